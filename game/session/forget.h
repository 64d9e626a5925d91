/* Taking out private parts many at once: all of one seat, all of one activity. Each gets a STRUCK line of its
 * own, so that the record goes on proving itself. */
#ifndef SESSION_FORGET_H
#define SESSION_FORGET_H

#include "session/inside.h"

/* FORGET_SEAT: may it be done now, and is there anything left? */
enum refusal forget_decide(const struct session *session, const struct command *command);

/* What FORGET_SEAT and STOP_WITHOUT_TRACE take out, also of what was taken back. Called once the command's
 * own events (if any) have been taken; `id` goes to the first line when they had none. */
void forget_lines(struct session *session, const struct command *command, uint8_t part, uint64_t id,
                  uint32_t now);

#endif
