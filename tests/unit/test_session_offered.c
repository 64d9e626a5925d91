/* Offers and deciding agree: in the open step every command is tried with every value of its fields, without
 * being done. What is accepted is on offer, and what is on offer is accepted. The games of values and the
 * house have a file of their own. */
#include "support/agree.h"

#include "activity/activity.h"
#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, LAST = 4 };

/* --- every value --- */

static void try_guesses(const struct agree *at, uint8_t seat)
{
    for (int i = 0; i < AGREE_VALUES; i++)
        for (int j = 0; j < AGREE_VALUES; j++)
            agree_try(at, COMMAND_CAST_CHOICE,
                      WITH(.seat = seat, .answer = 0, .about = agree_values[i], .guess = agree_values[j]));
}

/* By cards a value and a reason are let through and not kept, so they are not on offer. */
static void try_casts(const struct agree *at)
{
    const bool private = at->play->session->state->table.answering == ANSWER_COMPUTER;
    for (int i = 0; i < AGREE_VALUES; i++) {
        for (int j = 0; j < AGREE_VALUES; j++) {
            agree_try(at, COMMAND_CAST_CHOICE, WITH(.seat = agree_values[i], .answer = agree_values[j]));
            if (!private)
                continue;
            agree_try(at, COMMAND_CAST_CHOICE,
                      WITH(.seat = agree_values[i], .answer = 1, .value = agree_values[j]));
            agree_try(at, COMMAND_CAST_CHOICE,
                      WITH(.seat = agree_values[i], .answer = agree_values[j], .text = {"ja"}, .tick = true));
        }
        if (agree_offers(at, COMMAND_CAST_CHOICE))
            try_guesses(at, agree_values[i]);
    }
}

/* All roles in one command are another way of saying the same, and not offered beside it. */
static bool counts_by_role(const struct offers *offers)
{
    for (uint8_t i = 0; i < offers->count; i++)
        if (offers->items[i].command.kind == COMMAND_COUNT_CHOICES &&
            offers->items[i].command.with.role != PACK_NONE)
            return true;
    return false;
}

static void try_counts(const struct agree *at)
{
    const bool by_role = counts_by_role(&at->offers);
    for (int i = 0; i < AGREE_VALUES; i++)
        for (int answer = 0; answer < ANSWER_COUNT && !(by_role && agree_values[i] == PACK_NONE); answer++)
            for (uint8_t count = 0; count <= 9; count++) {
                struct fields with = *WITH(.role = agree_values[i]);
                with.counts[0][answer] = count;
                agree_try(at, COMMAND_COUNT_CHOICES, &with);
                with.counts[0][0] = (uint8_t)(with.counts[0][0] + 1);
                agree_try(at, COMMAND_COUNT_CHOICES, &with);
            }
}

static void try_texts(const struct agree *at)
{
    static char longest[TEXT_BYTES_MAX + 2];
    memset(longest, 'a', TEXT_BYTES_MAX + 1);
    const char *const texts[] = {NULL, "ja", longest + 1, longest, ""};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int j = 0; j < AGREE_VALUES; j++) {
            const struct fields *with = WITH(.text = {texts[i]}, .role = agree_values[j]);
            agree_try(at, COMMAND_NOTE_ARGUMENT, with);
            agree_try(at, COMMAND_OBJECT, with);
            agree_try(at, COMMAND_OFFER_HELP, with);
            if (agree_values[j] != PACK_NONE)
                continue;
            agree_try(at, COMMAND_NOTE_WORDS, with);
            agree_try(at, COMMAND_NOTE_IDEA, with);
            agree_try(at, COMMAND_ADD_AGREEMENT, with);
            agree_try(at, COMMAND_WORD_DECISION, with);
            agree_try(at, COMMAND_WORD_DECISION, WITH(.text = {"a", texts[i], texts[i], texts[i]}));
        }
}

