/* What was not shown is not told by what follows from it: a majority, or the total of one answer. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, SEATS = 5 };

static const char *const unbound[] = {",\n      \"promise\": \"by-role\"", "", NULL};

static struct play choosing(enum promise promise, enum answering answering)
{
    struct play play = play_changed("klein", unbound);
    play_seat(&play, SEATS, promise, answering);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    return play;
}

static uint32_t line_of(const struct play *play, uint8_t seat)
{
    const struct journal *journal = &play->session->journal;
    uint32_t line = 0;
    for (uint32_t number = 1; number <= journal->count; number++) {
        const struct event *event = &journal_at(journal, number)->event;
        if (event->kind == EVENT_CHOICE_CAST && event->with.seat == seat)
            line = number;
    }
    assert_int_not_equal(line, 0);
    return line;
}

static const struct event *newest_showing(const struct play *play)
{
    const struct journal *journal = &play->session->journal;
    for (uint32_t number = journal->count; number > 0; number--)
        if (journal_at(journal, number)->event.kind == EVENT_ROUND_SHOWN)
            return &journal_at(journal, number)->event;
    fail();
    return NULL;
}

/* --- a majority --- */

static uint8_t decided(struct play *play, enum refusal expected)
{
    struct arena arena = {.last = NULL};
    assert_int_equal(play_do(play, COMMAND_DECIDE), expected);
    const struct seen_decision *decision = &play_dilemma(play, DILEMMA, &arena)->decision;
    const uint8_t answer = decision->made ? decision->answer : ANSWER_NONE;
    assert_false(decision->total_known);
    arena_release(&arena);
    return answer;
}

static void to_majority(struct play *play)
{
    play_to(play, DILEMMA, STEP_TALK);
    play_must(play, COMMAND_GO_ON);
    play_must(play, COMMAND_SKIP_STEP); /* the second choice */
    play_to(play, DILEMMA, STEP_DECIDE);
    play_must_with(play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
}

/* Three against two: without one of the three it would be a tie, and everybody would know whose it was. */
static void a_strike_changes_no_majority(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, 0};
    struct play play = choosing(PROMISE_NOTHING, ANSWER_COMPUTER);
    play_all_cast(&play, answers, SEATS);
    to_majority(&play);
    assert_int_equal(decided(&play, ACCEPTED), 0);
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line_of(&play, 4)));
    assert_int_equal(decided(&play, ACCEPTED), 0);
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 0));
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_int_equal(decided(&play, ACCEPTED), 0);
    play_free(&play);
}

/* Two against two: that nobody led stays so when one of them goes. */
static void a_strike_changes_no_tie(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, ANSWER_PASS};
    struct play play = choosing(PROMISE_NOTHING, ANSWER_COMPUTER);
    play_all_cast(&play, answers, SEATS);
    to_majority(&play);
    assert_int_equal(decided(&play, REFUSED_NO_MAJORITY), ANSWER_NONE);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line_of(&play, 0)));
    assert_int_equal(decided(&play, REFUSED_NO_MAJORITY), ANSWER_NONE);
    play_free(&play);
}

/* Struck before the round is closed it counts for nothing: nobody knew an outcome yet. */
static void struck_in_time_it_counts_for_nothing(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, 0};
    struct play play = choosing(PROMISE_NOTHING, ANSWER_COMPUTER);
    play_all_cast(&play, answers, SEATS);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line_of(&play, 4)));
    to_majority(&play);
    assert_int_equal(decided(&play, REFUSED_NO_MAJORITY), ANSWER_NONE);
    play_free(&play);
}

static void one_answer_that_is_not_shown_is_no_majority(void **state)
{
    (void)state;
    struct play play = choosing(PROMISE_NOTHING, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 2, 1), ACCEPTED);
    to_majority(&play);
    assert_int_equal(decided(&play, REFUSED_NO_MAJORITY), ANSWER_NONE);
    play_free(&play);
}

