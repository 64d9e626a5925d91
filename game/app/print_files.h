/* What is printed before a meeting, as files beside the records. */
#ifndef APP_PRINT_FILES_H
#define APP_PRINT_FILES_H

#include "report/print.h"

#include <stdbool.h>

/* Writes a file for each sheet and a page that leads to them into `folder`, over those of an earlier time;
 * *path is that page. False: one of them cannot be written. */
bool print_files(const struct print_source *source, const char *folder, struct text *path);

/* The same for the open session, beside its record: the parts that stand in its plan now, with who is there,
 * from the moment the table meets, or from now where that was not said. */
struct app;
bool print_session(const struct app *app, struct text *path);

#endif
