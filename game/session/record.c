/* A session gets its record; names and places of records. */
#include "session/record.h"

#include "base/digest.h"
#include "session/record_head.h"
#include "session/record_inside.h"
#include "session/record_pictures.h"

#include <assert.h>
#include <string.h>

enum { ID_BYTES = 16 };

struct record_header record_header_new(bool rehearsal, struct wall_time started)
{
    struct record_header header = {.rehearsal = rehearsal, .started = started};
    uint8_t id[ID_BYTES];
    _Static_assert(sizeof header.session == 2 * ID_BYTES + 1, "an id in hexadecimal");
    digest_random(id, sizeof id);
    digest_hex(header.session, id, sizeof id);
    digest_hex(header.trajectory, id, sizeof id);
    return header;
}

/* --- life --- */

struct record *record_new(const char *path, const struct record_header *header)
{
    struct arena arena = {0};
    struct text real = TEXT_INIT;
    struct record *record = ARENA_NEW(&arena, struct record);
    file_follow(&real, path);
    const char *copy = arena_string(&arena, real.at);
    text_release(&real);
    *record = (struct record){.arena = arena,
                              .header = *header,
                              .path = copy,
                              .at = copy,
                              .lock = {.handle = -1},
                              .tail = {.handle = -1},
                              .left = header->started};
    return record;
}

static void lock_path(struct text *out, const struct record *record)
{
    text_format(out, "%s.lock", record->at);
}

void record_release(struct record *record)
{
    struct text lock = TEXT_INIT;
    lock_path(&lock, record);
    file_tail_close(&record->tail);
    file_lock_release(&record->lock, lock.at); /* last: until here nobody else may touch the file */
    text_release(&lock);
    struct arena arena = record->arena;
    arena_release(&arena);
}

enum file_result record_lock(struct record *record)
{
    struct text path = TEXT_INIT;
    lock_path(&path, record);
    const enum file_result result = file_lock_take(&record->lock, path.at);
    text_release(&path);
    return result;
}

/* --- beginning --- */

static enum file_result write_head(struct record *record, const struct session *session)
{
    struct record_head head = {.header = record->header, .seed = session->chance.state};
    struct record_pictures pictures;
    struct text line = TEXT_INIT;
    record_pictures_find(&pictures, session->pack);
    record_head_write(&line, &head, session->pack, &pictures);
    /* A header that could not be read again must never be written. */
    enum file_result result = line.length < JSON_SIZE_MAX ? FILE_OK : FILE_TOO_BIG;
    if (result == FILE_OK)
        result = file_tail_create(&record->tail, record->path);
    if (result == FILE_OK) {
        record_pictures_keep(&pictures, session->pack, record->path);
        result = file_tail_append(&record->tail, line.at, line.length);
        if (result != FILE_OK) {
            file_tail_close(&record->tail); /* where a file that is open cannot be removed */
            file_remove(record->path);
        }
    }
    record->length = line.length;
    record->chain.check = head.check;
    text_release(&line);
    return result;
}

/* No system takes names of more than 255 bytes, and what is written beside a record has a longer one. */
static bool leaves_room_beside(const char *path)
{
    enum { NAME_MOST = 255, BESIDE_MOST = 32 };
    return strlen(file_name(path)) <= NAME_MOST - BESIDE_MOST;
}

enum file_result record_create(struct session *session, const char *path, const struct record_header *header)
{
    if (!leaves_room_beside(path))
        return FILE_NAME_TOO_LONG;
    assert(!session->keeper && !session->read_only);
    struct record *record = record_new(path, header);
    /* Beside a file that is there already nothing is made or removed: a lock would be its owner's. */
    enum file_result result = file_exists(path) ? FILE_EXISTS : record_lock(record);
    if (result == FILE_OK)
        result = write_head(record, session);
    if (result != FILE_OK) {
        record_release(record);
        return result;
    }
    record_set_clock(record, header->started, session_now(session));
    record_keep(session, record);
    return FILE_OK;
}

/* --- asking --- */

const struct record_header *record_header_of(const struct session *session)
{
    const struct record *record = record_of(session);
    return record ? &record->header : NULL;
}

const char *record_path_of(const struct session *session)
{
    const struct record *record = record_of(session);
    return record ? record->path : NULL;
}

enum record_standing record_standing(const struct session *session)
{
    const struct record *record = record_of(session);
    return record ? record->standing : RECORD_STANDS;
}

struct wall_time record_left(const struct session *session)
{
    const struct record *record = record_of(session);
    assert(record);
    return record->left;
}

bool record_discard(struct session *session)
{
    struct record *record = record_of(session);
    if (!record || session->read_only)
        return false;
    if (record->tail.handle < 0 || file_tail_standing(&record->tail, record->path) == FILE_IS_REPLACED)
        return false;
    file_tail_close(&record->tail);
    return file_remove(record->path) == FILE_OK;
}

void record_paper_path(struct text *out, const char *record, enum record_paper paper)
{
    static const char *const names[PAPERS] = {"-group.html", "-outside.html", "-agenda.html"};
    static const char ending[] = ".samenspel";
    const size_t length = strlen(record);
    const size_t own = sizeof ending - 1;
    const bool ours = length > own && strcmp(record + length - own, ending) == 0;
    text_add_bytes(out, record, ours ? length - own : length);
    text_add(out, names[paper]);
}

bool record_folder(struct text *out)
{
    const size_t before = out->length;
    struct text folder = TEXT_INIT;
    bool there = file_user_data(&folder);
    if (there) {
        file_join(out, folder.at, "records");
        there = file_make_folder(out->at + before) == FILE_OK;
    }
    if (!there)
        text_cut(out, before);
    text_release(&folder);
    return there;
}

/* FOLDER/2026-11-22 kennismaken.samenspel, then "... 2" and so on. */
void record_new_name(struct text *out, const char *folder, const struct pack *pack, struct wall_time now)
{
    const struct wall_parts day = clock_parts(now);
    struct text name = TEXT_INIT;
    struct text path = TEXT_INIT;
    int number = 1;
    do {
        text_clear(&name);
        text_clear(&path);
        text_format(&name, "%04d-%02d-%02d-%s", day.year, day.month, day.day, pack->id);
        if (number > 1)
            text_format(&name, "-%d", number);
        text_add(&name, ".samenspel");
        file_join(&path, folder, name.at);
        number++;
    } while (file_exists(path.at));
    text_add(out, path.at);
    text_release(&path);
    text_release(&name);
}
