/* The house of identity: whose it is, filled in, looked at room by room, and a dream for its roof (domain.md
 * section 6). Steps, and which command and event belongs to which. */
#include "activity/house.h"

#include <assert.h>
#include <string.h>

_Static_assert(sizeof(struct house) <= ACTIVITY_STATE_MAX, "a house must stay cheap to snapshot");

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return HOUSE_STEP_COUNT;
}

static const char *step_word(uint8_t step)
{
    return house_step_word((enum house_step)step);
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    (void)state;
    return step < HOUSE_STEP_COUNT && scene->activity->house->uses[step];
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    const struct minutes_table table = {.seats = table_here(scene->table),
                                        .answering = scene->table->answering};
    return minutes_house_step(scene->activity->house, (enum house_step)step, table);
}

static bool by_seats(const struct scene *scene)
{
    return house_filled_by_seats(scene->activity->house, scene->table->answering);
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)state;
    return step == HOUSE_FILL && by_seats(scene);
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    return !(step == HOUSE_FILL && by_seats(scene)) && step_seconds(scene, step) > 0;
}

static void begin(const struct scene *scene, void *state)
{
    (void)scene, (void)state;
}

static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    const struct house *house = state;
    if (scene->step != HOUSE_FILL || house->together)
        return ACCEPTED;
    if (!early && !round_ready(&house->fill, scene->table))
        return REFUSED_NOT_ALL_IN;
    return house_build(scene, house, events);
}

/* Other numbers make another house to look at; a dream stands on its own. */
static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return step == HOUSE_FILL ? 1u << HOUSE_FILL | 1u << HOUSE_ROOMS : (uint16_t)(1u << step);
}

/* --- which command, in which step --- */

static const struct {
    house_decider *decide;
    unsigned steps;
} deciders[COMMAND_COUNT] = {
    [COMMAND_FILL_HOUSE] = {house_fill, 1u << HOUSE_FILL},
    [COMMAND_PUT_OFF_SEAT] = {house_put_off, 1u << HOUSE_FILL},
    [COMMAND_SET_ROOM] = {house_set_room, 1u << HOUSE_FILL},
    [COMMAND_WORD_ROOM] = {house_word_room, 1u << HOUSE_ROOMS},
    [COMMAND_WORD_DREAM] = {house_word_dream, 1u << HOUSE_ROOMS | 1u << HOUSE_DREAM},
};

static bool seat_may(enum command_kind kind)
{
    return kind == COMMAND_FILL_HOUSE;
}

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    if (!deciders[command->kind].decide || !(deciders[command->kind].steps >> scene->step & 1))
        return REFUSED_NOT_NOW;
    return deciders[command->kind].decide(scene, state, command, events);
}

/* --- events of the plan that touch the filling in --- */

static void apply_opened(const struct scene *scene, struct house *house, const struct event *event)
{
    if (event->with.step != HOUSE_FILL)
        return;
    round_reopen(&house->fill, event->number);
    house_open(scene, house);
}

static void apply_reopened(const struct scene *scene, struct house *house, const struct event *event)
{
    round_leave(&house->fill);
    apply_opened(scene, house, event);
}

static void apply_closed(const struct scene *scene, struct house *house, const struct event *event)
{
    (void)scene;
    if (event->with.step == HOUSE_FILL && !house->together)
        house->fill.state = ROUND_CLOSED;
}

/* What was filled in then was never shown and never will be. */
static void apply_skipped(const struct scene *scene, struct house *house, const struct event *event)
{
    (void)scene;
    if (event->with.step == HOUSE_FILL && !house->together)
        house->fill.state = ROUND_SKIPPED;
}

static void apply_ended(const struct scene *scene, struct house *house, const struct event *event)
{
    (void)scene, (void)event;
    round_end(&house->fill);
}

/* Another way of answering asks everybody again, or nobody by herself. */
static void apply_way(const struct scene *scene, struct house *house, const struct event *event)
{
    (void)event;
    if (scene->step == HOUSE_FILL && house->together == by_seats(scene))
        house_open(scene, house);
}

/* --- events --- */

enum { OF_THE_PLAN = 0 };

static const struct {
    house_applier *apply;
    unsigned steps; /* OF_THE_PLAN: the session admits it */
    house_admitter *admits;
} appliers[EVENT_COUNT] = {
    [EVENT_STEP_OPENED] = {apply_opened, OF_THE_PLAN, NULL},
    [EVENT_STEP_REOPENED] = {apply_reopened, OF_THE_PLAN, NULL},
    [EVENT_STEP_CLOSED] = {apply_closed, OF_THE_PLAN, NULL},
    [EVENT_STEP_SKIPPED] = {apply_skipped, OF_THE_PLAN, NULL},
    [EVENT_PART_ENDED] = {apply_ended, OF_THE_PLAN, NULL},
    [EVENT_ANSWERING_SET] = {apply_way, OF_THE_PLAN, NULL},
    [EVENT_HOUSE_FILLED] = {house_apply_filled, 1u << HOUSE_FILL, house_admits_filled},
    [EVENT_SEAT_PUT_OFF] = {house_apply_put_off, 1u << HOUSE_FILL, house_admits_put_off},
    [EVENT_HOUSE_BUILT] = {house_apply_built, 1u << HOUSE_FILL, house_admits_built},
    [EVENT_ROOM_SET] = {house_apply_set, 1u << HOUSE_FILL, house_admits_set},
    [EVENT_ROOM_WORDED] = {house_apply_word, 1u << HOUSE_ROOMS, house_admits_word},
    [EVENT_DREAM_WORDED] = {house_apply_dream, 1u << HOUSE_ROOMS | 1u << HOUSE_DREAM, house_admits_dream},
};

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    return appliers[event->kind].admits && (appliers[event->kind].steps >> scene->step & 1) &&
           appliers[event->kind].admits(scene, state, event);
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    (void)street;
    if (appliers[event->kind].apply)
        appliers[event->kind].apply(scene, state, event);
}

/* --- what outlives an undo, and who is waited for --- */

static void outlive(void *after, const void *before, uint32_t taken_back, uint32_t redone)
{
    struct house *now = after;
    const struct house *then = before;
    const bool lifted = round_lifted(&now->fill, &then->fill);
    memcpy(now->told, lifted ? then->spread : then->told, sizeof now->told);
    round_outlive(&now->fill, &then->fill, taken_back, redone);
}

static uint8_t next_seat(const struct scene *scene, const void *state)
{
    const struct house *house = state;
    return scene->step == HOUSE_FILL && !house->together ? round_next_seat(&house->fill, scene->table)
                                                         : PACK_NONE;
}

static uint8_t waiting(const struct scene *scene, const void *state)
{
    const struct house *house = state;
    return scene->step == HOUSE_FILL && !house->together ? round_waiting(&house->fill, scene->table) : 0;
}

static bool untouched(const struct scene *scene, const void *state)
{
    const struct house *house = state;
    return scene->step == HOUSE_FILL && !house->fill.touched;
}

const struct activity activity_house = {
    .kind = "house",
    .state_size = sizeof(struct house),
    .step_count = step_count,
    .step_word = step_word,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .begin = begin,
    .offers = house_offers,
    .seat_may = seat_may,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .outlive = outlive,
    .next_seat = next_seat,
    .waiting = waiting,
    .untouched = untouched,
    .see = house_see,
    .describe = house_describe,
};
