/* Fonts and widths: opens the files of the house, shapes with HarfBuzz and remembers what was measured. */
#include "base/digest.h"
#include "base/file.h"
#include "base/utf8.h"
#include "view/type_inner.h"

#include <assert.h>
#include <hb-ft.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *file;
    double capital; /* height of capitals in em */
} faces[FACE_COUNT] = {
    [FACE_VOLLKORN_BOLD] = {"Vollkorn-Bold.ttf", 0.676}, [FACE_ANDIKA] = {"Andika-Regular.ttf", 0.725},
    [FACE_ANDIKA_BOLD] = {"Andika-Bold.ttf", 0.725},     [FACE_NOTO] = {"NotoSans-Regular.ttf", 0.714},
    [FACE_NOTO_BOLD] = {"NotoSans-Bold.ttf", 0.714},
};

enum { FONT_BYTES_MAX = 8 * 1024 * 1024 };

static void font_path(struct text *path, const struct type *type, enum face face)
{
    text_format(path, "%s/fonts/%s", type->assets.at, faces[face].file);
}

/* Reads the file the first time; NULL when it is missing or broken. */
static FT_Face font_face(struct type *type, enum face face)
{
    struct font *font = &type->fonts[face];
    if (font->read)
        return font->face;
    struct text path = TEXT_INIT;
    font_path(&path, type, face);
    font->read = true;
    if (file_read(path.at, FONT_BYTES_MAX, &font->bytes) != FILE_OK ||
        FT_New_Memory_Face(type->library, (const FT_Byte *)font->bytes.at, (FT_Long)font->bytes.length, 0,
                           &font->face) != 0)
        font->face = NULL;
    text_release(&path);
    return font->face;
}

/* A half-copied font is none: all are read before the first picture needs one. */
static const char *font_missing(struct type *type)
{
    for (size_t i = 0; i < FACE_COUNT; i++)
        if (!font_face(type, (enum face)i))
            return faces[i].file;
    return NULL;
}

struct type *type_open(const char *assets, const char **why)
{
    struct type *type = calloc(1, sizeof *type);
    *why = "FreeType";
    if (!type)
        return NULL;
    for (size_t i = 0; i < FACE_COUNT; i++)
        type->fonts[i].bytes = TEXT_INIT;
    type->assets = TEXT_INIT;
    text_add(&type->assets, assets);
    type->buffer = hb_buffer_create();
    if (FT_Init_FreeType(&type->library) != 0)
        type->library = NULL;
    else
        *why = font_missing(type);
    if (*why) {
        type_close(type);
        return NULL;
    }
    return type;
}

static void sized_free(struct sized *sized)
{
    if (sized->size == 0)
        return;
    hb_font_destroy(sized->shaper);
    FT_Done_Size(sized->scale);
    *sized = (struct sized){0};
}

void type_close(struct type *type)
{
    if (!type)
        return;
    for (size_t i = 0; i < TYPE_SIZES_MAX; i++)
        sized_free(&type->sized[i]);
    for (size_t i = 0; i < FACE_COUNT; i++) {
        if (type->fonts[i].face)
            FT_Done_Face(type->fonts[i].face);
        text_release(&type->fonts[i].bytes);
    }
    type_free_hyphens(type);
    text_release(&type->assets);
    hb_buffer_destroy(type->buffer);
    if (type->library)
        FT_Done_FreeType(type->library);
    free(type);
}

const void *type_font(struct type *type, enum face face, size_t *length)
{
    assert(face < FACE_COUNT);
    font_face(type, face);
    *length = type->fonts[face].bytes.length;
    return type->fonts[face].bytes.at;
}

int type_capital(enum face face, int size)
{
    assert(face < FACE_COUNT && size > 0);
    return (int)lround(faces[face].capital * size);
}

int type_centre(enum face face, int size, int top, int height)
{
    return top + (height + type_capital(face, size) + 1) / 2;
}

int type_ceil(int sixtyfourths)
{
    return (sixtyfourths + 63) >> 6;
}

