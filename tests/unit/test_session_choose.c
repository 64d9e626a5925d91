/* Choosing: three ways of answering, the promise, presence, guessing, and what of it is shown. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1 };

/* De-tuin without a promise of its own, so that the session's holds. */
static struct play unbound(uint8_t seats, enum promise promise, enum answering answering)
{
    static const char *const changes[] = {",\n      \"promise\": \"by-role\"", "", NULL};
    struct play play = play_changed("klein", changes);
    play_seat(&play, seats, promise, answering);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    return play;
}

static const struct seen_round *round_of(const struct play *play, int which, struct arena *arena)
{
    return &play_dilemma(play, DILEMMA, arena)->rounds[which];
}

static void check_in_of(const struct play *play, uint8_t in, uint8_t of)
{
    struct arena arena = {.last = NULL};
    const struct seen_round *round = round_of(play, 0, &arena);
    assert_int_equal(round->in, in);
    assert_int_equal(round->of, of);
    arena_release(&arena);
}

static enum promise shown_as(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const enum promise as = round_of(play, 0, &arena)->as;
    arena_release(&arena);
    return as;
}

/* --- what may be shown --- */

static void each_promise_shows_just_as_much(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    for (int promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        struct play play = unbound(4, (enum promise)promise, ANSWER_COMPUTER);
        play_all_cast(&play, answers, 4);
        play_must(&play, COMMAND_GO_ON);
        struct arena arena = {.last = NULL};
        const struct seen_round *round = round_of(&play, 0, &arena);
        assert_int_equal(round->as, promise);
        assert_int_equal(round->shown, promise >= PROMISE_COUNTS);
        assert_int_equal(round->total[0], promise >= PROMISE_COUNTS ? 2 : 0);
        assert_int_equal(round->by_role[1][1], promise >= PROMISE_BY_ROLE ? 2 : 0);
        assert_int_equal(round->by_seat[3], promise == PROMISE_BY_NAME ? 1 : ANSWER_NONE);
        arena_release(&arena);
        play_free(&play);
    }
}

static void reports_name_roles_at_most(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = unbound(4, PROMISE_BY_NAME, ANSWER_COMPUTER);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_round *round =
        &play_see(&play, VIEWER_GROUP, 0, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_int_equal(round->as, PROMISE_BY_ROLE);
    assert_int_equal(round->by_seat[3], ANSWER_NONE);
    round = &play_see(&play, VIEWER_OUTSIDE, 0, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_int_equal(round->as, PROMISE_COUNTS);
    assert_int_equal(round->by_role[1][1], 0);
    arena_release(&arena);
    play_free(&play);
}

static void a_promise_gets_tighter_never_looser(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_NAME)),
                     REFUSED_PROMISE_STANDS);
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_COUNTS));
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE)),
                     REFUSED_PROMISE_STANDS);
    static const uint8_t answers[] = {0, 1, 0, 1};
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(shown_as(&play), PROMISE_COUNTS);
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE)); /* for the rounds to come */
    assert_int_equal(shown_as(&play), PROMISE_COUNTS);
    play_free(&play);
}

static void a_reopened_round_keeps_its_promise(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_NAME));
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    check_in_of(&play, 0, 4);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(shown_as(&play), PROMISE_COUNTS);
    struct arena arena = {.last = NULL};
    assert_true(round_of(&play, 0, &arena)->seen_before);
    arena_release(&arena);
    play_free(&play);
}

static void the_dilemma_may_promise_less_than_the_session(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = play_at("klein", 4, PROMISE_BY_NAME, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_SEAT, 0, &arena);
    assert_int_equal(seen_promise_now(seen), PROMISE_BY_ROLE);
    assert_int_equal(seen->promise, PROMISE_BY_NAME);
    assert_int_equal(seen_now(seen)->dilemma->rounds[1].promise, PROMISE_BY_ROLE);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(shown_as(&play), PROMISE_BY_ROLE);
    seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen_promise_now(seen), PROMISE_BY_NAME);
    arena_release(&arena);
    play_free(&play);
}

/* --- by role wants two of each --- */

static void by_role_wants_two_or_a_warning(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    for (uint8_t i = 0; i < 3; i++)
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = i % 2));
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE)),
                     REFUSED_PROMISE_NEEDS_TWO);
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE, .tick = true));
    struct arena arena = {.last = NULL};
    assert_true(play_see(&play, VIEWER_WALL, 0, &arena)->promise_warned);
    arena_release(&arena);
    play_free(&play);
}

static void the_default_is_by_role_only_when_that_is_safe(void **state)
{
    (void)state;
    static const struct {
        uint8_t seats;
        enum promise promise;
        enum answering answering;
    } cases[] = {{3, PROMISE_COUNTS, ANSWER_COMPUTER},
                 {4, PROMISE_BY_ROLE, ANSWER_COMPUTER},
                 {5, PROMISE_BY_ROLE, ANSWER_COMPUTER},
                 {6, PROMISE_BY_ROLE, ANSWER_CARDS}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct play play = play_new("klein");
        for (uint8_t seat = 0; seat < cases[i].seats; seat++)
            play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = seat % 2));
        play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
        play_must(&play, COMMAND_BEGIN);
        struct arena arena = {.last = NULL};
        const struct seen *seen = play_see(&play, VIEWER_DESK, 0, &arena);
        assert_int_equal(seen->promise, cases[i].promise);
        assert_int_equal(seen->answering, cases[i].answering);
        arena_release(&arena);
        play_free(&play);
    }
}

