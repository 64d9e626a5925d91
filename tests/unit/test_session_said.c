/* Everything somebody wrote can be struck at the desk, and the list does not tell whose it is. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, SEATS = 4 };

static const char *const unbound[] = {",\n      \"promise\": \"by-role\"", "", NULL};

static struct play choosing(enum promise promise)
{
    struct play play = play_changed("klein", unbound);
    play_seat(&play, SEATS, promise, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    return play;
}

static void say(struct play *play, uint8_t seat, uint8_t answer, const char *reason)
{
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
    command.with = *WITH(.seat = seat, .answer = answer, .tick = reason != NULL, .text = {reason});
    assert_int_equal(play_command(play, &command), ACCEPTED);
}

static const struct seen_desk *desk(const struct play *play, struct arena *arena)
{
    return &play_see(play, VIEWER_DESK, PACK_NONE, arena)->desk;
}

/* The texts of the list, newest first, ended by NULL. */
static void expect(const struct play *play, const char *const *texts)
{
    struct arena arena = {.last = NULL};
    const struct seen_desk *seen = desk(play, &arena);
    uint16_t count = 0;
    for (; texts[count]; count++) {
        assert_true(count < seen->strikable_count);
        assert_string_equal(seen->strikable[count].text, texts[count]);
    }
    assert_int_equal(seen->strikable_count, count);
    arena_release(&arena);
}
#define EXPECT(play, ...) expect((play), (const char *const[]){__VA_ARGS__, NULL})

static void strike(struct play *play, uint16_t place)
{
    struct arena arena = {.last = NULL};
    const struct seen_words *words = &desk(play, &arena)->strikable[place];
    play_must_with(play, COMMAND_STRIKE, WITH(.event = words->event, .index = words->item));
    assert_int_equal(session_flush(play->session), ACCEPTED);
    arena_release(&arena);
}

static bool in_journal(const struct play *play, const char *text)
{
    const struct journal *journal = &play->session->journal;
    for (uint32_t number = 1; number <= journal->count; number++)
        for (int i = 0; i < TEXTS_MAX; i++) {
            const char *there = journal_at(journal, number)->event.with.text[i];
            if (there && strcmp(there, text) == 0)
                return true;
        }
    return false;
}

/* --- texts --- */

static void what_was_taken_back_can_be_struck(void **state)
{
    (void)state;
    struct play play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"Kees wil het niet."}, .role = 0));
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"samen"}));
    EXPECT(&play, "samen", "Kees wil het niet.");
    strike(&play, 1);
    EXPECT(&play, "samen");
    assert_false(in_journal(&play, "Kees wil het niet."));
    play_free(&play);
}

static void older_notes_and_wordings_can_be_struck(void **state)
{
    (void)state;
    struct play play = play_at("klein", SEATS, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {"Kees is boos"}));
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {""}));
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels bij Kees", NULL, "herrie"}));
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"Tafels", NULL, ""}));
    EXPECT(&play, "Tafels", "Tafels bij Kees", "herrie", "Kees is boos");
    strike(&play, 3);
    strike(&play, 1); /* with all that was said in the same line */
    EXPECT(&play, "Tafels");
    assert_false(in_journal(&play, "Kees is boos"));
    assert_false(in_journal(&play, "Tafels bij Kees"));
    play_free(&play);
}

/* --- reasons --- */

static void choose(struct play *play, const char *const reasons[SEATS])
{
    for (uint8_t seat = 0; seat < SEATS; seat++)
        say(play, seat, seat / 2, reasons[seat]);
    play_must(play, COMMAND_GO_ON);
}

static void expect_nobodys(const struct play *play, uint16_t from)
{
    struct arena arena = {.last = NULL};
    const struct seen_desk *seen = desk(play, &arena);
    for (uint16_t i = from; i < seen->strikable_count; i++)
        assert_int_equal(seen->strikable[i].role, PACK_NONE);
    arena_release(&arena);
}

static void reasons_of_a_reopened_showing_can_be_struck(void **state)
{
    (void)state;
    for (enum promise promise = PROMISE_NOTHING; promise <= PROMISE_BY_NAME; promise++) {
        struct play play = choosing(promise);
        choose(&play, (const char *const[]){"Vraag Kees.", "Bomen!", NULL, "Tafels!"});
        play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
        EXPECT(&play, "Bomen!", "Tafels!", "Vraag Kees.");
        expect_nobodys(&play, 0);
        choose(&play, (const char *const[]){"Schaduw.", NULL, NULL, NULL});
        EXPECT(&play, "Schaduw.", "Bomen!", "Tafels!", "Vraag Kees.");
        expect_nobodys(&play, 1);
        strike(&play, 3);
        EXPECT(&play, "Schaduw.", "Bomen!", "Tafels!");
        strike(&play, 0);
        EXPECT(&play, "Bomen!", "Tafels!");
        assert_false(in_journal(&play, "Vraag Kees."));
        assert_false(in_journal(&play, "Schaduw."));
        play_free(&play);
    }
}

