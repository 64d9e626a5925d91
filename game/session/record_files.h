/* Part of the door session/record.h, which includes this.
 *
 * Everything on the disk that belongs to one record, to be taken along or taken away: the record, what was
 * kept aside of it, and the papers the program wrote. The pictures beside it belong to all records of the
 * same pack and show nobody: they stay, and a copy of them goes along with the record, into `pictures` beside
 * it, so that it shows them where the pack is not installed. They are not counted, and nothing fails for want
 * of one. */
#ifndef SESSION_RECORD_FILES_H
#define SESSION_RECORD_FILES_H

#include "session/session.h"

#include "base/clock.h"
#include "base/file.h"

/* Calls `each` with every such file that is there, the record itself last. */
void record_files(const char *record, void (*each)(void *data, const char *path), void *data);

/* What of the record itself goes along. Redacted is what record_redact makes. */
enum record_along { ALONG_NOTHING, ALONG_REDACTED, ALONG_WHOLE };

/* A copy in a folder of its own below `folder`, named after the record and its session, so that no other
 * meeting is ever written over. */
struct record_copy {
    const char *record;
    const struct session *open; /* this program has it open; NULL: it has not */
    const char *folder;         /* on a stick, or anywhere */
    enum record_along along;
};

/* Copies the papers that are there, and the record as far as `along` says; every copy is read back and
 * compared. *where (cleared first) is the folder they stand in and *count how many there are. Anything but
 * FILE_OK: what this call had written there is gone again, as far as the disk still answers; what an earlier
 * call wrote under the same name may be newer or older, never half. A record that cannot be redacted gives
 * FILE_FAILED and problems. */
enum file_result record_copy_to(const struct record_copy *copy, struct text *where, size_t *count,
                                struct problems *problems);

/* The rest hold the writer's lock; FILE_LOCKED: somebody has it open, this program too.
 *
 * Erasing is for good, the record last, so that it can be tried again. To the trash the record goes first:
 * when there is none, nothing has moved. Moving copies all of it whole, compares, then erases; `folder` is
 * where it will stand, and nothing there is written over (FILE_EXISTS). */
enum file_result record_erase(const char *record);
enum file_result record_trash(const char *record, struct wall_time now);
enum file_result record_move(const char *record, const char *folder);

#endif
