/* Paints a canvas on a surface: whole lines of text as placed, drawings and pictures at their exact pixel
 * size, only inside the rectangles that changed.
 *
 * Works without a window and without SDL's video: --shots and tests use the same road. A paint owns its
 * fonts, rasterised drawings and scaled pictures; together they stay within a budget of bytes, oldest first
 * out. What cannot be read is left out, never an error on the wall. */
#ifndef SCREEN_PAINT_H
#define SCREEN_PAINT_H

#include "view/canvas.h"
#include "view/type.h"

struct SDL_Surface; /* from window_surface or paint_surface */
struct paint;

/* `assets` is the assets folder; fonts are taken from `type`, which must outlive the paint. NULL: SDL_ttf
 * or a font could not be opened; SDL_GetError says why. budget: bytes for drawings and pictures, 0 = 12 MB.
 */
struct paint *paint_open(const char *assets, struct type *type, size_t budget);
void paint_close(struct paint *paint);

/* Where the keys of pictures are found from now on: the pack's folder, or NULL for none. Only files inside it
 * are read. Forgets pictures of an earlier folder. */
void paint_pictures(struct paint *paint, const char *folder);

/* Can this picture be painted? It is read when first asked for. */
bool paint_draws(struct paint *paint, const char *picture);

/* Paints the canvas where it changed; count 0 paints all. The surface has the canvas' size, else only the
 * common part is painted. */
void paint_canvas(struct paint *paint, struct SDL_Surface *surface, const struct canvas *canvas,
                  const struct rect *changed, size_t count);

/* The same, but of what stood there `earlier` permille shine through where no mark covers them. */
void paint_over(struct paint *paint, struct SDL_Surface *surface, const struct canvas *canvas,
                const struct rect *changed, size_t count, int earlier);

/* A surface for painting without a window, opaque and of no colour yet; NULL when memory is short. */
struct SDL_Surface *paint_surface(int width, int height);
void paint_surface_free(struct SDL_Surface *surface);
/* One pixel as 0xFFRRGGBB, for tests. */
uint32_t paint_pixel(const struct SDL_Surface *surface, int x, int y);

/* A PNG, whole on the disk or not there at all: then false. */
bool paint_save(struct SDL_Surface *surface, const char *path);

/* Bytes held now by drawings and pictures, for tests and bench. */
size_t paint_held(const struct paint *paint);

#endif
