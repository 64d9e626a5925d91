/* Reads the options of a dilemma: their words, and what each does to effects, spectra, roles and flags. */
#include "pack/parts.h"

#include <assert.h>
#include <string.h>

static void change_after(struct reading *reading, const struct json *object, void *target)
{
    struct pack_change *change = target;
    if (!json_find(object, "role"))
        change->role = PACK_NONE;
    if (change->by == 0)
        reading_report(reading, json_find(object, "by"), "change-zero", NULL);
}

#define AT(member) .at = offsetof(struct AT_TYPE, member)

#define AT_TYPE pack_change
static const struct field change_fields[] = {
    {.key = "effect", .read = read_reference, .needed = true, .ids = IDS_EFFECTS, AT(effect)},
    {.key = "role", .read = read_reference, .ids = IDS_ROLES, AT(role)},
    {.key = "by", .read = read_integer, .needed = true, .low = -10, .high = 10, AT(by)},
};
static const struct shape change_shape = SHAPE(change_fields, change_after);
static const struct field change_item = {.read = read_object, .shape = &change_shape};
#undef AT_TYPE

/* Every effect once for the neighbourhood and once for each role. */
enum { CHANGES_MAX = PACK_EFFECTS_MAX * (PACK_ROLES_MAX + 1) };

static void report_twin_changes(struct reading *reading, const struct json *list,
                                const struct pack_change *changes, uint8_t count)
{
    const struct json *item = list ? list->first : NULL;
    for (uint8_t i = 0; i < count; i++, item = item->next)
        for (uint8_t j = 0; j < i; j++)
            if (changes[i].effect == changes[j].effect && changes[i].role == changes[j].role) {
                reading_report(reading, item, "duplicate-change",
                               FACTS({"word", json_find(item, "effect")->string}));
                break;
            }
}

static void later_after(struct reading *reading, const struct json *object, void *target)
{
    struct pack_later *later = target;
    const bool at = json_find(object, "at") != NULL;
    if (at == (json_find(object, "after") != NULL))
        reading_report(reading, object, "later-one", NULL);
    if (!at)
        later->at = PACK_NONE;
    report_twin_changes(reading, json_find(object, "effects"), later->changes, later->change_count);
}

#define CHANGES(type)                                                                                        \
    {                                                                                                        \
        .key = "effects", .read = read_taken_list, .needed = true, .high = CHANGES_MAX,                      \
        .item = &change_item, .size = sizeof(struct pack_change),                                            \
        .count_from_at = offsetof(type, change_count) - offsetof(type, changes),                             \
        .at = offsetof(type, changes)                                                                        \
    }

#define AT_TYPE pack_later
static const struct field later_fields[] = {
    {.key = "at", .read = read_reference, .ids = IDS_ACTIVITIES, AT(at)},
    {.key = "after", .read = read_count, .low = 1, .high = PACK_PARTS_MAX, AT(after)},
    {.key = "story", .read = read_story, .needed = true, .high = STORY_MAX_LENGTH, AT(story)},
    CHANGES(struct pack_later),
};
static const struct shape later_shape = SHAPE(later_fields, later_after);
static const struct field later_item = {.read = read_object, .shape = &later_shape};
#undef AT_TYPE

struct place_item {
    uint8_t spectrum;
    int8_t at;
};

#define AT_TYPE place_item
static const struct field place_fields[] = {
    {.key = "spectrum", .read = read_reference, .needed = true, .ids = IDS_SPECTRA, AT(spectrum)},
    {.key = "at", .read = read_integer, .needed = true, .low = -2, .high = 2, AT(at)},
};
static const struct shape place_shape = SHAPE(place_fields, NULL);
static const struct field place_item_field = {.read = read_object, .shape = &place_shape};
#undef AT_TYPE

static void keep_place(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct place_item *place = item;
    struct pack_option *option = out;
    (void)reading, (void)value;
    assert(place->spectrum < PACK_SPECTRA_MAX);
    option->place[place->spectrum] = place->at;
    option->touches |= (uint8_t)(1u << place->spectrum);
}

struct room_change_item {
    uint8_t room;
    int8_t by;
};

static void room_change_after(struct reading *reading, const struct json *object, void *target)
{
    const struct room_change_item *change = target;
    if (change->by == 0)
        reading_report(reading, json_find(object, "by"), "change-zero", NULL);
}

