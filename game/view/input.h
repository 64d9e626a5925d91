/* What a person did to one surface: translated from the platform once, by screen/. */
#ifndef VIEW_INPUT_H
#define VIEW_INPUT_H

#include <stdbool.h>
#include <stdint.h>

enum input_kind {
    INPUT_NONE,
    INPUT_KEY,     /* pressed; repeats have `repeat` */
    INPUT_TEXT,    /* text typed or composed (dead keys, input method) */
    INPUT_COMPOSE, /* text being composed, not yet typed; empty ends it */
    INPUT_PRESS,   /* mouse button or finger down */
    INPUT_RELEASE,
    INPUT_MOVE,
    INPUT_SCROLL,
};

/* Keys by meaning on the keyboard in use, never by place. Letters and figures are KEY_CHARACTER with `point`
 * in lower case. A presenter's clicker sends PAGE_DOWN, PAGE_UP, 'b' and '.', or F5 and ESCAPE. */
enum key {
    KEY_NONE,
    KEY_CHARACTER,
    KEY_ENTER,
    KEY_SPACE,
    KEY_TAB,
    KEY_ESCAPE,
    KEY_BACKSPACE,
    KEY_DELETE,
    KEY_LEFT,
    KEY_RIGHT,
    KEY_UP,
    KEY_DOWN,
    KEY_HOME,
    KEY_END,
    KEY_PAGE_UP,
    KEY_PAGE_DOWN,
    KEY_F1,
    KEY_F5,
    KEY_F11,
};

struct input {
    enum input_kind kind;
    enum key key;
    uint32_t point; /* KEY_CHARACTER: code point, lower case */
    bool ctrl, shift, alt, repeat;
    int x, y;   /* pixels on the surface's page; PRESS, RELEASE, MOVE */
    int clicks; /* PRESS: 1, 2, 3 */
    int scroll; /* lines, up is positive */
    bool held;  /* MOVE: the button or the finger is down */
    bool touch;
    char text[64]; /* TEXT, COMPOSE: whole UTF-8 code points; longer texts come in several */
};

#endif
