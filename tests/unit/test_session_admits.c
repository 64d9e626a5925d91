/* What a record may not hold: events that are impossible in the state they meet, one change away from
 * possible. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, DILEMMA = 1, PAUSE_PART = 2, FENCE = 3 };

static bool admitted(const struct play *play, enum event_kind kind, const struct fields *with)
{
    struct event event = event_new(kind);
    event.with = *with;
    event.time = play->now;
    event.begins = true;
    return session_admits(play->session, &event);
}

#define ADMITTED(play, kind, ...) assert_true(admitted((play), EVENT_##kind, WITH(__VA_ARGS__)))
#define REFUSED(play, kind, ...)  assert_false(admitted((play), EVENT_##kind, WITH(__VA_ARGS__)))

static void time_never_goes_back(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    ADMITTED(&play, CLOCK_STOPPED, .seat = PACK_NONE);
    play.now--;
    REFUSED(&play, CLOCK_STOPPED, .seat = PACK_NONE);
    play_free(&play);
}

static void ids_stay_in_the_range_of_the_pack(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    ADMITTED(&play, SEAT_ADDED, .seat = 0, .role = 1, .nickname = 23);
    REFUSED(&play, SEAT_ADDED, .seat = 0, .role = 2, .nickname = 23);
    REFUSED(&play, SEAT_ADDED, .seat = 0, .nickname = 23);
    REFUSED(&play, SEAT_ADDED, .seat = 0, .role = 1, .nickname = 24);
    REFUSED(&play, SEAT_ADDED, .seat = 1, .role = 1, .nickname = 2);
    REFUSED(&play, SEAT_ADDED, .seat = 24, .role = 1, .nickname = 2);
    ADMITTED(&play, PROGRAMME_CHOSEN, .programme = 0);
    REFUSED(&play, PROGRAMME_CHOSEN, .programme = 1);
    ADMITTED(&play, LANGUAGE_SET, .language = 1);
    REFUSED(&play, LANGUAGE_SET, .language = 2);
    ADMITTED(&play, PROMISE_SET, .promise = PROMISE_BY_NAME);
    REFUSED(&play, PROMISE_SET, .promise = PROMISE_COUNT);
    REFUSED(&play, PROMISE_SET, .promise = PROMISE_UNSET);
    ADMITTED(&play, ANSWERING_SET, .answering = ANSWER_HANDS);
    REFUSED(&play, ANSWERING_SET, .answering = ANSWER_UNSET);
    REFUSED(&play, ANSWERING_SET, .answering = ANSWERING_COUNT);
    REFUSED(&play, ANSWERING_SET, .answering = ANSWER_HANDS, .form = CARDS_FORMS);
    play_free(&play);
}

static void seats_must_be_taken_and_phases_kept(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    REFUSED(&play, PRESENCE_SET, .seat = 0, .presence = PRESENCE_AWAY);
    REFUSED(&play, SESSION_BEGUN, .seat = PACK_NONE);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    ADMITTED(&play, SESSION_BEGUN, .seat = PACK_NONE);
    REFUSED(&play, SEAT_ADDED, .seat = 3, .role = 0, .nickname = 9);
    ADMITTED(&play, SEAT_ADDED, .seat = 4, .role = 0, .nickname = 9);
    ADMITTED(&play, SEAT_REMOVED, .seat = 3);
    REFUSED(&play, SEAT_REMOVED, .seat = 4);
    ADMITTED(&play, SEAT_CHANGED, .seat = 3, .role = 0, .nickname = 9);
    ADMITTED(&play, PRESENCE_SET, .seat = 3, .presence = PRESENCE_GONE);
    REFUSED(&play, PRESENCE_SET, .seat = 3, .presence = PRESENCE_COUNT);
    ADMITTED(&play, OWN_ROLE_SAID, .seat = 3, .own_role = OWN_ROLE_NO);
    REFUSED(&play, OWN_ROLE_SAID, .seat = 3, .own_role = OWN_ROLE_COUNT);
    REFUSED(&play, PAUSED, .seat = PACK_NONE);
    REFUSED(&play, SESSION_ENDED, .seat = PACK_NONE);
    play_must(&play, COMMAND_BEGIN);
    REFUSED(&play, SEAT_REMOVED, .seat = 3);
    REFUSED(&play, SESSION_BEGUN, .seat = PACK_NONE);
    REFUSED(&play, PROGRAMME_CHOSEN, .programme = 0);
    play_must(&play, COMMAND_END_SESSION);
    REFUSED(&play, PRESENCE_SET, .seat = 3, .presence = PRESENCE_GONE);
    REFUSED(&play, STEP_OPENED, .part = 0, .step = 0);
    ADMITTED(&play, NOTES_SET, .text = {"n"});
    play_free(&play);
}

static void beginning_wants_a_programme_a_promise_and_a_way(void **state)
{
    (void)state;
    for (int missing = 0; missing < 4; missing++) {
        struct play play = play_new("klein");
        for (uint8_t seat = 0; seat < 4; seat++)
            play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = seat % 2));
        if (missing != 0)
            play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
        if (missing != 1)
            play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_COUNTS));
        if (missing != 2)
            play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
        assert_int_equal(admitted(&play, EVENT_SESSION_BEGUN, WITH(.seat = PACK_NONE)), missing == 3);
        play_free(&play);
    }
}

static void steps_and_parts_come_in_their_order(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    ADMITTED(&play, STEP_CLOSED, .part = DILEMMA, .step = STEP_GLASSES);
    REFUSED(&play, STEP_CLOSED, .part = DILEMMA, .step = STEP_OPTIONS);
    REFUSED(&play, STEP_CLOSED, .part = WELCOME, .step = STEP_GLASSES);
    ADMITTED(&play, STEP_SKIPPED, .part = DILEMMA, .step = STEP_GLASSES);
    REFUSED(&play, STEP_OPENED, .part = DILEMMA, .step = STEP_OPTIONS); /* one is open */
    ADMITTED(&play, STEP_REOPENED, .part = DILEMMA, .step = STEP_SITUATION);
    REFUSED(&play, STEP_REOPENED, .part = DILEMMA, .step = STEP_GLASSES);
    REFUSED(&play, STEP_REOPENED, .part = DILEMMA, .step = STEP_COUNT);
    REFUSED(&play, STEP_REOPENED, .part = WELCOME, .step = 0);
    ADMITTED(&play, PART_ENDED, .part = DILEMMA);
    REFUSED(&play, PART_ENDED, .part = PAUSE_PART);
    REFUSED(&play, PART_ENDED, .part = 5);
    REFUSED(&play, ACTIVITY_ADMITTED, .part = PAUSE_PART); /* this one is not over */
    REFUSED(&play, SESSION_ENDED, .seat = PACK_NONE);
    struct event event = event_new(EVENT_PART_ENDED);
    event.with.part = DILEMMA;
    event.time = play.now;
    session_take(play.session, &event, 0);
    ADMITTED(&play, ACTIVITY_ADMITTED, .part = PAUSE_PART);
    ADMITTED(&play, ACTIVITY_PASSED_OVER, .part = PAUSE_PART);
    REFUSED(&play, ACTIVITY_ADMITTED, .part = FENCE);
    REFUSED(&play, STEP_OPENED, .part = DILEMMA, .step = STEP_OPTIONS); /* the part is over */
    REFUSED(&play, PAUSED, .seat = PACK_NONE);
    ADMITTED(&play, SESSION_ENDED, .seat = PACK_NONE);
    play_free(&play);
}

