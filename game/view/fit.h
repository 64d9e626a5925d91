/* Does every text of a pack fit its place on the wall, in the shipped fonts, at every text size?
 *
 * Most places turn the page when a text is long. The places here cannot: a title, the words under a plot, the
 * name of a role, an effect, a value or the end of a spectrum, what comes in between, the names of the game
 * and of its programmes, the sentences above a panel. A tip goes on on a page of the desk. */
#ifndef VIEW_FIT_H
#define VIEW_FIT_H

#include "pack/pack.h"
#include "view/type.h"

#include "base/problem.h"

/* Adds text-no-room, a warning that names the place and the smallest text size at which the text does not fit
 * it; and text-no-letter, an error for a sign that none of the fonts has. Each text is named once, in each
 * language. */
void fit_check(const struct pack *pack, struct type *type, struct problems *problems);

/* The same by shaping every word, which takes ten times as long. For tests: the quick way must find exactly
 * this. */
void fit_check_exactly(const struct pack *pack, struct type *type, struct problems *problems);

#endif
