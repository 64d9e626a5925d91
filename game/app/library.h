/* What the start screen offers: the packs of this installation and this user's records. */
#ifndef APP_LIBRARY_H
#define APP_LIBRARY_H

#include "base/arena.h"
#include "session/record.h"

enum { LIBRARY_PACKS_MAX = 32, LIBRARY_RECORDS_MAX = 64 };

struct library_pack {
    const char *folder, *id;
    struct pack_text title, summary;
    enum pack_status status;
    uint32_t sensitive; /* bit per theme of PACK_THEMES: of the pack and of all its activities */
    uint8_t dilemmas, role_count;
    enum pack_gable gables[PACK_ROLES_MAX];
    uint16_t minutes_least, minutes_most; /* of its programmes */
    const char *languages[PACK_LANGUAGES_MAX];
    size_t errors; /* more than 0: it cannot be played */
};

struct library_record {
    const char *path;
    struct record_summary summary; /* group is desk content */
    bool readable, reported;       /* reported: at least one report of it was made */
    int64_t changed;               /* seconds since 1970 */
};

struct library {
    struct arena arena;
    struct library_pack packs[LIBRARY_PACKS_MAX];
    size_t pack_count;
    struct library_record records[LIBRARY_RECORDS_MAX]; /* the newest ones, newest first */
    size_t record_count;

    /* What the start offers to go on with; indices of records, -1 = none. A rehearsal is offered only when
     * there is nothing else to go on with. */
    int go_on;    /* the newest that was begun and not ended; it was proved line by line */
    int set_up;   /* a set-up that is newer than that */
    int prepared; /* the preparation that is for soonest, or for no day; one for a day that is over is not */
    int damaged;  /* this stands in the place of go_on: an older one is not where they were */
};

/* Is there a record at this index? None in a list that was never read. */
static inline bool library_at(const struct library *library, int index)
{
    return index >= 0 && (size_t)index < library->record_count;
}

/* Reads both lists, or (library_read_records) the records alone: the start before it is shown needs no packs.
 */
void library_read(struct library *library);
void library_read_records(struct library *library);
void library_release(struct library *library);

/* The newest record of this pack (NULL: of any) that was begun and not ended, a rehearsal or not; -1 = none.
 */
int library_unended(const struct library *library, const char *pack_id, bool rehearsal);

#endif
