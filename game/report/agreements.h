/* What was agreed, as cards: the same in the report and on the neighbourhood's own page. */
#ifndef REPORT_AGREEMENTS_H
#define REPORT_AGREEMENTS_H

#include "report/page.h"

/* A card for each agreement: dashed while nobody said yes. Who that is stands there for a viewer who may know
 * (VIEWER_AGENDA); a report says only whether somebody did. `level` is that of the heading above the cards.
 */
void agreements_write(const struct report_page *page, const struct seen_agenda *agenda, int level);

#endif