static void clocks_and_pauses_fit_each_other(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    ADMITTED(&play, CLOCK_STOPPED, .seat = PACK_NONE);
    REFUSED(&play, CLOCK_STARTED, .seat = PACK_NONE);
    REFUSED(&play, PAUSE_ENDED, .seat = PACK_NONE);
    ADMITTED(&play, TIME_ADDED, .seconds = 10);
    play_must(&play, COMMAND_STOP_CLOCK);
    REFUSED(&play, CLOCK_STOPPED, .seat = PACK_NONE);
    ADMITTED(&play, CLOCK_STARTED, .seat = PACK_NONE);
    play_must(&play, COMMAND_PAUSE);
    ADMITTED(&play, PAUSE_ENDED, .seat = PACK_NONE);
    play_free(&play);
}

static void a_promise_is_not_loosened_in_a_private_step(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    ADMITTED(&play, PROMISE_SET, .promise = PROMISE_NOTHING);
    REFUSED(&play, PROMISE_SET, .promise = PROMISE_BY_ROLE);
    play_free(&play);
}

static void choices_are_of_this_dilemma_and_of_who_is_asked(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    ADMITTED(&play, CHOICE_CAST, .seat = 0, .answer = 1);
    ADMITTED(&play, CHOICE_CAST, .seat = 0, .answer = 1, .about = 1, .guess = 0);
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 1, .about = 0, .guess = 0);
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 1, .about = 1, .guess = 2);
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 2);
    REFUSED(&play, CHOICE_CAST, .seat = 0);
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 1, .value = 2);
    REFUSED(&play, CHOICE_CAST, .seat = 4, .answer = 1);
    REFUSED(&play, CHOICES_COUNTED, .role = 0);
    ADMITTED(&play, SEAT_PUT_OFF, .seat = 0);
    REFUSED(&play, SEAT_PUT_OFF, .seat = 4);
    REFUSED(&play, DECIDED, .answer = 1, .seat = 4);
    ADMITTED(&play, ROUND_SHOWN, .part = DILEMMA, .step = STEP_CHOOSE, .promise = PROMISE_COUNTS, .seat = 4);
    REFUSED(&play, ROUND_SHOWN, .part = WELCOME, .step = STEP_CHOOSE, .promise = PROMISE_COUNTS, .seat = 4);
    REFUSED(&play, ROUND_SHOWN, .part = DILEMMA, .step = STEP_LOOK, .promise = PROMISE_COUNTS, .seat = 4);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_AWAY));
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 1);
    struct event struck = event_new(EVENT_CHOICE_CAST);
    struck.begins = true;
    struck.with.seat = 1;
    struck.time = play.now;
    assert_false(session_admits(play.session, &struck));
    struck.struck = true; /* its answer was removed for good */
    assert_true(session_admits(play.session, &struck));
    play_free(&play);
}

