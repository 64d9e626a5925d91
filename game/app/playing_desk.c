/* Inputs on the desk while playing: its targets, its notes, its keys. */
#include "app/playing.h"

#include "app/clipboard.h"
#include "app/mailbox.h"
#include "app/overlay.h"
#include "app/place.h"

#include <assert.h>
#include <string.h>

static void ask_clock(struct app *app)
{
    const bool stopped = app->seen[APP_DESK]->clock_stopped;
    app_ask(app, command_new(stopped ? COMMAND_START_CLOCK : COMMAND_STOP_CLOCK), APP_DESK);
}

static void ask_minute(struct app *app)
{
    struct command command = command_new(COMMAND_ADD_TIME);
    command.with.seconds = 60;
    app_ask(app, command, APP_DESK);
}

/* Buttons that do what a key does, and are held to the same. */
static const struct {
    uint32_t id;
    enum key_deed deed;
} deeds[] = {
    {DESK_HELP, DEED_HELP}, {DESK_WORDS, DEED_WORDS}, {DESK_PEOPLE, DEED_PEOPLE}, {DESK_WAYS, DEED_WAYS}};

static bool press_deed(struct app *app, uint32_t id, const struct canvas *canvas)
{
    for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++) {
        if (deeds[i].id != id)
            continue;
        playing_deed(app, deeds[i].deed, APP_DESK, canvas);
        return true;
    }
    return false;
}

/* Targets that open a page no key leads to. */
static const struct {
    uint32_t id;
    const struct page *page;
} doors[] = {
    {DESK_SETTINGS, &page_settings}, {DESK_STRIKE, &page_strike}, {DESK_NEWS, &page_news},
    {DESK_ONWARD, &page_onward},     {DESK_READ, &page_read},
};

static bool press_door(struct app *app, uint32_t id)
{
    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) {
        if (doors[i].id != id)
            continue;
        app_visit(app, doors[i].page);
        return true;
    }
    return false;
}

/* Longer than it lasts already; a pause without an end lasts so long from now. */
static void ask_longer(struct app *app, uint32_t more)
{
    const uint32_t until = app->seen[APP_DESK]->pause_until, now = app_now(app);
    const uint32_t left = until > now ? (until - now + 999) / 1000 : 0;
    struct command command = command_new(COMMAND_PAUSE);
    command.with.seconds = (uint16_t)(left + (more + 1) * DESK_LONGER_MINUTES * 60);
    app_ask(app, command, APP_DESK);
}

static void ask_rule(struct app *app, uint8_t rule)
{
    struct command command = command_new(COMMAND_SET_RULE);
    command.with.rule = rule;
    command.with.role = PACK_NONE;
    app_ask(app, command, APP_DESK);
}

/* --- what is asked first: form->page holds the target, 0 = none --- */

static void ask_first(struct app *app, struct form *form, uint32_t id)
{
    form->page = (int)id;
    form->focus = DESK_NOT_SURE; /* one press too many does nothing */
    app_draw_again(app);
}

/* True: a question stood there, and stands there no more. */
static bool ask_no_more(struct app *app, struct form *form)
{
    const bool asked = form->page != 0;
    form->page = 0;
    if (asked) {
        form->focus = 0;
        app_draw_again(app);
    }
    return asked;
}

static void reopen(struct app *app, uint32_t id)
{
    const struct seen_part *part = seen_now(app->seen[APP_DESK]);
    if (!part || id - DESK_STEP >= part->step_count)
        return;
    struct command command = command_new(COMMAND_REOPEN_STEP);
    command.with.step = part->steps[id - DESK_STEP].id;
    app_ask(app, command, APP_DESK);
}

static void press(struct app *app, struct form *form, uint32_t id, const struct canvas *canvas)
{
    const uint32_t asked = (uint32_t)form->page;
    ask_no_more(app, form);
    if (id == DESK_SURE && asked != 0) {
        reopen(app, asked);
        return;
    }
    if (id >= OVERLAY_DEED && id <= OVERLAY_DEED + DEED_LEAVE) {
        app->keys_shown = false;
        if (id != OVERLAY_DEED + DEED_KEYS)
            playing_deed(app, (enum key_deed)(id - OVERLAY_DEED), APP_DESK, canvas);
        app_draw_again(app);
    } else if (id == DESK_CLOCK)
        ask_clock(app);
    else if (id == DESK_MINUTE)
        ask_minute(app);
    else if (id >= DESK_LONGER && id < DESK_LONGER + DESK_LONGERS)
        ask_longer(app, id - DESK_LONGER);
    else if (id >= DESK_RULE && id < DESK_RULE + RULE_COUNT)
        ask_rule(app, (uint8_t)(id - DESK_RULE));
    else if (id >= DESK_STEP && id < DESK_SEAT)
        ask_first(app, form, id);
    else if (!press_deed(app, id, canvas) && !press_door(app, id))
        playing_desk_press(app, id, canvas);
}

