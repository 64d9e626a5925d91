/* Both sides of the boundaries of the rules: the last that is let through, and the first that is not. */
#include "support/play.h"

#include "activity/dilemma.h"
#include "activity/values.h"
#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { PART = 1, SEATS = 4 };

static const uint8_t picks[SEATS][3] = {{3, 4, 5}, {4, 3, 6}, {4, 7, 8}, {9, 0, 19}};

static struct play play_row(uint8_t seats)
{
    struct play play = play_at("waarden", seats, PROMISE_COUNTS, ANSWER_CARDS, PART, VALUES_PICK);
    for (uint8_t seat = 0; seat < seats; seat++)
        assert_int_equal(play_pick(&play, seat, picks[seat % SEATS], 3), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    return play;
}

static const struct values *values_state(const struct play *play)
{
    return state_part_const(play->session->state, PART);
}

static const struct dilemma *dilemma_state(const struct play *play)
{
    return state_part_const(play->session->state, PART);
}

/* --- a row that rests --- */

static bool rests(const struct play *play, const struct value_count row[PACK_CARDS_MAX])
{
    struct event event = event_new(EVENT_ROW_SETTLED);
    event.with = *WITH(.part = PART, .step = VALUES_ROW, .seat = 0);
    memcpy(event.with.row, row, sizeof event.with.row);
    event.time = play->now;
    return session_admits(play->session, &event);
}

/* Lines from a file: the cards that lie there, each once and with as many marks, in whatever order. */
static void a_row_rests_with_the_cards_that_lie_there(void **state)
{
    (void)state;
    struct play play = play_row(SEATS);
    struct value_count row[PACK_CARDS_MAX];
    memcpy(row, values_state(&play)->row, sizeof row);
    const uint8_t count = values_state(&play)->row_count;
    assert_true(rests(&play, row));
    const struct value_count first = row[0];
    row[0] = row[count - 1];
    row[count - 1] = first;
    assert_true(rests(&play, row));
    row[1] = row[0];
    assert_false(rests(&play, row)); /* one card twice, another gone */
    memcpy(row, values_state(&play)->row, sizeof row);
    row[2].count++;
    assert_false(rests(&play, row));
    memcpy(row, values_state(&play)->row, sizeof row);
    row[count] = (struct value_count){.value = 18, .count = 1};
    assert_false(rests(&play, row)); /* a card that nobody picked */
    memset(&row[count - 1], 0, 2 * sizeof *row);
    assert_false(rests(&play, row));
    play_free(&play);
}

/* --- turns of the row --- */

static uint8_t turn_of(const struct play *play)
{
    return row_turn(&play->session->state->table, &values_state(play)->turns);
}

/* Two roles take turns with twenty-four seats; when one of them has left, the other goes on alone. */
static void the_only_role_that_is_here_goes_on(void **state)
{
    (void)state;
    struct play play = play_row(SEATS_MAX);
    assert_int_equal(turn_of(&play), 0);
    for (uint8_t seat = 1; seat < SEATS_MAX; seat += 2)
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_GONE));
    assert_int_equal(turn_of(&play), 0);
    play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = 0));
    assert_int_equal(turn_of(&play), 2);
    play_free(&play);
}

static void everybody_of_a_full_table_can_live_with_it(void **state)
{
    (void)state;
    struct play play = play_row(SEATS_MAX);
    play_must_with(&play, COMMAND_COUNT_LIVE, WITH(.index = SEATS_MAX));
    assert_int_equal(play_with(&play, COMMAND_COUNT_LIVE, WITH(.index = SEATS_MAX + 1)),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_free(&play);
}

static void a_row_rests_when_it_was_closed_and_not_before(void **state)
{
    (void)state;
    struct play play = play_at("waarden", SEATS, PROMISE_COUNTS, ANSWER_CARDS, PART, VALUES_QUESTION);
    assert_false(values_state(&play)->settled);
    play_free(&play);
    play = play_row(SEATS);
    assert_false(values_state(&play)->settled);
    play_must(&play, COMMAND_GO_ON);
    assert_true(values_state(&play)->settled);
    play_must(&play, COMMAND_GO_ON);
    assert_true(values_state(&play)->settled);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = VALUES_ROW));
    assert_false(values_state(&play)->settled);
    play_free(&play);
}

/* --- the house --- */

static void what_was_filled_in_is_not_undone(void **state)
{
    (void)state;
    static const struct filled_room rooms[] = {{1, 5}, {2, 4}};
    struct play play = play_at("huis", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, PART, HOUSE_FILL);
    assert_int_equal(play_fill(&play, 0, rooms, 2), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_STEP_IS_PRIVATE);
    play_free(&play);
    play = play_at("huis", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, PART, HOUSE_FILL);
    play_must(&play, COMMAND_UNDO); /* one press too many */
    play_free(&play);
}

