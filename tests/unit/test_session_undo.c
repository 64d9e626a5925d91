/* Undo, redo, strike, repeats and batches: what the journal as a whole makes of commands. */
#include "support/play.h"

#include "session/inside.h"
#include "session/undo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { DILEMMA = 1, LAST = 4 };

static const struct seen *desk(const struct play *play, struct arena *arena)
{
    return play_see(play, VIEWER_DESK, PACK_NONE, arena);
}

static uint8_t step_now(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const uint8_t id = seen_step_now(desk(play, &arena))->id;
    arena_release(&arena);
    return id;
}

/* --- undo and redo --- */

static void undo_takes_back_one_command_after_another(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"eerst"}));
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(step_now(&play), STEP_GLASSES);
    play_must(&play, COMMAND_REDO);
    assert_int_equal(step_now(&play), STEP_OPTIONS);
    play_must(&play, COMMAND_REDO);
    struct arena arena = {.last = NULL};
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].word_count, 1);
    assert_int_equal(play_do(&play, COMMAND_REDO), REFUSED_NOTHING_TO_REDO);
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"anders"}));
    assert_int_equal(play_do(&play, COMMAND_REDO), REFUSED_NOTHING_TO_REDO); /* another road was taken */
    arena_release(&arena);
    play_free(&play);
}

static void undo_in_the_same_step_makes_nothing_stale(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    struct arena arena = {.last = NULL};
    const uint32_t revision = desk(&play, &arena)->step_revision;
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"eerst"}));
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(desk(&play, &arena)->step_revision, revision);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_UNDO);
    assert_true(desk(&play, &arena)->step_revision > revision); /* it was closed in between */
    arena_release(&arena);
    play_free(&play);
}

static void undo_ends_at_the_first_command(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_NOTHING_TO_UNDO);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_LATER));
    play_must(&play, COMMAND_UNDO); /* presence does not count: the seat goes, and with it who sat there */
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_NOTHING_TO_UNDO);
    struct arena arena = {.last = NULL};
    assert_int_equal(desk(&play, &arena)->seat_count, 0);
    play_must(&play, COMMAND_REDO);
    assert_int_equal(desk(&play, &arena)->seats[0].presence, PRESENCE_LATER);
    arena_release(&arena);
    play_free(&play);
}

static void presence_stays_when_something_else_is_undone(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"eerst"}));
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_AWAY));
    play_must(&play, COMMAND_UNDO);
    struct arena arena = {.last = NULL};
    assert_int_equal(desk(&play, &arena)->seats[1].presence, PRESENCE_AWAY);
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].word_count, 0);
    arena_release(&arena);
    play_free(&play);
}

static void no_undo_once_somebody_answered_in_private(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    play_must_with(&play, COMMAND_PUT_OFF_SEAT, WITH(.seat = 0));
    play_must(&play, COMMAND_UNDO); /* the seat has its place again */
    play_must(&play, COMMAND_UNDO); /* and the step was opened by one press too many */
    assert_int_equal(step_now(&play), STEP_OPTIONS);
    play_must(&play, COMMAND_REDO);
    assert_int_equal(step_now(&play), STEP_CHOOSE);
    assert_int_equal(play_cast(&play, 0, 0), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_UNDO), REFUSED_STEP_IS_PRIVATE);
    play_must_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_CARDS));
    assert_int_equal(play_do(&play, COMMAND_UNDO),
                     REFUSED_STEP_IS_PRIVATE); /* all are asked again: not undone */
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{1}}));
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{0}}));
    assert_int_equal(play_do(&play, COMMAND_UNDO),
                     REFUSED_STEP_IS_PRIVATE); /* a card taken back stays back */
    struct command command = command_new(COMMAND_UNDO);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    assert_int_equal(play_command(&play, &command), REFUSED_NOT_ALLOWED);
    play_free(&play);
}

