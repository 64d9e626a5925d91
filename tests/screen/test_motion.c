/* What may move into what, for how long, and when the next frame is due: by a clock that the test turns. */
#include "app/motion.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { EVERY = 16 };

static const int wall_screen, desk_screen;

static struct motion_picture wall(uint8_t step, uint64_t touch)
{
    return (struct motion_picture){
        .screen = &wall_screen, .steps = true, .revision = step, .step = step, .touch = touch};
}

/* --- what moves into what --- */

static void the_wall_comes_to_a_step(void **state)
{
    (void)state;
    const struct motion_picture one = wall(1, 0), two = wall(2, 0), touched = wall(1, 7);
    struct motion_picture back = wall(1, 0), leaf = wall(1, 7), again = wall(1, 0);
    back.step = 0;      /* looked back at, in the same open step */
    again.revision = 9; /* the same step, opened anew */
    leaf.leaf = 1;
    assert_int_equal(motion_between(&one, &one), MOTION_NONE);
    assert_int_equal(motion_between(&one, &two), MOTION_STEP);
    assert_int_equal(motion_between(&one, &back), MOTION_STEP);
    assert_int_equal(motion_between(&one, &again), MOTION_STEP);
    assert_int_equal(motion_between(&one, &touched), MOTION_TOUCH);
    assert_int_equal(motion_between(&one, &leaf), MOTION_NONE);
}

static void a_desk_is_touched_but_comes_to_no_step(void **state)
{
    (void)state;
    const struct motion_picture one = {.screen = &desk_screen, .revision = 1, .touch = 1};
    const struct motion_picture touched = {.screen = &desk_screen, .revision = 1, .touch = 2};
    const struct motion_picture next = {.screen = &desk_screen, .revision = 2, .touch = 2};
    assert_int_equal(motion_between(&one, &touched), MOTION_TOUCH);
    assert_int_equal(motion_between(&one, &next), MOTION_NONE);
}

/* Night, the seat, the question about the beamer; and nothing goes over from one screen to another. */
static void nothing_moves_into_or_out_of_what_is_still(void **state)
{
    (void)state;
    const struct motion_picture still = {.still = true}, nothing = {.still = false};
    struct motion_picture private = wall(2, 0), desk = wall(1, 7);
    private.still = true;
    desk.screen = &desk_screen;
    const struct motion_picture one = wall(1, 0), others[] = {still, private, desk, nothing};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_int_equal(motion_between(&one, &others[i]), MOTION_NONE);
        assert_int_equal(motion_between(&others[i], &one), MOTION_NONE);
        assert_int_equal(motion_between(&private, &others[i]), MOTION_NONE);
    }
}

/* --- frames --- */

static int frames_of(struct motion *motion, uint64_t now, uint64_t *last)
{
    int count = 0, before = motion->left;
    while (motion->kind != MOTION_NONE) {
        assert_in_range(motion_wait(motion, now), 1, EVERY);
        now += (uint64_t)motion_wait(motion, now);
        assert_true(motion_frame(motion, now));
        assert_true(motion->left < before);
        before = motion->left;
        count++;
    }
    *last = now;
    assert_int_equal(motion->left, 0);
    assert_int_equal(motion_wait(motion, now), -1); /* idle: nothing more is asked for */
    assert_false(motion_frame(motion, now + 1000));
    return count;
}

static void each_movement_takes_its_time_and_then_costs_nothing(void **state)
{
    (void)state;
    static const struct {
        enum motion_kind kind;
        uint64_t ms;
    } all[] = {{MOTION_TOUCH, 100}, {MOTION_STEP, 200}, {MOTION_FILL, 300}, {MOTION_REVEAL, 450}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct motion motion = {.left = 0};
        uint64_t last = 0;
        motion_begin(&motion, all[i].kind, EVERY, 5000);
        assert_int_equal(motion.left, 1000);
        const int count = frames_of(&motion, 5000, &last);
        assert_int_equal(count, (all[i].ms + EVERY - 1) / EVERY);
        assert_in_range(last, 5000 + all[i].ms, 5000 + all[i].ms + EVERY - 1);
    }
}

