/* Functions that have hurt others: using one stops the build. CMake includes it before every .c
 * of a room and of the tools (cmake/Flags.cmake), so no file names it; therefore it is also the place for
 * what must be said before the first system header. Tests and fuzzers go without. */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#ifdef _WIN32
#define __USE_MINGW_ANSI_STDIO 1 /* %zu and %lld as C17 has them */
#elif !defined _GNU_SOURCE
#define _GNU_SOURCE /* POSIX files and locks under -std=c17 */
#endif

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef _WIN32 /* its own headers name some of them; and all but *_windows.c is compiled elsewhere too */
#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf gets strtok atoi atol atof
#endif

#endif
