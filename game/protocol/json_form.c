/* Commands and events as JSON objects, by the tables of fields. */
#include "protocol/json_form.h"
#include "protocol/field_form.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { COMMAND_NUMBER_BITS = 53 }; /* what a JSON number holds exactly */

/* --- the members every command may carry --- */

static bool actor_read(struct actor *actor, const struct json *value)
{
    int64_t seat = 0;
    if (json_integer(value, 1, SEATS_MAX, &seat)) {
        *actor = (struct actor){.kind = ACTOR_SEAT, .seat = (uint8_t)(seat - 1)};
        return true;
    }
    if (value->type != JSON_STRING)
        return false;
    const bool script = strcmp(value->string, "script") == 0;
    *actor = (struct actor){.kind = script ? ACTOR_SCRIPT : ACTOR_FACILITATOR};
    return script || strcmp(value->string, "facilitator") == 0;
}

static void actor_write(struct text *out, struct actor actor)
{
    if (actor.kind == ACTOR_FACILITATOR)
        return; /* the default */
    json_put_key(out, "actor");
    if (actor.kind == ACTOR_SCRIPT)
        json_put_string(out, "script");
    else
        text_format(out, "%u", actor.seat + 1u);
}

enum common { COMMON_DO, COMMON_ACTOR, COMMON_REVISION, COMMON_ID, COMMON_AT, COMMON_COUNT };
static const char *const common_names[COMMON_COUNT] = {"do", "actor", "revision", "id", "at"};

static bool common_find(const char *key, enum common *common)
{
    for (int i = 0; i < COMMON_COUNT; i++)
        if (strcmp(common_names[i], key) == 0) {
            *common = (enum common)i;
            return true;
        }
    return false;
}

static bool common_read(struct command *command, int64_t *at, enum common common, const struct json *value)
{
    int64_t number = 0;
    switch (common) {
    case COMMON_DO:
        return true; /* read before all others */
    case COMMON_ACTOR:
        return actor_read(&command->actor, value);
    case COMMON_AT:
        return json_integer(value, 0, UINT32_MAX, at);
    case COMMON_REVISION:
        if (!json_integer(value, 0, UINT32_MAX, &number))
            return false;
        command->revision = (uint32_t)number;
        return true;
    case COMMON_ID:
        if (!json_integer(value, 0, ((int64_t)1 << COMMAND_NUMBER_BITS) - 1, &number))
            return false;
        command->id = (uint64_t)number;
        return true;
    case COMMON_COUNT:
        break;
    }
    return false;
}

/* --- commands --- */

static const struct field *field_find(const struct kind *kind, const char *name)
{
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++)
        if (strcmp(field->name, name) == 0)
            return field;
    return NULL;
}

static bool command_kind_read(const char *word, enum command_kind *kind)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(command_description((enum command_kind)i)->word, word) == 0) {
            *kind = (enum command_kind)i;
            return true;
        }
    return false;
}

static void report(struct problems *problems, struct place place, const char *rule, const char *field,
                   const char *command)
{
    problem_add(problems, SEVERITY_ERROR, place, rule, FACTS({"field", field}, {"command", command}));
}

static bool member_read(struct command *command, int64_t *at, const struct pack *pack,
                        const struct json_document *document, const struct json *member,
                        struct problems *problems)
{
    const struct kind *kind = command_description(command->kind);
    enum common common = COMMON_DO;
    if (common_find(member->key, &common)) {
        if (common_read(command, at, common, member))
            return true;
        report(problems, json_place(document, member), "command-field-wrong", member->key, kind->word);
        return false;
    }
    const struct field *field = field_find(kind, member->key);
    if (!field) {
        report(problems, json_key_place(document, member), "command-field-unknown", member->key, kind->word);
        return false;
    }
    if (field_read(&command->with, pack, field, member))
        return true;
    report(problems, json_place(document, member), "command-field-wrong", member->key, kind->word);
    return false;
}

bool command_from_json(struct command *command, int64_t *at, const struct pack *pack,
                       const struct json_document *document, const struct json *value,
                       struct problems *problems)
{
    enum command_kind kind = (enum command_kind)0;
    const struct json *word = json_find(value, "do");
    if (!word || word->type != JSON_STRING || !command_kind_read(word->string, &kind)) {
        const bool named = word && word->type == JSON_STRING;
        problem_add(problems, SEVERITY_ERROR, json_place(document, word ? word : value), "command-unknown",
                    FACTS({"variant", named ? "word" : "none"}, {"command", named ? word->string : ""}));
        return false;
    }
    *command = command_new(kind);
    *at = -1;
    bool ok = true;
    for (const struct json *member = value->first; member; member = member->next)
        ok = member_read(command, at, pack, document, member, problems) && ok;
    const struct kind *description = command_description(kind);
    for (const struct field *field = description->fields; field->type != FIELD_END; field++) {
        if (field->optional || json_find(value, field->name))
            continue;
        report(problems, json_place(document, value), "command-field-missing", field->name,
               description->word);
        ok = false;
    }
    return ok;
}

void command_to_json(struct text *out, const struct pack *pack, const struct command *command)
{
    const struct kind *kind = command_description(command->kind);
    text_add(out, "{\"do\":");
    json_put_string(out, kind->word);
    actor_write(out, command->actor);
    if (command->revision)
        text_format(out, ",\"revision\":%" PRIu32, command->revision);
    if (command->id) {
        assert(command->id >> COMMAND_NUMBER_BITS == 0);
        text_format(out, ",\"id\":%" PRIu64, command->id);
    }
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++) {
        if (field->optional && !field_present(&command->with, field))
            continue;
        json_put_key(out, field->name);
        field_write(out, pack, &command->with, field);
    }
    text_add_char(out, '}');
}

/* --- events --- */

bool event_kind_read(const char *word, enum event_kind *kind)
{
    for (int i = 0; i < EVENT_COUNT; i++)
        if (strcmp(event_description((enum event_kind)i)->word, word) == 0) {
            *kind = (enum event_kind)i;
            return true;
        }
    return false;
}

void event_fields_to_json(struct text *out, const struct pack *pack, const struct event *event, bool hidden)
{
    const struct kind *kind = event_description(event->kind);
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++) {
        if (field->hidden != hidden || (field->optional && !field_present(&event->with, field)))
            continue;
        json_put_key(out, field->name);
        field_write(out, pack, &event->with, field);
    }
}

bool event_fields_from_json(struct event *event, const struct pack *pack, const struct json *object,
                            bool hidden)
{
    const struct kind *kind = event_description(event->kind);
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++) {
        if (field->hidden != hidden)
            continue;
        const struct json *value = json_find(object, field->name);
        if (!value && field->optional)
            continue;
        if (!value || !field_read(&event->with, pack, field, value))
            return false;
        if (field->type == FIELD_TEXT && strlen(value->string) > TEXT_BYTES_MAX)
            return false;
    }
    return true;
}
