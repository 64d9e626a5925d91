/* Deciding and what follows from it: the three rules, objections, effects, later effects, conditions, help.
 */
#include "support/play.h"

#include "session/inside.h"
#include "session/undo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, PAUSE_PART = 2, FENCE = 3, LAST = 4, TOGETHER = 0, COST = 1 };

static struct play deciding(enum promise promise, const uint8_t *first, const uint8_t *second)
{
    struct play play = play_at("klein", 4, promise, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    if (first)
        play_all_cast(&play, first, 4);
    play_must(&play, first ? COMMAND_GO_ON : COMMAND_SKIP_STEP);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    if (second)
        play_all_cast(&play, second, 4);
    play_must(&play, second ? COMMAND_GO_ON : COMMAND_SKIP_STEP);
    play_to(&play, DILEMMA, STEP_DECIDE);
    return play;
}

static const struct seen_decision *decision_of(const struct play *play, struct arena *arena)
{
    return &play_dilemma(play, DILEMMA, arena)->decision;
}

static void decide(struct play *play, uint8_t answer)
{
    play_must_with(play, COMMAND_PROPOSE, WITH(.answer = answer));
    play_must(play, COMMAND_DECIDE);
}

static const uint8_t even[] = {0, 1, 0, 1}, most_b[] = {1, 1, 0, 1},
                     unsure[] = {ANSWER_NOT_SURE, ANSWER_PASS, 0, ANSWER_PASS};

/* --- consent --- */

static void consent_wants_a_proposal_and_keeps_objections(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_NOTHING_PROPOSED);
    assert_int_equal(play_with(&play, COMMAND_PROPOSE, WITH(.answer = 2)), REFUSED_NO_SUCH_OPTION);
    assert_int_equal(play_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_OWN)), REFUSED_NO_SUCH_OPTION);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    assert_int_equal(play_with(&play, COMMAND_PROPOSE, WITH(.answer = 1)), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_OBJECT, WITH(.text = {"Te druk voor Jan."}, .role = 0));
    play_must_with(&play, COMMAND_OBJECT, WITH(.seat = PACK_NONE));
    play_must_with(&play, COMMAND_OBJECT, WITH(.text = {"Wie ruimt op?"}));
    assert_int_equal(play_with(&play, COMMAND_OBJECT, WITH(.role = 2)), REFUSED_NO_SUCH_ROLE);
    assert_int_equal(play_with(&play, COMMAND_WITHDRAW_OBJECTION, WITH(.index = 3)), REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_WITHDRAW_OBJECTION, WITH(.index = 0));
    play_must(&play, COMMAND_DECIDE);
    assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_OBJECT, WITH(.text = {"toch"})), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_WITHDRAW_OBJECTION, WITH(.index = 0)), REFUSED_ALREADY);
    struct arena arena = {.last = NULL};
    const struct seen_decision *decision = decision_of(&play, &arena);
    assert_true(decision->made);
    assert_int_equal(decision->rule, RULE_CONSENT);
    assert_int_equal(decision->answer, 1);
    assert_int_equal(decision->of, 4);
    assert_int_equal(decision->objection_count, 2);
    assert_null(decision->objections[0].text);
    assert_string_equal(decision->objections[1].text, "Wie ruimt op?");
    assert_string_equal(decision->text[0], "Tafels");
    assert_false(decision->total_known);
    arena_release(&arena);
    play_free(&play);
}

static void words_of_the_decision_replace_each_other(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    struct arena first = {.last = NULL};
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 0));
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {NULL, "schaduw"}));
    assert_string_equal(decision_of(&play, &first)->text[0],
                        "Bomen"); /* its short form, until it has words */
    arena_release(&first);
    play_must_with(&play, COMMAND_WORD_DECISION,
                   WITH(.text = {"Tafels, klein", "eten bindt", NULL, "om tien uur stil"}));
    play_must_with(&play, COMMAND_WORD_DECISION,
                   WITH(.text = {NULL, "samen eten bindt", "het kost geld", ""}));
    struct arena arena = {.last = NULL};
    const struct seen_decision *decision = decision_of(&play, &arena);
    assert_string_equal(decision->text[0], "Tafels, klein");
    assert_string_equal(decision->text[1], "samen eten bindt");
    assert_string_equal(decision->text[2], "het kost geld");
    assert_null(decision->text[3]);
    arena_release(&arena);
    play_free(&play);
}

