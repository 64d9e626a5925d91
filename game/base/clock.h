/* Time from outside: read here, handed on as an argument everywhere else. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds that never jump back, and stand still while the computer sleeps; zero point unknown. */
uint64_t clock_monotonic(void);

/* Milliseconds the computer has slept since it was started; always 0 where the system does not tell. */
uint64_t clock_asleep(void);

/* Milliseconds from one moment to another, UINT32_MAX at most: a time that is full stands still, it never
 * begins again. A `from` that lies before zero is written as the number it wraps to. */
uint32_t clock_since(uint64_t from, uint64_t to);

struct wall_time {
    int64_t unix_ms;
    int32_t offset_minutes; /* local minus UTC */
};

/* The moment now by the computer's clock, with the difference to UTC of its place and season. It may jump;
 * durations are measured by clock_monotonic. */
struct wall_time clock_wall(void);

/* "2026-11-22T13:24:05+01:00"; `out` holds 26 bytes. Reading returns 0 when it is not of that form.
 */
void clock_print(char out[26], struct wall_time time);
int clock_read(struct wall_time *time, const char *string);

/* Local year, month (1-12), day, hour, minute of a moment. */
struct wall_parts {
    int year, month, day, hour, minute;
};
/* Those of the place the moment was taken at (offset_minutes). */
struct wall_parts clock_parts(struct wall_time time);

#endif
