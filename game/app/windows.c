/* Which windows stand on which displays: the facilitator's own, and the wall where she pointed at it. */
#include "app/windows.h"

#include "app/frames.h"

#include <assert.h>

enum { SETTLE_MS = 1000 };

void windows_open(struct app *app, size_t index, struct window_wish wish)
{
    wish.title = words_get(app_words(app), index == 0 ? "app.title" : "app.title_wall");
    struct app_window *window = &app->windows[index];
    window->window = window_open(app->screen, wish);
    window->valid = false;
    window->wished = wish.display;
    window->placed = clock_monotonic();
    window->form = form_new();
    window->form.window = (int)index;
}

void windows_close(struct app_window *window)
{
    frames_drop(window);
    window_close(window->window);
    canvas_release(&window->shown);
    *window = (struct app_window){.window = NULL};
}

/* Where the second window belongs: on the wall she pointed at; on the test card, before she did, on another
 * display than the first, so that both can say their number. -1: there is none. */
static int second_place(const struct app *app)
{
    if (app->gate.displays < 2 || !app->windows[0].window)
        return -1;
    if (app->gate.wall >= 0)
        return app->gate.wall;
    if (app->page != &page_test_card)
        return -1;
    return window_display(app->windows[0].window) == 0 ? 1 : 0;
}

/* A window manager needs a while to obey; until then a window seems to stand where it was, and asking again
 * would only disturb it. */
static bool stands_wrong(const struct app_window *window, size_t display)
{
    if (window->wished != display)
        return true;
    return window_display(window->window) != display && clock_monotonic() - window->placed >= SETTLE_MS;
}

/* The same picture in a new window: SDL hides any full screen that it believes to share a display with
 * another one, and of a window that changed its display it believes the wrong thing for too long. */
static void open_again(struct app *app, size_t display)
{
    struct app_window *first = &app->windows[0], old = *first;
    *first = (struct app_window){.window = NULL};
    windows_open(app, 0, (struct window_wish){.display = display, .fullscreen = true});
    if (!first->window) {
        *first = old;
        return;
    }
    first->form = old.form;
    windows_close(&old);
}

/* The facilitator's window makes room: a wall on its own display would cover the desk. */
static void keep_off_wall(struct app *app)
{
    struct app_window *first = &app->windows[0];
    const size_t other = app->gate.wall == 0 ? 1 : 0;
    if (app->gate.displays < 2 || app->gate.wall < 0 ||
        (int)window_display(first->window) != app->gate.wall || !stands_wrong(first, other))
        return;
    if (window_is_fullscreen(first->window))
        open_again(app, other);
    else
        window_move(first->window, other);
    first->valid = false; /* another picture may stand there */
    first->wished = other;
    first->placed = clock_monotonic();
}

void windows_place(struct app *app)
{
    const int place = second_place(app);
    struct app_window *second = &app->windows[1];
    if (second->window && (place < 0 || stands_wrong(second, (size_t)place)))
        windows_close(second);
    if (place < 0)
        return;
    keep_off_wall(app);
    if (second->window)
        return;
    windows_open(app, 1, (struct window_wish){.display = (size_t)place, .covers = true});
    window_raise(app->windows[0].window); /* she goes on typing at the desk */
}

void app_displays_changed(struct app *app)
{
    struct display displays[DISPLAYS_MAX];
    char set[17];
    size_t count = screen_displays(app->screen, displays);
    screen_display_set(displays, count, set);
    if (count == 0)
        count = 1;
    app_leave_seat(app);
    gate_reset(&app->gate, (int)count, settings_wall(&app->looks.settings, set));
    const struct seen *seen = app->seen[APP_WALL];
    app->gate.seat_open = seen && seen->next_seat != PACK_NONE && app->gate.displays > 1; /* the hand-over */
    app_draw_again(app);
}

void app_slept(struct app *app, uint64_t asleep)
{
    enum { CLOCKS_DIFFER_MS = 1000 }; /* two clocks read one after the other */
    const bool slept = asleep > app->asleep + CLOCKS_DIFFER_MS;
    app->asleep = asleep;
    if (slept)
        app_displays_changed(app);
}

int app_sleep_wait(const struct app *app)
{
    enum { LOOK_EVERY_MS = 1000 };
    return app->gate.beamer_off ? LOOK_EVERY_MS : -1;
}

void app_point_wall(struct app *app, int display)
{
    struct display displays[DISPLAYS_MAX];
    char set[17];
    screen_display_set(displays, screen_displays(app->screen, displays), set);
    settings_set_wall(&app->looks.settings, set, display);
    app_settings_changed(app);
    app_displays_changed(app);
}
