/* Roles change between dilemmas: who may, when, and that what was told by role stays as it was told. */
#include "protocol/seen_dump.h"
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, DILEMMA = 1, PAUSE_PART = 2, FENCE = 3, LAST = 4, SEATS = 4 };

static enum refusal change(struct play *play, uint8_t seat, uint8_t role)
{
    return play_with(play, COMMAND_CHANGE_SEAT, WITH(.seat = seat, .role = role));
}

/* Everybody takes the other of the two roles. */
static void swap_all(struct play *play)
{
    for (uint8_t seat = 0; seat < SEATS; seat++)
        assert_int_equal(change(play, seat, (uint8_t)(1 - seat % 2)), ACCEPTED);
}

static const struct seen *look(const struct play *play, struct arena *arena)
{
    return play_see(play, VIEWER_WALL, PACK_NONE, arena);
}

/* --- when --- */

/* Also what is offered, and what every surface hears, follows it. */
static void roles_change_until_a_choice_begins(void **state)
{
    (void)state;
    static const struct {
        uint8_t part, step;
        bool free;
    } moments[] = {{WELCOME, 0, true},
                   {DILEMMA, STEP_SITUATION, true},
                   {DILEMMA, STEP_OPTIONS, true},
                   {DILEMMA, STEP_CHOOSE, false},
                   {DILEMMA, STEP_LOOK, false},
                   {DILEMMA, STEP_TALK, false},
                   {DILEMMA, STEP_DECIDE, false},
                   {DILEMMA, STEP_THINK, false},
                   {PAUSE_PART, 0, true},
                   {FENCE, STEP_SITUATION, true},
                   {FENCE, STEP_CHOOSE, false},
                   {LAST, 0, true}};
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        struct arena arena = {.last = NULL};
        struct play play =
            play_at("klein", SEATS, PROMISE_BY_ROLE, ANSWER_COMPUTER, moments[i].part, moments[i].step);
        assert_int_equal(look(&play, &arena)->roles_free, moments[i].free);
        assert_int_equal(change(&play, 0, 1), moments[i].free ? ACCEPTED : REFUSED_ROLES_HELD);
        play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 1, .text = {"Ria"})); /* a name always */
        assert_int_equal(look(&play, &arena)->seats[0].role, moments[i].free ? 1 : 0);
        assert_int_equal(look(&play, &arena)->roles_changed, moments[i].free);
        arena_release(&arena);
        play_free(&play);
    }
}

/* Looking at the story once more changes nothing of who chose as what; a choice that is asked again from the
 * start does. */
static void roles_are_held_as_long_as_a_choice_stands(void **state)
{
    (void)state;
    struct play play = play_at("klein", SEATS, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_LOOK);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_SITUATION));
    assert_int_equal(change(&play, 0, 1), REFUSED_ROLES_HELD);
    play_free(&play);
    play = play_at("klein", SEATS, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_SITUATION));
    assert_int_equal(change(&play, 0, 1), ACCEPTED);
    play_free(&play);
}

static void undo_gives_the_role_back(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = play_at("klein", SEATS, PROMISE_BY_ROLE, ANSWER_COMPUTER, WELCOME, 0);
    assert_int_equal(change(&play, 0, 1), ACCEPTED);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(look(&play, &arena)->seats[0].role, 0);
    assert_false(look(&play, &arena)->roles_changed);
    arena_release(&arena);
    play_free(&play);
}

/* --- all at once --- */

static void everybody_goes_one_role_on_at_once(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = play_at("uiterste", 11, PROMISE_BY_ROLE, ANSWER_CARDS, 0, 0);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .index = SEAT_PAIR, .text = {"Ria en Jo"}));
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 5, .role = 0)); /* nobody plays role 5 */
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 10, .presence = PRESENCE_GONE));
    const struct seen *before = look(&play, &arena);
    play_must(&play, COMMAND_TURN_ROLES);
    const struct seen *after = look(&play, &arena);
    for (uint8_t seat = 0; seat < 11; seat++)
        assert_int_equal(after->seats[seat].role, (before->seats[seat].role + (seat == 10 ? 0 : 1)) % 5);
    assert_true(after->seats[2].pair);
    assert_true(after->roles_changed);
    play_must(&play, COMMAND_UNDO); /* all of it is one thing */
    after = look(&play, &arena);
    for (uint8_t seat = 0; seat < 11; seat++)
        assert_int_equal(after->seats[seat].role, before->seats[seat].role);
    arena_release(&arena);
    play_free(&play);
}

