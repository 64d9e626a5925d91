/* The desk: header, and three columns under it. */
#include "view/desk_parts.h"

#include <assert.h>
#include <stdlib.h>

const char *desk_minutes(const struct desk *desk, uint32_t seconds)
{
    const long halves = seconds > 0 && seconds < 30 ? 1 : (long)(seconds + 15) / 30;
    if (halves % 2 == 0)
        return sheet_number(&desk->sheet, halves / 2);
    return halves == 1 ? "½" : sheet_join(&desk->sheet, sheet_number(&desk->sheet, halves / 2), "½");
}

static const char *pace(const struct desk *desk)
{
    const long late = seen_late(desk->seen, desk->sheet.stage->now), minutes = labs(late) / 60;
    if (minutes == 0)
        return sheet_say(&desk->sheet, "desk.on_time");
    return sheet_count(&desk->sheet, late > 0 ? "desk.behind" : "desk.ahead", minutes, NULL);
}

/* The group, then what is played; what does not fit beside it is left out, the group never is. */
static void draw_names(const struct desk *desk, double x, double right)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = desk->seen;
    const struct setting bold = {.style = STYLE_DESK_BOLD}, plain = {.style = STYLE_DESK};
    if (seen->group) {
        const double wide = easel_width(easel, bold, seen->group), room = right - x;
        const bool one = wide <= room;
        easel_text(easel, (struct spot){x, 0.6, room, 6.9},
                   (struct setting){.style = one ? STYLE_DESK_BOLD : STYLE_DESK_SMALL, .middle = true},
                   seen->group);
        x += one ? wide + 1.4 : room;
    }
    const char *title = seen->pack_title ? seen->pack_title : "";
    if (sheet->stage->rehearsal)
        title = sheet_fill(sheet, "wall.rehearsal", FACTS({"place", title}));
    const char *both = seen->programme_title
                           ? sheet_join(sheet, sheet_join(sheet, title, " · "), seen->programme_title)
                           : title;
    const char *what = easel_width(easel, plain, both) <= right - x ? both : title;
    if (easel_width(easel, plain, what) <= right - x)
        easel_text(easel, (struct spot){x, 0.6, right - x, 6.9},
                   (struct setting){.style = STYLE_DESK, .middle = true, .colour = easel_second(easel)},
                   what);
}

static void draw_header(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const uint32_t second = easel_second(easel);
    block_logo(easel, 3, 2.1, 3.7, false);
    const char *clock = sheet_time(sheet, sheet->stage->now);
    const double time =
        easel_line(easel, 157, 5, (struct setting){.style = STYLE_DESK_HEAD, .align = ALIGN_RIGHT}, clock);
    const char *ends = sheet_fill(sheet, "desk.ends", FACTS({"time", sheet_time(sheet, sheet_done(sheet))}));
    double right = 157 - time - 2.2;
    right -= easel_line(easel, right, 4.8,
                        (struct setting){.style = STYLE_DESK, .align = ALIGN_RIGHT, .colour = second}, ends) +
             2.2;
    right -= easel_line(easel, right, 4.8, (struct setting){.style = STYLE_DESK, .align = ALIGN_RIGHT},
                        pace(desk)) +
             2.2;
    draw_names(desk, 18.3, right - 2);
}

static void draw_lines(const struct desk *desk)
{
    const struct easel *easel = &desk->sheet.easel;
    block_rule(easel, 0, 7.9, 160);
    block_divide(easel, DESK_LEFT, 7.9, desk->bottom - 7.9);
    block_divide(easel, DESK_RIGHT, 7.9, desk->bottom - 7.9);
}

const char *desk_banner(const struct desk *desk)
{
    return desk->notice->not_saved   ? sheet_say(&desk->sheet, "desk.not_saved")
           : desk->notice->read_only ? sheet_say(&desk->sheet, desk->notice->read_only)
                                     : desk->notice->sentence;
}

static const double banner_wide = DESK_RIGHT - DESK_LEFT - 3.2, banner_pad = 0.8;

static double banner_high(const struct desk *desk)
{
    const char *sentence = desk_banner(desk);
    return sentence ? desk_high(desk, STYLE_DESK_ASIDE, banner_wide - 7, sentence) + 2 * banner_pad : 0;
}

double desk_low(const struct desk *desk)
{
    const double high = banner_high(desk);
    return desk->bottom - 1.2 - (high > 0 ? high + 1 : 0);
}

/* Over the bottom: what went wrong, in words, with what still works. */
static void draw_banner(const struct desk *desk)
{
    const struct easel *easel = &desk->sheet.easel;
    const char *sentence = desk_banner(desk);
    const double high = banner_high(desk);
    if (!sentence)
        return;
    const struct spot spot = {DESK_LEFT + 1.6, desk->bottom - 1 - high, banner_wide, high};
    block_card(easel, spot, CARD_CHOSEN);
    block_icon(easel, "warning", spot.x + 1.4, spot.y + (high - 3.2) / 2, 3.2, easel_ink(easel));
    easel_text(easel, (struct spot){spot.x + 6, spot.y, spot.w - 7, high},
               (struct setting){.style = STYLE_DESK_ASIDE, .middle = true}, sentence);
}

double desk_line(const struct desk *desk, enum style style)
{
    return easel_style(&desk->sheet.easel, style).line / desk->sheet.easel.metrics.u;
}

double desk_high(const struct desk *desk, enum style style, double width, const char *text)
{
    return easel_measure(&desk->sheet.easel, width, (struct setting){.style = style}, text).bottom;
}

void desk_view(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
               const struct pane *pane, const struct canvas *wall, const struct desk_notice *notice)
{
    assert(seen && notice);
    struct stage near = *stage;
    if (near.text_percent > DESK_TEXT_MOST)
        near.text_percent = DESK_TEXT_MOST;
    struct desk desk = {.sheet = sheet_open(canvas, &near, seen, pane, SURFACE_DESK, false),
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
