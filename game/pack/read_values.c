/* Reads activities of kind "values": the value game, and which values of the pack are its deck. */
#include "pack/parts.h"

#include <assert.h>

enum { TOP_USUAL = 3, CARDS_LEAST = 2 };

struct values_item {
    struct pack_activity activity;
    struct pack_values values;
};

static void check_step(struct reading *reading, const struct json *object, void *target)
{
    step_minutes_check(reading, object, target, VALUES_PICK);
}

static const struct field step_fields[] = {STEP_FIELDS(vocabulary_values_steps)};
static const struct shape step_shape = SHAPE(step_fields, check_step);
static const struct field step_item_field = {.read = read_object, .shape = &step_shape};

static void keep_step(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct timed_step *step = item;
    struct pack_values *values = out;
    (void)reading, (void)value;
    assert(step->step < VALUES_STEP_COUNT);
    values->uses[step->step] = true;
    values->seconds[step->step] = step->seconds;
}

/* Without a list the whole deck of the pack is played with. Without a pick there is no row, and without a row
 * nothing to talk about. */
static void check_values(struct reading *reading, const struct json *object, void *target)
{
    struct values_item *item = target;
    struct pack_values *values = &item->values;
    const uint8_t all = reading->ids[IDS_VALUES].count;
    if (values->cards == 0)
        values->cards = all < 64 ? ((uint64_t)1 << all) - 1 : UINT64_MAX;
    if (values->top == 0)
        values->top = TOP_USUAL;
    if (values->rules == 0)
        values->rules = TOP_USUAL;
    const int count = __builtin_popcountll(values->cards);
    char found[8], top[8];
    snprintf(found, sizeof found, "%d", count);
    snprintf(top, sizeof top, "%u", (unsigned)values->top);
    const struct json *cards = json_find(object, "cards");
    if (reading->deck_named && !reading->deck)
        return;
    if (count < CARDS_LEAST || count > PACK_CARDS_MAX)
        reading_report(reading, cards ? cards : object, "deck-size", FACTS({"found", found}));
    else if (values->top > count)
        reading_report(reading, json_find(object, "top") ? json_find(object, "top") : object, "top-over-deck",
                       FACTS({"top", top}, {"found", found}));
    if (!values->uses[VALUES_PICK] || !values->uses[VALUES_ROW])
        reading_report(reading, json_find(object, "steps"), "values-steps", NULL);
}

static const struct field values_fields[] = {
    ACTIVITY_FIELDS(struct values_item),
    {.key = "question",
     .read = read_text,
     .needed = true,
     .high = LINE_MAX_LENGTH,
     .at = offsetof(struct values_item, values.question)},
    {.key = "cards",
     .read = read_reference_bits,
     .ids = IDS_VALUES,
     .low = 1,
     .high = PACK_VALUES_MAX,
     .size = sizeof(uint64_t),
     .at = offsetof(struct values_item, values.cards)},
    {.key = "top",
     .read = read_count,
     .low = 1,
     .high = PACK_TOP_MAX,
     .at = offsetof(struct values_item, values.top)},
    {.key = "rules",
     .read = read_count,
     .low = 1,
     .high = PACK_TOP_MAX,
     .at = offsetof(struct values_item, values.rules)},
    STEPS_FIELD(struct values_item, values, step_item_field, keep_step, 2, VALUES_STEP_COUNT),
};
static const struct shape values_shape = SHAPE(values_fields, check_values);

void read_values(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &values_shape};
    struct values_item *item = ARENA_NEW(&reading->pack->arena, struct values_item);
    struct pack_activity *activity = out;
    (void)field;
    whole.read(reading, &whole, value, item);
    *activity = item->activity;
    activity->values = &item->values;
}
