/* Which values an effect can have when a part of a programme begins: where it starts, and what the options of
 * the dilemmas before it add or take. Never too narrow; too wide where one decision gives and takes. */
#include "pack/check_parts.h"

struct reach_of {
    const struct pack *pack;
    const struct pack_programme *programme;
    uint8_t part, effect, role;
};

static int sum_of(const struct reach_of *of, const struct pack_change *changes, uint8_t count)
{
    int sum = 0;
    for (uint8_t i = 0; i < count; i++)
        if (changes[i].effect == of->effect && changes[i].role == of->role)
            sum += changes[i].by;
    return sum;
}

/* Can what was decided in part `decided` have come by now? */
static bool can_have_come(const struct reach_of *of, uint8_t decided, const struct pack_later *later)
{
    uint8_t dilemmas = 0;
    for (uint8_t i = decided + 1; i < of->part; i++) {
        const uint8_t activity = of->programme->parts[i].activity;
        if (activity == PACK_NONE)
            continue;
        if (activity == later->at)
            return true;
        if (of->pack->activities[activity].dilemma)
            dilemmas++;
    }
    if (later->at != PACK_NONE)
        return of->programme->parts[of->part].activity == later->at;
    return dilemmas >= later->after;
}

static void widen(struct reach *reach, int by)
{
    if (by < 0)
        reach->low += by;
    else
        reach->high += by;
}

static struct reach of_option(const struct reach_of *of, uint8_t decided, const struct pack_option *option)
{
    struct reach reach = {0, 0};
    widen(&reach, sum_of(of, option->changes, option->change_count));
    for (uint8_t i = 0; i < option->later_count; i++)
        if (can_have_come(of, decided, &option->later[i]))
            widen(&reach, sum_of(of, option->later[i].changes, option->later[i].change_count));
    return reach;
}

/* Any of its options, or none: a table can stop. */
static void add_dilemma(struct reach *reach, const struct reach_of *of, uint8_t decided,
                        const struct pack_dilemma *dilemma)
{
    struct reach most = {0, 0};
    for (uint8_t o = 0; dilemma->uses[STEP_DECIDE] && o < dilemma->option_count; o++) {
        const struct reach one = of_option(of, decided, &dilemma->options[o]);
        most.low = one.low < most.low ? one.low : most.low;
        most.high = one.high > most.high ? one.high : most.high;
    }
    reach->low += most.low;
    reach->high += most.high;
}

/* As session clamps it: an effect of a role counts from zero, as far as the range is wide. */
struct reach reach_effect(const struct pack *pack, const struct pack_programme *programme, uint8_t part,
                          uint8_t effect, uint8_t role)
{
    const struct reach_of of = {pack, programme, part, effect, role};
    const struct pack_effect *about = &pack->effects[effect];
    const bool whole = role == PACK_NONE;
    const int low = whole ? about->low : about->low - about->high;
    const int high = whole ? about->high : about->high - about->low;
    const int start = whole ? about->start : 0;
    struct reach reach = {start, start};
    for (uint8_t i = 0; i < part; i++) {
        const uint8_t activity = programme->parts[i].activity;
        if (activity != PACK_NONE && pack->activities[activity].dilemma)
            add_dilemma(&reach, &of, i, pack->activities[activity].dilemma);
        reach.low = reach.low < low ? low : reach.low;
        reach.high = reach.high > high ? high : reach.high;
    }
    return reach;
}
