/* Asking, counting and showing one choosing round. */
#include "activity/round.h"

#include "protocol/seen.h"

#include <assert.h>
#include <string.h>

static uint32_t bit(uint8_t seat)
{
    assert(seat < SEATS_MAX);
    return (uint32_t)1 << seat;
}

static uint8_t least(unsigned one, unsigned other)
{
    return (uint8_t)(one < other ? one : other);
}

uint8_t counts_sum(const uint8_t counts[ANSWER_COUNT])
{
    unsigned sum = 0;
    for (int i = 0; i < ANSWER_COUNT; i++)
        sum += counts[i];
    return least(sum, UINT8_MAX);
}

enum card_form round_form(enum promise promise)
{
    return promise >= PROMISE_BY_ROLE ? CARDS_TURNED : CARDS_COLLECTED;
}

static enum entry_way round_way(enum answering answering, enum promise promise)
{
    if (answering == ANSWER_COMPUTER)
        return ENTRY_SEAT;
    if (answering == ANSWER_HANDS)
        return ENTRY_ROLE;
    return promise == PROMISE_BY_NAME ? ENTRY_SEAT : promise == PROMISE_BY_ROLE ? ENTRY_ROLE : ENTRY_TOTAL;
}

static void round_clear(struct round *round, const struct table *table)
{
    round->answered = 0;
    round->begun = false;
    round->put_offs = 0;
    memset(round->put_off, 0, sizeof round->put_off);
    memset(round->choices, 0, sizeof round->choices);
    memset(round->counted, 0, sizeof round->counted);
    memset(round->counted_event, 0, sizeof round->counted_event);
    round->answering = table->answering;
    round->way = round->by_seat ? (uint8_t)ENTRY_SEAT : (uint8_t)round_way(table->answering, round->promise);
}

bool round_answered(const struct round *round, uint8_t seat)
{
    return round->answered & bit(seat);
}

bool round_row_known(const struct round *round, uint8_t row)
{
    return round->counted_event[row] < round->known_to;
}

/* Rows that were counted anew leave no other row as it was known. */
static void forget_known_rows(struct round *round)
{
    bool anew = false;
    for (uint8_t row = 0; row < PACK_ROLES_MAX; row++)
        anew |= !round_row_known(round, row);
    for (uint8_t row = 0; row < PACK_ROLES_MAX && anew; row++)
        if (round_row_known(round, row))
            memset(round->counted[row], 0, ANSWER_COUNT);
}

void round_forget_known(struct round *round)
{
    if (round->known_to == 0) /* nothing was ever shown and taken back: the usual case, and the fast one */
        return;
    if (round->way != ENTRY_SEAT) {
        forget_known_rows(round);
        return;
    }
    uint32_t known = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        if (round_answered(round, seat) && round->choices[seat].event < round->known_to)
            known |= bit(seat);
    if (known == round->answered)
        return;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        if (known & bit(seat))
            round->choices[seat] = (struct choice){.reason = NULL};
    round->answered &= ~known;
}

void round_outlive(struct round *round, const struct round *then, uint32_t taken_back, uint32_t redone)
{
    assert(taken_back > then->known_to);
    if (then->seen_by && then->seen_by != redone)
        round->seen_by = then->seen_by;
    else if (round_lifted(round, then) && !round->reopened_by)
        round->seen_by = taken_back;
    round->known_to = then->known_to;
    round->known_before = then->known_before;
    round->told = then->told;
    if (round_lifted(round, then)) {
        round->known_to = taken_back;
        round->known_before = then->known_to;
        round->told = (struct told){.as = then->as, .frozen = then->frozen, .led = then->led};
        memcpy(round->told.shown, then->shown, sizeof then->shown);
        memcpy(round->told.named, then->named, sizeof then->named);
    } else if (then->known_to == redone) {
        round->known_to = then->known_before;
        round->known_before = 0;
    }
    round_forget_known(round);
}

void round_open(struct round *round, const struct table *table, enum promise promise)
{
    round->promise = round->promise == PROMISE_UNSET ? (uint8_t)promise : least(promise, round->promise);
    round->warned = table->promise_warned;
    round->state = ROUND_OPEN;
    round->as = PROMISE_UNSET;
    round->shown_event = 0;
    round->shown_in = 0;
    round->shown_of = 0;
    memset(round->shown, 0, sizeof round->shown);
    round->frozen = false;
    round->led = 0;
    round->touched = false;
    memset(round->named, 0, sizeof round->named);
    round_clear(round, table);
    round->asked = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++) {
        round->role[seat] = table->seats[seat].role;
        if (table_seat_here(table, seat))
            round->asked |= bit(seat);
    }
}

