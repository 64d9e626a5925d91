/* Time by POSIX. */
#ifndef _WIN32
#include "base/clock.h"

#include <assert.h>
#include <time.h>

static int64_t milliseconds(clockid_t clock)
{
    struct timespec now = {0};
    const int wrong = clock_gettime(clock, &now);
    assert(wrong == 0);
    (void)wrong;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

uint64_t clock_monotonic(void)
{
    return (uint64_t)milliseconds(CLOCK_MONOTONIC);
}

uint64_t clock_asleep(void)
{
#ifdef CLOCK_BOOTTIME
    const int64_t awake =
        milliseconds(CLOCK_MONOTONIC); /* first: together they never say less than nothing */
    return (uint64_t)(milliseconds(CLOCK_BOOTTIME) - awake);
#else
    return 0;
#endif
}

struct wall_time clock_wall(void)
{
    const int64_t now = milliseconds(CLOCK_REALTIME);
    const time_t seconds = (time_t)(now / 1000);
    struct tm local = {0};
    const struct tm *known = localtime_r(&seconds, &local);
    return (struct wall_time){.unix_ms = now, .offset_minutes = known ? (int32_t)(local.tm_gmtoff / 60) : 0};
}
#else
typedef int clock_posix_is_empty; /* ISO C wants something in every file */
#endif
