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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_strike_changes_no_majority),
        cmocka_unit_test(a_strike_changes_no_tie),
        cmocka_unit_test(struck_in_time_it_counts_for_nothing),
        cmocka_unit_test(one_answer_that_is_not_shown_is_no_majority),
        cmocka_unit_test(what_led_is_private),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
