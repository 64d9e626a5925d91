/* The clock, the sorting and the printing of measurements. */
#include "bench/measure.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

uint64_t measure_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

double measure_ms(uint64_t from, uint64_t to)
{
    assert(to >= from);
    return (double)(to - from) / 1e6;
}

void samples_add(struct samples *samples, double value)
{
    assert(samples->count < SAMPLES_MAX);
    samples->values[samples->count++] = value;
}

static int by_value(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

double samples_at(struct samples *samples, double share)
{
    assert(samples->count > 0 && share >= 0 && share <= 1);
    qsort(samples->values, samples->count, sizeof *samples->values, by_value);
    return samples->values[(size_t)(share * (double)(samples->count - 1) + 0.5)];
}

void samples_print(struct samples *samples, const char *figure, const char *unit)
{
    printf("{\"figure\": \"%s\", \"unit\": \"%s\", \"runs\": %zu, \"p50\": %.4g, \"p99\": %.4g, \"most\": "
           "%.4g}\n",
           figure, unit, samples->count, samples_at(samples, 0.5), samples_at(samples, 0.99),
           samples_at(samples, 1));
}
