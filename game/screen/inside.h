/* What the files of screen/ share and nobody else sees. */
#ifndef SCREEN_INSIDE_H
#define SCREEN_INSIDE_H

#include "base/digest.h"
#include "base/text.h"
#include "screen/window.h"

#include <SDL.h>

#define WINDOW_DATA "samenspel"

struct screen {
    struct monitors *monitors; /* owned; NULL: SDL's own list of displays holds */
};

struct window {
    const struct screen *screen; /* borrowed: it outlives its windows */
    SDL_Window *handle;          /* owned */
    bool fullscreen;
};

/* The window an SDL id belongs to, NULL when it is gone. */
struct window *window_of(uint32_t id);

/* SDL_USEREVENT's code: the displays changed; 0 is screen_wake. */
enum { EVENT_DISPLAYS = 1 };

/* Begins and ends the watch over displays that come and go. */
void displays_start(struct screen *screen);
void displays_stop(struct screen *screen);

/* Where a window stands, in desktop pixels, as the X server has it where there is one. */
struct rect displays_place(const struct window *window);

/* The place and size to open a window with. */
SDL_Rect place_wished(const struct screen *screen, struct window_wish wish);

/* An open window that is no full screen comes to stand on this display with its title and borders, between
 * the bars of the desktop; it shrinks when it must. */
void place_inside(const struct window *window, size_t display);

#endif
