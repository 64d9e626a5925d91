/* One choosing round by itself: who is asked, who is in, what is shown, at every edge of table and totals. */
#include "activity/round.h"

#include "protocol/seen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { LINE = 100 }; /* of seat 0's choice; the others follow */

/* `seats` seats, one after the other in each of `roles` roles, all here. */
static struct table laid(uint8_t seats, uint8_t roles, enum answering answering)
{
    struct table table = {.seat_count = seats, .answering = answering, .promise = PROMISE_BY_NAME};
    for (uint8_t seat = 0; seat < seats; seat++)
        table.seats[seat] = (struct table_seat){.role = seat % roles, .taken = true};
    return table;
}

static struct round opened(const struct table *table, enum promise promise)
{
    struct round round = {.promise = PROMISE_UNSET};
    round_open(&round, table, promise);
    return round;
}

static void answers(struct round *round, uint8_t seat, uint8_t answer)
{
    round->answered |= (uint32_t)1 << seat;
    round->begun = true;
    round->choices[seat] = (struct choice){.event = LINE + seat, .answer = answer};
}

/* --- opening --- */

static void it_asks_who_is_here_and_nobody_else(void **state)
{
    (void)state;
    struct table table = laid(5, 2, ANSWER_COMPUTER);
    table.seats[1].presence = PRESENCE_LATER;
    table.seats[2].taken = false;
    table.seats[4].presence = PRESENCE_GONE;
    const struct round round = opened(&table, PROMISE_COUNTS);
    assert_int_equal(round.state, ROUND_OPEN);
    assert_int_equal(round.asked, 1u << 0 | 1u << 3);
    table.seats[0].presence = PRESENCE_AWAY;
    assert_int_equal(opened(&table, PROMISE_COUNTS).asked, 1u << 3);
}

static void the_whole_table_may_be_asked(void **state)
{
    (void)state;
    const struct table table = laid(SEATS_MAX, 6, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    assert_int_equal(round.asked, (1u << SEATS_MAX) - 1);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        assert_false(round_answered(&round, seat));
        assert_int_equal(round_next_seat(&round, &table), seat);
        assert_int_equal(round_in(&round), seat);
        assert_int_equal(round_of(&round, &table), SEATS_MAX);
        assert_false(round_ready(&round, &table));
        answers(&round, seat, 5);
        assert_true(round_answered(&round, seat));
    }
    assert_true(round_ready(&round, &table));
    assert_int_equal(round_next_seat(&round, &table), PACK_NONE);
    assert_int_equal(round_role_in(&round, &table, 5), 4);
    assert_int_equal(round_role_of(&round, &table, 5), 4);
}

static void opened_again_it_is_empty(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    answers(&round, 0, 1);
    round.put_off[1] = round.put_offs = 1;
    round.counted[1][1] = round.shown[1][1] = 3;
    round.as = PROMISE_COUNTS;
    round.shown_event = round.shown_in = round.shown_of = 9;
    round_open(&round, &table, PROMISE_BY_NAME);
    assert_int_equal(round.answered, 0);
    assert_false(round.begun);
    assert_int_equal(round.put_off[1] + round.put_offs, 0);
    assert_int_equal(round.counted[1][1] + round.shown[1][1], 0);
    assert_int_equal(round.choices[0].event, 0);
    assert_int_equal(round.as, PROMISE_UNSET);
    assert_int_equal(round.shown_event, 0);
    assert_int_equal(round.shown_in + round.shown_of, 0);
}

static void opened_again_its_promise_only_gets_tighter(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_COUNTS);
    round_open(&round, &table, PROMISE_BY_NAME);
    assert_int_equal(round.promise, PROMISE_COUNTS);
    round_open(&round, &table, PROMISE_NOTHING);
    assert_int_equal(round.promise, PROMISE_NOTHING);
}

static void a_warning_is_kept_as_it_was_accepted(void **state)
{
    (void)state;
    struct table table = laid(4, 2, ANSWER_COMPUTER);
    assert_false(opened(&table, PROMISE_BY_ROLE).warned);
    table.promise_warned = true;
    assert_true(opened(&table, PROMISE_BY_ROLE).warned);
}

/* --- ways of answering --- */

