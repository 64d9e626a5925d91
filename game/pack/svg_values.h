/* Which values of a property the drawer of SVG reads; for the table in svg_drawn.c. */
#ifndef PACK_SVG_VALUES_H
#define PACK_SVG_VALUES_H

#include "pack/svg.h"

#include "base/text.h"

/* One walk through a drawing. */
struct svg_look {
    void (*found)(void *data, const char *feature);
    void *data;
    struct text named;     /* features told already, a line each */
    struct text gradients; /* their ids so far, a line each: one that comes later is not found */
    const struct svg_tag *tag;
    size_t depth;
};

/* A property as an attribute or in style="...". Values that change nothing are always good. */
struct svg_property {
    struct svg_span name, value;
    bool in_style;
};

/* Is this value of this property drawn as it is meant? `never`: whatever the value; `in_style_never`: not in
 * style="...". */
typedef bool svg_good(const struct svg_look *look, const struct svg_property *property);
svg_good svg_good_paint, svg_good_opacity, svg_good_length, svg_good_place, svg_good_dashes,
    svg_good_transform, svg_good_spread, svg_good_focus, svg_good_reference, svg_never, svg_in_style_never;

/* Is there such a line; does the span begin with the word; is it one of the words? */
bool svg_has_line(const struct text *lines, struct svg_span line);
bool svg_begins(struct svg_span span, const char *word);
bool svg_is_one_of(struct svg_span span, const char *const *words, size_t count);
#define SVG_IS_ONE_OF(span, words) svg_is_one_of((span), (words), sizeof(words) / sizeof *(words))

#endif
