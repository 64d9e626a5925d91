/* Breaks text into lines: whole words where they fit, a word wider than its line at a hyphen; no
 * short word alone on the last line. */
#include "base/utf8.h"
#include "view/type_inner.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The work of one call. `face` is what the next line starts in: WORDS_BOLD may have switched it. */
struct setter {
    struct type *type;
    struct arena *arena;
    enum face face;
    int size, width;
    const char *language;
    const char *source;
    struct type_line *lines;
    size_t count, room;
    int widest;
};

static struct type_line *add_line(struct setter *setter)
{
    if (setter->count == setter->room) {
        size_t room = setter->room ? setter->room * 2 : 8;
        struct type_line *larger = ARENA_ARRAY(setter->arena, struct type_line, room);
        for (size_t i = 0; i < setter->count; i++)
            larger[i] = setter->lines[i];
        setter->lines = larger;
        setter->room = room;
    }
    return &setter->lines[setter->count++];
}

static void put_line(struct setter *setter, const char *at, const char *end, bool hyphen)
{
    struct run_row row = {0};
    int width = type_runs(setter->type, setter->arena, &row, &setter->face, setter->size, at, end, hyphen);
    *add_line(setter) = (struct type_line){
        .runs = row.runs,
        .run_count = row.count,
        .width = width,
        .begin = (size_t)(at - setter->source),
        .end = (size_t)(end - setter->source),
    };
    setter->widest = width > setter->widest ? width : setter->widest;
}

static int measure(const struct setter *setter, const char *at, const char *end, bool hyphen)
{
    enum face face = setter->face;
    return type_runs(setter->type, NULL, NULL, &face, setter->size, at, end, hyphen);
}

static const char *word_end(const char *at, const char *end)
{
    while (at < end && *at != ' ')
        at++;
    return at;
}

static const char *skip_spaces(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at;
}

/* The end of the last whole word that fits on a line from `at`; `at` when not even the first does. */
static const char *whole_words(const struct setter *setter, const char *at, const char *end)
{
    const char *fits = at, *next = at;
    while (next < end) {
        next = word_end(skip_spaces(next, end), end);
        if (measure(setter, at, next, false) > setter->width)
            return fits;
        fits = next;
    }
    return fits;
}

/* A break before this byte needs no hyphen: one, or a slash, stands there already. */
static bool has_own_break(const char *word, const char *at)
{
    return at > word + 1 && (at[-1] == '-' || at[-1] == '/');
}

/* The longest part of a too wide word that fits with its hyphen; when nothing does, as many letters as fit,
 * at least one. */
static const char *part_of_word(const struct setter *setter, const char *word, const char *end, bool *hyphen)
{
    bool *breaks = calloc((size_t)(end - word) + 1, sizeof *breaks);
    const char *best = NULL, *letters = utf8_forward(word, end);
    assert(breaks);
    type_hyphenate(setter->type, setter->language, word, end, breaks);
    for (const char *at = utf8_forward(word, end); at < end; at = utf8_forward(at, end)) {
        bool own = has_own_break(word, at), with = !own && breaks[at - word];
        if (measure(setter, word, at, false) > setter->width)
            break;
        letters = at;
        if ((own || with) && measure(setter, word, at, with) <= setter->width) {
            best = at;
            *hyphen = with;
        }
    }
    free(breaks);
    return best ? best : letters;
}

/* The width of [from, end) on a line of its own, when what comes before it on the line from `at` may have
 * switched the face. */
static int measure_after(const struct setter *setter, const char *at, const char *from, const char *end)
{
    enum face face = setter->face;
    type_runs(setter->type, NULL, NULL, &face, setter->size, at, from, false);
    return type_runs(setter->type, NULL, NULL, &face, setter->size, from, end, false);
}

/* Where the line from `at` to `stop` should end, when a short word would be left alone below it: one word
 * earlier, if two stay behind and the two below fit. */
static const char *in_company(const struct setter *setter, const char *at, const char *stop, const char *end)
{
    const char *last = skip_spaces(stop, end), *before = stop, *kept;
    if (!setter->language || last == end || word_end(last, end) < end ||
        measure_after(setter, at, last, end) > setter->width / 3)
        return stop;
    while (before > at && before[-1] != ' ')
        before--;
    for (kept = before; kept > at && kept[-1] == ' ';)
        kept--;
    if (kept == at || word_end(at, kept) == kept || measure_after(setter, at, before, end) > setter->width)
        return stop;
    return kept;
}

static void set_paragraph(struct setter *setter, const char *at, const char *end)
{
    do {
        at = skip_spaces(at, end);
        bool hyphen = false;
        const char *stop = whole_words(setter, at, end);
        if (stop == at && at < end)
            stop = part_of_word(setter, at, word_end(at, end), &hyphen);
        else
            stop = in_company(setter, at, stop, end);
        put_line(setter, at, stop, hyphen);
        at = skip_spaces(stop, end);
    } while (at < end);
    setter->lines[setter->count - 1].ends_paragraph = true;
}

struct type_lines type_break(struct type *type, struct arena *arena, enum face face, int size, int width,
                             const char *language, const char *string)
{
    assert(size > 0);
    struct setter setter = {
        .type = type,
        .arena = arena,
        .face = face,
        .size = size,
        .width = width > 0 ? width : 1,
        .language = language,
        .source = string,
    };
    const char *at = string;
    while (*at) {
        const char *end = strchr(at, '\n');
        end = end ? end : at + strlen(at);
        set_paragraph(&setter, at, end);
        at = *end ? end + 1 : end;
        if (*end && !*at)
            set_paragraph(&setter, at,
                          at); /* a line feed at the very end opens an empty line for the caret */
    }
    return (struct type_lines){.at = setter.lines, .count = setter.count, .widest = setter.widest};
}
