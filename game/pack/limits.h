/* How much a pack holds at most, and the two small things it is made of: texts and pictures. */
#ifndef PACK_LIMITS_H
#define PACK_LIMITS_H

enum {
    PACK_FORMAT = 1,
    PACK_LANGUAGES_MAX = 6,
    PACK_ROLES_MAX = 6,
    PACK_VALUES_MAX = 64,
    PACK_EFFECTS_MAX = 8,
    PACK_SPECTRA_MAX = 8,
    PACK_FLAGS_MAX = 64,
    PACK_ACTIVITIES_MAX = 48,
    PACK_PROGRAMMES_MAX = 8,
    PACK_PARTS_MAX = 32,
    PACK_OPTIONS_MAX = 6,
    PACK_VALUES_OFFERED_MAX = 6,
    PACK_PROMPTS_MAX = 5,
    PACK_QUESTIONS_MAX = 12,
    PACK_INJECTS_MAX = 4,
    PACK_LATER_MAX = 4,
    PACK_CARDS_MAX = 48, /* in the row of a value game, and so in its deck */
    PACK_TOP_MAX = 5,    /* cards a seat may pick, and cards that get a rule */
    PACK_ROOMS_MAX = 6,
    PACK_AREAS_MAX = 12,
    PACK_POINTS_MAX = 24,     /* corners of one area */
    PACK_MEASURE_MAX = 10000, /* of a picture, in its own measure */
    ROOM_STEPS = 5,           /* lamps of a room: 1 .. 5 */
    PACK_NONE = 0xFF,         /* an index that points at nothing */
};

/* One text in every language of the pack; [0] is the main language and never NULL once the text is
 * present. A missing language is NULL; pack_text falls back to the main one. */
struct pack_text {
    const char *in[PACK_LANGUAGES_MAX];
};

struct pack_picture {
    const char *file; /* inside the pack, forward slashes; NULL: no picture */
    struct pack_text alt;
};

#endif
