/* Picking cards, for one seat alone: the deck in pages of at most twelve, then what was picked and what the
 * room will see of it. Pass stands on that last page, as an equal.
 *
 * A deck of more than twelve is put on three piles first; then only the important ones are picked from. */
#include "view/flow.h"
#include "view/seat.h"
#include "view/values_parts.h"

#include <math.h>

enum { IN_VIEW_MOST = 12 };
#define GAP        2.0
#define ICON_LEAST 3.2

/* How the deck is laid out: cards as high as the largest of them needs. */
struct deal {
    const struct seen_values *values;
    bool piles;                              /* put on piles first */
    uint8_t choice[PACK_CARDS_MAX], choices; /* the cards that are picked from */
    int columns, rows, pages;                /* pages of the deck, piles and picking together */
    int sort_pages, end_pages;
    double top, wide, high;
};

static const double pad = 1.6, number = 4.6;

/* The line under the meaning, for the pile. */
static double aside_high(const struct sheet *sheet)
{
    return easel_style(&sheet->easel, STYLE_ASIDE).line / sheet->easel.metrics.u;
}

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
    return high + (values->card_count > IN_VIEW_MOST ? aside_high(sheet) : 0);
}

static double wide_of(int columns)
{
    return (SHEET_WIDE - GAP * (columns - 1)) / columns;
}

static int put_end(const struct sheet *sheet, const struct deal *deal, int page);

/* From the important pile; from the next ones too while it has fewer cards than may be picked. */
static void find_choice(const struct sheet *sheet, struct deal *deal)
{
    static const uint8_t order[] = {PILE_IMPORTANT, PILE_SOME, PILE_NONE, PILE_NOT};
    uint64_t in = 0;
    for (size_t i = 0; i < sizeof order && __builtin_popcountll(in) < deal->values->top; i++)
        for (uint8_t card = 0; card < deal->values->card_count; card++)
            if (sheet->pane->piles[card] == order[i])
                in |= (uint64_t)1 << card;
    for (uint8_t card = 0; card < deal->values->card_count; card++)
        if (!deal->piles || in >> card & 1)
            deal->choice[deal->choices++] = card;
}

static int pages_of(const struct deal *deal, int cards)
{
    const int per_page = deal->rows * deal->columns;
    return (cards + per_page - 1) / per_page;
}

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
    deal.piles = values->card_count > IN_VIEW_MOST;
    find_choice(sheet, &deal);
    deal.sort_pages = deal.piles ? pages_of(&deal, values->card_count) : 0;
    deal.pages = deal.sort_pages + pages_of(&deal, deal.choices);
    deal.end_pages = put_end(sheet, &deal, -1);
    return deal;
}

/* How a card lies on the seat: put on a pile, or picked. */
struct lying {
    uint32_t id;
    bool chosen, first, sorted; /* first: the page's default; sorted: it is being put on a pile */
    uint8_t pile;
};

static const char *const pile_keys[PILE_COUNT] = {NULL, "seat.pile.important", "seat.pile.some",
                                                  "seat.pile.not"};

