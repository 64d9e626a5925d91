/* Blocks that double in size, each linked to the one before it. */
#include "base/arena.h"

#include "base/memory.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_FIRST = 1024, BLOCK_MOST = 256 * 1024 };

struct arena_block {
    struct arena_block *before;
    size_t used, room;
    alignas(max_align_t) unsigned char bytes[];
};

static size_t rounded(size_t size)
{
    const size_t step = alignof(max_align_t);
    return (size + step - 1) / step * step;
}

static void block_add(struct arena *arena, size_t size)
{
    size_t room = arena->last ? arena->last->room * 2 : BLOCK_FIRST;
    if (room > BLOCK_MOST)
        room = BLOCK_MOST;
    if (room < size)
        room = size;
    struct arena_block *block = memory_take(sizeof *block + room);
    block->room = room;
    block->before = arena->last;
    arena->last = block;
}

void *arena_take(struct arena *arena, size_t size)
{
    assert(size < SIZE_MAX / 4);
    const size_t step = rounded(size ? size : 1);
    if (!arena->last || arena->last->room - arena->last->used < step)
        block_add(arena, step);
    struct arena_block *block = arena->last;
    void *taken = block->bytes + block->used;
    block->used += step;
    arena->used += step;
    assert(block->used <= block->room);
    return taken;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
    assert(bytes || length == 0);
    char *copy = arena_take(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy; /* the NUL is there: everything taken is zeroed */
}

char *arena_string(struct arena *arena, const char *string)
{
    assert(string);
    return arena_copy(arena, string, strlen(string));
}

void arena_release(struct arena *arena)
{
    while (arena->last) {
        struct arena_block *before = arena->last->before;
        free(arena->last);
        arena->last = before;
    }
    *arena = (struct arena){0};
}
