/* Who reads standard error, by Windows. */
#ifdef _WIN32
#include "base/file_platform.h"

#include <windows.h>

bool platform_from_desktop(void)
{
    return false;
}

/* A program of windows that was double-clicked has no handle; NUL is a device of letters without a mode. */
bool platform_errors_kept(void)
{
    const HANDLE handle = GetStdHandle(STD_ERROR_HANDLE);
    const DWORD type = handle && handle != INVALID_HANDLE_VALUE ? GetFileType(handle) : FILE_TYPE_UNKNOWN;
    DWORD mode = 0;
    return type == FILE_TYPE_PIPE || type == FILE_TYPE_DISK ||
           (type == FILE_TYPE_CHAR && GetConsoleMode(handle, &mode));
}
#else
typedef int file_said_windows_is_empty; /* ISO C wants something in every file */
#endif
