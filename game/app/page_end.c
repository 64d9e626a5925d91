/* The end (look 23): two reports, with what is in them and whether they were made. */
#include "app/app.h"

#include "view/sheet.h"

#include <assert.h>

enum end_target { END_GROUP = 1, END_OUTSIDE, END_LEAVE, END_UNDO };

static const char *made_line(const struct sheet *sheet, const struct app *app, bool outside)
{
    struct text path = TEXT_INIT;
    record_report_path(&path, record_path_of(app->session), outside);
    const int64_t changed = file_changed(path.at);
    text_release(&path);
    if (changed < 0)
        return sheet_say(sheet, "end.not_made");
    struct wall_time time = sheet->stage->wall;
    time.unix_ms = changed * 1000;
    const struct wall_parts parts = clock_parts(time);
    struct text clock = TEXT_INIT;
    text_format(&clock, "%d.%02d", parts.hour, parts.minute);
    const char *line = sheet_fill(sheet, "end.made", FACTS({"time", clock.at}));
    text_release(&clock);
    return line;
}

static void draw_paper(const struct sheet *sheet, const struct app *app, double x, bool outside, uint32_t id)
{
    const struct easel *easel = &sheet->easel;
    const struct spot spot = {x, 19.6, 70, 34};
    const char *title = sheet_say(sheet, outside ? "end.outside" : "end.group");
    block_card(easel, spot, CARD_PLAIN);
    block_icon(easel, outside ? "document" : "people", x + 2.6, 22.4, 6, easel_ink(easel));
    const char *made = made_line(sheet, app, outside);
    if (made != sheet_say(sheet, "end.not_made"))
        block_check(easel, x + 63, 22, 4.6);
    easel_text(easel, (struct spot){x + 2.4, 29.4, 65, 0},
               (struct setting){.style = STYLE_HEADING, .most_lines = 1}, title);
    easel_text(easel, (struct spot){x + 2.4, 35.2, 65, 12}, (struct setting){.style = STYLE_LABEL},
               sheet_say(sheet, outside ? "end.outside_say" : "end.group_say"));
    easel_text(easel, (struct spot){x + 2.4, 49, 65, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)}, made);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (outside ? 0u : TARGET_DEFAULT), title});
    if (easel->focus == id || (easel->focus == 0 && !outside))
        block_focus(easel, spot, 1.4);
}

static void end_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                     const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, app->seen[APP_WALL], &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    easel_text(easel, (struct spot){8, 10.3, 144, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, sheet_say(&sheet, "end.title"));
    draw_paper(&sheet, app, 8, false, END_GROUP);
    draw_paper(&sheet, app, 82, true, END_OUTSIDE);
    easel_text(easel, (struct spot){8, 58, 144, 9}, (struct setting){.style = STYLE_ASIDE, .most_lines = 2},
               app->notice.length > 0 ? app->notice.at : sheet_say(&sheet, "end.kept"));
    const struct button undo = {
        .label = sheet_say(&sheet, "end.undo"), .icon = "undo", .id = END_UNDO, .regular = true};
    const struct button leave = {
        .kind = BUTTON_MAIN, .label = sheet_say(&sheet, "end.leave"), .icon = "home", .id = END_LEAVE};
    const double low = sheet_low(&sheet, 69.5, 1), wide = block_button_width(easel, &leave);
    block_button(easel, (struct spot){8, low, block_button_width(easel, &undo), 6.4}, &undo);
    block_button(easel, (struct spot){152 - wide, low, wide, 6.4}, &leave);
    const struct frame frame = {
        .instruction = sheet_say(&sheet, "end.now"),
        .keys = {{"Z", sheet_say(&sheet, "end.undo")}, {"Enter", sheet_say(&sheet, "end.make")}},
        .no_timer = true};
    sheet_frame(&sheet, &frame);
}

/* Who came here by one press too many goes back the same way: with the clicker, or with the key that undoes.
 */
static bool goes_back(const struct input *input)
{
    const bool undo = input->key == KEY_CHARACTER && input->point == 'z' && !input->alt;
    return input->kind == INPUT_KEY && !input->repeat && (undo || input->key == KEY_PAGE_UP);
}

static void end_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == END_GROUP || id == END_OUTSIDE)
        app_report(app, record_path_of(app->session), id == END_OUTSIDE);
    else if (id == END_UNDO || (id == 0 && goes_back(input)))
        app_ask(app, command_new(COMMAND_UNDO), APP_DESK);
    else if (id == END_LEAVE)
        app_close_session(app);
}

const struct page page_end = {.name = "end", .text_most = 115, .view = end_view, .press = end_press};
