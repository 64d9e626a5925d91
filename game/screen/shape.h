/* Shapes painted in software with smooth edges: spans for what is solid, coverage only at the rim.
 *
 * Surfaces are 32 bit ARGB8888, locked by nobody; coordinates are pixels. Nothing outside `clip` or the
 * surface is touched. Colours are 0xFFRRGGBB, opaque. */
#ifndef SCREEN_SHAPE_H
#define SCREEN_SHAPE_H

#include "view/canvas.h"

#include <SDL.h>

/* Paints one mark, as canvas.h says what it looks like, at its pixels. */
void shape_box(SDL_Surface *surface, struct rect clip, struct rect at, const struct mark_box *box);
void shape_line(SDL_Surface *surface, struct rect clip, const struct mark_line *line);
void shape_curve(SDL_Surface *surface, struct rect clip, const struct mark_curve *curve);
void shape_ring(SDL_Surface *surface, struct rect clip, const struct mark_ring *ring);
void shape_polygon(SDL_Surface *surface, struct rect clip, const struct mark_polygon *polygon);

/* Copies `from` (ARGB8888) to x, y with its own alpha, corners rounded by `radius`. */
void shape_image(SDL_Surface *surface, struct rect clip, SDL_Surface *from, int x, int y, int radius);

#endif
