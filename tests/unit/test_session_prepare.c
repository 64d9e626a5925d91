/* What is made ready before the table plays: other activities, less of them, when, and for later. */
#include "support/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { WELCOME, GARDEN, PAUSE_PART, FENCE, LOOKING_BACK, PARTS };

/* The second dilemma stands outside the plan. */
static const char *const without_fence[] = {"{\"activity\": \"het-hek\"}", "{\"break\": 3}", NULL};

static struct play set_up(const char *const *changes)
{
    struct play play = changes ? play_changed("klein", changes) : play_new("klein");
    play_seat(&play, 4, PROMISE_COUNTS, ANSWER_COMPUTER);
    return play;
}

static const struct seen *seen_of(const struct play *play, struct arena *arena)
{
    return play_see(play, VIEWER_WALL, PACK_NONE, arena);
}

/* --- which activities --- */

static void an_activity_makes_place_for_another_of_its_kind(void **state)
{
    (void)state;
    struct play play = set_up(without_fence);
    struct arena arena = {.last = NULL};
    const uint8_t fence = pack_find_activity(play.pack, "het-hek");
    play_must_with(&play, COMMAND_SWAP_ACTIVITY, WITH(.part = GARDEN, .activity = fence));
    assert_string_equal(seen_of(&play, &arena)->parts[GARDEN].id, "het-hek");
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, GARDEN, STEP_OPTIONS);
    assert_string_equal(play_dilemma(&play, GARDEN, &arena)->question,
                        pack_text(&play.pack->activities[fence].dilemma->question, 0));
    arena_release(&arena);
    play_free(&play);
}

static void nothing_is_swapped_that_does_not_fit(void **state)
{
    (void)state;
    struct play play = set_up(without_fence);
    const uint8_t fence = pack_find_activity(play.pack, "het-hek"),
                  garden = pack_find_activity(play.pack, "de-tuin"),
                  back = pack_find_activity(play.pack, "terug");
    const struct {
        uint8_t part, activity;
        enum refusal answer;
    } cases[] = {
        {GARDEN, garden, REFUSED_ALREADY},      {WELCOME, back, REFUSED_ALREADY},
        {WELCOME, fence, REFUSED_NO_SUCH_ITEM}, {PAUSE_PART, fence, REFUSED_NO_SUCH_ITEM},
        {PARTS, fence, REFUSED_NO_SUCH_ITEM},   {GARDEN, PACK_NONE, REFUSED_NO_SUCH_ITEM},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(play_with(&play, COMMAND_SWAP_ACTIVITY,
                                   WITH(.part = cases[i].part, .activity = cases[i].activity)),
                         cases[i].answer);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, GARDEN, STEP_SITUATION);
    assert_int_equal(play_with(&play, COMMAND_SWAP_ACTIVITY, WITH(.part = GARDEN, .activity = fence)),
                     REFUSED_NOT_NOW);
    play_free(&play);
}

/* --- less of them --- */

static void what_is_left_out_is_passed_over_and_takes_no_time(void **state)
{
    (void)state;
    struct play play = set_up(NULL);
    struct arena arena = {.last = NULL};
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, GARDEN, STEP_SITUATION);
    const uint32_t before = seen_of(&play, &arena)->remaining;
    const uint32_t fence = seen_of(&play, &arena)->parts[FENCE].planned;
    assert_int_equal(seen_of(&play, &arena)->parts[GARDEN].of_kind, 2);
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = FENCE));
    const struct seen *seen = seen_of(&play, &arena);
    assert_true(fence > 0);
    assert_int_equal(seen->remaining, before - fence);
    assert_int_equal(seen->parts[GARDEN].of_kind, 1);
    assert_true(seen->parts[FENCE].left_out);
    play_to(&play, LOOKING_BACK, 0);
    assert_int_equal(seen_of(&play, &arena)->parts[FENCE].progress, PROGRESS_SKIPPED);
    arena_release(&arena);
    play_free(&play);
}