static void a_lonely_role_turns_by_role_into_counts(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_AWAY));
    for (uint8_t seat = 0; seat < 3; seat++)
        assert_int_equal(play_cast(&play, seat, 0), ACCEPTED);
    check_in_of(&play, 3, 3);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(shown_as(&play), PROMISE_COUNTS);
    play_free(&play);
}

static void an_accepted_warning_keeps_by_role(void **state)
{
    (void)state;
    struct play play = unbound(3, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    for (uint8_t seat = 0; seat < 3; seat++)
        assert_int_equal(play_cast(&play, seat, 0), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(shown_as(&play), PROMISE_BY_ROLE);
    play_free(&play);
}

/* --- who is here --- */

static void who_is_away_is_no_pass_and_not_in_of(void **state)
{
    (void)state;
    struct play play = unbound(6, PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 0, 0), ACCEPTED);
    play_must_with(&play, COMMAND_SET_PRESENCE,
                   WITH(.seat = 0, .presence = PRESENCE_GONE)); /* answered first */
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    check_in_of(&play, 1, 5);
    assert_int_equal(play_cast(&play, 1, 0), REFUSED_SEAT_NOT_HERE);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_HERE));
    check_in_of(&play, 1, 6);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    for (uint8_t seat = 2; seat < 6; seat++)
        assert_int_equal(play_cast(&play, seat, 1), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = round_of(&play, 0, &arena);
    assert_int_equal(round->total[ANSWER_PASS], 0);
    assert_int_equal(round->total[0], 1);
    assert_int_equal(round->total[1], 4);
    arena_release(&arena);
    play_free(&play);
}

static void a_latecomer_joins_at_the_next_step(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    check_in_of(&play, 0, 4);
    assert_int_equal(play_cast(&play, 4, 0), REFUSED_NOT_NOW);
    static const uint8_t answers[] = {0, 1, 0, 1, 1};
    play_all_cast(&play, answers, 4);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, answers, 5);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
    assert_false(movement->known); /* what is left of the totals would be the latecomer's */
    assert_true(movement->withheld);
    assert_int_equal(movement->no_first, 1);
    assert_int_equal(movement->stayed, 0);
    arena_release(&arena);
    play_free(&play);
}

/* However the answers come in: who gets a seat in the middle of a round is not asked in it. */
static void a_new_seat_leaves_an_open_round_as_it_is(void **state)
{
    (void)state;
    static const enum answering ways[] = {ANSWER_COMPUTER, ANSWER_CARDS, ANSWER_HANDS};
    for (int i = 0; i < 3 * PROMISE_BY_NAME; i++) {
        struct play play = unbound(4, (enum promise)(PROMISE_NOTHING + i / 3), ways[i % 3]);
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
        check_in_of(&play, 0, 4);
        play_must(&play, COMMAND_UNDO);
        check_in_of(&play, 0, 4);
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1));
        play_must(&play, COMMAND_CLOSE_STEP);
        play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
        struct arena arena = {.last = NULL};
        assert_int_equal(round_of(&play, 1, &arena)->of, 5);
        arena_release(&arena);
        play_free(&play);
    }
}

static const struct seen_seat *seat_of(const struct play *play, uint8_t seat, struct arena *arena)
{
    return &play_see(play, VIEWER_WALL, PACK_NONE, arena)->seats[seat];
}

/* Two people on one seat answer once. It stays so until somebody says otherwise. */
static void a_pair_counts_once(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .index = SEAT_PAIR));
    assert_true(seat_of(&play, 2, &arena)->pair);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .text = {"Amira en Jan"}));
    assert_true(seat_of(&play, 2, &arena)->pair);
    check_in_of(&play, 0, 4);
    static const uint8_t answers[] = {0, 1, 0, 1};
    play_all_cast(&play, answers, 4);
    check_in_of(&play, 4, 4);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .index = 1));
    assert_false(seat_of(&play, 2, &arena)->pair);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .index = SEAT_PAIR));
    assert_true(seat_of(&play, 4, &arena)->pair);
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .index = 3)),
                     REFUSED_NO_SUCH_ITEM);
    arena_release(&arena);
    play_free(&play);
}

static void what_was_shown_does_not_change_with_who_leaves(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play_must(&play, COMMAND_CLOSE_STEP);
    check_in_of(&play, 1, 4);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 2, .presence = PRESENCE_GONE));
    check_in_of(&play, 1, 4);
    play_free(&play);
}

static void nobody_here_closes_an_empty_round(void **state)
{
    (void)state;
    struct play play = unbound(2, PROMISE_COUNTS, ANSWER_COMPUTER);
    for (uint8_t seat = 0; seat < 2; seat++)
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_AWAY));
    check_in_of(&play, 0, 0);
    play_must(&play, COMMAND_GO_ON);
    play_free(&play);
}

static void the_row_at_the_computer_waits_for_who_is_put_off(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    static const uint8_t order[] = {1, 3, 2, 0};
    play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 2));
    play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 0));
    for (size_t i = 0; i < sizeof order; i++) {
        struct arena arena = {.last = NULL};
        assert_int_equal(play_see(&play, VIEWER_SEAT, PACK_NONE, &arena)->next_seat, order[i]);
        assert_int_equal(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->desk.waiting, 4 - i);
        assert_int_equal(play_see(&play, VIEWER_SEAT, order[i], &arena)->next_seat, order[i]);
        assert_int_equal(play_see(&play, VIEWER_WALL, PACK_NONE, &arena)->next_seat,
                         order[i]); /* it is called */
        assert_int_equal(play_see(&play, VIEWER_SEAT, (uint8_t)(3 - order[i]), &arena)->next_seat, PACK_NONE);
        assert_int_equal(play_see(&play, VIEWER_GROUP, PACK_NONE, &arena)->next_seat, PACK_NONE);
        arena_release(&arena);
        assert_int_equal(play_cast(&play, order[i], 0), ACCEPTED);
    }
    play_free(&play);
}

