/* Files and folders by Windows, always with the wide calls: paths are UTF-8 everywhere else. */
#ifdef _WIN32
#include "base/file.h"
#include "base/file_platform.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

enum { CHUNK = 16 * 1024, PATH_ROOM = 32 * 1024 };

static enum file_result result_of(DWORD error)
{
    static const struct {
        DWORD error;
        enum file_result result;
    } known[] = {{ERROR_FILE_NOT_FOUND, FILE_MISSING},      {ERROR_PATH_NOT_FOUND, FILE_MISSING},
                 {ERROR_INVALID_NAME, FILE_MISSING},        {ERROR_ACCESS_DENIED, FILE_NO_PERMISSION},
                 {ERROR_WRITE_PROTECT, FILE_NO_PERMISSION}, {ERROR_DISK_FULL, FILE_NO_SPACE},
                 {ERROR_HANDLE_DISK_FULL, FILE_NO_SPACE},   {ERROR_FILE_EXISTS, FILE_EXISTS},
                 {ERROR_ALREADY_EXISTS, FILE_EXISTS},       {ERROR_SHARING_VIOLATION, FILE_LOCKED},
                 {ERROR_LOCK_VIOLATION, FILE_LOCKED},       {ERROR_FILENAME_EXCED_RANGE, FILE_NAME_TOO_LONG}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (known[i].error == error)
            return known[i].result;
    return FILE_FAILED;
}

static enum file_result failure(void)
{
    return result_of(GetLastError());
}

bool platform_is_slash(char letter)
{
    return letter == '/' || letter == '\\';
}

/* The caller frees it; NULL when the path is no UTF-8. */
static wchar_t *wide_new(const char *path)
{
    const int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, NULL, 0);
    wchar_t *wide = length > 0 ? calloc((size_t)length, sizeof *wide) : NULL;
    if (wide)
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, length);
    return wide;
}

static bool add_wide(struct text *out, const wchar_t *wide)
{
    const int length = WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide, -1, NULL, 0, NULL, NULL);
    char *bytes = length > 0 ? calloc((size_t)length, 1) : NULL;
    if (!bytes)
        return false;
    WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide, -1, bytes, length, NULL, NULL);
    text_add(out, bytes);
    free(bytes);
    return true;
}

/* A handle has 32 significant bits, also in 64-bit programs, so an int can carry it. */
static int handle_number(HANDLE handle)
{
    return handle == INVALID_HANDLE_VALUE ? -1 : (int)(intptr_t)handle;
}

static HANDLE handle_of(int number)
{
    return (HANDLE)(intptr_t)number;
}

static HANDLE open_file(const char *path, DWORD access, DWORD share, DWORD disposition)
{
    wchar_t *wide = wide_new(path);
    if (!wide) {
        SetLastError(ERROR_INVALID_NAME);
        return INVALID_HANDLE_VALUE;
    }
    const HANDLE handle = CreateFileW(wide, access, share, NULL, disposition, FILE_ATTRIBUTE_NORMAL, NULL);
    const DWORD error = GetLastError();
    free(wide);
    SetLastError(error);
    return handle;
}

static DWORD attributes_of(const char *path)
{
    wchar_t *wide = wide_new(path);
    const DWORD attributes = wide ? GetFileAttributesW(wide) : INVALID_FILE_ATTRIBUTES;
    free(wide);
    return attributes;
}

static enum file_result read_all(HANDLE handle, size_t limit, struct text *out)
{
    LARGE_INTEGER size = {0};
    if (GetFileSizeEx(handle, &size) && (uint64_t)size.QuadPart > limit)
        return FILE_TOO_BIG;
    char chunk[CHUNK];
    const size_t before = out->length;
    for (;;) {
        DWORD got = 0;
        if (!ReadFile(handle, chunk, sizeof chunk, &got, NULL))
            return failure();
        if (got == 0)
            return FILE_OK;
        if (got > limit - (out->length - before))
            return FILE_TOO_BIG;
        text_add_bytes(out, chunk, got);
    }
}

enum file_result file_read(const char *path, size_t limit, struct text *out)
{
    if (file_is_folder(path))
        return FILE_IS_FOLDER;
    const HANDLE handle =
        open_file(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, OPEN_EXISTING);
    if (handle == INVALID_HANDLE_VALUE)
        return failure();
    const size_t before = out->length;
    const enum file_result result = read_all(handle, limit, out);
    CloseHandle(handle);
    if (result != FILE_OK)
        text_cut(out, before);
    return result;
}