static void what_was_left_out_can_come_back_until_its_turn(void **state)
{
    (void)state;
    struct play play = set_up(NULL);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = FENCE));
    assert_int_equal(play_with(&play, COMMAND_LEAVE_OUT, WITH(.part = FENCE)), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_PUT_BACK, WITH(.part = FENCE));
    assert_int_equal(play_with(&play, COMMAND_PUT_BACK, WITH(.part = FENCE)), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = GARDEN));
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, FENCE, STEP_SITUATION);
    assert_int_equal(seen_of(&play, &arena)->parts[GARDEN].progress, PROGRESS_SKIPPED);
    assert_int_equal(play_with(&play, COMMAND_PUT_BACK, WITH(.part = GARDEN)), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_LEAVE_OUT, WITH(.part = FENCE)), REFUSED_NOT_NOW);
    play_must(&play, COMMAND_UNDO); /* a step back of the steps, not of what was left out */
    arena_release(&arena);
    play_free(&play);
}

/* The last part leaves the role, looks back and agrees: it stays when time runs short. */
static void the_last_part_is_protected(void **state)
{
    (void)state;
    struct play play = set_up(NULL);
    struct arena arena = {.last = NULL};
    const struct seen *seen = seen_of(&play, &arena);
    assert_true(seen->parts[GARDEN].can_leave_out);
    assert_false(seen->parts[LOOKING_BACK].can_leave_out);
    assert_int_equal(play_with(&play, COMMAND_LEAVE_OUT, WITH(.part = LOOKING_BACK)), REFUSED_NOT_NOW);
    assert_int_equal(play_with(&play, COMMAND_LEAVE_OUT, WITH(.part = PARTS)), REFUSED_NO_SUCH_ITEM);
    arena_release(&arena);
    play_free(&play);
}

static void another_programme_begins_with_its_own_plan(void **state)
{
    (void)state;
    static const char *const two[] = {
        "\"programmes\": [",
        "\"programmes\": [{\"id\": \"ander\", \"title\": \"Ander\", \"minutes\": 20, \"parts\": "
        "[{\"activity\": \"welkom\"}, {\"activity\": \"het-hek\"}, {\"activity\": \"terug\"}]},",
        NULL};
    struct play play = set_up(two);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = 1));
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 1));
    assert_false(seen_of(&play, &arena)->parts[1].left_out);
    assert_string_equal(seen_of(&play, &arena)->parts[1].id, "de-tuin");
    arena_release(&arena);
    play_free(&play);
}

/* --- for later --- */

static void nothing_is_played_in_what_was_prepared(void **state)
{
    (void)state;
    struct play play = set_up(NULL);
    struct arena arena = {.last = NULL};
    play_must_with(&play, COMMAND_SET_MEETING, WITH(.wall = 1796500800000, .offset = 60));
    assert_int_equal(play_with(&play, COMMAND_SET_MEETING, WITH(.wall = 1796500800000, .offset = 60)),
                     REFUSED_ALREADY);
    play_must(&play, COMMAND_KEEP_PREPARED);
    assert_int_equal(play_do(&play, COMMAND_KEEP_PREPARED), REFUSED_ALREADY);
    assert_int_equal(play_do(&play, COMMAND_BEGIN), REFUSED_ONLY_PREPARED);
    const struct seen *seen = seen_of(&play, &arena);
    assert_true(seen->prepared);
    assert_true(seen->meeting == 1796500800000);
    assert_int_equal(seen->meeting_offset, 60);
    arena_release(&arena);
    play_free(&play);
}

static struct play set_up_as(const struct play *before)
{
    struct play again = play_new("klein");
    session_set_up_as(again.session, before->session);
    return again;
}

static void fill(struct play *play)
{
    play_must_with(play, COMMAND_NAME_GROUP, WITH(.text = {"De Linde"}));
    play_must_with(play, COMMAND_CHANGE_SEAT, WITH(.seat = 1, .text = {"Amira"}));
    play_must_with(play, COMMAND_REMOVE_SEAT, WITH(.seat = 0));
    play_must_with(play, COMMAND_ADD_SEAT, WITH(.role = 1, .text = {"Jan"}));
    play_must_with(play, COMMAND_SET_PRESENCE, WITH(.seat = 2, .presence = PRESENCE_LATER));
    play_must_with(play, COMMAND_SAY_OWN_ROLE, WITH(.seat = 1, .own_role = OWN_ROLE_YES));
    play_must_with(play, COMMAND_LEAVE_OUT, WITH(.part = FENCE));
    play_must_with(play, COMMAND_SET_MEETING, WITH(.wall = 1796500800000, .offset = 60));
    play_must_with(play, COMMAND_SET_NOTES, WITH(.text = {"Neem koffie mee."}));
}

