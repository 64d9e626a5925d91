/* Taking a text away, for good: twice asked. */
#include "app/desk_page.h"

/* form->page: the text asked about twice (from 1, 0 = none) and, above STRIKE_SCREEN, which screen of the
 * list. */
enum { STRIKE_SCREEN = 1000, STRIKE_ROWS = 6 };
enum strike_target { STRIKE_MORE = 1, STRIKE_FORGET, STRIKE_ITEM = 0x1000 /* + its place */ };
_Static_assert((int)SEEN_STRIKABLE_MAX < (int)STRIKE_SCREEN, "form->page holds both");

static int strike_screens(const struct seen_desk *desk)
{
    return desk->strikable_count > 0 ? (desk->strikable_count + STRIKE_ROWS - 1) / STRIKE_ROWS : 1;
}

static int strike_screen(const struct seen_desk *desk, const struct form *form)
{
    const int screen = form->page / STRIKE_SCREEN, screens = strike_screens(desk);
    return screen < screens ? screen : screens - 1;
}

/* The next texts; and, for whoever wants to be forgotten, all of one seat. */
static void strike_foot(const struct sheet *sheet, const struct seen_desk *desk)
{
    const struct button more = {.label = sheet_say(sheet, "start.more"), .id = STRIKE_MORE, .regular = true};
    const struct button forget = {
        .label = sheet_say(sheet, "forget.title"), .icon = "person", .id = STRIKE_FORGET, .regular = true};
    const double wide = block_button_width(&sheet->easel, &more), y = sheet_low(sheet, 70.4, 1);
    const bool many = strike_screens(desk) > 1;
    if (many)
        block_button(&sheet->easel, (struct spot){8, y, wide, 6}, &more);
    block_button(&sheet->easel,
                 (struct spot){many ? 10 + wide : 8, y, block_button_width(&sheet->easel, &forget), 6},
                 &forget);
}

static void strike_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                        const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[APP_DESK], &pane, "strike.title");
    const struct seen_desk *desk = &app->seen[APP_DESK]->desk;
    double y = 19;
    const int first = strike_screen(desk, form) * STRIKE_ROWS;
    for (int i = first; i < desk->strikable_count && i < first + STRIKE_ROWS; i++) {
        const struct spot spot = {8, y, 144, 6.6};
        const bool sure = form->page % STRIKE_SCREEN == i + 1;
        const char *text = desk->strikable[i].text ? desk->strikable[i].text : "";
        block_card(&sheet.easel, spot, sure ? CARD_CHOSEN : CARD_PLAIN);
        easel_text(&sheet.easel, (struct spot){10.5, y + 1.3, sure ? 104 : 138, 0},
                   (struct setting){.style = STYLE_LABEL, .most_lines = 1}, text);
        if (sure)
            easel_text(
                &sheet.easel, (struct spot){116, y + 1.5, 34, 0},
                (struct setting){.style = STYLE_ASIDE, .bold = true, .align = ALIGN_RIGHT, .most_lines = 1},
                sheet_say(&sheet, "strike.sure"));
        canvas_target(canvas, (struct target){easel_rect(&sheet.easel, spot), STRIKE_ITEM + (uint32_t)i,
                                              TARGET_FOCUSABLE | TARGET_BUTTON, text});
        if (form->focus == STRIKE_ITEM + (uint32_t)i)
            block_focus(&sheet.easel, spot, 1.4);
        y += 8;
    }
    if (desk->strikable_count == 0)
        easel_text(&sheet.easel, (struct spot){8, 19, 144, 0}, (struct setting){.style = STYLE_LABEL},
                   sheet_say(&sheet, "strike.empty"));
    strike_foot(&sheet, desk);
    desk_page_close(&sheet, app, "strike.now");
}

static void strike_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const struct seen_desk *desk = &app->seen[APP_DESK]->desk;
    if (desk_page_leaves(app, id, input))
        return;
    const int screen = strike_screen(desk, form);
    form->drawn_again = true;
    if (id == STRIKE_FORGET) {
        app_notice(app, NULL);
        app_go(app, &page_forget);
        return;
    }
    if (id == STRIKE_MORE)
        form->page = (screen + 1) % strike_screens(desk) * STRIKE_SCREEN;
    if (id < STRIKE_ITEM || id - STRIKE_ITEM >= desk->strikable_count)
        return;
    const int item = (int)(id - STRIKE_ITEM);
    if (form->page % STRIKE_SCREEN != item + 1) {
        form->page = screen * STRIKE_SCREEN + item + 1;
        return;
    }
    struct command command = command_new(COMMAND_STRIKE);
    command.with.event = desk->strikable[item].event;
    command.with.index = desk->strikable[item].item; /* which of the reasons shown by that line */
    app_ask(app, command, APP_DESK);
    form->page = screen * STRIKE_SCREEN;
}

const struct page page_strike = {
    .name = "strike", .desk_only = true, .text_most = 115, .view = strike_view, .press = strike_press};
