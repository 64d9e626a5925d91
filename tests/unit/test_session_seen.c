/* What is seen of plan, clock, street and desk: each progress, each viewer, each moment of a pause. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME = 0, DILEMMA = 1, PAUSE_PART = 2, FENCE = 3, LAST = 4, SECOND = 1000, COST = 1, TOGETHER = 0 };

static struct play at(uint8_t part, uint8_t step)
{
    return play_at("klein", 4, PROMISE_COUNTS, ANSWER_COMPUTER, part, step);
}

static const struct seen *look(const struct play *play, enum viewer_kind kind, struct arena *arena)
{
    return play_see(play, kind, PACK_NONE, arena);
}

static enum seen_progress progress_of(const struct play *play, uint8_t part, uint8_t id)
{
    struct arena arena = {.last = NULL};
    const struct seen_part *seen = &look(play, VIEWER_WALL, &arena)->parts[part];
    enum seen_progress progress = PROGRESS_PASSED_OVER; /* no such step */
    for (uint8_t i = 0; i < seen->step_count; i++)
        if (seen->steps[i].id == id)
            progress = seen->steps[i].progress;
    arena_release(&arena);
    return progress;
}

static void decide(struct play *play, uint8_t answer)
{
    play_must_with(play, COMMAND_PROPOSE, WITH(.answer = answer));
    play_must(play, COMMAND_DECIDE);
}

/* --- steps --- */

static void a_step_is_done_skipped_open_or_to_come(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_SITUATION);
    play_must(&play, COMMAND_GO_ON);
    play_must(&play, COMMAND_SKIP_STEP);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_SITUATION), PROGRESS_DONE);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_GLASSES), PROGRESS_SKIPPED);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_OPTIONS), PROGRESS_NOW);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_CHOOSE), PROGRESS_COMING);
    assert_int_equal(progress_of(&play, LAST, 0), PROGRESS_COMING);
    assert_int_equal(progress_of(&play, WELCOME, 0), PROGRESS_DONE);
    play_free(&play);
}

static void what_a_left_part_did_not_reach_was_skipped(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_GLASSES);
    play_must(&play, COMMAND_SKIP_PART);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_SITUATION), PROGRESS_DONE);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_GLASSES), PROGRESS_SKIPPED);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_TALK), PROGRESS_SKIPPED);
    play_must(&play, COMMAND_END_SESSION);
    assert_int_equal(progress_of(&play, PAUSE_PART, 0), PROGRESS_DONE);
    assert_int_equal(progress_of(&play, LAST, 0), PROGRESS_COMING);
    play_free(&play);
}

static void a_step_that_was_open_stays_listed(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_LOOK);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = STEP_CHOOSE));
    play_must(&play, COMMAND_SKIP_STEP); /* now there is nothing to look at */
    assert_int_equal(progress_of(&play, DILEMMA, STEP_TALK), PROGRESS_NOW);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_LOOK), PROGRESS_COMING);
    play_free(&play);
    play = at(DILEMMA, STEP_CHOOSE);
    play_must(&play, COMMAND_SKIP_STEP);
    assert_int_equal(progress_of(&play, DILEMMA, STEP_LOOK), PROGRESS_PASSED_OVER); /* not listed */
    play_free(&play);
}

static void the_open_step_is_found_in_its_own_part_alone(void **state)
{
    (void)state;
    struct play play = at(LAST, 1);
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    assert_int_equal(seen->step, 1);
    assert_int_equal(seen->part, LAST);
    for (uint8_t part = 0; part < LAST; part++)
        for (uint8_t i = 0; i < seen->parts[part].step_count; i++)
            assert_int_not_equal(seen->parts[part].steps[i].progress, PROGRESS_NOW);
    arena_release(&arena);
    play_free(&play);
}