/* The same settings as the drawing: 72 dots an inch, light hinting, widths not rounded. */
static void sized_open(struct type *type, struct sized *sized, enum face face, int size)
{
    FT_Face font = font_face(type, face);
    assert(font);
    sized_free(sized);
    *sized = (struct sized){.face = face, .size = size};
    int failed = FT_New_Size(font, &sized->scale);
    assert(!failed);
    failed = FT_Activate_Size(sized->scale);
    assert(!failed);
    failed = FT_Set_Char_Size(font, 0, size * 64, 0, 0);
    assert(!failed);
    sized->shaper = hb_ft_font_create_referenced(font);
    hb_ft_font_set_load_flags(sized->shaper, FT_LOAD_DEFAULT | FT_LOAD_TARGET_LIGHT);
}

static struct sized *sized_find(struct type *type, enum face face, int size)
{
    struct sized *oldest = &type->sized[0];
    for (size_t i = 0; i < TYPE_SIZES_MAX; i++) {
        struct sized *sized = &type->sized[i];
        if (sized->face == face && sized->size == size) {
            FT_Activate_Size(sized->scale);
            sized->used = ++type->clock;
            return sized;
        }
        if (sized->used < oldest->used)
            oldest = sized;
    }
    sized_open(type, oldest, face, size);
    oldest->used = ++type->clock;
    return oldest;
}

/* How far the ink of the last letters reaches: some stand out beyond their own advance. */
static int ink_right(hb_font_t *shaper, const hb_glyph_info_t *glyphs, const hb_glyph_position_t *places,
                     unsigned count, int advance)
{
    enum { LAST = 2 };
    int right = advance, pen = advance;
    for (unsigned i = count; i > 0 && count - i < LAST; i--) {
        hb_glyph_extents_t box;
        pen -= places[i - 1].x_advance;
        if (!hb_font_get_glyph_extents(shaper, glyphs[i - 1].codepoint, &box))
            continue;
        int end = pen + places[i - 1].x_offset + box.x_bearing + box.width;
        right = end > right ? end : right;
    }
    return right;
}

static struct extent shape(struct type *type, enum face face, int size, const char *string, size_t length)
{
    struct sized *sized = sized_find(type, face, size);
    hb_buffer_t *buffer = type->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_add_utf8(buffer, string, (int)length, 0, (int)length);
    hb_shape(sized->shaper, buffer, NULL, 0);
    unsigned count = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
    int advance = 0;
    for (unsigned i = 0; i < count; i++)
        advance += places[i].x_advance;
    return (struct extent){advance, ink_right(sized->shaper, glyphs, places, count, advance)};
}

struct extent type_extent(struct type *type, enum face face, int size, const char *string, size_t length)
{
    assert(face < FACE_COUNT && size > 0);
    if (length == 0)
        return (struct extent){0, 0};
    uint64_t digest = digest_check((uint64_t)face << 32 | (uint64_t)size, string, length) | 1;
    struct word *word = &type->words[(digest >> 1) % TYPE_WORDS];
    if (word->digest != digest) {
        struct extent extent = shape(type, face, size, string, length);
        *word = (struct word){.digest = digest, .advance = extent.advance, .ink = extent.ink};
    }
    return (struct extent){word->advance, word->ink};
}

static bool has(struct type *type, enum face face, uint32_t point)
{
    FT_Face font = font_face(type, face);
    return font && FT_Get_Char_Index(font, point) != 0;
}

enum face type_face_of(struct type *type, enum face face, enum face before, uint32_t point)
{
    if (utf8_combines(point) && has(type, before, point))
        return before;
    if (face == FACE_VOLLKORN_BOLD && point >= '0' && point <= '9')
        return FACE_ANDIKA_BOLD; /* Vollkorn's figures are old-style: a 1 reads as I */
    if (has(type, face, point))
        return face;
    enum face last = face == FACE_ANDIKA || face == FACE_NOTO ? FACE_NOTO : FACE_NOTO_BOLD;
    return has(type, last, point) || !font_face(type, face) ? last : face;
}

size_t type_missing(struct type *type, enum face face, const char *string, uint32_t *out, size_t max)
{
    size_t missing = 0;
    const char *at = string, *end = string + strlen(string);
    while (at < end) {
        uint32_t point = utf8_next(&at, end);
        if (point == '\n' || point == (uint32_t)WORDS_BOLD[0] || point == 0xAD || point == 0xA0)
            continue;
        if (point != UTF8_BAD && has(type, type_face_of(type, face, face, point), point))
            continue;
        if (missing < max)
            out[missing] = point;
        missing++;
    }
    return missing;
}
