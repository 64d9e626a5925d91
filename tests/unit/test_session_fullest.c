/* The fullest table with the largest pack: twenty-four seats in six roles, six options, every list to its
 * end. What is one step past an end stands out here. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, DILEMMA = 1, ROLES = PACK_ROLES_MAX, OPTIONS = PACK_OPTIONS_MAX };

static struct play fullest(enum promise promise, enum answering answering, uint8_t step)
{
    return play_at("uiterste", SEATS_MAX, promise, answering, DILEMMA, step);
}

static const struct seen_dilemma *dilemma_of(const struct play *play, enum viewer_kind kind,
                                             struct arena *arena)
{
    return play_see(play, kind, PACK_NONE, arena)->parts[DILEMMA].dilemma;
}

/* Each viewer looks, and the first and the last seat; nothing may break. */
static void everybody_looks(const struct play *play)
{
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++) {
        struct text seen = play_seen(play, (enum viewer_kind)kind, PACK_NONE);
        assert_true(seen.length > 0);
        text_release(&seen);
    }
    for (uint8_t seat = 0; seat < SEATS_MAX; seat += SEATS_MAX - 1) {
        struct text seen = play_seen(play, VIEWER_SEAT, seat);
        assert_true(seen.length > 0);
        text_release(&seen);
    }
}

/* --- the story --- */

static void every_text_of_the_pack_is_seen(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_NAME, ANSWER_COMPUTER, STEP_SITUATION);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    assert_int_equal(seen->role_count, ROLES);
    assert_int_equal(seen->value_count, PACK_VALUES_MAX);
    assert_int_equal(seen->spectrum_count, PACK_SPECTRA_MAX);
    assert_int_equal(seen->effect_count, PACK_EFFECTS_MAX);
    assert_non_null(seen->value_names[0]);
    assert_non_null(seen->value_names[PACK_VALUES_MAX - 1]);
    assert_non_null(seen->spectrum_from[0]);
    assert_non_null(seen->spectrum_to[PACK_SPECTRA_MAX - 1]);
    assert_non_null(seen->effects[0].name);
    assert_non_null(seen->effects[PACK_EFFECTS_MAX - 1].name);
    assert_non_null(seen->roles[0].watch);
    assert_non_null(seen->roles[ROLES - 1].watch);
    assert_int_equal(seen->parts[WELCOME].talk->question_count, PACK_QUESTIONS_MAX);
    assert_non_null(seen->parts[WELCOME].talk->questions[0].ask);
    assert_non_null(seen->parts[WELCOME].talk->questions[PACK_QUESTIONS_MAX - 1].ask);
    assert_int_equal(seen->parts[WELCOME].step_count, PACK_QUESTIONS_MAX);
    arena_release(&arena);
    play_free(&play);
}

static void every_text_of_a_dilemma_is_seen(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_NAME, ANSWER_COMPUTER, STEP_SITUATION);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_DESK, &arena);
    assert_int_equal(dilemma->option_count, OPTIONS);
    assert_int_equal(dilemma->prompt_count, PACK_PROMPTS_MAX);
    assert_int_equal(dilemma->value_count, PACK_VALUES_OFFERED_MAX);
    assert_int_equal(dilemma->inject_count, PACK_INJECTS_MAX);
    for (int i = 0; i < OPTIONS; i += OPTIONS - 1) {
        assert_non_null(dilemma->options[i].label);
        assert_non_null(dilemma->options[i].detail);
        assert_null(dilemma->options[i].follows); /* nothing is decided */
        assert_null(dilemma->options[i].cost[0]);
    }
    for (int role = 0; role < ROLES; role++)
        assert_true(dilemma->want[role] && dilemma->keep[role]);
    assert_non_null(dilemma->prompts[0]);
    assert_non_null(dilemma->prompts[PACK_PROMPTS_MAX - 1]);
    assert_non_null(dilemma->values[0]);
    assert_non_null(dilemma->values[PACK_VALUES_OFFERED_MAX - 1]);
    for (int i = 0; i < PACK_INJECTS_MAX; i++) {
        assert_int_equal(dilemma->injects[i].index, i);
        assert_false(dilemma->injects[i].dropped);
    }
    assert_non_null(dilemma->picture_alt);
    assert_non_null(dilemma->tip);
    assert_null(dilemma->expert);
    arena_release(&arena);
    play_free(&play);
}

