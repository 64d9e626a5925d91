/* The value game: a pick that nobody sees, a row that comes of it, turns, and what rests on the row. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { PART = 1, SEATS = 4 };

/* What the four seats pick, by their place in the pack: 4 three times, 3 twice. */
static const uint8_t picks[SEATS][3] = {{3, 4, 5}, {4, 3, 6}, {4, 7, 8}, {9, 10, 11}};

static struct play play_picking(enum answering answering)
{
    return play_at("waarden", SEATS, PROMISE_COUNTS, answering, PART, VALUES_PICK);
}

static void pick_all(struct play *play)
{
    for (uint8_t seat = 0; seat < SEATS; seat++)
        assert_int_equal(play_pick(play, seat, picks[seat], 3), ACCEPTED);
}

static struct play play_row(void)
{
    struct play play = play_picking(ANSWER_COMPUTER);
    pick_all(&play);
    play_must(&play, COMMAND_GO_ON);
    return play;
}

static const struct seen_values *values_of(const struct play *play, enum viewer_kind kind,
                                           struct arena *arena)
{
    const uint8_t seat = kind == VIEWER_SEAT ? 0 : PACK_NONE;
    const struct seen_values *values = play_see(play, kind, seat, arena)->parts[PART].values;
    assert_non_null(values);
    return values;
}

static uint8_t marks_of(const struct seen_values *values, uint8_t value)
{
    for (uint8_t i = 0; i < values->row_count; i++)
        if (values->cards[values->row[i].card].value == value)
            return values->row[i].marks;
    return 0;
}

/* Value at this place of the row. */
static uint8_t at(const struct play *play, uint8_t place)
{
    struct arena arena = {.last = NULL};
    const struct seen_values *values = values_of(play, VIEWER_WALL, &arena);
    assert_true(place < values->row_count);
    const uint8_t value = values->cards[values->row[place].card].value;
    arena_release(&arena);
    return value;
}

static uint8_t turn(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const uint8_t seat = values_of(play, VIEWER_WALL, &arena)->turn;
    arena_release(&arena);
    return seat;
}

static void every_picked_card_lies_in_the_row_once(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    const struct seen_values *values = values_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(values->row_count, 9);
    assert_int_equal(marks_of(values, 4), 3);
    assert_int_equal(marks_of(values, 3), 2);
    assert_int_equal(marks_of(values, 9), 1);
    assert_int_equal(marks_of(values, 0), 0);
    assert_int_equal(values->pick.in, SEATS);
    arena_release(&arena);
    play_free(&play);
}

/* Before the row lies nobody knows a card of it, and afterwards nobody knows whose it is. */
static void a_pick_is_in_no_seen(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    pick_all(&play);
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++) {
        struct arena arena = {.last = NULL};
        const struct seen_values *values = values_of(&play, (enum viewer_kind)kind, &arena);
        assert_int_equal(values->row_count, 0);
        assert_int_equal(values->pick.in, SEATS);
        arena_release(&arena);
    }
    play_free(&play);
}

/* Before it lies there is none; then it has a turn, for the seats too, and nobody was asked about it. */
static void a_row_begins_with_a_turn_and_no_question(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    assert_false(values_of(&play, VIEWER_WALL, &arena)->laid);
    pick_all(&play);
    play_must(&play, COMMAND_GO_ON);
    assert_true(values_of(&play, VIEWER_WALL, &arena)->laid);
    assert_false(values_of(&play, VIEWER_WALL, &arena)->asked);
    assert_int_not_equal(values_of(&play, VIEWER_SEAT, &arena)->turn, PACK_NONE);
    assert_int_equal(values_of(&play, VIEWER_GROUP, &arena)->turn, PACK_NONE);
    arena_release(&arena);
    play_free(&play);
}

static void one_top_alone_is_not_laid(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    assert_int_equal(play_pick(&play, 0, picks[0], 3), ACCEPTED);
    for (uint8_t seat = 1; seat < SEATS; seat++)
        assert_int_equal(play_pick(&play, seat, NULL, 0), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_TOO_FEW_PICKED);
    assert_int_equal(play_do(&play, COMMAND_CLOSE_STEP), REFUSED_TOO_FEW_PICKED);
    play_must(&play, COMMAND_SKIP_STEP); /* without a pick there is no row: the next part */
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    assert_int_equal(seen->part, PART + 1);
    arena_release(&arena);
    play_free(&play);
}

