/* From a command to the first presented frame that shows what it did: decide, write, look, draw, paint,
 * present, with texts that were never painted before. 200 changes: the steps of a scenario, session after
 * session. The frame is the first under which the earlier step fades away, as on the wall; what comes after
 * it is not counted. Give the window's size as WIDTH HEIGHT, then another SCENARIO than kennismaken and its
 * SEATS, and last `cut` for the frame of somebody who wants no motion; needs a display. */
#include "app/looks.h"
#include "app/motion.h"
#include "bench/measure.h"
#include "screen/fade.h"
#include "screen/window.h"
#include "support/play.h"
#include "view/view.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CHANGES = 200, RECTS = FADE_RECTS_MAX };

struct bench {
    struct words words;
    struct looks looks;
    struct window *window;
    const char *scenario;
    uint8_t seats;
    int width, height;
    bool cut;
    struct canvas shown;
    struct fade *fade; /* its first frame was shown, as was the rest of it before the next command */
    struct samples samples, own; /* by the clock on the wall, and what this process itself worked */
};

/* What of the earlier picture the first frame of a step still shows. */
static int first_left(void)
{
    struct motion motion = {.left = 0};
    motion_begin(&motion, MOTION_STEP, motion_every(0), 0);
    return motion_earlier(&motion);
}

static bool first_frame(struct bench *bench, struct SDL_Surface *surface, const struct canvas *canvas,
                        const struct rect *changed, size_t count)
{
    bench->fade = fade_open(bench->looks.paint, surface, canvas, changed, count, first_left());
    return bench->fade != NULL;
}

/* The frames after the first one, none of which is counted. */
static void finish(struct bench *bench)
{
    if (bench->fade)
        fade_show(bench->fade, bench->looks.paint, window_surface(bench->window), &bench->shown, 0);
    fade_close(bench->fade);
    bench->fade = NULL;
}

static void present(struct bench *bench, struct canvas *canvas, bool all)
{
    struct rect changed[RECTS] = {{0, 0, canvas->width, canvas->height}};
    const size_t count = all ? 1 : canvas_difference(&bench->shown, canvas, changed, RECTS);
    struct SDL_Surface *surface = window_surface(bench->window);
    assert(surface);
    const bool soft = !bench->cut && !all && count > 0 && bench->shown.background == canvas->background;
    if (!soft || !first_frame(bench, surface, canvas, changed, count))
        paint_canvas(bench->looks.paint, surface, canvas, changed, count);
    window_present(bench->window, changed, count);
    canvas_release(&bench->shown);
    bench->shown = *canvas;
}

static void show(struct bench *bench, const struct play *play, bool all)
{
    struct arena arena = {.used = 0};
    struct canvas canvas = {.count = 0};
    const struct seen *seen = session_see(play->session, (struct viewer){.kind = VIEWER_WALL}, &arena);
    const struct stage stage = looks_stage(&bench->looks, bench->width, bench->height, play->now);
    wall_view(&canvas, &stage, seen, NULL);
    present(bench, &canvas, all);
    arena_release(&arena);
}

static uint64_t worked_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void play_one(struct bench *bench)
{
    struct text pack = TEXT_INIT;
    text_format(&pack, "../../scenarios/%s", bench->scenario);
    struct play play = play_new(pack.at);
    text_release(&pack);
    play_seat(&play, bench->seats, PROMISE_BY_ROLE, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    show(bench, &play, true);
    bool more = true;
    while (more && bench->samples.count < CHANGES) {
        const uint64_t from = measure_now(), worked = worked_now();
        more = play_do(&play, COMMAND_GO_ON) == ACCEPTED || play_do(&play, COMMAND_SKIP_STEP) == ACCEPTED;
        if (!more)
            break;
        show(bench, &play, false);
        samples_add(&bench->samples, measure_ms(from, measure_now()));
        samples_add(&bench->own, measure_ms(worked, worked_now()));
        finish(bench);
    }
    play_free(&play);
}

/* Every session starts with empty hands: no letter, picture or drawing is still in memory. */
static bool open_looks(struct bench *bench)
{
    const char *why = NULL;
    return looks_open(&bench->looks, &bench->words, &why);
}

static bool read_arguments(struct bench *bench, int count, char **arguments)
{
    bench->cut = count > 3 && strcmp(arguments[count - 1], "cut") == 0;
    count -= bench->cut;
    if (count != 3 && count != 5)
        return false;
    const int seats = count == 5 ? atoi(arguments[4]) : 8;
    bench->width = atoi(arguments[1]);
    bench->height = atoi(arguments[2]);
    bench->scenario = count == 5 ? arguments[3] : "kennismaken";
    bench->seats = (uint8_t)seats;
    return seats >= 2 && seats <= SEATS_MAX;
}

int main(int count, char **arguments)
{
    static struct bench bench;
    if (!read_arguments(&bench, count, arguments)) {
        fprintf(stderr, "bench_frame: error: give WIDTH HEIGHT [SCENARIO SEATS] [cut] [usage]\n");
        return 2;
    }
    struct screen *screen = screen_start();
    if (!words_load(&bench.words, "nl") || !screen) {
        fprintf(stderr, "bench_frame: error: no assets or no display [no-display]\n");
        return 3;
    }
    bench.window = window_open(
        screen, (struct window_wish){.title = "frames", .width = bench.width, .height = bench.height});
    assert(bench.window);
    while (bench.samples.count < CHANGES) {
        if (!open_looks(&bench))
            return 3;
        play_one(&bench);
        looks_close(&bench.looks);
    }
    struct text figure = TEXT_INIT;
    text_format(&figure, "command to presented frame %dx%d, %s with %d seats%s", bench.width, bench.height,
                bench.scenario, bench.seats, bench.cut ? ", without motion" : "");
    samples_print(&bench.samples, figure.at, "ms");
    text_add(&figure, ", own work");
    samples_print(&bench.own, figure.at, "ms");
    text_release(&figure);
    canvas_release(&bench.shown);
    window_close(bench.window);
    words_release(&bench.words);
    screen_stop(screen);
    return 0;
}
