/* Ons eigen idee: which choices there are already, and beside them the one that the table adds: in its own
 * words, with who pays for it and what it thinks will happen. */
#include "view/flow.h"
#include "view/wall.h"

#include <math.h>

#define LIST_WIDE 46.0
#define CARD_X    60.0
#define CARD_WIDE (SHEET_RIGHT - CARD_X)
#define IN        3.0

/* How high the name of a choice stands beside its stamp. */
static double choice_high(const struct sheet *sheet, const char *name)
{
    const struct setting setting = {.style = STYLE_LABEL};
    return fmax(6.2, easel_measure(&sheet->easel, LIST_WIDE - 8.4, setting, name).bottom);
}

/* Air between the choices: they stand as far apart as the card beside them is high, within reason. */
static double choice_air(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top)
{
    const double least = 1.5, most = 5;
    double spare = sheet_bottom(sheet) - 0.8 - top;
    for (uint8_t i = 0; i < dilemma->option_count; i++)
        spare -= choice_high(sheet, dilemma->options[i].brief);
    const double each = dilemma->option_count > 1 ? spare / (dilemma->option_count - 1) : 0;
    return fmax(least, fmin(each, most + sheet_low(sheet, 0, 0.05)));
}

/* The options of the pack, each with its short name; returns how many pages they take. */
static int choices(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top, int page)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    const double air = choice_air(sheet, dilemma, top);
    struct flow flow = {.y = top, .top = top, .bottom = sheet_bottom(sheet), .wanted = page};
    for (uint8_t i = 0; i < dilemma->option_count; i++) {
        const char *name = dilemma->options[i].brief;
        const double high = choice_high(sheet, name);
        double y;
        if (flow_block(&flow, high, &y)) {
            block_stamp(easel, sheet_stamp(i), SHEET_LEFT, y + (high - 6) / 2, 6);
            easel_text(easel, (struct spot){SHEET_LEFT + 8.4, y, LIST_WIDE - 8.4, high}, setting, name);
        }
        flow_air(&flow, air);
    }
    return flow.page + 1;
}

/* A question of the card and what the table says to it; returns its height. */
static double answer(const struct sheet *sheet, const char *ask, const char *said, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const double wide = CARD_WIDE - 2 * IN;
    const struct setting head = {.style = STYLE_LABEL_BOLD};
    const struct setting body = {.style = STYLE_LABEL, .colour = said ? 0 : easel_second(easel)};
    const char *text = said ? said : sheet_say(sheet, "wall.own.not_said");
    const double high = easel_measure(easel, wide, head, ask).bottom;
    if (draw) {
        easel_text(easel, (struct spot){CARD_X + IN, y, wide, 0}, head, ask);
        easel_text(easel, (struct spot){CARD_X + IN, y + high + 0.3, wide, 0}, body, text);
    }
    return high + 0.3 + easel_measure(easel, wide, body, text).bottom;
}

/* The idea itself with its stamp; returns its height. */
static double idea(const struct sheet *sheet, const struct seen_own_option *own, double y, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const double stamp = 12, x = CARD_X + IN + stamp + 3, wide = SHEET_RIGHT - IN - x;
    const struct setting title = {.style = STYLE_HEADING},
                         head = {.style = STYLE_LABEL_BOLD, .colour = easel_second(easel)};
    const char *name = sheet_say(sheet, "wall.own.ours");
    const char *label = own->label ? own->label : sheet_say(sheet, "wall.own_idea");
    const double high = easel_measure(easel, wide, head, name).bottom;
    if (draw) {
        block_stamp(easel, STAMP_OWN, CARD_X + IN, y, stamp);
        easel_text(easel, (struct spot){x, y, wide, 0}, head, name);
        easel_text(easel, (struct spot){x, y + high, wide, 0}, title, label);
    }
    return fmax(stamp + 1, high + easel_measure(easel, wide, title, label).bottom);
}

/* All of the idea on one card; returns where it ends. */
static double idea_card(const struct sheet *sheet, const struct seen_own_option *own, double top, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const char *const asks[] = {sheet_say(sheet, "wall.own.pays"), sheet_say(sheet, "wall.own.happens")};
    const char *const said[] = {own->pays, own->happens};
    if (draw)
        block_card(easel, (struct spot){CARD_X, top, CARD_WIDE, sheet_bottom(sheet) - 0.8 - top}, CARD_PLAIN);
    double y = top + 2.4 + idea(sheet, own, top + 2.4, draw);
    for (int i = 0; i < 2; i++) {
        if (draw)
            block_rule(easel, CARD_X + IN, y + 1.5, CARD_WIDE - 2 * IN);
        y += 3 + answer(sheet, asks[i], said[i], y + 3, draw);
    }
    return y + 2;
}