static void hands_cannot_pick(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_HANDS);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_pick(&play, 0, picks[0], 3), REFUSED_ANSWERED_OTHERWISE);
    assert_true(values_of(&play, VIEWER_WALL, &arena)->by_hands);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_NOT_ALL_IN);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
    const struct seen_values *values = values_of(&play, VIEWER_WALL, &arena);
    assert_false(values->by_hands);
    assert_int_equal(values->pick.entry, ENTRY_SEATS);
    pick_all(&play);
    play_must(&play, COMMAND_GO_ON);
    arena_release(&arena);
    play_free(&play);
}

/* At the computer only the seat itself picks; by cards only who enters them. */
static void who_may_pick_follows_the_way(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    struct command command = command_new(COMMAND_PICK_CARDS);
    command.with.seat = 1;
    command.with.picked.count = 1;
    command.with.picked.cards[0] = 2;
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_ALLOWED);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_ALLOWED);
    command.actor.seat = 1;
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_ALLOWED);
    command.actor.kind = ACTOR_FACILITATOR;
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    play_free(&play);
}

/* Seats 0 and 2 are residents, 1 and 3 of the municipality: role by role, then from the first again. */
static void turns_go_role_by_role(void **state)
{
    (void)state;
    static const uint8_t order[] = {0, 2, 1, 3, 0};
    struct play play = play_row();
    for (size_t i = 0; i < sizeof order; i++) {
        assert_int_equal(turn(&play), order[i]);
        if (i % 2 == 0)
            play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = order[i]));
        else
            play_must_with(&play, COMMAND_MOVE_CARD,
                           WITH(.seat = order[i], .value = at(&play, 0), .index = 3));
    }
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 2, .presence = PRESENCE_AWAY));
    assert_int_equal(turn(&play), 1);
    play_free(&play);
}

struct turns {
    uint8_t turn, next;
    bool by_role, together;
};

static struct turns turns(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const struct seen_values *values = values_of(play, VIEWER_WALL, &arena);
    const struct turns turns = {values->turn, values->next, values->by_role, values->together};
    arena_release(&arena);
    return turns;
}

/* More than eight seats: a role has a turn, each time another of its seats moves for it; after two rounds all
 * go on together. An undo goes back to the roles, and with eight seats everybody has a turn again. */
static void many_seats_have_turns_by_role(void **state)
{
    (void)state;
    enum { MANY = 10 };
    struct play play = play_at("waarden", MANY, PROMISE_COUNTS, ANSWER_CARDS, PART, VALUES_PICK);
    for (uint8_t seat = 0; seat < MANY; seat++)
        assert_int_equal(play_pick(&play, seat, picks[seat % SEATS], 3), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    for (uint8_t seat = 0; seat < 4; seat++) {
        assert_int_equal(turns(&play).turn, seat);
        assert_int_equal(turns(&play).next, seat + 1);
        assert_true(turns(&play).by_role);
        assert_false(turns(&play).together);
        play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = seat));
    }
    assert_true(turns(&play).together);
    assert_int_equal(turns(&play).turn, 4);
    play_must(&play, COMMAND_UNDO);
    assert_false(turns(&play).together);
    assert_int_equal(turns(&play).turn, 3);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_AWAY));
    assert_int_equal(turns(&play).turn, 5);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 9, .presence = PRESENCE_AWAY));
    assert_false(turns(&play).by_role);
    assert_int_equal(turns(&play).turn, 4);
    play_free(&play);
}

static void one_card_moves_and_the_others_keep_their_order(void **state)
{
    (void)state;
    struct play play = play_row();
    uint8_t before[9];
    for (uint8_t i = 0; i < 9; i++)
        before[i] = at(&play, i);
    play_must_with(&play, COMMAND_MOVE_CARD,
                   WITH(.seat = 0, .value = before[5], .index = 2, .text = {"Zonder dat gaat het niet."}));
    static const uint8_t wanted[9] = {0, 1, 5, 2, 3, 4, 6, 7, 8};
    for (uint8_t i = 0; i < 9; i++)
        assert_int_equal(at(&play, i), before[wanted[i]]);
    struct arena arena = {.last = NULL};
    const struct seen_values *values = values_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(values->newest.from, 5);
    assert_int_equal(values->newest.to, 2);
    assert_int_equal(values->newest.seat, 0);
    assert_string_equal(values->newest.reason, "Zonder dat gaat het niet.");
    assert_int_equal(values_of(&play, VIEWER_GROUP, &arena)->newest.seat, PACK_NONE);
    assert_string_equal(values_of(&play, VIEWER_GROUP, &arena)->reasons[0].reason,
                        "Zonder dat gaat het niet.");
    assert_int_equal(values_of(&play, VIEWER_OUTSIDE, &arena)->reason_count, 0);
    assert_null(values_of(&play, VIEWER_OUTSIDE, &arena)->newest.reason);
    play_must(&play, COMMAND_UNDO);
    for (uint8_t i = 0; i < 9; i++)
        assert_int_equal(at(&play, i), before[i]);
    assert_int_equal(turn(&play), 0);
    play_must(&play, COMMAND_REDO);
    assert_int_equal(at(&play, 2), before[5]);
    arena_release(&arena);
    play_free(&play);
}

