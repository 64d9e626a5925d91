/* Everything one viewer is given of a session: what it may know, every picture of its surface, every file.
 * For tests of secrecy, which compare two sessions byte by byte. */
#ifndef SUPPORT_SHOWN_H
#define SUPPORT_SHOWN_H

#include "support/pictures.h"
#include "support/play.h"

/* The three ways in which a viewer can learn something. Parts of each begin with a line "== NAME". */
enum shown_way {
    SHOWN_SEEN,     /* the dump of struct seen */
    SHOWN_PICTURES, /* wall, desk, seat: the canvas of every page at two sizes, Back to earlier steps included
                     */
    SHOWN_FILES,    /* reports and export: the page, JSON, every table */
    SHOWN_WAYS
};

struct shown {
    struct text ways[SHOWN_WAYS]; /* "" where this viewer has none */
};

/* As things stand in this session. The caller releases it. */
struct shown shown_to(const struct studio *studio, const struct play *play, enum viewer_kind kind,
                      uint8_t seat);
void shown_release(struct shown *shown);

/* Do they tell the same? Otherwise `where` (appended to) says in which part, and the first line that differs
 * on both sides. */
bool shown_same(const struct text *one, const struct text *other, struct text *where);

#endif
