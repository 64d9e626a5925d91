/* Undo, redo and strike: the fold of the commands that still stand. */
#include "session/undo.h"

#include "session/said.h"

#include <assert.h>

/* --- private parts --- */

void strike_for_good(struct session *session)
{
    struct journal *journal = &session->journal;
    for (uint32_t number = journal->saved + 1; number <= journal->count; number++) {
        const struct event *event = &journal_at(journal, number)->event;
        if (event->kind == EVENT_STRUCK)
            event_strike(&journal_at(journal, event->with.event)->event);
    }
}

/* --- folding --- */

static void fold_one(struct session *session, const struct entry *entry)
{
    if (!entry->event.struck) {
        state_apply(session->state, session->pack, &entry->event);
        return;
    }
    struct event struck = entry->event;
    event_strike(&struck);
    state_apply(session->state, session->pack, &struck);
}

/* Everything that stands, TAKEN_BACK left out: that has nothing of its own to apply. */
static void fold_standing(struct session *session)
{
    const struct journal *journal = &session->journal;
    const struct snapshot *newest = snapshots_newest(&session->snapshots);
    if (newest)
        state_copy(session->state, newest->state);
    else
        state_start(session->state, session->pack);
    uint32_t at = newest ? newest->after : 0;
    uint32_t next = snapshots_next(at, journal->standing_count);
    for (; at < journal->standing_count; at++) {
        if (at == next) {
            snapshots_keep(&session->snapshots, &session->arena, session->state, at);
            next = snapshots_next(at, journal->standing_count);
        }
        fold_one(session, journal_at(journal, journal->standing[at]));
    }
}

static void fold_taken_back(struct session *session, uint32_t number)
{
    const struct event *event = &journal_at(&session->journal, number)->event;
    const struct event *taken = &journal_at(&session->journal, event->with.event)->event;
    if (!session->before)
        session->before = ARENA_NEW(&session->arena, struct state);
    state_copy(session->before, session->state);
    snapshots_forget(&session->snapshots, journal_mark(&session->journal, number));
    fold_standing(session);
    state_outlive(session->state, session->before, event,
                  taken->kind == EVENT_TAKEN_BACK ? taken->number : 0);
}

/* One event after the other, an undo as it was then. */
static void fold_next(struct session *session, uint32_t number)
{
    const struct entry *entry = journal_at(&session->journal, number);
    if (entry->event.kind == EVENT_TAKEN_BACK) {
        fold_taken_back(session, number);
        return;
    }
    journal_mark(&session->journal, number);
    fold_one(session, entry);
}

void session_fold_again(struct session *session)
{
    struct journal *journal = &session->journal;
    journal_unmark(journal);
    for (uint32_t number = 1; number <= journal->count; number++) {
        const struct event *event = &journal_at(journal, number)->event;
        if (event->kind == EVENT_STRUCK)
            journal_at(journal, event->with.event)->event.struck = true;
    }
    snapshots_forget(&session->snapshots, 0);
    state_start(session->state, session->pack);
    for (uint32_t number = 1; number <= journal->count; number++)
        fold_next(session, number);
}

void session_fold(struct session *session, uint32_t number)
{
    const struct event *event = &journal_at(&session->journal, number)->event;
    const bool strikes =
        event->kind == EVENT_STRUCK && !journal_at(&session->journal, event->with.event)->event.struck;
    if (strikes)
        session_fold_again(session);
    else
        fold_next(session, number);
}

/* --- deciding --- */

/* What was stopped without a trace never comes back, nor anything before it: an undo does not skip the
 * middle. A record of before this rule may have taken it back, so reading one does not ask. */
static bool undo_reaches(const struct journal *journal, uint32_t target)
{
    return target != 0 && journal_at(journal, target)->event.kind != EVENT_ACTIVITY_ERASED;
}

static enum refusal decide_undo(const struct session *session, const struct state *state,
                                const struct journal_rows *rows, struct events *events)
{
    if (state_private(state, session->pack) && !state_untouched(state, session->pack))
        return REFUSED_STEP_IS_PRIVATE;
    const uint32_t target = journal_undo(rows);
    if (!undo_reaches(&session->journal, target))
        return REFUSED_NOTHING_TO_UNDO;
    events_add(events, EVENT_TAKEN_BACK)->with.event = target;
    return ACCEPTED;
}

static enum refusal decide_redo(const struct journal_rows *rows, struct events *events)
{
    const uint32_t target = journal_redo(rows);
    if (target == 0)
        return REFUSED_NOTHING_TO_REDO;
    events_add(events, EVENT_TAKEN_BACK)->with.event = target;
    return ACCEPTED;
}

/* A reason is only known by the line that showed its round and its place there: the place that was seen, in
 * the saved state. In the pending one a strike of this batch has moved up all that follow it. */
static uint32_t strike_target(const struct session *session, const struct fields *with)
{
    if (journal_at(&session->journal, with->event)->event.kind != EVENT_ROUND_SHOWN)
        return with->event;
    if (session_waits(session) && with->event > session->journal.saved)
        return 0; /* nobody saw it yet */
    return said_line(session, session->saved, with->event, with->index);
}

static enum refusal decide_strike(const struct session *session, const struct fields *with,
                                  struct events *events)
{
    if (with->event == 0 || with->event > session->journal.count)
        return REFUSED_NO_SUCH_EVENT;
    const uint32_t target = strike_target(session, with);
    if (target == 0)
        return REFUSED_NO_SUCH_ITEM;
    const struct event *event = &journal_at(&session->journal, target)->event;
    if (event->struck)
        return REFUSED_ALREADY;
    if (!event_has_private(event))
        return REFUSED_NO_SUCH_ITEM;
    struct event *struck = events_add(events, EVENT_STRUCK);
    struck->with.event = target;
    struck->with.wall = with->wall;
    struck->with.offset = with->offset;
    return ACCEPTED;
}

bool undo_decides(enum command_kind kind)
{
    return kind == COMMAND_UNDO || kind == COMMAND_REDO || kind == COMMAND_STRIKE;
}

enum refusal undo_decide(const struct session *session, const struct command *command, struct events *events)
{
    if (command->actor.kind == ACTOR_SEAT)
        return REFUSED_NOT_ALLOWED;
    if (command->revision != 0 && command->revision != session->state->step_revision)
        return REFUSED_STALE_STEP;
    if (command->kind == COMMAND_STRIKE)
        return decide_strike(session, &command->with, events);
    const struct journal_rows *rows = &session->journal.rows;
    return command->kind == COMMAND_UNDO ? decide_undo(session, session->state, rows, events)
                                         : decide_redo(rows, events);
}

bool undo_shown(const struct session *session, enum command_kind kind)
{
    assert(kind == COMMAND_UNDO || kind == COMMAND_REDO);
    struct events tried;
    events_clear(&tried);
    const struct journal *journal = &session->journal;
    const struct journal_rows *rows = session_waits(session) ? &journal->saved_rows : &journal->rows;
    return (kind == COMMAND_UNDO ? decide_undo(session, session->saved, rows, &tried)
                                 : decide_redo(rows, &tried)) == ACCEPTED;
}