/* --- the dilemma's steps --- */

static void a_deciding_that_is_reopened_is_not_over(void **state)
{
    (void)state;
    struct play play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, PART, STEP_DECIDE);
    assert_false(dilemma_state(&play)->decision.over);
    play_must(&play, COMMAND_SKIP_STEP);
    assert_true(dilemma_state(&play)->decision.over);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_DECIDE));
    assert_false(dilemma_state(&play)->decision.over);
    play_free(&play);
}

static void choosing_again_anew_forgets_who_moved(void **state)
{
    (void)state;
    static const uint8_t first[] = {0, 0, 1, 1}, second[] = {1, 0, 1, 0};
    struct play play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, PART, STEP_CHOOSE);
    play_all_cast(&play, first, SEATS);
    play_to(&play, PART, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, second, SEATS);
    play_to(&play, PART, STEP_LOOK_AGAIN);
    play_to(&play, PART, STEP_DECIDE);
    assert_int_equal(dilemma_state(&play)->moved.changed, 2);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    assert_int_equal(dilemma_state(&play)->moved.changed, 2);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE_AGAIN));
    assert_int_equal(dilemma_state(&play)->moved.changed, 0);
    play_free(&play);
}

/* Who moved from where to where is written down only when both rounds were shown by role. */
static void a_round_shown_in_totals_has_no_moves_by_role(void **state)
{
    (void)state;
    static const uint8_t first[] = {0, 0, 1, 1}, second[] = {1, 0, 1, 0};
    for (int to = PROMISE_COUNTS; to <= PROMISE_BY_ROLE; to++) {
        struct play play = play_at("klein", SEATS, (enum promise)to, ANSWER_COMPUTER, PART, STEP_CHOOSE);
        play_all_cast(&play, first, SEATS);
        play_to(&play, PART, STEP_TALK);
        if (to != PROMISE_BY_ROLE)
            play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE));
        play_to(&play, PART, STEP_CHOOSE_AGAIN);
        play_all_cast(&play, second, SEATS);
        play_to(&play, PART, STEP_DECIDE);
        unsigned moves = 0;
        for (size_t i = 0; i < SEATS_MAX; i++)
            moves += dilemma_state(&play)->moved.moves[i].count;
        assert_int_equal(moves > 0, to == PROMISE_BY_ROLE);
        play_free(&play);
    }
}

/* --- the plan --- */

static void steps_and_parts_end_somewhere(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_seat(&play, SEATS, PROMISE_COUNTS, ANSWER_COMPUTER);
    const uint8_t count = play.session->state->plan.count;
    assert_int_equal(play_with(&play, COMMAND_PUT_BACK, WITH(.part = count)), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_LEAVE_OUT, WITH(.part = count)), REFUSED_NO_SUCH_ITEM);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, PART, STEP_TALK);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEPS_MAX)), REFUSED_NO_SUCH_STEP);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEPS_MAX - 1)),
                     REFUSED_NO_SUCH_STEP);
    play_free(&play);
}

static void a_meeting_has_a_time_and_a_place_on_the_globe(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_must_with(&play, COMMAND_SET_MEETING, WITH(.wall = 1800000000, .offset = 60));
    assert_int_equal(play_with(&play, COMMAND_SET_MEETING, WITH(.wall = 1800000000, .offset = 60)),
                     REFUSED_ALREADY);
    play_must_with(&play, COMMAND_SET_MEETING, WITH(.wall = 1800000000, .offset = 120));
    play_must_with(&play, COMMAND_SET_MEETING, WITH(.wall = 1800003600, .offset = 120));
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_rests_with_the_cards_that_lie_there),
        cmocka_unit_test(the_only_role_that_is_here_goes_on),
        cmocka_unit_test(everybody_of_a_full_table_can_live_with_it),
        cmocka_unit_test(a_row_rests_when_it_was_closed_and_not_before),
        cmocka_unit_test(what_was_filled_in_is_not_undone),
        cmocka_unit_test(a_deciding_that_is_reopened_is_not_over),
        cmocka_unit_test(choosing_again_anew_forgets_who_moved),
        cmocka_unit_test(a_round_shown_in_totals_has_no_moves_by_role),
        cmocka_unit_test(steps_and_parts_end_somewhere),
        cmocka_unit_test(a_meeting_has_a_time_and_a_place_on_the_globe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
