/* Not saved yet: asked of whoever leaves while the disk is full or gone. It says nothing of the game. */
#include "app/answer_card.h"
#include "app/app.h"
#include "app/leaf.h"

enum unsaved_target { UNSAVED_AGAIN = 1, UNSAVED_STAY, UNSAVED_LOSE };

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    (void)what;
    const struct answer_card answers[] = {
        {UNSAVED_AGAIN, "disk", sheet_say(sheet, "unsaved.again"), sheet_say(sheet, "unsaved.again_say"),
         true},
        {UNSAVED_STAY, "arrow-left", sheet_say(sheet, "unsaved.stay"), sheet_say(sheet, "unsaved.stay_say"),
         false},
        {UNSAVED_LOSE, "exit", sheet_say(sheet, "unsaved.lose"), sheet_say(sheet, "unsaved.lose_say"), false},
    };
    answer_card_why(sheet, flow, sheet_say(sheet, "unsaved.why"));
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        answer_card_put(sheet, flow, &answers[i]);
}

static void unsaved_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                         const struct form *form)
{
    (void)app;
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, 120, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1},
               sheet_say(&sheet, "unsaved.title"));
    const double top = 19;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = sheet_bottom(&sheet) - 1.5}, walk,
              NULL);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    const struct frame frame = {.instruction = sheet_say(&sheet, "unsaved.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "unsaved.stay")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void unsaved_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    form->drawn_again = true;
    if (id == UNSAVED_STAY || (id == 0 && input->key == KEY_ESCAPE))
        app_stay(app);
    else if (id == UNSAVED_LOSE)
        app_leave_unsaved(app);
    else if (id == UNSAVED_AGAIN)
        app_leave(app, app->leaving);
}

const struct page page_unsaved = {.name = "unsaved", .view = unsaved_view, .press = unsaved_press};
