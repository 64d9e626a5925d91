/* Where a word may be broken: at its soft hyphens, else where the dictionary of the language says. */
#include "base/file.h"
#include "base/utf8.h"
#include "view/type_inner.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *language, *file;
} dictionaries[TYPE_LANGUAGES] = {
    {"nl", "hyph_nl_NL.dic"},
    {"en", "hyph_en_GB.dic"},
};

/* A dictionary costs more to read than all else together, and most pages break no word: so only when asked.
 */
static HyphenDict *dictionary_read(struct type *type, size_t index)
{
    if (type->hyphens_read[index])
        return type->hyphens[index];
    struct text path = TEXT_INIT;
    text_format(&path, "%s/hyphen/%s", type->assets.at, dictionaries[index].file);
    if (file_exists(path.at))
        type->hyphens[index] = hnj_hyphen_load(path.at);
    text_release(&path);
    type->hyphens_read[index] = true;
    return type->hyphens[index];
}

void type_free_hyphens(struct type *type)
{
    for (size_t i = 0; i < TYPE_LANGUAGES; i++)
        if (type->hyphens[i])
            hnj_hyphen_free(type->hyphens[i]);
}

static HyphenDict *dictionary(struct type *type, const char *language)
{
    for (size_t i = 0; language && i < TYPE_LANGUAGES; i++)
        if (strncmp(dictionaries[i].language, language, 2) == 0)
            return dictionary_read(type, i);
    return NULL;
}

/* Letters of the Latin-1 range in lower case; other letters stay: patterns that do not match break nothing.
 */
static uint32_t lower(uint32_t point)
{
    bool capital = (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7);
    return capital ? point + 32 : point;
}

static bool letter(uint32_t point)
{
    uint32_t small = lower(point);
    return (small >= 'a' && small <= 'z') || (point >= 0xC0 && point != 0xD7 && point != 0xF7) ||
           point == '\'';
}

enum { WORD_MAX = 120 };

/* One run of letters as the dictionary wants it, and where each of its letters starts in the text. */
struct stem {
    char bytes[WORD_MAX * 4];
    size_t length;
    const char *starts[WORD_MAX];
    size_t count;
};

/* Collects letters from *at; a letter the dictionary's character set lacks ends the stem. */
static void stem_read(struct stem *stem, const HyphenDict *dict, const char **at, const char *end)
{
    *stem = (struct stem){.length = 0};
    while (*at < end && stem->count < WORD_MAX) {
        const char *start = *at, *next = *at;
        uint32_t point = utf8_next(&next, end);
        if (!letter(point) || (!dict->utf8 && point > 0xFF))
            return;
        *at = next;
        stem->starts[stem->count++] = start;
        if (dict->utf8)
            stem->length += utf8_put(stem->bytes + stem->length, lower(point));
        else
            stem->bytes[stem->length++] = (char)(unsigned char)lower(point);
    }
}

static void free_lists(char **rep, int *pos, int *cut, size_t length)
{
    for (size_t i = 0; rep && i < length; i++)
        free(rep[i]);
    free(rep);
    free(pos);
    free(cut);
}

/* An odd number after letter i allows a break before letter i + 1; breaks that would change letters are left
 * out: the word must stay as its author wrote it. */
static void stem_mark(HyphenDict *dict, const struct stem *stem, const char *word, bool *breaks)
{
    char points[WORD_MAX * 4 + 5] = {0};
    char **rep = NULL;
    int *pos = NULL, *cut = NULL;
    if (hnj_hyphen_hyphenate2(dict, stem->bytes, (int)stem->length, points, NULL, &rep, &pos, &cut) == 0)
        for (size_t i = 0; i + 1 < stem->count; i++)
            if ((points[i] & 1) && !(rep && rep[i]))
                breaks[stem->starts[i + 1] - word] = true;
    free_lists(rep, pos, cut, stem->length);
}

static bool mark_soft(const char *word, const char *end, bool *breaks)
{
    bool any = false;
    for (const char *at = word; at < end;) {
        uint32_t point = utf8_next(&at, end);
        if (point != 0xAD || at >= end)
            continue;
        breaks[at - word] = true;
        any = true;
    }
    return any;
}

void type_hyphenate(struct type *type, const char *language, const char *word, const char *end, bool *breaks)
{
    assert(word < end);
    memset(breaks, 0, (size_t)(end - word) * sizeof *breaks);
    if (mark_soft(word, end, breaks))
        return;
    HyphenDict *dict = dictionary(type, language);
    if (!dict)
        return;
    enum { SHORTEST = 5 };
    for (const char *at = word; at < end;) {
        struct stem stem;
        stem_read(&stem, dict, &at, end);
        if (stem.count >= SHORTEST)
            stem_mark(dict, &stem, word, breaks);
        if (stem.count == 0)
            at = utf8_forward(at, end);
    }
}
