/* The way through the plan: skip, reopen, pause, clocks, seats that come and go, and the end. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, DILEMMA = 1, PAUSE_PART = 2, LAST = 4, SECOND = 1000 };

static const struct seen *wall(const struct play *play, struct arena *arena)
{
    return play_see(play, VIEWER_WALL, PACK_NONE, arena);
}

static void check_step(const struct play *play, uint8_t part, uint8_t step)
{
    struct arena arena = {.last = NULL};
    const struct seen *seen = wall(play, &arena);
    assert_int_equal(seen->part, part);
    assert_int_equal(seen_step_now(seen)->id, step);
    arena_release(&arena);
}

/* --- skip and reopen --- */

static void a_skipped_choice_has_nothing_to_look_at(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play_must(&play, COMMAND_SKIP_STEP);
    check_step(&play, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    const struct seen_round *round = &play_dilemma(&play, DILEMMA, &arena)->rounds[0];
    assert_int_equal(round->state, ROUND_SKIPPED);
    assert_false(round->shown);
    arena_release(&arena);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE)); /* skipped is no farewell */
    check_step(&play, DILEMMA, STEP_CHOOSE);
    play_must(&play, COMMAND_CLOSE_STEP);
    check_step(&play, DILEMMA, STEP_LOOK);
    play_free(&play);
}

static void reopening_goes_on_where_the_group_was(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.part = DILEMMA, .step = STEP_GLASSES));
    check_step(&play, DILEMMA, STEP_GLASSES);
    play_must(&play, COMMAND_GO_ON);
    check_step(&play, DILEMMA, STEP_TALK);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_TALK)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_THINK)), REFUSED_NO_SUCH_STEP);
    assert_int_equal(play_with(&play, COMMAND_REOPEN_STEP, WITH(.step = 40)), REFUSED_NO_SUCH_STEP);
    play_free(&play);
}

/* Only a choice and what a choice rests on is asked again. */
static void reopening_a_story_keeps_what_was_chosen(void **state)
{
    (void)state;
    static const uint8_t stories[] = {STEP_SITUATION, STEP_GLASSES, STEP_OPTIONS, STEP_LOOK, STEP_TALK};
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_DECIDE);
    for (size_t i = 0; i < sizeof stories; i++) {
        play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = stories[i]));
        check_step(&play, DILEMMA, stories[i]);
        play_must(&play, COMMAND_GO_ON);
        check_step(&play, DILEMMA, STEP_DECIDE);
    }
    play_free(&play);
}

static void a_choice_left_in_the_middle_is_asked_again(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE_AGAIN);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_TALK));
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[1].state, ROUND_NOT_ASKED);
    play_must(&play, COMMAND_GO_ON);
    check_step(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[1].in, 0);
    assert_false(play_dilemma(&play, DILEMMA, &arena)->rounds[1].seen_before);
    arena_release(&arena);
    play_free(&play);
}

static void a_skipped_part_is_marked_and_left(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play_must(&play, COMMAND_SKIP_PART);
    check_step(&play, PAUSE_PART, 0);
    struct arena arena = {.last = NULL};
    const struct seen *seen = wall(&play, &arena);
    assert_int_equal(seen->parts[DILEMMA].progress, PROGRESS_SKIPPED);
    assert_int_equal(seen->parts[DILEMMA].dilemma->rounds[0].state, ROUND_SKIPPED);
    assert_null(seen->parts[PAUSE_PART].kind);
    assert_int_equal(seen->step_seconds, 120);
    assert_true(seen->timed);
    arena_release(&arena);
    play_free(&play);
}

static void a_step_is_stale_once_it_was_closed(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    struct command command = command_new(COMMAND_CAST_CHOICE);
    command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 1};
    command.with.seat = 1;
    command.with.answer = 0;
    command.revision = wall(&play, &arena)->step_revision;
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED); /* others answering makes nothing stale */
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 60));
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    play_must(&play, COMMAND_CLOSE_STEP);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    assert_int_equal(play_command(&play, &command), REFUSED_STALE_STEP);
    command.revision = wall(&play, &arena)->step_revision;
    assert_int_equal(play_command(&play, &command), ACCEPTED);
    arena_release(&arena);
    play_free(&play);
}

