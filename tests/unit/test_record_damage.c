/* A tenth of the cuts and flips of a record; tests/long does them all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/damage.h"

static const uint64_t seed = 1122;

static void a_cut_record_resumes_as_it_once_was(void **state)
{
    (void)state;
    struct damage_played played;
    damage_play(&played, "klein", seed, 150);
    assert_true(damage_cuts(&played, seed % 10, 10, 970) > 500);
    damage_release(&played);
}

static void a_changed_bit_never_passes(void **state)
{
    (void)state;
    struct damage_played played;
    damage_play(&played, "klein", seed + 1, 150);
    assert_int_equal(damage_flips(&played, seed, 1000), 1000);
    damage_release(&played);
}

int main(void)
{
    printf("seed %llu\n", (unsigned long long)seed);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cut_record_resumes_as_it_once_was),
        cmocka_unit_test(a_changed_bit_never_passes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
