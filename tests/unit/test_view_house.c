/* Filling in a house: figures, focus and Enter at a seat; presses on the wall where all fill it in together.
 */
#include "support/pane_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SEAT = 2, ROOMS = 5 };

static struct table *lay(bool together)
{
    struct table *table = table_new();
    made_house(table->made, HOUSE_FILL, together);
    table->wall = together;
    table_begin(table);
    table->pane.taken = !together;
    table->pane.seat = SEAT;
    table_draw(table);
    return table;
}

/* Two figures and Enter for each room; what is left open is a pass. */
static void figures_fill_in_room_by_room(void **state)
{
    (void)state;
    struct table *table = lay(false);
    table_type(table, "3");
    table_type(table, "5");
    table_key(table, KEY_ENTER);
    table_type(table, "2");
    table_key(table, KEY_ENTER);
    for (int room = 2; room < ROOMS; room++)
        table_key(table, KEY_ENTER);
    const struct action action = table_key(table, KEY_ENTER);
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.kind, COMMAND_FILL_HOUSE);
    assert_int_equal(action.command.with.seat, SEAT);
    assert_int_equal(action.command.with.filled[0].going, 3);
    assert_int_equal(action.command.with.filled[0].matters, 5);
    assert_int_equal(action.command.with.filled[1].going, 2);
    assert_int_equal(action.command.with.filled[1].matters, 0);
    assert_int_equal(action.command.with.filled[4].going, 0);
    table_free(table);
}

/* Enter never goes on past a number it stands on. */
static void enter_takes_the_number_it_stands_on(void **state)
{
    (void)state;
    struct table *table = lay(false);
    table_type(table, "1");
    for (int i = 0; i < 3; i++)
        table_key(table, KEY_TAB);
    table_key(table, KEY_ENTER);
    assert_int_equal(table->pane.page, 0);
    assert_int_equal(table->pane.filled[0].going, 1);
    assert_int_equal(table->pane.filled[0].matters, 4);
    table_key(table, KEY_ENTER);
    assert_int_equal(table->pane.page, 1);
    table_free(table);
}

static void both_numbers_make_a_room_of_all_together(void **state)
{
    (void)state;
    struct table *table = lay(true);
    assert_int_equal(table_press(table, PANE_GOING + 4).kind, ACTION_DRAW);
    const struct action action = table_press(table, PANE_MATTERS + 2);
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.kind, COMMAND_SET_ROOM);
    assert_int_equal(action.command.with.index, 0);
    assert_int_equal(action.command.with.changed, 4);
    assert_int_equal(action.command.with.stayed, 2);
    table_free(table);
}

/* What was said since stands: a half that was pressed before is forgotten. */
static void what_was_said_comes_before_what_was_half_pressed(void **state)
{
    (void)state;
    struct table *table = lay(true);
    table_press(table, PANE_GOING + 4);
    table->made->house->rooms[0].going = 2;
    table->made->house->rooms[0].matters = 2;
    table_draw(table);
    const struct action action = table_press(table, PANE_MATTERS + 3);
    assert_int_equal(action.command.kind, COMMAND_SET_ROOM);
    assert_int_equal(action.command.with.changed, 2);
    assert_int_equal(action.command.with.stayed, 3);
    assert_int_equal(table->pane.focus, 0); /* the space bar goes on again */
    table_free(table);
}

/* On the wall the space bar goes on: it takes no number that nobody went to. */
static void the_space_bar_fills_in_nothing(void **state)
{
    (void)state;
    struct table *table = lay(true);
    assert_int_equal(table_key(table, KEY_SPACE).kind, ACTION_NONE);
    table_press(table, PANE_GOING + 4);
    table_press(table, PANE_MATTERS + 2);
    assert_int_equal(table_key(table, KEY_SPACE).kind, ACTION_NONE);
    table_free(table);
}

/* The program draws buttons of its own over the wall: their ids are none of the wall's. */
static void no_number_is_a_button_of_the_program(void **state)
{
    (void)state;
    for (uint32_t room = 0; room < PACK_ROOMS_MAX; room++)
        assert_true(PANE_MATTERS + room * PANE_ROOM + ROOM_STEPS < PANE_OVER);
    struct table *table = lay(true);
    for (size_t i = 0; i < table->canvas.target_count; i++)
        assert_true(table->canvas.targets[i].id < PANE_OVER);
    table_free(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_fill_in_room_by_room),
        cmocka_unit_test(enter_takes_the_number_it_stands_on),
        cmocka_unit_test(both_numbers_make_a_room_of_all_together),
        cmocka_unit_test(what_was_said_comes_before_what_was_half_pressed),
        cmocka_unit_test(the_space_bar_fills_in_nothing),
        cmocka_unit_test(no_number_is_a_button_of_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