static void a_seat_changes_its_answer_by_answering_again(void **state)
{
    (void)state;
    struct play play = unbound(2, PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 0, 0), ACCEPTED);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    check_in_of(&play, 1, 2);
    assert_int_equal(play_cast(&play, 1, 1), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    assert_int_equal(round_of(&play, 0, &arena)->total[1], 2);
    arena_release(&arena);
    play_free(&play);
}

/* --- cards and hands --- */

static void counted(struct fields *with, uint8_t role, uint8_t a, uint8_t b)
{
    *with = fields_none();
    with->role = role;
    with->counts[0][0] = a;
    with->counts[0][1] = b;
}

static void collected_cards_give_totals(void **state)
{
    (void)state;
    struct play play = unbound(5, PROMISE_COUNTS, ANSWER_CARDS);
    struct fields with;
    assert_int_equal(play_cast(&play, 0, 0), REFUSED_ANSWERED_OTHERWISE);
    counted(&with, PACK_NONE, 3, 1);
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    check_in_of(&play, 4, 5);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_NOT_ALL_IN);
    counted(&with, PACK_NONE, 3, 3);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_COUNTS_DO_NOT_FIT);
    counted(&with, 0, 1, 1);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_ANSWERED_OTHERWISE);
    counted(&with, PACK_NONE, 3, 2);
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = round_of(&play, 0, &arena);
    assert_int_equal(round->form, CARDS_COLLECTED);
    assert_int_equal(round->total[1], 2);
    assert_false(play_dilemma(&play, DILEMMA, &arena)->movement.known);
    arena_release(&arena);
    play_free(&play);
}

static void turned_cards_are_entered_by_name_or_as_counts_of_a_role(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_NAME, ANSWER_CARDS);
    play_must_with(&play, COMMAND_CAST_CHOICE,
                   WITH(.seat = 2, .answer = 1, .value = 0, .tick = true, .text = {"x"}));
    assert_int_equal(play_cast(&play, 1, 0), REFUSED_NOT_ALLOWED); /* no seat has a screen */
    play_must(&play, COMMAND_CLOSE_STEP);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->rounds[0].by_seat[2], 1);
    assert_int_equal(dilemma->rounds[0].values[0], 0); /* beside cards nothing else is asked */
    assert_int_equal(dilemma->reason_count, 0);
    arena_release(&arena);
    play_free(&play);
    play = unbound(4, PROMISE_BY_ROLE, ANSWER_CARDS);
    struct fields with;
    assert_int_equal(play_with(&play, COMMAND_CAST_CHOICE, WITH(.seat = 2, .answer = 1)),
                     REFUSED_ANSWERED_OTHERWISE);
    counted(&with, 0, 0, 2);
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    counted(&with, 1, 3, 0);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_COUNTS_DO_NOT_FIT);
    counted(&with, 7, 1, 0);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_NO_SUCH_ROLE);
    counted(&with, 1, 2, 0);
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    play_must(&play, COMMAND_GO_ON);
    const struct seen_round *round = round_of(&play, 0, &arena);
    assert_int_equal(round->form, CARDS_TURNED);
    assert_int_equal(round->by_role[0][1], 2);
    assert_int_equal(round->by_role[1][0], 2);
    arena_release(&arena);
    play_free(&play);
}

static void hands_are_counted_by_role_and_shown_as_promised(void **state)
{
    (void)state;
    struct play play = unbound(5, PROMISE_COUNTS, ANSWER_HANDS);
    struct fields with = fields_none();
    with.counts[0][0] = 2;
    with.counts[0][ANSWER_PASS] = 1;
    with.counts[1][1] = 2;
    with.counts[2][1] = 1; /* there is no third role */
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_NO_SUCH_ROLE);
    with.counts[2][1] = 0;
    with.counts[1][ANSWER_OWN] = 1;
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_COUNTS_DO_NOT_FIT);
    with.counts[1][ANSWER_OWN] = 0;
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = round_of(&play, 0, &arena);
    assert_int_equal(round->as, PROMISE_COUNTS);
    assert_int_equal(round->total[1], 2);
    assert_int_equal(round->total[ANSWER_PASS], 1);
    assert_int_equal(round->by_role[1][1], 0);
    arena_release(&arena);
    play_free(&play);
}

static void another_way_of_answering_asks_everybody_again(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 0, 0), ACCEPTED);
    check_in_of(&play, 1, 4);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
    check_in_of(&play, 0, 4);
    struct fields with;
    counted(&with, PACK_NONE, 4, 0);
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_GONE));
    check_in_of(&play, 4, 4); /* the card of who left is in the heap */
    play_must(&play, COMMAND_GO_ON);
    play_free(&play);
}

/* One card after the other, each on top of what is in: who counts needs not know what was counted before. */
static void cards_are_counted_one_by_one(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_CARDS);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_with(&play, COMMAND_COUNT_CARD, WITH(.answer = 0)), REFUSED_NO_SUCH_ROLE);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CARD, WITH(.role = 0, .answer = ANSWER_OWN)),
                     REFUSED_NO_SUCH_OPTION);
    play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = 1, .answer = 0));
    const struct seen_round *round = round_of(&play, 0, &arena);
    assert_int_equal(round->entry, ENTRY_ROLES);
    assert_int_equal(round->in_role[0], 0);
    assert_int_equal(round->in_role[1], 1);
    assert_int_equal(round->of_role[1], 2);
    play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = 1, .answer = ANSWER_PASS));
    assert_int_equal(play_with(&play, COMMAND_COUNT_CARD, WITH(.role = 1, .answer = 0)),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = 0, .answer = 1));
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 0)); /* that role anew */
    assert_int_equal(round_of(&play, 0, &arena)->in_role[0], 0);
    play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = 0, .answer = 1));
    play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = 0, .answer = 1));
    check_in_of(&play, 4, 4);
    play_must(&play, COMMAND_GO_ON);
    round = round_of(&play, 0, &arena);
    assert_int_equal(round->by_role[0][1], 2);
    assert_int_equal(round->by_role[1][ANSWER_PASS], 1);
    assert_int_equal(round->entry, ENTRY_NONE);
    assert_int_equal(round->in_role[0], 0); /* no longer: the totals say it */
    arena_release(&arena);
    play_free(&play);
}

