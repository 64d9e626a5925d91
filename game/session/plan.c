/* Steps and parts in order, and their planned time. */
#include "session/plan.h"

#include "activity/street.h"

#include <assert.h>
#include <string.h>

static size_t plan_size(uint8_t kind)
{
    const size_t size = activity_at(kind)->state_size, step = alignof(max_align_t);
    assert(size <= ACTIVITY_STATE_MAX);
    return (size + step - 1) / step * step;
}

/* A part to come, with room of its own in the pool. */
static struct plan_part new_part(struct state *state, const struct pack *pack, const struct pack_part *of)
{
    const uint8_t kind = activity_number(pack, of->activity);
    const struct plan_part part = {
        .activity = of->activity, .kind = kind, .given = of->seconds, .place = state->pool_used};
    state->pool_used += (uint32_t)plan_size(kind);
    assert(state->pool_used <= STATE_POOL);
    memset(state->pool + part.place, 0, plan_size(kind));
    return part;
}

void plan_choose(struct state *state, const struct pack *pack, uint8_t programme)
{
    assert(programme < pack->programme_count);
    const struct pack_programme *chosen = &pack->programmes[programme];
    state->programme = programme;
    state->plan = (struct plan){.count = chosen->part_count, .part = PACK_NONE, .step = PACK_NONE};
    state->pool_used = 0;
    for (uint8_t i = 0; i < chosen->part_count; i++)
        state->plan.parts[i] = new_part(state, pack, &chosen->parts[i]);
}

bool plan_to_come(const struct state *state, uint8_t part)
{
    return state->plan.part == PACK_NONE || part > state->plan.part;
}

bool plan_protected(const struct state *state, const struct pack *pack, uint8_t part)
{
    if (part + 1 == state->plan.count)
        return true;
    if (state->plan.parts[part].activity == PACK_NONE)
        return false;
    const struct pack_activity *activity = &pack->activities[state->plan.parts[part].activity];
    return activity->agenda || (activity->talk && activity->talk->purpose == TALK_CLOSING);
}

bool plan_has(const struct state *state, uint8_t activity)
{
    for (uint8_t part = 0; part < state->plan.count; part++)
        if (state->plan.parts[part].activity == activity)
            return true;
    return false;
}

bool plan_may_swap(const struct state *state, const struct pack *pack, uint8_t part, uint8_t activity)
{
    const uint8_t now = state->plan.parts[part].activity;
    if (now == PACK_NONE || activity_number(pack, activity) != state->plan.parts[part].kind)
        return false;
    const struct pack_talk *from = pack->activities[now].talk, *to = pack->activities[activity].talk;
    return !from || from->purpose == to->purpose;
}

static bool is_opening(const struct state *state, const struct pack *pack, uint8_t part)
{
    const uint8_t activity = state->plan.parts[part].activity;
    const struct pack_talk *talk = activity == PACK_NONE ? NULL : pack->activities[activity].talk;
    return talk && talk->purpose == TALK_OPENING;
}

/* Its place is its programme's. */
static bool is_fixed(const struct state *state, const struct pack *pack, uint8_t part)
{
    return is_opening(state, pack, part) || plan_protected(state, pack, part);
}

bool plan_may_move(const struct state *state, const struct pack *pack, uint8_t part, uint8_t to)
{
    const uint8_t first = part < to ? part : to, last = part < to ? to : part;
    if (part == to || last >= state->plan.count)
        return false;
    for (uint8_t at = first; at <= last; at++)
        if (is_fixed(state, pack, at))
            return false;
    return true;
}

bool plan_has_room(const struct state *state, const struct pack *pack, uint8_t at)
{
    return at < state->plan.count && state->plan.count < PACK_PARTS_MAX && !is_opening(state, pack, at) &&
           (at == 0 || !plan_protected(state, pack, (uint8_t)(at - 1)));
}

bool plan_may_add(const struct state *state, const struct pack *pack, uint8_t activity, uint8_t at)
{
    return !pack_belongs(&pack->activities[activity]) && !plan_has(state, activity) &&
           plan_has_room(state, pack, at);
}

void plan_move(struct state *state, uint8_t part, uint8_t to)
{
    struct plan_part *parts = state->plan.parts;
    const struct plan_part moved = parts[part];
    if (part < to)
        memmove(&parts[part], &parts[part + 1], (size_t)(to - part) * sizeof *parts);
    else
        memmove(&parts[to + 1], &parts[to], (size_t)(part - to) * sizeof *parts);
    parts[to] = moved;
}

