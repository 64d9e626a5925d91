/* The one door for everything that happens to a window: keys, letters, presses, sizes, displays. */
#ifndef APP_TAKE_H
#define APP_TAKE_H

#include "app/app.h"
#include "screen/window.h"

/* Gives it to the surface that stands in that window now. What it asks for waits in the mailbox; what is on
 * the screen may be another picture afterwards. The letter of a key that was a command is not typed. */
void take(struct app *app, const struct happening *happening);

#endif
