/* The end (look 23): two reports, with what is in them and whether they were made. */
#include "app/app.h"
#include "app/leaf.h"

#include <assert.h>
#include <math.h>

enum end_target { END_GROUP = 1, END_OUTSIDE, END_LEAVE, END_UNDO, END_STRIKE };

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

/* One of the two reports: what is in it, and whether it was made. */
struct paper {
    double x;
    bool outside;
    uint32_t id;
};
static const struct paper papers[] = {{8, false, END_GROUP}, {82, true, END_OUTSIDE}};
static const double paper_wide = 70, paper_text = 65;

static const char *paper_say(const struct sheet *sheet, const struct paper *paper)
{
    return sheet_say(sheet, paper->outside ? "end.outside_say" : "end.group_say");
}

static const char *paper_title(const struct sheet *sheet, const struct paper *paper)
{
    return sheet_say(sheet, paper->outside ? "end.outside" : "end.group");
}

/* The words alone; the icon stands above them where there is room for it. */
static double paper_least(const struct sheet *sheet, const struct paper *paper)
{
    const struct easel *easel = &sheet->easel;
    const struct setting heading = {.style = STYLE_HEADING};
    return easel_measure(easel, paper_text, heading, paper_title(sheet, paper)).bottom +
           easel_measure(easel, paper_text, (struct setting){.style = STYLE_LABEL}, paper_say(sheet, paper))
               .bottom +
           easel_style(easel, STYLE_ASIDE).line / easel->metrics.u + 5.2;
}

static void draw_paper(const struct sheet *sheet, const struct app *app, const struct paper *paper, double y,
                       double high)
{
    const struct easel *easel = &sheet->easel;
    const struct spot spot = {paper->x, y, paper_wide, high};
    const char *title = paper_title(sheet, paper), *made = made_line(sheet, app, paper->outside);
    const double aside = easel_style(easel, STYLE_ASIDE).line / easel->metrics.u, x = paper->x + 2.4;
    const bool icon = high - paper_least(sheet, paper) >= 8;
    block_card(easel, spot, CARD_PLAIN);
    if (icon)
        block_icon(easel, paper->outside ? "document" : "people", x, y + 2.6, 6, easel_ink(easel));
    const double top = y + (icon ? 9.8 : 1.8);
    const struct set head = easel_text(easel, (struct spot){x, top, paper_text, 0},
                                       (struct setting){.style = STYLE_HEADING}, title);
    easel_text(easel, (struct spot){x, head.bottom + 0.8, paper_text, 0},
               (struct setting){.style = STYLE_LABEL}, paper_say(sheet, paper));
    const bool done = made != sheet_say(sheet, "end.not_made");
    const double check = fmin(aside, 4.6);
    if (done)
        block_check(easel, paper->x + paper_wide - 2.4 - check, y + high - 1.4 - (aside + check) / 2, check);
    easel_text(easel, (struct spot){x, y + high - aside - 1.4, paper_text - 6, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)}, made);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), paper->id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (paper->outside ? 0u : TARGET_DEFAULT),
                                  title});
    if (easel->focus == paper->id)
        block_focus(easel, spot, 1.4);
}

static struct button strike_button(const struct sheet *sheet)
{
    return (struct button){
        .label = sheet_say(sheet, "desk.strike"), .icon = "trash", .id = END_STRIKE, .regular = true};
}

static struct button undo_button(const struct sheet *sheet)
{
    return (struct button){
        .label = sheet_say(sheet, "end.undo"), .icon = "undo", .id = END_UNDO, .regular = true};
}

static struct button leave_button(const struct sheet *sheet)
{
    return (struct button){
        .kind = BUTTON_MAIN, .label = sheet_say(sheet, "end.leave"), .icon = "home", .id = END_LEAVE};
}

/* The three buttons in one row, or the middle one above it when the text is large. */
static bool one_row(const struct sheet *sheet)
{
    const struct button undo = undo_button(sheet), strike = strike_button(sheet), leave = leave_button(sheet);
    const struct easel *easel = &sheet->easel;
    return block_button_width(easel, &undo) + block_button_width(easel, &strike) +
               block_button_width(easel, &leave) + 6 <=
           SHEET_WIDE;
}

