/* The tables of the top of a pack file, from roles to programmes. What an activity holds is its kind's
 * (kinds.h). */
#include "pack/kinds.h"
#include "pack/parts.h"

#include <assert.h>
#include <string.h>

#define AT(member) .at = offsetof(struct AT_TYPE, member)

#define AT_TYPE pack_role
static const struct field brief_fields[] = {
    {.key = "background", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(background)},
    {.key = "know", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(know)},
    {.key = "watch", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(watch)},
};
static const struct shape brief_shape = SHAPE(brief_fields, NULL);
static const struct field role_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "gable", .read = read_word, .needed = true, .vocabulary = &vocabulary_gables, AT(gable)},
    {.key = "brief", .read = read_object, .needed = true, .shape = &brief_shape},
};
static const struct shape role_shape = SHAPE(role_fields, NULL);
static const struct field role_item = {.read = read_object, .shape = &role_shape};
#undef AT_TYPE

static void read_good(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    unsigned direction = 0;
    read_word(reading, field, value, &direction);
    *(bool *)out = direction != 0;
}

static void effect_after(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_effect *effect = target;
    if (effect->low >= effect->high)
        reading_report(reading, json_find(object, "high"), "effect-range", NULL);
    else if (effect->start < effect->low || effect->start > effect->high)
        reading_report(reading, json_find(object, "start"), "effect-start", NULL);
}

#define AT_TYPE pack_effect
static const struct field effect_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "low", .read = read_integer, .needed = true, .low = -20, .high = 20, AT(low)},
    {.key = "high", .read = read_integer, .needed = true, .low = -20, .high = 20, AT(high)},
    {.key = "start", .read = read_integer, .needed = true, .low = -20, .high = 20, AT(start)},
    {.key = "good", .read = read_good, .needed = true, .vocabulary = &vocabulary_good, AT(good_is_down)},
};
static const struct shape effect_shape = SHAPE(effect_fields, effect_after);
static const struct field effect_item = {.read = read_object, .shape = &effect_shape};
#undef AT_TYPE

#define AT_TYPE pack_spectrum
static const struct field spectrum_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "from", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(from)},
    {.key = "to", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(to)},
};
static const struct shape spectrum_shape = SHAPE(spectrum_fields, NULL);
static const struct field spectrum_item = {.read = read_object, .shape = &spectrum_shape};
#undef AT_TYPE

#define AT_TYPE pack_room
static const struct field room_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "name", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(name)},
    {.key = "ask", .read = read_text, .high = LINE_MAX_LENGTH, AT(ask)},
    {.key = "thing", .read = read_word, .needed = true, .vocabulary = &vocabulary_things, AT(thing)},
};
static const struct shape room_shape = SHAPE(room_fields, NULL);
static const struct field room_item = {.read = read_object, .shape = &room_shape};
#undef AT_TYPE

#define AT_TYPE pack
static const struct field help_fields[] = {
#define X(name, word) {.key = word, .read = read_text, .high = LINE_MAX_LENGTH, AT(help[MOMENT_##name])},
    PACK_MOMENTS(X)
#undef X
};
static const struct shape help_shape = SHAPE(help_fields, NULL);
#undef AT_TYPE

static const struct field activity_item = {.read = kind_read};

struct part_item {
    struct pack_part part;
    uint16_t pause;
};

static void part_after(struct reading *reading, const struct json *object, void *target)
{
    struct part_item *item = target;
    const struct json *pause = json_find(object, "break");
    const struct json *minutes = json_find(object, "minutes");
    const bool names = json_find(object, "activity") != NULL;
    if (names == (pause != NULL))
        reading_report(reading, object, "part-one", NULL);
    else if (pause && minutes)
        reading_report_key(reading, minutes, "break-minutes", NULL);
    else if (pause)
        item->part = (struct pack_part){.activity = PACK_NONE, .seconds = item->pause};
}

#define AT_TYPE part_item
static const struct field part_fields[] = {
    {.key = "activity", .read = read_reference, .ids = IDS_ACTIVITIES, AT(part.activity)},
    {.key = "minutes", .read = read_minutes, .high = MINUTES_MAX, AT(part.seconds)},
    {.key = "break", .read = read_minutes, .high = MINUTES_MAX, AT(pause)},
};
static const struct shape part_shape = SHAPE(part_fields, part_after);
static const struct field part_item_field = {.read = read_object, .shape = &part_shape};
#undef AT_TYPE

static void keep_part(struct reading *reading, const struct json *value, const void *item, void *out)
{
    struct pack_programme *programme = out;
    const struct part_item *part = item;
    (void)reading, (void)value;
    assert(programme->part_count < PACK_PARTS_MAX);
    programme->parts[programme->part_count++] = part->part;
}

