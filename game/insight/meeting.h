/* One meeting in numbers.
 *
 * Formulas.
 *   people     = who has been there, two on the seat of a pair: all but those still expected (PRESENCE_LATER)
 *   pairs      = seats of two among them: they gave one answer together
 *   roles      = roles with at least one of these people; by_role counts them per role
 *   dilemmas   = parts of kind dilemma that were begun (now, done, or stopped on the way)
 *   decided    = of these, with a decision
 *   planned, used = sums over the parts that were begun, breaks too, in seconds
 *   arguments, reasons, ideas = how many of the table's words stand
 *   agreements = what was agreed, of which the words stand; open_ideas = ideas that did not become one */
#ifndef INSIGHT_MEETING_H
#define INSIGHT_MEETING_H

#include "protocol/seen.h"

struct insight_meeting {
    uint8_t people, pairs, roles, by_role[PACK_ROLES_MAX];
    uint8_t dilemmas, decided;
    uint32_t planned, used;
    uint16_t reasons, arguments, ideas, agreements, open_ideas;
};

/* Counts anew from what one viewer may know, at any moment of the meeting; times in seconds. Keeps no pointer
 * into it. */
struct insight_meeting insight_meeting(const struct seen *seen);

/* Did this idea of part number `part` become an agreement? Only a viewer that gets a report can know. */
bool insight_agreed(const struct seen *seen, uint8_t part, const char *idea);

/* Was this part begun, so that there is something to tell about it? */
bool insight_begun(const struct seen_part *part);

/* Was it left before its end, after at least one step? Such a part was begun too. */
bool insight_stopped(const struct seen_part *part);

#endif
