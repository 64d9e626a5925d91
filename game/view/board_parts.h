/* What the pictures of a board share. */
#ifndef VIEW_BOARD_PARTS_H
#define VIEW_BOARD_PARTS_H

#include "view/wall.h"

/* Where the picture stands: as large as it goes into the spot, at its left top. */
struct spot board_fit(const struct seen_board *board, struct spot within);

/* The picture in its frame with the number of every area, those visited with a check; the open one and the
 * one with the focus in their outline. Each area is a target. */
void board_draw(const struct sheet *sheet, const struct seen_board *board, struct spot spot);

/* The number of an area in its patch, `size` high, its middle at x and y. */
void board_mark(const struct sheet *sheet, const struct seen_board *board, uint8_t area, double x, double y,
                double size);

/* The part of the programme that the open area leads to, still to come; PACK_NONE: none. */
uint8_t board_leads(const struct seen *seen, const struct seen_board *board);

/* The step with the two axes. */
step_view board_path;

#endif
