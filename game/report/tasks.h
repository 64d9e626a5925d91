/* What was given to do until the next meeting: the same in the report and on the neighbourhood's own page. */
#ifndef REPORT_TASKS_H
#define REPORT_TASKS_H

#include "report/page.h"

/* How many assignments were told at the table. */
unsigned tasks_given(const struct seen_talk *talk);

/* A heading of `level`, and each of them with how many take it; never who. */
void tasks_write(const struct report_page *page, const struct seen_talk *talk, int level);

#endif
