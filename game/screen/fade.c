/* Mixes what a surface holds with the picture that is coming, a little more with every frame. */
#include "screen/fade.h"

#include "screen/shape_inner.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct fade {
    SDL_Surface
        *next;    /* the new picture, painted aside in the rectangles only; NULL before the second frame */
    void *pixels; /* of it, owned; what is not painted takes no memory */
    struct rect rects[FADE_RECTS_MAX];
    size_t count;
    int earlier; /* permille still in the surface */
};

struct fade *fade_open(struct paint *paint, SDL_Surface *surface, const struct canvas *canvas,
                       const struct rect *changed, size_t count, int earlier)
{
    assert(count > 0 && count <= FADE_RECTS_MAX && earlier > 0);
    struct fade *fade = calloc(1, sizeof *fade);
    if (!fade)
        return NULL;
    for (size_t i = 0; i < count; i++)
        fade->rects[i] = shape_visible(surface, changed[i]);
    fade->count = count;
    fade->earlier = earlier;
    paint_over(paint, surface, canvas, changed, count, earlier);
    return fade;
}

void fade_close(struct fade *fade)
{
    if (!fade)
        return;
    SDL_FreeSurface(fade->next);
    free(fade->pixels);
    free(fade);
}

static bool paint_aside(struct fade *fade, struct paint *paint, const SDL_Surface *like,
                        const struct canvas *canvas)
{
    const int bytes = 4;
    if (fade->next)
        return true;
    fade->pixels = malloc((size_t)like->w * (size_t)like->h * (size_t)bytes);
    if (fade->pixels)
        fade->next = SDL_CreateRGBSurfaceWithFormatFrom(fade->pixels, like->w, like->h, 8 * bytes,
                                                        like->w * bytes, like->format->format);
    if (fade->next)
        paint_canvas(paint, fade->next, canvas, fade->rects, fade->count);
    return fade->next != NULL;
}

static void mix(const struct fade *fade, SDL_Surface *surface, struct rect at, uint32_t part)
{
    const struct rect visible = rect_common(shape_visible(surface, at), shape_visible(fade->next, at));
    for (int y = visible.y; y < visible.y + visible.h; y++) {
        uint32_t *row = shape_row(surface, y) + visible.x;
        const uint32_t *next = shape_row(fade->next, y) + visible.x;
        if (part == SHAPE_WHOLE)
            memcpy(row, next, (size_t)visible.w * sizeof *row);
        else
            shape_mix_row(row, next, visible.w, part);
    }
}

void fade_show(struct fade *fade, struct paint *paint, SDL_Surface *surface, const struct canvas *canvas,
               int earlier)
{
    assert(earlier >= 0 && earlier <= fade->earlier);
    if (fade->earlier == 0)
        return;
    if ((earlier == 0 && !fade->next) || !paint_aside(fade, paint, surface, canvas)) {
        paint_canvas(paint, surface, canvas, fade->rects, fade->count);
        fade->earlier = 0;
        return;
    }
    if (SDL_MUSTLOCK(surface) && SDL_LockSurface(surface) != 0)
        return;
    const uint32_t part = SHAPE_WHOLE - (uint32_t)(SHAPE_WHOLE * earlier / fade->earlier);
    for (size_t i = 0; i < fade->count; i++)
        mix(fade, surface, fade->rects[i], part);
    fade->earlier = earlier;
    if (SDL_MUSTLOCK(surface))
        SDL_UnlockSurface(surface);
}

const struct rect *fade_rects(const struct fade *fade, size_t *count)
{
    *count = fade->count;
    return fade->rects;
}
