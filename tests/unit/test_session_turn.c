/* Turning the question around, and an option of the table's own: who may add what, where it can be chosen and
 * decided, and what goes with it when the step is played again. */
#include "support/play.h"

#include "activity/activity.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1 };

static const char *const with_both[] = {
    "{\"step\": \"options\", \"minutes\": 1}",
    "{\"step\": \"turn-around\", \"minutes\": 2}, "
    "{\"step\": \"options\", \"minutes\": 1}",
    "{\"step\": \"choose-again\"}", "{\"step\": \"own-idea\", \"minutes\": 2}, {\"step\": \"choose-again\"}",
    NULL};

static struct play at(uint8_t step)
{
    struct play play = play_changed("klein", with_both);
    play_seat(&play, 4, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, step);
    return play;
}

static void add_option(struct play *play)
{
    play_must_with(play, COMMAND_ADD_OPTION, WITH(.text = {"We delen de tuin.", "Wij allemaal.", NULL}));
}

static enum refusal note(struct play *play, uint8_t pane, const char *text)
{
    return play_with(play, COMMAND_NOTE_PANE, WITH(.index = pane, .text = {text}));
}

/* --- the order --- */

static void steps_are_played_in_the_order_of_the_round(void **state)
{
    (void)state;
    for (uint8_t place = 0; place < STEP_COUNT; place++)
        assert_int_equal(dilemma_step_place(dilemma_step_at(place)), place);
    struct play play = at(STEP_GLASSES);
    static const uint8_t order[] = {STEP_GLASSES, STEP_TURN, STEP_OPTIONS,  STEP_CHOOSE,
                                    STEP_LOOK,    STEP_TALK, STEP_OWN_IDEA, STEP_CHOOSE_AGAIN};
    for (size_t i = 0; i < sizeof order; i++) {
        struct arena arena = {.last = NULL};
        assert_int_equal(seen_step_now(play_see(&play, VIEWER_WALL, 0, &arena))->id, order[i]);
        arena_release(&arena);
        play_must(&play, COMMAND_CLOSE_STEP);
    }
    play_free(&play);
}

static void both_steps_have_a_clock(void **state)
{
    (void)state;
    static const uint8_t steps[] = {STEP_TURN, STEP_OWN_IDEA};
    for (int i = 0; i < 2; i++) {
        struct play play = at(steps[i]);
        struct arena arena = {.last = NULL};
        const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
        assert_true(seen->timed);
        assert_int_equal(seen->step_seconds, 120);
        arena_release(&arena);
        play_free(&play);
    }
}

/* --- the window --- */

static void each_pane_keeps_its_own_words(void **state)
{
    (void)state;
    struct play play = at(STEP_TURN);
    assert_int_equal(note(&play, PANE_PROBLEM_ALONE, "Niemand komt."), ACCEPTED);
    assert_int_equal(note(&play, PANE_POSSIBLE_TOGETHER, "Samen koken."), ACCEPTED);
    assert_int_equal(note(&play, PANE_POSSIBLE_TOGETHER, "Samen eten."), ACCEPTED);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->pane_count[PANE_PROBLEM_ALONE], 1);
    assert_int_equal(dilemma->pane_count[PANE_PROBLEM_TOGETHER], 0);
    assert_int_equal(dilemma->pane_count[PANE_POSSIBLE_TOGETHER], 2);
    assert_string_equal(dilemma->panes[PANE_POSSIBLE_TOGETHER][1].text, "Samen eten.");
    assert_int_equal(dilemma->panes[PANE_POSSIBLE_TOGETHER][1].event, 0); /* the desk alone strikes */
    dilemma = play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->parts[DILEMMA].dilemma;
    assert_true(dilemma->panes[PANE_POSSIBLE_TOGETHER][1].event > 0);
    arena_release(&arena);
    play_free(&play);
}

static void a_pane_is_full_some_day(void **state)
{
    (void)state;
    struct play play = at(STEP_TURN);
    for (int i = 0; i < SEEN_PANE_MAX; i++)
        assert_int_equal(note(&play, 0, "nog een"), ACCEPTED);
    assert_int_equal(note(&play, 0, "te veel"), REFUSED_TOO_MANY);
    assert_int_equal(note(&play, 1, "hier nog wel"), ACCEPTED);
    play_free(&play);
}

