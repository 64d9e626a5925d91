/* What a picture file says about itself: its kind and size, and whether its end is there. Nothing is decoded,
 * so a small file that would unfold into gigabytes costs nothing here. */
#ifndef PACK_PICTURE_H
#define PACK_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum picture_kind { PICTURE_UNKNOWN, PICTURE_PNG, PICTURE_JPEG, PICTURE_WEBP, PICTURE_SVG };

enum {
    PICTURE_PIXELS_MAX = 40 * 1000 * 1000,
    PICTURE_BYTES_MAX = 32 * 1024 * 1024,
    PICTURE_SVG_BYTES_MAX = 1024 * 1024,
    PICTURE_SVG_POINTS_MAX = 8000, /* of all shapes together; each end of a dash is one */
    PICTURE_SVG_SIDES_MAX = 1500,  /* all outlines together, in longer sides of the drawing */
};

struct picture_header {
    enum picture_kind kind;
    uint32_t width, height; /* pixels; 0 for an SVG that names no size */
};

/* False: not a picture that this program can show, or its header is broken. A NUL stands behind the bytes. */
bool picture_measure(struct picture_header *header, const char *bytes, size_t length);

/* False: cut off or damaged, although its header was good (picture_measure): a PNG without its last chunk or
 * with a wrong sum, a JPEG without its end, a WebP shorter than it says, an SVG with an element that does not
 * close. A NUL stands behind the bytes. */
bool picture_is_whole(enum picture_kind kind, const char *bytes, size_t length);

/* More than PICTURE_PIXELS_MAX pixels once unfolded; an SVG without a size is not. */
bool picture_is_too_large(struct picture_header header);

/* Width and height of an SVG in its own measure: by its view box, else by its attributes. False: it names no
 * shape, so nobody can tell how to scale it. `svg` ends with a NUL. */
bool picture_svg_shape(const char *svg, double *width, double *height);

/* Is there so little in it that it is drawn at once? The drawer walks along every outline and every dash, so
 * short dashes, many points, or lines that cross the drawing a thousand times keep it busy for minutes. What
 * is counted is never less than what is drawn. One without a shape is not light. `svg` ends with a NUL. */
bool picture_svg_is_light(const char *svg);

/* Calls `found` with every feature that the drawer of SVG leaves out or draws wrongly, each once and in their
 * order: elements and properties by name ("text", "filter"), values with their property ("fill: tomato"). The
 * name lives during the call only. */
void picture_svg_features(const char *bytes, size_t length, void (*found)(void *data, const char *feature),
                          void *data);

#endif
