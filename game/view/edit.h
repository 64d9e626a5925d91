/* A text being typed: letters, caret and selection. Knows nothing of keys, fonts or the screen.
 *
 * Always true: the bytes are valid UTF-8 without control characters (line feeds in `lines` texts only), end
 * in NUL and never exceed the limit; caret and mark stand on letter edges, an accent being part of the letter
 * it stands on. Zeroed = empty. */
#ifndef VIEW_EDIT_H
#define VIEW_EDIT_H

#include "protocol/fields.h"

/* What a pointer that is held down stretches the selection by. */
enum edit_grip { EDIT_LET_GO, EDIT_GRIP_LETTERS, EDIT_GRIP_WORDS, EDIT_GRIP_ALL };

struct edit {
    char text[TEXT_BYTES_MAX + 1];
    uint16_t length;
    uint16_t caret, mark; /* bytes; between them is selected when they differ */
    bool lines;           /* may hold line feeds */
    enum edit_grip grip;
    uint16_t held_from, held_to; /* the word a pointer took hold of */
    int scrolled_x, scrolled_y;  /* pixels, as the newest picture showed it: kept so that a picture moves
                                    only when the caret would leave it */
};

enum edit_step { EDIT_LETTER, EDIT_WORD, EDIT_ALL };

void edit_set(struct edit *edit, const char *text); /* caret at the end; what does not fit is left out */
bool edit_empty(const struct edit *edit);           /* nothing but white space */

/* Puts the letters in place of the selection; unreadable signs are left out, and what would pass `limit`
 * bytes (at most TEXT_BYTES_MAX) is not put in. False: nothing changed. */
bool edit_insert(struct edit *edit, const char *letters, size_t length, size_t limit);

/* Removes the selection, or else the step before / after the caret. False: nothing changed. */
bool edit_delete(struct edit *edit, bool forward, enum edit_step step);

/* Moves the caret; `keep` stretches the selection. EDIT_ALL goes to the begin or end. */
void edit_move(struct edit *edit, bool forward, enum edit_step step, bool keep);
void edit_go(struct edit *edit, size_t caret, bool keep); /* to a byte, moved back to a letter edge */
void edit_select_all(struct edit *edit);

/* A pointer pressed at the letter edge nearest to it, with `letter` the start of the letter under it: one
 * click places the caret (`keep` stretches the selection), two select the word under it, three all. Then held
 * down and moved: by letters, by whole words, or not at all. True: caret or selection changed. */
bool edit_press(struct edit *edit, size_t nearest, size_t letter, int clicks, bool keep);
bool edit_drag(struct edit *edit, size_t nearest, size_t letter);

/* The selected bytes, for copying; returns how many. */
size_t edit_selection(const struct edit *edit, const char **from);

#endif
