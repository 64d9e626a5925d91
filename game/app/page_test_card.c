/* The test card: does the beamer show all of it, can the back row read it, and which display is the wall? */
#include "app/app.h"
#include "app/leaf.h"

#include "screen/window.h"

enum test_target {
    TEST_DONE = 1,
    TEST_WALL = 0x10, /* + display: "this one is the wall" */
    TEST_ZOOM = 0x20, /* + number of a size of the picture */
};

/* Round the picture as it is now: a smaller picture shows by its edge that it is small enough. */
static struct rect edge_of(const struct easel *easel, int zoom_percent)
{
    const int wide = easel->metrics.width, high = easel->metrics.height;
    const int across = wide * zoom_percent / 100, down = high * zoom_percent / 100;
    return (struct rect){(wide - across) / 2, (high - down) / 2, across, down};
}

static void draw_edge(const struct easel *easel, struct rect edge)
{
    canvas_box(easel->canvas, edge,
               (struct mark_box){.line = easel_ink(easel), .weight = easel_weight(easel, 0.6)});
}

/* The bar lies over the lowest part of it. */
static void draw_edge_on_bar(const struct easel *easel, struct rect edge)
{
    const int top = block_bar_top(easel), weight = easel_weight(easel, 0.6);
    const int end = edge.y + edge.h, right = edge.x + edge.w;
    const struct mark_box line = {.fill = easel->theme->on_bar};
    canvas_box(easel->canvas, (struct rect){edge.x, top, weight, end - top}, line);
    canvas_box(easel->canvas, (struct rect){right - weight, top, weight, end - top}, line);
    canvas_box(easel->canvas, (struct rect){edge.x, end - weight, edge.w, weight}, line);
}

/* A sentence as high as it needs. */
static void put_text(const struct sheet *sheet, struct flow *flow, double air, struct setting setting,
                     const char *say)
{
    const double wide = SHEET_WIDE;
    double y = 0;
    flow_air(flow, air);
    if (flow_block(flow, easel_measure(&sheet->easel, wide, setting, say).bottom, &y))
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, wide, 0}, setting, say);
}

static void put_people(const struct sheet *sheet, struct flow *flow)
{
    const struct easel *easel = &sheet->easel;
    static const enum pack_gable gables[] = {GABLE_POINTED, GABLE_SHOP, GABLE_ROUND, GABLE_STEPPED};
    double y = 0;
    flow_air(flow, 2.5);
    if (!flow_block(flow, 14.5, &y))
        return;
    for (int i = 0; i < 4; i++)
        block_gable(easel, gables[i], 12 + i * 15, y, 12);
    for (int i = STAMP_A; i < STAMP_COUNT; i++)
        block_stamp(easel, (enum stamp)i, 76 + i * 8.3, y + 5, 7);
    block_ground(easel, SHEET_LEFT, y + 14, 64);
}

/* A question with its answers under it, together on one page. */
static void put_question(const struct sheet *sheet, struct flow *flow, struct setting setting,
                         const char *question, const struct pick *picks, size_t count)
{
    const struct easel *easel = &sheet->easel;
    const double under = easel_measure(easel, SHEET_WIDE, setting, question).bottom + 1;
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, block_pick_high(easel)};
    const double high = under + block_buttons_high(easel, spot, picks, count);
    flow_air(flow, 3);
    if (!flow_block(flow, high, &spot.y))
        return;
    easel_text(easel, (struct spot){SHEET_LEFT, spot.y, SHEET_WIDE, 0}, setting, question);
    spot.y += under;
    block_buttons(easel, spot, picks, count);
}

static void put_displays(const struct sheet *sheet, struct flow *flow, const struct gate *gate)
{
    struct pick picks[DISPLAYS_MAX];
    for (int i = 0; i < gate->displays; i++)
        picks[i] = (struct pick){
            .label = sheet_fill(sheet, "test.display", FACTS({"n", sheet_number(sheet, i + 1)})),
            .id = TEST_WALL + (uint32_t)i,
            .picked = gate->wall == i,
        };
    put_question(sheet, flow, (struct setting){.style = STYLE_LABEL, .bold = true},
                 sheet_say(sheet, "test.which"), picks, (size_t)gate->displays);
}

