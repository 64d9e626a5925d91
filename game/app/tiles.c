/* The tiles of the end, and of one earlier time. */
#include "app/tiles.h"

#include "app/library_words.h"

#include <assert.h>
#include <math.h>

enum { IN_A_ROW = 3 };

static const double gap = 3, pad = 2.4, icon_high = 5;

/* The tile at this place of a row of so many. */
static struct spot place_of(size_t at, size_t count)
{
    const double wide = (SHEET_WIDE - gap * (double)(count - 1)) / (double)count;
    return (struct spot){SHEET_LEFT + (wide + gap) * (double)at, 0, wide, 0};
}

bool tiles_stacked(const struct sheet *sheet)
{
    return sheet->stage->text_percent > 115;
}

/* --- papers --- */

static const struct {
    const char *icon, *title, *say;
} words[PAPERS] = {
    [PAPER_GROUP] = {"people", "end.group", "end.group_say"},
    [PAPER_OUTSIDE] = {"document", "end.outside", "end.outside_say"},
    [PAPER_AGENDA] = {"calendar", "end.agenda", "end.agenda_say"},
};

static size_t count_of(const struct papers *papers)
{
    return papers->agenda ? PAPERS : PAPERS - 1;
}

static const char *say_of(const struct sheet *sheet, const struct papers *papers, enum record_paper paper)
{
    if (paper != PAPER_AGENDA || papers->agreements < 0)
        return sheet_say(sheet, words[paper].say);
    if (papers->agreements == 0)
        return sheet_say(sheet, "end.agenda_empty");
    return sheet_count(sheet, "end.agenda_count", papers->agreements, NULL);
}

/* NULL: not made yet. */
static const char *made_of(const struct sheet *sheet, const struct papers *papers, enum record_paper paper)
{
    struct text path = TEXT_INIT;
    record_paper_path(&path, papers->record, paper);
    const int64_t changed = file_changed(path.at);
    text_release(&path);
    if (changed < 0)
        return NULL;
    struct wall_time time = sheet->stage->wall;
    const struct wall_parts now = clock_parts(time);
    time.unix_ms = changed * 1000;
    const struct wall_parts then = clock_parts(time);
    const bool today = then.year == now.year && then.month == now.month && then.day == now.day;
    return sheet_fill(sheet, today ? "end.made" : "end.made_before",
                      FACTS({"day", sheet_number(sheet, then.day)},
                            {"month", library_words_month(sheet, time)}, {"time", sheet_hour(sheet, time)}));
}

static double aside_line(const struct sheet *sheet)
{
    return easel_style(&sheet->easel, STYLE_ASIDE).line / sheet->easel.metrics.u;
}

/* The words alone; the icon stands above them where there is room for it. */
static double least_of(const struct sheet *sheet, const struct papers *papers, enum record_paper paper)
{
    const struct easel *easel = &sheet->easel;
    const double text = place_of(0, count_of(papers)).w - 2 * pad;
    const struct setting heading = {.style = STYLE_HEADING}, label = {.style = STYLE_LABEL};
    const char *made = made_of(sheet, papers, paper);
    const struct setting aside = {.style = STYLE_ASIDE};
    return easel_measure(easel, text, heading, sheet_say(sheet, words[paper].title)).bottom +
           easel_measure(easel, text, label, say_of(sheet, papers, paper)).bottom +
           easel_measure(easel, text - 6, aside, made ? made : sheet_say(sheet, "end.not_made")).bottom + 5.2;
}

double tiles_papers_least(const struct sheet *sheet, const struct papers *papers)
{
    double least = 0;
    for (size_t i = 0; i < count_of(papers); i++)
        least = fmax(least, least_of(sheet, papers, (enum record_paper)i));
    return least;
}