enum file_result file_read_start(const char *path, size_t most, struct text *out)
{
    if (file_is_folder(path))
        return FILE_IS_FOLDER;
    const HANDLE handle =
        open_file(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, OPEN_EXISTING);
    if (handle == INVALID_HANDLE_VALUE)
        return failure();
    char start[FILE_START_MAX];
    DWORD got = 0; /* of a file on a disk ReadFile reads all there is */
    assert(most <= sizeof start);
    const enum file_result result = ReadFile(handle, start, (DWORD)most, &got, NULL) ? FILE_OK : failure();
    CloseHandle(handle);
    if (result == FILE_OK)
        text_add_bytes(out, start, got);
    return result;
}

static enum file_result write_and_flush(HANDLE handle, const char *bytes, size_t length, uint64_t at)
{
    LARGE_INTEGER place = {.QuadPart = (LONGLONG)at};
    if (!SetFilePointerEx(handle, place, NULL, FILE_BEGIN))
        return failure();
    while (length > 0) {
        const DWORD step = length > 0x1000000 ? 0x1000000 : (DWORD)length;
        DWORD put = 0;
        if (!WriteFile(handle, bytes, step, &put, NULL))
            return failure();
        if (put == 0)
            return FILE_NO_SPACE;
        bytes += put;
        length -= put;
    }
    return FlushFileBuffers(handle) ? FILE_OK : failure();
}

static enum file_result replace(const char *from, const char *to)
{
    wchar_t *wide_from = wide_new(from);
    wchar_t *wide_to = wide_new(to);
    enum file_result result = FILE_FAILED;
    if (wide_from && wide_to) {
        const DWORD flags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
        result = MoveFileExW(wide_from, wide_to, flags) ? FILE_OK : failure();
    }
    free(wide_to);
    free(wide_from);
    return result;
}

/* A link needs rights that whoever borrows a laptop has not, and what a cloud keeps looks like one. */
void file_follow(struct text *out, const char *path)
{
    text_add(out, path);
}

enum file_result file_write(const char *path, const char *bytes, size_t length)
{
    struct text beside = TEXT_INIT;
    text_format(&beside, "%s.%lu.part", path, (unsigned long)GetCurrentProcessId());
    const HANDLE handle = open_file(beside.at, GENERIC_WRITE, 0, CREATE_ALWAYS);
    enum file_result result = handle == INVALID_HANDLE_VALUE ? failure() : FILE_OK;
    if (handle != INVALID_HANDLE_VALUE) {
        result = write_and_flush(handle, bytes, length, 0);
        CloseHandle(handle);
        if (result == FILE_OK)
            result = replace(beside.at, path);
        if (result != FILE_OK)
            file_remove(beside.at);
    }
    text_release(&beside);
    return result;
}

/* Below the user's own folders the access list that is inherited is private already. */
enum file_result platform_make_folder(const char *path)
{
    wchar_t *wide = wide_new(path);
    if (!wide)
        return FILE_FAILED;
    const enum file_result result = CreateDirectoryW(wide, NULL) ? FILE_OK : failure();
    free(wide);
    return result;
}

enum file_result file_remove(const char *path)
{
    wchar_t *wide = wide_new(path);
    if (!wide)
        return FILE_FAILED;
    const enum file_result result = DeleteFileW(wide) ? FILE_OK : failure();
    free(wide);
    return result;
}

enum file_result file_remove_folder(const char *path)
{
    wchar_t *wide = wide_new(path);
    if (!wide)
        return FILE_FAILED;
    const enum file_result result = RemoveDirectoryW(wide) ? FILE_OK : failure();
    free(wide);
    return result;
}

/* Opening without its buffers makes Windows let go of what it kept. */
void platform_forget_read(const char *path)
{
    wchar_t *wide = wide_new(path);
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE handle =
        wide ? CreateFileW(wide, GENERIC_READ, share, NULL, OPEN_EXISTING, FILE_FLAG_NO_BUFFERING, NULL)
             : INVALID_HANDLE_VALUE;
    free(wide);
    if (handle != INVALID_HANDLE_VALUE)
        CloseHandle(handle);
}

