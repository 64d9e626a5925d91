/* The three columns of the desk; only desk.c calls them. Places are in units of the desk (8 design pixels).
 */
#ifndef VIEW_DESK_PARTS_H
#define VIEW_DESK_PARTS_H

#include "view/desk.h"
#include "view/sheet.h"

#define DESK_LEFT  34.6
#define DESK_RIGHT 113.4

struct desk {
    struct sheet sheet;
    const struct seen *seen;
    const struct pane *pane;
    const struct canvas *wall;
    const struct desk_notice *notice;
    double bottom; /* units */
};

void desk_plan(const struct desk *desk);
void desk_now(const struct desk *desk);
void desk_side(const struct desk *desk);

#endif
