/* A column of texts and cards beside a drawing, block after block on a flow. */
#ifndef VIEW_BESIDE_H
#define VIEW_BESIDE_H

#include "view/flow.h"
#include "view/sheet.h"

struct column {
    double x, wide; /* units */
};

/* A text, with `air` behind it; what is higher than a page goes on on the next ones. */
void beside_text(const struct sheet *sheet, struct flow *flow, struct column column, struct setting setting,
                 const char *text, double air);

/* A card: a label in bold, the text under it, and under that a small line (NULL: none). */
struct beside_card {
    const char *label, *text, *small;
    enum card_kind kind;
};
/* The whole card and 1.4 of air. Higher than a page: the same without a card, over as many as it takes. */
void beside_card(const struct sheet *sheet, struct flow *flow, struct column column,
                 const struct beside_card *card);

/* How high the card is; draws nothing. */
double beside_card_high(const struct sheet *sheet, struct column column, const struct beside_card *card);

#endif
