/* The inside of a session, for this room alone.
 *
 * `state` is the fold of the whole journal; `saved` that of its durable part (the same object while there is
 * no record, or nothing waits). A record attaches itself with session_keep and is called through its table.
 */
#ifndef SESSION_INSIDE_H
#define SESSION_INSIDE_H

#include "session/journal.h"
#include "session/known.h"
#include "session/session.h"
#include "session/snapshots.h"

#include "base/file.h"
#include "base/random.h"
#include "base/text.h"

/* What a record does for its session. */
struct keeper {
    /* Appends the line of this event, line feed included; `last`: it ends the batch. */
    void (*line)(struct session *session, const struct entry *entry, bool last, struct text *out);
    enum file_result (*write)(struct session *session, const char *bytes, size_t length);
    /* The batch is durable (journal.saved has moved), or dropped. */
    void (*settled)(struct session *session, bool saved);
    void (*release)(struct session *session); /* closes file and lock; session->record is its own to free */
};

struct session {
    struct arena arena; /* holds the session itself and its states */
    const struct pack *pack;
    struct pack *own_pack; /* read from a record: freed with the session; else NULL */
    struct random chance;
    struct journal journal;
    struct state *state, *saved;
    struct state *spare;  /* memory for the saved state */
    struct state *before; /* ... for the state before an undo */
    struct snapshots snapshots;
    struct known known; /* ids of accepted commands */
    struct text batch;
    const struct keeper *keeper; /* NULL: no record */
    void *record;                /* the keeper's own */
    bool read_only;
};

/* Gives the session its record; what it played before waits in the first batch. */
void session_keep(struct session *session, const struct keeper *keeper, void *record);

/* Does a batch wait that nobody may be told of yet? Without a record there is none. */
bool session_waits(const struct session *session);

/* Of an event up to the saved one, as of the durable part: what waits has changed it already, and is not told
 * of yet. */
bool session_stood(const struct session *session, uint32_t number);
bool session_was_struck(const struct session *session, uint32_t number);

/* Is this event possible in the present state? Asked of every event that comes from outside. */
bool session_admits(const struct session *session, const struct event *event);

/* Appends and applies an event that session_admits let through (or decide made). Its texts are copied. */
void session_take(struct session *session, const struct event *event, uint64_t id);

/* Everything taken so far is durable: after reading a record. */
void session_settle(struct session *session);

#endif