static void only_the_decided_option_tells_what_follows(void **state)
{
    (void)state;
    for (uint8_t option = 0; option < OPTIONS; option++) {
        struct play play = fullest(PROMISE_BY_NAME, ANSWER_CARDS, STEP_DECIDE);
        play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT));
        play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = option));
        play_must(&play, COMMAND_DECIDE);
        struct arena arena = {.last = NULL};
        const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
        for (uint8_t i = 0; i < OPTIONS; i++) {
            assert_int_equal(dilemma->options[i].follows != NULL, i == option);
            assert_int_equal(dilemma->options[i].cost[0] != NULL, i == option);
            assert_int_equal(dilemma->options[i].cost[ROLES - 1] != NULL, i == option);
        }
        assert_ptr_equal(dilemma->decided_follows, dilemma->options[option].follows);
        assert_int_equal(dilemma->effect_count, PACK_EFFECTS_MAX);
        everybody_looks(&play);
        arena_release(&arena);
        play_free(&play);
    }
}

/* --- choosing --- */

static void cast(struct play *play, uint8_t seat, uint8_t answer, const char *reason)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = answer;
    command.with.value = play->pack->activities[1].dilemma->values[seat % PACK_VALUES_OFFERED_MAX];
    command.with.text[0] = reason;
    command.with.tick = true;
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

static void every_seat_has_its_answer_value_and_reason(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_NAME, ANSWER_COMPUTER, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        cast(&play, seat, seat / 6, "zo");
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        cast(&play, seat, 5, "anders");
    play_must(&play, COMMAND_GO_ON);
    const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        assert_int_equal(dilemma->rounds[0].by_seat[seat], seat / 6);
        assert_int_equal(dilemma->rounds[1].by_seat[seat], 5);
        assert_int_equal(dilemma->rounds[0].by_role[seat % 6][seat / 6], 1);
    }
    for (uint8_t i = 0; i < PACK_VALUES_OFFERED_MAX; i++)
        assert_int_equal(dilemma->rounds[0].values[dilemma->value_ids[i]], 4);
    assert_int_equal(dilemma->rounds[1].total[5], SEATS_MAX);
    assert_int_equal(dilemma->reason_count, SEEN_REASONS_MAX);
    assert_int_equal(dilemma->movement.changed, SEATS_MAX);
    assert_int_equal(dilemma->movement.stayed, 0);
    assert_int_equal(dilemma->movement.no_first, 0);
    everybody_looks(&play);
    const struct seen_desk *desk = &play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->desk;
    assert_int_equal(desk->strikable_count, SEEN_REASONS_MAX);
    assert_string_equal(desk->strikable[0].text, "anders");
    assert_string_equal(desk->strikable[SEATS_MAX - 1].text, "anders");
    arena_release(&arena);
    play_free(&play);
}

static void any_of_many_reasons_can_be_struck(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_NAME, ANSWER_COMPUTER, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        cast(&play, seat, 0, seat == 0 ? "eerste" : seat == SEATS_MAX - 1 ? "laatste" : "zo");
    play_must(&play, COMMAND_GO_ON);
    const struct seen_desk *desk = &play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->desk;
    assert_int_equal(desk->strikable_count, SEATS_MAX);
    const uint32_t shown = desk->strikable[0].event;
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = shown, .index = SEATS_MAX)),
                     REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = shown, .index = SEATS_MAX - 1));
    const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(dilemma->reason_count, SEATS_MAX - 1);
    assert_int_equal(dilemma->rounds[0].by_seat[SEATS_MAX - 1], ANSWER_NONE);
    assert_string_equal(dilemma->reasons[0].text, "eerste");
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = shown, .index = 0));
    dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(dilemma->reason_count, SEATS_MAX - 2);
    assert_string_equal(dilemma->reasons[0].text, "zo");
    arena_release(&arena);
    play_free(&play);
}

