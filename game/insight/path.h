/* The way through the neighbourhood: where the decisions so far stand on each spectrum.
 *
 * Formula. Decided dilemmas are taken in the order of the plan. The position on a spectrum after a dilemma is
 * the sum of the places (-2 .. 2) of all options decided so far, clamped to -4 .. 4 at the end and not in
 * between; it starts at 0, the middle. An own idea has no places: a stop where nothing moves. Negative is the
 * spectrum's first word, positive its second. */
#ifndef INSIGHT_PATH_H
#define INSIGHT_PATH_H

#include "protocol/seen.h"

enum { INSIGHT_PATH_END = 4 };

struct insight_stop {
    uint8_t part; /* of the seen */
    int8_t at[PACK_SPECTRA_MAX];
};

struct insight_path {
    struct insight_stop stops[SEEN_PARTS_MAX];
    uint8_t stop_count;
    uint8_t touched; /* bit per spectrum that a decided option has a place on */
};

/* The stops so far, none before the first decision; spectra in the order of the pack. Keeps no pointer into
 * the seen. */
struct insight_path insight_path(const struct seen *seen);

#endif
