/* From value to rule: of each first card how you see it and which rule comes of it; then the charter. */
#include "view/long_text.h"
#include "view/values_parts.h"
#include "view/wall.h"

#include <math.h>

#define IN     3.0
#define NAME_W 34.0
#define TEXT_X (SHEET_LEFT + IN + NAME_W + 2)
#define TEXT_W (SHEET_RIGHT - IN - TEXT_X)

/* The card of the value at the left, its two sentences beside it; returns how high it is. */
static double put_rule(const struct sheet *sheet, const struct seen_values *values,
                       const struct seen_rule *rule, double y, bool draw)
{
    static const char *const labels[] = {"wall.values.behaviour", "wall.values.rule"};
    const struct easel *easel = &sheet->easel;
    const char *texts[] = {rule->behaviour, rule->rule};
    const char *name = values->cards[rule->card].name;
    const struct setting heading = {.style = STYLE_REASON}, aside = {.style = STYLE_ASIDE};
    double high = 1.4;
    for (int i = 0; i < 2; i++) {
        struct setting small = aside, body = {.style = texts[i] && i == 1 ? STYLE_LABEL_BOLD : STYLE_LABEL};
        small.colour = easel_second(easel);
        body.colour = texts[i] ? easel_ink(easel) : easel_second(easel);
        const char *label = sheet_say(sheet, labels[i]);
        const char *text = texts[i] ? texts[i] : sheet_say(sheet, "agenda.not_yet");
        const double first = easel_measure(easel, TEXT_W, small, label).bottom;
        if (draw) {
            easel_text(easel, (struct spot){TEXT_X, y + high, TEXT_W, 0}, small, label);
            easel_text(easel, (struct spot){TEXT_X, y + high + first, TEXT_W, 0}, body, text);
        }
        high += first + easel_measure(easel, TEXT_W, body, text).bottom + 0.6;
    }
    if (draw)
        easel_text(easel, (struct spot){SHEET_LEFT + IN, y + 1.4, NAME_W, 0}, heading, name);
    return fmax(high, 1.4 + easel_measure(easel, NAME_W, heading, name).bottom) + 1;
}

/* A rule of the charter: the rule itself large, and the value it comes from. */
static double put_charter(const struct sheet *sheet, const struct seen_values *values,
                          const struct seen_rule *rule, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting large = {.style = STYLE_HEADING}, small = {.style = STYLE_LABEL};
    const double wide = SHEET_WIDE - 2 * IN;
    const char *name = values->cards[rule->card].name;
    const char *text = rule->rule ? rule->rule : rule->behaviour;
    double high = 1.6;
    if (text) {
        if (draw)
            easel_text(easel, (struct spot){SHEET_LEFT + IN, y + high, wide, 0}, large, text);
        high += easel_measure(easel, wide, large, text).bottom + 0.2;
    }
    const struct setting under = {.style = text ? small.style : STYLE_HEADING, .colour = easel_second(easel)};
    if (draw)
        easel_text(easel, (struct spot){SHEET_LEFT + IN, y + high, wide, 0}, under, name);
    return high + easel_measure(easel, wide, under, name).bottom + 1.4;
}

/* What is too long for a card: each sentence on pages of its own, under the value. */
static void put_pages(const struct sheet *sheet, struct flow *flow, const struct seen_values *values,
                      const struct seen_rule *rule)
{
    const char *texts[] = {rule->behaviour, rule->rule};
    for (int i = 0; i < 2; i++)
        if (texts[i])
            long_text(sheet, flow, values->cards[rule->card].name, texts[i],
                      (struct setting){.style = STYLE_STORY});
}

typedef double put_one(const struct sheet *sheet, const struct seen_values *values,
                       const struct seen_rule *rule, double y, bool draw);

/* Draws page `page` of all of them (-1: none); returns how many pages there are. */
static int put_all(const struct sheet *sheet, const struct seen_values *values, put_one *put, double top,
                   int page)
{
    struct flow flow = {.y = top, .top = top, .bottom = sheet_bottom(sheet) - 0.8, .wanted = page};
    for (uint8_t i = 0; i < values->rule_count; i++) {
        const struct seen_rule *rule = &values->rules[i];
        const double high = put(sheet, values, rule, 0, false);
        double y = 0;
        if (high > flow.bottom - flow.top) {
            put_pages(sheet, &flow, values, rule);
        } else if (flow_block(&flow, high, &y)) {
            block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high},
                       rule->behaviour || rule->rule ? CARD_FLAT : CARD_DASHED);
            put(sheet, values, rule, y, true);
        }
        flow_air(&flow, 1.8);
    }
    return flow.page + 1;
}

static void page_of(const struct sheet *sheet, const struct seen_values *values, put_one *put,
                    const char *title, const char *instruction)
{
    const double y = sheet_low(sheet, SHEET_TOP - 0.2, 0.03);
    const struct set question = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 118, 0},
                                           (struct setting){.style = STYLE_QUESTION}, title);
    const double top = question.bottom + 1.6 + sheet_low(sheet, 0, 0.08);
    const int pages = put_all(sheet, values, put, top, -1), page = sheet_page(sheet, pages);
    put_all(sheet, values, put, top, page);
    sheet_page_mark(sheet, SHEET_RIGHT, y + 4, pages);
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, instruction),
                                       .next = page + 1 < pages ? sheet_say(sheet, "wall.next_page") : NULL});
}

void values_rules(const struct sheet *sheet, const struct seen_part *part)
{
    page_of(sheet, part->values, put_rule, sheet_say(sheet, "wall.values.rules"), "wall.do.values_rules");
}

void values_charter(const struct sheet *sheet, const struct seen_part *part)
{
    page_of(sheet, part->values, put_charter, sheet_say(sheet, "wall.values.charter"),
            "wall.do.values_charter");
}
