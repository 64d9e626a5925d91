/* The program's windows while something moves: which frames they get, and that no private pixel is ever in
 * one that it does not belong to. The clock of the movements is the test's. */
#include "app/frames.h"
#include "app/mailbox.h"
#include "app/picture.h"
#include "app/pump.h"
#include "app/writer.h"
#include "screen/fade.h"
#include "screen/window.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { WIDE = 640, HIGH = 400, EVERY = 16, DILEMMA = 1, BAR = 360 /* its first row */ };

struct program {
    struct app app; /* first: what the tests hold */
    struct options options;
    struct text folder, record;
    uint64_t now; /* of the movements */
};

static uint64_t *clock_of(struct app *app)
{
    return &((struct program *)app)->now;
}

static void settle(struct app *app)
{
    do {
        if (pump(app))
            app_refresh(app);
    } while (app->mailbox->count > 0 || !writer_idle(app->writer));
}

static void ask_with(struct app *app, struct command command)
{
    app_ask(app, command, APP_WALL);
    settle(app);
}

static void ask(struct app *app, enum command_kind kind)
{
    ask_with(app, command_new(kind));
}

/* As the loop does after it asked the session. */
static uint64_t draw(struct app *app)
{
    const uint64_t before = app->frames;
    frames_move(app, *clock_of(app));
    picture_update(app, 0, *clock_of(app));
    return app->frames - before;
}

/* Until nothing moves; how many frames it took. */
static int watch(struct app *app)
{
    enum { MANY = 200 };
    int count = 0;
    for (int wait = frames_wait(app, *clock_of(app)); wait >= 0; wait = frames_wait(app, *clock_of(app))) {
        *clock_of(app) += (uint64_t)wait;
        count += (int)draw(app);
        assert_true(count < MANY);
    }
    return count;
}

static void show(struct app *app)
{
    draw(app);
    watch(app);
}

static struct app *opened(void)
{
    struct text pack = TEXT_INIT;
    struct program *program = calloc(1, sizeof *program);
    assert_non_null(program);
    struct app *app = &program->app;
    program->now = 1000;
    program->folder = program->record = app->notice = TEXT_INIT;
    played_folder(&program->folder, "app-motion");
    setenv("SAMENSPEL_DATA", program->folder.at, 1);
    text_format(&program->record, "%s/motion.samenspel", program->folder.at);
    program->options = (struct options){.record = program->record.at, .has_seed = true, .seed = 7};
    app->options = &program->options;
    app->page = &page_start;
    app->back_step = PACK_NONE;
    const char *why = NULL;
    assert_true(words_load(&app->languages[0], "nl") && looks_open(&app->looks, &app->languages[0], &why));
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    app->screen = screen_start();
    assert_true(app->writer && app->mailbox && app->screen);
    gate_reset(&app->gate, 1, -1);
    app->windows[0].window =
        window_open(app->screen, (struct window_wish){.title = "motion", .width = WIDE, .height = HIGH});
    assert_non_null(app->windows[0].window);
    text_format(&pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    assert_true(app_open_pack(app, pack.at));
    text_release(&pack);
    struct command computer = command_new(COMMAND_SET_ANSWERING);
    computer.with.answering = ANSWER_COMPUTER;
    ask_with(app, computer);
    ask(app, COMMAND_BEGIN);
    assert_ptr_equal(app->page, &page_playing);
    show(app);
    return app;
}

static void closed(struct app *app)
{
    struct program *program = (struct program *)app;
    app_drop_session(app);
    writer_stop(app->writer);
    free(app->mailbox);
    frames_drop(&app->windows[0]);
    canvas_release(&app->windows[0].shown);
    window_close(app->windows[0].window);
    text_release(&app->notice);
    looks_close(&app->looks);
    library_release(&app->library);
    words_release(&app->languages[0]);
    screen_stop(app->screen);
    played_folder_remove(program->folder.at);
    text_release(&program->folder);
    text_release(&program->record);
    free(program);
}

static void to_step(struct app *app, uint8_t step)
{
    enum { STEPS_MOST = 40 };
    for (int i = 0; i < STEPS_MOST; i++) {
        const struct seen *seen = app->seen[APP_WALL];
        if (seen->part == DILEMMA && seen_step_now(seen)->id == step)
            return;
        ask(app, COMMAND_CLOSE_STEP);
        app->night_until = 0; /* a moment of night, over */
        show(app);
    }
    fail_msg("never came to step %d", step);
}

/* --- pixels --- */

static uint32_t pixel(const struct app *app, int x, int y)
{
    return paint_pixel(window_surface(app->windows[0].window), x, y);
}

/* How many pixels of the window, from row `top` on, are not those of what it shows now, painted anew; `only`
 * one colour of it, 0 = any. */
static long strange_in(struct app *app, int top, uint32_t only)
{
    struct canvas canvas = {.count = 0};
    long count = 0;
    picture_make(app, 0, &canvas, WIDE, HIGH);
    struct SDL_Surface *fresh = paint_surface(WIDE, HIGH);
    assert_non_null(fresh);
    paint_canvas(app->looks.paint, fresh, &canvas, NULL, 0);
    for (int y = top; y < HIGH; y++)
        for (int x = 0; x < WIDE; x++) {
            const uint32_t wished = paint_pixel(fresh, x, y);
            count += wished != pixel(app, x, y) && (only == 0 || only == wished);
        }
    paint_surface_free(fresh);
    canvas_release(&canvas);
    return count;
}

static long strange(struct app *app)
{
    return strange_in(app, 0, 0);
}

/* --- steps --- */

static void a_step_stands_at_once_and_the_earlier_fades(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_SITUATION);
    ask(app, COMMAND_CLOSE_STEP);
    assert_int_equal(draw(app), 1);
    assert_int_equal(app->motion.kind, MOTION_STEP);
    assert_true(strange(app) > 0); /* a shade of the earlier one */
    assert_int_equal(strange_in(app, BAR, 0), 0);
    assert_int_equal(strange_in(app, 0, theme_get(THEME_PAPER)->ink), 0); /* and all that is written */
    assert_int_equal(watch(app), (200 + EVERY - 1) / EVERY);
    assert_int_equal(strange(app), 0);
    assert_null(app->windows[0].fade);
    *clock_of(app) += 5000;
    assert_int_equal(draw(app), 0); /* idle: no frame */
    assert_int_equal(frames_wait(app, *clock_of(app)), -1);
    closed(app);
}

