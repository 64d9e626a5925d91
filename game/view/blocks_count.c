/* Counts, time and lines: dots, pages, effect cells, rings, timers, rules and grounds. */
#include "view/blocks_inner.h"

#include <assert.h>
#include <math.h>

void block_dot(const struct easel *easel, double x, double y, double size, bool filled, uint32_t colour)
{
    struct spot spot = {x, y, size, size};
    if (filled)
        block_box(easel, spot, size, colour, COLOUR_NONE, 0);
    else
        block_box(easel, spot, size, block_ground_colour(easel), colour, BLOCK_LINE);
}

double block_dots(const struct easel *easel, double x, double y, double size, double step, int done, int all)
{
    for (int i = 0; i < all; i++)
        block_dot(easel, x + i * step, y, size, i < done, easel_ink(easel));
    return all > 0 ? (all - 1) * step + size : 0;
}

void block_page(const struct easel *easel, double right, double y, int page, int pages, const char *label)
{
    const double size = 1.9, step = 2.65, gap = 1.4;
    struct style_size letters = block_letters(easel, FACE_ANDIKA, easel->metrics.aside);
    int width = easel_put(easel, metrics_x(&easel->metrics, right), metrics_y(&easel->metrics, y), letters,
                          ALIGN_RIGHT, easel_ink(easel), label);
    double middle = y - type_capital(letters.face, letters.size) / easel->metrics.u / 2;
    double left = right - width / easel->metrics.u - gap - (pages - 1) * step - size;
    for (int i = 0; i < pages; i++)
        block_dot(easel, left + i * step, middle - size / 2, size, i == page, easel_ink(easel));
}

static void cell_arrow(const struct easel *easel, struct spot cell, const char *icon, uint32_t colour)
{
    const double part = 0.66;
    double size = cell.w * part;
    block_icon(easel, icon, cell.x + (cell.w - size) / 2, cell.y + (cell.h - size) / 2, size, colour);
}

static void cell(const struct easel *easel, struct spot spot, int index, const struct cells *cells)
{
    const struct theme *theme = easel->theme;
    uint32_t full = cells->ghost ? theme->edge : theme->ink;
    if (index < cells->now) {
        block_box(easel, spot, BLOCK_CELL_RADIUS, full, COLOUR_NONE, 0);
        if (index >= cells->before)
            cell_arrow(easel, spot, "arrow-up", theme->on_ink);
    } else if (index < cells->before) {
        block_dashed(easel, spot, BLOCK_CELL_RADIUS, theme->card, full, BLOCK_LINE);
        cell_arrow(easel, spot, "arrow-down", theme->ink);
    } else
        block_box(easel, spot, BLOCK_CELL_RADIUS, theme->card, theme->edge, BLOCK_LINE);
}

/* What changes fills in from the left, over what was there before. */
static void cell_coming(const struct easel *easel, struct spot spot, int index, const struct cells *cells)
{
    const struct cells before = {
        .now = cells->before, .before = cells->before, .all = cells->all, .ghost = cells->ghost};
    const struct rect outer = easel->canvas->clip;
    struct rect come = easel_rect(easel, spot);
    come.w = come.w * (1000 - cells->coming) / 1000;
    cell(easel, spot, index, &before);
    if (!rect_empty(outer))
        come = rect_common(come, outer);
    if (rect_empty(come))
        return;
    canvas_clip(easel->canvas, come);
    cell(easel, spot, index, cells);
    canvas_clip(easel->canvas, outer);
}

/* Another number than before stands in it. */
static bool changes(const struct cells *cells, int index)
{
    return (index < cells->now) != (index < cells->before);
}

double block_cells(const struct easel *easel, double x, double y, double size, const struct cells *cells)
{
    enum { CELLS_MAX = 12 };
    assert(cells->coming >= 0 && cells->coming <= 1000);
    assert(cells->all <= CELLS_MAX && cells->now <= cells->all && cells->before <= cells->all);
    const double step = size * 1.14;
    for (int i = 0; i < cells->all; i++) {
        const struct spot spot = {x + i * step, y, size, size};
        if (cells->coming > 0 && changes(cells, i))
            cell_coming(easel, spot, i, cells);
        else
            cell(easel, spot, i, cells);
    }
    return cells->all > 0 ? (cells->all - 1) * step + size : 0;
}

