/* The loop: wait, take every happening, ask the session, draw what changed. */
#include "app/run.h"

#include "app/clipboard.h"
#include "app/leaf.h"
#include "app/mailbox.h"
#include "app/overlay.h"
#include "app/picture.h"
#include "app/playing.h"
#include "app/pump.h"
#include "app/report_problems.h"
#include "app/writer.h"
#include "screen/window.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- windows and displays --- */

enum { SETTLE_MS = 1000 };

static void open_window(struct app *app, size_t index, struct window_wish wish)
{
    wish.title = words_get(app_words(app), index == 0 ? "app.title" : "app.title_wall");
    struct app_window *window = &app->windows[index];
    window->window = window_open(wish);
    window->valid = false;
    window->wished = wish.display;
    window->placed = clock_monotonic();
    window->form = form_new();
}

static void close_window(struct app_window *window)
{
    window_close(window->window);
    canvas_release(&window->shown);
    *window = (struct app_window){.window = NULL};
}

/* Where the second window belongs: on the wall she pointed at; on the test card, before she did, on another
 * display than the first, so that both can say their number. -1: there is none. */
static int second_place(const struct app *app)
{
    if (app->gate.displays < 2 || !app->windows[0].window)
        return -1;
    if (app->gate.wall >= 0)
        return app->gate.wall;
    if (app->page != &page_test_card)
        return -1;
    return window_display(app->windows[0].window) == 0 ? 1 : 0;
}

/* A window manager needs a while to obey; until then a window seems to stand where it was, and asking again
 * would only disturb it. */
static bool stands_wrong(const struct app_window *window, size_t display)
{
    if (window->wished != display)
        return true;
    return window_display(window->window) != display && clock_monotonic() - window->placed >= SETTLE_MS;
}

/* The same picture in a new window: SDL hides any full screen that it believes to share a display with
 * another one, and of a window that changed its display it believes the wrong thing for too long. */
static void open_again(struct app *app, size_t display)
{
    struct app_window *first = &app->windows[0], old = *first;
    *first = (struct app_window){.window = NULL};
    open_window(app, 0, (struct window_wish){.display = display, .fullscreen = true});
    if (!first->window) {
        *first = old;
        return;
    }
    first->form = old.form;
    close_window(&old);
}

/* The facilitator's window makes room: a wall on its own display would cover the desk. */
static void keep_off_wall(struct app *app)
{
    struct app_window *first = &app->windows[0];
    const size_t other = app->gate.wall == 0 ? 1 : 0;
    if (app->gate.displays < 2 || app->gate.wall < 0 ||
        (int)window_display(first->window) != app->gate.wall || !stands_wrong(first, other))
        return;
    if (window_is_fullscreen(first->window))
        open_again(app, other);
    else
        window_move(first->window, other);
    first->valid = false; /* another picture may stand there */
    first->wished = other;
    first->placed = clock_monotonic();
}

static void place_windows(struct app *app)
{
    const int place = second_place(app);
    struct app_window *second = &app->windows[1];
    if (second->window && (place < 0 || stands_wrong(second, (size_t)place)))
        close_window(second);
    if (place < 0)
        return;
    keep_off_wall(app);
    if (second->window)
        return;
    open_window(app, 1, (struct window_wish){.display = (size_t)place, .covers = true});
    window_raise(app->windows[0].window); /* she goes on typing at the desk */
}

void app_displays_changed(struct app *app)
{
    struct display displays[DISPLAYS_MAX];
    char set[17];
    size_t count = screen_displays(displays);
    screen_display_set(displays, count, set);
    if (count == 0)
        count = 1;
    app_leave_seat(app);
    gate_reset(&app->gate, (int)count, settings_wall(&app->looks.settings, set));
    const struct seen *seen = app->seen[APP_WALL];
    app->gate.seat_open = seen && seen->next_seat != PACK_NONE && app->gate.displays > 1; /* the hand-over */
    app_draw_again(app);
}

void app_point_wall(struct app *app, int display)
{
    struct display displays[DISPLAYS_MAX];
    char set[17];
    screen_display_set(displays, screen_displays(displays), set);
    settings_set_wall(&app->looks.settings, set, display);
    app_settings_changed(app);
    app_displays_changed(app);
}

/* --- happenings --- */

static size_t index_of(const struct app *app, const struct window *window)
{
    return window && app->windows[1].window == window ? 1 : 0;
}

