/* The one place that says that memory has run out. */
#include "base/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* A size above this comes from a sum that overflowed, never from a real need. */
static const size_t SIZE_SANE = SIZE_MAX / 4;

static void *given(void *memory, size_t size)
{
    if (memory)
        return memory;
    fprintf(stderr, "error: this computer has no memory left (%zu bytes asked) [out-of-memory]\n", size);
    abort();
}

void *memory_take(size_t size)
{
    return given(size <= SIZE_SANE ? calloc(1, size ? size : 1) : NULL, size);
}

void *memory_grow(void *old, size_t size)
{
    return given(size <= SIZE_SANE ? realloc(old, size ? size : 1) : NULL, size);
}