static void everybody_guesses_and_all_are_listed(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_ROLE, ANSWER_COMPUTER, STEP_CHOOSE);
    for (uint8_t seat = SEATS_MAX; seat-- > 0;) {
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
        command.with.seat = seat;
        command.with.answer = seat % 6;
        command.with.about = (uint8_t)((seat % 6 + 1 + seat / 12) % 6);
        command.with.guess = seat / 6 % 2;
        assert_int_equal(play_command(&play, &command), ACCEPTED);
    }
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
    int guessed = dilemma->guesses[0].count;
    for (int i = 1; i < dilemma->guess_count; i++) {
        guessed += dilemma->guesses[i].count;
        const struct seen_guess *one = &dilemma->guesses[i - 1], *next = &dilemma->guesses[i];
        assert_true(one->role <= next->role);
        assert_true(one->role < next->role || one->about <= next->about);
        assert_true(one->role < next->role || one->about < next->about || one->answer < next->answer);
    }
    assert_int_equal(guessed, SEATS_MAX);
    everybody_looks(&play);
    arena_release(&arena);
    play_free(&play);
}

static void the_row_at_the_computer_holds_everybody(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_NAME, ANSWER_COMPUTER, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        assert_int_equal(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->next_seat, seat);
        play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = seat));
    }
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(seen->next_seat, 0);
    assert_int_equal(seen->desk.waiting, SEATS_MAX);
    everybody_looks(&play);
    arena_release(&arena);
    play_free(&play);
}

/* --- totals --- */

static void hands_of_six_roles_are_counted_together_or_one_by_one(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_BY_ROLE, ANSWER_HANDS, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = &dilemma_of(&play, VIEWER_WALL, &arena)->rounds[0];
    for (int role = 0; role < ROLES; role++)
        assert_int_equal(round->of_role[role], 4);
    struct fields with = *WITH(.role = PACK_NONE);
    for (int role = 0; role < ROLES; role++)
        with.counts[role][role] = 4;
    play_must_with(&play, COMMAND_COUNT_CHOICES, &with);
    with.counts[ROLES - 1][0] = 1;
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, &with), REFUSED_COUNTS_DO_NOT_FIT);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = ROLES - 1, .counts = {{1, 3}}));
    assert_int_equal(
        play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = ROLES - 1, .counts = {{1}, [ROLES - 1] = {1}})),
        REFUSED_COUNTS_DO_NOT_FIT);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.role = ROLES)), REFUSED_NO_SUCH_ROLE);
    play_must(&play, COMMAND_GO_ON);
    round = &dilemma_of(&play, VIEWER_WALL, &arena)->rounds[0];
    assert_int_equal(round->by_role[0][0], 4);
    assert_int_equal(round->by_role[4][4], 4);
    assert_int_equal(round->by_role[5][1], 3);
    assert_int_equal(round->total[0], 5);
    assert_int_equal(round->in, SEATS_MAX);
    everybody_looks(&play);
    arena_release(&arena);
    play_free(&play);
}

static void cards_of_everybody_fit_and_not_one_more(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_COUNTS, ANSWER_CARDS, STEP_CHOOSE);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{0, 0, 0, 0, 0, 25}})),
                     REFUSED_COUNTS_DO_NOT_FIT);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {[ROLES - 1] = {1}})),
                     REFUSED_COUNTS_DO_NOT_FIT);
    assert_int_equal(play_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{[ANSWER_OWN] = 1}})),
                     REFUSED_COUNTS_DO_NOT_FIT);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{0, 0, 0, 0, 0, 20, 0, 3, 1}}));
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = &dilemma_of(&play, VIEWER_WALL, &arena)->rounds[0];
    assert_int_equal(round->total[5], 20);
    assert_int_equal(round->total[ANSWER_NOT_SURE], 3);
    assert_int_equal(round->total[ANSWER_PASS], 1);
    play_to(&play, DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_MAJORITY));
    assert_int_equal(dilemma_of(&play, VIEWER_WALL, &arena)->decision.leading, ANSWER_NONE); /* the second */
    arena_release(&arena);
    play_free(&play);
}

