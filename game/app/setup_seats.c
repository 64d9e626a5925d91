/* The seats of set-up: cards up to eight, columns by role, or rows role by role over pages. */
#include "app/setup.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static const double card_wide = 32, card_step = 8.25, card_high = 7.2;

const char *setup_presence_word(const struct words *words, enum presence presence)
{
    static const char *const keys[] = {"setup.here", "setup.later", "setup.away", "setup.gone"};
    assert((size_t)presence < sizeof keys / sizeof *keys);
    return words_get(words, keys[presence]);
}

char setup_presence_letter(const struct words *words, enum presence presence)
{
    const char *keys = words_get(words, "setup.presence_keys");
    assert(strlen(keys) == PRESENCE_COUNT);
    return keys[presence];
}

static const char *presence_word(const struct setup *setup, enum presence presence)
{
    return setup_presence_word(setup->sheet.stage->words, presence);
}

static void add_count(const struct setup *setup, struct text *out, const char *key, long count)
{
    if (count == 0)
        return;
    if (out->length > 0)
        text_add(out, ", ");
    text_add(out, sheet_count(&setup->sheet, key, count, NULL));
}

static const char *counts_words(const struct setup *setup)
{
    static const char *const keys[] = {"setup.count_here", "setup.count_later", "setup.count_away",
                                       "setup.count_gone"};
    long counts[PRESENCE_COUNT] = {0};
    for (uint8_t seat = 0; seat < setup->seen->seat_count; seat++)
        if (seen_seat_taken(setup->seen, seat))
            counts[setup->seen->seats[seat].presence]++;
    struct text out = TEXT_INIT;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        add_count(setup, &out, keys[i], counts[i]);
    const char *kept = arena_string(&setup->sheet.easel.canvas->arena, out.length > 0 ? out.at : "");
    text_release(&out);
    return kept;
}

static const struct setting counts_setting = {.style = STYLE_LABEL};

double setup_counts(const struct setup *setup, struct spot spot, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const char *words = counts_words(setup);
    if (draw)
        easel_text(easel, (struct spot){spot.x, spot.y, spot.w, 0}, counts_setting, words);
    return easel_measure(easel, spot.w, counts_setting, words).bottom;
}

bool setup_counts_beside(const struct setup *setup)
{
    const struct easel *easel = &setup->sheet.easel;
    const double title = easel_width(easel, (struct setting){.style = STYLE_QUESTION},
                                     sheet_say(&setup->sheet, "setup.who")),
                 pages = 38;
    return title + 4 + easel_width(easel, counts_setting, counts_words(setup)) + pages <= SHEET_WIDE;
}

void setup_counts_at(const struct setup *setup, double right, double y)
{
    const struct easel *easel = &setup->sheet.easel;
    const char *words = counts_words(setup);
    const double wide = easel_width(easel, counts_setting, words) + 0.2;
    easel_text(easel, (struct spot){right - wide, y, wide, PICK_HIGH},
               (struct setting){.style = counts_setting.style, .align = ALIGN_RIGHT, .middle = true}, words);
}

static void seat_target(const struct setup *setup, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const uint32_t id = SETUP_SEAT + seat;
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id, TARGET_FOCUSABLE | TARGET_BUTTON,
                                  sheet_seat_name(&setup->sheet, seat)});
    if (setup->form->focus == id)
        block_focus(easel, spot, 1.4);
}

/* --- cards, as in look 02 --- */

static double card_text(void)
{
    return card_wide - 15;
}

bool setup_cards_fit(const struct setup *setup)
{
    const struct setting name = {.style = STYLE_LABEL, .bold = true}, aside = {.style = STYLE_ASIDE};
    for (uint8_t seat = 0; seat < setup->seen->seat_count; seat++) {
        if (!seen_seat_taken(setup->seen, seat))
            continue;
        const char *role = setup->seen->roles[setup->seen->seats[seat].role].name;
        if (easel_width(&setup->sheet.easel, name, sheet_seat_name(&setup->sheet, seat)) > card_text() ||
            easel_width(&setup->sheet.easel, aside, role) > card_text())
            return false;
    }
    return true;
}

