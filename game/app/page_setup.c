/* Set-up (look 02, 25): who is at the table, how long, how we answer, what will be shown. */
#include "app/setup.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static const double top = 18.2, title_top = 10.3;

static void draw_title(const struct setup *setup, double x, double wide, const char *title)
{
    easel_text(&setup->sheet.easel, (struct spot){x, title_top, wide, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, title);
}

/* --- look 02: everything on one page --- */

static bool roomy(const struct setup *setup)
{
    return setup->sheet.stage->text_percent <= 100 && seen_seats_taken(setup->seen) <= 8 &&
           setup->seen->role_count <= 4 && setup->app->pack->programme_count <= 2 && setup_cards_fit(setup);
}

static void draw_corner(const struct setup *setup, double right, const char *word, const char *icon,
                        uint32_t id)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct button button = {
        .label = sheet_say(&setup->sheet, word), .icon = icon, .id = id, .size = 2.5, .regular = true};
    const double wide = block_button_width(easel, &button);
    block_button(easel, (struct spot){right - wide, title_top + 0.6, wide, 5.5}, &button);
}

static void draw_panel(const struct setup *setup, double x, double wide)
{
    const struct setup_panel panel = {setup, x, wide};
    const struct flow room = {.y = top, .top = top, .bottom = sheet_bottom(&setup->sheet)};
    draw_title(setup, x, wide, setup_panel_title(setup));
    leaf_flow(&setup->sheet, setup->form, room, setup_panel_walk, &panel);
    leaf_mark(&setup->sheet, setup->form, SHEET_RIGHT, title_top + 0.3);
}

static void draw_time_half(const struct setup *setup, double x, double wide, double answers)
{
    double y = top - 0.2;
    draw_title(setup, x, wide, sheet_say(&setup->sheet, "setup.time"));
    draw_corner(setup, SHEET_RIGHT, "setup.group_open", "pencil", SETUP_GROUP_OPEN);
    for (uint8_t i = 0; i < setup->app->pack->programme_count; i++)
        y += setup_programme(setup, i, (struct spot){x, y, wide, 0}, true) + 1.4;
    const double plan = sheet_low(&setup->sheet, 63.6, 0.9);
    const double promise = setup_promise(setup, (struct spot){x, 0, wide, 0}, false);
    setup_promise(setup, (struct spot){x, fmax(y, fmin(answers, plan - 1 - promise)), wide, 0}, true);
    setup_plan_bar(setup, (struct spot){SHEET_LEFT, plan, SHEET_WIDE, 0}, true);
    easel_text(&setup->sheet.easel, (struct spot){60, plan + 0.3, SHEET_RIGHT - 60, 0},
               (struct setting){
                   .style = STYLE_ASIDE, .align = ALIGN_RIGHT, .colour = easel_second(&setup->sheet.easel)},
               setup_cost_words(setup));
}

static void draw_roomy(const struct setup *setup)
{
    const struct sheet *sheet = &setup->sheet;
    const double answers = sheet_low(sheet, 51.8, 0.6), half = 82, wide = 70;
    draw_title(setup, SHEET_LEFT, 60, sheet_say(sheet, "setup.who"));
    if (seen_seats_taken(setup->seen) < SEATS_MAX)
        draw_corner(setup, half - 4, "setup.add", "plus", SETUP_ADD);
    setup_cards(setup, (struct spot){SHEET_LEFT, top - 0.2, 66, 0}, true);
    setup_answering(setup, (struct spot){SHEET_LEFT, answers, 68, 0}, true);
    if (setup_panel_open(setup))
        draw_panel(setup, half, wide);
    else
        draw_time_half(setup, half, wide, answers);
}

/* --- else: piece under piece, page after page --- */

struct paged {
    const struct setup *setup;
    const char **title; /* key of what the first piece drawn on this page is about */
};

static void about(const struct paged *paged, const char *title)
{
    if (!*paged->title)
        *paged->title = title;
}

static void about_seats(void *data)
{
    about(data, "setup.who");
}

static void put(const struct paged *paged, struct flow *flow, double air, setup_piece *piece,
                const char *title)
{
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, 0};
    flow_air(flow, air);
    if (!flow_block(flow, piece(paged->setup, spot, false), &spot.y))
        return;
    about(paged, title);
    piece(paged->setup, spot, true);
}

/* What comes under the seats keeps its place when a row of seats is added, so that a second press on "a seat
 * more" is not a press on something else. Air that a flow adds above a block is part of that place. */
