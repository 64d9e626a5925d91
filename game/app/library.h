/* What the start screen offers: the packs of this installation and this user's records. */
#ifndef APP_LIBRARY_H
#define APP_LIBRARY_H

#include "base/arena.h"
#include "session/record.h"

enum { LIBRARY_PACKS_MAX = 32, LIBRARY_RECORDS_MAX = 64 };

struct library_pack {
    const char *folder, *id;
    struct pack_text title, summary;
    enum pack_status status;
    uint8_t dilemmas, role_count;
    enum pack_gable gables[PACK_ROLES_MAX];
    uint16_t minutes_least, minutes_most; /* of its programmes */
    const char *languages[PACK_LANGUAGES_MAX];
    size_t errors;           /* more than 0: it cannot be played */
    const char *first_error; /* file:line:column: sentence, or NULL */
};

struct library_record {
    const char *path;
    struct record_summary summary; /* group is desk content */
    bool readable;
    int64_t changed;
};

struct library {
    struct arena arena;
    struct library_pack packs[LIBRARY_PACKS_MAX];
    size_t pack_count;
    struct library_record records[LIBRARY_RECORDS_MAX]; /* newest first */
    size_t record_count;
    int go_on; /* index of the newest record that was not ended, -1 = none */
};

/* Reads both lists; sentences in the language of `words`. */
void library_read(struct library *library, const struct words *words);
void library_release(struct library *library);

#endif
