/* The kinds of activity, one line each. */
#include "activity/activity.h"

#include <assert.h>
#include <string.h>

enum { KIND_BLANK, KINDS_OF_PACKS, KIND_COUNT = KINDS_OF_PACKS + 6 };

static const struct activity *const kinds[KIND_COUNT] = {
    [KIND_BLANK] = &activity_blank, /* not in packs: the template, and a break */
    [KINDS_OF_PACKS] = &activity_dilemma,
    &activity_talk,
    &activity_agenda,
    &activity_values,
    &activity_house,
    &activity_board,
};

const struct activity *activity_at(uint8_t number)
{
    assert(number < KIND_COUNT);
    return kinds[number];
}

const struct activity *activity_find(const char *kind)
{
    assert(kind);
    for (uint8_t i = KINDS_OF_PACKS; i < KIND_COUNT; i++)
        if (strcmp(kinds[i]->kind, kind) == 0)
            return kinds[i];
    return NULL;
}

uint8_t activity_number(const struct pack *pack, uint8_t activity)
{
    if (activity == PACK_NONE)
        return KIND_BLANK;
    const struct activity *kind = activity_find(pack->activities[activity].kind);
    uint8_t number = KINDS_OF_PACKS;
    while (number < KIND_COUNT && kinds[number] != kind)
        number++;
    assert(number < KIND_COUNT);
    return number;
}

uint8_t activity_step_at(const struct activity *kind, uint8_t place)
{
    return kind->step_at ? kind->step_at(place) : place;
}
