/* The way of this session along the two axes of a board: every decision a numbered dot, and beside it which
 * it was. Only what was decided stands here; where single seats stood is in no seen. */
#include "view/beside.h"
#include "view/board_parts.h"

#include "insight/path.h"

#include <math.h>

#define FIELD_WIDE 84.0
#define DOT_HIGH   4.4

struct plane {
    struct spot spot; /* of the cross */
    const struct insight_path *walked;
    uint8_t across, up;
};

static double left_of(const struct plane *plane, int at)
{
    const double room = plane->spot.w / 2 - DOT_HIGH;
    return plane->spot.x + plane->spot.w / 2 + room * at / INSIGHT_PATH_END;
}

static double top_of(const struct plane *plane, int at)
{
    const double room = plane->spot.h / 2 - DOT_HIGH;
    return plane->spot.y + plane->spot.h / 2 - room * at / INSIGHT_PATH_END;
}

static bool same_place(const struct plane *plane, uint8_t one, uint8_t other)
{
    const struct insight_stop *a = &plane->walked->stops[one], *b = &plane->walked->stops[other];
    return a->at[plane->across] == b->at[plane->across] && a->at[plane->up] == b->at[plane->up];
}

/* Where a stop is drawn: those on one place stand beside each other, in their order. */
static void stop_place(const struct plane *plane, uint8_t stop, double *x, double *y)
{
    const struct insight_stop *at = &plane->walked->stops[stop];
    int before = 0, all = 0;
    for (uint8_t i = 0; i < plane->walked->stop_count; i++) {
        all += same_place(plane, stop, i);
        before += i < stop && same_place(plane, stop, i);
    }
    const double step = fmin(DOT_HIGH + 0.4, plane->spot.w / 2 / all);
    *x = left_of(plane, at->at[plane->across]) + (before - (all - 1) / 2.0) * step;
    *y = top_of(plane, at->at[plane->up]);
}

static void put_line(const struct sheet *sheet, struct spot ends, uint32_t colour, double weight)
{
    const struct metrics *m = &sheet->easel.metrics;
    canvas_line(sheet->easel.canvas, (struct mark_line){.from = {metrics_x(m, ends.x), metrics_y(m, ends.y)},
                                                        .to = {metrics_x(m, ends.w), metrics_y(m, ends.h)},
                                                        .weight = easel_weight(&sheet->easel, weight),
                                                        .colour = colour,
                                                        .round = true});
}

static void put_dot(const struct sheet *sheet, double x, double y, double size, const char *number)
{
    const struct easel *easel = &sheet->easel;
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){x - size / 2, y - size / 2, size, size}),
               (struct mark_box){.radius = metrics_px(&easel->metrics, size),
                                 .fill = number ? easel_ink(easel) : easel->theme->card,
                                 .line = number ? easel->theme->card : easel_ink(easel),
                                 .weight = easel_weight(easel, 0.35)});
    if (number)
        easel_text(easel, (struct spot){x - size, y - size / 2, 2 * size, size},
                   (struct setting){.style = STYLE_LABEL_BOLD,
                                    .align = ALIGN_CENTRE,
                                    .middle = true,
                                    .most_lines = 1,
                                    .colour = easel->theme->on_ink},
                   number);
}

/* --- the cross --- */

static double words_high(const struct sheet *sheet, double wide, const char *text)
{
    return easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_LABEL}, text).bottom;
}

/* The words of the axis from below to above stand over and under the cross, those of the other one at its
 * sides. Returns the spot that is left for the cross. */
static struct spot put_ends(const struct sheet *sheet, const struct seen_board *board, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = sheet->seen;
    const struct setting middle = {.style = STYLE_LABEL, .align = ALIGN_CENTRE};
    const double above = words_high(sheet, spot.w, seen->spectrum_to[board->up]);
    const double below = words_high(sheet, spot.w, seen->spectrum_from[board->up]);
    const double half = spot.w / 2 - 3;
    const double sides = fmax(words_high(sheet, half, seen->spectrum_from[board->across]),
                              words_high(sheet, half, seen->spectrum_to[board->across]));
    const struct spot cross = {spot.x, spot.y + above + 0.4, spot.w, spot.h - above - below - 0.8};
    const double y = cross.y + cross.h / 2 - sides - 0.6;
    easel_text(easel, (struct spot){spot.x, spot.y, spot.w, 0}, middle, seen->spectrum_to[board->up]);
    easel_text(easel, (struct spot){spot.x, cross.y + cross.h + 0.4, spot.w, 0}, middle,
               seen->spectrum_from[board->up]);
    easel_text(easel, (struct spot){spot.x + 1, y, half, 0}, (struct setting){.style = STYLE_LABEL},
               seen->spectrum_from[board->across]);
    easel_text(easel, (struct spot){spot.x + spot.w / 2 + 2, y, half, 0},
               (struct setting){.style = STYLE_LABEL, .align = ALIGN_RIGHT},
               seen->spectrum_to[board->across]);
    return cross;
}

