/* The way through the neighbourhood: adds up the places of what was decided. */
#include "insight/path.h"

#include <assert.h>

static int8_t clamp(int sum)
{
    if (sum < -INSIGHT_PATH_END)
        return -INSIGHT_PATH_END;
    return (int8_t)(sum > INSIGHT_PATH_END ? INSIGHT_PATH_END : sum);
}

struct insight_path insight_path(const struct seen *seen)
{
    assert(seen->spectrum_count <= PACK_SPECTRA_MAX);
    struct insight_path path = {.stop_count = 0};
    int sums[PACK_SPECTRA_MAX] = {0};
    for (uint8_t p = 0; p < seen->part_count; p++) {
        const struct seen_dilemma *dilemma = seen->parts[p].dilemma;
        if (!dilemma || !dilemma->decision.made)
            continue;
        struct insight_stop *stop = &path.stops[path.stop_count++];
        stop->part = p;
        const uint8_t answer = dilemma->decision.answer;
        const struct seen_option *option = answer < dilemma->option_count ? &dilemma->options[answer] : NULL;
        for (uint8_t s = 0; s < seen->spectrum_count; s++) {
            sums[s] += option ? option->place[s] : 0;
            stop->at[s] = clamp(sums[s]);
        }
        path.touched |= option ? option->touches : 0;
    }
    return path;
}
