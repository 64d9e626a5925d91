/* Time, of a seen. */
#include "protocol/seen.h"

uint32_t seen_step_used(const struct seen *seen, uint32_t now)
{
    const uint32_t until = seen->pause != PAUSE_NONE ? seen->paused_at : now;
    const uint32_t gone = seen->step_opened + seen->step_pauses;
    return until > gone ? until - gone : 0;
}

uint32_t seen_turn_used(const struct seen *seen, uint32_t now)
{
    const uint32_t until = seen->pause != PAUSE_NONE ? seen->paused_at : now;
    const uint32_t gone = seen->turn_opened + seen->turn_pauses;
    return until > gone ? until - gone : 0;
}

uint32_t seen_turn_seconds(const struct seen *seen)
{
    uint8_t count, speaker;
    return seen_speakers(seen, &count, &speaker) && count > 0 ? seen->step_seconds / count : 0;
}

int64_t seen_step_left(const struct seen *seen, uint32_t now)
{
    if (!seen->timed)
        return (int64_t)seen->step_seconds * 1000 - seen_step_used(seen, now);
    return seen->clock_stopped ? (int64_t)seen->deadline : (int64_t)seen->deadline - (int64_t)now;
}

uint32_t seen_to_go(const struct seen *seen, uint32_t now)
{
    const int64_t left = seen->step == PACK_NONE ? 0 : seen_step_left(seen, now);
    return (uint32_t)(left > 0 ? left : 0) + seen->remaining * 1000u;
}

/* Seconds that the part being played will have taken when it ends as planned from here. */
static int64_t part_will_take(const struct seen *seen, const struct seen_part *part, uint32_t now)
{
    int64_t rest = seen_to_go(seen, now);
    for (uint8_t i = 0; i < seen->part_count; i++)
        if (seen->parts[i].progress == PROGRESS_COMING)
            rest -= (int64_t)seen->parts[i].planned * 1000;
    const bool runs = seen->pause == PAUSE_NONE && now > seen->now;
    return part->used + ((runs ? now - seen->now : 0) + rest) / 1000;
}

long seen_late(const struct seen *seen, uint32_t now)
{
    int64_t late = 0;
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const struct seen_part *part = &seen->parts[i];
        late -= part->dropped;
        if (part->progress == PROGRESS_NOW)
            late += part_will_take(seen, part, now) - part->planned;
        else if (part->progress != PROGRESS_COMING)
            late += (int64_t)part->used - part->planned;
    }
    return (long)late;
}
