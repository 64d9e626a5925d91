/* Blocks under each other, page after page. */
#include "view/flow.h"

#include <assert.h>

bool flow_block(struct flow *flow, double high, double *y)
{
    assert(high >= 0);
    if (flow->y + high > flow->bottom + 0.01 && flow->y > flow->top) {
        flow->page++;
        flow->y = flow->top;
    }
    *y = flow->y;
    flow->y += high;
    return flow->page == flow->wanted;
}

void flow_turn(struct flow *flow)
{
    if (flow->y <= flow->top)
        return;
    flow->page++;
    flow->y = flow->top;
}

void flow_air(struct flow *flow, double high)
{
    if (flow->y > flow->top)
        flow->y += high;
}
