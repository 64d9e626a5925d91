/* A strict reader of the HTML that the report writes: it knows the elements the report uses and refuses the
 * rest.
 *
 * Checked: every element closed where it must be, lists and tables nested as they should, attributes quoted,
 * no scripts, styles or handlers on elements, nothing from elsewhere (href to this page or, of an <a>,
 * to a page beside it; src with data: images), every & an entity, ids unique and every reference to one
 * found, headings without jumps, th with scope, img with alt, and every svg with a title or hidden from
 * readers. */
#ifndef SUPPORT_MARKUP_H
#define SUPPORT_MARKUP_H

#include <stddef.h>

struct markup {
    size_t elements, svgs, titled, tables, images; /* titled: svgs that readers hear */
};

/* Ends the test program, naming the place, when something is wrong. */
struct markup markup_check(const char *html);

#endif
