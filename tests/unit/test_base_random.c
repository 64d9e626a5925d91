/* Chance from a seed: the published row, and a fair choice. */
#include "base/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The row for seed 1234567, as other implementations of SplitMix64 publish it. */
static void row_is_the_published_one(void **state)
{
    (void)state;
    static const uint64_t row[] = {6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
                                   4593380528125082431u, 16408922859458223821u};
    struct random random = {.state = 1234567};
    for (size_t i = 0; i < sizeof row / sizeof row[0]; i++)
        assert_true(random_next(&random) == row[i]);
}

static void below_stays_below_and_is_fair(void **state)
{
    (void)state;
    struct random random = {.state = 2026};
    unsigned seen[7] = {0};
    for (int i = 0; i < 70000; i++) {
        const uint32_t value = random_below(&random, 7);
        assert_true(value < 7);
        seen[value]++;
    }
    for (size_t i = 0; i < 7; i++)
        assert_in_range(seen[i], 9600, 10400); /* four standard deviations */
    assert_int_equal(random_below(&random, 1), 0);
    for (int i = 0; i < 1000; i++)
        assert_true(random_below(&random, 0xFFFFFFFFu) < 0xFFFFFFFFu);
}

/* Three quarters of 2^32: without the second look the lowest third would come twice as often. */
static void large_counts_are_fair_too(void **state)
{
    (void)state;
    struct random random = {.state = 1};
    const uint32_t count = 3u << 30;
    unsigned thirds[3] = {0};
    for (int i = 0; i < 30000; i++)
        thirds[random_below(&random, count) / (count / 3)]++;
    for (size_t i = 0; i < 3; i++)
        assert_in_range(thirds[i], 9600, 10400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(row_is_the_published_one),
        cmocka_unit_test(below_stays_below_and_is_fair),
        cmocka_unit_test(large_counts_are_fair_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