static void before_the_beginning_and_after_the_end_no_step_is_open(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_DESK, &arena);
    assert_int_equal(seen->part, PACK_NONE);
    assert_int_equal(seen->step, PACK_NONE);
    assert_int_equal(seen->next_seat, PACK_NONE);
    assert_false(seen->desk.can_reopen || seen->desk.can_skip || seen->desk.can_go_on);
    assert_int_equal(seen->part_count, 5);
    play_must(&play, COMMAND_BEGIN);
    play_must(&play, COMMAND_END_SESSION);
    seen = look(&play, VIEWER_DESK, &arena);
    assert_int_equal(seen->part, PACK_NONE);
    assert_int_equal(seen->step, PACK_NONE);
    assert_int_equal(seen->step_revision, seen->revision);
    arena_release(&arena);
    play_free(&play);
}

/* --- parts --- */

static void a_part_is_the_manieth_of_its_kind(void **state)
{
    (void)state;
    static const uint8_t ordinals[] = {1, 1, 1, 2, 2}, of[] = {2, 2, 1, 2, 2};
    struct play play = at(WELCOME, 0);
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    for (uint8_t part = 0; part < 5; part++) {
        assert_int_equal(seen->parts[part].ordinal, ordinals[part]);
        assert_int_equal(seen->parts[part].of_kind, of[part]);
    }
    arena_release(&arena);
    play_free(&play);
}

static void what_has_not_begun_is_known_to_the_desk_alone(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    struct arena arena = {.last = NULL};
    assert_non_null(look(&play, VIEWER_WALL, &arena)->parts[WELCOME].talk);
    assert_null(look(&play, VIEWER_WALL, &arena)->parts[DILEMMA].dilemma);
    assert_null(look(&play, VIEWER_GROUP, &arena)->parts[DILEMMA].dilemma);
    assert_non_null(look(&play, VIEWER_DESK, &arena)->parts[DILEMMA].dilemma);
    play_must(&play, COMMAND_SKIP_PART);
    assert_non_null(look(&play, VIEWER_WALL, &arena)->parts[WELCOME].talk); /* skipped */
    play_to(&play, DILEMMA, STEP_DECIDE);
    decide(&play, 0);
    play_to(&play, LAST, 0); /* trees: the fence is passed over */
    assert_non_null(look(&play, VIEWER_WALL, &arena)->parts[DILEMMA].dilemma); /* done */
    assert_null(look(&play, VIEWER_WALL, &arena)->parts[FENCE].dilemma);
    arena_release(&arena);
    play_free(&play);
}

static void what_comes_next_is_what_will_be_played(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    assert_ptr_equal(seen_next(seen), &seen->parts[DILEMMA]);
    assert_false(seen->parts[FENCE].waits);
    play_to(&play, DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = PAUSE_PART));
    seen = look(&play, VIEWER_WALL, &arena);
    assert_ptr_equal(seen_next(seen), &seen->parts[FENCE]);
    decide(&play, 0); /* trees: as things stand there is no fence */
    seen = look(&play, VIEWER_WALL, &arena);
    assert_true(seen->parts[FENCE].waits);
    assert_ptr_equal(seen_next(seen), &seen->parts[LAST]);
    play_to(&play, LAST, 0);
    seen = look(&play, VIEWER_WALL, &arena);
    assert_false(seen->parts[FENCE].waits); /* passed over: it no longer can come */
    assert_null(seen_next(seen));
    arena_release(&arena);
    play_free(&play);
}

static void time_used_is_for_desk_and_reports(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    play.now += 60 * SECOND;
    play_must(&play, COMMAND_GO_ON);
    static const bool told[] = {[VIEWER_WALL] = false, [VIEWER_DESK] = true,    [VIEWER_SEAT] = false,
                                [VIEWER_GROUP] = true, [VIEWER_OUTSIDE] = true, [VIEWER_EXPORT] = true};
    struct arena arena = {.last = NULL};
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++)
        assert_int_equal(look(&play, (enum viewer_kind)kind, &arena)->parts[WELCOME].used,
                         told[kind] ? 61 : 0);
    arena_release(&arena);
    play_free(&play);
}

static void what_is_sensitive_is_for_the_desk(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_SITUATION);
    struct arena arena = {.last = NULL};
    assert_int_not_equal(look(&play, VIEWER_DESK, &arena)->parts[DILEMMA].sensitive, 0);
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->parts[DILEMMA].sensitive, 0);
    assert_int_equal(look(&play, VIEWER_GROUP, &arena)->parts[DILEMMA].sensitive, 0);
    arena_release(&arena);
    play_free(&play);
}