/* What is asked now follows the round that is open, not what the table promised since. */
static void a_tighter_promise_leaves_the_way_of_counting(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_NAME, ANSWER_CARDS);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_with(&play, COMMAND_COUNT_CARD, WITH(.answer = 0)), REFUSED_ANSWERED_OTHERWISE);
    play_must_with(&play, COMMAND_CAST_CHOICE, WITH(.seat = 2, .answer = 1));
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_COUNTS));
    const struct seen_round *round = round_of(&play, 0, &arena);
    assert_int_equal(round->entry, ENTRY_SEATS);
    assert_int_equal(round->in_seats, 1 << 2);
    play_must_with(&play, COMMAND_CAST_CHOICE, WITH(.seat = 0, .answer = 1));
    assert_int_equal(round_of(&play, 0, &arena)->in_seats, 1 << 2 | 1);
    arena_release(&arena);
    play_free(&play);
    play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    assert_int_equal(play_cast(&play, 0, 0), ACCEPTED);
    round = round_of(&play, 0, &arena);
    assert_int_equal(round->entry, ENTRY_NONE); /* who is in is told of cards on a table alone */
    assert_int_equal(round->in_seats, 0);
    arena_release(&arena);
    play_free(&play);
}

/* --- reasons and values --- */

static void reason(struct play *play, uint8_t seat, uint8_t answer, const char *text)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    command.with.value = 1;
    command.with.text[0] = text;
    command.with.tick = true;
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

static void reasons_tell_as_much_as_was_promised(void **state)
{
    (void)state;
    for (int promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        struct play play = unbound(4, (enum promise)promise, ANSWER_COMPUTER);
        reason(&play, 3, 1, "Een hek is te duur.");
        reason(&play, 2, 0, "Bomen geven schaduw.");
        reason(&play, 0, ANSWER_PASS, "Daarom.");
        assert_int_equal(play_cast(&play, 1, 0), ACCEPTED);
        play_must(&play, COMMAND_GO_ON);
        struct arena arena = {.last = NULL};
        const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
        assert_int_equal(dilemma->reason_count, 2); /* a pass is never explained */
        const struct seen_reason *first = &dilemma->reasons[0];
        assert_string_equal(first->text, "Bomen geven schaduw.");
        assert_int_equal(first->answer, promise >= PROMISE_BY_ROLE ? 0 : ANSWER_NONE);
        assert_int_equal(first->role, promise >= PROMISE_BY_ROLE ? 0 : PACK_NONE);
        assert_int_equal(first->seat, promise == PROMISE_BY_NAME ? 2 : PACK_NONE);
        assert_int_equal(dilemma->rounds[0].values[1], promise >= PROMISE_COUNTS ? 2 : 0);
        arena_release(&arena);
        play_free(&play);
    }
}

static void both_rounds_have_their_reasons(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    reason(&play, 3, 1, "Een hek is te duur.");
    reason(&play, 2, 0, "Bomen geven schaduw.");
    reason(&play, 0, 0, "Andere bomen.");
    play_must(&play, COMMAND_CLOSE_STEP);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    reason(&play, 2, 1, "Ik hoorde iets nieuws.");
    play_must(&play, COMMAND_CLOSE_STEP);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    static const char *const order[] = {"Andere bomen.", "Bomen geven schaduw.", "Een hek is te duur.",
                                        "Ik hoorde iets nieuws."};
    assert_int_equal(dilemma->reason_count, 4);
    for (int i = 0; i < 4; i++) {
        assert_string_equal(dilemma->reasons[i].text, order[i]);
        assert_int_equal(dilemma->reasons[i].round, i == 3);
    }
    arena_release(&arena);
    play_free(&play);
}

/* --- guessing --- */

static void guess(struct play *play, uint8_t seat, uint8_t answer, uint8_t guess_)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    command.with.about = (uint8_t)(1 - seat % 2);
    command.with.guess = guess_;
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