static void keep_at_foot(const struct setup *setup, struct flow *flow, bool line)
{
    const struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, 0};
    const double answers =
        line ? 2.2 + setup_answering_inline(setup, spot, false)
             : 2.6 + setup_answering(setup, spot, false) + 2 + setup_buttons(setup, spot, false);
    const double cost = 1.8 + fmax(setup_cost(setup, spot, false), 6.2), slack = 0.1;
    flow->y = fmax(flow->y, flow->bottom - answers - cost - slack);
}

static void put_seats(struct paged *paged, struct flow *flow)
{
    const struct setup *setup = paged->setup;
    if (!setup_counts_beside(setup))
        put(paged, flow, 0, setup_counts, "setup.who");
    if (setup_columns_fit(setup))
        put(paged, flow, 0, setup_columns, "setup.who");
    else
        setup_rows(setup, flow, about_seats, paged);
    const bool line = setup_inline_fits(setup);
    keep_at_foot(setup, flow, line);
    if (line)
        put(paged, flow, 2.2, setup_answering_inline, "setup.answering");
    else {
        put(paged, flow, 2.6, setup_answering, "setup.answering");
        put(paged, flow, 2, setup_buttons, "setup.answering");
    }
    put(paged, flow, 1.8, setup_cost, "setup.answering");
}

enum { PLAN_AIR = 3 };

/* The bar of look 02 stands under what was chosen; on a page of its own there is room for every title. */
static bool bar_fits(const struct setup *setup, const struct flow *flow)
{
    const struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, 0};
    return setup_plan_fits(setup) && flow->y + PLAN_AIR + setup_plan_bar(setup, spot, false) <= flow->bottom;
}

static void put_time(struct paged *paged, struct flow *flow)
{
    const struct setup *setup = paged->setup;
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, 0};
    for (uint8_t i = 0; i < setup->app->pack->programme_count; i++) {
        flow_air(flow, 1.6);
        if (!flow_block(flow, setup_programme(setup, i, spot, false), &spot.y))
            continue;
        about(paged, "setup.time");
        setup_programme(setup, i, spot, true);
    }
    put(paged, flow, 2.6, setup_promise, "setup.promise");
    if (bar_fits(setup, flow)) {
        put(paged, flow, PLAN_AIR, setup_plan_bar, "setup.plan");
        return;
    }
    flow_turn(flow);
    for (uint8_t i = 0; i < setup->seen->part_count; i++) {
        flow_air(flow, 0.8);
        if (!flow_block(flow, setup_plan_row(setup, i, spot, false), &spot.y))
            continue;
        about(paged, "setup.plan");
        setup_plan_row(setup, i, spot, true);
    }
}

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    (void)sheet;
    struct paged paged = *(const struct paged *)what;
    put_seats(&paged, flow);
    flow_turn(flow);
    put_time(&paged, flow);
}

/* Gives the key of what this page is about. */
static const char *draw_paged(const struct setup *setup)
{
    const char *title = NULL;
    const struct paged paged = {setup, &title};
    const struct flow room = {.y = top, .top = top, .bottom = sheet_bottom(&setup->sheet)};
    leaf_flow(&setup->sheet, setup->form, room, walk, &paged);
    assert(title); /* every page holds something */
    const double left = leaf_mark(&setup->sheet, setup->form, SHEET_RIGHT, title_top + 0.3);
    draw_title(setup, SHEET_LEFT, left - SHEET_LEFT - 2, sheet_say(&setup->sheet, title));
    if (strcmp(title, "setup.who") == 0 && setup_counts_beside(setup))
        setup_counts_at(setup, left - 3, title_top + 0.6);
    return title;
}

/* --- the bar --- */

static bool more_pages(const struct setup *setup)
{
    const int pages = setup->sheet.easel.canvas->pages;
    return pages > 1 && setup->form->leaf < pages - 1;
}

/* The letter under which a presence is chosen on a seat with the focus. */
static struct bar_key presence_key(const struct setup *setup, enum presence presence)
{
    const struct words *words = setup->sheet.stage->words;
    const char letter[] = {setup_presence_letter(words, presence), '\0'};
    return (struct bar_key){arena_string(&setup->sheet.easel.canvas->arena, letter),
                            setup_presence_word(words, presence)};
}

