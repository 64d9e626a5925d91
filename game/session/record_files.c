/* The files of one record, together. */
#include "session/record_files.h"

#include "base/file_trash.h"
#include "session/aside.h"
#include "session/record_inside.h"
#include "session/record_parts.h"
#include "session/record_pictures.h"

#include <assert.h>
#include <string.h>

enum { FILES_MOST = PAPERS + 2, ID_SHOWN = 6 };

void record_files(const char *record, void (*each)(void *data, const char *path), void *data)
{
    struct text path = TEXT_INIT;
    for (int paper = 0; paper < PAPERS; paper++) {
        text_clear(&path);
        record_paper_path(&path, record, (enum record_paper)paper);
        if (file_exists(path.at))
            each(data, path.at);
    }
    text_clear(&path);
    aside_path(&path, record);
    if (file_exists(path.at))
        each(data, path.at);
    if (file_exists(record))
        each(data, record);
    text_release(&path);
}

/* --- copying --- */

/* Writes one file after another until one fails; knows which of them were not there before. */
struct copying {
    const struct record_copy *copy;
    struct text where;
    bool made_folder;
    struct text new[FILES_MOST];
    size_t new_count, count;
    enum file_result result;
};

static void add_name_without_ending(struct text *out, const char *record)
{
    static const char ending[] = ".samenspel";
    const char *name = file_name(record);
    const size_t length = strlen(name), own = sizeof ending - 1;
    const bool ours = length > own && strcmp(name + length - own, ending) == 0;
    text_add_bytes(out, name, ours ? length - own : length);
}

static bool read_header(const struct record_copy *copy, struct record_header *header,
                        struct problems *problems)
{
    struct record_summary summary;
    if (copy->open) {
        *header = *record_header_of(copy->open);
        return true;
    }
    const bool read = record_summary(copy->record, &summary, problems);
    *header = summary.header;
    return read;
}

/* Half a file of a stick that was pulled out: in a folder of our own all such files are ours. */
static void remove_half(void *data, const char *name)
{
    static const char half[] = ".part";
    const size_t length = strlen(name), own = sizeof half - 1;
    struct text path = TEXT_INIT;
    file_join(&path, data, name);
    if (length > own && strcmp(name + length - own, half) == 0)
        file_remove(path.at);
    text_release(&path);
}

static void open_folder(struct copying *copying, const struct record_header *header)
{
    struct text name = TEXT_INIT;
    add_name_without_ending(&name, copying->copy->record);
    text_add_char(&name, '-');
    text_add_bytes(&name, header->session, ID_SHOWN);
    file_join(&copying->where, copying->copy->folder, name.at);
    copying->made_folder = !file_exists(copying->where.at);
    copying->result =
        file_is_folder(copying->copy->folder) ? file_make_folder(copying->where.at) : FILE_MISSING;
    if (copying->result == FILE_OK && !copying->made_folder)
        file_list(copying->where.at, remove_half, copying->where.at);
    text_release(&name);
}

static void begin_file(struct copying *copying, struct text *to, const char *name)
{
    file_join(to, copying->where.at, name);
    if (file_exists(to->at))
        return;
    assert(copying->new_count < FILES_MOST);
    copying->new[copying->new_count] = TEXT_INIT;
    text_add(&copying->new[copying->new_count++], to->at);
}

static void copy_file(void *data, const char *path)
{
    struct copying *copying = data;
    struct text to = TEXT_INIT;
    if (copying->result != FILE_OK)
        return;
    begin_file(copying, &to, file_name(path));
    copying->result = file_copy_checked(path, to.at, RECORD_BYTES_MAX);
    copying->count++;
    text_release(&to);
}

/* Without them the record is whole all the same, so it does not fail for want of a picture. */
static void copy_pictures(const char *record, const struct session *open, const char *to)
{
    struct record_pictures pictures;
    struct problems unsaid = {.count = 0};
    struct session *session = NULL;
    bool read_only = false;
    if (open || record_open(&session, record, false, (struct wall_time){0}, &read_only, &unsaid)) {
        const struct pack *pack = open ? open->pack : session->pack;
        record_pictures_find(&pictures, pack);
        record_pictures_keep(&pictures, pack, to);
    }
    session_free(session);
    problems_release(&unsaid);
}

static void copy_whole(struct copying *copying)
{
    const char *record = copying->copy->record;
    struct text to = TEXT_INIT;
    copy_file(copying, record);
    file_join(&to, copying->where.at, file_name(record));
    if (copying->result == FILE_OK)
        copy_pictures(record, copying->copy->open, to.at);
    text_release(&to);
}

static void copy_redacted(struct copying *copying, struct problems *problems)
{
    const struct record_copy *copy = copying->copy;
    struct text bytes = TEXT_INIT, to = TEXT_INIT, name = TEXT_INIT;
    add_name_without_ending(&name, copy->record);
    text_add(&name, "-redacted.samenspel");
    begin_file(copying, &to, name.at);
    const enum record_removal made = copy->open ? record_redact_open(&bytes, copy->open, to.at, problems)
                                                : record_redact(&bytes, copy->record, to.at, problems);
    copying->result = made == REMOVAL_DONE ? file_write_checked(to.at, bytes.at, bytes.length) : FILE_FAILED;
    copying->count++;
    text_release(&name);
    text_release(&to);
    text_release(&bytes);
}

