/* Reads activities of kind "house": the house of identity. Its rooms stand at the top of the pack, because
 * options name them too. */
#include "pack/parts.h"

#include <assert.h>

struct house_item {
    struct pack_activity activity;
    struct pack_house house;
};

static void check_step(struct reading *reading, const struct json *object, void *target)
{
    step_minutes_check(reading, object, target, HOUSE_FILL);
}

static const struct field step_fields[] = {STEP_FIELDS(vocabulary_house_steps)};
static const struct shape step_shape = SHAPE(step_fields, check_step);
static const struct field step_item_field = {.read = read_object, .shape = &step_shape};

static void keep_step(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct timed_step *step = item;
    struct pack_house *house = out;
    (void)reading, (void)value;
    assert(step->step < HOUSE_STEP_COUNT);
    house->uses[step->step] = true;
    house->seconds[step->step] = step->seconds;
}

/* Without its rooms there is no house to look at; somebody made up has to be told about. */
static void check_house(struct reading *reading, const struct json *object, void *target)
{
    struct house_item *item = target;
    struct pack_house *house = &item->house;
    house->rooms = reading->ids[IDS_ROOMS].count;
    if (house->rooms == 0) /* a list that is too short says so itself */
        reading_report(reading, object, "house-rooms", NULL);
    if (!house->uses[HOUSE_ROOMS])
        reading_report(reading, json_find(object, "steps"), "house-steps", NULL);
    if (house->whose == WHOSE_RESIDENT && !pack_text_present(&house->about))
        reading_report(reading, object, "house-about", NULL);
}

#define AT(member) .at = offsetof(struct house_item, house.member)
static const struct field house_fields[] = {
    ACTIVITY_FIELDS(struct house_item),
    {.key = "whose", .read = read_word, .needed = true, .vocabulary = &vocabulary_whose, AT(whose)},
    {.key = "about", .read = read_text, .high = LINE_MAX_LENGTH, AT(about)},
    {.key = "together", .read = read_truth, AT(together)},
    STEPS_FIELD(struct house_item, house, step_item_field, keep_step, 1, HOUSE_STEP_COUNT),
};
static const struct shape house_shape = SHAPE(house_fields, check_house);
#undef AT

void read_house(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &house_shape};
    struct house_item *item = ARENA_NEW(&reading->pack->arena, struct house_item);
    struct pack_activity *activity = out;
    (void)field;
    whole.read(reading, &whole, value, item);
    *activity = item->activity;
    activity->house = &item->house;
}
