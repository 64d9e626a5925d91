/* An open record and its lock, by POSIX. */
#ifndef _WIN32
#include "base/file.h"
#include "base/file_platform.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PRIVATE_FILE = 0600 };

/* One pen for one file, by whatever name it was opened. A file system that knows no locks is forgiven. */
static enum file_result hold(int handle)
{
    return flock(handle, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK ? FILE_LOCKED : FILE_OK;
}

enum file_result file_tail_create(struct file_tail *tail, const char *path)
{
    *tail = (struct file_tail){.handle = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, PRIVATE_FILE)};
    if (tail->handle < 0)
        return platform_failure();
    hold(tail->handle);
    platform_flush_folder(path);
    return FILE_OK;
}

static enum file_result cut_to(int handle, uint64_t length)
{
    struct stat about;
    if (fstat(handle, &about) != 0)
        return platform_failure();
    if (!S_ISREG(about.st_mode) || (uint64_t)about.st_size < length)
        return FILE_FAILED;
    if ((uint64_t)about.st_size > length && (ftruncate(handle, (off_t)length) != 0 || fdatasync(handle) != 0))
        return platform_failure();
    return FILE_OK;
}

enum file_result file_tail_open(struct file_tail *tail, const char *path, uint64_t length)
{
    *tail = (struct file_tail){.handle = open(path, O_RDWR | O_CLOEXEC), .length = length};
    if (tail->handle < 0)
        return platform_failure();
    enum file_result result = hold(tail->handle);
    if (result == FILE_OK)
        result = cut_to(tail->handle, length);
    if (result != FILE_OK)
        file_tail_close(tail);
    return result;
}

bool file_tail_is_held(const char *path)
{
    const int handle = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const bool held = handle >= 0 && hold(handle) == FILE_LOCKED;
    if (handle >= 0)
        close(handle);
    return held;
}

enum file_result file_tail_append(struct file_tail *tail, const char *bytes, size_t length)
{
    assert(tail->handle >= 0);
    enum file_result result = platform_write(tail->handle, bytes, length, tail->length);
    if (result == FILE_OK && fdatasync(tail->handle) != 0)
        result = platform_failure();
    if (result == FILE_OK)
        tail->length += length;
    else /* when even this fails the next append still writes over what lies behind `length` */
        cut_to(tail->handle, tail->length);
    return result;
}

void file_tail_close(struct file_tail *tail)
{
    if (tail->handle >= 0)
        close(tail->handle);
    *tail = (struct file_tail){.handle = -1};
}

static bool is_same(const struct stat *one, const struct stat *other)
{
    return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* Where nothing can be learned, writing will tell. */
enum file_standing file_tail_standing(const struct file_tail *tail, const char *path)
{
    struct stat held, named;
    assert(tail->handle >= 0);
    if (fstat(tail->handle, &held) != 0)
        return FILE_STANDS;
    if (stat(path, &named) == 0)
        return is_same(&held, &named) ? FILE_STANDS : FILE_IS_REPLACED;
    return errno == ENOENT || errno == ENOTDIR ? FILE_IS_GONE : FILE_STANDS;
}

enum file_result file_tail_read(const struct file_tail *tail, struct text *out)
{
    enum { CHUNK = 16 * 1024 };
    char chunk[CHUNK];
    uint64_t at = 0;
    while (at < tail->length) {
        const uint64_t rest = tail->length - at;
        const ssize_t got = pread(tail->handle, chunk, rest < CHUNK ? (size_t)rest : CHUNK, (off_t)at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return platform_failure();
        if (got == 0)
            return FILE_FAILED; /* somebody cut it */
        text_add_bytes(out, chunk, (size_t)got);
        at += (uint64_t)got;
    }
    return FILE_OK;
}

/* Is this open file the one that bears the name now? */
static bool bears_name(int handle, const char *path)
{
    struct stat held, named;
    return fstat(handle, &held) == 0 && lstat(path, &named) == 0 && is_same(&held, &named);
}

/* flock, not fcntl: a POSIX lock is lost as soon as anyone in this program closes the same file.
 *
 * Whoever held it may have removed the file between our opening and locking it. Then we hold a file without a
 * name, which keeps nobody out: once more. A file that bears the name while we hold it stays, because only
 * its holder removes it. */
enum file_result file_lock_take(struct file_lock *lock, const char *path)
{
    *lock = (struct file_lock){.handle = -1};
    for (;;) {
        const int handle = open(path, O_RDWR | O_CREAT | O_CLOEXEC, PRIVATE_FILE);
        if (handle < 0)
            return platform_failure();
        if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
            const enum file_result result = platform_failure();
            close(handle);
            return result;
        }
        if (bears_name(handle, path)) {
            *lock = (struct file_lock){.handle = handle};
            return FILE_OK;
        }
        close(handle);
    }
}

static bool is_empty(int handle)
{
    struct stat status;
    return fstat(handle, &status) == 0 && status.st_size == 0;
}

/* Removed while it is still held: afterwards the name could be another's. */
void file_lock_release(struct file_lock *lock, const char *path)
{
    if (lock->handle >= 0 && bears_name(lock->handle, path) && is_empty(lock->handle))
        file_remove(path);
    if (lock->handle >= 0)
        close(lock->handle);
    *lock = (struct file_lock){.handle = -1};
}
#else
typedef int file_tail_posix_is_empty; /* ISO C wants something in every file */
#endif
