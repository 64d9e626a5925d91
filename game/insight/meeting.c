/* One meeting in numbers: counts seats, parts and words. */
#include "insight/meeting.h"

#include <assert.h>
#include <string.h>

bool insight_stopped(const struct seen_part *part)
{
    for (uint8_t s = 0; s < part->step_count; s++)
        if (part->progress == PROGRESS_SKIPPED && part->steps[s].progress == PROGRESS_DONE)
            return true;
    return false;
}

bool insight_begun(const struct seen_part *part)
{
    return part->progress == PROGRESS_NOW || part->progress == PROGRESS_DONE || insight_stopped(part) ||
           (part->board && part->board->visited > 0); /* left from one of its areas */
}

static void count_people(struct insight_meeting *meeting, const struct seen *seen)
{
    for (uint8_t s = 0; s < seen->seat_count; s++) {
        const struct seen_seat *seat = &seen->seats[s];
        if (seat->presence == PRESENCE_LATER || seat->role >= seen->role_count)
            continue;
        const uint8_t here = seat->pair ? 2 : 1;
        meeting->people = (uint8_t)(meeting->people + here);
        meeting->pairs = (uint8_t)(meeting->pairs + seat->pair);
        meeting->roles = (uint8_t)(meeting->roles + (meeting->by_role[seat->role] == 0));
        meeting->by_role[seat->role] = (uint8_t)(meeting->by_role[seat->role] + here);
    }
}

bool insight_agreed(const struct seen *seen, uint8_t part, const char *idea)
{
    for (uint8_t p = 0; p < seen->part_count; p++) {
        const struct seen_agenda *agenda = seen->parts[p].agenda;
        for (uint8_t i = 0; agenda && i < agenda->taken_count; i++)
            if (agenda->taken[i].part == part && strcmp(agenda->taken[i].text, idea) == 0)
                return true;
    }
    return false;
}

static void count_agreements(struct insight_meeting *meeting, const struct seen *seen, uint8_t p)
{
    const struct seen_part *part = &seen->parts[p];
    for (uint8_t i = 0; i < part->idea_count; i++)
        if (part->ideas[i].text && !insight_agreed(seen, p, part->ideas[i].text))
            meeting->open_ideas++;
    for (uint8_t i = 0; part->agenda && i < part->agenda->agreement_count; i++)
        if (part->agenda->agreements[i].text[AGREEMENT_WHAT])
            meeting->agreements++;
}

static void count_part(struct insight_meeting *meeting, const struct seen_part *part)
{
    if (insight_begun(part))
        meeting->planned += part->planned;
    meeting->used += part->used;
    meeting->ideas = (uint16_t)(meeting->ideas + part->idea_count);
    if (!part->dilemma || !insight_begun(part))
        return;
    meeting->dilemmas++;
    meeting->decided = (uint8_t)(meeting->decided + (part->dilemma->decision.made ? 1 : 0));
    meeting->reasons = (uint16_t)(meeting->reasons + part->dilemma->reason_count);
    meeting->arguments = (uint16_t)(meeting->arguments + part->dilemma->argument_count);
}

struct insight_meeting insight_meeting(const struct seen *seen)
{
    assert(seen->seat_count <= SEATS_MAX && seen->role_count <= PACK_ROLES_MAX);
    struct insight_meeting meeting = {.people = 0};
    count_people(&meeting, seen);
    for (uint8_t p = 0; p < seen->part_count; p++) {
        count_part(&meeting, &seen->parts[p]);
        count_agreements(&meeting, seen, p);
    }
    return meeting;
}
