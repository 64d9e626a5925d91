/* Typing in a field: insertion, deletion and moving by letters and words. */
#include "view/edit.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

static void check(const struct edit *edit)
{
    assert(edit->length <= TEXT_BYTES_MAX && edit->caret <= edit->length && edit->mark <= edit->length);
    assert(edit->text[edit->length] == '\0');
}

static bool may_stand(const struct edit *edit, uint32_t point)
{
    return point != UTF8_BAD && utf8_readable(point) && (point != '\n' || edit->lines);
}

bool edit_empty(const struct edit *edit)
{
    return utf8_words(edit->text) == 0;
}

static void cut(struct edit *edit, size_t from, size_t to)
{
    assert(from <= to && to <= edit->length);
    memmove(edit->text + from, edit->text + to, edit->length - to + 1);
    edit->length = (uint16_t)(edit->length - (to - from));
    edit->caret = edit->mark = (uint16_t)from;
}

static bool cut_selection(struct edit *edit)
{
    if (edit->caret == edit->mark)
        return false;
    cut(edit, edit->caret < edit->mark ? edit->caret : edit->mark,
        edit->caret < edit->mark ? edit->mark : edit->caret);
    return true;
}

static bool put(struct edit *edit, uint32_t point, size_t limit)
{
    char bytes[4];
    const size_t count = utf8_put(bytes, point);
    if (edit->length + count > limit)
        return false;
    memmove(edit->text + edit->caret + count, edit->text + edit->caret,
            (size_t)(edit->length - edit->caret) + 1);
    memcpy(edit->text + edit->caret, bytes, count);
    edit->length = (uint16_t)(edit->length + count);
    edit->caret = edit->mark = (uint16_t)(edit->caret + count);
    return true;
}

bool edit_insert(struct edit *edit, const char *letters, size_t length, size_t limit)
{
    assert(limit <= TEXT_BYTES_MAX);
    bool changed = cut_selection(edit);
    const char *at = letters;
    while (at < letters + length) {
        const uint32_t point = utf8_next(&at, letters + length);
        if (may_stand(edit, point))
            changed |= put(edit, point, limit);
    }
    check(edit);
    return changed;
}

void edit_set(struct edit *edit, const char *text)
{
    *edit = (struct edit){.lines = edit->lines};
    edit_insert(edit, text, strlen(text), TEXT_BYTES_MAX);
}

static bool is_space(char letter)
{
    return letter == ' ' || letter == '\n';
}

/* Words end before a space: going on skips spaces, then letters; going back the other way round. */
static size_t word_edge(const struct edit *edit, bool forward)
{
    size_t at = edit->caret;
    if (forward) {
        while (at < edit->length && is_space(edit->text[at]))
            at++;
        while (at < edit->length && !is_space(edit->text[at]))
            at++;
        return at;
    }
    while (at > 0 && is_space(edit->text[at - 1]))
        at--;
    while (at > 0 && !is_space(edit->text[at - 1]))
        at--;
    return at;
}

static size_t edge(const struct edit *edit, bool forward, enum edit_step step)
{
    const char *start = edit->text;
    const char *at = start + edit->caret;
    if (step == EDIT_ALL)
        return forward ? edit->length : 0;
    if (step == EDIT_WORD)
        return word_edge(edit, forward);
    if (forward)
        return (size_t)(utf8_letter_forward(at, start + edit->length) - start);
    return (size_t)(utf8_letter_back(start, at) - start);
}

bool edit_delete(struct edit *edit, bool forward, enum edit_step step)
{
    if (cut_selection(edit))
        return true;
    const size_t other = edge(edit, forward, step);
    if (other == edit->caret)
        return false;
    cut(edit, forward ? edit->caret : other, forward ? other : edit->caret);
    check(edit);
    return true;
}

void edit_move(struct edit *edit, bool forward, enum edit_step step, bool keep)
{
    if (!keep && edit->caret != edit->mark && step == EDIT_LETTER) {
        const uint16_t low = edit->caret < edit->mark ? edit->caret : edit->mark;
        const uint16_t high = edit->caret < edit->mark ? edit->mark : edit->caret;
        edit->caret = edit->mark = forward ? high : low;
        return;
    }
    edit->caret = (uint16_t)edge(edit, forward, step);
    if (!keep)
        edit->mark = edit->caret;
    check(edit);
}

/* The letter edge at or before a byte. */
static size_t letter_edge(const struct edit *edit, size_t at)
{
    if (at >= edit->length)
        return edit->length;
    const char *next = utf8_forward(edit->text + at, edit->text + edit->length);
    return (size_t)(utf8_letter_back(edit->text, next) - edit->text);
}

