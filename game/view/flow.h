/* A flow puts blocks under each other, page after page: what does not fit goes to the next page, never
 * smaller. The same walk counts pages (wanted -1) and draws one of them. */
#ifndef VIEW_FLOW_H
#define VIEW_FLOW_H

#include <stdbool.h>

struct flow {
    double y;           /* where the next block comes */
    double top, bottom; /* of every page but the first, which may begin lower */
    int page, wanted;   /* being filled; to be drawn */
};

/* Room for a block: its place in *y. True: it stands on the wanted page, draw it. A block higher than a page
 * gets a page of its own. */
bool flow_block(struct flow *flow, double high, double *y);

/* What follows begins on a new page, unless this one is still empty. */
void flow_turn(struct flow *flow);

/* Air between blocks; none at the top of a page. */
void flow_air(struct flow *flow, double high);

#endif
