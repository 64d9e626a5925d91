/* Collects marks and targets: copies what they point at, and notes what each occupies and may paint. */
#include "view/canvas.h"

#include <assert.h>
#include <limits.h>
#include <math.h>
#include <string.h>

void canvas_open(struct canvas *canvas, int width, int height, double unit, uint32_t background)
{
    assert(width > 0 && height > 0 && unit > 0);
    *canvas = (struct canvas){.width = width, .height = height, .unit = unit, .background = background};
}

void canvas_release(struct canvas *canvas)
{
    arena_release(&canvas->arena);
    *canvas = (struct canvas){0};
}

void canvas_clip(struct canvas *canvas, struct rect clip)
{
    canvas->clip = clip;
}

void canvas_place(struct canvas *canvas, struct rect place)
{
    canvas->place = place;
}

void canvas_decoration(struct canvas *canvas, bool on)
{
    canvas->decoration = on;
}

static struct rect page(const struct canvas *canvas)
{
    return (struct rect){0, 0, canvas->width, canvas->height};
}

/* Twice the room in the arena; the old row stays there unused until the canvas is released. */
static void *grow(struct arena *arena, const void *row, size_t count, size_t *room, size_t size)
{
    *room = *room ? *room * 2 : 64;
    void *larger = arena_take(arena, *room * size);
    if (count > 0)
        memcpy(larger, row, count * size);
    return larger;
}

static struct mark *add(struct canvas *canvas, enum mark_kind kind, struct rect at, struct rect paint)
{
    assert(canvas->unit > 0);
    if (canvas->count == canvas->room)
        canvas->marks =
            grow(&canvas->arena, canvas->marks, canvas->count, &canvas->room, sizeof *canvas->marks);
    struct rect clip = rect_empty(canvas->clip) ? page(canvas) : canvas->clip;
    struct mark *mark = &canvas->marks[canvas->count++];
    *mark = (struct mark){
        .kind = kind, .at = at, .paint = rect_common(paint, clip), .decoration = canvas->decoration};
    return mark;
}

void canvas_box(struct canvas *canvas, struct rect at, struct mark_box box)
{
    add(canvas, MARK_BOX, at, at)->box = box;
}

/* The height that letters take without the rare stacked accents, and all that any letter may paint. */
static struct rect letters(const struct mark_text *text)
{
    int above = (int)lround(text->size * 0.76), below = (int)lround(text->size * 0.24);
    return (struct rect){text->x, text->baseline - above, text->width, above + below};
}

static struct rect letters_paint(const struct mark_text *text)
{
    int above = (int)ceil(text->size * 1.3), below = (int)ceil(text->size * 0.5);
    int aside = (int)ceil(text->size * 0.3) + 1;
    return (struct rect){text->x - aside, text->baseline - above, text->width + 2 * aside, above + below};
}

void canvas_text(struct canvas *canvas, struct mark_text text)
{
    assert(text.string && text.size > 0);
    if (!text.string[0])
        return;
    struct mark *mark = add(canvas, MARK_TEXT, letters(&text), letters_paint(&text));
    mark->text = text;
    mark->text.string = arena_string(&canvas->arena, text.string);
    if (rect_empty(text.place))
        mark->text.place = canvas->place;
}

void canvas_drawing(struct canvas *canvas, struct rect at, struct mark_drawing drawing)
{
    struct mark *mark = add(canvas, MARK_DRAWING, at, at);
    mark->drawing = drawing;
    mark->drawing.name = arena_string(&canvas->arena, drawing.name);
    if (drawing.weight == 0)
        mark->drawing.weight = 100;
}

void canvas_picture(struct canvas *canvas, struct rect at, struct mark_picture picture)
{
    struct mark *mark = add(canvas, MARK_PICTURE, at, at);
    mark->picture = picture;
    mark->picture.key = arena_string(&canvas->arena, picture.key);
}

/* What points span, with half a line's weight round it. */
static struct rect span(const struct point *points, int count, int weight)
{
    int left = INT_MAX, top = INT_MAX, right = INT_MIN, bottom = INT_MIN;
    for (int i = 0; i < count; i++) {
        left = points[i].x < left ? points[i].x : left;
        top = points[i].y < top ? points[i].y : top;
        right = points[i].x > right ? points[i].x : right;
        bottom = points[i].y > bottom ? points[i].y : bottom;
    }
    int half = (weight + 1) / 2;
    return (struct rect){left - half, top - half, right - left + 2 * half, bottom - top + 2 * half};
}

