/* The tail kept aside: PATH.aside holds what a resume dropped because its batch had no end. */
#ifndef SESSION_ASIDE_H
#define SESSION_ASIDE_H

#include "base/file.h"

/* Appends the name of the tail's file that belongs to this record, whether it is there or not. */
void aside_path(struct text *out, const char *record);

/* Adds dropped bytes, unless they are its end already (a start that was killed halfway). */
enum file_result aside_keep(const char *record, const char *bytes, size_t length);

/* Takes every private part out of it, because what a dropped batch said may be what was struck. FILE_OK too
 * when there is none. */
enum file_result aside_strike(const char *record);

#endif