static void check_guess(const uint8_t *municipality, uint8_t guessed, enum seen_guess_result result)
{
    struct play play = unbound(8, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    guess(&play, 0, 0, guessed);
    for (uint8_t i = 0; i < 4; i++)
        assert_int_equal(play_cast(&play, (uint8_t)(2 * i + 1), municipality[i]), ACCEPTED);
    for (uint8_t seat = 2; seat < 8; seat = (uint8_t)(seat + 2))
        assert_int_equal(play_cast(&play, seat, 0), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->guess_count, 1);
    assert_int_equal(dilemma->guesses[0].role, 0);
    assert_int_equal(dilemma->guesses[0].about, 1);
    assert_int_equal(dilemma->guesses[0].answer, guessed);
    assert_int_equal(dilemma->guesses[0].result, result);
    arena_release(&arena);
    play_free(&play);
}

static void a_guess_is_judged_when_all_of_the_role_chose_the_same(void **state)
{
    (void)state;
    check_guess((const uint8_t[]){1, 1, 1, 1}, 1, GUESS_MET);
    check_guess((const uint8_t[]){0, 0, 0, 0}, 1, GUESS_NOT_MET);
    check_guess((const uint8_t[]){0, ANSWER_PASS, 0, ANSWER_NOT_SURE}, 1, GUESS_NOT_MET);
    check_guess((const uint8_t[]){1, ANSWER_PASS, ANSWER_PASS, ANSWER_NOT_SURE}, 1, GUESS_MET);
    check_guess((const uint8_t[]){ANSWER_PASS, ANSWER_PASS, ANSWER_PASS, ANSWER_NOT_SURE}, 1,
                GUESS_NO_ANSWER);
}

/* Four seats in each of six roles, six options: the first guesses what the second role will choose. */
static void check_divided(const uint8_t *second_role, uint8_t guessed, enum seen_guess_result result)
{
    struct play play = play_at("uiterste", SEATS_MAX, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    guess(&play, 0, 0, guessed);
    for (uint8_t seat = 1; seat < SEATS_MAX; seat++)
        assert_int_equal(play_cast(&play, seat, seat % 6 == 1 ? second_role[seat / 6] : 0), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->guess_count, 1);
    assert_int_equal(dilemma->guesses[0].result, result);
    arena_release(&arena);
    play_free(&play);
}

static void a_divided_role_is_judged_by_nobody(void **state)
{
    (void)state;
    check_divided((const uint8_t[]){0, 1, 2, ANSWER_PASS}, 3, GUESS_DIVIDED);
    check_divided((const uint8_t[]){0, 0, 1, 1}, 3, GUESS_DIVIDED);
    check_divided((const uint8_t[]){0, 0, 1, 1}, 1, GUESS_DIVIDED);
    check_divided((const uint8_t[]){0, 0, 0, 1}, 0, GUESS_DIVIDED);
    check_divided((const uint8_t[]){0, 0, 0, 1}, 1, GUESS_DIVIDED);
}

static void guesses_are_listed_by_role_and_not_by_who(void **state)
{
    (void)state;
    struct play play = unbound(6, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    static const uint8_t guesses[] = {1, 1, 0, 0, 1, 0};
    for (uint8_t seat = 6; seat-- > 0;)
        guess(&play, seat, 0, guesses[seat]);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    static const uint8_t roles[] = {0, 0, 1, 1}, answers[] = {0, 1, 0, 1}, counts[] = {1, 2, 2, 1};
    assert_int_equal(dilemma->guess_count, 4);
    for (int i = 0; i < 4; i++) {
        assert_int_equal(dilemma->guesses[i].role, roles[i]);
        assert_int_equal(dilemma->guesses[i].answer, answers[i]);
        assert_int_equal(dilemma->guesses[i].count, counts[i]);
    }
    arena_release(&arena);
    play_free(&play);
}

static void a_role_without_seats_takes_no_part(void **state)
{
    (void)state;
    struct play play = play_at("uiterste", 4, PROMISE_BY_NAME, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    command.with.seat = 0;
    command.with.answer = 0;
    command.with.guess = 0;
    command.with.about = 4; /* four seats, six roles */
    assert_int_equal(play_command(&play, &command), REFUSED_NO_SUCH_ROLE);
    command.with.about = 3;
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    play_to(&play, DILEMMA, STEP_DECIDE);
    assert_int_equal(play_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE, .role = 4)),
                     REFUSED_NO_SUCH_ROLE);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE, .role = 3));
    play_free(&play);
}

static void guessing_follows_the_promise(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    assert_false(play_dilemma(&play, DILEMMA, &arena)->guess);
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    command.with.seat = 0;
    command.with.answer = 0;
    command.with.about = 1;
    command.with.guess = 0;
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_NOW);
    play_free(&play);
    play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    assert_true(play_dilemma(&play, DILEMMA, &arena)->guess);
    command.with.about = 0;
    assert_int_equal(play_command(&play, &command), REFUSED_NO_SUCH_ROLE);
    command.with.about = 1;
    command.with.guess = ANSWER_PASS;
    assert_int_equal(play_command(&play, &command), REFUSED_NO_SUCH_OPTION);
    arena_release(&arena);
    play_free(&play);
}

/* --- looking again --- */

static uint8_t step_now(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const uint8_t step = seen_step_now(play_see(play, VIEWER_WALL, 0, &arena))->id;
    arena_release(&arena);
    return step;
}

/* The second choice is shown to the table before anything is decided, as far as was promised and no further.
 */
static void the_second_choice_is_looked_at_before_deciding(void **state)
{
    (void)state;
    static const uint8_t first[] = {0, 1, 0, 1}, second[] = {1, 1, 0, 1};
    for (enum promise promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        struct play play = unbound(4, promise, ANSWER_COMPUTER);
        struct arena arena = {.last = NULL};
        play_all_cast(&play, first, 4);
        play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
        play_all_cast(&play, second, 4);
        assert_false(round_of(&play, 1, &arena)->shown);
        play_must(&play, COMMAND_GO_ON);
        assert_int_equal(step_now(&play), STEP_LOOK_AGAIN);
        const struct seen_round *round = round_of(&play, 1, &arena);
        const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
        assert_int_equal(round->shown, promise >= PROMISE_COUNTS);
        assert_int_equal(round->total[1], promise >= PROMISE_COUNTS ? 3 : 0);
        assert_int_equal(round->by_role[0][1], promise >= PROMISE_BY_ROLE ? 1 : 0);
        assert_int_equal(movement->known, promise >= PROMISE_COUNTS);
        assert_int_equal(movement->changed, promise >= PROMISE_COUNTS ? 1 : 0);
        assert_int_equal(movement->stayed, promise >= PROMISE_COUNTS ? 3 : 0);
        play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"Blijven mag ook."}));
        play_must(&play, COMMAND_UNDO);
        play_must(&play, COMMAND_UNDO); /* the showing */
        assert_int_equal(step_now(&play), STEP_CHOOSE_AGAIN);
        play_must(&play, COMMAND_REDO);
        play_must(&play, COMMAND_GO_ON);
        assert_int_equal(step_now(&play), STEP_DECIDE);
        arena_release(&arena);
        play_free(&play);
    }
}

