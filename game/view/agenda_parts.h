/* The blocks of an agenda on the wall. Each walks along a flow, and draws what of it is due. */
#ifndef VIEW_AGENDA_PARTS_H
#define VIEW_AGENDA_PARTS_H

#include "view/flow.h"
#include "view/sheet.h"

/* Card by card what was agreed, as it will hang in the neighbourhood; then, when an agreement was marked, how
 * they are spread over what residents do, what brings people together, and help. */
void agenda_put_agreements(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda);
void agenda_put_mix(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda);

/* What everybody gives, in two columns. */
void agenda_put_contributions(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda);

/* Each question to somebody who is not here, with before when an answer is wanted. */
void agenda_put_questions(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda);

/* When the table meets again; nothing when that is not said. */
void agenda_put_next(const struct sheet *sheet, struct flow *flow, const struct seen_agenda *agenda);

/* A heading of its own over the blocks that follow. */
void agenda_put_heading(const struct sheet *sheet, struct flow *flow, const char *heading);

/* How many agreements lean on this. */
unsigned agenda_leaning(const struct seen_agenda *agenda, enum lean lean);

#endif
