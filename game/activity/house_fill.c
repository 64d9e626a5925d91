/* Filling in the house: each seat alone at the computer, or one number a room of all together. */
#include "activity/house.h"

#include <assert.h>
#include <string.h>

/* --- one seat --- */

static bool numbers_fit(const struct pack *pack, const struct filled_room filled[PACK_ROOMS_MAX])
{
    for (uint8_t room = 0; room < pack->room_count; room++)
        if (filled[room].going > ROOM_STEPS || filled[room].matters > ROOM_STEPS)
            return false;
    return true;
}

/* The facilitator has no say in it; a script plays everybody. */
static bool may_fill(const struct actor *actor, uint8_t seat)
{
    return actor->kind == ACTOR_SCRIPT || (actor->kind == ACTOR_SEAT && actor->seat == seat);
}

enum refusal house_fill(const struct scene *scene, const struct house *house, const struct command *command,
                        struct events *events)
{
    const struct fields *with = &command->with;
    if (house->together)
        return REFUSED_ANSWERED_OTHERWISE;
    if (!may_fill(&command->actor, with->seat))
        return REFUSED_NOT_ALLOWED;
    const enum refusal refusal = round_check_seat(&house->fill, scene->table, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (!numbers_fit(scene->pack, with->filled))
        return REFUSED_NO_SUCH_NUMBER;
    struct event *event = events_add(events, EVENT_HOUSE_FILLED);
    event->with.seat = with->seat;
    memcpy(event->with.filled, with->filled, sizeof with->filled);
    return ACCEPTED;
}

bool house_admits_filled(const struct scene *scene, const struct house *house, const struct event *event)
{
    return !house->together && round_check_seat(&house->fill, scene->table, event->with.seat) == ACCEPTED &&
           (event->struck || numbers_fit(scene->pack, event->with.filled));
}

/* Passed for every room. */
static bool all_passed(const struct pack *pack, const struct filled_room filled[PACK_ROOMS_MAX])
{
    for (uint8_t room = 0; room < pack->room_count; room++)
        if (filled[room].going != 0 || filled[room].matters != 0)
            return false;
    return true;
}

void house_apply_filled(const struct scene *scene, struct house *house, const struct event *event)
{
    const struct fields *with = &event->with;
    const bool struck = with->filled[0].going > ROOM_STEPS;
    const enum answer answer = struck                                  ? ANSWER_NONE
                               : all_passed(scene->pack, with->filled) ? ANSWER_PASS
                                                                       : ANSWER_A;
    round_answer_elsewhere(&house->fill, with->seat, (uint8_t)answer, event->number);
    memcpy(house->filled[with->seat], with->filled, sizeof with->filled);
}

enum refusal house_put_off(const struct scene *scene, const struct house *house,
                           const struct command *command, struct events *events)
{
    if (house->together)
        return REFUSED_ANSWERED_OTHERWISE;
    return round_put_off(&house->fill, scene->table, command->with.seat, events);
}

bool house_admits_put_off(const struct scene *scene, const struct house *house, const struct event *event)
{
    return !house->together && round_check_seat(&house->fill, scene->table, event->with.seat) == ACCEPTED;
}

void house_apply_put_off(const struct scene *scene, struct house *house, const struct event *event)
{
    (void)scene;
    round_apply_put_off(&house->fill, event->with.seat);
}

/* --- opening and building --- */

void house_open(const struct scene *scene, struct house *house)
{
    house->built = false;
    memset(house->spread, 0, sizeof house->spread);
    memset(house->whole, 0, sizeof house->whole);
    memset(house->filled, PACK_NONE, sizeof house->filled);
    house->together = !house_filled_by_seats(scene->activity->house, scene->table->answering);
    if (house->together)
        house->fill.state = ROUND_NOT_ASKED;
    else
        round_open_seats(&house->fill, scene->table);
}

/* Numbers of fewer people than may be told leave no trace in the totals. */
static void hide_few(uint8_t counts[ROOM_STEPS])
{
    unsigned sum = 0;
    for (int i = 0; i < ROOM_STEPS; i++)
        sum += counts[i];
    if (sum < TOLD_LEAST)
        memset(counts, 0, ROOM_STEPS);
}

static void add(uint8_t counts[ROOM_STEPS], uint8_t number)
{
    if (number > 0 && number <= ROOM_STEPS)
        counts[number - 1]++;
}

static void spread_fill(const struct house *house, struct room_spread spread[PACK_ROOMS_MAX])
{
    for (uint8_t room = 0; room < PACK_ROOMS_MAX; room++) {
        for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
            if (!round_has(&house->fill, seat))
                continue;
            add(spread[room].going, house->filled[seat][room].going);
            add(spread[room].matters, house->filled[seat][room].matters);
        }
        hide_few(spread[room].going);
        hide_few(spread[room].matters);
    }
}