static void totals_fit_who_was_asked(void **state)
{
    (void)state;
    struct play play = play_at("klein", 5, PROMISE_BY_ROLE, ANSWER_HANDS, DILEMMA, STEP_CHOOSE);
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 1);
    ADMITTED(&play, CHOICES_COUNTED, .role = 0, .counts = {{2, 1}});
    REFUSED(&play, CHOICES_COUNTED, .role = 0, .counts = {{2, 2}});
    REFUSED(&play, CHOICES_COUNTED, .role = 0, .counts = {{2}, {1}});
    REFUSED(&play, CHOICES_COUNTED, .role = 0, .counts = {{0, 0, 1}});
    ADMITTED(&play, CHOICES_COUNTED, .counts = {{2, 1}, {1, 1}});
    REFUSED(&play, CHOICES_COUNTED, .counts = {{2, 1}, {1, 2}});
    REFUSED(&play, CHOICES_COUNTED, .role = 2, .counts = {{1}});
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_GONE));
    ADMITTED(&play, CHOICES_COUNTED, .role = 0, .counts = {{2, 1}}); /* asked all the same */
    play_free(&play);
}

static void deciding_happens_once_by_a_rule_that_exists(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    ADMITTED(&play, PROPOSED, .answer = 1);
    REFUSED(&play, PROPOSED, .answer = 2);
    REFUSED(&play, OBJECTION_WITHDRAWN, .index = 0);
    ADMITTED(&play, OBJECTED, .role = 1);
    REFUSED(&play, OBJECTED, .role = 2);
    ADMITTED(&play, DECIDED, .answer = 1, .rule = RULE_CONSENT, .seat = 4);
    REFUSED(&play, DECIDED, .answer = 2, .rule = RULE_CONSENT, .seat = 4);
    REFUSED(&play, DECIDED, .answer = 1, .rule = RULE_ROLE, .seat = 4);
    ADMITTED(&play, DECIDED, .answer = 1, .rule = RULE_ROLE, .role = 1, .seat = 4);
    REFUSED(&play, DECIDED, .answer = 1, .rule = RULE_COUNT, .role = 1, .seat = 4);
    REFUSED(&play, HELP_OFFERED, .role = 0, .text = {"wij"});
    ADMITTED(&play, RULE_SET, .rule = RULE_MAJORITY);
    ADMITTED(&play, RULE_SET, .rule = RULE_ROLE, .role = 1);
    REFUSED(&play, RULE_SET, .rule = RULE_ROLE); /* a role that decides, and nobody knows which */
    REFUSED(&play, RULE_SET, .rule = RULE_MAJORITY, .role = 1);
    play_must_with(&play, COMMAND_OBJECT, WITH(.seat = PACK_NONE));
    ADMITTED(&play, OBJECTION_WITHDRAWN, .index = 0);
    REFUSED(&play, OBJECTION_WITHDRAWN, .index = 1);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 0));
    play_must(&play, COMMAND_DECIDE);
    REFUSED(&play, DECIDED, .answer = 1, .rule = RULE_CONSENT, .seat = 4);
    REFUSED(&play, PROPOSED, .answer = 1);
    REFUSED(&play, OBJECTED, .role = 1);
    REFUSED(&play, OBJECTION_WITHDRAWN, .index = 0);
    play_must(&play, COMMAND_GO_ON);
    ADMITTED(&play, HELP_OFFERED, .role = 0, .text = {"wij"});
    play_free(&play);
}

