/* Guessing: what will one other role choose? Skipping is as easy as guessing. */
#include "view/seat.h"

#include <math.h>

#define STAMP_WIDE 7.4 /* of an option, at most */

uint8_t seat_about(const struct seen *seen, const struct pane *pane)
{
    if (pane->seat >= seen->seat_count)
        return PACK_NONE;
    const uint8_t own = seen->seats[pane->seat].role;
    if (pane->about < seen->role_count && pane->about != own && seen->roles[pane->about].seats > 0)
        return pane->about;
    for (uint8_t i = 1; i < seen->role_count; i++) {
        const uint8_t role = (uint8_t)((own + i) % seen->role_count);
        if (role != own && seen->roles[role].seats > 0)
            return role;
    }
    return PACK_NONE;
}

static void place(const struct sheet *sheet, struct spot spot, uint32_t id, bool chosen, const char *label)
{
    block_card(&sheet->easel, spot, chosen ? CARD_CHOSEN : CARD_PLAIN);
    if (sheet->easel.focus == id)
        block_focus(&sheet->easel, spot, 1.4);
    canvas_target(sheet->easel.canvas,
                  (struct target){.at = easel_rect(&sheet->easel, spot),
                                  .id = id,
                                  .flags = TARGET_FOCUSABLE | TARGET_BUTTON | (chosen ? TARGET_CHOSEN : 0u),
                                  .label = label});
}

/* The other roles beside each other; returns where they end. */
static double roles(const struct sheet *sheet, double y)
{
    const struct seen *seen = sheet->seen;
    const uint8_t about = seat_about(seen, sheet->pane), own = seen->seats[sheet->pane->seat].role;
    uint8_t others[PACK_ROLES_MAX], count = 0;
    for (uint8_t role = 0; role < seen->role_count; role++) {
        if (role != own && seen->roles[role].seats > 0)
            others[count++] = role;
    }
    if (count == 0)
        return y;
    const double gap = 2.6, wide = fmin((SHEET_WIDE - gap * (count - 1)) / count, 40), gable = 5.4;
    double high = 9;
    for (uint8_t i = 0; i < count; i++)
        high =
            fmax(high, easel_measure(&sheet->easel, wide - gable - 5,
                                     (struct setting){.style = STYLE_LABEL_BOLD}, seen->roles[others[i]].name)
                               .bottom +
                           2);
    for (uint8_t i = 0; i < count; i++) {
        const struct spot spot = {SHEET_LEFT + i * (wide + gap), y, wide, high};
        const bool chosen = others[i] == about;
        place(sheet, spot, PANE_ABOUT + others[i], chosen, seen->roles[others[i]].name);
        block_gable(&sheet->easel, seen->roles[others[i]].gable, spot.x + 1.8, y + high / 2 - gable * 7 / 12,
                    gable);
        easel_text(&sheet->easel, (struct spot){spot.x + gable + 3.4, y, wide - gable - 4.6, high},
                   (struct setting){.style = chosen ? STYLE_LABEL_BOLD : STYLE_LABEL, .middle = true},
                   seen->roles[others[i]].name);
    }
    return y + high;
}

/* The highest of the options, chosen: beside the largest stamp and the check. */
static double brief_high(const struct sheet *sheet, const struct seen_dilemma *dilemma, double wide)
{
    double high = 0;
    for (uint8_t i = 0; i < dilemma->option_count; i++)
        high =
            fmax(high, easel_measure(&sheet->easel, wide - STAMP_WIDE - 12,
                                     (struct setting){.style = STYLE_LABEL_BOLD}, dilemma->options[i].brief)
                           .bottom);
    return high;
}

void seat_guess(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const struct set title =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 122, 0},
                   (struct setting){.style = STYLE_QUESTION}, sheet_say(sheet, "seat.guess.title"));
    y = roles(sheet, title.bottom + 2.4) + 3;
    const int columns = dilemma->option_count > 4 ? 3 : 2;
    const int rows = (dilemma->option_count + columns - 1) / columns;
    const double gap = 2, wide = (SHEET_WIDE - gap * (columns - 1)) / columns;
    const double room = sheet_bottom(sheet) - 0.6 - y;
    const double most = fmax(16, brief_high(sheet, dilemma, wide) + 1.6);
    const double high = rows > 0 ? fmax(fmin((room - 1.6 * (rows - 1)) / rows, most), 5.5) : 0;
    for (uint8_t i = 0; i < dilemma->option_count; i++) {
        const struct spot spot = {SHEET_LEFT + i % columns * (wide + gap), y + i / columns * (high + 1.6),
                                  wide, high};
        const bool chosen = sheet->pane->guess == i;
        const double stamp = fmin(STAMP_WIDE, high - 1.6);
        place(sheet, spot, PANE_GUESS + i, chosen, dilemma->options[i].brief);
        block_stamp(&sheet->easel, sheet_stamp(i), spot.x + 2, spot.y + (high - stamp) / 2, stamp);
        easel_text(&sheet->easel,
                   (struct spot){spot.x + stamp + 4, spot.y, wide - stamp - (chosen ? 12 : 5), high},
                   (struct setting){.style = chosen ? STYLE_LABEL_BOLD : STYLE_LABEL, .middle = true},
                   dilemma->options[i].brief);
        if (chosen)
            block_check(&sheet->easel, spot.x + wide - 7, spot.y + (high - 5) / 2, 5);
    }
}
