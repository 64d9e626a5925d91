/* Pictures of every step on every surface while playing without a window. */
#ifndef APP_SHOTS_H
#define APP_SHOTS_H

#include "app/options.h"
#include "base/words.h"
#include "session/session.h"

struct shots;

/* Makes the folder; pictures are as large as --window asked for, else 1280x720. NULL: the folder or the fonts
 * refused. Clocks in the pictures follow the session: `zero` is the moment of session time 0. */
struct shots *shots_open(const struct options *options, const struct words *words, const struct pack *pack,
                         struct wall_time zero);

/* Paints wall, desk and (while somebody may choose) seat when step, pause or turn differ from the last time,
 * as NNN-PART-STEP-SURFACE.png, and -2, -3 behind it for the next pages of that surface. False: a picture
 * could not be written. */
bool shots_take(struct shots *shots, const struct session *session);
void shots_close(struct shots *shots); /* NULL is fine */

#endif