#define AT_TYPE pack_programme
static const struct field programme_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "title", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(title)},
    {.key = "minutes",
     .read = read_whole_minutes,
     .needed = true,
     .low = 5,
     .high = MINUTES_MAX,
     AT(minutes)},
    {.key = "seats", .read = read_count, .low = 2, .high = 24, AT(seats)},
    {.key = "answering", .read = read_word, .vocabulary = &vocabulary_answering, AT(answering)},
    {.key = "parts",
     .read = read_list,
     .needed = true,
     .low = 1,
     .high = PACK_PARTS_MAX,
     .item = &part_item_field,
     .size = sizeof(struct part_item),
     .keep = keep_part},
};
static const struct shape programme_shape = SHAPE(programme_fields, NULL);
static const struct field programme_item = {.read = read_object, .shape = &programme_shape};
#undef AT_TYPE

static const struct field line_item = {.read = read_string, .high = LINE_MAX_LENGTH};
static const struct field language_item = {.read = read_language};

/* Languages are collected before anything else, because every text needs them; here they are judged. */
static void read_language_list(struct reading *reading, const struct field *field, const struct json *value,
                               void *out)
{
    const char *languages[PACK_LANGUAGES_MAX] = {NULL};
    (void)out;
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    const struct json *child = value->first;
    for (uint32_t i = 0; i < length; i++, child = child->next) {
        language_item.read(reading, &language_item, child, &languages[i]);
        for (uint32_t j = 0; j < i; j++)
            if (languages[i] && languages[j] && strcmp(languages[i], languages[j]) == 0)
                reading_report(reading, child, "duplicate-item", FACTS({"word", languages[i]}));
    }
}

#define LIST(member, counter, item_field)                                                                    \
    .read = read_list, .at = offsetof(struct pack, member), .item = &(item_field),                           \
    .size = sizeof *((struct pack *)0)->member,                                                              \
    .count_from_at = offsetof(struct pack, counter) - offsetof(struct pack, member), .unique = "id"

#define AT_TYPE pack
static const struct field pack_fields[] = {
    {.key = "$schema", .read = read_ignored},
    {.key = "format", .read = read_ignored, .needed = true},
    {.key = "needs", .read = read_ignored},
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "version", .read = read_version, .needed = true, AT(version)},
    {.key = "languages", .read = read_language_list, .needed = true, .low = 1, .high = PACK_LANGUAGES_MAX},
    {.key = "title", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(title)},
    {.key = "summary", .read = read_story, .high = STORY_MAX_LENGTH, AT(summary)},
    {.key = "notice", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(notice)},
    {.key = "authors",
     .read = read_taken_list,
     .needed = true,
     .low = 1,
     .high = 20,
     .item = &line_item,
     .size = sizeof(const char *),
     .count_from_at = offsetof(struct pack, author_count) - offsetof(struct pack, authors),
     AT(authors)},
    {.key = "licence", .read = read_string, .needed = true, .high = NAME_MAX_LENGTH, AT(licence)},
    {.key = "sources",
     .read = read_taken_list,
     .high = 50,
     .item = &line_item,
     .size = sizeof(const char *),
     .count_from_at = offsetof(struct pack, source_count) - offsetof(struct pack, sources),
     AT(sources)},
    {.key = "status", .read = read_word, .needed = true, .vocabulary = &vocabulary_statuses, AT(status)},
    {.key = "sensitive",
     .read = read_word_bits,
     .vocabulary = &vocabulary_themes,
     .high = THEME_COUNT,
     .size = sizeof(uint32_t),
     AT(sensitive)},
    {.key = "help", .read = read_object, .shape = &help_shape},
    {.key = "roles", LIST(roles, role_count, role_item), .needed = true, .low = 2, .high = PACK_ROLES_MAX},
    {.key = "deck", .read = read_deck},
    {.key = "values", .read = read_own_values, .high = PACK_VALUES_MAX},
    {.key = "effects", LIST(effects, effect_count, effect_item), .needed = true, .high = PACK_EFFECTS_MAX},
    {.key = "spectra",
     LIST(spectra, spectrum_count, spectrum_item),
     .needed = true,
     .high = PACK_SPECTRA_MAX},
    {.key = "rooms", LIST(rooms, room_count, room_item), .low = 2, .high = PACK_ROOMS_MAX},
    {.key = "activities",
     LIST(activities, activity_count, activity_item),
     .needed = true,
     .low = 1,
     .high = PACK_ACTIVITIES_MAX},
    {.key = "programmes",
     LIST(programmes, programme_count, programme_item),
     .needed = true,
     .low = 1,
     .high = PACK_PROGRAMMES_MAX},
};
static const struct shape pack_shape = SHAPE(pack_fields, NULL);
const struct field pack_field = {.read = read_object, .shape = &pack_shape};
#undef AT_TYPE
