/* Deciding the commands of the plan: begin, steps, pauses, clocks, the end. */
#include "session/decide.h"
#include "session/plan.h"

enum { ADD_MOST = 2 * 60 * 60, CARDS_FROM_SEATS = 6, SEATS_LEAST = 2 };

/* --- the way through the plan --- */

static void add_defaults(const struct state *state, const struct pack *pack, struct events *events)
{
    const struct table *table = &state->table;
    uint8_t promise = table->promise;
    if (promise == PROMISE_UNSET) {
        promise =
            table_promise_safe(table, pack->role_count, PROMISE_BY_ROLE) ? PROMISE_BY_ROLE : PROMISE_COUNTS;
        events_add(events, EVENT_PROMISE_SET)->with.promise = promise;
    }
    if (table->answering == ANSWER_UNSET)
        decide_add_answering(table_seats(table) < CARDS_FROM_SEATS ? ANSWER_COMPUTER : ANSWER_CARDS, promise,
                             events);
}

enum refusal decide_begin(const struct state *state, const struct pack *pack, const struct fields *with,
                          struct events *events)
{
    (void)with;
    const struct table *table = &state->table;
    if (state->prepared)
        return REFUSED_ONLY_PREPARED;
    if (state->programme == PACK_NONE)
        return REFUSED_NO_PROGRAMME;
    if (table_seats(table) < SEATS_LEAST)
        return REFUSED_TOO_FEW_SEATS;
    if (!table_promise_safe(table, pack->role_count, table->promise) && !table->promise_warned)
        return REFUSED_PROMISE_NEEDS_TWO;
    add_defaults(state, pack, events);
    events_add(events, EVENT_SESSION_BEGUN);
    return ACCEPTED;
}

static struct event *add_step(const struct state *state, enum event_kind kind, struct events *events)
{
    struct event *event = events_add(events, kind);
    event->with.part = state->plan.part;
    event->with.step = state->plan.step;
    return event;
}

static enum refusal leave_step(const struct state *state, const struct pack *pack, bool early,
                               struct events *events)
{
    const uint8_t part = state->plan.part;
    const struct activity *kind = state_kind(state, part);
    const struct scene scene = state_scene(state, pack, part);
    const void *own = state_part_const(state, part);
    struct events tried;
    events_clear(&tried);
    const bool ready = kind->leave(&scene, own, false, &tried) == ACCEPTED;
    const enum refusal refusal = kind->leave(&scene, own, early, events);
    if (refusal == ACCEPTED)
        add_step(state, EVENT_STEP_CLOSED, events)->with.early = !ready;
    return refusal;
}

enum refusal decide_go_on(const struct state *state, const struct pack *pack, const struct fields *with,
                          struct events *events)
{
    (void)with;
    return leave_step(state, pack, false, events);
}

enum refusal decide_close_step(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)with;
    return leave_step(state, pack, true, events);
}

/* Skipping leads to something else. Where nothing is left to lead to, one key too many would send everybody
 * home: only going on does that. */
enum refusal decide_skip_step(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)with;
    struct event *event = add_step(state, EVENT_STEP_SKIPPED, events);
    if (plan_follows(state, pack, event))
        return ACCEPTED;
    events_clear(events);
    return REFUSED_LAST_STEP;
}

/* As far as another part: what lies between never begins, so nothing comes due by it. One command, so that
 * one undo brings everybody back. */
enum refusal decide_skip_part(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)pack;
    const struct plan *plan = &state->plan;
    if (with->part != PACK_NONE && (with->part <= plan->part || with->part >= plan->count))
        return REFUSED_NO_SUCH_STEP;
    struct event *event = events_add(events, EVENT_PART_ENDED);
    event->with.part = plan->part;
    event->with.early = true;
    for (uint8_t part = (uint8_t)(plan->part + 1); with->part != PACK_NONE && part < with->part; part++) {
        event = events_add(events, EVENT_ACTIVITY_PASSED_OVER);
        event->with.part = part;
        event->with.early = true;
    }
    return ACCEPTED;
}