static void try_small(const struct agree *at)
{
    agree_try(at, COMMAND_NEXT_SPEAKER, WITH(.seat = PACK_NONE));
    agree_try(at, COMMAND_NEXT_TALK_ROUND, WITH(.seat = PACK_NONE));
    agree_try(at, COMMAND_DECIDE, WITH(.seat = PACK_NONE));
    agree_try(at, COMMAND_DROP_OPTION, WITH(.seat = PACK_NONE));
    agree_try(at, COMMAND_ADD_OPTION, WITH(.text = {"Samen.", "Wij."}));
    agree_try(at, COMMAND_ADD_OPTION, WITH(.text = {"Samen.", "Wij.", "Dan komt er rust."}));
    agree_try(at, COMMAND_ADD_OPTION, WITH(.text = {"Samen."}));
    agree_try(at, COMMAND_ADD_OPTION, WITH(.text = {NULL, "Wij."}));
    for (int i = 0; i < AGREE_VALUES; i++) {
        agree_try(at, COMMAND_PUT_OFF_SEAT, WITH(.seat = agree_values[i]));
        agree_try(at, COMMAND_NOTE_PANE, WITH(.index = agree_values[i], .text = {"a"}));
        agree_try(at, COMMAND_NOTE_PANE, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_DROP_INJECT, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_WITHDRAW_OBJECTION, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_LEAVE_IDEA, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_TAKE_UP_IDEA, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_TAKE_UP_IDEA, WITH(.index = agree_values[i], .text = {"a"}));
        agree_try(at, COMMAND_DROP_AGREEMENT, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_DROP_QUESTION, WITH(.index = agree_values[i]));
        agree_try(at, COMMAND_DROP_CONTRIBUTION, WITH(.seat = agree_values[i]));
        agree_try(at, COMMAND_PASS_TURN, WITH(.seat = agree_values[i]));
        agree_try(at, COMMAND_CONTRIBUTE, WITH(.seat = agree_values[i], .text = {"a"}));
        agree_try(at, COMMAND_CONTRIBUTE, WITH(.seat = agree_values[i], .text = {"a", "b"}));
        for (int j = 0; j < AGREE_VALUES; j++) {
            agree_try(at, COMMAND_MOVE_AGREEMENT, WITH(.index = agree_values[i], .to = agree_values[j]));
            agree_try(at, COMMAND_MARK_AGREEMENT, WITH(.index = agree_values[i], .lean = agree_values[j]));
        }
        for (int which = 0; which < AGREEMENT_TEXTS; which++) {
            struct fields with = *WITH(.index = agree_values[i]);
            agree_try(at, COMMAND_WORD_AGREEMENT, &with);
            with.text[which] = "a";
            agree_try(at, COMMAND_WORD_AGREEMENT, &with);
            with.text[(which + 1) % AGREEMENT_TEXTS] = "a";
            agree_try(at, COMMAND_WORD_AGREEMENT, &with);
        }
        agree_try(at, COMMAND_PROPOSE, WITH(.answer = agree_values[i]));
        agree_try(at, COMMAND_SET_RULE, WITH(.rule = agree_values[i]));
        agree_try(at, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE, .role = agree_values[i]));
    }
}

/* Everybody who may act, in this moment. */
static void agree(const struct play *play)
{
    static const struct actor actors[] = {{ACTOR_FACILITATOR, 0}, {ACTOR_SCRIPT, 0}, {ACTOR_SEAT, 0},
                                          {ACTOR_SEAT, 1},        {ACTOR_SEAT, 4},   {ACTOR_SEAT, 9}};
    for (size_t i = 0; i < sizeof actors / sizeof *actors; i++) {
        struct agree at;
        agree_begin(&at, play, actors[i]);
        try_casts(&at);
        try_counts(&at);
        try_texts(&at);
        try_small(&at);
    }
}

/* --- moments --- */

