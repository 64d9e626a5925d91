/* What the user typed after `samenspel`: read once, never changed. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include "base/clock.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* How the program ends: all done (warnings too); the pack, record or commands have errors; wrong options; no
 * display, a full disk, no permission. */
enum status { STATUS_DONE = 0, STATUS_INPUT = 1, STATUS_USAGE = 2, STATUS_OUTSIDE = 3 };

struct options {
    const char *target;       /* pack folder or record, NULL: the start screen */
    const char *language;     /* one of words_languages, NULL: the system's */
    const char *programme;    /* id, NULL: the pack's first */
    const char *record;       /* where to write, NULL: a new name in the user's folder */
    const char *play;         /* commands to play without a window; "-" = standard input */
    const char *shots;        /* folder for pictures while playing */
    int width, height;        /* 0: not asked for */
    struct wall_time started; /* when a played session began */
    uint64_t seed;
    bool has_seed, has_started;
    bool fullscreen, desk, rehearse;
    bool go_on; /* --on-refusal continue */
    bool help, version;
};

/* Strings point into argv. False: *wrong names what is wrong: a key of the interface texts ("option.*") with
 * *about the argument it is about. */
bool options_read(struct options *options, int count, char *const *arguments, const char **wrong,
                  const char **about);

/* The first option here that only a new session can obey, NULL: none. A saved game has begun already. */
const char *options_new_only(const struct options *options);

#endif
