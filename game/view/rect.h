/* A rectangle of whole pixels. */
#ifndef VIEW_RECT_H
#define VIEW_RECT_H

#include <stdbool.h>
#include <stddef.h>

/* Left, top, width, height in pixels; empty when w <= 0 or h <= 0. */
struct rect {
    int x, y, w, h;
};

bool rect_empty(struct rect rect);                      /* holds no pixel */
bool rect_inside(struct rect outer, struct rect inner); /* an empty inner is inside everything */
struct rect rect_common(struct rect a, struct rect b);  /* empty when they do not meet */
struct rect rect_around(struct rect a, struct rect b);  /* smallest that holds both; empties add nothing */
struct rect rect_grow(struct rect rect, int by);        /* on all four sides; negative shrinks */
bool rect_holds(struct rect rect, int x, int y);        /* is this pixel in it? */

/* Merges rectangles that meet, then the cheapest pairs, until at most `max` (>= 1) are left; empties go.
 * Together they still cover all that was covered. Returns how many are left. */
size_t rect_merge(struct rect *rects, size_t count, size_t max);

#endif
