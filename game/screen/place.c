/* Where a window goes on its display, and how large it may be there. */
#include "screen/inside.h"

static struct rect area_of(const struct screen *screen, size_t display)
{
    struct display displays[DISPLAYS_MAX];
    const size_t count = screen_displays(screen, displays);
    return count > 0 ? displays[display < count ? display : 0].area : (struct rect){0, 0, 1280, 720};
}

SDL_Rect place_wished(const struct screen *screen, struct window_wish wish)
{
    SDL_Rect place = {0, 0, wish.width, wish.height};
    const struct rect area = area_of(screen, wish.display);
    if (wish.fullscreen ||
        wish.covers) { /* without a window manager nobody else makes it as large as its display */
        place.w = area.w;
        place.h = area.h;
    } else if (place.w <= 0 || place.h <= 0) {
        place.w = area.w * 3 / 4;
        place.h = area.h * 3 / 4;
    }
    place.x = area.x + (area.w - place.w) / 2;
    place.y = area.y + (area.h - place.h) / 2;
    return place;
}

/* What the bars of the desktop leave of a display. */
static struct rect usable_of(struct rect area)
{
    const int all = SDL_GetNumVideoDisplays();
    for (int i = 0; i < all; i++) {
        SDL_Rect bounds, usable;
        if (SDL_GetDisplayBounds(i, &bounds) != 0 || SDL_GetDisplayUsableBounds(i, &usable) != 0)
            continue;
        const struct rect left = rect_common(area, (struct rect){usable.x, usable.y, usable.w, usable.h});
        if (rect_holds(area, bounds.x + bounds.w / 2, bounds.y + bounds.h / 2) && !rect_empty(left))
            return left;
    }
    return area;
}

static int between(int low, int value, int high)
{
    return value < low || high < low ? low : value > high ? high : value;
}

/* Only when a window stands does the window manager tell how much its title and borders take; the lowest part
 * of the picture would lie below the display. */
void place_inside(const struct window *window, size_t display)
{
    SDL_Window *handle = window->handle;
    const struct rect usable = usable_of(area_of(window->screen, display));
    int top = 0, left = 0, bottom = 0, right = 0, x = 0, y = 0, width = 0, height = 0;
    SDL_PumpEvents();
    if (SDL_GetWindowBordersSize(handle, &top, &left, &bottom, &right) != 0)
        top = left = bottom = right = 0; /* no window manager, so no title either */
    SDL_GetWindowSize(handle, &width, &height);
    SDL_GetWindowPosition(handle, &x, &y);
    const struct rect inner = {usable.x + left, usable.y + top, usable.w - left - right,
                               usable.h - top - bottom};
    const int wide = width < inner.w ? width : inner.w, high = height < inner.h ? height : inner.h;
    if (wide != width || high != height)
        SDL_SetWindowSize(handle, wide, high);
    const int fit_x = between(inner.x, x, inner.x + inner.w - wide);
    const int fit_y = between(inner.y, y, inner.y + inner.h - high);
    if (fit_x != x || fit_y != y)
        SDL_SetWindowPosition(handle, fit_x, fit_y);
}
