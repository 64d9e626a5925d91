/* A whole afternoon as a viewer of a report would see it, made by hand: the street of look/15-verslag.
 *
 * Eight seats in four roles; an opening talk, the dilemma "De Linde lekt" (promised by role, four options,
 * three of eight change, one objection stands), a dilemma that was passed over, a break, and a closing talk
 * with ideas. */
#ifndef SUPPORT_SEENS_H
#define SUPPORT_SEENS_H

#include "base/arena.h"
#include "protocol/seen.h"

/* For VIEWER_GROUP or VIEWER_OUTSIDE; lives in the arena, may be changed by the test. */
struct seen *seens_linde(struct arena *arena, enum viewer_kind kind);

/* The dilemma of it, to be changed. */
struct seen_dilemma *seens_dilemma(struct seen *seen);

#endif
