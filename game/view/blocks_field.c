/* Things filled in: tick boxes, radio marks and text fields with a caret. */
#include "view/blocks_inner.h"
#include "view/point.h"

#include <assert.h>
#include <limits.h>
#include <math.h>
#include <string.h>

void block_checkbox(const struct easel *easel, struct spot spot, const struct tick *tick)
{
    struct style_size letters = block_letters(easel, FACE_ANDIKA, easel->metrics.label);
    double size = letters.size / easel->metrics.u * 1.17, gap = 1.4, part = 0.74;
    struct spot box = {spot.x, spot.y + (spot.h - size) / 2, size, size};
    block_box(easel, box, BLOCK_CELL_RADIUS, easel->theme->card, easel_ink(easel), BLOCK_LINE);
    if (tick->on) {
        double icon = size * part;
        block_icon(easel, "check", box.x + (size - icon) / 2, box.y + (size - icon) / 2, icon,
                   easel_ink(easel));
    }
    struct spot label = {spot.x + size + gap, spot.y, spot.w - size - gap, spot.h};
    easel_text(easel, label,
               (struct setting){.style = easel->metrics.surface == SURFACE_DESK ? STYLE_DESK : STYLE_LABEL,
                                .middle = true},
               tick->label);
    if (tick->id != 0 && tick->id == easel->focus)
        block_focus(easel, spot, BLOCK_RADIUS);
    block_target(easel, spot, tick->id, TARGET_BUTTON | TARGET_FOCUSABLE | (tick->on ? TARGET_CHOSEN : 0u),
                 tick->label);
}

void block_radio(const struct easel *easel, double x, double y, double size, bool on)
{
    const double part = 0.5;
    block_box(easel, (struct spot){x, y, size, size}, size, easel->theme->card, easel_ink(easel), BLOCK_LINE);
    if (on)
        block_dot(easel, x + size * (1 - part) / 2, y + size * (1 - part) / 2, size * part, true,
                  easel_ink(easel));
}

/* A field being drawn: its lines, the room inside, and how far it is scrolled. */
struct inside {
    const struct easel *easel;
    const struct writing *field;
    struct style_size style;
    struct rect room;
    struct type_lines lines;
    size_t caret_line;
    int caret_x;   /* from the start of its line */
    int left, top; /* where the text starts, scrolled */
};

/* Where byte `offset` stands: its line, and x on it. A space that ended a line counts as that line's end. */
static size_t line_of(const struct inside *inside, size_t offset, int *x)
{
    size_t line = 0;
    while (line + 1 < inside->lines.count && inside->lines.at[line + 1].begin <= offset)
        line++;
    *x = 0;
    if (inside->lines.count == 0)
        return 0;
    const struct type_line *at = &inside->lines.at[line];
    size_t stop = offset > at->begin ? offset : at->begin;
    enum { MOST = 4096 };
    char part[MOST];
    size_t length = stop - at->begin < MOST - 1 ? stop - at->begin : MOST - 1;
    memcpy(part, inside->field->value + at->begin, length);
    part[length] = 0;
    *x = type_caret(inside->easel->type, inside->style.face, inside->style.size, part, length);
    return line;
}

static int baseline(const struct inside *inside, size_t line)
{
    return type_centre(inside->style.face, inside->style.size, inside->top + (int)line * inside->style.line,
                       inside->style.line);
}

static void draw_selection(const struct inside *inside)
{
    size_t from = inside->field->caret, to = inside->field->mark;
    if (from == to || inside->lines.count == 0)
        return;
    if (from > to) {
        size_t swap = from;
        from = to;
        to = swap;
    }
    int start, end;
    size_t first = line_of(inside, from, &start), last = line_of(inside, to, &end);
    for (size_t i = first; i <= last; i++) {
        int left = i == first ? start : 0, right = i == last ? end : inside->lines.at[i].width;
        struct rect at = {inside->left + left, inside->top + (int)i * inside->style.line, right - left,
                          inside->style.line};
        canvas_box(
            inside->easel->canvas, at,
            (struct mark_box){
                .fill = inside->easel->theme->sand,
                .line = inside->easel->theme->panel_line,
                .weight = inside->easel->theme->panel_line ? easel_weight(inside->easel, BLOCK_CARD_LINE) : 0,
            });
    }
}

static void draw_lines(const struct inside *inside)
{
    for (size_t i = 0; i < inside->lines.count; i++) {
        int y = baseline(inside, i);
        if (y + inside->style.size < inside->room.y ||
            y - inside->style.size > inside->room.y + inside->room.h)
            continue;
        for (size_t j = 0; j < inside->lines.at[i].run_count; j++) {
            const struct type_run *run = &inside->lines.at[i].runs[j];
            canvas_text(inside->easel->canvas, (struct mark_text){
                                                   .x = inside->left + run->x,
                                                   .baseline = y,
                                                   .width = run->width,
                                                   .size = inside->style.size,
                                                   .face = run->face,
                                                   .colour = easel_ink(inside->easel),
                                                   .string = run->string,
                                                   .kind = TEXT_SCROLLS,
                                               });
        }
    }
}