static void moves_out_of_range_are_refused(void **state)
{
    (void)state;
    struct play play = play_row();
    const uint8_t card = at(&play, 4);
    assert_int_equal(play_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 0, .value = card, .index = 9)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 0, .value = card, .index = 4)),
                     REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 0, .value = 0, .index = 1)),
                     REFUSED_NO_SUCH_CARD);
    assert_int_equal(play_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 9, .value = card, .index = 1)),
                     REFUSED_NO_SUCH_SEAT);
    assert_int_equal(play_with(&play, COMMAND_PASS_TURN, WITH(.seat = 3)), REFUSED_NOT_YOUR_TURN);
    assert_int_equal(play_with(&play, COMMAND_COUNT_LIVE, WITH(.index = SEATS + 1)),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_free(&play);
}

/* How many can live with it is about the row as it lies: a move asks again. */
static void a_move_asks_again(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_COUNT_LIVE, WITH(.index = 3));
    assert_int_equal(values_of(&play, VIEWER_WALL, &arena)->can, 3);
    assert_int_equal(values_of(&play, VIEWER_WALL, &arena)->of, SEATS);
    play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = 0));
    assert_true(values_of(&play, VIEWER_WALL, &arena)->asked);
    play_must_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 2, .value = at(&play, 0), .index = 1));
    assert_false(values_of(&play, VIEWER_WALL, &arena)->asked);
    arena_release(&arena);
    play_free(&play);
}

/* Living with it is a matter of hands, and a pair has two. */
static void both_of_a_pair_raise_a_hand(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 1, .index = SEAT_PAIR));
    play_must_with(&play, COMMAND_COUNT_LIVE, WITH(.index = SEATS + 1));
    assert_int_equal(values_of(&play, VIEWER_WALL, &arena)->of, SEATS + 1);
    assert_int_equal(play_with(&play, COMMAND_COUNT_LIVE, WITH(.index = SEATS + 2)),
                     REFUSED_COUNTS_DO_NOT_FIT);
    arena_release(&arena);
    play_free(&play);
}

/* Consensus is not forced: the facilitator goes on, and what somebody cannot live with stays. */
static void standing_objections_stay(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_OBJECT, WITH(.text = {"Rust hoort vooraan."}));
    play_must_with(&play, COMMAND_OBJECT, WITH(.role = 1));
    play_must_with(&play, COMMAND_WITHDRAW_OBJECTION, WITH(.index = 1));
    play_must_with(&play, COMMAND_COUNT_LIVE, WITH(.index = 3));
    play_must(&play, COMMAND_GO_ON);
    const struct seen_values *values = values_of(&play, VIEWER_GROUP, &arena);
    assert_true(values->settled);
    assert_int_equal(values->turn, PACK_NONE);
    assert_int_equal(values->can, 3);
    assert_int_equal(values->objection_count, 1);
    assert_string_equal(values->objections[0].text, "Rust hoort vooraan.");
    assert_int_equal(values_of(&play, VIEWER_OUTSIDE, &arena)->objection_count, 1);
    assert_null(values_of(&play, VIEWER_OUTSIDE, &arena)->objections[0].text);
    arena_release(&arena);
    play_free(&play);
}

static void the_first_cards_are_put_into_words(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_GO_ON);
    const uint8_t first = at(&play, 0), fourth = at(&play, 3);
    assert_int_equal(play_with(&play, COMMAND_WORD_VALUE, WITH(.value = fourth, .text = {"Nee."})),
                     REFUSED_NO_SUCH_CARD);
    assert_int_equal(play_with(&play, COMMAND_WORD_VALUE, WITH(.value = first)), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_WORD_VALUE, WITH(.value = first, .text = {"We groeten elkaar."}));
    play_must_with(&play, COMMAND_WORD_VALUE, WITH(.value = first, .text = {NULL, "Niemand eet alleen."}));
    const struct seen_values *values = values_of(&play, VIEWER_OUTSIDE, &arena);
    assert_int_equal(values->rule_count, 3);
    assert_string_equal(values->rules[0].behaviour, "We groeten elkaar.");
    assert_string_equal(values->rules[0].rule, "Niemand eet alleen.");
    assert_null(values->rules[1].rule);
    play_must_with(&play, COMMAND_WORD_VALUE, WITH(.value = first, .text = {""})); /* takes it away */
    assert_null(values_of(&play, VIEWER_WALL, &arena)->rules[0].behaviour);
    arena_release(&arena);
    play_free(&play);
}

