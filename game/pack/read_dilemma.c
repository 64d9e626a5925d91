/* Reads activities of kind "dilemma". */
#include "pack/parts.h"

#include <assert.h>

struct dilemma_item {
    struct pack_activity activity;
    struct pack_dilemma dilemma;
};

#define AT(member) .at = offsetof(struct AT_TYPE, member)

#define AT_TYPE pack_picture
static const struct field picture_fields[] = {
    {.key = "file", .read = read_picture_name, .needed = true, .high = 200, AT(file)},
    {.key = "alt", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(alt)},
};
const struct shape picture_shape = SHAPE(picture_fields, NULL);
#undef AT_TYPE

struct stake_item {
    uint8_t role;
    struct pack_stake stake;
};

#define AT_TYPE stake_item
static const struct field stake_fields[] = {
    {.key = "role", .read = read_reference, .needed = true, .ids = IDS_ROLES, AT(role)},
    {.key = "want", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(stake.want)},
    {.key = "keep", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(stake.keep)},
};
static const struct shape stake_shape = SHAPE(stake_fields, NULL);
static const struct field stake_item_field = {.read = read_object, .shape = &stake_shape};
#undef AT_TYPE

static void keep_stake(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct stake_item *stake = item;
    struct pack_dilemma *dilemma = out;
    (void)reading, (void)value;
    assert(stake->role < PACK_ROLES_MAX);
    dilemma->stakes[stake->role] = stake->stake;
}

#define AT_TYPE pack_inject
static const struct field inject_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "step", .read = read_word, .needed = true, .vocabulary = &vocabulary_steps, AT(step)},
    {.key = "text", .read = read_story, .needed = true, .high = STORY_MAX_LENGTH, AT(text)},
};
static const struct shape inject_shape = SHAPE(inject_fields, NULL);
static const struct field inject_item = {.read = read_object, .shape = &inject_shape};
#undef AT_TYPE

struct step_item {
    enum dilemma_step step;
    uint16_t seconds;
};

/* Choosing takes as long as the seats and their way of answering need: a pack cannot know that. */
static void step_after(struct reading *reading, const struct json *object, void *target)
{
    const struct step_item *item = target;
    const bool choosing = item->step == STEP_CHOOSE || item->step == STEP_CHOOSE_AGAIN;
    const struct json *minutes = json_find(object, "minutes");
    if (choosing && minutes)
        reading_report_key(reading, minutes, "choosing-minutes", NULL);
    else if (!choosing && !minutes)
        reading_missing(reading, object, "minutes");
}

#define AT_TYPE step_item
static const struct field step_fields[] = {
    {.key = "step", .read = read_word, .needed = true, .vocabulary = &vocabulary_steps, AT(step)},
    {.key = "minutes", .read = read_minutes, .high = MINUTES_MAX, AT(seconds)},
};
static const struct shape step_shape = SHAPE(step_fields, step_after);
static const struct field step_item_field = {.read = read_object, .shape = &step_shape};
#undef AT_TYPE

static void keep_step(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct step_item *step = item;
    struct pack_dilemma *dilemma = out;
    (void)reading, (void)value;
    assert(step->step < STEP_COUNT);
    dilemma->uses[step->step] = true;
    dilemma->seconds[step->step] = step->seconds;
    if (step->step == STEP_CHOOSE_AGAIN)
        dilemma->uses[STEP_LOOK_AGAIN] =
            true; /* what was chosen in secret is looked at; unlisted in no time of its own */
}

static void decide_after(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_dilemma *dilemma = target;
    const struct json *role = json_find(object, "role");
    if (dilemma->rule == RULE_ROLE && !role)
        reading_missing(reading, object, "role");
    else if (dilemma->rule != RULE_ROLE && role)
        reading_report_key(reading, role, "decide-role", NULL);
}

#define AT_TYPE pack_dilemma
static const struct field decide_fields[] = {
    {.key = "rule", .read = read_word, .needed = true, .vocabulary = &vocabulary_rules, AT(rule)},
    {.key = "role", .read = read_reference, .ids = IDS_ROLES, AT(deciding_role)},
};
static const struct shape decide_shape = SHAPE(decide_fields, decide_after);
#undef AT_TYPE