/* --- clocks and pauses --- */

static void the_clock_of_a_talk_stops_and_goes_on(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    const struct seen *seen = wall(&play, &arena);
    const uint32_t opened = seen->step_opened;
    assert_true(seen->timed);
    assert_int_equal(seen->deadline, opened + 120 * SECOND);
    play_must(&play, COMMAND_STOP_CLOCK);
    assert_int_equal(play_do(&play, COMMAND_STOP_CLOCK), REFUSED_ALREADY);
    const uint32_t left = 120 * SECOND - SECOND;
    assert_int_equal(wall(&play, &arena)->deadline, left);
    assert_true(wall(&play, &arena)->clock_stopped);
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 60));
    play_must(&play, COMMAND_START_CLOCK);
    assert_int_equal(play_do(&play, COMMAND_START_CLOCK), REFUSED_ALREADY);
    seen = wall(&play, &arena);
    assert_int_equal(seen->deadline,
                     play.now - SECOND + left + 60 * SECOND); /* the refused one took a second */
    assert_int_equal(seen->step_seconds, 180);
    play.now += 1000 * SECOND;
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 30));
    assert_int_equal(wall(&play, &arena)->deadline, play.now + 30 * SECOND); /* over: from now */
    play.now += 1000 * SECOND;
    play_must(&play, COMMAND_STOP_CLOCK);
    assert_int_equal(wall(&play, &arena)->deadline, 0); /* nothing is left of it */
    play_must(&play, COMMAND_START_CLOCK);
    assert_int_equal(wall(&play, &arena)->deadline, play.now);
    assert_int_equal(play_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 0)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 60000)), REFUSED_TOO_MANY);
    arena_release(&arena);
    play_free(&play);
}

static void a_private_step_has_no_clock(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    const struct seen *seen = wall(&play, &arena);
    assert_false(seen->timed);
    assert_int_equal(seen->step_seconds, 4 * 45); /* no guess under counts */
    assert_int_equal(play_do(&play, COMMAND_STOP_CLOCK), REFUSED_NOT_NOW);
    arena_release(&arena);
    play_free(&play);
}

static void a_step_is_planned_for_who_is_here(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    struct arena arena = {.last = NULL};
    assert_int_equal(wall(&play, &arena)->remaining, 0); /* no programme yet */
    play_seat(&play, 4, PROMISE_BY_ROLE, ANSWER_HANDS);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_OPTIONS);
    for (uint8_t seat = 1; seat < 4; seat = (uint8_t)(seat + 2))
        play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_AWAY));
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(wall(&play, &arena)->step_seconds, 60 + 10); /* one role raises its hands */
    arena_release(&arena);
    play_free(&play);
    play = play_at("klein", 4, PROMISE_BY_ROLE, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    assert_int_equal(wall(&play, &arena)->step_seconds, 4 * (45 + 20)); /* with guessing */
    arena_release(&arena);
    play_free(&play);
}

