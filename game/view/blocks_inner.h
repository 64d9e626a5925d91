/* What the files of view/blocks share and nobody else sees. */
#ifndef VIEW_BLOCKS_INNER_H
#define VIEW_BLOCKS_INNER_H

#include "view/blocks.h"

/* Radii and weights of look.md section 2, in units. */
#define BLOCK_RADIUS      1.4
#define BLOCK_CELL_RADIUS 0.8
#define BLOCK_CARD_LINE   0.2
#define BLOCK_PANEL_LINE  0.3 /* where the theme has no colour for a panel */
#define BLOCK_LINE        0.25
#define BLOCK_CHOSEN_LINE 0.6
#define BLOCK_SHADOW      0.55

/* Ground and ink of this page, day or night. */
uint32_t block_ground_colour(const struct easel *easel);

/* A box with an outline in units; a weight or colour of 0 leaves it out. */
void block_box(const struct easel *easel, struct spot spot, double radius, uint32_t fill, uint32_t line,
               double weight);
void block_dashed(const struct easel *easel, struct spot spot, double radius, uint32_t fill, uint32_t line,
                  double weight);

/* The hard shadow under a card or the one big button; drawn before it. */
void block_shadow(const struct easel *easel, struct spot spot);

/* Letters of a size in units, by the text size of the page. */
struct style_size block_letters(const struct easel *easel, enum face face, double size);
/* The same for strip and bar, which grow less. */
struct style_size block_frame_letters(const struct easel *easel, enum face face, double size);

/* A filled or open dot, `size` units across. */
void block_dot(const struct easel *easel, double x, double y, double size, bool filled, uint32_t colour);

/* A target of this spot when id is not 0. */
void block_target(const struct easel *easel, struct spot spot, uint32_t id, uint32_t flags,
                  const char *label);

#endif
