/* The parts of files and folders that are the same on every system. */
#include "base/file.h"

#include "base/arena.h"
#include "base/file_platform.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void file_join(struct text *out, const char *folder, const char *name)
{
    text_add(out, folder);
    while (out->length > 1 && platform_is_slash(out->at[out->length - 1]))
        text_cut(out, out->length - 1);
    if (out->length && !platform_is_slash(out->at[out->length - 1]))
        text_add_char(out, '/');
    while (platform_is_slash(*name))
        name++;
    text_add(out, name);
}

const char *file_name(const char *path)
{
    const char *name = path;
    for (; *path; path++)
        if (platform_is_slash(*path))
            name = path + 1;
    return name;
}

static enum file_result make_one(const char *path)
{
    const enum file_result made = platform_make_folder(path);
    return made == FILE_EXISTS && file_is_folder(path) ? FILE_OK : made;
}

enum file_result file_make_folder(const char *path)
{
    if (file_is_folder(path))
        return FILE_OK;
    struct text part = TEXT_INIT;
    for (const char *at = path; *at; at++) {
        if (platform_is_slash(*at) && part.length && !file_is_folder(part.at)) {
            const enum file_result made = make_one(part.at);
            if (made != FILE_OK) {
                text_release(&part);
                return made;
            }
        }
        text_add_char(&part, *at);
    }
    text_release(&part);
    return file_is_folder(path) ? FILE_OK : make_one(path);
}

enum file_result file_write_checked(const char *path, const char *bytes, size_t length)
{
    enum file_result result = file_write(path, bytes, length);
    if (result != FILE_OK)
        return result;
    struct text back = TEXT_INIT;
    platform_forget_read(path);
    result = file_read(path, length, &back);
    if (result == FILE_TOO_BIG ||
        (result == FILE_OK && (back.length != length || memcmp(back.at, bytes, length) != 0)))
        result = FILE_FAILED;
    if (result != FILE_OK)
        file_remove(path);
    text_release(&back);
    return result;
}

enum file_result file_copy_checked(const char *from, const char *to, size_t limit)
{
    struct text bytes = TEXT_INIT;
    enum file_result result = file_read(from, limit, &bytes);
    if (result == FILE_OK)
        result = file_write_checked(to, bytes.at, bytes.length);
    text_release(&bytes);
    return result;
}

struct name {
    const char *bytes;
    struct name *next;
};

struct names {
    struct arena arena;
    struct name *last;
    size_t count;
};

static void collect(void *data, const char *name)
{
    struct names *names = data;
    struct name *item = ARENA_NEW(&names->arena, struct name);
    *item = (struct name){.bytes = arena_string(&names->arena, name), .next = names->last};
    names->last = item;
    names->count++;
}

static int by_bytes(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

enum file_result file_list(const char *path, void (*each)(void *data, const char *name), void *data)
{
    struct names names = {0};
    const enum file_result listed = platform_names(path, collect, &names);
    if (listed == FILE_OK && names.count) {
        const char **sorted = ARENA_ARRAY(&names.arena, const char *, names.count);
        size_t count = 0;
        for (const struct name *name = names.last; name; name = name->next)
            sorted[count++] = name->bytes;
        assert(count == names.count);
        qsort(sorted, count, sizeof sorted[0], by_bytes);
        for (size_t i = 0; i < count; i++)
            each(data, sorted[i]);
    }
    arena_release(&names.arena);
    return listed;
}

/* Appends what `folder` and `below` make together when that is a folder. */
static bool add_folder(struct text *out, const char *folder, const char *below)
{
    struct text path = TEXT_INIT;
    file_join(&path, folder, below);
    const bool found = file_is_folder(path.at);
    if (found)
        text_add(out, path.at);
    text_release(&path);
    return found;
}

/* A wrong variable is not passed over in silence: its owner wants that folder and no other. */
static bool installed_folder(struct text *out, const char *variable, const char *name)
{
    struct text from = TEXT_INIT;
    bool found = false;
    if (platform_environment(&from, variable)) {
        found = file_is_folder(from.at);
        if (found)
            text_add(out, from.at);
    } else if (platform_program_folder(&from)) {
        struct text shared = TEXT_INIT;
        file_join(&shared, "../share/samenspel", name);
        found = add_folder(out, from.at, shared.at) || add_folder(out, from.at, name);
        text_release(&shared);
    }
    text_release(&from);
    return found;
}

bool file_errors_are_read(void)
{
    return platform_errors_kept() && !platform_from_desktop();
}

bool file_assets(struct text *out)
{
    return installed_folder(out, "SAMENSPEL_ASSETS", "assets");
}

bool file_scenarios(struct text *out)
{
    return installed_folder(out, "SAMENSPEL_SCENARIOS", "scenarios");
}

static bool own_folder(struct text *out, bool (*place)(struct text *))
{
    struct text folder = TEXT_INIT;
    bool made = false;
    if (platform_environment(&folder, "SAMENSPEL_DATA")) {
        made = file_make_folder(folder.at) == FILE_OK;
    } else if (place(&folder)) {
        text_add(&folder, "/samenspel");
        made = file_make_folder(folder.at) == FILE_OK;
    }
    if (made)
        text_add(out, folder.at);
    text_release(&folder);
    return made;
}

bool file_user_data(struct text *out)
{
    return own_folder(out, platform_user_data);
}

bool file_user_settings(struct text *out)
{
    return own_folder(out, platform_user_settings);
}
