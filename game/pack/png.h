/* The chunks of a PNG, one after the other. */
#ifndef PACK_PNG_H
#define PACK_PNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct png_chunk {
    const unsigned char *at; /* its length, name, data and sum: all of it lies inside the file */
    size_t whole;            /* bytes of all that */
    uint32_t length;         /* bytes of its data */
};

enum { PNG_MARK = 8 }; /* bytes before the first chunk */

/* The chunk that begins at `offset`; false when it does not lie in the file wholly, or its sum is wrong. */
bool png_chunk_at(const char *bytes, size_t length, size_t offset, struct png_chunk *chunk);

/* Is it of this kind, four letters: "IEND"? */
bool png_chunk_is(const struct png_chunk *chunk, const char *name);

/* True when every chunk is right, up to the end of the picture. The mark has been looked at. */
bool png_is_whole(const char *bytes, size_t length);

#endif