static void objections_have_their_room(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    for (int i = 0; i < SEEN_OBJECTIONS_MAX; i++) {
        ADMITTED(&play, OBJECTED, .role = 1);
        play_must(&play, COMMAND_OBJECT);
    }
    REFUSED(&play, OBJECTED, .role = 1);
    play_free(&play);
}

static void without_a_decision_nobody_helps(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_THINK);
    REFUSED(&play, HELP_OFFERED, .role = 0, .text = {"wij"});
    play_free(&play);
}

static void lists_hold_as_much_as_they_hold(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    for (int i = 0; i < SEEN_WORDS_MAX; i++) {
        ADMITTED(&play, ARGUMENT_NOTED, .text = {"a"});
        ADMITTED(&play, WORDS_NOTED, .part = DILEMMA, .step = STEP_TALK, .text = {"a"});
        ADMITTED(&play, IDEA_NOTED, .part = DILEMMA, .step = STEP_TALK, .text = {"a"});
        play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"a"}));
        play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"a"}));
        play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"a"}));
    }
    REFUSED(&play, ARGUMENT_NOTED, .text = {"a"});
    REFUSED(&play, WORDS_NOTED, .part = DILEMMA, .step = STEP_TALK, .text = {"a"});
    REFUSED(&play, IDEA_NOTED, .part = DILEMMA, .step = STEP_TALK, .text = {"a"});
    assert_int_equal(play_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"a"})), REFUSED_TOO_MANY);
    ADMITTED(&play, INJECT_DROPPED, .index = 0);
    REFUSED(&play, INJECT_DROPPED, .index = 1);
    play_free(&play);
    play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, WELCOME, 0);
    ADMITTED(&play, WORDS_NOTED, .part = WELCOME, .step = 0, .text = {"a"});
    REFUSED(&play, IDEA_NOTED, .part = WELCOME, .step = 0, .text = {"a"}); /* not asked for here */
    REFUSED(&play, CHOICE_CAST, .seat = 0, .answer = 1);
    play_free(&play);
}

static void only_the_newest_command_is_taken_back(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    const uint32_t newest = play.session->journal.count - 1; /* closed, and the next one opened with it */
    ADMITTED(&play, TAKEN_BACK, .event = newest);
    REFUSED(&play, TAKEN_BACK, .event = newest + 1);
    REFUSED(&play, TAKEN_BACK, .event = 1);
    REFUSED(&play, TAKEN_BACK, .event = 0);
    ADMITTED(&play, STRUCK, .event = 1);
    REFUSED(&play, STRUCK, .event = 0);
    ADMITTED(&play, STRUCK, .event = newest + 1);
    REFUSED(&play, STRUCK, .event = newest + 2);
    play_must(&play, COMMAND_UNDO);
    REFUSED(&play, TAKEN_BACK, .event = newest);
    ADMITTED(&play, TAKEN_BACK, .event = newest + 2); /* redo */
    play_free(&play);
}

static bool follows(const struct play *play, enum event_kind kind)
{
    struct event event = event_new(kind);
    event.time = play->now;
    event.with.event = 1;
    event.with.seat = 0;
    event.with.presence = PRESENCE_AWAY;
    event.with.language = 0;
    event.with.text[0] = "x";
    return session_admits(play->session, &event);
}

/* What an undo does not take along belongs to no other command. */
static void only_parts_of_a_command_do_not_begin(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    assert_false(follows(&play, EVENT_LANGUAGE_SET)); /* the first event begins */
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    assert_true(follows(&play, EVENT_LANGUAGE_SET));
    assert_false(follows(&play, EVENT_TAKEN_BACK));
    assert_false(follows(&play, EVENT_PRESENCE_SET));
    assert_false(follows(&play, EVENT_NOTES_SET));
    assert_false(follows(&play, EVENT_GROUP_NAMED));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_LATER));
    assert_false(follows(&play, EVENT_LANGUAGE_SET));
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"x"}));
    assert_false(follows(&play, EVENT_LANGUAGE_SET));
    play_must(&play, COMMAND_UNDO);
    assert_false(follows(&play, EVENT_LANGUAGE_SET));
    play_free(&play);
}

