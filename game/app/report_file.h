/* What people read of a record, beside it. */
#ifndef APP_REPORT_FILE_H
#define APP_REPORT_FILE_H

#include "base/words.h"
#include "session/record.h"

#include <stdbool.h>

/* Writes it where record_paper_path says, as the record is now; *path (cleared first) is where. False: the
 * record cannot be read or the page cannot be written. */
bool report_file(const char *record, enum record_paper paper, const struct words *words, struct text *path);

/* The same for all that there is to make: both reports, and the page of the agenda where there is one. */
bool report_files(const char *record, bool agenda, const struct words *words);

#endif
