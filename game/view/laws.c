/* Checks a canvas against the laws of layout and says in words what is broken. */
#include "view/laws.h"

#include "base/file.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

static const double least_contrast = 4.5, least_contrast_large = 3, large = 4;
/* A row of the set-up screen is 5.4u; one pixel is rounding. */
static const double target_high = 5.3, target_high_desk = 3;

/* One check in progress. */
struct judge {
    struct text *out;
    const struct canvas *canvas;
    const struct metrics *metrics;
    struct type *type;
    size_t breaches;
};

static void breach(struct judge *judge, const char *law, const struct mark *mark, const struct mark *other)
{
    judge->breaches++;
    text_format(judge->out, "%s: ", law);
    canvas_dump_mark(judge->out, mark);
    if (other) {
        text_add(judge->out, "    and ");
        canvas_dump_mark(judge->out, other);
    }
}

static struct rect page(const struct canvas *canvas)
{
    return (struct rect){0, 0, canvas->width, canvas->height};
}

/* Curves may lean out by their control points; what matters is that they touch the page. */
static bool on_page(const struct canvas *canvas, const struct mark *mark)
{
    if (mark->kind == MARK_TEXT && mark->text.kind == TEXT_SCROLLS)
        return rect_inside(page(canvas), rect_common(mark->at, mark->paint)); /* the rest is scrolled away */
    if (mark->decoration || mark->kind == MARK_CURVE)
        return !rect_empty(rect_common(page(canvas), mark->at));
    return rect_inside(rect_grow(page(canvas), mark->kind == MARK_LINE ? mark->line.weight : 0), mark->at);
}

/* What is seen of a text; a field scrolls some of it away. */
static struct rect seen(const struct mark *mark)
{
    return rect_common(mark->at, mark->paint);
}

static uint32_t colour_at(const struct mark *mark, int x, int y)
{
    if (!rect_holds(mark->paint, x, y))
        return COLOUR_NONE;
    if (mark->kind == MARK_BOX)
        return mark->box.fill;
    if (mark->kind == MARK_POLYGON)
        return mark->polygon.fill;
    if (mark->kind == MARK_DRAWING && mark->drawing.fill != COLOUR_NONE)
        return mark->drawing.fill;
    return mark->kind == MARK_DRAWING ? mark->drawing.card : COLOUR_NONE;
}

uint32_t laws_under(const struct canvas *canvas, size_t text_mark)
{
    const struct rect at = seen(&canvas->marks[text_mark]);
    const int x = at.x + at.w / 2, y = at.y + at.h / 2;
    for (size_t i = text_mark; i > 0; i--) {
        uint32_t colour = colour_at(&canvas->marks[i - 1], x, y);
        if (colour != COLOUR_NONE)
            return colour;
    }
    return canvas->background;
}

static void check_size(struct judge *judge, const struct mark *mark)
{
    int least = (int)floor(judge->metrics->smallest * judge->metrics->u);
    if (mark->text.kind != TEXT_SIGN && mark->text.size < least)
        breach(judge, "text too small", mark, NULL);
}

static void check_place(struct judge *judge, const struct mark *mark)
{
    if (mark->text.kind == TEXT_SCROLLS)
        return;
    if (!rect_empty(mark->text.place) && !rect_inside(rect_grow(mark->text.place, 1), mark->at))
        breach(judge, "text outside its place", mark, NULL);
    if (!rect_inside(mark->paint, mark->at))
        breach(judge, "text cut off", mark, NULL);
}

static void check_contrast(struct judge *judge, size_t index)
{
    const struct mark *mark = &judge->canvas->marks[index];
    bool is_large = mark->text.size >= large * judge->metrics->u;
    double contrast = theme_contrast(mark->text.colour, laws_under(judge->canvas, index));
    if (contrast < (is_large ? least_contrast_large : least_contrast))
        breach(judge, "too little contrast", mark, NULL);
}

static void check_width(struct judge *judge, const struct mark *mark)
{
    int width = type_width(judge->type, mark->text.face, mark->text.size, mark->text.string, SIZE_MAX);
    if (mark->text.width < width)
        breach(judge, "text wider than measured", mark, NULL);
}

static void check_overlap(struct judge *judge, size_t index)
{
    const struct mark *mark = &judge->canvas->marks[index];
    const struct rect at = rect_grow(seen(mark), -1);
    for (size_t i = 0; i < index; i++) {
        const struct mark *other = &judge->canvas->marks[i];
        if (other->kind == MARK_TEXT && !other->miniature &&
            !rect_empty(rect_common(at, rect_grow(seen(other), -1))))
            breach(judge, "texts overlap", mark, other);
    }
}

/* A misspelt name would leave a hole on the wall, and nobody would be told. */
static void check_drawing(struct judge *judge, const struct mark *mark)
{
    struct text path = TEXT_INIT;
    if (!file_assets(&path))
        return;
    text_format(&path, "/icons/%s.svg", mark->drawing.name);
    if (!file_exists(path.at))
        breach(judge, "no such drawing", mark, NULL);
    text_release(&path);
}

static void check_text(struct judge *judge, size_t index)
{
    const struct mark *mark = &judge->canvas->marks[index];
    check_size(judge, mark);
    check_place(judge, mark);
    check_width(judge, mark);
    if (rect_empty(seen(mark)))
        return;
    check_contrast(judge, index);
    check_overlap(judge, index);
}

static void target_breach(struct judge *judge, const char *law, const struct target *target)
{
    judge->breaches++;
    text_format(judge->out, "%s: target %u %d,%d %dx%d \"%s\"\n", law, (unsigned)target->id, target->at.x,
                target->at.y, target->at.w, target->at.h, target->label);
}

static void check_target_pair(struct judge *judge, const struct target *target, const struct target *other)
{
    if (target->id == other->id)
        target_breach(judge, "two targets with one id", target);
    if (!rect_empty(rect_common(rect_grow(target->at, -1), rect_grow(other->at, -1))))
        target_breach(judge, "targets overlap", target);
    if (target->flags & other->flags & TARGET_DEFAULT)
        target_breach(judge, "two defaults", target);
}

static void check_target(struct judge *judge, size_t index)
{
    const struct target *target = &judge->canvas->targets[index];
    double least = judge->metrics->surface == SURFACE_DESK ? target_high_desk : target_high;
    if (!rect_inside(page(judge->canvas), target->at))
        target_breach(judge, "target outside the page", target);
    if (!target->label[0])
        target_breach(judge, "target without a label", target);
    if (target->at.h < (int)floor(least * judge->metrics->u))
        target_breach(judge, "target too low", target);
    for (size_t i = 0; i < index; i++)
        check_target_pair(judge, target, &judge->canvas->targets[i]);
}

size_t laws_check(struct text *out, const struct canvas *canvas, const struct metrics *metrics,
                  struct type *type)
{
    struct judge judge = {.out = out, .canvas = canvas, .metrics = metrics, .type = type};
    for (size_t i = 0; i < canvas->count; i++) {
        const struct mark *mark = &canvas->marks[i];
        if (mark->miniature)
            continue;
        if (!on_page(canvas, mark))
            breach(&judge, "off the page", mark, NULL);
        if (mark->kind == MARK_TEXT)
            check_text(&judge, i);
        if (mark->kind == MARK_DRAWING)
            check_drawing(&judge, mark);
    }
    for (size_t i = 0; i < canvas->target_count; i++)
        check_target(&judge, i);
    return judge.breaches;
}