static void the_plan_waits_in_a_pause(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    const uint32_t deadline = wall(&play, &arena)->deadline;
    assert_int_equal(play_do(&play, COMMAND_END_PAUSE), REFUSED_NOT_NOW);
    play_must_with(&play, COMMAND_PAUSE, WITH(.seconds = 300));
    const uint32_t began = play.now;
    const uint32_t used = play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].used;
    const struct seen *seen = wall(&play, &arena);
    assert_int_equal(seen->pause, PAUSE_ORDINARY);
    assert_int_equal(seen->pause_until, began + 300 * SECOND);
    assert_int_equal(seen->deadline, deadline - began);
    assert_int_equal(play_do(&play, COMMAND_GO_ON), REFUSED_NOT_NOW);
    assert_int_equal(play_do(&play, COMMAND_NEXT_SPEAKER), REFUSED_NOT_NOW);
    assert_int_equal(play_do(&play, COMMAND_PAUSE), REFUSED_NOT_NOW);
    play.now += 400 * SECOND;
    play_must(&play, COMMAND_END_PAUSE);
    seen = wall(&play, &arena);
    assert_int_equal(seen->pause, PAUSE_NONE);
    assert_int_equal(seen->deadline, deadline + (play.now - began));
    assert_int_equal(play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].used, used);
    play_must_with(&play, COMMAND_PAUSE, WITH(.tick = true, .seconds = 60));
    seen = wall(&play, &arena);
    assert_int_equal(seen->pause, PAUSE_QUIET);
    assert_int_equal(seen->pause_until, 0);
    play_must(&play, COMMAND_SKIP_PART); /* ends the pause with it */
    assert_int_equal(wall(&play, &arena)->pause, PAUSE_NONE);
    arena_release(&arena);
    play_free(&play);
}

/* The pauses of a step are no time of that step, the running one included; a longer pause is one pause. */
static void a_step_is_not_charged_for_its_pauses(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    const uint32_t opened = wall(&play, &arena)->step_opened;
    play.now = opened + 60 * SECOND;
    play_must_with(&play, COMMAND_PAUSE, WITH(.tick = true));
    const uint32_t used = play.now - opened;
    assert_int_equal(seen_step_used(wall(&play, &arena), play.now + 900 * SECOND), used);
    play.now += 900 * SECOND;
    play_must(&play, COMMAND_END_PAUSE);
    assert_int_equal(seen_step_used(wall(&play, &arena), play.now), used);
    play.now += 60 * SECOND;
    play_must_with(&play, COMMAND_PAUSE, WITH(.seconds = 300));
    const uint32_t more = seen_step_used(wall(&play, &arena), play.now);
    assert_true(more > used);
    play.now += 200 * SECOND;
    play_must_with(&play, COMMAND_PAUSE, WITH(.seconds = 400));
    play.now += 200 * SECOND;
    assert_int_equal(seen_step_used(wall(&play, &arena), play.now), more);
    play_must(&play, COMMAND_END_PAUSE);
    assert_int_equal(seen_step_used(wall(&play, &arena), play.now), more);
    play_must(&play, COMMAND_UNDO); /* of the end of the pause: it still runs */
    assert_int_equal(seen_step_used(wall(&play, &arena), play.now + 99 * SECOND), more);
    arena_release(&arena);
    play_free(&play);
}

static void a_pause_can_be_given_another_length(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    const uint32_t deadline = wall(&play, &arena)->deadline;
    play_must(&play, COMMAND_PAUSE);
    const uint32_t began = play.now;
    assert_int_equal(wall(&play, &arena)->pause_until, 0);
    play.now += 100 * SECOND;
    play_must_with(&play, COMMAND_PAUSE, WITH(.seconds = 600));
    assert_int_equal(wall(&play, &arena)->pause_until, play.now + 600 * SECOND);
    assert_int_equal(play_do(&play, COMMAND_PAUSE), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_PAUSE, WITH(.tick = true)), REFUSED_NOT_NOW);
    play.now += 100 * SECOND;
    play_must(&play, COMMAND_END_PAUSE);
    assert_int_equal(wall(&play, &arena)->deadline, deadline + (play.now - began));
    play_must_with(&play, COMMAND_PAUSE, WITH(.tick = true));
    assert_int_equal(play_with(&play, COMMAND_PAUSE, WITH(.seconds = 600)), REFUSED_NOT_NOW);
    arena_release(&arena);
    play_free(&play);
}