static void choosing(const char *pack, uint8_t seats, enum promise promise, enum answering answering)
{
    struct play play = play_at(pack, seats, promise, answering, DILEMMA, STEP_CHOOSE);
    agree(&play);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    agree(&play);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0)); /* joins at the next step */
    agree(&play);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    agree(&play);
    play_free(&play);
}

static void while_choosing_in_every_way(void **state)
{
    (void)state;
    for (int answering = ANSWER_COMPUTER; answering < ANSWERING_COUNT; answering++)
        for (int promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++)
            choosing("klein", 5, (enum promise)promise, (enum answering)answering);
    choosing("uiterste", 8, PROMISE_BY_NAME, ANSWER_COMPUTER);
    choosing("uiterste", 8, PROMISE_BY_NAME, ANSWER_CARDS);
    choosing("uiterste", 8, PROMISE_BY_ROLE, ANSWER_HANDS);
}

static void while_the_row_at_the_computer_moves(void **state)
{
    (void)state;
    struct play play = play_at("klein", 5, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 1));
    agree(&play);
    for (int i = 1; i < UINT8_MAX; i++)
        play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 1));
    agree(&play);
    play_free(&play);
}

static void decide_in_agreement(struct play *play)
{
    play_must_with(play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT));
    play_must_with(play, COMMAND_PROPOSE, WITH(.answer = 5));
    agree(play);
    play_must(play, COMMAND_DECIDE);
    agree(play);
}

static void in_every_open_step_of_the_largest_pack(void **state)
{
    (void)state;
    struct play play = play_at("uiterste", 9, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_SITUATION);
    for (uint8_t place = 0; place < STEP_COUNT; place++) {
        const uint8_t step = (uint8_t)dilemma_step_at(place);
        if (!play.pack->activities[DILEMMA].dilemma->uses[step])
            continue;
        play_to(&play, DILEMMA, step);
        agree(&play);
        if (step < 6) /* the first four roles lose one seat, and keep one */
            play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = step, .presence = PRESENCE_AWAY));
        if (step == STEP_DECIDE)
            decide_in_agreement(&play);
    }
    play_free(&play);
}

static void while_the_table_adds_an_option_of_its_own(void **state)
{
    (void)state;
    static const char *const changes[] = {
        "{\"step\": \"options\", \"minutes\": 1}",
        "{\"step\": \"turn-around\", \"minutes\": 2}, {\"step\": \"options\", \"minutes\": 1}",
        "{\"step\": \"choose-again\"}",
        "{\"step\": \"own-idea\", \"minutes\": 2}, {\"step\": \"choose-again\"}", NULL};
    struct play play = play_changed("klein", changes);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_TURN);
    agree(&play);
    for (int i = 0; i < SEEN_PANE_MAX; i++)
        play_must_with(&play, COMMAND_NOTE_PANE, WITH(.index = PANE_COUNT - 1, .text = {"a"}));
    agree(&play);
    play_to(&play, DILEMMA, STEP_OWN_IDEA);
    agree(&play);
    play_must_with(&play, COMMAND_ADD_OPTION, WITH(.text = {"Samen.", "Wij."}));
    agree(&play);
    play_must(&play, COMMAND_GO_ON);
    agree(&play);
    play_to(&play, DILEMMA, STEP_DECIDE);
    agree(&play);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = ANSWER_OWN));
    agree(&play);
    play_free(&play);
}

static void while_the_talk_goes_round(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    for (int round = 1; round < 9; round++) {
        play_must(&play, COMMAND_NEXT_SPEAKER);
        agree(&play);
        play_must(&play, COMMAND_NEXT_SPEAKER);
        if (round % 4 == 0)
            agree(&play);
        play_must(&play, COMMAND_NEXT_TALK_ROUND);
    }
    agree(&play);
    play_must_with(&play, COMMAND_DROP_INJECT, WITH(.index = 0));
    for (int i = 1; i < SEEN_WORDS_MAX; i++) {
        play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"a"}));
        play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"b"}));
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"c"}));
    }
    agree(&play);
    play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"a"}));
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"b"}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"c"}));
    agree(&play);
    play_free(&play);
}

