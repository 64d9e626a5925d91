/* One event as a line of a record:
 *
 *   {"n":12,"t":93000,"e":"choice-cast","seat":3,"private":{"answer":"B"},"salt":"..","seal":"..",
 *    "id":7,"begins":true,"state":"..","end":true,"check":".."}
 *
 * `check` is chained from the line before and covers every byte of its own line up to itself, with the
 * members `private` and `salt` cut out; `seal` covers salt and the exact bytes of `private`. So removing a
 * private part changes no check, and changing one byte anywhere is seen. */
#ifndef SESSION_LINE_H
#define SESSION_LINE_H

#include "protocol/event.h"

#include "base/arena.h"
#include "base/text.h"

struct line {
    struct event event; /* hidden fields absent when `removed` */
    uint64_t id;        /* of the command it begins, 0 = none */
    bool end;           /* last line of a batch */
    bool sealed;        /* it has or had a private part */
    bool removed;       /* ... which is not there */
    bool has_state;
    uint64_t state; /* digest of the open canonical dump after this batch */
    uint64_t check; /* of this line: the next one is chained from it */
};

/* Appends the line and its line feed. `line->check` holds the former line's check and becomes this one's. One
 * that is `removed` gets a seal and no private part. The salt comes from the system's random source. What was
 * struck before it was ever saved is sealed like anything else; the strike itself takes it out again before
 * the file is put in place. */
void line_write(struct text *out, const struct pack *pack, struct line *line);

enum line_fault {
    LINE_GOOD,
    LINE_DAMAGED,        /* not JSON, not of this form, or its check is wrong */
    LINE_PRIVATE_BROKEN, /* its private part does not fit the seal */
    LINE_UNKNOWN,        /* its check is right, but this program does not know what it says */
};

/* Reads `length` bytes without line feed, chained from `before`. Texts are copied to the arena. Of a damaged
 * line only the number it claims may be known (else 0): a line that was moved says where it stood. */
enum line_fault line_read(struct line *line, const struct pack *pack, uint64_t before, const char *bytes,
                          size_t length, struct arena *arena);

/* Appends the line without its private part and salt, line feed included; one that cannot be read appends
 * nothing. */
enum line_cut { LINE_CUT, LINE_HAD_NONE, LINE_UNREADABLE };
enum line_cut line_strip(struct text *out, const char *bytes, size_t length);

/* Does it carry totals with something in them (struct field)? */
bool line_has_totals(const char *bytes, size_t length);

/* Appends the line, chained anew from `*check`, which becomes its own; `struck`: without private part, salt
 * and totals; `stateless`: without the digest of a state in which those totals still were. One that cannot be
 * read appends nothing. */
enum line_cut line_again(struct text *out, const char *bytes, size_t length, bool struck, bool stateless,
                         uint64_t *check);

/* Number n of the line that a STRUCK event line strikes, 0 when it is no such line. */
uint32_t line_strikes(const char *bytes, size_t length);

/* Chains `check` over the covered bytes and appends it as the last member, with } and line feed. */
void line_close(struct text *out, const struct text *covered, uint64_t *check);

/* The check that a line (without line feed) ends in; false when it does not. */
bool line_check_read(const char *bytes, size_t length, uint64_t *check);

/* Bytes at the end of a line that its check takes: ,"check":"0123456789abcdef"} */
enum { LINE_CHECK_BYTES = 28 };

/* What a JSON number holds exactly; ids of commands stay below it. */
#define LINE_ID_MAX (((int64_t)1 << 53) - 1)

#endif