static void page_input(struct app *app, size_t index, const struct canvas *canvas, const struct input *input)
{
    struct form *form = &app->windows[index].form;
    const struct page *page = app->page;
    if (clipboard_input(form, canvas, input))
        return;
    const uint32_t id = form_input(form, canvas, input);
    if (leaf_turn(form, canvas, id, input))
        return;
    const uint32_t focus = form->focus;
    if (id != 0 || input->kind == INPUT_KEY)
        page->press(app, form, id, input);
    if (app->page == page && form->focus != focus && form->focus != 0)
        picture_seek(app, form, canvas->width, canvas->height);
}

static void playing_input(struct app *app, size_t index, const struct canvas *canvas,
                          const struct input *input)
{
    if (picture_shows(app, index) != GATE_SEAT && overlay_turn(app, canvas, input))
        return;
    switch (picture_shows(app, index)) {
    case GATE_SEAT:
        playing_seat_input(app, canvas, input);
        break;
    case GATE_DESK:
        playing_desk_input(app, &app->windows[index].form, canvas, input);
        break;
    case GATE_WALL:
    case GATE_NIGHT:
        playing_wall_input(app, canvas, input);
        break;
    case GATE_ASK:
        break;
    }
}

static void take_input(struct app *app, size_t index, const struct input *input)
{
    struct app_window *window = &app->windows[index];
    if (index == 0 && input->kind == INPUT_KEY && input->key == KEY_F11 && !input->repeat) {
        window_fullscreen(window->window, !window_is_fullscreen(window->window));
        return;
    }
    if (picture_is_wall_only(app, index) || (input->kind == INPUT_TEXT && app->key_used))
        return;
    if (input->kind == INPUT_MOVE && !input->held)
        return; /* nothing answers to a pointer that only passes */
    if (input->kind == INPUT_KEY)
        app->key_used = false;
    struct canvas canvas = {.count = 0};
    int width = 1, height = 1;
    window_size(window->window, &width, &height);
    picture_make(app, index, &canvas, width, height);
    const bool desk_hidden = app->page->desk_only && canvas_target_find(&canvas, OVERLAY_OPEN);
    if (app->gate.asking || desk_hidden)
        overlay_input(app, index, &canvas, input);
    else if (app->page == &page_playing)
        playing_input(app, index, &canvas, input);
    else
        page_input(app, index, &canvas, input);
    canvas_release(&canvas);
}

static void take(struct app *app, const struct happening *happening)
{
    const size_t index = index_of(app, happening->window);
    const enum happening_kind what = happening->kind;
    switch (what) {
    case HAPPENING_INPUT:
        take_input(app, index, &happening->input);
        break;
    case HAPPENING_SIZE:
    case HAPPENING_EXPOSED:
        app->windows[index].valid = false;
        break;
    case HAPPENING_CLOSE:
        if (index == 0)
            app_leave(app, LEAVE_PROGRAM);
        else
            close_window(&app->windows[1]);
        break;
    case HAPPENING_QUIT:
        app_leave(app, LEAVE_PROGRAM);
        break;
    case HAPPENING_DISPLAYS:
    case HAPPENING_ASLEEP:
        app_displays_changed(app);
        break;
    case HAPPENING_WOKEN:
        break;
    }
}

/* --- the loop --- */

static int sooner(int a, int b)
{
    if (a < 0 || b < 0)
        return a < 0 ? b : a;
    return a < b ? a : b;
}

/* What lasted only a moment is over: the picture under it is drawn. */
static void end_moments(struct app *app)
{
    const uint64_t now = clock_monotonic();
    if (app->night_until != 0 && now >= app->night_until) {
        app->night_until = 0;
        app_draw_again(app);
    }
    if (app->reveal_from != 0)
        app_draw_again(app);
    if (app->reveal_from != 0 && now - app->reveal_from >= PICTURE_REVEAL_MS)
        app->reveal_from = 0;
}

static void draw(struct app *app)
{
    end_moments(app);
    const size_t windows = sizeof app->windows / sizeof *app->windows;
    const bool running = picture_wait(app) >= 0;
    for (size_t i = 0; i < windows; i++) {
        app->windows[i].form.drawn_again |= running && app->ticked;
        picture_update(app, i);
    }
    if (app->page) /* none before the first picture */
        place_windows(app);
    for (size_t i = 0; i < windows; i++)
        picture_update(app, i);
    app->ticked = false;
}

