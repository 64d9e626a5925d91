/* The page that plays: inputs on wall, desk and seat become commands, by the display rule. */
#include "app/playing.h"

#include "app/overlay.h"
#include "app/place.h"
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

static uint8_t looked_at(const struct app *app)
{
    return app->back_step == PACK_NONE ? wall_seen(app)->step : app->back_step;
}

bool playing_looks_back(const struct app *app)
{
    const struct seen_part *part = seen_now(wall_seen(app));
    const uint8_t now = looked_at(app);
    return part && wall_seen(app)->next_seat == PACK_NONE && now > 0 && now < part->step_count;
}

/* Back only looks: one step earlier in this part, and no further than its first. */
static void look_back(struct app *app)
{
    const struct seen_part *part = seen_now(wall_seen(app));
    if (!playing_looks_back(app))
        return;
    const uint8_t now = looked_at(app);
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
        gate_show(&app->gate);
        app_draw_again(app);
        return;
    }
    if (look_forward(app))
        return;
    if (pane_turn(&app->panes[APP_WALL], canvas, true)) {
        app_draw_again(app);
        return;
    }
    ask_kind(app, wall_seen(app)->on, from);
}

/* --- one function per deed --- */

struct doing {
    struct app *app;
    enum app_surface from;
    const struct canvas *canvas; /* the wall's, for turning its pages */
};

static void do_go_on(const struct doing *doing)
{
    go_on(doing->app, doing->from, doing->canvas);
}

static void do_close_step(const struct doing *doing)
{
    ask_kind(doing->app, COMMAND_CLOSE_STEP, doing->from);
}

/* Out of the night after a restart the step before is looked at in one press. */
static void do_back(const struct doing *doing)
{
    if (doing->app->gate.back_again) {
        gate_show(&doing->app->gate);
        look_back(doing->app);
        app_draw_again(doing->app);
        return;
    }
    if (pane_turn(&doing->app->panes[APP_WALL], doing->canvas, false))
        app_draw_again(doing->app);
    else
        look_back(doing->app);
}

static void do_skip(const struct doing *doing)
{
    ask_kind(doing->app, COMMAND_SKIP_STEP, doing->from);
}

static void do_undo(const struct doing *doing)
{
    ask_kind(doing->app, COMMAND_UNDO, doing->from);
}

static void do_redo(const struct doing *doing)
{
    ask_kind(doing->app, COMMAND_REDO, doing->from);
}

static void pause_or_on(const struct doing *doing, bool quiet)
{
    const bool paused = wall_seen(doing->app)->pause != PAUSE_NONE;
    struct command command = command_new(paused ? COMMAND_END_PAUSE : COMMAND_PAUSE);
    command.with.tick = quiet && !paused;
    app_ask(doing->app, command, doing->from);
}

static void do_pause(const struct doing *doing)
{
    pause_or_on(doing, false);
}

static void do_quiet(const struct doing *doing)
{
    pause_or_on(doing, true);
}

static void do_blank(const struct doing *doing)
{
    if (doing->app->gate.blank)
        gate_show(&doing->app->gate);
    else
        doing->app->gate.blank = true;
    app_draw_again(doing->app);
}

static void do_help(const struct doing *doing)
{
    app_visit(doing->app, &page_help);
}

static void do_words(const struct doing *doing)
{
    if (words_page_here(wall_seen(doing->app)))
        app_visit(doing->app, &page_write);
    else
        app_notice(doing->app, "words.not_here");
    app_draw_again(doing->app);
}

/* What the room may see: it stands on the wall too, as in set-up. */
static void do_ways(const struct doing *doing)
{
    app_visit(doing->app, &page_ways);
}

/* With one display it shows what the room may know. */
static void do_people(const struct doing *doing)
{
    app_visit(doing->app, &page_people);
}

static void do_keys(const struct doing *doing)
{
    doing->app->keys_shown = !doing->app->keys_shown;
    doing->app->keys_leaf = 0;
    app_draw_again(doing->app);
}

static void do_desk(const struct doing *doing)
{
    struct gate *gate = &doing->app->gate;
    if (gate->desk_asked)
        gate_leave_desk(gate);
    else
        gate_ask_desk(gate);
    app_draw_again(doing->app);
}

static void do_fullscreen(const struct doing *doing)
{
    struct window *window = doing->app->windows[0].window;
    window_fullscreen(window, !window_is_fullscreen(window));
}

static void do_leave(const struct doing *doing)
{
    app_leave(doing->app, LEAVE_SESSION);
}

