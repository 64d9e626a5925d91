/* The values a table named against those it showed.
 *
 * Formulas.
 *   row      = the row of the newest value game that was laid, the most important first; values of the pack
 *   shown(v) = over all dilemmas that were begun: seats that named value v behind their last known choice
 *              (insight_dilemma); of the same count the one that lies further ahead in the row comes first,
 * then the one further ahead in the pack */
#ifndef INSIGHT_NAMED_H
#define INSIGHT_NAMED_H

#include "protocol/seen.h"

struct insight_shown {
    uint8_t value, place; /* place in the row from 1; 0: it does not lie there */
    uint16_t count;
};

struct insight_named {
    struct insight_shown row[PACK_CARDS_MAX]; /* count: how often it was shown */
    uint8_t row_count;
    struct insight_shown shown[PACK_VALUES_MAX]; /* most often first, those never shown left out */
    uint8_t shown_count;
};

/* Of what one viewer may know. Keeps no pointer into it. */
struct insight_named insight_named(const struct seen *seen);

#endif
