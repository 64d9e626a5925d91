/* The display rule: every transition of the gate, and that no private surface stands where the room can see.
 */
#include "app/gate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct gate gate_with(int displays, int wall)
{
    struct gate gate = {.blank = false};
    gate_reset(&gate, displays, wall);
    return gate;
}

static void one_display_counts_as_the_wall(void **state)
{
    (void)state;
    const struct gate gate = gate_with(1, 0);
    assert_int_equal(gate.wall, -1); /* one display cannot be "the other one" */
    assert_false(gate_has_private(&gate));
    assert_int_equal(gate_shows(&gate, 0), GATE_WALL);
}

static void one_display_asks_before_a_private_step(void **state)
{
    (void)state;
    struct gate gate = gate_with(1, -1);
    assert_false(gate_open_seat(&gate));
    assert_int_equal(gate_shows(&gate, 0), GATE_ASK);
    gate_answer(&gate, true);
    assert_int_equal(gate_shows(&gate, 0), GATE_SEAT);
    gate_close_seat(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_WALL);
    assert_true(gate_open_seat(&gate)); /* the answer holds within the step */
    gate_wall_picture(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_WALL);
    assert_false(gate_open_seat(&gate)); /* and not after the next wall picture */
}

static void the_safe_answer_shows_the_wall(void **state)
{
    (void)state;
    struct gate gate = gate_with(1, -1);
    gate_open_seat(&gate);
    gate_answer(&gate, false);
    assert_int_equal(gate_shows(&gate, 0), GATE_WALL);
    gate_ask_desk(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_ASK);
    gate_answer(&gate, false);
    assert_int_equal(gate_shows(&gate, 0), GATE_WALL);
    assert_false(gate.desk_asked || gate.seat_open);
}

static void the_desk_of_one_display_ends_with_leaving_it(void **state)
{
    (void)state;
    struct gate gate = gate_with(1, -1);
    gate_ask_desk(&gate);
    gate_answer(&gate, true);
    assert_int_equal(gate_shows(&gate, 0), GATE_DESK);
    gate_leave_desk(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_WALL);
    gate_ask_desk(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_ASK); /* asked again */
}

static void several_displays_are_all_wall_until_she_pointed(void **state)
{
    (void)state;
    struct gate gate = gate_with(2, -1);
    gate_open_seat(&gate);
    gate_ask_desk(&gate);
    for (int display = 0; display < 2; display++)
        assert_int_equal(gate_shows(&gate, display), GATE_WALL);
    assert_false(gate_has_private(&gate));
    gate_answer(&gate, true); /* means nothing with several displays */
    assert_false(gate.beamer_off);
}

static void two_displays_have_a_wall_and_a_desk(void **state)
{
    (void)state;
    struct gate gate = gate_with(2, 1);
    assert_int_equal(gate_shows(&gate, 0), GATE_DESK);
    assert_int_equal(gate_shows(&gate, 1), GATE_WALL);
    assert_true(gate_open_seat(&gate));
    assert_int_equal(gate_shows(&gate, 0), GATE_SEAT); /* the seat covers the desk */
    assert_int_equal(gate_shows(&gate, 1), GATE_WALL);
    gate_ask_desk(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_DESK);
    gate_leave_desk(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_SEAT);
    gate_close_seat(&gate);
    assert_int_equal(gate_shows(&gate, 0), GATE_DESK);
}

static void a_display_that_is_no_longer_there_is_no_wall(void **state)
{
    (void)state;
    assert_int_equal(gate_with(2, 2).wall, -1);
    assert_int_equal(gate_with(3, 2).wall, 2);
    assert_int_equal(gate_with(1, 1).wall, -1);
}

static void every_answer_ends_when_displays_change(void **state)
{
    (void)state;
    struct gate gate = gate_with(1, -1);
    gate_open_seat(&gate);
    gate_answer(&gate, true);
    gate.blank = true;
    gate_reset(&gate, 1, -1);
    assert_false(gate.beamer_off || gate.seat_open || gate.desk_asked || gate.asking);
    assert_true(gate.blank); /* a dark wall stays dark */
    assert_int_equal(gate_shows(&gate, 0), GATE_NIGHT);
}

static void blank_is_night_on_the_wall_only(void **state)
{
    (void)state;
    struct gate gate = gate_with(2, 0);
    gate.blank = true;
    assert_int_equal(gate_shows(&gate, 0), GATE_NIGHT);
    assert_int_equal(gate_shows(&gate, 1), GATE_DESK);
}

/* --- every road of eight moves: 9^6 of them, from each number of displays --- */

enum { MOVES = 9, DEPTH = 6 };

static void move(struct gate *gate, int which, int displays, bool *off_said)
{
    if (which == 0)
        gate_open_seat(gate);
    else if (which == 1)
        gate_close_seat(gate);
    else if (which == 2)
        gate_ask_desk(gate);
    else if (which == 3)
        gate_leave_desk(gate);
    else if (which == 4 || which == 5)
        gate_answer(gate, which == 4);
    else if (which == 6)
        gate_wall_picture(gate);
    else if (which == 7)
        gate->blank = !gate->blank;
    else
        gate_reset(gate, displays, -1);
    if (which == 4)
        *off_said = true;
    else if (which == 3 || which == 5 || which == 6 || which == 8)
        *off_said = false;
}

static bool is_private(enum gate_shows shows)
{
    return shows == GATE_DESK || shows == GATE_SEAT;
}

static void walk(struct gate gate, int displays, int depth, bool off_said)
{
    for (int display = 0; display < displays; display++)
        if (is_private(gate_shows(&gate, display)))
            assert_true(displays == 1 && off_said);
    for (int which = 0; depth < DEPTH && which < MOVES; which++) {
        struct gate next = gate;
        bool said = off_said;
        move(&next, which, displays, &said);
        walk(next, displays, depth + 1, said);
    }
}

static void no_road_shows_private_things_before_she_said_so(void **state)
{
    (void)state;
    walk(gate_with(1, -1), 1, 0, false);
    walk(gate_with(2, -1), 2, 0, false);
}

static void walk_pointed(struct gate gate, int depth)
{
    assert_false(is_private(gate_shows(&gate, 1)));
    for (int which = 0; depth < DEPTH && which < 8; which++) {
        struct gate next = gate;
        bool said = false;
        move(&next, which, 2, &said);
        walk_pointed(next, depth + 1);
    }
}

static void no_road_shows_private_things_on_the_wall(void **state)
{
    (void)state;
    walk_pointed(gate_with(2, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_display_counts_as_the_wall),
        cmocka_unit_test(one_display_asks_before_a_private_step),
        cmocka_unit_test(the_safe_answer_shows_the_wall),
        cmocka_unit_test(the_desk_of_one_display_ends_with_leaving_it),
        cmocka_unit_test(several_displays_are_all_wall_until_she_pointed),
        cmocka_unit_test(two_displays_have_a_wall_and_a_desk),
        cmocka_unit_test(a_display_that_is_no_longer_there_is_no_wall),
        cmocka_unit_test(every_answer_ends_when_displays_change),
        cmocka_unit_test(blank_is_night_on_the_wall_only),
        cmocka_unit_test(no_road_shows_private_things_before_she_said_so),
        cmocka_unit_test(no_road_shows_private_things_on_the_wall),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
