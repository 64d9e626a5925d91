/* What every measurement needs: a clock, sorted samples, and one JSON object per figure on standard output.
 */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stddef.h>
#include <stdint.h>

enum { SAMPLES_MAX = 20000 };

/* Zeroed is empty. */
struct samples {
    double values[SAMPLES_MAX];
    size_t count;
};

/* Monotonic nanoseconds. */
uint64_t measure_now(void);
double measure_ms(uint64_t from, uint64_t to);

void samples_add(struct samples *samples, double value);

/* The value below which `share` (0 to 1) of the samples lie; sorts them. At least one sample. */
double samples_at(struct samples *samples, double share);

/* Prints {"figure": ..., "unit": ..., "runs": n, "p50": ..., "p99": ..., "most": ...} on a line of its own.
 */
void samples_print(struct samples *samples, const char *figure, const char *unit);

#endif
