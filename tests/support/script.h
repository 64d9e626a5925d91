/* A session as a list of commands with their times, so that the same session can be played again, as a whole
 * or from some point on, in this process or in one that is killed. */
#ifndef SUPPORT_SCRIPT_H
#define SUPPORT_SCRIPT_H

#include "support/played.h"

struct script_line {
    struct command command;
    uint32_t time;
    uint32_t revision; /* of the session after it */
    char *dump;        /* the whole canonical dump after it */
};

struct script {
    struct script_line *lines;
    uint32_t count;
    uint64_t seed;
};

/* Draws `count` commands in a session without a record. Nothing that depends on event numbers: no strikes. */
void script_draw(struct script *script, const struct pack *pack, uint64_t seed, uint32_t count);
void script_release(struct script *script);

/* Plays lines `from` up to but not including `to`, each one saved. `later` events stand before the session's
 * that did not when the script was drawn (a RESUMED), from `since` on. Ends the test program at a refusal. */
void script_play(struct session *session, const struct script *script, uint32_t from, uint32_t to,
                 uint32_t since, uint32_t later);

/* How many lines were played in a session of this revision; UINT32_MAX when it lies between two of them. */
uint32_t script_done(const struct script *script, uint32_t revision);

#endif
