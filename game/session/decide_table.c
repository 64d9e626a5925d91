/* Deciding the commands of the table: who sits here, how we answer, what is shown of it. */
#include "session/decide.h"

#include "activity/notes.h"
#include "activity/round.h"

#include <assert.h>

/* --- the table --- */

static enum refusal seat_exists(const struct state *state, uint8_t seat)
{
    return seat < state->table.seat_count && state->table.seats[seat].taken ? ACCEPTED : REFUSED_NO_SUCH_SEAT;
}

enum refusal decide_name_group(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)state, (void)pack;
    const enum refusal refusal = note_text_check(with->text[0], NAME_BYTES_MAX);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_GROUP_NAMED)->with.text[0] = with->text[0] ? with->text[0] : "";
    return refusal;
}

enum refusal decide_set_language(const struct state *state, const struct pack *pack,
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

/* What a seat may be called, and how many may sit there; `but` is the seat itself. */
static enum refusal seat_check_names(const struct table *table, const struct fields *with, uint8_t but)
{
    if ((with->nickname != PACK_NONE && with->nickname >= SEATS_MAX) || with->index > SEAT_PAIR)
        return REFUSED_NO_SUCH_ITEM;
    if (with->nickname != PACK_NONE && !nickname_free(table, with->nickname, but))
        return REFUSED_ALREADY;
    return note_text_check(with->text[0], NAME_BYTES_MAX);
}

enum refusal decide_add_seat(const struct state *state, const struct pack *pack, const struct fields *with,
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
    event->with.index = with->index == SEAT_PAIR ? SEAT_PAIR : 0;
    event->with.text[0] = note_text_blank(with->text[0]) ? NULL : with->text[0];
    return ACCEPTED;
}

/* As it sits there now, in this role. */
static struct event *seat_changes_to(const struct table *table, uint8_t seat, uint8_t role,
                                     struct events *events)
{
    struct event *event = events_add(events, EVENT_SEAT_CHANGED);
    event->with.seat = seat;
    event->with.role = role;
    event->with.nickname = table->seats[seat].nickname;
    event->with.index = table->seats[seat].pair ? SEAT_PAIR : 0;
    event->with.text[0] = table->seats[seat].name;
    return event;
}

/* A role never changes between the choices of one dilemma: what is told of them by role must stay true. */
enum refusal decide_change_seat(const struct state *state, const struct pack *pack, const struct fields *with,
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
    if (role != seat->role && !state_roles_free(state, pack))
        return REFUSED_ROLES_HELD;
    struct event *event = seat_changes_to(&state->table, with->seat, role, events);
    if (with->nickname != PACK_NONE)
        event->with.nickname = with->nickname;
    if (with->index != 0)
        event->with.index = with->index == SEAT_PAIR ? SEAT_PAIR : 0;
    if (with->text[0])
        event->with.text[0] = with->text[0];
    return ACCEPTED;
}

/* Who went home plays no role any more. */
static bool plays(const struct table *table, uint8_t seat)
{
    return table->seats[seat].taken && table->seats[seat].presence != PRESENCE_GONE;
}

/* The next role that somebody plays. */
static uint8_t role_after(const struct table *table, const struct pack *pack, uint8_t role)
{
    for (uint8_t on = 1; on < pack->role_count; on++) {
        const uint8_t next = (uint8_t)((role + on) % pack->role_count);
        for (uint8_t seat = 0; seat < table->seat_count; seat++)
            if (plays(table, seat) && table->seats[seat].role == next)
                return next;
    }
    return role;
}

_Static_assert((int)SEATS_MAX <= (int)EVENTS_PER_COMMAND_MAX, "all seats change in one command");

enum refusal decide_turn_roles(const struct state *state, const struct pack *pack, const struct fields *with,
                               struct events *events)
{
    (void)with;
    if (!state_roles_free(state, pack))
        return REFUSED_ROLES_HELD;
    const struct table *table = &state->table;
    for (uint8_t seat = 0; seat < table->seat_count; seat++) {
        if (!plays(table, seat))
            continue;
        const uint8_t role = role_after(table, pack, table->seats[seat].role);
        if (role == table->seats[seat].role)
            return REFUSED_ALREADY; /* all of them play one role */
        seat_changes_to(table, seat, role, events);
    }
    return events->count > 0 ? ACCEPTED : REFUSED_NO_SUCH_SEAT;
}

enum refusal decide_remove_seat(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    (void)pack;
    const enum refusal refusal = seat_exists(state, with->seat);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_SEAT_REMOVED)->with.seat = with->seat;
    return refusal;
}

enum refusal decide_set_presence(const struct state *state, const struct pack *pack,
                                 const struct fields *with, struct events *events)
{
    (void)pack;
    const enum refusal refusal = seat_exists(state, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->presence >= PRESENCE_COUNT)
        return REFUSED_NO_SUCH_ITEM;
    if (with->presence == state->table.seats[with->seat].presence)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_PRESENCE_SET);
    event->with.seat = with->seat;
    event->with.presence = with->presence;
    return ACCEPTED;
}

enum refusal decide_say_own_role(const struct state *state, const struct pack *pack,
                                 const struct fields *with, struct events *events)
{
    (void)pack;
    const enum refusal refusal = seat_exists(state, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->own_role >= OWN_ROLE_COUNT)
        return REFUSED_NO_SUCH_ITEM;
    struct event *event = events_add(events, EVENT_OWN_ROLE_SAID);
    event->with.seat = with->seat;
    event->with.own_role = with->own_role;
    return ACCEPTED;
}

enum refusal decide_choose_programme(const struct state *state, const struct pack *pack,
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

void decide_add_answering(uint8_t answering, enum promise promise, struct events *events)
{
    struct event *event = events_add(events, EVENT_ANSWERING_SET);
    event->with.answering = answering;
    event->with.form = (uint8_t)round_form(promise);
}

enum refusal decide_set_answering(const struct state *state, const struct pack *pack,
                                  const struct fields *with, struct events *events)
{
    (void)pack;
    if (with->answering == ANSWER_UNSET || with->answering >= ANSWERING_COUNT)
        return REFUSED_NO_SUCH_ITEM;
    if (with->answering == state->table.answering)
        return REFUSED_ALREADY;
    decide_add_answering(with->answering, state->table.promise, events);
    return ACCEPTED;
}

enum refusal decide_set_promise(const struct state *state, const struct pack *pack, const struct fields *with,
                                struct events *events)
{
    const struct table *table = &state->table;
    if (with->promise == PROMISE_UNSET || with->promise >= PROMISE_COUNT)
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
