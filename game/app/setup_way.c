/* How we answer, what we will see, and what choosing costs: pieces of set-up and of the page for it while
 * playing. */
#include "app/setup.h"

#include <math.h>

static const struct setting head = {.style = STYLE_LABEL, .bold = true};
static const double head_air = 1; /* under it a ring of the focus has room */

static size_t answering_picks(const struct setup *setup, struct pick *picks)
{
    static const struct {
        const char *key, *icon;
        enum answering answering;
    } ways[] = {
        {"setup.computer", "screen", ANSWER_COMPUTER},
        {"setup.cards", "card", ANSWER_CARDS},
        {"setup.hands", "hand", ANSWER_HANDS},
    };
    const size_t count = sizeof ways / sizeof *ways;
    for (size_t i = 0; i < count; i++)
        picks[i] = (struct pick){.label = sheet_say(&setup->sheet, ways[i].key),
                                 .icon = ways[i].icon,
                                 .id = SETUP_ANSWERING + (uint32_t)ways[i].answering,
                                 .picked = setup->seen->answering == ways[i].answering};
    return count;
}

/* A label with a group of buttons under it. */
static double group(const struct setup *setup, struct spot spot, const char *label, const struct pick *picks,
                    size_t count, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const double above = easel_measure(easel, spot.w, head, label).bottom + head_air;
    struct spot under = {spot.x, spot.y + above, spot.w, block_pick_high(easel)};
    if (draw) {
        easel_text(easel, (struct spot){spot.x, spot.y, spot.w, 0}, head, label);
        block_buttons(easel, under, picks, count);
    }
    return above + block_buttons_high(easel, under, picks, count);
}

double setup_answering(const struct setup *setup, struct spot spot, bool draw)
{
    struct pick picks[3];
    const size_t count = answering_picks(setup, picks);
    return group(setup, spot, sheet_say(&setup->sheet, "setup.answering"), picks, count, draw);
}

static size_t button_picks(const struct setup *setup, struct pick *picks)
{
    size_t count = 0;
    if (seen_seats_taken(setup->seen) < SEATS_MAX)
        picks[count++] =
            (struct pick){.label = sheet_say(&setup->sheet, "setup.add"), .icon = "plus", .id = SETUP_ADD};
    picks[count++] = (struct pick){
        .label = sheet_say(&setup->sheet, "setup.group_open"), .icon = "pencil", .id = SETUP_GROUP_OPEN};
    return count;
}

double setup_buttons(const struct setup *setup, struct spot spot, bool draw)
{
    struct pick picks[2];
    const size_t count = button_picks(setup, picks);
    spot.h = block_pick_high(&setup->sheet.easel);
    if (draw)
        block_buttons(&setup->sheet.easel, spot, picks, count);
    return block_buttons_high(&setup->sheet.easel, spot, picks, count);
}

/* Widths of what stands on one line: label, ways, buttons. */
struct line {
    double label, ways, buttons;
};

static double picks_wide(const struct easel *easel, const struct pick *picks, size_t count)
{
    double wide = 0;
    for (size_t i = 0; i < count; i++) {
        const struct button button = {.label = picks[i].label, .icon = picks[i].icon};
        wide += block_button_width(easel, &button) + 1.4;
    }
    return wide;
}

static struct line measure_line(const struct setup *setup)
{
    const struct easel *easel = &setup->sheet.easel;
    struct pick picks[3];
    struct line line = {.label = easel_width(easel, head, sheet_say(&setup->sheet, "setup.answering")) + 2};
    line.ways = picks_wide(easel, picks, answering_picks(setup, picks));
    line.buttons = picks_wide(easel, picks, button_picks(setup, picks));
    return line;
}

bool setup_inline_fits(const struct setup *setup)
{
    const struct line line = measure_line(setup);
    return line.label + line.ways + line.buttons <= SHEET_WIDE;
}

double setup_answering_inline(const struct setup *setup, struct spot spot, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct line line = measure_line(setup);
    const double high = block_pick_high(easel);
    if (!draw)
        return high;
    struct pick picks[3];
    const size_t count = answering_picks(setup, picks);
    easel_text(easel, (struct spot){spot.x, spot.y, line.label, high},
               (struct setting){.style = head.style, .bold = true, .middle = true, .most_lines = 1},
               sheet_say(&setup->sheet, "setup.answering"));
    block_buttons(easel, (struct spot){spot.x + line.label, spot.y, line.ways, high}, picks, count);
    setup_buttons(
        setup, (struct spot){spot.x + spot.w - line.buttons + 1.4, spot.y, line.buttons + 0.1, high}, true);
    return high;
}

/* What choosing costs in the first dilemma of the plan, with these seats. */
static uint32_t choosing_minutes(const struct setup *setup, enum answering answering)
{
    const struct pack *pack = setup->app->pack;
    struct minutes_table table = setup_table(setup->seen);
    table.answering = answering;
    for (uint8_t i = 0; i < setup->seen->part_count; i++) {
        const char *id = setup->seen->parts[i].id;
        const uint8_t index = id ? pack_find_activity(pack, id) : PACK_NONE;
        const struct pack_dilemma *dilemma = index != PACK_NONE ? pack->activities[index].dilemma : NULL;
        if (dilemma)
            return (minutes_step(dilemma, STEP_CHOOSE, table) +
                    minutes_step(dilemma, STEP_CHOOSE_AGAIN, table) + 59) /
                   60;
    }
    return 0;
}

const char *setup_cost_words(const struct setup *setup)
{
    const struct sheet *sheet = &setup->sheet;
    const uint32_t minutes = choosing_minutes(setup, setup->seen->answering);
    if (minutes == 0)
        return "";
    const uint32_t computer = choosing_minutes(setup, ANSWER_COMPUTER);
    const char *number = sheet_number(sheet, minutes), *seats = sheet_number(sheet, setup->seen->here);
    if (setup->seen->answering == ANSWER_COMPUTER)
        return sheet_fill(sheet, "setup.cost_computer", FACTS({"n", seats}, {"minutes", number}));
    return sheet_fill(sheet, computer > minutes ? "setup.cost_compare" : "setup.cost_table",
                      FACTS({"minutes", number}, {"computer", sheet_number(sheet, computer)}));
}

/* A quiet panel with a clock: honest about time before anybody begins. Nothing without a dilemma. */
double setup_cost(const struct setup *setup, struct spot spot, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const char *words = setup_cost_words(setup);
    if (!words[0])
        return 0;
    const struct setting say = {.style = STYLE_LABEL, .middle = true};
    const double room = spot.w - 8.2, text = easel_measure(easel, room, say, words).bottom;
    const double high = fmax(6.2, text + 2);
    if (!draw)
        return high;
    block_card(easel, (struct spot){spot.x, spot.y, spot.w, high}, CARD_PANEL);
    block_icon(easel, "clock", spot.x + 2, spot.y + (high - 3.2) / 2, 3.2, easel_ink(easel));
    easel_text(easel, (struct spot){spot.x + 7, spot.y, room, high}, say, words);
    return high;
}
