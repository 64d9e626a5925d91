/* All private parts of one seat, and stopping an activity without a trace. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, SEATS = 4 };

static uint32_t left_of(const struct play *play, enum event_kind kind, uint8_t seat)
{
    const struct journal *journal = &play->session->journal;
    uint32_t left = 0;
    for (uint32_t number = 1; number <= journal->count; number++) {
        const struct event *event = &journal_at(journal, number)->event;
        left += event->kind == kind && event_has_private(event) &&
                (seat == PACK_NONE || event->with.seat == seat);
    }
    return left;
}

static void cast(struct play *play, uint8_t seat, const char *reason)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with.seat = seat;
    command.with.answer = seat % 2;
    command.with.text[0] = reason;
    command.with.tick = reason != NULL;
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

/* Up to the look at the first round, with a name and a reason of the third seat. */
static struct play played(void)
{
    struct play play = play_new("klein");
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Koffietafel"}));
    play_seat(&play, SEATS, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .role = 0, .text = {"Jansje"}));
    play_must_with(&play, COMMAND_SAY_OWN_ROLE, WITH(.seat = 2, .own_role = OWN_ROLE_YES));
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        cast(&play, seat, seat == 2 ? "Zo wil Kees het." : NULL);
    play_must(&play, COMMAND_GO_ON);
    return play;
}

/* Read from a record, without what was struck, it comes to the same. */
static void check_read_again(const struct play *play)
{
    struct session *again = session_new(play->pack, 1);
    const struct journal *journal = &play->session->journal;
    for (uint32_t number = 1; number <= journal->count; number++) {
        struct event event = journal_at(journal, number)->event;
        if (event.struck)
            event_strike(&event);
        assert_true(session_admits(again, &event));
        session_take(again, &event, 0);
    }
    struct text read = TEXT_INIT, live = TEXT_INIT;
    session_describe(again, false, &read);
    session_describe(play->session, false, &live);
    assert_string_equal(read.at, live.at);
    text_release(&read);
    text_release(&live);
    session_free(again);
}

static void a_forgotten_seat_has_said_nothing(void **state)
{
    (void)state;
    struct play play = played();
    play_must(&play, COMMAND_UNDO); /* what was taken back is reached too */
    assert_int_equal(play_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 20)), REFUSED_NO_SUCH_SEAT);
    play_must_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 2, .wall = 5));
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_int_equal(left_of(&play, EVENT_CHOICE_CAST, 2), 0);
    assert_int_equal(left_of(&play, EVENT_SEAT_CHANGED, 2), 0);
    assert_int_equal(left_of(&play, EVENT_OWN_ROLE_SAID, 2), 0);
    assert_int_equal(left_of(&play, EVENT_CHOICE_CAST, PACK_NONE), SEATS - 1);
    assert_int_equal(left_of(&play, EVENT_GROUP_NAMED, PACK_NONE), 1);
    assert_int_equal(play_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 2)), REFUSED_ALREADY);
    struct arena arena = {.last = NULL};
    assert_null(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->seats[2].name);
    play_must(&play, COMMAND_REDO); /* brings nothing back */
    const struct seen_dilemma *dilemma = play_dilemma(&play, DILEMMA, &arena);
    assert_int_equal(dilemma->reason_count, 0);
    assert_int_equal(dilemma->rounds[0].in, SEATS); /* what the group saw stays */
    assert_int_equal(dilemma->rounds[0].total[0] + dilemma->rounds[0].total[1], SEATS);
    check_read_again(&play);
    struct command seat = command_new(COMMAND_FORGET_SEAT);
    seat.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 1};
    seat.with.seat = 1;
    assert_int_equal(play_command(&play, &seat), REFUSED_NOT_ALLOWED);
    arena_release(&arena);
    play_free(&play);
}

static void a_repeated_forget_is_harmless(void **state)
{
    (void)state;
    struct play play = played();
    struct command command = command_new(COMMAND_FORGET_SEAT);
    command.with.seat = 2;
    command.id = 4711;
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    const uint32_t count = play.session->journal.count;
    assert_int_equal(play_command(&play, &command), REFUSED_ALREADY);
    assert_int_equal(play.session->journal.count, count);
    play_free(&play);
}