static void undo_across_a_reveal_keeps_the_promise_and_marks_the_round(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    const uint32_t revision = desk(&play, &arena)->step_revision;
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(step_now(&play), STEP_CHOOSE);
    const struct seen_round *round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_true(round->seen_before);
    assert_false(round->shown);
    assert_int_equal(round->in, 4);
    assert_true(desk(&play, &arena)->step_revision > revision); /* the step was closed in between */
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE)),
                     REFUSED_PROMISE_STANDS);
    play_must(&play, COMMAND_REDO); /* nobody changed anything: it is the same showing */
    assert_false(desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0].seen_before);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_NOT_ALL_IN); /* it asks everybody again */
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0].in, 1);
    for (uint8_t seat = 1; seat < 4; seat++)
        assert_int_equal(play_cast(&play, seat, answers[seat]), ACCEPTED);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED); /* correcting what nobody has seen stays free */
    play_must(&play, COMMAND_GO_ON);
    round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_true(round->seen_before && round->shown);
    assert_int_equal(round->total[1], 3);
    play_to(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    assert_false(desk(&play, &arena)->parts[DILEMMA].dilemma->movement.known);
    arena_release(&arena);
    play_free(&play);
}

/* Reopened by one press too many: nobody answered, so the round stands as it was shown, and its choices are
 * first choices still. What was known before that stays known. */
static void a_reopening_taken_back_leaves_no_mark(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    const struct seen_round *round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_true(round->seen_before && !round->shown);
    play_must(&play, COMMAND_UNDO);
    round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_true(round->shown && !round->seen_before);
    assert_int_equal(round->total[0], 2);
    play_must(&play, COMMAND_REDO);
    round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_true(round->seen_before && !round->shown);
    assert_int_equal(round->in, 0);
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_UNDO); /* the showing */
    play_must(&play, COMMAND_REDO);
    play_must(&play, COMMAND_UNDO);
    play_all_cast(&play, answers, 4); /* asked again after it was known */
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    play_must(&play, COMMAND_UNDO);
    round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_true(round->shown && round->seen_before);
    struct text live = play_state(&play);
    session_fold_again(play.session);
    struct text again = play_state(&play);
    assert_string_equal(live.at, again.at);
    text_release(&live);
    text_release(&again);
    arena_release(&arena);
    play_free(&play);
}

/* A choice that was made after a showing was taken back leaves no older ones, whatever is undone later. */
static void known_choices_do_not_come_back(void **state)
{
    (void)state;
    static const uint8_t answers[] = {0, 1, 0, 1};
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    play_all_cast(&play, answers, 4);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_int_equal(round->in, 1);
    play_must(&play, COMMAND_SKIP_STEP);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(play_cast(&play, 2, 1), ACCEPTED);
    round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_int_equal(round->in, 2);
    play_must(&play, COMMAND_CLOSE_STEP); /* two of four */
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_REDO);
    struct text live = play_state(&play);
    assert_null(strstr(live.at, "round.1.seat.2"));
    session_fold_again(play.session);
    struct text again = play_state(&play);
    assert_string_equal(live.at, again.at);
    round = &desk(&play, &arena)->parts[DILEMMA].dilemma->rounds[0];
    assert_int_equal(round->in, 2);
    assert_int_equal(round->total[0] + round->total[1], 2);
    text_release(&live);
    text_release(&again);
    arena_release(&arena);
    play_free(&play);
}

static const struct seen_round *first_round(const struct play *play, struct arena *arena)
{
    return &desk(play, arena)->parts[DILEMMA].dilemma->rounds[0];
}

/* The same for cards and hands: one card more beside the totals that were shown would name its owner. */
static void known_counts_are_counted_anew(void **state)
{
    (void)state;
    static const enum promise promises[] = {PROMISE_COUNTS, PROMISE_BY_ROLE};
    for (int i = 0; i < 2; i++) {
        struct play play = play_at("klein", 4, promises[i], ANSWER_CARDS, DILEMMA, STEP_CHOOSE);
        const uint8_t role = promises[i] == PROMISE_BY_ROLE ? 0 : PACK_NONE;
        const uint8_t other = promises[i] == PROMISE_BY_ROLE ? 1 : PACK_NONE;
        struct arena arena = {.last = NULL};
        play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = role, .answer = 0));
        play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = other, .answer = 1));
        play_must(&play, COMMAND_CLOSE_STEP); /* two of four are shown */
        play_must(&play, COMMAND_UNDO);
        assert_int_equal(first_round(&play, &arena)->in, 2); /* the same may be shown again */
        play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = role, .answer = 1));
        assert_int_equal(first_round(&play, &arena)->in, 1);
        play_must_with(&play, COMMAND_COUNT_CARD, WITH(.role = other, .answer = 1));
        assert_int_equal(first_round(&play, &arena)->in, 2);
        struct text live = play_state(&play);
        session_fold_again(play.session);
        struct text again = play_state(&play);
        assert_string_equal(live.at, again.at);
        play_must(&play, COMMAND_CLOSE_STEP);
        assert_int_equal(first_round(&play, &arena)->total[0], 0);
        assert_int_equal(first_round(&play, &arena)->total[1], 2);
        text_release(&live);
        text_release(&again);
        arena_release(&arena);
        play_free(&play);
    }
}

