/* An evening with the pack `klein`: one session, one record avond.samenspel in a folder of its own. What
 * should succeed and does not fails the CMocka test that asked. */
#ifndef SUPPORT_EVENING_H
#define SUPPORT_EVENING_H

#include "support/played.h"

enum { EVENING_SEED = 61120 };
extern const struct wall_time evening_noon; /* when it begins */

struct evening {
    struct text folder, path; /* of the record */
    struct pack *pack;
};

void evening_lay(struct evening *top, const char *name);
void evening_clear(struct evening *top);

/* A new session with its record; or one played by chance and closed again. */
struct session *evening_begin(const struct evening *top);
void evening_play(const struct evening *top, int commands);

/* Opens it without any error. */
struct session *evening_open(const char *path, bool resume, bool *read_only);

/* One command a second later, saved as a batch of its own. */
void evening_do(struct session *session, enum command_kind kind);
void evening_text(struct session *session, enum command_kind kind, const char *text);
void evening_seat(struct session *session, const char *name);
void evening_strike(struct session *session, uint32_t event);

/* The first rule that proving the record breaks must be this, "" = none; the second writes the file first. */
void evening_says(const char *path, const char *rule);
void evening_write(const char *path, const char *bytes, size_t length, const char *rule);

/* The whole file instead of what the text held; how often a word stands in it (0 when there is no file). */
void evening_bytes(const char *path, struct text *out);
int evening_count(const char *path, const char *word);

/* Offset of row `number` (0 = header); the length of the file when there is none. */
size_t evening_row(const struct text *bytes, uint32_t number);

#endif
