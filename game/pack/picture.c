/* Headers of PNG, JPEG, WebP and SVG. */
#include "pack/picture.h"
#include "pack/svg.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
    const unsigned char *at;
    size_t length;
};

static bool begins(struct bytes bytes, size_t offset, const char *mark, size_t length)
{
    return bytes.length >= offset + length && memcmp(bytes.at + offset, mark, length) == 0;
}

/* `count` bytes from the offset as one number, the highest first or last; the caller knows they are there. */
static uint32_t big(struct bytes bytes, size_t offset, size_t count)
{
    uint32_t number = 0;
    assert(offset + count <= bytes.length);
    for (size_t i = 0; i < count; i++)
        number = number << 8 | bytes.at[offset + i];
    return number;
}

static uint32_t little(struct bytes bytes, size_t offset, size_t count)
{
    uint32_t number = 0;
    assert(offset + count <= bytes.length);
    while (count-- > 0)
        number = number << 8 | bytes.at[offset + count];
    return number;
}

static bool measure_png(struct picture_header *header, struct bytes bytes)
{
    if (!begins(bytes, 0, "\x89PNG\r\n\x1a\n", 8) || !begins(bytes, 12, "IHDR", 4) || bytes.length < 24)
        return false;
    *header = (struct picture_header){PICTURE_PNG, big(bytes, 16, 4), big(bytes, 20, 4)};
    return true;
}

/* Start of frame: C0 to CF without C4 (tables), C8 (reserved) and CC (arithmetic coding). */
static bool is_frame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

static bool measure_jpeg(struct picture_header *header, struct bytes bytes)
{
    if (!begins(bytes, 0, "\xFF\xD8\xFF", 3))
        return false;
    for (size_t at = 2; at + 9 <= bytes.length && bytes.at[at] == 0xFF;) {
        const unsigned marker = bytes.at[at + 1];
        if (marker == 0xFF) {
            at++;
            continue;
        }
        if (is_frame(marker)) {
            *header = (struct picture_header){PICTURE_JPEG, big(bytes, at + 7, 2), big(bytes, at + 5, 2)};
            return true;
        }
        const uint32_t skip = big(bytes, at + 2, 2);
        if (skip < 2)
            return false;
        at += 2 + skip;
    }
    return false;
}

static bool measure_webp(struct picture_header *header, struct bytes bytes)
{
    if (!begins(bytes, 0, "RIFF", 4) || !begins(bytes, 8, "WEBP", 4) || bytes.length < 30)
        return false;
    if (begins(bytes, 12, "VP8X", 4))
        *header = (struct picture_header){PICTURE_WEBP, little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
    else if (begins(bytes, 12, "VP8L", 4))
        *header = (struct picture_header){PICTURE_WEBP, (little(bytes, 21, 4) & 0x3FFF) + 1,
                                          (little(bytes, 21, 4) >> 14 & 0x3FFF) + 1};
    else if (begins(bytes, 12, "VP8 ", 4))
        *header = (struct picture_header){PICTURE_WEBP, little(bytes, 26, 2) & 0x3FFF,
                                          little(bytes, 28, 2) & 0x3FFF};
    return header->kind == PICTURE_WEBP;
}

/* The number that an attribute of the outermost element begins with; 0 when it has it not, none above zero,
 * or one that depends on where the drawing stands. */
static double svg_number(const struct svg_tag *root, const char *name)
{
    char *end = NULL;
    const struct svg_span value = svg_value(root, name);
    const double number = value.at ? strtod(value.at, &end) : 0;
    const bool relative = end && (*end == '%' || strncmp(end, "em", 2) == 0 || strncmp(end, "ex", 2) == 0);
    return number > 0 && number <= 1e9 && !relative ? number : 0;
}

/* The third and fourth number of the view box. */
static bool svg_view_box(const struct svg_tag *root, double *width, double *height)
{
    const char *at = svg_value(root, "viewBox").at;
    double numbers[4] = {0};
    for (size_t i = 0; at && i < 4; i++) {
        char *after = NULL;
        at += strspn(at, " ,\t\r\n");
        numbers[i] = strtod(at, &after);
        at = after == at ? NULL : after;
    }
    *width = numbers[2];
    *height = numbers[3];
    return at && *width > 0 && *height > 0 && *width <= 1e9 && *height <= 1e9;
}

bool picture_svg_shape(const char *svg, double *width, double *height)
{
    struct svg_tag root;
    if (!svg_root(svg, &root))
        return false;
    if (svg_view_box(&root, width, height))
        return true;
    *width = svg_number(&root, "width");
    *height = svg_number(&root, "height");
    return *width > 0 && *height > 0;
}

/* `bytes` is followed by a NUL, as every struct text is, so the string functions stop. */
static bool measure_svg(struct picture_header *header, struct bytes bytes)
{
    struct svg_tag root;
    if (memchr(bytes.at, '\0', bytes.length) || !svg_root((const char *)bytes.at, &root))
        return false;
    *header = (struct picture_header){PICTURE_SVG, (uint32_t)svg_number(&root, "width"),
                                      (uint32_t)svg_number(&root, "height")};
    return true;
}

bool picture_measure(struct picture_header *header, const char *bytes, size_t length)
{
    static bool (*const measures[])(struct picture_header *, struct bytes) = {measure_png, measure_jpeg,
                                                                              measure_webp, measure_svg};
    const struct bytes all = {(const unsigned char *)bytes, length};
    *header = (struct picture_header){0};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (measures[i](header, all))
            return header->kind == PICTURE_SVG || (header->width > 0 && header->height > 0);
    return false;
}

bool picture_is_too_large(struct picture_header header)
{
    return (uint64_t)header.width * header.height > PICTURE_PIXELS_MAX;
}
