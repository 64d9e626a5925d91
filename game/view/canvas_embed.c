/* Draws one canvas small inside another: every measure scaled by the same factor. */
#include "view/canvas.h"

#include <assert.h>
#include <math.h>

/* How a length and a place of the inner picture come out. */
struct shrink {
    double factor;
    struct rect at;
};

static int length(const struct shrink *shrink, int pixels)
{
    if (pixels <= 0)
        return 0;
    int scaled = (int)lround(pixels * shrink->factor);
    return scaled > 0 ? scaled : 1;
}

static struct point point(const struct shrink *shrink, struct point from)
{
    return (struct point){shrink->at.x + (int)lround(from.x * shrink->factor),
                          shrink->at.y + (int)lround(from.y * shrink->factor)};
}

static struct rect place(const struct shrink *shrink, struct rect from)
{
    struct point start = point(shrink, (struct point){from.x, from.y});
    struct point end = point(shrink, (struct point){from.x + from.w, from.y + from.h});
    return (struct rect){start.x, start.y, end.x - start.x, end.y - start.y};
}

static void embed_box(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_box box = mark->box;
    box.radius = length(shrink, box.radius);
    box.weight = length(shrink, box.weight);
    box.dash = length(shrink, box.dash);
    box.gap = length(shrink, box.gap);
    canvas_box(canvas, place(shrink, mark->at), box);
}

/* Sizes are rounded down, so the letters never take more than their measured width. */
static void embed_text(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_text text = mark->text;
    struct point start = point(shrink, (struct point){text.x, text.baseline});
    text.x = start.x;
    text.baseline = start.y;
    text.width = (int)ceil(text.width * shrink->factor);
    text.size = (int)floor(text.size * shrink->factor);
    text.place = shrink->at;
    if (text.size > 0)
        canvas_text(canvas, text);
}

static void embed_drawing(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    canvas_drawing(canvas, place(shrink, mark->at), mark->drawing);
}

static void embed_picture(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_picture picture = mark->picture;
    picture.radius = length(shrink, picture.radius);
    canvas_picture(canvas, place(shrink, mark->at), picture);
}

static void embed_line(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_line line = mark->line;
    line.from = point(shrink, line.from);
    line.to = point(shrink, line.to);
    line.weight = length(shrink, line.weight);
    line.dash = length(shrink, line.dash);
    line.gap = length(shrink, line.gap);
    canvas_line(canvas, line);
}

static void embed_curve(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_curve curve = mark->curve;
    curve.from = point(shrink, curve.from);
    curve.lead = point(shrink, curve.lead);
    curve.trail = point(shrink, curve.trail);
    curve.to = point(shrink, curve.to);
    curve.weight = length(shrink, curve.weight);
    curve.dash = length(shrink, curve.dash);
    curve.gap = length(shrink, curve.gap);
    canvas_curve(canvas, curve);
}

static void embed_ring(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_ring ring = mark->ring;
    ring.centre = point(shrink, ring.centre);
    ring.radius = length(shrink, ring.radius);
    ring.weight = length(shrink, ring.weight);
    canvas_ring(canvas, ring);
}

static void embed_polygon(struct canvas *canvas, const struct shrink *shrink, const struct mark *mark)
{
    struct mark_polygon polygon = mark->polygon;
    struct point *points = ARENA_ARRAY(&canvas->arena, struct point, (size_t)polygon.count);
    for (int i = 0; i < polygon.count; i++)
        points[i] = point(shrink, polygon.points[i]);
    polygon.points = points;
    polygon.weight = length(shrink, polygon.weight);
    canvas_polygon(canvas, polygon);
}

static void (*const embed[MARK_KINDS])(struct canvas *, const struct shrink *, const struct mark *) = {
    [MARK_BOX] = embed_box,         [MARK_TEXT] = embed_text,       [MARK_DRAWING] = embed_drawing,
    [MARK_PICTURE] = embed_picture, [MARK_LINE] = embed_line,       [MARK_CURVE] = embed_curve,
    [MARK_RING] = embed_ring,       [MARK_POLYGON] = embed_polygon,
};

void canvas_embed(struct canvas *canvas, const struct canvas *inner, struct rect at)
{
    assert(canvas != inner && inner->width > 0);
    const struct shrink shrink = {.factor = (double)at.w / inner->width, .at = at};
    const struct rect clip = canvas->clip;
    canvas_clip(canvas, rect_empty(clip) ? at : rect_common(clip, at));
    size_t first = canvas->count;
    canvas_box(canvas, at, (struct mark_box){.fill = inner->background});
    for (size_t i = 0; i < inner->count; i++)
        embed[inner->marks[i].kind](canvas, &shrink, &inner->marks[i]);
    for (size_t i = first; i < canvas->count; i++)
        canvas->marks[i].miniature = true;
    canvas_clip(canvas, clip);
}
