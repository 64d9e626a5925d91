/* The files beside a pack's pack.json, read through one door that never leaves the pack's folder. */
#ifndef PACK_SOURCE_H
#define PACK_SOURCE_H

#include "base/text.h"

enum source_result {
    SOURCE_OK,
    SOURCE_NO_FOLDER, /* the pack came from a record */
    SOURCE_MISSING,
    SOURCE_OUTSIDE, /* a link leads out of the folder */
    SOURCE_TOO_BIG,
    SOURCE_UNREADABLE,
};

/* Appends the file `name` (forward slashes, as in pack.json) of the folder (may be NULL). More than `limit`
 * bytes gives SOURCE_TOO_BIG. On failure nothing is appended. */
enum source_result source_read(const char *folder, const char *name, size_t limit, struct text *out);

#endif
