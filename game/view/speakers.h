/* Who speaks in turn: a tile for each role, in speaking order, and beneath them whose turn it is. */
#ifndef VIEW_SPEAKERS_H
#define VIEW_SPEAKERS_H

#include "view/sheet.h"

/* Borrowed. `now` is the place of the one that speaks, `count` when all have spoken. */
struct speakers {
    const uint8_t *roles;
    uint8_t count, now;
};

/* Draws them from the spot's top on, as wide as it is; returns where they end. */
double speakers_draw(const struct sheet *sheet, const struct speakers *speakers, struct spot spot);

#endif
