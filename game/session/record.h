/* The record of a session on disk: one *.samenspel file, JSON Lines, append-only (design.md section 5).
 *
 * Line 1 is the header; then one event a line with number, session time, open fields, private part with
 * salt and seal, and the running check; the last line of a batch carries "end":true. */
#ifndef SESSION_RECORD_H
#define SESSION_RECORD_H

#include "session/record_files.h"
#include "session/session.h"

#include "base/clock.h"
#include "base/file.h"

struct record_header {
    char session[33], trajectory[33]; /* random ids, hexadecimal */
    bool rehearsal;
    struct wall_time started;
};

/* Fresh random ids; the trajectory is the session's own until a later meeting carries it on. */
struct record_header record_header_new(bool rehearsal, struct wall_time started);

/* Gives a new session its record: creates the file (never overwrites), writes header and pictures, takes the
 * writer's lock, keeps it open. A name that leaves no room for those of the files beside it is refused. */
enum file_result record_create(struct session *session, const char *path, const struct record_header *header);

/* Does this file begin as every record does? Its name does not matter; what is cut short or damaged further
 * on still is one. */
bool record_is(const char *path);

/* Opens a record: reads, checks every line, folds. On success *session plays on: it holds its own pack (from
 * the header), the lock, and RESUMED has been written when `resume` is true. When another program holds the
 * lock, or `resume` is false, it is read-only: session_do answers REFUSED_READ_ONLY and *read_only says why.
 * False: problems say which line and what can be done (rules record-*). A batch without an end is dropped and
 * kept aside beside the record, with a warning. */
bool record_open(struct session **session, const char *path, bool resume, struct wall_time now,
                 bool *read_only, struct problems *problems);

/* Checks everything, seals included, without opening it for play; true when there is no error. */
bool record_verify(const char *path, struct problems *problems);

enum record_removal {
    REMOVAL_DONE,
    REMOVAL_NOTHING, /* no such seat, or nothing of it is left: not a byte was written */
    REMOVAL_BROKEN,  /* the record cannot be read: problems say why */
    REMOVAL_BLOCKED, /* somebody else has it, or it cannot be written: problems say so */
};

/* Takes all private parts of this seat out of a record for good, of what was taken back too, and whatever
 * stands beside the record that could show them: tails kept aside and reports the program wrote. One new file
 * in the place of the old one; the lock is held throughout. */
enum record_removal record_forget(const char *path, uint8_t seat, struct wall_time now,
                                  struct problems *problems);

/* Appends a second record that holds no more than was promised: totals as they were shown, decisions and the
 * table's own words, but no answer, reason, name of a seat, note of the facilitator or anything that was
 * taken back or erased. It opens for reading and for reports, and cannot be played on. `beside` (may be NULL)
 * is where it will stand: its pictures are copied there. */
enum record_removal record_redact(struct text *out, const char *path, const char *beside,
                                  struct problems *problems);
/* The same of the record that this program has open, where nobody else can have it. */
enum record_removal record_redact_open(struct text *out, const struct session *session, const char *beside,
                                       struct problems *problems);

/* What a list of records needs, from the header and the last lines, without a whole fold. */
struct record_summary {
    struct record_header header;
    char pack_id[80], pack_title[160], group[NAME_BYTES_MAX + 1]; /* group: desk content only */
    char programme[160];                                          /* its title, "" = none was chosen */
    uint32_t session_ms;
    bool agenda;              /* something was agreed, or ideas were asked again */
    bool begun;               /* set-up is over */
    bool prepared;            /* only to be set up from: nothing is played in it */
    struct wall_time meeting; /* when the table meets; unix_ms 0 = not said */
    bool ended;               /* or redacted: there is nothing to go on with */
    bool torn; /* lines follow the last batch that has its end: cut short, or damage; not told of */
};
/* False when it is no record of this program or unreadable: one problem says why, and the summary is not to
 * be used. Proves no check, seal or digest (record_verify does). */
bool record_summary(const char *path, struct record_summary *summary, struct problems *problems);

/* Writes the pending batch of this session durably. May run on a thread of its own, while the owner of the
 * session asks it nothing but session_see: it uses the bytes and what record_inside.h gives it. */
enum file_result record_write(struct session *session, const char *bytes, size_t length);

const struct record_header *record_header_of(const struct session *session); /* NULL: no record */
const char *record_path_of(const struct session *session);                   /* borrowed; NULL: no record */

/* What the newest batch found of the record's file. Nothing was lost, but somebody may want to know. */
enum record_standing {
    RECORD_STANDS,
    RECORD_WAS_GONE,     /* thrown away or renamed: all of it was written again */
    RECORD_WAS_REPLACED, /* another file stands there: it goes on beside it, record_path_of tells where */
};
/* RECORD_STANDS too when there is no record. */
enum record_standing record_standing(const struct session *session);

/* When the newest event was kept before this record was opened again; its beginning for a new one. */
struct wall_time record_left(const struct session *session);

/* Takes the record's file away, while its lock is held: for a session in which nothing was done. Nothing may
 * be asked of the session afterwards but session_free. False: it is read-only, or the file stays. */
bool record_discard(struct session *session);

/* What the program writes beside a record for people to read: the report for the group, for outside, and the
 * page of the neighbourhood's agenda. */
enum record_paper { PAPER_GROUP, PAPER_OUTSIDE, PAPER_AGENDA, PAPERS };

/* Where that stands, made or not: the record without its ending + "-group.html", "-outside.html" or
 * "-agenda.html". A strike removes them all, because they may show what was struck. */
void record_paper_path(struct text *out, const char *record, enum record_paper paper);

/* Folder where this user's records live, and a free name in it for a new one. */
bool record_folder(struct text *out);
void record_new_name(struct text *out, const char *folder, const struct pack *pack, struct wall_time now);

#endif
