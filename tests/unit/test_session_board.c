/* The board: its areas in order and by hand, what was visited, and the table's words where they were said. */
#include "support/play.h"

#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { PART = 2, FENCE = 3, COFFEE = 4, AREAS = 5, HOUSE = 0, SHOP = 1, TREE = 2, BENCH = 3, BICYCLE = 4 };

static struct play play_board(void)
{
    return play_at("bord", 2, PROMISE_COUNTS, ANSWER_COMPUTER, PART, BOARD_AREAS);
}

static const struct seen_part *part_of(const struct play *play, enum viewer_kind kind, struct arena *arena)
{
    const struct seen_part *part = &play_see(play, kind, PACK_NONE, arena)->parts[PART];
    assert_non_null(part->board);
    return part;
}

static struct seen_board board_of(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const struct seen_board board = *part_of(play, VIEWER_WALL, &arena)->board;
    arena_release(&arena);
    return board;
}

static enum command_kind on_of(const struct play *play)
{
    struct arena arena = {.last = NULL};
    const enum command_kind on = play_see(play, VIEWER_WALL, PACK_NONE, &arena)->on;
    arena_release(&arena);
    return on;
}

/* --- areas --- */

static void going_on_visits_every_area_and_then_leaves(void **state)
{
    struct play play = play_board();
    (void)state;
    assert_int_equal(board_of(&play).open, PACK_NONE);
    for (uint8_t area = 0; area < AREAS; area++) {
        assert_int_equal(on_of(&play), COMMAND_NEXT_AREA);
        play_must(&play, COMMAND_NEXT_AREA);
        assert_int_equal(board_of(&play).open, area);
        assert_int_equal(board_of(&play).visited, area + 1);
    }
    assert_int_equal(on_of(&play), COMMAND_GO_ON);
    assert_int_equal(play_do(&play, COMMAND_NEXT_AREA), REFUSED_ALREADY);
    play_must(&play, COMMAND_GO_ON);
    assert_int_equal(on_of(&play), COMMAND_GO_ON);
    assert_int_equal(board_of(&play).open, PACK_NONE);
    play_free(&play);
}

static void an_area_opened_by_hand_is_left_out_of_the_round(void **state)
{
    struct play play = play_board();
    (void)state;
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = BENCH));
    play_must(&play, COMMAND_NEXT_AREA);
    assert_int_equal(board_of(&play).open, BICYCLE);
    play_must(&play, COMMAND_NEXT_AREA); /* round to the beginning */
    assert_int_equal(board_of(&play).open, HOUSE);
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = TREE));
    play_must(&play, COMMAND_NEXT_AREA); /* the bench was visited */
    assert_int_equal(board_of(&play).open, SHOP);
    assert_int_equal(on_of(&play), COMMAND_GO_ON);
    play_free(&play);
}

static void an_area_closes_and_stays_visited(void **state)
{
    struct play play = play_board();
    (void)state;
    assert_int_equal(play_do(&play, COMMAND_CLOSE_AREA), REFUSED_ALREADY);
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = SHOP));
    assert_int_equal(play_with(&play, COMMAND_OPEN_AREA, WITH(.index = SHOP)), REFUSED_ALREADY);
    play_must(&play, COMMAND_CLOSE_AREA);
    assert_int_equal(board_of(&play).open, PACK_NONE);
    assert_true(board_of(&play).areas[SHOP].visited);
    assert_false(board_of(&play).areas[HOUSE].visited);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(board_of(&play).open, SHOP);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(board_of(&play).visited, 0);
    play_free(&play);
}

static void only_areas_of_the_picture_open(void **state)
{
    struct play play = play_board();
    struct command seat = command_new(COMMAND_NEXT_AREA);
    (void)state;
    assert_int_equal(play_with(&play, COMMAND_OPEN_AREA, WITH(.index = AREAS)), REFUSED_NO_SUCH_ITEM);
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = AREAS - 1));
    seat.actor = (struct actor){.kind = ACTOR_SEAT, .seat = 0};
    assert_int_equal(play_command(&play, &seat), REFUSED_NOT_ALLOWED);
    play_to(&play, PART, BOARD_PATH);
    assert_int_equal(play_with(&play, COMMAND_OPEN_AREA, WITH(.index = HOUSE)), REFUSED_NOT_NOW);
    assert_int_equal(play_do(&play, COMMAND_CLOSE_AREA), REFUSED_NOT_NOW);
    play_free(&play);
}

