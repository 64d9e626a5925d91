/* The first line of a record: who, when, with which program, and the whole pack, so that reading a record
 * needs no pack folder. One JSON object on one line, closed by the check that the event lines are chained
 * from. */
#ifndef SESSION_RECORD_HEAD_H
#define SESSION_RECORD_HEAD_H

#include "session/record.h"

enum { RECORD_FORMAT = 1 };

struct record_head {
    struct record_header header;
    char program[32];     /* version that began it */
    uint64_t seed;        /* of the session's chance */
    bool redacted;        /* private parts were left out: it only opens to be read */
    char pack_digest[65]; /* as the line says it */
    struct text pack;     /* compact JSON, owned */
    char pictures[17];    /* name of the folder with its pictures, "" = none */
    uint64_t check;       /* the event lines are chained from it */
};

/* Appends the line with its line feed and sets head->check. `pictures` are the pack's, by record_pictures. */
struct record_pictures;
void record_head_write(struct text *out, struct record_head *head, const struct pack *pack,
                       const struct record_pictures *pictures);

/* Reads `length` bytes without line feed; `path` names the file in problems. False: one problem was added. */
bool record_head_read(struct record_head *head, const char *path, const char *bytes, size_t length,
                      struct problems *problems);
void record_head_release(struct record_head *head);

#endif
