/* Copies or moves a record on a thread of its own: a stick may take its time, and meanwhile the windows live.
 *
 * While it is under way the session and the record belong to the carrier: nothing is asked of the session but
 * session_see, and the files of the record are left alone. */
#ifndef APP_CARRIER_H
#define APP_CARRIER_H

#include "session/record.h"

struct carrier;

/* What came of it. `problems` are the carrier's, until something else is given. */
struct carried {
    bool moved; /* else copied */
    enum record_along along;
    enum file_result result;
    const char *folder; /* what was asked for, */
    const char *where;  /* ... and where a copy stands */
    size_t count;       /* files of a copy */
    const struct problems *problems;
};

struct carrier *carrier_start(void);              /* NULL: no memory or no thread */
void carrier_stop(struct carrier *carrier);       /* finishes, frees; NULL is fine */
bool carrier_busy(const struct carrier *carrier); /* something was given and not taken; NULL: no */

/* Only when it is not busy. Every text is copied; `open` is used until it is done. */
void carrier_copy(struct carrier *carrier, const struct record_copy *copy);
void carrier_move(struct carrier *carrier, const char *record, const char *folder);

void carrier_finish(struct carrier *carrier); /* waits until the disk is done; NULL is fine */

/* True once for what was given: it is done. *carried points into the carrier, until something else is given.
 */
bool carrier_take(struct carrier *carrier, struct carried *carried);

#endif