/* To the closing in one go: what lies between is skipped without beginning, and one undo brings it back. */
static void parts_can_be_skipped_as_far_as_another(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_with(&play, COMMAND_SKIP_PART, WITH(.part = DILEMMA)), REFUSED_NO_SUCH_STEP);
    assert_int_equal(play_with(&play, COMMAND_SKIP_PART, WITH(.part = LAST + 1)), REFUSED_NO_SUCH_STEP);
    play_must_with(&play, COMMAND_SKIP_PART, WITH(.part = LAST));
    check_step(&play, LAST, 0);
    const struct seen *seen = wall(&play, &arena);
    for (uint8_t part = DILEMMA; part < LAST; part++)
        assert_int_equal(seen->parts[part].progress, PROGRESS_SKIPPED);
    play_must(&play, COMMAND_UNDO);
    check_step(&play, DILEMMA, STEP_TALK);
    play_must_with(&play, COMMAND_SKIP_PART, WITH(.part = PAUSE_PART)); /* the next one: nothing between */
    check_step(&play, PAUSE_PART, 0);
    arena_release(&arena);
    play_free(&play);
}

static void what_remains_shrinks_on_the_way(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    struct arena arena = {.last = NULL};
    uint32_t before = UINT32_MAX;
    for (;;) {
        const struct seen *seen = wall(&play, &arena);
        if (seen->phase == PHASE_ENDED)
            break;
        const struct seen_step *step = seen_step_now(seen);
        assert_true(seen->remaining < before || (step->seconds == 0 && seen->remaining == before));
        before = seen->remaining;
        if (play_do(&play, COMMAND_GO_ON) != ACCEPTED)
            play_must(&play, COMMAND_CLOSE_STEP);
    }
    assert_int_equal(before, 0);
    const struct seen *seen = play_see(&play, VIEWER_DESK, 0, &arena);
    assert_true(seen->parts[DILEMMA].used > 0);
    arena_release(&arena);
    play_free(&play);
}

/* --- seats --- */

static void seats_come_and_go(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 2)), REFUSED_NO_SUCH_ROLE);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .nickname = 5, .text = {"Fatma"}));
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .nickname = 5)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .nickname = 24)),
                     REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1));
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 0));
    assert_int_equal(play_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 0)), REFUSED_NO_SUCH_SEAT);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_DESK, 0, &arena);
    assert_int_equal(seen->seat_count, 2);
    assert_int_equal(seen->seats[0].role, PACK_NONE);
    assert_int_equal(seen->here, 1);
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1)); /* takes the free number */
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .role = 0, .text = {"Ria"}));
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .nickname = 7));
    seen = play_see(&play, VIEWER_DESK, 0, &arena);
    assert_string_equal(seen->seats[0].name, "Ria");
    assert_int_equal(seen->seats[0].role, 0);
    assert_int_equal(seen->seats[0].nickname, 7);
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 1, .nickname = 7)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 9, .nickname = 8)),
                     REFUSED_NO_SUCH_SEAT);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {""}));
    assert_null(play_see(&play, VIEWER_DESK, 0, &arena)->seats[0].name);
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .role = 9)), REFUSED_NO_SUCH_ROLE);
    assert_int_equal(play_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = PRESENCE_HERE)),
                     REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 0, .presence = 9)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_SAY_OWN_ROLE, WITH(.seat = 0, .own_role = 9)),
                     REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_SAY_OWN_ROLE, WITH(.seat = 0, .own_role = OWN_ROLE_NO));
    arena_release(&arena);
    play_free(&play);
}

static void twenty_four_seats_and_no_more(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_seat(&play, SEATS_MAX, PROMISE_BY_ROLE, ANSWER_COMPUTER);
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0)), REFUSED_TOO_MANY);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++)
        assert_int_equal(play_cast(&play, seat, seat % 2), ACCEPTED);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_dilemma(&play, DILEMMA, &arena)->rounds[0].by_role[1][1], 12);
    arena_release(&arena);
    play_free(&play);
}

