/* Outlines of areas: is one a shape that can be pressed, and where in it does its number stand? Whole numbers
 * throughout, so that every machine judges alike. */
#ifndef PACK_OUTLINE_H
#define PACK_OUTLINE_H

#include "pack/pack.h"

/* Do two sides that are no neighbours touch, or two neighbours lie back over each other? Also when a corner
 * stands there twice. `count` is 3 or more. */
bool outline_crosses(const struct pack_point *points, uint8_t count);

/* Twice what it encloses, in the measure of its points; 0: all of its corners stand on one line. */
int64_t outline_double_area(const struct pack_point *points, uint8_t count);

/* A point well inside, for a mark: on the longest of the stretches that lie within the outline at the height
 * of the middle of what it encloses. The outline must not cross. */
struct pack_point outline_inside(const struct pack_point *points, uint8_t count);

#endif
