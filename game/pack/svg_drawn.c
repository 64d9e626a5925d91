/* What the drawer of SVG (the nanosvg inside SDL2_image) reads, in one table: whatever else changes how a
 * drawing looks is named. Found by drawing: tests/screen/test_svg.c draws every line of it again. */
#include "pack/picture.h"
#include "pack/svg_values.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

/* Read past or drawn wrongly; of "a", "symbol", "marker", "pattern", ... it draws what is in them although
 * nobody asked for it. */
static const char *const elements[] = {
    "text", "tspan",         "textPath",      "clipPath",         "filter", "style",  "image",   "use",
    "mask", "animate",       "set",           "script",           "symbol", "marker", "pattern", "switch",
    "a",    "foreignObject", "animateMotion", "animateTransform",
};

static void add_line(struct text *lines, struct svg_span line)
{
    text_add_bytes(lines, line.at, line.length);
    text_add_char(lines, '\n');
}

static void tell(struct svg_look *look, const char *feature)
{
    const struct svg_span line = {feature, strlen(feature)};
    if (svg_has_line(&look->named, line))
        return;
    add_line(&look->named, line);
    look->found(look->data, feature);
}

/* Plain signs only: a value may hold any bytes, and it goes into a sentence. */
static void add_plain(struct text *out, struct svg_span span)
{
    enum { SHOWN = 40 };
    for (size_t i = 0; i < span.length && i < SHOWN; i++)
        text_add_char(out, span.at[i] >= ' ' && span.at[i] <= '~' && span.at[i] != '"' ? span.at[i] : '?');
}

static void tell_span(struct svg_look *look, struct svg_span name, const struct svg_span *value)
{
    struct text feature = TEXT_INIT;
    add_plain(&feature, name);
    if (value) {
        text_add(&feature, ": ");
        add_plain(&feature, *value);
    }
    tell(look, feature.at);
    text_release(&feature);
}

/* `value`: the sentence names the value too, since the property itself is read. */
static const struct known {
    const char *name;
    svg_good *good;
    bool value;
} table[] = {
    {"fill", svg_good_paint, true},
    {"stroke", svg_good_paint, true},
    {"stop-color", svg_good_paint, true},
    {"opacity", svg_good_opacity, true},
    {"fill-opacity", svg_good_opacity, true},
    {"stroke-opacity", svg_good_opacity, true},
    {"stop-opacity", svg_good_opacity, true},
    {"x", svg_good_place, true},
    {"y", svg_good_place, true},
    {"width", svg_good_place, true},
    {"height", svg_good_place, true},
    {"cx", svg_good_place, true},
    {"cy", svg_good_place, true},
    {"r", svg_good_place, true},
    {"rx", svg_good_place, true},
    {"ry", svg_good_place, true},
    {"x1", svg_good_place, true},
    {"y1", svg_good_place, true},
    {"x2", svg_good_place, true},
    {"y2", svg_good_place, true},
    {"d", svg_in_style_never, false},
    {"points", svg_in_style_never, false},
    {"stroke-width", svg_good_length, true},
    {"stroke-dashoffset", svg_good_length, true},
    {"stroke-dasharray", svg_good_dashes, true},
    {"transform", svg_good_transform, true},
    {"gradientTransform", svg_good_transform, true},
    {"spreadMethod", svg_good_spread, true},
    {"fx", svg_good_focus, false},
    {"fy", svg_good_focus, false},
    {"href", svg_good_reference, false},
    {"xlink:href", svg_good_reference, false},
    {"class", svg_never, false},
    {"filter", svg_never, false},
    {"backdrop-filter", svg_never, false},
    {"clip-path", svg_never, false},
    {"mask", svg_never, false},
    {"marker", svg_never, false},
    {"marker-start", svg_never, false},
    {"marker-mid", svg_never, false},
    {"marker-end", svg_never, false},
    {"vector-effect", svg_never, false},
    {"paint-order", svg_never, false},
    {"mix-blend-mode", svg_never, false},
    {"isolation", svg_never, false},
    {"visibility", svg_never, false},
    {"transform-origin", svg_never, false},
    {"transform-box", svg_never, false},
    {"pathLength", svg_never, false},
    {"rotate", svg_in_style_never, false},
    {"scale", svg_in_style_never, false},
    {"translate", svg_in_style_never, false},
    {"animation", svg_in_style_never, false},
};

