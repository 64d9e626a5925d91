/* Outlines of areas: which cross themselves, and where the mark of an area stands. */
#include "pack/outline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define OUTLINE(...)                                                                                         \
    (const struct pack_point[])                                                                              \
    {                                                                                                        \
        __VA_ARGS__                                                                                          \
    }

static void an_outline_that_meets_itself_crosses(void **state)
{
    (void)state;
    assert_false(outline_crosses(OUTLINE({0, 0}, {10, 0}, {10, 10}), 3));
    assert_false(outline_crosses(OUTLINE({0, 0}, {10, 0}, {10, 10}, {0, 10}), 4));
    assert_true(outline_crosses(OUTLINE({0, 0}, {10, 10}, {10, 0}, {0, 10}), 4));
    assert_false(outline_crosses(OUTLINE({0, 0}, {10, 0}, {10, 10}, {5, 1}, {0, 10}), 5));
    assert_true(
        outline_crosses(OUTLINE({0, 0}, {10, 0}, {10, 10}, {5, 0}, {0, 10}), 5)); /* a corner on a side */
    assert_true(
        outline_crosses(OUTLINE({0, 0}, {10, 0}, {10, 10}, {10, 0}, {0, 10}), 5)); /* the same one twice */
    assert_true(outline_crosses(OUTLINE({0, 0}, {10, 0}, {5, 0}, {5, 10}), 4));    /* back over itself */
    assert_false(outline_crosses(OUTLINE({0, 0}, {5, 0}, {10, 0}, {5, 10}), 4));   /* straight on */
    assert_true(outline_crosses(OUTLINE({0, 0}, {0, 0}, {10, 0}, {5, 10}), 4));
}

static void a_line_encloses_nothing(void **state)
{
    (void)state;
    assert_int_equal(outline_double_area(OUTLINE({0, 0}, {5, 5}, {10, 10}), 3), 0);
    assert_int_equal(outline_double_area(OUTLINE({0, 0}, {10, 0}, {10, 10}), 3), 100);
    assert_int_equal(outline_double_area(OUTLINE({0, 0}, {10, 10}, {10, 0}), 3), 100);
    assert_int_equal(outline_double_area(OUTLINE({0, 0}, {10000, 0}, {10000, 10000}, {0, 10000}), 4),
                     200000000);
}

static void the_mark_stands_inside(void **state)
{
    (void)state;
    const struct pack_point box = outline_inside(OUTLINE({20, 10}, {40, 10}, {40, 30}, {20, 30}), 4);
    assert_int_equal(box.x, 30);
    assert_int_equal(box.y, 20);
    /* A hook open to the right: its middle lies outside of it. */
    const struct pack_point hook = outline_inside(
        OUTLINE({0, 0}, {100, 0}, {100, 10}, {10, 10}, {10, 90}, {100, 90}, {100, 100}, {0, 100}), 8);
    assert_int_equal(hook.x, 5);
    assert_int_equal(hook.y, 50);
    /* Two towers: the wider one has it. */
    const struct pack_point towers = outline_inside(
        OUTLINE({0, 0}, {10, 0}, {10, 90}, {60, 90}, {60, 0}, {100, 0}, {100, 100}, {0, 100}), 8);
    assert_int_equal(towers.x, 80);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_outline_that_meets_itself_crosses),
        cmocka_unit_test(a_line_encloses_nothing),
        cmocka_unit_test(the_mark_stands_inside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
