/* Which displays there are: the X server's list where there is one, else SDL's. */
#include "screen/inside.h"
#include "screen/monitors.h"

#include <assert.h>
#include <SDL_syswm.h>

static void tell_change(void)
{
    SDL_Event event = {.type = SDL_USEREVENT};
    event.user.code = EVENT_DISPLAYS;
    SDL_PushEvent(&event);
}

void displays_start(struct screen *screen)
{
    screen->monitors = monitors_open(tell_change);
}

void displays_stop(struct screen *screen)
{
    monitors_close(screen->monitors);
    screen->monitors = NULL;
}

struct rect displays_place(const struct window *window)
{
    struct monitors *monitors = window->screen->monitors;
    SDL_SysWMinfo info;
    struct rect place;
    SDL_VERSION(&info.version);
    if (monitors && SDL_GetWindowWMInfo(window->handle, &info) && info.subsystem == SDL_SYSWM_X11 &&
        monitors_place(monitors, info.info.x11.window, &place))
        return place;
    SDL_GetWindowPosition(window->handle, &place.x, &place.y);
    SDL_GetWindowSize(window->handle, &place.w, &place.h);
    return place;
}

/* A projector in mirror mode gives two displays on one place: whoever sees one sees the other. */
static bool joins(struct display *displays, size_t count, struct rect area)
{
    for (size_t i = 0; i < count; i++) {
        if (rect_empty(rect_common(displays[i].area, area)))
            continue;
        displays[i].area = rect_around(displays[i].area, area);
        return true;
    }
    return false;
}

static size_t list_of_sdl(struct display *displays)
{
    size_t count = 0;
    const int all = SDL_GetNumVideoDisplays();
    for (int i = 0; i < all && count < DISPLAYS_MAX; i++) {
        SDL_Rect bounds;
        if (SDL_GetDisplayBounds(i, &bounds) != 0)
            continue;
        displays[count] = (struct display){.area = {bounds.x, bounds.y, bounds.w, bounds.h}};
        const char *name = SDL_GetDisplayName(i);
        SDL_strlcpy(displays[count].name, name ? name : "", sizeof displays[count].name);
        count++;
    }
    return count;
}

size_t screen_displays(const struct screen *screen, struct display *displays)
{
    struct display all[DISPLAYS_MAX];
    size_t found = screen->monitors ? monitors_list(screen->monitors, all) : 0, count = 0;
    if (found == 0)
        found = list_of_sdl(all);
    for (size_t i = 0; i < found; i++)
        if (!joins(displays, count, all[i].area))
            displays[count++] = all[i];
    return count;
}

void screen_display_set(const struct display *displays, size_t count, char out[17])
{
    uint64_t check = 0;
    for (size_t i = 0; i < count; i++) {
        check = digest_check(check, displays[i].name, strlen(displays[i].name));
        check = digest_check(check, &displays[i].area, sizeof displays[i].area);
    }
    digest_hex(out, &check, sizeof check);
}
