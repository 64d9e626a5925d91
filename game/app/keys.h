/* The facilitator's keys: what one key means on wall and desk while playing (look.md section 5, "Desk"), and
 * which key to press for something. Both come from one table, so the list of keys cannot say what is not so.
 */
#ifndef APP_KEYS_H
#define APP_KEYS_H

#include "view/input.h"

#include <stdbool.h>

enum key_deed {
    DEED_NONE,
    DEED_GO_ON,
    DEED_CLOSE_STEP,
    DEED_BACK,
    DEED_SKIP,
    DEED_UNDO,
    DEED_REDO,
    DEED_PAUSE,
    DEED_QUIET,
    DEED_BLANK,
    DEED_HELP,
    DEED_WORDS,
    DEED_WAYS,
    DEED_PEOPLE,
    DEED_KEYS,
    DEED_DESK,
    DEED_FULLSCREEN,
    DEED_LEAVE,
};

enum { KEY_SIGNS_MAX = 12 };

/* Where a key is pressed. All zero: nothing stands in its way. */
struct key_place {
    bool typing;                 /* a text field has the focus: letters, the space and arrows are its own */
    bool button;                 /* a button has the focus that the space bar presses */
    bool first;                  /* there is nothing earlier to look at */
    bool wordless;               /* there is nothing to write down */
    char answers[KEY_SIGNS_MAX]; /* signs that are the letter of a card here, small, "" = none */
};

/* What this key asks for. Keys with Ctrl, function keys and the clicker's always do; single keys only where
 * the place leaves them free. The seat surface never asks. */
enum key_deed keys_deed(const struct input *input, const struct key_place *place);

/* Is this key the sign of an answer here? */
bool keys_answers(const struct input *input, const struct key_place *place);

/* The key that asks for this deed here, as it is written on a key cap; of more than one the plainest. Begins
 * with a small letter: a key of the interface texts. NULL: none does here. */
const char *keys_cap(enum key_deed deed, const struct key_place *place);

#endif
