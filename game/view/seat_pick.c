/* Picking cards, for one seat alone: the deck in pages of at most twelve, then what was picked and what the
 * room will see of it. Pass stands on that last page, as an equal. */
#include "view/flow.h"
#include "view/seat.h"
#include "view/values_parts.h"

#include <math.h>

enum { IN_VIEW_MOST = 12 };
#define GAP 2.0

/* How the deck is laid out: cards as high as the largest of them needs. */
struct deal {
    const struct seen_values *values;
    int columns, rows, pages; /* of the deck */
    int end_pages;
    double top, wide, high;
};

static const double pad = 1.6, number = 4.6;

static double card_high(const struct sheet *sheet, const struct seen_card *card, double wide)
{
    const struct easel *easel = &sheet->easel;
    return 2 * pad +
           easel_measure(easel, wide - 2 * pad - number, (struct setting){.style = STYLE_CARD_NAME},
                         card->name)
               .bottom +
           easel_measure(easel, wide - 2 * pad, (struct setting){.style = STYLE_ASIDE}, card->meaning).bottom;
}

static double head_top(const struct sheet *sheet)
{
    return sheet_low(sheet, SHEET_TOP - 0.2, 0.03);
}

static double largest(const struct sheet *sheet, const struct seen_values *values, double wide)
{
    double high = 0;
    for (uint8_t i = 0; i < values->card_count; i++)
        high = fmax(high, card_high(sheet, &values->cards[i], wide));
    return high;
}

static double wide_of(int columns)
{
    return (SHEET_WIDE - GAP * (columns - 1)) / columns;
}

static int put_end(const struct sheet *sheet, const struct deal *deal, int page);

/* Fewer columns where a card would be higher than the page. */
static struct deal deal_out(const struct sheet *sheet, const struct seen_values *values)
{
    const int percent = sheet->stage->text_percent;
    struct deal deal = {.values = values, .columns = percent > 130 ? 2 : percent > 100 ? 3 : 4};
    const struct setting heading = {.style = STYLE_HEADING};
    deal.top = head_top(sheet) + easel_measure(&sheet->easel, 118, heading, values->question).bottom + 1.8;
    const double room = sheet_bottom(sheet) - deal.top;
    while (deal.columns > 1 && largest(sheet, values, wide_of(deal.columns)) > room)
        deal.columns--;
    deal.wide = wide_of(deal.columns);
    deal.high = largest(sheet, values, deal.wide);
    const int most = IN_VIEW_MOST / deal.columns, fit = (int)((room + GAP) / (deal.high + GAP));
    deal.rows = fit < 1 ? 1 : fit < most ? fit : most;
    deal.high = fmin(fmax(deal.high, 17), (room + GAP) / deal.rows - GAP);
    const int per_page = deal.rows * deal.columns;
    deal.pages = (values->card_count + per_page - 1) / per_page;
    deal.end_pages = put_end(sheet, &deal, -1);
    return deal;
}

static void card(const struct sheet *sheet, const struct seen_card *seen, uint32_t index, struct spot spot,
                 bool first)
{
    const struct easel *easel = &sheet->easel;
    const bool chosen = sheet->pane->picked >> index & 1;
    const uint32_t id = PANE_PICK + index;
    block_card(easel, spot, chosen ? CARD_CHOSEN : CARD_PLAIN);
    const struct set name =
        easel_text(easel, (struct spot){spot.x + pad, spot.y + pad, spot.w - 2 * pad - number, 0},
                   (struct setting){.style = STYLE_CARD_NAME}, seen->name);
    const struct set meaning =
        easel_text(easel, (struct spot){spot.x + pad, name.bottom + 0.2, spot.w - 2 * pad, 0},
                   (struct setting){.style = STYLE_ASIDE}, seen->meaning);
    const double size = 4.6, y = spot.y + spot.h - size - 1.2;
    if (seen->icon && meaning.bottom <= y)
        block_icon(easel, seen->icon, spot.x + spot.w - size - pad, y, size, easel_ink(easel));
    const struct spot corner = {spot.x + spot.w - number - 1, spot.y + 1, number, 4};
    if (chosen)
        block_check(easel, corner.x + 0.6, corner.y, 4);
    else
        easel_text(
            easel, corner,
            (struct setting){
                .style = STYLE_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
            sheet_number(sheet, seen->number));
    if (easel->focus == id)
        block_focus(easel, spot, 1.4);
    canvas_target(easel->canvas,
                  (struct target){.at = easel_rect(easel, spot),
                                  .id = id,
                                  .flags = TARGET_FOCUSABLE | TARGET_BUTTON | (chosen ? TARGET_CHOSEN : 0u) |
                                           (first ? TARGET_DEFAULT : 0u),
                                  .label = seen->name});
}

static void put_deck(const struct sheet *sheet, const struct deal *deal, int page)
{
    const int per_page = deal->rows * deal->columns, first = page * per_page;
    for (int i = first; i < first + per_page && i < deal->values->card_count; i++) {
        const int column = (i - first) % deal->columns, row = (i - first) / deal->columns;
        const struct spot spot = {SHEET_LEFT + column * (deal->wide + GAP),
                                  deal->top + row * (deal->high + GAP), deal->wide, deal->high};
        card(sheet, &deal->values->cards[i], (uint32_t)i, spot, i == first);
    }
}

/* --- the last page: what was picked --- */

/* One row of the list: a card that was picked, or pass. */
struct line {
    const char *label;
    uint32_t id;
    bool chosen, pass;
};

static double line_high(const struct sheet *sheet, const char *label)
{
    const struct setting bold = {.style = STYLE_LABEL_BOLD};
    return fmax(6.6, easel_measure(&sheet->easel, SHEET_WIDE - 18, bold, label).bottom + 1.4);
}

static void put_line(const struct sheet *sheet, struct flow *flow, struct line line)
{
    const struct easel *easel = &sheet->easel;
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, line_high(sheet, line.label)};
    if (flow_block(flow, spot.h, &spot.y)) {
        block_card(easel, spot, line.chosen ? CARD_CHOSEN : CARD_QUIET);
        if (line.pass)
            block_stamp(easel, sheet_stamp(ANSWER_PASS), spot.x + 2, spot.y + (spot.h - 4.6) / 2, 4.6);
        if (line.chosen)
            block_check(easel, spot.x + spot.w - 6.6, spot.y + (spot.h - 4.4) / 2, 4.4);
        easel_text(easel, (struct spot){spot.x + 8.6, spot.y, spot.w - 18, spot.h},
                   (struct setting){.style = line.chosen ? STYLE_LABEL_BOLD : STYLE_LABEL, .middle = true},
                   line.label);
        if (easel->focus == line.id)
            block_focus(easel, spot, 1.4);
        canvas_target(easel->canvas,
                      (struct target){easel_rect(easel, spot), line.id,
                                      TARGET_FOCUSABLE | TARGET_BUTTON | (line.chosen ? TARGET_CHOSEN : 0u),
                                      line.label});
    }
    flow_air(flow, 1.4);
}

