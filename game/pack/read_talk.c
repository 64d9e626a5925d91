/* Reads activities of kind "talk": question rounds, the opening and the closing among them. */
#include "pack/parts.h"

#include <assert.h>

struct talk_item {
    struct pack_activity activity;
    struct pack_talk talk;
};

struct role_item {
    uint8_t role;
    struct pack_text ask;
};

#define AT(member) .at = offsetof(struct role_item, member)
static const struct field role_fields[] = {
    {.key = "role", .read = read_reference, .needed = true, .ids = IDS_ROLES, AT(role)},
    {.key = "ask", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(ask)},
};
static const struct shape role_shape = SHAPE(role_fields, NULL);
static const struct field role_item_field = {.read = read_object, .shape = &role_shape};
#undef AT

static void keep_role(struct reading *reading, const struct json *value, const void *item, void *out)
{
    const struct role_item *role = item;
    struct pack_question *question = out;
    (void)reading, (void)value;
    assert(role->role < PACK_ROLES_MAX);
    question->by_role[role->role] = role->ask;
    question->in_turn = true;
}

/* The first of the keys of `question` that has no place beside what else is asked there, NULL: all have. */
static const char *one_too_many(const struct pack_question *question)
{
    const bool task = pack_text_present(&question->assignment), alone = question->check_out || task;
    if (question->panel != PANEL_NONE && (question->in_turn || alone))
        return "panel";
    if (question->in_turn && alone)
        return "by_role";
    if (question->check_out && task)
        return "assignment";
    return !alone ? NULL : question->notes ? "notes" : question->ideas ? "ideas" : NULL;
}

/* How long it takes follows from who is here where each has a turn; else the pack says it. */
static void check_question(struct reading *reading, const struct json *object, void *target)
{
    const struct pack_question *question = target;
    const char *key = one_too_many(question);
    if (!question->in_turn && !question->check_out && !json_find(object, "minutes"))
        reading_missing(reading, object, "minutes");
    if (key)
        reading_report_key(reading, json_find(object, key), "question-one", NULL);
}

#define AT(member) .at = offsetof(struct pack_question, member)
static const struct field question_fields[] = {
    {.key = "id", .read = read_id, .needed = true, AT(id)},
    {.key = "title", .read = read_text, .needed = true, .high = NAME_MAX_LENGTH, AT(title)},
    {.key = "ask", .read = read_text, .needed = true, .high = LINE_MAX_LENGTH, AT(ask)},
    {.key = "say", .read = read_story, .high = STORY_MAX_LENGTH, AT(say)},
    {.key = "panel", .read = read_word, .vocabulary = &vocabulary_panels, AT(panel)},
    {.key = "leaves_role", .read = read_truth, AT(leaves_role)},
    {.key = "notes", .read = read_truth, AT(notes)},
    {.key = "ideas", .read = read_truth, AT(ideas)},
    {.key = "by_role",
     .read = read_list,
     .low = 1,
     .high = PACK_ROLES_MAX,
     .item = &role_item_field,
     .size = sizeof(struct role_item),
     .keep = keep_role,
     .unique = "role"},
    {.key = "check_out", .read = read_truth, AT(check_out)},
    {.key = "assignment", .read = read_text, .high = LINE_MAX_LENGTH, AT(assignment)},
    {.key = "minutes", .read = read_minutes, .high = MINUTES_MAX, AT(seconds)},
};
static const struct shape question_shape = SHAPE(question_fields, check_question);
static const struct field question_item = {.read = read_object, .shape = &question_shape};
#undef AT

/* A seat has one word, and it is kept once. */
static void check_talk(struct reading *reading, const struct json *object, void *target)
{
    const struct talk_item *item = target;
    const struct json *question = json_find(object, "questions")->first;
    bool asked = false;
    for (uint8_t i = 0; i < item->talk.question_count; i++, question = question->next) {
        if (asked && item->talk.questions[i].check_out)
            reading_report_key(reading, json_find(question, "check_out"), "check-out-twice", NULL);
        asked |= item->talk.questions[i].check_out;
    }
}

static const struct field talk_fields[] = {
    ACTIVITY_FIELDS(struct talk_item),
    {.key = "purpose",
     .read = read_word,
     .needed = true,
     .vocabulary = &vocabulary_purposes,
     .at = offsetof(struct talk_item, talk.purpose)},
    {.key = "picture",
     .read = read_object,
     .shape = &picture_shape,
     .at = offsetof(struct talk_item, talk.picture)},
    {.key = "questions",
     .read = read_list,
     .needed = true,
     .low = 1,
     .high = PACK_QUESTIONS_MAX,
     .item = &question_item,
     .size = sizeof(struct pack_question),
     .count_from_at = offsetof(struct pack_talk, question_count) - offsetof(struct pack_talk, questions),
     .unique = "id",
     .at = offsetof(struct talk_item, talk.questions)},
};
static const struct shape talk_shape = SHAPE(talk_fields, check_talk);

void read_talk(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    static const struct field whole = {.read = read_object, .shape = &talk_shape};
    struct talk_item *item = ARENA_NEW(&reading->pack->arena, struct talk_item);
    struct pack_activity *activity = out;
    (void)field;
    whole.read(reading, &whole, value, item);
    *activity = item->activity;
    activity->talk = &item->talk;
}
