/* The unrecorded state of a screen around the activities: focus, and the texts being typed.
 *
 * One set of habits for all of them: Tab and Shift+Tab walk, arrows go to the nearest target that way, Enter
 * and Space press, Ctrl+Enter presses the default from anywhere, a click presses, a field takes text, and in
 * a field a click places the caret, dragging selects, a double click selects a word and Shift+click stretches
 * the selection. */
#ifndef APP_FORM_H
#define APP_FORM_H

#include "view/canvas.h"
#include "view/edit.h"
#include "view/input.h"

/* More than the fields of all the steps of a page together: a step may change under the words page. */
enum { FORM_FIELDS_MAX = 32 };

struct form {
    uint32_t focus;   /* target id; 0 = the screen's default */
    uint32_t pressed; /* held down by the pointer now, for its look */
    int window;       /* whose form it is: the place in app.windows */
    int page;
    int leaf; /* of a screen that does not fit on one page, from 0 (app/leaf.h) */
    struct {  /* fields by target id */
        uint32_t id;
        struct edit edit;
    } fields[FORM_FIELDS_MAX];
    bool drawn_again; /* something changed that a picture shows */
};

/* Nothing typed, nothing pressed, the focus on the screen's default. */
struct form form_new(void);

/* The text behind a field's target, made empty when it is new. Never NULL: no page has more than
 * FORM_FIELDS_MAX of them. form_field_find: NULL when nothing was ever put in it. */
struct edit *form_field(struct form *form, uint32_t id);
const struct edit *form_field_find(const struct form *form, uint32_t id);

/* The id of the target that was pressed by this input, 0 = none. Enter in a field presses the field. */
uint32_t form_input(struct form *form, const struct canvas *canvas, const struct input *input);

/* The target with the focus on this canvas, NULL = none. */
const struct target *form_focus(const struct form *form, const struct canvas *canvas);

#endif
