/* The table's own words as a list. */
#include "view/words_list.h"

#include <math.h>

#define PAD 2.2

static double entry(const struct sheet *sheet, const struct seen_words *words, double x, double y,
                    double wide, bool draw)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL};
    const bool role = words->role < sheet->seen->role_count;
    const double in = role ? 5.6 : 2.6;
    const char *text = words->text ? words->text : "";
    const double high = fmax(easel_measure(easel, wide - in, setting, text).bottom, role ? 4.8 : 0);
    if (!draw)
        return high;
    const double middle = y + easel_style(easel, STYLE_LABEL).line / easel->metrics.u / 2;
    if (role)
        block_gable(easel, sheet->seen->roles[words->role].gable, x, y, 3.8);
    else
        block_dots(easel, x, middle - 0.55, 1.1, 2, 1, 1);
    easel_text(easel, (struct spot){x + in, y, wide - in, 0}, setting, text);
    return high;
}

static int empty_list(const struct sheet *sheet, struct spot spot, const char *empty, int page)
{
    const struct setting setting = {
        .style = STYLE_LABEL, .middle = true, .colour = easel_second(&sheet->easel)};
    spot.h = fmin(spot.h, easel_measure(&sheet->easel, spot.w - 2 * PAD, setting, empty).bottom + 4);
    if (page < 0)
        return 1;
    block_card(&sheet->easel, spot, CARD_DASHED);
    easel_text(&sheet->easel, (struct spot){spot.x + PAD, spot.y, spot.w - 2 * PAD, spot.h}, setting, empty);
    return 1;
}

int words_list(const struct sheet *sheet, struct spot spot, const struct seen_words *words, int count,
               const char *title, const char *empty, int page)
{
    const struct setting head = {.style = STYLE_LABEL_BOLD};
    if (title) {
        const double high = easel_measure(&sheet->easel, spot.w, head, title).bottom + 0.8;
        if (page >= 0)
            easel_text(&sheet->easel, (struct spot){spot.x, spot.y, spot.w, 0}, head, title);
        spot.y += high;
        spot.h -= high;
    }
    if (count == 0)
        return empty_list(sheet, spot, empty, page);
    const double top = spot.y + PAD, bottom = spot.y + spot.h - PAD + 0.6;
    double all = 0;
    for (int i = 0; i < count; i++)
        all += entry(sheet, &words[i], 0, 0, spot.w - 2 * PAD, false) + 1.2;
    spot.h = fmin(spot.h, all + 2 * PAD - 1.2);
    if (page >= 0)
        block_card(&sheet->easel, spot, CARD_PLAIN);
    double y = top;
    int filling = 0;
    for (int i = 0; i < count; i++) {
        const double high = entry(sheet, &words[i], 0, 0, spot.w - 2 * PAD, false);
        if (y + high > bottom && y > top) {
            filling++;
            y = top;
        }
        if (filling == page)
            entry(sheet, &words[i], spot.x + PAD, y, spot.w - 2 * PAD, true);
        y += high + 1.2;
    }
    return filling + 1;
}