static void a_pane_wants_words_and_a_place(void **state)
{
    (void)state;
    struct play play = at(STEP_TURN);
    assert_int_equal(note(&play, PANE_COUNT, "waar?"), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(note(&play, 0, "  "), REFUSED_TEXT_UNREADABLE);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(note(&play, 0, "te laat"), REFUSED_NOT_NOW);
    play_free(&play);
}

/* The table's words about itself stay at the table. */
static void the_outside_does_not_see_the_window(void **state)
{
    (void)state;
    struct play play = at(STEP_TURN);
    struct text before = play_seen(&play, VIEWER_OUTSIDE, 0);
    assert_int_equal(note(&play, 0, "Alleen voor ons."), ACCEPTED);
    struct text outside = play_seen(&play, VIEWER_OUTSIDE, 0), group = play_seen(&play, VIEWER_GROUP, 0);
    assert_null(strstr(outside.at, "Alleen voor ons."));
    assert_non_null(strstr(group.at, "Alleen voor ons."));
    text_release(&before);
    text_release(&outside);
    text_release(&group);
    play_free(&play);
}

/* --- the table's own option --- */

static void an_own_idea_says_who_pays(void **state)
{
    (void)state;
    struct play play = at(STEP_OWN_IDEA);
    assert_int_equal(play_with(&play, COMMAND_ADD_OPTION, WITH(.text = {"We delen de tuin."})),
                     REFUSED_WHO_PAYS);
    assert_int_equal(play_with(&play, COMMAND_ADD_OPTION, WITH(.text = {" ", "Wij."})),
                     REFUSED_TEXT_UNREADABLE);
    assert_int_equal(play_with(&play, COMMAND_ADD_OPTION,
                               WITH(.text = {"een twee drie vier vijf zes zeven acht negen tien elf twaalf "
                                             "dertien",
                                             "Wij."})),
                     REFUSED_TEXT_TOO_LONG);
    add_option(&play);
    struct arena arena = {.last = NULL};
    const struct seen_own_option *own = &play_dilemma(&play, DILEMMA, &arena)->own;
    assert_true(own->stands);
    assert_string_equal(own->label, "We delen de tuin.");
    assert_string_equal(own->pays, "Wij allemaal.");
    assert_null(own->happens);
    arena_release(&arena);
    play_free(&play);
}

static void a_dropped_idea_is_gone(void **state)
{
    (void)state;
    struct play play = at(STEP_OWN_IDEA);
    assert_int_equal(play_do(&play, COMMAND_DROP_OPTION), REFUSED_ALREADY);
    add_option(&play);
    play_must(&play, COMMAND_DROP_OPTION);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(play_cast(&play, 0, ANSWER_OWN), REFUSED_NO_SUCH_OPTION);
    play_free(&play);
}

static void only_the_second_round_has_it(void **state)
{
    (void)state;
    struct play play = at(STEP_OWN_IDEA);
    add_option(&play);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    assert_int_equal(play_cast(&play, 0, ANSWER_OWN), REFUSED_NO_SUCH_OPTION);
    play_must(&play, COMMAND_CLOSE_STEP);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    assert_int_equal(play_cast(&play, 0, ANSWER_OWN), ACCEPTED);
    play_free(&play);
}

static struct play chosen_by_all(void)
{
    static const uint8_t answers[] = {ANSWER_OWN, ANSWER_OWN, ANSWER_OWN, 0};
    struct play play = at(STEP_OWN_IDEA);
    add_option(&play);
    play_must(&play, COMMAND_GO_ON);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_GO_ON); /* looked at again */
    return play;
}

static void it_can_be_decided(void **state)
{
    (void)state;
    struct play play = chosen_by_all();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_OWN));
    play_must(&play, COMMAND_DECIDE);
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    const struct seen_dilemma *dilemma = seen->parts[DILEMMA].dilemma;
    assert_int_equal(dilemma->rounds[1].total[ANSWER_OWN], 3);
    assert_int_equal(dilemma->decision.answer, ANSWER_OWN);
    assert_string_equal(dilemma->decision.text[0], "We delen de tuin.");
    for (uint8_t i = 0; i < seen->effect_count; i++)
        assert_int_equal(seen->effects[i].now, seen->effects[i].before); /* it changes nothing by itself */
    arena_release(&arena);
    play_free(&play);
}

