/* Watches a program from outside, through the X server: how long until its picture is complete, what memory
 * it then holds, and what it does while nobody touches it.
 *
 * Complete means: the picture that is still there after QUIET_MS without change. The program is started anew
 * for every run; memory is the proportional set size of the last one. */
#include "bench/measure.h"

#include <assert.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

/* Idle is a whole minute: a picture that tells the time is painted once in it. */
enum { ROWS = 16, QUIET_MS = 300, PATIENCE_MS = 20000, IDLE_SECONDS = 60 };

struct screen {
    Display *display;
    Window root;
    unsigned width, height;
};

/* A fingerprint of some rows of what the screen shows. */
static uint64_t screen_look(const struct screen *screen)
{
    uint64_t look = 14695981039346656037u;
    for (unsigned row = 0; row < ROWS; row++) {
        const int y = (int)((2 * row + 1) * screen->height / (2 * ROWS));
        XImage *image = XGetImage(screen->display, screen->root, 0, y, screen->width, 1, AllPlanes, ZPixmap);
        assert(image);
        for (int i = 0; i < image->bytes_per_line; i++)
            look = (look ^ (unsigned char)image->data[i]) * 1099511628211u;
        XDestroyImage(image);
    }
    return look;
}

/* An empty screen keeps the last picture unless it has a colour of its own. */
static void screen_wipe(const struct screen *screen)
{
    XSetWindowBackground(screen->display, screen->root, 0x777777);
    XClearWindow(screen->display, screen->root);
    XSync(screen->display, False);
}

static void sleep_ms(long ms)
{
    nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000}, NULL);
}

static pid_t start(char **command)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
}

/* Milliseconds from `since` to the last change before the picture stood still; negative when none came. */
static double wait_complete(const struct screen *screen, uint64_t before, uint64_t since)
{
    uint64_t look = before, changed = 0;
    for (;;) {
        const uint64_t seen = screen_look(screen), now = measure_now();
        if (seen != look) {
            look = seen;
            changed = now;
        }
        if (changed && measure_ms(changed, now) > QUIET_MS)
            return measure_ms(since, changed);
        if (measure_ms(since, now) > PATIENCE_MS)
            return -1;
        sleep_ms(1);
    }
}

static double pss_megabytes(pid_t process)
{
    char path[64], line[256];
    double kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%ld/smaps_rollup", (long)process);
    FILE *file = fopen(path, "re");
    if (!file)
        return -1;
    while (fgets(line, sizeof line, file))
        if (strncmp(line, "Pss:", 4) == 0)
            kilobytes = strtod(line + 4, NULL);
    fclose(file);
    return kilobytes / 1024;
}

/* Seconds of processor time so far, and how often it woke up by itself. */
struct effort {
    double seconds;
    long wakings;
};

static struct effort effort_of(pid_t process)
{
    struct effort effort = {0};
    char path[64], line[512];
    snprintf(path, sizeof path, "/proc/%ld/schedstat", (long)process);
    FILE *file = fopen(path, "re");
    if (file && fgets(line, sizeof line, file))
        effort.seconds = strtod(line, NULL) / 1e9;
    if (file)
        fclose(file);
    snprintf(path, sizeof path, "/proc/%ld/status", (long)process);
    file = fopen(path, "re");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, "voluntary_ctxt_switches:", 24) == 0)
            effort.wakings = strtol(line + 24, NULL, 10);
    if (file)
        fclose(file);
    return effort;
}

/* Not asked politely: a program that sleeps in SDL_WaitEvent does not wake for a signal. */
static void stop(pid_t process)
{
    kill(process, SIGKILL);
    waitpid(process, NULL, 0);
}

/* One run; the last one also tells memory and idleness. False: no picture came. */
static bool run_once(const struct screen *screen, char **arguments, struct samples *samples, bool last)
{
    screen_wipe(screen);
    const uint64_t before = screen_look(screen), since = measure_now();
    const pid_t process = start(arguments + 3);
    const double ms = process < 0 ? -1 : wait_complete(screen, before, since);
    if (ms < 0) {
        if (process > 0)
            stop(process);
        return false;
    }
    samples_add(samples, ms);
    if (last) {
        const struct effort from = effort_of(process);
        sleep_ms(IDLE_SECONDS * 1000L);
        const struct effort to = effort_of(process);
        printf("{\"figure\": \"%s: memory\", \"unit\": \"MB PSS\", \"p50\": %.1f}\n", arguments[1],
               pss_megabytes(process));
        printf("{\"figure\": \"%s: idle\", \"unit\": \"%% of a core\", \"p50\": %.3f, \"wakings\": %ld}\n",
               arguments[1], 100 * (to.seconds - from.seconds) / IDLE_SECONDS, to.wakings - from.wakings);
    }
    stop(process);
    sleep_ms(100); /* for its window to go */
    return true;
}

/* bench_window FIGURE RUNS COMMAND... */
int main(int count, char **arguments)
{
    struct screen screen = {.display = count < 4 ? NULL : XOpenDisplay(NULL)};
    if (!screen.display) {
        fprintf(stderr, "bench_window FIGURE RUNS COMMAND..., with DISPLAY set\n");
        return count < 4 ? 2 : 3;
    }
    screen.root = DefaultRootWindow(screen.display);
    screen.width = (unsigned)DisplayWidth(screen.display, DefaultScreen(screen.display));
    screen.height = (unsigned)DisplayHeight(screen.display, DefaultScreen(screen.display));

    static struct samples samples;
    const size_t runs = strtoul(arguments[2], NULL, 10);
    for (size_t run = 0; run < runs && run < SAMPLES_MAX; run++) {
        if (!run_once(&screen, arguments, &samples, run + 1 == runs)) {
            fprintf(stderr, "bench_window: no picture from %s\n", arguments[3]);
            return 3;
        }
    }
    char figure[256];
    snprintf(figure, sizeof figure, "%s: start to complete picture", arguments[1]);
    samples_print(&samples, figure, "ms");
    XCloseDisplay(screen.display);
    return 0;
}
