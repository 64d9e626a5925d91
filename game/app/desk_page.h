/* What the pages of the desk have in common: a title above, the way back below, and blocks between them that
 * go on to a next page when they do not fit. */
#ifndef APP_DESK_PAGE_H
#define APP_DESK_PAGE_H

#include "app/app.h"
#include "app/leaf.h"

enum { DESK_PAGE_BACK = 0xF010 }; /* no page of the desk uses it for anything else */

/* Opens the page with its title, for whoever sees it: what the desk knows, or what the room may know. The
 * caller draws between SHEET_TOP and the way back. */
struct sheet desk_page_open(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                            const struct pane *pane, const char *title);

/* Blocks under the title, page after page; then the way back and the bar that says what to do (key `now`, or
 * the newest notice). */
void desk_page_blocks(const struct sheet *sheet, const struct app *app, const struct form *form,
                      leaf_walk *walk, const void *what, const char *now);

/* The way back, and the bar, for a page that draws its own blocks. */
void desk_page_close(const struct sheet *sheet, const struct app *app, const char *now);

/* True: this was the way back, and it has been taken. */
bool desk_page_leaves(struct app *app, uint32_t id, const struct input *input);

/* A card that can be pressed. */
struct desk_card {
    const char *title, *text; /* title in bold; text NULL: none */
    uint32_t id;
    bool chosen;
};
/* Draws it when it stands on the wanted page. Its text may take as many lines as it needs. `under`: units it
 * grows by below its text, for buttons; their place is left in *foot when it is drawn (NULL: no matter).
 * True: it was drawn. */
bool desk_page_card(const struct sheet *sheet, struct flow *flow, const struct desk_card *card, double under,
                    struct spot *foot);

#endif
