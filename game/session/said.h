/* Reasons that were shown, by the line that showed them: how they can be struck without telling whose they
 * are.
 *
 * A reason stands in the line of one seat's answer, so it is known by the number of a ROUND_SHOWN line and a
 * place in a list. Of a showing that still stands the list is the one in which its reasons are shown. Of one
 * that was taken back, reopened or followed by another it is made from the journal, in the order of the words
 * alone. What was never shown is in no list: nobody but the seat that wrote it knows it, and forgetting the
 * seat (COMMAND_FORGET_SEAT) takes it away. */
#ifndef SESSION_SAID_H
#define SESSION_SAID_H

#include "session/inside.h"

/* Is what this ROUND_SHOWN line showed still shown in `state`, with a reason at least? */
bool said_still(const struct session *session, const struct state *state, uint32_t shown);

/* The line of reason number `item` (from 0) of what this ROUND_SHOWN line showed; 0 = there is none, or it
 * was struck. Places move up when one is struck; what waits to be written moves none. */
uint32_t said_line(const struct session *session, const struct state *state, uint32_t shown, uint8_t item);

#endif
