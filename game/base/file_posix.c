/* Files and folders by POSIX. */
#ifndef _WIN32
#include "base/file.h"
#include "base/file_platform.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 16 * 1024, PRIVATE_FILE = 0600, PRIVATE_FOLDER = 0700, BESIDE_MOST = 100 };

static enum file_result result_of(int error)
{
    static const struct {
        int error;
        enum file_result result;
    } known[] = {
        {ENOENT, FILE_MISSING},      {ENOTDIR, FILE_MISSING},      {EISDIR, FILE_IS_FOLDER},
        {EFBIG, FILE_NO_SPACE},      {EACCES, FILE_NO_PERMISSION}, {EPERM, FILE_NO_PERMISSION},
        {EROFS, FILE_NO_PERMISSION}, {ENOSPC, FILE_NO_SPACE},      {EDQUOT, FILE_NO_SPACE},
        {EEXIST, FILE_EXISTS},       {EWOULDBLOCK, FILE_LOCKED},   {ENAMETOOLONG, FILE_NAME_TOO_LONG}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (known[i].error == error)
            return known[i].result;
    return FILE_FAILED;
}

enum file_result platform_failure(void)
{
    assert(errno != 0);
    return result_of(errno);
}

bool platform_is_slash(char letter)
{
    return letter == '/';
}

static enum file_result read_all(int handle, size_t limit, struct text *out)
{
    struct stat about;
    if (fstat(handle, &about) != 0)
        return platform_failure();
    if (S_ISDIR(about.st_mode))
        return FILE_IS_FOLDER;
    if (S_ISREG(about.st_mode) && (uintmax_t)about.st_size > limit)
        return FILE_TOO_BIG;
    char chunk[CHUNK];
    const size_t before = out->length;
    for (;;) {
        const ssize_t got = read(handle, chunk, sizeof chunk);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return platform_failure();
        if (got == 0)
            return FILE_OK;
        if ((size_t)got > limit - (out->length - before))
            return FILE_TOO_BIG;
        text_add_bytes(out, chunk, (size_t)got);
    }
}

/* A pipe nobody writes to and a device that never ends would keep us waiting for ever. */
static bool is_endless(int handle)
{
    struct stat status;
    return fstat(handle, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

enum file_result file_read(const char *path, size_t limit, struct text *out)
{
    const int handle = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return platform_failure();
    const size_t before = out->length;
    const enum file_result result = is_endless(handle) ? FILE_FAILED : read_all(handle, limit, out);
    close(handle);
    if (result != FILE_OK)
        text_cut(out, before);
    return result;
}

/* A short read goes on where it stopped; the next one says whether that was the end. */
static enum file_result read_start(int handle, char *start, size_t most, size_t *length)
{
    while (*length < most) {
        const ssize_t got = pread(handle, start + *length, most - *length, (off_t)*length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return platform_failure();
        if (got == 0)
            break;
        *length += (size_t)got;
    }
    return FILE_OK;
}

enum file_result file_read_start(const char *path, size_t most, struct text *out)
{
    const int handle = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return platform_failure();
    char start[FILE_START_MAX];
    size_t length = 0;
    assert(most <= sizeof start);
    const enum file_result result =
        is_endless(handle) ? FILE_FAILED : read_start(handle, start, most, &length);
    close(handle);
    if (result == FILE_OK)
        text_add_bytes(out, start, length);
    return result;
}

/* A short write goes on where it stopped; the next call then says why it was short. */
enum file_result platform_write(int handle, const char *bytes, size_t length, uint64_t at)
{
    while (length > 0) {
        const ssize_t put = pwrite(handle, bytes, length, (off_t)at);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return platform_failure();
        assert((size_t)put <= length);
        bytes += put;
        at += (uint64_t)put;
        length -= (size_t)put;
    }
    return FILE_OK;
}

/* The part before the last slash, "." when there is none. */
static void add_folder_of(struct text *out, const char *path)
{
    const size_t length = (size_t)(file_name(path) - path);
    if (length == 0)
        text_add_char(out, '.');
    else
        text_add_bytes(out, path, length);
}

/* Without this a crash can lose the new name, although the bytes are on the disk. File systems that
 * cannot flush a folder are forgiven: there is nothing better to do. */
void platform_flush_folder(const char *path)
{
    struct text folder = TEXT_INIT;
    add_folder_of(&folder, path);
    const int handle = open(folder.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        fsync(handle);
        close(handle);
    }
    text_release(&folder);
}

static enum file_result write_and_flush(int handle, const char *bytes, size_t length)
{
    const enum file_result written = platform_write(handle, bytes, length, 0);
    if (written != FILE_OK)
        return written;
    return fsync(handle) == 0 ? FILE_OK : platform_failure();
}

/* Opens a file that nobody else has, for the user alone, and appends its name. */
static int open_beside(struct text *name, const char *path)
{
    int handle = -1;
    for (int i = 0; i < BESIDE_MOST && handle < 0; i++) {
        text_clear(name);
        text_format(name, "%s.%ld-%d.part", path, (long)getpid(), i);
        handle = open(name->at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, PRIVATE_FILE);
        if (handle < 0 && errno != EEXIST)
            break;
    }
    return handle;
}

void file_follow(struct text *out, const char *path)
{
    struct stat about;
    char *real = lstat(path, &about) == 0 && S_ISLNK(about.st_mode) ? realpath(path, NULL) : NULL;
    text_add(out, real ? real : path);
    free(real);
}

static enum file_result write_in_place_of(const char *path, const char *bytes, size_t length)
{
    struct text beside = TEXT_INIT;
    const int handle = open_beside(&beside, path);
    enum file_result result = handle < 0 ? platform_failure() : FILE_OK;
    if (handle >= 0) {
        result = write_and_flush(handle, bytes, length);
        if (close(handle) != 0 && result == FILE_OK)
            result = platform_failure();
        if (result == FILE_OK && rename(beside.at, path) != 0)
            result = platform_failure();
        if (result == FILE_OK)
            platform_flush_folder(path);
        else
            unlink(beside.at);
    }
    text_release(&beside);
    return result;
}

/* A terminal, a pipe, /dev/full: there is no place in them to write at, and nothing to flush. */
static bool is_stream(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode);
}

static enum file_result pour(const char *path, const char *bytes, size_t length)
{
    const int handle = open(path, O_WRONLY | O_CLOEXEC);
    if (handle < 0)
        return platform_failure();
    enum file_result result = FILE_OK;
    while (length > 0 && result == FILE_OK) {
        const ssize_t put = write(handle, bytes, length);
        if (put < 0 && errno != EINTR)
            result = platform_failure();
        bytes += put > 0 ? put : 0;
        length -= put > 0 ? (size_t)put : 0;
    }
    close(handle);
    return result;
}

enum file_result file_write(const char *path, const char *bytes, size_t length)
{
    if (is_stream(path))
        return pour(path, bytes, length);
    struct text real = TEXT_INIT;
    file_follow(&real, path);
    const enum file_result result = write_in_place_of(real.at, bytes, length);
    text_release(&real);
    return result;
}

enum file_result platform_make_folder(const char *path)
{
    return mkdir(path, PRIVATE_FOLDER) == 0 ? FILE_OK : platform_failure();
}

enum file_result file_remove(const char *path)
{
    return unlink(path) == 0 ? FILE_OK : platform_failure();
}

enum file_result file_remove_folder(const char *path)
{
    return rmdir(path) == 0 ? FILE_OK : platform_failure();
}

void platform_forget_read(const char *path)
{
    const int handle = open(path, O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
    close(handle);
}

bool file_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

int64_t file_size(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) ? (int64_t)about.st_size : -1;
}

int64_t file_changed(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 ? (int64_t)about.st_mtime : -1;
}

bool file_inside(const char *folder, const char *path)
{
    char *outer = realpath(folder, NULL);
    char *inner = realpath(path, NULL);
    bool inside = false;
    if (outer && inner) {
        const size_t length = strcmp(outer, "/") == 0 ? 0 : strlen(outer);
        inside = strncmp(outer, inner, length) == 0 && inner[length] == '/' && inner[length + 1];
    }
    free(inner);
    free(outer);
    return inside;
}

bool file_absolute(struct text *out, const char *path)
{
    char here[PATH_MAX];
    if (path[0] != '/' && !getcwd(here, sizeof here))
        return false;
    if (path[0] == '/')
        text_add(out, path);
    else
        file_join(out, here, path);
    return true;
}

enum file_result platform_names(const char *path, void (*each)(void *data, const char *name), void *data)
{
    DIR *folder = opendir(path);
    if (!folder)
        return platform_failure();
    const struct dirent *entry;
    while (errno = 0, entry = readdir(folder)) /* only errno tells an error from the end */
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            each(data, entry->d_name);
    const enum file_result result = errno ? platform_failure() : FILE_OK;
    closedir(folder);
    return result;
}

bool platform_environment(struct text *out, const char *name)
{
    const char *value = getenv(name);
    if (!value || !value[0])
        return false;
    text_add(out, value);
    return true;
}

bool platform_program_folder(struct text *out)
{
    char *program = realpath("/proc/self/exe", NULL);
    if (!program)
        return false;
    add_folder_of(out, program);
    free(program);
    return true;
}

/* A relative XDG path must be passed over, says its specification. */
static bool user_folder(struct text *out, const char *variable, const char *below_home)
{
    const char *value = getenv(variable);
    if (value && value[0] == '/') {
        text_add(out, value);
        return true;
    }
    if (!platform_environment(out, "HOME"))
        return false;
    text_add(out, below_home);
    return true;
}

bool platform_user_data(struct text *out)
{
    return user_folder(out, "XDG_DATA_HOME", "/.local/share");
}

bool platform_user_settings(struct text *out)
{
    return user_folder(out, "XDG_CONFIG_HOME", "/.config");
}
#else
typedef int file_posix_is_empty; /* ISO C wants something in every file */
#endif
