/* Five numbers to press, for how a room is going and for how much it matters. */
#include "view/house_parts.h"

#include <math.h>

static const struct setting label = {.style = STYLE_LABEL_BOLD}, ends = {.style = STYLE_ASIDE};
static const double gap = 1.6;

static const char *const labels[] = {
    [ASK_GOING] = "wall.house.ask_going", [ASK_MATTERS] = "wall.house.ask_matters"};
static const char *const lows[] = {
    [ASK_GOING] = "wall.house.going_low", [ASK_MATTERS] = "wall.house.matters_low"};
static const char *const highs[] = {
    [ASK_GOING] = "wall.house.going_high", [ASK_MATTERS] = "wall.house.matters_high"};

static double card_high(const struct sheet *sheet)
{
    return fmax(7, easel_style(&sheet->easel, STYLE_NUMBER).line / sheet->easel.metrics.u + 1.6);
}

static double ends_high(const struct sheet *sheet, enum house_ask ask, double wide)
{
    const struct easel *easel = &sheet->easel;
    const double half = wide / 2 - 1;
    return fmax(easel_measure(easel, half, ends, sheet_say(sheet, lows[ask])).bottom,
                easel_measure(easel, half, ends, sheet_say(sheet, highs[ask])).bottom);
}

double house_five_high(const struct sheet *sheet, enum house_ask ask, double wide)
{
    return easel_measure(&sheet->easel, wide, label, sheet_say(sheet, labels[ask])).bottom + 0.6 +
           card_high(sheet) + 0.6 + ends_high(sheet, ask, wide);
}

/* All up to the one that was pressed are on: lamps are lit, dashes are dark. */
static void number_card(const struct sheet *sheet, enum house_ask ask, struct spot spot, uint32_t id,
                        int number, uint8_t taken)
{
    const struct easel *easel = &sheet->easel;
    const bool on = number <= taken, chosen = number == taken;
    const bool first = ask == ASK_GOING && number == 1 && sheet->pane->taken; /* on the wall Space goes on */
    const uint32_t lit = ask == ASK_GOING ? easel->theme->lamp : easel_ink(easel);
    canvas_box(easel->canvas, easel_rect(easel, spot),
               (struct mark_box){.radius = metrics_px(&easel->metrics, 1.2),
                                 .fill = on ? lit : easel->theme->card,
                                 .line = easel_ink(easel),
                                 .weight = easel_weight(easel, chosen ? 0.9 : 0.3)});
    const uint32_t lamp_ink = theme_get(THEME_PAPER)->ink; /* lamps have one colour in every theme */
    easel_text(easel, spot,
               (struct setting){.style = STYLE_NUMBER,
                                .align = ALIGN_CENTRE,
                                .middle = true,
                                .colour = !on                ? easel_ink(easel)
                                          : ask == ASK_GOING ? lamp_ink
                                                             : easel->theme->paper},
               sheet_number(sheet, number));
    if (easel->focus == id)
        block_focus(easel, spot, 1.2);
    canvas_target(easel->canvas,
                  (struct target){.at = easel_rect(easel, spot),
                                  .id = id,
                                  .flags = TARGET_FOCUSABLE | TARGET_BUTTON | (chosen ? TARGET_CHOSEN : 0u) |
                                           (first ? TARGET_DEFAULT : 0u),
                                  .label = sheet_fill(sheet, "wall.house.number",
                                                      FACTS({"what", sheet_say(sheet, labels[ask])},
                                                            {"n", sheet_number(sheet, number)}))});
}

void house_five(const struct sheet *sheet, enum house_ask ask, struct spot spot, uint32_t id, uint8_t number)
{
    const struct easel *easel = &sheet->easel;
    const double wide = (spot.w - gap * (ROOM_STEPS - 1)) / ROOM_STEPS, high = card_high(sheet);
    const double y =
        easel_text(easel, (struct spot){spot.x, spot.y, spot.w, 0}, label, sheet_say(sheet, labels[ask]))
            .bottom +
        0.6;
    for (int i = 0; i < ROOM_STEPS; i++)
        number_card(sheet, ask, (struct spot){spot.x + i * (wide + gap), y, wide, high}, id + (uint32_t)i + 1,
                    i + 1, number);
    const double half = spot.w / 2 - 1, under = y + high + 0.6;
    easel_text(easel, (struct spot){spot.x, under, half, 0}, ends, sheet_say(sheet, lows[ask]));
    easel_text(easel, (struct spot){spot.x + half + 2, under, half, 0},
               (struct setting){.style = ends.style, .align = ALIGN_RIGHT}, sheet_say(sheet, highs[ask]));
}
