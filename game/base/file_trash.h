/* The system's trash: what was thrown away by mistake comes back from there. */
#ifndef BASE_FILE_TRASH_H
#define BASE_FILE_TRASH_H

#include "base/clock.h"
#include "base/file.h"

/* Moves a file to the trash of its own disk (the freedesktop.org trash, or the recycle bin of Windows); it is
 * never copied to another disk. FILE_MISSING: there is no such file; anything else but FILE_OK: this disk has
 * no trash that we may use, and the file is where it was. */
enum file_result file_trash(const char *path, struct wall_time now);

#endif