void round_open_seats(struct round *round, const struct table *table)
{
    round->by_seat = true;
    round_open(round, table, PROMISE_COUNTS);
}

void round_enter(struct round *round)
{
    assert(round->state == ROUND_OPEN);
    round->begun = true;
    round->touched = true;
}

void round_change(struct round *round, const struct table *table, enum promise promise)
{
    assert(round->state == ROUND_OPEN);
    round->promise = least(promise, round->promise);
    if (round->answering != table->answering || !round->begun)
        round_clear(round, table);
}

bool round_asks(const struct round *round, const struct table *table, uint8_t seat)
{
    return (round->asked & bit(seat)) && table_seat_here(table, seat);
}

/* Seats asked and here; of one role, or of all with PACK_NONE. */
static uint8_t round_asked_here(const struct round *round, const struct table *table, uint8_t role)
{
    uint8_t count = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if ((role == PACK_NONE || round->role[seat] == role) && round_asks(round, table, seat))
            count++;
    return count;
}

uint8_t round_in(const struct round *round)
{
    if (round->way == ENTRY_SEAT)
        return (uint8_t)__builtin_popcount(round->answered);
    unsigned sum = 0;
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        sum += counts_sum(round->counted[role]);
    return least(sum, UINT8_MAX);
}

uint8_t round_role_in(const struct round *round, const struct table *table, uint8_t role)
{
    assert(role < PACK_ROLES_MAX);
    if (round->way != ENTRY_SEAT)
        return counts_sum(round->counted[role]);
    uint8_t count = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (round->role[seat] == role && round_answered(round, seat))
            count++;
    return count;
}

/* Who left after handing in a card is still in what was counted, so never fewer than those. */
static uint8_t most(uint8_t one, uint8_t other)
{
    return one > other ? one : other;
}

uint8_t round_role_of(const struct round *round, const struct table *table, uint8_t role)
{
    assert(role < PACK_ROLES_MAX);
    return most(round_asked_here(round, table, role), counts_sum(round->counted[role]));
}

uint8_t round_of(const struct round *round, const struct table *table)
{
    if (round->way == ENTRY_TOTAL)
        return most(round_asked_here(round, table, PACK_NONE), round_in(round));
    unsigned of = 0;
    if (round->way == ENTRY_ROLE) {
        for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
            of += round_role_of(round, table, role);
        return least(of, UINT8_MAX);
    }
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        of += round_answered(round, seat) || round_asks(round, table, seat);
    return least(of, UINT8_MAX);
}

bool round_ready(const struct round *round, const struct table *table)
{
    return round->state == ROUND_OPEN && round_in(round) >= round_of(round, table);
}

uint8_t round_next_seat(const struct round *round, const struct table *table)
{
    uint8_t next = PACK_NONE;
    for (uint8_t seat = 0; seat < table->seat_count; seat++) {
        if (!round_asks(round, table, seat) || round_answered(round, seat))
            continue;
        if (next == PACK_NONE || round->put_off[seat] < round->put_off[next])
            next = seat;
    }
    return next;
}

/* Answers of this role that can still be told: a struck one is no company. */
static unsigned round_role_has(const struct round *round, const struct table *table, uint8_t role)
{
    if (round->way != ENTRY_SEAT)
        return counts_sum(round->counted[role]);
    unsigned count = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (round->role[seat] == role && round_has(round, seat))
            count++;
    return count;
}

/* ... and of all. */
static unsigned round_all_has(const struct round *round)
{
    if (round->way != ENTRY_SEAT)
        return round_in(round);
    unsigned count = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        count += round_has(round, seat);
    return count;
}

/* Is there a role with somebody asked of which fewer than two answered? */
static bool round_lonely(const struct round *round, const struct table *table)
{
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++) {
        uint8_t asked = 0;
        for (uint8_t seat = 0; seat < table->seat_count; seat++)
            if (round->role[seat] == role && (round->asked & bit(seat)))
                asked++;
        if (asked && round_role_has(round, table, role) < TOLD_LEAST)
            return true;
    }
    return false;
}

