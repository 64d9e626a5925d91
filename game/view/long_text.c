/* Pages of one long text under its label. */
#include "view/long_text.h"

void long_text(const struct sheet *sheet, struct flow *flow, const char *label, const char *text,
               struct setting setting)
{
    const struct setting head = {.style = STYLE_LABEL_BOLD, .colour = easel_second(&sheet->easel)};
    flow_turn(flow);
    const double high = label ? easel_measure(&sheet->easel, SHEET_WIDE, head, label).bottom + 0.6 : 0;
    const struct spot spot = {SHEET_LEFT, flow->top + high, SHEET_WIDE, flow->bottom - flow->top - high};
    const int pages = sheet_story(sheet, spot, setting, text, -1), mine = flow->wanted - flow->page;
    if (mine >= 0 && mine < pages) {
        if (label)
            easel_text(&sheet->easel, (struct spot){SHEET_LEFT, flow->top, SHEET_WIDE, 0}, head, label);
        sheet_story(sheet, spot, setting, text, mine);
    }
    flow->page += pages - 1;
    flow->y = flow->bottom;
}
