/* The pages of a screen that does not fit on one: what is left over stands on the next page, never smaller
 * and never cut off. The wall turns its pages in the pane; these screens turn them here, all in one way:
 * PageDown and PageUp, or the two buttons beside "1 van 2". */
#ifndef APP_LEAF_H
#define APP_LEAF_H

#include "app/form.h"
#include "view/flow.h"
#include "view/sheet.h"

enum leaf_target { LEAF_BACK = 0xF001, LEAF_ON }; /* no screen uses these ids for anything else */

/* Moves the flow along all blocks of the screen, from first to last, and draws those for which flow_block
 * says so. It is called twice: to count the pages, and to draw one. */
typedef void leaf_walk(const struct sheet *sheet, struct flow *flow, const void *what);

/* Counts the pages and draws the one the form is on (the last one when there are fewer now). `room`: where
 * blocks may stand. The canvas knows how many pages there are. Returns that number. */
int leaf_flow(const struct sheet *sheet, const struct form *form, struct flow room, leaf_walk *walk,
              const void *what);

/* The page of `pages` the form is on, for a screen that knows its pages by itself; the canvas is told. */
int leaf_page(const struct sheet *sheet, const struct form *form, int pages);

/* A text as wide as the column (its x and w count), broken to a next page between two lines where a page is
 * full. */
void leaf_text(const struct sheet *sheet, struct flow *flow, struct spot column, struct setting setting,
               const char *text);

/* "1 van 2" between two buttons, its right edge and top in units; nothing when there is one page. Call it
 * after leaf_flow or leaf_page. Returns its left edge: `right` when there is nothing. */
double leaf_mark(const struct sheet *sheet, const struct form *form, double right, double y);

/* True: the press or key turned a page, or would have if there were one more. The focus stays on the button
 * that was pressed, and begins anew after a key. */
bool leaf_turn(struct form *form, const struct canvas *canvas, uint32_t pressed, const struct input *input);

#endif