static void draw_made(const struct sheet *sheet, const struct spot *spot, const char *made)
{
    const struct easel *easel = &sheet->easel;
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double text = spot->w - 2 * pad - 6, check = fmin(aside_line(sheet), 4.6);
    const char *line = made ? made : sheet_say(sheet, "end.not_made");
    const double high = easel_measure(easel, text, aside, line).bottom;
    easel_text(easel, (struct spot){spot->x + pad, spot->y + spot->h - high - 1.4, text, 0}, aside, line);
    if (made)
        block_check(easel, spot->x + spot->w - pad - check,
                    spot->y + spot->h - 1.4 - (aside_line(sheet) + check) / 2, check);
}

static void target_paper(const struct sheet *sheet, const struct papers *papers, enum record_paper paper,
                         struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const uint32_t id = papers->id + (uint32_t)paper;
    canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), id,
                                                 TARGET_FOCUSABLE | TARGET_BUTTON |
                                                     (paper == PAPER_GROUP ? TARGET_DEFAULT : 0u),
                                                 sheet_say(sheet, words[paper].title)});
    if (easel->focus == id)
        block_focus(easel, spot, 1.4);
}

static void draw_paper(const struct sheet *sheet, const struct papers *papers, enum record_paper paper,
                       struct spot spot, bool icon)
{
    const struct easel *easel = &sheet->easel;
    const char *title = sheet_say(sheet, words[paper].title);
    const double x = spot.x + pad, text = spot.w - 2 * pad;
    block_card(easel, spot, CARD_PLAIN);
    if (icon)
        block_icon(easel, words[paper].icon, x, spot.y + 2.2, icon_high, easel_ink(easel));
    const double top = spot.y + (icon ? icon_high + 3.2 : 1.8);
    const struct set head =
        easel_text(easel, (struct spot){x, top, text, 0}, (struct setting){.style = STYLE_HEADING}, title);
    easel_text(easel, (struct spot){x, head.bottom + 0.8, text, 0}, (struct setting){.style = STYLE_LABEL},
               say_of(sheet, papers, paper));
    draw_made(sheet, &spot, made_of(sheet, papers, paper));
    target_paper(sheet, papers, paper, spot);
}

void tiles_papers(const struct sheet *sheet, struct flow *flow, const struct papers *papers, double most)
{
    const double least = tiles_papers_least(sheet, papers), high = fmax(least, most);
    double y = 0;
    if (!flow_block(flow, high, &y))
        return;
    for (size_t i = 0; i < count_of(papers); i++) {
        struct spot spot = place_of(i, count_of(papers));
        spot.y = y;
        spot.h = high;
        draw_paper(sheet, papers, (enum record_paper)i, spot, high - least >= icon_high + 1.2);
    }
}

/* A paper on a row of its own: title and when it was made beside each other, what is in it below. */
static double paper_row(const struct sheet *sheet, const struct papers *papers, enum record_paper paper,
                        struct spot spot, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting heading = {.style = STYLE_HEADING, .middle = true}, label = {.style = STYLE_LABEL};
    const char *made = made_of(sheet, papers, paper), *title = sheet_say(sheet, words[paper].title);
    const char *line = made ? made : sheet_say(sheet, "end.not_made"), *say = say_of(sheet, papers, paper);
    const struct setting aside = {
        .style = STYLE_ASIDE, .align = ALIGN_RIGHT, .middle = true, .colour = easel_second(easel)};
    const double text = spot.w - 2 * pad, check = fmin(aside_line(sheet), 4.6),
                 right = made ? check + 1.2 : 0;
    const double beside = easel_width(easel, aside, line) + 0.2, room = text - beside - right - 2;
    const double head = easel_measure(easel, room, heading, title).bottom, top = spot.y + 1;
    spot.h = head + easel_measure(easel, text, label, say).bottom + 2;
    if (!draw)
        return spot.h;
    const double x = spot.x + pad, end = spot.x + spot.w - pad;
    block_card(easel, spot, CARD_PLAIN);
    easel_text(easel, (struct spot){x, top, room, head}, heading, title);
    easel_text(easel, (struct spot){end - right - beside, top, beside, head}, aside, line);
    if (made)
        block_check(easel, end - check, top + (head - check) / 2, check);
    easel_text(easel, (struct spot){x, top + head, text, 0}, label, say);
    target_paper(sheet, papers, paper, spot);
    return spot.h;
}