static void seats_stay_once_we_play(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, WELCOME, 0);
    assert_int_equal(play_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 0)), REFUSED_NOT_NOW);
    assert_int_equal(play_do(&play, COMMAND_BEGIN), REFUSED_NOT_NOW);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {"Ria"}));
    play_free(&play);
}

static void beginning_wants_seats_and_a_programme(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    assert_int_equal(play_do(&play, COMMAND_BEGIN), REFUSED_NO_PROGRAMME);
    assert_int_equal(play_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 1)), REFUSED_NO_PROGRAMME);
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
    assert_int_equal(play_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0)), REFUSED_ALREADY);
    assert_int_equal(play_do(&play, COMMAND_BEGIN), REFUSED_TOO_FEW_SEATS);
    for (int i = 0; i < 3; i++)
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = i < 1 ? 0 : 1));
    play_must_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_BY_ROLE));
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 1));
    assert_int_equal(play_do(&play, COMMAND_BEGIN), REFUSED_PROMISE_NEEDS_TWO); /* not safe any more */
    play_free(&play);
}

static void settings_are_checked(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, WELCOME, 0);
    assert_int_equal(play_with(&play, COMMAND_SET_LANGUAGE, WITH(.language = 0)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_SET_LANGUAGE, WITH(.language = 2)), REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_SET_LANGUAGE, WITH(.language = 1));
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = PROMISE_COUNTS)), REFUSED_ALREADY);
    assert_int_equal(play_with(&play, COMMAND_SET_PROMISE, WITH(.promise = 0)), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = 0)), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWERING_COUNT)),
                     REFUSED_NO_SUCH_ITEM);
    assert_int_equal(play_with(&play, COMMAND_SET_ANSWERING, WITH(.answering = ANSWER_COMPUTER)),
                     REFUSED_ALREADY);
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {"let op de tijd"}));
    struct arena arena = {.last = NULL};
    assert_string_equal(play_see(&play, VIEWER_DESK, 0, &arena)->desk.notes, "let op de tijd");
    assert_int_equal(wall(&play, &arena)->wall_language, 1);
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {""}));
    assert_null(play_see(&play, VIEWER_DESK, 0, &arena)->desk.notes);
    const struct viewer english = {.kind = VIEWER_WALL, .seat = PACK_NONE, .language = 1};
    assert_string_equal(session_see(play.session, english, &arena)->pack_title, "Small");
    arena_release(&arena);
    play_free(&play);
}

/* --- talk and end --- */

static void a_talk_takes_words_where_the_pack_asks_for_them(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, WELCOME, 0);
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"zin in"}));
    assert_int_equal(play_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"nee"})), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_DECIDE, WITH(.seat = 0)), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_NOTE_WORDS, WITH(.seat = 0)), REFUSED_TEXT_UNREADABLE);
    for (int i = 1; i < SEEN_WORDS_MAX; i++)
        play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"meer"}));
    assert_int_equal(play_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"te veel"})), REFUSED_TOO_MANY);
    struct arena arena = {.last = NULL};
    assert_int_equal(wall(&play, &arena)->parts[WELCOME].word_count, SEEN_WORDS_MAX);
    assert_int_equal(play_see(&play, VIEWER_OUTSIDE, 0, &arena)->parts[WELCOME].word_count, 0);
    play_to(&play, LAST, 1);
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Eén keer per maand eten."}));
    const struct seen *seen = wall(&play, &arena);
    assert_string_equal(seen->parts[LAST].ideas[0].text, "Eén keer per maand eten.");
    assert_string_equal(seen->parts[LAST].steps[0].title, "Uit je rol");
    arena_release(&arena);
    play_free(&play);
}

