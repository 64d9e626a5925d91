/* The central question of a value game, how it goes and what the room will see; and the table's own pick by
 * cards, of which nothing but the count is shown. */
#include "view/cards_parts.h"
#include "view/values_parts.h"
#include "view/wall.h"

#include <math.h>

/* --- the question --- */

/* The largest style in which the question stays within its lines. */
static enum style style_of(const struct sheet *sheet, const char *question)
{
    if (easel_measure(&sheet->easel, SHEET_WIDE, (struct setting){.style = STYLE_TITLE}, question).lines <= 2)
        return STYLE_TITLE;
    return STYLE_QUESTION;
}

static const char *const told[] = {"wall.values.how_pick", "wall.values.how_row", "wall.values.how_move",
                                   "wall.values.how_seen"};
enum { TOLD = sizeof told / sizeof *told };

static const char *tell(const struct sheet *sheet, const struct seen_values *values, int i)
{
    return i == 0 ? sheet_count(sheet, told[0], values->top, NULL) : sheet_say(sheet, told[i]);
}

/* Each line with its number before it; returns how many pages they take. */
static int put_told(const struct sheet *sheet, const struct seen_values *values, struct flow flow)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_PROMPT};
    for (int i = 0; i < TOLD; i++) {
        const char *text = tell(sheet, values, i);
        double y = 0;
        if (flow_block(&flow, fmax(easel_measure(easel, SHEET_WIDE - 10, setting, text).bottom, 5.6), &y)) {
            const struct spot number = {SHEET_LEFT, y, 5.6, 5.6};
            block_card(easel, number, CARD_FLAT);
            easel_text(easel, number,
                       (struct setting){.style = STYLE_LABEL_BOLD, .align = ALIGN_CENTRE, .middle = true},
                       sheet_number(sheet, i + 1));
            easel_text(easel, (struct spot){SHEET_LEFT + 9, y + 0.4, SHEET_WIDE - 9, 0}, setting, text);
        }
        flow_air(&flow, 2.4);
    }
    return flow.page + 1;
}

void values_question(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_values *values = part->values;
    const struct setting setting = {.style = style_of(sheet, values->question)};
    const double top = sheet_low(sheet, SHEET_TOP + 1, 0.15);
    const double end = top + easel_measure(&sheet->easel, SHEET_WIDE, setting, values->question).bottom;
    struct flow flow = {.y = end + 5 + sheet_low(sheet, 0, 0.15),
                        .top = sheet_low(sheet, 19, 0.05),
                        .bottom = sheet_bottom(sheet),
                        .wanted = -1};
    const int pages = put_told(sheet, values, flow), page = sheet_page(sheet, pages);
    flow.wanted = page;
    put_told(sheet, values, flow);
    if (page == 0)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, SHEET_WIDE, 0}, setting, values->question);
    else
        sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.values_question"),
                                       .next = page + 1 < pages ? sheet_say(sheet, "wall.next_page") : NULL});
}

/* --- picking by cards --- */

#define QUESTION_MOST 12.0 /* units the question may be high above the seats */

/* A dot for each card that was typed, and for a figure that was: the room sees how far, and no number. */
static void typed(const struct sheet *sheet, const struct seen_values *values, double x, double y)
{
    const struct pane *pane = sheet->pane;
    if (pane->answer == ANSWER_PASS) {
        block_stamp(&sheet->easel, sheet_stamp(ANSWER_PASS), x, y, 4.6);
        return;
    }
    for (uint8_t i = 0; i < values->top; i++) {
        const struct spot card = {x + i * 5.6, y - 0.6, 4.4, 5.8};
        const bool in = i < pane_picked(pane);
        block_card(&sheet->easel, card, in ? CARD_PLAIN : CARD_DASHED);
        if (in)
            block_icon(&sheet->easel, "check", card.x + 0.7, card.y + 1.4, 3, easel_ink(&sheet->easel));
        else if (i == pane_picked(pane) && pane->typed_card)
            block_dots(&sheet->easel, card.x + 0.5, card.y + 2.2, 1.3, 1.9, pane->typed_card > 9 ? 2 : 1,
                       pane->typed_card > 9 ? 2 : 1);
    }
}