/* How many changed was seen by all: striking an answer later must not tell, by the difference, which way it
 * went. */
static void a_strike_does_not_change_how_many_moved(void **state)
{
    (void)state;
    static const uint8_t first[] = {0, 1, 0, 1}, second[] = {1, 1, 0, 1};
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    play_all_cast(&play, first, 4);
    const uint32_t line = play.session->journal.count - 3; /* of the seat that will change */
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, second, 4);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line));
    const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
    assert_int_equal(movement->changed, 1);
    assert_int_equal(movement->stayed, 3);
    arena_release(&arena);
    play_free(&play);
}

static void one_answer_too_few_is_not_told_by_the_others(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    for (enum promise promise = PROMISE_COUNTS; promise < PROMISE_COUNT; promise++) {
        struct play play = unbound(4, promise, ANSWER_COMPUTER);
        struct arena arena = {.last = NULL};
        play_all_cast(&play, answers, 4);
        play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_GONE));
        play_all_cast(&play, answers, 3);
        play_must(&play, COMMAND_GO_ON);
        const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
        assert_int_equal(movement->withheld, promise < PROMISE_BY_NAME);
        assert_int_equal(movement->known, promise == PROMISE_BY_NAME); /* there it is known anyway */
        assert_int_equal(movement->matrix_known, promise == PROMISE_BY_NAME);
        movement = &play_see(&play, VIEWER_GROUP, 0, &arena)->parts[DILEMMA].dilemma->movement;
        assert_true(movement->withheld && !movement->known); /* and reports name no one */
        arena_release(&arena);
        play_free(&play);
    }
}

/* A record of before there was this step went straight on to deciding: it does not come back to it. */
static void looking_again_never_comes_after_deciding(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_all_cast(&play, answers, 4);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, answers, 4);
    struct event events[] = {event_new(EVENT_ROUND_SHOWN), event_new(EVENT_STEP_CLOSED),
                             event_new(EVENT_STEP_OPENED)};
    events[0].with.promise = PROMISE_COUNTS;
    events[0].with.index = events[0].with.seat = 4;
    events[0].with.counts[0][0] = events[0].with.counts[0][1] = 2;
    for (int i = 0; i < 3; i++) {
        events[i].with.part = DILEMMA;
        events[i].with.step = i == 2 ? STEP_DECIDE : STEP_CHOOSE_AGAIN;
        events[i].time = play.now;
        events[i].begins = i == 0;
        assert_true(session_admits(play.session, &events[i]));
        session_take(play.session, &events[i], 0);
    }
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_int_equal(step_now(&play), STEP_DECIDE);
    play_must(&play, COMMAND_CLOSE_STEP);
    assert_int_equal(step_now(&play), STEP_THINK);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->movement.stayed, 4); /* counted as it stands */
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE_AGAIN));
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(step_now(&play), STEP_LOOK_AGAIN); /* a new choice is looked at */
    arena_release(&arena);
    play_free(&play);
}

static void a_skipped_second_choice_is_not_looked_at(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_must(&play, COMMAND_SKIP_STEP);
    assert_int_equal(step_now(&play), STEP_DECIDE);
    play_free(&play);
}

/* --- movement --- */

/* How many changed, beside a round that showed more, would tell what was promised to stay hidden. */
static void movement_wants_two_rounds_shown_alike(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    static const enum promise promises[][2] = {{PROMISE_COUNTS, PROMISE_BY_ROLE},
                                               {PROMISE_BY_ROLE, PROMISE_COUNTS},
                                               {PROMISE_NOTHING, PROMISE_BY_ROLE},
                                               {PROMISE_BY_ROLE, PROMISE_NOTHING}};
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        struct play play = unbound(4, promises[i][0], ANSWER_COMPUTER);
        play_all_cast(&play, answers, 4);
        play_to(&play, DILEMMA, STEP_TALK);
        play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = promises[i][1]));
        play_must(&play, COMMAND_GO_ON);
        play_all_cast(&play, answers, 4);
        play_must(&play, COMMAND_GO_ON);
        struct arena arena = {.last = NULL};
        const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
        assert_false(movement->known);
        assert_int_equal(movement->withheld, i < 2);
        assert_int_equal(movement->stayed, 0);
        assert_false(movement->matrix_known);
        arena_release(&arena);
        play_free(&play);
    }
}

static void second_choices_are_set_against_first_ones(void **state)
{
    (void)state;
    static const uint8_t first[] = {0, 1, 0, ANSWER_NOT_SURE}, second[] = {0, 0, 1, 0};
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_all_cast(&play, first, 4);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, second, 4);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
    assert_true(movement->known && movement->matrix_known);
    assert_int_equal(movement->stayed, 1);
    assert_int_equal(movement->changed, 3);
    assert_int_equal(movement->matrix[0][1][0], 1);
    assert_int_equal(movement->matrix[1][0][1], 1);
    assert_int_equal(movement->matrix[ANSWER_NOT_SURE][0][1], 1);
    arena_release(&arena);
    play_free(&play);
}

