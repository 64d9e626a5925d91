/* A value card as it lies on the table. */
#include "view/values_parts.h"

#include <math.h>

static const double in = 0.9, name_in = 0.5;

/* The first line of a card: its place at the left, how many picked it at the right. */
static double corner_line(const struct sheet *sheet)
{
    return easel_style(&sheet->easel, STYLE_ASIDE).line / sheet->easel.metrics.u;
}

double values_card_high(const struct sheet *sheet, const char *name, double wide)
{
    const struct setting setting = {.style = STYLE_CARD_NAME};
    return corner_line(sheet) + 0.3 + easel_measure(&sheet->easel, wide - 2 * name_in, setting, name).bottom +
           0.6;
}

/* "2 x", with as many dots as people where there is room for them. */
static void marks_of(const struct sheet *sheet, uint8_t marks, struct spot line)
{
    const struct easel *easel = &sheet->easel;
    const double size = 1.1, step = 1.6, number = 4;
    const struct setting setting = {.style = STYLE_ASIDE_BOLD, .align = ALIGN_RIGHT};
    const char *text = sheet_fill(sheet, "wall.values.marks", FACTS({"n", sheet_number(sheet, marks)}));
    const double wide = easel_width(easel, setting, text) + 0.8, dots = marks * step;
    easel_text(easel, line, setting, text);
    if (number + dots + wide <= line.w)
        block_dots(easel, line.x + line.w - wide - dots, line.y + line.h / 2 - size / 2, size, step, marks,
                   marks);
}

/* Beside the place of a card. */
static double number_wide(const struct sheet *sheet)
{
    return easel_width(&sheet->easel, (struct setting){.style = STYLE_ASIDE}, "88") + 0.8;
}

static const double large = 5, gap = 0.8;

/* Every card of a row is as high as the others, so all of them have their drawing large or all have it small.
 */
static bool has_room(const struct sheet *sheet, double high)
{
    const double line = easel_style(&sheet->easel, STYLE_CARD_NAME).line / sheet->easel.metrics.u;
    return high >= 2 * line + large + gap;
}

/* The name in the middle of the room, and where there is room a large drawing above it. */
static void put_name(const struct sheet *sheet, const struct values_card *card, struct spot room)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_CARD_NAME, .align = ALIGN_CENTRE, .middle = true};
    if (card->icon && has_room(sheet, room.h)) {
        const double name = easel_measure(easel, room.w, setting, card->name).bottom;
        const double y = room.y + (room.h - name - large - gap) / 2;
        block_icon(easel, card->icon, room.x + (room.w - large) / 2, y, large, easel_ink(easel));
        room = (struct spot){room.x, y + large + gap, room.w, name};
    }
    easel_text(easel, room, setting, card->name);
}

void values_card(const struct sheet *sheet, const struct values_card *card, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const double high = corner_line(sheet), top = spot.y + 0.3;
    block_card(easel, spot, card->chosen ? CARD_CHOSEN : CARD_PLAIN);
    if (card->focus)
        block_focus(easel, spot, 1.4);
    if (card->place)
        easel_text(easel, (struct spot){spot.x + in, top, spot.w / 2 - in, high},
                   (struct setting){.style = STYLE_ASIDE, .colour = easel_second(easel)},
                   sheet_number(sheet, card->place));
    const struct spot room = {spot.x + name_in, top + high, spot.w - 2 * name_in, spot.h - high - 0.8};
    const bool small = card->icon && !has_room(sheet, room.h);
    if (small)
        block_icon(easel, card->icon, spot.x + in + number_wide(sheet), top + 0.2, high - 0.2,
                   easel_ink(easel));
    const double taken = small ? high : 0;
    if (card->marks > 1)
        marks_of(sheet, card->marks, (struct spot){spot.x + in + taken, top, spot.w - 2 * in - taken, high});
    put_name(sheet, card, room);
}

const char *values_turn(const struct sheet *sheet, const struct seen_values *values)
{
    const struct seen *seen = sheet->seen;
    if (values->turn >= seen->seat_count)
        return sheet_say(sheet, "wall.values.nobody");
    if (values->together)
        return sheet_say(sheet, "wall.values.together");
    return sheet_fill(sheet, "wall.values.turn",
                      FACTS({"name", values->by_role ? seen->roles[seen->seats[values->turn].role].name
                                                     : sheet_seat_name(sheet, values->turn)}));
}

void values_count(const struct sheet *sheet, const struct seen_round *round, double baseline)
{
    const struct setting setting = {.style = STYLE_LABEL, .align = ALIGN_RIGHT};
    const char *text =
        sheet_fill(sheet, "wall.n_of_m",
                   FACTS({"n", sheet_number(sheet, round->in)}, {"all", sheet_number(sheet, round->of)}));
    easel_line(&sheet->easel, SHEET_RIGHT, baseline, setting, text);
}