enum promise round_showing(const struct round *round, const struct table *table)
{
    static const enum promise finest[] = {
        [ENTRY_SEAT] = PROMISE_BY_NAME, [ENTRY_ROLE] = PROMISE_BY_ROLE, [ENTRY_TOTAL] = PROMISE_COUNTS};
    enum promise as = least(round->promise, finest[round->way]);
    if (round->promise == PROMISE_BY_ROLE && as == PROMISE_BY_ROLE && !round->warned &&
        round_lonely(round, table))
        as = PROMISE_COUNTS;
    return as == PROMISE_COUNTS && round_all_has(round) < TOLD_LEAST ? PROMISE_NOTHING : as;
}

void round_sum(const struct round *round, uint8_t out[ANSWER_COUNT])
{
    memset(out, 0, ANSWER_COUNT);
    if (round->way != ENTRY_SEAT) {
        for (int role = 0; role < PACK_ROLES_MAX; role++)
            for (int answer = 0; answer < ANSWER_COUNT; answer++)
                out[answer] = (uint8_t)(out[answer] + round->counted[role][answer]);
        return;
    }
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        if (round_answered(round, seat) && round->choices[seat].answer != ANSWER_NONE)
            out[round->choices[seat].answer]++;
}

bool round_tells_again(const struct round *round, enum promise as)
{
    if (round->told.as < as || round->known_to == 0 || !round->begun)
        return false;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        if (round_answered(round, seat) && round->choices[seat].event > round->known_to)
            return false;
    for (uint8_t row = 0; row < PACK_ROLES_MAX; row++)
        if (!round_row_known(round, row))
            return false;
    return true;
}

static void told_totals(const struct told *told, enum promise as, totals out)
{
    if (as != PROMISE_COUNTS) {
        memcpy(out, told->shown, sizeof(totals));
        return;
    }
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        for (int answer = 0; answer < ANSWER_COUNT; answer++)
            out[0][answer] = (uint8_t)(out[0][answer] + told->shown[role][answer]);
}

void round_totals(const struct round *round, const struct table *table, enum promise as, totals out)
{
    memset(out, 0, sizeof(totals));
    if (as < PROMISE_COUNTS)
        return;
    if (round_tells_again(round, as)) {
        told_totals(&round->told, as, out);
        return;
    }
    if (as == PROMISE_COUNTS) {
        round_sum(round, out[0]);
        return;
    }
    assert(round->way != ENTRY_TOTAL);
    if (round->way == ENTRY_ROLE) {
        memcpy(out, round->counted, sizeof(totals));
        return;
    }
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (round_answered(round, seat) && round->choices[seat].answer != ANSWER_NONE)
            out[round->role[seat]][round->choices[seat].answer]++;
}

bool round_has(const struct round *round, uint8_t seat)
{
    return round->way == ENTRY_SEAT && round_answered(round, seat) &&
           round->choices[seat].answer != ANSWER_NONE;
}

static uint8_t round_names(const struct round *round, uint8_t value)
{
    uint8_t count = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        if (round_has(round, seat) && round->choices[seat].value == value)
            count++;
    return count;
}

void round_named(const struct round *round, const uint8_t *values, uint8_t count,
                 struct value_count out[VALUES_NAMED_MAX])
{
    uint8_t at = 0;
    memset(out, 0, sizeof(struct value_count) * VALUES_NAMED_MAX);
    if (round_tells_again(round, PROMISE_COUNTS)) {
        memcpy(out, round->told.named, sizeof round->told.named);
        return;
    }
    for (uint8_t i = 0; i < count && at < VALUES_NAMED_MAX; i++) {
        const uint8_t names = round_names(round, values[i]);
        if (names)
            out[at++] = (struct value_count){.value = values[i], .count = names};
    }
}

uint8_t counts_leading(const uint8_t counts[ANSWER_COUNT])
{
    uint8_t leading = ANSWER_NONE, most = 0;
    for (uint8_t option = 0; option <= ANSWER_OWN; option++) {
        if (counts[option] > most) {
            most = counts[option];
            leading = option;
        } else if (counts[option] == most) {
            leading = ANSWER_NONE;
        }
    }
    return leading;
}

uint8_t round_leading(const struct round *round)
{
    totals sum = {{0}};
    if (round->frozen)
        return round->led;
    const bool again = round_tells_again(round, PROMISE_NOTHING);
    if (again && round->told.frozen)
        return round->told.led;
    if (again)
        told_totals(&round->told, PROMISE_COUNTS, sum);
    else
        round_sum(round, sum[0]);
    return counts_sum(sum[0]) < TOLD_LEAST ? ANSWER_NONE : counts_leading(sum[0]);
}
