/* What the files of view/type share and nobody else sees. */
#ifndef VIEW_TYPE_INNER_H
#define VIEW_TYPE_INNER_H

#include "base/text.h"
#include "view/type.h"

#include <freetype/freetype.h>
#include <freetype/ftsizes.h>
#include <hb.h>
#include <hyphen.h>

enum { TYPE_SIZES_MAX = 48, TYPE_WORDS = 8192, TYPE_LANGUAGES = 2 };

struct font {
    struct text bytes; /* the whole file; FreeType reads from it */
    FT_Face face;      /* NULL: not read yet, or broken */
    bool read;
};

/* One face at one size, ready to shape. The least recently used makes room. */
struct sized {
    enum face face;
    int size; /* 0: unused */
    uint64_t used;
    FT_Size scale;
    hb_font_t *shaper;
};

/* A width that was measured before: 0 as digest is no entry. */
struct word {
    uint64_t digest;
    int32_t advance, ink;
};

struct type {
    FT_Library library;
    hb_buffer_t *buffer;
    struct font fonts[FACE_COUNT];
    struct sized sized[TYPE_SIZES_MAX];
    uint64_t clock;
    struct word words[TYPE_WORDS];
    HyphenDict *hyphens[TYPE_LANGUAGES];
    bool hyphens_read[TYPE_LANGUAGES];
    struct text assets;
};

/* One piece in one face, in 1/64 pixel: how far the pen moves, and how far ink reaches from the pen's start
 * (at least the advance). */
struct extent {
    int advance, ink;
};
/* `string` holds `length` bytes of one face and no break; measured once and remembered. */
struct extent type_extent(struct type *type, enum face face, int size, const char *string, size_t length);

/* Whole pixels, rounded up. */
int type_ceil(int sixtyfourths);

/* The face that has this sign: `face`, else the house's bold figures for Vollkorn, else Noto Sans. Marks that
 * combine stay with `before`. */
enum face type_face_of(struct type *type, enum face face, enum face before, uint32_t point);

/* Appends to `runs` the pieces of [string, end) in the order drawn, soft hyphens left out, no-break spaces as
 * spaces. *face is switched by WORDS_BOLD and kept for the next call. Strings live in `arena`. Returns the
 * width in pixels. */
struct run_row {
    struct type_run *runs;
    size_t count, room;
};
/* [string, end) stands on one line; hyphen: one is added at its end, measured too. Without a row (NULL) it
 * only measures. */
int type_runs(struct type *type, struct arena *arena, struct run_row *row, enum face *face, int size,
              const char *string, const char *end, bool hyphen);

/* Marks with true every byte of [word, end) before which the language allows a break with a hyphen. `breaks`
 * has room for end - word; soft hyphens inside the word win over the dictionary. */
void type_hyphenate(struct type *type, const char *language, const char *word, const char *end, bool *breaks);

/* Ends what type_hyphenate read; called by type_close. */
void type_free_hyphens(struct type *type);

#endif
