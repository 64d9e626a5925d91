/* The picture of a board: its areas with their numbers and outlines. */
#include "view/board_parts.h"

#include <math.h>
#include <string.h>

#define MARK_HIGH 5.2

struct spot board_fit(const struct seen_board *board, struct spot within)
{
    const double shape = (double)board->wide / board->high;
    const double wide = fmin(within.w, within.h * shape);
    return (struct spot){within.x, within.y, wide, wide / shape};
}

uint8_t board_leads(const struct seen *seen, const struct seen_board *board)
{
    const char *activity = board->open < board->area_count ? board->areas[board->open].activity : NULL;
    for (uint8_t part = (uint8_t)(seen->part + 1); activity && part < seen->part_count; part++) {
        const struct seen_part *to = &seen->parts[part];
        if (to->id && strcmp(to->id, activity) == 0)
            return to->left_out || to->progress != PROGRESS_COMING ? PACK_NONE : part;
    }
    return PACK_NONE;
}

/* --- a point of the pack on the page --- */

static struct point place(const struct sheet *sheet, const struct seen_board *board, struct spot spot,
                          struct pack_point at)
{
    const struct metrics *m = &sheet->easel.metrics;
    return (struct point){metrics_x(m, spot.x + spot.w * at.x / board->wide),
                          metrics_y(m, spot.y + spot.h * at.y / board->high)};
}

struct outline {
    struct point points[PACK_POINTS_MAX];
    int count;
    struct rect at;
};

static struct outline outline_of(const struct sheet *sheet, const struct seen_board *board, struct spot spot,
                                 uint8_t area)
{
    const struct seen_area *seen = &board->areas[area];
    struct outline out = {.count = seen->point_count};
    int left = INT16_MAX, right = 0, top = INT16_MAX, low = 0;
    for (int i = 0; i < out.count; i++) {
        const struct point at = out.points[i] = place(sheet, board, spot, seen->points[i]);
        left = at.x < left ? at.x : left;
        right = at.x > right ? at.x : right;
        top = at.y < top ? at.y : top;
        low = at.y > low ? at.y : low;
    }
    out.at = (struct rect){left, top, right - left, low - top};
    return out;
}

static void line_round(const struct sheet *sheet, const struct outline *outline, uint32_t colour,
                       double weight)
{
    canvas_polygon(sheet->easel.canvas, (struct mark_polygon){.points = outline->points,
                                                              .count = outline->count,
                                                              .line = colour,
                                                              .weight = easel_weight(&sheet->easel, weight)});
}

/* In two lines, so that it shows on any picture. */
static void show_outline(const struct sheet *sheet, const struct outline *outline, bool focus)
{
    const struct theme *theme = sheet->easel.theme;
    line_round(sheet, outline, theme->card, 1.5);
    line_round(sheet, outline, focus ? theme->focus : easel_ink(&sheet->easel), 0.7);
}

/* --- the marks --- */

void board_mark(const struct sheet *sheet, const struct seen_board *board, uint8_t area, double x, double y,
                double size)
{
    const struct easel *easel = &sheet->easel;
    const bool open = board->open == area;
    const struct spot patch = {x - size / 2, y - size / 2, size, size};
    canvas_box(easel->canvas, easel_rect(easel, patch),
               (struct mark_box){.radius = metrics_px(&easel->metrics, size),
                                 .fill = open ? easel_ink(easel) : easel->theme->card,
                                 .line = open ? easel->theme->card : easel_ink(easel),
                                 .weight = easel_weight(easel, 0.35)});
    const struct setting setting = {.style = STYLE_LABEL_BOLD,
                                    .align = ALIGN_CENTRE,
                                    .middle = true,
                                    .most_lines = 1,
                                    .colour = open ? easel->theme->on_ink : 0};
    easel_text(easel, (struct spot){x - size, y - size / 2, 2 * size, size}, setting,
               sheet_number(sheet, area + 1));
    if (board->areas[area].visited && !open)
        block_check(easel, x + size * 0.22, y - size * 0.72, size * 0.5);
}

static void put_mark(const struct sheet *sheet, const struct seen_board *board, struct spot spot,
                     uint8_t area)
{
    const struct pack_point at = board->areas[area].mark;
    const double half = MARK_HIGH / 2;
    const double x = spot.x + spot.w * at.x / board->wide, y = spot.y + spot.h * at.y / board->high;
    board_mark(sheet, board, area, fmin(fmax(x, spot.x + half), spot.x + spot.w - half),
               fmin(fmax(y, spot.y + half), spot.y + spot.h - half), MARK_HIGH);
}

/* --- all of it --- */

static void put_picture(const struct sheet *sheet, const struct seen_board *board, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const struct rect at = easel_rect(easel, spot);
    const int radius = metrics_px(&easel->metrics, 1.4);
    if (sheet_draws(sheet, board->picture))
        canvas_picture(easel->canvas, at, (struct mark_picture){.key = board->picture, .radius = radius});
    canvas_box(
        easel->canvas, at,
        (struct mark_box){.radius = radius, .line = easel_ink(easel), .weight = easel_weight(easel, 0.25)});
}

void board_draw(const struct sheet *sheet, const struct seen_board *board, struct spot spot)
{
    const bool drawn = sheet_draws(sheet, board->picture);
    const uint32_t focus = sheet->easel.focus;
    put_picture(sheet, board, spot);
    for (uint8_t i = 0; i < board->area_count; i++) {
        const struct outline outline = outline_of(sheet, board, spot, i);
        const bool open = board->open == i;
        if (open || focus == (uint32_t)PANE_AREA + i)
            show_outline(sheet, &outline, focus == (uint32_t)PANE_AREA + i);
        else if (!drawn)
            line_round(sheet, &outline, easel_second(&sheet->easel), 0.25);
        canvas_target(sheet->easel.canvas,
                      (struct target){.at = outline.at,
                                      .id = PANE_AREA + i,
                                      .flags = TARGET_FOCUSABLE | (open ? TARGET_CHOSEN : 0),
                                      .label = board->areas[i].title});
        canvas_outline(sheet->easel.canvas, (uint32_t)PANE_AREA + i, outline.points, outline.count);
    }
    for (uint8_t i = 0; i < board->area_count; i++)
        put_mark(sheet, board, spot, i);
}
