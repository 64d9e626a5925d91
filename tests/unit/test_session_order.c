/* The order of the plan before the table plays: parts that move, and parts that come in. */
#include "pack/minutes.h"
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

/* The parts by their ids, a break as "-". */
static void is_order(const struct play *play, const char *const *ids, uint8_t count)
{
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(play, VIEWER_WALL, PACK_NONE, &arena);
    assert_int_equal(seen->part_count, count);
    for (uint8_t part = 0; part < count; part++)
        assert_string_equal(seen->parts[part].id ? seen->parts[part].id : "-", ids[part]);
    arena_release(&arena);
}

#define IS_ORDER(play, ...)                                                                                  \
    is_order((play), (const char *const[]){__VA_ARGS__},                                                     \
             sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static enum refusal move(struct play *play, uint8_t part, uint8_t to)
{
    return play_with(play, COMMAND_MOVE_PART, WITH(.part = part, .index = to));
}

static enum refusal add(struct play *play, uint8_t activity, uint8_t to)
{
    return play_with(play, COMMAND_ADD_PART, WITH(.activity = activity, .index = to));
}

static uint32_t planned(const struct play *play, uint8_t part)
{
    struct arena arena = {.last = NULL};
    const uint32_t seconds = play_see(play, VIEWER_WALL, PACK_NONE, &arena)->parts[part].planned;
    arena_release(&arena);
    return seconds;
}

static uint32_t remaining(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const uint32_t seconds = play_see(play, VIEWER_WALL, PACK_NONE, &arena)->remaining;
    arena_release(&arena);
    return seconds;
}

/* --- moving --- */

static void a_part_moves_earlier_and_later_with_its_minutes(void **state)
{
    (void)state;
    struct play play = set_up(NULL);
    const uint32_t garden = planned(&play, GARDEN), fence = planned(&play, FENCE), all = remaining(&play);
    assert_int_not_equal(garden, fence);
    assert_int_equal(move(&play, FENCE, GARDEN), ACCEPTED);
    IS_ORDER(&play, "welkom", "het-hek", "de-tuin", "-", "terug");
    assert_int_equal(planned(&play, 1), fence);
    assert_int_equal(planned(&play, 2), garden);
    assert_int_equal(planned(&play, 3), 2 * 60);
    assert_int_equal(remaining(&play), all);
    assert_int_equal(move(&play, GARDEN, FENCE), ACCEPTED);
    IS_ORDER(&play, "welkom", "de-tuin", "-", "het-hek", "terug");
    assert_int_equal(move(&play, GARDEN, PAUSE_PART), ACCEPTED);
    IS_ORDER(&play, "welkom", "-", "de-tuin", "het-hek", "terug");
    play_free(&play);
}

static void opening_and_closing_keep_their_places(void **state)
{
    (void)state;
    struct play play = set_up(NULL);
    const struct {
        uint8_t part, to;
        enum refusal answer;
    } cases[] = {
        {WELCOME, GARDEN, REFUSED_NOT_NOW},       {GARDEN, WELCOME, REFUSED_NOT_NOW},
        {LOOKING_BACK, FENCE, REFUSED_NOT_NOW},   {FENCE, LOOKING_BACK, REFUSED_NOT_NOW},
        {GARDEN, GARDEN, REFUSED_ALREADY},        {PARTS, GARDEN, REFUSED_NO_SUCH_ITEM},
        {GARDEN, PARTS, REFUSED_NO_SUCH_ITEM},    {PACK_NONE, PACK_NONE, REFUSED_NO_SUCH_ITEM},
        {LOOKING_BACK, WELCOME, REFUSED_NOT_NOW},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(move(&play, cases[i].part, cases[i].to), cases[i].answer);
    IS_ORDER(&play, "welkom", "de-tuin", "-", "het-hek", "terug");
    play_must(&play, COMMAND_BEGIN);
    assert_int_equal(move(&play, FENCE, PAUSE_PART), REFUSED_NOT_NOW);
    play_free(&play);
}

static void what_can_be_done_at_a_place_is_seen_before_playing_only(void **state)
{
    (void)state;
    struct play play = set_up(without_fence);
    struct arena arena = {.last = NULL};
    static const bool up[] = {false, false, true, true, false}, down[] = {false, true, true, false, false},
                      room[] = {false, true, true, true, true};
    const struct seen *seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    for (uint8_t part = 0; part < PARTS; part++) {
        assert_int_equal(seen->parts[part].can_go_up, up[part]);
        assert_int_equal(seen->parts[part].can_go_down, down[part]);
        assert_int_equal(seen->parts[part].can_add, room[part]);
    }
    assert_false(play_see(&play, VIEWER_GROUP, PACK_NONE, &arena)->parts[GARDEN].can_go_down);
    play_must(&play, COMMAND_BEGIN);
    seen = play_see(&play, VIEWER_DESK, PACK_NONE, &arena);
    assert_false(seen->parts[GARDEN].can_go_down);
    assert_false(seen->parts[FENCE].can_go_up);
    assert_false(seen->parts[FENCE].can_add);
    arena_release(&arena);
    play_free(&play);
}

/* --- coming in --- */

static void a_part_comes_in_and_takes_the_time_of_its_steps(void **state)
{
    (void)state;
    struct play play = set_up(without_fence);
    const uint8_t fence = pack_find_activity(play.pack, "het-hek");
    const uint32_t all = remaining(&play);
    const struct minutes_table table = {.seats = 4, .roles = 2, .answering = ANSWER_COMPUTER};
    assert_int_equal(add(&play, fence, PAUSE_PART), ACCEPTED);
    IS_ORDER(&play, "welkom", "de-tuin", "het-hek", "-", "-", "terug");
    const uint32_t takes = minutes_activity(&play.pack->activities[fence], table);
    assert_int_equal(planned(&play, 2), takes);
    assert_int_equal(remaining(&play), all + takes);
    assert_int_equal(add(&play, fence, GARDEN), REFUSED_ALREADY);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(remaining(&play), all);
    play_free(&play);
}

static void nothing_comes_in_where_it_does_not_belong(void **state)
{
    (void)state;
    static const char *const no_agree[] = {
        "{\"activity\": \"het-hek\"}, {\"activity\": \"terug\", \"minutes\": 8}",
        "{\"activity\": \"het-hek\"}", NULL};
    struct play play = set_up(without_fence);
    const uint8_t fence = pack_find_activity(play.pack, "het-hek");
    assert_int_equal(add(&play, fence, WELCOME), REFUSED_NOT_NOW);
    assert_int_equal(add(&play, fence, PARTS), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(add(&play, play.pack->activity_count, GARDEN), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(add(&play, PACK_NONE, GARDEN), REFUSED_NO_SUCH_ITEM);
    assert_int_equal(add(&play, fence, LOOKING_BACK), ACCEPTED);
    IS_ORDER(&play, "welkom", "de-tuin", "-", "-", "het-hek", "terug");
    play_free(&play);
    play = set_up(no_agree); /* a closing that is in no programme belongs to none */
    assert_int_equal(add(&play, pack_find_activity(play.pack, "terug"), GARDEN), REFUSED_NOT_NOW);
    play_free(&play);
}

static void nothing_comes_in_after_a_closing(void **state)
{
    (void)state;
    static const char *const closed[] = {
        "{\"activity\": \"het-hek\"}, {\"activity\": \"terug\", \"minutes\": 8}",
        "{\"activity\": \"terug\", \"minutes\": 8}, {\"break\": 3}", NULL};
    struct play play = set_up(closed);
    const uint8_t fence = pack_find_activity(play.pack, "het-hek");
    IS_ORDER(&play, "welkom", "de-tuin", "-", "terug", "-");
    assert_int_equal(add(&play, fence, 4), REFUSED_NOT_NOW);
    assert_int_equal(add(&play, fence, 3), ACCEPTED);
    play_free(&play);
}

static void a_full_plan_takes_nothing_more(void **state)
{
    (void)state;
    struct text breaks = TEXT_INIT;
    for (int i = 0; i < PACK_PARTS_MAX - 5; i++)
        text_add(&breaks, "{\"break\": 1}, ");
    text_add(&breaks, "{\"break\": 1}");
    const char *const full[] = {"{\"activity\": \"het-hek\"}", breaks.at, NULL};
    struct play play = set_up(full);
    struct arena arena = {.last = NULL};
    const struct seen *seen = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    assert_int_equal(seen->part_count, PACK_PARTS_MAX);
    assert_false(seen->parts[GARDEN].can_add);
    assert_int_equal(add(&play, pack_find_activity(play.pack, "het-hek"), GARDEN), REFUSED_TOO_MANY);
    assert_int_equal(move(&play, PACK_PARTS_MAX - 2, GARDEN), ACCEPTED);
    arena_release(&arena);
    text_release(&breaks);
    play_free(&play);
}

/* --- what comes after --- */

/* Later commands name a part by where it stands now, and it plays there whole. */
static void numbers_of_later_commands_are_those_of_the_new_order(void **state)
{
    (void)state;
    struct play play = set_up(without_fence);
    struct arena arena = {.last = NULL};
    const uint8_t fence = pack_find_activity(play.pack, "het-hek");
    assert_int_equal(add(&play, fence, GARDEN), ACCEPTED); /* welkom, het-hek, de-tuin, -, -, terug */
    assert_int_equal(move(&play, 3, GARDEN), ACCEPTED);    /* welkom, -, het-hek, de-tuin, -, terug */
    play_must_with(&play, COMMAND_LEAVE_OUT, WITH(.part = 4));
    IS_ORDER(&play, "welkom", "-", "het-hek", "de-tuin", "-", "terug");
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, 2, STEP_OPTIONS);
    assert_string_equal(play_dilemma(&play, 2, &arena)->question,
                        pack_text(&play.pack->activities[fence].dilemma->question, 0));
    play_to(&play, 3, STEP_CHOOSE);
    const uint8_t answers[] = {ANSWER_A, ANSWER_A + 1, ANSWER_A, ANSWER_PASS};
    play_all_cast(&play, answers, 4);
    play_to(&play, 3, STEP_LOOK);
    assert_int_equal(play_dilemma(&play, 3, &arena)->rounds[0].total[ANSWER_A], 2);
    play_to(&play, 5, 0);
    const struct seen *seen = play_see(&play, VIEWER_WALL, PACK_NONE, &arena);
    assert_int_equal(seen->parts[4].progress, PROGRESS_SKIPPED);
    assert_int_equal(seen->parts[3].dilemma->rounds[0].total[ANSWER_A], 2);
    arena_release(&arena);
    play_free(&play);
}

static void the_order_is_set_up_again(void **state)
{
    (void)state;
    struct play before = set_up(NULL);
    assert_int_equal(move(&before, FENCE, GARDEN), ACCEPTED);
    play_must_with(&before, COMMAND_LEAVE_OUT, WITH(.part = 2));
    struct play again = play_new("klein");
    session_set_up_as(again.session, before.session);
    IS_ORDER(&again, "welkom", "het-hek", "de-tuin", "-", "terug");
    struct arena arena = {.last = NULL};
    assert_true(play_see(&again, VIEWER_WALL, PACK_NONE, &arena)->parts[2].left_out);
    arena_release(&arena);
    play_free(&again);
    play_free(&before);
    before = set_up(without_fence);
    assert_int_equal(add(&before, pack_find_activity(before.pack, "het-hek"), 3), ACCEPTED);
    again = play_changed("klein", without_fence);
    session_set_up_as(again.session, before.session);
    IS_ORDER(&again, "welkom", "de-tuin", "-", "het-hek", "-", "terug");
    play_free(&again);
    play_free(&before);
}

static void choosing_a_programme_begins_with_the_order_of_the_pack(void **state)
{
    (void)state;
    static const char *const two[] = {
        "\"programmes\": [",
        "\"programmes\": [{\"id\": \"ander\", \"title\": \"Ander\", \"minutes\": 20, \"parts\": "
        "[{\"activity\": \"welkom\"}, {\"activity\": \"het-hek\"}, {\"activity\": \"terug\"}]},",
        NULL};
    struct play play = set_up(two);
    assert_int_equal(add(&play, pack_find_activity(play.pack, "de-tuin"), 1), ACCEPTED);
    IS_ORDER(&play, "welkom", "de-tuin", "het-hek", "terug");
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 1));
    assert_int_equal(move(&play, FENCE, GARDEN), ACCEPTED);
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 0));
    IS_ORDER(&play, "welkom", "het-hek", "terug");
    play_must_with(&play, COMMAND_CHOOSE_PROGRAMME, WITH(.programme = 1));
    IS_ORDER(&play, "welkom", "de-tuin", "-", "het-hek", "terug");
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_moves_earlier_and_later_with_its_minutes),
        cmocka_unit_test(opening_and_closing_keep_their_places),
        cmocka_unit_test(what_can_be_done_at_a_place_is_seen_before_playing_only),
        cmocka_unit_test(a_part_comes_in_and_takes_the_time_of_its_steps),
        cmocka_unit_test(nothing_comes_in_where_it_does_not_belong),
        cmocka_unit_test(nothing_comes_in_after_a_closing),
        cmocka_unit_test(a_full_plan_takes_nothing_more),
        cmocka_unit_test(numbers_of_later_commands_are_those_of_the_new_order),
        cmocka_unit_test(the_order_is_set_up_again),
        cmocka_unit_test(choosing_a_programme_begins_with_the_order_of_the_pack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
