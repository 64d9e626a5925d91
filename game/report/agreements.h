/* What an agenda holds, for paper: the same in the report and on the neighbourhood's own page. */
#ifndef REPORT_AGREEMENTS_H
#define REPORT_AGREEMENTS_H

#include "report/page.h"

/* A card for each agreement: dashed while nobody said yes. Who that is stands there for a viewer who may know
 * (VIEWER_AGENDA); a report says only whether somebody did. `level` is that of the heading above the cards.
 */
void agreements_write(const struct report_page *page, const struct seen_agenda *agenda, int level);

/* How they are spread over what residents do, what brings people together, and help; nothing when none was
 * marked. */
void agreements_mix(const struct report_page *page, const struct seen_agenda *agenda);

/* What everybody gives, the questions to people who were not there, and when the table meets again. */
void agreements_rest(const struct report_page *page, const struct seen_agenda *agenda, int level);

#endif
