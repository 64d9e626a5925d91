/* Every picture of the desk, by name, so that tests and shots draw the same list. */
#ifndef SUPPORT_DESKS_H
#define SUPPORT_DESKS_H

#include "support/pictures.h"
#include "view/desk.h"

struct desk_picture {
    const char *name;
    void (*make)(struct made *made, struct pane *pane, struct desk_notice *notice);
};

extern const struct desk_picture desk_pictures[];
extern const size_t desk_picture_count;

/* Draws it; the canvas is opened here and released by the caller. `worst`: with the most and the longest. */
void desk_picture_draw(const struct desk_picture *picture, const struct stage *stage, int language,
                       bool worst, struct canvas *canvas);

#endif
