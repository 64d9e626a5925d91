/* What may be done now: offers name every legal command of a moment, and only those. */
#include "support/play.h"

#include "activity/activity.h"

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, DILEMMA = 1, LAST = 4 };

static struct offers offered(const struct play *play, enum actor_kind kind, uint8_t seat)
{
    struct offers offers;
    session_offers(play->session, (struct actor){.kind = kind, .seat = seat}, &offers);
    return offers;
}

static const struct offer *find(const struct offers *offers, enum command_kind kind)
{
    for (uint8_t i = 0; i < offers->count; i++)
        if (offers->items[i].command.kind == kind)
            return &offers->items[i];
    return NULL;
}

/* The same, where it has to be there. */
static const struct offer *found(const struct offers *offers, enum command_kind kind)
{
    const struct offer *offer = find(offers, kind);
    assert(offer);
    return offer;
}

static int count_of(const struct offers *offers, enum command_kind kind)
{
    int count = 0;
    for (uint8_t i = 0; i < offers->count; i++)
        if (offers->items[i].command.kind == kind)
            count++;
    return count;
}

static uint64_t allowed(const struct offer *offer, size_t offset)
{
    assert_non_null(offer);
    for (uint8_t i = 0; i < offer->range_count; i++)
        if (offer->ranges[i].offset == offset)
            return offer->ranges[i].allowed;
    fail_msg("this field is not open");
    return 0;
}

#define ALLOWED(offer, member) allowed((offer), offsetof(struct fields, member))
#define BIT(value)             ((uint64_t)1 << (value))

/* Exactly these kinds, each at least once. */
static void check_kinds(const struct offers *offers, const enum command_kind *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!find(offers, kinds[i]))
            fail_msg("%s is missing", command_description(kinds[i])->word);
    for (uint8_t i = 0; i < offers->count; i++) {
        size_t at = 0;
        while (at < count && kinds[at] != offers->items[i].command.kind)
            at++;
        if (at == count)
            fail_msg("%s is too much", command_description(offers->items[i].command.kind)->word);
    }
}

#define CHECK_KINDS(offers, ...)                                                                             \
    check_kinds((offers), (const enum command_kind[]){__VA_ARGS__},                                          \
                sizeof(const enum command_kind[]){__VA_ARGS__} / sizeof(enum command_kind))

/* What is there as long as anybody sits at the table. */
#define AT_THE_TABLE                                                                                         \
    COMMAND_NAME_GROUP, COMMAND_SET_NOTES, COMMAND_SET_LANGUAGE, COMMAND_ADD_SEAT, COMMAND_CHANGE_SEAT,      \
        COMMAND_SAY_OWN_ROLE, COMMAND_SET_PRESENCE, COMMAND_SET_ANSWERING, COMMAND_SET_PROMISE

static void set_up_offers_seats_and_settings(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    CHECK_KINDS(&offers, COMMAND_NAME_GROUP, COMMAND_SET_NOTES, COMMAND_SET_LANGUAGE, COMMAND_ADD_SEAT,
                COMMAND_SET_ANSWERING, COMMAND_SET_PROMISE, COMMAND_CHOOSE_PROGRAMME);
    assert_int_equal(ALLOWED(find(&offers, COMMAND_ADD_SEAT), role), BIT(0) | BIT(1));
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_CARDS);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    CHECK_KINDS(&offers, AT_THE_TABLE, COMMAND_TURN_ROLES, COMMAND_REMOVE_SEAT, COMMAND_BEGIN, COMMAND_UNDO,
                COMMAND_LEAVE_OUT, COMMAND_MOVE_PART);
    assert_int_equal(ALLOWED(find(&offers, COMMAND_SET_ANSWERING), answering),
                     BIT(ANSWER_COMPUTER) | BIT(ANSWER_HANDS));
    assert_int_equal(count_of(&offers, COMMAND_SET_PROMISE), 3);
    assert_int_equal(ALLOWED(find(&offers, COMMAND_CHANGE_SEAT), seat), 15);
    offers = offered(&play, ACTOR_SEAT, 0);
    assert_int_equal(offers.count, 0);
    play_free(&play);
}

