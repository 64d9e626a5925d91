/* Headers of PNG, JPEG, WebP and SVG. */
#include "pack/picture.h"

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

/* The first element of an SVG, after white space, comments, an XML line and a document type; NULL when it is
 * no svg. */
static const char *svg_element(const char *at, const char *end)
{
    while (at < end) {
        at = memchr(at, '<', (size_t)(end - at));
        if (!at || end - at < 5)
            return NULL;
        if (strncmp(at, "<svg", 4) == 0)
            return at;
        if (at[1] != '?' && at[1] != '!')
            return NULL;
        const char *close = strncmp(at, "<!--", 4) == 0 ? strstr(at, "-->") : strchr(at, '>');
        if (!close)
            return NULL;
        at = close;
    }
    return NULL;
}

/* The number behind ` name="` within the element; 0 when there is none, or none above zero. */
static double svg_number(const char *element, const char *end, const char *name)
{
    const size_t length = strlen(name);
    for (const char *at = element; at + length + 1 < end; at++) {
        if (strncmp(at, name, length) != 0 || (at[length] != '"' && at[length] != '\''))
            continue;
        const double number = strtod(at + length + 1, NULL);
        return number > 0 && number <= 1e9 ? number : 0;
    }
    return 0;
}

/* The start of the outermost element and where it ends; NULL when this is no SVG. */
static const char *svg_begin(const char *svg, const char **end)
{
    const char *start = svg + (strncmp(svg, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0);
    start += strspn(start, " \t\r\n");
    const char *element = *start == '<' ? svg_element(start, start + strlen(start)) : NULL;
    *end = element ? strchr(element, '>') : NULL;
    return *end ? element : NULL;
}

/* The third and fourth number of the view box. */
static bool svg_view_box(const char *element, const char *end, double *width, double *height)
{
    const char *box = strstr(element, " viewBox=");
    if (!box || box > end)
        return false;
    const char *at = box + strlen(" viewBox=") + 1;
    double numbers[4] = {0};
    for (size_t i = 0; i < 4; i++) {
        char *after = NULL;
        at += strspn(at, " ,\t\r\n");
        numbers[i] = strtod(at, &after);
        if (after == at)
            return false;
        at = after;
    }
    *width = numbers[2];
    *height = numbers[3];
    return *width > 0 && *height > 0 && *width <= 1e9 && *height <= 1e9;
}

bool picture_svg_shape(const char *svg, double *width, double *height)
{
    const char *end = NULL;
    const char *element = svg_begin(svg, &end);
    if (!element)
        return false;
    if (svg_view_box(element, end, width, height))
        return true;
    *width = svg_number(element, end, " width=");
    *height = svg_number(element, end, " height=");
    return *width > 0 && *height > 0;
}

/* `bytes` is followed by a NUL, as every struct text is, so the string functions stop. */
static bool measure_svg(struct picture_header *header, struct bytes bytes)
{
    const char *start = (const char *)bytes.at, *end = NULL;
    if (memchr(start, '\0', bytes.length))
        return false;
    const char *element = svg_begin(start, &end);
    if (!element)
        return false;
    *header = (struct picture_header){PICTURE_SVG, (uint32_t)svg_number(element, end, " width="),
                                      (uint32_t)svg_number(element, end, " height=")};
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

/* Elements that the drawer (nanosvg) reads past or draws wrongly; and "a", "symbol", "marker" and "pattern",
 * whose contents it draws although nobody asked for them. */
static const char *const undrawn[] = {
    "text", "tspan",         "textPath",      "clipPath",         "filter", "style",  "image",   "use",
    "mask", "animate",       "set",           "script",           "symbol", "marker", "pattern", "switch",
    "a",    "foreignObject", "animateMotion", "animateTransform",
};
enum { UNDRAWN = sizeof undrawn / sizeof undrawn[0] };

/* Where the element that begins at `at` ends; a comment ends at its own mark, and a document type is looked
 * into. */
static const char *svg_tag_end(const char *at)
{
    if (strncmp(at, "<!DOCTYPE", 9) == 0)
        return at + 9;
    const char *end = strncmp(at, "<!--", 4) == 0 ? strstr(at, "-->") : strchr(at, '>');
    return end ? end : at + strlen(at);
}

static bool svg_is_named(const char *at, const char *name)
{
    const size_t length = strlen(name);
    return strncmp(at, name, length) == 0 && strcspn(at, " \t\r\n/>") == length;
}

/* Does the element refer to something outside this file? Within it a reference begins with #. */
static bool svg_refers_out(const char *at, const char *end)
{
    for (; at < end; at++)
        if (strncmp(at, "href=", 5) == 0 && at + 6 < end && at[6] != '#')
            return true;
    return false;
}

static bool svg_has_class(const char *at, const char *end)
{
    for (; at < end; at++)
        if (strncmp(at, " class=", 7) == 0)
            return true;
    return false;
}

void picture_svg_features(const char *bytes, size_t length, void (*found)(void *data, const char *feature),
                          void *data)
{
    bool met[UNDRAWN] = {false};
    bool href = false, class = false, entity = false;
    assert(bytes[length] == '\0');
    for (const char *at = strchr(bytes, '<'), *end = at; at; at = strchr(end, '<')) {
        end = svg_tag_end(at);
        for (size_t i = 0; i < UNDRAWN; i++)
            met[i] |= svg_is_named(at + 1, undrawn[i]);
        entity |= svg_is_named(at + 1, "!ENTITY");
        href |= strncmp(at, "<!", 2) != 0 && svg_refers_out(at, end);
        class |= strncmp(at, "<!", 2) != 0 && svg_has_class(at, end);
    }
    for (size_t i = 0; i < UNDRAWN; i++)
        if (met[i])
            found(data, undrawn[i]);
    if (href)
        found(data, "href");
    if (class)
        found(data, "class");
    if (entity)
        found(data, "ENTITY");
}
