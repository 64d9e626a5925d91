/* An arena hands out memory that is never freed one by one: release the arena when its life ends.
 *
 * A zeroed struct is an empty arena. Everything taken is zeroed and aligned for any type. Running
 * out of memory ends the program with a sentence: no caller can do anything better. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *last; /* newest block, owned */
    size_t used;              /* bytes handed out, for limits and for tests */
};

/* Zeroed memory for any type, as large as asked (0 gives a place too), until the arena is released; never
 * NULL: the program ends when the system has none. */
void *arena_take(struct arena *arena, size_t size);

/* Copies `length` bytes and adds a NUL; the copy lives as long as the arena. */
char *arena_copy(struct arena *arena, const char *bytes, size_t length);
char *arena_string(struct arena *arena, const char *string);

/* Frees all; the arena is empty and may be used again. */
void arena_release(struct arena *arena);

#define ARENA_NEW(arena, type)          ((type *)arena_take((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_take((arena), sizeof(type) * (count)))

#endif