static void ring(const struct easel *easel, struct point centre, int radius, int weight, int to,
                 uint32_t colour)
{
    canvas_ring(
        easel->canvas,
        (struct mark_ring){.centre = centre, .radius = radius, .weight = weight, .to = to, .colour = colour});
}

void block_ring(const struct easel *easel, double x, double y, double size, int left_permille)
{
    const double thick = 0.08, mark = 0.02;
    const int turn = 3600;
    struct rect at = easel_rect(easel, (struct spot){x, y, size, size});
    struct point centre = {at.x + at.w / 2, at.y + at.h / 2};
    int radius = at.w / 2, weight = metrics_px(&easel->metrics, size * thick);
    ring(easel, centre, radius, weight, turn, easel->theme->sand);
    if (easel->theme->panel_line) {
        int line = easel_weight(easel, BLOCK_PANEL_LINE);
        ring(easel, centre, radius, line, turn, easel->theme->panel_line);
        ring(easel, centre, radius - weight + line, line, turn, easel->theme->panel_line);
    }
    int part = left_permille < 0 ? 0 : left_permille > 1000 ? 1000 : left_permille;
    if (part > 0)
        ring(easel, centre, radius, weight, part * turn / 1000, easel_ink(easel));
    canvas_line(easel->canvas, (struct mark_line){
                                   .from = {centre.x, at.y - metrics_px(&easel->metrics, size * mark)},
                                   .to = {centre.x, at.y + weight + metrics_px(&easel->metrics, size * mark)},
                                   .weight = easel_weight(easel, size * 0.014),
                                   .colour = easel_ink(easel),
                                   .round = true,
                               });
}

double block_timer(const struct easel *easel, double right, double y, double high, const char *time,
                   enum timer_state state)
{
    const double icon = high * 0.55, pad = high * 0.34, gap = high * 0.2;
    struct style_size letters = block_frame_letters(easel, FACE_ANDIKA_BOLD, high * 0.6);
    double label = type_width(easel->type, letters.face, letters.size, time, SIZE_MAX) / easel->metrics.u;
    double wide = pad + icon + gap + label + pad * 1.15;
    struct spot spot = {right - wide, y, wide, high};
    uint32_t fill = block_ground_colour(easel);
    if (state == TIMER_OVER && !easel->night)
        fill = easel->theme->sand;
    block_box(easel, spot, high, fill, easel_ink(easel),
              state == TIMER_SHORT ? BLOCK_CHOSEN_LINE : BLOCK_LINE);
    block_icon(easel, "clock", spot.x + pad, y + (high - icon) / 2, icon, easel_ink(easel));
    struct rect at = easel_rect(easel, spot);
    easel_put(easel, metrics_x(&easel->metrics, spot.x + pad + icon + gap),
              type_centre(letters.face, letters.size, at.y, at.h), letters, ALIGN_LEFT, easel_ink(easel),
              time);
    return wide;
}

static void bar(const struct easel *easel, struct spot spot, uint32_t colour)
{
    struct rect at = easel_rect(easel, spot);
    at.w = at.w > 0 ? at.w : 1;
    at.h = at.h > 0 ? at.h : 1;
    canvas_box(easel->canvas, at, (struct mark_box){.fill = colour});
}

static uint32_t rule_colour(const struct easel *easel)
{
    return easel->night ? easel->theme->night_edge : easel->theme->line;
}

static double thin(const struct easel *easel)
{
    return BLOCK_CARD_LINE * easel->theme->heavy;
}

void block_rule(const struct easel *easel, double x, double y, double w)
{
    bar(easel, (struct spot){x, y, w, thin(easel)}, rule_colour(easel));
}

void block_divide(const struct easel *easel, double x, double y, double h)
{
    bar(easel, (struct spot){x, y, thin(easel), h}, rule_colour(easel));
}

void block_ground(const struct easel *easel, double x, double y, double w)
{
    const double weight = 0.45;
    block_box(easel, (struct spot){x, y, w, weight * fmin(easel->theme->heavy, 1.25)}, weight,
              easel_ink(easel), COLOUR_NONE, 0);
}

void block_floor(const struct easel *easel, double x, double y, double w)
{
    const double weight = 0.3;
    block_box(easel, (struct spot){x, y, w, weight * fmin(easel->theme->heavy, 1.25)}, weight,
              easel_ink(easel), COLOUR_NONE, 0);
}
