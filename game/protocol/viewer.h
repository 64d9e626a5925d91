/* Who looks at a session, and how much of it there is to see at most. */
#ifndef PROTOCOL_VIEWER_H
#define PROTOCOL_VIEWER_H

#include "pack/pack.h"

/* VIEWER_AGENDA: who reads the neighbourhood's agenda on a door; of the game itself there is nothing in it.
 */
enum viewer_kind {
    VIEWER_WALL,
    VIEWER_DESK,
    VIEWER_SEAT,
    VIEWER_GROUP,
    VIEWER_OUTSIDE,
    VIEWER_EXPORT,
    VIEWER_AGENDA
};

struct viewer {
    enum viewer_kind kind;
    uint8_t seat;     /* VIEWER_SEAT only; PACK_NONE: the shared computer, between two seats */
    uint8_t language; /* of the pack; PACK_NONE = the one the session chose for its wall */
};

enum {
    SEEN_PARTS_MAX = PACK_PARTS_MAX,
    SEEN_WORDS_MAX = 24,
    SEEN_STRIKABLE_MAX = 960, /* all texts of an evening, taken back and worded anew included */
    SEEN_PANE_MAX = 6,
    SEEN_REASONS_MAX = 2 * SEATS_MAX,
    SEEN_OBJECTIONS_MAX = 24,
    SEEN_LATERS_MAX = 24,
    SEEN_IDEAS_MAX = 64, /* of one session, all parts together; bits of an uint64_t count them */
    SEEN_AGREEMENTS_MAX = 24,
    SEEN_QUESTIONS_MAX = 12, /* to somebody who is not at the table */
    SEEN_MOVES_MAX = 64,     /* of one row, those that were given a reason */
};

#endif