/* Taken back and shown again, they stand there once. */
static void reasons_of_a_showing_that_was_taken_back_can_be_struck(void **state)
{
    (void)state;
    struct play play = choosing(PROMISE_COUNTS);
    choose(&play, (const char *const[]){"Vraag Kees.", "Bomen!", NULL, NULL});
    play_must(&play, COMMAND_UNDO);
    EXPECT(&play, "Bomen!", "Vraag Kees.");
    play_must(&play, COMMAND_GO_ON);
    EXPECT(&play, "Bomen!", "Vraag Kees.");
    play_must(&play, COMMAND_UNDO);
    strike(&play, 1);
    EXPECT(&play, "Bomen!");
    assert_false(in_journal(&play, "Vraag Kees."));
    play_free(&play);
}

/* Nobody but the seat knows it: not while it is open, not when it was replaced, nor when the round was
 * skipped or answered in another way after all. */
static void a_reason_that_was_never_shown_is_in_no_list(void **state)
{
    (void)state;
    static const char *const none[] = {NULL};
    struct play play = choosing(PROMISE_BY_NAME);
    say(&play, 0, 0, "Eerst dit.");
    expect(&play, none);
    say(&play, 0, 1, NULL);
    choose(&play, (const char *const[]){NULL, "Bomen!", NULL, NULL});
    EXPECT(&play, "Bomen!");
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    say(&play, 0, 0, "Nooit te zien.");
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
    for (uint8_t seat = 0; seat < SEATS; seat++)
        play_must_with(&play, COMMAND_CAST_CHOICE, WITH(.seat = seat, .answer = 0));
    play_must(&play, COMMAND_GO_ON);
    EXPECT(&play, "Bomen!");
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_COMPUTER));
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE_AGAIN));
    say(&play, 0, 0, "Ook niet.");
    play_must(&play, COMMAND_SKIP_STEP);
    EXPECT(&play, "Bomen!");
    play_must_with(&play, COMMAND_FORGET_SEAT, WITH(.seat = 0)); /* that takes them away */
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_false(in_journal(&play, "Nooit te zien.") || in_journal(&play, "Ook niet."));
    play_free(&play);
}

/* Who of a role said what, and when, is in no list either. */
static void the_list_is_the_same_whoever_said_it(void **state)
{
    (void)state;
    static const char *const said[2][SEATS] = {{"Vraag Kees.", "Bomen!", "Tafels!", NULL},
                                               {"Tafels!", NULL, "Vraag Kees.", "Bomen!"}};
    struct play plays[2] = {choosing(PROMISE_BY_ROLE), choosing(PROMISE_BY_ROLE)};
    struct text lists[2];
    for (int i = 0; i < 2; i++) {
        for (uint8_t seat = 0; seat < SEATS; seat++)
            say(&plays[i], seat, 0, said[i][seat]);
        play_must(&plays[i], COMMAND_GO_ON);
        play_must_with(&plays[i], COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
        lists[i] = play_seen(&plays[i], VIEWER_DESK, PACK_NONE);
    }
    assert_string_equal(lists[0].at, lists[1].at);
    assert_non_null(strstr(lists[0].at, "Vraag Kees."));
    for (int i = 0; i < 2; i++) {
        text_release(&lists[i]);
        play_free(&plays[i]);
    }
}

/* Taken back as far as the set-up, as only other hands could: its plan is not there any more. */
static void a_showing_of_a_plan_that_is_no_more_is_harmless(void **state)
{
    (void)state;
    struct play play = choosing(PROMISE_COUNTS);
    choose(&play, (const char *const[]){"Vraag Kees.", NULL, NULL, NULL});
    while (journal_undo(&play.session->journal.rows)) {
        struct event back = event_new(EVENT_TAKEN_BACK);
        back.begins = true;
        back.time = play.now;
        back.with.event = journal_undo(&play.session->journal.rows);
        assert_true(session_admits(play.session, &back));
        session_take(play.session, &back, 0);
    }
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_int_equal(play.session->state->plan.count, 0);
    EXPECT(&play, "Vraag Kees.");
    strike(&play, 0);
    assert_false(in_journal(&play, "Vraag Kees."));
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_taken_back_can_be_struck),
        cmocka_unit_test(older_notes_and_wordings_can_be_struck),
        cmocka_unit_test(reasons_of_a_reopened_showing_can_be_struck),
        cmocka_unit_test(reasons_of_a_showing_that_was_taken_back_can_be_struck),
        cmocka_unit_test(a_reason_that_was_never_shown_is_in_no_list),
        cmocka_unit_test(the_list_is_the_same_whoever_said_it),
        cmocka_unit_test(a_showing_of_a_plan_that_is_no_more_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