/* What led stands among what the seats said, not in the open, and only where totals are not. */
static void what_led_is_private(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, 0};
    for (enum promise promise = PROMISE_NOTHING; promise <= PROMISE_BY_NAME; promise++) {
        struct play play = choosing(promise, ANSWER_COMPUTER);
        play_all_cast(&play, answers, SEATS);
        play_must(&play, COMMAND_GO_ON);
        const struct event *shown = newest_showing(&play);
        assert_int_equal(event_has_private(shown), promise == PROMISE_NOTHING);
        assert_int_equal(shown->with.answer, promise == PROMISE_NOTHING ? 0 : ANSWER_NONE);
        play_free(&play);
    }
}

/* --- the total of one --- */

static void check_not_shown(const struct play *play)
{
    static const enum viewer_kind viewers[] = {VIEWER_WALL,  VIEWER_DESK,    VIEWER_SEAT,
                                               VIEWER_GROUP, VIEWER_OUTSIDE, VIEWER_EXPORT};
    for (size_t i = 0; i < sizeof viewers / sizeof *viewers; i++) {
        struct arena arena = {.last = NULL};
        const struct seen_round *round =
            &play_see(play, viewers[i], PACK_NONE, &arena)->parts[DILEMMA].dilemma->rounds[0];
        assert_int_equal(round->as, PROMISE_NOTHING);
        assert_false(round->shown);
        assert_true(seen_too_few(round));
        for (int answer = 0; answer < ANSWER_COUNT; answer++)
            assert_int_equal(round->total[answer], 0);
        for (int value = 0; value < PACK_VALUES_MAX; value++)
            assert_int_equal(round->values[value], 0);
        arena_release(&arena);
    }
    const struct event *shown = newest_showing(play);
    for (int answer = 0; answer < ANSWER_COUNT; answer++)
        assert_int_equal(shown->with.counts[0][answer], 0);
    assert_int_equal(shown->with.named[0].count, 0);
}

/* Under counts, and by role when it falls back to counts. */
static void one_answer_alone_is_not_shown(void **state)
{
    (void)state;
    static const enum promise promises[] = {PROMISE_COUNTS, PROMISE_BY_ROLE};
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        struct play play = play_changed("klein", unbound);
        play_seat(&play, 4, promises[i], ANSWER_COMPUTER); /* two in each role: no warning was accepted */
        play_must(&play, COMMAND_BEGIN);
        play_to(&play, DILEMMA, STEP_CHOOSE);
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 2};
        command.with = *WITH(.seat = 2, .answer = 1, .value = 0);
        assert_int_equal(play_command(&play, &command), ACCEPTED);
        play_must(&play, COMMAND_CLOSE_STEP);
        check_not_shown(&play);
        play_free(&play);
    }
}

static void two_answers_are_shown(void **state)
{
    (void)state;
    struct play play = choosing(PROMISE_COUNTS, ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_cast(&play, 2, 1), ACCEPTED);
    assert_int_equal(play_cast(&play, 3, 0), ACCEPTED);
    play_must(&play, COMMAND_CLOSE_STEP);
    const struct seen_round *round = &play_dilemma(&play, DILEMMA, &arena)->rounds[0];
    assert_int_equal(round->as, PROMISE_COUNTS);
    assert_false(seen_too_few(round));
    assert_int_equal(round->total[0] + round->total[1], 2);
    arena_release(&arena);
    play_free(&play);
}

/* A struck answer is no company, and neither is a pile of one card. */
static void one_that_is_left_is_not_shown(void **state)
{
    (void)state;
    struct play play = choosing(PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 2, 1), ACCEPTED);
    assert_int_equal(play_cast(&play, 3, 0), ACCEPTED);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line_of(&play, 3)));
    play_must(&play, COMMAND_CLOSE_STEP);
    check_not_shown(&play);
    play_free(&play);
    play = choosing(PROMISE_COUNTS, ANSWER_CARDS);
    play_must_with(&play, COMMAND_COUNT_CARD, WITH(.answer = 1));
    play_must(&play, COMMAND_CLOSE_STEP);
    check_not_shown(&play);
    play_free(&play);
}

