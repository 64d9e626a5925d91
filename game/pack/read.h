/* Reading a pack from a folder, a file or a record, with every problem that an author can mend. */
#ifndef PACK_READ_H
#define PACK_READ_H

#include "pack/pack.h"

#include "base/problem.h"

/* Reads FOLDER/pack.json (a path to a pack.json itself is taken too). Never NULL-dereferences on any input;
 * at most 8 MB. Returns NULL when there are errors (structure or ids); warnings alone still give a pack.
 * The caller owns the pack and releases it with pack_free. */
struct pack *pack_read(const char *path, struct problems *problems);

/* The same from bytes: `file` only names the place in problems; `folder` may be NULL (no pictures). */
struct pack *pack_read_bytes(const char *file, const char *folder, const char *bytes, size_t length,
                             struct problems *problems);
void pack_free(struct pack *pack);

#endif
