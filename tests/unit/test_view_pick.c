/* Picking from a large deck at the computer: three piles first, a key a card, then the top from what matters.
 */
#include "support/pane_table.h"
#include "view/seat.h"
#include "view/sheet.h"
#include "view/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DECK = 16, IN_VIEW = 12, SEAT = 2 };

static int lay(void **state)
{
    struct table *table = table_new();
    made_values(table->made, VALUES_PICK, 0);
    table->made->seen.viewer = (struct viewer){.kind = VIEWER_SEAT, .seat = PACK_NONE};
    table->made->seen.next_seat = SEAT;
    table_begin(table);
    table->pane.taken = true;
    table->pane.seat = SEAT;
    table_draw(table);
    *state = table;
    return 0;
}

static struct action enter(struct table *table)
{
    return table_give(table, (struct input){.kind = INPUT_KEY, .key = KEY_ENTER});
}

static bool there(const struct table *table, uint32_t id)
{
    return canvas_target_find(&table->canvas, id) != NULL;
}

/* One key a card and one a page; then only the important pile is picked from. */
static void a_key_a_card_and_then_the_top(void **state)
{
    struct table *table = *state;
    for (uint32_t card = 0; card < DECK; card++)
        assert_int_equal(there(table, PANE_SORT + card), card < IN_VIEW);
    for (uint32_t card = 0; card < IN_VIEW; card++)
        table_type(table, card % 4 == 0 ? "1" : card % 2 ? "2" : "3"); /* 0, 4 and 8 */
    enter(table);
    assert_true(there(table, PANE_SORT + IN_VIEW));
    table_type(table, "1"); /* 12 */
    enter(table);
    for (uint32_t card = 0; card < DECK; card++)
        assert_int_equal(there(table, PANE_PICK + card), card % 4 == 0);
    assert_int_equal(pane_picked(&table->pane), 0); /* a pile is no pick */
    enter(table);
    assert_true(there(table, PANE_ANSWER + ANSWER_PASS)); /* the last page: what was picked, or a pass */
}

static void piles_only_help(void **state)
{
    struct table *table = *state;
    for (uint32_t card = 0; card < 3; card++)
        table_type(table, "1");
    table->pane.page = 2;
    table_draw(table);
    assert_true(there(table, PANE_PICK + 0) && there(table, PANE_PICK + 1) && there(table, PANE_PICK + 2));
    assert_false(there(table, PANE_PICK + 3));
    table->pane.picked = 3;
    table->pane.page = 9; /* the last there is */
    table_draw(table);
    const struct action action = enter(table);
    assert_int_equal(action.kind, ACTION_COMMAND);
    assert_int_equal(action.command.kind, COMMAND_PICK_CARDS);
    assert_int_equal(action.command.with.picked.count, 2);
}

/* Too few important ones: the next pile comes too, so that a top can be picked. */
static void a_small_pile_takes_the_next(void **state)
{
    struct table *table = *state;
    table_type(table, "1");
    table_type(table, "3");
    table_type(table, "2");
    table_type(table, "2");
    table->pane.page = 2;
    table_draw(table);
    assert_true(there(table, PANE_PICK + 0) && there(table, PANE_PICK + 2) && there(table, PANE_PICK + 3));
    assert_false(there(table, PANE_PICK + 1) || there(table, PANE_PICK + 4));
}

/* A new seat finds no pile of the one before. */
static void a_new_step_has_no_piles(void **state)
{
    struct table *table = *state;
    table_type(table, "1");
    assert_int_equal(table->pane.piles[0], PILE_IMPORTANT);
    table->made->seen.step_revision++;
    pane_follow(&table->pane, &table->made->seen);
    assert_int_equal(table->pane.piles[0], PILE_NONE);
}

/* At every text size each card has its place on one page of piles, never more than twelve, and nothing is
 * cut. */
static void twelve_at_most_at_every_size(void **state)
{
    static const int sizes[] = {100, 115, 130, 150};
    struct table *table = *state;
    for (size_t i = 0; i < 4; i++) {
        int met[DECK] = {0};
        table->stage.text_percent = sizes[i];
        table->pane.page = 0;
        table_draw(table);
        for (int page = 0; page < table->canvas.pages; page++) {
            int here = 0;
            table->pane.page = (uint8_t)page;
            table_draw(table);
            assert_int_equal(table->canvas.cut, 0);
            for (uint32_t card = 0; card < DECK; card++) {
                met[card] += there(table, PANE_SORT + card);
                here += there(table, PANE_SORT + card) || there(table, PANE_PICK + card);
            }
            assert_true(here <= IN_VIEW);
        }
        for (int card = 0; card < DECK; card++)
            assert_int_equal(met[card], 1);
    }
}

#define ON_A_TABLE(test) cmocka_unit_test_setup_teardown(test, lay, table_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_TABLE(a_key_a_card_and_then_the_top), ON_A_TABLE(piles_only_help),
        ON_A_TABLE(a_small_pile_takes_the_next),   ON_A_TABLE(a_new_step_has_no_piles),
        ON_A_TABLE(twelve_at_most_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
