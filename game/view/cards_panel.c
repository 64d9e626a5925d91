/* The panel under the counting: whose letter is typed, the stamps to press, and the way back from a wrong
 * letter. The bar's right end, where a mouse goes on, never takes anything away. */
#include "view/cards_parts.h"

#include <math.h>

static const double pad = 2.6, stamp_step = 5.2;

/* Stamps of every answer that can be typed. */
static double stamps_wide(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    uint8_t answers[ANSWER_COUNT];
    return stamp_step * seen_answers(sheet->seen, dilemma, answers);
}

/* What was typed, or can be: the stamps, each one to press. Returns where they end. */
static double letter_stamps(const struct sheet *sheet, const struct seen_dilemma *dilemma, double x, double y,
                            double high)
{
    const struct easel *easel = &sheet->easel;
    uint8_t answers[ANSWER_COUNT];
    const uint8_t count = seen_answers(sheet->seen, dilemma, answers);
    for (uint8_t i = 0; i < count; i++) {
        const uint8_t answer = answers[i];
        const struct spot spot = {x - 0.4, y + (high - 5.6) / 2, 5.2, 5.6};
        if (sheet->pane->answer == answer)
            block_card(easel, spot, CARD_CHOSEN);
        block_stamp(easel, sheet_stamp(answer), x + 0.2, y + (high - 4) / 2, 4);
        canvas_target(easel->canvas, (struct target){.at = easel_rect(easel, spot),
                                                     .id = PANE_LETTER + answer,
                                                     .flags = TARGET_BUTTON,
                                                     .label = sheet_answer_name(sheet, dilemma, answer)});
        x += stamp_step;
    }
    return x;
}

/* --- the way back --- */

static struct button anew_button(const struct sheet *sheet, bool key)
{
    return (struct button){.label = sheet_say(sheet, "wall.cards.anew"),
                           .icon = key ? NULL : "undo",
                           .key = key ? sheet_say(sheet, "wall.key.backspace") : NULL,
                           .size = 2.5,
                           .regular = true};
}

double cards_anew_wide(const struct sheet *sheet)
{
    const struct button button = anew_button(sheet, true);
    return block_button_width(&sheet->easel, &button);
}

/* Pressed, or by its key; the focus never stands on it, so that the space bar goes on and takes nothing. */
static void put_anew(const struct sheet *sheet, struct spot spot, bool key)
{
    const struct button button = anew_button(sheet, key);
    block_button(&sheet->easel, spot, &button);
    canvas_target(sheet->easel.canvas,
                  (struct target){easel_rect(&sheet->easel, spot), PANE_BACK, TARGET_BUTTON, button.label});
}

void cards_anew(const struct sheet *sheet, double x, double y)
{
    put_anew(sheet, (struct spot){x, y, cards_anew_wide(sheet), CARDS_ANEW_HIGH}, true);
}

/* --- the panel --- */

static struct set words_of(const struct sheet *sheet, const struct seen_dilemma *dilemma, const char *whose)
{
    const double wide = SHEET_WIDE - 3 * pad - stamps_wide(sheet, dilemma);
    return easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_LABEL}, whose);
}

/* The most any row needs, so that nothing moves when the next one has its turn. */
static struct set most_words(const struct sheet *sheet, const struct seen_dilemma *dilemma, const char *whose)
{
    static const char *const keys[] = {"wall.cards.role", "wall.cards.role_in"};
    struct set most = words_of(sheet, dilemma, whose);
    for (uint8_t role = 0; pane_entry(sheet->seen) == ENTRY_ROLES && role < sheet->seen->role_count; role++) {
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            const char *words = sheet_fill(sheet, keys[i], FACTS({"role", sheet->seen->roles[role].name}));
            const struct set set = words_of(sheet, dilemma, words);
            most.width = fmax(most.width, set.width);
            most.lines = set.lines > most.lines ? set.lines : most.lines;
        }
    }
    return most;
}

/* What stands behind the stamps, or under them when there is no room. */
static double behind_wide(const struct sheet *sheet, const struct panel *panel, bool key)
{
    const struct button button = anew_button(sheet, key);
    return panel->anew ? block_button_width(&sheet->easel, &button)
                       : easel_width(&sheet->easel, (struct setting){.style = STYLE_LABEL}, panel->other);
}

struct panel cards_panel(const struct sheet *sheet, const struct counting *counting, struct panel panel)
{
    const double one = easel_style(&sheet->easel, STYLE_LABEL).line / sheet->easel.metrics.u;
    const struct set most = most_words(sheet, counting->dilemma, panel.whose);
    panel.wide = most.width + 0.2;
    panel.first = (double)most.lines * one + (most.lines > 1 ? 2.4 : 5);
    panel.behind = SHEET_LEFT + pad + panel.wide + 2.4 + stamps_wide(sheet, counting->dilemma) + 1.6;
    const double room = SHEET_RIGHT - pad - panel.behind;
    panel.key = behind_wide(sheet, &panel, true) <= room;
    panel.under = !panel.key && (!panel.anew || behind_wide(sheet, &panel, false) > room);
    panel.key |= panel.under;
    panel.high = panel.first + (panel.under ? fmax(CARDS_ANEW_HIGH, one) + 0.8 : 0);
    return panel;
}

/* How to go to another seat or role. */
static void put_other(const struct sheet *sheet, const struct panel *panel, struct spot spot)
{
    const struct setting aside = {
        .style = STYLE_LABEL, .align = ALIGN_RIGHT, .middle = true, .colour = easel_second(&sheet->easel)};
    if (easel_width(&sheet->easel, aside, panel->other) <= spot.w)
        easel_text(&sheet->easel, spot, aside, panel->other);
}

void cards_panel_draw(const struct sheet *sheet, const struct counting *counting, double y,
                      const struct panel *panel)
{
    const double high = CARDS_ANEW_HIGH, left = SHEET_LEFT + pad, right = SHEET_RIGHT - pad;
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, panel->high}, CARD_PANEL);
    easel_text(&sheet->easel, (struct spot){left, y, panel->wide, panel->first},
               (struct setting){.style = STYLE_LABEL, .middle = true}, panel->whose);
    letter_stamps(sheet, counting->dilemma, left + panel->wide + 2.4, y, panel->first);
    struct spot spot = {panel->under ? left : panel->behind, y, 0, panel->first};
    if (panel->under) {
        spot.h = high;
        spot.y += panel->high - high - 1.2;
    }
    if (panel->anew && panel->in && sheet->pane->answer >= ANSWER_COUNT) {
        const double wide = behind_wide(sheet, panel, panel->key);
        put_anew(sheet, (struct spot){right - wide, spot.y + (spot.h - high) / 2, wide, high}, panel->key);
    }
    spot.w = right - spot.x - (panel->anew ? behind_wide(sheet, panel, panel->key) + 3 : 0);
    put_other(sheet, panel, spot);
}
