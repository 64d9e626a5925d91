/* Applying events: total on what state_admits lets through. Events of the plan and the table change the
 * state first and then reach the activity being played; all others are its own. */
#include "session/plan.h"

#include "activity/round.h"
#include "activity/street.h"

#include <assert.h>
#include <string.h>

typedef void applier(struct state *state, const struct pack *pack, const struct event *event);

/* --- the table --- */

static void group_named(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->group = (struct noted_text){.text = event->with.text[0], .event = event->number};
}

static void language_set(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->language = event->with.language;
}

static struct table_seat *seat_of(struct state *state, const struct event *event)
{
    assert(event->with.seat < SEATS_MAX);
    return &state->table.seats[event->with.seat];
}

static void seat_added(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    *seat_of(state, event) = (struct table_seat){.role = event->with.role,
                                                 .nickname = event->with.nickname,
                                                 .name = event->with.text[0],
                                                 .name_event = event->number,
                                                 .pair = event->with.index == SEAT_PAIR,
                                                 .taken = true};
    if (event->with.seat >= state->table.seat_count)
        state->table.seat_count = (uint8_t)(event->with.seat + 1);
}

static void seat_changed(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    struct table_seat *seat = seat_of(state, event);
    const char *name = event->with.text[0];
    state->table.roles_changed |= state->phase != PHASE_SETUP && seat->role != event->with.role;
    seat->role = event->with.role;
    seat->nickname = event->with.nickname;
    seat->pair = event->with.index == SEAT_PAIR;
    seat->name = name && *name ? name : NULL;
    seat->name_event = event->number;
}

static void seat_removed(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    *seat_of(state, event) = (struct table_seat){.taken = false};
    while (state->table.seat_count > 0 && !state->table.seats[state->table.seat_count - 1].taken)
        state->table.seat_count--;
}

/* Presence outlives an undo; the seat it was of may not. */
static void presence_set(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    if (seat_of(state, event)->taken)
        seat_of(state, event)->presence = event->with.presence;
}

static void own_role_said(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    seat_of(state, event)->own_role = event->with.own_role;
}

static void programme_chosen(struct state *state, const struct pack *pack, const struct event *event)
{
    plan_choose(state, pack, event->with.programme);
}

/* --- the plan, as it is made ready --- */

static struct plan_part *part_of(struct state *state, const struct event *event)
{
    assert(event->with.part < state->plan.count);
    return &state->plan.parts[event->with.part];
}

/* The same kind: its place in the pool is as large. */
static void activity_swapped(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    part_of(state, event)->activity = event->with.activity;
}

static void part_moved(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    plan_move(state, event->with.part, event->with.index);
}

static void part_added(struct state *state, const struct pack *pack, const struct event *event)
{
    plan_add(state, pack, event->with.activity, event->with.index);
}

static void part_left_out(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    part_of(state, event)->left_out = true;
    part_of(state, event)->dropped = state->phase == PHASE_PLAYING;
}

static void part_put_back(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    part_of(state, event)->left_out = part_of(state, event)->dropped = false;
}

static void meeting_set(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->meeting = (struct meeting_time){.wall = event->with.wall, .offset = event->with.offset};
}

static void prepared(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack, (void)event;
    state->prepared = true;
}

/* --- how we answer --- */

static void answering_set(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->table.answering = event->with.answering;
    state->table.form = event->with.form;
}

static void promise_set(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->table.promise = event->with.promise;
    state->table.promise_warned = event->with.tick;
    state->table.form = (uint8_t)round_form((enum promise)event->with.promise);
}

/* --- time --- */

/* Adds the time since it was last counted to the part being played; nothing while the plan waits. */
static void count_time(struct state *state, uint32_t now)
{
    assert(now >= state->clock.counted);
    if (state->plan.part != PACK_NONE && state->clock.pause == PAUSE_NONE)
        state->plan.parts[state->plan.part].used += now - state->clock.counted;
    state->clock.counted = now;
}

static void paused(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    const bool paused_before = state->clock.pause != PAUSE_NONE;
    count_time(state, event->time);
    state->clock.pause = event->with.tick ? PAUSE_QUIET : PAUSE_ORDINARY;
    if (!paused_before) /* another length: the step waits since the pause began */
        state->clock.paused_at = event->time;
    state->clock.pause_until = event->with.seconds ? event->time + event->with.seconds * 1000u : 0;
}