static void pass(struct app *app)
{
    struct happening happening;
    const int wait = sooner(picture_wait(app), pump_wait(app));
    if (screen_wait(&happening, wait)) {
        do
            take(app, &happening);
        while (!app->quit && screen_wait(&happening, 0));
    } else {
        app->ticked = true;
    }
    if (pump(app))
        app_refresh(app);
    app_leave_when_saved(app);
    screen_may_sleep(!app_plays(app)); /* a talk of twenty minutes has no keys */
    if (!app->quit)
        draw(app);
}

static bool load_languages(struct app *app)
{
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        if (!words_load(&app->languages[i], words_languages[i]))
            return false;
    return true;
}

static bool is_record(const char *path)
{
    return !file_is_folder(path) && strcmp(file_name(path), "pack.json") != 0;
}

/* What was named on the command line; the start screen when nothing was, or when it has errors. */
static bool open_target(struct app *app)
{
    const char *target = app->options->target;
    app_go(app, &page_start);
    if (!target) {
        library_read(&app->library, app_words(app));
        return true;
    }
    if (!is_record(target))
        return app_open_pack(app, target);
    const char *new_only = options_new_only(app->options);
    if (!new_only)
        return app_open_record(app, target);
    app->failed =
        report_usage(app_words(app), "option.new-only", FACTS({"option", new_only}, {"record", target}));
    return false;
}

/* --desk: on one display the question comes first; of several she first points at the wall. */
static void open_desk(struct app *app)
{
    const char *why_not = NULL;
    if (!app->session)
        why_not = "app.desk-needs-pack";
    else if (app->gate.displays > 1 && app->gate.wall < 0)
        why_not = "app.desk-needs-wall";
    else
        gate_ask_desk(&app->gate);
    if (!why_not)
        return;
    if (app->session)
        app_visit(app, &page_test_card);
    app_notice(app, why_not);
    report_notice(app_words(app), why_not);
}

static int outside(const struct app *app, const char *key)
{
    return (int)report_outside(app_words(app), "samenspel", key);
}

static int start(struct app *app, const struct words *words)
{
    const char *why = NULL;
    if (!load_languages(app) || !looks_open(&app->looks, words, &why)) {
        fprintf(stderr, "samenspel: error: %s: %s [assets-missing]\n", why ? why : "assets",
                words_get(words, "app.assets-missing"));
        return STATUS_OUTSIDE;
    }
    app->looks.settings = settings_load();
    const char *language = app->options->language ? app->options->language : app->looks.settings.language;
    const char *wished = words_language(language[0] != '\0' ? language : words->language);
    for (size_t i = 0; i < sizeof app->languages / sizeof *app->languages; i++)
        if (strcmp(app->languages[i].language, wished) == 0)
            app->looks.words = &app->languages[i];
    return screen_start() ? STATUS_DONE : outside(app, "app.no-display");
}

static int open_all(struct app *app)
{
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    if (!app->writer || !app->mailbox)
        return outside(app, app->mailbox ? "app.no-writer" : "app.no-memory");
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i] = pane_new();
    app->back_step = PACK_NONE;
    app_displays_changed(app);
    const struct options *options = app->options;
    open_window(app, 0,
                (struct window_wish){
                    .width = options->width, .height = options->height, .fullscreen = options->fullscreen});
    if (!app->windows[0].window)
        return outside(app, "app.no-window");
    if (!open_target(app))
        return (int)app->failed;
    if (options->desk)
        open_desk(app);
    return STATUS_DONE;
}

/* Whatever is still on its way to the disk gets there before the program ends. */
static void stop(struct app *app)
{
    if (app->session)
        app_drop_session(app);
    for (size_t i = 0; i < sizeof app->windows / sizeof *app->windows; i++)
        close_window(&app->windows[i]);
    writer_stop(app->writer);
    free(app->mailbox);
    library_release(&app->library);
    text_release(&app->notice);
    looks_close(&app->looks);
    for (size_t i = 0; i < sizeof app->languages / sizeof *app->languages; i++)
        words_release(&app->languages[i]);
    screen_stop();
}

int run(const struct options *options, const struct words *words)
{
    struct app *app = calloc(1, sizeof *app);
    if (!app)
        return (int)report_outside(words, "samenspel", "app.no-memory");
    app->options = options;
    app->notice = TEXT_INIT;
    int status = start(app, words);
    if (status == STATUS_DONE)
        status = open_all(app);
    if (status == STATUS_DONE)
        while (!app->quit)
            pass(app);
    stop(app);
    free(app);
    return status;
}