/* In the corner its number, or that it is picked; at the foot its pile and its drawing. */
static void put_marks(const struct sheet *sheet, const struct seen_card *seen, const struct lying *lying,
                      struct spot spot, double bottom)
{
    const struct easel *easel = &sheet->easel;
    const struct spot corner = {spot.x + spot.w - number - 1, spot.y + 1, number, 4};
    const double foot = aside_high(sheet), size = fmin(4.6, spot.y + spot.h - bottom - 1.1);
    if (lying->chosen)
        block_check(easel, corner.x + 0.6, corner.y, 4);
    else
        easel_text(
            easel, corner,
            (struct setting){
                .style = STYLE_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
            sheet_number(sheet, seen->number));
    if (seen->icon && size >= ICON_LEAST)
        block_icon(easel, seen->icon, spot.x + spot.w - size - pad, spot.y + spot.h - size - 1, size,
                   easel_ink(easel));
    if (lying->sorted && lying->pile)
        easel_text(easel,
                   (struct spot){spot.x + pad, spot.y + spot.h - foot - 1.2, spot.w - 2 * pad - 4.6, foot},
                   (struct setting){.style = STYLE_ASIDE_BOLD, .most_lines = 1},
                   sheet_say(sheet, pile_keys[lying->pile]));
}

static void card(const struct sheet *sheet, const struct seen_card *seen, const struct lying *lying,
                 struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const bool important = lying->chosen || (lying->sorted && lying->pile == PILE_IMPORTANT);
    const bool away = lying->sorted && lying->pile == PILE_NOT;
    block_card(easel, spot, important ? CARD_CHOSEN : away ? CARD_QUIET : CARD_PLAIN);
    const struct set name =
        easel_text(easel, (struct spot){spot.x + pad, spot.y + pad, spot.w - 2 * pad - number, 0},
                   (struct setting){.style = STYLE_CARD_NAME}, seen->name);
    const struct set meaning =
        easel_text(easel, (struct spot){spot.x + pad, name.bottom + 0.2, spot.w - 2 * pad, 0},
                   (struct setting){.style = STYLE_ASIDE}, seen->meaning);
    put_marks(sheet, seen, lying, spot, meaning.bottom);
    if (easel->focus == lying->id)
        block_focus(easel, spot, 1.4);
    canvas_target(easel->canvas, (struct target){.at = easel_rect(easel, spot),
                                                 .id = lying->id,
                                                 .flags = TARGET_FOCUSABLE | TARGET_BUTTON |
                                                          (important ? TARGET_CHOSEN : 0u) |
                                                          (lying->first ? TARGET_DEFAULT : 0u),
                                                 .label = seen->name});
}

/* The cards of one page: to be put on piles, or those that are picked from. */
static void put_deck(const struct sheet *sheet, const struct deal *deal, int page)
{
    const bool sorted = page < deal->sort_pages;
    const int per_page = deal->rows * deal->columns,
              first = (sorted ? page : page - deal->sort_pages) * per_page;
    const int count = sorted ? deal->values->card_count : deal->choices;
    for (int i = first; i < first + per_page && i < count; i++) {
        const int column = (i - first) % deal->columns, row = (i - first) / deal->columns;
        const struct spot spot = {SHEET_LEFT + column * (deal->wide + GAP),
                                  deal->top + row * (deal->high + GAP), deal->wide, deal->high};
        const uint8_t index = sorted ? (uint8_t)i : deal->choice[i];
        card(sheet, &deal->values->cards[index],
             &(struct lying){.id = (sorted ? PANE_SORT : PANE_PICK) + (uint32_t)index,
                             .chosen = !sorted && sheet->pane->picked >> index & 1,
                             .first = i == first,
                             .sorted = sorted,
                             .pile = sheet->pane->piles[index]},
             spot);
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

static const char *instruction(const struct sheet *sheet, const struct deal *deal, bool end, bool sorted)
{
    const uint8_t picked = pane_picked(sheet->pane), top = deal->values->top;
    if (sheet->pane->unsaved)
        return sheet_say(sheet, "seat.unsaved");
    if (sorted)
        return sheet_say(sheet, "seat.do.pick_sort");
    if (end)
        return sheet_say(sheet, "seat.do.pick_end");
    if (picked >= top)
        return sheet_count(sheet, "seat.do.pick_full", top, NULL);
    return sheet_count(sheet, "seat.do.pick", top, FACTS({"now", sheet_number(sheet, picked)}));
}

static void frame(const struct sheet *sheet, const struct deal *deal, int page)
{
    const bool end = page + 1 == deal->pages + deal->end_pages, last = page + 1 >= deal->pages;
    const bool sorted = page < deal->sort_pages;
    const bool ready = sheet->pane->picked || sheet->pane->answer == ANSWER_PASS;
    const char *does = end                            ? "seat.go.confirm"
                       : last                         ? "seat.go.picked"
                       : page + 1 == deal->sort_pages ? "seat.go.pick"
                                                      : "seat.go.cards";
    struct frame out = {.instruction = instruction(sheet, deal, end, sorted), .no_timer = true, .seat = true};
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