/* What to do now, on a page about `title`; NULL: everything is on this page, or a panel is open. */
static const char *instruction_of(const struct setup *setup, const char *title)
{
    static const char *const pages[][2] = {{"setup.answering", "setup.now_answering"},
                                           {"setup.time", "setup.now_time"},
                                           {"setup.promise", "setup.now_promise"},
                                           {"setup.plan", "setup.now_plan"}};
    if (setup->app->notice.length > 0)
        return setup->app->notice.at;
    if (setup_group_open(setup->form))
        return sheet_say(&setup->sheet, "setup.now_group");
    if (setup_later_open(setup->form))
        return sheet_say(&setup->sheet, "setup.now_later");
    if (setup_adding(setup->form) != PACK_NONE)
        return sheet_say(&setup->sheet, "setup.now_add");
    if (setup_part(setup->form) != PACK_NONE)
        return sheet_say(&setup->sheet, "setup.now_part");
    for (size_t i = 0; title && i < sizeof pages / sizeof *pages; i++)
        if (strcmp(title, pages[i][0]) == 0)
            return sheet_say(&setup->sheet, pages[i][1]);
    return sheet_say(&setup->sheet, "setup.now");
}

/* Enter presses what has the focus, and the bar names that; without a focus it presses the way on. */
static void enter_keys(const struct setup *setup, struct frame *frame, bool on_seat)
{
    const struct sheet *sheet = &setup->sheet;
    const struct target *focus = form_focus(setup->form, sheet->easel.canvas);
    const bool more = more_pages(setup), elsewhere = focus && focus->id == setup->form->focus;
    if (elsewhere && !on_seat) {
        const bool named = focus->id < SETUP_ROLE || focus->id >= SETUP_SEAT;
        const bool part = focus->id >= SETUP_PART && focus->id < SETUP_PART + PACK_PARTS_MAX;
        frame->keys[2] = (struct bar_key){"Enter", part    ? sheet_say(sheet, "setup.change")
                                                   : named ? focus->label
                                                           : sheet_say(sheet, "setup.choose")};
    }
    frame->keys[3] = (struct bar_key){elsewhere ? "Ctrl + Enter" : "Enter",
                                      sheet_say(sheet, more ? "setup.next" : "setup.begin")};
    frame->targets[3].id = more ? SETUP_NEXT : SETUP_BEGIN;
    frame->targets[3].flags = TARGET_FOCUSABLE | TARGET_DEFAULT;
}

static struct frame frame_of(const struct setup *setup, const char *title)
{
    const struct sheet *sheet = &setup->sheet;
    const bool panel = setup_panel_open(setup);
    const bool on_seat =
        !panel && setup->form->focus >= SETUP_SEAT && setup->form->focus < SETUP_SEAT + SEATS_MAX;
    struct frame frame = {
        .step = sheet_say(sheet, setup->seen->prepared ? "setup.step_prepared" : "setup.step"),
        .ends = sheet_fill(sheet, "setup.clock", FACTS({"time", sheet_time(sheet, sheet->stage->now)})),
        .instruction = instruction_of(setup, title),
        .no_timer = true,
    };
    if (panel) {
        frame.keys[0] = (struct bar_key){"Esc", sheet_say(sheet, "setup.keep")};
        return frame;
    }
    if (!on_seat) {
        frame.keys[0] = (struct bar_key){"P", sheet_say(sheet, "setup.print")};
        frame.targets[0].id = SETUP_PRINT;
        frame.keys[1] =
            (struct bar_key){sheet_say(sheet, "setup.later_key"), sheet_say(sheet, "setup.later_open")};
        frame.targets[1].id = SETUP_LATER_OPEN;
        frame.targets[0].flags = frame.targets[1].flags = TARGET_FOCUSABLE;
    }
    for (int i = 0; on_seat && i < 3; i++)
        frame.keys[i] = presence_key(setup, (enum presence)(PRESENCE_LATER + i));
    enter_keys(setup, &frame, on_seat);
    return frame;
}

static void setup_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct seen *seen = app->seen[APP_WALL];
    const struct setup setup = {.sheet = sheet_open(canvas, stage, seen, &pane, SURFACE_WALL, false),
                                .app = app,
                                .form = form,
                                .seen = seen};
    const char *title = NULL;
    if (roomy(&setup))
        draw_roomy(&setup);
    else if (setup_panel_open(&setup))
        draw_panel(&setup, SHEET_LEFT, SHEET_WIDE);
    else
        title = draw_paged(&setup);
    const struct frame frame = frame_of(&setup, title);
    sheet_frame(&setup.sheet, &frame);
}

const struct page page_setup = {.name = "setup", .view = setup_view, .press = setup_press};
