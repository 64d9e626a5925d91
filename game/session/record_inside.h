/* An open record, for this room's record files alone.
 *
 * `check` chains the durable lines; `next` those of the batch being made. A batch that strikes is not
 * appended: the whole file is written anew, without what was struck and with the batch at its end, and put in
 * place by one rename, so that no moment exists at which the strike is half done.
 *
 * record_write may run on a thread of its own. From the call to its end `arena`, `tail`, `lock`, `length`,
 * `at`, `standing` and the files belong to that thread, and it reads `path`, `striking` and the session's
 * `keeper`, `record` and `read_only`, which nobody changes meanwhile. All else is the owner's of the session;
 * handing the batch over and taking the result pass through the worker's lock. */
#ifndef SESSION_RECORD_INSIDE_H
#define SESSION_RECORD_INSIDE_H

#include "session/inside.h"
#include "session/record.h"

/* Where the chain of lines stands. */
struct record_chain {
    uint64_t check;
    uint32_t state_event; /* the newest event whose line carries a digest of the state */
};

struct record {
    struct arena arena; /* holds the record itself */
    struct record_header header;
    const char *path; /* as the owner of the session knows it */
    const char *at;   /* where the file is: another place when somebody took the old one */
    enum record_standing standing;
    struct file_lock lock;
    struct file_tail
        tail;        /* closed after a strike, or when it can be read no more; the next write opens it */
    uint64_t length; /* durable bytes of the file */
    struct record_chain chain, next;
    struct wall_time left; /* record_left */
    struct wall_time zero; /* wall time of session time 0, closed time left out */
    bool striking;         /* the batch being made strikes something */
    bool part_ends;        /* ... or ends a part: a digest of the state closes it */
};

/* Lines of a batch get a digest of the state at least this often, in events. */
enum { RECORD_STATE_EVERY = 64 };

/* No record is longer: reading one takes memory for all of it. */
enum { RECORD_BYTES_MAX = 256 * 1024 * 1024 };

/* A record without file and lock; the session owns it once it is kept. Its path is where a link leads to: one
 * record has one lock, and what is taken out of it is not left behind a second name. */
struct record *record_new(const char *path, const struct record_header *header);
void record_release(struct record *record);

/* Gives the session its record: a new one, where all that was played so far waits in the first batch; or the
 * one it was read from, where everything is durable. */
void record_keep(struct session *session, struct record *record);
void record_keep_on(struct session *session, struct record *record);
struct record *record_of(const struct session *session); /* NULL: it has none */

/* Before a batch is written: is the file still where it was? What is gone is written again, what was replaced
 * goes on beside it, under a free name. Anything but FILE_OK: nothing was changed. */
enum file_result record_stand(struct record *record);

/* PATH.lock */
enum file_result record_lock(struct record *record);

/* Makes wall time `wall` be that of session time `now`. */
void record_set_clock(struct record *record, struct wall_time wall, uint32_t now);

/* Digest of the open canonical dump of the state, the pending batch included. */
uint64_t record_state_digest(const struct session *session);

#endif
