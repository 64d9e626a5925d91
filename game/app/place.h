/* Where the facilitator's keys are pressed: what has the focus, and which signs are answers there. */
#ifndef APP_PLACE_H
#define APP_PLACE_H

#include "app/app.h"
#include "app/keys.h"

/* On the wall or the desk, with this target focused; NULL = none. */
struct key_place place_here(const struct app *app, enum app_surface surface, const struct target *focus);

/* The sentence of the interface texts that goes with the list of keys there; {last} in it is the last letter.
 */
const char *place_says(const struct app *app, const struct key_place *place);
char place_last_letter(const struct key_place *place);

#endif
