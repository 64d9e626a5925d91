/* From a command to the first presented frame that shows what it did: decide, write, look, draw, paint,
 * present, with texts that were never painted before. 200 changes: the steps of kennismaken, session after
 * session. Give the window's size as WIDTH HEIGHT; needs a display. */
#include "app/looks.h"
#include "bench/measure.h"
#include "screen/paint.h"
#include "screen/window.h"
#include "support/play.h"
#include "view/view.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { CHANGES = 200, RECTS = 16, SEATS = 8 };

struct bench {
    struct words words;
    struct looks looks;
    struct window *window;
    int width, height;
    struct canvas shown;
    struct samples samples, own; /* by the clock on the wall, and what this process itself worked */
};

static void present(struct bench *bench, struct canvas *canvas, bool all)
{
    struct rect changed[RECTS] = {{0, 0, canvas->width, canvas->height}};
    const size_t count = all ? 1 : canvas_difference(&bench->shown, canvas, changed, RECTS);
    struct SDL_Surface *surface = window_surface(bench->window);
    assert(surface);
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
    struct play play = play_new("../../scenarios/kennismaken");
    play_seat(&play, SEATS, PROMISE_BY_ROLE, ANSWER_CARDS);
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
    }
    play_free(&play);
}

/* Every session starts with empty hands: no letter, picture or drawing is still in memory. */
static bool open_looks(struct bench *bench)
{
    const char *why = NULL;
    return looks_open(&bench->looks, &bench->words, &why);
}

int main(int count, char **arguments)
{
    static struct bench bench;
    if (count != 3) {
        fprintf(stderr, "bench_frame: error: give WIDTH HEIGHT [usage]\n");
        return 2;
    }
    bench.width = atoi(arguments[1]);
    bench.height = atoi(arguments[2]);
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
    text_format(&figure, "command to presented frame %dx%d", bench.width, bench.height);
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
