/* Pointing into a text field: where its letters stand in the newest picture, and what a mouse or a finger
 * does with them. One place for forms and for the seat's reason. */
#ifndef VIEW_POINT_H
#define VIEW_POINT_H

#include "view/canvas.h"
#include "view/edit.h"
#include "view/input.h"
#include "view/type.h"

/* A field as it was drawn. Lives in its canvas; `type` is borrowed. */
struct shown_text {
    struct type *type;
    enum face face;
    int size, line;             /* pixels: letters, and from line to line */
    int left, top;              /* of the text, scrolled */
    int scrolled_x, scrolled_y; /* by so many pixels */
    struct type_lines lines;
    const char *value; /* bytes of the lines count in this */
};

/* The letter edge nearest to a pixel, and the start of the letter under it, on the line that is there; beyond
 * the text the nearest line. */
struct pointed {
    size_t nearest, letter;
};
/* Both are bytes in the value; with an empty value both are 0. */
struct pointed point_at(const struct shown_text *shown, int x, int y);

/* A press on this field, a move while it is held, a release. True: caret or selection changed. Other inputs
 * change nothing. `shown` is the newest picture of `edit`. */
bool point_input(struct edit *edit, const struct shown_text *shown, const struct input *input);

/* To be called with the picture an input was given at, before it changes the text: the next picture goes on
 * from where this one was scrolled. NULL: the field was not drawn. */
void point_follow(struct edit *edit, const struct shown_text *shown);

#endif
