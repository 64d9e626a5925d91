/* Walks chunks and checks their sums, so that the decoder meets nothing it would complain about. */
#include "pack/png.h"

#include <string.h>

enum { AROUND = 12 }; /* length and name before the data, the sum after it */

/* CRC-32 as PNG has it, four bits at a time. */
static uint32_t sum_of(const unsigned char *at, size_t length)
{
    static const uint32_t steps[16] = {0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
                                       0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
                                       0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
    uint32_t sum = 0xFFFFFFFF;
    for (size_t i = 0; i < length; i++) {
        sum = steps[(sum ^ at[i]) & 15] ^ sum >> 4;
        sum = steps[(sum ^ at[i] >> 4) & 15] ^ sum >> 4;
    }
    return ~sum;
}

static uint32_t four(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

bool png_chunk_at(const char *bytes, size_t length, size_t offset, struct png_chunk *chunk)
{
    if (length < AROUND || offset > length - AROUND)
        return false;
    const unsigned char *at = (const unsigned char *)bytes + offset;
    const uint32_t data = four(at);
    if (data > length - AROUND - offset)
        return false;
    *chunk = (struct png_chunk){at, (size_t)data + AROUND, data};
    return four(at + 8 + data) == sum_of(at + 4, (size_t)data + 4);
}

bool png_chunk_is(const struct png_chunk *chunk, const char *name)
{
    return memcmp(chunk->at + 4, name, 4) == 0;
}

bool png_is_whole(const char *bytes, size_t length)
{
    struct png_chunk chunk;
    bool pixels = false;
    for (size_t offset = PNG_MARK; png_chunk_at(bytes, length, offset, &chunk); offset += chunk.whole) {
        if (offset == PNG_MARK && (!png_chunk_is(&chunk, "IHDR") || chunk.length != 13))
            return false;
        pixels |= png_chunk_is(&chunk, "IDAT");
        if (png_chunk_is(&chunk, "IEND"))
            return pixels;
    }
    return false;
}