static void ending_early_shows_nothing_that_was_private(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    play_must(&play, COMMAND_END_SESSION);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_GROUP, 0, &arena);
    assert_int_equal(seen->phase, PHASE_ENDED);
    assert_int_equal(seen->part, PACK_NONE);
    assert_int_equal(seen->parts[DILEMMA].progress, PROGRESS_SKIPPED);
    assert_false(seen->parts[DILEMMA].dilemma->rounds[0].shown);
    assert_int_equal(seen->remaining, 0);
    assert_int_equal(play_do(&play, COMMAND_END_SESSION), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0)), REFUSED_NOT_NOW);
    arena_release(&arena);
    play_free(&play);
}

static void ending_at_the_last_step_leaves_nothing_out(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, LAST, 1);
    play_must(&play, COMMAND_END_SESSION);
    struct arena arena = {.last = NULL};
    assert_int_equal(wall(&play, &arena)->parts[LAST].progress, PROGRESS_DONE);
    arena_release(&arena);
    play_free(&play);
}

/* One key too many must not send everybody home; going on does, and that is undone like anything else. */
static void skipping_never_ends_the_session(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, LAST, 0);
    struct arena arena = {.last = NULL};
    while (play_do(&play, COMMAND_SKIP_STEP) == ACCEPTED)
        assert_int_equal(wall(&play, &arena)->phase, PHASE_PLAYING);
    assert_int_equal(play_do(&play, COMMAND_SKIP_STEP), REFUSED_LAST_STEP);
    assert_false(play_see(&play, VIEWER_DESK, 0, &arena)->desk.can_skip);
    check_step(&play, LAST, 1);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(wall(&play, &arena)->phase, PHASE_ENDED);
    play_must(&play, COMMAND_UNDO);
    check_step(&play, LAST, 1);
    arena_release(&arena);
    play_free(&play);
}

/* What happens follows a decision: where it is all that is left, there is nothing to skip to. */
static void what_a_skip_makes_useless_does_not_follow(void **state)
{
    (void)state;
    const char *const short_one[] = {
        ", {\"break\": 2}, {\"activity\": \"het-hek\"}, {\"activity\": \"terug\", \"minutes\": 8}", "", NULL};
    struct play play = play_changed("klein", short_one);
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, DILEMMA, STEP_DECIDE);
    play_must(&play, COMMAND_SKIP_STEP); /* to thinking */
    check_step(&play, DILEMMA, STEP_THINK);
    play_must(&play, COMMAND_UNDO);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 0));
    play_must(&play, COMMAND_DECIDE);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_GO_ON);
    check_step(&play, DILEMMA, STEP_THINK);
    assert_int_equal(play_do(&play, COMMAND_SKIP_STEP), REFUSED_LAST_STEP);
    play_free(&play);
}

/* The same from every surface: the clicker lets every role speak, and only then goes on. */
static void on_lets_every_role_speak_before_it_goes_on(void **state)
{
    (void)state;
    static const enum command_kind road[] = {COMMAND_NEXT_SPEAKER, COMMAND_NEXT_TALK_ROUND, COMMAND_GO_ON};
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    for (size_t i = 0; i < sizeof road / sizeof *road; i++) {
        assert_int_equal(wall(&play, &arena)->on, road[i]);
        assert_int_equal(play_see(&play, VIEWER_DESK, 0, &arena)->on, road[i]);
        play_must(&play, COMMAND_PAUSE);
        assert_int_equal(wall(&play, &arena)->on, COMMAND_END_PAUSE);
        play_must(&play, COMMAND_END_PAUSE);
        play_must(&play, road[i]);
    }
    check_step(&play, DILEMMA, STEP_CHOOSE_AGAIN);
    assert_int_equal(wall(&play, &arena)->on, COMMAND_GO_ON); /* refused until everybody is in */
    play_must(&play, COMMAND_UNDO);
    for (uint8_t seat = 0; seat < 4; seat++)
        if (play_see(&play, VIEWER_DESK, 0, &arena)->seats[seat].role == 0)
            play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = seat, .presence = PRESENCE_AWAY));
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_LOOK));
    assert_int_equal(wall(&play, &arena)->on, COMMAND_GO_ON);
    arena_release(&arena);
    play_free(&play);
}

