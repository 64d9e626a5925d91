/* The monitors as the X server has them now, and a call when they change.
 *
 * SDL 2 keeps the list it made at the start: on X11 it does not notice that a display was switched off,
 * mirrored or moved, and then a private picture would stand where the room looks. Where there is no X server
 * all of this does nothing and SDL's own list holds. */
#ifndef SCREEN_MONITORS_H
#define SCREEN_MONITORS_H

#include "screen/window.h"

struct monitors; /* owned by screen/ */

/* NULL: no X server or no XRandR. `changed` is called from a thread of its own, soon after each change. */
struct monitors *monitors_open(void (*changed)(void));
void monitors_close(struct monitors *monitors); /* NULL is allowed */

/* Fills at most DISPLAYS_MAX areas and names, in the server's order; 0 = not known. */
size_t monitors_list(struct monitors *monitors, struct display *displays);

/* Where a window really stands on the screen. SDL says of a full screen that it fills the display it believes
 * it to be on. False: not known. */
bool monitors_place(struct monitors *monitors, unsigned long window, struct rect *place);

#endif
