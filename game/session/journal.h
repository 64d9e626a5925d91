/* The journal: every event of a session in order, in memory. Event number n stands at place n - 1.
 *
 * The journal owns the events' texts. Entries move when it grows: keep numbers, not pointers. Events up to
 * `saved` are durable (or there is no record); those after it wait in the batch. */
#ifndef SESSION_JOURNAL_H
#define SESSION_JOURNAL_H

#include "protocol/event.h"

#include "base/arena.h"

struct entry {
    struct event event;
    uint64_t id;    /* of the command that it begins, 0 = none */
    uint32_t below; /* while it may be undone or redone: the one that is next, 0 = none */
    bool bare;      /* it came without its private part: struck, whether its STRUCK was folded or not */
    bool stands;    /* not taken back; for TAKEN_BACK: may still be redone */
    bool stood, was_struck; /* `stands` and event.struck as of the durable part: what is told meanwhile */
};

/* Newest entries that could be undone and redone, 0 = none. */
struct journal_rows {
    uint32_t undo, redo;
};

struct journal {
    struct arena arena;
    struct entry *entries;
    uint32_t count, room, saved;
    struct journal_rows rows, saved_rows; /* now, and as of the durable part */
    uint32_t *standing; /* numbers of what stands, TAKEN_BACK left out, in order; as much room */
    uint32_t standing_count;
};

/* Copies the event and its texts, gives it its number, and returns the entry (until the next call). */
struct entry *journal_add(struct journal *journal, const struct event *event, uint64_t id);
void journal_release(struct journal *journal);

/* The entry of an event line; `number` from 1 to count. */
struct entry *journal_at(const struct journal *journal, uint32_t number);

/* May this event come next? Undo takes back a whole command, from the event that begins it to the next one
 * that begins: so what is no part of that begins itself, and nothing follows from it, else an undo would skip
 * the middle. */
bool journal_fits(const struct journal *journal, const struct event *event);

/* Number of the first event of the command that undo / redo would take back now; 0 = none. Redo is possible
 * until another command comes. */
uint32_t journal_undo(const struct journal_rows *rows);
uint32_t journal_redo(const struct journal_rows *rows);

/* Records from before notes and the group's name ceased to count may take them back, or do that again;
 * nothing rests on them. */
bool journal_took_aside(const struct journal *journal, uint32_t target);

/* Entry `number` is folded, after all before it: says what stands from now on. Returns how many of the
 * `standing` are the same as before, from the first. */
uint32_t journal_mark(struct journal *journal, uint32_t number);

/* Nothing is folded, nothing is struck but what came so: the start of a new fold, in which every entry is
 * marked again. */
void journal_unmark(struct journal *journal);

/* All of it is durable: what was told of as it stood before the batch is now told of as it stands. */
void journal_settle(struct journal *journal);

/* Drops the batch: everything after `saved`. A new fold must follow. */
void journal_cut(struct journal *journal);

#endif
