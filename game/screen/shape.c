/* Lines, curves, rings and polygons with smooth edges, by a mask of coverage. */
#include "screen/shape_inner.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct rect shape_visible(const SDL_Surface *surface, struct rect clip)
{
    assert(surface->format->BytesPerPixel == 4);
    return rect_common(clip, (struct rect){0, 0, surface->w, surface->h});
}

struct mask shape_mask(struct rect visible, struct rect at)
{
    struct mask mask = {.at = rect_common(visible, at)};
    if (!rect_empty(mask.at))
        mask.coverage = calloc((size_t)mask.at.w * (size_t)mask.at.h, 1);
    if (!mask.coverage)
        mask.at = (struct rect){0};
    return mask;
}

void shape_mask_release(struct mask *mask)
{
    free(mask->coverage);
    *mask = (struct mask){0};
}

void shape_mask_add(struct mask *mask, int x, int y, double coverage)
{
    uint8_t *cell = &mask->coverage[(size_t)(y - mask->at.y) * (size_t)mask->at.w + (size_t)(x - mask->at.x)];
    uint8_t part = (uint8_t)shape_round(255 * shape_part(coverage));
    if (part > *cell)
        *cell = part;
}

void shape_mask_paint(SDL_Surface *surface, const struct mask *mask, uint32_t colour)
{
    for (int y = 0; y < mask->at.h; y++) {
        const uint8_t *coverage = mask->coverage + (size_t)y * (size_t)mask->at.w;
        uint32_t *row = shape_row(surface, mask->at.y + y) + mask->at.x;
        for (int x = 0; x < mask->at.w; x++)
            if (coverage[x] == 255)
                row[x] = colour;
            else if (coverage[x] > 0)
                row[x] = shape_mix(row[x], colour, coverage[x] + (coverage[x] >> 7));
    }
}

/* Whole pixels that a stroke may touch, inside the mask. */
static struct rect touched(const struct mask *mask, struct spike a, struct spike b, double weight)
{
    double out = weight / 2 + 1;
    int left = (int)floor(fmin(a.x, b.x) - out), top = (int)floor(fmin(a.y, b.y) - out);
    int right = (int)ceil(fmax(a.x, b.x) + out), bottom = (int)ceil(fmax(a.y, b.y) + out);
    return rect_common(mask->at, (struct rect){left, top, right - left, bottom - top});
}

void shape_mask_stroke(struct mask *mask, struct spike a, struct spike b, double weight, bool round)
{
    double dx = b.x - a.x, dy = b.y - a.y, length = sqrt(dx * dx + dy * dy), half = weight / 2;
    if (length > 0) {
        dx /= length;
        dy /= length;
    } else
        dx = 1;
    struct rect part = touched(mask, a, b, weight);
    for (int y = part.y; y < part.y + part.h; y++)
        for (int x = part.x; x < part.x + part.w; x++) {
            double px = x + 0.5 - a.x, py = y + 0.5 - a.y;
            double forth = px * dx + py * dy, aside = fabs(px * dy - py * dx);
            double past = fmax(-forth, forth - length); /* beyond the nearer end */
            double inside = half - aside;
            if (round && past > 0)
                inside = half - sqrt(past * past + aside * aside);
            else if (!round)
                inside = fmin(inside, -past);
            if (inside > -0.5)
                shape_mask_add(mask, x, y, inside + 0.5);
        }
}

static struct spike spike(struct point point)
{
    return (struct spike){point.x, point.y};
}

