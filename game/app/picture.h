/* What each window shows now, painted and presented only where it changed. */
#ifndef APP_PICTURE_H
#define APP_PICTURE_H

#include "app/app.h"

enum { PICTURE_REVEAL_MS = 450 }; /* how long the houses rise */

/* The surface this window shows by the display rule. */
enum gate_shows picture_shows(const struct app *app, size_t window);

/* The second window while the first shows a page of its own: it takes no input. */
bool picture_is_wall_only(const struct app *app, size_t window);

/* Fills an unopened canvas with what this window shows now. */
void picture_make(struct app *app, size_t window, struct canvas *canvas, int width, int height);

/* Draws a window when something changed; false: nothing did, no frame was made. */
bool picture_update(struct app *app, size_t window);

/* Milliseconds until something on a screen changes by itself (a clock, the reveal); -1 = nothing does. */
int picture_wait(const struct app *app);

/* A press moved the focus to something on another page of this screen: turns to it. */
void picture_seek(struct app *app, struct form *form, int width, int height);

/* The screen the user is on, at this stage: its text as large as the page follows, its focus always drawn.
 * The canvas is opened here and released by the caller. */
void picture_page(const struct app *app, const struct form *form, const struct stage *stage,
                  struct canvas *canvas);

#endif
