/* Cards and hands: what the wall shows while answers are entered. Letters are shown only where the cards lie
 * face up with a promise by name, and only those typed at this very screen; one typed before a restart is a
 * check mark. Else a count. */
#include "view/cards_parts.h"
#include "view/wall.h"

#include <math.h>

#define LEGEND_NAME 63.8 /* units a name in the legend may take */

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

/* Letters are as open as was promised for this round: when that became less on the way, they are checks. */
static uint8_t seat_letter(const struct sheet *sheet, const struct seen_round *round, uint8_t seat, bool now)
{
    const struct pane *pane = sheet->pane;
    if (now && pane->answer < ANSWER_COUNT)
        return pane->answer;
    return round->promise == PROMISE_BY_NAME ? pane->entered[seat] : ANSWER_NONE;
}

/* The name of the role at the foot of its seat, where there is room for it under what ends at `above`; the
 * gable says it anyway. */
static void seat_role(const struct sheet *sheet, struct spot spot, double wide, double above,
                      const char *name)
{
    const struct setting aside = {.style = STYLE_ASIDE};
    const double high = easel_measure(&sheet->easel, SHEET_WIDE, aside, name).bottom;
    const double y = spot.y + spot.h - fmax(high, spot.h < 18 ? 0 : 5) - 0.4;
    if (easel_width(&sheet->easel, aside, name) <= wide && y >= above)
        easel_text(&sheet->easel, (struct spot){spot.x + 1.8, y, wide + 0.2, 0}, aside, name);
}