/* Too much for the card: each question has pages of its own. Draws page `page` (-1: none), returns how many.
 */
static int idea_pages(const struct sheet *sheet, const struct seen_own_option *own, double top, int page)
{
    const char *const asks[] = {sheet_say(sheet, "wall.own.ours"), sheet_say(sheet, "wall.own.pays"),
                                sheet_say(sheet, "wall.own.happens")};
    const char *const said[] = {own->label, own->pays, own->happens};
    const struct setting head = {.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)};
    int all = 0;
    for (int i = 0; i < 3; i++) {
        const double y = top + easel_measure(&sheet->easel, SHEET_WIDE, head, asks[i]).bottom + 0.6;
        const struct spot spot = {SHEET_LEFT, y, SHEET_WIDE, sheet_bottom(sheet) - y};
        const struct setting body = {.style = i == 0 ? STYLE_HEADING : STYLE_STORY};
        const char *text = said[i] ? said[i] : sheet_say(sheet, "wall.own.not_said");
        const int own_pages = sheet_story(sheet, spot, body, text, -1);
        if (page >= all && page < all + own_pages) {
            easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, SHEET_WIDE, 0}, head, asks[i]);
            sheet_story(sheet, spot, body, text, page - all);
        }
        all += own_pages;
    }
    return all;
}

/* The idea's place, with what it will be asked; too little room for the questions: without them. */
static void no_idea(const struct sheet *sheet, double top)
{
    const struct easel *easel = &sheet->easel;
    const struct spot spot = {CARD_X, top, CARD_WIDE, sheet_bottom(sheet) - 0.8 - top};
    const struct setting prompt = {.style = STYLE_PROMPT, .colour = easel_second(easel), .middle = true};
    const struct setting head = {.style = STYLE_LABEL_BOLD, .colour = easel_second(easel)};
    const char *const asks[] = {sheet_say(sheet, "wall.own.pays"), sheet_say(sheet, "wall.own.happens")};
    const double stamp = 12, x = CARD_X + IN + stamp + 3, wide = CARD_WIDE - 2 * IN;
    const double idea = fmax(
        spot.h / 3,
        2 + easel_measure(easel, SHEET_RIGHT - IN - x, prompt, sheet_say(sheet, "wall.own.none")).bottom);
    const double each = (spot.h - idea) / 2;
    const bool asked = easel_measure(easel, wide, head, asks[0]).bottom + 4 <= each &&
                       easel_measure(easel, wide, head, asks[1]).bottom + 4 <= each;
    const double high = asked ? idea : spot.h;
    block_card(easel, spot, CARD_DASHED);
    block_stamp(easel, STAMP_OWN, CARD_X + IN, top + (high - stamp) / 2, stamp);
    easel_text(easel, (struct spot){x, top, SHEET_RIGHT - IN - x, high}, prompt,
               sheet_say(sheet, "wall.own.none"));
    for (int i = 0; asked && i < 2; i++) {
        const double y = top + idea + i * each;
        block_rule(easel, CARD_X + IN, y, wide);
        easel_text(easel, (struct spot){CARD_X + IN, y + 2, wide, 0}, head, asks[i]);
    }
}

/* The choices there are and the idea beside them, where both fit; else the idea comes after the choices. */
void dilemma_own_idea(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const struct seen_own_option *own = &dilemma->own;
    const double y = sheet_low(sheet, SHEET_TOP, 0.03);
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 122, 0},
                   (struct setting){.style = STYLE_QUESTION}, sheet_say(sheet, "wall.own.title"));
    const double top = title.bottom + 2 + sheet_low(sheet, 0, 0.1);
    const struct setting head = {.style = STYLE_LABEL_BOLD};
    const char *there = sheet_say(sheet, "wall.own.there");
    const double list = top + easel_measure(&sheet->easel, LIST_WIDE, head, there).bottom + 1.5;
    const int lists = choices(sheet, dilemma, list, -1);
    const bool card = !own->stands || idea_card(sheet, own, top, false) <= sheet_bottom(sheet) - 0.8;
    const int pages = lists + (card ? 0 : idea_pages(sheet, own, top, -1)), page = sheet_page(sheet, pages);
    sheet_page_mark(sheet, SHEET_RIGHT, y + 4, pages);
    if (page < lists) {
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, LIST_WIDE, 0}, head, there);
        choices(sheet, dilemma, list, page);
    }
    if (!card)
        idea_pages(sheet, own, top, page - lists);
    else if (own->stands)
        idea_card(sheet, own, top, true);
    else
        no_idea(sheet, top);
    sheet_frame(sheet,
                &(struct frame){.instruction = sheet_say(sheet, "wall.do.own_idea"),
                                .next = page + 1 < pages ? sheet_say(sheet, "wall.next_words") : NULL});
}
