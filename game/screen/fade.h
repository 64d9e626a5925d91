/* An earlier picture that fades away under the new one.
 *
 * The new picture is whole in the first frame; of the earlier one a shade is left where nothing covers it,
 * and with every frame less. That picture is kept nowhere but in the surface itself. The last frame is the
 * new picture exactly, as painting it would have made it; closing before that leaves the shade. */
#ifndef SCREEN_FADE_H
#define SCREEN_FADE_H

#include "screen/paint.h"

enum { FADE_RECTS_MAX = 16 };

struct fade;

/* The first frame: paints the canvas where it changed (rectangles that do not meet, 1 to FADE_RECTS_MAX),
 * with `earlier` permille of what stood there. It costs no more than painting. NULL: memory is short, nothing
 * was painted. */
struct fade *fade_open(struct paint *paint, struct SDL_Surface *surface, const struct canvas *canvas,
                       const struct rect *changed, size_t count, int earlier);
void fade_close(struct fade *fade);

/* A further frame, of the same canvas on the same surface: until `earlier` permille are left, not more than
 * before; 0: the new picture. */
void fade_show(struct fade *fade, struct paint *paint, struct SDL_Surface *surface,
               const struct canvas *canvas, int earlier);

/* Where the surface changes. */
const struct rect *fade_rects(const struct fade *fade, size_t *count);

#endif
