/* A report beside its record. */
#ifndef APP_REPORT_FILE_H
#define APP_REPORT_FILE_H

#include "base/text.h"
#include "base/words.h"

#include <stdbool.h>

/* Writes it where record_report_path says; *path is where. False: the record cannot be read or the page
 * cannot be written. */
bool report_file(const char *record, bool outside, const struct words *words, struct text *path);

#endif
