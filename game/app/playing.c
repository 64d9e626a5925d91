/* The page that plays: inputs on wall, desk and seat become commands, by the display rule. */
#include "app/playing.h"

#include "app/keys.h"
#include "app/overlay.h"
#include "app/words_page.h"
#include "screen/window.h"

#include <assert.h>
#include <string.h>

static const struct seen *wall_seen(const struct app *app)
{
    return app->seen[APP_WALL];
}

static void ask_kind(struct app *app, enum command_kind kind, enum app_surface from)
{
    app_ask(app, command_new(kind), from);
}

/* Back only looks: one step earlier in this part, and no further than its first. */
static void look_back(struct app *app)
{
    const struct seen *seen = wall_seen(app);
    const struct seen_part *part = seen_now(seen);
    if (!part || seen->next_seat != PACK_NONE)
        return;
    const uint8_t now = app->back_step == PACK_NONE ? seen->step : app->back_step;
    if (now == 0 || now >= part->step_count)
        return;
    uint8_t earlier = (uint8_t)(now - 1);
    while (earlier > 0 && part->steps[earlier].progress == PROGRESS_SKIPPED)
        earlier--;
    app->back_step = earlier;
    app_draw_again(app);
}

/* On while looking back: one step nearer to now. */
static bool look_forward(struct app *app)
{
    if (app->back_step == PACK_NONE)
        return false;
    app->back_step++;
    if (app->back_step >= wall_seen(app)->step)
        app->back_step = PACK_NONE;
    app_draw_again(app);
    return true;
}

static void go_on(struct app *app, enum app_surface from, const struct canvas *canvas)
{
    if (app->gate.blank) {
        app->gate.blank = false;
        app_draw_again(app);
        return;
    }
    if (look_forward(app))
        return;
    if (pane_turn(&app->panes[APP_WALL], canvas, true)) {
        app_draw_again(app);
        return;
    }
    ask_kind(app, wall_seen(app)->pause != PAUSE_NONE ? COMMAND_END_PAUSE : COMMAND_GO_ON, from);
}

static void pause_or_on(struct app *app, enum app_surface from, bool quiet)
{
    struct command command =
        command_new(wall_seen(app)->pause != PAUSE_NONE ? COMMAND_END_PAUSE : COMMAND_PAUSE);
    command.with.tick = quiet && command.kind == COMMAND_PAUSE;
    app_ask(app, command, from);
}

void playing_deed(struct app *app, enum key_deed deed, enum app_surface from, const struct canvas *canvas)
{
    assert(app->session && from != APP_SEAT);
    switch (deed) {
    case DEED_GO_ON:
        go_on(app, from, canvas);
        break;
    case DEED_CLOSE_STEP:
        ask_kind(app, COMMAND_CLOSE_STEP, from);
        break;
    case DEED_BACK:
        if (pane_turn(&app->panes[APP_WALL], canvas, false))
            app_draw_again(app);
        else
            look_back(app);
        break;
    case DEED_SKIP:
        ask_kind(app, COMMAND_SKIP_STEP, from);
        break;
    case DEED_UNDO:
        ask_kind(app, COMMAND_UNDO, from);
        break;
    case DEED_REDO:
        ask_kind(app, COMMAND_REDO, from);
        break;
    case DEED_PAUSE:
        pause_or_on(app, from, false);
        break;
    case DEED_QUIET:
        pause_or_on(app, from, true);
        break;
    case DEED_BLANK:
        app->gate.blank = !app->gate.blank;
        app_draw_again(app);
        break;
    case DEED_HELP: /* desk content: on a single screen it waits behind the question about the beamer */
        app_visit(app, &page_help);
        break;
    case DEED_WORDS:
        if (words_page_here(wall_seen(app)))
            app_visit(app, &page_write);
        break;
    case DEED_KEYS:
        app->keys_shown = !app->keys_shown;
        app_draw_again(app);
        break;
    case DEED_DESK:
        if (app->gate.desk_asked)
            gate_leave_desk(&app->gate);
        else
            gate_ask_desk(&app->gate);
        app_draw_again(app);
        break;
    case DEED_LEAVE:
        app_close_session(app);
        break;
    case DEED_FULLSCREEN:
        window_fullscreen(app->windows[0].window, !window_is_fullscreen(app->windows[0].window));
        break;
    case DEED_NONE:
        break;
    }
}

/* A sign that is an answer or a number of a card being entered is no command. */
static bool is_card_sign(const struct seen *seen, const struct input *input)
{
    if (pane_entry(seen) == ENTRY_NONE || input->key != KEY_CHARACTER || input->ctrl)
        return false;
    const uint32_t point = input->point == '/' && input->shift ? '?' : input->point;
    const char sign[] = {point < 0x80 ? (char)point : '.', '\0'};
    return pane_answer_of(seen, sign) != ANSWER_NONE;
}

