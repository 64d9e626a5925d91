/* From value to behaviour to house rule: the words of the first cards of the row. */
#include "activity/values.h"

#include <assert.h>

uint8_t rules_count(const struct scene *scene, const struct values *values)
{
    const uint8_t wanted = scene->activity->values->rules;
    return wanted < values->row_count ? wanted : values->row_count;
}

const struct worded *rules_find(const struct values *values, uint8_t value)
{
    for (uint8_t i = 0; i < PACK_TOP_MAX; i++)
        if (values->words[i].there && values->words[i].value == value)
            return &values->words[i];
    return NULL;
}

static bool rules_about(const struct scene *scene, const struct values *values, uint8_t value)
{
    return values_place(values, value) < rules_count(scene, values);
}

enum refusal rules_word(const struct scene *scene, const struct values *values, const struct command *command,
                        struct events *events)
{
    const struct fields *with = &command->with;
    if (!rules_about(scene, values, with->value))
        return REFUSED_NO_SUCH_CARD;
    if (!with->text[0] && !with->text[1])
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_VALUE_WORDED);
    event->with.value = with->value;
    note_word(event, with);
    return ACCEPTED;
}

bool rules_admits(const struct scene *scene, const struct values *values, const struct event *event)
{
    return values->lost || rules_about(scene, values, event->with.value);
}

/* Of the value itself, else of one that needs no words now: there are as many places as values that do. */
static struct worded *rules_room(const struct scene *scene, struct values *values, uint8_t value)
{
    for (uint8_t i = 0; i < PACK_TOP_MAX; i++)
        if (values->words[i].there && values->words[i].value == value)
            return &values->words[i];
    for (uint8_t i = 0; i < PACK_TOP_MAX; i++)
        if (!values->words[i].there || !rules_about(scene, values, values->words[i].value))
            return &values->words[i];
    assert(false);
    return NULL;
}

void rules_apply(const struct scene *scene, struct values *values, const struct event *event)
{
    if (values->lost)
        return;
    struct worded *worded = rules_room(scene, values, event->with.value);
    if (!worded->there || worded->value != event->with.value)
        *worded = (struct worded){.there = true, .value = event->with.value};
    worded->event = event->number;
    note_reword(worded->text, RULE_TEXTS, event);
}