/* One seat: its number, gable and role at the left, the card on the table at the right. */
static void seat_card(const struct sheet *sheet, const struct seen_round *round, uint8_t seat,
                      struct spot spot, bool now)
{
    const struct easel *easel = &sheet->easel;
    const struct seen_role *role = &sheet->seen->roles[sheet->seen->seats[seat].role];
    const uint8_t letter = seat_letter(sheet, round, seat, now);
    const bool in =
        letter < ANSWER_COUNT || sheet->pane->entered[seat] < ANSWER_COUNT || (round->in_seats >> seat & 1);
    const bool small = spot.h < 18;
    block_card(easel, spot, in || now ? CARD_PLAIN : CARD_DASHED);
    if (now)
        block_focus(easel, spot, 1.4);
    const double box = small ? 5 : 5.4, card_w = small ? 5.6 : 12.4, card_h = spot.h - (small ? 2.4 : 4.6);
    const double box_y = spot.y + (small ? 0.9 : 1.9);
    number_box(sheet, spot.x + 1.8, box_y, box, seat + 1, false);
    if (small)
        block_gable(easel, role->gable, spot.x + 8.2, box_y, 4.2);
    else
        block_gable(easel, role->gable, spot.x + 2, spot.y + spot.h - 12.4, 5.4);
    seat_role(sheet, spot, spot.w - card_w - (small ? 3.2 : 4.6), box_y + box, role->name);
    const struct spot paper = {spot.x + spot.w - card_w - (small ? 1 : 2.2), spot.y + (spot.h - card_h) / 2,
                               card_w, card_h};
    block_card(easel, paper, in ? CARD_QUIET : CARD_DASHED);
    const double stamp = fmin(paper.w, paper.h) - 1.6;
    if (in && letter >= ANSWER_COUNT)
        block_check(easel, paper.x + (paper.w - stamp) / 2, paper.y + (paper.h - stamp) / 2, stamp);
    else if (in)
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

void cards_seats(const struct sheet *sheet, const struct seen_round *round, double top, double bottom)
{
    uint8_t here[SEATS_MAX], count = 0;
    for (uint8_t seat = 0; seat < sheet->seen->seat_count; seat++) {
        if (sheet->seen->seats[seat].presence == PRESENCE_HERE)
            here[count++] = seat;
    }
    if (count == 0)
        return;
    const int columns = count <= 12 ? 4 : count <= 20 ? 5 : 6, rows = (count + columns - 1) / columns;
    const double gap = columns == 4 ? 2.5 : 1.8, down = rows > 2 ? 1.8 : 2.3;
    const double wide = (SHEET_WIDE - gap * (columns - 1)) / columns;
    const double high = fmax(fmin((bottom - top - down * (rows - 1)) / rows, 21.4), 6);
    for (int i = 0; i < count; i++) {
        const struct spot spot = {SHEET_LEFT + i % columns * (wide + gap), top + i / columns * (high + down),
                                  wide, high};
        seat_card(sheet, round, here[i], spot, here[i] == sheet->pane->seat);
        canvas_target(sheet->easel.canvas, (struct target){.at = easel_rect(&sheet->easel, spot),
                                                           .id = PANE_CARD + here[i],
                                                           .flags = TARGET_BUTTON,
                                                           .label = sheet_number(sheet, here[i] + 1)});
    }
}

/* Enter keeps the letter, Backspace takes it away; both can be pressed in the bar. When all are in nobody
 * chooses any more. */
static void cards_frame(const struct sheet *sheet, const struct counting *counting)
{
    const char *now = cards_all_in(counting->round) ? "wall.do.cards_all" : counting->asking->instruction;
    struct frame frame = {.instruction = sheet_say(sheet, now), .no_timer = true};
    if (sheet->pane->answer < ANSWER_COUNT) {
        frame.keys[0] =
            (struct bar_key){sheet_say(sheet, "wall.key.backspace"), sheet_say(sheet, "wall.cards.undo")};
        frame.targets[0].id = PANE_BACK;
        frame.keys[1] =
            (struct bar_key){sheet_say(sheet, "wall.key.enter"), sheet_say(sheet, "wall.cards.keep")};
        frame.targets[1].id = PANE_GO;
    }
    sheet_frame(sheet, &frame);
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
    const uint8_t in = sheet->pane->counts.in[role], of = round->of_role[role];
    const bool turn = role == sheet->pane->counts.role, now = turn && in < of;
    block_card(easel, spot, now || in > 0 ? CARD_PLAIN : CARD_DASHED);
    if (turn)
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

/* What the letters stand for, in two columns beside the counting: who chooses must not have to remember. */
struct legend {
    double high; /* of a row */
    uint8_t answers[ANSWER_COUNT];
    int count, rows;
};

static struct legend legend_of(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    const double line = easel_measure(&sheet->easel, 60, (struct setting){.style = STYLE_LABEL}, "S").bottom;
    struct legend legend = {.high = fmax(4.6, line + 0.8)};
    legend.count = seen_answers(sheet->seen, dilemma, legend.answers);
    legend.rows = (legend.count + 1) / 2;
    return legend;
}

/* All rows fit, and every name on its line. */
static bool legend_fits(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top,
                        double bottom)
{
    const struct legend legend = legend_of(sheet, dilemma);
    bool fits = top + legend.rows * legend.high <= bottom;
    for (int i = 0; fits && i < legend.count; i++)
        fits = easel_width(&sheet->easel, (struct setting){.style = STYLE_LABEL},
                           sheet_answer_name(sheet, dilemma, legend.answers[i])) <= LEGEND_NAME;
    return fits;
}

static void draw_legend(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top)
{
    const struct setting setting = {.style = STYLE_LABEL, .middle = true, .most_lines = 1};
    const struct legend legend = legend_of(sheet, dilemma);
    for (int i = 0; i < legend.count; i++) {
        const uint8_t answer = legend.answers[i];
        const double x = SHEET_LEFT + i / legend.rows * 74.0, y = top + i % legend.rows * legend.high;
        block_stamp(&sheet->easel, sheet_stamp(answer), x, y + (legend.high - 3.8) / 2, 3.8);
        easel_text(&sheet->easel, (struct spot){x + 6, y, LEGEND_NAME + 0.2, legend.high}, setting,
                   sheet_answer_name(sheet, dilemma, answer));
    }
}

static const struct asking by_hands = {"wall.hands.title", "wall.hands.open", "wall.do.hands"};
static const struct asking by_turning = {"wall.cards.turn", "wall.cards.open", "wall.do.cards_counted"};
static const struct asking by_collecting = {"wall.cards.lay_down", "wall.cards.secret",
                                            "wall.do.cards_collected"};
static const struct asking face_up_asking = {"wall.cards.title", "wall.cards.open", "wall.do.cards_turned"};

/* The title of the counting, with how many are in; returns where it ends. */
static double say_title(const struct sheet *sheet, const struct counting *counting, double top)
{
    const char *key = cards_again_now(sheet) ? "wall.cards.again" : counting->asking->title;
    const struct set title = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, top, 90, 0},
                                        (struct setting){.style = STYLE_QUESTION}, sheet_say(sheet, key));
    count_right(sheet, counting->round, top + 5);
    return title.bottom;
}

/* --- the counting: seats, roles or the pile, from y on --- */

static double line_of(const struct sheet *sheet)
{
    return easel_measure(&sheet->easel, 60, (struct setting){.style = STYLE_LABEL}, "S").bottom;
}

/* Seats fill the page: a legend never fits beside them. */
static bool by_seat(const struct sheet *sheet, const struct counting *counting, double y)
{
    if (!counting->draw)
        return false;
    const bool all = sheet->pane->seat >= sheet->seen->seat_count;
    const char *whose =
        all ? sheet_say(sheet, "wall.cards.all_in")
            : sheet_fill(sheet, "wall.cards.seat", FACTS({"n", sheet_number(sheet, sheet->pane->seat + 1)}));
    const struct panel panel = cards_panel(
        sheet, counting, (struct panel){.whose = whose, .other = sheet_say(sheet, "wall.cards.other_seat")});
    const double low = sheet_bottom(sheet) - 1.2 - panel.high;
    cards_seats(sheet, counting->round, y + 2.6, low - 3);
    cards_panel_draw(sheet, counting, low, &panel);
    return false;
}