static void the_group_has_a_name_for_desk_and_reports(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    struct arena arena = {.last = NULL};
    assert_null(look(&play, VIEWER_DESK, &arena)->group);
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Noord"}));
    assert_string_equal(look(&play, VIEWER_DESK, &arena)->group, "Noord");
    assert_string_equal(look(&play, VIEWER_OUTSIDE, &arena)->group, "Noord");
    assert_null(look(&play, VIEWER_WALL, &arena)->group);
    assert_null(look(&play, VIEWER_SEAT, &arena)->group);
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {""}));
    assert_null(look(&play, VIEWER_DESK, &arena)->group);
    arena_release(&arena);
    play_free(&play);
}

/* --- the table --- */

static void a_role_has_seats_and_those_that_are_here(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = 1, .presence = PRESENCE_LATER));
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    assert_int_equal(seen->roles[1].seats, 2);
    assert_int_equal(seen->roles[1].here, 1);
    assert_int_equal(seen->roles[0].here, 2);
    assert_int_equal(seen->here, 3);
    assert_int_equal(seen->seats[1].presence, PRESENCE_LATER);
    assert_int_equal(seen->seats[3].role, 1);
    arena_release(&arena);
    play_free(&play);
}

static void a_seat_removed_from_the_end_takes_its_number_with_it(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    for (uint8_t i = 0; i < 3; i++)
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1));
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 1));
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    assert_int_equal(seen->seat_count, 3);
    assert_int_equal(seen->seats[1].role, PACK_NONE);
    assert_int_equal(seen->seats[1].presence, PRESENCE_GONE);
    assert_int_equal(seen->here, 2);
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 2));
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->seat_count, 1);
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 0));
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->seat_count, 0);
    arena_release(&arena);
    play_free(&play);
}

static void nicknames_are_given_from_the_first_free_one(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    for (uint8_t i = 0; i < 3; i++)
        play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 0));
    play_must_with(&play, COMMAND_REMOVE_SEAT, WITH(.seat = 1));
    play_must_with(&play, COMMAND_ADD_SEAT, WITH(.role = 1));
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    for (uint8_t seat = 0; seat < 3; seat++)
        assert_int_equal(seen->seats[seat].nickname, seat);
    assert_int_equal(seen->seats[1].role, 1);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 1, .nickname = 1)); /* its own is no other's */
    arena_release(&arena);
    play_free(&play);
}

static void no_programme_has_no_title(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    struct arena arena = {.last = NULL};
    assert_null(look(&play, VIEWER_DESK, &arena)->programme_title);
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
    assert_string_equal(look(&play, VIEWER_DESK, &arena)->programme_title, "Kort");
    assert_string_equal(look(&play, VIEWER_DESK, &arena)->language, "nl");
    arena_release(&arena);
    play_free(&play);
}

/* --- clock --- */

static void added_time_counts_from_now_only_while_the_clock_runs(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    play.now += 100 * SECOND;
    play_must(&play, COMMAND_STOP_CLOCK);
    const uint32_t left = look(&play, VIEWER_WALL, &arena)->deadline;
    play.now += 500 * SECOND;
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 60));
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->deadline, left + 60 * SECOND);
    arena_release(&arena);
    play_free(&play);
}

static void a_clock_that_ends_now_has_nothing_left(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    play.now = look(&play, VIEWER_WALL, &arena)->deadline - SECOND;
    play_must(&play, COMMAND_STOP_CLOCK);
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->deadline, 0);
    arena_release(&arena);
    play_free(&play);
}

static void in_a_pause_a_clock_shows_what_it_had_left(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    play.now = look(&play, VIEWER_WALL, &arena)->deadline + 9 * SECOND;
    play_must(&play, COMMAND_PAUSE); /* it was over */
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    assert_int_equal(seen->deadline, 0);
    assert_true(seen->clock_stopped);
    assert_int_equal(seen->pause_until, 0); /* open end */
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 30));
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->deadline, 30 * SECOND);
    play.now += 100 * SECOND;
    play_must(&play, COMMAND_END_PAUSE);
    seen = look(&play, VIEWER_WALL, &arena);
    assert_int_equal(seen->deadline, play.now + 30 * SECOND);
    assert_false(seen->clock_stopped);
    arena_release(&arena);
    play_free(&play);
}

