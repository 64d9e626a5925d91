/* A ruler for the check of a pack: shaping every word and reading the dictionaries would take longer than all
 * the rest of that check, and nearly every text is far from its limit. So it measures exactly, or, with
 * letters, quickly and rather too much than too little. */
#ifndef VIEW_RULER_H
#define VIEW_RULER_H

#include "view/easel.h"

/* How wide each plain letter is in one style, in units; measured when first asked for. Begins zero. */
struct letters {
    bool known;
    double wide[128];
};

struct ruler {
    const struct easel *easel;
    struct letters *letters; /* one for each style, of this easel alone; NULL: exactly */
};

/* Lines and height, in units, of the string in a column of `wide` units. */
struct set ruler_measure(const struct ruler *ruler, enum style style, double wide, const char *string);
double ruler_high(const struct ruler *ruler, enum style style, double wide, const char *string);

#endif
