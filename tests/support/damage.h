/* A played record in memory with everything it looked like on the way, and what happens when its file is
 * hurt: it must resume as it once was, or be refused with a reason; never come out as something else. */
#ifndef SUPPORT_DAMAGE_H
#define SUPPORT_DAMAGE_H

#include "support/played.h"

/* The state after a batch. */
struct damage_batch {
    size_t length; /* of the file */
    char *dump;    /* the whole canonical dump */
};

struct damage_played {
    struct text bytes;            /* the whole file */
    size_t head;                  /* length of its first line */
    struct damage_batch *batches; /* [0]: after the header */
    uint32_t count, room;
};

/* Plays `commands` commands of the test pack `pack` from the seed into a record on disk, and reads it back.
 */
void damage_play(struct damage_played *played, const char *pack, uint64_t seed, int commands);
void damage_release(struct damage_played *played);

/* Cuts the file at every `step`-th byte of its event lines from `first` on, and every `head_step`-th of the
 * header. Returns how many cuts were tried; ends the test program at the first wrong outcome. */
size_t damage_cuts(const struct damage_played *played, size_t first, size_t step, size_t head_step);

/* Flips `count` single bits anywhere, one at a time. */
size_t damage_flips(const struct damage_played *played, uint64_t seed, size_t count);

#endif
