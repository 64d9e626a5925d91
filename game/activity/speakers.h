/* Who may speak, role by role: residents first, municipality last, the first one on by one each round. */
#ifndef ACTIVITY_SPEAKERS_H
#define ACTIVITY_SPEAKERS_H

#include "activity/activity.h"

/* Roles in speaking order, those of which somebody is here or that have spoken; how many. `round` counts from
 * 0 and says who begins; `spoken` has a bit per role. *speaker: place of the one that speaks now, the count
 * when all have spoken. */
uint8_t speakers_order(const struct scene *scene, uint8_t round, uint8_t spoken,
                       uint8_t order[PACK_ROLES_MAX], uint8_t *speaker);

/* The same roles, with the one that speaks now among those that have spoken. */
uint8_t speakers_passed(const struct scene *scene, uint8_t round, uint8_t spoken);

#endif