/* Everything but the numbers of lines and their times. */
static void a_preparation_is_set_up_again_whole(void **state)
{
    (void)state;
    struct play before = set_up(NULL);
    fill(&before);
    play_must(&before, COMMAND_KEEP_PREPARED);
    struct play again = set_up_as(&before);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&again, VIEWER_DESK, PACK_NONE, &arena);
    assert_false(seen->prepared);
    assert_true(seen->meeting == 1796500800000);
    assert_string_equal(seen->group, "De Linde");
    assert_string_equal(seen->desk.notes, "Neem koffie mee.");
    assert_string_equal(seen->seats[0].name, "Jan");
    assert_string_equal(seen->seats[1].name, "Amira");
    struct text whole = play_state(&again);
    assert_non_null(strstr(whole.at, "own_role"));
    text_release(&whole);
    assert_int_equal(seen->seats[2].presence, PRESENCE_LATER);
    assert_true(seen->parts[FENCE].left_out);
    play_must(&again, COMMAND_BEGIN);
    arena_release(&arena);
    play_free(&again);
    play_free(&before);
}

static void the_same_table_as_last_time_brings_no_day_of_last_time(void **state)
{
    (void)state;
    struct play before = set_up(NULL);
    fill(&before);
    play_must(&before, COMMAND_BEGIN);
    play_must_with(&before, COMMAND_NAME_GROUP, WITH(.text = {"Later bedacht"}));
    struct play again = set_up_as(&before);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&again, VIEWER_DESK, PACK_NONE, &arena);
    assert_true(seen->meeting == 0);
    assert_null(seen->desk.notes);
    assert_string_equal(seen->group, "De Linde");
    assert_int_equal(seen->seats[2].presence, PRESENCE_HERE);
    assert_int_equal(seen->promise, PROMISE_COUNTS);
    assert_int_equal(seen->phase, PHASE_SETUP);
    arena_release(&arena);
    play_free(&again);
    play_free(&before);
}

/* What was taken back is not done again, and neither is what was struck. */
static void what_is_gone_stays_gone(void **state)
{
    (void)state;
    struct play before = set_up(NULL);
    play_must_with(&before, COMMAND_NAME_GROUP, WITH(.text = {"Een"}));
    play_must_with(&before, COMMAND_LEAVE_OUT, WITH(.part = FENCE));
    play_must(&before, COMMAND_UNDO);
    struct play again = set_up_as(&before);
    struct arena arena = {.last = NULL};
    assert_false(seen_of(&again, &arena)->parts[FENCE].left_out);
    arena_release(&arena);
    play_free(&again);
    const struct seen *seen = play_see(&before, VIEWER_DESK, PACK_NONE, &arena);
    play_must_with(&before, COMMAND_STRIKE, WITH(.event = seen->desk.last_event - 2));
    again = set_up_as(&before);
    assert_null(play_see(&again, VIEWER_DESK, PACK_NONE, &arena)->group);
    arena_release(&arena);
    play_free(&again);
    play_free(&before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_activity_makes_place_for_another_of_its_kind),
        cmocka_unit_test(nothing_is_swapped_that_does_not_fit),
        cmocka_unit_test(what_is_left_out_is_passed_over_and_takes_no_time),
        cmocka_unit_test(what_was_left_out_can_come_back_until_its_turn),
        cmocka_unit_test(the_last_part_is_protected),
        cmocka_unit_test(another_programme_begins_with_its_own_plan),
        cmocka_unit_test(nothing_is_played_in_what_was_prepared),
        cmocka_unit_test(a_preparation_is_set_up_again_whole),
        cmocka_unit_test(the_same_table_as_last_time_brings_no_day_of_last_time),
        cmocka_unit_test(what_is_gone_stays_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
