/* From a picture to the frames of its window: painted where it changed, at once or over an earlier
 * picture that fades away.
 *
 * Every frame ends a command's way, never delays it: the loop asks and writes first, and an input only says
 * here that the movement is over. A picture that is complete costs no frame. */
#ifndef APP_FRAMES_H
#define APP_FRAMES_H

#include "app/app.h"

/* The window shows this picture from now on, on its surface; takes the canvas. */
void frames_show(struct app *app, size_t window, struct canvas *canvas, struct motion_picture picture,
                 uint64_t now);

/* The next frame of what moves, when it is due. Pictures that depend on it are marked to be drawn again. */
void frames_move(struct app *app, uint64_t now);

/* Milliseconds until that frame; -1 = nothing moves. */
int frames_wait(const struct app *app, uint64_t now);

/* Somebody did something: whatever moves or waits stands where it goes, in the next frame. */
void frames_end(struct app *app);

/* The window closes or lost its pixels: nothing fades there any longer. */
void frames_drop(struct app_window *window);

#endif
