/* The three columns of the desk; only desk.c calls them. Places are in units of the desk (8 design pixels).
 */
#ifndef VIEW_DESK_PARTS_H
#define VIEW_DESK_PARTS_H

#include "view/desk.h"
#include "view/desk_words.h"

#define DESK_LEFT  34.6
#define DESK_RIGHT 113.4

/* The middle column. */
#define DESK_MIDDLE 37.8
#define DESK_WIDE   73.0

struct desk {
    struct sheet sheet;
    const struct seen *seen;
    const struct pane *pane;
    const struct canvas *wall;
    const struct desk_notice *notice;
    double bottom; /* units */
};

/* Each draws its column on the desk's sheet: the plan at the left, what is open now in the middle, people
 * and notes at the right. Marks are never higher than `bottom` of the desk. */
void desk_plan(const struct desk *desk);
void desk_now(const struct desk *desk);
void desk_side(const struct desk *desk);

/* Room for a banner is kept at the bottom of the middle column when there is one. */
const char *desk_banner(const struct desk *desk);
double desk_low(const struct desk *desk);

/* Minutes in words to the nearest half, "1½": what stands under a part adds up to what stands beside it. */
const char *desk_minutes(const struct desk *desk, uint32_t seconds);

/* The units a line of this style takes here. */
double desk_line(const struct desk *desk, enum style style);
double desk_high(const struct desk *desk, enum style style, double width, const char *text);

/* Under the big button: the tools and the other doors, or the question that is asked first. `more`: a door to
 * what there was no room for. They end where the middle column ends. */
double desk_tools_high(const struct desk *desk, bool more);
void desk_tools(const struct desk *desk, double y, bool more);

/* The deciding role is not here: what to do about it, and the ways that are left. 0 high when it is. */
double desk_decider_high(const struct desk *desk);
void desk_decider(const struct desk *desk, double y);

/* Does the tip stand in the right column in full? */
bool desk_tip_fits(const struct desk *desk);

#endif
