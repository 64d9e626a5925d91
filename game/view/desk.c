/* The desk: header, and three columns under it. */
#include "view/desk_parts.h"

#include <assert.h>
#include <stdlib.h>

static const char *clock_of(const struct desk *desk, struct wall_time time)
{
    const struct wall_parts parts = clock_parts(time);
    struct text out = TEXT_INIT;
    text_format(&out, "%d.%02d", parts.hour, parts.minute);
    const char *kept = arena_string(&desk->sheet.easel.canvas->arena, out.at);
    text_release(&out);
    return kept;
}

/* Seconds behind the plan (positive) or ahead: what was used of finished parts and of this one, against
 * planned. */
static long behind(const struct seen *seen)
{
    long late = 0;
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const struct seen_part *part = &seen->parts[i];
        if (part->progress == PROGRESS_DONE)
            late += (long)part->used - (long)part->planned;
        else if (part->progress == PROGRESS_NOW && part->used > part->planned)
            late += (long)part->used - (long)part->planned;
    }
    return late;
}

static const char *pace(const struct desk *desk)
{
    const long late = behind(desk->seen), minutes = labs(late) / 60;
    if (minutes == 0)
        return sheet_say(&desk->sheet, "desk.on_time");
    return sheet_count(&desk->sheet, late > 0 ? "desk.behind" : "desk.ahead", minutes, NULL);
}

static void draw_header(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = desk->seen;
    const uint32_t second = easel_second(easel);
    block_logo(easel, 3, 2.1, 3.7, false);
    const char *clock = clock_of(desk, sheet->stage->wall);
    struct wall_time end = sheet->stage->wall;
    end.unix_ms += (int64_t)seen->remaining * 1000;
    const double time =
        easel_line(easel, 157, 5, (struct setting){.style = STYLE_DESK_HEAD, .align = ALIGN_RIGHT}, clock);
    const char *ends = sheet_fill(sheet, "desk.ends", FACTS({"time", clock_of(desk, end)}));
    double right = 157 - time - 2.2;
    right -= easel_line(easel, right, 4.8,
                        (struct setting){.style = STYLE_DESK, .align = ALIGN_RIGHT, .colour = second}, ends) +
             2.2;
    right -= easel_line(easel, right, 4.8, (struct setting){.style = STYLE_DESK, .align = ALIGN_RIGHT},
                        pace(desk)) +
             2.2;
    const struct setting bold = {.style = STYLE_DESK_BOLD, .most_lines = 1};
    double x = 18.3;
    if (seen->group) {
        easel_text(easel, (struct spot){x, 2.5, 30, 3.1}, bold, seen->group);
        x += easel_width(easel, bold, seen->group) + 1.4;
        if (x > 49.7)
            x = 49.7;
    }
    const char *what = sheet_join(sheet, sheet_join(sheet, seen->pack_title, " · "),
                                  seen->programme_title ? seen->programme_title : "");
    if (right > x + 4)
        easel_text(easel, (struct spot){x, 2.5, right - x, 3.1},
                   (struct setting){.style = STYLE_DESK, .most_lines = 1, .colour = second}, what);
}

static void draw_lines(const struct desk *desk)
{
    const struct easel *easel = &desk->sheet.easel;
    block_rule(easel, 0, 7.9, 160);
    block_divide(easel, DESK_LEFT, 7.9, desk->bottom - 7.9);
    block_divide(easel, DESK_RIGHT, 7.9, desk->bottom - 7.9);
}

/* One line over the bottom: what went wrong, in words, with what still works. */
static void draw_banner(const struct desk *desk)
{
    const struct easel *easel = &desk->sheet.easel;
    const char *sentence = desk->notice->not_saved   ? sheet_say(&desk->sheet, "desk.not_saved")
                           : desk->notice->read_only ? sheet_say(&desk->sheet, "desk.read_only")
                                                     : desk->notice->sentence;
    if (!sentence)
        return;
    const struct spot spot = {DESK_LEFT + 1.6, desk->bottom - 7.4, DESK_RIGHT - DESK_LEFT - 3.2, 6.4};
    block_card(easel, spot, CARD_CHOSEN);
    block_icon(easel, "warning", spot.x + 1.4, spot.y + 1.6, 3.2, easel_ink(easel));
    easel_text(easel, (struct spot){spot.x + 6, spot.y + 0.5, spot.w - 7, 5.6},
               (struct setting){.style = STYLE_DESK_ASIDE, .most_lines = 2, .middle = true}, sentence);
}

void desk_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane, const struct canvas *wall, const struct desk_notice *notice)
{
    assert(seen && notice);
    struct desk desk = {.sheet = sheet_open(canvas, stage, seen, pane, SURFACE_DESK, false),
                        .seen = seen,
                        .pane = pane,
                        .wall = wall,
                        .notice = notice};
    desk.bottom = desk.sheet.easel.metrics.high;
    draw_lines(&desk);
    draw_header(&desk);
    desk_plan(&desk);
    desk_now(&desk);
    desk_side(&desk);
    draw_banner(&desk);
}