static void stopped_without_trace(void **state)
{
    (void)state;
    struct play play = played();
    const struct pack *pack = play.pack;
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_REDO);
    play_to(&play, DILEMMA, STEP_TALK);
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {"Kees was boos"}));
    play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"Kees vroeg het"}));
    play_must(&play, COMMAND_UNDO); /* taken back: it goes all the same */
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Buurttafel"})); /* no part of the dilemma */
    play_to(&play, DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must(&play, COMMAND_DECIDE);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_not_equal(seen->effects[1].now, seen->effects[1].before);
    play_must(&play, COMMAND_STOP_WITHOUT_TRACE);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(seen->part, DILEMMA + 1); /* and on to the next */
    assert_int_equal(seen->parts[DILEMMA].progress, PROGRESS_SKIPPED);
    const struct seen_dilemma *dilemma = seen->parts[DILEMMA].dilemma;
    assert_false(dilemma->decision.made);
    assert_int_equal(dilemma->argument_count, 0);
    assert_int_equal(dilemma->reason_count, 0);
    assert_int_equal(dilemma->rounds[0].state, ROUND_NOT_ASKED);
    for (uint8_t i = 0; i < pack->effect_count; i++)
        assert_int_equal(seen->effects[i].now, seen->effects[i].before);
    for (uint8_t step = 0; step < seen->parts[DILEMMA].step_count; step++)
        assert_int_not_equal(seen->parts[DILEMMA].steps[step].progress, PROGRESS_DONE);
    assert_null(seen->desk.notes);
    assert_int_equal(left_of(&play, EVENT_CHOICE_CAST, PACK_NONE), 0);
    assert_int_equal(left_of(&play, EVENT_ARGUMENT_NOTED, PACK_NONE), 0);
    assert_int_equal(left_of(&play, EVENT_NOTES_SET, PACK_NONE), 0);
    assert_int_equal(left_of(&play, EVENT_GROUP_NAMED, PACK_NONE), 2);
    assert_string_equal(seen->group, "Buurttafel");
    check_read_again(&play);
    arena_release(&arena);
    play_free(&play);
}

/* Not by undo, however far it goes back, and not by doing again what was undone before. */
static void what_was_stopped_never_comes_back(void **state)
{
    (void)state;
    struct play play = played();
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Buurttafel"}));
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_STOP_WITHOUT_TRACE);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(seen->part, DILEMMA + 1);
    assert_false(seen->desk.can_undo || seen->desk.can_redo);
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_NOTHING_TO_UNDO);
    assert_int_equal(play_do(&play, COMMAND_REDO), REFUSED_NOTHING_TO_REDO);
    for (int i = 0; i < 3; i++)
        play_must(&play, COMMAND_GO_ON);
    for (int i = 0; i < 3; i++)
        play_must(&play, COMMAND_UNDO);
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_NOTHING_TO_UNDO);
    seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_int_equal(seen->part, DILEMMA + 1);
    assert_int_equal(seen->parts[DILEMMA].dilemma->rounds[0].state, ROUND_NOT_ASKED);
    check_read_again(&play);
    arena_release(&arena);
    play_free(&play);
}

/* Before, it could be taken back: such a record still opens, and comes to the same as it did. */
static void a_record_in_which_it_came_back_still_opens(void **state)
{
    (void)state;
    struct play play = played();
    play_must(&play, COMMAND_STOP_WITHOUT_TRACE);
    const struct journal *journal = &play.session->journal;
    uint32_t erased = 0;
    for (uint32_t number = 1; number <= journal->count; number++)
        if (journal_at(journal, number)->event.kind == EVENT_ACTIVITY_ERASED)
            erased = number;
    struct event back = event_new(EVENT_TAKEN_BACK);
    back.begins = true;
    back.time = play.now;
    back.with.event = erased;
    assert_true(session_admits(play.session, &back));
    session_take(play.session, &back, 0);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->part, DILEMMA);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->reason_count, 0);
    play_must(&play, COMMAND_REDO); /* and it is gone again */
    assert_int_equal(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->part, DILEMMA + 1);
    check_read_again(&play);
    arena_release(&arena);
    play_free(&play);
}

/* What was said in the part before it, between two beginnings of this one, is not of this one. */
static void only_what_was_said_in_it(void **state)
{
    (void)state;
    struct play play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_SITUATION);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"van het dilemma"}));
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_UNDO); /* back in the welcome */
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"van het welkom"}));
    play_to(&play, DILEMMA, STEP_SITUATION);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"nog eens"}));
    assert_int_equal(left_of(&play, EVENT_WORDS_NOTED, PACK_NONE), 3);
    play_must(&play, COMMAND_STOP_WITHOUT_TRACE);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    const struct journal *journal = &play.session->journal;
    uint32_t left = 0;
    for (uint32_t number = 1; number <= journal->count; number++) {
        const struct event *event = &journal_at(journal, number)->event;
        if (event->kind == EVENT_WORDS_NOTED && event_has_private(event)) {
            left++;
            assert_string_equal(event->with.text[0], "van het welkom");
        }
    }
    assert_int_equal(left, 1);
    check_read_again(&play);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_forgotten_seat_has_said_nothing),
        cmocka_unit_test(a_repeated_forget_is_harmless),
        cmocka_unit_test(stopped_without_trace),
        cmocka_unit_test(what_was_stopped_never_comes_back),
        cmocka_unit_test(a_record_in_which_it_came_back_still_opens),
        cmocka_unit_test(only_what_was_said_in_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
