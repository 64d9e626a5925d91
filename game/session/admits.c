/* Which events are possible in a state: asked of every event that comes from a record. */
#include "session/plan.h"

#include <assert.h>

typedef bool admitter(const struct state *state, const struct pack *pack, const struct fields *with);

/* --- ranges: what the description of a kind says its fields are --- */

/* How many values a small field may take, 0 = no limit here. */
static unsigned range_of(const struct state *state, const struct pack *pack, enum field_type type)
{
    static const uint8_t limits[FIELD_TYPE_COUNT] = {[FIELD_SEAT] = SEATS_MAX,
                                                     [FIELD_ANSWER] = ANSWER_COUNT,
                                                     [FIELD_NICKNAME] = SEATS_MAX,
                                                     [FIELD_PRESENCE] = PRESENCE_COUNT,
                                                     [FIELD_ANSWERING] = ANSWERING_COUNT,
                                                     [FIELD_FORM] = CARDS_FORMS,
                                                     [FIELD_PROMISE] = PROMISE_COUNT,
                                                     [FIELD_RULE] = RULE_COUNT,
                                                     [FIELD_OWN_ROLE] = OWN_ROLE_COUNT,
                                                     [FIELD_STEP] = STEPS_MAX,
                                                     [FIELD_BOOL] = 2};
    if (type == FIELD_ROLE)
        return pack->role_count;
    if (type == FIELD_VALUE)
        return pack->value_count;
    if (type == FIELD_PROGRAMME)
        return pack->programme_count;
    if (type == FIELD_ACTIVITY)
        return pack->activity_count;
    if (type == FIELD_LANGUAGE)
        return pack->language_count;
    return type == FIELD_PART ? state->plan.count : limits[type];
}

static bool field_fits(const struct state *state, const struct pack *pack, const struct event *event,
                       const struct field *field)
{
    const unsigned char value = *((const unsigned char *)&event->with + field->offset);
    const bool bounded = field->type == FIELD_ROLE || field->type == FIELD_VALUE || field->type == FIELD_PART;
    const unsigned count = range_of(state, pack, field->type);
    if ((count == 0 && !bounded) || value < count)
        return true;
    const struct fields none = fields_none();
    const bool may_be_absent = field->optional || (field->hidden && event->struck);
    return may_be_absent && value == *((const unsigned char *)&none + field->offset);
}

static bool fields_fit(const struct state *state, const struct pack *pack, const struct event *event)
{
    const struct kind *kind = event_description(event->kind);
    for (int i = 0; i < FIELDS_PER_KIND && kind->fields[i].type != FIELD_END; i++)
        if (!field_fits(state, pack, event, &kind->fields[i]))
            return false;
    return true;
}

/* --- the table --- */

static bool taken(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack;
    return with->seat < state->table.seat_count && state->table.seats[with->seat].taken;
}

/* One person is said by saying nothing. */
static bool people_known(const struct fields *with)
{
    return with->index == 0 || with->index == SEAT_PAIR;
}

static bool seat_free(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return with->seat <= state->table.seat_count && !taken(state, pack, with) && people_known(with);
}

static bool seat_changes(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return taken(state, pack, with) && people_known(with) &&
           (with->role == state->table.seats[with->seat].role || state_roles_free(state, pack));
}

static bool promise_known(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return with->promise != PROMISE_UNSET &&
           (with->promise < state->table.promise || !state_private(state, pack));
}

static bool answering_known(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)state, (void)pack;
    return with->answering != ANSWER_UNSET;
}

/* --- the plan --- */

static bool may_swap(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return plan_to_come(state, with->part) && !plan_has(state, with->activity) &&
           plan_may_swap(state, pack, with->part, with->activity);
}

static bool may_move(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return plan_may_move(state, pack, with->part, with->index);
}

static bool may_add(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return plan_may_add(state, pack, with->activity, with->index);
}

static bool may_leave_out(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return plan_to_come(state, with->part) && !plan_protected(state, pack, with->part);
}

static bool left_out(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack;
    return plan_to_come(state, with->part) && state->plan.parts[with->part].left_out;
}

static bool can_begin(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack, (void)with;
    return !state->prepared && state->programme != PACK_NONE && state->table.promise != PROMISE_UNSET &&
           state->table.answering != ANSWER_UNSET;
}

static bool part_next(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack;
    const struct plan *plan = &state->plan;
    const bool over = plan->part == PACK_NONE || plan->parts[plan->part].progress != PROGRESS_NOW;
    return over && with->part == (plan->part == PACK_NONE ? 0 : plan->part + 1);
}

static bool part_now(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack;
    const struct plan *plan = &state->plan;
    return with->part == plan->part && plan->parts[plan->part].progress == PROGRESS_NOW;
}

static bool step_exists(const struct state *state, const struct pack *pack, const struct fields *with)
{
    const struct scene scene = state_scene(state, pack, with->part);
    return with->step < state_kind(state, with->part)->step_count(&scene);
}

