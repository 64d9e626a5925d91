/* A session: one group playing one pack. The only door to its state; state is the fold of its journal.
 *
 * One thread owns it. A batch is what happens in one pass of the loop: commands are decided one by one
 * against the state after the former, their events wait in the batch, and session_flush writes them
 * durably at once. Until then nobody may be told anything: see and snapshots show the last flushed state
 * unless the session has no record (simulation, tests). */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "protocol/command.h"
#include "protocol/event.h"
#include "protocol/refusal.h"
#include "protocol/seen.h"

#include "base/problem.h"

struct session;

/* --- life --- */

/* A new session without a record. The pack must outlive it. `seed` is all its chance. */
struct session *session_new(const struct pack *pack, uint64_t seed);
void session_free(struct session *session); /* closes the record too */

/* Sets up this new session as that one was before it began: the same pack, seats, names, ways and plan, as
 * commands in the pending batch. From one that was only prepared also who comes later, when, and the notes;
 * what was struck is not there. `before` is not changed. */
void session_set_up_as(struct session *session, const struct session *before);

/* The pack that came with this session's record: from now on the caller's, who frees it after the session.
 * NULL: it is not the session's to give. */
struct pack *session_give_pack(struct session *session);

/* --- playing --- */

/* Decides the command at session time `now` (ms, never less than before). Accepted events are applied to the
 * pending state and join the batch. A repeat of a known id answers REFUSED_ALREADY and changes nothing. */
enum refusal session_do(struct session *session, const struct command *command, uint32_t now);

/* The events of the pending batch as record lines, the last one marked as its end; empty when there are none.
 * The caller (or a writer thread) writes them; then exactly one of these must follow: */
const char *session_batch(struct session *session, size_t *length);
void session_batch_saved(struct session *session);  /* it is durable: the pending state is the state */
void session_batch_failed(struct session *session); /* back to the state before the batch; nothing happened */

/* For callers without a thread of their own: batch, write through the record, saved or failed. */
enum refusal session_flush(struct session *session);

/* The pack that is played, borrowed, from the record when it was opened from one. */
const struct pack *session_pack(const struct session *session);
uint32_t session_now(const struct session *session);      /* session time of the newest event */
uint32_t session_revision(const struct session *session); /* 1 more for every applied event */

/* What the viewer may know of the saved state. The seen and its lists live in `arena`. */
const struct seen *session_see(const struct session *session, struct viewer viewer, struct arena *arena);

/* The canonical dump of the saved state: named fields, fixed order, zero values left out. `open` leaves out
 * what stands in private parts. */
void session_describe(const struct session *session, bool open, struct text *out);

/* Legal commands for this actor now, for simulation, rehearsal and random tests. */
struct offers;
void session_offers(const struct session *session, struct actor actor, struct offers *offers);

#endif