static void one_role_and_roles_that_are_held_do_not_turn(void **state)
{
    (void)state;
    struct play play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_CARDS, DILEMMA, STEP_CHOOSE);
    assert_int_equal(play_do(&play, COMMAND_TURN_ROLES), REFUSED_ROLES_HELD);
    play_free(&play);
    play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_CARDS, WELCOME, 0);
    assert_int_equal(change(&play, 1, 0), ACCEPTED);
    assert_int_equal(change(&play, 3, 0), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_TURN_ROLES), REFUSED_ALREADY);
    play_free(&play);
}

/* --- what was told --- */

static void cast(struct play *play, uint8_t seat, uint8_t answer, const char *reason, uint8_t about)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    command.with.text[0] = reason;
    command.with.tick = reason != NULL;
    command.with.about = about;
    command.with.guess = about == PACK_NONE ? ANSWER_NONE : 1;
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

/* One of every sort of what is told with a role: totals, reasons, guesses, movement. */
static struct play whole_dilemma(enum promise promise)
{
    static const char *const own[] = {"Rust", "Samen", NULL, NULL};
    struct play play = play_changed(
        "klein", (const char *const[]){"\"promise\": \"by-role\"", "\"promise\": \"by-name\"", NULL});
    play_seat(&play, SEATS, promise, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        cast(&play, seat, seat % 2, own[seat], (uint8_t)(1 - seat % 2));
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        cast(&play, seat, seat == 3 ? 0 : seat % 2, NULL, PACK_NONE);
    play_to(&play, PAUSE_PART, 0);
    return play;
}

static struct text told(const struct play *play, enum viewer_kind kind)
{
    struct arena arena = {.last = NULL};
    struct text out = TEXT_INIT;
    struct dump dump = {.out = &out};
    seen_dump_dilemma(&dump, play_see(play, kind, PACK_NONE, &arena)->parts[DILEMMA].dilemma);
    arena_release(&arena);
    return out;
}

static void what_was_told_by_role_stays_after_a_swap(void **state)
{
    (void)state;
    static const enum viewer_kind viewers[] = {VIEWER_WALL, VIEWER_DESK, VIEWER_GROUP, VIEWER_OUTSIDE,
                                               VIEWER_EXPORT};
    for (int i = 0; i < 2 * 5; i++) {
        struct play play = whole_dilemma(i / 5 ? PROMISE_BY_NAME : PROMISE_BY_ROLE);
        struct text before = told(&play, viewers[i % 5]);
        struct arena arena = {.last = NULL};
        const struct seen_dilemma *dilemma =
            play_see(&play, viewers[i % 5], PACK_NONE, &arena)->parts[DILEMMA].dilemma;
        assert_int_equal(dilemma->reason_count, 2); /* there is something to keep */
        assert_int_equal(dilemma->guess_count, viewers[i % 5] == VIEWER_OUTSIDE ? 0 : 2);
        swap_all(&play);
        struct text after = told(&play, viewers[i % 5]);
        assert_string_equal(after.at, before.at);
        arena_release(&arena);
        text_release(&before);
        text_release(&after);
        play_free(&play);
    }
}

/* The next dilemma is told with the roles of that dilemma. */
static void the_next_choice_is_told_with_the_new_roles(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = whole_dilemma(PROMISE_BY_ROLE);
    swap_all(&play);
    play_to(&play, FENCE, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        cast(&play, seat, seat % 2, NULL, PACK_NONE);
    play_must(&play, COMMAND_GO_ON);
    const struct seen_round *round = &play_dilemma(&play, FENCE, &arena)->rounds[0];
    assert_int_equal(round->by_role[1][0], 2); /* seats 0 and 2, who played role 0 before */
    assert_int_equal(round->by_role[0][1], 2);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[0].by_role[0][0], 2);
    arena_release(&arena);
    play_free(&play);
}

/* Nobody is told alone: a role that a swap left with one seat is shown as counts. */
static void a_swap_that_leaves_somebody_alone_is_shown_as_counts(void **state)
{
    (void)state;
    struct arena arena = {.last = NULL};
    struct play play = play_at("klein", SEATS, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_OPTIONS);
    assert_int_equal(change(&play, 0, 1), ACCEPTED);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    static const uint8_t answers[] = {0, 1, 0, 1};
    play_all_cast(&play, answers, SEATS);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[0].as, PROMISE_COUNTS);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_goes_one_role_on_at_once),
        cmocka_unit_test(one_role_and_roles_that_are_held_do_not_turn),
        cmocka_unit_test(roles_change_until_a_choice_begins),
        cmocka_unit_test(roles_are_held_as_long_as_a_choice_stands),
        cmocka_unit_test(undo_gives_the_role_back),
        cmocka_unit_test(what_was_told_by_role_stays_after_a_swap),
        cmocka_unit_test(the_next_choice_is_told_with_the_new_roles),
        cmocka_unit_test(a_swap_that_leaves_somebody_alone_is_shown_as_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