static void a_stopped_clock_stays_as_it_is_in_a_pause(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_STOP_CLOCK);
    const uint32_t left = look(&play, VIEWER_WALL, &arena)->deadline;
    play_must(&play, COMMAND_PAUSE);
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->deadline, left);
    play.now += 50 * SECOND;
    play_must(&play, COMMAND_END_PAUSE);
    assert_int_equal(look(&play, VIEWER_WALL, &arena)->deadline, left);
    assert_true(look(&play, VIEWER_WALL, &arena)->clock_stopped);
    arena_release(&arena);
    play_free(&play);
}

static void a_new_step_has_a_clock_of_its_own(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_STOP_CLOCK);
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 600));
    play_must(&play, COMMAND_GO_ON);
    const struct seen *seen = look(&play, VIEWER_WALL, &arena);
    assert_int_equal(seen->step_opened, play.now);
    assert_int_equal(seen->step_seconds, 4 * 25);
    assert_int_equal(seen->deadline, play.now + 4 * 25 * SECOND);
    assert_false(seen->clock_stopped);
    assert_false(seen->timed);
    arena_release(&arena);
    play_free(&play);
}

static void as_much_time_as_may_be_and_no_more(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK); /* two minutes */
    enum { MOST = 2 * 60 * 60 };
    assert_int_equal(play_with(&play, COMMAND_ADD_TIME, WITH(.seconds = MOST - 120 + 1)), REFUSED_TOO_MANY);
    play_must_with(&play, COMMAND_ADD_TIME, WITH(.seconds = MOST - 120));
    assert_int_equal(play_with(&play, COMMAND_ADD_TIME, WITH(.seconds = 1)), REFUSED_TOO_MANY);
    play_free(&play);
}

static void a_pause_counts_for_no_part(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_PAUSE);
    play.now += 300 * SECOND;
    play_must(&play, COMMAND_SKIP_PART); /* ends the pause with it */
    assert_int_equal(look(&play, VIEWER_DESK, &arena)->parts[WELCOME].used, 1);
    play.now += 7 * SECOND;
    play_must(&play, COMMAND_PAUSE);
    play.now += 300 * SECOND;
    play_must(&play, COMMAND_END_SESSION);
    const struct seen *seen = look(&play, VIEWER_DESK, &arena);
    assert_int_equal(seen->parts[DILEMMA].used, 8);
    assert_int_equal(seen->pause, PAUSE_NONE);
    assert_int_equal(seen->phase, PHASE_ENDED);
    arena_release(&arena);
    play_free(&play);
}

/* --- the street --- */

static void effects_begin_where_the_pack_starts_them(void **state)
{
    (void)state;
    struct play play = at(WELCOME, 0);
    struct arena arena = {.last = NULL};
    const struct seen_effect *effects = look(&play, VIEWER_WALL, &arena)->effects;
    assert_int_equal(effects[TOGETHER].now, 2);
    assert_int_equal(effects[TOGETHER].before, 2);
    assert_int_equal(effects[TOGETHER].high, 5);
    assert_int_equal(effects[COST].low, -5);
    assert_true(effects[COST].good_is_down);
    assert_false(effects[TOGETHER].good_is_down);
    arena_release(&arena);
    play_free(&play);
}

static void a_later_effect_that_has_not_come_is_no_news_for_the_table(void **state)
{
    (void)state;
    static const bool told[] = {[VIEWER_WALL] = false, [VIEWER_DESK] = true,    [VIEWER_SEAT] = false,
                                [VIEWER_GROUP] = true, [VIEWER_OUTSIDE] = true, [VIEWER_EXPORT] = true};
    struct play play = at(DILEMMA, STEP_DECIDE);
    decide(&play, 1);
    struct arena arena = {.last = NULL};
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++)
        assert_int_equal(look(&play, (enum viewer_kind)kind, &arena)->later_count, told[kind]);
    const struct seen_later *later = look(&play, VIEWER_GROUP, &arena)->laters;
    assert_false(later->came);
    assert_int_equal(later->part, PACK_NONE);
    play_to(&play, FENCE, STEP_SITUATION);
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++)
        assert_int_equal(look(&play, (enum viewer_kind)kind, &arena)->later_count, 1);
    arena_release(&arena);
    play_free(&play);
}