static void undo_reaches_over_a_decision_and_its_effects(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    struct text before = play_state(&play);
    play_must(&play, COMMAND_DECIDE);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_GO_ON); /* into the next part */
    for (int i = 0; i < 4; i++)
        play_must(&play, COMMAND_UNDO);
    struct arena arena = {.last = NULL};
    const struct seen *seen = desk(&play, &arena);
    assert_false(seen->parts[DILEMMA].dilemma->decision.made);
    assert_int_equal(seen->effects[1].now, seen->effects[1].before);
    assert_int_equal(step_now(&play), STEP_DECIDE);
    text_release(&before);
    arena_release(&arena);
    play_free(&play);
}

/* An undo is about the table: the facilitator's own notes stay, and a redo stays possible after them. */
static void notes_are_not_undone(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {"let op"}));
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(seen_step_now(desk(&play, &arena))->id, STEP_GLASSES);
    assert_string_equal(desk(&play, &arena)->desk.notes, "let op");
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {"let goed op"}));
    play_must(&play, COMMAND_REDO);
    assert_int_not_equal(seen_step_now(desk(&play, &arena))->id, STEP_GLASSES);
    assert_string_equal(desk(&play, &arena)->desk.notes, "let goed op");
    struct text live = play_state(&play);
    session_fold_again(play.session);
    struct text again = play_state(&play);
    assert_string_equal(live.at, again.at);
    text_release(&live);
    text_release(&again);
    arena_release(&arena);
    play_free(&play);
}

/* Nor is what the group is called: "not done yet after all" at the end opens the session again, and no more.
 */
static void the_name_of_the_group_is_not_undone(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_END_SESSION);
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Kersenplein"}));
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(seen_step_now(desk(&play, &arena))->id, STEP_GLASSES);
    assert_string_equal(desk(&play, &arena)->group, "Kersenplein");
    arena_release(&arena);
    play_free(&play);
}

static void many_undos_fold_from_the_middle(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    for (int i = 0; i < 700; i++) {
        play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {i % 2 ? "een" : "twee"}));
        if (i % 3 == 0)
            play_must(&play, COMMAND_UNDO);
    }
    for (int i = 0; i < 400; i++) /* over more than one kept state */
        play_must(&play, COMMAND_UNDO);
    struct arena arena = {.last = NULL};
    assert_non_null(desk(&play, &arena)->seats[0].name);
    struct text live = play_state(&play);
    session_fold_again(play.session);
    struct text again = play_state(&play);
    assert_string_equal(live.at, again.at);
    text_release(&live);
    text_release(&again);
    arena_release(&arena);
    play_free(&play);
}

/* --- strike --- */

static void a_struck_text_is_gone_for_good(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Jan van nummer 4"}));
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"de buren"}));
    struct arena arena = {.last = NULL};
    const struct seen *seen = desk(&play, &arena);
    assert_int_equal(seen->desk.strikable_count, 2);
    const uint32_t event = seen->parts[DILEMMA].words[0].event;
    assert_string_equal(seen->desk.strikable[1].text, "Jan van nummer 4");
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = event, .wall = 5));
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = event)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = 0)), REFUSED_NO_SUCH_EVENT);
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = 9999)), REFUSED_NO_SUCH_EVENT);
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = event + 2)), REFUSED_NO_SUCH_ITEM);
    seen = desk(&play, &arena);
    assert_int_equal(seen->parts[DILEMMA].word_count, 1);
    assert_int_equal(seen->desk.strikable_count, 1);
    play_must(&play, COMMAND_UNDO); /* the newest that counts is the second note */
    play_must(&play, COMMAND_UNDO);
    play_must(&play, COMMAND_REDO);
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].word_count, 0);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_null(journal_at(&play.session->journal, event)->event.with.text[0]);
    arena_release(&arena);
    play_free(&play);
}

