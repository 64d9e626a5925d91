/* Scaling of pictures by area: every new pixel is the average of what it covers, weighed by opacity. */
#include "screen/image_inner.h"
#include "screen/paint.h"
#include "screen/shape_inner.h"

#include <math.h>
#include <stdlib.h>

/* Which source pixels one new pixel covers, and how much of the first and the last. */
struct reach {
    int from, to; /* to is included */
    double first, last;
};

static struct reach reach_of(double start, double end, int most)
{
    if (end - start < 1) { /* growing: at least one whole pixel wide, or steps would show */
        double middle = (start + end) / 2;
        start = middle - 0.5;
        end = middle + 0.5;
    }
    start = fmax(start, 0);
    end = fmin(end, most);
    int from = (int)floor(start), to = (int)ceil(end) - 1;
    from = from < most ? from : most - 1;
    to = to < from ? from : to;
    return (struct reach){from, to, from + 1 - start, end - to};
}

static double weight(const struct reach *reach, int at)
{
    if (reach->from == reach->to)
        return 1;
    return at == reach->from ? reach->first : at == reach->to ? reach->last : 1;
}

static uint32_t average(SDL_Surface *from, const struct reach *across, const struct reach *down)
{
    double alpha = 0, red = 0, green = 0, blue = 0, all = 0;
    for (int y = down->from; y <= down->to; y++) {
        const uint32_t *row = shape_row(from, y);
        double high = weight(down, y);
        for (int x = across->from; x <= across->to; x++) {
            double part = high * weight(across, x), seen = part * (row[x] >> 24);
            all += part;
            alpha += seen;
            red += seen * (row[x] >> 16 & 0xFF);
            green += seen * (row[x] >> 8 & 0xFF);
            blue += seen * (row[x] & 0xFF);
        }
    }
    if (alpha <= 0 || all <= 0)
        return 0;
    return shape_round(alpha / all) << 24 | shape_round(red / alpha) << 16 | shape_round(green / alpha) << 8 |
           shape_round(blue / alpha);
}

SDL_Surface *image_scale(SDL_Surface *from, struct part part, int w, int h)
{
    SDL_Surface *out = paint_surface(w, h);
    struct reach *columns = calloc((size_t)w, sizeof *columns);
    if (!out || !columns) {
        SDL_FreeSurface(out);
        free(columns);
        return NULL;
    }
    for (int x = 0; x < w; x++)
        columns[x] = reach_of(part.x + part.w * x / w, part.x + part.w * (x + 1) / w, from->w);
    for (int y = 0; y < h; y++) {
        struct reach down = reach_of(part.y + part.h * y / h, part.y + part.h * (y + 1) / h, from->h);
        uint32_t *row = shape_row(out, y);
        for (int x = 0; x < w; x++)
            row[x] = average(from, &columns[x], &down);
    }
    free(columns);
    return out;
}