bool file_exists(const char *path)
{
    return attributes_of(path) != INVALID_FILE_ATTRIBUTES;
}

bool file_is_folder(const char *path)
{
    const DWORD attributes = attributes_of(path);
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

static bool about(const char *path, WIN32_FILE_ATTRIBUTE_DATA *data)
{
    wchar_t *wide = wide_new(path);
    const bool known = wide && GetFileAttributesExW(wide, GetFileExInfoStandard, data);
    free(wide);
    return known;
}

int64_t file_size(const char *path)
{
    WIN32_FILE_ATTRIBUTE_DATA data = {0};
    if (!about(path, &data) || (data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY))
        return -1;
    return (int64_t)((uint64_t)data.nFileSizeHigh << 32 | data.nFileSizeLow);
}

int64_t file_changed(const char *path)
{
    WIN32_FILE_ATTRIBUTE_DATA data = {0};
    if (!about(path, &data))
        return -1;
    const FILETIME time = data.ftLastWriteTime;
    const uint64_t ticks = (uint64_t)time.dwHighDateTime << 32 | time.dwLowDateTime;
    return (int64_t)(ticks / 10000000) - 11644473600;
}

/* The path with every link followed; the caller frees it. */
static wchar_t *final_path_new(const char *path)
{
    wchar_t *wide = wide_new(path);
    if (!wide)
        return NULL;
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE handle = CreateFileW(wide, 0, share, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    free(wide);
    if (handle == INVALID_HANDLE_VALUE)
        return NULL;
    wchar_t *final = calloc(PATH_ROOM, sizeof *final);
    const DWORD length = final ? GetFinalPathNameByHandleW(handle, final, PATH_ROOM, 0) : 0;
    CloseHandle(handle);
    if (length > 0 && length < PATH_ROOM)
        return final;
    free(final);
    return NULL;
}

bool file_inside(const char *folder, const char *path)
{
    wchar_t *outer = final_path_new(folder);
    wchar_t *inner = final_path_new(path);
    bool inside = false;
    if (outer && inner) {
        size_t length = wcslen(outer);
        while (length > 0 && outer[length - 1] == L'\\')
            length--; /* a drive ends with one */
        inside = _wcsnicmp(outer, inner, length) == 0 && inner[length] == L'\\' && inner[length + 1];
    }
    free(inner);
    free(outer);
    return inside;
}

static void name_found(const WIN32_FIND_DATAW *found, void (*each)(void *data, const char *name), void *data)
{
    struct text name = TEXT_INIT;
    const bool known = add_wide(&name, found->cFileName);
    if (known && strcmp(name.at, ".") != 0 && strcmp(name.at, "..") != 0)
        each(data, name.at);
    text_release(&name);
}

bool file_absolute(struct text *out, const char *path)
{
    wchar_t *wide = wide_new(path);
    wchar_t *full = calloc(PATH_ROOM, sizeof *full);
    const DWORD length = wide && full ? GetFullPathNameW(wide, PATH_ROOM, full, NULL) : 0;
    for (DWORD i = 0; i < length && length < PATH_ROOM; i++)
        if (full[i] == L'\\')
            full[i] = L'/';
    const bool known = length > 0 && length < PATH_ROOM && add_wide(out, full);
    free(full);
    free(wide);
    return known;
}

enum file_result platform_names(const char *path, void (*each)(void *data, const char *name), void *data)
{
    struct text pattern = TEXT_INIT;
    file_join(&pattern, path, "*");
    wchar_t *wide = wide_new(pattern.at);
    text_release(&pattern);
    if (!wide)
        return FILE_FAILED;
    WIN32_FIND_DATAW found = {0};
    const HANDLE search = FindFirstFileW(wide, &found);
    const DWORD error = GetLastError();
    free(wide);
    if (search == INVALID_HANDLE_VALUE)
        return result_of(error);
    do
        name_found(&found, each, data);
    while (FindNextFileW(search, &found));
    FindClose(search);
    return FILE_OK;
}

enum file_result file_tail_create(struct file_tail *tail, const char *path)
{
    const HANDLE handle = open_file(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, CREATE_NEW);
    *tail = (struct file_tail){.handle = handle_number(handle)};
    return handle == INVALID_HANDLE_VALUE ? failure() : FILE_OK;
}

static enum file_result cut_to(HANDLE handle, uint64_t length)
{
    LARGE_INTEGER size = {0};
    const LARGE_INTEGER place = {.QuadPart = (LONGLONG)length};
    if (!GetFileSizeEx(handle, &size))
        return failure();
    if ((uint64_t)size.QuadPart < length)
        return FILE_FAILED;
    if (!SetFilePointerEx(handle, place, NULL, FILE_BEGIN) || !SetEndOfFile(handle) ||
        !FlushFileBuffers(handle))
        return failure();
    return FILE_OK;
}

enum file_result file_tail_open(struct file_tail *tail, const char *path, uint64_t length)
{
    const HANDLE handle = open_file(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, OPEN_EXISTING);
    *tail = (struct file_tail){.handle = handle_number(handle), .length = length};
    if (handle == INVALID_HANDLE_VALUE)
        return failure();
    const enum file_result result = cut_to(handle, length);
    if (result != FILE_OK)
        file_tail_close(tail);
    return result;
}

enum file_result file_tail_append(struct file_tail *tail, const char *bytes, size_t length)
{
    assert(tail->handle != -1);
    const enum file_result result = write_and_flush(handle_of(tail->handle), bytes, length, tail->length);
    if (result == FILE_OK)
        tail->length += length;
    else /* when even this fails the next append still writes over what lies behind `length` */
        cut_to(handle_of(tail->handle), tail->length);
    return result;
}

void file_tail_close(struct file_tail *tail)
{
    if (tail->handle != -1)
        CloseHandle(handle_of(tail->handle));
    *tail = (struct file_tail){.handle = -1};
}

bool file_tail_is_held(const char *path)
{
    const HANDLE handle = open_file(path, GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING);
    const bool held = handle == INVALID_HANDLE_VALUE && failure() == FILE_LOCKED;
    if (handle != INVALID_HANDLE_VALUE)
        CloseHandle(handle);
    return held;
}

/* While it is open nobody can remove or replace it. */
enum file_standing file_tail_standing(const struct file_tail *tail, const char *path)
{
    (void)tail;
    (void)path;
    return FILE_STANDS;
}

enum file_result file_tail_read(const struct file_tail *tail, struct text *out)
{
    (void)tail;
    (void)out;
    return FILE_FAILED; /* it never loses its name */
}

/* Sharing nothing is the lock: a second CreateFile fails until the first handle is closed. */
enum file_result file_lock_take(struct file_lock *lock, const char *path)
{
    const HANDLE handle = open_file(path, GENERIC_READ | GENERIC_WRITE, 0, OPEN_ALWAYS);
    *lock = (struct file_lock){.handle = handle_number(handle)};
    return handle == INVALID_HANDLE_VALUE ? failure() : FILE_OK;
}

/* Removing fails while another has it open, so nobody loses a lock by it. */
void file_lock_release(struct file_lock *lock, const char *path)
{
    LARGE_INTEGER size = {0};
    if (lock->handle != -1) {
        const bool ours = GetFileSizeEx(handle_of(lock->handle), &size) && size.QuadPart == 0;
        CloseHandle(handle_of(lock->handle));
        if (ours)
            file_remove(path);
    }
    *lock = (struct file_lock){.handle = -1};
}

bool platform_environment(struct text *out, const char *name)
{
    wchar_t *wide = wide_new(name);
    const wchar_t *value = wide ? _wgetenv(wide) : NULL;
    const bool known = value && value[0] && add_wide(out, value);
    free(wide);
    return known;
}

bool platform_program_folder(struct text *out)
{
    wchar_t *path = calloc(PATH_ROOM, sizeof *path);
    const DWORD length = path ? GetModuleFileNameW(NULL, path, PATH_ROOM) : 0;
    wchar_t *slash = length > 0 && length < PATH_ROOM ? wcsrchr(path, L'\\') : NULL;
    if (slash)
        *slash = L'\0';
    const bool known = slash && add_wide(out, path);
    free(path);
    return known;
}

bool platform_user_data(struct text *out)
{
    return platform_environment(out, "APPDATA");
}

bool platform_user_settings(struct text *out)
{
    return platform_environment(out, "APPDATA");
}
#else
typedef int file_windows_is_empty; /* ISO C wants something in every file */
#endif
