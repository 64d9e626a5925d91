/* A pane over what was made up, drawn anew after every input: for what keys, letters and presses do. */
#ifndef SUPPORT_PANE_TABLE_H
#define SUPPORT_PANE_TABLE_H

#include "support/pictures.h"
#include "view/pane.h"

struct table {
    struct studio studio;
    struct stage stage; /* 1280 by 720, paper */
    struct made *made;
    struct pane pane;
    struct canvas canvas;
    bool wall; /* it is drawn as the wall; else as a seat */
};

/* A table with nothing drawn yet: set up `made`, then table_begin. table_free releases it. */
struct table *table_new(void);
void table_begin(struct table *table);
void table_free(struct table *table);
int table_teardown(void **state); /* for a test whose *state is a table */

void table_draw(struct table *table);
struct action table_give(struct table *table, struct input input);
struct action table_key(struct table *table, enum key key);
struct action table_type(struct table *table, const char *letters);
struct action table_press(struct table *table,
                          uint32_t id); /* in the middle of a target, which must be there */

#endif
