/* A bounded number of SDL_ttf fonts, each opened from the bytes the measurer holds. */
#include "screen/font.h"

#include "base/utf8.h"

#include <assert.h>
#include <SDL_ttf.h>
#include <stdlib.h>
#include <string.h>

enum { FONTS_MAX = 20 };

struct slot {
    TTF_Font *font; /* NULL: unused */
    enum face face;
    int size;
    uint64_t used;
};

struct font_store {
    struct type *type; /* borrowed */
    struct slot slots[FONTS_MAX];
    uint64_t clock;
};

struct font_store *font_store_open(struct type *type)
{
    if (TTF_Init() != 0)
        return NULL;
    struct font_store *store = calloc(1, sizeof *store);
    if (!store) {
        TTF_Quit();
        return NULL;
    }
    store->type = type;
    return store;
}

void font_store_close(struct font_store *store)
{
    if (!store)
        return;
    for (size_t i = 0; i < FONTS_MAX; i++)
        if (store->slots[i].font)
            TTF_CloseFont(store->slots[i].font);
    free(store);
    TTF_Quit();
}

/* The settings that view/type measures with: light hinting with letters placed between pixels, Latin script.
 */
static TTF_Font *font_open(const struct font_store *store, enum face face, int size)
{
    size_t length = 0;
    const void *bytes = type_font(store->type, face, &length);
    SDL_RWops *reader = SDL_RWFromConstMem(bytes, (int)length);
    TTF_Font *font = reader ? TTF_OpenFontRW(reader, 1, size) : NULL;
    if (!font)
        return NULL;
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontScriptName(font, "Latn");
    return font;
}

static TTF_Font *font_find(struct font_store *store, enum face face, int size)
{
    struct slot *oldest = &store->slots[0];
    for (size_t i = 0; i < FONTS_MAX; i++) {
        struct slot *slot = &store->slots[i];
        if (slot->font && slot->face == face && slot->size == size) {
            slot->used = ++store->clock;
            return slot->font;
        }
        if (slot->used < oldest->used)
            oldest = slot;
    }
    if (oldest->font)
        TTF_CloseFont(oldest->font);
    *oldest = (struct slot){
        .font = font_open(store, face, size), .face = face, .size = size, .used = ++store->clock};
    return oldest->font;
}

/* SDL_ttf moves a line right when its first letter stands out to the left, and down when one stands above the
 * font's ascent; it does not say how far. */
static void overhang(TTF_Font *font, const char *string, int *before, int *above)
{
    const char *at = string, *end = string + strlen(string);
    int ascent = TTF_FontAscent(font), left, right, bottom, top, advance;
    *before = 0;
    *above = ascent;
    for (bool first = true; at < end; first = false) {
        uint32_t point = utf8_next(&at, end);
        if (TTF_GlyphMetrics32(font, point, &left, &right, &bottom, &top, &advance) != 0)
            continue;
        if (first && left < 0)
            *before = -left;
        if (top > *above)
            *above = top;
    }
}

SDL_Surface *font_draw(struct font_store *store, const struct mark_text *text, int *above, int *before)
{
    TTF_Font *font = font_find(store, text->face, text->size);
    if (!font)
        return NULL;
    SDL_Color colour = {(Uint8)(text->colour >> 16), (Uint8)(text->colour >> 8), (Uint8)text->colour, 255};
    SDL_Surface *line = TTF_RenderUTF8_Blended(font, text->string, colour);
    if (!line)
        return NULL;
    assert(line->format->format == SDL_PIXELFORMAT_ARGB8888);
    overhang(font, text->string, before, above);
    return line;
}
