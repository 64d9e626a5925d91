/* The order in which roles speak. */
#include "activity/speakers.h"

static bool has_spoken(uint8_t spoken, uint8_t role)
{
    return spoken >> role & 1;
}

uint8_t speakers_order(const struct scene *scene, uint8_t round, uint8_t spoken,
                       uint8_t order[PACK_ROLES_MAX], uint8_t *speaker)
{
    uint8_t count = 0;
    *speaker = PACK_NONE;
    for (uint8_t i = 0; i < scene->pack->role_count; i++) {
        const uint8_t role = (uint8_t)((round + i) % scene->pack->role_count);
        if (table_role_here(scene->table, role) == 0 && !has_spoken(spoken, role))
            continue;
        if (*speaker == PACK_NONE && !has_spoken(spoken, role))
            *speaker = count;
        order[count++] = role;
    }
    if (*speaker == PACK_NONE)
        *speaker = count;
    return count;
}

uint8_t speakers_passed(const struct scene *scene, uint8_t round, uint8_t spoken)
{
    uint8_t order[PACK_ROLES_MAX], speaker;
    const uint8_t count = speakers_order(scene, round, spoken, order, &speaker);
    return speaker < count ? (uint8_t)(spoken | 1u << order[speaker]) : spoken;
}
