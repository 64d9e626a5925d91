/* Prints a canvas as text, one mark or target a line. */
#include "view/canvas.h"

#include <assert.h>

static const char *const face_words[FACE_COUNT] = {
    [FACE_VOLLKORN_BOLD] = "vollkorn-bold", [FACE_ANDIKA] = "andika",
    [FACE_ANDIKA_BOLD] = "andika-bold",     [FACE_NOTO] = "noto",
    [FACE_NOTO_BOLD] = "noto-bold",
};

static void dump_colour(struct text *out, const char *name, uint32_t colour)
{
    if (colour != COLOUR_NONE)
        text_format(out, " %s #%06X", name, colour & 0xFFFFFFu);
}

static void dump_number(struct text *out, const char *name, int number)
{
    if (number != 0)
        text_format(out, " %s %d", name, number);
}

static void dump_dash(struct text *out, int dash, int gap)
{
    if (dash > 0)
        text_format(out, " dash %d/%d", dash, gap);
}

static void dump_box(struct text *out, const struct mark *mark)
{
    dump_number(out, "radius", mark->box.radius);
    dump_colour(out, "fill", mark->box.fill);
    dump_colour(out, "line", mark->box.line);
    dump_number(out, "weight", mark->box.weight);
    dump_dash(out, mark->box.dash, mark->box.gap);
}

static void dump_text(struct text *out, const struct mark *mark)
{
    text_format(out, " baseline %d %s %d", mark->text.baseline, face_words[mark->text.face], mark->text.size);
    dump_colour(out, "colour", mark->text.colour);
    text_format(out, " \"%s\"", mark->text.string);
}

static void dump_drawing(struct text *out, const struct mark *mark)
{
    text_format(out, " %s", mark->drawing.name);
    dump_colour(out, "fill", mark->drawing.fill);
    dump_colour(out, "ink", mark->drawing.ink);
    dump_colour(out, "card", mark->drawing.card);
    if (mark->drawing.weight != 100)
        dump_number(out, "weight", mark->drawing.weight);
}

static void dump_picture(struct text *out, const struct mark *mark)
{
    text_format(out, " \"%s\"", mark->picture.key);
    dump_number(out, "radius", mark->picture.radius);
}

static void dump_line(struct text *out, const struct mark *mark)
{
    const struct mark_line *line = &mark->line;
    text_format(out, " from %d,%d to %d,%d", line->from.x, line->from.y, line->to.x, line->to.y);
    dump_colour(out, "colour", line->colour);
    dump_number(out, "weight", line->weight);
    dump_number(out, "round", line->round);
    dump_dash(out, line->dash, line->gap);
}

static void dump_curve(struct text *out, const struct mark *mark)
{
    const struct mark_curve *curve = &mark->curve;
    text_format(out, " from %d,%d by %d,%d and %d,%d to %d,%d", curve->from.x, curve->from.y, curve->lead.x,
                curve->lead.y, curve->trail.x, curve->trail.y, curve->to.x, curve->to.y);
    dump_colour(out, "colour", curve->colour);
    dump_number(out, "weight", curve->weight);
    dump_number(out, "round", curve->round);
    dump_dash(out, curve->dash, curve->gap);
}

static void dump_ring(struct text *out, const struct mark *mark)
{
    text_format(out, " from %d to %d", mark->ring.from, mark->ring.to);
    dump_colour(out, "colour", mark->ring.colour);
    dump_number(out, "weight", mark->ring.weight);
}

static void dump_polygon(struct text *out, const struct mark *mark)
{
    for (int i = 0; i < mark->polygon.count; i++)
        text_format(out, " %d,%d", mark->polygon.points[i].x, mark->polygon.points[i].y);
    dump_colour(out, "fill", mark->polygon.fill);
    dump_colour(out, "line", mark->polygon.line);
    dump_number(out, "weight", mark->polygon.weight);
}

static const struct {
    const char *word;
    void (*dump)(struct text *out, const struct mark *mark);
} kinds[MARK_KINDS] = {
    [MARK_BOX] = {"box", dump_box},
    [MARK_TEXT] = {"text", dump_text},
    [MARK_DRAWING] = {"drawing", dump_drawing},
    [MARK_PICTURE] = {"picture", dump_picture},
    [MARK_LINE] = {"line", dump_line},
    [MARK_CURVE] = {"curve", dump_curve},
    [MARK_RING] = {"ring", dump_ring},
    [MARK_POLYGON] = {"polygon", dump_polygon},
};

static void dump_rect(struct text *out, struct rect rect)
{
    text_format(out, " %d,%d %dx%d", rect.x, rect.y, rect.w, rect.h);
}

void canvas_dump_mark(struct text *out, const struct mark *mark)
{
    assert(mark->kind < MARK_KINDS);
    text_add(out, mark->miniature ? "small " : "");
    text_add(out, kinds[mark->kind].word);
    dump_rect(out, mark->at);
    kinds[mark->kind].dump(out, mark);
    text_add_char(out, '\n');
}

static void dump_target(struct text *out, const struct target *target)
{
    static const char *const words[] = {"focusable", "button", "field",   "many-lines",
                                        "default",   "chosen", "disabled"};
    text_add(out, "target");
    dump_rect(out, target->at);
    text_format(out, " id %u", (unsigned)target->id);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (target->flags & (1u << i))
            text_format(out, " %s", words[i]);
    text_format(out, " \"%s\"\n", target->label);
}

void canvas_dump(struct text *out, const struct canvas *canvas)
{
    text_format(out, "canvas %dx%d background #%06X\n", canvas->width, canvas->height,
                canvas->background & 0xFFFFFFu);
    for (size_t i = 0; i < canvas->count; i++)
        canvas_dump_mark(out, &canvas->marks[i]);
    for (size_t i = 0; i < canvas->target_count; i++)
        dump_target(out, &canvas->targets[i]);
}
