/* Any bytes as a picture of a pack: its header is measured or refused, and no feature or shape of an SVG
 * surprises. */
#include "base/text.h"
#include "pack/picture.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FEATURES_MAX = 64 };

struct features {
    struct text names[FEATURES_MAX];
    int count;
};

/* Each feature is told once. The name is gone after the call, so it is copied. */
static void found(void *data, const char *feature)
{
    static const struct text empty = TEXT_INIT;
    struct features *features = data;
    assert(feature && *feature);
    for (int i = 0; i < features->count; i++)
        assert(strcmp(features->names[i].at, feature) != 0);
    if (features->count == FEATURES_MAX)
        return;
    struct text *name = &features->names[features->count++];
    *name = empty;
    text_add(name, feature);
}

static void measure(const struct text *picture)
{
    struct picture_header header;
    if (!picture_measure(&header, picture->at, picture->length))
        return;
    assert(header.kind != PICTURE_UNKNOWN);
    assert(header.kind == PICTURE_SVG || (header.width > 0 && header.height > 0));
    if (!picture_is_too_large(header))
        assert((uint64_t)header.width * header.height <= PICTURE_PIXELS_MAX);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text picture = TEXT_INIT;
    struct features features = {.count = 0};
    double width = 0, height = 0;
    text_add_bytes(&picture, (const char *)data, size);
    measure(&picture);
    picture_svg_features(picture.at, picture.length, found, &features);
    if (picture_svg_shape(picture.at, &width, &height))
        assert(width > 0 && height > 0);
    else
        assert(!picture_svg_is_light(picture.at));
    picture_svg_is_light(picture.at);
    for (int i = 0; i < features.count; i++)
        text_release(&features.names[i]);
    text_release(&picture);
    return 0;
}
