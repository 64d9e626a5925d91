/* Time by Windows. */
#ifdef _WIN32
#include "base/clock.h"

#include <windows.h>

uint64_t clock_monotonic(void)
{
    ULONGLONG awake = 0; /* unlike GetTickCount64 it stands still while the computer sleeps, as elsewhere */
    QueryUnbiasedInterruptTime(&awake);
    return awake / 10000;
}

uint64_t clock_asleep(void)
{
    const uint64_t awake = clock_monotonic(), all = GetTickCount64();
    return all > awake ? all - awake : 0; /* they tick at different moments */
}

/* Hundreds of nanoseconds since 1601, as Windows counts. */
static int64_t ticks(FILETIME time)
{
    return (int64_t)((uint64_t)time.dwHighDateTime << 32 | time.dwLowDateTime);
}

struct wall_time clock_wall(void)
{
    FILETIME now = {0};
    FILETIME local = {0};
    SYSTEMTIME parts = {0};
    SYSTEMTIME local_parts = {0};
    GetSystemTimeAsFileTime(&now);
    FileTimeToSystemTime(&now, &parts);
    /* Unlike FileTimeToLocalFileTime this takes the summer time of that moment. */
    SystemTimeToTzSpecificLocalTime(NULL, &parts, &local_parts);
    SystemTimeToFileTime(&local_parts, &local);
    const int64_t ahead = ticks(local) - ticks(now);
    const int64_t half_minute = ahead < 0 ? -300000000 : 300000000;
    return (struct wall_time){.unix_ms = ticks(now) / 10000 - 11644473600000,
                              .offset_minutes = (int32_t)((ahead + half_minute) / 600000000)};
}
#else
typedef int clock_windows_is_empty; /* ISO C wants something in every file */
#endif
