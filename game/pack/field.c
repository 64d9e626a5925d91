/* Objects and lists by table, and how their problems are said. */
#include "pack/field.h"

#include "pack/near.h"

#include <assert.h>
#include <string.h>

enum { KNOWN_KEYS_MAX = 32, KNOWN_SHOWN_MAX = 24, ITEM_SIZE_MAX = 512 };

void reading_report(struct reading *reading, const struct json *value, const char *rule,
                    const struct fill *facts)
{
    problem_add(reading->problems, SEVERITY_ERROR, json_place(reading->document, value), rule, facts);
}

void reading_report_key(struct reading *reading, const struct json *value, const char *rule,
                        const struct fill *facts)
{
    problem_add(reading->problems, SEVERITY_ERROR, json_key_place(reading->document, value), rule, facts);
}

void reading_warn(struct reading *reading, const struct json *value, const char *rule,
                  const struct fill *facts)
{
    problem_add(reading->problems, SEVERITY_WARNING, json_place(reading->document, value), rule, facts);
}

void reading_missing(struct reading *reading, const struct json *object, const char *key)
{
    reading_report(reading, object, "missing-key", FACTS({"key", key}));
}

/* The known words, as many as a sentence can hold. */
static void add_known(struct text *out, const char *const *known, size_t count)
{
    for (size_t i = 0; i < count && i < KNOWN_SHOWN_MAX; i++)
        text_format(out, "%s%s", i ? ", " : "", known[i]);
    if (count > KNOWN_SHOWN_MAX)
        text_add(out, ", ...");
}

const char *reading_report_unknown(struct reading *reading, struct place place, const char *rule,
                                   const char *list, const char *word, const char *const *known, size_t count)
{
    const bool shown = reading->problems->count < PROBLEMS_MAX; /* else nobody reads the suggestion */
    const char *meant = shown ? near_find(word, known, count) : NULL;
    const char *variant = meant ? "meant" : count > 0 ? "known" : "none";
    struct text choices = TEXT_INIT;
    if (shown)
        add_known(&choices, known, count);
    problem_add(reading->problems, SEVERITY_ERROR, place, rule,
                FACTS({"word", word}, {"list", list}, {"variant", variant},
                      {meant ? "meant" : "known", meant ? meant : choices.at}));
    text_release(&choices);
    return meant;
}

bool reading_is(struct reading *reading, const struct json *value, enum json_type type)
{
    static const char *const variants[] = {
        [JSON_NULL] = "text",   [JSON_FALSE] = "truth", [JSON_TRUE] = "truth",   [JSON_NUMBER] = "number",
        [JSON_STRING] = "text", [JSON_ARRAY] = "list",  [JSON_OBJECT] = "object"};
    if (value->type == type)
        return true;
    reading_report(reading, value, "wrong-type", FACTS({"variant", variants[type]}));
    return false;
}

uint8_t id_list_find(const struct id_list *list, const char *id)
{
    for (uint8_t i = 0; i < list->count; i++)
        if (list->at[i] && strcmp(list->at[i], id) == 0)
            return i;
    return PACK_NONE;
}

static const struct field *shape_find(const struct shape *shape, const char *key)
{
    for (uint8_t i = 0; i < shape->count; i++)
        if (strcmp(shape->fields[i].key, key) == 0)
            return &shape->fields[i];
    return NULL;
}

/* The field that was meant, or NULL: what is there but misspelt need not be reported as missing too. */
static const struct field *report_unknown_key(struct reading *reading, const struct shape *shape,
                                              const struct json *value)
{
    const char *known[KNOWN_KEYS_MAX];
    assert(shape->count <= KNOWN_KEYS_MAX);
    for (uint8_t i = 0; i < shape->count; i++)
        known[i] = shape->fields[i].key;
    const char *meant = reading_report_unknown(reading, json_key_place(reading->document, value),
                                               "unknown-key", "", value->key, known, shape->count);
    return meant ? shape_find(shape, meant) : NULL;
}

