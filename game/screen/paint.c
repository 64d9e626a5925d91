/* Walks the marks of a canvas and puts each on the surface, cut to the rectangles that changed. */
#include "screen/paint.h"

#include "base/file.h"
#include "screen/font.h"
#include "screen/image.h"
#include "screen/shape_inner.h"

#include <assert.h>
#include <limits.h>
#include <SDL_image.h>
#include <stdlib.h>

enum { BUDGET = 12 * 1024 * 1024, RECTS_MAX = 32 };

struct paint {
    struct font_store *fonts;
    struct image_store *images;
};

struct paint *paint_open(const char *assets, struct type *type, size_t budget)
{
    struct paint *paint = calloc(1, sizeof *paint);
    if (!paint)
        return NULL;
    paint->fonts = font_store_open(type);
    paint->images = image_store_open(assets, budget ? budget : BUDGET);
    if (!paint->fonts || !paint->images) {
        paint_close(paint);
        return NULL;
    }
    return paint;
}

void paint_close(struct paint *paint)
{
    if (!paint)
        return;
    font_store_close(paint->fonts);
    image_store_close(paint->images);
    free(paint);
}

void paint_pictures(struct paint *paint, const char *folder)
{
    image_store_folder(paint->images, folder);
}

bool paint_draws(struct paint *paint, const char *picture)
{
    return image_draws(paint->images, picture);
}

size_t paint_held(const struct paint *paint)
{
    return image_store_held(paint->images);
}

/* Where painting goes: rectangles that do not overlap, so nothing is blended twice. */
struct easel_area {
    SDL_Surface *surface;
    struct rect rects[RECTS_MAX];
    size_t count;
};

static void put_box(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    (void)paint;
    shape_box(surface, clip, mark->at, &mark->box);
}

static void put_drawing(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    SDL_Surface *image = image_drawing(paint->images, &mark->drawing, mark->at.w, mark->at.h);
    if (image)
        shape_image(surface, clip, image, mark->at.x + (mark->at.w - image->w) / 2,
                    mark->at.y + (mark->at.h - image->h) / 2, 0);
}

static void put_picture(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    SDL_Surface *image = image_picture(paint->images, mark->picture.key, mark->at.w, mark->at.h);
    if (image)
        shape_image(surface, clip, image, mark->at.x, mark->at.y, mark->picture.radius);
}

static void put_line(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    (void)paint;
    shape_line(surface, clip, &mark->line);
}

static void put_curve(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    (void)paint;
    shape_curve(surface, clip, &mark->curve);
}

static void put_ring(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    (void)paint;
    shape_ring(surface, clip, &mark->ring);
}

static void put_polygon(struct paint *paint, const struct mark *mark, SDL_Surface *surface, struct rect clip)
{
    (void)paint;
    shape_polygon(surface, clip, &mark->polygon);
}

static void (*const put[MARK_KINDS])(struct paint *, const struct mark *, SDL_Surface *, struct rect) = {
    [MARK_BOX] = put_box,         [MARK_DRAWING] = put_drawing, [MARK_PICTURE] = put_picture,
    [MARK_LINE] = put_line,       [MARK_CURVE] = put_curve,     [MARK_RING] = put_ring,
    [MARK_POLYGON] = put_polygon,
};

static bool touches(const struct easel_area *area, struct rect rect)
{
    for (size_t i = 0; i < area->count; i++)
        if (!rect_empty(rect_common(area->rects[i], rect)))
            return true;
    return false;
}

/* Letters are drawn once, however many rectangles they cross: that is the dear part. */
static void paint_text(struct paint *paint, const struct mark *mark, const struct easel_area *area)
{
    int above = 0, before = 0;
    SDL_Surface *line = font_draw(paint->fonts, &mark->text, &above, &before);
    if (!line)
        return;
    for (size_t i = 0; i < area->count; i++)
        shape_image(area->surface, rect_common(area->rects[i], mark->paint), line, mark->text.x - before,
                    mark->text.baseline - above, 0);
    SDL_FreeSurface(line);
}

