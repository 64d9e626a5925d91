/* Picking cards, for one seat alone: the deck in pages of at most twelve, then what was picked and what the
 * room will see of it. Pass stands on that last page, as an equal. */
#include "view/seat.h"
#include "view/values_parts.h"

#include <math.h>

enum { IN_VIEW_MOST = 12 };
#define GAP 2.0

/* How the deck is laid out: cards as high as the largest of them needs. */
struct deal {
    const struct seen_values *values;
    int columns, rows, pages;
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

static struct deal deal_out(const struct sheet *sheet, const struct seen_values *values)
{
    const int percent = sheet->stage->text_percent;
    struct deal deal = {.values = values, .columns = percent > 130 ? 2 : percent > 100 ? 3 : 4};
    deal.wide = (SHEET_WIDE - GAP * (deal.columns - 1)) / deal.columns;
    deal.top =
        head_top(sheet) +
        easel_measure(&sheet->easel, 118, (struct setting){.style = STYLE_HEADING}, values->question).bottom +
        1.8;
    for (uint8_t i = 0; i < values->card_count; i++)
        deal.high = fmax(deal.high, card_high(sheet, &values->cards[i], deal.wide));
    const double room = sheet_bottom(sheet) - deal.top;
    const int most = IN_VIEW_MOST / deal.columns, fit = (int)((room + GAP) / (deal.high + GAP));
    deal.rows = fit < 1 ? 1 : fit < most ? fit : most;
    deal.high = fmin(fmax(deal.high, 17), (room + GAP) / deal.rows - GAP);
    const int per_page = deal.rows * deal.columns;
    deal.pages = (values->card_count + per_page - 1) / per_page;
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
    easel_text(easel, (struct spot){spot.x + pad, name.bottom + 0.2, spot.w - 2 * pad, 0},
               (struct setting){.style = STYLE_ASIDE}, seen->meaning);
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

static double put_picked(const struct sheet *sheet, const struct deal *deal)
{
    const struct seen_values *values = deal->values;
    const double wide =
        fmin((SHEET_WIDE - GAP * (PACK_TOP_MAX - 1)) / (values->top > 3 ? values->top : 3), 46);
    double x = SHEET_LEFT, high = 12;
    for (uint8_t i = 0; i < values->card_count; i++)
        if (sheet->pane->picked >> i & 1)
            high = fmax(high, card_high(sheet, &values->cards[i], wide));
    for (uint8_t i = 0; i < values->card_count; i++) {
        if (!(sheet->pane->picked >> i & 1))
            continue;
        card(sheet, &values->cards[i], i, (struct spot){x, deal->top, wide, high}, false);
        x += wide + GAP;
    }
    if (sheet->pane->picked)
        return deal->top + high;
    const struct spot none = {SHEET_LEFT, deal->top, SHEET_WIDE, high};
    block_card(&sheet->easel, none, CARD_DASHED);
    easel_text(&sheet->easel, (struct spot){none.x + 3, none.y, none.w - 6, none.h},
               (struct setting){.style = STYLE_LABEL, .middle = true, .colour = easel_second(&sheet->easel)},
               sheet_say(sheet, "seat.pick_none"));
    return deal->top + high;
}

static double put_pass(const struct sheet *sheet, double y)
{
    const struct easel *easel = &sheet->easel;
    const char *label = sheet_say(sheet, "wall.pass");
    const uint32_t id = PANE_ANSWER + ANSWER_PASS;
    const bool chosen = sheet->pane->answer == ANSWER_PASS;
    const double line = easel_style(easel, STYLE_LABEL).line / easel->metrics.u;
    const struct spot spot = {SHEET_LEFT, y, 48, fmax(6.6, line + 1.4)};
    block_card(easel, spot, chosen ? CARD_CHOSEN : CARD_QUIET);
    block_stamp(easel, sheet_stamp(ANSWER_PASS), spot.x + 2, spot.y + (spot.h - 4.6) / 2, 4.6);
    easel_text(easel, (struct spot){spot.x + 8.2, spot.y, spot.w - 10, spot.h},
               (struct setting){.style = chosen ? STYLE_LABEL_BOLD : STYLE_LABEL, .middle = true}, label);
    if (easel->focus == id)
        block_focus(easel, spot, 1.4);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (chosen ? TARGET_CHOSEN : 0u), label});
    return y + spot.h;
}

static void put_end(const struct sheet *sheet, const struct deal *deal)
{
    const double picked = put_picked(sheet, deal), pass = put_pass(sheet, picked + 2.4);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, pass + 2.4, 124, 0},
               (struct setting){.style = STYLE_LABEL}, sheet_say(sheet, "wall.values.how_seen"));
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
    const bool end = page == deal->pages, last = page + 1 == deal->pages;
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
    const int page = sheet_page(sheet, deal.pages + 1);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, head_top(sheet), 118, 0},
               (struct setting){.style = STYLE_HEADING}, values->question);
    sheet_page_mark(sheet, SHEET_RIGHT, head_top(sheet) + 3.6, deal.pages + 1);
    if (page < deal.pages)
        put_deck(sheet, &deal, page);
    else
        put_end(sheet, &deal);
    frame(sheet, &deal, page);
}