static uint32_t field_bit(const struct shape *shape, const struct field *field)
{
    _Static_assert(KNOWN_KEYS_MAX <= 32, "one bit per known key");
    return field ? 1u << (field - shape->fields) : 0;
}

void read_object(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    const struct shape *shape = field->shape;
    const size_t errors = reading->problems->errors;
    uint32_t met = 0;
    if (!reading_is(reading, value, JSON_OBJECT))
        return;
    for (const struct json *child = value->first; child; child = child->next) {
        const struct field *known = shape_find(shape, child->key);
        if (known)
            known->read(reading, known, child, (char *)out + known->at);
        else
            known = report_unknown_key(reading, shape, child);
        met |= field_bit(shape, known);
    }
    for (uint8_t i = 0; i < shape->count; i++)
        if (shape->fields[i].needed && !(met & field_bit(shape, &shape->fields[i])))
            reading_missing(reading, value, shape->fields[i].key);
    if (shape->after && reading->problems->errors == errors)
        shape->after(reading, value, out);
}

static void report_count(struct reading *reading, const struct json *value, const char *rule, int32_t limit)
{
    struct text found = TEXT_INIT;
    struct text most = TEXT_INIT;
    text_format(&found, "%u", (unsigned)value->count);
    text_format(&most, "%d", (int)limit);
    reading_report(reading, value, rule,
                   FACTS({"key", value->key ? value->key : ""}, {"found", found.at}, {"limit", most.at}));
    text_release(&most);
    text_release(&found);
}

/* Lists are read up to their limit only: ten thousand options give one problem, not ten thousand. */
uint32_t reading_list_length(struct reading *reading, const struct field *field, const struct json *value)
{
    assert(field->high > 0 && field->high < PACK_NONE);
    if (value->count < (uint32_t)field->low)
        report_count(reading, value, "too-few", field->low);
    if (value->count <= (uint32_t)field->high)
        return value->count;
    report_count(reading, value, "too-many", field->high);
    return (uint32_t)field->high;
}

static const char *item_name(const struct json *item, const char *unique)
{
    const struct json *named = json_find(item, unique);
    return named && named->type == JSON_STRING ? named->string : NULL;
}

static void report_twin(struct reading *reading, const struct json *list, const struct json *item,
                        const char *unique)
{
    const char *name = item_name(item, unique);
    for (const struct json *other = list->first; name && other != item; other = other->next) {
        const char *taken = item_name(other, unique);
        if (!taken || strcmp(taken, name) != 0)
            continue;
        struct text line = TEXT_INIT;
        text_format(&line, "%u", (unsigned)json_place(reading->document, other).line);
        reading_report(reading, json_find(item, unique), "duplicate-id",
                       FACTS({"word", name}, {"line", line.at}));
        text_release(&line);
        return;
    }
}

static void list_items(struct reading *reading, const struct field *field, const struct json *value,
                       uint32_t length, void *out)
{
    const struct json *child = value->first;
    for (uint32_t i = 0; i < length; i++, child = child->next) {
        _Alignas(max_align_t) char scratch[ITEM_SIZE_MAX] = {0};
        const size_t errors = reading->problems->errors;
        assert(!field->keep || field->size <= sizeof scratch);
        void *item = field->keep ? scratch : (char *)out + i * field->size;
        field->item->read(reading, field->item, child, item);
        if (field->unique)
            report_twin(reading, value, child, field->unique);
        if (field->keep && reading->problems->errors == errors)
            field->keep(reading, child, item, out);
    }
}

static void note_count(const struct field *field, uint32_t length, void *out)
{
    uint8_t *count = (uint8_t *)out + field->count_from_at;
    if (field->count_from_at)
        *count = (uint8_t)length;
}

void read_list(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    list_items(reading, field, value, length, out);
    note_count(field, length, out);
}

void read_taken_list(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    void *items = arena_take(&reading->pack->arena, (length ? length : 1) * field->size);
    list_items(reading, field, value, length, items);
    note_count(field, length, out);
    memcpy(out, &items, sizeof items); /* a pointer to any item type: all have one representation here */
}
