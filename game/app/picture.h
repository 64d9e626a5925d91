/* What each window shows now, painted and presented only where it changed. */
#ifndef APP_PICTURE_H
#define APP_PICTURE_H

#include "app/app.h"

/* The surface this window shows by the display rule. */
enum gate_shows picture_shows(const struct app *app, size_t window);

/* The second window while the first shows a page of its own: it takes no input. */
bool picture_is_wall_only(const struct app *app, size_t window);

/* Fills an unopened canvas with what this window shows now. */
void picture_make(struct app *app, size_t window, struct canvas *canvas, int width, int height);

/* What of this window's picture decides how it gives way to the next one. The seat, the hand-over, night and
 * the question about the beamer are `still`: no frame mixes them with anything. */
struct motion_picture picture_moves(const struct app *app, size_t window, const struct canvas *canvas);

/* Draws a window when something changed; false: nothing did, no frame was made. `now`: monotonic ms. */
bool picture_update(struct app *app, size_t window, uint64_t now);

/* Milliseconds until what a picture shows changes by itself (a clock, the end of a moment of night); -1 =
 * nothing does. What moves has its own time: frames_wait. */
int picture_wait(const struct app *app);

/* A press moved the focus to something on another page of this screen: turns to it. */
void picture_seek(struct app *app, struct form *form, int width, int height);

/* The screen the user is on, at this stage: its text as large as the page follows, its focus always drawn.
 * The canvas is opened here and released by the caller. */
void picture_page(const struct app *app, const struct form *form, const struct stage *stage,
                  struct canvas *canvas);

#endif