static void without_motion_a_step_is_one_frame(void **state)
{
    (void)state;
    struct app *app = opened();
    app->looks.settings.reduced_motion = true;
    to_step(app, STEP_SITUATION);
    static const uint8_t steps[] = {STEP_GLASSES, STEP_LOOK, STEP_HAPPENS};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        const uint64_t revision = app->seen[APP_WALL]->step_revision;
        ask(app, COMMAND_CLOSE_STEP);
        assert_true(app->seen[APP_WALL]->step_revision > revision);
        assert_int_equal(draw(app), 1);
        assert_int_equal(strange(app), 0);
        assert_int_equal(frames_wait(app, *clock_of(app)), -1);
    }
    closed(app);
}

/* What was done is asked and written as if nothing moved; the picture stands in the next frame. */
static void an_input_ends_what_moves(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_SITUATION);
    ask(app, COMMAND_CLOSE_STEP);
    draw(app);
    *clock_of(app) += EVERY;
    draw(app);
    frames_end(app);
    assert_int_equal(draw(app), 1);
    assert_int_equal(strange(app), 0);
    assert_int_equal(watch(app), 0);
    closed(app);
}

/* Another picture before the first has come in: the earlier one is gone from the window at once. */
static void a_new_picture_ends_the_one_that_came_in(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_SITUATION);
    ask(app, COMMAND_CLOSE_STEP);
    draw(app);
    ask(app, COMMAND_UNDO);
    draw(app);
    assert_int_equal(app->motion.kind, MOTION_STEP);
    watch(app);
    assert_int_equal(strange(app), 0);
    closed(app);
}

/* --- what the room may not see --- */

static void takes_the_seat(struct app *app)
{
    app->gate.beamer_off = true;
    assert_true(gate_open_seat(&app->gate));
    app->panes[APP_SEAT] = pane_new();
    pane_follow(&app->panes[APP_SEAT], app->seen[APP_SEAT]);
    app->panes[APP_SEAT].seat = app->seen[APP_WALL]->next_seat;
    app->panes[APP_SEAT].taken = true;
    app_draw_again(app);
}

static void cut(struct app *app)
{
    assert_int_equal(draw(app), 1);
    assert_int_equal(strange(app), 0);
    assert_null(app->windows[0].fade);
    assert_int_equal(app->motion.kind, MOTION_NONE);
}

/* She said that the room cannot see it; then the lid was closed, and opened in another room. */
static void sleep_ends_the_answer_and_the_seat_that_was_open(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_CHOOSE);
    assert_int_equal(app_sleep_wait(app), -1); /* nothing to end: no waking */
    takes_the_seat(app);
    app->asleep = 20000;
    app_slept(app, 20900); /* the clocks of the system never agree to the millisecond */
    assert_int_equal(picture_shows(app, 0), GATE_SEAT);
    assert_int_equal(app_sleep_wait(app), 1000);
    app_slept(app, 25000);
    assert_int_not_equal(picture_shows(app, 0), GATE_SEAT);
    assert_false(app->gate.beamer_off || app->panes[APP_SEAT].taken);
    assert_int_equal(app_sleep_wait(app), -1);
    app->gate.beamer_off = true; /* said anew, after the sleep: that is told once */
    app_slept(app, 25010);
    assert_true(app->gate.beamer_off);
    closed(app);
}

