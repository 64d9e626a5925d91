/* Reads one drawing or picture from its file: colours filled in, size looked at before anything is decoded.
 */
#include "base/file.h"
#include "pack/picture.h"
#include "pack/png.h"
#include "screen/image_inner.h"

#include <assert.h>
#include <ctype.h>
#include <math.h>
#include <SDL_image.h>
#include <stdlib.h>
#include <string.h>

/* The literal colours of the drawings (assets/icons/LICENCE.md). */
static const uint32_t file_ink = 0x18213A, file_card = 0xFFFDF8;

static uint32_t filled_in(const struct mark_drawing *drawing, uint32_t literal)
{
    uint32_t wish = literal == file_ink ? drawing->ink : literal == file_card ? drawing->card : drawing->fill;
    return wish == COLOUR_NONE ? literal : wish & 0xFFFFFFu;
}

/* True when six hexadecimal digits follow. */
static bool is_colour(const char *at)
{
    for (int i = 0; i < 6; i++)
        if (!isxdigit((unsigned char)at[i]))
            return false;
    return !isxdigit((unsigned char)at[6]);
}

/* Copies the file with its colours replaced and its line weights multiplied. */
static void fill_in(struct text *out, const char *svg, const struct mark_drawing *drawing)
{
    static const char weight[] = "stroke-width=\"";
    const size_t length = sizeof weight - 1;
    while (*svg) {
        if (*svg == '#' && is_colour(svg + 1)) {
            text_format(out, "#%06X", filled_in(drawing, (uint32_t)strtoul(svg + 1, NULL, 16)));
            svg += 7;
        } else if (strncmp(svg, weight, length) == 0) {
            char *end = NULL;
            double wide = strtod(svg + length, &end);
            text_format(out, "%s%g", weight, wide * drawing->weight / 100);
            svg = end;
        } else
            text_add_char(out, *svg++);
    }
}

static SDL_Surface *as_argb(SDL_Surface *surface)
{
    if (!surface)
        return NULL;
    SDL_Surface *argb = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(surface);
    return argb;
}

static SDL_Surface *rasterise(const char *svg, size_t length, int w, int h)
{
    SDL_RWops *reader = SDL_RWFromConstMem(svg, (int)length);
    if (!reader)
        return NULL;
    SDL_Surface *surface = IMG_LoadSizedSVG_RW(reader, w, h);
    SDL_RWclose(reader);
    return as_argb(surface);
}

/* Drawn larger and shrunk: the rasteriser looks at five lines a pixel only, which shows in small round
 * shapes. */
static SDL_Surface *rasterise_fine(const char *svg, size_t length, int w, int h)
{
    enum { FINE = 2, FINE_MAX = 600 };
    if (w > FINE_MAX || h > FINE_MAX)
        return rasterise(svg, length, w, h);
    SDL_Surface *large = rasterise(svg, length, w * FINE, h * FINE);
    if (!large)
        return NULL;
    int out_w = (large->w + FINE - 1) / FINE, out_h = (large->h + FINE - 1) / FINE;
    SDL_Surface *small = image_scale(large, (struct part){0, 0, large->w, large->h}, out_w, out_h);
    SDL_FreeSurface(large);
    return small;
}

SDL_Surface *image_read_drawing(const char *path, const struct mark_drawing *drawing, int w, int h)
{
    struct text file = TEXT_INIT, filled = TEXT_INIT;
    SDL_Surface *surface = NULL;
    if (file_read(path, PICTURE_SVG_BYTES_MAX, &file) == FILE_OK) {
        fill_in(&filled, file.at, drawing);
        surface = rasterise_fine(filled.at, filled.length, w, h);
    }
    text_release(&file);
    text_release(&filled);
    return surface;
}

/* --- pictures of a pack --- */

/* The piece in the middle of a w x h source that has the shape of the target. */
static struct part covering(double w, double h, int target_w, int target_h)
{
    double scale = fmin(w / target_w, h / target_h);
    double part_w = target_w * scale, part_h = target_h * scale;
    return (struct part){(w - part_w) / 2, (h - part_h) / 2, part_w, part_h};
}

/* A PNG without what its decoder would complain about on standard error: only the chunks that hold the
 * picture. Appends; the file is whole. */
static void plain_png(struct text *out, const struct text *file)
{
    static const char *const kept[] = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
    struct png_chunk chunk;
    text_add_bytes(out, file->at, PNG_MARK);
    for (size_t at = PNG_MARK; png_chunk_at(file->at, file->length, at, &chunk); at += chunk.whole)
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            if (png_chunk_is(&chunk, kept[i]))
                text_add_bytes(out, (const char *)chunk.at, chunk.whole);
}

static SDL_Surface *decode(const struct text *file)
{
    SDL_RWops *reader = SDL_RWFromConstMem(file->at, (int)file->length);
    return reader ? as_argb(IMG_Load_RW(reader, 1)) : NULL;
}

static SDL_Surface *read_pixels(const struct text *file, enum picture_kind kind, int w, int h)
{
    struct text png = TEXT_INIT;
    if (kind == PICTURE_PNG)
        plain_png(&png, file);
    SDL_Surface *whole = decode(kind == PICTURE_PNG ? &png : file);
    text_release(&png);
    if (!whole)
        return NULL;
    SDL_Surface *scaled = image_scale(whole, covering(whole->w, whole->h, w, h), w, h);
    SDL_FreeSurface(whole);
    return scaled;
}

static SDL_Surface *read_svg(const struct text *file, int w, int h)
{
    double wide, high;
    if (file->length > PICTURE_SVG_BYTES_MAX || !picture_svg_shape(file->at, &wide, &high) ||
        !picture_svg_is_light(file->at))
        return NULL;
    double scale = fmax(w / wide, h / high);
    if (wide * scale > 4.0 * w || high * scale > 4.0 * h)
        return NULL; /* a ribbon: most of it would be cut off, and its surface could be huge */
    SDL_Surface *whole = rasterise(file->at, file->length, (int)ceil(wide * scale), (int)ceil(high * scale));
    if (!whole)
        return NULL;
    SDL_Surface *cut = image_scale(whole, covering(whole->w, whole->h, w, h), w, h);
    SDL_FreeSurface(whole);
    return cut;
}

SDL_Surface *image_read_picture(const char *path, int w, int h)
{
    struct text file = TEXT_INIT;
    struct picture_header header;
    SDL_Surface *surface = NULL;
    if (file_read(path, PICTURE_BYTES_MAX, &file) == FILE_OK &&
        picture_measure(&header, file.at, file.length) && !picture_is_too_large(header) &&
        picture_is_whole(header.kind, file.at, file.length))
        surface = header.kind == PICTURE_SVG ? read_svg(&file, w, h) : read_pixels(&file, header.kind, w, h);
    text_release(&file);
    return surface;
}
