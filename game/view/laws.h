/* The laws of layout, for tests and for the pack checker: what every canvas must keep.
 *
 * A broken law is one line of text that names the marks, so a failing test reads as a sentence. */
#ifndef VIEW_LAWS_H
#define VIEW_LAWS_H

#include "view/canvas.h"
#include "view/metrics.h"
#include "view/theme.h"
#include "view/type.h"

/* Appends a line per breach and returns how many: every mark inside the page; no two texts overlap; each text
 * inside its place and inside the clip it was given; no text under the smallest size of the surface
 * (miniatures excepted); contrast of each text with what lies under it at least 4.5 (3 from 4u on); width as
 * measured by `type`; targets inside the page, with a label, at least 5.5u (wall, seat) or 3.5u (desk) high,
 * ids unique, not overlapping each other by more than the focus ring, at most one default. */
size_t laws_check(struct text *out, const struct canvas *canvas, const struct metrics *metrics,
                  struct type *type);

/* The colour a text stands on: the last filled mark before it that holds its middle, or the background. */
uint32_t laws_under(const struct canvas *canvas, size_t text_mark);

#endif
