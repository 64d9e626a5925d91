/* Parts of a seat's private pages. */
#ifndef VIEW_SEAT_H
#define VIEW_SEAT_H

#include "view/wall.h"

/* Value, reason and promise, in a column beside the options or on a page of their own. */
enum why_parts { WHY_VALUES = 1, WHY_REASON = 2, WHY_ALL = 3 };
struct why {
    const struct seen_dilemma *dilemma;
    double x, y, wide;
    enum why_parts parts;
};
/* Draws it from its place down, with its targets; and: does all of it stand above the bar, with nothing cut
 * off? */
void seat_why(const struct sheet *sheet, const struct why *why);
bool seat_why_fits(const struct sheet *sheet, const struct why *why);

/* "Wat kiest een andere rol, denk je?" from y on. */
void seat_guess(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y);

/* The role whose choice this seat guesses: the one picked, else the next role at the table; PACK_NONE when
 * there is no other role. */
uint8_t seat_about(const struct seen *seen, const struct pane *pane);

#endif
