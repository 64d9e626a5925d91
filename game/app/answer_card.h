/* A question with a few answers, each a card of its own that says what it does. One of them is safe: it has
 * the focus, so that one Enter too many does no harm. */
#ifndef APP_ANSWER_CARD_H
#define APP_ANSWER_CARD_H

#include "view/flow.h"
#include "view/sheet.h"

struct answer_card {
    uint32_t id;
    const char *icon, *head, *say; /* name of a drawing; head in bold; say: as many lines as it needs */
    bool safe;
};

/* Draws it, as wide as the page, when it stands on the wanted page. */
void answer_card_put(const struct sheet *sheet, struct flow *flow, const struct answer_card *card);

/* What the question is about, above its answers. */
void answer_card_why(const struct sheet *sheet, struct flow *flow, const char *why);

#endif
