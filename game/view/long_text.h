/* A text that is too long for the block it belongs to: on pages of its own. */
#ifndef VIEW_LONG_TEXT_H
#define VIEW_LONG_TEXT_H

#include "view/flow.h"
#include "view/sheet.h"

/* Begins on a new page of the flow and fills it: the label, or none (NULL), and as much of the text as goes
 * under it; the rest on the next pages. What follows begins on a page after the last of them. */
void long_text(const struct sheet *sheet, struct flow *flow, const char *label, const char *text,
               struct setting setting);

#endif
