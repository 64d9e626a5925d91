/* Boxes: solid rows for the inside, coverage by distance in the corners, and dashes along the edge. */
#include "screen/shape_inner.h"

#include <math.h>
#include <string.h>

void shape_fill(SDL_Surface *surface, struct rect visible, struct rect at, uint32_t colour)
{
    struct rect part = rect_common(visible, at);
    for (int y = part.y; y < part.y + part.h; y++) {
        uint32_t *row = shape_row(surface, y) + part.x;
        for (int x = 0; x < part.w; x++)
            row[x] = colour;
    }
}

static void mix_run(uint32_t *restrict row, const uint32_t *restrict colours, int count, uint32_t part)
{
    for (int i = 0; i < count; i++)
        row[i] = shape_mix(row[i], colours[i], part);
}

static bool same_run(const uint32_t *row, const uint32_t *colours)
{
    return memcmp(row, colours, SHAPE_RUN * sizeof *row) == 0;
}

void shape_mix_row(uint32_t *row, const uint32_t *colours, int count, uint32_t part)
{
    int i = 0;
    for (; i + SHAPE_RUN <= count; i += SHAPE_RUN)
        if (!same_run(row + i, colours + i))
            mix_run(row + i, colours + i, SHAPE_RUN, part);
    mix_run(row + i, colours + i, count - i, part);
}

void shape_veil(SDL_Surface *surface, struct rect visible, struct rect at, uint32_t colour, uint32_t part)
{
    const struct rect place = rect_common(visible, at);
    for (int y = place.y; y < place.y + place.h; y++) {
        uint32_t *row = shape_row(surface, y) + place.x;
        for (int x = 0; x < place.w; x++)
            row[x] = shape_mix(row[x], colour, part);
    }
}

/* A box measured for painting: everything in pixels. */
struct panel {
    struct rect at;
    double radius;
    int weight;
    uint32_t fill, line;
    double dash, period; /* period 0: not dashed */
    double around;       /* length of the middle of the outline */
};

/* How far a pixel's middle lies inside the box: negative outside. */
static double depth(const struct panel *panel, double x, double y)
{
    double half_w = panel->at.w / 2.0, half_h = panel->at.h / 2.0;
    double dx = fabs(x - panel->at.x - half_w) - (half_w - panel->radius);
    double dy = fabs(y - panel->at.y - half_h) - (half_h - panel->radius);
    if (dx > 0 && dy > 0)
        return panel->radius - sqrt(dx * dx + dy * dy);
    return panel->radius - fmax(dx, dy);
}

/* Where along the outline, clockwise from the left end of the top side, a pixel lies. */
static double along(const struct panel *panel, double x, double y)
{
    double r = panel->radius, w = panel->at.w, h = panel->at.h;
    double turn = (r - panel->weight / 2.0) * acos(0.0); /* a quarter circle of the outline's middle */
    double flat_w = w - 2 * r, flat_h = h - 2 * r;
    x -= panel->at.x;
    y -= panel->at.y;
    bool left = x<r, right = x> w - r, top = y<r, bottom = y> h - r;
    if (right && top)
        return flat_w + turn * atan2(x - (w - r), r - y) / acos(0.0);
    if (right && bottom)
        return flat_w + turn + flat_h + turn * atan2(y - (h - r), x - (w - r)) / acos(0.0);
    if (left && bottom)
        return 2 * flat_w + 2 * turn + flat_h + turn * atan2(r - x, y - (h - r)) / acos(0.0);
    if (left && top)
        return 2 * flat_w + 3 * turn + 2 * flat_h + turn * atan2(r - y, r - x) / acos(0.0);
    double from_top = y, from_bottom = h - y, from_left = x, from_right = w - x;
    double nearest = fmin(fmin(from_top, from_bottom), fmin(from_left, from_right));
    if (nearest >= from_top)
        return x - r;
    if (nearest >= from_right)
        return flat_w + turn + (y - r);
    if (nearest >= from_bottom)
        return flat_w + 2 * turn + flat_h + (w - r - x);
    return 2 * flat_w + 3 * turn + flat_h + (h - r - y);
}

static double dash_part(const struct panel *panel, double x, double y)
{
    if (panel->period <= 0)
        return 1;
    double at = fmod(along(panel, x, y) + panel->period, panel->period);
    return shape_part(fmin(at, panel->dash - at) + 0.5);
}

