/* Keeping a few states, most of them near the present. */
#include "session/snapshots.h"

#include <assert.h>

enum { SNAPSHOT_APART = 32 };

void snapshots_forget(struct snapshots *snapshots, uint32_t same)
{
    while (snapshots->count > 0 && snapshots->items[snapshots->count - 1].after > same)
        snapshots->count--;
}

const struct snapshot *snapshots_newest(const struct snapshots *snapshots)
{
    return snapshots->count > 0 ? &snapshots->items[snapshots->count - 1] : NULL;
}

uint32_t snapshots_next(uint32_t at, uint32_t end)
{
    assert(at <= end);
    return end - at < 2 * SNAPSHOT_APART ? end : at + (end - at + 1) / 2;
}

/* Of all but the newest, the one between whose neighbours the way is shortest for how far back it is. */
static uint32_t least_useful(const struct snapshots *snapshots)
{
    const struct snapshot *items = snapshots->items;
    const uint64_t end = items[snapshots->count - 1].after;
    uint32_t least = 0;
    uint64_t least_way = items[1].after, least_back = end - items[0].after;
    for (uint32_t i = 1; i + 1 < snapshots->count; i++) {
        const uint64_t way = items[i + 1].after - items[i - 1].after, back = end - items[i].after;
        if (way * least_back >= least_way * back)
            continue;
        least = i;
        least_way = way;
        least_back = back;
    }
    return least;
}

static void give_up_one(struct snapshots *snapshots)
{
    const uint32_t least = least_useful(snapshots);
    struct state *state = snapshots->items[least].state;
    for (uint32_t i = least; i + 1 < snapshots->count; i++)
        snapshots->items[i] = snapshots->items[i + 1];
    snapshots->items[--snapshots->count].state = state;
}

void snapshots_keep(struct snapshots *snapshots, struct arena *arena, const struct state *state,
                    uint32_t after)
{
    assert(snapshots->count == 0 || snapshots_newest(snapshots)->after < after);
    if (snapshots->count == SNAPSHOTS_MAX)
        give_up_one(snapshots);
    struct snapshot *kept = &snapshots->items[snapshots->count++];
    if (!kept->state)
        kept->state = ARENA_NEW(arena, struct state);
    kept->after = after;
    state_copy(kept->state, state);
}
