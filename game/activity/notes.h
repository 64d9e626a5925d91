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

/* Gives the event the texts of a wording, and says in the open which it gives: of a struck one nobody else
 * could tell. */
void note_word(struct event *event, const struct fields *with);

/* Puts the event's texts in the place of those in `texts`: what it does not give stays, an empty one takes
 * away, and so does a struck one. The wording of before does not come back, since it holds the same words
 * more often than not; it has a line of its own to be struck. A record of before a wording said which texts
 * it gives loses all of them by a strike. */
void note_reword(const char **texts, int count, const struct event *event);

/* Adds the event's first text; there is room for it (SEEN_WORDS_MAX, asserted). The text stays the event's.
 * Removing moves the later ones up; index < count. */
void notes_add(struct notes *notes, const struct event *event, uint8_t step);
void notes_remove(struct notes *notes, uint8_t index);

/* Those that still have their text; returns how many. `out` has room for SEEN_WORDS_MAX. */
uint8_t notes_see(const struct notes *notes, bool strikable, struct seen_words *out);
void notes_describe(const struct notes *notes, struct dump *dump, const char *name);

#endif
