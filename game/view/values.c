/* A value game on wall and seat: one picture for each of its steps. */
#include "view/wall.h"

static step_view *const steps[VALUES_STEP_COUNT] = {
    [VALUES_QUESTION] = values_question, [VALUES_PICK] = values_pick,       [VALUES_ROW] = values_row,
    [VALUES_RULES] = values_rules,       [VALUES_CHARTER] = values_charter,
};

static uint8_t step_id(const struct seen *seen, const struct seen_part *part)
{
    if (seen->step >= part->step_count || part->steps[seen->step].id >= VALUES_STEP_COUNT)
        return VALUES_QUESTION;
    return part->steps[seen->step].id;
}

/* The wall is dark while the computer goes from seat to seat. */
static bool night(const struct seen *seen, const struct seen_part *part)
{
    return part->values && step_id(seen, part) == VALUES_PICK &&
           (part->values->pick.answering == ANSWER_COMPUTER || part->values->pick.answering == ANSWER_UNSET);
}

static void wall(const struct sheet *sheet, const struct seen_part *part)
{
    if (!part->values) {
        waiting_view(sheet);
        return;
    }
    step_view *own = steps[step_id(sheet->seen, part)];
    if (night(sheet->seen, part))
        own(sheet, part);
    else
        news_after(sheet, part, own);
}

const struct kind_view view_values = {.kind = "values", .wall = wall, .seat = seat_pick, .night = night};