static void a_decision_shows_what_it_changed_and_not_what_came_after(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_DECIDE);
    decide(&play, 1);
    play_to(&play, FENCE, STEP_DECIDE);
    decide(&play, 0);
    struct arena arena = {.last = NULL};
    const struct seen *seen = look(&play, VIEWER_GROUP, &arena);
    const struct seen_effect *first = seen->parts[DILEMMA].dilemma->effects,
                             *second = seen->parts[FENCE].dilemma->effects;
    assert_int_equal(first[COST].before, 0);
    assert_int_equal(first[COST].now, 2);
    assert_int_equal(first[TOGETHER].role_change[0], 2);
    assert_int_equal(second[COST].before, 2);
    assert_int_equal(second[COST].now, 3);
    assert_int_equal(second[TOGETHER].role_change[0], 0);
    assert_int_equal(seen->effects[COST].now, 3);
    assert_int_equal(seen->effects[TOGETHER].role_change[0], 2);
    assert_int_equal(seen->effects[TOGETHER].role_change[1], 0);
    arena_release(&arena);
    play_free(&play);
}

/* --- the desk --- */

static void there_is_nothing_to_reopen_before_a_step_was_left_nor_in_a_pause(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_SITUATION);
    struct arena arena = {.last = NULL};
    assert_false(look(&play, VIEWER_DESK, &arena)->desk.can_reopen);
    play_must(&play, COMMAND_SKIP_STEP);
    assert_true(look(&play, VIEWER_DESK, &arena)->desk.can_reopen);
    play_must(&play, COMMAND_PAUSE);
    const struct seen_desk *desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_false(desk->can_reopen || desk->can_skip || desk->can_go_on);
    assert_true(desk->can_undo);
    arena_release(&arena);
    play_free(&play);
}

static void redo_is_there_after_undo(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_SITUATION);
    play_must(&play, COMMAND_GO_ON);
    struct arena arena = {.last = NULL};
    assert_false(look(&play, VIEWER_DESK, &arena)->desk.can_redo);
    play_must(&play, COMMAND_UNDO);
    const struct seen *seen = look(&play, VIEWER_DESK, &arena);
    assert_true(seen->desk.can_redo);
    assert_int_equal(seen->desk.last_event, seen->revision);
    assert_false(look(&play, VIEWER_WALL, &arena)->desk.can_redo);
    arena_release(&arena);
    play_free(&play);
}

static void what_can_be_struck_comes_newest_first_and_without_what_is_gone(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    play_must_with(&play, COMMAND_SET_NOTES, WITH(.text = {"alleen voor mij"}));
    play_must_with(&play, COMMAND_NOTE_ARGUMENT, WITH(.text = {"eerst"}, .role = 1));
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"dan"}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"terug"}));
    play_must(&play, COMMAND_UNDO);
    struct arena arena = {.last = NULL};
    const struct seen_desk *desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_int_equal(desk->strikable_count, 4);
    assert_string_equal(desk->strikable[0].text, "terug"); /* it is in the record all the same */
    assert_string_equal(desk->strikable[1].text, "dan");
    assert_string_equal(desk->strikable[2].text, "eerst");
    assert_int_equal(desk->strikable[2].role, 1);
    assert_string_equal(desk->strikable[3].text, "alleen voor mij");
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = desk->strikable[1].event));
    desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_int_equal(desk->strikable_count, 3);
    assert_string_equal(desk->strikable[1].text, "eerst");
    arena_release(&arena);
    play_free(&play);
}

static void every_text_of_a_wording_can_be_struck(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_DECIDE);
    play_must_with(&play, COMMAND_WORD_DECISION, WITH(.text = {"a", NULL, NULL, "d"}));
    struct arena arena = {.last = NULL};
    const struct seen_desk *desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_int_equal(desk->strikable_count, 2);
    assert_string_equal(desk->strikable[0].text, "a");
    assert_string_equal(desk->strikable[1].text, "d");
    arena_release(&arena);
    play_free(&play);
}