static void copy_all(struct copying *copying, struct problems *problems)
{
    struct text path = TEXT_INIT;
    for (int paper = 0; paper < PAPERS; paper++) {
        text_clear(&path);
        record_paper_path(&path, copying->copy->record, (enum record_paper)paper);
        if (file_exists(path.at))
            copy_file(copying, path.at);
    }
    if (copying->copy->along == ALONG_WHOLE)
        copy_whole(copying);
    else if (copying->copy->along == ALONG_REDACTED && copying->result == FILE_OK)
        copy_redacted(copying, problems);
    text_release(&path);
}

/* Half of a set is worse than none: somebody would think that all of it is there. */
static void take_back(struct copying *copying)
{
    for (size_t i = 0; i < copying->new_count; i++)
        file_remove(copying->new[i].at);
    if (copying->made_folder)
        file_remove_folder(copying->where.at);
}

enum file_result record_copy_to(const struct record_copy *copy, struct text *where, size_t *count,
                                struct problems *problems)
{
    struct copying copying = {.copy = copy, .where = TEXT_INIT};
    struct record_header header;
    assert(!copy->open || strcmp(record_path_of(copy->open), copy->record) == 0);
    text_clear(where);
    copying.result = read_header(copy, &header, problems) ? FILE_OK : FILE_FAILED;
    if (copying.result == FILE_OK)
        open_folder(&copying, &header);
    if (copying.result == FILE_OK)
        copy_all(&copying, problems);
    if (copying.result != FILE_OK && copying.where.length > 0)
        take_back(&copying);
    text_add(where, copying.where.at);
    *count = copying.count;
    for (size_t i = 0; i < copying.new_count; i++)
        text_release(&copying.new[i]);
    text_release(&copying.where);
    return copying.result;
}

/* --- taking away --- */

struct removing {
    enum file_result result;
};

static void remove_one(void *data, const char *path)
{
    struct removing *removing = data;
    if (removing->result == FILE_OK)
        removing->result = file_remove(path);
}

/* Does the deed with the lock held. */
static enum file_result while_locked(const char *path, enum file_result (*deed)(const char *path, void *data),
                                     void *data)
{
    const struct record_header unknown = {.rehearsal = false};
    struct record *record = record_new(path, &unknown);
    enum file_result result = file_exists(path) ? record_lock(record) : FILE_MISSING;
    if (result == FILE_OK)
        result = deed(record->path, data);
    record_release(record);
    return result;
}

static enum file_result erase(const char *path, void *data)
{
    struct removing removing = {.result = FILE_OK};
    (void)data;
    record_parts_remove(path);
    record_files(path, remove_one, &removing);
    return removing.result;
}

enum file_result record_erase(const char *record)
{
    return while_locked(record, erase, NULL);
}

struct trashing {
    const char *record;
    struct wall_time now;
};

/* What is left beside a record that is gone shows what was played: it goes too, or for good. */
static void trash_beside(void *data, const char *path)
{
    const struct trashing *trashing = data;
    if (strcmp(path, trashing->record) != 0 && file_trash(path, trashing->now) != FILE_OK)
        file_remove(path);
}

static enum file_result trash(const char *path, void *data)
{
    const enum file_result result = file_trash(path, ((struct trashing *)data)->now);
    if (result != FILE_OK)
        return result;
    record_parts_remove(path);
    record_files(path, trash_beside, data);
    return result;
}

enum file_result record_trash(const char *record, struct wall_time now)
{
    struct trashing trashing = {record, now};
    return while_locked(record, trash, &trashing);
}

struct moving {
    const char *folder;
    struct text new[FILES_MOST];
    size_t count;
    enum file_result result;
};

static void move_one(void *data, const char *path)
{
    struct moving *moving = data;
    struct text to = TEXT_INIT;
    file_join(&to, moving->folder, file_name(path));
    if (moving->result == FILE_OK && file_exists(to.at))
        moving->result = FILE_EXISTS;
    if (moving->result == FILE_OK) {
        moving->result = file_copy_checked(path, to.at, RECORD_BYTES_MAX);
        moving->new[moving->count] = TEXT_INIT;
        text_add(&moving->new[moving->count++], to.at);
    }
    text_release(&to);
}

static enum file_result move(const char *path, void *data)
{
    struct moving *moving = data;
    struct text to = TEXT_INIT;
    record_files(path, move_one, moving);
    file_join(&to, moving->folder, file_name(path));
    if (moving->result == FILE_OK)
        copy_pictures(path, NULL, to.at);
    text_release(&to);
    for (size_t i = 0; i < moving->count; i++) {
        if (moving->result != FILE_OK)
            file_remove(moving->new[i].at);
        text_release(&moving->new[i]);
    }
    return moving->result == FILE_OK ? erase(path, NULL) : moving->result;
}

enum file_result record_move(const char *record, const char *folder)
{
    struct moving moving = {.folder = folder, .result = file_is_folder(folder) ? FILE_OK : FILE_MISSING};
    return moving.result == FILE_OK ? while_locked(record, move, &moving) : moving.result;
}
