/* What file.c asks of the system: once for POSIX, once for Windows. Nobody else includes this. */
#ifndef BASE_FILE_PLATFORM_H
#define BASE_FILE_PLATFORM_H

#include "base/file.h"

/* Calls `each` with every name in the folder, in the system's order, without "." and "..". */
enum file_result platform_names(const char *path, void (*each)(void *data, const char *name), void *data);

/* Makes one folder, private to the user; FILE_EXISTS when anything of that name is there. */
enum file_result platform_make_folder(const char *path);

/* What this file holds is read from the disk next time, not from memory, where the system can be asked so. */
void platform_forget_read(const char *path);

/* Appends the value of an environment variable; false when it is absent or empty. */
bool platform_environment(struct text *out, const char *name);

/* Was this very process started by a desktop: an icon or a document was pressed? False when not known. */
bool platform_from_desktop(void);
/* Is standard error a terminal, a pipe or a file, and not a device that forgets, a log, or nothing? */
bool platform_errors_kept(void);

/* Appends the folder that holds the running program. */
bool platform_program_folder(struct text *out);

/* Appends the folder in which programs of this user keep data, or settings; false when none is known. */
bool platform_user_data(struct text *out);
bool platform_user_settings(struct text *out);

/* POSIX alone: why the last call failed; all bytes at a place, a short write gone on with; a new name made to
 * outlive a crash. */
enum file_result platform_failure(void);
enum file_result platform_write(int handle, const char *bytes, size_t length, uint64_t at);
void platform_flush_folder(const char *path);

/* True for "/" and, on Windows, for "\\" too. */
bool platform_is_slash(char letter);

#endif