/* Both rounds at the computer but the one answered by hands. */
static void check_no_movement(enum answering first, enum answering second)
{
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = unbound(4, PROMISE_BY_ROLE, first);
    for (uint8_t again = 0; again < 2; again++) {
        if (again) {
            play_to(&play, DILEMMA, STEP_TALK);
            play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = (uint8_t)second));
            play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
        }
        if ((again ? second : first) == ANSWER_COMPUTER)
            play_all_cast(&play, answers, 4);
        else
            play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{2, 0}, {0, 2}}));
        play_must(&play, COMMAND_GO_ON);
    }
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->rounds[0].total[0], 2);
    assert_int_equal(dilemma->rounds[1].total[0], 2);
    assert_false(dilemma->movement.known);
    assert_int_equal(dilemma->movement.no_first + dilemma->movement.stayed, 0);
    arena_release(&arena);
    play_free(&play);
}

static void movement_wants_both_rounds_seat_by_seat(void **state)
{
    (void)state;
    check_no_movement(ANSWER_HANDS, ANSWER_COMPUTER);
    check_no_movement(ANSWER_COMPUTER, ANSWER_HANDS);
}

static void movement_wants_rounds_that_were_not_known_before(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1}, steps[] = {STEP_CHOOSE, STEP_CHOOSE_AGAIN};
    for (int i = 0; i < 2; i++) {
        struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
        play_all_cast(&play, answers, 4);
        play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
        play_all_cast(&play, answers, 4);
        play_must(&play, COMMAND_GO_ON);
        play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = steps[i]));
        play_all_cast(&play, answers, 4);
        play_must(&play, COMMAND_GO_ON);
        struct arena arena = {.last = NULL};
        const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
        assert_int_equal(dilemma->rounds[0].seen_before, i == 0);
        assert_int_equal(dilemma->rounds[1].seen_before, i == 1);
        assert_true(dilemma->rounds[0].shown && dilemma->rounds[1].shown);
        assert_false(dilemma->movement.known);
        arena_release(&arena);
        play_free(&play);
    }
}

/* The only reason, by its place in the round that showed it. */
static void strike_reason(struct play *play)
{
    struct arena arena = {.last = NULL};
    const struct seen_desk *desk = &play_see(play, VIEWER_DESK, PACK_NONE, &arena)->desk;
    play_must_with(play, COMMAND_STRIKE, WITH(.event = desk->strikable[0].event, .index = 0));
    arena_release(&arena);
}

/* Seat 0 went from A to B and its first answer is struck: before the second was asked, when the others would
 * leave its answers over, or at the end, when all was told already. */
static void check_struck_movement(bool before, uint8_t changed)
{
    static const uint8_t second[] = {1, 1, 1, 1};
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    reason(&play, 0, 0, "Weg hiermee.");
    for (uint8_t seat = 1; seat < 4; seat++)
        assert_int_equal(play_cast(&play, seat, seat % 2), ACCEPTED);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    if (before)
        strike_reason(&play);
    play_all_cast(&play, second, 4);
    play_must(&play, COMMAND_GO_ON);
    if (!before)
        strike_reason(&play);
    struct arena arena = {.last = NULL};
    const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
    assert_int_equal(movement->known, !before);
    assert_int_equal(movement->withheld, before);
    assert_int_equal(movement->no_first, 0);
    assert_int_equal(movement->changed, changed);
    assert_int_equal(movement->stayed, before ? 0 : 2);
    assert_int_equal(movement->matrix[0][1][0], changed);
    arena_release(&arena);
    play_free(&play);
}

static void a_struck_answer_moves_nowhere_but_stays_in_what_was_shown(void **state)
{
    (void)state;
    check_struck_movement(true, 0);
    check_struck_movement(false, 2);
}

static void words_beside_totals_are_left_out(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_HANDS);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 0, .counts = {{2}}, .text = {"woorden"}));
    check_in_of(&play, 2, 4);
    play_free(&play);
}

static void a_blank_reason_is_no_reason(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_NAME, ANSWER_COMPUTER);
    reason(&play, 0, 0, " ");
    reason(&play, 1, 0, "ja");
    play_must(&play, COMMAND_CLOSE_STEP);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->reason_count, 1);
    arena_release(&arena);
    play_free(&play);
}

static void what_was_counted_may_be_counted_again_when_somebody_left(void **state)
{
    (void)state;
    struct play play = unbound(6, PROMISE_BY_ROLE, ANSWER_HANDS);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 1, .counts = {{1, 2}}));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_GONE));
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 1, .counts = {{2, 1}}));
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 1, .counts = {{2, 2}})),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 1, .counts = {{2}}));
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = 1, .counts = {{2, 1}})),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_free(&play);
}

static void cards_of_all_may_be_counted_again_when_somebody_left(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_COUNTS, ANSWER_CARDS);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{2, 2}}));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_GONE));
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{1, 3}}));
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{2, 3}})),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_free(&play);
}

static void the_form_of_cards_follows_the_promise(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_seat(&play, 4, PROMISE_BY_ROLE, ANSWER_CARDS);
    struct arena arena = {.last = NULL};
    for (int promise = PROMISE_BY_NAME; promise >= PROMISE_NOTHING; promise--) {
        play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = (uint8_t)promise));
        assert_int_equal(play_see(&play, VIEWER_WALL, PACK_NONE, &arena)->form,
                         promise >= PROMISE_BY_ROLE ? CARDS_TURNED : CARDS_COLLECTED);
    }
    arena_release(&arena);
    play_free(&play);
}