/* The clock goes on with what it had when the pause began. */
static void pause_over(struct state *state, uint32_t now)
{
    struct step_clock *clock = &state->clock;
    if (clock->pause == PAUSE_NONE)
        return;
    if (!clock->stopped)
        clock->deadline += now - clock->paused_at;
    count_time(state, now);
    clock->pause = PAUSE_NONE;
    clock->pause_until = 0;
    clock->paused_at = 0;
}

static void pause_ended(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    pause_over(state, event->time);
}

static void clock_stopped(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    struct step_clock *clock = &state->clock;
    clock->deadline = clock->deadline > event->time ? clock->deadline - event->time : 0;
    clock->stopped = true;
}

static void clock_started(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->clock.deadline += event->time;
    state->clock.stopped = false;
}

/* A clock that is over gets its time from now. */
static void time_added(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    struct step_clock *clock = &state->clock;
    const uint32_t now = clock->pause == PAUSE_NONE ? event->time : clock->paused_at;
    if (!clock->stopped && clock->deadline < now)
        clock->deadline = now;
    clock->deadline += event->with.seconds * 1000u;
    clock->seconds += event->with.seconds;
}

/* --- the plan --- */

static void session_begun(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    state->phase = PHASE_PLAYING;
    state->clock.counted = event->time;
}

static void activity_admitted(struct state *state, const struct pack *pack, const struct event *event)
{
    const uint8_t part = event->with.part;
    part_of(state, event)->progress = PROGRESS_NOW;
    state->plan.part = part;
    state->clock.counted = event->time;
    street_activity_begins(&state->street, pack, state->plan.parts[part].activity, part);
    const struct scene scene = state_scene(state, pack, part);
    state_kind(state, part)->begin(&scene, state_part(state, part));
}

static void activity_passed_over(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    part_of(state, event)->progress = event->with.early ? PROGRESS_SKIPPED : PROGRESS_PASSED_OVER;
    state->plan.part = event->with.part;
}

static void step_opened(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    assert(event->with.step < STEPS_MAX);
    struct plan_part *part = part_of(state, event);
    if (!(part->opened >> event->with.step & 1))
        part->seconds[event->with.step] = event->with.seconds;
    part->opened |= (uint16_t)(1u << event->with.step);
    state->plan.step = event->with.step;
    state->step_revision = event->number;
    count_time(state, event->time);
    state->clock = (struct step_clock){.opened = event->time,
                                       .deadline = event->time + event->with.seconds * 1000u,
                                       .seconds = event->with.seconds,
                                       .opened_event = event->number,
                                       .counted = state->clock.counted};
}

static void step_reopened(struct state *state, const struct pack *pack, const struct event *event)
{
    const struct scene scene = state_scene(state, pack, state->plan.part);
    const uint16_t again =
        state_kind(state, scene.part)->reopens(&scene, state_part_const(state, scene.part), event->with.step);
    struct plan_part *part = part_of(state, event);
    part->done = (uint16_t)(part->done & ~again);
    part->skipped = (uint16_t)(part->skipped & ~again);
    step_opened(state, pack, event);
}

static void step_left(struct state *state, const struct event *event, bool skipped)
{
    struct plan_part *part = part_of(state, event);
    *(skipped ? &part->skipped : &part->done) |= (uint16_t)(1u << event->with.step);
    count_time(state, event->time);
}

static void step_closed(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    step_left(state, event, false);
}

static void step_skipped(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    step_left(state, event, true);
}

static void part_ended(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    pause_over(state, event->time);
    count_time(state, event->time);
    part_of(state, event)->progress = event->with.early ? PROGRESS_SKIPPED : PROGRESS_DONE;
}

/* The time it took was spent; all else is as if it had never been opened. */
static void activity_erased(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    pause_over(state, event->time);
    count_time(state, event->time);
    struct plan_part *part = part_of(state, event);
    part->progress = PROGRESS_SKIPPED;
    part->done = 0;
    part->skipped = 0;
    part->opened = 0;
    memset(part->seconds, 0, sizeof part->seconds);
}

static void session_ended(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    pause_over(state, event->time);
    state->phase = PHASE_ENDED;
    state->plan.part = PACK_NONE;
    state->plan.step = PACK_NONE;
    state->step_revision = event->number;
}

static void notes_set(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)pack;
    const char *text = event->with.text[0];
    state->notes = (struct noted_text){.text = text && *text ? text : NULL, .event = event->number};
}

static void nothing(struct state *state, const struct pack *pack, const struct event *event)
{
    (void)state, (void)pack, (void)event;
}

