/* Keeping and checking what people type. */
#include "activity/notes.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

enum refusal note_text_check(const char *text, size_t bytes)
{
    if (!text)
        return ACCEPTED;
    const size_t length = strnlen(text, bytes + 1);
    if (length > bytes)
        return REFUSED_TEXT_TOO_LONG;
    if (utf8_check(text, length) != length)
        return REFUSED_TEXT_UNREADABLE;
    for (const char *at = text; at < text + length;)
        if (!utf8_readable(utf8_next(&at, text + length)))
            return REFUSED_TEXT_UNREADABLE;
    return ACCEPTED;
}

bool note_text_blank(const char *text)
{
    return !text || utf8_words(text) == 0;
}

enum refusal note_text_wanted(const char *text, size_t bytes)
{
    const enum refusal refusal = note_text_check(text, bytes);
    if (refusal != ACCEPTED)
        return refusal;
    return note_text_blank(text) ? REFUSED_TEXT_UNREADABLE : ACCEPTED;
}

enum refusal note_texts_check(const struct command *command)
{
    for (int i = 0; i < TEXTS_MAX; i++) {
        const enum refusal refusal = note_text_check(command->with.text[i], TEXT_BYTES_MAX);
        if (refusal != ACCEPTED)
            return refusal;
    }
    return ACCEPTED;
}

void notes_add(struct notes *notes, const struct event *event, uint8_t step)
{
    assert(notes->count < SEEN_WORDS_MAX);
    notes->items[notes->count++] = (struct note){
        .text = event->with.text[0], .event = event->number, .step = step, .role = event->with.role};
}

void notes_remove(struct notes *notes, uint8_t index)
{
    assert(index < notes->count);
    notes->count--;
    memmove(&notes->items[index], &notes->items[index + 1],
            (size_t)(notes->count - index) * sizeof *notes->items);
    notes->items[notes->count] = (struct note){.text = NULL};
}

uint8_t notes_see(const struct notes *notes, bool strikable, struct seen_words *out)
{
    uint8_t count = 0;
    for (uint8_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->items[i];
        if (note->text)
            out[count++] = (struct seen_words){.text = note->text,
                                               .step = note->step,
                                               .role = note->role,
                                               .event = strikable ? note->event : 0};
    }
    return count;
}

void notes_describe(const struct notes *notes, struct dump *dump, const char *name)
{
    for (uint8_t i = 0; i < notes->count; i++) {
        const size_t inside = dump_enter(dump, "%s.%u", name, i + 1u);
        const struct note *note = &notes->items[i];
        dump_number(dump, "event", note->event);
        dump_number(dump, "step", note->step + 1u);
        dump_id(dump, "role", note->role);
        dump_private_text(dump, "text", note->text);
        dump_leave(dump, inside);
    }
}

void note_word(struct event *event, const struct fields *with)
{
    for (int i = 0; i < TEXTS_MAX; i++) {
        event->with.text[i] = with->text[i];
        if (with->text[i])
            event->with.changed = (uint8_t)(event->with.changed | 1u << i);
    }
}

void note_reword(const char **texts, int count, const struct event *event)
{
    assert(count <= TEXTS_MAX);
    const unsigned struck = !event->struck ? 0 : event->with.changed ? event->with.changed : UINT8_MAX;
    for (int i = 0; i < count; i++)
        if (event->with.text[i] || struck >> i & 1)
            texts[i] =
                event->with.text[i] && !note_text_blank(event->with.text[i]) ? event->with.text[i] : NULL;
}
