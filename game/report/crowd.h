/* A crowd: who chose one answer, as far as the round may be known, and how it is drawn and said.
 *
 * Always true: the roles of a crowd add up to its total, or it has no roles and is a total alone. */
#ifndef REPORT_CROWD_H
#define REPORT_CROWD_H

#include "report/page.h"

struct crowd {
    uint8_t total;
    bool roles;
    uint8_t by_role[PACK_ROLES_MAX];
};

/* Who chose `answer` in this round; without roles in the outside edition, whatever the round says. */
struct crowd crowd_of(const struct report_page *page, const struct seen_round *round, uint8_t answer);

/* "3: Inwoner 2, Gemeente", for titles. */
void crowd_say(const struct report_page *page, const struct crowd *crowd, struct text *out);

struct crowd_form {
    double x, y, size;
    uint8_t per_row;
    bool grouped;
};

/* Draws it inside an open svg in rows of `per_row` from the ground line at `y` upwards, middle at `x`: a
 * house each, of `size` wide, or, when `grouped`, one house per role with its number. */
void crowd_draw(const struct report_page *page, const struct crowd *crowd, struct crowd_form form);

/* How many things are drawn: houses, or kinds of houses when grouped. */
uint8_t crowd_things(const struct crowd *crowd, bool grouped);

/* One row as a picture of its own, `size` high; "0" when there is nobody. Without roles: small squares and
 * the number. */
void crowd_line(struct report_page *page, const struct crowd *crowd, double size);

#endif
