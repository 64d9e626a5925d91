/* Walks the tags of an SVG: enough to see what a drawing is made of and whether its end is there; no parser
 * of XML. Every string given ends with a NUL; spans point into it. */
#ifndef PACK_SVG_H
#define PACK_SVG_H

#include <stdbool.h>
#include <stddef.h>

struct svg_span {
    const char *at;
    size_t length;
};

/* SVG_DECLARED: a document type or what stands in it; its name begins with "!". */
enum svg_kind { SVG_OPENS, SVG_CLOSES, SVG_ALONE, SVG_DECLARED };
struct svg_tag {
    enum svg_kind kind;
    struct svg_span name, attributes;
};

struct svg_attribute {
    struct svg_span name, value; /* the value without its quotes */
};

/* SVG_CUT: the file ends inside a tag or a comment. */
enum svg_walk { SVG_TAG, SVG_END, SVG_CUT };

/* The next tag behind `at`, which is moved past it. Text, comments and processing instructions are passed. */
enum svg_walk svg_next_tag(const char **at, struct svg_tag *tag);

/* The next attribute of `rest`, which is shortened by it; false after the last. */
bool svg_next_attribute(struct svg_span *rest, struct svg_attribute *attribute);

/* The value of an attribute; an empty span with a NULL start when the tag has it not. */
struct svg_span svg_value(const struct svg_tag *tag, const char *name);

/* Is it exactly this word? */
bool svg_is(struct svg_span span, const char *word);

/* The outermost element, which has to be <svg>. False: this is no SVG. */
bool svg_root(const char *svg, struct svg_tag *root);

/* True when every element that opens closes in its turn, up to the end of the outermost. */
bool svg_is_whole(const char *svg);

#endif
