/* A set of ids in one row of slots, at most half full. */
#include "session/known.h"

#include <assert.h>
#include <string.h>

enum { KNOWN_FIRST = 64 };

/* The slot that holds the id, or the free one where it belongs. */
static uint64_t *known_slot(const struct known *known, uint64_t id)
{
    assert(id != 0 && known->count < known->room);
    uint32_t at = (uint32_t)(id * 0x9E3779B97F4A7C15u >> 32) & (known->room - 1);
    while (known->slots[at] != 0 && known->slots[at] != id)
        at = (at + 1) & (known->room - 1);
    return &known->slots[at];
}

bool known_has(const struct known *known, uint64_t id)
{
    return id != 0 && known->room > 0 && *known_slot(known, id) == id;
}

static void known_grow(struct known *known, struct arena *arena)
{
    const struct known old = *known;
    known->room = old.room ? old.room * 2 : KNOWN_FIRST;
    known->slots = ARENA_ARRAY(arena, uint64_t, known->room);
    for (uint32_t i = 0; i < old.room; i++)
        if (old.slots[i])
            *known_slot(known, old.slots[i]) = old.slots[i];
}

void known_add(struct known *known, struct arena *arena, uint64_t id)
{
    if (id == 0 || known_has(known, id))
        return;
    if (known->count * 2 >= known->room)
        known_grow(known, arena);
    *known_slot(known, id) = id;
    known->count++;
}

void known_clear(struct known *known)
{
    if (known->room)
        memset(known->slots, 0, known->room * sizeof *known->slots);
    known->count = 0;
}
