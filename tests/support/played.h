/* Sessions played by chance for tests: legal commands drawn from what is on offer, from a printed seed. */
#ifndef SUPPORT_PLAYED_H
#define SUPPORT_PLAYED_H

#include "base/random.h"
#include "base/text.h"
#include "session/record.h"

/* Plays `commands` legal commands, with or without text, saving each as a batch of its own (some two in one).
 * Ends the test program when the session refuses what it offered. `after` (may be NULL) is called after every
 * saved batch. Returns how many commands were done. */
int played_on(struct session *session, struct random *random, int commands,
              void (*after)(void *data, const struct session *session), void *data);

/* As played_on in a session without a record, and never a strike; `each` is called after every command. */
void played_commands(struct session *session, struct random *random, int commands,
                     void (*each)(void *data, const struct session *session, const struct command *command),
                     void *data);

/* All of the canonical dump, or only its open part. */
void played_dump(const struct session *session, bool open, struct text *out);

/* A fresh folder below the system's place for temporary files; played_folder_remove takes it away with the
 * files in it (one level of folders). */
void played_folder(struct text *out, const char *name);
void played_folder_remove(const char *folder);

#endif