static void put_cross(const struct sheet *sheet, struct spot at)
{
    const uint32_t colour = sheet->easel.theme->edge;
    const double x = at.x + at.w / 2, y = at.y + at.h / 2;
    put_line(sheet, (struct spot){at.x, y, at.x + at.w, y}, colour, 0.4);
    put_line(sheet, (struct spot){x, at.y, x, at.y + at.h}, colour, 0.4);
}

static void put_way(const struct sheet *sheet, const struct plane *plane)
{
    double x = left_of(plane, 0), y = top_of(plane, 0), to_x = 0, to_y = 0;
    for (uint8_t i = 0; i < plane->walked->stop_count; i++) {
        stop_place(plane, i, &to_x, &to_y);
        put_line(sheet, (struct spot){x, y, to_x, to_y}, easel_ink(&sheet->easel), 0.6);
        x = to_x;
        y = to_y;
    }
    put_dot(sheet, left_of(plane, 0), top_of(plane, 0), 2.4, NULL);
    for (uint8_t i = 0; i < plane->walked->stop_count; i++) {
        stop_place(plane, i, &x, &y);
        put_dot(sheet, x, y, DOT_HIGH, sheet_number(sheet, i + 1));
    }
}

/* --- beside it --- */

static void put_stop(const struct sheet *sheet, struct flow *flow, struct column column,
                     const struct insight_path *walked, uint8_t stop)
{
    const struct seen_part *part = &sheet->seen->parts[walked->stops[stop].part];
    const struct easel *easel = &sheet->easel;
    const double indent = DOT_HIGH + 1.6, wide = column.wide - indent;
    const struct setting bold = {.style = STYLE_LABEL_BOLD}, label = {.style = STYLE_LABEL};
    const char *decided = sheet_answer_name(sheet, part->dilemma, part->dilemma->decision.answer);
    const double title = easel_measure(easel, wide, bold, part->title).bottom;
    double y = 0;
    if (flow_block(flow, title + easel_measure(easel, wide, label, decided).bottom, &y)) {
        put_dot(sheet, column.x + DOT_HIGH / 2, y + DOT_HIGH / 2, DOT_HIGH, sheet_number(sheet, stop + 1));
        easel_text(easel, (struct spot){column.x + indent, y, wide, 0}, bold, part->title);
        easel_text(easel, (struct spot){column.x + indent, y + title, wide, 0}, label, decided);
    }
    flow_air(flow, 1.4);
}

static void side(const struct sheet *sheet, struct flow *flow, struct column column,
                 const struct insight_path *walked)
{
    beside_text(sheet, flow, column, (struct setting){.style = STYLE_HEADING},
                sheet_say(sheet, "wall.board.path"), 1.4);
    if (walked->stop_count == 0)
        beside_text(sheet, flow, column, (struct setting){.style = STYLE_PROMPT},
                    sheet_say(sheet, "wall.board.no_path"), 0);
    for (uint8_t i = 0; i < walked->stop_count; i++)
        put_stop(sheet, flow, column, walked, i);
}

void board_path(const struct sheet *sheet, const struct seen_part *part)
{
    const struct insight_path walked = insight_path(sheet->seen);
    const double top = SHEET_TOP, x = SHEET_LEFT + FIELD_WIDE + 6;
    const struct column column = {x, SHEET_RIGHT - x};
    struct flow count = {.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.8, .wanted = -1};
    struct flow flow = count;
    side(sheet, &count, column, &walked);
    const int pages = count.page + 1;
    flow.wanted = sheet_page(sheet, pages);
    struct plane plane = {.walked = &walked, .across = part->board->across, .up = part->board->up};
    if (plane.across < sheet->seen->spectrum_count && plane.up < sheet->seen->spectrum_count) {
        plane.spot = put_ends(sheet, part->board,
                              (struct spot){SHEET_LEFT, top, FIELD_WIDE, sheet_bottom(sheet) - top - 0.6});
        put_cross(sheet, plane.spot);
        put_way(sheet, &plane);
    }
    side(sheet, &flow, column, &walked);
    sheet_frame(sheet,
                &(struct frame){.instruction = sheet_say(sheet, "wall.do.board_path"),
                                .next = flow.wanted + 1 < pages ? sheet_say(sheet, "wall.next_page") : NULL});
}
