/* Bekijken: where the houses stand, all at once and as far as was promised; then the guesses and, by name,
 * who stands where. */
#include "view/flow.h"
#include "view/streets.h"
#include "view/wall.h"

#include <math.h>

#define STAMP 6.2

/* One page of this view, as it was planned. */
struct look {
    const struct seen_dilemma *dilemma;
    const struct seen_round *round;
    struct plots plots;
    double ground, labels, panel; /* y of the ground, of the labels' end, and of the panel */
    bool guesses_here;            /* the guesses stand below the street */
    bool legend;
    bool named; /* the names of the options stand under their plots */
    bool whose; /* which house belongs to which role stands on a page of its own */
    int key_pages, guess_pages, name_pages;
};

static double heading(const struct sheet *sheet, const struct look *look, int pages)
{
    const double y = sheet_low(sheet, SHEET_TOP, 0.03);
    const struct set title = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 90, 0},
                                        (struct setting){.style = STYLE_TITLE, .most_lines = 1},
                                        sheet_say(sheet, "wall.look.title"));
    const struct setting aside = {
        .style = STYLE_ASIDE, .align = ALIGN_RIGHT, .colour = easel_second(&sheet->easel)};
    const double note_y = pages > 1 ? title.bottom + 2 : y + 3;
    const double note =
        easel_text(&sheet->easel, (struct spot){98, note_y, 54, 0}, aside, street_as(sheet, look->round))
            .bottom;
    sheet_page_mark(sheet, SHEET_RIGHT, y + 4.3, pages);
    const double wide = pages > 1 ? 88 : SHEET_WIDE;
    const struct set question =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, title.bottom + 1.6, wide, 0},
                   (struct setting){.style = STYLE_LABEL, .colour = easel_second(&sheet->easel)},
                   look->dilemma->question);
    return pages > 1 ? fmax(note, question.bottom) : question.bottom;
}

static double labels(const struct sheet *sheet, const struct look *look, double y, bool draw)
{
    double bottom = y;
    const struct setting setting = {.style = STYLE_LABEL, .align = ALIGN_CENTRE};
    for (uint8_t i = 0; i < look->plots.count; i++) {
        const struct plot *plot = &look->plots.at[i];
        const char *name = sheet_answer_name(sheet, look->dilemma, plot->answer);
        const struct spot spot = {plot->x - 0.6, y, plot->w + 1.2, 0};
        if (draw)
            easel_text(&sheet->easel, spot, setting, name);
        bottom = fmax(bottom, y + easel_measure(&sheet->easel, spot.w, setting, name).bottom);
    }
    return bottom;
}

/* --- guesses --- */

static const char *const result_keys[] = {
    [GUESS_MET] = "wall.guess.met",
    [GUESS_NOT_MET] = "wall.guess.not_met",
    [GUESS_DIVIDED] = "wall.guess.divided",
    [GUESS_NO_ANSWER] = "wall.guess.no_answer",
};

static const char *const result_icons[] = {
    [GUESS_MET] = "check",
    [GUESS_NOT_MET] = "cross",
    [GUESS_DIVIDED] = "people",
    [GUESS_NO_ANSWER] = "minus",
};

#define GUESS_HIGH 8.4