/* Gable, name over role, drawing. */
static void draw_card(const struct setup *setup, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_seat *who = &setup->seen->seats[seat];
    const bool here = who->presence == PRESENCE_HERE;
    block_card(easel, spot, !here ? CARD_DASHED : setup_seat(setup->form) == seat ? CARD_CHOSEN : CARD_PLAIN);
    block_gable(easel, setup->seen->roles[who->role].gable, spot.x + 2.1, spot.y + 1, 4.4);
    easel_text(easel, (struct spot){spot.x + 8.2, spot.y + 0.3, card_text(), 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_seat_name(&setup->sheet, seat));
    const char *role = setup->seen->roles[who->role].name;
    easel_text(easel, (struct spot){spot.x + 8.2, spot.y + 3.5, card_text(), 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
               here ? role : presence_word(setup, who->presence));
    const double size = who->pair ? 3 : 3.6; /* a pair: two people under the one drawing */
    block_icon(easel, sheet_nickname_drawing(who->nickname), spot.x + spot.w - 3.8 - size / 2,
               spot.y + (who->pair ? 0.5 : 1.8), size, easel_ink(easel));
    if (who->pair)
        block_icon(easel, "people", spot.x + spot.w - 3.8 - size / 2, spot.y + 3.7, size, easel_ink(easel));
    seat_target(setup, spot, seat);
}

double setup_cards(const struct setup *setup, struct spot spot, bool draw)
{
    int number = 0;
    for (uint8_t seat = 0; seat < setup->seen->seat_count; seat++) {
        if (!seen_seat_taken(setup->seen, seat))
            continue;
        if (draw)
            draw_card(setup,
                      (struct spot){spot.x + (number % 2) * (card_wide + 2),
                                    spot.y + card_step * (number / 2), card_wide, card_high},
                      seat);
        number++;
    }
    if (number == 0 && draw)
        block_card(&setup->sheet.easel, (struct spot){spot.x, spot.y, card_wide, card_high}, CARD_DASHED);
    return card_step * ((number + 1) / 2);
}

/* --- cells: drawing, name, here or not (look 25) --- */

/* How wide things in a cell are, and where the name begins. */
struct cell {
    double drawing, name_at, word, dot, wide; /* wide: of the widest cell whole */
};

static double pair_wide(const struct setup *setup, const struct seen_seat *who)
{
    return who->pair ? 3.4 * metrics_scale(&setup->sheet.easel.metrics, 3) : 0;
}

/* Behind the name: the sign of a pair, and in words that somebody is not here. */
static double word_wide(const struct setup *setup, const struct seen_seat *who)
{
    if (who->presence == PRESENCE_HERE)
        return pair_wide(setup, who);
    return easel_width(&setup->sheet.easel, (struct setting){.style = STYLE_ASIDE},
                       presence_word(setup, who->presence)) +
           1.2 + pair_wide(setup, who);
}

static struct cell measure_cells(const struct setup *setup)
{
    const struct easel *easel = &setup->sheet.easel;
    const double scale = metrics_scale(&easel->metrics, 3), most = 64;
    struct cell cell = {.drawing = 3.4 * scale, .dot = 2 * scale};
    cell.name_at = 1.6 + cell.drawing + 1;
    for (uint8_t seat = 0; seat < setup->seen->seat_count; seat++) {
        if (!seen_seat_taken(setup->seen, seat))
            continue;
        const double name = easel_width(easel, (struct setting){.style = STYLE_LABEL, .bold = true},
                                        sheet_seat_name(&setup->sheet, seat)),
                     word = word_wide(setup, &setup->seen->seats[seat]);
        cell.word = fmax(cell.word, word);
        cell.wide = fmax(cell.wide, cell.name_at + name + 1 + word + cell.dot + 1.6);
    }
    cell.wide = fmin(cell.wide, most);
    return cell;
}

static double name_room(const struct setup *setup, const struct cell *cell, double wide, uint8_t seat)
{
    return wide - cell->name_at - 1 - word_wide(setup, &setup->seen->seats[seat]) - cell->dot - 1.6 + 0.05;
}

static double cell_high(const struct setup *setup, const struct cell *cell, double wide, uint8_t seat)
{
    const double name = easel_measure(&setup->sheet.easel, name_room(setup, cell, wide, seat),
                                      (struct setting){.style = STYLE_LABEL, .bold = true},
                                      sheet_seat_name(&setup->sheet, seat))
                            .bottom;
    return fmax(5.5, name + 1.2);
}

/* Filled: here; open: comes later; a dash: away or gone. */
static void draw_presence(const struct setup *setup, const struct cell *cell, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const enum presence presence = setup->seen->seats[seat].presence;
    const double right = spot.x + spot.w - 1.6, middle = spot.y + spot.h / 2;
    const struct spot dot = {right - cell->dot, middle - cell->dot / 2, cell->dot, cell->dot};
    const uint32_t ink = easel_ink(easel);
    if (presence == PRESENCE_HERE)
        canvas_box(easel->canvas, easel_rect(easel, dot), (struct mark_box){.fill = ink, .radius = 10000});
    else if (presence == PRESENCE_LATER)
        canvas_box(easel->canvas, easel_rect(easel, dot),
                   (struct mark_box){.line = ink, .weight = easel_weight(easel, 0.3), .radius = 10000});
    else
        canvas_box(easel->canvas, easel_rect(easel, (struct spot){dot.x, middle - 0.2, cell->dot, 0.4}),
                   (struct mark_box){.fill = ink});
    if (presence != PRESENCE_HERE)
        easel_text(easel, (struct spot){spot.x, spot.y, right - cell->dot - 0.8 - spot.x, spot.h},
                   (struct setting){.style = STYLE_ASIDE, .align = ALIGN_RIGHT, .middle = true},
                   presence_word(setup, presence));
}

static void draw_cell(const struct setup *setup, const struct cell *cell, struct spot spot, uint8_t seat)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_seat *who = &setup->seen->seats[seat];
    const bool here = who->presence == PRESENCE_HERE;
    block_card(easel, spot, !here ? CARD_DASHED : CARD_FLAT);
    block_icon(easel, sheet_nickname_drawing(who->nickname), spot.x + 1.6,
               spot.y + (spot.h - cell->drawing) / 2, cell->drawing, easel_ink(easel));
    easel_text(easel,
               (struct spot){spot.x + cell->name_at, spot.y, name_room(setup, cell, spot.w, seat), spot.h},
               (struct setting){.style = STYLE_LABEL, .bold = here, .middle = true},
               sheet_seat_name(&setup->sheet, seat));
    const double sign = pair_wide(setup, who) - 0.6;
    if (who->pair)
        block_icon(easel, "people", spot.x + cell->name_at + name_room(setup, cell, spot.w, seat) + 0.6,
                   spot.y + (spot.h - sign) / 2, sign, easel_ink(easel));
    draw_presence(setup, cell, spot, seat);
    seat_target(setup, spot, seat);
}

/* Gable, name of the role, how many seats. */
static double draw_role(const struct setup *setup, uint8_t role, struct spot spot, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_role *who = &setup->seen->roles[role];
    const struct setting name = {.style = STYLE_LABEL, .bold = true, .middle = true};
    const char *count = sheet_number(&setup->sheet, who->seats);
    const double number = easel_width(easel, name, count) + 0.2, room = spot.w - 5 - number - 1;
    const double high = fmax(4.2, easel_measure(easel, room, name, who->name).bottom);
    if (!draw)
        return high;
    block_gable(easel, who->gable, spot.x, spot.y + (high - 4) / 2, 3.4);
    easel_text(easel, (struct spot){spot.x + 5, spot.y, room, high}, name, who->name);
    easel_text(easel, (struct spot){spot.x + spot.w - number, spot.y, number, high},
               (struct setting){
                   .style = STYLE_LABEL, .align = ALIGN_RIGHT, .middle = true, .colour = easel_second(easel)},
               count);
    return high;
}

/* --- columns by role --- */

enum { COLUMN_ROWS = 6 };
static const double column_gap = 2.4, cell_step = 6.3;

static double column_wide(const struct setup *setup)
{
    return (SHEET_WIDE - column_gap * (setup->seen->role_count - 1)) / setup->seen->role_count;
}

bool setup_columns_fit(const struct setup *setup)
{
    const struct cell cell = measure_cells(setup);
    if (setup->sheet.stage->text_percent > 115 || cell.wide > column_wide(setup))
        return false;
    for (uint8_t role = 0; role < setup->seen->role_count; role++)
        if (setup->seen->roles[role].seats > COLUMN_ROWS ||
            draw_role(setup, role, (struct spot){.w = column_wide(setup)}, false) > 4.8)
            return false;
    return true;
}

double setup_columns(const struct setup *setup, struct spot spot, bool draw)
{
    const struct cell cell = measure_cells(setup);
    const double wide = column_wide(setup);
    int most = 0;
    for (uint8_t role = 0; role < setup->seen->role_count; role++) {
        const double x = spot.x + role * (wide + column_gap);
        int number = 0;
        if (draw)
            draw_role(setup, role, (struct spot){x, spot.y, wide, 0}, true);
        for (uint8_t seat = 0; seat < setup->seen->seat_count; seat++) {
            if (!seen_seat_taken(setup->seen, seat) || setup->seen->seats[seat].role != role)
                continue;
            const struct spot at = {x, spot.y + 5.2 + cell_step * number++, wide, 5.5};
            if (draw)
                draw_cell(setup, &cell, at, seat);
        }
        most = number > most ? number : most;
    }
    return 5.2 + cell_step * most - 0.8;
}

/* --- rows, role by role --- */

struct row {
    uint8_t seats[SEATS_MAX];
    int count;
    double high;
};

/* The next seats of a role, from `*seat` on, as many as stand beside each other. */
static struct row take_row(const struct setup *setup, const struct cell *cell, uint8_t role, int columns,
                           double wide, uint8_t *seat)
{
    struct row row = {.high = 0};
    for (; *seat < setup->seen->seat_count && row.count < columns; (*seat)++) {
        if (!seen_seat_taken(setup->seen, *seat) || setup->seen->seats[*seat].role != role)
            continue;
        row.seats[row.count++] = *seat;
        row.high = fmax(row.high, cell_high(setup, cell, wide, *seat));
    }
    return row;
}

void setup_rows(const struct setup *setup, struct flow *flow, void (*shown)(void *data), void *data)
{
    const struct cell cell = measure_cells(setup);
    const double gap = 1.6;
    int columns = (int)((SHEET_WIDE + gap) / (cell.wide + gap));
    columns = columns < 1 ? 1 : columns > 4 ? 4 : columns;
    const double wide = (SHEET_WIDE - gap * (columns - 1)) / columns;
    for (uint8_t role = 0; role < setup->seen->role_count; role++) {
        uint8_t seat = 0;
        bool first = true;
        for (;;) {
            const struct row row = take_row(setup, &cell, role, columns, wide, &seat);
            if (row.count == 0 && !first)
                break;
            const struct spot head = {SHEET_LEFT, 0, fmax(wide, SHEET_WIDE / 2), 0};
            const double above = first ? draw_role(setup, role, head, false) + 1 : 0;
            double y = 0;
            flow_air(flow, first ? 2 : 0.9);
            if (flow_block(flow, above + row.high, &y)) {
                shown(data);
                if (first)
                    draw_role(setup, role, (struct spot){head.x, y, head.w, 0}, true);
                for (int i = 0; i < row.count; i++)
                    draw_cell(setup, &cell,
                              (struct spot){SHEET_LEFT + i * (wide + gap), y + above, wide, row.high},
                              row.seats[i]);
            }
            first = false;
        }
    }
}