static uint32_t newest_of(const struct play *play, enum event_kind kind)
{
    const struct journal *journal = &play->session->journal;
    for (uint32_t number = journal->count; number > 0; number--)
        if (journal_at(journal, number)->event.kind == kind)
            return number;
    fail();
    return 0;
}

static void expect_texts(const struct play *play, const char *choose, const char *because, const char *care)
{
    struct arena arena = {.last = NULL};
    const struct seen_decision *decision = decision_of(play, &arena);
    const char *const wanted[] = {choose, because, NULL, care};
    for (int i = 0; i < 4; i++) {
        if (wanted[i])
            assert_string_equal(decision->text[i], wanted[i]);
        else
            assert_null(decision->text[i]);
    }
    arena_release(&arena);
}

/* What it was worded in place of says the same more often than not. */
static void a_struck_wording_does_not_bring_the_older_one_back(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must_with(&play, COMMAND_WORD_DECISION,
                   WITH(.text = {"Tafels bij Kees", "het bindt", NULL, "rust"}));
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels bij Kees en Ria", "samen eten"}));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = newest_of(&play, EVENT_DECISION_WORDED)));
    expect_texts(&play, "Tafels", NULL, "rust"); /* the option's own words; what it did not give stays */
    assert_int_equal(session_flush(play.session), ACCEPTED);
    session_fold_again(play.session);
    expect_texts(&play, "Tafels", NULL, "rust");
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels op het plein"}));
    expect_texts(&play, "Tafels op het plein", NULL, "rust");
    play_free(&play);
}

/* An older one that was replaced takes nothing away when it is struck. */
static void a_struck_older_wording_takes_nothing_of_the_newer(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels bij Kees", "het bindt"}));
    const uint32_t older = newest_of(&play, EVENT_DECISION_WORDED);
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels op het plein"}));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = older));
    expect_texts(&play, "Tafels op het plein", NULL, NULL);
    play_free(&play);
}

/* A record of before a wording said which texts it gives: nothing of it or before it is left. */
static void a_struck_wording_that_does_not_say_which_takes_all(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels", "het bindt", NULL, "rust"}));
    struct event worded = event_new(EVENT_DECISION_WORDED);
    worded.begins = true;
    worded.time = play.now;
    worded.with.text[1] = "Kees wil het";
    assert_true(session_admits(play.session, &worded));
    session_take(play.session, &worded, 0);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    expect_texts(&play, "Tafels", "Kees wil het", "rust");
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = newest_of(&play, EVENT_DECISION_WORDED)));
    expect_texts(&play, "Tafels", NULL, NULL);
    play_free(&play);
}

/* --- majority --- */

static void majority_counts_second_choices(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, most_b);
    assert_int_equal(play_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_SET_RULE, WITH(.rule = 9)), REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    struct arena arena = {.last = NULL};
    assert_int_equal(decision_of(&play, &arena)->leading, 1);
    play_must(&play, COMMAND_DECIDE);
    assert_int_equal(play_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT)), REFUSED_ALREADY);
    const struct seen_decision *decision = decision_of(&play, &arena);
    assert_int_equal(decision->answer, 1);
    assert_true(decision->total_known);
    assert_int_equal(decision->total[1], 3);
    arena_release(&arena);
    play_free(&play);
}

static void majority_counts_first_choices_when_the_second_was_skipped(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, most_b, NULL);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    play_must(&play, COMMAND_DECIDE);
    struct arena arena = {.last = NULL};
    assert_int_equal(decision_of(&play, &arena)->answer, 1);
    arena_release(&arena);
    play_free(&play);
}

static void a_tie_names_no_winner(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, most_b, even);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_NO_MAJORITY);
    struct arena arena = {.last = NULL};
    assert_true(decision_of(&play, &arena)->tie);
    assert_int_equal(decision_of(&play, &arena)->leading, ANSWER_NONE);
    arena_release(&arena);
    play_free(&play);
}

static void not_sure_and_pass_count_for_no_option(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, most_b, unsure);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    play_must(&play, COMMAND_DECIDE);
    struct arena arena = {.last = NULL};
    assert_int_equal(decision_of(&play, &arena)->answer, 0);
    arena_release(&arena);
    play_free(&play);
    play = deciding(PROMISE_COUNTS, NULL, NULL);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_NO_MAJORITY);
    play_free(&play);
}

