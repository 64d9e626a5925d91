/* The end (look 23): the papers of this session, with what is in them and whether they were made; print, save
 * on a stick, and erase once a copy exists. The room may see it. */
#include "app/app.h"
#include "app/leaf.h"
#include "app/tiles.h"

#include <assert.h>
#include <math.h>

enum end_target {
    END_PAPER = 0x10, /* + enum record_paper */
    END_LEAVE = 1,
    END_UNDO,
    END_STRIKE,
    END_PRINT,
    END_SAVE,
    END_ERASE,
    END_NOT_PRINT,
};

/* form->page 1: which of the papers is to be printed? */
static bool prints(const struct form *form)
{
    return form->page == 1;
}

/* The agenda, when it was played or holds an agreement; NULL: there is none. */
static const struct seen_agenda *agenda_of(const struct seen *seen)
{
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const struct seen_part *part = &seen->parts[i];
        if (part->agenda && (part->progress == PROGRESS_DONE || part->progress == PROGRESS_NOW ||
                             part->agenda->agreement_count > 0))
            return part->agenda;
    }
    return NULL;
}

static struct papers papers_of(const struct app *app)
{
    const struct seen_agenda *agenda = agenda_of(app->seen[APP_WALL]);
    return (struct papers){.record = record_path_of(app->session),
                           .agenda = agenda != NULL,
                           .agreements = agenda ? agenda->agreement_count : 0,
                           .id = END_PAPER};
}

