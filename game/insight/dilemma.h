/* What the choices of one dilemma say, in numbers: counted again from what this viewer may know.
 *
 * Always true: nothing here is finer than the seen it was made from. A round is *known* when the viewer may
 * see its totals (shown, as counts or finer); of a round that is not known every number is zero.
 *
 * Formulas. n(r, a) is the number of seats that gave answer a in round r (0 first, 1 second), over known
 * rounds. answers(r)  = sum of n(r, a) over all answers, not sure and pass included last        = the latest
 * known round changed     = seats with both answers whose second differs; stayed = the others; no_first =
 * seats with a second answer alone (all three counted by the rules: a total alone cannot tell them) lone(a)
 * = a is an option or own idea, and n(first known round, a) = 1 untaken(a)  = a is an option of the pack, and
 * n(r, a) = 0 in every known round left(a)     = a is an option or own idea, n(0, a) > 0 and n(1, a) = 0;
 * needs both rounds, comparable named(v)    = seats that named value v in the last known round served(v)   =
 * sum of n(last, a) over the options a that serve value v in_decision = the values that the decided option
 * serves */
#ifndef INSIGHT_DILEMMA_H
#define INSIGHT_DILEMMA_H

#include "protocol/seen.h"

struct insight_dilemma {
    bool known[2];
    uint8_t total[2][ANSWER_COUNT], answers[2];
    uint8_t last;          /* PACK_NONE: no round is known */
    bool movement, matrix; /* as in struct seen_movement */
    uint8_t changed, stayed, no_first;
    uint16_t lone, untaken, left;    /* bit per answer */
    uint8_t lone_role[ANSWER_COUNT]; /* PACK_NONE unless the round is known by role */
    uint8_t named[PACK_VALUES_MAX];
    uint16_t served[PACK_VALUES_MAX];
    uint64_t in_decision; /* bit per value; 0 when nothing or an own idea was decided */
};

/* Counts anew from what one viewer may know; keeps no pointer into it. */
struct insight_dilemma insight_dilemma(const struct seen_dilemma *dilemma);

/* Is the answer's bit in a set of answers? */
bool insight_has(uint16_t set, uint8_t answer);

/* The answers worth a row: every option of the pack, own idea when somebody chose it, not sure, pass. Fills
 * `rows` (room for ANSWER_COUNT) in the order of enum answer and returns how many. */
uint8_t insight_rows(const struct seen_dilemma *dilemma, uint8_t rows[ANSWER_COUNT]);

/* A round answered by totals instead of seat by seat has no movement: hands, and cards collected. */
bool insight_by_totals(const struct seen_round *round);

#endif
