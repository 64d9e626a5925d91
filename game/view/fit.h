/* Does every text of a pack fit its place on the wall, in the shipped fonts, at every text size?
 *
 * Most places turn the page when a text is long. The places here cannot: a title, the words under a plot, the
 * name of a role, a question beside its picture, the sentences above a panel. */
#ifndef VIEW_FIT_H
#define VIEW_FIT_H

#include "pack/pack.h"
#include "view/type.h"

#include "base/problem.h"

/* Adds text-no-room: an error when a text does not fit at 100 %, a warning when it does not at a larger size;
 * and text-no-letter, an error for a sign that none of the fonts has. Each text is named once, in each
 * language. */
void fit_check(const struct pack *pack, struct type *type, struct problems *problems);

/* The same by shaping every word, which takes ten times as long: the quick way must find exactly this. */
void fit_check_exactly(const struct pack *pack, struct type *type, struct problems *problems);

#endif
