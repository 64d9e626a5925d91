/* Disks that can be taken along, such as a memory stick, and where a user keeps documents. */
#ifndef BASE_FILE_MEDIA_H
#define BASE_FILE_MEDIA_H

#include "base/text.h"

#include <stdbool.h>

/* Calls `each` with the folder of every removable disk that is mounted now, sorted by bytes: below
 * /media/USER and /run/media/USER; on Windows the drives that say so. With SAMENSPEL_MEDIA set: every folder
 * in that one, and no other. */
void file_media(void (*each)(void *data, const char *folder), void *data);

/* Appends the user's folder for documents, else the home folder; false when there is none. */
bool file_documents(struct text *out);

#endif
