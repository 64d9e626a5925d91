/* Memory that is always given: running out ends the program with a sentence, because no caller can
 * do anything better. Only arena, text and json take memory this way; others take from an arena. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Zeroed, aligned for any type, never NULL; the caller frees it. */
void *memory_take(size_t size);

/* As realloc (`old` may be NULL), never NULL; what is new is not zeroed. */
void *memory_grow(void *old, size_t size);

#endif
