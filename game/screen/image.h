/* Drawings (SVG of assets/icons, colours filled in) and pictures of the pack, rasterised once at the size
 * they are shown and kept within a budget of bytes. */
#ifndef SCREEN_IMAGE_H
#define SCREEN_IMAGE_H

#include "view/canvas.h"

#include <SDL.h>

struct image_store;

/* Reads drawings below `assets` and keeps at most `budget` bytes of pixels, the least recently used goes
 * first; owned by the caller; NULL: no memory. Pictures come from `folder`, the pack's (NULL: none; another
 * one forgets all that is kept). Held: bytes of pixels now. */
struct image_store *image_store_open(const char *assets, size_t budget);
void image_store_close(struct image_store *store);
void image_store_folder(struct image_store *store, const char *folder);
size_t image_store_held(const struct image_store *store);

/* ARGB8888, owned by the store and valid until the next call; NULL: unreadable or too big. */
SDL_Surface *image_drawing(struct image_store *store, const struct mark_drawing *drawing, int w, int h);
SDL_Surface *image_picture(struct image_store *store, const char *key, int w, int h);

/* Can the picture be painted in its frame? Remembered, as the pictures themselves are. */
bool image_draws(struct image_store *store, const char *key);

#endif