static void put_words(const struct sheet *sheet, struct flow *flow, const char *text, double after)
{
    const struct setting setting = {.style = STYLE_LABEL};
    double y = 0;
    if (flow_block(flow, easel_measure(&sheet->easel, 132, setting, text).bottom, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 132, 0}, setting, text);
    flow_air(flow, after);
}

/* Draws page `page` of what was picked (-1: none); returns how many pages it takes. */
static int put_end(const struct sheet *sheet, const struct deal *deal, int page)
{
    const struct seen_values *values = deal->values;
    struct flow flow = {.y = deal->top, .top = deal->top, .bottom = sheet_bottom(sheet), .wanted = page};
    if (!sheet->pane->picked)
        put_words(sheet, &flow, sheet_say(sheet, "seat.pick_none"), 2);
    for (uint8_t i = 0; i < values->card_count; i++)
        if (sheet->pane->picked >> i & 1)
            put_line(sheet, &flow,
                     (struct line){.label = values->cards[i].name, .id = PANE_PICK + i, .chosen = true});
    put_line(sheet, &flow,
             (struct line){.label = sheet_say(sheet, "wall.pass"),
                           .id = PANE_ANSWER + ANSWER_PASS,
                           .chosen = sheet->pane->answer == ANSWER_PASS,
                           .pass = true});
    flow_air(&flow, 1);
    put_words(sheet, &flow, sheet_say(sheet, "wall.values.how_seen"), 0);
    return flow.page + 1;
}

/* --- the frame --- */

static const char *instruction(const struct sheet *sheet, const struct deal *deal, bool end)
{
    const uint8_t picked = pane_picked(sheet->pane), top = deal->values->top;
    if (sheet->pane->unsaved)
        return sheet_say(sheet, "seat.unsaved");
    if (end)
        return sheet_say(sheet, "seat.do.pick_end");
    if (picked >= top)
        return sheet_count(sheet, "seat.do.pick_full", top, NULL);
    return sheet_count(sheet, "seat.do.pick", top, FACTS({"now", sheet_number(sheet, picked)}));
}

static void frame(const struct sheet *sheet, const struct deal *deal, int page)
{
    const bool end = page + 1 == deal->pages + deal->end_pages, last = page + 1 >= deal->pages;
    const bool ready = sheet->pane->picked || sheet->pane->answer == ANSWER_PASS;
    const char *does = end ? "seat.go.confirm" : last ? "seat.go.picked" : "seat.go.cards";
    struct frame out = {.instruction = instruction(sheet, deal, end), .no_timer = true, .seat = true};
    int key = 0;
    if (page > 0) {
        out.keys[key] =
            (struct bar_key){sheet_say(sheet, "wall.key.escape"), sheet_say(sheet, "seat.go.back")};
        out.targets[key].id = PANE_BACK;
        out.targets[key++].flags = TARGET_FOCUSABLE;
    }
    out.keys[key] = (struct bar_key){sheet_say(sheet, "wall.key.enter"), sheet_say(sheet, does)};
    out.targets[key].id = PANE_GO;
    out.targets[key].flags = TARGET_FOCUSABLE | (ready || !end ? 0u : TARGET_DISABLED);
    sheet_frame(sheet, &out);
}

void seat_pick(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_values *values = part->values;
    const struct deal deal = deal_out(sheet, values);
    const int pages = deal.pages + deal.end_pages, page = sheet_page(sheet, pages);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, head_top(sheet), 118, 0},
               (struct setting){.style = STYLE_HEADING}, values->question);
    sheet_page_mark(sheet, SHEET_RIGHT, head_top(sheet) + 3.6, pages);
    if (page < deal.pages)
        put_deck(sheet, &deal, page);
    else
        put_end(sheet, &deal, page - deal.pages);
    frame(sheet, &deal, page);
}
