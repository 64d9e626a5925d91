/* Words of the table, in the order they were noted; and the rules every typed text obeys. */
#ifndef ACTIVITY_NOTES_H
#define ACTIVITY_NOTES_H

#include "protocol/command.h"
#include "protocol/dump.h"
#include "protocol/event.h"
#include "protocol/refusal.h"
#include "protocol/seen.h"

/* A struck note keeps its place, its text is NULL; so may an objection without words. */
struct note {
    const char *text;
    uint32_t event;
    uint8_t step, role;
};

struct notes {
    struct note items[SEEN_WORDS_MAX];
    uint8_t count;
};

/* NULL and "" pass; TEXT_TOO_LONG above `bytes`, TEXT_UNREADABLE for what people cannot read. */
enum refusal note_text_check(const char *text, size_t bytes);

/* The same, and something must be there. */
enum refusal note_text_wanted(const char *text, size_t bytes);
bool note_text_blank(const char *text);

/* Every text of a command. */
enum refusal note_texts_check(const struct command *command);

/* Adds the event's first text; there is room for it (SEEN_WORDS_MAX, asserted). The text stays the event's.
 * Removing moves the later ones up; index < count. */
void notes_add(struct notes *notes, const struct event *event, uint8_t step);
void notes_remove(struct notes *notes, uint8_t index);

/* Those that still have their text; returns how many. `out` has room for SEEN_WORDS_MAX. */
uint8_t notes_see(const struct notes *notes, bool strikable, struct seen_words *out);
void notes_describe(const struct notes *notes, struct dump *dump, const char *name);

#endif
