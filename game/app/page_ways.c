/* How we answer and what we will see, while playing: a plain choice that the room may watch, as in set-up. */
#include "app/setup.h"

enum { WAYS_BACK = 1 };

static const double top = 19;

static void put(const struct setup *setup, struct flow *flow, double air, setup_piece *piece)
{
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, 0};
    flow_air(flow, air);
    if (flow_block(flow, piece(setup, spot, false), &spot.y))
        piece(setup, spot, true);
}

/* What the way that is chosen asks of people. */
static double say_way(const struct setup *setup, struct spot spot, bool draw)
{
    static const char *const keys[] = {[ANSWER_COMPUTER] = "ways.computer_say",
                                       [ANSWER_CARDS] = "ways.cards_say",
                                       [ANSWER_HANDS] = "ways.hands_say"};
    const struct setting say = {.style = STYLE_LABEL};
    const char *words = sheet_say(&setup->sheet, keys[setup->seen->answering]);
    if (draw)
        easel_text(&setup->sheet.easel, (struct spot){spot.x, spot.y, spot.w, 0}, say, words);
    return easel_measure(&setup->sheet.easel, spot.w, say, words).bottom;
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    (void)sheet;
    const struct setup *setup = what;
    put(setup, flow, 0, setup_answering);
    put(setup, flow, 1.6, say_way);
    put(setup, flow, 2.4, setup_cost);
    put(setup, flow, 3, setup_promise);
}

static void ways_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct seen *seen = app->seen[APP_WALL];
    const struct setup setup = {.sheet = sheet_open(canvas, stage, seen, &pane, SURFACE_WALL, false),
                                .app = app,
                                .form = form,
                                .seen = seen};
    const struct sheet *sheet = &setup.sheet;
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(sheet, "words.back"),
                                .id = WAYS_BACK,
                                .flags = TARGET_DEFAULT};
    const double high = block_pick_high(&sheet->easel), foot = sheet_bottom(sheet) - 1 - high,
                 wide = block_button_width(&sheet->easel, &back);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, 10.3, 112, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, sheet_say(sheet, "ways.title"));
    leaf_flow(sheet, form, (struct flow){.y = top, .top = top, .bottom = foot - 1.5}, walk, &setup);
    leaf_mark(sheet, form, SHEET_RIGHT, 10.6);
    block_button(&sheet->easel, (struct spot){SHEET_RIGHT - wide, foot, wide, high}, &back);
    const char *notice = app->notice.length > 0 ? app->notice.at : NULL;
    const struct frame frame = {.instruction = notice ? notice : sheet_say(sheet, "ways.now"),
                                .keys = {{"Esc", sheet_say(sheet, "words.back")}}};
    sheet_frame(sheet, &frame);
}

static void ways_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const bool leaves = id == WAYS_BACK || (id == 0 && input->key == KEY_ESCAPE);
    if (id != 0 || leaves)
        app_notice(app, NULL);
    if (leaves)
        app_back(app);
    else if (setup_press_way(app, form, id))
        form->drawn_again = true;
}

const struct page page_ways = {.name = "ways", .view = ways_view, .press = ways_press};