void plan_add(struct state *state, const struct pack *pack, uint8_t activity, uint8_t at)
{
    assert(state->plan.count < PACK_PARTS_MAX && at <= state->plan.count);
    const struct pack_part of = {.activity = activity, .seconds = 0};
    const uint8_t last = state->plan.count++;
    state->plan.parts[last] = new_part(state, pack, &of);
    if (at != last)
        plan_move(state, last, at);
}

bool plan_uses(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step)
{
    const struct scene scene = state_scene(state, pack, part);
    const struct activity *kind = state_kind(state, part);
    return step < kind->step_count(&scene) && kind->step_used(&scene, state_part_const(state, part), step);
}

/* Does this step still have to come: used, and neither done nor skipped? */
static bool plan_comes(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step)
{
    const struct plan_part *at = &state->plan.parts[part];
    return !((at->done | at->skipped) >> step & 1) && plan_uses(state, pack, part, step);
}

uint8_t plan_next_step(const struct state *state, const struct pack *pack, uint8_t part)
{
    const struct scene scene = state_scene(state, pack, part);
    const struct activity *kind = state_kind(state, part);
    const uint8_t count = kind->step_count(&scene);
    for (uint8_t place = 0; place < count; place++) {
        const uint8_t step = activity_step_at(kind, place);
        if (plan_comes(state, pack, part, step))
            return step;
    }
    return PACK_NONE;
}

/* A step may depend on one that is skipped: asked of the activity as it will be then. */
static bool plan_step_follows(const struct state *state, const struct pack *pack, const struct event *skipped)
{
    alignas(max_align_t) unsigned char own[ACTIVITY_STATE_MAX];
    const uint8_t part = skipped->with.part;
    const struct plan_part *at = &state->plan.parts[part];
    const struct activity *kind = state_kind(state, part);
    const struct scene scene = state_scene(state, pack, part);
    struct street street = state->street;
    memcpy(own, state_part_const(state, part), kind->state_size);
    kind->apply(&scene, own, &street, skipped);
    for (uint8_t step = 0; step < kind->step_count(&scene); step++)
        if (step != skipped->with.step && !((at->done | at->skipped) >> step & 1) &&
            kind->step_used(&scene, own, step))
            return true;
    return false;
}

bool plan_waits(const struct state *state, const struct pack *pack, uint8_t part)
{
    const uint8_t activity = state->plan.parts[part].activity;
    return activity != PACK_NONE && !street_holds(&state->street, pack->activities[activity].when);
}

/* As things stand now. */
static bool plan_admits(const struct state *state, const struct pack *pack, uint8_t part)
{
    return !state->plan.parts[part].left_out && !plan_waits(state, pack, part);
}

bool plan_follows(const struct state *state, const struct pack *pack, const struct event *skipped)
{
    if (plan_step_follows(state, pack, skipped))
        return true;
    for (uint8_t part = (uint8_t)(skipped->with.part + 1); part < state->plan.count; part++) {
        if (plan_admits(state, pack, part))
            return true;
    }
    return false;
}

/* --- time --- */

/* The pack's own seconds of all steps of a part: those that can be stretched, and those that cannot. */
struct plan_shares {
    uint32_t loose, fixed;
};

static uint32_t step_base(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step)
{
    const struct scene scene = state_scene(state, pack, part);
    return state_kind(state, part)->step_seconds(&scene, step);
}

/* Where everybody answers it takes as long as the seats need. */
static bool step_loose(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step)
{
    const struct scene scene = state_scene(state, pack, part);
    return !state_kind(state, part)->step_private(&scene, state_part_const(state, part), step);
}

static struct plan_shares plan_shares(const struct state *state, const struct pack *pack, uint8_t part)
{
    const struct scene scene = state_scene(state, pack, part);
    const uint8_t count = state_kind(state, part)->step_count(&scene);
    struct plan_shares shares = {0, 0};
    for (uint8_t step = 0; step < count; step++) {
        uint32_t *share = step_loose(state, pack, part, step) ? &shares.loose : &shares.fixed;
        *share += step_base(state, pack, part, step);
    }
    return shares;
}

/* `sum` seconds of `loose` as a share of `room`, in half minutes; all of it is all of the room. */
static uint32_t stretched(uint32_t sum, uint32_t loose, uint32_t room)
{
    enum { HALF_MINUTE = 30 };
    if (sum == loose)
        return room;
    const uint32_t exact = (uint32_t)((uint64_t)sum * room / loose);
    return (exact + HALF_MINUTE / 2) / HALF_MINUTE * HALF_MINUTE;
}

