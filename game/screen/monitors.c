/* Two connections of our own to the X server: one asks for the list, one waits for changes in its thread. */
#include "screen/monitors.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <SDL.h>
#include <unistd.h>
#include <X11/extensions/Xrandr.h>
#include <X11/Xlib.h>

struct monitors {
    Display *asks, *waits;
    SDL_Thread *thread;
    int stop[2]; /* a pipe: a byte in it ends the thread */
    void (*changed)(void);
};

/* False: the thread ends. A signal is no reason to: without this thread nobody notices a projector. */
static bool waits_on(struct pollfd from[2])
{
    while (poll(from, 2, -1) < 0)
        if (errno != EINTR)
            return false;
    return from[1].revents == 0 && !(from[0].revents & POLLHUP);
}

static int wait_for_changes(void *data)
{
    struct monitors *monitors = data;
    struct pollfd from[] = {{.fd = ConnectionNumber(monitors->waits), .events = POLLIN},
                            {.fd = monitors->stop[0], .events = POLLIN}};
    for (;;) {
        bool any = false;
        while (XPending(monitors->waits) > 0) {
            XEvent event;
            XNextEvent(monitors->waits, &event);
            any = true;
        }
        if (any)
            monitors->changed();
        if (!waits_on(from))
            return 0;
    }
}

/* Of no use to a browser that is started with a report: it would keep the pipe open for as long as it runs.
 */
static bool open_stop(int stop[2])
{
    if (pipe(stop) != 0)
        return false;
    fcntl(stop[0], F_SETFD, FD_CLOEXEC);
    fcntl(stop[1], F_SETFD, FD_CLOEXEC);
    return true;
}

static void release(struct monitors *monitors)
{
    if (monitors->stop[0] >= 0)
        close(monitors->stop[0]);
    if (monitors->stop[1] >= 0)
        close(monitors->stop[1]);
    if (monitors->asks)
        XCloseDisplay(monitors->asks);
    if (monitors->waits)
        XCloseDisplay(monitors->waits);
    SDL_free(monitors);
}

struct monitors *monitors_open(void (*changed)(void))
{
    assert(changed);
    const char *driver = SDL_GetCurrentVideoDriver();
    if (!driver || SDL_strcmp(driver, "x11") != 0)
        return NULL;
    struct monitors *monitors = SDL_calloc(1, sizeof *monitors);
    if (!monitors)
        return NULL;
    *monitors = (struct monitors){.stop = {-1, -1}, .changed = changed};
    monitors->asks = XOpenDisplay(NULL);
    monitors->waits = XOpenDisplay(NULL);
    int first = 0, error = 0;
    if (!monitors->asks || !monitors->waits || !XRRQueryExtension(monitors->waits, &first, &error) ||
        !open_stop(monitors->stop)) {
        release(monitors);
        return NULL;
    }
    XRRSelectInput(monitors->waits, DefaultRootWindow(monitors->waits),
                   RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
    XFlush(monitors->waits);
    monitors->thread = SDL_CreateThread(wait_for_changes, "monitors", monitors);
    if (monitors->thread)
        return monitors;
    release(monitors);
    return NULL;
}

void monitors_close(struct monitors *monitors)
{
    if (!monitors)
        return;
    const ssize_t put = write(monitors->stop[1], "", 1); /* an empty pipe has room */
    assert(put == 1);
    SDL_WaitThread(monitors->thread, NULL);
    release(monitors);
}

size_t monitors_list(struct monitors *monitors, struct display *displays)
{
    int found = 0;
    Display *server = monitors->asks;
    XRRMonitorInfo *list = XRRGetMonitors(server, DefaultRootWindow(server), True, &found);
    size_t count = 0;
    for (int i = 0; list && i < found && count < DISPLAYS_MAX; i++) {
        struct display *display = &displays[count++];
        *display = (struct display){.area = {list[i].x, list[i].y, list[i].width, list[i].height}};
        char *name = list[i].name ? XGetAtomName(server, list[i].name) : NULL;
        SDL_strlcpy(display->name, name ? name : "", sizeof display->name);
        if (name)
            XFree(name);
    }
    if (list)
        XRRFreeMonitors(list);
    return count;
}

bool monitors_place(struct monitors *monitors, unsigned long window, struct rect *place)
{
    Window root = None, child = None;
    int x = 0, y = 0;
    unsigned width = 0, height = 0, border = 0, depth = 0;
    if (!XGetGeometry(monitors->asks, window, &root, &x, &y, &width, &height, &border, &depth) ||
        !XTranslateCoordinates(monitors->asks, window, root, 0, 0, &x, &y, &child))
        return false;
    *place = (struct rect){x, y, (int)width, (int)height};
    return true;
}
