/* How long things took and will take, of a seen. Session time is in ms, plans are in seconds; a pause is time
 * of nothing. */
#ifndef PROTOCOL_SEEN_TIME_H
#define PROTOCOL_SEEN_TIME_H

#include <stdint.h>

struct seen;

/* Milliseconds the open step has been played at `now`: pauses do not count. */
uint32_t seen_step_used(const struct seen *seen, uint32_t now);

/* Roles in turn: milliseconds that the one speaking now has spoken at `now`, and the seconds that are its
 * share: as much for each role. Advice alone, nobody is stopped. 0: no roles in turn, or no minutes. */
uint32_t seen_turn_used(const struct seen *seen, uint32_t now);
uint32_t seen_turn_seconds(const struct seen *seen);

/* Milliseconds left of the open step at `now`; below zero when it took longer than planned. A pause and a
 * stopped clock hold it. */
int64_t seen_step_left(const struct seen *seen, uint32_t now);

/* Milliseconds from `now` to the end of the plan: what is left of the open step, and all after it. */
uint32_t seen_to_go(const struct seen *seen, uint32_t now);

/* Seconds behind the plan at `now`, negative ahead of it: what moves the end away from where it was planned.
 * For the desk, which knows what was used. */
long seen_late(const struct seen *seen, uint32_t now);

#endif
