/* A value card as it lies on the table. */
#include "view/values_parts.h"

#include <math.h>

static const double in = 0.9, corner = 2.6;

double values_card_high(const struct sheet *sheet, const char *name, double wide)
{
    const double line = easel_style(&sheet->easel, STYLE_ASIDE).line / sheet->easel.metrics.u;
    return easel_measure(&sheet->easel, wide - 2 * in, (struct setting){.style = STYLE_CARD_NAME}, name)
               .bottom +
           line + 1.6;
}

/* "2 x" with as many dots as people, where there is room for them. */
static void marks_of(const struct sheet *sheet, uint8_t marks, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const double size = 1.1, step = 1.6, line = easel_style(easel, STYLE_ASIDE).line / easel->metrics.u;
    const struct setting setting = {.style = STYLE_ASIDE_BOLD, .align = ALIGN_RIGHT};
    const char *text = sheet_fill(sheet, "wall.values.marks", FACTS({"n", sheet_number(sheet, marks)}));
    const double y = spot.y + spot.h - line, right = spot.x + spot.w - corner / 2;
    easel_text(easel, (struct spot){spot.x + in, y - 0.4, right - spot.x - in, line}, setting, text);
    const double dots = marks * step, wide = easel_width(easel, setting, text);
    if (dots + wide + 2 <= spot.w - 2 * in)
        block_dots(easel, spot.x + in + 0.4, y + line / 2 - size / 2 - 0.4, size, step, marks, marks);
}

void values_card(const struct sheet *sheet, const struct values_card *card, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const double line = easel_style(easel, STYLE_ASIDE).line / easel->metrics.u;
    block_card(easel, spot, card->chosen ? CARD_CHOSEN : CARD_PLAIN);
    if (card->focus)
        block_focus(easel, spot, 1.4);
    if (card->place)
        easel_text(easel, (struct spot){spot.x + in, spot.y + 0.3, spot.w - 2 * in, line},
                   (struct setting){.style = STYLE_ASIDE, .colour = easel_second(easel)},
                   sheet_number(sheet, card->place));
    easel_text(easel, (struct spot){spot.x + in, spot.y, spot.w - 2 * in, spot.h},
               (struct setting){.style = STYLE_CARD_NAME, .align = ALIGN_CENTRE, .middle = true}, card->name);
    if (card->marks > 1)
        marks_of(sheet, card->marks, spot);
}

void values_count(const struct sheet *sheet, const struct seen_round *round, double baseline)
{
    const struct setting setting = {.style = STYLE_LABEL, .align = ALIGN_RIGHT};
    const char *text =
        sheet_fill(sheet, "wall.n_of_m",
                   FACTS({"n", sheet_number(sheet, round->in)}, {"all", sheet_number(sheet, round->of)}));
    easel_line(&sheet->easel, SHEET_RIGHT, baseline, setting, text);
}
