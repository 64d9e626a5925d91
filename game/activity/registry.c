/* The kinds of activity, one line each. */
#include "activity/activity.h"

#include <assert.h>
#include <string.h>

static const struct activity *const kinds[] = {&activity_dilemma, &activity_talk};

const struct activity *activity_find(const char *kind)
{
    assert(kind);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i]->kind, kind) == 0)
            return kinds[i];
    return NULL;
}
