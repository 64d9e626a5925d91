/* Images with an alpha of their own: letters, drawings, pictures. Most of their pixels are see-through or
 * solid, so these are taken a run at a time. */
#include "screen/shape_inner.h"

#include <math.h>
#include <string.h>

enum { OPAQUE = 255 };

/* How much of a pixel of a w x h image lies inside its rounded corners. */
static double rounded(int x, int y, int w, int h, int radius)
{
    double dx = fmax(radius - (x + 0.5), x + 0.5 - (w - radius)),
           dy = fmax(radius - (y + 0.5), y + 0.5 - (h - radius));
    if (dx <= 0 || dy <= 0)
        return 1;
    return shape_part(radius - sqrt(dx * dx + dy * dy) + 0.5);
}

static uint32_t blend(uint32_t below, uint32_t colour, uint32_t alpha)
{
    return shape_mix(below, colour, alpha + (alpha >> 7));
}

static void blend_each(uint32_t *restrict row, const uint32_t *restrict colours, int count)
{
    for (int i = 0; i < count; i++)
        row[i] = blend(row[i], colours[i], colours[i] >> 24);
}

static void blend_run(uint32_t *restrict row, const uint32_t *restrict colours)
{
    uint32_t any = 0, all = UINT32_MAX;
    for (int i = 0; i < SHAPE_RUN; i++) {
        any |= colours[i];
        all &= colours[i];
    }
    if (all >> 24 == OPAQUE)
        memcpy(row, colours, SHAPE_RUN * sizeof *row);
    else if (any >> 24 > 0)
        blend_each(row, colours, SHAPE_RUN);
}

static void blend_row(uint32_t *row, const uint32_t *colours, int count)
{
    int i = 0;
    for (; i + SHAPE_RUN <= count; i += SHAPE_RUN)
        blend_run(row + i, colours + i);
    blend_each(row + i, colours + i, count - i);
}

/* The same where corners are rounded; `first`: which pixel of the image the row begins with. */
static void blend_corners(uint32_t *row, const uint32_t *colours, int count, struct point first,
                          const SDL_Surface *image, int radius)
{
    for (int i = 0; i < count; i++) {
        const double inside = rounded(first.x + i, first.y, image->w, image->h, radius);
        row[i] = blend(row[i], colours[i], shape_round((colours[i] >> 24) * inside));
    }
}

void shape_image(SDL_Surface *surface, struct rect clip, SDL_Surface *from, int x, int y, int radius)
{
    const struct rect part = rect_common(shape_visible(surface, clip), (struct rect){x, y, from->w, from->h});
    for (int at = part.y; at < part.y + part.h; at++) {
        const uint32_t *colours = shape_row(from, at - y) + part.x - x;
        uint32_t *row = shape_row(surface, at) + part.x;
        if (at - y < radius || at - y >= from->h - radius)
            blend_corners(row, colours, part.w, (struct point){part.x - x, at - y}, from, radius);
        else
            blend_row(row, colours, part.w);
    }
}