/* One guess in a row of its own; wide < 0 only measures. Returns the width it needs. */
static double guess_row(const struct sheet *sheet, const struct seen_guess *guess, double x, double y,
                        bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting word = {.style = STYLE_LABEL}, bold = {.style = STYLE_LABEL_BOLD};
    const char *thought = sheet_say(sheet, "wall.guess.thought"),
               *chooses = sheet_say(sheet, "wall.guess.chooses");
    const char *result = sheet_say(sheet, result_keys[guess->result]);
    const double base = y + GUESS_HIGH / 2 + 1.1, start = x;
    x += 1.6;
    if (guess->count > 1) {
        const char *many = sheet_number(sheet, guess->count);
        if (draw)
            easel_line(easel, x, base, bold, many);
        x += easel_width(easel, bold, many) + 1.2;
    }
    if (draw)
        block_gable(easel, sheet->seen->roles[guess->role].gable, x, y + 1.6, 4.5);
    x += 6.4;
    if (draw)
        easel_line(easel, x, base, word, thought);
    x += easel_width(easel, word, thought) + 2.6;
    if (draw)
        block_gable(easel, sheet->seen->roles[guess->about].gable, x, y + 1.6, 4.5);
    x += 6.4;
    if (draw)
        easel_line(easel, x, base, word, chooses);
    x += easel_width(easel, word, chooses) + 2.6;
    if (draw)
        block_stamp(easel, sheet_stamp(guess->answer), x, y + 1.6, 5.2);
    x += 8;
    if (draw)
        block_divide(easel, x, y + 1.3, GUESS_HIGH - 2.6);
    x += 2.4;
    if (draw)
        block_icon(easel, result_icons[guess->result], x, y + GUESS_HIGH / 2 - 1.5, 3, easel_ink(easel));
    x += 4;
    if (draw)
        easel_line(easel, x, base, bold, result);
    return x + easel_width(easel, bold, result) + 2 - start;
}

static int guess_columns(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    double wide = 0;
    for (uint8_t i = 0; i < dilemma->guess_count; i++)
        wide = fmax(wide, guess_row(sheet, &dilemma->guesses[i], 0, 0, false));
    return wide <= 67.9 ? 2 : 1;
}

static double guess_head(const struct sheet *sheet)
{
    return easel_measure(&sheet->easel, 130, (struct setting){.style = STYLE_LABEL_BOLD},
                         sheet_say(sheet, "wall.guess.title"))
        .bottom;
}

/* Rows of guesses from `first` on, in a panel at y. */
static void guess_panel(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, int first,
                        int rows)
{
    const int columns = guess_columns(sheet, dilemma);
    const double head = guess_head(sheet), wide = columns == 2 ? 67.9 : 138;
    const double high = 2.8 + head + rows * (GUESS_HIGH + 1) - 1 + 1.2;
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    easel_text(&sheet->easel, (struct spot){11, y + 1.4, 130, 0}, (struct setting){.style = STYLE_LABEL_BOLD},
               sheet_say(sheet, "wall.guess.title"));
    for (int i = 0; i < rows * columns && first + i < dilemma->guess_count; i++) {
        const double x = 11 + (i % columns) * (wide + 2.2);
        const double top = y + 2 + head + i / columns * (GUESS_HIGH + 1);
        block_card(&sheet->easel, (struct spot){x, top, wide, GUESS_HIGH}, CARD_FLAT);
        guess_row(sheet, &dilemma->guesses[first + i], x, top, true);
    }
}

static int rows_of(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    const int columns = guess_columns(sheet, dilemma);
    return (dilemma->guess_count + columns - 1) / columns;
}

/* How many rows of guesses stand on a page of their own. */
static int rows_per_page(const struct sheet *sheet, double top)
{
    const int rows = (int)((sheet_bottom(sheet) - top - 4.4 - guess_head(sheet)) / (GUESS_HIGH + 1));
    return rows < 1 ? 1 : rows;
}

/* --- who the gables are --- */

static double legend_high(const struct sheet *sheet)
{
    return easel_measure(&sheet->easel, 40, (struct setting){.style = STYLE_LABEL}, "O").bottom + 4.7;
}

static void legend(const struct sheet *sheet, double y)
{
    const uint8_t count = sheet->seen->role_count;
    const double high = legend_high(sheet), each = (SHEET_WIDE - 4) / count;
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    for (uint8_t i = 0; i < count; i++) {
        const struct setting setting = {.style = STYLE_LABEL};
        const double room = each - 7;
        const double wide = fmin(easel_width(&sheet->easel, setting, sheet->seen->roles[i].name), room);
        const double x = SHEET_LEFT + 2 + i * each + (each - wide - 5.4) / 2;
        block_gable(&sheet->easel, sheet->seen->roles[i].gable, x, y + (high - 4.9) / 2, 4.2);
        easel_text(&sheet->easel, (struct spot){x + 5.4, y, room, high},
                   (struct setting){.style = STYLE_LABEL, .middle = true, .most_lines = 2},
                   sheet->seen->roles[i].name);
    }
}