static void a_reason_is_struck_by_its_place_among_those_shown(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Koffietafel"}));
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    static const char *const reasons[] = {"Zo wil Kees het.", "Bomen geven schaduw.", "Een hek is te duur.",
                                          NULL};
    for (uint8_t seat = 0; seat < 4; seat++) {
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
        command.with.seat = seat;
        command.with.answer = seat % 2;
        command.with.text[0] = reasons[seat];
        command.with.tick = true;
        assert_int_equal(play_command(&play, &command), ACCEPTED);
    }
    struct arena arena = {.last = NULL};
    assert_int_equal(desk(&play, &arena)->desk.strikable_count, 1);
    play_must(&play, COMMAND_GO_ON);
    const struct seen *seen = desk(&play, &arena);
    assert_int_equal(seen->desk.strikable_count, 4);
    const struct seen_words *third = &seen->desk.strikable[2]; /* in the order of their words */
    assert_string_equal(third->text, "Zo wil Kees het.");
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = third->event, .index = third->item));
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = third->event, .index = 2)),
                     REFUSED_NO_SUCH_ITEM);
    const struct seen_dilemma *dilemma = desk(&play, &arena)->parts[DILEMMA].dilemma;
    assert_int_equal(dilemma->reason_count, 2);
    assert_int_equal(dilemma->rounds[0].total[0], 2); /* what was shown stays shown */
    assert_int_equal(dilemma->rounds[0].in, 4);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE)); /* it is shown no more */
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].dilemma->reason_count, 0);
    play_must_with(&play, COMMAND_STRIKE,
                   WITH(.event = third->event, .index = 0)); /* but still known by it */
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = third->event, .index = 0));
    assert_int_equal(play_with(&play, COMMAND_STRIKE, WITH(.event = third->event)), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(desk(&play, &arena)->desk.strikable_count, 1);
    arena_release(&arena);
    play_free(&play);
}

/* Reads the journal into a new session as from a record, struck events without their private parts. */
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

static void struck_totals_leave_the_record_readable(void **state)
{
    (void)state;
    struct play play = play_at("klein", 5, PROMISE_COUNTS, ANSWER_CARDS, DILEMMA, STEP_CHOOSE);
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{3, 2}}));
    const uint32_t first = play.session->journal.count;
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_GONE));
    play_must_with(&play, COMMAND_COUNT_CHOICES, WITH(.counts = {{2, 3}})); /* all five cards, once more */
    play_must(&play, COMMAND_GO_ON);
    struct text before = TEXT_INIT, after = TEXT_INIT;
    session_describe(play.session, true, &before);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = first));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = first + 2));
    check_read_again(&play);
    session_describe(play.session, true, &after);
    const char *one = strstr(before.at, "part.1."), *other = strstr(after.at, "part.1.");
    assert_string_equal(one, other); /* what is open stays as it was */
    text_release(&before);
    text_release(&after);
    play_free(&play);
}

static void choose_twice(struct play *play, uint8_t seats)
{
    play_to(play, DILEMMA, STEP_CHOOSE);
    for (int again = 0; again < 2; again++) {
        for (uint8_t seat = 0; seat < seats; seat++) {
            struct command command = command_new(COMMAND_CAST_CHOICE);
            command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
            command.with.seat = seat;
            command.with.answer = (uint8_t)(again ? seat / 2 % 2 : seat % 2);
            command.with.value = seat == 3 ? PACK_NONE : seat % 2;
            assert_int_equal(play_command(play, &command), ACCEPTED);
        }
        play_must(play, COMMAND_GO_ON);
        if (!again)
            play_to(play, DILEMMA, STEP_CHOOSE_AGAIN);
    }
}

static void strike_all_choices(struct play *play)
{
    const struct journal *journal = &play->session->journal;
    const uint32_t count = journal->count;
    for (uint32_t number = 1; number <= count; number++)
        if (journal_at(journal, number)->event.kind == EVENT_CHOICE_CAST)
            play_must_with(play, COMMAND_STRIKE, WITH(.event = number));
}

