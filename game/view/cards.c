/* Cards and hands: what the wall shows while answers are entered. Letters are shown only where the cards lie
 * face up with a promise by name, and only those typed at this very screen; else a count. */
#include "view/wall.h"

#include <math.h>

static const char *n_of_m(const struct sheet *sheet, const struct seen_round *round)
{
    return sheet_fill(
        sheet, "wall.n_of_m",
        (struct fill[]){{"n", sheet_number(sheet, round->in)}, {"all", sheet_number(sheet, round->of)}, {0}});
}

/* "o o o . . 5 van de 8", right edge at x. */
static void count_right(const struct sheet *sheet, const struct seen_round *round, double y)
{
    const struct setting setting = {.style = STYLE_LABEL, .align = ALIGN_RIGHT};
    const char *text = n_of_m(sheet, round);
    const double wide = easel_width(&sheet->easel, setting, text);
    const double size = round->of > 12 ? 1.4 : 2.1, step = round->of > 12 ? 2 : 3;
    easel_line(&sheet->easel, SHEET_RIGHT, y, setting, text);
    block_dots(&sheet->easel, SHEET_RIGHT - wide - 2 - (round->of - 1) * step - size, y - 1.08 - size / 2,
               size, step, round->in, round->of);
}

static void number_box(const struct sheet *sheet, double x, double y, double size, int number, bool dashed)
{
    block_card(&sheet->easel, (struct spot){x, y, size, size}, dashed ? CARD_DASHED : CARD_FLAT);
    easel_text(&sheet->easel, (struct spot){x, y, size, size},
               (struct setting){.style = STYLE_LABEL_BOLD, .align = ALIGN_CENTRE, .middle = true},
               sheet_number(sheet, number));
}

/* One seat: its number, gable and role at the left, the card on the table at the right. */
static void seat_card(const struct sheet *sheet, uint8_t seat, struct spot spot, bool now)
{
    const struct easel *easel = &sheet->easel;
    const struct pane *pane = sheet->pane;
    const struct seen_role *role = &sheet->seen->roles[sheet->seen->seats[seat].role];
    const uint8_t letter = now && pane->answer < ANSWER_COUNT ? pane->answer : pane->entered[seat];
    const bool in = letter < ANSWER_COUNT;
    const bool small = spot.h < 18;
    block_card(easel, spot, in || now ? CARD_PLAIN : CARD_DASHED);
    if (now)
        block_focus(easel, spot, 1.4);
    const double box = small ? 5 : 5.4, card_w = small ? 7 : 12.4, card_h = spot.h - (small ? 2.4 : 4.6);
    number_box(sheet, spot.x + 1.8, spot.y + (small ? 1.2 : 1.9), box, seat + 1, false);
    if (small) {
        block_gable(easel, role->gable, spot.x + 8.2, spot.y + 1.4, 4.2);
    } else {
        block_gable(easel, role->gable, spot.x + 2, spot.y + spot.h - 12.4, 5.4);
        easel_text(easel, (struct spot){spot.x + 1.8, spot.y + spot.h - 5.4, spot.w - card_w - 4.6, 0},
                   (struct setting){.style = STYLE_ASIDE, .most_lines = 1},
                   type_fit(easel->type, &easel->canvas->arena, FACE_ANDIKA,
                            easel_style(easel, STYLE_ASIDE).size,
                            metrics_px(&easel->metrics, spot.w - card_w - 4.8), role->name));
    }
    const struct spot paper = {spot.x + spot.w - card_w - (small ? 1.2 : 2.2), spot.y + (spot.h - card_h) / 2,
                               card_w, card_h};
    block_card(easel, paper, in ? CARD_QUIET : CARD_DASHED);
    const double stamp = fmin(paper.w - 1.6, paper.h - 1.6);
    if (in)
        block_stamp(easel, sheet_stamp(letter), paper.x + (paper.w - stamp) / 2,
                    paper.y + (paper.h - stamp) / 2, stamp);
    else if (now)
        canvas_line(easel->canvas,
                    (struct mark_line){.from = {metrics_x(&easel->metrics, paper.x + paper.w / 2),
                                                metrics_y(&easel->metrics, paper.y + paper.h * 0.33)},
                                       .to = {metrics_x(&easel->metrics, paper.x + paper.w / 2),
                                              metrics_y(&easel->metrics, paper.y + paper.h * 0.67)},
                                       .weight = easel_weight(easel, 0.4),
                                       .colour = easel_ink(easel)});
}

static void seats(const struct sheet *sheet, double top, double bottom)
{
    uint8_t here[SEATS_MAX], count = 0;
    for (uint8_t seat = 0; seat < sheet->seen->seat_count; seat++) {
        if (sheet->seen->seats[seat].presence == PRESENCE_HERE)
            here[count++] = seat;
    }
    if (count == 0)
        return;
    const int columns = count <= 8 ? 4 : count <= 12 ? 4 : 6, rows = (count + columns - 1) / columns;
    const double gap = columns == 4 ? 2.5 : 1.8, down = rows > 2 ? 1.8 : 2.3;
    const double wide = (SHEET_WIDE - gap * (columns - 1)) / columns;
    const double high = fmin((bottom - top - down * (rows - 1)) / rows, 21.4);
    for (int i = 0; i < count; i++) {
        const struct spot spot = {SHEET_LEFT + i % columns * (wide + gap), top + i / columns * (high + down),
                                  wide, high};
        seat_card(sheet, here[i], spot, here[i] == sheet->pane->seat);
        canvas_target(sheet->easel.canvas, (struct target){.at = easel_rect(&sheet->easel, spot),
                                                           .id = PANE_CARD + here[i],
                                                           .flags = TARGET_BUTTON,
                                                           .label = sheet_number(sheet, here[i] + 1)});
    }
}