/* --- by name: who stands where --- */

static double chip(const struct sheet *sheet, uint8_t seat, double x, double y, bool draw)
{
    const struct seen_seat *who = &sheet->seen->seats[seat];
    const struct setting setting = {.style = STYLE_LABEL};
    const char *name = sheet_seat_name(sheet, seat);
    if (draw) {
        block_gable(&sheet->easel, sheet->seen->roles[who->role].gable, x, y, 3.8);
        block_icon(&sheet->easel, sheet_nickname_drawing(who->nickname), x + 4.6, y + 0.3, 3.8,
                   easel_ink(&sheet->easel));
        easel_line(&sheet->easel, x + 9.2, y + 3.4, setting, name);
    }
    return 9.2 + easel_width(&sheet->easel, setting, name) + 4;
}

/* Every answer with its people, as many answers to a page as fit. Returns the pages. */
static int name_list(const struct sheet *sheet, const struct look *look, double top, int page)
{
    const double left = SHEET_LEFT + 9, line = 6.4;
    double y = top;
    int filling = 0;
    for (uint8_t i = 0; i < look->plots.count; i++) {
        const uint8_t answer = look->plots.at[i].answer;
        double x = left;
        bool stamped = false;
        for (uint8_t seat = 0; seat < sheet->seen->seat_count; seat++) {
            if (look->round->by_seat[seat] != answer)
                continue;
            const double wide = chip(sheet, seat, 0, 0, false);
            if (x > left && x + wide > SHEET_RIGHT + 4) {
                x = left;
                y += line;
            }
            if (y + line > sheet_bottom(sheet)) {
                filling++;
                y = top;
                stamped = false;
            }
            if (filling == page && !stamped)
                block_stamp(&sheet->easel, sheet_stamp(answer), SHEET_LEFT, y - 0.5, 5.6);
            stamped = true;
            x += chip(sheet, seat, x, y, filling == page);
        }
        y += stamped ? line + 1 : 0;
    }
    return filling + 1;
}

/* --- what the letters and the houses stand for, when that does not fit under the plots --- */

static const double sign_wide = 5.6;

/* A line behind its sign; where the sign comes, when it stands on the wanted page. */
static bool key_line(const struct sheet *sheet, struct flow *flow, const char *name, struct spot *sign)
{
    const double x = SHEET_LEFT + 8, wide = SHEET_RIGHT - x;
    const struct setting setting = {.style = STYLE_LABEL, .middle = true};
    const double high = fmax(sign_wide, easel_measure(&sheet->easel, wide, setting, name).bottom);
    double y = 0;
    const bool here = flow_block(flow, high, &y);
    if (here)
        easel_text(&sheet->easel, (struct spot){x, y, wide, high}, setting, name);
    *sign = (struct spot){SHEET_LEFT, y + (high - sign_wide) / 2, sign_wide, sign_wide};
    flow_air(flow, 1.2);
    return here;
}

static int key_list(const struct sheet *sheet, const struct look *look, double top, int page)
{
    struct flow flow = {.y = top, .top = top, .bottom = sheet_bottom(sheet), .wanted = page};
    struct spot sign;
    for (uint8_t i = 0; !look->named && i < look->plots.count; i++) {
        const uint8_t answer = look->plots.at[i].answer;
        if (key_line(sheet, &flow, sheet_answer_name(sheet, look->dilemma, answer), &sign))
            block_stamp(&sheet->easel, sheet_stamp(answer), sign.x, sign.y, sign.w);
    }
    for (uint8_t role = 0; look->whose && role < sheet->seen->role_count; role++)
        if (key_line(sheet, &flow, sheet->seen->roles[role].name, &sign))
            block_gable(&sheet->easel, sheet->seen->roles[role].gable, sign.x + 0.4, sign.y, sign.w - 0.8);
    return flow.page + 1;
}

/* --- the street page --- */

