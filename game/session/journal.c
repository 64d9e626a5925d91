/* The list of events, and which commands of it still stand. */
#include "session/journal.h"

#include <assert.h>
#include <string.h>

enum { JOURNAL_FIRST = 256 };

void journal_release(struct journal *journal)
{
    arena_release(&journal->arena);
    *journal = (struct journal){.count = 0};
}

/* Twice the room each time; the old rows stay in the arena, together never more than the last. */
static void journal_grow(struct journal *journal)
{
    const uint32_t room = journal->room ? journal->room * 2 : JOURNAL_FIRST;
    struct entry *entries = ARENA_ARRAY(&journal->arena, struct entry, room);
    uint32_t *standing = ARENA_ARRAY(&journal->arena, uint32_t, room);
    if (journal->count)
        memcpy(entries, journal->entries, journal->count * sizeof *entries);
    if (journal->standing_count)
        memcpy(standing, journal->standing, journal->standing_count * sizeof *standing);
    journal->entries = entries;
    journal->standing = standing;
    journal->room = room;
}

struct entry *journal_add(struct journal *journal, const struct event *event, uint64_t id)
{
    if (journal->count == journal->room)
        journal_grow(journal);
    struct entry *entry = &journal->entries[journal->count++];
    *entry = (struct entry){.event = *event, .id = id, .bare = event->struck, .stands = true};
    entry->event.number = journal->count;
    for (int i = 0; i < TEXTS_MAX; i++)
        if (event->with.text[i])
            entry->event.with.text[i] = arena_string(&journal->arena, event->with.text[i]);
    return entry;
}

struct entry *journal_at(const struct journal *journal, uint32_t number)
{
    assert(number >= 1 && number <= journal->count);
    return &journal->entries[number - 1];
}

/* What the facilitator writes beside the table: her own notes, and what she calls the group. */
static bool is_aside(enum event_kind kind)
{
    return kind == EVENT_NOTES_SET || kind == EVENT_GROUP_NAMED;
}

/* Does the kind say which command could be undone? Presence, strikes, resumes and what is written aside never
 * count: an undo is about what happened at the table. */
static bool counts(enum event_kind kind)
{
    return kind != EVENT_PRESENCE_SET && kind != EVENT_STRUCK && kind != EVENT_RESUMED && !is_aside(kind);
}

/* What taking back this entry is about: the event itself, or the one that was taken back before. */
static enum event_kind about(const struct journal *journal, const struct entry *entry)
{
    const struct event *event = &entry->event;
    return event->kind == EVENT_TAKEN_BACK ? journal_at(journal, event->with.event)->event.kind : event->kind;
}

bool journal_took_aside(const struct journal *journal, uint32_t target)
{
    if (target == 0 || target > journal->count)
        return false;
    const struct entry *entry = journal_at(journal, target);
    return entry->stands && is_aside(about(journal, entry));
}

bool journal_fits(const struct journal *journal, const struct event *event)
{
    if (event->begins)
        return true;
    if (journal->count == 0 || event->kind == EVENT_TAKEN_BACK || !counts(event->kind))
        return false;
    const enum event_kind before = journal_at(journal, journal->count)->event.kind;
    return before != EVENT_TAKEN_BACK && counts(before);
}

uint32_t journal_undo(const struct journal_rows *rows)
{
    return rows->undo;
}

uint32_t journal_redo(const struct journal_rows *rows)
{
    return rows->redo > rows->undo ? rows->redo : 0;
}

/* --- who stands --- */

/* The two rows of what can be undone and redone hang together by `below`, newest first; an entry is in one of
 * them at most. What is done again comes back above all that can be undone: it was the newest when it was
 * taken back. */
static void row_push(struct journal *journal, uint32_t *newest, uint32_t number)
{
    assert(*newest < number);
    journal_at(journal, number)->below = *newest;
    *newest = number;
}

static void row_pop(struct journal *journal, uint32_t *newest, uint32_t number)
{
    assert(*newest == number);
    *newest = journal_at(journal, number)->below;
}

/* The events of the command that begins at `number`; returns how many there are. */
static uint32_t journal_stand(struct journal *journal, uint32_t number, bool stands)
{
    uint32_t count = 0;
    do
        journal_at(journal, number + count++)->stands = stands;
    while (number + count <= journal->count && !journal_at(journal, number + count)->event.begins);
    return count;
}

/* Where among the standing those from `number` on begin. Few follow: what is undone or redone is the newest
 * command, and after it only what never counts can stand. */
static uint32_t standing_place(const struct journal *journal, uint32_t number)
{
    uint32_t place = journal->standing_count;
    while (place > 0 && journal->standing[place - 1] >= number)
        place--;
    return place;
}

static uint32_t mark_undone(struct journal *journal, uint32_t number, uint32_t begin)
{
    if (counts(journal_at(journal, begin)->event.kind)) {
        row_pop(journal, &journal->rows.undo, begin);
        row_push(journal, &journal->rows.redo, number);
    }
    const uint32_t place = standing_place(journal, begin), gone = journal_stand(journal, begin, false);
    uint32_t *from = journal->standing + place;
    assert(journal->standing_count >= place + gone && from[gone - 1] == begin + gone - 1);
    journal->standing_count -= gone;
    memmove(from, from + gone, (journal->standing_count - place) * sizeof *from);
    return place;
}

static uint32_t mark_redone(struct journal *journal, struct entry *taken)
{
    const uint32_t begin = taken->event.with.event;
    if (counts(journal_at(journal, begin)->event.kind)) {
        row_pop(journal, &journal->rows.redo, taken->event.number);
        row_push(journal, &journal->rows.undo, begin);
    }
    taken->stands = false;
    const uint32_t place = standing_place(journal, begin), back = journal_stand(journal, begin, true);
    uint32_t *from = journal->standing + place;
    memmove(from + back, from, (journal->standing_count - place) * sizeof *from);
    for (uint32_t i = 0; i < back; i++)
        from[i] = begin + i;
    journal->standing_count += back;
    return place;
}

uint32_t journal_mark(struct journal *journal, uint32_t number)
{
    const struct event *event = &journal_at(journal, number)->event;
    if (event->kind == EVENT_TAKEN_BACK) {
        struct entry *taken = journal_at(journal, event->with.event);
        assert(taken->event.number < number && taken->stands && taken->event.begins);
        return taken->event.kind == EVENT_TAKEN_BACK ? mark_redone(journal, taken)
                                                     : mark_undone(journal, number, taken->event.number);
    }
    if (event->begins && counts(event->kind))
        row_push(journal, &journal->rows.undo, number);
    journal->standing[journal->standing_count++] = number;
    return journal->standing_count - 1;
}

void journal_unmark(struct journal *journal)
{
    journal->rows = (struct journal_rows){.undo = 0};
    journal->standing_count = 0;
    for (uint32_t number = 1; number <= journal->count; number++) {
        struct entry *entry = journal_at(journal, number);
        entry->stands = true;
        entry->event.struck = entry->bare;
    }
}

void journal_settle(struct journal *journal)
{
    journal->saved = journal->count;
    journal->saved_rows = journal->rows;
    for (uint32_t number = 1; number <= journal->count; number++) {
        struct entry *entry = journal_at(journal, number);
        entry->stood = entry->stands;
        entry->was_struck = entry->event.struck;
    }
}

void journal_cut(struct journal *journal)
{
    assert(journal->saved <= journal->count);
    journal->count = journal->saved;
}