/* All that a report adds up stays what the group saw; only who said what is gone. */
static void what_was_shown_outlives_every_strike(void **state)
{
    (void)state;
    for (enum promise promise = PROMISE_NOTHING; promise <= PROMISE_BY_ROLE; promise++) {
        struct play play = play_new("klein");
        play_seat(&play, 6, promise, ANSWER_COMPUTER);
        play_must(&play, COMMAND_BEGIN);
        choose_twice(&play, 6);
        struct text before[VIEWER_EXPORT + 1];
        for (int viewer = VIEWER_WALL; viewer <= VIEWER_EXPORT; viewer++)
            before[viewer] = play_seen(&play, (enum viewer_kind)viewer, PACK_NONE);
        struct arena arena = {.last = NULL};
        const struct seen_dilemma *shown = play_dilemma(&play, DILEMMA, &arena);
        assert_int_equal(shown->movement.known, promise >= PROMISE_COUNTS);
        assert_int_equal(shown->movement.changed, promise >= PROMISE_COUNTS ? 3 : 0);
        assert_int_equal(shown->rounds[1].values[0], promise >= PROMISE_COUNTS ? 3 : 0);
        strike_all_choices(&play);
        for (int viewer = VIEWER_WALL; viewer <= VIEWER_EXPORT; viewer++) {
            struct text after = play_seen(&play, (enum viewer_kind)viewer, PACK_NONE);
            if (viewer != VIEWER_DESK) { /* the desk can no longer undo as much */
                const char *one = strstr(before[viewer].at, "part.1."), *other = strstr(after.at, "part.1.");
                const char *ends[] = {strstr(one, "\nnow "), strstr(other, "\nnow ")};
                assert_int_equal(ends[0] - one, ends[1] - other);
                assert_memory_equal(one, other, (size_t)(ends[0] - one));
            }
            text_release(&after);
            text_release(&before[viewer]);
        }
        check_read_again(&play);
        arena_release(&arena);
        play_free(&play);
    }
}

static void the_desk_lists_the_newest_texts(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    for (int i = 0; i < SEEN_STRIKABLE_MAX; i++)
        play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {i % 2 ? "oud" : "ouder"}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"nieuw"}));
    struct arena arena = {.last = NULL};
    const struct seen *seen = desk(&play, &arena);
    assert_int_equal(seen->desk.strikable_count, SEEN_STRIKABLE_MAX);
    assert_string_equal(seen->desk.strikable[0].text, "nieuw");
    assert_string_equal(seen->desk.strikable[SEEN_STRIKABLE_MAX - 1].text, "oud");
    arena_release(&arena);
    play_free(&play);
}

/* --- repeats --- */

static void a_repeated_id_is_harmless(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    struct command command = command_new(COMMAND_NOTE_WORDS);
    command.with.text[0] = "nog eens";
    for (uint64_t id = 1; id <= 20; id++) {
        command.id = id * 7919;
        assert_int_equal(play_command(&play, &command), ACCEPTED);
        assert_int_equal(play_command(&play, &command), REFUSED_ALREADY);
    }
    struct arena arena = {.last = NULL};
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].word_count, 20);
    for (uint64_t id = 100; id < 400; id++) {
        command = command_new(COMMAND_SET_NOTES);
        command.id = id;
        command.with.text[0] = id % 2 ? "a" : "b";
        assert_int_equal(play_command(&play, &command), ACCEPTED);
    }
    command.id = 100;
    assert_int_equal(play_command(&play, &command), REFUSED_ALREADY);
    arena_release(&arena);
    play_free(&play);
}

/* --- batches --- */

/* A record that lives in memory and fails on demand. */
struct kept {
    bool fails;
    struct text lines;
    int settled, dropped, released;
};

static void kept_line(struct session *session, const struct entry *entry, bool last, struct text *out)
{
    (void)session;
    text_format(out, "%u%s;", entry->event.number, last ? "!" : "");
}

static enum file_result kept_write(struct session *session, const char *bytes, size_t length)
{
    struct kept *kept = session->record;
    if (kept->fails)
        return FILE_NO_SPACE;
    text_add_bytes(&kept->lines, bytes, length);
    return FILE_OK;
}

static void kept_settled(struct session *session, bool saved)
{
    struct kept *kept = session->record;
    *(saved ? &kept->settled : &kept->dropped) += 1;
}

static void kept_release(struct session *session)
{
    struct kept *kept = session->record;
    kept->released++;
}

static const struct keeper keeper = {
    .line = kept_line, .write = kept_write, .settled = kept_settled, .release = kept_release};

