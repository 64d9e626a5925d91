/* How an object of the pack file becomes a struct: by a table of its keys.
 *
 * A shape lists the keys an object may have; a field says for one key how it is read, whether it must be
 * there, what its limits are and where it goes. One walk over the tables reports unknown keys, missing keys,
 * wrong types and broken limits alike for every object, and fills the struct. Nothing here knows what a role
 * or a dilemma is. A reader that finds a problem reports it and leaves its target zero: the pack is dropped
 * at the end, so every other problem is still found. */
#ifndef PACK_FIELD_H
#define PACK_FIELD_H

#include "pack/pack.h"
#include "pack/vocabulary.h"

#include "base/problem.h"

/* The lists of the pack whose ids other parts refer to. Collected before anything is read, so that order in
 * the file does not matter. */
enum id_set {
    IDS_ROLES,
    IDS_VALUES,
    IDS_EFFECTS,
    IDS_SPECTRA,
    IDS_ROOMS,
    IDS_ACTIVITIES,
    IDS_FLAGS,
    IDS_SETS
};
enum { IDS_MAX = 64 };

struct id_list {
    const char *at[IDS_MAX];
    uint8_t count;
};

struct reading {
    struct pack *pack;                    /* being filled */
    const struct json_document *document; /* what is read now: the pack's own, or the deck it names */
    const struct json *deck;              /* the deck, wherever it stands, or NULL */
    bool deck_named;                      /* without a deck: it was not found, and that was said */
    bool in_deck;                         /* its texts may be in other languages than the pack's */
    struct problems *problems;
    struct id_list ids[IDS_SETS];
    const struct json *flags_lost; /* a flag for which there was no room, or NULL */
    uint8_t depth;                 /* of conditions */
};

struct field;
struct shape;

/* Reads `value` into `out` (where the field goes), or reports why not. */
typedef void field_reader(struct reading *reading, const struct field *field, const struct json *value,
                          void *out);
/* Called for one item of a list that has no place of its own; `item` is gone after the call. */
typedef void field_keep(struct reading *reading, const struct json *value, const void *item, void *out);
/* Called when an object was read without a problem, for what concerns several keys at once. */
typedef void shape_after(struct reading *reading, const struct json *object, void *target);

struct field {
    const char *key;
    field_reader *read;
    size_t at; /* offset in the struct of the shape */
    bool needed;
    int32_t low, high; /* numbers: range; texts: most characters; lists: how many items */

    const struct shape *shape;           /* read_object */
    const struct vocabulary *vocabulary; /* read_word, read_word_bits */
    enum id_set ids;                     /* read_reference, read_reference_bits */

    const struct field *item; /* read_list, read_taken_list: how one item is read */
    size_t size;              /* bytes of one item; read_..._bits: bytes of the target */
    size_t count_from_at;     /* the uint8_t count stands this far from the list's place; 0: nowhere */
    const char *unique;       /* key by which items must differ, or NULL */
    field_keep *keep;         /* items are handed to it instead of stored */
};

struct shape {
    const struct field *fields;
    uint8_t count;
    shape_after *after; /* or NULL */
};

#define SHAPE(list, hook)                                                                                    \
    {                                                                                                        \
        .fields = (list), .count = sizeof(list) / sizeof *(list), .after = (hook)                            \
    }

/* Longest texts, in characters: names stand in a pill or on a card, lines in a list, stories on a page. */
enum {
    NAME_MAX_LENGTH = 80,
    LINE_MAX_LENGTH = 300,
    STORY_MAX_LENGTH = 4000,
    ID_MAX_LENGTH = 40,
    MINUTES_MAX = 480
};

field_reader read_object;         /* the struct of the shape */
field_reader read_text;           /* struct pack_text; without line feeds */
field_reader read_story;          /* struct pack_text; with line feeds */
field_reader read_string;         /* const char *, one language */
field_reader read_id;             /* const char * */
field_reader read_version;        /* const char *, "1.2.3" */
field_reader read_language;       /* const char *, left-to-right */
field_reader read_picture_name;   /* const char *, a path inside the pack */
field_reader read_integer;        /* int8_t */
field_reader read_count;          /* uint8_t */
field_reader read_whole_minutes;  /* uint16_t minutes */
field_reader read_minutes;        /* uint16_t seconds, from minutes in halves; high is in minutes */
field_reader read_truth;          /* bool */
field_reader read_word;           /* an enum of the vocabulary */
field_reader read_word_bits;      /* a set of them */
field_reader read_reference;      /* uint8_t, the index of an id */
field_reader read_reference_bits; /* a set of them */
field_reader read_list;           /* an array in the struct */
field_reader read_taken_list;     /* a pointer to an array in the pack's arena */
field_reader read_ignored;        /* nothing: read elsewhere, or for editors only */

/* Reports a problem about a value, about the key of a value, or about something missing in an object. Long
 * facts are cut: a message shows enough to recognise, however large the input. `facts` as in problem_add. */
void reading_report(struct reading *reading, const struct json *value, const char *rule,
                    const struct fill *facts);
void reading_report_key(struct reading *reading, const struct json *value, const char *rule,
                        const struct fill *facts);
void reading_warn(struct reading *reading, const struct json *value, const char *rule,
                  const struct fill *facts);

/* Reports that `object` has no `key`. */
void reading_missing(struct reading *reading, const struct json *object, const char *key);

/* Reports a word that is not one of the known ones: with the word that was probably meant (returned), else
 * with the words that are possible (variants "meant", "known" and "none" of the rule). `list` names the list
 * in the file. */
const char *reading_report_unknown(struct reading *reading, struct place place, const char *rule,
                                   const char *list, const char *word, const char *const *known,
                                   size_t count);

/* True when `value` is of the type; else reports what belongs there. */
bool reading_is(struct reading *reading, const struct json *value, enum json_type type);

/* How many items of the list to read: all, or up to its limit after reporting too-many. Reports too-few too.
 */
uint32_t reading_list_length(struct reading *reading, const struct field *field, const struct json *value);

/* Index of `id` in the list, PACK_NONE when it is not there. */
uint8_t id_list_find(const struct id_list *list, const char *id);

/* True when the string is an id: lower-case words with hyphens, beginning with a letter. */
bool id_is_good(const char *string);

#endif
