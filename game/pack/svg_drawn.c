/* What the drawer of SVG (the nanosvg inside SDL2_image) reads, in one table: whatever else changes how a
 * drawing looks is named. Found by drawing: tests/screen/test_svg.c draws every line of it again. */
#include "pack/picture.h"
#include "pack/svg.h"

#include "base/text.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Read past or drawn wrongly; of "a", "symbol", "marker", "pattern", ... it draws what is in them although
 * nobody asked for it. */
static const char *const elements[] = {
    "text", "tspan",         "textPath",      "clipPath",         "filter", "style",  "image",   "use",
    "mask", "animate",       "set",           "script",           "symbol", "marker", "pattern", "switch",
    "a",    "foreignObject", "animateMotion", "animateTransform",
};

/* One walk through a drawing. */
struct look {
    void (*found)(void *data, const char *feature);
    void *data;
    struct text named;     /* features told already, a line each */
    struct text gradients; /* their ids so far, a line each: one that comes later is not found */
    const struct svg_tag *tag;
    size_t depth;
};

/* A property as an attribute or in style="...". Values that change nothing are always good. */
struct property {
    struct svg_span name, value;
    bool in_style;
};
typedef bool good(const struct look *look, const struct property *property);

static bool has_line(const struct text *lines, struct svg_span line)
{
    for (const char *at = lines->at; lines->length > 0 && *at; at += strcspn(at, "\n") + 1)
        if (strcspn(at, "\n") == line.length && memcmp(at, line.at, line.length) == 0)
            return true;
    return false;
}

static void add_line(struct text *lines, struct svg_span line)
{
    text_add_bytes(lines, line.at, line.length);
    text_add_char(lines, '\n');
}

