/* Which known word did the author mean? For "did you mean" in problems. */
#ifndef PACK_NEAR_H
#define PACK_NEAR_H

#include <stddef.h>

enum { NEAR_LENGTH_MAX = 48 };

/* Letters to insert, drop, change or swap to make one word into the other; words longer than NEAR_LENGTH_MAX
 * bytes are as far as can be. */
size_t near_distance(const char *one, const char *other);

/* The closest word, when at most a third of its letters differ (one in a short word); NULL when none comes
 * near. */
const char *near_find(const char *word, const char *const *known, size_t count);

#endif
