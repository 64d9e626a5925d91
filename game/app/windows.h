/* The windows of the program: [0] is the facilitator's and stands as long as the program runs; [1] is the
 * wall on a second display, there only while she pointed at one (or looks at the test card). */
#ifndef APP_WINDOWS_H
#define APP_WINDOWS_H

#include "app/app.h"
#include "screen/window.h"

/* Opens window `index`, closed until now; the title is the program's. windows[index].window stays NULL when
 * the platform refuses. */
void windows_open(struct app *app, size_t index, struct window_wish wish);

/* Closes it and forgets its picture and its form; a closed one may be closed again. */
void windows_close(struct app_window *window);

/* Opens, moves and closes until each window stands where the display rule wants it; asks again only after the
 * window manager had time to obey. The first window is open. */
void windows_place(struct app *app);

#endif