static void the_desk_knows_what_can_be_done(void **state)
{
    (void)state;
    struct play play = play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, DILEMMA, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    assert_int_equal(play_cast(&play, 0, 1), ACCEPTED);
    const struct seen_desk *desk = &play_see(&play, VIEWER_DESK, 0, &arena)->desk;
    assert_false(desk->can_undo || desk->can_go_on || desk->can_redo);
    assert_true(desk->can_skip && desk->can_reopen);
    assert_int_equal(desk->waiting, 3);
    play_must(&play, COMMAND_CLOSE_STEP);
    desk = &play_see(&play, VIEWER_DESK, 0, &arena)->desk;
    assert_true(desk->can_undo && desk->can_go_on);
    assert_int_equal(desk->waiting, 0);
    assert_string_equal(play_see(&play, VIEWER_DESK, 0, &arena)->parts[DILEMMA].dilemma->tip,
                        "Laat inwoners beginnen.");
    assert_null(wall(&play, &arena)->parts[DILEMMA].dilemma->tip);
    arena_release(&arena);
    play_free(&play);
}

static void names_have_their_length(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    char longest[NAME_BYTES_MAX + 2];
    memset(longest, 'a', sizeof longest - 1);
    longest[NAME_BYTES_MAX + 1] = '\0';
    const char *const fits = longest + 1, *const one_more = longest;
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {fits}));
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .text = {fits}));
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {fits}));
    assert_int_equal(play_with(&play, COMMAND_NAME_GROUP, WITH(.text = {one_more})), REFUSED_TEXT_TOO_LONG);
    assert_int_equal(play_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0, .text = {one_more})),
                     REFUSED_TEXT_TOO_LONG);
    assert_int_equal(play_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 0, .text = {one_more})),
                     REFUSED_TEXT_TOO_LONG);
    struct arena arena = {.last = NULL};
    assert_string_equal(play_see(&play, VIEWER_DESK, PACK_NONE, &arena)->group, fits);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_skipped_choice_has_nothing_to_look_at),
        cmocka_unit_test(reopening_goes_on_where_the_group_was),
        cmocka_unit_test(reopening_a_story_keeps_what_was_chosen),
        cmocka_unit_test(a_choice_left_in_the_middle_is_asked_again),
        cmocka_unit_test(a_skipped_part_is_marked_and_left),
        cmocka_unit_test(a_step_is_stale_once_it_was_closed),
        cmocka_unit_test(the_clock_of_a_talk_stops_and_goes_on),
        cmocka_unit_test(a_private_step_has_no_clock),
        cmocka_unit_test(a_step_is_planned_for_who_is_here),
        cmocka_unit_test(the_plan_waits_in_a_pause),
        cmocka_unit_test(a_step_is_not_charged_for_its_pauses),
        cmocka_unit_test(a_pause_can_be_given_another_length),
        cmocka_unit_test(parts_can_be_skipped_as_far_as_another),
        cmocka_unit_test(what_remains_shrinks_on_the_way),
        cmocka_unit_test(seats_come_and_go),
        cmocka_unit_test(twenty_four_seats_and_no_more),
        cmocka_unit_test(seats_stay_once_we_play),
        cmocka_unit_test(beginning_wants_seats_and_a_programme),
        cmocka_unit_test(settings_are_checked),
        cmocka_unit_test(a_talk_takes_words_where_the_pack_asks_for_them),
        cmocka_unit_test(ending_early_shows_nothing_that_was_private),
        cmocka_unit_test(ending_at_the_last_step_leaves_nothing_out),
        cmocka_unit_test(skipping_never_ends_the_session),
        cmocka_unit_test(what_a_skip_makes_useless_does_not_follow),
        cmocka_unit_test(on_lets_every_role_speak_before_it_goes_on),
        cmocka_unit_test(the_desk_knows_what_can_be_done),
        cmocka_unit_test(names_have_their_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
