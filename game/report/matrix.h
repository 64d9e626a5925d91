/* Who chose differently: first choices in rows, second ones in columns, with not sure and pass in both. */
#ifndef REPORT_MATRIX_H
#define REPORT_MATRIX_H

#include "insight/dilemma.h"
#include "report/page.h"

/* The table with its sentence, or why there is none: never in the outside edition. True: the table stands
 * there. */
bool matrix_write(struct report_page *page, const struct seen_dilemma *dilemma,
                  const struct insight_dilemma *insight);

/* How many changed and stayed, and who came later, in a few sentences; only when the movement is known. */
void moved_write(const struct report_page *page, const struct insight_dilemma *insight);

#endif
