/* A window of the desktop: opened, measured, shown. Software only: pictures go into the window's own
 * surface and only changed rectangles are sent; no renderer is ever made on it. */
#ifndef SCREEN_WINDOW_H
#define SCREEN_WINDOW_H

#include "view/canvas.h"
#include "view/input.h"

#include <stdbool.h>
#include <stddef.h>

enum { DISPLAYS_MAX = 8 };

struct screen; /* the platform, started; there is one at a time */

/* Starts the platform; NULL: no display to show anything on. A driver of SDL that shows nothing is no
 * display, unless SDL_VIDEODRIVER asks for it (tests). The caller owns it and ends it after closing its
 * windows; screen_stop(NULL) ends what a failed start left behind. */
struct screen *screen_start(void);
void screen_stop(struct screen *screen);

/* Is there somebody who can see and close a window? A driver that shows nothing has nobody. */
bool screen_is_seen(void);

struct display {
    struct rect area; /* desktop pixels */
    char name[64];
};

/* The displays now; those whose areas overlap count as one (a mirrored projector). Fills at most
 * DISPLAYS_MAX. */
size_t screen_displays(const struct screen *screen, struct display *displays);

/* A name for this set of displays, the same whenever the same ones are connected; for settings. */
void screen_display_set(const struct display *displays, size_t count, char out[17]);

/* May the system darken the displays when nobody touches the computer? It may, until this is asked. Returns
 * whether it does so from now on. */
bool screen_may_sleep(bool may);

struct window; /* owned by who opened it */

struct window_wish {
    const char *title;
    int width, height; /* 0: a good size for the display */
    size_t display;    /* index into screen_displays */
    bool fullscreen;
    bool covers; /* all of its display, without being a full screen: SDL hides one full screen for another
                    when it believes them to share a display, and a window manager can make it believe that */
};

/* NULL when the platform refuses. The screen outlives it. */
struct window *window_open(const struct screen *screen, struct window_wish wish);
void window_close(struct window *window);

void window_size(const struct window *window, int *width, int *height); /* pixels */
void window_fullscreen(struct window *window,
                       bool on); /* on the display it stands on; stays as it was when the platform refuses */
/* To the middle of another display, in a size that is good there; not for a full screen, which SDL would go
 * on believing where it was. The window manager obeys a little later. */
void window_move(struct window *window, size_t display);
void window_raise(struct window *window); /* and give it the keyboard */
bool window_is_fullscreen(const struct window *window);
size_t window_display(const struct window *window);

/* While a field has the focus: dead keys and input methods work at this place. */
void window_text_input(struct window *window, bool on, struct rect caret);

/* The surface to paint into, valid until the next size change; NULL when the platform has none now. */
struct SDL_Surface *window_surface(struct window *window);
void window_present(struct window *window, const struct rect *changed, size_t count);

/* What happened since: one call per happening. */
enum happening_kind {
    HAPPENING_INPUT,
    HAPPENING_SIZE,    /* size, pixels or surface changed: paint all */
    HAPPENING_EXPOSED, /* the platform lost the picture: show it again */
    HAPPENING_HIDDEN,  /* minimised, or on a desktop that is not shown */
    HAPPENING_CLOSE,   /* the user wants this window gone */
    HAPPENING_QUIT,
    HAPPENING_DISPLAYS, /* a display came, went or changed */
    HAPPENING_ASLEEP,   /* the machine slept or the session was locked and is back */
    HAPPENING_WOKEN,    /* screen_wake was called */
};

struct happening {
    enum happening_kind kind;
    struct window *window; /* INPUT, SIZE, EXPOSED, HIDDEN, CLOSE; NULL when it is gone already */
    struct input input;
};

/* Waits at most `wait_ms` (-1: as long as it takes, 0: not at all). False: nothing happened. */
bool screen_wait(struct happening *happening, int wait_ms);

/* From any thread: makes screen_wait return with HAPPENING_WOKEN, soon and at least once. */
void screen_wake(void);

/* The clipboard; text is appended, nothing when there is none. */
void screen_paste(struct text *out);
void screen_copy(const char *text);

/* Opens a file in the program the system has for it (the browser for a page); false when there is none. */
bool screen_open_file(const char *path);

#endif
