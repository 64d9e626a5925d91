/* The facilitator's keys: what one key means on wall and desk while playing (look.md section 5, "Desk"). */
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
    DEED_KEYS,
    DEED_DESK,
    DEED_FULLSCREEN,
    DEED_LEAVE,
};

/* What this key asks for. `letters`: single-key commands work here (not in a text field, not where letters
 * are answers); keys with Ctrl, and the clicker's, always do. The seat surface never asks. */
enum key_deed keys_deed(const struct input *input, bool letters);

#endif
