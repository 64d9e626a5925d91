/* Which round a picture is about: for the pictures of all kinds that ask every seat. */
#include "view/wall.h"

#include <assert.h>

uint8_t dilemma_step_open(const struct seen *seen, const struct seen_part *part)
{
    if (seen->step >= part->step_count || part->steps[seen->step].id >= STEP_COUNT)
        return STEP_SITUATION;
    return part->steps[seen->step].id;
}

const struct seen_round *round_asked(const struct seen *seen, const struct seen_part *part)
{
    assert(part->dilemma || part->values || part->house);
    if (part->house)
        return &part->house->fill;
    if (part->values)
        return &part->values->pick;
    return &part->dilemma->rounds[dilemma_step_place(dilemma_step_open(seen, part)) >=
                                          dilemma_step_place(STEP_CHOOSE_AGAIN)
                                      ? 1
                                      : 0];
}