void canvas_line(struct canvas *canvas, struct mark_line line)
{
    struct point ends[2] = {line.from, line.to};
    struct rect at = span(ends, 2, line.weight);
    add(canvas, MARK_LINE, at, rect_grow(at, 1))->line = line;
}

void canvas_curve(struct canvas *canvas, struct mark_curve curve)
{
    struct point hull[4] = {curve.from, curve.lead, curve.trail, curve.to};
    struct rect at = span(hull, 4, curve.weight);
    add(canvas, MARK_CURVE, at, rect_grow(at, 1))->curve = curve;
}

void canvas_ring(struct canvas *canvas, struct mark_ring ring)
{
    assert(ring.radius >= ring.weight && ring.from <= ring.to);
    struct rect at = {ring.centre.x - ring.radius, ring.centre.y - ring.radius, 2 * ring.radius,
                      2 * ring.radius};
    add(canvas, MARK_RING, at, rect_grow(at, 1))->ring = ring;
}

static const struct point *copied(struct canvas *canvas, const struct point *points, int count)
{
    assert(count >= 3);
    struct point *copy = ARENA_ARRAY(&canvas->arena, struct point, (size_t)count);
    return memcpy(copy, points, (size_t)count * sizeof *copy);
}

void canvas_polygon(struct canvas *canvas, struct mark_polygon polygon)
{
    const struct point *points = copied(canvas, polygon.points, polygon.count);
    struct rect at = span(points, polygon.count, polygon.weight);
    struct mark *mark = add(canvas, MARK_POLYGON, at, rect_grow(at, 1));
    mark->polygon = polygon;
    mark->polygon.points = points;
}

void canvas_target(struct canvas *canvas, struct target target)
{
    assert(target.id != 0);
    if (canvas->target_count == canvas->target_room)
        canvas->targets = grow(&canvas->arena, canvas->targets, canvas->target_count, &canvas->target_room,
                               sizeof *canvas->targets);
    target.label = arena_string(&canvas->arena, target.label ? target.label : "");
    canvas->targets[canvas->target_count++] = target;
}

/* Counts how often the outline passes left of the point: an odd number of times means inside. */
static bool outline_holds(const struct point *points, int count, int x, int y)
{
    bool inside = false;
    for (int i = 0; i < count; i++) {
        const struct point a = points[i], b = points[(i + 1) % count];
        if ((a.y > y) == (b.y > y))
            continue;
        const int64_t side = (int64_t)(b.x - a.x) * (y - a.y) - (int64_t)(b.y - a.y) * (x - a.x);
        inside ^= b.y > a.y ? side < 0 : side > 0;
    }
    return inside;
}

static bool target_holds(const struct canvas *canvas, const struct target *target, int x, int y)
{
    for (size_t i = 0; i < canvas->outline_count; i++)
        if (canvas->outlines[i].id == target->id &&
            !outline_holds(canvas->outlines[i].points, canvas->outlines[i].count, x, y))
            return false;
    return rect_holds(target->at, x, y);
}

const struct target *canvas_target_at(const struct canvas *canvas, int x, int y)
{
    for (size_t i = canvas->target_count; i > 0; i--)
        if (target_holds(canvas, &canvas->targets[i - 1], x, y))
            return &canvas->targets[i - 1];
    return NULL;
}

const struct target *canvas_target_find(const struct canvas *canvas, uint32_t id)
{
    for (size_t i = 0; i < canvas->target_count; i++)
        if (canvas->targets[i].id == id)
            return &canvas->targets[i];
    return NULL;
}

void canvas_outline(struct canvas *canvas, uint32_t id, const struct point *points, int count)
{
    assert(id != 0 && canvas->outline_count < CANVAS_OUTLINES_MAX);
    canvas->outlines[canvas->outline_count].id = id;
    canvas->outlines[canvas->outline_count].points = copied(canvas, points, count);
    canvas->outlines[canvas->outline_count++].count = count;
}

void canvas_field(struct canvas *canvas, uint32_t id, const struct shown_text *text)
{
    assert(id != 0 && text && canvas->field_count < CANVAS_FIELDS_MAX);
    canvas->fields[canvas->field_count].id = id;
    canvas->fields[canvas->field_count++].text = text;
}

const struct shown_text *canvas_field_find(const struct canvas *canvas, uint32_t id)
{
    for (size_t i = 0; id != 0 && i < canvas->field_count; i++)
        if (canvas->fields[i].id == id)
            return canvas->fields[i].text;
    return NULL;
}