static void a_seat_is_offered_its_own_choice(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct offers offers = offered(&play, ACTOR_SEAT, 1);
    assert_int_equal(offers.count, 2);
    CHECK_KINDS(&offers, COMMAND_CAST_CHOICE);
    const struct offer *plain = &offers.items[0], *guessing = &offers.items[1];
    assert_int_equal(ALLOWED(plain, seat), BIT(1));
    assert_int_equal(ALLOWED(plain, answer), BIT(0) | BIT(1) | BIT(ANSWER_NOT_SURE) | BIT(ANSWER_PASS));
    assert_int_equal(ALLOWED(plain, value), BIT(0) | BIT(1));
    assert_int_equal(ALLOWED(guessing, value), BIT(0) | BIT(1));
    assert_int_equal(ALLOWED(guessing, about), BIT(0));
    assert_int_equal(ALLOWED(guessing, guess), BIT(0) | BIT(1));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    assert_int_equal(offered(&play, ACTOR_SEAT, 1).count, 0);
    play_free(&play);
}

static void in_a_private_step_the_facilitator_leads_and_does_not_vote(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    CHECK_KINDS(&offers, AT_THE_TABLE, COMMAND_CLOSE_STEP, COMMAND_SKIP_STEP, COMMAND_SKIP_PART,
                COMMAND_PAUSE, COMMAND_END_SESSION, COMMAND_REOPEN_STEP, COMMAND_ADD_TIME, COMMAND_LEAVE_OUT,
                COMMAND_PUT_OFF_SEAT, COMMAND_UNDO);             /* nobody answered yet */
    assert_int_equal(count_of(&offers, COMMAND_SET_PROMISE), 2); /* only tighter ones */
    assert_int_equal(ALLOWED(find(&offers, COMMAND_REOPEN_STEP), step),
                     BIT(STEP_SITUATION) | BIT(STEP_GLASSES) | BIT(STEP_OPTIONS));
    assert_int_equal(ALLOWED(find(&offers, COMMAND_PUT_OFF_SEAT), seat), 15);
    offers = offered(&play, ACTOR_SCRIPT, 0);
    assert_int_equal(count_of(&offers, COMMAND_CAST_CHOICE), 3); /* plain, and a guess of each role */
    play_free(&play);
}

static void totals_are_offered_where_they_are_asked(void **state)
{
    (void)state;
    struct play play = play_at("klein", 5, PROMISE_BY_ROLE, ANSWER_HANDS, DILEMMA, STEP_CHOOSE);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_int_equal(count_of(&offers, COMMAND_COUNT_CHOICES), 2);
    assert_int_equal(found(&offers, COMMAND_COUNT_CHOICES)->ranges[0].high, 3);
    assert_int_equal(offered(&play, ACTOR_SEAT, 0).count, 0);
    play_free(&play);
    play = play_at("klein", 5, PROMISE_COUNTS, ANSWER_CARDS, DILEMMA, STEP_CHOOSE);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_int_equal(count_of(&offers, COMMAND_COUNT_CHOICES), 1);
    assert_int_equal(found(&offers, COMMAND_COUNT_CHOICES)->ranges[0].high, 5);
    assert_int_equal(found(&offers, COMMAND_COUNT_CHOICES)->command.with.role, PACK_NONE);
    assert_null(find(&offers, COMMAND_PUT_OFF_SEAT));
    play_free(&play);
}

