/* Painted pictures compared with golden ones, pixel by pixel. With GOLDEN=write in the environment they are
 * written anew: look at each one before it is committed. */
#ifndef SCREEN_PIXELS_H
#define SCREEN_PIXELS_H

#include "screen/paint.h"

#include <stdbool.h>

/* Is this what tests/screen/golden/NAME.png shows? Otherwise it says so, and the new picture and one of the
 * difference (red on white) are written to failed/ beside the test programs. */
bool pixels_are_golden(struct paint *paint, const char *name, const struct canvas *canvas);

#endif
