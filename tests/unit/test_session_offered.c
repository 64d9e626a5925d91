/* Offers and deciding agree: in the open step every command is tried with every value of its fields, without
 * being done. What is accepted is on offer, and what is on offer is accepted. */
#include "support/play.h"

#include "activity/activity.h"
#include "activity/offer.h"
#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, LAST = 4 };

struct moment {
    const struct play *play;
    struct actor actor;
    struct offers offers;
};

/* --- is this on offer? --- */

static bool text_fits(const struct offer_range *range, const char *text)
{
    if (!text)
        return range->optional;
    const size_t length = strlen(text);
    return range->low <= length && length <= range->high;
}

static bool counts_fit(const struct offer_range *range, const uint8_t counts[ANSWER_COUNT])
{
    unsigned sum = 0;
    for (unsigned answer = 0; answer < ANSWER_COUNT; answer++) {
        sum += counts[answer];
        if (counts[answer] && !(range->allowed >> answer & 1))
            return false;
    }
    return sum <= range->high;
}

static bool small_fits(const struct offer_range *range, uint8_t value)
{
    return (value < 64 && (range->allowed >> value & 1)) || (range->optional && value == PACK_NONE) ||
           range->type == FIELD_BOOL;
}

static const struct offer_range *range_at(const struct offer *offer, size_t offset)
{
    for (uint8_t i = 0; i < offer->range_count; i++)
        if (offer->ranges[i].offset == offset)
            return &offer->ranges[i];
    return NULL;
}

static bool field_fits(const struct offer *offer, const struct field *field, const struct fields *with)
{
    const struct offer_range *range = range_at(offer, field->offset);
    const char *text;
    memcpy(&text, (const unsigned char *)with + field->offset, sizeof text);
    if (!range)
        return field->type == FIELD_TEXT ? !text
                                         : memcmp((const unsigned char *)with + field->offset,
                                                  (const unsigned char *)&offer->command.with + field->offset,
                                                  field->type == FIELD_COUNTS ? sizeof with->counts : 1) == 0;
    if (field->type == FIELD_TEXT)
        return text_fits(range, text);
    if (field->type == FIELD_COUNTS)
        return counts_fit(range, with->counts[0]);
    return small_fits(range, *((const unsigned char *)with + field->offset));
}

static bool on_offer(const struct offers *offers, const struct command *command)
{
    for (uint8_t i = 0; i < offers->count; i++) {
        const struct offer *offer = &offers->items[i];
        const struct field *field = command_description(command->kind)->fields;
        if (offer->command.kind != command->kind)
            continue;
        while (field->type != FIELD_END && field_fits(offer, field, &command->with))
            field++;
        if (field->type == FIELD_END)
            return true;
    }
    return false;
}

static bool accepted(const struct play *play, const struct command *command)
{
    struct events tried;
    tried.count = 0;
    return state_decide(play->session->state, play->pack, command, &tried) == ACCEPTED;
}

static void try(const struct moment *at, enum command_kind kind, const struct fields *with)
{
    struct command command = command_new(kind);
    command.actor = at->actor;
    command.with = *with;
    const bool may = accepted(at->play, &command);
    if (may == on_offer(&at->offers, &command))
        return;
    fail_msg("%s (actor %d, seat %d, role %d, answer %d, value %d, about %d, guess %d, index %d) is %s",
             command_description(kind)->word, (int)at->actor.kind, with->seat, with->role, with->answer,
             with->value, with->about, with->guess, with->index,
             may ? "accepted and not offered" : "offered and not accepted");
}

/* --- every value --- */

/* More than there can be of anything here, the largest of some things and one more, and none. */
static const uint8_t values[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 23, 24, PACK_NONE};
enum { VALUES = sizeof values };

static bool casts_offered(const struct offers *offers)
{
    for (uint8_t i = 0; i < offers->count; i++)
        if (offers->items[i].command.kind == COMMAND_CAST_CHOICE)
            return true;
    return false;
}

static void try_guesses(const struct moment *at, uint8_t seat)
{
    for (int i = 0; i < VALUES; i++)
        for (int j = 0; j < VALUES; j++)
            try(at, COMMAND_CAST_CHOICE,
                WITH(.seat = seat, .answer = 0, .about = values[i], .guess = values[j]));
}

