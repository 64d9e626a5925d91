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
        /* The name where there is room for it; the gable says it anyway. */
        const struct setting aside = {.style = STYLE_ASIDE};
        if (easel_width(easel, aside, role->name) <= spot.w - card_w - 4.6)
            easel_text(easel, (struct spot){spot.x + 1.8, spot.y + spot.h - 5.4, spot.w - card_w - 4.4, 0},
                       aside, role->name);
    }
    const struct spot paper = {spot.x + spot.w - card_w - (small ? 1.2 : 2.2), spot.y + (spot.h - card_h) / 2,
                               card_w, card_h};
    block_card(easel, paper, in ? CARD_QUIET : CARD_DASHED);
    const double stamp = fmin(paper.w, paper.h) - 1.6;
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
    const double high = fmax(fmin((bottom - top - down * (rows - 1)) / rows, 21.4), 6);
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

/* What was typed, or can be: the stamps, each one to press. Returns where they end. */
static double letter_stamps(const struct sheet *sheet, const struct seen_dilemma *dilemma, double x, double y,
                            double high)
{
    const struct easel *easel = &sheet->easel;
    for (uint8_t answer = 0; answer < ANSWER_COUNT; answer++) {
        if (answer >= dilemma->option_count && answer < ANSWER_NOT_SURE)
            continue;
        const struct spot spot = {x - 0.4, y + (high - 5.6) / 2, 5.2, 5.6};
        if (sheet->pane->answer == answer)
            block_card(easel, spot, CARD_CHOSEN);
        block_stamp(easel, sheet_stamp(answer), x + 0.2, y + (high - 4) / 2, 4);
        canvas_target(easel->canvas, (struct target){.at = easel_rect(easel, spot),
                                                     .id = PANE_LETTER + answer,
                                                     .flags = TARGET_BUTTON,
                                                     .label = sheet_answer_name(sheet, dilemma, answer)});
        x += 5.6;
    }
    return x;
}

/* So that the stamps stay where they are when the next role has its turn. */
static double widest_role(const struct sheet *sheet)
{
    double widest = 0;
    for (uint8_t role = 0; pane_entry(sheet->seen) == ENTRY_ROLES && role < sheet->seen->role_count; role++) {
        const char *whose =
            sheet_fill(sheet, "wall.cards.role", FACTS({"role", sheet->seen->roles[role].name}));
        widest = fmax(widest,
                      easel_measure(&sheet->easel, 74, (struct setting){.style = STYLE_LABEL}, whose).width);
    }
    return widest;
}

/* "Stoel 6: typ de letter." with the stamps that can be typed. */
static void letters_panel(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y,
                          double high, const char *whose, const char *other)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    block_card(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    double x = SHEET_LEFT + 2.6;
    easel_text(easel, (struct spot){x, y, 74, high}, setting, whose);
    x += fmax(widest_role(sheet), easel_measure(easel, 74, setting, whose).width) + 2.6;
    x = letter_stamps(sheet, dilemma, x, y, high);
    const struct setting aside = {
        .style = STYLE_LABEL, .align = ALIGN_RIGHT, .middle = true, .colour = easel_second(easel)};
    if (easel_width(easel, aside, other) < SHEET_RIGHT - 2.6 - x - 2)
        easel_text(easel, (struct spot){x + 2, y, SHEET_RIGHT - 2.6 - x - 2, high}, aside, other);
}

/* Enter keeps the letter, Backspace takes it away; both can be pressed in the bar. */
static void cards_frame(const struct sheet *sheet, const char *instruction)
{
    const bool typed = sheet->pane->answer < ANSWER_COUNT;
    struct frame frame = {.instruction = sheet_say(sheet, instruction), .no_timer = true};
    if (typed) {
        frame.keys[0] =
            (struct bar_key){sheet_say(sheet, "wall.key.backspace"), sheet_say(sheet, "wall.cards.undo")};
        frame.targets[0].id = PANE_BACK;
        frame.keys[1] =
            (struct bar_key){sheet_say(sheet, "wall.key.enter"), sheet_say(sheet, "wall.cards.keep")};
        frame.targets[1].id = PANE_GO;
    }
    sheet_frame(sheet, &frame);
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
    const bool all = sheet->pane->seat >= sheet->seen->seat_count;
    const char *whose =
        all ? sheet_say(sheet, "wall.cards.all_in")
            : sheet_fill(sheet, "wall.cards.seat", FACTS({"n", sheet_number(sheet, sheet->pane->seat + 1)}));
    letters_panel(sheet, dilemma, panel, high, whose, sheet_say(sheet, "wall.cards.other_seat"));
    cards_frame(sheet, "wall.do.cards_turned");
}