/* By name it was promised, and by role whoever is alone in a role accepted it. */
static void what_was_promised_of_one_is_shown(void **state)
{
    (void)state;
    static const enum promise promises[] = {PROMISE_BY_ROLE, PROMISE_BY_NAME};
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        struct play play = play_changed("klein", unbound);
        struct arena arena = {.last = NULL};
        play_seat(&play, 2, promises[i], ANSWER_COMPUTER);
        play_must(&play, COMMAND_BEGIN);
        play_to(&play, DILEMMA, STEP_CHOOSE);
        assert_int_equal(play_cast(&play, 1, 1), ACCEPTED);
        play_must(&play, COMMAND_CLOSE_STEP);
        const struct seen_round *round = &play_dilemma(&play, DILEMMA, &arena)->rounds[0];
        assert_int_equal(round->as, promises[i]);
        assert_int_equal(round->total[1], 1);
        arena_release(&arena);
        play_free(&play);
    }
}

/* --- shown once more --- */

static struct seen_round round_of(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const struct seen_round round = play_dilemma(play, DILEMMA, &arena)->rounds[0];
    arena_release(&arena);
    return round;
}

static void shown_again_after_a_strike_it_tells_the_same(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, 0};
    for (enum promise promise = PROMISE_COUNTS; promise <= PROMISE_BY_NAME; promise++) {
        struct play play = choosing(promise, ANSWER_COMPUTER);
        for (uint8_t seat = 0; seat < SEATS; seat++) {
            struct command command = command_new(COMMAND_CAST_CHOICE);
            command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
            command.with = *WITH(.seat = seat, .answer = answers[seat], .value = seat % 2);
            assert_int_equal(play_command(&play, &command), ACCEPTED);
        }
        play_must(&play, COMMAND_GO_ON);
        const struct seen_round first = round_of(&play);
        play_must(&play, COMMAND_UNDO);
        play_must_with(&play, COMMAND_STRIKE, WITH(.event = line_of(&play, 4)));
        play_must(&play, COMMAND_GO_ON);
        const struct seen_round again = round_of(&play);
        assert_int_equal(again.as, first.as);
        assert_int_equal(again.total[0], 3);
        assert_memory_equal(again.total, first.total, sizeof again.total);
        assert_memory_equal(again.by_role, first.by_role, sizeof again.by_role);
        assert_memory_equal(again.values, first.values, sizeof again.values);
        assert_int_equal(again.by_seat[4], ANSWER_NONE); /* by name: its own is gone all the same */
        play_free(&play);
    }
}

/* Nor does a majority that was to come, nor a promise that was made tighter in between. */
static void shown_again_more_closely_it_tells_no_other_majority(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, 0};
    for (enum promise promise = PROMISE_NOTHING; promise <= PROMISE_BY_ROLE; promise++) {
        struct play play = choosing(promise, ANSWER_COMPUTER);
        play_all_cast(&play, answers, SEATS);
        play_must(&play, COMMAND_GO_ON);
        play_must(&play, COMMAND_UNDO);
        play_must_with(&play, COMMAND_STRIKE, WITH(.event = line_of(&play, 4)));
        if (promise > PROMISE_NOTHING)
            play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_NOTHING));
        to_majority(&play);
        assert_int_equal(decided(&play, ACCEPTED), 0);
        play_free(&play);
    }
}

/* Whoever answers anew asks everybody again: nothing of before is told then. */
static void answered_anew_it_tells_what_is_new(void **state)
{
    (void)state;
    static const uint8_t answers[SEATS] = {0, 1, 0, 1, 0}, other[SEATS] = {1, 1, 1, 1, 0};
    struct play play = choosing(PROMISE_COUNTS, ANSWER_COMPUTER);
    play_all_cast(&play, answers, SEATS);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_UNDO);
    play_all_cast(&play, other, SEATS);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(round_of(&play).total[1], 4);
    play_free(&play);
}

/* --- who leaves an open round --- */

/* Seat 3 answers, or not, and leaves while the others choose. */
static struct play left_alone(bool answered, uint8_t answer)
{
    struct play play = choosing(PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play.now += 1000;
    if (answered)
        assert_int_equal(play_cast(&play, 3, answer), ACCEPTED);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_GONE));
    return play;
}

