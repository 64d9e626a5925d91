/* A record leaves this computer: copied to a stick, moved, thrown away, erased.
 *
 * Always true: nothing is erased for good but after a copy that was read back since the program started, of
 * the record as it is now; played on, struck or named anew, and that copy no longer counts. */
#ifndef APP_AWAY_H
#define APP_AWAY_H

#include "base/text.h"
#include "session/record.h"

struct app;
struct carrier;

enum { AWAY_PLACES_MAX = 8 };

/* What is asked about now. */
enum away_deed { AWAY_SAVE, AWAY_MOVE, AWAY_ERASE, AWAY_TRASH };

struct away {
    struct text record; /* the one it is about */
    bool agenda;        /* it has a page of agreements */
    enum away_deed deed;
    struct text places[AWAY_PLACES_MAX]; /* removable disks, as they were when last looked for */
    size_t place_count, place;           /* place: the one picked; place_count = a folder that is typed */
    enum record_along along;
    struct text said;        /* what came of it, "" = nothing yet */
    struct carrier *carrier; /* of copies and moves, NULL: none was asked for yet */

    struct text copied, folder; /* the record a copy was made of, "" = none; where it stands */
    int64_t size, changed;      /* of the record at that moment */
    bool with_record;           /* ... and whether the record went along */
};

void away_begin(struct away *away);   /* about nothing yet; before anything else is asked of it */
void away_release(struct away *away); /* its texts; zeroed is fine too */

/* From now on about this record; looks for sticks. */
void away_about(struct away *away, const char *record, bool agenda, enum away_deed deed);
void away_look(struct away *away); /* for sticks, again */

/* A copy was made and checked, and the record has not changed since. */
bool away_is_copied(const struct away *away, const char *record);

/* The deeds. They say what came of it (away->said, or a notice on the page they lead to). Saving and moving
 * go on by themselves: until away_take has said it nothing else is begun. */
void away_save(struct app *app, const char *folder);
void away_move(struct app *app, const char *folder);
void away_erase(struct app *app);
void away_trash(struct app *app);

bool away_busy(const struct app *app); /* a copy or a move is under way */
void away_take(struct app *app);       /* says what came of it, when it is done */
void away_finish(struct app *app);     /* the same, and waits for it */

#endif
