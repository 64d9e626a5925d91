/* Pages of the desk: help sentences for hard moments, and taking a text away. */
#include "app/app.h"
#include "app/leaf.h"

#include <assert.h>
#include <math.h>

enum desk_page_target {
    PAGE_BACK = 1,
    PAGE_SURE = 2,
    PAGE_MORE = 3,
    PAGE_FORGET = 4,
    PAGE_ITEM = 0x100,
};

static struct sheet open_sheet(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                               const struct pane *pane, const char *title)
{
    struct sheet sheet = sheet_open(canvas, stage, seen, pane, SURFACE_WALL, false);
    easel_text(&sheet.easel, (struct spot){8, 10.3, 144, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, sheet_say(&sheet, title));
    return sheet;
}

static void close_sheet(const struct sheet *sheet, const struct app *app, const char *now)
{
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(sheet, "words.back"),
                                .id = PAGE_BACK,
                                .key = "Esc",
                                .flags = TARGET_DEFAULT};
    const double wide = block_button_width(&sheet->easel, &back);
    const double high = fmax(6, block_pick_high(&sheet->easel));
    block_button(&sheet->easel, (struct spot){152 - wide, sheet_low(sheet, 76.4, 1) - high, wide, high},
                 &back);
    const struct frame frame = {.instruction =
                                    app->notice.length > 0 ? app->notice.at : sheet_say(sheet, now),
                                .keys = {{"Esc", sheet_say(sheet, "words.back")}}};
    sheet_frame(sheet, &frame);
}

static bool leaves(struct app *app, uint32_t id, const struct input *input)
{
    if (id != PAGE_BACK && !(id == 0 && input->key == KEY_ESCAPE))
        return false;
    app_notice(app, NULL);
    app_back(app);
    if (app->page == &page_end) /* the room sees that one: what was answered about the beamer has ended */
        gate_leave_desk(&app->gate);
    return true;
}

/* --- help sentences --- */

static const char *const moments[MOMENT_COUNT] = {
#define X(name, word) [MOMENT_##name] = "help." word,
    PACK_MOMENTS(X)
#undef X
};

/* In the words of the game, where its author gave them; those are the desk's, and not in what the wall sees.
 */
static const char *help_say(const struct sheet *sheet, enum pack_moment moment)
{
    const char *own = sheet->seen->desk.help[moment];
    return sheet_fill(sheet, "help.said", FACTS({"say", own ? own : sheet_say(sheet, moments[moment])}));
}

/* When a sentence helps is for the facilitator alone: nobody reads on the wall that she talks much. */
static bool room_sees(const struct app *app)
{
    return !gate_has_private(&app->gate);
}

/* When it is said beside what is said; under each other where the words are large. */
static void help_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const bool under = sheet->stage->text_percent > 115, room = room_sees(what);
    const struct setting head = {.style = STYLE_LABEL, .bold = true}, body = {.style = STYLE_LABEL};
    const double head_wide = under ? SHEET_WIDE : 40, x = under || room ? SHEET_LEFT : 50;
    for (int i = 0; i < MOMENT_COUNT; i++) {
        const char *when = sheet_say(sheet, sheet_join(sheet, moments[i], "_when"));
        const char *say = help_say(sheet, (enum pack_moment)i);
        const double high = room ? 0 : easel_measure(&sheet->easel, head_wide, head, when).bottom;
        const double said = easel_measure(&sheet->easel, SHEET_RIGHT - x, body, say).bottom;
        double y = 0;
        if (flow_block(flow, under ? high + said : fmax(high, said), &y)) {
            if (!room)
                easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, head_wide, 0}, head, when);
            easel_text(&sheet->easel, (struct spot){x, under ? y + high : y, SHEET_RIGHT - x, 0}, body, say);
        }
        flow_air(flow, 2.4);
    }
}

static void help_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                      const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const bool room = room_sees(app);
    const struct sheet sheet = open_sheet(canvas, stage, app->seen[room ? APP_WALL : APP_DESK], &pane,
                                          room ? "help.room" : "help.title");
    const double top = 19;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = sheet_low(&sheet, 68, 1)},
              help_walk, app);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    close_sheet(&sheet, app, "help.now");
}

static void help_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    leaves(app, id, input);
}

static bool help_safe(const struct form *form)
{
    (void)form;
    return true;
}

const struct page page_help = {
    .name = "help", .desk_only = true, .room_safe = help_safe, .view = help_view, .press = help_press};

/* --- taking a text away, for good: twice asked --- */

/* form->page: the text asked about twice (from 1, 0 = none) and, above STRIKE_SCREEN, which screen of the
 * list. */
enum { STRIKE_SCREEN = 1000, STRIKE_ROWS = 6, STRIKE_ITEM = 0x1000 };
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
    const struct button more = {.label = sheet_say(sheet, "start.more"), .id = PAGE_MORE, .regular = true};
    const struct button forget = {
        .label = sheet_say(sheet, "forget.title"), .icon = "person", .id = PAGE_FORGET, .regular = true};
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
    const struct sheet sheet = open_sheet(canvas, stage, app->seen[APP_DESK], &pane, "strike.title");
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
    close_sheet(&sheet, app, "strike.now");
}

static void strike_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const struct seen_desk *desk = &app->seen[APP_DESK]->desk;
    if (leaves(app, id, input))
        return;
    const int screen = strike_screen(desk, form);
    form->drawn_again = true;
    if (id == PAGE_FORGET) {
        app_notice(app, NULL);
        app_go(app, &page_forget);
        return;
    }
    if (id == PAGE_MORE)
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
