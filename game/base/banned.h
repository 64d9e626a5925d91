/* Functions that have hurt others: using one stops the build. Included before every .c by CMake,
 * and therefore also the place for what must be said before the first system header. */
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