/* Nobody thought of effects for it, and outside hears of it when it is what was decided. */
static void an_own_decision_has_no_effects_of_the_author(void **state)
{
    (void)state;
    struct play play = chosen_by_all();
    struct arena arena = {.last = NULL};
    const struct seen *outside = play_see(&play, VIEWER_OUTSIDE, 0, &arena);
    assert_false(outside->parts[DILEMMA].dilemma->own.stands);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_OWN));
    play_must(&play, COMMAND_DECIDE);
    outside = play_see(&play, VIEWER_OUTSIDE, 0, &arena);
    assert_int_equal(outside->parts[DILEMMA].dilemma->effect_count, 0);
    assert_string_equal(outside->parts[DILEMMA].dilemma->own.pays, "Wij allemaal.");
    arena_release(&arena);
    play_free(&play);
}

static void the_own_idea_comes_after_the_letters(void **state)
{
    (void)state;
    struct play play = at(STEP_OWN_IDEA);
    struct arena arena = {.last = NULL};
    uint8_t options[PACK_OPTIONS_MAX + 1];
    add_option(&play);
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(seen_options(dilemma, 0, options), dilemma->option_count);
    assert_int_equal(seen_options(dilemma, 1, options), dilemma->option_count + 1);
    assert_int_equal(options[dilemma->option_count], ANSWER_OWN);
    arena_release(&arena);
    play_free(&play);
}

static void most_votes_may_be_for_it(void **state)
{
    (void)state;
    struct play play = chosen_by_all();
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    play_must(&play, COMMAND_DECIDE);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->decision.answer, ANSWER_OWN);
    arena_release(&arena);
    play_free(&play);
}

static void without_an_idea_nobody_can_propose_it(void **state)
{
    (void)state;
    struct play play = at(STEP_DECIDE);
    assert_int_equal(play_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_OWN)), REFUSED_NO_SUCH_OPTION);
    play_free(&play);
}

/* Other options to choose from: who chose before is asked again, and the decision goes with it. */
static void inventing_again_asks_again(void **state)
{
    (void)state;
    struct play play = chosen_by_all();
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_OWN));
    play_must(&play, COMMAND_DECIDE);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_OWN_IDEA));
    assert_false(play_dilemma(&play, DILEMMA, &arena)->decision.made);
    play_must(&play, COMMAND_DROP_OPTION);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(seen_step_now(play_see(&play, VIEWER_WALL, 0, &arena))->id, STEP_CHOOSE_AGAIN);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[1].in, 0);
    arena_release(&arena);
    play_free(&play);
}

/* Nobody chose again yet, so there is nothing to ask anew. */
static void inventing_again_before_choosing_asks_nothing_more(void **state)
{
    (void)state;
    struct play play = at(STEP_OWN_IDEA);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_SKIP_STEP);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_OWN_IDEA));
    add_option(&play);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(seen_step_now(play_see(&play, VIEWER_WALL, 0, &arena))->id, STEP_CHOOSE_AGAIN);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_are_played_in_the_order_of_the_round),
        cmocka_unit_test(both_steps_have_a_clock),
        cmocka_unit_test(each_pane_keeps_its_own_words),
        cmocka_unit_test(a_pane_is_full_some_day),
        cmocka_unit_test(a_pane_wants_words_and_a_place),
        cmocka_unit_test(the_outside_does_not_see_the_window),
        cmocka_unit_test(an_own_idea_says_who_pays),
        cmocka_unit_test(a_dropped_idea_is_gone),
        cmocka_unit_test(only_the_second_round_has_it),
        cmocka_unit_test(it_can_be_decided),
        cmocka_unit_test(an_own_decision_has_no_effects_of_the_author),
        cmocka_unit_test(the_own_idea_comes_after_the_letters),
        cmocka_unit_test(most_votes_may_be_for_it),
        cmocka_unit_test(without_an_idea_nobody_can_propose_it),
        cmocka_unit_test(inventing_again_asks_again),
        cmocka_unit_test(inventing_again_before_choosing_asks_nothing_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
