/* Two streets (look 12): the first choice above, the second below, as far as each was shown; and how many
 * changed and how many stayed, where that is known. Never who. */
#ifndef VIEW_STREETS_H
#define VIEW_STREETS_H

#include "view/street.h"

/* Is there a street of this round to draw? */
bool streets_shown(const struct seen_round *round);

/* What stands where the street of a shown round would be: that nothing is shown, and why. `instruction`: the
 * key of what to do now. */
void streets_nothing(const struct sheet *sheet, const struct seen_round *round, const char *instruction);

/* How many pages the streets of this dilemma take in this spot: one, or one each when they do not stand under
 * each other. */
int streets_pages(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot);

/* Does each of them have the height it needs there, on a page of its own? */
bool streets_fit(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot);

/* Draws page `page`, from 0, as streets_pages counts them; targets there are none. */
void streets_draw(const struct sheet *sheet, const struct seen_dilemma *dilemma, struct spot spot, int page);

/* "3 of the 8 chose differently. 5 stayed with their choice." */
const char *streets_moved(const struct sheet *sheet, const struct seen_movement *movement);

#endif