/* Another row, other first cards; their words wait for the value to come back. */
static void words_stay_with_their_value(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_GO_ON);
    const uint8_t first = at(&play, 0);
    play_must_with(&play, COMMAND_WORD_VALUE, WITH(.value = first, .text = {NULL, "Iedereen mag mee."}));
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = VALUES_ROW));
    play_must_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 0, .value = first, .index = 8));
    play_must(&play, COMMAND_GO_ON);
    assert_null(values_of(&play, VIEWER_WALL, &arena)->rules[0].rule);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = VALUES_ROW));
    play_must_with(&play, COMMAND_MOVE_CARD, WITH(.seat = 2, .value = first, .index = 0));
    play_must(&play, COMMAND_GO_ON);
    assert_string_equal(values_of(&play, VIEWER_WALL, &arena)->rules[0].rule, "Iedereen mag mee.");
    arena_release(&arena);
    play_free(&play);
}

/* The row was seen: one seat that picks anew would show by the difference what it picked. */
static void a_pick_after_an_undone_laying_asks_everybody(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    uint8_t before[9];
    for (uint8_t i = 0; i < 9; i++)
        before[i] = at(&play, i);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(values_of(&play, VIEWER_WALL, &arena)->row_count, 0);
    play_must(&play, COMMAND_GO_ON);
    for (uint8_t i = 0; i < 9; i++) /* nobody picked: the same row again */
        assert_int_equal(at(&play, i), before[i]);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(play_pick(&play, 2, picks[0], 2), ACCEPTED);
    assert_int_equal(values_of(&play, VIEWER_WALL, &arena)->pick.in, 1);
    arena_release(&arena);
    play_free(&play);
}

/* Once somebody picked, an undo would tell that seat's cards by what is left. */
static void a_pick_is_not_undone(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    assert_int_equal(play_pick(&play, 0, picks[0], 3), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_STEP_IS_PRIVATE);
    play_free(&play);
}

static void a_latecomer_joins_at_the_row(void **state)
{
    (void)state;
    struct play play = play_picking(ANSWER_COMPUTER);
    assert_int_equal(play_pick(&play, 0, picks[0], 3), ACCEPTED);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    assert_int_equal(play_pick(&play, SEATS, picks[1], 3), REFUSED_NOT_NOW);
    for (uint8_t seat = 1; seat < SEATS; seat++)
        assert_int_equal(play_pick(&play, seat, picks[seat], 3), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = 0));
    play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = 2));
    assert_int_equal(turn(&play), SEATS);
    play_free(&play);
}

/* A seat that is forgotten leaves no pick and no reason; the row it helped to make stays. */
static void forgetting_a_seat_leaves_the_row(void **state)
{
    (void)state;
    struct play play = play_row();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_MOVE_CARD,
                   WITH(.seat = 0, .value = at(&play, 0), .index = 4, .text = {"Van mij."}));
    play_must_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 0));
    const struct seen_values *values = values_of(&play, VIEWER_DESK, &arena);
    assert_int_equal(values->row_count, 9);
    assert_int_equal(values->reason_count, 0);
    assert_null(values->newest.reason);
    assert_int_equal(marks_of(values, 4), 3);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_picked_card_lies_in_the_row_once),
                                       cmocka_unit_test(a_pick_is_in_no_seen),
                                       cmocka_unit_test(a_row_begins_with_a_turn_and_no_question),
                                       cmocka_unit_test(one_top_alone_is_not_laid),
                                       cmocka_unit_test(hands_cannot_pick),
                                       cmocka_unit_test(who_may_pick_follows_the_way),
                                       cmocka_unit_test(turns_go_role_by_role),
                                       cmocka_unit_test(many_seats_have_turns_by_role),
                                       cmocka_unit_test(one_card_moves_and_the_others_keep_their_order),
                                       cmocka_unit_test(moves_out_of_range_are_refused),
                                       cmocka_unit_test(a_move_asks_again),
                                       cmocka_unit_test(both_of_a_pair_raise_a_hand),
                                       cmocka_unit_test(standing_objections_stay),
                                       cmocka_unit_test(the_first_cards_are_put_into_words),
                                       cmocka_unit_test(words_stay_with_their_value),
                                       cmocka_unit_test(a_pick_after_an_undone_laying_asks_everybody),
                                       cmocka_unit_test(a_pick_is_not_undone),
                                       cmocka_unit_test(a_latecomer_joins_at_the_row),
                                       cmocka_unit_test(forgetting_a_seat_leaves_the_row)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
