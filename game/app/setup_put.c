/* What the panels of set-up are made of: a label, a field, a group of buttons. */
#include "app/setup.h"

bool setup_labelled(const struct setup_panel *panel, struct flow *flow, const char *label, double high,
                    double *y)
{
    const struct easel *easel = &panel->setup->sheet.easel;
    const struct setting head = {.style = STYLE_LABEL, .bold = true};
    const char *say = sheet_say(&panel->setup->sheet, label);
    const double above = easel_measure(easel, panel->wide, head, say).bottom + 0.6;
    flow_air(flow, 2);
    if (!flow_block(flow, above + high, y))
        return false;
    easel_text(easel, (struct spot){panel->x, *y, panel->wide, 0}, head, say);
    *y += above;
    return true;
}

void setup_put_field(const struct setup_panel *panel, struct flow *flow, uint32_t id, const char *label,
                     const char *hint, const char *note)
{
    const struct easel *easel = &panel->setup->sheet.easel;
    const struct edit *edit = form_field_find(panel->setup->form, id);
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double high = block_pick_high(easel) + 0.2;
    const double below = note ? easel_measure(easel, panel->wide, aside, note).bottom + 0.8 : 0;
    double y = 0;
    if (!setup_labelled(panel, flow, label, high + below, &y))
        return;
    struct writing writing = block_writing(edit);
    writing.hint = hint;
    writing.active = panel->setup->form->focus == id;
    writing.id = id;
    writing.label = sheet_say(&panel->setup->sheet, label);
    block_field(easel, (struct spot){panel->x, y, panel->wide, high}, &writing);
    if (note)
        easel_text(easel, (struct spot){panel->x, y + high + 0.8, panel->wide, 0}, aside, note);
}

void setup_put_picks(const struct setup_panel *panel, struct flow *flow, const char *label,
                     const struct pick *picks, size_t count)
{
    const struct easel *easel = &panel->setup->sheet.easel;
    struct spot spot = {panel->x, 0, panel->wide, block_pick_high(easel)};
    const double high = block_buttons_high(easel, spot, picks, count);
    bool here;
    if (label)
        here = setup_labelled(panel, flow, label, high, &spot.y);
    else {
        flow_air(flow, 2.6);
        here = flow_block(flow, high, &spot.y);
    }
    if (here)
        block_buttons(easel, spot, picks, count);
}
