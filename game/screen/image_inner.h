/* What the files of screen/image share: reading one drawing or picture from a file. */
#ifndef SCREEN_IMAGE_INNER_H
#define SCREEN_IMAGE_INNER_H

#include "screen/image.h"

/* New ARGB8888 surfaces, the caller's; NULL when the file cannot be read as such. A drawing fits inside w x
 * h, a picture covers it exactly. */
SDL_Surface *image_read_drawing(const char *path, const struct mark_drawing *drawing, int w, int h);
SDL_Surface *image_read_picture(const char *path, int w, int h);

/* Scales by averaging what falls in each new pixel: exact for shrinking, smooth enough for growing. `part` is
 * the piece of `from` that is used. */
struct part {
    double x, y, w, h;
};
SDL_Surface *image_scale(SDL_Surface *from, struct part part, int w, int h);

#endif