/* --- talk and words --- */

static void six_roles_speak_in_an_order_that_turns(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    struct arena arena = {.last = NULL};
    for (uint8_t round = 0; round < 9; round++) {
        for (uint8_t turn = 0; turn < ROLES; turn++) {
            const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
            assert_int_equal(dilemma->talk_round, round);
            assert_int_equal(dilemma->speaker_count, ROLES);
            assert_int_equal(dilemma->speaker, turn);
            assert_int_equal(dilemma->speakers[turn], (round + turn) % ROLES);
            play_must(&play, COMMAND_NEXT_SPEAKER);
        }
        assert_int_equal(dilemma_of(&play, VIEWER_WALL, &arena)->speaker, ROLES);
        assert_int_equal(play_do(&play, COMMAND_NEXT_SPEAKER), REFUSED_NOT_NOW);
        assert_int_equal(play_do(&play, COMMAND_NEXT_TALK_ROUND), round < 8 ? ACCEPTED : REFUSED_TOO_MANY);
    }
    arena_release(&arena);
    play_free(&play);
}

static void every_role_may_argue_object_and_be_helped(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_COUNTS, ANSWER_CARDS, STEP_TALK);
    for (uint8_t i = 0; i < SEEN_WORDS_MAX; i++)
        play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"daarom"}, .role = i % ROLES));
    play_to(&play, DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT));
    for (uint8_t i = 0; i < SEEN_OBJECTIONS_MAX; i++)
        play_must_with(&play, COMMAND_OBJECT, WITH(.text = {"nee"}, .role = i % ROLES));
    everybody_looks(&play);
    play_must_with(&play, COMMAND_WITHDRAW_OBJECTION, WITH(.index = SEEN_OBJECTIONS_MAX - 1));
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 5));
    play_must(&play, COMMAND_DECIDE);
    play_must(&play, COMMAND_GO_ON);
    for (uint8_t role = 0; role < ROLES; role++)
        play_must_with(&play, COMMAND_OFFER_HELP, WITH(.text = {"wij"}, .role = role));
    struct arena arena = {.last = NULL};
    const struct seen_dilemma *dilemma = dilemma_of(&play, VIEWER_DESK, &arena);
    assert_int_equal(dilemma->argument_count, SEEN_WORDS_MAX);
    assert_int_equal(dilemma->arguments[SEEN_WORDS_MAX - 1].role, 5);
    assert_int_equal(dilemma->decision.objection_count, SEEN_OBJECTIONS_MAX - 1);
    for (int i = 0; i < SEEN_OBJECTIONS_MAX - 1; i++) {
        assert_int_equal(dilemma->decision.objections[i].role, i % ROLES);
        assert_true(dilemma->decision.objections[i].event > 0);
    }
    for (int role = 0; role < ROLES; role++) {
        assert_string_equal(dilemma->help[role], "wij");
        assert_true(dilemma->help_event[role] > 0);
    }
    everybody_looks(&play);
    dilemma = dilemma_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(dilemma->decision.objections[0].event, 0);
    assert_int_equal(dilemma->help_event[0], 0);
    assert_string_equal(dilemma->help[ROLES - 1], "wij");
    arena_release(&arena);
    play_free(&play);
}