static void while_deciding_by_every_rule(void **state)
{
    (void)state;
    static const uint8_t most_b[] = {1, 1, 0, ANSWER_PASS};
    for (uint8_t rule = RULE_CONSENT; rule < RULE_COUNT; rule++) {
        struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
        play_all_cast(&play, most_b, 4);
        play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
        play_must(&play, COMMAND_SKIP_STEP);
        if (rule != RULE_CONSENT)
            play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = rule, .role = 1));
        agree(&play);
        for (uint8_t i = 0; i < SEEN_OBJECTIONS_MAX; i++) {
            if (i < 3 || i == SEEN_OBJECTIONS_MAX - 1)
                agree(&play);
            play_must_with(&play, COMMAND_OBJECT, WITH(.role = i % 2));
        }
        play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 0));
        agree(&play);
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_GONE));
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 3, .presence = PRESENCE_GONE));
        agree(&play);
        play_free(&play);
    }
}

static void in_a_talk_of_questions(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, LAST, 0);
    agree(&play);
    play_to(&play, LAST, 1);
    for (int i = 0; i < SEEN_WORDS_MAX; i++) {
        if (i == 0 || i == SEEN_WORDS_MAX - 1)
            agree(&play);
        play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"b"}));
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"c"}));
    }
    agree(&play);
    play_free(&play);
}

static void while_ideas_become_agreements(void **state)
{
    (void)state;
    enum { AGENDA = 1 };
    struct play play = play_at("agenda", 4, PROMISE_COUNTS, ANSWER_CARDS, 0, 0);
    for (int i = 0; i < 4; i++)
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"c"}));
    play_to(&play, AGENDA, AGENDA_ASK_AGAIN);
    agree(&play);
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 1));
    play_must_with(&play, COMMAND_LEAVE_IDEA, WITH(.index = 0));
    agree(&play);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = play.session->state->ideas.items[2].event));
    agree(&play);
    play_to(&play, AGENDA, AGENDA_AGREE);
    for (int i = 1; i < SEEN_AGREEMENTS_MAX; i++) {
        play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"a"}));
        if (i < 3)
            agree(&play);
    }
    agree(&play);
    play_must_with(&play, COMMAND_MARK_AGREEMENT, WITH(.index = 0, .lean = LEAN_HELP));
    agree(&play);
    play_to(&play, AGENDA, AGENDA_CONTRIBUTE);
    agree(&play);
    play_must_with(&play, COMMAND_CONTRIBUTE, WITH(.seat = 1, .text = {"c"}));
    play_must_with(&play, COMMAND_PASS_TURN, WITH(.seat = 0));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    agree(&play);
    play_to(&play, AGENDA, AGENDA_QUESTIONS);
    agree(&play);
    for (int i = 0; i < SEEN_QUESTIONS_MAX; i++) {
        play_must_with(&play, COMMAND_ADD_QUESTION, WITH(.text = {"a", "b"}));
        if (i == 0 || i + 1 == SEEN_QUESTIONS_MAX)
            agree(&play);
    }
    play_to(&play, AGENDA, AGENDA_READ);
    agree(&play);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = AGENDA_ASK_AGAIN));
    agree(&play);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(while_choosing_in_every_way),
        cmocka_unit_test(while_the_row_at_the_computer_moves),
        cmocka_unit_test(in_every_open_step_of_the_largest_pack),
        cmocka_unit_test(while_the_table_adds_an_option_of_its_own),
        cmocka_unit_test(while_the_talk_goes_round),
        cmocka_unit_test(while_deciding_by_every_rule),
        cmocka_unit_test(in_a_talk_of_questions),
        cmocka_unit_test(while_ideas_become_agreements),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
