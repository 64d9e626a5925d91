/* Golden texts: what a program wrote, kept beside the tests and compared byte by byte. With GOLDEN=write in
 * the environment they are written anew: read the difference line by line before it is committed. */
#ifndef SUPPORT_GOLDEN_H
#define SUPPORT_GOLDEN_H

#include "base/text.h"

/* Compares with tests/goldens/NAME; ends the test program at the first line that differs. */
void golden_compare(const char *name, const struct text *text);

#endif