static void under_nothing_a_decision_shows_its_rule_but_no_count(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_NOTHING, even, most_b);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    play_must(&play, COMMAND_DECIDE);
    struct arena arena = {.last = NULL};
    const struct seen_decision *decision = decision_of(&play, &arena);
    assert_int_equal(decision->answer, 1);
    assert_int_equal(decision->rule, RULE_MAJORITY);
    assert_false(decision->total_known);
    assert_int_equal(decision->total[1], 0);
    assert_int_equal(decision->leading, ANSWER_NONE);
    arena_release(&arena);
    play_free(&play);
}

/* --- a deciding role --- */

static void a_deciding_role_must_be_here(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    assert_int_equal(play_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE)), REFUSED_NO_SUCH_ROLE);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE, .role = 1));
    assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_NOTHING_PROPOSED);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 0));
    for (uint8_t seat = 1; seat < 4; seat = (uint8_t)(seat + 2))
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_AWAY));
    assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_ROLE_AWAY);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_HERE));
    play_must(&play, COMMAND_DECIDE);
    struct arena arena = {.last = NULL};
    const struct seen_decision *decision = decision_of(&play, &arena);
    assert_int_equal(decision->rule, RULE_ROLE);
    assert_int_equal(decision->role, 1);
    assert_int_equal(decision->of, 3);
    arena_release(&arena);
    play_free(&play);
}

/* --- leaving without --- */

static void without_a_decision_nothing_happens(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_NOT_DECIDED);
    play_must(&play, COMMAND_CLOSE_STEP);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen_step_now(seen)->id, STEP_THINK);
    assert_false(seen_now(seen)->dilemma->decision.made);
    assert_null(seen_now(seen)->dilemma->expert);
    assert_int_equal(play_with(&play, COMMAND_OFFER_HELP, WITH(.role = 0, .text = {"ik"})),
                     REFUSED_NOT_DECIDED);
    arena_release(&arena);
    play_free(&play);
}

/* --- effects --- */

static void effects_change_the_street_and_stay_in_range(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->effects[COST].now - dilemma->effects[COST].before, 2);
    assert_int_equal(dilemma->effects[TOGETHER].role_change[0], 2);
    assert_int_equal(dilemma->effects[TOGETHER].role_change[1], 0);
    assert_string_equal(dilemma->expert, "Beide kan goed gaan.");
    assert_string_equal(dilemma->options[1].cost[0], "Zij ruimt op.");
    assert_null(dilemma->options[0].follows);
    arena_release(&arena);
    play_free(&play);
    static const char *const changes[] = {"\"effect\": \"cost\", \"by\": 2",
                                          "\"effect\": \"cost\", \"by\": 10", NULL};
    play = play_changed("klein", changes);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_DECIDE);
    decide(&play, 1);
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen->effects[COST].now, seen->effects[COST].high);
    arena_release(&arena);
    play_free(&play);
}

static void reopening_a_decision_takes_its_effects_back(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_DECIDE));
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_false(seen_now(seen)->dilemma->decision.made);
    assert_int_equal(seen->effects[COST].now, seen->effects[COST].before);
    assert_int_equal(seen->effects[TOGETHER].role_change[0], 0);
    decide(&play, 0);
    play_must(&play, COMMAND_GO_ON);
    seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen_step_now(seen)->id, STEP_HAPPENS);
    assert_int_equal(seen->effects[COST].now - seen->effects[COST].before, -1);
    arena_release(&arena);
    play_free(&play);
}

static void choosing_anew_takes_the_decision_with_it(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE_AGAIN));
    play_all_cast(&play, most_b, 4);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen_step_now(seen)->id, STEP_LOOK_AGAIN); /* a new choice is looked at again */
    play_must(&play, COMMAND_GO_ON);
    seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen_step_now(seen)->id, STEP_DECIDE);
    assert_false(seen_now(seen)->dilemma->decision.made);
    assert_false(seen_now(seen)->dilemma->movement.known); /* they had seen the second choices */
    arena_release(&arena);
    play_free(&play);
}

static void a_decision_stands_once_a_later_activity_began(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    play_to(&play, PAUSE_PART, 0);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.part = DILEMMA, .step = STEP_DECIDE)),
                     REFUSED_LATER_ACTIVITY_BEGUN);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.part = FENCE, .step = STEP_DECIDE)),
                     REFUSED_NO_SUCH_STEP);
    play_free(&play);
}

/* --- later effects and conditions --- */