/* As many paper cards as people: those that are in are filled. Nobody can see whose, nor which letter is
 * being typed. Returns where they end. */
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
        else if (i == round->in && sheet->pane->answer < ANSWER_COUNT)
            block_focus(&sheet->easel, spot, 1.4);
    }
    return y + rows * (high + 2);
}

/* One role: its number to type, and how many of its answers were typed. */
static void role_card(const struct sheet *sheet, const struct seen_round *round, uint8_t role,
                      struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const struct seen_role *seen = &sheet->seen->roles[role];
    const uint8_t in = pane_counted(sheet->pane, role), of = round->of_role[role];
    const bool now = role == sheet->pane->counts.role && in < of;
    block_card(easel, spot, now || in > 0 ? CARD_PLAIN : CARD_DASHED);
    if (now)
        block_focus(easel, spot, 1.4);
    number_box(sheet, spot.x + 1.8, spot.y + 1.9, 5.4, role + 1, false);
    block_gable(easel, seen->gable, spot.x + 9, spot.y + 1.7, 5.4);
    const char *name =
        type_fit(easel->type, &easel->canvas->arena, FACE_ANDIKA, easel_style(easel, STYLE_LABEL).size,
                 metrics_px(&easel->metrics, spot.w - 3.8), seen->name);
    const struct set named = easel_text(easel, (struct spot){spot.x + 1.8, spot.y + 9, spot.w - 3.6, 0},
                                        (struct setting){.style = STYLE_LABEL, .most_lines = 1}, name);
    const char *n = sheet_fill(sheet, "wall.n_of_m",
                               FACTS({"n", sheet_number(sheet, in)}, {"all", sheet_number(sheet, of)}));
    easel_text(easel, (struct spot){spot.x + 1.8, named.bottom, spot.w - 3.6, 0},
               (struct setting){.style = STYLE_LABEL_BOLD, .most_lines = 1}, n);
    if (now && sheet->pane->answer < ANSWER_COUNT)
        block_stamp(easel, sheet_stamp(sheet->pane->answer), spot.x + spot.w - 8.4, spot.y + 1.9, 6.6);
    else if (in > 0 && in == of)
        block_check(easel, spot.x + spot.w - 6.6, spot.y + 1.9, 4.8);
    canvas_target(easel->canvas, (struct target){.at = easel_rect(easel, spot),
                                                 .id = PANE_ROLE + role,
                                                 .flags = TARGET_BUTTON,
                                                 .label = seen->name});
}

static void roles(const struct sheet *sheet, const struct seen_round *round, double y, double high)
{
    uint8_t here[PACK_ROLES_MAX], count = 0;
    for (uint8_t role = 0; role < sheet->seen->role_count; role++)
        if (round->of_role[role] > 0)
            here[count++] = role;
    const double gap = 2.5, wide = count > 0 ? (SHEET_WIDE - gap * (count - 1)) / count : 0;
    for (uint8_t i = 0; i < count; i++)
        role_card(sheet, round, here[i],
                  (struct spot){SHEET_LEFT + i * (fmin(wide, 34) + gap), y, fmin(wide, 34), high});
}

/* What the letters stand for, in two columns, as far as they all fit: who chooses must not have to remember.
 */
