/* The program with windows. */
#ifndef APP_RUN_H
#define APP_RUN_H

#include "app/options.h"
#include "base/words.h"

/* Opens the window on what was asked for and runs until the user leaves. Returns the exit status: 0, 1 the
 * pack or record has errors, 3 no display or broken assets. */
int run(const struct options *options, const struct words *words);

#endif
