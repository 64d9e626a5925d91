/* Panels: what a question of a talk looks at together. Drawn from what the wall may see of all that was
 * played. */
#ifndef VIEW_PANELS_H
#define VIEW_PANELS_H

#include "view/sheet.h"

/* Draws page `page` of the panel in the spot (-1: none) and returns how many pages it has, at least 1. */
int panel_draw(const struct sheet *sheet, enum pack_panel panel, struct spot spot, int page);

/* The values named in the value game beside those shown in choices; as panel_draw. */
int panel_values(const struct sheet *sheet, struct spot spot, int page);

/* The house of identity as it is now; as panel_draw. */
int panel_house(const struct sheet *sheet, struct spot spot, int page);

#endif
