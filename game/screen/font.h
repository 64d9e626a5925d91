/* Fonts as SDL_ttf draws them: one per face and size, a bounded number of them open. Hinting is set so that
 * the width drawn is the width view/type measured. */
#ifndef SCREEN_FONT_H
#define SCREEN_FONT_H

#include "view/canvas.h"
#include "view/type.h"

#include <SDL.h>

struct font_store;

/* NULL: SDL_ttf does not start; SDL_GetError says why. `type` must outlive the store. */
struct font_store *font_store_open(struct type *type);
void font_store_close(struct font_store *store);

/* A new ARGB8888 surface with the line in the colour; *above is how many pixels of it lie above the baseline,
 * *before how many lie left of x. The caller frees it. NULL: nothing to draw. */
SDL_Surface *font_draw(struct font_store *store, const struct mark_text *text, int *above, int *before);

#endif