static struct button strike_button(const struct sheet *sheet)
{
    return (struct button){
        .label = sheet_say(sheet, "end.remove"), .icon = "trash", .id = END_STRIKE, .regular = true};
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

struct end {
    const struct app *app;
    const struct form *form;
};

enum { TOOLS = 3 };

static void tools_of(const struct sheet *sheet, const struct app *app, struct tool_tile tools[TOOLS])
{
    const bool copied = away_is_copied(&app->away, record_path_of(app->session));
    tools[0] = (struct tool_tile){.id = END_PRINT,
                                  .icon = "printer",
                                  .title = sheet_say(sheet, "end.print"),
                                  .say = sheet_say(sheet, "end.print_say")};
    tools[1] = (struct tool_tile){.id = END_SAVE,
                                  .icon = "stick",
                                  .title = sheet_say(sheet, "end.save"),
                                  .say = sheet_say(sheet, "end.save_say")};
    tools[2] = (struct tool_tile){.id = END_ERASE,
                                  .icon = "trash",
                                  .title = sheet_say(sheet, "end.erase"),
                                  .say = sheet_say(sheet, copied ? "end.erase_can" : "end.erase_not_yet"),
                                  .unavailable = !copied};
}

static const double air = 1.6;

static void put_said(const struct sheet *sheet, struct flow *flow, const char *said)
{
    leaf_text(sheet, flow, (struct spot){SHEET_LEFT, 0, SHEET_WIDE, 0},
              (struct setting){.style = STYLE_ASIDE}, said);
    flow_air(flow, air);
}

/* The middle button, where the row below has no room for it. */
static void put_strike(const struct sheet *sheet, struct flow *flow)
{
    const struct button strike = strike_button(sheet);
    const double wide = block_button_width(&sheet->easel, &strike), high = button_high(sheet);
    double y = 0;
    if (flow_block(flow, high, &y))
        block_button(&sheet->easel, (struct spot){SHEET_LEFT, y, wide, high}, &strike);
}

/* The papers beside each other, as high as leaves room for what comes under them. What came of a press is
 * said where it is seen: above them when there is no room below. That all is kept, only where there is. */
static void end_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct end *end = what;
    const struct papers papers = papers_of(end->app);
    const bool notice = end->app->notice.length > 0;
    const char *said = notice ? end->app->notice.at : sheet_say(sheet, "end.kept");
    const double line =
        easel_measure(&sheet->easel, SHEET_WIDE, (struct setting){.style = STYLE_ASIDE}, said).bottom + air;
    struct tool_tile tools[TOOLS];
    tools_of(sheet, end->app, tools);
    const double row = prints(end->form) ? 0 : tiles_tools_high(sheet, tools, TOOLS) + air;
    const double room = flow->bottom - flow->top - row - 0.1;
    const bool below = tiles_papers_least(sheet, &papers) + line <= room;
    if (notice && !below)
        put_said(sheet, flow, said);
    tiles_papers(sheet, flow, &papers, fmin(34, below || notice ? room - line : room));
    flow_air(flow, air);
    if (!prints(end->form))
        tiles_tools(sheet, flow, tools, TOOLS);
    flow_air(flow, air);
    if (below)
        put_said(sheet, flow, said);
    if (!one_row(sheet) && !prints(end->form))
        put_strike(sheet, flow);
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

static void print_buttons(const struct sheet *sheet, double y)
{
    const struct button back = {
        .label = sheet_say(sheet, "words.back"), .id = END_NOT_PRINT, .key = "Esc", .regular = true};
    const double wide = block_button_width(&sheet->easel, &back);
    block_button(&sheet->easel, (struct spot){SHEET_RIGHT - wide, y, wide, button_high(sheet)}, &back);
}

/* Enter presses what has the focus: making a paper, or the button that has it. */
static struct bar_key enter_key(const struct sheet *sheet, const struct form *form)
{
    const struct target *focus = form_focus(form, sheet->easel.canvas);
    const bool paper = !focus || (focus->id >= END_PAPER && focus->id < END_PAPER + PAPERS) || !focus->label;
    const char *make = sheet_say(sheet, prints(form) ? "end.print" : "end.make");
    return (struct bar_key){"Enter", paper ? make : focus->label};
}

static struct frame frame_of(const struct sheet *sheet, const struct form *form)
{
    struct frame frame = {.step = sheet_say(sheet, "end.step"),
                          .ends = sheet_when(sheet, sheet->stage->wall),
                          .instruction = sheet_say(sheet, prints(form) ? "end.print_now" : "end.now"),
                          .no_timer = true};
    frame.keys[0] = prints(form) ? (struct bar_key){"Esc", sheet_say(sheet, "words.back")}
                                 : (struct bar_key){"Z", sheet_say(sheet, "end.undo")};
    frame.keys[1] = enter_key(sheet, form);
    return frame;
}

static void end_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                     const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct sheet sheet = sheet_open(canvas, stage, app->seen[APP_WALL], &pane, SURFACE_WALL, false);
    const struct easel *easel = &sheet.easel;
    easel_text(easel, (struct spot){8, 10.3, 116, 0}, (struct setting){.style = STYLE_QUESTION},
               sheet_say(&sheet, prints(form) ? "end.print_title" : "end.title"));
    const double low = sheet_bottom(&sheet) - 0.6 - button_high(&sheet), top = 18.6;
    const struct end end = {app, form};
    leaf_flow(&sheet, form, (struct flow){.y = top, .top = top, .bottom = low - 1.4}, end_walk, &end);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    if (prints(form))
        print_buttons(&sheet, low);
    else
        end_buttons(&sheet, low);
    const struct frame frame = frame_of(&sheet, form);
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

static void ask_which(struct form *form, bool print)
{
    form->page = print;
    form->leaf = 0;
    form->focus = print ? (uint32_t)END_PAPER : 0;
    form->drawn_again = true;
}

static void away_to(struct app *app, enum away_deed deed, const struct page *page)
{
    const struct papers papers = papers_of(app);
    away_about(&app->away, papers.record, papers.agenda, deed);
    app_visit(app, page);
}

static void end_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    const char *record = record_path_of(app->session);
    if (id >= END_PAPER && id < END_PAPER + PAPERS) {
        app_paper(app, record, (enum record_paper)(id - END_PAPER), prints(form));
        return;
    }
    if (prints(form) && (id == END_NOT_PRINT || (id == 0 && input->key == KEY_ESCAPE)))
        ask_which(form, false);
    else if (id == END_UNDO || (id == 0 && goes_back(input)))
        app_ask(app, command_new(COMMAND_UNDO), APP_DESK);
    else if (id == END_STRIKE)
        take_text_away(app);
    else if (id == END_PRINT)
        ask_which(form, true);
    else if (id == END_SAVE)
        away_to(app, AWAY_SAVE, &page_stick);
    else if (id == END_ERASE && away_is_copied(&app->away, record))
        away_to(app, AWAY_ERASE, &page_gone);
    else if (id == END_LEAVE)
        app_leave(app, LEAVE_SESSION);
}

const struct page page_end = {.name = "end", .view = end_view, .press = end_press};
