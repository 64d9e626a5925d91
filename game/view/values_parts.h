/* What the pictures of a value game share: a card on the table, and how many are in. */
#ifndef VIEW_VALUES_PARTS_H
#define VIEW_VALUES_PARTS_H

#include "view/flow.h"
#include "view/sheet.h"

/* How a card lies there. `place`: its number, from 1; 0 = none. */
struct values_card {
    const char *name, *icon; /* icon NULL: none; drawn where the name leaves room for it */
    uint8_t place, marks;    /* marks: how many picked it; drawn from two on */
    bool chosen, focus;
};
/* Draws it in the spot, which is as high as values_card_high asks; adds no target. */
void values_card(const struct sheet *sheet, const struct values_card *card, struct spot spot);
/* The least height a card `wide` needs for this name. */
double values_card_high(const struct sheet *sheet, const char *name, double wide);

/* Whose turn it is: a seat's, with many seats a role's, in the end of all. */
const char *values_turn(const struct sheet *sheet, const struct seen_values *values);

/* "o o o . . 3 van de 5", right edge at the sheet's, on this baseline. */
void values_count(const struct sheet *sheet, const struct seen_round *round, double baseline);

#endif
