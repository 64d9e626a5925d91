/* Chance from a seed: the same seed gives the same row on every machine. SplitMix64
 * (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators"). */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stdint.h>

struct random {
    uint64_t state;
};

/* The next number of the row, all 64 bits. */
uint64_t random_next(struct random *random);

/* From 0 up to but not including `count` (count >= 1), without bias. */
uint32_t random_below(struct random *random, uint32_t count);

#endif
