/* What the pictures of a house of identity share: the house itself, a row of lamps or dashes, five numbers to
 * press, and the dream when it is too long for the roof. */
#ifndef VIEW_HOUSE_PARTS_H
#define VIEW_HOUSE_PARTS_H

#include "view/sheet.h"

enum { BASIS_MOST = 3 };

struct house_look {
    const struct seen_house *house;
    uint8_t chosen;                /* the room that is looked at, PACK_NONE = none */
    const char *basis[BASIS_MOST]; /* names of values it stands on; basis_count of them */
    uint8_t basis_count;
    bool dreams; /* a dream is asked for: the roof says what it is for */
};

/* The house of this part, on the values that the table laid first before it. */
struct house_look house_look_of(const struct sheet *sheet, const struct seen_part *part);

/* Draws it in the spot. Rooms whose names have no room there have their number. */
void house_draw(const struct sheet *sheet, const struct house_look *look, struct spot spot);

/* Is the dream drawn in a roof of this width? Else it needs a page of its own. */
bool house_dream_fits(const struct sheet *sheet, const struct seen_house *house, struct spot spot);

/* Five lamps of which `now` are lit, five dashes of which `now` are dark; `size` of a lamp, in units. Return
 * their width. */
double house_lamps(const struct easel *easel, double x, double y, double size, uint8_t now);
double house_dashes(const struct easel *easel, double x, double y, double size, uint8_t now);

/* The arrow that says what decisions did to a room; nothing without a change. */
void house_arrow(const struct easel *easel, int change, double x, double y, double size);

enum house_ask { ASK_GOING, ASK_MATTERS };

/* "Zo gaat het" and five numbers to press, `number` of them taken (0 = none); ids from `id` + 1 on. The
 * height it takes in a width, and drawing it there. */
double house_five_high(const struct sheet *sheet, enum house_ask ask, double wide);
void house_five(const struct sheet *sheet, enum house_ask ask, struct spot spot, uint32_t id, uint8_t number);

#endif