static void paint_pixel(uint32_t *pixel, const struct panel *panel, int x, int y)
{
    double inside = depth(panel, x + 0.5, y + 0.5);
    if (inside >= panel->weight + 0.5 && panel->fill != COLOUR_NONE) {
        *pixel = panel->fill; /* nothing of the outline or the edge reaches it */
        return;
    }
    double outer = shape_part(inside + 0.5), inner = shape_part(inside - panel->weight + 0.5);
    double line = outer - inner;
    if (panel->line == COLOUR_NONE)
        line = 0;
    else if (line > 0)
        line *= dash_part(panel, x + 0.5, y + 0.5);
    double fill = panel->fill == COLOUR_NONE ? 0 : outer - line;
    if (fill > 0)
        *pixel = shape_mix(*pixel, panel->fill, shape_round(256 * fill / fmax(1 - line, fill)));
    if (line > 0)
        *pixel = shape_mix(*pixel, panel->line, shape_round(256 * line));
}

static void paint_edge(SDL_Surface *surface, struct rect visible, const struct panel *panel, struct rect part)
{
    part = rect_common(part, visible);
    for (int y = part.y; y < part.y + part.h; y++) {
        uint32_t *row = shape_row(surface, y);
        for (int x = part.x; x < part.x + part.w; x++)
            paint_pixel(&row[x], panel, x, y);
    }
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* Corners pixel by pixel; a straight side row by row unless it is dashed. */
static void paint_panel(SDL_Surface *surface, struct rect visible, const struct panel *panel)
{
    const struct rect at = panel->at;
    int corner = most((int)ceil(panel->radius), panel->weight), weight = panel->weight;
    int right = most(at.x + at.w - corner, at.x + corner), bottom = most(at.y + at.h - corner, at.y + corner);
    struct rect corners[4] = {
        {at.x, at.y, corner, corner},
        {right, at.y, at.x + at.w - right, corner},
        {at.x, bottom, corner, at.y + at.h - bottom},
        {right, bottom, at.x + at.w - right, at.y + at.h - bottom},
    };
    struct rect sides[4] = {
        {at.x + corner, at.y, at.w - 2 * corner, weight},
        {at.x + corner, at.y + at.h - weight, at.w - 2 * corner, weight},
        {at.x, at.y + corner, weight, at.h - 2 * corner},
        {at.x + at.w - weight, at.y + corner, weight, at.h - 2 * corner},
    };
    if (panel->fill != COLOUR_NONE) {
        shape_fill(surface, visible,
                   (struct rect){at.x + corner, at.y + weight, at.w - 2 * corner, at.h - 2 * weight},
                   panel->fill);
        shape_fill(surface, visible,
                   (struct rect){at.x + weight, at.y + corner, corner - weight, at.h - 2 * corner},
                   panel->fill);
        shape_fill(surface, visible,
                   (struct rect){at.x + at.w - corner, at.y + corner, corner - weight, at.h - 2 * corner},
                   panel->fill);
    }
    for (int i = 0; i < 4; i++) {
        paint_edge(surface, visible, panel, corners[i]);
        if (panel->period > 0)
            paint_edge(surface, visible, panel, sides[i]);
        else if (panel->line != COLOUR_NONE)
            shape_fill(surface, visible, sides[i], panel->line);
    }
}

void shape_box(SDL_Surface *surface, struct rect clip, struct rect at, const struct mark_box *box)
{
    struct rect visible = rect_common(shape_visible(surface, clip), at);
    if (rect_empty(visible))
        return;
    int half = (at.w < at.h ? at.w : at.h) / 2;
    double round = fmin(at.w, at.h) / 2; /* not cut to whole pixels: odd circles would get flat sides */
    struct panel panel = {
        .at = at,
        .radius = fmin(box->radius, round),
        .weight = box->line == COLOUR_NONE ? 0
                  : box->weight < half     ? box->weight
                                           : half,
        .fill = box->fill,
        .line = box->weight > 0 ? box->line : COLOUR_NONE,
    };
    double turn = (panel.radius - panel.weight / 2.0) * 4 * acos(0.0);
    panel.around = 2.0 * (at.w - 2 * panel.radius) + 2.0 * (at.h - 2 * panel.radius) + turn;
    if (box->dash > 0 && panel.weight > 0) {
        double wish = box->dash + box->gap, count = fmax(1, floor(panel.around / wish));
        panel.period = panel.around / count;
        panel.dash = box->dash * panel.period / wish;
    }
    paint_panel(surface, visible, &panel);
}