void edit_go(struct edit *edit, size_t caret, bool keep)
{
    edit->caret = (uint16_t)letter_edge(edit, caret);
    if (!keep)
        edit->mark = edit->caret;
    check(edit);
}

void edit_select_all(struct edit *edit)
{
    edit->mark = 0;
    edit->caret = edit->length;
}

/* --- pointing --- */

/* What a double click takes together: white space, words, or the signs between them. */
enum letter_class { CLASS_SPACE, CLASS_WORD, CLASS_SIGN };

static enum letter_class class_of(uint32_t point)
{
    const bool ascii_word =
        (point >= '0' && point <= '9') || (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
    if (point == ' ' || point == '\n' || point == 0xA0)
        return CLASS_SPACE;
    const bool sign =
        (point >= 0xA1 && point <= 0xBF && point != 0xAD) || (point >= 0x2010 && point <= 0x206F);
    return ascii_word || (point > 0x7F && !sign) ? CLASS_WORD : CLASS_SIGN;
}

static uint32_t point_at(const struct edit *edit, size_t at)
{
    const char *letter = edit->text + at;
    return at < edit->length ? utf8_next(&letter, edit->text + edit->length) : ' ';
}

/* An apostrophe or hyphen inside a word is part of it: "foto’s", "mee-eten". */
static enum letter_class class_at(const struct edit *edit, size_t at)
{
    const uint32_t point = point_at(edit, at);
    const enum letter_class own = class_of(point);
    if (at == 0 || (point != '\'' && point != '-' && point != 0x2019))
        return own;
    const char *letter = edit->text + at, *end = edit->text + edit->length;
    const size_t before = (size_t)(utf8_letter_back(edit->text, letter) - edit->text);
    const size_t after = (size_t)(utf8_letter_forward(letter, end) - edit->text);
    const bool inside =
        class_of(point_at(edit, before)) == CLASS_WORD && class_of(point_at(edit, after)) == CLASS_WORD;
    return inside ? CLASS_WORD : own;
}

/* The run of letters of one class around the letter at `at`; beyond the end the last one counts. */
static void word_around(const struct edit *edit, size_t at, size_t *from, size_t *to)
{
    const char *start = edit->text, *end = start + edit->length;
    const char *low = start + letter_edge(edit, at);
    if (low == end)
        low = utf8_letter_back(start, low);
    const enum letter_class class = class_at(edit, (size_t)(low - start));
    const char *high = low;
    while (high < end && class_at(edit, (size_t)(high - start)) == class)
        high = utf8_letter_forward(high, end);
    while (low > start && class_at(edit, (size_t)(utf8_letter_back(start, low) - start)) == class)
        low = utf8_letter_back(start, low);
    *from = (size_t)(low - start);
    *to = (size_t)(high - start);
}

static bool moved(const struct edit *edit, uint16_t caret, uint16_t mark)
{
    check(edit);
    return edit->caret != caret || edit->mark != mark;
}

bool edit_press(struct edit *edit, size_t nearest, size_t letter, int clicks, bool keep)
{
    const uint16_t caret = edit->caret, mark = edit->mark;
    size_t from = 0, to = edit->length;
    edit->grip = clicks <= 1 ? EDIT_GRIP_LETTERS : clicks == 2 ? EDIT_GRIP_WORDS : EDIT_GRIP_ALL;
    if (clicks <= 1) {
        edit_go(edit, nearest, keep);
        return moved(edit, caret, mark);
    }
    if (clicks == 2)
        word_around(edit, letter, &from, &to);
    edit->mark = edit->held_from = (uint16_t)from;
    edit->caret = edit->held_to = (uint16_t)to;
    return moved(edit, caret, mark);
}

bool edit_drag(struct edit *edit, size_t nearest, size_t letter)
{
    const uint16_t caret = edit->caret, mark = edit->mark;
    size_t from = 0, to = 0;
    if (edit->grip == EDIT_GRIP_LETTERS)
        edit_go(edit, nearest, true);
    if (edit->grip != EDIT_GRIP_WORDS)
        return moved(edit, caret, mark);
    word_around(edit, letter, &from, &to);
    const bool before = from < edit->held_from;
    edit->mark = before ? edit->held_to : edit->held_from;
    edit->caret = before ? (uint16_t)from : (uint16_t)(to > edit->held_to ? to : edit->held_to);
    return moved(edit, caret, mark);
}

size_t edit_selection(const struct edit *edit, const char **from)
{
    const size_t low = edit->caret < edit->mark ? edit->caret : edit->mark;
    const size_t high = edit->caret < edit->mark ? edit->mark : edit->caret;
    *from = edit->text + low;
    return high - low;
}
