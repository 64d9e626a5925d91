/* Set-up (look 02, 25): who is at the table, how long, how we answer, what will be shown. */
#include "app/setup.h"

#include "view/edit.h"

#include <assert.h>
#include <string.h>

/* Above 115 % or eight seats the seats have a page of their own. */
static bool two_pages(const struct stage *stage, const struct seen *seen)
{
    return stage->text_percent > 115 || setup_crowded(seen);
}

enum { SETUP_SECOND = SEATS_MAX + 1 }; /* form->page: the time page */

/* What choosing costs in the first dilemma of the plan, with these seats and this way of answering. */
static uint32_t choosing_seconds(const struct setup *setup)
{
    const struct pack *pack = setup->app->pack;
    const struct minutes_table table = setup_table(setup->seen);
    for (uint8_t i = 0; i < setup->seen->part_count; i++) {
        const char *id = setup->seen->parts[i].id;
        const uint8_t index = id ? pack_find_activity(pack, id) : PACK_NONE;
        const struct pack_dilemma *dilemma = index != PACK_NONE ? pack->activities[index].dilemma : NULL;
        if (dilemma)
            return minutes_step(dilemma, STEP_CHOOSE, table) +
                   minutes_step(dilemma, STEP_CHOOSE_AGAIN, table);
    }
    return 0;
}

static void draw_cost(const struct setup *setup, double y)
{
    const struct sheet *sheet = &setup->sheet;
    const struct easel *easel = &sheet->easel;
    const uint32_t seconds = choosing_seconds(setup);
    if (seconds == 0)
        return;
    const bool computer = setup->seen->answering == ANSWER_COMPUTER;
    const char *minutes = sheet_number(sheet, (long)((seconds + 59) / 60));
    const char *say = sheet_fill(sheet, computer ? "setup.cost_computer" : "setup.cost_table",
                                 FACTS({"n", sheet_number(sheet, setup->seen->here)}, {"minutes", minutes}));
    easel_text(
        easel, (struct spot){60, y, 92, 0},
        (struct setting){
            .style = STYLE_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
        say);
}

static void draw_time_half(const struct setup *setup, double x, double wide, double top)
{
    if (seen_seat_taken(setup->seen, setup_seat(setup->form)))
        setup_one_seat(setup);
    else {
        setup_programmes(setup, x, 18, wide, top - 2);
        setup_promise(setup, x, top, wide);
    }
}

static void draw_one_page(const struct setup *setup)
{
    const struct sheet *sheet = &setup->sheet;
    const double answers = sheet_low(sheet, 52.3, 0.6);
    setup_seats(setup, 18, answers);
    setup_answering(setup, 8, answers, 66);
    draw_time_half(setup, 82, 70, answers);
    if (seen_seat_taken(setup->seen, setup_seat(setup->form)))
        return;
    const double plan = sheet_low(sheet, 64, 0.9);
    setup_plan(setup, plan);
    draw_cost(setup, plan);
}

static void draw_seat_page(const struct setup *setup)
{
    const struct sheet *sheet = &setup->sheet;
    if (seen_seat_taken(setup->seen, setup_seat(setup->form))) {
        setup_one_seat(setup);
        return;
    }
    const double answers = sheet_low(sheet, 62, 1);
    setup_seats(setup, 17.5, answers - 2);
    setup_answering(setup, 8, answers, 100);
    const struct button next = {
        .label = sheet_say(sheet, "setup.to_time"), .icon = "clock", .id = SETUP_PAGE, .key = "PgDn"};
    const double wide = block_button_width(&sheet->easel, &next);
    block_button(&sheet->easel, (struct spot){152 - wide, answers + 4.2, wide, 5.8}, &next);
}

static void draw_time_page(const struct setup *setup)
{
    const struct sheet *sheet = &setup->sheet;
    const double promise = sheet_low(sheet, 50, 1);
    setup_programmes(setup, 8, 18, 144, promise - 1);
    setup_promise(setup, 8, promise, 110);
    setup_plan(setup, sheet_low(sheet, 63, 1));
    draw_cost(setup, sheet_low(sheet, 63, 1));
    const struct button back = {
        .label = sheet_say(sheet, "setup.to_seats"), .icon = "people", .id = SETUP_PAGE, .key = "PgUp"};
    const double wide = block_button_width(&sheet->easel, &back);
    block_button(&sheet->easel, (struct spot){152 - wide, promise + 4.2, wide, 5.8}, &back);
}

/* The bar's last words are also the button that begins. */
static void draw_begin(const struct setup *setup)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct spot spot = {131, sheet_low(&setup->sheet, 81.6, 1), 23, 6.8};
    canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), SETUP_BEGIN,
                                                 TARGET_FOCUSABLE | TARGET_BUTTON | TARGET_DEFAULT,
                                                 sheet_say(&setup->sheet, "setup.begin")});
    struct easel night = *easel;
    night.night = true;
    if (setup->form->focus == SETUP_BEGIN || setup->form->focus == 0)
        block_focus(&night, spot, 1.4);
}