static void it_eases_out(void **state)
{
    (void)state;
    struct motion motion = {.left = 0};
    motion_begin(&motion, MOTION_STEP, EVERY, 100);
    assert_true(motion_frame(&motion, 200)); /* half of the time, three quarters of the way */
    assert_int_equal(motion.left, 250);
}

static void a_late_frame_is_the_last_one(void **state)
{
    (void)state;
    struct motion motion = {.left = 0};
    motion_begin(&motion, MOTION_STEP, EVERY, 100);
    assert_false(motion_frame(&motion, 100 + EVERY - 1));
    assert_true(motion_frame(&motion, 4000));
    assert_int_equal(motion.kind, MOTION_NONE);
}

static void large_windows_get_half_as_many_frames(void **state)
{
    (void)state;
    assert_int_equal(motion_every((size_t)1280 * 720), 16);
    assert_int_equal(motion_every((size_t)1920 * 1080), 16);
    assert_int_equal(motion_every((size_t)3840 * 2160), 33);
}

/* The first frame can be read: half of the new picture is there, and never less afterwards. */
static void the_first_frame_shows_the_new_picture(void **state)
{
    (void)state;
    struct motion motion = {.left = 0};
    motion_begin(&motion, MOTION_STEP, EVERY, 0);
    assert_int_equal(motion_earlier(&motion), 500);
    motion_frame(&motion, 100);
    assert_int_equal(motion_earlier(&motion), 125);
    motion_begin(&motion, MOTION_REVEAL, EVERY, 0);
    assert_int_equal(motion_earlier(&motion), 0);
}

/* --- one after the other --- */

static void effects_fill_after_the_step_has_come_in(void **state)
{
    (void)state;
    struct motion motion = {.asked = MOTION_FILL};
    uint64_t last = 0;
    assert_int_equal(motion_coming(&motion), 1000);
    assert_false(motion_next(&motion, EVERY, 0));
    motion_begin(&motion, MOTION_STEP, EVERY, 0);
    while (motion.kind == MOTION_STEP) {
        assert_false(motion_next(&motion, EVERY, last)); /* one movement at a time */
        assert_int_equal(motion_coming(&motion), 1000);
        last += EVERY;
        motion_frame(&motion, last);
    }
    assert_int_equal(motion_wait(&motion, last), 0);
    assert_true(motion_next(&motion, EVERY, last));
    assert_int_equal(motion.kind, MOTION_FILL);
    motion_frame(&motion, last + 150);
    assert_int_equal(motion_coming(&motion), 250);
    frames_of(&motion, last + 150, &last);
    assert_int_equal(motion_coming(&motion), 0);
}

static void houses_rise_at_once(void **state)
{
    (void)state;
    struct motion motion = {.asked = MOTION_REVEAL};
    assert_int_equal(motion_sunk(&motion), 1000);
    assert_true(motion_next(&motion, EVERY, 40));
    assert_int_equal(motion.kind, MOTION_REVEAL);
    assert_int_equal(motion_sunk(&motion), 1000);
    motion_frame(&motion, 40 + 450);
    assert_int_equal(motion_sunk(&motion), 0);
}

static void any_movement_can_be_ended(void **state)
{
    (void)state;
    struct motion motion = {.then = MOTION_FILL};
    motion_begin(&motion, MOTION_STEP, EVERY, 0);
    assert_true(motion_end(&motion));
    assert_int_equal(motion_wait(&motion, 1), -1);
    assert_int_equal(motion_earlier(&motion) + motion_coming(&motion) + motion_sunk(&motion), 0);
    assert_false(motion_end(&motion));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_wall_comes_to_a_step),
        cmocka_unit_test(a_desk_is_touched_but_comes_to_no_step),
        cmocka_unit_test(nothing_moves_into_or_out_of_what_is_still),
        cmocka_unit_test(each_movement_takes_its_time_and_then_costs_nothing),
        cmocka_unit_test(it_eases_out),
        cmocka_unit_test(a_late_frame_is_the_last_one),
        cmocka_unit_test(large_windows_get_half_as_many_frames),
        cmocka_unit_test(the_first_frame_shows_the_new_picture),
        cmocka_unit_test(effects_fill_after_the_step_has_come_in),
        cmocka_unit_test(houses_rise_at_once),
        cmocka_unit_test(any_movement_can_be_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
