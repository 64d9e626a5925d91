/* Deciding the commands of the table and of the plan; an activity decides those of its own steps. */
#include "session/plan.h"

#include "activity/notes.h"
#include "activity/round.h"

#include <assert.h>

enum { ADD_MOST = 2 * 60 * 60, CARDS_FROM_SEATS = 6, SEATS_LEAST = 2 };

typedef enum refusal decider(const struct state *state, const struct pack *pack, const struct fields *with,
                             struct events *events);

/* --- the table --- */

static enum refusal seat_exists(const struct state *state, uint8_t seat)
{
    return seat < state->table.seat_count && state->table.seats[seat].taken ? ACCEPTED : REFUSED_NO_SUCH_SEAT;
}

static enum refusal name_group(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)state, (void)pack;
    const enum refusal refusal = note_text_check(with->text[0], NAME_BYTES_MAX);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_GROUP_NAMED)->with.text[0] = with->text[0] ? with->text[0] : "";
    return refusal;
}

static enum refusal set_language(const struct state *state, const struct pack *pack,
                                 const struct fields *with, struct events *events)
{
    if (with->language >= pack->language_count)
        return REFUSED_NO_SUCH_ITEM;
    if (with->language == state->language)
        return REFUSED_ALREADY;
    events_add(events, EVENT_LANGUAGE_SET)->with.language = with->language;
    return ACCEPTED;
}

static bool nickname_free(const struct table *table, uint8_t nickname, uint8_t but)
{
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (seat != but && table->seats[seat].taken && table->seats[seat].nickname == nickname)
            return false;
    return true;
}

static uint8_t nickname_first(const struct table *table)
{
    uint8_t nickname = 0;
    while (!nickname_free(table, nickname, PACK_NONE))
        nickname++;
    assert(nickname < SEATS_MAX);
    return nickname;
}

static uint8_t seat_first(const struct table *table)
{
    uint8_t seat = 0;
    while (seat < table->seat_count && table->seats[seat].taken)
        seat++;
    return seat;
}

/* What a seat may be called; `but` is the seat itself. */
static enum refusal seat_check_names(const struct table *table, const struct fields *with, uint8_t but)
{
    if (with->nickname != PACK_NONE && with->nickname >= SEATS_MAX)
        return REFUSED_NO_SUCH_ITEM;
    if (with->nickname != PACK_NONE && !nickname_free(table, with->nickname, but))
        return REFUSED_ALREADY;
    return note_text_check(with->text[0], NAME_BYTES_MAX);
}

static enum refusal add_seat(const struct state *state, const struct pack *pack, const struct fields *with,
                             struct events *events)
{
    const struct table *table = &state->table;
    const uint8_t seat = seat_first(table);
    if (seat == SEATS_MAX)
        return REFUSED_TOO_MANY;
    if (with->role >= pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    const enum refusal refusal = seat_check_names(table, with, PACK_NONE);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_SEAT_ADDED);
    event->with.seat = seat;
    event->with.role = with->role;
    event->with.nickname = with->nickname == PACK_NONE ? nickname_first(table) : with->nickname;
    event->with.text[0] = note_text_blank(with->text[0]) ? NULL : with->text[0];
    return ACCEPTED;
}

/* A role changes only before the first choice: what was shown by role must stay true. */
static enum refusal change_seat(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    enum refusal refusal = seat_exists(state, with->seat);
    if (refusal == ACCEPTED)
        refusal = seat_check_names(&state->table, with, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    const struct table_seat *seat = &state->table.seats[with->seat];
    const uint8_t role = with->role == PACK_NONE ? seat->role : with->role;
    if (role >= pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    if (role != seat->role && state->phase != PHASE_SETUP)
        return REFUSED_NOT_NOW;
    struct event *event = events_add(events, EVENT_SEAT_CHANGED);
    event->with.seat = with->seat;
    event->with.role = role;
    event->with.nickname = with->nickname == PACK_NONE ? seat->nickname : with->nickname;
    event->with.text[0] = with->text[0] ? with->text[0] : seat->name;
    return ACCEPTED;
}

static enum refusal remove_seat(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)pack;
    const enum refusal refusal = seat_exists(state, with->seat);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_SEAT_REMOVED)->with.seat = with->seat;
    return refusal;
}

static enum refusal set_presence(const struct state *state, const struct pack *pack,
                                 const struct fields *with, struct events *events)
{
    (void)pack;
    const enum refusal refusal = seat_exists(state, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->presence > PRESENCE_GONE)
        return REFUSED_NO_SUCH_ITEM;
    if (with->presence == state->table.seats[with->seat].presence)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_PRESENCE_SET);
    event->with.seat = with->seat;
    event->with.presence = with->presence;
    return ACCEPTED;
}

static enum refusal say_own_role(const struct state *state, const struct pack *pack,
                                 const struct fields *with, struct events *events)
{
    (void)pack;
    const enum refusal refusal = seat_exists(state, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->own_role > OWN_ROLE_NO)
        return REFUSED_NO_SUCH_ITEM;
    struct event *event = events_add(events, EVENT_OWN_ROLE_SAID);
    event->with.seat = with->seat;
    event->with.own_role = with->own_role;
    return ACCEPTED;
}

