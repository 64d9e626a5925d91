/* Reads activities of kind "talk": question rounds, the opening and the closing among them. */
#include "pack/parts.h"

struct talk_item {
    struct pack_activity activity;
    struct pack_talk talk;
};

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
    {.key = "minutes", .read = read_minutes, .needed = true, .high = MINUTES_MAX, AT(seconds)},
};
static const struct shape question_shape = SHAPE(question_fields, NULL);
static const struct field question_item = {.read = read_object, .shape = &question_shape};
#undef AT

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
static const struct shape talk_shape = SHAPE(talk_fields, NULL);

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
