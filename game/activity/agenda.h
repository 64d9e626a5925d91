/* The state of an agenda: which ideas got an answer, and what was agreed. */
#ifndef ACTIVITY_AGENDA_H
#define ACTIVITY_AGENDA_H

#include "activity/activity.h"

struct agreement {
    const char *text[AGREEMENT_TEXTS]; /* NULL: not said, or struck */
    uint8_t idea; /* place of the idea whose words it took over, PACK_NONE: it has its own */
    uint8_t from; /* place of the idea it came from, in whatever words; PACK_NONE: from none. Follows from the
                   * lines and is in no dump: records of before it was kept must open */
    bool lost;    /* what it said was struck, and no idea says it instead */
};

struct agenda {
    uint64_t answered; /* bit per idea of the session */
    struct agreement agreements[SEEN_AGREEMENTS_MAX];
    uint8_t count;
};

/* What is agreed, in its own words or in those of its idea; NULL when struck. */
const char *agreement_what(const struct scene *scene, const struct agreement *agreement);

/* Bit per idea that waits for an answer; a struck one cannot be asked. */
uint64_t agenda_pending(const struct scene *scene, const struct agenda *agenda);

/* Its parts of the table of kinds: what a viewer may know, and the canonical dump. */
void agenda_see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen);
void agenda_describe(const struct scene *scene, const void *state, struct dump *dump);

#endif
