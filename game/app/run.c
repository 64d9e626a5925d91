/* The loop: wait, take every happening, ask the session, draw what changed. */
#include "app/run.h"

#include "app/frames.h"
#include "app/mailbox.h"
#include "app/picture.h"
#include "app/pump.h"
#include "app/report_problems.h"
#include "app/take.h"
#include "app/windows.h"
#include "app/writer.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- the loop --- */

static int sooner(int a, int b)
{
    if (a < 0 || b < 0)
        return a < 0 ? b : a;
    return a < b ? a : b;
}

/* The moment of night is over: the picture under it is drawn. */
static void end_night(struct app *app, uint64_t now)
{
    if (app->night_until == 0 || now < app->night_until)
        return;
    app->night_until = 0;
    app_draw_again(app);
}

static void draw(struct app *app)
{
    const uint64_t now = clock_monotonic();
    end_night(app, now);
    frames_move(app, now);
    const bool running = picture_wait(app) >= 0;
    for (size_t i = 0; i < APP_WINDOWS; i++) {
        app->windows[i].form.drawn_again |= running && app->ticked;
        picture_update(app, i, now);
    }
    if (app->page) /* none before the first picture */
        windows_place(app);
    for (size_t i = 0; i < APP_WINDOWS; i++)
        picture_update(app, i, now);
    app->ticked = false;
}

static void pass(struct app *app)
{
    struct happening happening;
    const int moves = frames_wait(app, clock_monotonic());
    const int others = sooner(picture_wait(app), pump_wait(app));
    const int wait = sooner(sooner(moves, others), app_sleep_wait(app));
    const bool happened = screen_wait(&happening, wait);
    app_slept(app, clock_asleep()); /* before a key of afterwards means something */
    if (happened) {
        do
            take(app, &happening);
        while (!app->quit && screen_wait(&happening, 0));
    } else {
        app->ticked = wait == others; /* a frame of what moves is no second of a clock */
    }
    if (pump(app))
        app_refresh(app);
    away_take(app);
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

/* What was named on the command line; the start screen when nothing was, or when it has errors. */
static bool open_target(struct app *app)
{
    const char *target = app->options->target;
    app_go(app, &page_start);
    if (!target) {
        library_read(&app->library);
        return true;
    }
    return app_open_target(app, target);
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
    app->screen = screen_start();
    return app->screen ? STATUS_DONE : outside(app, "app.no-display");
}

/* Where standard error is read the program ends with its status. Where nobody reads it, as after a double
 * click, the window says it; the status is the same once she closes it. */
static int target_failed(struct app *app)
{
    if (file_errors_are_read() || !screen_is_seen())
        return (int)app->failed;
    app->ends = app->failed;
    library_read(&app->library);
    return STATUS_DONE;
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
    app->asleep = clock_asleep();
    app_displays_changed(app);
    const struct options *options = app->options;
    windows_open(app, 0,
                 (struct window_wish){
                     .width = options->width, .height = options->height, .fullscreen = options->fullscreen});
    if (!app->windows[0].window)
        return outside(app, "app.no-window");
    if (!open_target(app))
        return target_failed(app);
    if (options->desk && app->page != &page_again) /* first she says which session */
        app_open_desk(app);
    return STATUS_DONE;
}

/* Whatever is still on its way to the disk gets there before the program ends. */
static void stop(struct app *app)
{
    if (app->session)
        app_drop_session(app);
    for (size_t i = 0; i < APP_WINDOWS; i++)
        windows_close(&app->windows[i]);
    writer_stop(app->writer);
    free(app->mailbox);
    library_release(&app->library);
    text_release(&app->notice);
    text_release(&app->trouble.file);
    text_release(&app->trouble.sentence);
    away_release(&app->away);
    looks_close(&app->looks);
    for (size_t i = 0; i < sizeof app->languages / sizeof *app->languages; i++)
        words_release(&app->languages[i]);
    screen_stop(app->screen);
}

int run(const struct options *options, const struct words *words)
{
    struct app *app = calloc(1, sizeof *app);
    if (!app)
        return (int)report_outside(words, "samenspel", "app.no-memory");
    app->options = options;
    app->notice = app->trouble.file = app->trouble.sentence = TEXT_INIT;
    away_begin(&app->away);
    int status = start(app, words);
    if (status == STATUS_DONE)
        status = open_all(app);
    if (status == STATUS_DONE)
        while (!app->quit)
            pass(app);
    if (status == STATUS_DONE)
        status = (int)app->ends;
    stop(app);
    free(app);
    return status;
}
