/* Taking back, doing again, striking: what looks at the journal as a whole. */
#ifndef SESSION_UNDO_H
#define SESSION_UNDO_H

#include "session/inside.h"

/* Is this one of the commands decided here and not by the state? */
bool undo_decides(enum command_kind kind);
enum refusal undo_decide(const struct session *session, const struct command *command, struct events *events);

/* May an undo or a redo be asked for, as far as the saved state tells? */
bool undo_shown(const struct session *session, enum command_kind kind);

/* Brings the state up to the event `number`, which was added last. */
void session_fold(struct session *session, uint32_t number);

/* Folds the whole journal anew. */
void session_fold_again(struct session *session);

/* The batch is durable: what it struck is gone from memory too. */
void strike_for_good(struct session *session);

#endif