static bool by_role(const struct sheet *sheet, const struct counting *counting, double y)
{
    const uint8_t row = sheet->pane->counts.role, in = sheet->pane->counts.in[row];
    const char *key = in >= counting->round->of_role[row] ? "wall.cards.role_in" : "wall.cards.role";
    const struct panel panel = cards_panel(
        sheet, counting,
        (struct panel){.whose = sheet_fill(sheet, key, FACTS({"role", sheet->seen->roles[row].name})),
                       .other = sheet_say(sheet, "wall.cards.other_role"),
                       .anew = true,
                       .in = in > 0});
    const double card = 10.8 + 2 * line_of(sheet), low = sheet_bottom(sheet) - 1.2 - panel.high;
    const double air = sheet_low(sheet, 0, 0.2), cards = y + 2.6 + air, below = cards + card + 2 + air;
    if (!counting->draw)
        return legend_fits(sheet, counting->dilemma, below, low - 1.2);
    roles(sheet, counting->round, cards, card);
    if (counting->legend)
        draw_legend(sheet, counting->dilemma, below);
    cards_panel_draw(sheet, counting, low, &panel);
    return true;
}

/* How a pile is counted, and the way back beside it or under it; returns where that ends. */
static double pile_words(const struct sheet *sheet, const struct counting *counting, double y)
{
    const double wide = cards_anew_wide(sheet), room = SHEET_WIDE - wide - 3;
    const struct setting setting = {.style = STYLE_PROMPT};
    const char *say =
        sheet_say(sheet, cards_all_in(counting->round) ? "wall.cards.all_in" : "wall.cards.pile");
    const bool beside = easel_measure(&sheet->easel, room, setting, say).lines == 1;
    const struct set words =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, beside ? room : SHEET_WIDE, 0}, setting, say);
    const double anew = beside ? y + (words.bottom - y - CARDS_ANEW_HIGH) / 2 : words.bottom + 1;
    if (sheet->pane->counts.in[0] > 0 && sheet->pane->answer >= ANSWER_COUNT)
        cards_anew(sheet, beside ? SHEET_RIGHT - wide : SHEET_LEFT, anew);
    return fmax(words.bottom, anew + CARDS_ANEW_HIGH);
}

static bool by_pile(const struct sheet *sheet, const struct counting *counting, double y)
{
    struct canvas scratch = {.count = 0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const struct sheet *on = counting->draw ? sheet : &trial;
    const double cards = face_down(on, counting->round, y + 2.6) + 1.6;
    const double below = pile_words(on, counting, cards) + 2;
    if (counting->draw && counting->legend)
        draw_legend(sheet, counting->dilemma, below);
    canvas_release(&scratch);
    return counting->draw || legend_fits(sheet, counting->dilemma, below, sheet_bottom(sheet));
}

static bool count(const struct sheet *sheet, const struct counting *counting, double y)
{
    const enum seen_entry entry = pane_entry(sheet->seen);
    return entry == ENTRY_SEATS  ? by_seat(sheet, counting, y)
           : entry == ENTRY_PILE ? by_pile(sheet, counting, y)
                                 : by_role(sheet, counting, y);
}

static const struct asking *asking_of(const struct sheet *sheet, const struct seen_round *round)
{
    const enum seen_entry entry = pane_entry(sheet->seen);
    return entry == ENTRY_SEATS               ? &face_up_asking
           : entry == ENTRY_PILE              ? &by_collecting
           : round->answering == ANSWER_HANDS ? &by_hands
                                              : &by_turning;
}

/* The words above the counting on a page of its own, or with how it goes and what will be shown. */
static double say_all(const struct sheet *sheet, const struct counting *counting, bool promise)
{
    const double top = cards_top(sheet);
    const double bottom = say_title(sheet, counting, promise ? cards_question(sheet, counting, top) : top);
    return promise ? cards_promise(sheet, counting, bottom) : bottom;
}

void cards_view(const struct sheet *sheet, const struct seen_dilemma *dilemma, const struct seen_round *round)
{
    struct counting counting = {.dilemma = dilemma,
                                .round = round,
                                .asking = asking_of(sheet, round),
                                .question = cards_again_now(sheet)};
    struct canvas scratch = {.count = 0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    bool beside = count(&trial, &counting, say_all(&trial, &counting, true));
    if (!beside && counting.question) { /* rather all on one page than the question once more */
        counting.question = false;
        beside = count(&trial, &counting, say_all(&trial, &counting, true));
        counting.question = !beside;
    }
    counting.legend = beside || count(&trial, &counting, say_all(&trial, &counting, false));
    canvas_release(&scratch);
    const int think = beside ? 0 : cards_think(sheet, &counting, -1);
    const int page = sheet_page(sheet, think + 1);
    counting.draw = true;
    if (page < think) {
        cards_think(sheet, &counting, page);
        return;
    }
    count(sheet, &counting, say_all(sheet, &counting, beside));
    cards_frame(sheet, &counting);
}
