/* The pictures of a pack, kept beside its records: pictures/NAME/images/square.svg, where NAME is made from
 * the digests of all of them, so that records of the same pack share one copy and a changed picture makes
 * another. A picture that cannot be read is left out: no record fails for want of a picture. */
#ifndef SESSION_RECORD_PICTURES_H
#define SESSION_RECORD_PICTURES_H

#include "pack/pack.h"

#include "base/text.h"

struct record_picture {
    const char *file; /* inside the pack, owned by the pack */
    char digest[65];  /* BLAKE2b-256, hexadecimal */
};

struct record_pictures {
    char name[17]; /* of their folder; "" when there are none */
    struct record_picture items[PACK_ACTIVITIES_MAX];
    uint8_t count;
};

/* Reads every picture of the pack once. */
void record_pictures_find(struct record_pictures *pictures, const struct pack *pack);

/* Copies those that are not there yet into `pictures/NAME` beside the record. */
void record_pictures_keep(const struct record_pictures *pictures, const struct pack *pack,
                          const char *record);

/* The folder of the pictures NAME beside the record; false and nothing appended when it is not there. */
bool record_pictures_folder(struct text *out, const char *record, const char *name);

/* When the record came alone: the same pictures in the pack of this installation or of this user, so that a
 * preparation is one file to carry. False: no pack here has exactly these; nothing is changed. */
bool record_pictures_installed(struct pack *pack, const char *name);

#endif
