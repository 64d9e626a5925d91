/* The one measurer of text, for game and tools: the same shaping (HarfBuzz) as the drawing does.
 *
 * Always true: a width measured here is at least the width drawn, less than one pixel wider; a line never
 * exceeds the width it was broken for, except a single letter wider than that width. Left-to-right only.
 *
 * In strings: "\n" begins a paragraph, U+00AD is a place to break (seen only when used, as a hyphen),
 * U+00A0 holds words together, and WORDS_BOLD switches Andika to bold and back. */
#ifndef VIEW_TYPE_H
#define VIEW_TYPE_H

#include "base/arena.h"
#include "base/words.h"
#include "view/canvas.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct type; /* fonts, dictionaries and a bounded store of widths; owned by whoever opened it */

/* Looks for the fonts and dictionaries below the assets folder (fonts/, hyphen/); each is read when it is
 * first needed. NULL: a font is missing; *why then names its file (a constant, owned by nobody). A font that
 * turns out to be broken has no signs: Noto Sans stands in, and when none can be read the program ends with
 * an assert. Without dictionaries words are broken at soft hyphens only. */
struct type *type_open(const char *assets, const char **why);
void type_close(struct type *type);

/* The bytes of a font file, so that the drawing need not read it again. Owned by `type`. */
const void *type_font(struct type *type, enum face face, size_t *length);

/* Width in pixels, rounded up, of one line without line feeds; signs missing in the face are measured in
 * Noto Sans, soft hyphens are left out. length SIZE_MAX: up to the NUL. */
int type_width(struct type *type, enum face face, int size, const char *string, size_t length);

/* Writes up to `max` characters of `string` that no face has; returns how many there are. */
size_t type_missing(struct type *type, enum face face, const char *string, uint32_t *out, size_t max);

/* Height of capitals in pixels, for centring; and the baseline that centres capitals between `top` and
 * top + height. */
int type_capital(enum face face, int size);
int type_centre(enum face face, int size, int top, int height);

/* One piece of a line in one face. */
struct type_run {
    enum face face;
    int x, width; /* from the start of the line */
    const char *string;
};

struct type_line {
    const struct type_run *runs;
    size_t run_count;
    int width;
    bool ends_paragraph;
    size_t begin, end; /* bytes of the source this line shows, without the space or line feed it broke at */
};

struct type_lines {
    const struct type_line *at;
    size_t count;
    int widest;
};

/* Breaks into lines of at most `width` pixels; everything lives in `arena`. `language` ("nl", "en") picks
 * the dictionary; a short last word gets the word before it for company, which takes no more lines. NULL = a
 * text that is being typed: soft hyphens only, and no word moves for what comes after it. An empty string has
 * no lines; an empty paragraph is one empty line. width INT_MAX: one line per paragraph. */
struct type_lines type_break(struct type *type, struct arena *arena, enum face face, int size, int width,
                             const char *language, const char *string);

/* The string itself when it fits, else cut with "…" so that it does. */
const char *type_fit(struct type *type, struct arena *arena, enum face face, int size, int width,
                     const char *string);

/* The largest size from `largest` down to `smallest` at which the string fits in `width`; `smallest` when
 * none does. */
int type_shrink(struct type *type, enum face face, int largest, int smallest, int width, const char *string);

/* Fields: the x of the caret before byte `offset`, and the offset of the letter edge nearest to x. */
int type_caret(struct type *type, enum face face, int size, const char *string, size_t offset);
size_t type_offset(struct type *type, enum face face, int size, const char *string, size_t length, int x);

#endif
