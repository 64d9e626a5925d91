/* How long things take: one formula for set-up, plan, desk and `check` (domain.md section 3).
 *
 * Computer: each present seat takes 45 s to choose, 20 to guess, 25 to choose again. Cards: 60 s to
 * think per round + 5 s per seat. Hands: 60 s + 10 s per role. By cards and hands guessing has no round of
 * its own: it is asked with the choice. Picking values: 75 s a seat at the computer, 120 s + 12 s a seat by
 * cards, and the same by hands, which a pick cannot be answered with and so becomes cards. Filling in a
 * house: 15 s a seat and room at the computer, else 60 s a room, all together. Roles that speak in turn: 60 s
 * each where the pack says no minutes; one word of each seat: 10 s. */
#ifndef PACK_MINUTES_H
#define PACK_MINUTES_H

#include "pack/pack.h"

struct minutes_table { /* who answers, and how */
    uint8_t seats;     /* present */
    uint8_t roles;     /* with somebody present */
    enum answering answering;
    bool guesses; /* the promise allows guessing */
};

/* Whom a programme is counted with where nobody sits yet: the seats and the way it names, else eight by
 * cards. */
struct minutes_table minutes_table_of(const struct pack *pack, const struct pack_programme *programme);

/* The same with this many seats: as many roles as can have one. At least one seat. */
struct minutes_table minutes_table_seats(const struct pack *pack, struct minutes_table table, uint8_t seats);

uint32_t minutes_step(const struct pack_dilemma *dilemma, enum dilemma_step step,
                      struct minutes_table table);                                           /* s */
uint32_t minutes_question(const struct pack_question *question, struct minutes_table table); /* s */
uint32_t minutes_values_step(const struct pack_values *values, enum values_step step,
                             struct minutes_table table); /* s */
uint32_t minutes_house_step(const struct pack_house *house, enum house_step step,
                            struct minutes_table table);                                     /* s */
uint32_t minutes_activity(const struct pack_activity *activity, struct minutes_table table); /* s */
/* What the programme gives it, or more when its steps need more: then the day is longer, and says so. */
uint32_t minutes_part(const struct pack *pack, const struct pack_part *part,
                      struct minutes_table table); /* s */
uint32_t minutes_programme(const struct pack *pack, const struct pack_programme *programme,
                           struct minutes_table table); /* s */

#endif