static void setup_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                       const struct form *form)
{
    const struct stage plain = looks_plain(stage);
    stage = &plain;
    const struct pane pane = {.focus = form->focus};
    const struct seen *seen = app->seen[APP_WALL];
    const struct setup setup = {sheet_open(canvas, stage, seen, &pane, SURFACE_WALL, false), app, form, seen};
    if (!two_pages(stage, seen))
        draw_one_page(&setup);
    else if (form->page == SETUP_SECOND)
        draw_time_page(&setup);
    else
        draw_seat_page(&setup);
    const bool one = seen_seat_taken(seen, setup_seat(form));
    const struct frame frame = {
        .step = sheet_say(&setup.sheet, "setup.step"),
        .ends =
            sheet_fill(&setup.sheet, "setup.clock", FACTS({"time", sheet_time(&setup.sheet, stage->now)})),
        .instruction = app->notice.length > 0
                           ? app->notice.at
                           : sheet_say(&setup.sheet, two_pages(stage, seen) && form->page == SETUP_SECOND
                                                         ? "setup.now_time"
                                                         : "setup.now"),
        .keys = {{"Enter", sheet_say(&setup.sheet, one ? "setup.keep" : "setup.begin")}},
        .no_timer = true,
    };
    sheet_frame(&setup.sheet, &frame);
    if (!one)
        draw_begin(&setup);
}

/* --- what a press means --- */

static void ask_seat(struct app *app, enum command_kind kind, uint8_t seat, uint8_t role, uint8_t presence)
{
    struct command command = command_new(kind);
    command.with.seat = seat;
    command.with.role = role;
    command.with.presence = presence;
    app_ask(app, command, APP_DESK);
}

/* The name typed for the seat is asked for when the seat is left. */
static void leave_seat(struct app *app, struct form *form)
{
    const uint8_t seat = setup_seat(form);
    struct edit *edit = form_field(form, SETUP_NAME);
    if (seen_seat_taken(app->seen[APP_WALL], seat) && edit && !edit_empty(edit)) {
        struct command command = command_new(COMMAND_CHANGE_SEAT);
        command.with.seat = seat;
        command.with.text[0] = edit->text;
        app_ask(app, command, APP_DESK);
    }
    if (edit)
        edit_set(edit, "");
    form->page = 0;
    form->focus = seat == PACK_NONE ? 0 : SETUP_SEAT + seat;
    form->drawn_again = true;
}

static void open_seat(struct form *form, uint8_t seat)
{
    form->page = seat + 1;
    form->focus = SETUP_NAME;
    form->drawn_again = true;
}

/* The next drawing that nobody has. */
static void other_drawing(struct app *app, uint8_t seat)
{
    const struct seen *seen = app->seen[APP_WALL];
    uint8_t next = seen->seats[seat].nickname;
    for (int tries = 0; tries < SEATS_MAX; tries++) {
        next = (uint8_t)((next + 1) % SEATS_MAX);
        bool taken = false;
        for (uint8_t i = 0; i < seen->seat_count; i++)
            taken |= seen->seats[i].nickname == next;
        if (!taken)
            break;
    }
    struct command command = command_new(COMMAND_CHANGE_SEAT);
    command.with.seat = seat;
    command.with.nickname = next;
    app_ask(app, command, APP_DESK);
}

/* A role with one seat is warned for once: the second press accepts. */
static void ask_promise(struct app *app, struct form *form, enum promise promise)
{
    bool alone = false;
    const struct seen *seen = app->seen[APP_WALL];
    for (uint8_t role = 0; role < seen->role_count; role++)
        alone |= seen->roles[role].here == 1;
    const bool told = seen->promise == PROMISE_BY_ROLE || form_field_find(form, SETUP_WARNING);
    if (promise == PROMISE_BY_ROLE && alone && !told) {
        form_field(form, SETUP_WARNING);
        form->drawn_again = true;
        return;
    }
    struct command command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = (uint8_t)promise;
    command.with.tick = promise == PROMISE_BY_ROLE && alone;
    app_ask(app, command, APP_DESK);
}