static void the_way_follows_answering_and_promise(void **state)
{
    (void)state;
    static const enum entry_way cards[] = {[PROMISE_NOTHING] = ENTRY_TOTAL,
                                           [PROMISE_COUNTS] = ENTRY_TOTAL,
                                           [PROMISE_BY_ROLE] = ENTRY_ROLE,
                                           [PROMISE_BY_NAME] = ENTRY_SEAT};
    for (int promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        const struct table computer = laid(4, 2, ANSWER_COMPUTER), hands = laid(4, 2, ANSWER_HANDS),
                           turned = laid(4, 2, ANSWER_CARDS);
        assert_int_equal(opened(&computer, (enum promise)promise).way, ENTRY_SEAT);
        assert_int_equal(opened(&hands, (enum promise)promise).way, ENTRY_ROLE);
        assert_int_equal(opened(&turned, (enum promise)promise).way, cards[promise]);
        assert_int_equal(round_form((enum promise)promise),
                         promise >= PROMISE_BY_ROLE ? CARDS_TURNED : CARDS_COLLECTED);
    }
}

static void another_way_asks_again_and_the_same_way_goes_on(void **state)
{
    (void)state;
    struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    answers(&round, 0, 1);
    round_change(&round, &table, PROMISE_BY_ROLE);
    assert_true(round_answered(&round, 0));
    assert_int_equal(round.promise, PROMISE_BY_ROLE);
    table.answering = ANSWER_HANDS;
    round_change(&round, &table, PROMISE_BY_ROLE);
    assert_false(round_answered(&round, 0));
    assert_false(round.begun);
    assert_int_equal(round.way, ENTRY_ROLE);
    assert_int_equal(round.asked, 15);
}

static void before_the_first_answer_cards_follow_the_promise(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_CARDS);
    struct round round = opened(&table, PROMISE_BY_NAME);
    round_change(&round, &table, PROMISE_COUNTS);
    assert_int_equal(round.way, ENTRY_TOTAL);
    round_change(&round, &table, PROMISE_BY_NAME); /* never looser */
    assert_int_equal(round.promise, PROMISE_COUNTS);
    round = opened(&table, PROMISE_BY_NAME);
    answers(&round, 0, 1);
    round_change(&round, &table, PROMISE_COUNTS);
    assert_int_equal(round.way, ENTRY_SEAT);
}

/* --- in and of --- */

static void who_left_without_an_answer_is_not_waited_for(void **state)
{
    (void)state;
    struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    answers(&round, 0, 1);
    table.seats[0].presence = table.seats[1].presence = PRESENCE_AWAY;
    assert_int_equal(round_in(&round), 1);
    assert_int_equal(round_of(&round, &table), 3);
    assert_int_equal(round_role_in(&round, &table, 0), 1);
    assert_int_equal(round_role_of(&round, &table, 0), 1);
    assert_int_equal(round_role_of(&round, &table, 1), 1);
    assert_int_equal(round_next_seat(&round, &table), 2);
    answers(&round, 2, 1);
    assert_false(round_ready(&round, &table));
    answers(&round, 3, 1);
    assert_true(round_ready(&round, &table));
}

