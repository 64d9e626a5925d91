/* Files and folders, the only place (with clock) that calls the platform. Paths are UTF-8
 * everywhere.
 *
 * Every call returns FILE_OK or why not; none prints. Text for people is made by the caller. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum file_result {
    FILE_OK,
    FILE_MISSING,
    FILE_IS_FOLDER,
    FILE_TOO_BIG,
    FILE_NO_PERMISSION,
    FILE_NO_SPACE,
    FILE_EXISTS,
    FILE_LOCKED,
    FILE_NAME_TOO_LONG, /* or one of the names beside it that belong to it */
    FILE_FAILED,        /* anything else */
};

/* Does anybody read what this program says on standard error? In a terminal, a pipe or a file: yes. Started
 * by a double click nobody does: then only a window can say it. */
bool file_errors_are_read(void);

/* Appends the whole file; more than `limit` bytes gives FILE_TOO_BIG without reading on. A pipe or a
 * device gives FILE_FAILED at once. */
enum file_result file_read(const char *path, size_t limit, struct text *out);

/* Appends the first `most` bytes of the file, fewer only when it is shorter; `most` is FILE_START_MAX at
 * most. Of what is no ordinary file: an error at once. */
enum { FILE_START_MAX = 4096 };
enum file_result file_read_start(const char *path, size_t most, struct text *out);

/* Writes beside the target, flushes, renames, flushes the folder: old or new, never half. A link stays, and
 * what it leads to is written. A device or a pipe gets the bytes and is never replaced. */
enum file_result file_write(const char *path, const char *bytes, size_t length);

/* Writes as file_write does, then reads it back from the disk: FILE_FAILED when that is not the same, and
 * then nothing of that name stays. */
enum file_result file_write_checked(const char *path, const char *bytes, size_t length);
/* The same with what another file holds, at most `limit` bytes of it. */
enum file_result file_copy_checked(const char *from, const char *to, size_t limit);

/* Makes the folder and those above it, private to the user. */
enum file_result file_make_folder(const char *path);
enum file_result file_remove(const char *path);
enum file_result file_remove_folder(const char *path); /* only an empty one */
bool file_exists(const char *path);
bool file_is_folder(const char *path);
int64_t file_size(const char *path);    /* -1: none */
int64_t file_changed(const char *path); /* seconds since 1970, -1: none */

/* True when `path`, with every link followed, lies inside `folder` (which it is not itself) and exists. */
bool file_inside(const char *folder, const char *path);

/* Appends the path, or when it is a link to something that is there: what it leads to, so that a file has one
 * name however it was reached. */
void file_follow(struct text *out, const char *path);

/* Calls `each` with every name in the folder, sorted by bytes, without "." and "..". */
enum file_result file_list(const char *path, void (*each)(void *data, const char *name), void *data);

/* An append-only file held open. `length` is the durable length: what the last flush left on disk.
 */
struct file_tail {
    int handle;      /* -1: closed */
    uint64_t length; /* bytes known durable */
};
/* Creates (never overwrites: FILE_EXISTS), private permissions; or opens and cuts to `length`. One writer at
 * a time, by whatever name: FILE_LOCKED, and nothing was cut. */
enum file_result file_tail_create(struct file_tail *tail, const char *path);
enum file_result file_tail_open(struct file_tail *tail, const char *path, uint64_t length);
/* Writes at the durable length and flushes to the disk (fdatasync). On failure cuts the file back
 * to its durable length, so a later call may try the same bytes again. Safe to call from another
 * thread. */
enum file_result file_tail_append(struct file_tail *tail, const char *bytes, size_t length);
void file_tail_close(struct file_tail *tail);
/* Does somebody hold this file open to write, by this name or another? */
bool file_tail_is_held(const char *path);

/* What became of the name by which it was opened: it leads to the open file, to none, or to another file. */
enum file_standing { FILE_STANDS, FILE_IS_GONE, FILE_IS_REPLACED };
enum file_standing file_tail_standing(const struct file_tail *tail, const char *path);
/* Appends its durable bytes, also when no name leads to them any more. */
enum file_result file_tail_read(const struct file_tail *tail, struct text *out);

/* An advisory lock on a separate file PATH, held until released or the process ends. Releasing removes the
 * file, which is empty: one that holds something was somebody else's, and stays. After a crash the file
 * stays, and the next one to take it gets it all the same. */
struct file_lock {
    int handle; /* -1: not held */
};
enum file_result file_lock_take(struct file_lock *lock, const char *path); /* FILE_LOCKED: another has it */
/* The path it was taken by; nothing happens when it is not held. */
void file_lock_release(struct file_lock *lock, const char *path);

/* Joins with one slash. */
void file_join(struct text *out, const char *folder, const char *name);
const char *file_name(const char *path); /* what stands after the last slash */
/* Appends the path from the root, with "/" between its parts on every platform; links are not followed, and
 * nothing needs to be there. False and nothing appended: the current folder is not known. */
bool file_absolute(struct text *out, const char *path);

/* Folders of this installation, found beside the program (build tree, installed, portable folder),
 * or below SAMENSPEL_ASSETS / SAMENSPEL_SCENARIOS / SAMENSPEL_DATA when set. Appends nothing and
 * returns false when there is none. Data is the user's (XDG_DATA_HOME or %APPDATA%), made when
 * missing. */
bool file_assets(struct text *out);
bool file_scenarios(struct text *out);
bool file_user_data(struct text *out);
/* XDG_CONFIG_HOME or %APPDATA%, below SAMENSPEL_DATA when that is set; made when missing. */
bool file_user_settings(struct text *out);

#endif
