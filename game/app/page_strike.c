/* Taking a text away, for good: twice asked. form->page: the text asked about twice, from 1; 0 = none. */
#include "app/desk_page.h"

enum strike_target { STRIKE_FORGET = 1, STRIKE_ITEM = 0x1000 /* + its place */ };

struct strike {
    const struct seen_desk *desk;
    const struct form *form;
};

static void strike_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct strike *strike = what;
    const struct setting label = {.style = STYLE_LABEL};
    for (int i = 0; i < strike->desk->strikable_count; i++) {
        const char *text = strike->desk->strikable[i].text ? strike->desk->strikable[i].text : "";
        const bool asked = strike->form->page == i + 1;
        const struct desk_card card = {
            .title = asked ? sheet_fill(sheet, "strike.sure", FACTS({"text", text})) : text,
            .id = STRIKE_ITEM + (uint32_t)i,
            .chosen = asked};
        desk_page_card(sheet, flow, &card, 0, NULL);
    }
    double y = 0;
    const char *empty = sheet_say(sheet, "strike.empty");
    if (strike->desk->strikable_count == 0 &&
        flow_block(flow, easel_measure(&sheet->easel, SHEET_WIDE, label, empty).bottom, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, label, empty);
}

/* For whoever wants to be forgotten: all of one seat. */
static void strike_foot(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const struct button forget = {
        .label = sheet_say(sheet, "forget.title"), .icon = "person", .id = STRIKE_FORGET, .regular = true};
    const double high = block_pick_high(easel);
    block_button(
        easel,
        (struct spot){SHEET_LEFT, sheet_bottom(sheet) - 1.1 - high, block_button_width(easel, &forget), high},
        &forget);
}

static void strike_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                        const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[APP_DESK], &pane, "strike.title");
    const struct strike strike = {&app->seen[APP_DESK]->desk, form};
    strike_foot(&sheet);
    desk_page_blocks(&sheet, app, form, strike_walk, &strike, "strike.now");
}

static void strike_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const struct seen_desk *desk = &app->seen[APP_DESK]->desk;
    if (desk_page_leaves(app, id, input))
        return;
    form->drawn_again = true;
    if (id == STRIKE_FORGET) {
        app_notice(app, NULL);
        app_go(app, &page_forget);
        return;
    }
    if (id < STRIKE_ITEM || id - STRIKE_ITEM >= desk->strikable_count)
        return;
    const int item = (int)(id - STRIKE_ITEM);
    if (form->page != item + 1) {
        form->page = item + 1;
        return;
    }
    struct command command = command_new(COMMAND_STRIKE);
    command.with.event = desk->strikable[item].event;
    command.with.index = desk->strikable[item].item; /* which of the reasons shown by that line */
    app_ask(app, command, APP_DESK);
    form->page = 0;
}

const struct page page_strike = {
    .name = "strike", .desk_only = true, .view = strike_view, .press = strike_press};