static bool step_next(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return part_now(state, pack, with) && state->plan.step == PACK_NONE && step_exists(state, pack, with);
}

static bool step_now(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return part_now(state, pack, with) && with->step == state->plan.step;
}

static bool step_other(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return part_now(state, pack, with) && state->plan.step != PACK_NONE && with->step != state->plan.step &&
           step_exists(state, pack, with);
}

static bool step_open(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack, (void)with;
    return state->plan.step != PACK_NONE;
}

static bool no_step(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack, (void)with;
    return state->plan.step == PACK_NONE;
}

static bool in_pause(const struct state *state, const struct pack *pack, const struct fields *with)
{
    (void)pack, (void)with;
    return state->clock.pause != PAUSE_NONE;
}

static bool clock_runs(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return step_open(state, pack, with) && !state->clock.stopped;
}

static bool clock_stands(const struct state *state, const struct pack *pack, const struct fields *with)
{
    return step_open(state, pack, with) && state->clock.stopped;
}

enum {
    SETUP = 1 << PHASE_SETUP,
    PLAY = 1 << PHASE_PLAYING,
    END = 1 << PHASE_ENDED,
    ANY = SETUP | PLAY | END,
};

static const struct {
    unsigned phases;
    admitter *admits; /* NULL: nothing more to ask */
} rules[EVENT_COUNT] = {
    [EVENT_GROUP_NAMED] = {ANY, NULL},
    [EVENT_LANGUAGE_SET] = {ANY, NULL},
    [EVENT_SEAT_ADDED] = {SETUP | PLAY, seat_free},
    [EVENT_SEAT_CHANGED] = {SETUP | PLAY, seat_changes},
    [EVENT_SEAT_REMOVED] = {SETUP, taken},
    [EVENT_PRESENCE_SET] = {SETUP | PLAY, taken},
    [EVENT_OWN_ROLE_SAID] = {SETUP | PLAY, taken},
    [EVENT_PROGRAMME_CHOSEN] = {SETUP, NULL},
    [EVENT_ACTIVITY_SWAPPED] = {SETUP | PLAY, may_swap},
    [EVENT_PART_MOVED] = {SETUP, may_move},
    [EVENT_PART_ADDED] = {SETUP, may_add},
    [EVENT_PART_LEFT_OUT] = {SETUP | PLAY, may_leave_out},
    [EVENT_PART_PUT_BACK] = {SETUP | PLAY, left_out},
    [EVENT_MEETING_SET] = {SETUP, NULL},
    [EVENT_PREPARED] = {SETUP, NULL},
    [EVENT_ANSWERING_SET] = {SETUP | PLAY, answering_known},
    [EVENT_PROMISE_SET] = {SETUP | PLAY, promise_known},
    [EVENT_SESSION_BEGUN] = {SETUP, can_begin},
    [EVENT_ACTIVITY_ADMITTED] = {PLAY, part_next},
    [EVENT_ACTIVITY_PASSED_OVER] = {PLAY, part_next},
    [EVENT_STEP_OPENED] = {PLAY, step_next},
    [EVENT_STEP_CLOSED] = {PLAY, step_now},
    [EVENT_STEP_SKIPPED] = {PLAY, step_now},
    [EVENT_STEP_REOPENED] = {PLAY, step_other},
    [EVENT_PART_ENDED] = {PLAY, part_now},
    [EVENT_ACTIVITY_ERASED] = {PLAY, part_now},
    [EVENT_PAUSED] = {PLAY, step_open},
    [EVENT_PAUSE_ENDED] = {PLAY, in_pause},
    [EVENT_CLOCK_STOPPED] = {PLAY, clock_runs},
    [EVENT_CLOCK_STARTED] = {PLAY, clock_stands},
    [EVENT_TIME_ADDED] = {PLAY, step_open},
    [EVENT_SESSION_ENDED] = {PLAY, no_step},
    [EVENT_NOTES_SET] = {ANY, NULL},
    [EVENT_TAKEN_BACK] = {ANY, NULL},
    [EVENT_STRUCK] = {ANY, NULL},
    [EVENT_RESUMED] = {ANY, NULL},
};

bool state_admits(const struct state *state, const struct pack *pack, const struct event *event)
{
    assert(event->kind < EVENT_COUNT);
    if (event->time < state->now || !fields_fit(state, pack, event))
        return false;
    if (state_owns(event->kind))
        return (rules[event->kind].phases >> state->phase & 1) &&
               (!rules[event->kind].admits || rules[event->kind].admits(state, pack, &event->with));
    if (state->phase != PHASE_PLAYING || state->plan.step == PACK_NONE)
        return false;
    const uint8_t part = state->plan.part;
    const struct scene scene = state_scene(state, pack, part);
    return state_kind(state, part)->admits(&scene, state_part_const(state, part), event);
}
