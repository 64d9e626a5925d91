/* The session: commands in, events into the journal and the state, batches out. */
#include "session/forget.h"
#include "session/inside.h"
#include "session/undo.h"

#include "pack/read.h"

#include <assert.h>
#include <string.h>

/* --- life --- */

struct session *session_new(const struct pack *pack, uint64_t seed)
{
    assert(pack);
    struct arena arena = {.last = NULL};
    struct session *session = ARENA_NEW(&arena, struct session);
    session->arena = arena;
    session->pack = pack;
    session->chance = (struct random){.state = seed};
    session->batch = TEXT_INIT;
    session->state = ARENA_NEW(&session->arena, struct state);
    session->saved = session->state;
    state_start(session->state, pack);
    return session;
}

void session_free(struct session *session)
{
    if (!session)
        return;
    if (session->keeper)
        session->keeper->release(session);
    struct pack *own = session->own_pack;
    text_release(&session->batch);
    journal_release(&session->journal);
    struct arena arena = session->arena;
    arena_release(&arena);
    if (own)
        pack_free(own);
}

/* --- taking events --- */

bool session_waits(const struct session *session)
{
    return session->saved != session->state;
}

bool session_stood(const struct session *session, uint32_t number)
{
    const struct entry *entry = journal_at(&session->journal, number);
    return session_waits(session) ? entry->stood : entry->stands;
}

bool session_was_struck(const struct session *session, uint32_t number)
{
    const struct entry *entry = journal_at(&session->journal, number);
    return session_waits(session) ? entry->was_struck : entry->event.struck;
}

/* Others may still see only what is durable: before the first event of a batch that is put aside. */
static void session_put_aside(struct session *session)
{
    if (!session->keeper || session->saved != session->state)
        return;
    if (!session->spare)
        session->spare = ARENA_NEW(&session->arena, struct state);
    state_copy(session->spare, session->state);
    session->saved = session->spare;
}

void session_take(struct session *session, const struct event *event, uint64_t id)
{
    session_put_aside(session);
    const uint32_t number = journal_add(&session->journal, event, id)->event.number;
    if (id)
        known_add(&session->known, &session->arena, id);
    session_fold(session, number);
}

bool session_admits(const struct session *session, const struct event *event)
{
    if (!journal_fits(&session->journal, event) || !state_admits(session->state, session->pack, event))
        return false;
    const uint32_t target = event->with.event;
    if (event->kind == EVENT_TAKEN_BACK)
        return target != 0 && (target == journal_undo(&session->journal.rows) ||
                               target == journal_redo(&session->journal.rows) ||
                               journal_took_aside(&session->journal, target));
    return event->kind != EVENT_STRUCK || (target >= 1 && target <= session->journal.count);
}

/* --- playing --- */

/* The command's own events, and after them whatever follows by itself. */
static void session_happen(struct session *session, struct events *events, uint64_t id, uint32_t now)
{
    bool begins = true;
    while (events->count > 0) {
        for (uint8_t i = 0; i < events->count; i++) {
            events->items[i].time = now;
            events->items[i].begins = begins;
            session_take(session, &events->items[i], begins ? id : 0);
            begins = false;
        }
        events->count = 0;
        state_follow(session->state, session->pack, events);
    }
}

static enum refusal session_decide(const struct session *session, const struct command *command,
                                   struct events *events)
{
    if (undo_decides(command->kind))
        return undo_decide(session, command, events);
    if (command->kind == COMMAND_FORGET_SEAT)
        return forget_decide(session, command);
    return state_decide(session->state, session->pack, command, events);
}

enum refusal session_do(struct session *session, const struct command *command, uint32_t now)
{
    if (session->read_only)
        return REFUSED_READ_ONLY;
    if (known_has(&session->known, command->id))
        return REFUSED_ALREADY;
    assert(now >= session->state->now);
    struct events events;
    events.count = 0; /* not all of it: it is large, and every event is made whole by events_add */
    const uint8_t part = session->state->plan.part;
    const enum refusal refusal = session_decide(session, command, &events);
    if (refusal != ACCEPTED)
        return refusal;
    session_happen(session, &events, command->id, now);
    forget_lines(session, command, part, command->id, now);
    return ACCEPTED;
}

/* --- batches --- */

const char *session_batch(struct session *session, size_t *length)
{
    const struct journal *journal = &session->journal;
    text_clear(&session->batch);
    for (uint32_t number = journal->saved + 1; session->keeper && number <= journal->count; number++)
        session->keeper->line(session, journal_at(journal, number), number == journal->count,
                              &session->batch);
    *length = session->batch.length;
    return session->batch.at;
}

void session_settle(struct session *session)
{
    strike_for_good(session);
    journal_settle(&session->journal);
    session->saved = session->state;
    text_clear(&session->batch);
}

void session_batch_saved(struct session *session)
{
    session_settle(session);
    if (session->keeper && session->keeper->settled)
        session->keeper->settled(session, true);
}

void session_batch_failed(struct session *session)
{
    if (session->keeper) {
        journal_cut(&session->journal);
        session_fold_again(session);
        known_clear(&session->known);
        for (uint32_t number = 1; number <= session->journal.count; number++)
            known_add(&session->known, &session->arena, journal_at(&session->journal, number)->id);
        session->saved = session->state;
        text_clear(&session->batch);
        if (session->keeper->settled)
            session->keeper->settled(session, false);
    }
}

enum refusal session_flush(struct session *session)
{
    size_t length;
    const char *bytes = session_batch(session, &length);
    if (length > 0 && session->keeper->write(session, bytes, length) != FILE_OK) {
        session_batch_failed(session);
        return REFUSED_NOT_SAVED;
    }
    session_batch_saved(session);
    return ACCEPTED;
}

void session_keep(struct session *session, const struct keeper *keeper, void *record)
{
    assert(!session->keeper && keeper->line && keeper->write && keeper->release);
    session->keeper = keeper;
    session->record = record;
    if (session->journal.saved == 0)
        return;
    session->journal.saved_rows = (struct journal_rows){.undo = 0};
    session->journal.saved = 0; /* played without a record until now: all of it waits */
    if (!session->spare)
        session->spare = ARENA_NEW(&session->arena, struct state);
    state_start(session->spare, session->pack);
    session->saved = session->spare;
}

/* --- what others ask --- */

uint32_t session_now(const struct session *session)
{
    return session->state->now;
}

uint32_t session_revision(const struct session *session)
{
    return session->saved->revision;
}

const struct pack *session_pack(const struct session *session)
{
    return session->pack;
}