/* Single keys are commands, unless a field has the focus or the key is an answer. */
static bool letters_free(const struct app *app, const struct pane *pane, const struct canvas *canvas,
                         const struct input *input)
{
    const struct target *focus = pane_focus(pane, canvas);
    return !(focus && (focus->flags & TARGET_FIELD)) && !is_card_sign(wall_seen(app), input);
}

static void act(struct app *app, const struct action *action, enum app_surface from)
{
    if (action->kind == ACTION_COMMAND)
        app_ask(app, action->command, from);
    if (action->kind != ACTION_NONE)
        app_draw_again(app);
}

bool playing_cards_input(struct app *app, const struct input *input, enum app_surface from)
{
    struct pane *pane = &app->panes[APP_WALL];
    const struct seen *seen = wall_seen(app);
    const bool enter = input->kind == INPUT_KEY && (input->key == KEY_ENTER || input->key == KEY_BACKSPACE) &&
                       !input->ctrl && !input->repeat;
    if (pane_entry(seen) == ENTRY_NONE || (!enter && input->kind != INPUT_TEXT && !is_card_sign(seen, input)))
        return false;
    if (enter && pane->answer == ANSWER_NONE && input->key == KEY_ENTER)
        return false;
    const struct canvas none = {.count = 0};
    const struct action action = pane_input(pane, seen, &none, input);
    act(app, &action, from);
    return true;
}

/* Somebody said "it is me" on the hand-over: the private pages open where the room cannot see them. */
static void seat_takes(struct app *app)
{
    const uint8_t seat = app->panes[APP_WALL].seat;
    app->panes[APP_WALL].taken = false;
    app->panes[APP_SEAT] = pane_new();
    pane_follow(&app->panes[APP_SEAT], app->seen[APP_SEAT]);
    app->panes[APP_SEAT].seat = seat;
    app->panes[APP_SEAT].taken = gate_open_seat(&app->gate);
    app_draw_again(app);
}

/* True: the press was for the program, not for the wall's own picture. */
static bool pressed_deed(struct app *app, const struct canvas *canvas, const struct input *input)
{
    const enum key_deed deed = overlay_deed(canvas, input);
    if (deed == DEED_NONE)
        return false;
    const bool listed = app->keys_shown && deed != DEED_KEYS;
    if (listed)
        app->keys_shown = false;
    playing_deed(app, deed, APP_WALL, canvas);
    app_draw_again(app);
    return true;
}

void playing_wall_input(struct app *app, const struct canvas *canvas, const struct input *input)
{
    if (pressed_deed(app, canvas, input))
        return;
    struct pane *pane = &app->panes[APP_WALL];
    const enum key_deed deed = keys_deed(input, letters_free(app, pane, canvas, input));
    const struct target *focus = pane_focus(pane, canvas);
    const bool presses = focus && deed == DEED_GO_ON && input->key == KEY_SPACE &&
                         (focus->flags & TARGET_BUTTON) &&
                         focus->id != PANE_TAKE; /* taking the computer needs a key of its own: Enter */
    if (deed != DEED_NONE && !presses) {
        app->key_used = true;
        playing_deed(app, deed, APP_WALL, canvas);
        return;
    }
    const struct action action = pane_input(pane, wall_seen(app), canvas, input);
    act(app, &action, APP_WALL);
    if (app->session && pane->taken)
        seat_takes(app);
    else if (action.kind == ACTION_NONE && input->kind == INPUT_KEY && input->key == KEY_ENTER &&
             !input->ctrl && !input->repeat && !focus)
        playing_deed(app, DEED_GO_ON, APP_WALL, canvas);
}

void playing_seat_input(struct app *app, const struct canvas *canvas, const struct input *input)
{
    if (input->kind == INPUT_KEY && input->key == KEY_CHARACTER && input->ctrl && input->point == 'd') {
        playing_deed(app, DEED_DESK, APP_DESK, canvas);
        return;
    }
    const struct action action = pane_input(&app->panes[APP_SEAT], app->seen[APP_SEAT], canvas, input);
    act(app, &action, APP_SEAT);
}

static const struct {
    uint32_t id;
    enum key_deed deed;
} desk_deeds[] = {
    {DESK_GO_ON, DEED_GO_ON}, {DESK_BACK, DEED_BACK},   {DESK_SKIP, DEED_SKIP},   {DESK_UNDO, DEED_UNDO},
    {DESK_REDO, DEED_REDO},   {DESK_PAUSE, DEED_PAUSE}, {DESK_QUIET, DEED_QUIET}, {DESK_BLANK, DEED_BLANK},
    {DESK_KEYS, DEED_KEYS},   {DESK_LEAVE, DEED_LEAVE},
};

/* A target of the desk that is a deed; false: it is something else. */
bool playing_desk_press(struct app *app, uint32_t id, const struct canvas *canvas)
{
    for (size_t i = 0; i < sizeof desk_deeds / sizeof *desk_deeds; i++) {
        if (desk_deeds[i].id != id)
            continue;
        playing_deed(app, desk_deeds[i].deed, APP_DESK, canvas);
        return true;
    }
    return false;
}