static enum refusal choose_programme(const struct state *state, const struct pack *pack,
                                     const struct fields *with, struct events *events)
{
    if (with->programme >= pack->programme_count)
        return REFUSED_NO_PROGRAMME;
    if (with->programme == state->programme)
        return REFUSED_ALREADY;
    events_add(events, EVENT_PROGRAMME_CHOSEN)->with.programme = with->programme;
    return ACCEPTED;
}

/* --- how we answer, and what is shown of it --- */

static void add_answering(const struct state *state, uint8_t answering, enum promise promise,
                          struct events *events)
{
    (void)state;
    struct event *event = events_add(events, EVENT_ANSWERING_SET);
    event->with.answering = answering;
    event->with.form = (uint8_t)round_form(promise);
}

static enum refusal set_answering(const struct state *state, const struct pack *pack,
                                  const struct fields *with, struct events *events)
{
    (void)pack;
    if (with->answering == ANSWER_UNSET || with->answering > ANSWER_HANDS)
        return REFUSED_NO_SUCH_ITEM;
    if (with->answering == state->table.answering)
        return REFUSED_ALREADY;
    add_answering(state, with->answering, state->table.promise, events);
    return ACCEPTED;
}

static enum refusal set_promise(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    const struct table *table = &state->table;
    if (with->promise == PROMISE_UNSET || with->promise > PROMISE_BY_NAME)
        return REFUSED_NO_SUCH_ITEM;
    const bool safe = table_promise_safe(table, pack->role_count, with->promise);
    const bool warned = !safe && with->tick;
    if (with->promise == table->promise && warned == table->promise_warned)
        return REFUSED_ALREADY;
    if (with->promise >= table->promise && state_private(state, pack))
        return REFUSED_PROMISE_STANDS;
    if (!safe && !warned)
        return REFUSED_PROMISE_NEEDS_TWO;
    struct event *event = events_add(events, EVENT_PROMISE_SET);
    event->with.promise = with->promise;
    event->with.tick = warned;
    return ACCEPTED;
}

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
        add_answering(state, table_seats(table) < CARDS_FROM_SEATS ? ANSWER_COMPUTER : ANSWER_CARDS, promise,
                      events);
}

static enum refusal begin(const struct state *state, const struct pack *pack, const struct fields *with,
                          struct events *events)
{
    (void)with;
    const struct table *table = &state->table;
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
    tried.count = 0; /* not all of it: it is large */
    const bool ready = kind->leave(&scene, own, false, &tried) == ACCEPTED;
    const enum refusal refusal = kind->leave(&scene, own, early, events);
    if (refusal == ACCEPTED)
        add_step(state, EVENT_STEP_CLOSED, events)->with.early = !ready;
    return refusal;
}

static enum refusal go_on(const struct state *state, const struct pack *pack, const struct fields *with,
                          struct events *events)
{
    (void)with;
    return leave_step(state, pack, false, events);
}

static enum refusal close_step(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)with;
    return leave_step(state, pack, true, events);
}

static enum refusal skip_step(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)pack, (void)with;
    add_step(state, EVENT_STEP_SKIPPED, events);
    return ACCEPTED;
}

static enum refusal skip_part(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)pack, (void)with;
    struct event *event = events_add(events, EVENT_PART_ENDED);
    event->with.part = state->plan.part;
    event->with.early = true;
    return ACCEPTED;
}

static enum refusal reopen_step(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    const struct plan *plan = &state->plan;
    if (with->part != PACK_NONE && with->part != plan->part)
        return with->part < plan->part ? REFUSED_LATER_ACTIVITY_BEGUN : REFUSED_NO_SUCH_STEP;
    if (with->step == plan->step)
        return REFUSED_ALREADY;
    const struct plan_part *part = &plan->parts[plan->part];
    if (with->step >= 16 || !((part->done | part->skipped) >> with->step & 1))
        return REFUSED_NO_SUCH_STEP;
    struct event *event = events_add(events, EVENT_STEP_REOPENED);
    event->with.part = plan->part;
    event->with.step = with->step;
    event->with.seconds = (uint16_t)plan_step_seconds(state, pack, plan->part, with->step);
    return ACCEPTED;
}

/* --- time --- */

static enum refusal pause(const struct state *state, const struct pack *pack, const struct fields *with,
                          struct events *events)
{
    (void)state, (void)pack;
    struct event *event = events_add(events, EVENT_PAUSED);
    event->with.seconds = with->tick ? 0 : with->seconds; /* the quiet one has no clock */
    event->with.tick = with->tick;
    return ACCEPTED;
}

static enum refusal end_pause(const struct state *state, const struct pack *pack, const struct fields *with,
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

static enum refusal stop_clock(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)with;
    return turn_clock(state, pack, true, events);
}

static enum refusal start_clock(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)with;
    return turn_clock(state, pack, false, events);
}

