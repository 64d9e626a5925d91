/* A choosing round while the plan and the seats come by: which seat may answer, answering, putting off, and
 * what opening, leaving and ending its step does to it. The same for every kind that asks seat by seat. */
#include "activity/round.h"

#include <assert.h>

/* --- a seat --- */

bool round_may_answer(const struct round *round, const struct actor *actor, uint8_t seat)
{
    if (actor->kind == ACTOR_SEAT)
        return actor->seat == seat && round->answering == ANSWER_COMPUTER;
    return actor->kind == ACTOR_SCRIPT || round->answering == ANSWER_CARDS;
}

enum refusal round_check_seat(const struct round *round, const struct table *table, uint8_t seat)
{
    if (seat >= table->seat_count || !table->seats[seat].taken)
        return REFUSED_NO_SUCH_SEAT;
    if (!table_seat_here(table, seat))
        return REFUSED_SEAT_NOT_HERE;
    return round_asks(round, table, seat) ? ACCEPTED : REFUSED_NOT_NOW; /* joins at the next step */
}

uint64_t round_seats(const struct round *round, const struct table *table, struct actor actor)
{
    uint64_t seats = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (round_asks(round, table, seat) && (actor.kind != ACTOR_SEAT || actor.seat == seat))
            seats |= (uint64_t)1 << seat;
    return seats;
}

void round_answer(struct round *round, uint8_t seat, struct choice choice)
{
    assert(seat < SEATS_MAX && round->state == ROUND_OPEN);
    round->answered |= (uint32_t)1 << seat;
    round_enter(round);
    round->choices[seat] = choice;
    round_forget_known(round);
}

void round_answer_elsewhere(struct round *round, uint8_t seat, uint8_t answer, uint32_t line)
{
    round_answer(
        round, seat,
        (struct choice){
            .event = line, .answer = answer, .value = PACK_NONE, .about = PACK_NONE, .guess = ANSWER_NONE});
}

/* --- the row at the shared computer --- */

enum refusal round_put_off(const struct round *round, const struct table *table, uint8_t seat,
                           struct events *events)
{
    const enum refusal refusal = round_check_seat(round, table, seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (round->put_offs == UINT8_MAX)
        return REFUSED_TOO_MANY;
    events_add(events, EVENT_SEAT_PUT_OFF)->with.seat = seat;
    return ACCEPTED;
}

void round_apply_put_off(struct round *round, uint8_t seat)
{
    assert(seat < SEATS_MAX);
    if (round->put_offs < UINT8_MAX)
        round->put_off[seat] = ++round->put_offs;
}

uint8_t round_called(const struct round *round, const struct table *table)
{
    return round->answering == ANSWER_COMPUTER ? round_next_seat(round, table) : PACK_NONE;
}

uint8_t round_waiting(const struct round *round, const struct table *table)
{
    return (uint8_t)(round_of(round, table) - round_in(round));
}

/* --- the plan --- */

void round_reopen(struct round *round, uint32_t line)
{
    if (round->shown_event)
        round->reopened_by = line;
}

void round_leave(struct round *round)
{
    if (round->state == ROUND_OPEN)
        round->state = ROUND_NOT_ASKED;
}

void round_end(struct round *round)
{
    if (round->state == ROUND_OPEN)
        round->state = ROUND_SKIPPED;
}

void round_show(struct round *round, const struct event *event, enum promise as)
{
    round->as = (uint8_t)as;
    round->shown_in = event->with.index;
    round->shown_of = event->with.seat;
    round->shown_event = event->number;
}

bool round_lifted(const struct round *round, const struct round *then)
{
    return then->shown_event && !round->shown_event;
}