void playing_deed(struct app *app, enum key_deed deed, enum app_surface from, const struct canvas *canvas)
{
    static void (*const deeds[])(const struct doing *doing) = {
        [DEED_GO_ON] = do_go_on,   [DEED_CLOSE_STEP] = do_close_step,
        [DEED_BACK] = do_back,     [DEED_SKIP] = do_skip,
        [DEED_UNDO] = do_undo,     [DEED_REDO] = do_redo,
        [DEED_PAUSE] = do_pause,   [DEED_QUIET] = do_quiet,
        [DEED_BLANK] = do_blank,   [DEED_HELP] = do_help,
        [DEED_WORDS] = do_words,   [DEED_WAYS] = do_ways,
        [DEED_PEOPLE] = do_people, [DEED_KEYS] = do_keys,
        [DEED_DESK] = do_desk,     [DEED_FULLSCREEN] = do_fullscreen,
        [DEED_LEAVE] = do_leave,
    };
    assert(app->session && from != APP_SEAT && (size_t)deed < sizeof deeds / sizeof *deeds);
    app_keep_notes(app);
    if (deeds[deed])
        deeds[deed](&(struct doing){app, from, canvas});
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
    const struct key_place place = place_here(app, from, NULL);
    const bool enter = input->kind == INPUT_KEY && (input->key == KEY_ENTER || input->key == KEY_BACKSPACE) &&
                       !input->ctrl && !input->repeat;
    if (pane_entry(seen) == ENTRY_NONE ||
        (!enter && input->kind != INPUT_TEXT && !keys_answers(input, &place)))
        return false;
    if (enter && !pane_typed(pane) && input->key == KEY_ENTER)
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

/* In the dark nothing can be entered or done unseen: keys only bring the picture back, or leave. */
static void dark_input(struct app *app, const struct canvas *canvas, const struct input *input)
{
    enum key_deed deed = keys_deed(input, &(struct key_place){.typing = false});
    if (input->kind == INPUT_KEY && !input->ctrl && !input->repeat &&
        (input->key == KEY_ENTER || input->key == KEY_ESCAPE))
        deed = DEED_BLANK;
    app->key_used = true;
    if (deed == DEED_GO_ON || deed == DEED_BLANK || deed == DEED_FULLSCREEN || deed == DEED_LEAVE ||
        deed == DEED_DESK || (deed == DEED_BACK && app->gate.back_again && playing_looks_back(app)))
        playing_deed(app, deed, APP_WALL, canvas);
}

/* The quiet form waits until it is ended on purpose: a bump of the clicker, of the space bar or of the undo
 * key does nothing. */
enum key_deed playing_quiet_deed(const struct app *app, const struct input *input, enum key_deed deed)
{
    if (wall_seen(app)->pause != PAUSE_QUIET || app->gate.blank || input->kind != INPUT_KEY || input->repeat)
        return deed;
    if (input->key == KEY_ESCAPE && !input->ctrl && !input->alt)
        return DEED_QUIET;
    const bool moves = deed == DEED_GO_ON || deed == DEED_BACK || deed == DEED_SKIP || deed == DEED_PAUSE ||
                       deed == DEED_CLOSE_STEP || deed == DEED_UNDO || deed == DEED_REDO;
    return moves ? DEED_NONE : deed;
}

/* The list of keys lies over the picture: what closes it goes no further, and nothing is entered under it. */
bool playing_list_input(struct app *app, const struct input *input, const struct key_place *place)
{
    if (!app->keys_shown || input->kind == INPUT_PRESS || input->kind == INPUT_RELEASE)
        return false;
    const enum key_deed deed = keys_deed(input, place);
    const bool sign = keys_deed(input, &(struct key_place){.typing = false}) == DEED_KEYS;
    const bool closes = input->kind == INPUT_KEY && !input->repeat &&
                        (sign || input->key == KEY_ESCAPE || (input->key == KEY_ENTER && !input->ctrl));
    if (!closes && deed == DEED_NONE)
        return true;
    app->keys_shown = false;
    app->key_used = true;
    app_draw_again(app);
    return closes;
}

void playing_wall_input(struct app *app, const struct canvas *canvas, const struct input *input)
{
    struct pane *pane = &app->panes[APP_WALL];
    const struct target *focus = pane_focus(pane, canvas);
    const struct key_place place = place_here(app, APP_WALL, focus);
    if (playing_list_input(app, input, &place) || pressed_deed(app, canvas, input))
        return;
    if (app->gate.blank && !app->gate.beamer_off) {
        dark_input(app, canvas, input);
        return;
    }
    const enum key_deed deed = playing_quiet_deed(app, input, keys_deed(input, &place));
    if (deed != DEED_NONE) {
        app->key_used = true;
        playing_deed(app, deed, APP_WALL, canvas);
        return;
    }
    if (app->gate.blank)
        return; /* nothing is typed into a night */
    const struct action action = pane_input(pane, wall_seen(app), canvas, input);
    act(app, &action, APP_WALL);
    if (app->session && pane->taken)
        seat_takes(app);
    else if (action.kind == ACTION_NONE && input->kind == INPUT_KEY && input->key == KEY_ENTER &&
             !input->ctrl && !input->repeat && !focus && wall_seen(app)->pause != PAUSE_QUIET)
        playing_deed(app, DEED_GO_ON, APP_WALL, canvas);
}

void playing_seat_input(struct app *app, const struct canvas *canvas, const struct input *input)
{
    if (input->kind == INPUT_KEY && input->key == KEY_CHARACTER && input->ctrl && input->point == 'd') {
        app_leave_seat(app);
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