static double button_high(const struct sheet *sheet)
{
    return fmax(6.4, block_pick_high(&sheet->easel));
}

/* The two papers beside each other, as high as 34 units where that leaves room for what is said under them.
 */
static void end_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct app *app = what;
    const struct setting aside = {.style = STYLE_ASIDE};
    const char *kept = app->notice.length > 0 ? app->notice.at : sheet_say(sheet, "end.kept");
    const double least = fmax(paper_least(sheet, &papers[0]), paper_least(sheet, &papers[1]));
    const double under = easel_measure(&sheet->easel, SHEET_WIDE, aside, kept).bottom + 3;
    const double high = fmax(least, fmin(34, flow->bottom - flow->top - under));
    double y = 0;
    if (flow_block(flow, high, &y))
        for (int i = 0; i < 2; i++)
            draw_paper(sheet, app, &papers[i], y, high);
    flow_air(flow, 2.6);
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0}, aside, kept);
    if (one_row(sheet))
        return;
    const struct button strike = strike_button(sheet);
    flow_air(flow, 2.6);
    if (flow_block(flow, button_high(sheet), &y))
        block_button(
            &sheet->easel,
            (struct spot){SHEET_LEFT, y, block_button_width(&sheet->easel, &strike), button_high(sheet)},
            &strike);
}

static void end_buttons(const struct sheet *sheet, double y)
{
    const struct easel *easel = &sheet->easel;
    const struct button undo = undo_button(sheet), strike = strike_button(sheet), leave = leave_button(sheet);
    const double high = button_high(sheet), first = block_button_width(easel, &undo),
                 wide = block_button_width(easel, &leave);
    block_button(easel, (struct spot){SHEET_LEFT, y, first, high}, &undo);
    if (one_row(sheet))
        block_button(easel,
                     (struct spot){SHEET_LEFT + first + 2, y, block_button_width(easel, &strike), high},
                     &strike);
    block_button(easel, (struct spot){SHEET_RIGHT - wide, y, wide, high}, &leave);
}

/* Enter presses what has the focus: making a report, or the button that has it. */
static struct bar_key enter_key(const struct sheet *sheet, const struct form *form)
{
    const struct target *focus = form_focus(form, sheet->easel.canvas);
    const bool paper = !focus || focus->id == END_GROUP || focus->id == END_OUTSIDE || !focus->label;
    return (struct bar_key){"Enter", paper ? sheet_say(sheet, "end.make") : focus->label};
}

static void end_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                     const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, app->seen[APP_WALL], &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    easel_text(easel, (struct spot){8, 10.3, 116, 0}, (struct setting){.style = STYLE_QUESTION},
               sheet_say(&sheet, "end.title"));
    const double low = sheet_bottom(&sheet) - 1 - button_high(&sheet), top = 18.6;
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = low - 2}, end_walk, app);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    end_buttons(&sheet, low);
    const struct frame frame = {.instruction = sheet_say(&sheet, "end.now"),
                                .keys = {{"Z", sheet_say(&sheet, "end.undo")}, enter_key(&sheet, form)},
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

/* Where the room can see this screen the list waits behind the question about the beamer, at once. */
static void take_text_away(struct app *app)
{
    app_visit(app, &page_strike);
    if (app->gate.displays == 1 && !gate_has_private(&app->gate))
        gate_ask_desk(&app->gate);
}

static void end_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)form;
    if (id == END_GROUP || id == END_OUTSIDE)
        app_report(app, record_path_of(app->session), id == END_OUTSIDE);
    else if (id == END_UNDO || (id == 0 && goes_back(input)))
        app_ask(app, command_new(COMMAND_UNDO), APP_DESK);
    else if (id == END_STRIKE)
        take_text_away(app);
    else if (id == END_LEAVE)
        app_leave(app, LEAVE_SESSION);
}

const struct page page_end = {.name = "end", .view = end_view, .press = end_press};
