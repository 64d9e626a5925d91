/* One choice on its way: a session from empty chairs to a decision, as the wall and the group see it. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1 };

static int start(void **state)
{
    static struct play play;
    play = play_new("klein");
    *state = &play;
    return 0;
}

static int stop(void **state)
{
    play_free(*state);
    return 0;
}

static uint8_t step_now(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const struct seen_step *step = seen_step_now(play_see(play, VIEWER_WALL, PACK_NONE, &arena));
    const uint8_t id = step ? step->id : PACK_NONE;
    arena_release(&arena);
    return id;
}

static void session_begins_at_the_first_step(void **state)
{
    struct play *play = *state;
    play_seat(play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(play, COMMAND_BEGIN);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
    assert_int_equal(seen->phase, PHASE_PLAYING);
    assert_int_equal(seen->part, 0);
    assert_int_equal(seen->step, 0);
    assert_int_equal(seen->part_count, 5);
    assert_string_equal(seen_now(seen)->talk->questions[0].ask, "Waarom zijn we hier?");
    assert_int_equal(seen->seat_count, 4);
    assert_int_equal(seen->here, 4);
    arena_release(&arena);
}

static void steps_follow_each_other_to_the_choice(void **state)
{
    struct play *play = *state;
    play_seat(play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(play, COMMAND_BEGIN);
    static const uint8_t steps[] = {STEP_SITUATION, STEP_GLASSES, STEP_OPTIONS, STEP_CHOOSE};
    for (size_t i = 0; i < sizeof steps; i++) {
        play_must(play, COMMAND_GO_ON);
        assert_int_equal(step_now(play), steps[i]);
    }
}

static void choices_are_shown_by_a_command_of_its_own(void **state)
{
    struct play *play = *state;
    play_seat(play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(play, COMMAND_BEGIN);
    play_to(play, DILEMMA, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < 4; seat++) {
        assert_int_equal(play_do(play, COMMAND_GO_ON), REFUSED_NOT_ALL_IN);
        assert_int_equal(play_cast(play, seat, seat == 3 ? ANSWER_PASS : seat % 2), ACCEPTED);
    }
    assert_int_equal(step_now(play), STEP_CHOOSE);
    play_must(play, COMMAND_GO_ON);
    assert_int_equal(step_now(play), STEP_LOOK);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = &seen_now(play_see(play, VIEWER_WALL, 0, &arena))->dilemma->rounds[0];
    assert_true(round->shown);
    assert_int_equal(round->as, PROMISE_BY_ROLE);
    assert_int_equal(round->total[0], 2);
    assert_int_equal(round->total[1], 1);
    assert_int_equal(round->total[ANSWER_PASS], 1);
    assert_int_equal(round->by_role[0][0], 2);
    assert_int_equal(round->by_role[1][1], 1);
    assert_int_equal(round->by_role[1][ANSWER_PASS], 1);
    arena_release(&arena);
}

static void session_ends_after_its_last_step(void **state)
{
    struct play *play = *state;
    play_seat(play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(play, COMMAND_BEGIN);
    play_to(play, DILEMMA, STEP_DECIDE);
    assert_int_equal(play_do(play, COMMAND_GO_ON), REFUSED_NOT_DECIDED);
    play_must_with(play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must(play, COMMAND_DECIDE);
    play_must(play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
    assert_string_equal(seen_now(seen)->dilemma->decided_follows, "Er wordt gegeten.");
    assert_int_equal(seen->effects[1].now - seen->effects[1].before, 2);
    play_to(play, 4, 1);
    play_must(play, COMMAND_GO_ON);
    seen = play_see(play, VIEWER_GROUP, PACK_NONE, &arena);
    assert_int_equal(seen->phase, PHASE_ENDED);
    assert_int_equal(seen->parts[DILEMMA].dilemma->decision.answer, 1);
    assert_int_equal(play_do(play, COMMAND_GO_ON), REFUSED_NOT_NOW);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(session_begins_at_the_first_step, start, stop),
        cmocka_unit_test_setup_teardown(steps_follow_each_other_to_the_choice, start, stop),
        cmocka_unit_test_setup_teardown(choices_are_shown_by_a_command_of_its_own, start, stop),
        cmocka_unit_test_setup_teardown(session_ends_after_its_last_step, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
