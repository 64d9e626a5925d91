/* The calendar: moments to dates and back, by the proleptic Gregorian calendar. */
#include "base/clock.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { SECONDS_A_DAY = 24 * 60 * 60, DAYS_IN_ERA = 146097 /* 400 years */, OFFSET_MOST = 24 * 60 - 1 };

uint32_t clock_since(uint64_t from, uint64_t to)
{
    const uint64_t passed = to - from;
    return passed < UINT32_MAX ? (uint32_t)passed : UINT32_MAX;
}

static int64_t floor_divide(int64_t value, int64_t by)
{
    assert(by > 0);
    return value / by - (value % by < 0);
}

/* Days since 1970-01-01. The year is counted from March, so that the leap day is its last. */
static int64_t days_from_date(int64_t year, int month, int day)
{
    year -= month <= 2;
    const int64_t era = floor_divide(year, 400);
    const int64_t in_era = year - era * 400;
    const int64_t in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * DAYS_IN_ERA + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719468;
}

static void date_from_days(int64_t days, struct wall_parts *parts)
{
    days += 719468;
    const int64_t era = floor_divide(days, DAYS_IN_ERA);
    const int64_t in_era = days - era * DAYS_IN_ERA;
    const int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    const int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
    const int64_t month = (5 * in_year + 2) / 153;
    parts->day = (int)(in_year - (153 * month + 2) / 5 + 1);
    parts->month = (int)(month < 10 ? month + 3 : month - 9);
    parts->year = (int)(year + era * 400 + (parts->month <= 2));
}

static int64_t local_seconds(struct wall_time time)
{
    return floor_divide(time.unix_ms, 1000) + (int64_t)time.offset_minutes * 60;
}

struct wall_parts clock_parts(struct wall_time time)
{
    const int64_t seconds = local_seconds(time);
    const int64_t days = floor_divide(seconds, SECONDS_A_DAY);
    const int in_day = (int)(seconds - days * SECONDS_A_DAY);
    struct wall_parts parts = {.hour = in_day / 3600, .minute = in_day / 60 % 60};
    date_from_days(days, &parts);
    return parts;
}

static void put_two(char *out, int value)
{
    assert(value >= 0 && value <= 99);
    out[0] = (char)('0' + value / 10);
    out[1] = (char)('0' + value % 10);
}

void clock_print(char out[26], struct wall_time time)
{
    static const char form[26] = "0000-00-00T00:00:00+00:00";
    const struct wall_parts parts = clock_parts(time);
    assert(parts.year >= 0 && parts.year <= 9999);
    assert(time.offset_minutes >= -OFFSET_MOST && time.offset_minutes <= OFFSET_MOST);
    const int offset = time.offset_minutes < 0 ? -time.offset_minutes : time.offset_minutes;
    for (size_t i = 0; i < sizeof form; i++)
        out[i] = form[i];
    put_two(out, parts.year / 100);
    put_two(out + 2, parts.year % 100);
    put_two(out + 5, parts.month);
    put_two(out + 8, parts.day);
    put_two(out + 11, parts.hour);
    put_two(out + 14, parts.minute);
    const int64_t seconds = local_seconds(time);
    put_two(out + 17, (int)(seconds - floor_divide(seconds, 60) * 60));
    out[19] = time.offset_minutes < 0 ? '-' : '+';
    put_two(out + 20, offset / 60);
    put_two(out + 23, offset % 60);
}

/* Digits where the form has zeros, the same sign elsewhere; the sign of the offset is free. */
static bool has_form(const char *string)
{
    static const char form[] = "0000-00-00T00:00:00+00:00";
    for (size_t i = 0; i < sizeof form; i++) {
        const bool digit = string[i] >= '0' && string[i] <= '9';
        const bool sign = form[i] == '+' && string[i] == '-';
        if (form[i] == '0' ? !digit : string[i] != form[i] && !sign)
            return false;
    }
    return true;
}

static int read_two(const char *string)
{
    return (string[0] - '0') * 10 + string[1] - '0';
}

int clock_read(struct wall_time *time, const char *string)
{
    if (!has_form(string))
        return 0;
    const int year = read_two(string) * 100 + read_two(string + 2);
    const int month = read_two(string + 5);
    const int day = read_two(string + 8);
    const int hour = read_two(string + 11);
    const int minute = read_two(string + 14);
    const int second = read_two(string + 17);
    const int offset = read_two(string + 20) * 60 + read_two(string + 23);
    if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59)
        return 0;
    if (read_two(string + 23) > 59 || offset > OFFSET_MOST)
        return 0;
    const int64_t days = days_from_date(year, month, day);
    if (day > 28 && days >= days_from_date(month == 12 ? year + 1 : year, month % 12 + 1, 1))
        return 0; /* such as 30 February */
    const int32_t minutes = string[19] == '-' ? -offset : offset;
    const int64_t local = days * SECONDS_A_DAY + (int64_t)hour * 3600 + (int64_t)minute * 60 + second;
    *time = (struct wall_time){.unix_ms = (local - (int64_t)minutes * 60) * 1000, .offset_minutes = minutes};
    return 1;
}
