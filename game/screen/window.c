/* Windows through SDL2: open, size, surface, present. */
#include "screen/window.h"

#include "base/file.h"
#include "screen/inside.h"

#include <assert.h>
#include <SDL.h>

/* Without a display SDL falls back by itself on a driver that shows nothing, or takes the whole console; then
 * the program would run where nobody can reach it. Such a driver counts only when SDL_VIDEODRIVER names it.
 */
static bool shows_nothing(const char *driver)
{
    static const char *const hidden[] = {"offscreen", "dummy", "evdev", "kmsdrm"};
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (strcmp(driver, hidden[i]) == 0)
            return true;
    return false;
}

static bool nobody_sees(const char *driver)
{
    const char *asked = SDL_getenv("SDL_VIDEODRIVER");
    if (!driver || (asked && strstr(asked, driver)))
        return driver == NULL;
    return shows_nothing(driver);
}

bool screen_is_seen(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver && !shows_nothing(driver);
}

struct screen *screen_start(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_APP_NAME, "Samenspel");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return NULL;
    if (nobody_sees(SDL_GetCurrentVideoDriver())) {
        SDL_Quit();
        return NULL;
    }
    struct screen *screen = SDL_calloc(1, sizeof *screen);
    if (!screen)
        return NULL;
    SDL_StopTextInput();
    SDL_EnableScreenSaver();
    displays_start(screen);
    return screen;
}

bool screen_may_sleep(bool may)
{
    const bool before = SDL_IsScreenSaverEnabled() == SDL_TRUE;
    if (may && !before)
        SDL_EnableScreenSaver();
    else if (!may && before)
        SDL_DisableScreenSaver();
    return SDL_IsScreenSaverEnabled() == SDL_TRUE;
}

void screen_stop(struct screen *screen)
{
    if (screen)
        displays_stop(screen);
    SDL_free(screen);
    SDL_Quit();
}

struct window *window_open(const struct screen *screen, struct window_wish wish)
{
    assert(screen && wish.title);
    const SDL_Rect place = place_wished(screen, wish);
    uint32_t flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (wish.covers)
        flags = SDL_WINDOW_BORDERLESS | SDL_WINDOW_ALLOW_HIGHDPI;
    else if (wish.fullscreen)
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_Window *handle = SDL_CreateWindow(wish.title, place.x, place.y, place.w, place.h, flags);
    if (!handle)
        return NULL;
    struct window *window = SDL_calloc(1, sizeof *window);
    if (!window) {
        SDL_DestroyWindow(handle);
        return NULL;
    }
    *window = (struct window){.screen = screen, .handle = handle, .fullscreen = wish.fullscreen};
    SDL_SetWindowMinimumSize(handle, 640, 400);
    if (!wish.covers && !wish.fullscreen)
        place_inside(window, wish.display);
    SDL_SetWindowData(handle, WINDOW_DATA, window);
    return window;
}

void window_close(struct window *window)
{
    if (!window)
        return;
    SDL_DestroyWindow(window->handle);
    SDL_free(window);
}

void window_size(const struct window *window, int *width, int *height)
{
    SDL_GetWindowSizeInPixels(window->handle, width, height);
}

void window_fullscreen(struct window *window, bool on)
{
    if (window->fullscreen == on)
        return;
    if (SDL_SetWindowFullscreen(window->handle, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) == 0)
        window->fullscreen = on;
}

void window_move(struct window *window, size_t display)
{
    assert(!window->fullscreen);
    const SDL_Rect place = place_wished(window->screen, (struct window_wish){.display = display});
    SDL_SetWindowSize(window->handle, place.w, place.h);
    SDL_SetWindowPosition(window->handle, place.x, place.y);
}

void window_raise(struct window *window)
{
    SDL_RaiseWindow(window->handle);
}

bool window_is_fullscreen(const struct window *window)
{
    return window->fullscreen;
}

size_t window_display(const struct window *window)
{
    const struct rect place = displays_place(window);
    struct display displays[DISPLAYS_MAX];
    const size_t count = screen_displays(window->screen, displays);
    for (size_t i = 0; i < count; i++)
        if (rect_holds(displays[i].area, place.x + place.w / 2, place.y + place.h / 2))
            return i;
    return 0;
}

void window_text_input(struct window *window, bool on, struct rect caret)
{
    const bool was = SDL_IsTextInputActive();
    if (on) {
        const SDL_Rect place = {caret.x, caret.y, caret.w, caret.h};
        SDL_SetTextInputRect(&place);
        if (!was)
            SDL_StartTextInput();
    } else if (was) {
        SDL_StopTextInput();
    }
    (void)window;
}

struct SDL_Surface *window_surface(struct window *window)
{
    return SDL_GetWindowSurface(window->handle);
}

void window_present(struct window *window, const struct rect *changed, size_t count)
{
    SDL_Rect rects[32];
    assert(count <= sizeof rects / sizeof *rects);
    for (size_t i = 0; i < count; i++)
        rects[i] = (SDL_Rect){changed[i].x, changed[i].y, changed[i].w, changed[i].h};
    if (count > 0)
        SDL_UpdateWindowSurfaceRects(window->handle, rects, (int)count);
}

void screen_paste(struct text *out)
{
    char *text = SDL_GetClipboardText();
    if (!text)
        return;
    text_add(out, text);
    SDL_free(text);
}

void screen_copy(const char *text)
{
    SDL_SetClipboardText(text);
}

bool screen_open_file(const char *path)
{
    struct text url = TEXT_INIT, full = TEXT_INIT;
    const bool known = file_absolute(&full, path);
    text_add(&url, full.at[0] == '/' ? "file://" : "file:///"); /* after two slashes a host is named */
    for (const char *at = full.at; *at; at++) {
        const unsigned char byte = (unsigned char)*at;
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || strchr("/-_.~", byte) != NULL;
        if (plain)
            text_add_char(&url, *at);
        else
            text_format(&url, "%%%02X", byte);
    }
    const bool opened = known && SDL_OpenURL(url.at) == 0;
    text_release(&url);
    text_release(&full);
    return opened;
}
