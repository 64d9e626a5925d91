/* The recycle bin of Windows. */
#ifdef _WIN32
#include "base/file_trash.h"

#include <stdlib.h>
#include <windows.h>

#include <shellapi.h>

/* The list of names that the shell takes ends in two zeros; the caller frees it. */
static wchar_t *names_new(const char *path)
{
    const int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, NULL, 0);
    wchar_t *names = length > 0 ? calloc((size_t)length + 1, sizeof *names) : NULL;
    if (names)
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, names, length);
    for (wchar_t *at = names; at && *at; at++)
        if (*at == L'/')
            *at = L'\\';
    return names;
}

/* Where there is no bin the shell would ask whether to remove it for good: without a window it does nothing.
 */
enum file_result file_trash(const char *path, struct wall_time now)
{
    (void)now; /* the bin keeps its own */
    if (!file_exists(path))
        return FILE_MISSING;
    wchar_t *names = names_new(path);
    if (!names)
        return FILE_FAILED;
    SHFILEOPSTRUCTW deed = {.wFunc = FO_DELETE,
                            .pFrom = names,
                            .fFlags = FOF_ALLOWUNDO | FOF_NOCONFIRMATION | FOF_NOERRORUI | FOF_SILENT |
                                      FOF_WANTNUKEWARNING};
    const int failed = SHFileOperationW(&deed);
    free(names);
    return failed == 0 && !deed.fAnyOperationsAborted ? FILE_OK : FILE_NO_PERMISSION;
}
#else
typedef int file_trash_windows_is_empty; /* ISO C wants something in every file */
#endif