/* "Stoel 6: typ de letter." with the stamps that can be typed. */
static void letters_panel(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y,
                          double high)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    const char *seat = sheet_fill(sheet, "wall.cards.seat",
                                  (struct fill[]){{"n", sheet_number(sheet, sheet->pane->seat + 1)}, {0}});
    block_card(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    double x = SHEET_LEFT + 2.6;
    easel_text(easel, (struct spot){x, y, 60, high}, setting, seat);
    x += easel_measure(easel, 60, setting, seat).width + 2.6;
    for (uint8_t answer = 0; answer < ANSWER_COUNT; answer++) {
        if (answer >= dilemma->option_count && answer < ANSWER_NOT_SURE)
            continue;
        block_stamp(easel, sheet_stamp(answer), x, y + (high - 4) / 2, 4);
        x += 5.2;
    }
    const struct setting aside = {
        .style = STYLE_LABEL, .align = ALIGN_RIGHT, .middle = true, .colour = easel_second(easel)};
    const char *other = sheet_say(sheet, "wall.cards.other_seat");
    if (easel_width(easel, aside, other) < SHEET_RIGHT - 2.6 - x - 2)
        easel_text(easel, (struct spot){x + 2, y, SHEET_RIGHT - 2.6 - x - 2, high}, aside, other);
}

static void face_up(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                    const struct seen_round *round)
{
    const double y = sheet_low(sheet, SHEET_TOP - 0.3, 0.03);
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 90, 0},
                   (struct setting){.style = STYLE_QUESTION}, sheet_say(sheet, "wall.cards.title"));
    count_right(sheet, round, y + 5);
    const double high =
        easel_measure(&sheet->easel, 60, (struct setting){.style = STYLE_LABEL}, "S").bottom + 5;
    const double panel = sheet_bottom(sheet) - 1.2 - high;
    seats(sheet, title.bottom + 2.6, panel - 3);
    letters_panel(sheet, dilemma, panel, high);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, "wall.do.cards_turned"),
                           .keys = {{sheet_say(sheet, "wall.key.undo"), sheet_say(sheet, "wall.cards.undo")}},
                           .no_timer = true,
                       });
}

/* As many paper cards as people: those that are in are filled. Nobody can see whose. Returns where they end.
 */
static double face_down(const struct sheet *sheet, const struct seen_round *round, double y)
{
    const int all = round->of, columns = all > 12 ? 12 : all > 0 ? all : 1;
    const double step = fmin(15, SHEET_WIDE / columns), wide = step - 2.4, high = wide * 1.3;
    const int rows = (all + columns - 1) / columns;
    for (int i = 0; i < all; i++) {
        const struct spot spot = {SHEET_LEFT + i % columns * step, y + i / columns * (high + 2), wide, high};
        block_card(&sheet->easel, spot, i < round->in ? CARD_PLAIN : CARD_DASHED);
        if (i < round->in)
            block_icon(&sheet->easel, "check", spot.x + wide / 2 - 2.4, spot.y + high / 2 - 2.4, 4.8,
                       easel_ink(&sheet->easel));
    }
    return y + rows * (high + 2);
}

/* How the answers come in, and what is said with it. */
struct asking {
    const char *title, *how, *instruction;
};

static const struct asking by_hands = {"wall.hands.title", "wall.hands.open", "wall.do.hands"};
static const struct asking by_turning = {"wall.cards.turn", "wall.cards.open", "wall.do.cards_counted"};
static const struct asking by_collecting = {"wall.cards.lay_down", "wall.cards.secret",
                                            "wall.do.cards_collected"};

static void counted(const struct sheet *sheet, const struct seen_round *round, const struct asking *asking)
{
    const double top = sheet_low(sheet, SHEET_TOP, 0.05);
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, SHEET_WIDE, 0},
                   (struct setting){.style = STYLE_TITLE}, sheet_say(sheet, asking->title));
    const struct set how = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, title.bottom + 2, 124, 0},
                                      (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, asking->how));
    const double cards = how.bottom + 5 + sheet_low(sheet, 0, 0.2);
    const double y = face_down(sheet, round, cards) + 4.5;
    easel_line(&sheet->easel, SHEET_LEFT, y, (struct setting){.style = STYLE_PROMPT_BOLD},
               n_of_m(sheet, round));
    sheet_frame(sheet,
                &(struct frame){.instruction = sheet_say(sheet, asking->instruction), .no_timer = true});
}

void cards_view(const struct sheet *sheet, const struct seen_dilemma *dilemma, const struct seen_round *round)
{
    const bool turned = round->answering != ANSWER_HANDS && round->form == CARDS_TURNED;
    if (turned && sheet->seen->promise == PROMISE_BY_NAME && sheet->pane->seat < sheet->seen->seat_count)
        face_up(sheet, dilemma, round);
    else
        counted(sheet, round,
                round->answering == ANSWER_HANDS ? &by_hands
                : turned                         ? &by_turning
                                                 : &by_collecting);
}