/* By cards a value and a reason are let through and not kept, so they are not on offer. */
static void try_casts(const struct moment *at)
{
    const bool private = at->play->session->state->table.answering == ANSWER_COMPUTER;
    for (int i = 0; i < VALUES; i++) {
        for (int j = 0; j < VALUES; j++) {
            try(at, COMMAND_CAST_CHOICE, WITH(.seat = values[i], .answer = values[j]));
            if (!private)
                continue;
            try(at, COMMAND_CAST_CHOICE, WITH(.seat = values[i], .answer = 1, .value = values[j]));
            try(at, COMMAND_CAST_CHOICE,
                WITH(.seat = values[i], .answer = values[j], .text = {"ja"}, .tick = true));
        }
        if (casts_offered(&at->offers))
            try_guesses(at, values[i]);
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

static void try_counts(const struct moment *at)
{
    const bool by_role = counts_by_role(&at->offers);
    for (int i = 0; i < VALUES; i++)
        for (int answer = 0; answer < ANSWER_COUNT && !(by_role && values[i] == PACK_NONE); answer++)
            for (uint8_t count = 0; count <= 9; count++) {
                struct fields with = *WITH(.role = values[i]);
                with.counts[0][answer] = count;
                try(at, COMMAND_COUNT_CHOICES, &with);
                with.counts[0][0] = (uint8_t)(with.counts[0][0] + 1);
                try(at, COMMAND_COUNT_CHOICES, &with);
            }
}

static void try_texts(const struct moment *at)
{
    static char longest[TEXT_BYTES_MAX + 2];
    memset(longest, 'a', TEXT_BYTES_MAX + 1);
    const char *const texts[] = {NULL, "ja", longest + 1, longest, ""};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int j = 0; j < VALUES; j++) {
            const struct fields *with = WITH(.text = {texts[i]}, .role = values[j]);
            try(at, COMMAND_NOTE_ARGUMENT, with);
            try(at, COMMAND_OBJECT, with);
            try(at, COMMAND_OFFER_HELP, with);
            if (values[j] != PACK_NONE)
                continue;
            try(at, COMMAND_NOTE_WORDS, with);
            try(at, COMMAND_NOTE_IDEA, with);
            try(at, COMMAND_ADD_AGREEMENT, with);
            try(at, COMMAND_WORD_DECISION, with);
            try(at, COMMAND_WORD_DECISION, WITH(.text = {"a", texts[i], texts[i], texts[i]}));
        }
}

static void try_small(const struct moment *at)
{
    try(at, COMMAND_NEXT_SPEAKER, WITH(.seat = PACK_NONE));
    try(at, COMMAND_NEXT_TALK_ROUND, WITH(.seat = PACK_NONE));
    try(at, COMMAND_DECIDE, WITH(.seat = PACK_NONE));
    try(at, COMMAND_DROP_OPTION, WITH(.seat = PACK_NONE));
    try(at, COMMAND_ADD_OPTION, WITH(.text = {"Samen.", "Wij."}));
    try(at, COMMAND_ADD_OPTION, WITH(.text = {"Samen.", "Wij.", "Dan komt er rust."}));
    try(at, COMMAND_ADD_OPTION, WITH(.text = {"Samen."}));
    try(at, COMMAND_ADD_OPTION, WITH(.text = {NULL, "Wij."}));
    for (int i = 0; i < VALUES; i++) {
        try(at, COMMAND_PUT_OFF_SEAT, WITH(.seat = values[i]));
        try(at, COMMAND_NOTE_PANE, WITH(.index = values[i], .text = {"a"}));
        try(at, COMMAND_NOTE_PANE, WITH(.index = values[i]));
        try(at, COMMAND_DROP_INJECT, WITH(.index = values[i]));
        try(at, COMMAND_WITHDRAW_OBJECTION, WITH(.index = values[i]));
        try(at, COMMAND_LEAVE_IDEA, WITH(.index = values[i]));
        try(at, COMMAND_TAKE_UP_IDEA, WITH(.index = values[i]));
        try(at, COMMAND_TAKE_UP_IDEA, WITH(.index = values[i], .text = {"a"}));
        try(at, COMMAND_DROP_AGREEMENT, WITH(.index = values[i]));
        for (int which = 0; which < AGREEMENT_TEXTS; which++) {
            struct fields with = *WITH(.index = values[i]);
            try(at, COMMAND_WORD_AGREEMENT, &with);
            with.text[which] = "a";
            try(at, COMMAND_WORD_AGREEMENT, &with);
            with.text[(which + 1) % AGREEMENT_TEXTS] = "a";
            try(at, COMMAND_WORD_AGREEMENT, &with);
        }
        try(at, COMMAND_PROPOSE, WITH(.answer = values[i]));
        try(at, COMMAND_SET_RULE, WITH(.rule = values[i]));
        try(at, COMMAND_SET_RULE, WITH(.rule = RULE_ROLE, .role = values[i]));
    }
}

/* Everybody who may act, in this moment. */
static void agree(const struct play *play)
{
    static const struct actor actors[] = {{ACTOR_FACILITATOR, 0}, {ACTOR_SCRIPT, 0}, {ACTOR_SEAT, 0},
                                          {ACTOR_SEAT, 1},        {ACTOR_SEAT, 4},   {ACTOR_SEAT, 9}};
    for (size_t i = 0; i < sizeof actors / sizeof *actors; i++) {
        struct moment at = {.play = play, .actor = actors[i]};
        session_offers(play->session, actors[i], &at.offers);
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
