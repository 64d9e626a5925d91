/* The shapes of the pack file that several files of the reader share. */
#ifndef PACK_PARTS_H
#define PACK_PARTS_H

#include "pack/field.h"

/* Activities of each kind, for its row in kinds.c. */
field_reader read_dilemma, read_talk, read_agenda, read_values, read_house, read_board;

/* The keys that every kind of activity has, for the tables of the kinds. `type` is a struct whose member
 * `activity` is the struct pack_activity. */
#define ACTIVITY_FIELDS(type)                                                                                \
    {.key = "id", .read = read_id, .needed = true, .at = offsetof(type, activity.id)},                       \
        {.key = "kind",                                                                                      \
         .read = read_string,                                                                                \
         .needed = true,                                                                                     \
         .high = ID_MAX_LENGTH,                                                                              \
         .at = offsetof(type, activity.kind)},                                                               \
        {.key = "title",                                                                                     \
         .read = read_text,                                                                                  \
         .needed = true,                                                                                     \
         .high = NAME_MAX_LENGTH,                                                                            \
         .at = offsetof(type, activity.title)},                                                              \
        {.key = "sensitive",                                                                                 \
         .read = read_word_bits,                                                                             \
         .vocabulary = &vocabulary_themes,                                                                   \
         .high = THEME_COUNT,                                                                                \
         .size = sizeof(uint32_t),                                                                           \
         .at = offsetof(type, activity.sensitive)},                                                          \
    {                                                                                                        \
        .key = "when", .read = read_when, .at = offsetof(type, activity.when)                                \
    }

/* The whole of a pack file: struct pack. */
extern const struct field pack_field;

/* Notes the ids, flags and languages of the file, which its parts refer to before they are read themselves.
 */
void collect_names(struct reading *reading, const struct json *root);

/* Finds the deck that the pack names or holds: reading->deck, before anything refers to its values. */
void deck_open(struct reading *reading, const struct json *root);
/* The deck, and the values that the pack brings itself: struct pack. */
field_reader read_deck, read_own_values;

/* A condition: const struct pack_when *, in the pack's arena. */
field_reader read_when;
enum { WHEN_DEPTH_MAX = 8, WHEN_CHILDREN_MAX = 8 };

/* A picture: struct pack_picture. */
extern const struct shape picture_shape;

/* An option: struct pack_option. */
extern const struct shape option_shape;

/* One step of a value game or a house with its minutes; `step` is of the kind's own enum. They may be left
 * out of one step alone: how long that takes follows from who answers in what way. */
struct timed_step {
    unsigned step;
    uint16_t seconds;
};
#define STEP_FIELDS(words)                                                                                   \
    {.key = "step",                                                                                          \
     .read = read_word,                                                                                      \
     .needed = true,                                                                                         \
     .vocabulary = &(words),                                                                                 \
     .at = offsetof(struct timed_step, step)},                                                               \
    {                                                                                                        \
        .key = "minutes", .read = read_minutes, .high = MINUTES_MAX,                                         \
        .at = offsetof(struct timed_step, seconds)                                                           \
    }
/* Reports minutes that are missing from a step other than `computed`. */
void step_minutes_check(struct reading *reading, const struct json *object, const struct timed_step *step,
                        unsigned computed);
/* The list of steps in `type`, whose member `member` is what `keeper` takes. */
#define STEPS_FIELD(type, member, item_field, keeper, least, most)                                           \
    {                                                                                                        \
        .key = "steps", .read = read_list, .needed = true, .low = (least), .high = (most),                   \
        .item = &(item_field), .size = sizeof(struct timed_step), .keep = (keeper), .unique = "step",        \
        .at = offsetof(type, member)                                                                         \
    }

/* Finds option `id` of activity number `activity` in the document; PACK_NONE after reporting that it is not
 * there. */
uint8_t option_reference(struct reading *reading, uint8_t activity, const struct json *id);

#endif
