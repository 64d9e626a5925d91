/* The first page of a report, and its last words. */
#ifndef REPORT_COVER_H
#define REPORT_COVER_H

#include "report/page.h"

/* Head, the meeting in a few plain sentences, the two streets of the first dilemma, who sat at the table. */
void cover_write(struct report_page *page);

/* Ideas for agreements, the path through the neighbourhood, what was not played, how this report was made. */
void closing_write(struct report_page *page);

/* The path alone, as a figure; nothing when nothing was decided. */
void path_write(struct report_page *page);

#endif