/* What the record holds, or will hold once what was asked is durable. */
static const char *kept_notes(const struct app *app)
{
    const struct letter *asked = mailbox_newest(app->mailbox, COMMAND_SET_NOTES);
    return asked ? asked->command.with.text[0] : app->seen[APP_DESK]->desk.notes;
}

static void keep_notes(struct app *app, const struct form *form)
{
    const struct edit *notes = form_field_find(form, DESK_NOTES);
    const char *kept = kept_notes(app);
    if (!notes || strcmp(kept ? kept : "", notes->text) == 0)
        return;
    struct command command = command_new(COMMAND_SET_NOTES);
    command.with.text[0] = notes->text;
    app_ask(app, command, APP_DESK);
}

void app_keep_notes(struct app *app)
{
    if (!app->session || app->read_only || app->page != &page_playing || !app->seen[APP_DESK])
        return;
    for (size_t i = 0; i < APP_WINDOWS; i++)
        keep_notes(app, &app->windows[i].form);
}

/* Not at every letter: when the field is left. */
static void field_left(struct app *app, const struct form *form, uint32_t before)
{
    if (before == DESK_NOTES && form->focus != DESK_NOTES)
        app_keep_notes(app);
}

/* The field opens with what was kept before, and a press finds it so. */
static void open_notes(struct app *app, struct form *form, const struct canvas *canvas,
                       const struct input *input)
{
    const struct target *pressed =
        input->kind == INPUT_PRESS ? canvas_target_at(canvas, input->x, input->y) : NULL;
    const bool opens = form->focus == DESK_NOTES || (pressed && pressed->id == DESK_NOTES);
    if (!opens || form_field_find(form, DESK_NOTES))
        return;
    struct edit *notes = form_field(form, DESK_NOTES);
    const char *kept = app->seen[APP_DESK]->desk.notes;
    if (notes) {
        notes->lines = true;
        edit_set(notes, kept ? kept : "");
    }
}

static void type_line(struct app *app, struct form *form)
{
    struct edit *notes = form_field(form, DESK_NOTES);
    if (notes && edit_insert(notes, "\n", 1, TEXT_BYTES_MAX))
        app_draw_again(app);
}

/* In the quiet form Enter presses what was chosen on purpose, never the big button by itself. */
static bool quiet_keeps_still(const struct app *app, const struct form *form, const struct input *input)
{
    return app->seen[APP_DESK]->pause == PAUSE_QUIET && form->focus == 0 && input->kind == INPUT_KEY &&
           (input->key == KEY_ENTER || input->key == KEY_SPACE);
}

void playing_desk_input(struct app *app, struct form *form, const struct canvas *canvas,
                        const struct input *input)
{
    assert(app->seen[APP_DESK]);
    const struct key_place place = place_here(app, APP_DESK, form_focus(form, canvas));
    const bool field = place.typing;
    const uint32_t before = form->focus;
    if (playing_list_input(app, input, &place))
        return;
    if (field && input->kind == INPUT_KEY && input->key == KEY_ENTER && !input->ctrl) {
        type_line(app, form);
        return;
    }
    if (field && input->kind == INPUT_KEY && input->key == KEY_ESCAPE) {
        form->focus = 0;
        field_left(app, form, before);
        app_draw_again(app);
        return;
    }
    if (input->kind == INPUT_KEY && input->key == KEY_ESCAPE && ask_no_more(app, form))
        return;
    if (clipboard_input(form, canvas, input))
        return;
    if (!field && playing_cards_input(app, input, APP_DESK))
        return;
    const enum key_deed meant = keys_deed(input, &place), deed = playing_quiet_deed(app, input, meant);
    if (deed != meant && deed == DEED_NONE)
        return;
    if (quiet_keeps_still(app, form, input))
        return;
    app->key_used = deed != DEED_NONE;
    if (deed != DEED_NONE)
        ask_no_more(app, form);
    const bool arrow = input->key == KEY_LEFT || input->key == KEY_RIGHT;
    if (deed != DEED_NONE && !(arrow && field))
        playing_deed(app, deed, APP_DESK, canvas);
    else {
        open_notes(app, form, canvas, input);
        const uint32_t id = form_input(form, canvas, input);
        open_notes(app, form, canvas, input);
        field_left(app, form, before);
        if (id != 0)
            press(app, form, id, canvas);
    }
}

/* While playing the picture comes from the display rule, and inputs go to surfaces, not to this page. */
static void playing_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                         const struct form *form)
{
    (void)form;
    wall_view(canvas, stage, app->seen[APP_WALL], &app->panes[APP_WALL]);
}

static void playing_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    (void)app;
    (void)form;
    (void)id;
    (void)input;
}

const struct page page_playing = {.name = "playing", .view = playing_view, .press = playing_press};
