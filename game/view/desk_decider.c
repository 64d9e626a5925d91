/* On the desk, when the role that should decide is not here: the other ways, one press away. */
#include "view/decision.h"
#include "view/desk_parts.h"

static const double pad = 1.6, button_high = 5.4, row_gap = 0.8, beside = 1.2, after = 2;

static double inside(void)
{
    return DESK_WIDE - 2 * 2.6;
}

static const char *away(const struct desk *desk)
{
    return desk->seen->pause == PAUSE_NONE ? decision_away(&desk->sheet) : NULL;
}

/* One after the other, row after row; returns where they end. */
static double put_ways(const struct desk *desk, double y, bool draw)
{
    const struct easel *easel = &desk->sheet.easel;
    const double left = DESK_MIDDLE + 2.6;
    struct pick picks[RULE_COUNT];
    const size_t count = decision_ways(&desk->sheet, DESK_RULE, picks);
    double x = left;
    for (size_t i = 0; i < count; i++) {
        const struct button button = {
            .label = picks[i].label, .id = picks[i].id, .regular = true, .size = 2.2};
        const double wide = block_button_width(easel, &button);
        if (x > left && x + wide > left + inside()) {
            x = left;
            y += button_high + row_gap;
        }
        if (draw)
            block_button(easel, (struct spot){x, y, wide, button_high}, &button);
        x += wide + beside;
    }
    return y + button_high;
}

double desk_decider_high(const struct desk *desk)
{
    const char *say = away(desk);
    if (!say)
        return 0;
    return put_ways(desk, pad + desk_high(desk, STYLE_DESK_BOLD, inside(), say) + 0.8, false) + pad + after;
}

void desk_decider(const struct desk *desk, double y)
{
    const char *say = away(desk);
    if (!say)
        return;
    const struct easel *easel = &desk->sheet.easel;
    block_card(easel, (struct spot){DESK_MIDDLE, y, DESK_WIDE, desk_decider_high(desk) - after}, CARD_FLAT);
    const struct set set = easel_text(easel, (struct spot){DESK_MIDDLE + 2.6, y + pad, inside(), 0},
                                      (struct setting){.style = STYLE_DESK_BOLD}, say);
    put_ways(desk, set.bottom + 0.8, true);
}