static void the_first_words_of_a_session_can_be_struck(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Noord"}));
    struct arena arena = {.last = NULL};
    const struct seen_desk *desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_int_equal(desk->strikable_count, 1);
    assert_int_equal(desk->strikable[0].event, 1);
    arena_release(&arena);
    play_free(&play);
}

static void a_reason_is_struck_by_the_round_that_showed_it(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_CHOOSE);
    struct arena arena = {.last = NULL};
    for (uint8_t again = 0; again < 2; again++) {
        play_to(&play, DILEMMA, again ? STEP_CHOOSE_AGAIN : STEP_CHOOSE);
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 1};
        command.with = *WITH(.seat = 1, .answer = 0, .tick = true, .text = {again ? "tweede" : "eerste"});
        assert_int_equal(play_command(&play, &command), ACCEPTED);
        play_must(&play, COMMAND_CLOSE_STEP);
    }
    const struct seen_desk *desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_int_equal(desk->strikable_count, 2);
    assert_string_equal(desk->strikable[0].text, "tweede");
    assert_int_equal(desk->strikable[0].step, STEP_CHOOSE_AGAIN);
    assert_int_equal(desk->strikable[0].item, 0);
    assert_string_equal(desk->strikable[1].text, "eerste");
    assert_int_equal(desk->strikable[1].step, STEP_CHOOSE);
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = desk->strikable[0].event, .index = 0));
    desk = &look(&play, VIEWER_DESK, &arena)->desk;
    assert_int_equal(desk->strikable_count, 1);
    assert_string_equal(desk->strikable[0].text, "eerste");
    arena_release(&arena);
    play_free(&play);
}

static void a_pause_leaves_nothing_behind(void **state)
{
    (void)state;
    struct play play = at(DILEMMA, STEP_TALK);
    play_must_with(&play, COMMAND_PAUSE, WITH(.seconds = 60));
    struct text during = play_state(&play);
    assert_non_null(strstr(during.at, "pause"));
    play_must(&play, COMMAND_END_PAUSE);
    struct text after = play_state(&play);
    assert_null(strstr(after.at, "pause"));
    text_release(&during);
    text_release(&after);
    play_free(&play);
}

/* --- names --- */

static void check_names(enum promise promise, unsigned viewers)
{
    struct play play = play_new("klein");
    play_seat(&play, 4, promise, ANSWER_COMPUTER);
    play_must_with(&play, COMMAND_CHANGE_SEAT, WITH(.seat = 2, .text = {"Fatma"}));
    struct arena arena = {.last = NULL};
    for (int kind = VIEWER_WALL; kind <= VIEWER_EXPORT; kind++) {
        const struct seen *seen = look(&play, (enum viewer_kind)kind, &arena);
        assert_int_equal(seen->seats[2].name != NULL, viewers >> kind & 1);
        assert_null(seen->seats[1].name);
    }
    arena_release(&arena);
    play_free(&play);
}

static void names_are_for_the_desk_and_for_the_table_by_name(void **state)
{
    (void)state;
    for (int promise = PROMISE_NOTHING; promise <= PROMISE_BY_ROLE; promise++)
        check_names((enum promise)promise, 1u << VIEWER_DESK);
    check_names(PROMISE_BY_NAME, 1u << VIEWER_DESK | 1u << VIEWER_WALL | 1u << VIEWER_SEAT);
}

