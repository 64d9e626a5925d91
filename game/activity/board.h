/* The board while it is played: which of its areas were opened, and what the table said at them. */
#ifndef ACTIVITY_BOARD_H
#define ACTIVITY_BOARD_H

#include "activity/activity.h"
#include "activity/notes.h"

struct board_notes {
    struct notes notes;
    uint8_t area[SEEN_WORDS_MAX]; /* from 1, which one was open then; 0 = none */
};

struct board {
    uint16_t visited; /* bit per area of the pack */
    uint8_t open;     /* area, from 1; 0 = none: the whole picture */
    struct board_notes words, ideas;
};
_Static_assert(PACK_AREAS_MAX <= 16, "a bit for every area");

/* The area that comes next: the first one after the open one, in the order of the pack and round to the
 * beginning, that was not opened yet. PACK_NONE: all were. */
uint8_t board_next(const struct scene *scene, const struct board *board);

/* What this actor may do at the board now, added to `offers`; nothing while another step is open. */
void board_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *offers);
/* Fills the part's board for this viewer, out of `arena`: words for those who may read them. */
void board_see(const struct scene *scene, const void *state, const struct viewer *viewer, struct arena *arena,
               struct seen_part *part, struct seen *seen);
/* Its lines of the canonical dump. */
void board_describe(const struct scene *scene, const void *state, struct dump *dump);

#endif