static uint32_t step_shared(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step)
{
    const struct plan_shares shares = plan_shares(state, pack, part);
    const uint32_t given = state->plan.parts[part].given, base = step_base(state, pack, part, step);
    if (given <= shares.loose + shares.fixed || base == 0 || !step_loose(state, pack, part, step))
        return base;
    uint32_t before = 0;
    const struct activity *kind = state_kind(state, part);
    for (uint8_t place = 0; activity_step_at(kind, place) != step; place++)
        if (step_loose(state, pack, part, activity_step_at(kind, place)))
            before += step_base(state, pack, part, activity_step_at(kind, place));
    const uint32_t room = given - shares.fixed;
    return stretched(before + base, shares.loose, room) - stretched(before, shares.loose, room);
}

uint32_t plan_step_seconds(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step)
{
    if (state->plan.parts[part].activity == PACK_NONE)
        return state->plan.parts[part].given;
    return state->plan.parts[part].opened >> step & 1 ? state->plan.parts[part].seconds[step]
                                                      : step_shared(state, pack, part, step);
}

static uint32_t part_takes(const struct state *state, const struct pack *pack, uint8_t part)
{
    const uint32_t given = state->plan.parts[part].given;
    const struct scene scene = state_scene(state, pack, part);
    const uint8_t count = scene.activity ? state_kind(state, part)->step_count(&scene) : 0;
    uint32_t sum = 0;
    for (uint8_t step = 0; step < count; step++)
        if (plan_uses(state, pack, part, step))
            sum += plan_step_seconds(state, pack, part, step);
    return sum > given ? sum : given;
}

uint32_t plan_part_seconds(const struct state *state, const struct pack *pack, uint8_t part)
{
    return state->plan.parts[part].left_out ? 0 : part_takes(state, pack, part);
}

uint32_t plan_part_dropped(const struct state *state, const struct pack *pack, uint8_t part)
{
    return state->plan.parts[part].dropped ? part_takes(state, pack, part) : 0;
}

uint16_t plan_steps_left(const struct state *state, const struct pack *pack)
{
    const struct scene scene = state_scene(state, pack, state->plan.part);
    const uint8_t count = state_kind(state, state->plan.part)->step_count(&scene);
    unsigned steps = 0;
    for (uint8_t step = 0; step < count; step++)
        if (step != state->plan.step && plan_comes(state, pack, state->plan.part, step))
            steps |= 1u << step;
    return (uint16_t)steps;
}

/* What is left of the part being played: its steps that still have to come. */
static uint32_t plan_rest_of_part(const struct state *state, const struct pack *pack)
{
    const uint16_t left = plan_steps_left(state, pack);
    uint32_t sum = 0;
    for (uint8_t step = 0; left >> step; step++)
        if (left >> step & 1)
            sum += plan_step_seconds(state, pack, state->plan.part, step);
    return sum;
}

uint32_t plan_remaining(const struct state *state, const struct pack *pack)
{
    if (state->phase == PHASE_ENDED)
        return 0;
    uint32_t sum = state->plan.part == PACK_NONE ? 0 : plan_rest_of_part(state, pack);
    const uint8_t first = state->plan.part == PACK_NONE ? 0 : (uint8_t)(state->plan.part + 1);
    for (uint8_t part = first; part < state->plan.count; part++)
        sum += plan_part_seconds(state, pack, part);
    return sum;
}

/* --- what follows by itself --- */

static void follow_step(const struct state *state, const struct pack *pack, struct events *events)
{
    const uint8_t part = state->plan.part, step = plan_next_step(state, pack, part);
    struct event *event = events_add(events, step == PACK_NONE ? EVENT_PART_ENDED : EVENT_STEP_OPENED);
    event->with.part = part;
    if (step == PACK_NONE)
        return;
    event->with.step = step;
    event->with.seconds = (uint16_t)plan_step_seconds(state, pack, part, step);
}

static void follow_part(const struct state *state, const struct pack *pack, struct events *events)
{
    const uint8_t next = state->plan.part == PACK_NONE ? 0 : (uint8_t)(state->plan.part + 1);
    if (next == state->plan.count) {
        events_add(events, EVENT_SESSION_ENDED);
        return;
    }
    const bool admitted = plan_admits(state, pack, next);
    struct event *event = events_add(events, admitted ? EVENT_ACTIVITY_ADMITTED : EVENT_ACTIVITY_PASSED_OVER);
    event->with.part = next;
    event->with.early = state->plan.parts[next].left_out;
}

void state_follow(const struct state *state, const struct pack *pack, struct events *events)
{
    const struct plan *plan = &state->plan;
    if (state->phase != PHASE_PLAYING || plan->step != PACK_NONE)
        return;
    if (plan->part != PACK_NONE && plan->parts[plan->part].progress == PROGRESS_NOW)
        follow_step(state, pack, events);
    else
        follow_part(state, pack, events);
}
