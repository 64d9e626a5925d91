/* Forgetting a seat: its name and all its answers go, for good; what the group saw stays as it was shown. A
 * desk's page: who wants to be forgotten is nobody's business. Asked once more, and the safe answer has the
 * focus. */
#include "app/desk_page.h"

#include <assert.h>

enum forget_target { FORGET_YES = 1, FORGET_NO = 2, FORGET_SEAT = 0x10 };

struct forget {
    const struct seen *seen;
    const struct form *form; /* form->page: the seat that is asked about, from 1; 0 = none */
};

static void put_answers(const struct sheet *sheet, struct spot foot)
{
    const struct pick picks[] = {
        {.label = sheet_say(sheet, "desk.not_sure"), .id = FORGET_NO, .picked = true},
        {.label = sheet_say(sheet, "desk.sure"), .id = FORGET_YES},
    };
    foot.h = block_pick_high(&sheet->easel);
    block_buttons(&sheet->easel, foot, picks, 2);
}

static const char *role_of(const struct seen *seen, uint8_t seat)
{
    return seen->roles[seen->seats[seat].role].name;
}

static void put_seat(const struct sheet *sheet, struct flow *flow, const struct forget *forget, uint8_t seat)
{
    const bool asked = forget->form->page == seat + 1;
    const char *name = sheet_join(sheet, sheet_join(sheet, sheet_seat_name(sheet, seat), " · "),
                                  role_of(forget->seen, seat));
    const struct desk_card card = {.title = name,
                                   .text = asked ? sheet_say(sheet, "forget.say") : NULL,
                                   .id = FORGET_SEAT + seat,
                                   .chosen = asked};
    struct spot foot;
    if (desk_page_card(sheet, flow, &card, asked ? block_pick_high(&sheet->easel) + 2 : 0, &foot) && asked)
        put_answers(sheet, foot);
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct forget *forget = what;
    for (uint8_t seat = 0; seat < forget->seen->seat_count; seat++)
        if (seen_seat_taken(forget->seen, seat))
            put_seat(sheet, flow, forget, seat);
}

static void forget_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                        const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct forget forget = {app->seen[APP_DESK], form};
    const struct sheet sheet = desk_page_open(canvas, stage, app->seen[APP_DESK], &pane, "forget.title");
    desk_page_blocks(&sheet, app, form, walk, &forget, form->page > 0 ? "forget.sure_now" : "forget.now");
}

static void ask_about(struct form *form, int seat)
{
    form->page = seat;
    form->focus = seat > 0 ? (uint32_t)FORGET_NO : 0;
    form->drawn_again = true;
}

static void forget_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const int asked = form->page;
    if (asked > 0 && (id == FORGET_NO || (id == 0 && input->key == KEY_ESCAPE))) {
        ask_about(form, 0);
        return;
    }
    if (desk_page_leaves(app, id, input)) {
        if (app->page == &page_end) /* the room sees that one: what was answered about the beamer has ended */
            gate_leave_desk(&app->gate);
        return;
    }
    if (id >= FORGET_SEAT && seen_seat_taken(app->seen[APP_DESK], (uint8_t)(id - FORGET_SEAT))) {
        app_notice(app, NULL);
        ask_about(form, (int)(id - FORGET_SEAT) + 1);
    }
    if (id != FORGET_YES || asked <= 0)
        return;
    struct command command = command_new(COMMAND_FORGET_SEAT);
    command.with.seat = (uint8_t)(asked - 1);
    ask_about(form, 0);
    app_ask(app, command, APP_DESK);
}

const struct page page_forget = {
    .name = "forget", .desk_only = true, .view = forget_view, .press = forget_press};