static struct look plan(const struct sheet *sheet, const struct seen_dilemma *dilemma, double top)
{
    const struct seen_round *round = &dilemma->rounds[0];
    struct look look = {.dilemma = dilemma, .round = round};
    look.plots = street_plots(dilemma->option_count, round->total[ANSWER_OWN] > 0, SHEET_LEFT, SHEET_WIDE);
    const struct street street = {.round = round, .scale = 1};
    const double high = street_high(sheet, &look.plots, &street);
    look.ground = fmax(sheet_low(sheet, 42.6, 0.39), top + 1.5 + high);
    look.labels = labels(sheet, &look, look.ground + 2.4 + STAMP + 1, false);
    look.named = look.labels <= sheet_bottom(sheet) + 0.4;
    if (!look.named)
        look.labels = look.ground + 2.4 + STAMP;
    const double guesses = 2.8 + guess_head(sheet) + GUESS_HIGH + 1.2;
    const double room = sheet_bottom(sheet) - look.labels - 1;
    look.guesses_here = dilemma->guess_count > 0 && rows_of(sheet, dilemma) == 1 && room >= guesses;
    look.legend = !look.guesses_here && round->as >= PROMISE_BY_ROLE && room >= legend_high(sheet);
    look.whose = !look.guesses_here && !look.legend && round->as >= PROMISE_BY_ROLE;
    look.key_pages = look.named && !look.whose ? 0 : key_list(sheet, &look, top + 3, -1);
    const double panel = look.guesses_here ? guesses : legend_high(sheet);
    look.panel =
        fmax(fmin(sheet_low(sheet, 77.4 - panel, 0.68), sheet_bottom(sheet) - panel), look.labels + 1);
    if (dilemma->guess_count > 0 && !look.guesses_here) {
        const int rows = rows_per_page(sheet, top + 2);
        look.guess_pages = (rows_of(sheet, dilemma) + rows - 1) / rows;
    }
    look.name_pages = round->as == PROMISE_BY_NAME ? name_list(sheet, &look, top + 3, -1) : 0;
    return look;
}

static void street_page(const struct sheet *sheet, const struct look *look)
{
    const struct street street = {.round = look->round, .scale = 1, .sunk = sheet->stage->sunk};
    street_draw(sheet, &look->plots, &street, look->ground);
    street_totals(sheet, &look->plots, look->round, look->ground + 2.4, STAMP, STYLE_FIGURE);
    if (look->named)
        labels(sheet, look, look->ground + 2.4 + STAMP + 1, true);
    if (look->guesses_here)
        guess_panel(sheet, look->dilemma, look->panel, 0, 1);
    else if (look->legend)
        legend(sheet, look->panel);
}

void dilemma_reveal(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const struct seen_round *round = &dilemma->rounds[0];
    if (!streets_shown(round)) {
        streets_nothing(sheet, round, "wall.do.look_nothing");
        return;
    }
    const struct setting small = {.style = STYLE_LABEL};
    const double top = sheet_low(sheet, SHEET_TOP, 0.03) + 8.3 +
                       easel_measure(&sheet->easel, 88, small, dilemma->question).bottom;
    const struct look look = plan(sheet, dilemma, top);
    const int keys = 1 + look.key_pages, guesses = keys + look.guess_pages, pages = guesses + look.name_pages;
    const int page = sheet_page(sheet, pages);
    const double y = heading(sheet, &look, pages);
    if (page == 0) {
        street_page(sheet, &look);
    } else if (page < keys) {
        key_list(sheet, &look, y + 3, page - 1);
    } else if (page < guesses) {
        const int rows = rows_per_page(sheet, top + 2), first = (page - keys) * rows;
        const int left = rows_of(sheet, dilemma) - first;
        guess_panel(sheet, dilemma, y + 2, first * guess_columns(sheet, dilemma), left < rows ? left : rows);
    } else {
        name_list(sheet, &look, y + 3, page - guesses);
    }
    const char *next = page + 1 >= pages    ? NULL
                       : page + 1 < keys    ? (look.named ? "wall.next_houses" : "wall.next_keys")
                       : page + 1 < guesses ? "wall.next_guesses"
                                            : "wall.next_names";
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.look"),
                                       .next = next ? sheet_say(sheet, next) : NULL});
}
