/* Picking: each seat its own cards, alone; then all of them in one row, in an order that tells nothing. */
#include "activity/values.h"

#include "base/random.h"

#include <assert.h>
#include <string.h>

bool values_in_deck(const struct scene *scene, uint8_t value)
{
    return value < scene->pack->value_count && (scene->activity->values->cards >> value & 1);
}

uint8_t values_place(const struct values *values, uint8_t value)
{
    for (uint8_t place = 0; place < values->row_count; place++)
        if (values->row[place].value == value)
            return place;
    return PACK_NONE;
}

/* --- deciding --- */

static enum refusal pick_check_cards(const struct scene *scene, const struct picked *picked)
{
    if (picked->count > scene->activity->values->top)
        return REFUSED_CARDS_DO_NOT_FIT;
    for (uint8_t i = 0; i < picked->count; i++) {
        if (!values_in_deck(scene, picked->cards[i]))
            return REFUSED_NO_SUCH_CARD;
        for (uint8_t before = 0; before < i; before++)
            if (picked->cards[before] == picked->cards[i])
                return REFUSED_CARDS_DO_NOT_FIT;
    }
    return ACCEPTED;
}

enum refusal pick_cards(const struct scene *scene, const struct values *values, const struct command *command,
                        struct events *events)
{
    const struct round *round = &values->pick;
    const struct fields *with = &command->with;
    if (round->answering == ANSWER_HANDS)
        return REFUSED_ANSWERED_OTHERWISE;
    if (!round_may_answer(round, &command->actor, with->seat))
        return REFUSED_NOT_ALLOWED;
    enum refusal refusal = round_check_seat(round, scene->table, with->seat);
    if (refusal == ACCEPTED)
        refusal = pick_check_cards(scene, &with->picked);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_CARDS_PICKED);
    event->with.seat = with->seat;
    event->with.picked = with->picked;
    memset(event->with.picked.cards + with->picked.count, PACK_NONE,
           sizeof with->picked.cards - with->picked.count);
    return ACCEPTED;
}

bool pick_admits(const struct scene *scene, const struct values *values, const struct event *event)
{
    return values->pick.answering != ANSWER_HANDS &&
           round_check_seat(&values->pick, scene->table, event->with.seat) == ACCEPTED &&
           (event->struck || pick_check_cards(scene, &event->with.picked) == ACCEPTED);
}

void pick_apply(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    const struct fields *with = &event->with;
    const bool struck = with->picked.count > PACK_TOP_MAX;
    const enum answer answer = struck ? ANSWER_NONE : with->picked.count == 0 ? ANSWER_PASS : ANSWER_A;
    round_answer_elsewhere(&values->pick, with->seat, (uint8_t)answer, event->number);
    values->picks[with->seat] = with->picked;
}

/* --- the row of seats at the shared computer --- */

enum refusal pick_put_off(const struct scene *scene, const struct values *values,
                          const struct command *command, struct events *events)
{
    const struct round *round = &values->pick;
    if (round->answering != ANSWER_COMPUTER)
        return REFUSED_ANSWERED_OTHERWISE;
    return round_put_off(round, scene->table, command->with.seat, events);
}

bool pick_admits_put_off(const struct scene *scene, const struct values *values, const struct event *event)
{
    return round_check_seat(&values->pick, scene->table, event->with.seat) == ACCEPTED;
}

void pick_apply_put_off(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    round_apply_put_off(&values->pick, event->with.seat);
}

/* --- laying the row --- */

/* A row of other cards is another row: what was said of the old one goes with it. */
static void row_clear(struct values *values)
{
    memset(values->row, 0, sizeof values->row);
    values->row_count = 0;
    values->lost = false;
    values->settled = false;
    values->turns = (struct row_turns){.last = 0};
    values->asked = false;
    values->can = 0;
    values->of = 0;
    values->moves = 0;
    values->newest = (struct said_move){.reason = NULL};
    memset(values->said, 0, sizeof values->said);
    values->said_count = 0;
    memset(&values->objections, 0, sizeof values->objections);
}

void pick_open(const struct scene *scene, struct values *values)
{
    row_clear(values);
    values->no_row = false;
    memset(values->picks, PACK_NONE, sizeof values->picks);
    round_open_seats(&values->pick, scene->table);
}

/* Seats that gave at least one card. */
static unsigned pick_tops(const struct values *values)
{
    unsigned tops = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        tops += round_has(&values->pick, seat) && values->pick.choices[seat].answer != ANSWER_PASS;
    return tops;
}

static uint8_t pick_count(const struct values *values, uint8_t value)
{
    unsigned count = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        for (uint8_t i = 0; round_has(&values->pick, seat) && i < values->picks[seat].count; i++)
            count += values->picks[seat].cards[i] == value;
    return (uint8_t)count;
}

/* Any order but one that seats or picks made: of the cards alone, and of the moment. */
static void shuffle(struct value_count row[PACK_CARDS_MAX], uint8_t count, uint64_t seed)
{
    struct random chance = {.state = seed};
    for (uint8_t left = count; left > 1; left--) {
        const uint32_t other = random_below(&chance, left);
        const struct value_count card = row[left - 1];
        row[left - 1] = row[other];
        row[other] = card;
    }
}

enum refusal pick_lay(const struct scene *scene, const struct values *values, struct events *events)
{
    if (pick_tops(values) < TOLD_LEAST)
        return REFUSED_TOO_FEW_PICKED;
    struct event *event = events_add(events, EVENT_ROW_LAID);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.index = round_in(&values->pick);
    event->with.seat = round_of(&values->pick, scene->table);
    if (round_tells_again(&values->pick, PROMISE_COUNTS)) { /* whatever was struck in between */
        memcpy(event->with.row, values->told, sizeof values->told);
        return ACCEPTED;
    }
    uint8_t cards = 0;
    for (uint8_t value = 0; value < scene->pack->value_count; value++) {
        const uint8_t count = values_in_deck(scene, value) ? pick_count(values, value) : 0;
        if (count)
            event->with.row[cards++] = (struct value_count){.value = value, .count = count};
    }
    assert(cards <= PACK_CARDS_MAX);
    shuffle(event->with.row, cards, (uint64_t)scene->now << 8 | scene->part);
    return ACCEPTED;
}

static uint8_t cards_of(const struct value_count row[PACK_CARDS_MAX])
{
    uint8_t count = 0;
    while (count < PACK_CARDS_MAX && row[count].count)
        count++;
    return count;
}

bool row_admits_laid(const struct scene *scene, const struct values *values, const struct event *event)
{
    (void)values;
    const struct value_count *row = event->with.row;
    const uint8_t count = cards_of(row);
    uint64_t laid = 0;
    if (event->with.part != scene->part || event->with.step != scene->step)
        return false;
    for (uint8_t i = 0; i < count; i++) {
        if (!values_in_deck(scene, row[i].value) || (laid >> row[i].value & 1))
            return false;
        laid |= (uint64_t)1 << row[i].value;
    }
    return count > 0 || event->struck;
}

void row_apply_laid(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    row_clear(values);
    memcpy(values->row, event->with.row, sizeof values->row);
    values->row_count = cards_of(values->row);
    values->lost = values->row_count == 0;
    round_show(&values->pick, event, PROMISE_COUNTS);
}
