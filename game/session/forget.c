/* Which lines belong to a seat or to an activity, and striking them. */
#include "session/forget.h"

#include <assert.h>

/* --- which lines --- */

static bool is_of_seat(const struct event *event, uint8_t seat)
{
    static const bool personal[EVENT_COUNT] = {
        [EVENT_SEAT_ADDED] = true,   [EVENT_SEAT_CHANGED] = true, [EVENT_OWN_ROLE_SAID] = true,
        [EVENT_CHOICE_CAST] = true,  [EVENT_CARDS_PICKED] = true, [EVENT_CARD_MOVED] = true,
        [EVENT_HOUSE_FILLED] = true, [EVENT_WORD_SAID] = true,    [EVENT_CONTRIBUTED] = true};
    return personal[event->kind] && event->with.seat == seat;
}

/* Names belong to the table, whenever they were written down; notes to what was played then. */
static bool is_of_table(enum event_kind kind)
{
    return kind == EVENT_GROUP_NAMED || kind == EVENT_SEAT_ADDED || kind == EVENT_SEAT_CHANGED ||
           kind == EVENT_OWN_ROLE_SAID;
}

/* Walks along the lines as they were written and knows at each of them which part was being played: an undo
 * goes back to the part before what it takes back, a redo to the one before that undo. */
struct walk {
    const struct journal *journal;
    struct arena arena;
    uint8_t *before; /* of each line: the part before it */
    uint8_t part;
};

static struct walk walk_new(const struct journal *journal)
{
    struct walk walk = {.journal = journal, .part = PACK_NONE};
    walk.before = ARENA_ARRAY(&walk.arena, uint8_t, journal->count + 1);
    return walk;
}

/* True: this line belongs to `part`. */
static bool walk_on(struct walk *walk, uint32_t number, uint8_t part)
{
    const struct event *event = &journal_at(walk->journal, number)->event;
    walk->before[number] = walk->part;
    const bool own = walk->part == part && !is_of_table(event->kind);
    if (event->kind == EVENT_ACTIVITY_ADMITTED)
        walk->part = event->with.part;
    else if (event->kind == EVENT_PART_ENDED || event->kind == EVENT_ACTIVITY_ERASED)
        walk->part = PACK_NONE;
    else if (event->kind == EVENT_TAKEN_BACK)
        walk->part = walk->before[event->with.event];
    return own;
}

/* --- striking --- */

struct forgetting {
    struct session *session;
    const struct command *command;
    uint64_t id;
    uint32_t now;
};

static void forget_line(struct forgetting *forgetting, uint32_t number)
{
    struct event struck = event_new(EVENT_STRUCK);
    struck.begins = true;
    struck.time = forgetting->now;
    struck.with.event = number;
    struck.with.wall = forgetting->command->with.wall;
    struck.with.offset = forgetting->command->with.offset;
    session_take(forgetting->session, &struck, forgetting->id);
    forgetting->id = 0;
}

static bool has_something(const struct journal *journal, uint32_t number)
{
    const struct event *event = &journal_at(journal, number)->event;
    return !event->struck && event_has_private(event);
}

/* Of an activity that leaves no trace the totals go too: of a role of one seat they are its answer. */
static bool leaves_trace(const struct journal *journal, uint32_t number)
{
    const struct event *event = &journal_at(journal, number)->event;
    return has_something(journal, number) || (!event->struck && event_has_totals(event));
}

static void forget_part(struct forgetting *forgetting, uint8_t part, uint32_t count)
{
    const struct journal *journal = &forgetting->session->journal;
    struct walk walk = walk_new(journal);
    for (uint32_t number = 1; number <= count; number++)
        if (walk_on(&walk, number, part) && leaves_trace(journal, number))
            forget_line(forgetting, number);
    arena_release(&walk.arena);
}

static void forget_seat(struct forgetting *forgetting, uint8_t seat, uint32_t count)
{
    const struct journal *journal = &forgetting->session->journal;
    for (uint32_t number = 1; number <= count; number++)
        if (is_of_seat(&journal_at(journal, number)->event, seat) && has_something(journal, number))
            forget_line(forgetting, number);
}

/* --- the door --- */

enum refusal forget_decide(const struct session *session, const struct command *command)
{
    const struct journal *journal = &session->journal;
    enum refusal refusal = REFUSED_NO_SUCH_SEAT;
    if (command->actor.kind == ACTOR_SEAT)
        return REFUSED_NOT_ALLOWED;
    for (uint32_t number = 1; number <= journal->count && refusal != ACCEPTED; number++)
        if (is_of_seat(&journal_at(journal, number)->event, command->with.seat))
            refusal = has_something(journal, number) ? ACCEPTED : REFUSED_ALREADY;
    return refusal;
}

void forget_lines(struct session *session, const struct command *command, uint8_t part, uint64_t id,
                  uint32_t now)
{
    struct forgetting forgetting = {.session = session, .command = command, .now = now};
    const uint32_t count = session->journal.count;
    if (command->kind == COMMAND_STOP_WITHOUT_TRACE) {
        assert(part != PACK_NONE);
        forget_part(&forgetting, part, count);
    } else if (command->kind == COMMAND_FORGET_SEAT) {
        forgetting.id = id;
        forget_seat(&forgetting, command->with.seat, count);
    }
}
