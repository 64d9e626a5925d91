/* Answers to a question, as cards under each other. */
#include "app/answer_card.h"

#include "app/leaf.h"

void answer_card_put(const struct sheet *sheet, struct flow *flow, const struct answer_card *card)
{
    const struct easel *easel = &sheet->easel;
    const double wide = SHEET_WIDE, text = wide - 15;
    const struct setting head = {.style = STYLE_LABEL, .bold = true}, say = {.style = STYLE_ASIDE};
    const double head_high = easel_measure(easel, text, head, card->head).bottom;
    const double high = head_high + easel_measure(easel, text, say, card->say).bottom + 4.4;
    struct spot spot = {SHEET_LEFT, 0, wide, high};
    flow_air(flow, 2.4);
    if (!flow_block(flow, high, &spot.y))
        return;
    block_card(easel, spot, CARD_PLAIN);
    block_icon(easel, card->icon, spot.x + 3, spot.y + 2.4, 5.6, easel_ink(easel));
    easel_text(easel, (struct spot){spot.x + 12, spot.y + 1.8, text, 0}, head, card->head);
    easel_text(easel, (struct spot){spot.x + 12, spot.y + 2.2 + head_high, text, 0}, say, card->say);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), card->id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (card->safe ? TARGET_DEFAULT : 0u),
                                  card->head});
    if (easel->focus == card->id)
        block_focus(easel, spot, 1.4);
}

void answer_card_why(const struct sheet *sheet, struct flow *flow, const char *why)
{
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0},
              (struct setting){.style = STYLE_LABEL}, why);
    flow_air(flow, 2.4);
}