static void paint_mark(struct paint *paint, const struct mark *mark, const struct easel_area *area)
{
    if (!touches(area, mark->paint))
        return;
    if (mark->kind == MARK_TEXT) {
        paint_text(paint, mark, area);
        return;
    }
    for (size_t i = 0; i < area->count; i++) {
        struct rect clip = rect_common(area->rects[i], mark->paint);
        if (!rect_empty(clip))
            put[mark->kind](paint, mark, area->surface, clip);
    }
}

/* Takes the rectangle in; any it overlaps becomes one with it. */
static void take(struct easel_area *area, struct rect rect)
{
    if (rect_empty(rect))
        return;
    for (size_t i = 0; i < area->count;) {
        if (rect_empty(rect_common(area->rects[i], rect)) && area->count < RECTS_MAX) {
            i++;
            continue;
        }
        rect = rect_around(rect, area->rects[i]);
        area->rects[i] = area->rects[--area->count];
        i = 0;
    }
    area->rects[area->count++] = rect;
}

/* What stands under the marks: the page's colour, and `earlier` permille of what stood there before. */
static void ground(SDL_Surface *surface, struct rect page, struct rect at, uint32_t colour, int earlier)
{
    if (earlier == 0)
        shape_fill(surface, page, at, colour);
    else
        shape_veil(surface, page, at, colour, (uint32_t)(SHAPE_WHOLE - SHAPE_WHOLE * earlier / 1000));
}

void paint_canvas(struct paint *paint, SDL_Surface *surface, const struct canvas *canvas,
                  const struct rect *changed, size_t count)
{
    paint_over(paint, surface, canvas, changed, count, 0);
}

void paint_over(struct paint *paint, SDL_Surface *surface, const struct canvas *canvas,
                const struct rect *changed, size_t count, int earlier)
{
    assert(earlier >= 0 && earlier <= 1000);
    struct rect page = rect_common((struct rect){0, 0, surface->w, surface->h},
                                   (struct rect){0, 0, canvas->width, canvas->height});
    struct easel_area area = {.surface = surface};
    if (count == 0)
        take(&area, page);
    for (size_t i = 0; i < count; i++)
        take(&area, rect_common(changed[i], page));
    if (SDL_MUSTLOCK(surface) && SDL_LockSurface(surface) != 0)
        return;
    for (size_t i = 0; i < area.count; i++)
        ground(surface, page, area.rects[i], canvas->background, earlier);
    for (size_t i = 0; i < canvas->count; i++)
        paint_mark(paint, &canvas->marks[i], &area);
    if (SDL_MUSTLOCK(surface))
        SDL_UnlockSurface(surface);
}

SDL_Surface *paint_surface(int width, int height)
{
    return SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
}

void paint_surface_free(SDL_Surface *surface)
{
    SDL_FreeSurface(surface);
}

uint32_t paint_pixel(const SDL_Surface *surface, int x, int y)
{
    assert(x >= 0 && y >= 0 && x < surface->w && y < surface->h);
    return shape_row(surface, y)[x] | 0xFF000000u;
}

/* By way of memory: what SDL writes to a file itself it calls written before the disk has said so. A PNG is
 * never longer than its pixels, a byte a line, and some headers. */
bool paint_save(SDL_Surface *surface, const char *path)
{
    enum { PIXEL_BYTES = 4, HEADERS = 64 * 1024 };
    const size_t pixels = (size_t)surface->w * (size_t)surface->h * PIXEL_BYTES + (size_t)surface->h;
    const size_t room = pixels + pixels / 64 + HEADERS;
    char *bytes = room <= INT_MAX ? malloc(room) : NULL;
    SDL_RWops *memory = bytes ? SDL_RWFromMem(bytes, (int)room) : NULL;
    bool saved = memory && IMG_SavePNG_RW(surface, memory, 0) == 0;
    if (saved)
        saved = file_write(path, bytes, (size_t)SDL_RWtell(memory)) == FILE_OK;
    if (memory)
        SDL_RWclose(memory);
    free(bytes);
    return saved;
}
