/* A record read into memory and proven: header, pack, and the lines of every batch that has an end.
 *
 * Nothing of a line is believed before its check, number, private part and place in a batch are; the fold
 * then asks of every event whether it was possible. */
#ifndef SESSION_RECORD_READ_H
#define SESSION_RECORD_READ_H

#include "session/line.h"
#include "session/record_head.h"

struct record_lines {
    struct arena arena; /* holds the lines and their texts */
    struct text bytes;  /* the whole file */
    struct record_head head;
    struct pack *pack; /* owned until taken (set to NULL) */
    struct line *items;
    uint32_t count, room; /* `count`: those of batches with an end */
    size_t length;        /* bytes up to the end of the last such batch */
    bool unstruck;        /* a private part is still there although it was struck */
};

/* Appends the whole file, which is not empty. False: a problem says why. */
bool record_bytes_read(struct text *bytes, const char *path, struct problems *problems);

/* False: problems say why (rules record-*), and nothing is held. The second takes over the bytes (and
 * releases them when it fails); `path` then only names the file. */
bool record_lines_read(struct record_lines *lines, const char *path, struct problems *problems);
bool record_lines_prove(struct record_lines *lines, struct text *bytes, const char *path,
                        struct problems *problems);
void record_lines_release(struct record_lines *lines);

/* Plays the lines in a new session of their pack, which owns it then. NULL: an event was impossible, or a
 * digest of the state differs, which a problem says. */
struct session *record_fold(struct record_lines *lines, const char *path, struct problems *problems);

#endif