static void a_seat_is_cut_in_and_out_through_full_night(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_CHOOSE);
    takes_the_seat(app);
    cut(app);
    assert_int_equal(picture_shows(app, 0), GATE_SEAT);
    app->panes[APP_SEAT].answer = 0; /* picked, not told */
    app->panes[APP_SEAT].focus = PANE_ANSWER + 1;
    app_draw_again(app);
    cut(app); /* no copy is made of anything on a seat */
    app_leave_seat(app);
    gate_close_seat(&app->gate);
    cut(app);
    for (int y = 0; y < HIGH; y++)
        for (int x = 0; x < WIDE; x++)
            assert_int_equal(pixel(app, x, y) & 0xFFFFFF, pixel(app, 0, 0) & 0xFFFFFF);
    app->night_until = 0;
    app_draw_again(app);
    cut(app); /* the hand-over */
    closed(app);
}

/* The last answer closes the step: night first, and only then the houses rise out of it. */
static void a_step_after_a_seat_waits_for_the_night(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_CHOOSE);
    takes_the_seat(app);
    draw(app);
    app_ask(app, command_new(COMMAND_CLOSE_STEP), APP_SEAT);
    settle(app);
    assert_int_equal(seen_step_now(app->seen[APP_WALL])->id, STEP_LOOK);
    assert_true(app->night_until != 0);
    cut(app);
    assert_int_equal(frames_wait(app, *clock_of(app)), -1);
    app->night_until = 0;
    app_draw_again(app);
    assert_int_equal(draw(app), 1);
    assert_int_equal(app->motion.kind, MOTION_REVEAL);
    assert_int_equal(app->motion.left, 1000);
    assert_int_equal(strange(app), 0);
    watch(app);
    assert_int_equal(strange(app), 0);
    closed(app);
}

static void blank_and_quiet_are_cuts(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_SITUATION);
    app->gate.blank = true;
    app_draw_again(app);
    cut(app);
    gate_show(&app->gate);
    app_draw_again(app);
    cut(app);
    struct command quiet = command_new(COMMAND_PAUSE);
    quiet.with.tick = true;
    ask_with(app, quiet);
    cut(app);
    ask(app, COMMAND_END_PAUSE);
    cut(app);
    closed(app);
}

/* Blanking in the middle of a movement leaves nothing of either picture. */
static void blank_ends_what_moves(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_SITUATION);
    ask(app, COMMAND_CLOSE_STEP);
    draw(app);
    app->gate.blank = true;
    frames_end(app);
    app_draw_again(app);
    draw(app);
    assert_null(app->windows[0].fade);
    assert_int_equal(strange(app), 0);
    assert_int_equal(watch(app), 0);
    closed(app);
}

/* --- houses and effects --- */

static void houses_rise_when_choices_are_shown(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_CHOOSE);
    for (uint8_t seat = app->seen[APP_WALL]->next_seat; seat != PACK_NONE;
         seat = app->seen[APP_WALL]->next_seat) {
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
        command.with.seat = seat;
        command.with.answer = seat % 3;
        ask_with(app, command);
        assert_int_not_equal(app->seen[APP_WALL]->next_seat, seat);
    }
    while (seen_step_now(app->seen[APP_WALL])->id != STEP_LOOK)
        ask(app, COMMAND_CLOSE_STEP);
    app->night_until = 0;
    draw(app);
    assert_int_equal(app->motion.kind, MOTION_REVEAL);
    assert_true(watch(app) >= 450 / EVERY);
    assert_int_equal(strange(app), 0);
    closed(app);
}

static void effects_fill_after_the_step_came_in(void **state)
{
    (void)state;
    struct app *app = opened();
    to_step(app, STEP_DECIDE);
    struct command propose = command_new(COMMAND_PROPOSE);
    propose.with.answer = 0;
    ask_with(app, propose);
    ask(app, COMMAND_DECIDE);
    show(app);
    if (seen_step_now(app->seen[APP_WALL])->id != STEP_HAPPENS)
        ask(app, COMMAND_CLOSE_STEP);
    assert_int_equal(seen_step_now(app->seen[APP_WALL])->id, STEP_HAPPENS);
    draw(app);
    assert_int_equal(app->motion.kind, MOTION_STEP);
    while (app->motion.kind == MOTION_STEP) {
        *clock_of(app) += EVERY;
        draw(app);
    }
    *clock_of(app) += EVERY;
    draw(app);
    assert_int_equal(app->motion.kind, MOTION_FILL);
    const int count = watch(app);
    assert_in_range(count, 2, (300 + EVERY - 1) / EVERY + 1);
    assert_int_equal(strange(app), 0);
    closed(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_stands_at_once_and_the_earlier_fades),
        cmocka_unit_test(without_motion_a_step_is_one_frame),
        cmocka_unit_test(an_input_ends_what_moves),
        cmocka_unit_test(a_new_picture_ends_the_one_that_came_in),
        cmocka_unit_test(sleep_ends_the_answer_and_the_seat_that_was_open),
        cmocka_unit_test(a_seat_is_cut_in_and_out_through_full_night),
        cmocka_unit_test(a_step_after_a_seat_waits_for_the_night),
        cmocka_unit_test(blank_and_quiet_are_cuts),
        cmocka_unit_test(blank_ends_what_moves),
        cmocka_unit_test(houses_rise_when_choices_are_shown),
        cmocka_unit_test(effects_fill_after_the_step_came_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
