/* Ids of commands that were accepted, so that a repeat is harmless. Zeroed is empty; 0 is no id. */
#ifndef SESSION_KNOWN_H
#define SESSION_KNOWN_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct known {
    uint64_t *slots; /* owned by the arena; 0 = free */
    uint32_t count, room;
};

/* Was this id added? Never true for 0. Adding 0 does nothing; room comes from the arena, which outlives it.
 */
bool known_has(const struct known *known, uint64_t id);
void known_add(struct known *known, struct arena *arena, uint64_t id);
void known_clear(struct known *known); /* forgets all, keeps the memory */

#endif