static void only_an_open_round_is_ready(void **state)
{
    (void)state;
    const struct table table = laid(2, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    answers(&round, 0, 1);
    answers(&round, 1, 1);
    assert_true(round_ready(&round, &table));
    round.state = ROUND_CLOSED;
    assert_false(round_ready(&round, &table));
}

static void counted_answers_stay_when_somebody_leaves(void **state)
{
    (void)state;
    struct table table = laid(6, 2, ANSWER_HANDS);
    struct round round = opened(&table, PROMISE_BY_ROLE);
    round.counted[0][0] = 2;
    round.counted[0][ANSWER_PASS] = 1;
    round.counted[1][1] = 1;
    assert_int_equal(round_in(&round), 4);
    assert_int_equal(round_of(&round, &table), 6);
    table.seats[0].presence = table.seats[2].presence = PRESENCE_GONE;
    assert_int_equal(round_role_of(&round, &table, 0), 3);
    assert_int_equal(round_role_in(&round, &table, 1), 1);
    assert_int_equal(round_of(&round, &table), 6);
    table.seats[1].presence = PRESENCE_GONE;
    assert_int_equal(round_role_of(&round, &table, 1), 2);
    assert_int_equal(round_of(&round, &table), 5);
}

static void collected_totals_stay_when_somebody_leaves(void **state)
{
    (void)state;
    struct table table = laid(6, 2, ANSWER_CARDS);
    struct round round = opened(&table, PROMISE_COUNTS);
    round.counted[0][0] = 3;
    round.counted[0][1] = 2;
    table.seats[0].presence = PRESENCE_GONE;
    assert_int_equal(round_of(&round, &table), 5);
    assert_true(round_ready(&round, &table));
    table.seats[1].presence = PRESENCE_GONE;
    assert_int_equal(round_of(&round, &table), 5);
    assert_int_equal(round_in(&round), 5);
}

static void sums_stop_at_the_largest_number(void **state)
{
    (void)state;
    uint8_t counts[ANSWER_COUNT] = {200, 55};
    assert_int_equal(counts_sum(counts), 255);
    counts[ANSWER_PASS] = 1;
    assert_int_equal(counts_sum(counts), 255);
    const struct table table = laid(6, 6, ANSWER_HANDS);
    struct round round = opened(&table, PROMISE_BY_ROLE);
    round.counted[0][0] = round.counted[5][ANSWER_PASS] = 200;
    assert_int_equal(round_in(&round), 255);
    assert_int_equal(round_of(&round, &table), 255);
}

/* --- the row at the computer --- */

static void who_is_put_off_waits_behind_the_others(void **state)
{
    (void)state;
    const struct table table = laid(3, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    round.put_off[0] = 2;
    round.put_off[1] = 1;
    assert_int_equal(round_next_seat(&round, &table), 2);
    answers(&round, 2, 0);
    assert_int_equal(round_next_seat(&round, &table), 1);
    round.put_off[1] = 3;
    assert_int_equal(round_next_seat(&round, &table), 0);
}

/* --- how it is shown --- */

static enum promise showing(uint8_t seats, uint8_t silent, enum promise promise, bool warned)
{
    struct table table = laid(seats, 2, ANSWER_COMPUTER);
    table.promise_warned = warned;
    struct round round = opened(&table, promise);
    for (uint8_t seat = silent; seat < seats; seat++)
        answers(&round, seat, 0);
    return round_showing(&round, &table);
}

static void by_role_wants_two_answers_in_every_role(void **state)
{
    (void)state;
    assert_int_equal(showing(4, 0, PROMISE_BY_ROLE, false), PROMISE_BY_ROLE);
    assert_int_equal(showing(4, 1, PROMISE_BY_ROLE, false), PROMISE_COUNTS);
    assert_int_equal(showing(5, 1, PROMISE_BY_ROLE, false), PROMISE_BY_ROLE);
    assert_int_equal(showing(4, 2, PROMISE_BY_ROLE, false), PROMISE_COUNTS);
    assert_int_equal(showing(4, 1, PROMISE_BY_ROLE, true), PROMISE_BY_ROLE);
}

static void the_other_promises_are_kept_as_they_are(void **state)
{
    (void)state;
    assert_int_equal(showing(4, 1, PROMISE_BY_NAME, false), PROMISE_BY_NAME);
    assert_int_equal(showing(4, 1, PROMISE_COUNTS, false), PROMISE_COUNTS);
    assert_int_equal(showing(4, 1, PROMISE_NOTHING, false), PROMISE_NOTHING);
}

static void counts_want_two_answers(void **state)
{
    (void)state;
    static const enum promise promises[] = {PROMISE_COUNTS, PROMISE_BY_ROLE};
    for (int i = 0; i < 2; i++) {
        assert_int_equal(showing(4, 4, promises[i], false), PROMISE_NOTHING);
        assert_int_equal(showing(4, 3, promises[i], false), PROMISE_NOTHING);
        assert_int_equal(showing(4, 2, promises[i], false), PROMISE_COUNTS);
    }
    assert_int_equal(showing(4, 3, PROMISE_BY_ROLE, true), PROMISE_BY_ROLE);
    assert_int_equal(showing(4, 3, PROMISE_BY_NAME, false), PROMISE_BY_NAME);
}

static void a_role_of_which_nobody_was_asked_is_not_lonely(void **state)
{
    (void)state;
    struct table table = laid(4, 2, ANSWER_COMPUTER);
    table.seats[1].presence = table.seats[3].presence = PRESENCE_AWAY;
    struct round round = opened(&table, PROMISE_BY_ROLE);
    answers(&round, 0, 0);
    answers(&round, 2, 0);
    assert_int_equal(round_showing(&round, &table), PROMISE_BY_ROLE);
}

static void nothing_is_shown_finer_than_it_was_entered(void **state)
{
    (void)state;
    const struct table hands = laid(4, 2, ANSWER_HANDS), cards = laid(4, 2, ANSWER_CARDS);
    struct round round = opened(&hands, PROMISE_BY_NAME);
    assert_int_equal(round_showing(&round, &hands), PROMISE_BY_ROLE);
    round = opened(&hands, PROMISE_BY_ROLE);
    round.counted[0][0] = 2;
    round.counted[1][0] = 1;
    assert_int_equal(round_showing(&round, &hands), PROMISE_COUNTS);
    round.counted[1][1] = 1;
    assert_int_equal(round_showing(&round, &hands), PROMISE_BY_ROLE);
    round = opened(&cards, PROMISE_COUNTS);
    round.counted[0][0] = 1;
    assert_int_equal(round_showing(&round, &cards), PROMISE_NOTHING);
    round.counted[0][1] = 1;
    assert_int_equal(round_showing(&round, &cards), PROMISE_COUNTS);
}

/* --- totals --- */

static void totals_are_as_fine_as_they_are_shown(void **state)
{
    (void)state;
    const struct table table = laid(SEATS_MAX, 6, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        answers(&round, seat, seat % 6 == 5 ? ANSWER_PASS : seat % 2);
    totals out;
    memset(out, 9, sizeof out);
    round_totals(&round, &table, PROMISE_NOTHING, out);
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        assert_int_equal(counts_sum(out[role]), 0);
    round_totals(&round, &table, PROMISE_COUNTS, out);
    assert_int_equal(out[0][0], 12);
    assert_int_equal(out[0][1], 8);
    assert_int_equal(out[0][ANSWER_PASS], 4);
    assert_int_equal(counts_sum(out[1]), 0);
    round_totals(&round, &table, PROMISE_BY_ROLE, out);
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        assert_int_equal(out[role][role == 5 ? ANSWER_PASS : role % 2], 4);
}

static void totals_of_roles_are_summed_for_counts(void **state)
{
    (void)state;
    const struct table table = laid(6, 6, ANSWER_HANDS);
    struct round round = opened(&table, PROMISE_BY_ROLE);
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        round.counted[role][ANSWER_PASS] = 1;
    round.counted[0][0] = 2;
    totals out;
    round_totals(&round, &table, PROMISE_COUNTS, out);
    assert_int_equal(out[0][0], 2);
    assert_int_equal(out[0][ANSWER_PASS], 6);
    round_totals(&round, &table, PROMISE_BY_ROLE, out);
    assert_memory_equal(out, round.counted, sizeof out);
}

static void a_struck_answer_is_in_and_counts_for_nothing(void **state)
{
    (void)state;
    const struct table table = laid(2, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_ROLE);
    answers(&round, 0, ANSWER_NONE);
    answers(&round, 1, 1);
    uint8_t sum[ANSWER_COUNT];
    round_sum(&round, sum);
    assert_int_equal(counts_sum(sum), 1);
    totals out;
    round_totals(&round, &table, PROMISE_BY_ROLE, out);
    assert_int_equal(counts_sum(out[0]), 0);
    assert_int_equal(out[1][1], 1);
    assert_int_equal(round_in(&round), 2);
}

/* --- what was known --- */

enum { UNDONE = LINE + 50 };

/* Seats 0 to 3 answered, it was shown, and line UNDONE took the showing back. */
static struct round taken_back(const struct table *table)
{
    struct round then = opened(table, PROMISE_BY_ROLE);
    for (uint8_t seat = 0; seat < 4; seat++)
        answers(&then, seat, 0);
    struct round round = then;
    then.shown_event = UNDONE - 1;
    round_outlive(&round, &then, UNDONE, 0);
    return round;
}

static void taken_back_the_choices_stand_until_one_is_new(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = taken_back(&table);
    assert_int_equal(round.known_to, UNDONE);
    assert_int_equal(round_in(&round), 4);
    answers(&round, 2, 1);
    round.choices[2].event = UNDONE + 1;
    round_forget_known(&round);
    assert_int_equal(round.answered, 1u << 2);
    assert_int_equal(round.choices[2].answer, 1);
    assert_int_equal(round.choices[0].event, 0);
    assert_int_equal(round.choices[3].event, 0);
}

static void a_whole_table_is_forgotten_at_once(void **state)
{
    (void)state;
    const struct table table = laid(SEATS_MAX, 6, ANSWER_COMPUTER);
    struct round round = taken_back(&table);
    answers(&round, SEATS_MAX - 1, 1);
    round.choices[SEATS_MAX - 1].event = UNDONE + 1;
    round_forget_known(&round);
    assert_int_equal(round.answered, 1u << (SEATS_MAX - 1));
}

static void a_round_never_shown_forgets_nothing(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_ROLE);
    answers(&round, 0, 0);
    answers(&round, 1, 0);
    round_forget_known(&round);
    assert_int_equal(round.answered, 3);
    const struct round then = round;
    round_outlive(&round, &then, UNDONE, 0);
    assert_int_equal(round.known_to, 0);
}

static void shown_again_by_redo_nothing_is_known_any_more(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round then = taken_back(&table), round = then;
    round.shown_event = UNDONE - 1;
    round.known_to = 0;
    round_outlive(&round, &then, UNDONE + 1, UNDONE);
    assert_int_equal(round.known_to, 0);
    assert_int_equal(round.known_before, 0);
}

static void another_undo_leaves_what_was_known(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round then = taken_back(&table), round = then;
    round.known_to = 0;
    round_outlive(&round, &then, UNDONE + 3, UNDONE + 2);
    assert_int_equal(round.known_to, UNDONE);
}

static void taken_back_twice_redo_leads_to_the_first(void **state)
{
    (void)state;
    const struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round then = taken_back(&table), round = then;
    then.shown_event = UNDONE + 1;
    round_outlive(&round, &then, UNDONE + 2, 0);
    assert_int_equal(round.known_to, UNDONE + 2);
    assert_int_equal(round.known_before, UNDONE);
    then = round;
    round.shown_event = UNDONE + 1;
    round_outlive(&round, &then, UNDONE + 3, UNDONE + 2);
    assert_int_equal(round.known_to, UNDONE);
    assert_int_equal(round.known_before, 0);
}

/* --- touched --- */

static void what_came_in_is_remembered_until_it_is_opened_again(void **state)
{
    (void)state;
    struct table table = laid(4, 2, ANSWER_COMPUTER);
    struct round round = opened(&table, PROMISE_BY_NAME);
    assert_false(round.begun || round.touched);
    round_enter(&round);
    assert_true(round.begun && round.touched);
    table.answering = ANSWER_HANDS;
    round_change(&round, &table, PROMISE_BY_NAME);
    assert_false(round.begun);
    assert_true(round.touched);
    round_open(&round, &table, PROMISE_BY_NAME);
    assert_false(round.touched);
}

static void a_round_is_known_when_it_was_taken_back_or_reopened(void **state)
{
    (void)state;
    assert_false(round_known(&(struct round){.seen_by = 0}));
    assert_true(round_known(&(struct round){.seen_by = 1}));
    assert_true(round_known(&(struct round){.reopened_by = 1}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_asks_who_is_here_and_nobody_else),
        cmocka_unit_test(the_whole_table_may_be_asked),
        cmocka_unit_test(opened_again_it_is_empty),
        cmocka_unit_test(opened_again_its_promise_only_gets_tighter),
        cmocka_unit_test(a_warning_is_kept_as_it_was_accepted),
        cmocka_unit_test(the_way_follows_answering_and_promise),
        cmocka_unit_test(another_way_asks_again_and_the_same_way_goes_on),
        cmocka_unit_test(before_the_first_answer_cards_follow_the_promise),
        cmocka_unit_test(who_left_without_an_answer_is_not_waited_for),
        cmocka_unit_test(only_an_open_round_is_ready),
        cmocka_unit_test(counted_answers_stay_when_somebody_leaves),
        cmocka_unit_test(collected_totals_stay_when_somebody_leaves),
        cmocka_unit_test(sums_stop_at_the_largest_number),
        cmocka_unit_test(who_is_put_off_waits_behind_the_others),
        cmocka_unit_test(by_role_wants_two_answers_in_every_role),
        cmocka_unit_test(the_other_promises_are_kept_as_they_are),
        cmocka_unit_test(counts_want_two_answers),
        cmocka_unit_test(a_role_of_which_nobody_was_asked_is_not_lonely),
        cmocka_unit_test(nothing_is_shown_finer_than_it_was_entered),
        cmocka_unit_test(totals_are_as_fine_as_they_are_shown),
        cmocka_unit_test(totals_of_roles_are_summed_for_counts),
        cmocka_unit_test(a_struck_answer_is_in_and_counts_for_nothing),
        cmocka_unit_test(taken_back_the_choices_stand_until_one_is_new),
        cmocka_unit_test(a_whole_table_is_forgotten_at_once),
        cmocka_unit_test(a_round_never_shown_forgets_nothing),
        cmocka_unit_test(shown_again_by_redo_nothing_is_known_any_more),
        cmocka_unit_test(another_undo_leaves_what_was_known),
        cmocka_unit_test(taken_back_twice_redo_leads_to_the_first),
        cmocka_unit_test(what_came_in_is_remembered_until_it_is_opened_again),
        cmocka_unit_test(a_round_is_known_when_it_was_taken_back_or_reopened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