static void legend(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top, double bottom)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true, .most_lines = 1};
    const double high =
        fmax(4.6, easel_measure(easel, 60, (struct setting){.style = STYLE_LABEL}, "S").bottom + 0.8);
    const int count = dilemma->option_count + 2, rows = (count + 1) / 2;
    if (top + rows * high > bottom)
        return;
    for (int i = 0; i < count; i++) {
        const uint8_t answer = i < dilemma->option_count    ? (uint8_t)i
                               : i == dilemma->option_count ? ANSWER_NOT_SURE
                                                            : ANSWER_PASS;
        const double x = SHEET_LEFT + i / rows * 74.0, y = top + i % rows * high;
        block_stamp(easel, sheet_stamp(answer), x, y + (high - 3.8) / 2, 3.8);
        const char *name =
            type_fit(easel->type, &easel->canvas->arena, FACE_ANDIKA, easel_style(easel, STYLE_LABEL).size,
                     metrics_px(&easel->metrics, 63.8), sheet_answer_name(sheet, dilemma, answer));
        easel_text(easel, (struct spot){x + 6, y, 64, high}, setting, name);
    }
}

/* How the answers come in, and what is said with it. */
struct asking {
    const char *title, *how, *instruction;
};

static const struct asking by_hands = {"wall.hands.title", "wall.hands.open", "wall.do.hands"};
static const struct asking by_turning = {"wall.cards.turn", "wall.cards.open", "wall.do.cards_counted"};
static const struct asking by_collecting = {"wall.cards.lay_down", "wall.cards.secret",
                                            "wall.do.cards_collected"};

/* What will be shown, said before anybody chooses; by hands and by counts nothing is finer than a role. */
static const char *promised(const struct sheet *sheet, const struct seen_round *round)
{
    if (round->promise == PROMISE_NOTHING)
        return "wall.cards.will_nothing";
    return round->promise == PROMISE_COUNTS || pane_entry(sheet->seen) == ENTRY_PILE
               ? "wall.cards.will_counts"
               : "wall.cards.will_role";
}

/* The words above the cards; returns where they end. */
static double say_how(const struct sheet *sheet, const struct seen_round *round, const struct asking *asking)
{
    const double top = sheet_low(sheet, SHEET_TOP, 0.05);
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, 104, 0},
                   (struct setting){.style = STYLE_QUESTION}, sheet_say(sheet, asking->title));
    count_right(sheet, round, top + 5);
    const struct set how = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, title.bottom + 1.6, 144, 0},
                                      (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, asking->how));
    return easel_text(&sheet->easel, (struct spot){SHEET_LEFT, how.bottom + 0.6, 144, 0},
                      (struct setting){.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)},
                      sheet_say(sheet, promised(sheet, round)))
        .bottom;
}

static void by_role(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                    const struct seen_round *round, const struct asking *asking)
{
    const double y = say_how(sheet, round, asking);
    const double line = easel_measure(&sheet->easel, 60, (struct setting){.style = STYLE_LABEL}, "S").bottom;
    const double high = line + 5, card = 10.8 + 2 * line;
    const double panel = sheet_bottom(sheet) - 1.2 - high;
    const double air = sheet_low(sheet, 0, 0.2), cards = y + 2.6 + air;
    roles(sheet, round, cards, card);
    legend(sheet, dilemma, cards + card + 2.6 + air, panel - 1.2);
    const char *whose = sheet_fill(sheet, "wall.cards.role",
                                   FACTS({"role", sheet->seen->roles[sheet->pane->counts.role].name}));
    letters_panel(sheet, dilemma, panel, high,
                  round->in >= round->of ? sheet_say(sheet, "wall.cards.all_in") : whose,
                  sheet_say(sheet, "wall.cards.other_role"));
    cards_frame(sheet, asking->instruction);
}

static void by_pile(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                    const struct seen_round *round)
{
    const double cards = say_how(sheet, round, &by_collecting) + 2.6;
    const double y = face_down(sheet, round, cards) + 1;
    const struct set pile =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0},
                   (struct setting){.style = STYLE_PROMPT}, sheet_say(sheet, "wall.cards.pile"));
    legend(sheet, dilemma, pile.bottom + 2.6, sheet_bottom(sheet));
    cards_frame(sheet, by_collecting.instruction);
}

void cards_view(const struct sheet *sheet, const struct seen_dilemma *dilemma, const struct seen_round *round)
{
    const enum pane_entry entry = pane_entry(sheet->seen);
    if (entry == ENTRY_SEATS)
        face_up(sheet, dilemma, round);
    else if (entry == ENTRY_PILE)
        by_pile(sheet, dilemma, round);
    else
        by_role(sheet, dilemma, round, round->answering == ANSWER_HANDS ? &by_hands : &by_turning);
}