/* A break has nothing that could leave a trace. */
enum refusal decide_stop_without_trace(const struct state *state, const struct pack *pack,
                                       const struct fields *with, struct events *events)
{
    (void)pack, (void)with;
    if (state->plan.parts[state->plan.part].activity == PACK_NONE)
        return REFUSED_NOT_NOW;
    events_add(events, EVENT_ACTIVITY_ERASED)->with.part = state->plan.part;
    return ACCEPTED;
}

enum refusal decide_reopen_step(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    const struct plan *plan = &state->plan;
    if (with->part < plan->part)
        return REFUSED_LATER_ACTIVITY_BEGUN;
    if (with->part != PACK_NONE && with->part > plan->part)
        return REFUSED_NO_SUCH_STEP;
    if (with->step == plan->step)
        return REFUSED_ALREADY;
    const struct plan_part *part = &plan->parts[plan->part];
    if (with->step >= STEPS_MAX || !((part->done | part->skipped) >> with->step & 1))
        return REFUSED_NO_SUCH_STEP;
    struct event *event = events_add(events, EVENT_STEP_REOPENED);
    event->with.part = plan->part;
    event->with.step = with->step;
    event->with.seconds = (uint16_t)plan_step_seconds(state, pack, plan->part, with->step);
    return ACCEPTED;
}

/* --- time --- */

/* An ordinary pause that goes on may be given another length; nothing else begins within a pause. */
enum refusal decide_pause(const struct state *state, const struct pack *pack, const struct fields *with,
                          struct events *events)
{
    (void)pack;
    const uint8_t now = state->clock.pause;
    if (now == PAUSE_QUIET || (now != PAUSE_NONE && (with->tick || with->seconds == 0)))
        return REFUSED_NOT_NOW;
    struct event *event = events_add(events, EVENT_PAUSED);
    event->with.seconds = with->tick ? 0 : with->seconds; /* the quiet one has no clock */
    event->with.tick = with->tick;
    return ACCEPTED;
}

enum refusal decide_end_pause(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)pack, (void)with;
    if (state->clock.pause == PAUSE_NONE)
        return REFUSED_NOT_NOW;
    events_add(events, EVENT_PAUSE_ENDED);
    return ACCEPTED;
}

static enum refusal turn_clock(const struct state *state, const struct pack *pack, bool stop,
                               struct events *events)
{
    const struct scene scene = state_scene(state, pack, state->plan.part);
    if (!state_kind(state, state->plan.part)->step_timed(&scene, state->plan.step))
        return REFUSED_NOT_NOW;
    if (state->clock.stopped == stop)
        return REFUSED_ALREADY;
    events_add(events, stop ? EVENT_CLOCK_STOPPED : EVENT_CLOCK_STARTED);
    return ACCEPTED;
}

enum refusal decide_stop_clock(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)with;
    return turn_clock(state, pack, true, events);
}

enum refusal decide_start_clock(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)with;
    return turn_clock(state, pack, false, events);
}

enum refusal decide_add_time(const struct state *state, const struct pack *pack, const struct fields *with,
                             struct events *events)
{
    (void)pack;
    if (with->seconds == 0)
        return REFUSED_ALREADY;
    if (state->clock.seconds + with->seconds > ADD_MOST)
        return REFUSED_TOO_MANY;
    events_add(events, EVENT_TIME_ADDED)->with.seconds = with->seconds;
    return ACCEPTED;
}

/* What was open is left as it is: a private round is never shown by ending. */
enum refusal decide_end_session(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)with;
    add_step(state, state_private(state, pack) ? EVENT_STEP_SKIPPED : EVENT_STEP_CLOSED, events);
    struct event *event = events_add(events, EVENT_PART_ENDED);
    event->with.part = state->plan.part;
    event->with.early = plan_steps_left(state, pack) != 0;
    events_add(events, EVENT_SESSION_ENDED);
    return ACCEPTED;
}

enum refusal decide_set_notes(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)state, (void)pack;
    events_add(events, EVENT_NOTES_SET)->with.text[0] = with->text[0] ? with->text[0] : "";
    return ACCEPTED;
}
