/* The calendar against known moments, there and back, and the clocks themselves. */
#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static const struct {
    int64_t seconds;
    int32_t offset;
    const char *printed;
} known[] = {
    {0, 0, "1970-01-01T00:00:00+00:00"},
    {-1, 0, "1969-12-31T23:59:59+00:00"},
    {1795350245, 60, "2026-11-22T13:24:05+01:00"},
    {1795350245, -210, "2026-11-22T08:54:05-03:30"},
    {951782400, 0, "2000-02-29T00:00:00+00:00"},
    {951782399, 120, "2000-02-29T01:59:59+02:00"},
    {-2203891200, 0, "1900-03-01T00:00:00+00:00"},
    {1709251199, 0, "2024-02-29T23:59:59+00:00"},
    {253402300799, 0, "9999-12-31T23:59:59+00:00"},
    {-62167219200, 0, "0000-01-01T00:00:00+00:00"},
    {1767222000, 60, "2026-01-01T00:00:00+01:00"},
};

static void prints_and_reads_known_moments(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        char printed[26];
        const struct wall_time time = {.unix_ms = known[i].seconds * 1000 + 999,
                                       .offset_minutes = known[i].offset};
        clock_print(printed, time);
        assert_string_equal(printed, known[i].printed);
        struct wall_time back = {0};
        assert_int_equal(clock_read(&back, printed), 1);
        assert_true(back.unix_ms == known[i].seconds * 1000);
        assert_int_equal(back.offset_minutes, known[i].offset);
    }
}

static void every_day_comes_back(void **state)
{
    (void)state;
    for (int64_t day = -719528; day < 2932896; day += 17) {
        char printed[26];
        struct wall_time back = {0};
        clock_print(printed, (struct wall_time){.unix_ms = day * 86400000});
        assert_int_equal(clock_read(&back, printed), 1);
        assert_true(back.unix_ms == day * 86400000);
    }
}

static void refuses_what_is_no_moment(void **state)
{
    (void)state;
    static const char *const bad[] = {"",
                                      "2026-11-22",
                                      "2026-11-22T13:24:05",
                                      "2026-11-22T13:24:05Z",
                                      "2026-11-22 13:24:05+01:00",
                                      "2026-11-22T13:24:05+01:00 ",
                                      "2026-11-22T13:24:05+0100",
                                      "2026/11/22T13:24:05+01:00",
                                      "-026-11-22T13:24:05+01:00",
                                      "2026-00-22T13:24:05+01:00",
                                      "2026-13-22T13:24:05+01:00",
                                      "2026-11-00T13:24:05+01:00",
                                      "2026-11-31T13:24:05+01:00",
                                      "2026-02-29T13:24:05+01:00",
                                      "1900-02-29T13:24:05+01:00",
                                      "2026-12-32T13:24:05+01:00",
                                      "2026-11-22T24:00:00+01:00",
                                      "2026-11-22T13:60:05+01:00",
                                      "2026-11-22T13:24:60+01:00",
                                      "2026-11-22T13:24:05+24:00",
                                      "2026-11-22T13:24:05+01:60",
                                      "2026-11-22T13-24:05+01:00",
                                      "2026-11-22T13:24:05*01:00"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct wall_time time = {.unix_ms = 7};
        if (clock_read(&time, bad[i]))
            fail_msg("%s was read", bad[i]);
        assert_true(time.unix_ms == 7);
    }
}

static void parts_are_local(void **state)
{
    (void)state;
    const struct wall_parts parts =
        clock_parts((struct wall_time){.unix_ms = 1767223800000, .offset_minutes = 60});
    assert_int_equal(parts.year, 2026);
    assert_int_equal(parts.month, 1);
    assert_int_equal(parts.day, 1);
    assert_int_equal(parts.hour, 0);
    assert_int_equal(parts.minute, 30);
}

static void clocks_go_on(void **state)
{
    (void)state;
    const uint64_t first = clock_monotonic();
    const struct wall_time wall = clock_wall();
    const struct timespec pause = {.tv_nsec = 5000000};
    nanosleep(&pause, NULL);
    assert_true(clock_monotonic() >= first + 4);
    assert_true(clock_wall().unix_ms > wall.unix_ms);
    assert_true(wall.unix_ms / 1000 - (int64_t)time(NULL) <= 1);
}

static void nobody_sleeps_while_this_runs(void **state)
{
    (void)state;
    const uint64_t before = clock_asleep();
    for (int i = 0; i < 1000; i++)
        assert_in_range(clock_asleep() + 2, before, before + 4);
}

static void offset_is_that_of_the_zone(void **state)
{
    (void)state;
    setenv("TZ", "XYZ-05:30", 1);
    tzset();
    assert_int_equal(clock_wall().offset_minutes, 330);
    setenv("TZ", "XYZ+02:00", 1);
    tzset();
    assert_int_equal(clock_wall().offset_minutes, -120);
}

static void a_full_time_stands_still(void **state)
{
    (void)state;
    assert_int_equal(clock_since(5, 12), 7);
    assert_int_equal(clock_since(5 - (uint64_t)UINT32_MAX, 4), UINT32_MAX - 1);
    assert_int_equal(clock_since(5 - (uint64_t)UINT32_MAX, 5), UINT32_MAX);
    assert_int_equal(clock_since(5 - (uint64_t)UINT32_MAX, 6), UINT32_MAX);
    assert_int_equal(clock_since(0, UINT64_MAX), UINT32_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_and_reads_known_moments),
        cmocka_unit_test(every_day_comes_back),
        cmocka_unit_test(refuses_what_is_no_moment),
        cmocka_unit_test(parts_are_local),
        cmocka_unit_test(clocks_go_on),
        cmocka_unit_test(nobody_sleeps_while_this_runs),
        cmocka_unit_test(a_full_time_stands_still),
        cmocka_unit_test(offset_is_that_of_the_zone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