#define AT_TYPE room_change_item
static const struct field room_change_fields[] = {
    {.key = "room", .read = read_reference, .needed = true, .ids = IDS_ROOMS, AT(room)},
    {.key = "by", .read = read_integer, .needed = true, .low = -2, .high = 2, AT(by)},
};
static const struct shape room_change_shape = SHAPE(room_change_fields, room_change_after);
static const struct field room_change_field = {.read = read_object, .shape = &room_change_shape};
#undef AT_TYPE

static void keep_room_change(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct room_change_item *change = item;
    struct pack_option *option = out;
    (void)reading, (void)value;
    assert(change->room < PACK_ROOMS_MAX);
    option->rooms[change->room] = change->by;
}

struct cost_item {
    uint8_t role;
    struct pack_text text;
};

#define AT_TYPE cost_item
static const struct field cost_fields[] = {
    {.key = "role", .read = read_reference, .needed = true, .ids = IDS_ROLES, AT(role)},
    {.key = "text", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(text)},
};
static const struct shape cost_shape = SHAPE(cost_fields, NULL);
static const struct field cost_item_field = {.read = read_object, .shape = &cost_shape};
#undef AT_TYPE

static void keep_cost(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct cost_item *cost = item;
    struct pack_option *option = out;
    (void)reading, (void)value;
    assert(cost->role < PACK_ROLES_MAX);
    option->costs[cost->role] = cost->text;
}

static void option_after(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_option *option = target;
    report_twin_changes(reading, json_find(object, "effects"), option->changes, option->change_count);
}

#define AT_TYPE pack_option
static const struct field option_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "label", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(label)},
    {.key = "short", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(brief)},
    {.key = "detail", .read = read_text, .high = LINE_MAX_LENGTH, AT(detail)},
    CHANGES(struct pack_option),
    {.key = "places",
     .read = read_list,
     .high = PACK_SPECTRA_MAX,
     .item = &place_item_field,
     .size = sizeof(struct place_item),
     .unique = "spectrum",
     .keep = keep_place},
    {.key = "rooms",
     .read = read_list,
     .high = PACK_ROOMS_MAX,
     .item = &room_change_field,
     .size = sizeof(struct room_change_item),
     .unique = "room",
     .keep = keep_room_change},
    {.key = "values",
     .read = read_reference_bits,
     .needed = true,
     .ids = IDS_VALUES,
     .high = PACK_VALUES_MAX,
     .size = sizeof(uint64_t),
     AT(values)},
    {.key = "follows", .read = read_story, .needed = true, .high = STORY_MAX_LENGTH, AT(follows)},
    {.key = "costs",
     .read = read_list,
     .needed = true,
     .high = PACK_ROLES_MAX,
     .item = &cost_item_field,
     .size = sizeof(struct cost_item),
     .unique = "role",
     .keep = keep_cost},
    {.key = "sets",
     .read = read_reference_bits,
     .ids = IDS_FLAGS,
     .high = PACK_FLAGS_MAX,
     .size = sizeof(uint64_t),
     AT(flags)},
    {.key = "later",
     .read = read_taken_list,
     .high = PACK_LATER_MAX,
     .item = &later_item,
     .size = sizeof(struct pack_later),
     .count_from_at = offsetof(struct pack_option, later_count) - offsetof(struct pack_option, later),
     AT(later)},
};
const struct shape option_shape = SHAPE(option_fields, option_after);

/* Activity number `activity` as it stands in the document; it need not have been read yet. */
static const struct json *activity_object(const struct reading *reading, uint8_t activity)
{
    const struct json *list = json_find(reading->document->root, "activities");
    const struct json *item = list && list->type == JSON_ARRAY ? list->first : NULL;
    for (; item && activity > 0; activity--)
        item = item->next;
    return item;
}

uint8_t option_reference(struct reading *reading, uint8_t activity, const struct json *id)
{
    const struct json *list = json_find(activity_object(reading, activity), "options");
    const char *known[PACK_OPTIONS_MAX];
    uint8_t count = 0;
    if (!reading_is(reading, id, JSON_STRING))
        return PACK_NONE;
    const struct json *option = list && list->type == JSON_ARRAY ? list->first : NULL;
    for (; option && count < PACK_OPTIONS_MAX; option = option->next) {
        const struct json *name = json_find(option, "id");
        known[count] = name && name->type == JSON_STRING ? name->string : "";
        if (strcmp(known[count], id->string) == 0)
            return count;
        count++;
    }
    reading_report_unknown(reading, json_place(reading->document, id), "unknown-id", "options", id->string,
                           known, count);
    return PACK_NONE;
}
