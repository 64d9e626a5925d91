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
        return (size_t)(utf8_forward(at, start + edit->length) - start);
    return (size_t)(utf8_back(start, at) - start);
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

void edit_go(struct edit *edit, size_t caret, bool keep)
{
    if (caret > edit->length)
        caret = edit->length;
    while (caret > 0 && ((unsigned char)edit->text[caret] & 0xC0u) == 0x80u)
        caret--;
    edit->caret = (uint16_t)caret;
    if (!keep)
        edit->mark = edit->caret;
    check(edit);
}

void edit_select_all(struct edit *edit)
{
    edit->mark = 0;
    edit->caret = edit->length;
}

size_t edit_selection(const struct edit *edit, const char **from)
{
    const size_t low = edit->caret < edit->mark ? edit->caret : edit->mark;
    const size_t high = edit->caret < edit->mark ? edit->mark : edit->caret;
    *from = edit->text + low;
    return high - low;
}