static void deciding_offers_what_would_be_accepted(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_DECIDE));
    assert_null(find(&offers, COMMAND_GO_ON));
    assert_null(find(&offers, COMMAND_WITHDRAW_OBJECTION));
    assert_non_null(find(&offers, COMMAND_OBJECT));
    assert_int_equal(ALLOWED(find(&offers, COMMAND_PROPOSE), answer), BIT(0) | BIT(1));
    assert_int_equal(count_of(&offers, COMMAND_SET_RULE), 2);
    assert_non_null(find(&offers, COMMAND_WORD_DECISION));
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must(&play, COMMAND_OBJECT);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_non_null(find(&offers, COMMAND_DECIDE));
    assert_int_equal(ALLOWED(find(&offers, COMMAND_PROPOSE), answer), BIT(0));
    assert_int_equal(ALLOWED(find(&offers, COMMAND_WITHDRAW_OBJECTION), index), BIT(0));
    play_must(&play, COMMAND_DECIDE);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_DECIDE));
    assert_null(find(&offers, COMMAND_PROPOSE));
    assert_non_null(find(&offers, COMMAND_GO_ON));
    assert_null(find(&offers, COMMAND_OFFER_HELP));
    play_must(&play, COMMAND_GO_ON);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_int_equal(ALLOWED(find(&offers, COMMAND_OFFER_HELP), role), BIT(0) | BIT(1));
    assert_non_null(find(&offers, COMMAND_WORD_DECISION));
    play_free(&play);
}

static void a_full_list_is_not_offered(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    for (int i = 0; i < SEEN_OBJECTIONS_MAX; i++)
        play_must(&play, COMMAND_OBJECT);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_OBJECT));
    play_free(&play);
}

static void what_is_to_come_may_be_left_out_and_swapped(void **state)
{
    (void)state;
    static const char *const without_fence[] = {"{\"activity\": \"het-hek\"}", "{\"break\": 3}", NULL};
    struct play play = play_changed("klein", without_fence);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    const uint8_t fence = pack_find_activity(play.pack, "het-hek");
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_int_equal(ALLOWED(found(&offers, COMMAND_LEAVE_OUT), part), BIT(0) | BIT(1) | BIT(2) | BIT(3));
    assert_int_equal(found(&offers, COMMAND_SWAP_ACTIVITY)->command.with.part, DILEMMA);
    assert_int_equal(ALLOWED(found(&offers, COMMAND_SWAP_ACTIVITY), activity), BIT(fence));
    assert_null(find(&offers, COMMAND_PUT_BACK));
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = 2));
    play_must(&play, COMMAND_BEGIN);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_int_equal(ALLOWED(found(&offers, COMMAND_LEAVE_OUT), part), BIT(1) | BIT(3));
    assert_int_equal(ALLOWED(found(&offers, COMMAND_PUT_BACK), part), BIT(2));
    play_to(&play, LAST, 0);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_LEAVE_OUT));
    assert_null(find(&offers, COMMAND_PUT_BACK));
    play_free(&play);
}

/* The first that can move, to wherever it may stand; and the first that can come in. */
static void the_order_is_offered_before_playing(void **state)
{
    (void)state;
    static const char *const without_fence[] = {"{\"activity\": \"het-hek\"}", "{\"break\": 3}", NULL};
    struct play play = play_changed("klein", without_fence);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_int_equal(found(&offers, COMMAND_MOVE_PART)->command.with.part, DILEMMA);
    assert_int_equal(ALLOWED(found(&offers, COMMAND_MOVE_PART), index), BIT(2) | BIT(3));
    assert_int_equal(found(&offers, COMMAND_ADD_PART)->command.with.activity,
                     pack_find_activity(play.pack, "het-hek"));
    assert_int_equal(ALLOWED(found(&offers, COMMAND_ADD_PART), index), BIT(1) | BIT(2) | BIT(3) | BIT(4));
    play_must(&play, COMMAND_BEGIN);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_MOVE_PART));
    assert_null(find(&offers, COMMAND_ADD_PART));
    play_free(&play);
}

