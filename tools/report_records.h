/* The records a report is made from: opened to read, each seen by one edition's viewer. */
#ifndef TOOLS_REPORT_RECORDS_H
#define TOOLS_REPORT_RECORDS_H

#include "report/report.h"
#include "session/record.h"

enum { REPORT_RECORDS_MAX = 256 };

/* Zeroed is empty. The sources point into the sessions and the arena. */
struct report_records {
    struct arena arena;
    struct session *sessions[REPORT_RECORDS_MAX];
    struct report_source sources[REPORT_RECORDS_MAX];
    size_t count;
};

/* Opens one more, read-only, in `language` where its pack has that. False: problems say why. */
bool report_records_add(struct report_records *records, const char *path, enum viewer_kind edition,
                        const char *language, struct problems *problems);
void report_records_release(struct report_records *records);

#endif