static bool spread_empty(const struct room_spread spread[PACK_ROOMS_MAX])
{
    static const struct room_spread none[PACK_ROOMS_MAX];
    return memcmp(spread, none, sizeof none) == 0;
}

enum refusal house_build(const struct scene *scene, const struct house *house, struct events *events)
{
    struct room_spread spread[PACK_ROOMS_MAX] = {{{0}, {0}}};
    if (round_tells_again(&house->fill, PROMISE_COUNTS)) /* whatever was struck in between */
        memcpy(spread, house->told, sizeof spread);
    else
        spread_fill(house, spread);
    if (spread_empty(spread))
        return REFUSED_TOO_FEW_FILLED;
    struct event *event = events_add(events, EVENT_HOUSE_BUILT);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.index = round_in(&house->fill);
    event->with.seat = round_of(&house->fill, scene->table);
    memcpy(event->with.spread, spread, sizeof spread);
    return ACCEPTED;
}

/* What one gave alone is in no showing. */
static bool tells_one(const uint8_t counts[ROOM_STEPS])
{
    unsigned sum = 0;
    for (int i = 0; i < ROOM_STEPS; i++)
        sum += counts[i];
    return sum > 0 && sum < TOLD_LEAST;
}

static bool spread_tells_one(const struct room_spread spread[PACK_ROOMS_MAX])
{
    for (uint8_t room = 0; room < PACK_ROOMS_MAX; room++)
        if (tells_one(spread[room].going) || tells_one(spread[room].matters))
            return true;
    return false;
}

bool house_admits_built(const struct scene *scene, const struct house *house, const struct event *event)
{
    return !house->together && event->with.part == scene->part && event->with.step == scene->step &&
           (event->struck || (!spread_empty(event->with.spread) && !spread_tells_one(event->with.spread)));
}

static void stands_from_now(const struct scene *scene, struct house *house)
{
    house->built = true;
    memcpy(house->before, scene->street->rooms, sizeof house->before);
}

void house_apply_built(const struct scene *scene, struct house *house, const struct event *event)
{
    stands_from_now(scene, house);
    memcpy(house->spread, event->with.spread, sizeof house->spread);
    round_show(&house->fill, event, PROMISE_COUNTS);
}

/* --- together --- */

static bool is_number(uint8_t number)
{
    return number > 0 && number <= ROOM_STEPS;
}

enum refusal house_set_room(const struct scene *scene, const struct house *house,
                            const struct command *command, struct events *events)
{
    const struct fields *with = &command->with;
    if (!house->together)
        return REFUSED_ANSWERED_OTHERWISE;
    if (with->index >= scene->pack->room_count)
        return REFUSED_NO_SUCH_ITEM;
    if (!is_number(with->changed) || !is_number(with->stayed))
        return REFUSED_NO_SUCH_NUMBER;
    struct event *event = events_add(events, EVENT_ROOM_SET);
    event->with.index = with->index;
    event->with.changed = with->changed;
    event->with.stayed = with->stayed;
    return ACCEPTED;
}

bool house_admits_set(const struct scene *scene, const struct house *house, const struct event *event)
{
    return house->together && event->with.index < scene->pack->room_count && is_number(event->with.changed) &&
           is_number(event->with.stayed);
}

void house_apply_set(const struct scene *scene, struct house *house, const struct event *event)
{
    stands_from_now(scene, house);
    house->whole[event->with.index] =
        (struct filled_room){.going = event->with.changed, .matters = event->with.stayed};
}
