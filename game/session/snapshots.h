/* States on the way to the present one, so that an undo need not begin at the beginning.
 *
 * Each is the plain fold of the first `after` standing events of the journal, without anything that outlives
 * an undo. They lie closer together near the present, each half as far from it as the one before, so that
 * going back n commands one by one folds about n log n events. Zeroed is empty. */
#ifndef SESSION_SNAPSHOTS_H
#define SESSION_SNAPSHOTS_H

#include "session/state.h"

#include "base/arena.h"

enum { SNAPSHOTS_MAX = 32 };

struct snapshot {
    struct state *state; /* owned by the arena */
    uint32_t after;      /* standing events folded */
};

struct snapshots {
    struct snapshot items[SNAPSHOTS_MAX]; /* rising; those from `count` on only keep their memory */
    uint32_t count;
};

/* Only the first `same` standing events are what they were. */
void snapshots_forget(struct snapshots *snapshots, uint32_t same);

/* The newest one; NULL: there is none. */
const struct snapshot *snapshots_newest(const struct snapshots *snapshots);

/* On the way from `at` to `end` standing events: after how many to keep one next; `end`: none. */
uint32_t snapshots_next(uint32_t at, uint32_t end);

/* Keeps a copy of the state after `after` standing events, more than the newest has. When all places are
 * taken the one that saves least is given up. */
void snapshots_keep(struct snapshots *snapshots, struct arena *arena, const struct state *state,
                    uint32_t after);

#endif