static void a_condition_is_judged_when_the_plan_gets_there(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 0); /* trees: the fence is passed over */
    play_to(&play, LAST, 0);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_GROUP, 0, &arena);
    assert_int_equal(seen->parts[FENCE].progress, PROGRESS_PASSED_OVER);
    assert_int_equal(seen->parts[DILEMMA].of_kind, 1);
    assert_int_equal(seen->later_count, 1);
    assert_string_equal(seen->laters[0].story, "De bomen zijn hoog.");
    assert_false(seen->laters[0].came); /* no other dilemma was played */
    assert_int_equal(play_see(&play, VIEWER_WALL, 0, &arena)->later_count, 0);
    arena_release(&arena);
    play_free(&play);
}

static void a_later_effect_comes_where_it_waits(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    play_to(&play, PAUSE_PART, 0);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_see(&play, VIEWER_WALL, 0, &arena)->later_count, 0);
    play_to(&play, FENCE, STEP_SITUATION);
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen->later_count, 1);
    assert_true(seen->laters[0].came);
    assert_int_equal(seen->laters[0].part, FENCE);
    assert_int_equal(seen->laters[0].told, FENCE);
    assert_string_equal(seen->laters[0].title, "De tuin");
    assert_int_equal(seen->parts[FENCE].ordinal, 2);
    arena_release(&arena);
    play_free(&play);
}

static void a_later_effect_counts_dilemmas(void **state)
{
    (void)state;
    static const char *const changes[] = {"\"not\": [{\"decision\": \"de-tuin\", \"option\": \"trees\"}]",
                                          "\"not\": [{\"decision\": \"de-tuin\", \"option\": \"tables\"}]",
                                          NULL};
    struct play play = play_changed("klein", changes);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_DECIDE);
    decide(&play, 0);
    struct arena arena = {.last = NULL};
    const int8_t before = play_see(&play, VIEWER_WALL, 0, &arena)->effects[TOGETHER].now;
    play_to(&play, FENCE, STEP_DECIDE);
    decide(&play, 0);
    play_must(&play, COMMAND_GO_ON);
    const struct seen *seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen->later_count, 1);
    assert_int_equal(seen->laters[0].part, FENCE);
    assert_int_equal(seen->effects[TOGETHER].now, before + 1 + 1); /* the fence, and the tall trees */
    play_to(&play, LAST, 0);
    seen = play_see(&play, VIEWER_WALL, 0, &arena);
    assert_int_equal(seen->laters[0].told, LAST); /* the last dilemma is over: the closing tells it */
    assert_int_equal(seen->part, LAST);
    arena_release(&arena);
    play_free(&play);
}

/* --- talk, injects, help --- */

static void speakers_take_turns_and_the_order_turns_each_round(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->speaker_count, 2);
    assert_int_equal(dilemma->speakers[0], 0); /* residents first */
    assert_int_equal(play_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"a"}, .role = 2)),
                     REFUSED_NO_SUCH_ROLE);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->speaker, 1);
    play_must(&play, COMMAND_NEXT_SPEAKER);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->speaker, 2);
    assert_int_equal(play_do(&play, COMMAND_NEXT_SPEAKER), REFUSED_NOT_NOW);
    play_must(&play, COMMAND_NEXT_TALK_ROUND);
    dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->speaker, 0);
    assert_int_equal(dilemma->speakers[0], 1);
    for (uint8_t seat = 0; seat < 4; seat = (uint8_t)(seat + 2))
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_AWAY));
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->speaker_count, 1);
    for (int i = 2; i < 9; i++)
        play_must(&play, COMMAND_NEXT_TALK_ROUND);
    assert_int_equal(play_do(&play, COMMAND_NEXT_TALK_ROUND), REFUSED_TOO_MANY);
    arena_release(&arena);
    play_free(&play);
}

static void an_inject_is_dropped_once_in_its_step(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    assert_int_equal(play_with(&play, COMMAND_DROP_INJECT, WITH(.index = 0)), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_DROP_INJECT, WITH(.index = 1)), REFUSED_NO_SUCH_ITEM);
    play_to(&play, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->inject_count, 0);
    assert_int_equal(play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].dilemma->inject_count, 1);
    play_must_with(&play, COMMAND_DROP_INJECT, WITH(.index = 0));
    assert_int_equal(play_with(&play, COMMAND_DROP_INJECT, WITH(.index = 0)), REFUSED_ALREADY);
    assert_true(play_dilemma(&play, DILEMMA, &arena)->injects[0].dropped);
    arena_release(&arena);
    play_free(&play);
}

