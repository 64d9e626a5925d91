/* The state as a whole: its start, a copy, and where each part's own state lies. */
#include "session/state.h"

#include "activity/street.h"

#include <assert.h>
#include <string.h>

/* The pool is large and mostly empty: only what is in use is cleared or copied. */
static const size_t head = offsetof(struct state, pool);

void state_start(struct state *state, const struct pack *pack)
{
    memset(state, 0, head);
    state->street = street_start(pack);
    state->programme = PACK_NONE;
    state->plan.part = PACK_NONE;
    state->plan.step = PACK_NONE;
}

void state_copy(struct state *to, const struct state *from)
{
    assert(from->pool_used <= STATE_POOL);
    memcpy(to, from, head + from->pool_used);
}

const struct activity *state_kind(const struct state *state, uint8_t part)
{
    assert(part < state->plan.count);
    return activity_at(state->plan.parts[part].kind);
}

struct scene state_scene(const struct state *state, const struct pack *pack, uint8_t part)
{
    assert(part < state->plan.count);
    const uint8_t activity = state->plan.parts[part].activity;
    return (struct scene){.pack = pack,
                          .activity = activity == PACK_NONE ? NULL : &pack->activities[activity],
                          .table = &state->table,
                          .street = &state->street,
                          .ideas = &state->ideas,
                          .part = part,
                          .step = part == state->plan.part ? state->plan.step : PACK_NONE,
                          .activity_index = activity,
                          .now = state->now};
}

void *state_part(struct state *state, uint8_t part)
{
    assert(part < state->plan.count);
    return state->pool + state->plan.parts[part].place;
}

const void *state_part_const(const struct state *state, uint8_t part)
{
    assert(part < state->plan.count);
    return state->pool + state->plan.parts[part].place;
}

bool state_private(const struct state *state, const struct pack *pack)
{
    const struct plan *plan = &state->plan;
    if (plan->step == PACK_NONE)
        return false;
    const struct scene scene = state_scene(state, pack, plan->part);
    return state_kind(state, plan->part)
        ->step_private(&scene, state_part_const(state, plan->part), plan->step);
}

bool state_roles_free(const struct state *state, const struct pack *pack)
{
    const struct plan *plan = &state->plan;
    if (state->phase != PHASE_PLAYING)
        return state->phase == PHASE_SETUP;
    if (plan->step == PACK_NONE) /* of a dilemma that was erased a redacted record holds no step */
        return true;
    const struct activity *kind = state_kind(state, plan->part);
    const struct scene scene = state_scene(state, pack, plan->part);
    return !kind->holds_roles || !kind->holds_roles(&scene, state_part_const(state, plan->part));
}

bool state_untouched(const struct state *state, const struct pack *pack)
{
    const struct plan *plan = &state->plan;
    if (plan->step == PACK_NONE)
        return false;
    const struct scene scene = state_scene(state, pack, plan->part);
    const struct activity *kind = state_kind(state, plan->part);
    return kind->untouched && kind->untouched(&scene, state_part_const(state, plan->part));
}

enum command_kind state_on(const struct state *state, const struct pack *pack)
{
    const struct plan *plan = &state->plan;
    if (state->clock.pause != PAUSE_NONE)
        return COMMAND_END_PAUSE;
    if (plan->step == PACK_NONE)
        return COMMAND_GO_ON;
    const struct scene scene = state_scene(state, pack, plan->part);
    const struct activity *kind = state_kind(state, plan->part);
    return kind->on ? kind->on(&scene, state_part_const(state, plan->part)) : COMMAND_GO_ON;
}

void state_outlive(struct state *after, const struct state *before, const struct event *taken_back,
                   uint32_t redone)
{
    assert(taken_back->kind == EVENT_TAKEN_BACK);
    const bool same_step = after->plan.part == before->plan.part && after->plan.step == before->plan.step &&
                           after->clock.opened_event == before->clock.opened_event;
    after->step_revision = same_step ? before->step_revision : taken_back->number;
    after->revision = taken_back->number;
    after->now = taken_back->time;
    for (uint8_t part = 0; part < after->plan.count && part < before->plan.count; part++) {
        const struct activity *kind = state_kind(after, part);
        if (kind->outlive && after->plan.parts[part].activity == before->plan.parts[part].activity)
            kind->outlive(state_part(after, part), state_part_const(before, part), taken_back->number,
                          redone);
    }
}