void tiles_paper_rows(const struct sheet *sheet, struct flow *flow, const struct papers *papers)
{
    for (size_t i = 0; i < count_of(papers); i++) {
        struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, 0};
        flow_air(flow, 1.4);
        if (flow_block(flow, paper_row(sheet, papers, (enum record_paper)i, spot, false), &spot.y))
            paper_row(sheet, papers, (enum record_paper)i, spot, true);
    }
}

/* --- tools --- */

static const double tool_icon = 4.2;

static double tool_high(const struct sheet *sheet, const struct tool_tile *tool, double wide)
{
    const struct easel *easel = &sheet->easel;
    const double title = easel_measure(easel, wide - 2 * pad - tool_icon - 1.4,
                                       (struct setting){.style = STYLE_LABEL, .bold = true}, tool->title)
                             .bottom;
    return fmax(title, tool_icon) +
           easel_measure(easel, wide - 2 * pad, (struct setting){.style = STYLE_ASIDE}, tool->say).bottom +
           2.8;
}

static void draw_tool(const struct sheet *sheet, const struct tool_tile *tool, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const uint32_t ink = tool->unavailable ? easel_second(easel) : easel_ink(easel);
    const double x = spot.x + pad, text = x + tool_icon + 1.4;
    block_card(easel, spot, tool->unavailable ? CARD_DASHED : CARD_FLAT);
    block_icon(easel, tool->icon, x, spot.y + 1.2, tool_icon, ink);
    const struct setting head = {.style = STYLE_LABEL, .bold = true, .colour = ink, .middle = true};
    const double high = easel_measure(easel, spot.x + spot.w - pad - text, head, tool->title).bottom;
    const double title = fmax(high, tool_icon);
    easel_text(easel, (struct spot){text, spot.y + 1.2, spot.x + spot.w - pad - text, title}, head,
               tool->title);
    easel_text(easel, (struct spot){x, spot.y + 1.2 + title + 0.2, spot.w - 2 * pad, 0},
               (struct setting){.style = STYLE_ASIDE, .colour = easel_second(easel)}, tool->say);
    canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), tool->id,
                                                 TARGET_FOCUSABLE | TARGET_BUTTON |
                                                     (tool->unavailable ? (uint32_t)TARGET_DISABLED : 0u),
                                                 tool->title});
    if (easel->focus == tool->id)
        block_focus(easel, spot, 1.4);
}

static double row_high(const struct sheet *sheet, const struct tool_tile *tools, size_t count)
{
    double high = 0;
    for (size_t i = 0; i < count; i++)
        high = fmax(high, tool_high(sheet, &tools[i], place_of(i, count).w));
    return high;
}

static bool in_a_row(const struct sheet *sheet)
{
    return !tiles_stacked(sheet);
}

double tiles_tools_high(const struct sheet *sheet, const struct tool_tile *tools, size_t count)
{
    return in_a_row(sheet) ? row_high(sheet, tools, count) : 0;
}

static void put_row(const struct sheet *sheet, struct flow *flow, const struct tool_tile *tools, size_t count)
{
    const double high = row_high(sheet, tools, count);
    double y = 0;
    if (!flow_block(flow, high, &y))
        return;
    for (size_t i = 0; i < count; i++) {
        struct spot spot = place_of(i, count);
        spot.y = y;
        spot.h = high;
        draw_tool(sheet, &tools[i], spot);
    }
}

void tiles_tools(const struct sheet *sheet, struct flow *flow, const struct tool_tile *tools, size_t count)
{
    assert(count <= IN_A_ROW);
    if (in_a_row(sheet)) {
        put_row(sheet, flow, tools, count);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        put_row(sheet, flow, &tools[i], 1);
        flow_air(flow, 1.4);
    }
}