static void tell(struct look *look, const char *feature)
{
    const struct svg_span line = {feature, strlen(feature)};
    if (has_line(&look->named, line))
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

static void tell_span(struct look *look, struct svg_span name, const struct svg_span *value)
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

static bool begins(struct svg_span span, const char *word)
{
    return span.length >= strlen(word) && memcmp(span.at, word, strlen(word)) == 0;
}

static bool is_one_of(struct svg_span span, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (svg_is(span, words[i]))
            return true;
    return false;
}
#define IS_ONE_OF(span, words) is_one_of((span), (words), sizeof(words) / sizeof *(words))

/* --- colours --- */

static bool good_hex(struct svg_span value)
{
    for (size_t i = 1; i < value.length; i++)
        if (!isxdigit((unsigned char)value.at[i]))
            return false;
    return value.length == 4 || value.length == 7;
}

/* Three whole numbers up to 255, or three percentages, with commas close behind them. */
static bool good_rgb(struct svg_span value)
{
    const char *at = value.at + strlen("rgb("), *end = value.at + value.length;
    for (int i = 0; i < 3; i++) {
        at += strspn(at, " ");
        const size_t digits = strspn(at, "0123456789");
        const long number = strtol(at, NULL, 10);
        at += digits;
        const bool percent = *at == '%';
        if (digits == 0 || digits > 3 || number > (percent ? 100 : 255))
            return false;
        at += percent ? 1 : 0;
        if (*at++ != (i < 2 ? ',' : ')'))
            return false;
    }
    return at == end;
}

static bool good_gradient(const struct look *look, struct svg_span value)
{
    const size_t around = strlen("url(#");
    if (value.length <= around + 1 || value.at[value.length - 1] != ')')
        return false;
    return has_line(&look->gradients, (struct svg_span){value.at + around, value.length - around - 1});
}

static bool good_paint(const struct look *look, const struct property *property)
{
    static const char *const names[] = {"red",     "green", "blue", "yellow", "cyan",
                                        "magenta", "black", "grey", "gray",   "white"};
    const struct svg_span value = property->value;
    if (begins(value, "url(#"))
        return good_gradient(look, value) && !svg_is(property->name, "stop-color");
    if (begins(value, "rgb("))
        return good_rgb(value);
    if (begins(value, "#"))
        return good_hex(value);
    return IS_ONE_OF(value, names) || (svg_is(value, "none") && !svg_is(property->name, "stop-color"));
}

/* --- other values --- */

/* The number at the front and how many bytes it takes, 0 when there is none. A quote stands behind every
 * value, so reading stops. */
static size_t number_at(struct svg_span value, double *number)
{
    char *end = NULL;
    *number = strtod(value.at, &end);
    return (size_t)(end - value.at) <= value.length ? (size_t)(end - value.at) : 0;
}

static bool good_opacity(const struct look *look, const struct property *property)
{
    double number = 0;
    const size_t length = number_at(property->value, &number);
    const bool group = svg_is(look->tag->name, "g") && svg_is(property->name, "opacity");
    return length > 0 && length == property->value.length && (!group || number >= 1 || number <= 0);
}

static bool good_length(const struct look *look, const struct property *property)
{
    static const char *const units[] = {"", "px", "pt", "pc", "mm", "cm", "in", "%"};
    double number = 0;
    const size_t length = number_at(property->value, &number);
    (void)look;
    return length > 0 &&
           IS_ONE_OF(((struct svg_span){property->value.at + length, property->value.length - length}),
                     units);
}

/* Of the outermost element only the shape counts, and that has a check of its own. */
static bool good_place(const struct look *look, const struct property *property)
{
    return look->depth == 0 || svg_is(property->value, "auto") ||
           (!property->in_style && good_length(look, property));
}

static bool good_dashes(const struct look *look, const struct property *property)
{
    enum { DASHES = 8 };
    size_t count = 0;
    struct svg_span rest = property->value;
    while (rest.length > 0) {
        const size_t here = strcspn(rest.at, " ,\t\r\n\"';");
        const size_t length = here < rest.length ? here : rest.length;
        const struct property dash = {.value = {rest.at, length}};
        if (length > 0 && (++count > DASHES || !good_length(look, &dash)))
            return false;
        const size_t taken = length + (length < rest.length ? 1 : 0);
        rest = (struct svg_span){rest.at + taken, rest.length - taken};
    }
    return count > 0;
}

static bool good_transform(const struct look *look, const struct property *property)
{
    static const char *const known[] = {"matrix", "translate", "translateX", "scale",
                                        "rotate", "skewX",     "skewY"};
    const struct svg_span value = property->value;
    (void)look;
    for (size_t i = 0; i < value.length; i++) {
        size_t length = 0;
        while (i + length < value.length && isalpha((unsigned char)value.at[i + length]))
            length++;
        if (i + length < value.length && value.at[i + length] == '(' &&
            !IS_ONE_OF(((struct svg_span){value.at + i, length}), known))
            return false;
        i += length;
    }
    return true;
}

static bool good_spread(const struct look *look, const struct property *property)
{
    (void)look;
    return svg_is(property->value, "pad");
}

/* The focus of a gradient is not read: it is drawn at the centre. */
static bool good_focus(const struct look *look, const struct property *property)
{
    const struct svg_span centre = svg_value(look->tag, svg_is(property->name, "fx") ? "cx" : "cy");
    return centre.at && centre.length == property->value.length &&
           memcmp(centre.at, property->value.at, centre.length) == 0;
}

/* Only gradients refer, within the file, and in the older way of writing. */
static bool good_reference(const struct look *look, const struct property *property)
{
    (void)look;
    return svg_is(property->name, "xlink:href") && begins(property->value, "#");
}

static bool never(const struct look *look, const struct property *property)
{
    (void)look;
    (void)property;
    return false;
}

static bool in_style_never(const struct look *look, const struct property *property)
{
    (void)look;
    return !property->in_style;
}

/* `value`: the sentence names the value too, since the property itself is read. */
static const struct known {
    const char *name;
    good *good;
    bool value;
} table[] = {
    {"fill", good_paint, true},
    {"stroke", good_paint, true},
    {"stop-color", good_paint, true},
    {"opacity", good_opacity, true},
    {"fill-opacity", good_opacity, true},
    {"stroke-opacity", good_opacity, true},
    {"stop-opacity", good_opacity, true},
    {"x", good_place, true},
    {"y", good_place, true},
    {"width", good_place, true},
    {"height", good_place, true},
    {"cx", good_place, true},
    {"cy", good_place, true},
    {"r", good_place, true},
    {"rx", good_place, true},
    {"ry", good_place, true},
    {"x1", good_place, true},
    {"y1", good_place, true},
    {"x2", good_place, true},
    {"y2", good_place, true},
    {"d", in_style_never, false},
    {"points", in_style_never, false},
    {"stroke-width", good_length, true},
    {"stroke-dashoffset", good_length, true},
    {"stroke-dasharray", good_dashes, true},
    {"transform", good_transform, true},
    {"gradientTransform", good_transform, true},
    {"spreadMethod", good_spread, true},
    {"fx", good_focus, false},
    {"fy", good_focus, false},
    {"href", good_reference, false},
    {"xlink:href", good_reference, false},
    {"class", never, false},
    {"filter", never, false},
    {"backdrop-filter", never, false},
    {"clip-path", never, false},
    {"mask", never, false},
    {"marker", never, false},
    {"marker-start", never, false},
    {"marker-mid", never, false},
    {"marker-end", never, false},
    {"vector-effect", never, false},
    {"paint-order", never, false},
    {"mix-blend-mode", never, false},
    {"isolation", never, false},
    {"visibility", never, false},
    {"transform-origin", never, false},
    {"transform-box", never, false},
    {"pathLength", never, false},
    {"rotate", in_style_never, false},
    {"scale", in_style_never, false},
    {"translate", in_style_never, false},
    {"animation", in_style_never, false},
};

/* Values with which a property changes nothing. "none" is no colour for everything, so paint has its own. */
static bool changes_nothing(const struct known *known, struct svg_span value)
{
    static const char *const idle[] = {"none", "normal", "auto", "visible"};
    return known->good != good_paint && IS_ONE_OF(value, idle);
}

static void look_at(struct look *look, const struct property *property)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const struct known *known = &table[i];
        if (!svg_is(property->name, known->name) || changes_nothing(known, property->value) ||
            known->good(look, property))
            continue;
        const bool refers = known->good == good_reference;
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
static void look_at_style(struct look *look, struct svg_span style)
{
    const char *end = style.at + style.length;
    for (const char *at = style.at; at < end;) {
        const char *stop = memchr(at, ';', (size_t)(end - at));
        if (!stop)
            stop = end;
        const char *colon = memchr(at, ':', (size_t)(stop - at));
        if (colon)
            look_at(look, &(struct property){
                              trimmed((struct svg_span){at, (size_t)(colon - at)}),
                              trimmed((struct svg_span){colon + 1, (size_t)(stop - colon - 1)}), true});
        at = stop + 1;
    }
}

static void look_at_attributes(struct look *look)
{
    struct svg_span rest = look->tag->attributes;
    struct svg_attribute attribute;
    while (svg_next_attribute(&rest, &attribute))
        if (svg_is(attribute.name, "style"))
            look_at_style(look, attribute.value);
        else
            look_at(look, &(struct property){attribute.name, attribute.value, false});
}

/* An svg inside the svg loses its place; an element with a prefix of its own is no shape to the drawer. */
static void look_at_tag(struct look *look)
{
    const struct svg_span name = look->tag->name;
    if (IS_ONE_OF(name, elements) || begins(name, "svg:") || (svg_is(name, "svg") && look->depth > 0))
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
    struct look look = {found, data, TEXT_INIT, TEXT_INIT, &tag, 0};
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
