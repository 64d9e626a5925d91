/* Colours, lengths, dashes, transforms: which of them the drawer of SVG reads. */
#include "pack/svg_values.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool svg_has_line(const struct text *lines, struct svg_span line)
{
    for (const char *at = lines->at; lines->length > 0 && *at; at += strcspn(at, "\n") + 1)
        if (strcspn(at, "\n") == line.length && memcmp(at, line.at, line.length) == 0)
            return true;
    return false;
}

bool svg_begins(struct svg_span span, const char *word)
{
    return span.length >= strlen(word) && memcmp(span.at, word, strlen(word)) == 0;
}

bool svg_is_one_of(struct svg_span span, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (svg_is(span, words[i]))
            return true;
    return false;
}

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

static bool good_gradient(const struct svg_look *look, struct svg_span value)
{
    const size_t around = strlen("url(#");
    if (value.length <= around + 1 || value.at[value.length - 1] != ')')
        return false;
    return svg_has_line(&look->gradients, (struct svg_span){value.at + around, value.length - around - 1});
}

bool svg_good_paint(const struct svg_look *look, const struct svg_property *property)
{
    static const char *const names[] = {"red",     "green", "blue", "yellow", "cyan",
                                        "magenta", "black", "grey", "gray",   "white"};
    const struct svg_span value = property->value;
    if (svg_begins(value, "url(#"))
        return good_gradient(look, value) && !svg_is(property->name, "stop-color");
    if (svg_begins(value, "rgb("))
        return good_rgb(value);
    if (svg_begins(value, "#"))
        return good_hex(value);
    return SVG_IS_ONE_OF(value, names) || (svg_is(value, "none") && !svg_is(property->name, "stop-color"));
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

bool svg_good_opacity(const struct svg_look *look, const struct svg_property *property)
{
    double number = 0;
    const size_t length = number_at(property->value, &number);
    const bool group = svg_is(look->tag->name, "g") && svg_is(property->name, "opacity");
    return length > 0 && length == property->value.length && (!group || number >= 1 || number <= 0);
}

bool svg_good_length(const struct svg_look *look, const struct svg_property *property)
{
    static const char *const units[] = {"", "px", "pt", "pc", "mm", "cm", "in", "%"};
    double number = 0;
    const size_t length = number_at(property->value, &number);
    (void)look;
    return length > 0 &&
           SVG_IS_ONE_OF(((struct svg_span){property->value.at + length, property->value.length - length}),
                         units);
}

/* Of the outermost element only the shape counts, and that has a check of its own. */
bool svg_good_place(const struct svg_look *look, const struct svg_property *property)
{
    return look->depth == 0 || svg_is(property->value, "auto") ||
           (!property->in_style && svg_good_length(look, property));
}

bool svg_good_dashes(const struct svg_look *look, const struct svg_property *property)
{
    enum { DASHES = 8 };
    size_t count = 0;
    struct svg_span rest = property->value;
    while (rest.length > 0) {
        const size_t here = strcspn(rest.at, " ,\t\r\n\"';");
        const size_t length = here < rest.length ? here : rest.length;
        const struct svg_property dash = {.value = {rest.at, length}};
        if (length > 0 && (++count > DASHES || !svg_good_length(look, &dash)))
            return false;
        const size_t taken = length + (length < rest.length ? 1 : 0);
        rest = (struct svg_span){rest.at + taken, rest.length - taken};
    }
    return count > 0;
}

bool svg_good_transform(const struct svg_look *look, const struct svg_property *property)
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
            !SVG_IS_ONE_OF(((struct svg_span){value.at + i, length}), known))
            return false;
        i += length;
    }
    return true;
}

bool svg_good_spread(const struct svg_look *look, const struct svg_property *property)
{
    (void)look;
    return svg_is(property->value, "pad");
}

/* The focus of a gradient is not read: it is drawn at the centre. */
bool svg_good_focus(const struct svg_look *look, const struct svg_property *property)
{
    const struct svg_span centre = svg_value(look->tag, svg_is(property->name, "fx") ? "cx" : "cy");
    return centre.at && centre.length == property->value.length &&
           memcmp(centre.at, property->value.at, centre.length) == 0;
}

/* Only gradients refer, within the file, and in the older way of writing. */
bool svg_good_reference(const struct svg_look *look, const struct svg_property *property)
{
    (void)look;
    return svg_is(property->name, "xlink:href") && svg_begins(property->value, "#");
}

bool svg_never(const struct svg_look *look, const struct svg_property *property)
{
    (void)look;
    (void)property;
    return false;
}

bool svg_in_style_never(const struct svg_look *look, const struct svg_property *property)
{
    (void)look;
    return !property->in_style;
}