static void draw_caret(const struct inside *inside)
{
    int weight = easel_weight(inside->easel, BLOCK_LINE);
    int y = baseline(inside, inside->caret_line);
    int above = (int)lround(inside->style.size * 0.85), below = (int)lround(inside->style.size * 0.22);
    canvas_box(inside->easel->canvas,
               (struct rect){inside->left + inside->caret_x, y - above, weight, above + below},
               (struct mark_box){.fill = easel_ink(inside->easel)});
}

/* From where it was, as little as needed to show from..to in `room`, and no further than the text goes. */
static int scroll_to(int was, int from, int to, int room, int whole)
{
    const int most = whole > room ? whole - room : 0;
    int now = was < most ? was : most;
    now = now > from ? from : now;
    now = to > now + room ? to - room : now;
    return now > 0 ? now : 0;
}

/* Keeps the caret in sight: sideways in one line, up and down in many. */
static void scroll(struct inside *inside)
{
    const struct writing *field = inside->field;
    const int spare = inside->room.w - easel_weight(inside->easel, BLOCK_LINE) - 1, line = inside->style.line;
    const int widest = inside->lines.widest > inside->caret_x ? inside->lines.widest : inside->caret_x;
    const int lines = inside->lines.count > 0 ? (int)inside->lines.count : 1;
    const int at = (int)inside->caret_line * line;
    inside->left =
        inside->room.x - scroll_to(field->scrolled_x, inside->caret_x, inside->caret_x, spare, widest);
    inside->top = inside->room.y;
    if (field->many_lines)
        inside->top -= scroll_to(field->scrolled_y, at, at + line, inside->room.h, lines * line);
}

static struct inside inside_of(const struct easel *easel, struct spot spot, const struct writing *field)
{
    double size = field->size > 0 ? field->size : easel->metrics.label;
    struct inside inside = {.easel = easel, .field = field};
    inside.style = block_letters(easel, FACE_ANDIKA, size);
    inside.style.kind = TEXT_SCROLLS;
    inside.style.line = (int)lround(inside.style.size * 1.3);
    double letters = inside.style.size / easel->metrics.u, pad = letters * 0.62;
    struct rect room = easel_rect(
        easel, (struct spot){spot.x + pad, spot.y + pad * 0.6, spot.w - 2 * pad, spot.h - pad * 1.2});
    if (!field->many_lines) {
        room.y += (room.h - inside.style.line) / 2;
        room.h = inside.style.line;
    }
    inside.room = room;
    inside.lines = type_break(easel->type, &easel->canvas->arena, inside.style.face, inside.style.size,
                              field->many_lines ? room.w : INT_MAX, NULL, field->value);
    inside.caret_line = line_of(&inside, field->caret, &inside.caret_x);
    scroll(&inside);
    return inside;
}

/* For the pointer: a copy of the text and where it stands, alive as long as the canvas. */
static const struct shown_text *shown(const struct inside *inside)
{
    struct arena *arena = &inside->easel->canvas->arena;
    struct shown_text *shown = ARENA_ARRAY(arena, struct shown_text, 1);
    *shown = (struct shown_text){
        .type = inside->easel->type,
        .face = inside->style.face,
        .size = inside->style.size,
        .line = inside->style.line,
        .left = inside->left,
        .top = inside->top,
        .scrolled_x = inside->room.x - inside->left,
        .scrolled_y = inside->room.y - inside->top,
        .lines = inside->lines,
        .value = arena_string(arena, inside->field->value),
    };
    return shown;
}

struct writing block_writing(const struct edit *edit)
{
    if (!edit)
        return (struct writing){.value = ""};
    return (struct writing){.value = edit->text,
                            .caret = edit->caret,
                            .mark = edit->mark,
                            .scrolled_x = edit->scrolled_x,
                            .scrolled_y = edit->scrolled_y};
}

static void draw_hint(const struct inside *inside)
{
    easel_put(inside->easel, inside->left, baseline(inside, 0), inside->style, ALIGN_LEFT,
              easel_second(inside->easel), inside->field->hint);
}

void block_field(const struct easel *easel, struct spot spot, const struct writing *field)
{
    assert(field->value && field->caret <= strlen(field->value) && field->mark <= strlen(field->value));
    block_box(easel, spot, BLOCK_RADIUS, easel->theme->card, easel_ink(easel), BLOCK_LINE);
    struct inside inside = inside_of(easel, spot, field);
    struct rect before = easel->canvas->clip;
    canvas_clip(easel->canvas, rect_grow(inside.room, metrics_px(&easel->metrics, 0.4)));
    if (field->active)
        draw_selection(&inside);
    if (field->value[0])
        draw_lines(&inside);
    else if (field->hint)
        draw_hint(&inside);
    if (field->active)
        draw_caret(&inside);
    canvas_clip(easel->canvas, before);
    if (field->id != 0 && field->id == easel->focus)
        block_focus(easel, spot, BLOCK_RADIUS);
    uint32_t flags = TARGET_FIELD | TARGET_FOCUSABLE | (field->many_lines ? TARGET_MANY_LINES : 0u);
    block_target(easel, spot, field->id, flags, field->label);
    if (field->id != 0)
        canvas_field(easel->canvas, field->id, shown(&inside));
}
