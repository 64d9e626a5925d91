/* Time is told once: the steps of a part add up to what is planned for it, for any table and way of
 * answering, and behind or ahead is what moves the end. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const char wijk[] = "../../scenarios/wijk-in-beweging";

enum { HALF_DAY = 1, OPENING = 0, FIRST = 1, AGENDA_PART = 7 };

static struct play table_of(uint8_t programme, uint8_t seats, enum answering answering)
{
    struct play play = play_new(wijk);
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = programme));
    for (uint8_t seat = 0; seat < seats; seat++)
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = seat % 4, .nickname = seat));
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = answering));
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE));
    return play;
}

static void expect_sums(const struct seen *seen)
{
    for (uint8_t p = 0; p < seen->part_count; p++) {
        const struct seen_part *part = &seen->parts[p];
        uint32_t sum = 0;
        for (uint8_t step = 0; step < part->step_count; step++)
            sum += part->steps[step].seconds;
        assert_int_equal(sum, part->planned);
    }
}

static void the_steps_of_a_part_add_up_to_it(void **state)
{
    (void)state;
    static const enum answering ways[] = {ANSWER_COMPUTER, ANSWER_CARDS, ANSWER_HANDS};
    static const uint8_t seats[] = {8, 11, 24};
    for (uint8_t programme = 0; programme < 4; programme++)
        for (size_t way = 0; way < sizeof ways / sizeof *ways; way++)
            for (size_t n = 0; n < sizeof seats; n++) {
                struct arena arena = {.last = NULL};
                struct play play = table_of(programme, seats[n], ways[way]);
                expect_sums(play_see(&play, VIEWER_DESK, PACK_NONE, &arena));
                arena_release(&arena);
                play_free(&play);
            }
}

/* What 24 people at the computer need is more than the programme gives, and the plan says so. */
static void a_part_takes_what_its_steps_need(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play cards = table_of(HALF_DAY, 8, ANSWER_CARDS),
                computer = table_of(HALF_DAY, 24, ANSWER_COMPUTER);
    assert_int_equal(play_see(&cards, VIEWER_DESK, PACK_NONE, &arena)->parts[FIRST].planned, 33 * 60);
    assert_true(play_see(&computer, VIEWER_DESK, PACK_NONE, &arena)->parts[FIRST].planned > 24 * (45 + 25));
    arena_release(&arena);
    play_free(&cards);
    play_free(&computer);
}

static void another_way_of_answering_changes_no_step_that_was_opened(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = table_of(HALF_DAY, 11, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, FIRST, STEP_LOOK);
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    const long late = seen_late(seen, seen->now);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_HANDS));
    seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(seen->parts[FIRST].steps[4].seconds, 11 * (45 + 20 * 0));
    assert_in_range(seen_late(seen, seen->now) - late + 2, 0, 4); /* a command takes a second */
    arena_release(&arena);
    play_free(&play);
}

static void what_is_dropped_while_playing_is_won(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = table_of(HALF_DAY, 8, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    const uint32_t end = seen->now + seen_to_go(seen, seen->now);
    assert_int_equal(seen_late(seen, seen->now), 0);
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = FIRST));
    seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(end - (seen->now + seen_to_go(seen, seen->now)), 33 * 60 * 1000);
    assert_in_range(-seen_late(seen, seen->now), 33 * 60, 33 * 60 + 1);
    play_must_with(&play, COMMAND_PUT_BACK, WITH(.part = FIRST));
    seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(seen_late(seen, seen->now), 0);
    assert_in_range(seen_late(seen, seen->now + 300000) + seen->step_seconds, 300, 303);
    arena_release(&arena);
    play_free(&play);
}

static bool must_be_answered(const struct seen *seen)
{
    const struct seen_step *step = seen_step_now(seen);
    return step && seen_now(seen)->dilemma &&
           (step->id == STEP_CHOOSE || step->id == STEP_CHOOSE_AGAIN || step->id == STEP_DECIDE);
}

/* Whatever comes next, late and the end move together; a step that is left early wins what it had left. */
static void behind_is_what_moves_the_end(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = table_of(HALF_DAY, 8, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    const int64_t planned = (int64_t)seen->now + seen_to_go(seen, seen->now);
    for (int i = 0; i < 60 && seen->phase == PHASE_PLAYING; i++) {
        const int64_t end = (int64_t)seen->now + seen_to_go(seen, seen->now);
        const int64_t apart = (end - planned) / 1000 - seen_late(seen, seen->now);
        if (apart < -10 || apart > 10) /* every part may lose a second */
            fail_msg("part %d step %d: %d s apart", seen->part, seen->step, (int)apart);
        play.now += 40000;
        play_must(&play, i % 7 == 3 ? COMMAND_SKIP_STEP : COMMAND_GO_ON);
        seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
        while (must_be_answered(seen)) {
            play_must(&play, COMMAND_SKIP_STEP);
            seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
        }
    }
    assert_int_equal(seen->phase, PHASE_ENDED);
    assert_true(seen->part_count > AGENDA_PART);
    arena_release(&arena);
    play_free(&play);
}

/* A pause is not used time, and it moves the end; being behind does not grow in it but by what it took. */
static void an_untimed_step_waits_in_a_pause(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = table_of(HALF_DAY, 8, ANSWER_CARDS);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, FIRST, STEP_SITUATION);
    play_must_with(&play, COMMAND_PAUSE, WITH(.tick = true));
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    const uint32_t to_go = seen_to_go(seen, seen->now);
    assert_int_equal(seen_to_go(seen, seen->now + 300000), to_go);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_steps_of_a_part_add_up_to_it),
        cmocka_unit_test(a_part_takes_what_its_steps_need),
        cmocka_unit_test(another_way_of_answering_changes_no_step_that_was_opened),
        cmocka_unit_test(what_is_dropped_while_playing_is_won),
        cmocka_unit_test(behind_is_what_moves_the_end),
        cmocka_unit_test(an_untimed_step_waits_in_a_pause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