static struct spike between(struct spike a, struct spike b, double part)
{
    return (struct spike){a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

static double distance(struct spike a, struct spike b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

/* A row of points stroked; dash 0 = whole. */
struct stroke {
    double weight, dash, gap;
    bool round;
};

/* Walks the points and strokes the parts that lie in a dash. */
static void stroke_row(struct mask *mask, const struct spike *points, int count, const struct stroke *stroke)
{
    double walked = 0, period = stroke->dash + stroke->gap;
    for (int i = 0; i + 1 < count; i++) {
        double length = distance(points[i], points[i + 1]), at = 0;
        while (at < length) {
            double phase = stroke->dash > 0 ? fmod(walked + at, period) : 0;
            bool on = stroke->dash <= 0 || phase < stroke->dash;
            double until = stroke->dash <= 0
                               ? length
                               : fmin(length, at + (on ? stroke->dash - phase : period - phase) + 1e-6);
            if (on)
                shape_mask_stroke(mask, between(points[i], points[i + 1], at / length),
                                  between(points[i], points[i + 1], until / length), stroke->weight,
                                  stroke->round);
            at = until;
        }
        walked += length;
    }
}

static struct rect reach(const struct spike *points, int count, double weight)
{
    double left = points[0].x, right = left, top = points[0].y, bottom = top, out = weight / 2 + 2;
    for (int i = 1; i < count; i++) {
        left = fmin(left, points[i].x);
        right = fmax(right, points[i].x);
        top = fmin(top, points[i].y);
        bottom = fmax(bottom, points[i].y);
    }
    int x = (int)floor(left - out), y = (int)floor(top - out);
    return (struct rect){x, y, (int)ceil(right + out) - x, (int)ceil(bottom + out) - y};
}

static void paint_stroke(SDL_Surface *surface, struct rect clip, const struct spike *points, int count,
                         const struct stroke *stroke, uint32_t colour)
{
    struct mask mask = shape_mask(shape_visible(surface, clip), reach(points, count, stroke->weight));
    if (mask.coverage) {
        stroke_row(&mask, points, count, stroke);
        shape_mask_paint(surface, &mask, colour);
    }
    shape_mask_release(&mask);
}

void shape_line(SDL_Surface *surface, struct rect clip, const struct mark_line *line)
{
    struct spike ends[2] = {spike(line->from), spike(line->to)};
    struct stroke stroke = {
        .weight = line->weight, .dash = line->dash, .gap = line->gap, .round = line->round};
    paint_stroke(surface, clip, ends, 2, &stroke, line->colour);
}

static struct spike curve_at(const struct mark_curve *curve, double t)
{
    struct spike a = between(spike(curve->from), spike(curve->lead), t);
    struct spike b = between(spike(curve->lead), spike(curve->trail), t);
    struct spike c = between(spike(curve->trail), spike(curve->to), t);
    return between(between(a, b, t), between(b, c, t), t);
}

void shape_curve(SDL_Surface *surface, struct rect clip, const struct mark_curve *curve)
{
    enum { PIECES = 64 };
    struct spike points[PIECES + 1];
    for (int i = 0; i <= PIECES; i++)
        points[i] = curve_at(curve, i / (double)PIECES);
    /* Round inside, or the joints between the pieces would show as cracks. */
    struct stroke stroke = {.weight = curve->weight, .dash = curve->dash, .gap = curve->gap, .round = true};
    paint_stroke(surface, clip, points, PIECES + 1, &stroke, curve->colour);
}

/* How much of a pixel lies between the two ends of the ring's stroke; a whole ring has no ends. */
static double ring_arc(const struct mark_ring *ring, double dx, double dy, double far)
{
    const int whole = 3600;
    if (ring->to - ring->from >= whole)
        return 1;
    double angle = atan2(dx, -dy) * whole / (4 * acos(0.0));
    if (angle < 0)
        angle += whole;
    double inside = fmin(angle - ring->from, ring->to - angle) * 4 * acos(0.0) / whole * far;
    return shape_part(inside + 0.5);
}

/* One row of a ring; the empty middle is stepped over. */
static void ring_row(uint32_t *row, struct rect part, int y, const struct mark_ring *ring)
{
    double dy = y + 0.5 - ring->centre.y, hole = ring->radius - ring->weight - 1;
    double skip = hole * hole > dy * dy ? sqrt(hole * hole - dy * dy) : 0;
    for (int x = part.x; x < part.x + part.w; x++) {
        double dx = x + 0.5 - ring->centre.x;
        if (fabs(dx) < skip) {
            x = ring->centre.x + (int)floor(skip) - 1;
            skip = 0;
            continue;
        }
        double far = sqrt(dx * dx + dy * dy);
        double part_in =
            shape_part(ring->radius - far + 0.5) - shape_part(ring->radius - ring->weight - far + 0.5);
        if (part_in > 0)
            part_in *= ring_arc(ring, dx, dy, far);
        if (part_in > 0)
            row[x] = shape_mix(row[x], ring->colour, shape_round(256 * part_in));
    }
}

void shape_ring(SDL_Surface *surface, struct rect clip, const struct mark_ring *ring)
{
    struct rect at = {ring->centre.x - ring->radius - 1, ring->centre.y - ring->radius - 1,
                      2 * ring->radius + 2, 2 * ring->radius + 2};
    struct rect part = rect_common(shape_visible(surface, clip), at);
    for (int y = part.y; y < part.y + part.h; y++)
        ring_row(shape_row(surface, y), part, y, ring);
}

/* Where the scanline at `y` crosses the polygon's edges, from left to right. */
static int crossings(const struct mark_polygon *polygon, double y, double *out, int max)
{
    int count = 0;
    for (int i = 0; i < polygon->count && count < max; i++) {
        struct point a = polygon->points[i], b = polygon->points[(i + 1) % polygon->count];
        if ((a.y <= y) == (b.y <= y))
            continue;
        double x = a.x + (y - a.y) * (b.x - a.x) / (double)(b.y - a.y);
        int at = count++;
        for (; at > 0 && out[at - 1] > x; at--)
            out[at] = out[at - 1];
        out[at] = x;
    }
    return count;
}

static void add_span(double *row, struct rect part, double left, double right, double share)
{
    left = fmax(left, part.x);
    right = fmin(right, part.x + part.w);
    for (int x = (int)floor(left); x < right; x++) {
        double inside = fmin(right, x + 1) - fmax(left, x);
        if (inside > 0)
            row[x - part.x] += inside * share;
    }
}

static void polygon_fill(struct mask *mask, const struct mark_polygon *polygon)
{
    enum { SCANS = 8, CROSSINGS_MAX = 64 };
    double *row = calloc((size_t)mask->at.w + 1, sizeof *row);
    if (!row)
        return;
    for (int y = mask->at.y; y < mask->at.y + mask->at.h; y++) {
        memset(row, 0, (size_t)mask->at.w * sizeof *row);
        for (int scan = 0; scan < SCANS; scan++) {
            double cross[CROSSINGS_MAX];
            int count = crossings(polygon, y + (scan + 0.5) / SCANS, cross, CROSSINGS_MAX);
            for (int i = 0; i + 1 < count; i += 2)
                add_span(row, mask->at, cross[i], cross[i + 1], 1.0 / SCANS);
        }
        for (int x = 0; x < mask->at.w; x++)
            if (row[x] > 0)
                shape_mask_add(mask, mask->at.x + x, y, row[x]);
    }
    free(row);
}

void shape_polygon(SDL_Surface *surface, struct rect clip, const struct mark_polygon *polygon)
{
    enum { POINTS_MAX = 256 };
    struct spike points[POINTS_MAX + 1];
    int count = polygon->count < POINTS_MAX ? polygon->count : POINTS_MAX;
    for (int i = 0; i <= count; i++)
        points[i] = spike(polygon->points[i % count]);
    struct mask mask = shape_mask(shape_visible(surface, clip), reach(points, count, polygon->weight));
    if (mask.coverage && polygon->fill != COLOUR_NONE) {
        polygon_fill(&mask, polygon);
        shape_mask_paint(surface, &mask, polygon->fill);
    }
    shape_mask_release(&mask);
    if (polygon->weight > 0 && polygon->line != COLOUR_NONE) {
        struct stroke stroke = {.weight = polygon->weight, .round = true};
        paint_stroke(surface, clip, points, count + 1, &stroke, polygon->line);
    }
}