static const enum viewer_kind everybody[] = {VIEWER_WALL,    VIEWER_DESK,   VIEWER_SEAT,  VIEWER_GROUP,
                                             VIEWER_OUTSIDE, VIEWER_EXPORT, VIEWER_AGENDA};

static void leaving_does_not_tell_what_was_answered(void **state)
{
    (void)state;
    static const uint8_t others[] = {1, ANSWER_NOT_SURE, ANSWER_PASS};
    struct play one = left_alone(true, 0);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct play other = left_alone(true, others[i]);
        for (size_t k = 0; k < sizeof everybody / sizeof *everybody; k++) {
            struct text seen = play_seen(&one, everybody[k], PACK_NONE),
                        also = play_seen(&other, everybody[k], PACK_NONE);
            assert_string_equal(seen.at, also.at);
            text_release(&seen);
            text_release(&also);
        }
        play_free(&other);
    }
    play_free(&one);
}

/* Whether she had answered is all that the numbers tell, and only how many: not who else is missing. */
static void leaving_tells_that_there_was_no_answer(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    for (int answered = 0; answered < 2; answered++) {
        struct play play = left_alone(answered, 0);
        const struct seen_round *round = &play_dilemma(&play, DILEMMA, &arena)->rounds[0];
        assert_int_equal(round->in, 1 + answered);
        assert_int_equal(round->of, SEATS - 1 + answered);
        assert_int_equal(round->in_seats, 0);
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_HERE));
        assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[0].of, SEATS);
        play_free(&play);
    }
    arena_release(&arena);
}

/* --- which card lies there, and how many of a role --- */

/* Entering needs it, at the wall of one display or at the desk; nobody else's surface does. */
static void only_who_enters_cards_knows_which_are_in(void **state)
{
    (void)state;
    static const enum promise promises[] = {PROMISE_BY_NAME, PROMISE_BY_ROLE};
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        struct play play = choosing(promises[i], ANSWER_CARDS);
        if (promises[i] == PROMISE_BY_NAME)
            play_must_with(&play, COMMAND_CAST_CHOICE, WITH(.seat = 3, .answer = 1));
        else
            play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = 1, .answer = 1));
        for (size_t k = 0; k < sizeof everybody / sizeof *everybody; k++) {
            struct arena arena = {.last = NULL};
            const struct seen_dilemma *dilemma =
                play_see(&play, everybody[k], PACK_NONE, &arena)->parts[DILEMMA].dilemma;
            const bool enters = everybody[k] == VIEWER_WALL || everybody[k] == VIEWER_DESK;
            if (dilemma) {
                const struct seen_round *round = &dilemma->rounds[0];
                assert_int_equal(round->in, 1);
                assert_int_equal(round->entry != ENTRY_NONE, enters);
                assert_int_equal(round->in_seats != 0, enters && promises[i] == PROMISE_BY_NAME);
                assert_int_equal(round->in_role[1], enters && promises[i] == PROMISE_BY_ROLE);
            }
            arena_release(&arena);
        }
        play_free(&play);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_strike_changes_no_majority),
        cmocka_unit_test(a_strike_changes_no_tie),
        cmocka_unit_test(struck_in_time_it_counts_for_nothing),
        cmocka_unit_test(one_answer_that_is_not_shown_is_no_majority),
        cmocka_unit_test(what_led_is_private),
        cmocka_unit_test(one_answer_alone_is_not_shown),
        cmocka_unit_test(two_answers_are_shown),
        cmocka_unit_test(one_that_is_left_is_not_shown),
        cmocka_unit_test(what_was_promised_of_one_is_shown),
        cmocka_unit_test(shown_again_after_a_strike_it_tells_the_same),
        cmocka_unit_test(shown_again_more_closely_it_tells_no_other_majority),
        cmocka_unit_test(answered_anew_it_tells_what_is_new),
        cmocka_unit_test(leaving_does_not_tell_what_was_answered),
        cmocka_unit_test(leaving_tells_that_there_was_no_answer),
        cmocka_unit_test(only_who_enters_cards_knows_which_are_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