/* --- what a record may repeat without end --- */

static void take(struct play *play, enum event_kind kind, const struct fields *with)
{
    struct event event = event_new(kind);
    event.with = *with;
    event.time = play->now;
    event.begins = true;
    assert_true(session_admits(play->session, &event));
    session_take(play->session, &event, 0);
}

static void talk_rounds_stop_at_the_last(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    for (int i = 0; i < 30; i++)
        take(&play, EVENT_TALK_ROUND_OPENED, WITH(.seat = PACK_NONE));
    session_settle(play.session);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->talk_round, 8);
    arena_release(&arena);
    play_free(&play);
}

static void speakers_stop_when_all_have_spoken(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    for (int i = 0; i < 30; i++)
        take(&play, EVENT_SPEAKER_MOVED, WITH(.seat = PACK_NONE));
    session_settle(play.session);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->speaker, 2);
    arena_release(&arena);
    play_free(&play);
}

static void putting_off_stops_at_the_largest_number(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    for (int i = 0; i < 300; i++)
        take(&play, EVENT_SEAT_PUT_OFF, WITH(.seat = i < 250 ? 0 : 1));
    session_settle(play.session);
    for (uint8_t seat = 2; seat < 4; seat++)
        assert_int_equal(play_cast(&play, seat, 0), ACCEPTED);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->next_seat, 0);
    arena_release(&arena);
    play_free(&play);
}

static void what_was_shown_is_of_this_pack(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
#define SHOWN(...) .part = DILEMMA, .step = STEP_CHOOSE, .promise = PROMISE_COUNTS, __VA_ARGS__
    ADMITTED(&play, ROUND_SHOWN, SHOWN(.named = {{.value = 1, .count = 1}}));
    REFUSED(&play, ROUND_SHOWN, SHOWN(.named = {{.value = 2, .count = 1}}));
    REFUSED(&play, ROUND_SHOWN, SHOWN(.named = {{.value = 0, .count = 1}, {.value = 2, .count = 1}}));
    ADMITTED(&play, ROUND_SHOWN,
             SHOWN(.moves = {{.role = 1, .from = ANSWER_PASS, .to = ANSWER_PASS, .count = 1}}));
    REFUSED(&play, ROUND_SHOWN, SHOWN(.moves = {{.role = 2, .from = 0, .to = 0, .count = 1}}));
    REFUSED(&play, ROUND_SHOWN, SHOWN(.moves = {{.role = 0, .from = ANSWER_COUNT, .to = 0, .count = 1}}));
    REFUSED(&play, ROUND_SHOWN, SHOWN(.moves = {{.role = 0, .from = 0, .to = ANSWER_COUNT, .count = 1}}));
#undef SHOWN
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_never_goes_back),
        cmocka_unit_test(ids_stay_in_the_range_of_the_pack),
        cmocka_unit_test(seats_must_be_taken_and_phases_kept),
        cmocka_unit_test(beginning_wants_a_programme_a_promise_and_a_way),
        cmocka_unit_test(steps_and_parts_come_in_their_order),
        cmocka_unit_test(clocks_and_pauses_fit_each_other),
        cmocka_unit_test(a_promise_is_not_loosened_in_a_private_step),
        cmocka_unit_test(choices_are_of_this_dilemma_and_of_who_is_asked),
        cmocka_unit_test(totals_fit_who_was_asked),
        cmocka_unit_test(deciding_happens_once_by_a_rule_that_exists),
        cmocka_unit_test(objections_have_their_room),
        cmocka_unit_test(without_a_decision_nobody_helps),
        cmocka_unit_test(lists_hold_as_much_as_they_hold),
        cmocka_unit_test(only_the_newest_command_is_taken_back),
        cmocka_unit_test(only_parts_of_a_command_do_not_begin),
        cmocka_unit_test(talk_rounds_stop_at_the_last),
        cmocka_unit_test(speakers_stop_when_all_have_spoken),
        cmocka_unit_test(putting_off_stops_at_the_largest_number),
        cmocka_unit_test(what_was_shown_is_of_this_pack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
