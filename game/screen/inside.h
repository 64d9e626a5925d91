/* What the files of screen/ share and nobody else sees. */
#ifndef SCREEN_INSIDE_H
#define SCREEN_INSIDE_H

#include "base/digest.h"
#include "base/text.h"
#include "screen/window.h"

#include <SDL.h>

#define WINDOW_DATA "samenspel"

struct window {
    SDL_Window *handle; /* owned */
    bool fullscreen;
};

/* The window an SDL id belongs to, NULL when it is gone. */
struct window *window_of(uint32_t id);

/* SDL_USEREVENT's code: the displays changed; 0 is screen_wake. */
enum { EVENT_DISPLAYS = 1 };

void displays_start(void);
void displays_stop(void);

/* Where a window stands, as the X server has it where there is one. */
struct rect displays_place(SDL_Window *handle);

#endif
