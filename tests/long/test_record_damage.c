/* Every cut of a record's event lines, every 97th of its header, and ten thousand flipped bits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/damage.h"

enum { FLIPS = 10000, HEAD_STEP = 97, COMMANDS = 300 };
static const uint64_t seed = 2211;

static void every_cut_resumes_as_it_once_was(void **state)
{
    (void)state;
    struct damage_played played;
    damage_play(&played, "klein", seed, COMMANDS);
    const size_t tried = damage_cuts(&played, 0, 1, HEAD_STEP);
    printf("%zu cuts of %zu bytes\n", tried, played.bytes.length);
    assert_true(tried > played.bytes.length - played.head);
    damage_release(&played);
}

static void no_flipped_bit_passes(void **state)
{
    (void)state;
    struct damage_played played;
    damage_play(&played, "klein", seed + 1, COMMANDS);
    assert_int_equal(damage_flips(&played, seed, FLIPS), FLIPS);
    damage_release(&played);
}

int main(void)
{
    printf("seed %llu\n", (unsigned long long)seed);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cut_resumes_as_it_once_was),
        cmocka_unit_test(no_flipped_bit_passes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
