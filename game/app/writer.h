/* Writes batches to the disk on a thread of its own, so that a slow disk never holds the picture. */
#ifndef APP_WRITER_H
#define APP_WRITER_H

#include "session/record.h"

struct writer;

struct writer *writer_start(void);       /* NULL: no thread, or no memory */
void writer_stop(struct writer *writer); /* waits for a batch on its way; NULL is fine */

/* Takes a copy of the bytes and writes them through the session's record. Only when writer_idle. */
void writer_give(struct writer *writer, struct session *session, const char *bytes, size_t length);
bool writer_idle(const struct writer *writer); /* no batch given, or its result taken */

/* True once per given batch, when it is done; *result says how it went. */
bool writer_done(struct writer *writer, enum file_result *result);
void writer_finish(struct writer *writer); /* waits */

#endif
