/* What was named on the command line: a pack, a record, or neither. The window and --play ask the same. */
#ifndef APP_TARGET_H
#define APP_TARGET_H

#include "base/problem.h"

enum target_kind {
    TARGET_PACK,    /* a folder, or a file that may be a pack.json: reading it says what is wrong with it */
    TARGET_RECORD,  /* begins as a record does, whatever its name; or is named as one, and may be damaged */
    TARGET_NEITHER, /* a file of another kind */
    TARGET_MISSING
};

/* Judged by what is in the file, not by its name alone. */
enum target_kind target_kind(const char *path);

/* Says what is wrong with what is no pack and no record (rules target-*). */
void target_refuse(enum target_kind kind, const char *path, struct problems *problems);

#endif