static void help_is_offered_per_role(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    assert_int_equal(play_with(&play, COMMAND_OFFER_HELP, WITH(.role = 0, .text = {"wij"})), REFUSED_NOT_NOW);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_OFFER_HELP, WITH(.role = 0, .text = {"De gemeente haalt afval op."}));
    assert_int_equal(
        play_with(&play, COMMAND_OFFER_HELP, WITH(.role = play.pack->role_count, .text = {"wij"})),
        REFUSED_NO_SUCH_ROLE);
    assert_int_equal(play_with(&play, COMMAND_OFFER_HELP, WITH(.role = 0, .text = {" "})),
                     REFUSED_TEXT_UNREADABLE);
    struct arena arena = {.last = NULL};
    assert_string_equal(play_dilemma(&play, DILEMMA, &arena)->help[0], "De gemeente haalt afval op.");
    assert_null(play_see(&play, VIEWER_OUTSIDE, 0, &arena)->parts[DILEMMA].dilemma->help[0]);
    play_must_with(&play, COMMAND_OFFER_HELP, WITH(.role = 1, .text = {"Buren geven planten."}));
    assert_string_equal(play_dilemma(&play, DILEMMA, &arena)->help[1], "Buren geven planten.");
    arena_release(&arena);
    play_free(&play);
}

static void words_and_ideas_are_kept_with_their_step(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    play_must(&play, COMMAND_CLOSE_STEP);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"We zien elkaar te weinig."}));
    for (int i = 0; i < SEEN_WORDS_MAX; i++)
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Eén keer per maand eten."}));
    assert_int_equal(play_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"nog één"})), REFUSED_TOO_MANY);
    assert_int_equal(play_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"te laat"})), REFUSED_NOT_NOW);
    struct arena arena = {.last = NULL};
    const struct seen_part *part = seen_now(play_see(&play, VIEWER_DESK, 0, &arena));
    assert_int_equal(part->word_count, 1);
    assert_int_equal(part->words[0].step, STEP_THINK);
    assert_true(part->words[0].event > 0);
    assert_int_equal(part->idea_count, SEEN_WORDS_MAX);
    arena_release(&arena);
    play_free(&play);
}

/* --- what is known of it --- */

static void a_majority_by_role_is_counted_over_all_roles(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_BY_ROLE, even, most_b);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    struct arena arena = {.last = NULL};
    const struct seen_decision *decision = decision_of(&play, &arena);
    assert_true(decision->total_known);
    assert_int_equal(decision->total[0], 1);
    assert_int_equal(decision->total[1], 3);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT));
    assert_false(decision_of(&play, &arena)->total_known);
    assert_int_equal(decision_of(&play, &arena)->total[1], 0);
    arena_release(&arena);
    play_free(&play);
}

static void an_objection_is_struck_by_its_line_when_it_has_words(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    play_must(&play, COMMAND_OBJECT);
    play_must_with(&play, COMMAND_OBJECT, WITH(.text = {"Nee."}, .role = 1));
    play_must_with(&play, COMMAND_OBJECT, WITH(.text = {" "}));
    struct arena arena = {.last = NULL};
    const struct seen_words *desk =
        play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].dilemma->decision.objections;
    assert_int_equal(desk[0].event, 0);
    assert_true(desk[1].event > 0);
    assert_null(desk[2].text);
    assert_int_equal(desk[2].event, 0);
    const struct seen_decision *wall = decision_of(&play, &arena);
    assert_int_equal(wall->objections[1].event, 0);
    assert_int_equal(wall->objections[1].role, 1);
    assert_int_equal(wall->objections[1].step, STEP_DECIDE);
    const struct seen_decision *outside =
        &play_see(&play, VIEWER_OUTSIDE, 0, &arena)->parts[DILEMMA].dilemma->decision;
    assert_int_equal(outside->objection_count, 3);
    assert_null(outside->objections[1].text);
    assert_int_equal(outside->objections[1].role, PACK_NONE);
    arena_release(&arena);
    play_free(&play);
}

static void help_that_was_struck_is_gone_with_its_line(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    decide(&play, 1);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_OFFER_HELP, WITH(.role = 0, .text = {"Kees helpt."}));
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *desk = play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].dilemma;
    assert_true(desk->help_event[0] > 0);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = desk->help_event[0]));
    desk = play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].dilemma;
    assert_null(desk->help[0]);
    assert_int_equal(desk->help_event[0], 0);
    arena_release(&arena);
    play_free(&play);
}

