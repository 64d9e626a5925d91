/* A report beside its record. */
#ifndef APP_REPORT_FILE_H
#define APP_REPORT_FILE_H

#include "base/text.h"
#include "base/words.h"

#include <stdbool.h>

/* Where the report of a record stands, made or not: RECORD without its ending + "-group.html" or
 * "-outside.html". */
void report_file_name(const char *record, bool outside, struct text *path);

/* Writes it there; *path is where. False: the record cannot be read or the page cannot be written. */
bool report_file(const char *record, bool outside, const struct words *words, struct text *path);

#endif
