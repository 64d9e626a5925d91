/* SplitMix64, and choosing without bias by Lemire's multiplication. */
#include "base/random.h"

#include <assert.h>

uint64_t random_next(struct random *random)
{
    random->state += 0x9E3779B97F4A7C15u;
    uint64_t mixed = random->state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

uint32_t random_below(struct random *random, uint32_t count)
{
    assert(count >= 1);
    const uint32_t unfair = (uint32_t)(-count) % count; /* 2^32 mod count */
    for (;;) {
        const uint64_t product = (random_next(random) >> 32) * count;
        if ((uint32_t)product >= unfair)
            return (uint32_t)(product >> 32);
    }
}