/* Values with which a property changes nothing. "none" is no colour for everything, so paint has its own. */
static bool changes_nothing(const struct known *known, struct svg_span value)
{
    static const char *const idle[] = {"none", "normal", "auto", "visible"};
    return known->good != svg_good_paint && SVG_IS_ONE_OF(value, idle);
}

static void look_at(struct svg_look *look, const struct svg_property *property)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const struct known *known = &table[i];
        if (!svg_is(property->name, known->name) || changes_nothing(known, property->value) ||
            known->good(look, property))
            continue;
        const bool refers = known->good == svg_good_reference;
        tell_span(look, refers ? (struct svg_span){"href", 4} : property->name,
                  known->value ? &property->value : NULL);
    }
}

static struct svg_span trimmed(struct svg_span span)
{
    while (span.length > 0 && isspace((unsigned char)*span.at))
        span = (struct svg_span){span.at + 1, span.length - 1};
    while (span.length > 0 && isspace((unsigned char)span.at[span.length - 1]))
        span.length--;
    return span;
}

/* name: value; name: value */
static void look_at_style(struct svg_look *look, struct svg_span style)
{
    const char *end = style.at + style.length;
    for (const char *at = style.at; at < end;) {
        const char *stop = memchr(at, ';', (size_t)(end - at));
        if (!stop)
            stop = end;
        const char *colon = memchr(at, ':', (size_t)(stop - at));
        if (colon)
            look_at(look, &(struct svg_property){
                              trimmed((struct svg_span){at, (size_t)(colon - at)}),
                              trimmed((struct svg_span){colon + 1, (size_t)(stop - colon - 1)}), true});
        at = stop + 1;
    }
}

static void look_at_attributes(struct svg_look *look)
{
    struct svg_span rest = look->tag->attributes;
    struct svg_attribute attribute;
    while (svg_next_attribute(&rest, &attribute))
        if (svg_is(attribute.name, "style"))
            look_at_style(look, attribute.value);
        else
            look_at(look, &(struct svg_property){attribute.name, attribute.value, false});
}

/* An svg inside the svg loses its place; an element with a prefix of its own is no shape to the drawer. */
static void look_at_tag(struct svg_look *look)
{
    const struct svg_span name = look->tag->name;
    if (SVG_IS_ONE_OF(name, elements) || svg_begins(name, "svg:") || (svg_is(name, "svg") && look->depth > 0))
        tell_span(look, name, NULL);
    if (svg_is(name, "linearGradient") || svg_is(name, "radialGradient")) {
        const struct svg_span id = svg_value(look->tag, "id");
        if (id.at)
            add_line(&look->gradients, id);
    }
    look_at_attributes(look);
}

void picture_svg_features(const char *bytes, size_t length, void (*found)(void *data, const char *feature),
                          void *data)
{
    struct svg_tag tag;
    struct svg_look look = {found, data, TEXT_INIT, TEXT_INIT, &tag, 0};
    assert(bytes[length] == '\0');
    while (svg_next_tag(&bytes, &tag) == SVG_TAG) {
        if (tag.kind == SVG_DECLARED && svg_is(tag.name, "!ENTITY"))
            tell(&look, "ENTITY");
        if (tag.kind == SVG_CLOSES && look.depth > 0)
            look.depth--;
        if (tag.kind == SVG_OPENS || tag.kind == SVG_ALONE)
            look_at_tag(&look);
        if (tag.kind == SVG_OPENS)
            look.depth++;
    }
    text_release(&look.named);
    text_release(&look.gradients);
}