static void words_and_ideas_are_struck_by_the_desk_and_ideas_go_outside(void **state)
{
    (void)state;
    struct play play = deciding(PROMISE_COUNTS, even, even);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Dat raakte ons."}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Samen eten."}));
    struct arena arena = {.last = NULL};
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++) {
        const struct seen_part *part = &play_see(&play, (enum viewer_kind)kind, 0, &arena)->parts[DILEMMA];
        assert_int_equal(part->word_count, kind != VIEWER_OUTSIDE);
        assert_int_equal(part->idea_count, 1);
        assert_int_equal(part->ideas[0].event > 0, kind == VIEWER_DESK);
        assert_int_equal(part->words[0].event > 0, kind == VIEWER_DESK);
    }
    arena_release(&arena);
    play_free(&play);
}

static void a_dilemma_without_a_picture_has_none(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, FENCE, STEP_SITUATION);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *fence = play_dilemma(&play, FENCE, &arena);
    assert_null(fence->picture);
    assert_null(fence->picture_alt);
    assert_null(fence->options[0].detail);
    assert_int_equal(fence->decision.rule, RULE_ROLE);
    assert_int_equal(fence->decision.role, 1);
    assert_non_null(play_dilemma(&play, DILEMMA, &arena)->picture_alt);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->decision.role, PACK_NONE);
    arena_release(&arena);
    play_free(&play);
}

static void a_dilemma_left_before_its_decision_is_over_for_later_effects_only_when_it_was_played(void **state)
{
    (void)state;
    static const char *const changes[] = {"\"not\": [{\"decision\": \"de-tuin\", \"option\": \"trees\"}]",
                                          "\"not\": [{\"decision\": \"de-tuin\", \"option\": \"tables\"}]",
                                          NULL};
    for (int skipped = 0; skipped < 2; skipped++) {
        struct play play = play_changed("klein", changes);
        play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
        play_must(&play, COMMAND_BEGIN);
        play_to(&play, DILEMMA, STEP_DECIDE);
        decide(&play, 0);
        play_to(&play, FENCE, STEP_DECIDE);
        play_must(&play, skipped ? COMMAND_SKIP_PART : COMMAND_CLOSE_STEP);
        struct arena arena = {.last = NULL};
        const struct seen *seen = play_see(&play, VIEWER_GROUP, 0, &arena);
        assert_int_equal(seen->later_count, 1);
        assert_int_equal(seen->laters[0].came, !skipped);
        arena_release(&arena);
        play_free(&play);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(consent_wants_a_proposal_and_keeps_objections),
        cmocka_unit_test(words_of_the_decision_replace_each_other),
        cmocka_unit_test(a_struck_wording_does_not_bring_the_older_one_back),
        cmocka_unit_test(a_struck_older_wording_takes_nothing_of_the_newer),
        cmocka_unit_test(a_struck_wording_that_does_not_say_which_takes_all),
        cmocka_unit_test(majority_counts_second_choices),
        cmocka_unit_test(majority_counts_first_choices_when_the_second_was_skipped),
        cmocka_unit_test(a_tie_names_no_winner),
        cmocka_unit_test(not_sure_and_pass_count_for_no_option),
        cmocka_unit_test(under_nothing_a_decision_shows_its_rule_but_no_count),
        cmocka_unit_test(a_deciding_role_must_be_here),
        cmocka_unit_test(without_a_decision_nothing_happens),
        cmocka_unit_test(effects_change_the_street_and_stay_in_range),
        cmocka_unit_test(reopening_a_decision_takes_its_effects_back),
        cmocka_unit_test(choosing_anew_takes_the_decision_with_it),
        cmocka_unit_test(a_decision_stands_once_a_later_activity_began),
        cmocka_unit_test(a_condition_is_judged_when_the_plan_gets_there),
        cmocka_unit_test(a_later_effect_comes_where_it_waits),
        cmocka_unit_test(a_later_effect_counts_dilemmas),
        cmocka_unit_test(speakers_take_turns_and_the_order_turns_each_round),
        cmocka_unit_test(an_inject_is_dropped_once_in_its_step),
        cmocka_unit_test(help_is_offered_per_role),
        cmocka_unit_test(words_and_ideas_are_kept_with_their_step),
        cmocka_unit_test(a_majority_by_role_is_counted_over_all_roles),
        cmocka_unit_test(an_objection_is_struck_by_its_line_when_it_has_words),
        cmocka_unit_test(help_that_was_struck_is_gone_with_its_line),
        cmocka_unit_test(words_and_ideas_are_struck_by_the_desk_and_ideas_go_outside),
        cmocka_unit_test(a_dilemma_without_a_picture_has_none),
        cmocka_unit_test(
            a_dilemma_left_before_its_decision_is_over_for_later_effects_only_when_it_was_played),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
