/* The texts the desk shows from the scenario, each in one place: on the desk as far as it fits, on a page of
 * its own in full. They are for the facilitator alone; the sheet's seen is the desk's. */
#ifndef VIEW_DESK_WORDS_H
#define VIEW_DESK_WORDS_H

#include "view/sheet.h"

const char *desk_words_say(const struct sheet *sheet);       /* what to say now; never NULL */
const char *desk_words_tip(const struct sheet *sheet);       /* NULL: none */
const char *desk_words_sensitive(const struct sheet *sheet); /* "geld, verlies"; NULL: nothing */

struct desk_next {
    const char *name; /* never NULL */
    const char *say;  /* what to say then; NULL: not known yet */
    uint32_t seconds; /* planned; 0: none */
};
/* What the programme goes on with: the next step of this part, else the next part that is not left out, else
 * the end. Texts live as long as the sheet's canvas. */
struct desk_next desk_words_next(const struct sheet *sheet);

/* What a part of the plan touches; NULL: nothing. */
const char *desk_words_themes(const struct sheet *sheet, uint32_t themes);

/* As much of the text as fits in the room, in units, at least one line; what is left over is shown by "…".
 * `*all`: nothing is. */
const char *desk_words_fit(const struct sheet *sheet, double width, double room, struct setting setting,
                           const char *text, bool *all);

/* A copy of the text up to `end` (NULL: all of it). */
const char *desk_words_part(const struct sheet *sheet, const char *text, const char *end);

#endif