/* `shared`: the activity being played is told too. Events without `apply` are its own. */
static const struct {
    applier *apply;
    bool shared;
} appliers[EVENT_COUNT] = {
    [EVENT_GROUP_NAMED] = {group_named, false},
    [EVENT_LANGUAGE_SET] = {language_set, false},
    [EVENT_SEAT_ADDED] = {seat_added, false},
    [EVENT_SEAT_CHANGED] = {seat_changed, false},
    [EVENT_SEAT_REMOVED] = {seat_removed, false},
    [EVENT_PRESENCE_SET] = {presence_set, false},
    [EVENT_OWN_ROLE_SAID] = {own_role_said, false},
    [EVENT_PROGRAMME_CHOSEN] = {programme_chosen, false},
    [EVENT_ACTIVITY_SWAPPED] = {activity_swapped, false},
    [EVENT_PART_MOVED] = {part_moved, false},
    [EVENT_PART_ADDED] = {part_added, false},
    [EVENT_PART_LEFT_OUT] = {part_left_out, false},
    [EVENT_PART_PUT_BACK] = {part_put_back, false},
    [EVENT_MEETING_SET] = {meeting_set, false},
    [EVENT_PREPARED] = {prepared, false},
    [EVENT_ANSWERING_SET] = {answering_set, true},
    [EVENT_PROMISE_SET] = {promise_set, true},
    [EVENT_SESSION_BEGUN] = {session_begun, false},
    [EVENT_ACTIVITY_ADMITTED] = {activity_admitted, false},
    [EVENT_ACTIVITY_PASSED_OVER] = {activity_passed_over, false},
    [EVENT_STEP_OPENED] = {step_opened, true},
    [EVENT_STEP_CLOSED] = {step_closed, true},
    [EVENT_STEP_SKIPPED] = {step_skipped, true},
    [EVENT_STEP_REOPENED] = {step_reopened, true},
    [EVENT_PART_ENDED] = {part_ended, true},
    [EVENT_ACTIVITY_ERASED] = {activity_erased, true},
    [EVENT_PAUSED] = {paused, false},
    [EVENT_PAUSE_ENDED] = {pause_ended, false},
    [EVENT_CLOCK_STOPPED] = {clock_stopped, false},
    [EVENT_CLOCK_STARTED] = {clock_started, false},
    [EVENT_TIME_ADDED] = {time_added, false},
    [EVENT_SESSION_ENDED] = {session_ended, false},
    [EVENT_NOTES_SET] = {notes_set, false},
    [EVENT_TAKEN_BACK] = {nothing, false}, /* folding again is the session's */
    [EVENT_STRUCK] = {nothing, false},
    [EVENT_RESUMED] = {nothing, false},
};

bool state_owns(enum event_kind kind)
{
    assert(kind < EVENT_COUNT);
    return appliers[kind].apply != NULL;
}

static void apply_in_activity(struct state *state, const struct pack *pack, const struct event *event)
{
    const uint8_t part = state->plan.part;
    if (part == PACK_NONE) /* set-up, or the end */
        return;
    const struct scene scene = state_scene(state, pack, part);
    state_kind(state, part)->apply(&scene, state_part(state, part), &state->street, event);
}

/* A step is left only after its activity has heard so: it knows the open step from the scene. */
static void leave_after(struct state *state, const struct event *event)
{
    if (event->kind == EVENT_STEP_CLOSED || event->kind == EVENT_STEP_SKIPPED ||
        event->kind == EVENT_PART_ENDED || event->kind == EVENT_ACTIVITY_ERASED)
        state->plan.step = PACK_NONE;
}

/* Its activity took back what it changed in the neighbourhood; then its own state begins anew. */
static void erase_after(struct state *state, const struct pack *pack, const struct event *event)
{
    if (event->kind != EVENT_ACTIVITY_ERASED)
        return;
    const struct scene scene = state_scene(state, pack, event->with.part);
    const struct activity *kind = state_kind(state, event->with.part);
    memset(state_part(state, event->with.part), 0, kind->state_size);
    kind->begin(&scene, state_part(state, event->with.part));
}

void state_apply(struct state *state, const struct pack *pack, const struct event *event)
{
    assert(event->kind < EVENT_COUNT && event->number > state->revision);
    state->revision = event->number;
    state->now = event->time;
    if (appliers[event->kind].apply)
        appliers[event->kind].apply(state, pack, event);
    if (!appliers[event->kind].apply || appliers[event->kind].shared)
        apply_in_activity(state, pack, event);
    if (event->kind ==
        EVENT_IDEA_NOTED) /* its own activity keeps it too; the agenda asks all of them again */
        ideas_add(&state->ideas, event);
    leave_after(state, event);
    erase_after(state, pack, event);
}
