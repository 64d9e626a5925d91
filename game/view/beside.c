/* Texts and cards under each other beside a drawing. */
#include "view/beside.h"

static const struct setting label_setting = {.style = STYLE_LABEL_BOLD},
                            text_setting = {.style = STYLE_LABEL}, small_setting = {.style = STYLE_ASIDE};

static const double pad = 2, air = 1.4, card_edges = 2.4;

static void long_piece(const struct sheet *sheet, struct flow *flow, struct column column,
                       struct setting setting, const char *text)
{
    flow_turn(flow);
    const struct spot spot = {column.x, flow->top, column.wide, flow->bottom - flow->top};
    const int pages = sheet_story(sheet, spot, setting, text, -1), mine = flow->wanted - flow->page;
    if (mine >= 0 && mine < pages)
        sheet_story(sheet, spot, setting, text, mine);
    flow->page += pages - 1;
    flow->y = flow->bottom;
}

void beside_text(const struct sheet *sheet, struct flow *flow, struct column column, struct setting setting,
                 const char *text, double behind)
{
    const double high = easel_measure(&sheet->easel, column.wide, setting, text).bottom;
    double y = 0;
    if (high > flow->bottom - flow->top)
        long_piece(sheet, flow, column, setting, text);
    else if (flow_block(flow, high, &y))
        easel_text(&sheet->easel, (struct spot){column.x, y, column.wide, 0}, setting, text);
    flow_air(flow, behind);
}

double beside_card_high(const struct sheet *sheet, struct column column, const struct beside_card *card)
{
    const double wide = column.wide - 2 * pad;
    const double small =
        card->small ? 0.6 + easel_measure(&sheet->easel, wide, small_setting, card->small).bottom : 0;
    return card_edges + easel_measure(&sheet->easel, wide, label_setting, card->label).bottom +
           easel_measure(&sheet->easel, wide, text_setting, card->text).bottom + small;
}

static void draw_card(const struct sheet *sheet, struct spot spot, const struct beside_card *card)
{
    const struct easel *easel = &sheet->easel;
    const double x = spot.x + pad, wide = spot.w - 2 * pad;
    block_card(easel, spot, card->kind);
    const struct set head =
        easel_text(easel, (struct spot){x, spot.y + 1, wide, 0}, label_setting, card->label);
    const struct set body =
        easel_text(easel, (struct spot){x, head.bottom, wide, 0}, text_setting, card->text);
    if (card->small)
        easel_text(easel, (struct spot){x, body.bottom + 0.6, wide, 0}, small_setting, card->small);
}

void beside_card(const struct sheet *sheet, struct flow *flow, struct column column,
                 const struct beside_card *card)
{
    struct spot spot = {column.x, 0, column.wide, beside_card_high(sheet, column, card)};
    if (spot.h > flow->bottom - flow->top) {
        beside_text(sheet, flow, column, label_setting, card->label, 0);
        beside_text(sheet, flow, column, text_setting, card->text, 0.6);
        if (card->small)
            beside_text(sheet, flow, column, small_setting, card->small, 0);
    } else if (flow_block(flow, spot.h, &spot.y)) {
        draw_card(sheet, spot, card);
    }
    flow_air(flow, air);
}
