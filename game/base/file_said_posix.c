/* Who reads standard error, by POSIX. */
#ifndef _WIN32
#include "base/file_platform.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* GLib tells whom it starts; a log of the desktop may be a file. */
bool platform_from_desktop(void)
{
    const char *started = getenv("GIO_LAUNCHED_DESKTOP_FILE_PID");
    return started && strtol(started, NULL, 10) == (long)getpid();
}

bool platform_errors_kept(void)
{
    struct stat about;
    return fstat(STDERR_FILENO, &about) == 0 &&
           (isatty(STDERR_FILENO) || S_ISFIFO(about.st_mode) || S_ISREG(about.st_mode));
}
#else
typedef int file_said_posix_is_empty; /* ISO C wants something in every file */
#endif