/* Not "later", not "away", not "gone": only who is here can decide. One comes back, and she decides again. */
static void a_role_that_decides_and_is_not_here_is_known_to_everybody(void **state)
{
    (void)state;
    static const enum presence absent[] = {PRESENCE_LATER, PRESENCE_AWAY, PRESENCE_GONE};
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
        struct arena arena = {.last = NULL};
        struct play play = at(FENCE, STEP_DECIDE);
        const struct seen *seen = look(&play, VIEWER_DESK, &arena);
        const uint8_t role = seen_now(seen)->dilemma->decision.role;
        uint8_t last = PACK_NONE;
        assert_int_equal(seen_now(seen)->dilemma->decision.rule, RULE_ROLE);
        assert_false(seen_decider_away(seen));
        for (uint8_t seat = 0; seat < seen->seat_count; seat++)
            if (seen->seats[seat].role == role)
                play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = last = seat, .presence = absent[i]));
        assert_int_not_equal(last, PACK_NONE);
        assert_true(seen_decider_away(look(&play, VIEWER_DESK, &arena)));
        assert_true(seen_decider_away(look(&play, VIEWER_WALL, &arena)));
        play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 0));
        assert_int_equal(play_do(&play, COMMAND_DECIDE), REFUSED_ROLE_AWAY);
        if (i > 0) { /* somebody comes back */
            play_must_with(&play, COMMAND_SET_PRESENCE, WITH(.seat = last, .presence = PRESENCE_HERE));
            assert_false(seen_decider_away(look(&play, VIEWER_WALL, &arena)));
        } else { /* another way */
            play_must_with(&play, COMMAND_SET_RULE, WITH(.rule = RULE_CONSENT));
            assert_false(seen_decider_away(look(&play, VIEWER_WALL, &arena)));
        }
        play_must(&play, COMMAND_DECIDE);
        assert_false(seen_decider_away(look(&play, VIEWER_WALL, &arena)));
        arena_release(&arena);
        play_free(&play);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_is_done_skipped_open_or_to_come),
        cmocka_unit_test(what_a_left_part_did_not_reach_was_skipped),
        cmocka_unit_test(a_step_that_was_open_stays_listed),
        cmocka_unit_test(the_open_step_is_found_in_its_own_part_alone),
        cmocka_unit_test(before_the_beginning_and_after_the_end_no_step_is_open),
        cmocka_unit_test(a_part_is_the_manieth_of_its_kind),
        cmocka_unit_test(what_has_not_begun_is_known_to_the_desk_alone),
        cmocka_unit_test(what_comes_next_is_what_will_be_played),
        cmocka_unit_test(time_used_is_for_desk_and_reports),
        cmocka_unit_test(what_is_sensitive_is_for_the_desk),
        cmocka_unit_test(the_group_has_a_name_for_desk_and_reports),
        cmocka_unit_test(a_role_has_seats_and_those_that_are_here),
        cmocka_unit_test(a_seat_removed_from_the_end_takes_its_number_with_it),
        cmocka_unit_test(nicknames_are_given_from_the_first_free_one),
        cmocka_unit_test(no_programme_has_no_title),
        cmocka_unit_test(added_time_counts_from_now_only_while_the_clock_runs),
        cmocka_unit_test(a_clock_that_ends_now_has_nothing_left),
        cmocka_unit_test(in_a_pause_a_clock_shows_what_it_had_left),
        cmocka_unit_test(a_stopped_clock_stays_as_it_is_in_a_pause),
        cmocka_unit_test(a_new_step_has_a_clock_of_its_own),
        cmocka_unit_test(as_much_time_as_may_be_and_no_more),
        cmocka_unit_test(a_pause_counts_for_no_part),
        cmocka_unit_test(effects_begin_where_the_pack_starts_them),
        cmocka_unit_test(a_later_effect_that_has_not_come_is_no_news_for_the_table),
        cmocka_unit_test(a_decision_shows_what_it_changed_and_not_what_came_after),
        cmocka_unit_test(there_is_nothing_to_reopen_before_a_step_was_left_nor_in_a_pause),
        cmocka_unit_test(redo_is_there_after_undo),
        cmocka_unit_test(what_can_be_struck_comes_newest_first_and_without_what_is_gone),
        cmocka_unit_test(every_text_of_a_wording_can_be_struck),
        cmocka_unit_test(the_first_words_of_a_session_can_be_struck),
        cmocka_unit_test(a_reason_is_struck_by_the_round_that_showed_it),
        cmocka_unit_test(a_pause_leaves_nothing_behind),
        cmocka_unit_test(names_are_for_the_desk_and_for_the_table_by_name),
        cmocka_unit_test(a_role_that_decides_and_is_not_here_is_known_to_everybody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
