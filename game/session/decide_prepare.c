/* Deciding what is made ready before the table plays: which activities, when, and for later. */
#include "session/decide.h"
#include "session/plan.h"

enum refusal decide_swap_activity(const struct state *state, const struct pack *pack,
                                  const struct fields *with, struct events *events)
{
    if (with->part >= state->plan.count || with->activity >= pack->activity_count)
        return REFUSED_NO_SUCH_ITEM;
    if (!plan_to_come(state, with->part))
        return REFUSED_NOT_NOW;
    if (plan_has(state, with->activity))
        return REFUSED_ALREADY;
    if (!plan_may_swap(state, pack, with->part, with->activity))
        return REFUSED_NO_SUCH_ITEM;
    struct event *event = events_add(events, EVENT_ACTIVITY_SWAPPED);
    event->with.part = with->part;
    event->with.activity = with->activity;
    return ACCEPTED;
}

enum refusal decide_move_part(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    if (with->part >= state->plan.count || with->index >= state->plan.count)
        return REFUSED_NO_SUCH_ITEM;
    if (with->part == with->index)
        return REFUSED_ALREADY;
    if (!plan_may_move(state, pack, with->part, with->index))
        return REFUSED_NOT_NOW;
    struct event *event = events_add(events, EVENT_PART_MOVED);
    event->with.part = with->part;
    event->with.index = with->index;
    return ACCEPTED;
}

enum refusal decide_add_part(const struct state *state, const struct pack *pack, const struct fields *with,
                             struct events *events)
{
    if (with->activity >= pack->activity_count || with->index >= state->plan.count)
        return REFUSED_NO_SUCH_ITEM;
    if (plan_has(state, with->activity))
        return REFUSED_ALREADY;
    if (state->plan.count == PACK_PARTS_MAX)
        return REFUSED_TOO_MANY;
    if (!plan_may_add(state, pack, with->activity, with->index))
        return REFUSED_NOT_NOW;
    struct event *event = events_add(events, EVENT_PART_ADDED);
    event->with.activity = with->activity;
    event->with.index = with->index;
    return ACCEPTED;
}

enum refusal decide_leave_out(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    if (with->part >= state->plan.count)
        return REFUSED_NO_SUCH_ITEM;
    if (!plan_to_come(state, with->part) || plan_protected(state, pack, with->part))
        return REFUSED_NOT_NOW;
    if (state->plan.parts[with->part].left_out)
        return REFUSED_ALREADY;
    events_add(events, EVENT_PART_LEFT_OUT)->with.part = with->part;
    return ACCEPTED;
}

enum refusal decide_put_back(const struct state *state, const struct pack *pack, const struct fields *with,
                             struct events *events)
{
    (void)pack;
    if (with->part >= state->plan.count)
        return REFUSED_NO_SUCH_ITEM;
    if (!plan_to_come(state, with->part))
        return REFUSED_NOT_NOW;
    if (!state->plan.parts[with->part].left_out)
        return REFUSED_ALREADY;
    events_add(events, EVENT_PART_PUT_BACK)->with.part = with->part;
    return ACCEPTED;
}

enum refusal decide_set_meeting(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)pack;
    if (with->wall == state->meeting.wall && with->offset == state->meeting.offset)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_MEETING_SET);
    event->with.wall = with->wall;
    event->with.offset = with->wall ? with->offset : 0;
    return ACCEPTED;
}

enum refusal decide_keep_prepared(const struct state *state, const struct pack *pack,
                                  const struct fields *with, struct events *events)
{
    (void)pack, (void)with;
    if (state->prepared)
        return REFUSED_ALREADY;
    events_add(events, EVENT_PREPARED);
    return ACCEPTED;
}