static void roles_without_seats_are_not_offered(void **state)
{
    (void)state;
    struct play play = play_at("uiterste", 4, PROMISE_BY_NAME, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct offers offers = offered(&play, ACTOR_SEAT, 1);
    assert_int_equal(offers.count, 2);
    assert_int_equal(ALLOWED(&offers.items[1], about), BIT(0) | BIT(2) | BIT(3));
    play_to(&play, DILEMMA, STEP_DECIDE);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    bool found = false;
    for (uint8_t i = 0; i < offers.count; i++)
        if (offers.items[i].command.kind == COMMAND_SET_RULE &&
            offers.items[i].command.with.rule == RULE_ROLE) {
            assert_int_equal(ALLOWED(&offers.items[i], role) >> 4, 0);
            found = true;
        }
    assert_true(found);
    play_free(&play);
}

static void talking_offers_turns_arguments_and_injects(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    CHECK_KINDS(&offers, AT_THE_TABLE, COMMAND_GO_ON, COMMAND_CLOSE_STEP, COMMAND_SKIP_STEP,
                COMMAND_SKIP_PART, COMMAND_PAUSE, COMMAND_STOP_CLOCK, COMMAND_END_SESSION,
                COMMAND_REOPEN_STEP, COMMAND_ADD_TIME, COMMAND_UNDO, COMMAND_LEAVE_OUT, COMMAND_NEXT_SPEAKER,
                COMMAND_NEXT_TALK_ROUND, COMMAND_NOTE_ARGUMENT, COMMAND_DROP_INJECT, COMMAND_NOTE_WORDS,
                COMMAND_NOTE_IDEA);
    play_must_with(&play, COMMAND_DROP_INJECT, WITH(.index = 0));
    for (int i = 0; i < 2; i++)
        play_must(&play, COMMAND_NEXT_SPEAKER);
    play_must(&play, COMMAND_STOP_CLOCK);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_DROP_INJECT));
    assert_null(find(&offers, COMMAND_NEXT_SPEAKER));
    assert_null(find(&offers, COMMAND_STOP_CLOCK));
    assert_non_null(find(&offers, COMMAND_START_CLOCK));
    for (int i = 0; i < SEEN_WORDS_MAX; i++) {
        play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"a"}));
        play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"a"}));
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"a"}));
    }
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_NOTE_ARGUMENT));
    assert_null(find(&offers, COMMAND_NOTE_WORDS));
    assert_null(find(&offers, COMMAND_NOTE_IDEA));
    play_free(&play);
}

static void a_pause_and_the_end_leave_little(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, WELCOME, 0);
    play_must(&play, COMMAND_PAUSE);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    CHECK_KINDS(&offers, AT_THE_TABLE, COMMAND_TURN_ROLES, COMMAND_END_PAUSE, COMMAND_SKIP_PART,
                COMMAND_END_SESSION, COMMAND_UNDO, COMMAND_LEAVE_OUT);
    play_must(&play, COMMAND_END_SESSION);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    CHECK_KINDS(&offers, COMMAND_SET_NOTES, COMMAND_SET_LANGUAGE, COMMAND_UNDO);
    play_must(&play, COMMAND_UNDO);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_non_null(find(&offers, COMMAND_REDO));
    play_free(&play);
}

static void words_are_offered_where_a_talk_asks_for_them(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, WELCOME, 0);
    struct offers offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_non_null(find(&offers, COMMAND_NOTE_WORDS));
    assert_null(find(&offers, COMMAND_NOTE_IDEA));
    play_to(&play, LAST, 0);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_null(find(&offers, COMMAND_NOTE_WORDS));
    play_must(&play, COMMAND_GO_ON);
    offers = offered(&play, ACTOR_FACILITATOR, 0);
    assert_non_null(find(&offers, COMMAND_NOTE_IDEA));
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(set_up_offers_seats_and_settings),
        cmocka_unit_test(a_seat_is_offered_its_own_choice),
        cmocka_unit_test(in_a_private_step_the_facilitator_leads_and_does_not_vote),
        cmocka_unit_test(totals_are_offered_where_they_are_asked),
        cmocka_unit_test(deciding_offers_what_would_be_accepted),
        cmocka_unit_test(a_full_list_is_not_offered),
        cmocka_unit_test(what_is_to_come_may_be_left_out_and_swapped),
        cmocka_unit_test(the_order_is_offered_before_playing),
        cmocka_unit_test(roles_without_seats_are_not_offered),
        cmocka_unit_test(talking_offers_turns_arguments_and_injects),
        cmocka_unit_test(a_pause_and_the_end_leave_little),
        cmocka_unit_test(words_are_offered_where_a_talk_asks_for_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
