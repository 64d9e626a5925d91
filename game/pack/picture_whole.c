/* Is the end of a picture there? Half a copy or an interrupted download keeps a good header. */
#include "pack/picture.h"
#include "pack/png.h"
#include "pack/svg.h"

#include <assert.h>
#include <string.h>

struct bytes {
    const unsigned char *at;
    size_t length;
};

/* The marker behind the lines of a scan: in there FF stands before 00, or before a mark to begin anew. */
static size_t scan_end(struct bytes bytes, size_t at)
{
    for (; at + 1 < bytes.length; at++) {
        const unsigned next = bytes.at[at + 1];
        if (bytes.at[at] == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7))
            break;
    }
    return at;
}

/* From marker to marker, through at least one scan, to the end of the image. */
static bool jpeg_is_whole(struct bytes bytes)
{
    enum { SCAN = 0xDA, IMAGE_END = 0xD9 };
    bool scanned = false;
    for (size_t at = 2; at + 1 < bytes.length && bytes.at[at] == 0xFF;) {
        const unsigned marker = bytes.at[at + 1];
        if (marker == IMAGE_END)
            return scanned;
        if (marker == 0xFF) {
            at++;
            continue;
        }
        if (at + 3 >= bytes.length)
            return false;
        const size_t skip = (size_t)bytes.at[at + 2] << 8 | bytes.at[at + 3];
        if (skip < 2)
            return false;
        at += 2 + skip;
        if (marker == SCAN)
            at = scan_end(bytes, at);
        scanned |= marker == SCAN;
    }
    return false;
}

static size_t little(const unsigned char *at)
{
    return (size_t)at[0] | (size_t)at[1] << 8 | (size_t)at[2] << 16 | (size_t)at[3] << 24;
}

/* The whole has the length it names, and so has every chunk in it; one of them holds pixels. */
static bool webp_is_whole(struct bytes bytes)
{
    enum { HEAD = 12, CHUNK = 8 };
    if (bytes.length < HEAD)
        return false;
    const size_t end = little(bytes.at + 4) + 8;
    bool pixels = false;
    size_t at = HEAD;
    while (end <= bytes.length && at + CHUNK <= end) {
        const size_t length = little(bytes.at + at + 4);
        if (length > end - at - CHUNK)
            return false;
        pixels |= memcmp(bytes.at + at, "VP8 ", 4) == 0 || memcmp(bytes.at + at, "VP8L", 4) == 0 ||
                  memcmp(bytes.at + at, "ANMF", 4) == 0;
        at += CHUNK + length + (length & 1);
    }
    return end <= bytes.length && pixels;
}

bool picture_is_whole(enum picture_kind kind, const char *bytes, size_t length)
{
    const struct bytes all = {(const unsigned char *)bytes, length};
    assert(kind != PICTURE_UNKNOWN && bytes[length] == '\0');
    switch (kind) {
    case PICTURE_PNG:
        return png_is_whole(bytes, length);
    case PICTURE_JPEG:
        return jpeg_is_whole(all);
    case PICTURE_WEBP:
        return webp_is_whole(all);
    case PICTURE_SVG:
        return svg_is_whole(bytes);
    case PICTURE_UNKNOWN:
        break;
    }
    return false;
}
