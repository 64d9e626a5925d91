/* Watches one rectangle of the screen while a journey pulls plugs: prints, many times a second, how light it
 * is.
 *
 *     watch X Y WIDTH HEIGHT
 *
 * One line a look: milliseconds since the start and permille of light pixels among those looked at (every
 * 16th row). Private pages and the desk stand on light paper, night and hand-over on dark blue. Ends when
 * killed. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

enum { ROWS_APART = 16, LOOK_APART_MS = 10, LIGHT = 3 * 128 };

static long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool is_light(unsigned long pixel)
{
    return (pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF) > LIGHT;
}

/* A row that lies outside the screen right now has no light. */
static long light_in_row(Display *display, int x, int y, unsigned width)
{
    XImage *image = XGetImage(display, DefaultRootWindow(display), x, y, width, 1, AllPlanes, ZPixmap);
    long light = 0;
    for (unsigned i = 0; image && i < width; i++)
        light += is_light(XGetPixel(image, (int)i, 0));
    if (image)
        XDestroyImage(image);
    return light;
}

static int ignore(Display *display, XErrorEvent *error)
{
    (void)display;
    (void)error;
    return 0;
}

int main(int count, char **arguments)
{
    Display *display = XOpenDisplay(NULL);
    if (!display || count != 5)
        return 2;
    XSetErrorHandler(ignore); /* the screen shrinks under our hands */
    const int x = atoi(arguments[1]), y = atoi(arguments[2]), width = atoi(arguments[3]),
              height = atoi(arguments[4]);
    const long start = now_ms();
    for (;;) {
        long light = 0, seen = 0;
        XGrabServer(display); /* one moment, not a picture half painted */
        for (int row = ROWS_APART / 2; row < height; row += ROWS_APART, seen += width)
            light += light_in_row(display, x, y + row, (unsigned)width);
        XUngrabServer(display);
        XFlush(display);
        printf("%ld %ld\n", now_ms() - start, light * 1000 / seen);
        fflush(stdout);
        nanosleep(&(struct timespec){.tv_nsec = LOOK_APART_MS * 1000000L}, NULL);
    }
}