static void a_warning_is_accepted_or_dropped_as_the_table_changes(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_SKIP_STEP);
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE, .tick = true)),
                     REFUSED_ALREADY); /* safe: nothing to warn of */
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE)),
                     REFUSED_ALREADY);
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE, .tick = true));
    assert_true(play_see(&play, VIEWER_WALL, PACK_NONE, &arena)->promise_warned);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_HERE));
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE));
    assert_false(play_see(&play, VIEWER_WALL, PACK_NONE, &arena)->promise_warned);
    arena_release(&arena);
    play_free(&play);
}

static void a_warning_comes_too_late_once_it_was_asked(void **state)
{
    (void)state;
    struct play play = unbound(4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE, .tick = true)),
                     REFUSED_PROMISE_STANDS);
    play_free(&play);
}

/* Two answered in both rounds, one of them moved; two came later. By name, where that is not withheld. */
static void movement_stays_as_it_was_shown_with_latecomers(void **state)
{
    (void)state;
    static const uint8_t second[] = {1, 1, 0, 0};
    struct play play = unbound(4, PROMISE_BY_NAME, ANSWER_COMPUTER);
    play_must(&play, COMMAND_UNDO); /* nobody answered yet */
    for (uint8_t seat = 2; seat < 4; seat++)
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_LATER));
    play_must(&play, COMMAND_GO_ON);
    reason(&play, 0, 0, "Weg hiermee.");
    assert_int_equal(play_cast(&play, 1, 1), ACCEPTED);
    for (uint8_t seat = 2; seat < 4; seat++)
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_HERE));
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, second, 4);
    play_must(&play, COMMAND_GO_ON);
    strike_reason(&play);
    struct arena arena = {.last = NULL};
    const struct seen_movement *movement = &play_dilemma(&play, DILEMMA, &arena)->movement;
    assert_int_equal(movement->no_first, 2);
    assert_int_equal(movement->changed, 1);
    assert_int_equal(movement->stayed, 1);
    struct text dump = play_state(&play);
    assert_non_null(strstr(dump.at, "role.1.from.1.to.2.count 1"));
    assert_non_null(strstr(dump.at, "role.2.from.2.to.2.count 1"));
    text_release(&dump);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_promise_shows_just_as_much),
        cmocka_unit_test(reports_name_roles_at_most),
        cmocka_unit_test(a_promise_gets_tighter_never_looser),
        cmocka_unit_test(a_reopened_round_keeps_its_promise),
        cmocka_unit_test(the_dilemma_may_promise_less_than_the_session),
        cmocka_unit_test(by_role_wants_two_or_a_warning),
        cmocka_unit_test(the_default_is_by_role_only_when_that_is_safe),
        cmocka_unit_test(a_lonely_role_turns_by_role_into_counts),
        cmocka_unit_test(an_accepted_warning_keeps_by_role),
        cmocka_unit_test(who_is_away_is_no_pass_and_not_in_of),
        cmocka_unit_test(a_latecomer_joins_at_the_next_step),
        cmocka_unit_test(a_new_seat_leaves_an_open_round_as_it_is),
        cmocka_unit_test(a_pair_counts_once),
        cmocka_unit_test(what_was_shown_does_not_change_with_who_leaves),
        cmocka_unit_test(nobody_here_closes_an_empty_round),
        cmocka_unit_test(the_row_at_the_computer_waits_for_who_is_put_off),
        cmocka_unit_test(a_seat_changes_its_answer_by_answering_again),
        cmocka_unit_test(collected_cards_give_totals),
        cmocka_unit_test(turned_cards_are_entered_by_name_or_as_counts_of_a_role),
        cmocka_unit_test(hands_are_counted_by_role_and_shown_as_promised),
        cmocka_unit_test(another_way_of_answering_asks_everybody_again),
        cmocka_unit_test(cards_are_counted_one_by_one),
        cmocka_unit_test(a_tighter_promise_leaves_the_way_of_counting),
        cmocka_unit_test(reasons_tell_as_much_as_was_promised),
        cmocka_unit_test(both_rounds_have_their_reasons),
        cmocka_unit_test(guesses_are_listed_by_role_and_not_by_who),
        cmocka_unit_test(a_role_without_seats_takes_no_part),
        cmocka_unit_test(the_second_choice_is_looked_at_before_deciding),
        cmocka_unit_test(a_strike_does_not_change_how_many_moved),
        cmocka_unit_test(one_answer_too_few_is_not_told_by_the_others),
        cmocka_unit_test(looking_again_never_comes_after_deciding),
        cmocka_unit_test(a_skipped_second_choice_is_not_looked_at),
        cmocka_unit_test(movement_wants_two_rounds_shown_alike),
        cmocka_unit_test(a_guess_is_judged_when_all_of_the_role_chose_the_same),
        cmocka_unit_test(a_divided_role_is_judged_by_nobody),
        cmocka_unit_test(guessing_follows_the_promise),
        cmocka_unit_test(second_choices_are_set_against_first_ones),
        cmocka_unit_test(movement_wants_both_rounds_seat_by_seat),
        cmocka_unit_test(movement_wants_rounds_that_were_not_known_before),
        cmocka_unit_test(a_struck_answer_moves_nowhere_but_stays_in_what_was_shown),
        cmocka_unit_test(words_beside_totals_are_left_out),
        cmocka_unit_test(a_blank_reason_is_no_reason),
        cmocka_unit_test(what_was_counted_may_be_counted_again_when_somebody_left),
        cmocka_unit_test(cards_of_all_may_be_counted_again_when_somebody_left),
        cmocka_unit_test(the_form_of_cards_follows_the_promise),
        cmocka_unit_test(a_warning_is_accepted_or_dropped_as_the_table_changes),
        cmocka_unit_test(a_warning_comes_too_late_once_it_was_asked),
        cmocka_unit_test(movement_stays_as_it_was_shown_with_latecomers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
