/* Splits a line into pieces of one face each, and measures them in a row. */
#include "base/utf8.h"
#include "view/type_inner.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

static const uint32_t soft_hyphen = 0xAD, no_break_space = 0xA0;

/* A piece being collected. `advance` is the pen before it, in 1/64 pixel. */
struct piece {
    struct text letters;
    enum face face;
    int advance;
};

static void *grow(struct arena *arena, struct run_row *row)
{
    size_t room = row->room ? row->room * 2 : 4;
    struct type_run *larger = ARENA_ARRAY(arena, struct type_run, room);
    for (size_t i = 0; i < row->count; i++)
        larger[i] = row->runs[i];
    row->room = room;
    return larger;
}

/* What is drawn ends at its last letter: spaces at the end only move the pen. */
static size_t without_spaces(const struct text *letters)
{
    size_t length = letters->length;
    while (length > 0 && letters->at[length - 1] == ' ')
        length--;
    return length;
}

/* Ends the piece: one more run when it has letters, and the pen moved on. Without an arena it is measured
 * only. */
static int finish(struct type *type, struct arena *arena, struct run_row *row, struct piece *piece, int size)
{
    struct extent whole = type_extent(type, piece->face, size, piece->letters.at, piece->letters.length);
    size_t drawn = without_spaces(&piece->letters);
    int x = type_ceil(piece->advance), width = 0;
    if (drawn > 0) {
        struct extent ink = type_extent(type, piece->face, size, piece->letters.at, drawn);
        width = type_ceil(ink.ink);
        if (arena) {
            if (row->count == row->room)
                row->runs = grow(arena, row);
            row->runs[row->count++] = (struct type_run){
                .face = piece->face,
                .x = x,
                .width = width,
                .string = arena_copy(arena, piece->letters.at, drawn),
            };
        }
    }
    piece->advance = x * 64 + whole.advance;
    text_clear(&piece->letters);
    return drawn > 0 ? x + width : 0;
}

static enum face other_weight(enum face face)
{
    if (face == FACE_ANDIKA)
        return FACE_ANDIKA_BOLD;
    return face == FACE_ANDIKA_BOLD ? FACE_ANDIKA : face;
}

static void put(struct text *letters, uint32_t point)
{
    char bytes[4];
    text_add_bytes(letters, bytes, utf8_put(bytes, point == no_break_space ? ' ' : point));
}

/* `pen`: the line's width with the spaces at its end, when the caller wants to go on from there. */
static int split(struct type *type, struct arena *arena, struct run_row *row, enum face *face, int size,
                 const char *string, const char *end, bool hyphen, int *pen)
{
    struct piece piece = {.letters = TEXT_INIT, .face = *face};
    int width = 0;
    while (string < end || hyphen) {
        uint32_t point = '-';
        if (string < end)
            point = utf8_next(&string, end);
        else
            hyphen = false;
        if (point == (uint32_t)WORDS_BOLD[0])
            *face = other_weight(*face);
        if (point == soft_hyphen || point == UTF8_BAD || point < ' ')
            continue;
        enum face now = type_face_of(type, *face, piece.face, point);
        if (now != piece.face) {
            int so_far = finish(type, arena, row, &piece, size);
            width = so_far > width ? so_far : width;
            piece.face = now;
        }
        put(&piece.letters, point);
    }
    int so_far = finish(type, arena, row, &piece, size);
    if (pen)
        *pen = piece.advance;
    text_release(&piece.letters);
    return so_far > width ? so_far : width;
}

int type_runs(struct type *type, struct arena *arena, struct run_row *row, enum face *face, int size,
              const char *string, const char *end, bool hyphen)
{
    return split(type, arena, row, face, size, string, end, hyphen, NULL);
}

int type_width(struct type *type, enum face face, int size, const char *string, size_t length)
{
    if (length == SIZE_MAX)
        length = strlen(string);
    return split(type, NULL, NULL, &face, size, string, string + length, false, NULL);
}

int type_caret(struct type *type, enum face face, int size, const char *string, size_t offset)
{
    assert(offset <= strlen(string));
    int pen = 0;
    split(type, NULL, NULL, &face, size, string, string + offset, false, &pen);
    return (pen + 32) >> 6;
}

/* The edge of a letter nearest before `at`, but beyond `low`. */
static const char *letter_edge(const char *low, const char *at, const char *high)
{
    const char *edge = utf8_letter_back(low, utf8_forward(at, high));
    return edge > low ? edge : utf8_letter_forward(low, high);
}

size_t type_offset(struct type *type, enum face face, int size, const char *string, size_t length, int x)
{
    const char *low = string, *high = string + length;
    while (utf8_letter_forward(low, high) < high) { /* x lies between the two */
        const char *middle = letter_edge(low, low + (high - low) / 2, high);
        if (type_caret(type, face, size, string, (size_t)(middle - string)) <= x)
            low = middle;
        else
            high = middle;
    }
    const int before = type_caret(type, face, size, string, (size_t)(low - string));
    const int after = type_caret(type, face, size, string, (size_t)(high - string));
    return (size_t)((x < (before + after + 1) / 2 ? low : high) - string);
}

const char *type_fit(struct type *type, struct arena *arena, enum face face, int size, int width,
                     const char *string)
{
    static const char dots[] = "…";
    if (type_width(type, face, size, string, SIZE_MAX) <= width)
        return string;
    struct text cut = TEXT_INIT;
    const char *end = string + strlen(string);
    while (end > string) {
        end = utf8_back(string, end);
        while (end > string && end[-1] == ' ')
            end--;
        text_clear(&cut);
        text_add_bytes(&cut, string, (size_t)(end - string));
        text_add(&cut, dots);
        if (type_width(type, face, size, cut.at, cut.length) <= width)
            break;
    }
    const char *fitting = arena_copy(arena, cut.at, cut.length);
    text_release(&cut);
    return fitting;
}

int type_shrink(struct type *type, enum face face, int largest, int smallest, int width, const char *string)
{
    assert(smallest > 0);
    int size = largest;
    while (size > smallest && type_width(type, face, size, string, SIZE_MAX) > width)
        size--;
    return size > smallest ? size : smallest;
}
