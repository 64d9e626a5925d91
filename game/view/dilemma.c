/* A dilemma on wall and seat: one picture for each of its steps. */
#include "view/wall.h"

static step_view *const steps[STEP_COUNT] = {
    [STEP_SITUATION] = dilemma_situation,
    [STEP_GLASSES] = dilemma_glasses,
    [STEP_OPTIONS] = dilemma_options,
    [STEP_CHOOSE] = dilemma_choose,
    [STEP_LOOK] = dilemma_reveal,
    [STEP_TALK] = dilemma_talk,
    [STEP_CHOOSE_AGAIN] = dilemma_choose,
    [STEP_DECIDE] = dilemma_decide,
    [STEP_HAPPENS] = dilemma_happens,
    [STEP_THINK] = dilemma_think,
    [STEP_TURN] = dilemma_turn,
    [STEP_OWN_IDEA] = dilemma_own_idea,
    [STEP_LOOK_AGAIN] = dilemma_look_again,
};

/* The wall is dark while the computer goes from seat to seat. */
static bool night(const struct seen *seen, const struct seen_part *part)
{
    const uint8_t step = dilemma_step_open(seen, part);
    if (!part->dilemma || (step != STEP_CHOOSE && step != STEP_CHOOSE_AGAIN))
        return false;
    const struct seen_round *round = round_asked(seen, part);
    return round->answering == ANSWER_COMPUTER || round->answering == ANSWER_UNSET;
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    if (!part->dilemma) {
        waiting_view(sheet);
        return;
    }
    step_view *own = steps[dilemma_step_open(sheet->seen, part)];
    if (night(sheet->seen, part))
        own(sheet, part);
    else
        news_after(sheet, part, own);
}

void dilemma_choose(const struct sheet *sheet, const struct seen_part *part)
{
    if (night(sheet->seen, part))
        handover_view(sheet);
    else
        cards_view(sheet, part->dilemma, round_asked(sheet->seen, part));
}

const struct kind_view view_dilemma = {.kind = "dilemma", .wall = wall, .seat = seat_choose, .night = night};
