/* The way through the programme: which step, which part, and how much time that takes. */
#ifndef SESSION_PLAN_H
#define SESSION_PLAN_H

#include "session/state.h"

/* Lays out the parts of a programme, nothing begun. */
void plan_choose(struct state *state, const struct pack *pack, uint8_t programme);

/* Is this part still to come? Every part is, before playing. */
bool plan_to_come(const struct state *state, uint8_t part);

/* The part that leaves the role, looks back and agrees stays when time runs short (domain.md section 2): a
 * closing talk, an agenda, and whatever is last. */
bool plan_protected(const struct state *state, const struct pack *pack, uint8_t part);

/* Does the activity stand in the plan, left out or not? */
bool plan_has(const struct state *state, uint8_t activity);

/* Does its condition not hold as things stand? A part without one never waits. */
bool plan_waits(const struct state *state, const struct pack *pack, uint8_t part);

/* Could the activity stand in the place of this part: the same kind, and of a talk the same purpose? */
bool plan_may_swap(const struct state *state, const struct pack *pack, uint8_t part, uint8_t activity);

/* Could this part stand in the place of `to`, and those between make room? An opening stays first, and what
 * is protected last. */
bool plan_may_move(const struct state *state, const struct pack *pack, uint8_t part, uint8_t to);

/* Could another activity come in at this place: after an opening, and before what is protected? */
bool plan_has_room(const struct state *state, const struct pack *pack, uint8_t at);

/* ... this one: it is not in the plan, and does not belong to a programme? */
bool plan_may_add(const struct state *state, const struct pack *pack, uint8_t activity, uint8_t at);

/* What these two let through. */
void plan_move(struct state *state, uint8_t part, uint8_t to);
void plan_add(struct state *state, const struct pack *pack, uint8_t activity, uint8_t at);

/* Is this step one that the session uses, as things stand now? */
bool plan_uses(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step);

/* The first step of the part that is used and not done or skipped; PACK_NONE when it is over. */
uint8_t plan_next_step(const struct state *state, const struct pack *pack, uint8_t part);

/* Of the part being played, a bit each: the steps beside the open one that still have to come. */
uint16_t plan_steps_left(const struct state *state, const struct pack *pack);

/* Would anything come after the open step if it were skipped by this event? Else the session would end. */
bool plan_follows(const struct state *state, const struct pack *pack, const struct event *skipped);

/* Planned seconds of a step. What the programme gives a part beyond its steps is shared among them, in half
 * minutes, but for those that take as long as the seats need; a step that was opened keeps what it had. */
uint32_t plan_step_seconds(const struct state *state, const struct pack *pack, uint8_t part, uint8_t step);

/* Planned seconds of a part: those of its steps together, or more where the programme gives more to steps
 * that are not used. 0 when it is left out; `plan_part_dropped` is what it would take when it was left out
 * while playing, else 0. */
uint32_t plan_part_seconds(const struct state *state, const struct pack *pack, uint8_t part);
uint32_t plan_part_dropped(const struct state *state, const struct pack *pack, uint8_t part);

/* Planned seconds from the end of the open step to the end of the plan. */
uint32_t plan_remaining(const struct state *state, const struct pack *pack);

#endif