/* What helps when the edge is not all there. */
static void put_zooms(const struct sheet *sheet, struct flow *flow)
{
    struct pick picks[SETTINGS_ZOOMS];
    for (size_t i = 0; i < SETTINGS_ZOOMS; i++)
        picks[i] = (struct pick){
            .label =
                sheet_fill(sheet, "settings.percent", FACTS({"n", sheet_number(sheet, settings_zooms[i])})),
            .id = TEST_ZOOM + (uint32_t)i,
            .picked = sheet->stage->zoom_percent == settings_zooms[i],
        };
    put_question(sheet, flow, (struct setting){.style = STYLE_ASIDE}, sheet_say(sheet, "test.edge"), picks,
                 SETTINGS_ZOOMS);
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct gate *gate = what;
    put_text(sheet, flow, 0, (struct setting){.style = STYLE_LABEL}, sheet_say(sheet, "test.line"));
    put_people(sheet, flow);
    if (gate->displays > 1)
        put_displays(sheet, flow, gate);
    else
        put_text(sheet, flow, 3, (struct setting){.style = STYLE_LABEL, .bold = true},
                 sheet_say(sheet, "test.one"));
    put_zooms(sheet, flow);
}

/* Each window says which display it stands on. */
static void draw_number(const struct sheet *sheet, const struct app *app, const struct form *form)
{
    const struct window *window = app->windows[form->window].window;
    if (app->gate.displays < 2 || !window)
        return;
    const long number = (long)window_display(window) + 1;
    easel_text(&sheet->easel, (struct spot){100, 2.6, 52, 0},
               (struct setting){.style = STYLE_PROMPT_BOLD, .align = ALIGN_RIGHT, .most_lines = 1},
               sheet_fill(sheet, "test.display", FACTS({"n", sheet_number(sheet, number)})));
}

static void test_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, NULL, &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    const struct rect edge = edge_of(easel, stage->zoom_percent);
    draw_edge(easel, edge);
    easel_text(easel, (struct spot){SHEET_LEFT, 9, 112, 0},
               (struct setting){.style = STYLE_TITLE, .most_lines = 1}, sheet_say(&sheet, "test.title"));
    draw_number(&sheet, app, form);
    const struct button done = {.kind = BUTTON_MAIN,
                                .label = sheet_say(&sheet, "settings.done"),
                                .id = TEST_DONE,
                                .flags = TARGET_DEFAULT};
    const double wide = block_button_width(easel, &done), high = block_pick_high(easel);
    const double foot = sheet_bottom(&sheet) - 1.5 - high, top = 18.5;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = foot - 1.5}, walk, &app->gate);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    block_button(easel, (struct spot){SHEET_RIGHT - wide, foot, wide, high}, &done);
    const struct frame frame = {.instruction =
                                    app->notice.length > 0 ? app->notice.at : sheet_say(&sheet, "test.now"),
                                .keys = {{"Esc", sheet_say(&sheet, "settings.done")}},
                                .no_timer = true};
    sheet_frame(&sheet, &frame);
    draw_edge_on_bar(easel, edge);
}

static void test_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == TEST_DONE || (id == 0 && input->key == KEY_ESCAPE))
        app_back(app);
    else if (id >= TEST_WALL && id < TEST_WALL + (uint32_t)app->gate.displays) {
        app_notice(app, NULL); /* what --desk waited for has been done */
        app_point_wall(app, (int)(id - TEST_WALL));
    } else if (id >= TEST_ZOOM && id < TEST_ZOOM + SETTINGS_ZOOMS) {
        app->looks.settings.zoom_percent = settings_zooms[id - TEST_ZOOM];
        app_settings_changed(app);
    }
}

const struct page page_test_card = {.name = "test-card", .view = test_view, .press = test_press};