static void looking_again_begins_at_the_whole_picture(void **state)
{
    struct play play = play_board();
    (void)state;
    play_must(&play, COMMAND_NEXT_AREA);
    play_must(&play, COMMAND_GO_ON);
    play_must_with(&play, COMMAND_REOPEN_STEP, WITH(.step = BOARD_AREAS));
    assert_int_equal(board_of(&play).open, PACK_NONE);
    assert_int_equal(board_of(&play).visited, 1);
    play_must(&play, COMMAND_NEXT_AREA);
    assert_int_equal(board_of(&play).open, SHOP);
    play_free(&play);
}

/* --- words --- */

static void words_stand_with_the_area_that_was_open(void **state)
{
    struct play play = play_board();
    struct arena arena = {.last = NULL};
    (void)state;
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"De hele plaat."}));
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = SHOP));
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Bij de kassa."}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Een praatkassa."}));
    const struct seen_part *part = part_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(part->word_count, 2);
    assert_int_equal(part->board->word_area[0], PACK_NONE);
    assert_int_equal(part->board->word_area[1], SHOP);
    assert_int_equal(part->idea_count, 1);
    assert_int_equal(part->board->idea_area[0], SHOP);
    part = part_of(&play, VIEWER_OUTSIDE, &arena);
    assert_int_equal(part->word_count, 0);
    assert_int_equal(part->board->word_area[1], 0);
    assert_int_equal(part->idea_count, 1);
    arena_release(&arena);
    play_free(&play);
}

static void a_struck_word_leaves_the_others_where_they_were(void **state)
{
    struct play play = play_board();
    struct arena arena = {.last = NULL};
    (void)state;
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = SHOP));
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Ria zei dat."}));
    const uint32_t line = part_of(&play, VIEWER_DESK, &arena)->words[0].event;
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = BENCH));
    play_must_with(&play, COMMAND_NOTE_WORDS, WITH(.text = {"Daar zit ik graag."}));
    play_must_with(&play, COMMAND_STRIKE, WITH(.event = line));
    const struct seen_part *part = part_of(&play, VIEWER_WALL, &arena);
    assert_int_equal(part->word_count, 1);
    assert_string_equal(part->words[0].text, "Daar zit ik graag.");
    assert_int_equal(part->board->word_area[0], BENCH);
    arena_release(&arena);
    play_free(&play);
}

/* --- to another part --- */

static void an_area_leads_to_a_part_and_the_board_keeps_what_was_visited(void **state)
{
    struct play play = play_board();
    struct arena arena = {.last = NULL};
    (void)state;
    play_must_with(&play, COMMAND_OPEN_AREA, WITH(.index = SHOP));
    assert_string_equal(board_of(&play).areas[SHOP].activity, "koffie");
    assert_null(board_of(&play).areas[HOUSE].activity);
    play_must_with(&play, COMMAND_SKIP_PART, WITH(.part = COFFEE));
    assert_int_equal(play_see(&play, VIEWER_WALL, PACK_NONE, &arena)->part, COFFEE);
    assert_int_equal(part_of(&play, VIEWER_GROUP, &arena)->board->visited, 1);
    play_must(&play, COMMAND_UNDO);
    assert_int_equal(board_of(&play).open, SHOP);
    arena_release(&arena);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(going_on_visits_every_area_and_then_leaves),
        cmocka_unit_test(an_area_opened_by_hand_is_left_out_of_the_round),
        cmocka_unit_test(an_area_closes_and_stays_visited),
        cmocka_unit_test(only_areas_of_the_picture_open),
        cmocka_unit_test(looking_again_begins_at_the_whole_picture),
        cmocka_unit_test(words_stand_with_the_area_that_was_open),
        cmocka_unit_test(a_struck_word_leaves_the_others_where_they_were),
        cmocka_unit_test(an_area_leads_to_a_part_and_the_board_keeps_what_was_visited),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