static enum refusal add_time(const struct state *state, const struct pack *pack, const struct fields *with,
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
static enum refusal end_session(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)with;
    const struct plan_part *part = &state->plan.parts[state->plan.part];
    add_step(state, state_private(state, pack) ? EVENT_STEP_SKIPPED : EVENT_STEP_CLOSED, events);
    struct event *event = events_add(events, EVENT_PART_ENDED);
    event->with.part = state->plan.part;
    for (uint8_t step = 0; step < 16; step++)
        if (step != state->plan.step && !((part->done | part->skipped) >> step & 1) &&
            plan_uses(state, pack, state->plan.part, step))
            event->with.early = true;
    events_add(events, EVENT_SESSION_ENDED);
    return ACCEPTED;
}

static enum refusal set_notes(const struct state *state, const struct pack *pack, const struct fields *with,
                              struct events *events)
{
    (void)state, (void)pack;
    events_add(events, EVENT_NOTES_SET)->with.text[0] = with->text[0] ? with->text[0] : "";
    return ACCEPTED;
}

/* --- who may ask what, when --- */

enum {
    IN_SETUP = 1 << PHASE_SETUP,
    IN_PLAY = 1 << PHASE_PLAYING,
    AT_END = 1 << PHASE_ENDED,
    IN_PAUSE = 1 << 3,
    STRANDED = 1 << 4,
    AT_TABLE = IN_SETUP | IN_PLAY | IN_PAUSE | STRANDED, /* as long as somebody plays */
    ALWAYS = AT_TABLE | AT_END,
};

/* Commands that are not in the table belong to the steps of an activity. */
static const struct {
    decider *decide;
    unsigned when;
} deciders[COMMAND_COUNT] = {
    [COMMAND_NAME_GROUP] = {name_group, ALWAYS},
    [COMMAND_SET_LANGUAGE] = {set_language, ALWAYS},
    [COMMAND_ADD_SEAT] = {add_seat, AT_TABLE},
    [COMMAND_CHANGE_SEAT] = {change_seat, AT_TABLE},
    [COMMAND_REMOVE_SEAT] = {remove_seat, IN_SETUP},
    [COMMAND_SET_PRESENCE] = {set_presence, AT_TABLE},
    [COMMAND_SAY_OWN_ROLE] = {say_own_role, AT_TABLE},
    [COMMAND_CHOOSE_PROGRAMME] = {choose_programme, IN_SETUP},
    [COMMAND_SET_ANSWERING] = {set_answering, AT_TABLE},
    [COMMAND_SET_PROMISE] = {set_promise, AT_TABLE},
    [COMMAND_BEGIN] = {begin, IN_SETUP},
    [COMMAND_GO_ON] = {go_on, IN_PLAY},
    [COMMAND_CLOSE_STEP] = {close_step, IN_PLAY},
    [COMMAND_SKIP_STEP] = {skip_step, IN_PLAY},
    [COMMAND_SKIP_PART] = {skip_part, IN_PLAY | IN_PAUSE},
    [COMMAND_REOPEN_STEP] = {reopen_step, IN_PLAY},
    [COMMAND_PAUSE] = {pause, IN_PLAY},
    [COMMAND_END_PAUSE] = {end_pause, IN_PLAY | IN_PAUSE},
    [COMMAND_STOP_CLOCK] = {stop_clock, IN_PLAY},
    [COMMAND_START_CLOCK] = {start_clock, IN_PLAY},
    [COMMAND_ADD_TIME] = {add_time, IN_PLAY | IN_PAUSE},
    [COMMAND_END_SESSION] = {end_session, IN_PLAY | IN_PAUSE},
    [COMMAND_SET_NOTES] = {set_notes, ALWAYS},
};

static enum refusal decide_own(const struct state *state, const struct pack *pack,
                               const struct command *command, struct events *events)
{
    if (state->plan.step == PACK_NONE || state->clock.pause != PAUSE_NONE)
        return REFUSED_NOT_NOW;
    const uint8_t part = state->plan.part;
    const struct scene scene = state_scene(state, pack, part);
    return state_kind(state, part)->decide(&scene, state_part_const(state, part), command, events);
}

/* A record cut short by other hands may have no open step: then only the table is left. */
static unsigned decide_when(const struct state *state)
{
    if (state->phase == PHASE_PLAYING && state->plan.step == PACK_NONE)
        return STRANDED;
    return state->clock.pause != PAUSE_NONE ? (unsigned)IN_PAUSE : 1u << state->phase;
}

enum refusal state_decide(const struct state *state, const struct pack *pack, const struct command *command,
                          struct events *events)
{
    assert(command->kind < COMMAND_COUNT && events->count == 0);
    if (command->actor.kind == ACTOR_SEAT && command->kind != COMMAND_CAST_CHOICE)
        return REFUSED_NOT_ALLOWED;
    if (command->revision != 0 && command->revision != state->step_revision)
        return REFUSED_STALE_STEP;
    const enum refusal refusal = note_texts_check(command);
    if (refusal != ACCEPTED)
        return refusal;
    if (!deciders[command->kind].decide)
        return decide_own(state, pack, command, events);
    if (!(deciders[command->kind].when & decide_when(state)))
        return REFUSED_NOT_NOW;
    return deciders[command->kind].decide(state, pack, &command->with, events);
}
