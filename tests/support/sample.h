/* The sample session beside a pack, or a script of tests/replays, played line by line in a session without a
 * record. */
#ifndef SUPPORT_SAMPLE_H
#define SUPPORT_SAMPLE_H

#include "session/session.h"

enum { SAMPLE_LINES_MAX = 1000 };

/* Everything a sample needs to live: texts of commands point into the documents of their lines. */
struct sample {
    struct pack *pack;
    struct session *session;
    struct text script;
    struct json_document lines[SAMPLE_LINES_MAX];
    struct problems problems;
    uint32_t count, now;
};

/* Reads FOLDER/pack.json and FOLDER/sample.commands.jsonl and plays every line; ends the test program when a
 * line is refused, or its time goes back. */
struct sample *sample_played(const char *folder);

/* Begins a session in a language of its pack as `samenspel --play --lang` does: another language than the
 * pack's first one is the first line. */
void sample_speak(struct session *session, const struct pack *pack, const char *language);

/* As sample_played, with tests/replays/NAME.commands.jsonl in a language. */
struct sample *sample_replayed(const char *folder, const char *name, const char *language);
void sample_free(struct sample *sample);

#endif
