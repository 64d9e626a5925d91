/* The sample sessions beside the packs play to their end, and every line of them is accepted. */
#include "base/file.h"
#include "support/packs.h"
#include "support/sample.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Plays the sample of a pack to its end; returns how long it took, in ms. */
static uint32_t sample_to_end(const char *folder, uint8_t seats)
{
    struct arena arena = {.last = NULL};
    struct sample *sample = sample_played(folder);
    const struct seen *seen = session_see(sample->session, (struct viewer){.kind = VIEWER_GROUP}, &arena);
    assert_int_equal(seen->phase, PHASE_ENDED);
    assert_int_equal(seen->seat_count, seats);
    const uint32_t took = sample->now;
    arena_release(&arena);
    sample_free(sample);
    return took;
}

static uint32_t scenario_to_end(const char *name, uint8_t seats)
{
    struct text path = TEXT_INIT, folder = TEXT_INIT;
    assert_true(file_scenarios(&path));
    file_join(&folder, path.at, name);
    const uint32_t took = sample_to_end(folder.at, seats);
    text_release(&folder);
    text_release(&path);
    return took;
}

static void kennismaken_is_played_in_half_an_hour(void **state)
{
    (void)state;
    assert_in_range(scenario_to_end("kennismaken", 5), 25 * 60000, 32 * 60000);
}

static void wijk_in_beweging_is_played_in_an_hour(void **state)
{
    (void)state;
    assert_in_range(scenario_to_end("wijk-in-beweging", 8), 52 * 60000, 62 * 60000);
}

static void dagbesteding_is_played_in_two_hours(void **state)
{
    (void)state;
    assert_in_range(scenario_to_end("dagbesteding-in-het-dorp", 8), 100 * 60000, 120 * 60000);
}

static void uiterste_is_played_with_every_seat(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    packs_path(&folder, "uiterste");
    sample_to_end(folder.at, SEATS_MAX);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kennismaken_is_played_in_half_an_hour),
        cmocka_unit_test(wijk_in_beweging_is_played_in_an_hour),
        cmocka_unit_test(dagbesteding_is_played_in_two_hours),
        cmocka_unit_test(uiterste_is_played_with_every_seat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