static void ask_answering(struct app *app, enum answering answering)
{
    struct command command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = (uint8_t)answering;
    command.with.form = app->seen[APP_WALL]->promise == PROMISE_BY_NAME ? CARDS_TURNED : CARDS_COLLECTED;
    app_ask(app, command, APP_DESK);
}

static void press_seat(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t seat = setup_seat(form);
    if (!seen_seat_taken(app->seen[APP_WALL], seat))
        return;
    if (id >= SETUP_ROLE && id < SETUP_PRESENCE)
        ask_seat(app, COMMAND_CHANGE_SEAT, seat, (uint8_t)(id - SETUP_ROLE), 0);
    else if (id >= SETUP_PRESENCE && id < SETUP_PROGRAMME)
        ask_seat(app, COMMAND_SET_PRESENCE, seat, PACK_NONE, (uint8_t)(id - SETUP_PRESENCE));
    else if (id == SETUP_DRAWING)
        other_drawing(app, seat);
    else if (id == SETUP_REMOVE) {
        ask_seat(app, COMMAND_REMOVE_SEAT, seat, PACK_NONE, 0);
        form->page = 0;
        form->focus = 0;
    } else if (id == SETUP_DONE || id == SETUP_NAME)
        leave_seat(app, form);
}

/* The role with the fewest seats gets the next one. */
static void add_seat(struct app *app)
{
    const struct seen *seen = app->seen[APP_WALL];
    uint8_t fewest = 0;
    for (uint8_t role = 1; role < seen->role_count; role++)
        if (seen->roles[role].seats < seen->roles[fewest].seats)
            fewest = role;
    ask_seat(app, COMMAND_ADD_SEAT, PACK_NONE, fewest, 0);
}

/* Keys of look 25: L later, W away, + another seat; Escape leaves what is open. */
static void press_key(struct app *app, struct form *form, const struct input *input)
{
    const struct seen *seen = app->seen[APP_WALL];
    const uint32_t seat = form->focus - SETUP_SEAT;
    const bool on_seat = form->focus >= SETUP_SEAT && seat < seen->seat_count;
    if (input->key == KEY_ESCAPE && form->page > 0)
        leave_seat(app, form);
    else if (input->key == KEY_ESCAPE)
        app_close_session(app);
    else if (input->key == KEY_PAGE_DOWN || input->key == KEY_PAGE_UP) {
        form->page = input->key == KEY_PAGE_DOWN ? SETUP_SECOND : 0;
        form->drawn_again = true;
    } else if (input->key == KEY_CHARACTER && form->page == 0 && !input->repeat && !input->ctrl) {
        const bool here = on_seat && seen->seats[seat].presence == PRESENCE_HERE;
        if (input->point == '+' || (input->point == '=' && input->shift))
            add_seat(app);
        else if (on_seat && input->point == 'l')
            ask_seat(app, COMMAND_SET_PRESENCE, (uint8_t)seat, PACK_NONE,
                     here ? PRESENCE_LATER : PRESENCE_HERE);
        else if (on_seat && input->point == 'w')
            ask_seat(app, COMMAND_SET_PRESENCE, (uint8_t)seat, PACK_NONE,
                     here ? PRESENCE_AWAY : PRESENCE_HERE);
    }
}

static void setup_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    if (id == 0) {
        press_key(app, form, input);
        return;
    }
    app_notice(app, NULL);
    if (id == SETUP_BEGIN)
        app_ask(app, command_new(COMMAND_BEGIN), APP_DESK);
    else if (id == SETUP_ADD)
        add_seat(app);
    else if (id == SETUP_PAGE)
        form->page = form->page == SETUP_SECOND ? 0 : SETUP_SECOND;
    else if (id >= SETUP_SEAT && id < SETUP_SEAT + SEATS_MAX)
        open_seat(form, (uint8_t)(id - SETUP_SEAT));
    else if (id >= SETUP_PROMISE && id <= SETUP_PROMISE + PROMISE_BY_NAME)
        ask_promise(app, form, (enum promise)(id - SETUP_PROMISE));
    else if (id >= SETUP_ANSWERING && id <= SETUP_ANSWERING + ANSWER_HANDS)
        ask_answering(app, (enum answering)(id - SETUP_ANSWERING));
    else if (id >= SETUP_PROGRAMME && id < SETUP_ANSWERING) {
        struct command command = command_new(COMMAND_CHOOSE_PROGRAMME);
        command.with.programme = (uint8_t)(id - SETUP_PROGRAMME);
        app_ask(app, command, APP_DESK);
    } else
        press_seat(app, form, id);
    form->drawn_again = true;
}

const struct page page_setup = {.name = "setup", .text_most = 115, .view = setup_view, .press = setup_press};