static void nobody_sees_a_batch_before_it_is_saved(void **state)
{
    (void)state;
    struct kept kept = {.lines = TEXT_INIT};
    struct play play = play_new("klein");
    session_keep(play.session, &keeper, &kept);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    struct arena arena = {.last = NULL};
    assert_int_equal(desk(&play, &arena)->seat_count, 0);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1)); /* decided against the state that waits */
    assert_int_equal(session_revision(play.session), 0);
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_string_equal(kept.lines.at, "1;2!;");
    assert_int_equal(desk(&play, &arena)->seat_count, 2);
    assert_int_equal(session_revision(play.session), 2);
    assert_int_equal(session_now(play.session), play.now);
    assert_int_equal(session_flush(play.session), ACCEPTED); /* nothing waits */
    assert_string_equal(kept.lines.at, "1;2!;");
    play_free(&play);
    assert_int_equal(kept.released, 1);
    text_release(&kept.lines);
    arena_release(&arena);
}

static void a_batch_that_fails_never_happened(void **state)
{
    (void)state;
    struct kept kept = {.lines = TEXT_INIT};
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_GLASSES);
    session_keep(play.session, &keeper, &kept);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Jan"}));
    assert_int_equal(session_flush(play.session), ACCEPTED);
    struct text before = play_state(&play);
    struct arena arena = {.last = NULL};
    const uint32_t event = desk(&play, &arena)->parts[DILEMMA].words[0].event;
    kept.fails = true;
    struct command command = command_new(COMMAND_NOTE_WORDS);
    command.id = 77;
    command.with.text[0] = "eerst";
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = event));
    assert_int_equal(session_flush(play.session), REFUSED_NOT_SAVED);
    assert_int_equal(kept.dropped, 1);
    struct text after = play_state(&play);
    assert_string_equal(before.at, after.at);
    kept.fails = false;
    assert_int_equal(play_command(&play, &command), ACCEPTED); /* the same id may try again */
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_int_equal(desk(&play, &arena)->parts[DILEMMA].word_count, 2);
    text_release(&before);
    text_release(&after);
    arena_release(&arena);
    play_free(&play);
    text_release(&kept.lines);
}

static void a_record_given_later_gets_everything(void **state)
{
    (void)state;
    struct kept kept = {.lines = TEXT_INIT};
    struct play play = play_new("klein");
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    assert_int_equal(session_flush(play.session), ACCEPTED);
    session_keep(play.session, &keeper, &kept);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    assert_int_equal(session_flush(play.session), ACCEPTED);
    assert_string_equal(kept.lines.at, "1;2!;");
    play.session->read_only = true;
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0)), REFUSED_READ_ONLY);
    play_free(&play);
    text_release(&kept.lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_takes_back_one_command_after_another),
        cmocka_unit_test(undo_in_the_same_step_makes_nothing_stale),
        cmocka_unit_test(undo_ends_at_the_first_command),
        cmocka_unit_test(presence_stays_when_something_else_is_undone),
        cmocka_unit_test(no_undo_once_somebody_answered_in_private),
        cmocka_unit_test(a_reopening_taken_back_leaves_no_mark),
        cmocka_unit_test(undo_across_a_reveal_keeps_the_promise_and_marks_the_round),
        cmocka_unit_test(known_choices_do_not_come_back),
        cmocka_unit_test(known_counts_are_counted_anew),
        cmocka_unit_test(undo_reaches_over_a_decision_and_its_effects),
        cmocka_unit_test(notes_are_not_undone),
        cmocka_unit_test(the_name_of_the_group_is_not_undone),
        cmocka_unit_test(many_undos_fold_from_the_middle),
        cmocka_unit_test(a_struck_text_is_gone_for_good),
        cmocka_unit_test(a_reason_is_struck_by_its_place_among_those_shown),
        cmocka_unit_test(what_was_shown_outlives_every_strike),
        cmocka_unit_test(the_desk_lists_the_newest_texts),
        cmocka_unit_test(struck_totals_leave_the_record_readable),
        cmocka_unit_test(a_repeated_id_is_harmless),
        cmocka_unit_test(nobody_sees_a_batch_before_it_is_saved),
        cmocka_unit_test(a_batch_that_fails_never_happened),
        cmocka_unit_test(a_record_given_later_gets_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
