/* Reads activities of kind "agenda": the ideas of the game asked again, and what is agreed. */
#include "pack/parts.h"

#include <assert.h>

struct agenda_item {
    struct pack_activity activity;
    struct pack_agenda agenda;
};

struct step_item {
    enum agenda_step step;
    uint16_t seconds;
};

#define AT(member) .at = offsetof(struct step_item, member)
static const struct field step_fields[] = {
    {.key = "step", .read = read_word, .needed = true, .vocabulary = &vocabulary_agenda_steps, AT(step)},
    {.key = "minutes", .read = read_minutes, .needed = true, .high = MINUTES_MAX, AT(seconds)},
};
static const struct shape step_shape = SHAPE(step_fields, NULL);
static const struct field step_item_field = {.read = read_object, .shape = &step_shape};
#undef AT

static void keep_step(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct step_item *step = item;
    struct pack_agenda *agenda = out;
    (void)reading, (void)value;
    assert(step->step < AGENDA_STEP_COUNT);
    agenda->uses[step->step] = true;
    agenda->seconds[step->step] = step->seconds;
}

static const struct field agenda_fields[] = {
    ACTIVITY_FIELDS(struct agenda_item),
    {.key = "steps",
     .read = read_list,
     .needed = true,
     .low = 1,
     .high = AGENDA_STEP_COUNT,
     .item = &step_item_field,
     .size = sizeof(struct step_item),
     .keep = keep_step,
     .unique = "step",
     .at = offsetof(struct agenda_item, agenda)},
};
static const struct shape agenda_shape = SHAPE(agenda_fields, NULL);

void read_agenda(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &agenda_shape};
    struct agenda_item *item = ARENA_NEW(&reading->pack->arena, struct agenda_item);
    struct pack_activity *activity = out;
    (void)field;
    whole.read(reading, &whole, value, item);
    *activity = item->activity;
    activity->agenda = &item->agenda;
}
