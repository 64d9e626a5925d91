/* At once, or with an earlier picture that fades a little more with every frame. */
#include "app/frames.h"

#include "screen/fade.h"
#include "screen/window.h"

#include <assert.h>

static uint32_t every(const struct app *app)
{
    size_t most = 0;
    for (size_t i = 0; i < APP_WINDOWS; i++) {
        const struct canvas *shown = &app->windows[i].shown;
        const size_t pixels = (size_t)shown->width * (size_t)shown->height;
        if (app->windows[i].window && pixels > most)
            most = pixels;
    }
    return motion_every(most);
}

static void present(struct app *app, const struct app_window *shown, const struct rect *rects, size_t count)
{
    window_present(shown->window, rects, count);
    app->frames++;
}

/* One more frame of the earlier picture fading away; the last one when nothing of it is left. */
static void fade_on(struct app *app, struct app_window *shown, int earlier)
{
    size_t count = 0;
    const struct rect *rects = fade_rects(shown->fade, &count);
    struct SDL_Surface *surface = window_surface(shown->window);
    if (surface) {
        fade_show(shown->fade, app->looks.paint, surface, &shown->shown, earlier);
        present(app, shown, rects, count);
    }
    if (earlier == 0)
        frames_drop(shown);
}

void frames_drop(struct app_window *window)
{
    fade_close(window->fade);
    window->fade = NULL;
}

/* One movement at a time: what faded before is gone. */
static void complete(struct app *app)
{
    for (size_t i = 0; i < APP_WINDOWS; i++)
        if (app->windows[i].fade)
            fade_on(app, &app->windows[i], 0);
}

static enum motion_kind moves(const struct app *app, const struct app_window *shown,
                              const struct canvas *canvas, const struct motion_picture *picture)
{
    const bool rises = app->motion.kind == MOTION_REVEAL || app->motion.asked == MOTION_REVEAL;
    if (!shown->valid || rises || app->looks.settings.reduced_motion ||
        shown->shown.background != canvas->background)
        return MOTION_NONE;
    return motion_between(&shown->picture, picture);
}

/* False: the earlier picture cannot fade away, memory is short. */
static bool begin(struct app *app, struct app_window *shown, struct SDL_Surface *surface,
                  const struct canvas *canvas, enum motion_kind kind, const struct rect *changed,
                  size_t count, uint64_t now)
{
    struct motion motion = app->motion;
    motion_begin(&motion, kind, every(app), now);
    shown->fade = fade_open(app->looks.paint, surface, canvas, changed, count, motion_earlier(&motion));
    if (!shown->fade)
        return false;
    app->motion = motion;
    present(app, shown, changed, count);
    return true;
}

static void put(struct app *app, struct app_window *shown, const struct canvas *canvas, enum motion_kind kind,
                uint64_t now)
{
    struct rect changed[FADE_RECTS_MAX] = {{0, 0, canvas->width, canvas->height}};
    size_t count = 1;
    if (shown->valid)
        count = canvas_difference(&shown->shown, canvas, changed, FADE_RECTS_MAX);
    if (count == 0)
        return;
    if (kind != MOTION_NONE)
        complete(app);
    else if (shown->fade)
        fade_on(app, shown, 0);
    struct SDL_Surface *surface = window_surface(shown->window);
    if (!surface || (kind != MOTION_NONE && begin(app, shown, surface, canvas, kind, changed, count, now)))
        return;
    paint_canvas(app->looks.paint, surface, canvas, changed, count);
    present(app, shown, changed, count);
}

void frames_show(struct app *app, size_t window, struct canvas *canvas, struct motion_picture picture,
                 uint64_t now)
{
    struct app_window *shown = &app->windows[window];
    assert(shown->window);
    if (!shown->valid)
        frames_drop(shown);
    put(app, shown, canvas, moves(app, shown, canvas, &picture), now);
    canvas_release(&shown->shown);
    shown->shown = *canvas;
    shown->picture = picture;
    shown->valid = window_surface(shown->window) != NULL;
}

static bool redraws(const struct motion *motion)
{
    return motion_sunk(motion) > 0 || motion_coming(motion) > 0;
}

/* Night comes first: on a single display nobody would see what begins now. */
static bool held(const struct app *app)
{
    return app->night_until != 0 && app->gate.displays == 1 && app->motion.kind == MOTION_NONE;
}

int frames_wait(const struct app *app, uint64_t now)
{
    return held(app) ? -1 : motion_wait(&app->motion, now);
}

void frames_move(struct app *app, uint64_t now)
{
    struct motion *motion = &app->motion;
    const bool before = redraws(motion);
    if (!held(app))
        motion_next(motion, every(app), now);
    const bool frame = motion_frame(motion, now);
    if ((frame && before) || redraws(motion) != before)
        app_draw_again(app);
    const bool soft = motion->kind == MOTION_TOUCH || motion->kind == MOTION_STEP;
    for (size_t i = 0; i < APP_WINDOWS; i++) {
        struct app_window *shown = &app->windows[i];
        if (!shown->valid)
            frames_drop(shown); /* it may have another size now */
        else if (shown->fade && (frame || !soft))
            fade_on(app, shown, motion_earlier(motion));
    }
}

void frames_end(struct app *app)
{
    const bool redrawn = redraws(&app->motion);
    motion_end(&app->motion);
    if (redrawn)
        app_draw_again(app);
}
