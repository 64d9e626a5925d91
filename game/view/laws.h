/* The laws of layout, for tests: what every canvas must keep. Nothing in the game asks them.
 *
 * A broken law is one line of text that names the marks, so a failing test reads as a sentence. */
#ifndef VIEW_LAWS_H
#define VIEW_LAWS_H

#include "view/canvas.h"
#include "view/metrics.h"
#include "view/theme.h"
#include "view/type.h"

/* Appends a line per breach and returns how many. Every mark lies on the page; no two texts overlap; each
 * text lies in its place and is not cut off (fields scroll); none is under the smallest size of the surface
 * (the letters of stamps and keys excepted); its contrast with what lies under it is at least 4.5 (3 from 4u
 * on); its width is as `type` measures it. Every drawing is a file of
 * assets/icons. Targets lie on the page, have a label, are at least 5.3u high
 * (desk 3u), have ids of their own, do not overlap, and at most one is the default. Miniatures are left out.
 */
size_t laws_check(struct text *out, const struct canvas *canvas, const struct metrics *metrics,
                  struct type *type);

/* The colour a text stands on: the last filled mark before it that holds its middle, or the background. */
uint32_t laws_under(const struct canvas *canvas, size_t text_mark);

#endif
