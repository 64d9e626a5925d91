/* The test card: does the beamer show all of it, can the back row read it, and which display is the wall? */
#include "app/app.h"

#include "screen/window.h"
#include "view/sheet.h"

enum test_target { TEST_DONE = 1, TEST_WALL = 0x10 /* + display: "this one is the wall" */ };

static void draw_edge(const struct easel *easel)
{
    const struct rect page = {0, 0, easel->metrics.width, easel->metrics.height};
    canvas_box(easel->canvas, page,
               (struct mark_box){.line = easel_ink(easel), .weight = easel_weight(easel, 0.6)});
}

static void draw_people(const struct sheet *sheet, double y)
{
    const struct easel *easel = &sheet->easel;
    static const enum pack_gable gables[] = {GABLE_POINTED, GABLE_SHOP, GABLE_ROUND, GABLE_STEPPED};
    for (int i = 0; i < 4; i++)
        block_gable(easel, gables[i], 12 + i * 15, y, 12);
    for (int i = STAMP_A; i < STAMP_COUNT; i++)
        block_stamp(easel, (enum stamp)i, 76 + i * 8.3, y + 5, 7);
    block_ground(easel, 8, y + 14, 64);
}

static void draw_displays(const struct sheet *sheet, const struct app *app, double y)
{
    const struct easel *easel = &sheet->easel;
    const bool several = app->gate.displays > 1;
    easel_text(easel, (struct spot){8, y, 144, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_say(sheet, several ? "test.which" : "test.one"));
    double x = 8;
    for (int i = 0; several && i < app->gate.displays; i++) {
        const struct button button = {
            .kind = app->gate.wall == i ? BUTTON_MAIN : BUTTON_NORMAL,
            .label = sheet_fill(sheet, "test.display", FACTS({"n", sheet_number(sheet, i + 1)})),
            .id = TEST_WALL + (uint32_t)i,
        };
        const double wide = block_button_width(easel, &button);
        block_button(easel, (struct spot){x, y + 4.6, wide, 6}, &button);
        x += wide + 1.5;
    }
}

static void test_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    draw_edge(easel);
    easel_text(easel, (struct spot){8, 9, 144, 0}, (struct setting){.style = STYLE_TITLE, .most_lines = 1},
               sheet_say(&sheet, "test.title"));
    const size_t window = form == &app->windows[1].form ? 1 : 0;
    if (app->gate.displays > 1 && app->windows[window].window) {
        const long number = (long)window_display(app->windows[window].window) + 1;
        easel_text(easel, (struct spot){100, 2.6, 52, 0},
                   (struct setting){.style = STYLE_PROMPT_BOLD, .align = ALIGN_RIGHT, .most_lines = 1},
                   sheet_fill(&sheet, "test.display", FACTS({"n", sheet_number(&sheet, number)})));
    }
    easel_text(easel, (struct spot){8, 18, 144, 0}, (struct setting){.style = STYLE_LABEL, .most_lines = 2},
               sheet_say(&sheet, "test.line"));
    draw_people(&sheet, 28);
    draw_displays(&sheet, app, 49);
    easel_text(easel, (struct spot){8, 64, 110, 0}, (struct setting){.style = STYLE_ASIDE, .most_lines = 2},
               sheet_say(&sheet, "test.edge"));
    const struct button done = {.kind = BUTTON_MAIN,
                                .label = sheet_say(&sheet, "settings.done"),
                                .id = TEST_DONE,
                                .flags = TARGET_DEFAULT};
    const double wide = block_button_width(easel, &done);
    block_button(easel, (struct spot){152 - wide, sheet_low(&sheet, 69.5, 1), wide, 6.4}, &done);
    const struct frame frame = {.instruction = sheet_say(&sheet, "test.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "settings.done")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
}

static void test_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == TEST_DONE || (id == 0 && input->key == KEY_ESCAPE))
        app_back(app);
    else if (id >= TEST_WALL && id < TEST_WALL + (uint32_t)app->gate.displays)
        app_point_wall(app, (int)(id - TEST_WALL));
}

const struct page page_test_card = {.name = "test-card", .view = test_view, .press = test_press};