static void every_inject_falls_in_its_own_step(void **state)
{
    (void)state;
    struct play play = fullest(PROMISE_COUNTS, ANSWER_CARDS, STEP_SITUATION);
    const struct pack_dilemma *pack = play.pack->activities[1].dilemma;
    uint8_t dropped = 0;
    struct arena arena = {.last = NULL};
    for (uint8_t step = STEP_SITUATION; step < STEP_DECIDE; step++) {
        play_to(&play, DILEMMA, step);
        for (uint8_t i = 0; i < PACK_INJECTS_MAX; i++) {
            const bool here = pack->injects[i].step == step;
            assert_int_equal(play_with(&play, COMMAND_DROP_INJECT, WITH(.index = i)),
                             here ? ACCEPTED : REFUSED_NOT_NOW);
            dropped = (uint8_t)(dropped + here);
            assert_int_equal(dilemma_of(&play, VIEWER_WALL, &arena)->inject_count, dropped);
            assert_int_equal(dilemma_of(&play, VIEWER_DESK, &arena)->inject_count, PACK_INJECTS_MAX);
            assert_int_equal(dilemma_of(&play, VIEWER_DESK, &arena)->injects[i].dropped,
                             pack->injects[i].step <= step);
        }
        assert_int_equal(play_with(&play, COMMAND_DROP_INJECT, WITH(.index = PACK_INJECTS_MAX)),
                         REFUSED_NO_SUCH_ITEM);
    }
    arena_release(&arena);
    play_free(&play);
}

/* --- to the end --- */

static void decide_by_consent(struct play *play, enum decision_rule now)
{
    if (now != RULE_CONSENT)
        play_must_with(play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT));
    play_must_with(play, COMMAND_PROPOSE, WITH(.answer = 0));
    play_must(play, COMMAND_DECIDE);
}

static void the_longest_programme_is_played_to_its_end(void **state)
{
    (void)state;
    struct play play = play_new("uiterste");
    play_seat(&play, SEATS_MAX, PROMISE_BY_ROLE, ANSWER_CARDS);
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 1));
    play_must(&play, COMMAND_BEGIN);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_GROUP, PACK_NONE, &arena);
    assert_int_equal(seen->part_count, PACK_PARTS_MAX);
    while (seen->phase != PHASE_ENDED) {
        if (seen->step == 0)
            everybody_looks(&play);
        if (seen_now(seen)->dilemma && seen_step_now(seen)->id == STEP_DECIDE)
            decide_by_consent(&play, seen_now(seen)->dilemma->decision.rule);
        play_must(&play, COMMAND_CLOSE_STEP);
        seen = play_see(&play, VIEWER_GROUP, PACK_NONE, &arena);
    }
    everybody_looks(&play);
    assert_true(seen->later_count >= PACK_LATER_MAX);
    assert_int_equal(seen->parts[0].used, PACK_QUESTIONS_MAX); /* a second each */
    arena_release(&arena);
    play_free(&play);
}

static void a_full_table_may_change_its_seats(void **state)
{
    (void)state;
    struct play play = play_new("uiterste");
    play_seat(&play, SEATS_MAX, PROMISE_BY_ROLE, ANSWER_CARDS);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = SEATS_MAX - 1, .nickname = SEATS_MAX - 1));
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .nickname = SEATS_MAX - 1)),
                     REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = SEATS_MAX, .role = 0)),
                     REFUSED_NO_SUCH_SEAT);
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = SEATS_MAX - 1));
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 5));
    struct arena arena = {.last = NULL};
    const struct seen_seat *last = &play_see(&play, VIEWER_DESK, 0, &arena)->seats[SEATS_MAX - 1];
    assert_int_equal(last->nickname, SEATS_MAX - 1);
    assert_int_equal(last->role, 5);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_of_the_pack_is_seen),
        cmocka_unit_test(every_text_of_a_dilemma_is_seen),
        cmocka_unit_test(only_the_decided_option_tells_what_follows),
        cmocka_unit_test(every_seat_has_its_answer_value_and_reason),
        cmocka_unit_test(any_of_many_reasons_can_be_struck),
        cmocka_unit_test(everybody_guesses_and_all_are_listed),
        cmocka_unit_test(the_row_at_the_computer_holds_everybody),
        cmocka_unit_test(hands_of_six_roles_are_counted_together_or_one_by_one),
        cmocka_unit_test(cards_of_everybody_fit_and_not_one_more),
        cmocka_unit_test(six_roles_speak_in_an_order_that_turns),
        cmocka_unit_test(every_role_may_argue_object_and_be_helped),
        cmocka_unit_test(every_inject_falls_in_its_own_step),
        cmocka_unit_test(the_longest_programme_is_played_to_its_end),
        cmocka_unit_test(a_full_table_may_change_its_seats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
