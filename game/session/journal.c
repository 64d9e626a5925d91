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
    if (journal->count)
        memcpy(entries, journal->entries, journal->count * sizeof *entries);
    journal->entries = entries;
    journal->room = room;
}

struct entry *journal_add(struct journal *journal, const struct event *event, uint64_t id)
{
    if (journal->count == journal->room)
        journal_grow(journal);
    struct entry *entry = &journal->entries[journal->count++];
    *entry = (struct entry){.event = *event, .id = id, .stands = true};
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

/* Does the kind say which command could be undone? Presence, strikes and resumes never count. */
static bool counts(enum event_kind kind)
{
    return kind != EVENT_PRESENCE_SET && kind != EVENT_STRUCK && kind != EVENT_RESUMED;
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

uint32_t journal_undo(const struct journal *journal)
{
    for (uint32_t number = journal->count; number >= 1; number--) {
        const struct entry *entry = journal_at(journal, number);
        const enum event_kind kind = entry->event.kind;
        if (entry->event.begins && entry->stands && kind != EVENT_TAKEN_BACK && counts(kind))
            return number;
    }
    return 0;
}

uint32_t journal_redo(const struct journal *journal)
{
    for (uint32_t number = journal->count; number >= 1; number--) {
        const struct entry *entry = journal_at(journal, number);
        if (!entry->event.begins || !entry->stands || entry->redo || !counts(entry->event.kind))
            continue;
        return entry->event.kind == EVENT_TAKEN_BACK ? number : 0;
    }
    return 0;
}

/* The events of the command that begins at `number`. */
static void journal_stand(struct journal *journal, uint32_t number, bool stands)
{
    do
        journal_at(journal, number++)->stands = stands;
    while (number <= journal->count && !journal_at(journal, number)->event.begins);
}

void journal_mark(struct journal *journal, uint32_t number, uint32_t target)
{
    struct entry *taken = journal_at(journal, target), *taking = journal_at(journal, number);
    assert(target < number && taken->stands && taken->event.begins);
    if (taken->event.kind != EVENT_TAKEN_BACK) {
        journal_stand(journal, target, false);
        return;
    }
    taking->redo = true;
    taken->stands = false;
    journal_stand(journal, taken->event.with.event, true);
}

void journal_unmark(struct journal *journal)
{
    for (uint32_t number = 1; number <= journal->count; number++) {
        struct entry *entry = journal_at(journal, number);
        entry->stands = true;
        entry->redo = false;
        entry->event.struck = false;
    }
}

void journal_cut(struct journal *journal)
{
    assert(journal->saved <= journal->count);
    journal->count = journal->saved;
}
