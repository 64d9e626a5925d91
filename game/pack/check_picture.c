/* Are the pictures there, inside the pack, of a kind that is drawn, whole, and not too large? */
#include "pack/check_parts.h"

#include "pack/picture.h"
#include "pack/source.h"

#include <assert.h>

struct svg_report {
    const struct checking *checking;
    const struct json *value;
    const char *file;
};

static void report_feature(void *data, const char *feature)
{
    const struct svg_report *report = data;
    checking_warn(report->checking, report->value, "picture-svg",
                  FACTS({"word", report->file}, {"feature", feature}));
}

/* The place on the wall is wider than high; a drawing of quite another shape would lose most of itself at the
 * edges, so it is not drawn. */
#define SHAPE_LEAST 0.4
#define SHAPE_MOST  6.0

static void check_svg(const struct checking *checking, const struct json *value, const char *file,
                      const struct text *bytes)
{
    struct svg_report report = {checking, value, file};
    double width = 0, height = 0;
    if (bytes->length > PICTURE_SVG_BYTES_MAX)
        checking_error(checking, value, "picture-too-heavy", FACTS({"word", file}, {"limit", "1"}));
    else if (!picture_svg_shape(bytes->at, &width, &height))
        checking_error(checking, value, "picture-no-shape", FACTS({"word", file}));
    else if (width / height < SHAPE_LEAST || width / height > SHAPE_MOST)
        checking_error(checking, value, "picture-ribbon", FACTS({"word", file}));
    else if (!picture_svg_is_light(bytes->at))
        checking_error(checking, value, "picture-endless", FACTS({"word", file}));
    picture_svg_features(bytes->at, bytes->length, report_feature, &report);
}

static void check_contents(const struct checking *checking, const struct json *value, const char *file,
                           const struct text *bytes)
{
    struct picture_header header = {0};
    if (!picture_measure(&header, bytes->at, bytes->length))
        checking_error(checking, value, "picture-unknown", FACTS({"word", file}));
    else if (picture_is_too_large(header))
        checking_error(checking, value, "picture-too-large", FACTS({"word", file}));
    else if (!picture_is_whole(header.kind, bytes->at, bytes->length))
        checking_error(checking, value, "picture-broken", FACTS({"word", file}));
    else if (header.kind == PICTURE_SVG)
        check_svg(checking, value, file, bytes);
}

static void check_picture(const struct checking *checking, const struct json *value, const char *file)
{
    static const char *const rules[] = {
        [SOURCE_MISSING] = "picture-missing",
        [SOURCE_OUTSIDE] = "picture-outside",
        [SOURCE_TOO_BIG] = "picture-too-heavy",
        [SOURCE_UNREADABLE] = "picture-unreadable",
    };
    struct text bytes = TEXT_INIT;
    const enum source_result result = source_read(checking->pack->folder, file, PICTURE_BYTES_MAX, &bytes);
    assert((size_t)result < sizeof rules / sizeof *rules);
    if (result == SOURCE_OK)
        check_contents(checking, value, file, &bytes);
    else if (result != SOURCE_NO_FOLDER)
        checking_error(checking, value, rules[result], FACTS({"word", file}, {"limit", "32"}));
    text_release(&bytes);
}

void check_pictures(const struct checking *checking)
{
    for (uint8_t a = 0; a < checking->pack->activity_count; a++) {
        const struct pack_picture *picture = pack_picture_of(&checking->pack->activities[a]);
        const struct json *object = json_find(checking_activity(checking, a), "picture");
        if (picture)
            check_picture(checking, json_find(object, "file"), picture->file);
    }
}
