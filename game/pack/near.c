/* The edit distance with swaps (optimal string alignment) and the closest word by it. */
#include "pack/near.h"

#include <stdint.h>
#include <string.h>

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t near_distance(const char *one, const char *other)
{
    size_t height = strnlen(one, NEAR_LENGTH_MAX + 1), width = strnlen(other, NEAR_LENGTH_MAX + 1);
    if (height > NEAR_LENGTH_MAX || width > NEAR_LENGTH_MAX)
        return SIZE_MAX;
    size_t rows[3][NEAR_LENGTH_MAX + 1];
    for (size_t x = 0; x <= width; x++)
        rows[0][x] = x;
    for (size_t y = 1; y <= height; y++) {
        size_t *now = rows[y % 3];
        const size_t *above = rows[(y - 1) % 3];
        now[0] = y;
        for (size_t x = 1; x <= width; x++) {
            now[x] = least(above[x - 1] + (one[y - 1] != other[x - 1]), least(above[x], now[x - 1]) + 1);
            if (y > 1 && x > 1 && one[y - 1] == other[x - 2] && one[y - 2] == other[x - 1])
                now[x] = least(now[x], rows[(y - 2) % 3][x - 2] + 1);
        }
    }
    return rows[height % 3][width];
}

const char *near_find(const char *word, const char *const *known, size_t count)
{
    const char *best = NULL;
    size_t closest = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        size_t distance = near_distance(word, known[i]);
        const size_t letters = strlen(known[i]), third = letters / 3;
        const size_t allowed = letters < 2 ? 0 : third > 1 ? third : 1;
        if (distance <= allowed && distance < closest) {
            closest = distance;
            best = known[i];
        }
    }
    return best;
}
