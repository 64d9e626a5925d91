/* Somebody threw the record away while it was open, or put another file in its place. */
#include "session/record_inside.h"

#include <string.h>

/* --- a place --- */

/* FOLDER/NAME-2.samenspel, then -3 and so on: the first that is free. */
static void free_name(struct text *out, const char *path)
{
    static const char ending[] = ".samenspel";
    const size_t length = strlen(path), own = sizeof ending - 1;
    const bool ours = length > own && strcmp(path + length - own, ending) == 0;
    int number = 2;
    do {
        text_clear(out);
        text_add_bytes(out, path, ours ? length - own : length);
        text_format(out, "-%d%s", number++, ours ? ending : "");
    } while (file_exists(out->at));
}

static void make_folder_of(const char *path)
{
    struct text folder = TEXT_INIT;
    text_add_bytes(&folder, path, (size_t)(file_name(path) - path));
    if (folder.length > 0 && !file_is_folder(folder.at))
        file_make_folder(folder.at);
    text_release(&folder);
}

/* The lock goes along. It is ours already where only the record was thrown away. */
static void lock_there(struct record *record, const char *path)
{
    struct text before = TEXT_INIT, now = TEXT_INIT;
    struct file_lock lock = {.handle = -1};
    text_format(&before, "%s.lock", record->at);
    text_format(&now, "%s.lock", path);
    if (file_lock_take(&lock, now.at) == FILE_OK) {
        file_lock_release(&record->lock, before.at);
        record->lock = lock;
    }
    text_release(&before);
    text_release(&now);
}

/* --- writing it again --- */

/* Never over anything that is there. */
static enum file_result write_again(struct record *record, const char *path, const struct text *bytes)
{
    struct file_tail tail = {.handle = -1};
    make_folder_of(path);
    enum file_result result = file_tail_create(&tail, path);
    if (result != FILE_OK)
        return result;
    result = file_tail_append(&tail, bytes->at, bytes->length);
    if (result != FILE_OK) {
        file_tail_close(&tail); /* where a file that is open cannot be removed */
        file_remove(path);
        return result;
    }
    lock_there(record, path);
    file_tail_close(&record->tail);
    record->tail = tail;
    return FILE_OK;
}

static enum file_result write_beside(struct record *record, const struct text *bytes)
{
    struct text path = TEXT_INIT;
    free_name(&path, record->at);
    const enum file_result result = write_again(record, path.at, bytes);
    if (result == FILE_OK)
        record->at = arena_string(&record->arena, path.at);
    text_release(&path);
    return result;
}

/* A copy put in its place, or a file system that numbers its files anew: the same bytes are the same record.
 */
static bool is_the_same(const struct record *record, const struct text *bytes)
{
    struct text there = TEXT_INIT;
    const bool same = file_read(record->at, RECORD_BYTES_MAX, &there) == FILE_OK &&
                      there.length == bytes->length && memcmp(there.at, bytes->at, bytes->length) == 0;
    text_release(&there);
    return same;
}

/* The old one first: where it is the same file after all nobody else may hold it. */
static enum file_result take_that(struct record *record)
{
    file_tail_close(&record->tail);
    return file_tail_open(&record->tail, record->at, record->length);
}

static enum file_result go_on_without(struct record *record, bool replaced, const struct text *bytes)
{
    if (replaced && is_the_same(record, bytes))
        return take_that(record);
    const enum file_result result =
        replaced ? write_beside(record, bytes) : write_again(record, record->at, bytes);
    if (result == FILE_OK)
        record->standing = replaced ? RECORD_WAS_REPLACED : RECORD_WAS_GONE;
    return result;
}

/* A disk that was pulled out gives its bytes no more: once it is back, the file is opened anew. */
enum file_result record_stand(struct record *record)
{
    record->standing = RECORD_STANDS;
    const enum file_standing standing =
        record->tail.handle < 0 ? FILE_STANDS : file_tail_standing(&record->tail, record->at);
    if (standing == FILE_STANDS)
        return FILE_OK;
    struct text bytes = TEXT_INIT;
    enum file_result result = file_tail_read(&record->tail, &bytes);
    if (result == FILE_OK)
        result = go_on_without(record, standing == FILE_IS_REPLACED, &bytes);
    else
        file_tail_close(&record->tail);
    text_release(&bytes);
    return result;
}
