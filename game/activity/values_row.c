/* The row: in turn a seat moves one card and says why, or passes; then how many can live with it. */
#include "activity/values.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

/* --- whose turn --- */

/* More seats than these, and a role has a turn together, so many of them before all go on together. */
enum { SEATS_ALONE = 8, ROLE_ROUNDS = 2 };

bool row_by_role(const struct table *table)
{
    return table_here(table) > SEATS_ALONE;
}

static bool role_is_here(const struct table *table, uint8_t role)
{
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (table_seat_here(table, seat) && table->seats[seat].role == role)
            return true;
    return false;
}

bool row_together(const struct table *table, const struct row_turns *turns)
{
    int roles = 0;
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++)
        roles += role_is_here(table, role);
    return row_by_role(table) && turns->count >= ROLE_ROUNDS * roles;
}

/* Among the seats of `role` (PACK_NONE: of all) the one behind `seat`, in the order of roles and then of
 * seats; the first behind the last one, PACK_NONE when nobody is here. */
static uint8_t seat_behind(const struct table *table, uint8_t role, uint8_t seat)
{
    unsigned first = UINT_MAX, next = UINT_MAX;
    const unsigned from = seat < table->seat_count ? (unsigned)table->seats[seat].role << 8 | seat : UINT_MAX;
    for (uint8_t other = 0; other < table->seat_count; other++) {
        const unsigned place = (unsigned)table->seats[other].role << 8 | other;
        if (!table_seat_here(table, other) || (role != PACK_NONE && table->seats[other].role != role))
            continue;
        first = place < first ? place : first;
        next = from != UINT_MAX && place > from && place < next ? place : next;
    }
    return (uint8_t)((next == UINT_MAX ? first : next) & PACK_NONE);
}

/* The role that comes behind that of the last seat. */
static uint8_t role_behind(const struct table *table, uint8_t last)
{
    uint8_t role = last < table->seat_count ? table->seats[last].role : PACK_ROLES_MAX - 1;
    for (int i = 0; i < PACK_ROLES_MAX; i++) {
        role = (uint8_t)((role + 1) % PACK_ROLES_MAX);
        if (role_is_here(table, role))
            return role;
    }
    return PACK_NONE;
}

static uint8_t seat_of(uint8_t from_one)
{
    return from_one ? (uint8_t)(from_one - 1) : PACK_NONE;
}

uint8_t row_turn(const struct table *table, const struct row_turns *turns)
{
    const uint8_t last = seat_of(turns->last);
    if (!row_by_role(table))
        return seat_behind(table, PACK_NONE, last);
    const uint8_t role = role_behind(table, last);
    return role == PACK_NONE ? PACK_NONE : seat_behind(table, role, seat_of(turns->last_of[role]));
}

void row_taken(const struct table *table, struct row_turns *turns, uint8_t seat)
{
    turns->last = (uint8_t)(seat + 1);
    turns->last_of[table->seats[seat].role] = turns->last;
    if (turns->count < UINT8_MAX)
        turns->count++;
}

/* --- moving and passing --- */

static enum refusal row_check_seat(const struct scene *scene, const struct values *values, uint8_t seat)
{
    if (seat >= scene->table->seat_count || !scene->table->seats[seat].taken)
        return REFUSED_NO_SUCH_SEAT;
    if (!table_seat_here(scene->table, seat))
        return REFUSED_SEAT_NOT_HERE;
    return seat == row_turn(scene->table, &values->turns) ? ACCEPTED : REFUSED_NOT_YOUR_TURN;
}

/* A seat moves for itself alone. */
static bool row_may(const struct command *command)
{
    return command->actor.kind != ACTOR_SEAT || command->actor.seat == command->with.seat;
}

static enum refusal row_check_move(const struct values *values, const struct fields *with)
{
    const uint8_t from = values_place(values, with->value);
    if (from == PACK_NONE)
        return REFUSED_NO_SUCH_CARD;
    if (with->index >= values->row_count)
        return REFUSED_NO_SUCH_ITEM;
    return from == with->index ? REFUSED_ALREADY : ACCEPTED;
}

bool row_takes_reason(const struct values *values)
{
    return values->said_count < SEEN_MOVES_MAX;
}

enum refusal row_move(const struct scene *scene, const struct values *values, const struct command *command,
                      struct events *events)
{
    const struct fields *with = &command->with;
    const bool said = !note_text_blank(with->text[0]);
    if (!row_may(command))
        return REFUSED_NOT_ALLOWED;
    enum refusal refusal = row_check_seat(scene, values, with->seat);
    if (refusal == ACCEPTED)
        refusal = row_check_move(values, with);
    if (refusal != ACCEPTED)
        return refusal;
    if (said && !row_takes_reason(values))
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_CARD_MOVED);
    event->with.seat = with->seat;
    event->with.value = with->value;
    event->with.index = with->index;
    event->with.text[0] = said ? with->text[0] : NULL;
    return ACCEPTED;
}

bool row_admits_move(const struct scene *scene, const struct values *values, const struct event *event)
{
    return values->lost || (row_check_seat(scene, values, event->with.seat) == ACCEPTED &&
                            row_check_move(values, &event->with) == ACCEPTED &&
                            (!event->with.text[0] || row_takes_reason(values)));
}

/* What lies between moves up or down by one. */
static void row_shift(struct values *values, uint8_t from, uint8_t to)
{
    const struct value_count card = values->row[from];
    if (from < to)
        memmove(&values->row[from], &values->row[from + 1], (size_t)(to - from) * sizeof card);
    else
        memmove(&values->row[to + 1], &values->row[to], (size_t)(from - to) * sizeof card);
    values->row[to] = card;
}

