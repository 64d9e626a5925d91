/* Roles in speaking order: a tile each, and whose turn it is. */
#include "view/speakers.h"

#include "base/utf8.h"

#include <math.h>

static double tile(const struct sheet *sheet, const struct speakers *speakers, uint8_t i, struct spot spot,
                   bool named)
{
    const uint8_t role = speakers->roles[i];
    const bool now = i == speakers->now, done = i < speakers->now;
    const double gable = fmin(6.8, spot.w - 4), below = spot.y + 1.6 + gable * 7 / 6 + 0.6;
    block_card(&sheet->easel, spot, now ? CARD_CHOSEN : CARD_PANEL);
    block_gable(&sheet->easel, sheet->seen->roles[role].gable, spot.x + (spot.w - gable) / 2, spot.y + 1.6,
                gable);
    if (done)
        block_icon(&sheet->easel, "check", spot.x + spot.w - 4.4, spot.y + 1.2, 3.2,
                   easel_ink(&sheet->easel));
    if (named)
        easel_text(&sheet->easel, (struct spot){spot.x + 0.5, below, spot.w - 1, 0},
                   (struct setting){.style = now ? STYLE_LABEL_BOLD : STYLE_LABEL, .align = ALIGN_CENTRE},
                   sheet->seen->roles[role].name);
    return spot.x + spot.w / 2;
}

static void arrow(const struct sheet *sheet, double centre, double y)
{
    const struct metrics *m = &sheet->easel.metrics;
    const struct point points[] = {{metrics_x(m, centre), metrics_y(m, y)},
                                   {metrics_x(m, centre + 1.7), metrics_y(m, y + 1.6)},
                                   {metrics_x(m, centre - 1.7), metrics_y(m, y + 1.6)}};
    canvas_polygon(sheet->easel.canvas,
                   (struct mark_polygon){.points = points, .count = 3, .fill = easel_ink(&sheet->easel)});
}

/* Names stand in the tiles as long as each takes two lines at most; else only who speaks is named. */
static double names_high(const struct sheet *sheet, const struct speakers *speakers, double wide)
{
    double high = 0;
    for (uint8_t i = 0; i < speakers->count; i++) {
        const char *name = sheet->seen->roles[speakers->roles[i]].name;
        const struct set set =
            easel_measure(&sheet->easel, wide - 1, (struct setting){.style = STYLE_LABEL_BOLD}, name);
        if (set.lines > utf8_words(name) || set.lines > 2 || set.width > wide - 1)
            return 0;
        high = fmax(high, set.bottom);
    }
    return high;
}

/* "nu aan het woord" under the tile it belongs to; returns where its line ends. */
static double whose_turn(const struct sheet *sheet, const struct speakers *speakers, double centre,
                         struct spot spot, bool named)
{
    const struct setting bold = {.style = STYLE_LABEL_BOLD};
    const double y = spot.y, right = spot.x + spot.w;
    const bool someone = speakers->now < speakers->count;
    const char *says = sheet_say(sheet, someone ? "wall.talk.speaks_now" : "wall.talk.all_spoke");
    if (someone && !named)
        says = sheet_fill(
            sheet, "wall.talk.role_speaks",
            (struct fill[]){{"role", sheet->seen->roles[speakers->roles[speakers->now]].name}, {0}});
    const double wide = easel_width(&sheet->easel, bold, says) + 0.5;
    const double x = someone && named ? fmin(fmax(centre - wide / 2, spot.x), right - wide) : spot.x;
    if (someone)
        arrow(sheet, centre, y);
    const double top = y + 2.2;
    const struct set set = easel_text(&sheet->easel, (struct spot){x, top, right - x, 0}, bold, says);

    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)};
    const char *pass = sheet_say(sheet, "wall.talk.pass");
    const double pass_wide = easel_width(&sheet->easel, aside, pass) + 0.5, stamp = 4;
    const bool beside = set.lines == 1 && x + wide + 9 + pass_wide < right;
    const double pass_top = beside ? top + 0.3 : set.bottom + 0.4;
    const struct set line =
        easel_text(&sheet->easel, (struct spot){right - pass_wide, pass_top, pass_wide, 0}, aside, pass);
    block_stamp(&sheet->easel, STAMP_PASS, right - pass_wide - 5.2, (pass_top + line.bottom - stamp) / 2,
                stamp);
    return fmax(set.bottom, line.bottom);
}

double speakers_draw(const struct sheet *sheet, const struct speakers *speakers, struct spot spot)
{
    const uint8_t count = speakers->count;
    const double gap = 2, wide = count ? (spot.w - gap * (count - 1)) / count : 0;
    const double names = names_high(sheet, speakers, wide);
    const double high = 1.6 + fmin(6.8, wide - 4) * 7 / 6 + 0.6 + names + 0.8;
    double centre = spot.x;
    for (uint8_t i = 0; i < count; i++) {
        const struct spot at = {spot.x + i * (wide + gap), spot.y, wide, high};
        const double middle = tile(sheet, speakers, i, at, names > 0);
        if (i == speakers->now)
            centre = middle;
    }
    spot.y += high + 0.7;
    return whose_turn(sheet, speakers, centre, spot, names > 0);
}
