/* The program without windows, over a scenario of the package. */
#ifndef SCREEN_PROGRAM_H
#define SCREEN_PROGRAM_H

#include "app/app.h"

/* Opens `kennismaken` in a folder NAME of its own, with the record RECORD.samenspel. program_close removes
 * it. */
struct app *program_open(const char *name, const char *record);
void program_close(struct app *app);

#endif