static const struct field value_item = {.read = read_reference, .ids = IDS_VALUES};
static const struct field option_item = {.read = read_object, .shape = &option_shape};
static const struct field prompt_item = {.read = read_text, .high = LINE_MAX_LENGTH};

static void dilemma_after(struct reading *reading, const struct json *object, void *target)
{
    const struct dilemma_item *item = target;
    const struct pack_dilemma *dilemma = &item->dilemma;
    const struct json *values = json_find(object, "values");
    const struct json *value = values ? values->first : NULL;
    for (uint8_t i = 0; i < dilemma->value_count; i++, value = value->next)
        for (uint8_t j = 0; j < i; j++)
            if (dilemma->values[i] == dilemma->values[j])
                reading_report(reading, value, "duplicate-item", FACTS({"word", value->string}));
}

#define LIST(list_key, member, counter, item_field)                                                          \
    .key = (list_key), .read = read_list, .item = &(item_field),                                             \
    .size = sizeof *((struct pack_dilemma *)0)->member,                                                      \
    .count_from_at = offsetof(struct pack_dilemma, counter) - offsetof(struct pack_dilemma, member),         \
    .at = offsetof(struct dilemma_item, dilemma.member)

/* A list whose items find their own place in the dilemma. */
#define KEPT(list_key, keeper, item_field, item_type)                                                        \
    .key = (list_key), .read = read_list, .item = &(item_field), .size = sizeof(item_type),                  \
    .keep = (keeper), .at = offsetof(struct dilemma_item, dilemma)

#define AT_TYPE dilemma_item
static const struct field dilemma_fields[] = {
    ACTIVITY_FIELDS(struct dilemma_item),
    {.key = "owner", .read = read_reference, .needed = true, .ids = IDS_ROLES, AT(dilemma.owner)},
    {.key = "situation", .read = read_story, .needed = true, .high = STORY_MAX_LENGTH, AT(dilemma.situation)},
    {.key = "question", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(dilemma.question)},
    {.key = "picture", .read = read_object, .shape = &picture_shape, AT(dilemma.picture)},
    {KEPT("stakes", keep_stake, stake_item_field, struct stake_item), .needed = true, .high = PACK_ROLES_MAX,
     .unique = "role"},
    {LIST("values", values, value_count, value_item), .high = PACK_VALUES_OFFERED_MAX},
    {LIST("options", options, option_count, option_item), .needed = true, .low = 2, .high = PACK_OPTIONS_MAX,
     .unique = "id"},
    {LIST("prompts", prompts, prompt_count, prompt_item), .needed = true, .high = PACK_PROMPTS_MAX},
    {.key = "tip", .read = read_story, .high = STORY_MAX_LENGTH, AT(dilemma.tip)},
    {.key = "expert", .read = read_story, .high = STORY_MAX_LENGTH, AT(dilemma.expert)},
    {.key = "think", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(dilemma.think)},
    {LIST("injects", injects, inject_count, inject_item), .high = PACK_INJECTS_MAX, .unique = "id"},
    {KEPT("steps", keep_step, step_item_field, struct step_item), .needed = true, .low = 1,
     .high = STEP_COUNT, .unique = "step"},
    {.key = "guess", .read = read_truth, AT(dilemma.guess)},
    {.key = "decide", .read = read_object, .needed = true, .shape = &decide_shape, AT(dilemma)},
    {.key = "promise", .read = read_word, .vocabulary = &vocabulary_promises, AT(dilemma.promise)},
};
static const struct shape dilemma_shape = SHAPE(dilemma_fields, dilemma_after);

void read_dilemma(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &dilemma_shape};
    struct dilemma_item *item = ARENA_NEW(&reading->pack->arena, struct dilemma_item);
    struct pack_activity *activity = out;
    (void)field;
    whole.read(reading, &whole, value, item);
    *activity = item->activity;
    activity->dilemma = &item->dilemma;
}
