/* The trash of freedesktop.org, version 1.0: FILES/name, and INFO/name.trashinfo that says where it was. */
#ifndef _WIN32
#include "base/file_platform.h"
#include "base/file_trash.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAMES_MOST = 1000, PRIVATE = 0600 };

/* Bytes of a path as in a URL: slashes and plain letters stay. */
static void add_escaped(struct text *out, const char *path)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()/";
    for (const char *at = path; *at; at++) {
        if (strchr(plain, *at))
            text_add_char(out, *at);
        else
            text_format(out, "%%%02X", (unsigned)(unsigned char)*at);
    }
}

/* Whole words of the form: [Trash Info], Path, DeletionDate in local time. */
static void add_info(struct text *out, const char *path, struct wall_time now)
{
    char printed[26];
    clock_print(printed, now);
    text_add(out, "[Trash Info]\nPath=");
    add_escaped(out, path);
    text_add(out, "\nDeletionDate=");
    text_add_bytes(out, printed, strlen("2026-11-22T13:24:05"));
    text_add_char(out, '\n');
}

static bool same_disk(const char *one, const char *other)
{
    struct stat first, second;
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev;
}

/* The trash of home, for what lies on the same disk. */
static bool home_trash(struct text *out, const char *folder)
{
    struct text trash = TEXT_INIT;
    bool there = platform_user_data(&trash);
    if (there) {
        text_add(&trash, "/Trash");
        there = file_make_folder(trash.at) == FILE_OK && same_disk(trash.at, folder);
    }
    if (there)
        text_add(out, trash.at);
    text_release(&trash);
    return there;
}

/* Appends the highest folder above `folder` that lies on its disk. */
static void add_top(struct text *out, const char *folder)
{
    text_add(out, folder);
    while (out->length > 1) {
        struct text above = TEXT_INIT;
        const size_t own = (size_t)(file_name(out->at) - out->at);
        text_add_bytes(&above, out->at, own > 1 ? own - 1 : 1);
        const bool up = same_disk(above.at, folder);
        if (up)
            text_cut(out, above.length);
        text_release(&above);
        if (!up)
            return;
    }
}

/* TOP/.Trash-UID of another disk. A link in its place could lead anywhere. */
static bool disk_trash(struct text *out, const char *folder)
{
    struct text trash = TEXT_INIT;
    struct stat about;
    add_top(&trash, folder);
    if (trash.at[trash.length - 1] != '/')
        text_add_char(&trash, '/');
    text_format(&trash, ".Trash-%ld", (long)getuid());
    platform_make_folder(trash.at);
    const bool there = lstat(trash.at, &about) == 0 && S_ISDIR(about.st_mode) && about.st_uid == getuid();
    if (there)
        text_add(out, trash.at);
    text_release(&trash);
    return there;
}

static void add_number(struct text *out, const char *folder, const char *name, int number)
{
    text_clear(out);
    text_format(out, "%s/%s", folder, name);
    if (number > 1)
        text_format(out, ".%d", number);
}

/* Makes the note first: its name is then ours, and so is that of the file. */
static bool claim(struct text *info, struct text *file, const char *trash, const char *name)
{
    struct text infos = TEXT_INIT, files = TEXT_INIT;
    bool claimed = false;
    text_format(&infos, "%s/info", trash);
    text_format(&files, "%s/files", trash);
    const bool made = file_make_folder(infos.at) == FILE_OK && file_make_folder(files.at) == FILE_OK;
    for (int number = 1; made && !claimed && number < NAMES_MOST; number++) {
        add_number(info, infos.at, name, number);
        add_number(file, files.at, name, number);
        text_add(info, ".trashinfo");
        const int handle =
            file_exists(file->at) ? -1 : open(info->at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, PRIVATE);
        claimed = handle >= 0;
        if (claimed)
            close(handle);
    }
    text_release(&infos);
    text_release(&files);
    return claimed;
}

static enum file_result move_there(const char *path, const char *trash, struct wall_time now)
{
    struct text info = TEXT_INIT, file = TEXT_INIT, words = TEXT_INIT;
    enum file_result result = FILE_NO_PERMISSION;
    if (claim(&info, &file, trash, file_name(path))) {
        add_info(&words, path, now);
        result = file_write(info.at, words.at, words.length);
        if (result == FILE_OK && rename(path, file.at) != 0)
            result = FILE_FAILED;
        if (result != FILE_OK)
            file_remove(info.at);
    }
    text_release(&info);
    text_release(&file);
    text_release(&words);
    return result;
}

enum file_result file_trash(const char *path, struct wall_time now)
{
    struct text trash = TEXT_INIT, folder = TEXT_INIT;
    char *whole = realpath(path, NULL);
    enum file_result result = whole ? FILE_NO_PERMISSION : FILE_MISSING;
    if (whole) {
        const size_t length = (size_t)(file_name(whole) - whole);
        text_add_bytes(&folder, whole, length > 1 ? length - 1 : 1);
        if (home_trash(&trash, folder.at) || disk_trash(&trash, folder.at))
            result = move_there(whole, trash.at, now);
    }
    free(whole);
    text_release(&folder);
    text_release(&trash);
    return result;
}
#else
typedef int file_trash_posix_is_empty; /* ISO C wants something in every file */
#endif