void row_apply_move(const struct scene *scene, struct values *values, const struct event *event)
{
    const uint8_t from = values_place(values, event->with.value);
    if (values->lost)
        return;
    assert(from < values->row_count && event->with.index < values->row_count);
    row_shift(values, from, event->with.index);
    values->newest = (struct said_move){.reason = event->with.text[0],
                                        .event = event->number,
                                        .value = event->with.value,
                                        .from = from,
                                        .to = event->with.index,
                                        .seat = event->with.seat};
    if (event->with.text[0])
        values->said[values->said_count++] = values->newest;
    values->moves++;
    row_taken(scene->table, &values->turns, event->with.seat);
    values->asked = false; /* it was about another row */
    values->can = 0;
    values->of = 0;
}

enum refusal row_pass(const struct scene *scene, const struct values *values, const struct command *command,
                      struct events *events)
{
    if (!row_may(command))
        return REFUSED_NOT_ALLOWED;
    const enum refusal refusal = row_check_seat(scene, values, command->with.seat);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_TURN_PASSED)->with.seat = command->with.seat;
    return refusal;
}

bool row_admits_pass(const struct scene *scene, const struct values *values, const struct event *event)
{
    return values->lost || row_check_seat(scene, values, event->with.seat) == ACCEPTED;
}

void row_apply_pass(const struct scene *scene, struct values *values, const struct event *event)
{
    if (!values->lost)
        row_taken(scene->table, &values->turns, event->with.seat);
}

/* --- living with it --- */

enum refusal row_count_live(const struct scene *scene, const struct values *values,
                            const struct command *command, struct events *events)
{
    const uint8_t here = table_people_here(scene->table), can = command->with.index;
    if (can > here)
        return REFUSED_COUNTS_DO_NOT_FIT;
    if (values->asked && values->can == can && values->of == here)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_LIVE_COUNTED);
    event->with.index = can;
    event->with.seat = here;
    return ACCEPTED;
}

bool row_admits_live(const struct scene *scene, const struct values *values, const struct event *event)
{
    (void)scene, (void)values;
    return event->with.index <= event->with.seat && event->with.seat <= PEOPLE_MAX;
}

void row_apply_live(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    values->asked = true;
    values->can = event->with.index;
    values->of = event->with.seat;
}

enum refusal row_object(const struct scene *scene, const struct values *values, const struct command *command,
                        struct events *events)
{
    const struct fields *with = &command->with;
    if (with->role != PACK_NONE && with->role >= scene->pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    if (values->objections.count == SEEN_OBJECTIONS_MAX)
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_OBJECTED);
    event->with.text[0] = note_text_blank(with->text[0]) ? NULL : with->text[0];
    event->with.role = with->role;
    return ACCEPTED;
}

bool row_admits_object(const struct scene *scene, const struct values *values, const struct event *event)
{
    (void)scene, (void)event;
    return values->objections.count < SEEN_OBJECTIONS_MAX;
}

void row_apply_object(const struct scene *scene, struct values *values, const struct event *event)
{
    notes_add(&values->objections, event, scene->step);
}

enum refusal row_withdraw(const struct scene *scene, const struct values *values,
                          const struct command *command, struct events *events)
{
    (void)scene;
    if (command->with.index >= values->objections.count)
        return REFUSED_NO_SUCH_ITEM;
    events_add(events, EVENT_OBJECTION_WITHDRAWN)->with.index = command->with.index;
    return ACCEPTED;
}

bool row_admits_withdrawn(const struct scene *scene, const struct values *values, const struct event *event)
{
    (void)scene;
    return event->with.index < values->objections.count;
}

void row_apply_withdrawn(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    notes_remove(&values->objections, event->with.index);
}

/* --- the end of the moves --- */

void row_settle(const struct scene *scene, const struct values *values, struct events *events)
{
    struct event *event = events_add(events, EVENT_ROW_SETTLED);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.index = values->can;
    event->with.seat = values->of;
    event->with.changed = values->objections.count;
    memcpy(event->with.row, values->row, sizeof event->with.row);
}

static bool same_card(struct value_count one, struct value_count other)
{
    return one.value == other.value && one.count == other.count;
}

/* The cards of the row that lies there, in whatever order: a redacted record has no moves. */
bool row_admits_settled(const struct scene *scene, const struct values *values, const struct event *event)
{
    const struct value_count *row = event->with.row;
    if (event->with.part != scene->part || event->with.step != scene->step)
        return false;
    if (values->lost || event->struck)
        return true;
    for (uint8_t i = 0; i < PACK_CARDS_MAX; i++) {
        const uint8_t place = i < values->row_count ? values_place(values, row[i].value) : PACK_NONE;
        if (i < values->row_count ? place == PACK_NONE || !same_card(values->row[place], row[i])
                                  : row[i].count != 0)
            return false;
        for (uint8_t before = 0; before < i && i < values->row_count; before++)
            if (row[before].value == row[i].value)
                return false;
    }
    return true;
}

void row_apply_settled(const struct scene *scene, struct values *values, const struct event *event)
{
    (void)scene;
    values->settled = true;
    if (values->lost || event->struck)
        return;
    memcpy(values->row, event->with.row, sizeof values->row);
    values->asked = event->with.seat > 0;
    values->can = event->with.index;
    values->of = event->with.seat;
}
