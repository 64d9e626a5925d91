/* Not saved yet: asked of whoever leaves while the disk is full or gone. It says nothing of the game. */
#include "app/app.h"
#include "app/leaf.h"

enum unsaved_target { UNSAVED_AGAIN = 1, UNSAVED_STAY, UNSAVED_LOSE };

struct way {
    uint32_t id;
    const char *icon, *head, *say;
};

static void put_why(const struct sheet *sheet, struct flow *flow)
{
    const struct setting setting = {.style = STYLE_LABEL};
    const char *why = sheet_say(sheet, "unsaved.why");
    double y = 0;
    if (flow_block(flow, easel_measure(&sheet->easel, SHEET_WIDE, setting, why).bottom, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, setting, why);
}

static void put_answer(const struct sheet *sheet, struct flow *flow, const struct way *answer)
{
    const struct easel *easel = &sheet->easel;
    const double wide = SHEET_WIDE, text = wide - 15;
    const struct setting head = {.style = STYLE_LABEL, .bold = true}, say = {.style = STYLE_ASIDE};
    const double head_high = easel_measure(easel, text, head, answer->head).bottom;
    const double high = head_high + easel_measure(easel, text, say, answer->say).bottom + 4.4;
    const bool safe = answer->id == UNSAVED_AGAIN;
    struct spot spot = {SHEET_LEFT, 0, wide, high};
    flow_air(flow, 2.4);
    if (!flow_block(flow, high, &spot.y))
        return;
    block_card(easel, spot, CARD_PLAIN);
    block_icon(easel, answer->icon, spot.x + 3, spot.y + 2.4, 5.6, easel_ink(easel));
    easel_text(easel, (struct spot){spot.x + 12, spot.y + 1.8, text, 0}, head, answer->head);
    easel_text(easel, (struct spot){spot.x + 12, spot.y + 2.2 + head_high, text, 0}, say, answer->say);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), answer->id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (safe ? TARGET_DEFAULT : 0u),
                                  answer->head});
    if (easel->focus == answer->id)
        block_focus(easel, spot, 1.4);
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    (void)what;
    const struct way answers[] = {
        {UNSAVED_AGAIN, "disk", sheet_say(sheet, "unsaved.again"), sheet_say(sheet, "unsaved.again_say")},
        {UNSAVED_STAY, "arrow-left", sheet_say(sheet, "unsaved.stay"), sheet_say(sheet, "unsaved.stay_say")},
        {UNSAVED_LOSE, "exit", sheet_say(sheet, "unsaved.lose"), sheet_say(sheet, "unsaved.lose_say")},
    };
    put_why(sheet, flow);
    flow_air(flow, 2.4);
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        put_answer(sheet, flow, &answers[i]);
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