static const char *whose(const struct sheet *sheet)
{
    const uint8_t seat = sheet->pane->seat;
    if (seat >= sheet->seen->seat_count)
        return sheet_say(sheet, "wall.cards.all_in");
    return sheet_fill(sheet, "wall.values.seat", FACTS({"n", sheet_number(sheet, seat + 1)}));
}

/* What is typed for the seat whose turn it is, under the seats; returns where it begins. */
static double panel(const struct sheet *sheet, const struct seen_values *values)
{
    const struct setting label = {.style = STYLE_LABEL, .middle = true};
    const double stamps = values->top * 5.6 + 3, wide = SHEET_WIDE - stamps - 6;
    const double high = fmax(8, easel_measure(&sheet->easel, wide, label, whose(sheet)).bottom + 2.4);
    const double y = sheet_bottom(sheet) - 1 - high;
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT + 2.6, y, wide, high}, label, whose(sheet));
    if (sheet->pane->seat < sheet->seen->seat_count)
        typed(sheet, values, SHEET_RIGHT - stamps, y + (high - 4.6) / 2);
    return y;
}

static void by_cards(const struct sheet *sheet, const struct seen_values *values)
{
    const double top = sheet_low(sheet, SHEET_TOP, 0.03);
    const struct setting heading = {.style = STYLE_HEADING};
    const double high = easel_measure(&sheet->easel, 116, heading, values->question).bottom;
    const bool asked = high < QUESTION_MOST + sheet_low(sheet, 0, 0.5); /* else the seats have no room */
    if (asked)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, 116, 0}, heading, values->question);
    const struct set how =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top + (asked ? high + 0.6 : 0), 116, 0},
                   (struct setting){.style = STYLE_LABEL},
                   sheet_count(sheet, "wall.values.lay_down", values->top, NULL));
    values_count(sheet, &values->pick, top + 3.6);
    const double low = panel(sheet, values);
    cards_seats(sheet, &values->pick, how.bottom + 2, low - 2.4);
    struct frame frame = {.instruction =
                              sheet_say(sheet, values->pick.state == ROUND_READY ? "wall.do.cards_all"
                                                                                 : "wall.do.values_cards"),
                          .no_timer = true};
    if (pane_typed(sheet->pane)) {
        frame.keys[0] =
            (struct bar_key){sheet_say(sheet, "wall.key.backspace"), sheet_say(sheet, "wall.cards.undo")};
        frame.targets[0].id = PANE_BACK;
        frame.keys[1] = (struct bar_key){
            sheet_say(sheet, "wall.key.enter"),
            sheet_say(sheet, sheet->pane->typed_card ? "wall.values.add" : "wall.cards.keep")};
        frame.targets[1].id = PANE_GO;
    }
    sheet_frame(sheet, &frame);
}

/* Everybody would see the cards, and a hand says no number. */
static void by_hands(const struct sheet *sheet, const struct seen_values *values)
{
    const double top = sheet_low(sheet, SHEET_TOP + 8, 0.3);
    const struct set question = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, SHEET_WIDE, 0},
                                           (struct setting){.style = STYLE_QUESTION}, values->question);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, question.bottom + 4, 124, 0},
               (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, "wall.values.no_hands"));
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.values_way"),
                                       .no_timer = true,
                                       .no_next = true});
}

void values_pick(const struct sheet *sheet, const struct seen_part *part)
{
    sheet_page(sheet, 1);
    if (part->values->by_hands)
        by_hands(sheet, part->values);
    else if (part->values->pick.answering == ANSWER_CARDS)
        by_cards(sheet, part->values);
    else
        handover_view(sheet);
}
