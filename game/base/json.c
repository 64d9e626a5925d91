/* From text to a tree with places: scan, let cJSON build, walk both together. */
#include "base/json.h"

#include "base/json_scan.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct builder {
    struct arena *arena;
    const struct json_marks *marks;
    size_t next; /* mark of the next value */
    /* The earliest thing in the document that the walk refuses. */
    const struct json *fault, *fault_first;
    uint32_t fault_offset;
    const char *fault_rule;
};

static enum json_type type_of(const cJSON *node)
{
    static const struct {
        int from;
        enum json_type to;
    } types[] = {{cJSON_NULL, JSON_NULL},     {cJSON_False, JSON_FALSE},   {cJSON_True, JSON_TRUE},
                 {cJSON_Number, JSON_NUMBER}, {cJSON_String, JSON_STRING}, {cJSON_Array, JSON_ARRAY},
                 {cJSON_Object, JSON_OBJECT}};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if ((node->type & 0xFF) == types[i].from)
            return types[i].to;
    assert(!"cJSON gives no other types");
    abort();
}

static void refuse(struct builder *builder, const char *rule, uint32_t offset, const struct json *value,
                   const struct json *first)
{
    if (builder->fault_rule && builder->fault_offset <= offset)
        return;
    builder->fault_rule = rule;
    builder->fault_offset = offset;
    builder->fault = value;
    builder->fault_first = first;
}

static int by_key_and_place(const void *left, const void *right)
{
    const struct json *a = *(const struct json *const *)left;
    const struct json *b = *(const struct json *const *)right;
    const int order = strcmp(a->key, b->key);
    return order ? order : a->key_offset < b->key_offset ? -1 : 1;
}

/* Sorted, so that a hundred thousand keys do not take a minute. */
static void refuse_twins(struct builder *builder, const struct json *object)
{
    if (object->count < 2)
        return;
    const struct json **keys = memory_take(object->count * sizeof(const struct json *));
    size_t count = 0;
    for (const struct json *child = object->first; child; child = child->next)
        keys[count++] = child;
    qsort(keys, count, sizeof(const struct json *), by_key_and_place);
    for (size_t i = 1; i < count; i++)
        if (strcmp(keys[i - 1]->key, keys[i]->key) == 0)
            refuse(builder, "json-duplicate-key", keys[i]->key_offset, keys[i], keys[i - 1]);
    free(keys);
}

static void build(struct builder *builder, const cJSON *node, struct json *value);

static void build_children(struct builder *builder, const cJSON *node, struct json *parent)
{
    struct json *last = NULL;
    for (const cJSON *from = node->child; from; from = from->next) {
        struct json *child = ARENA_NEW(builder->arena, struct json);
        if (from->string)
            child->key = arena_string(builder->arena, from->string);
        build(builder, from, child);
        parent->count++;
        if (last)
            last->next = child;
        else
            parent->first = child;
        last = child;
    }
    if (parent->type == JSON_OBJECT)
        refuse_twins(builder, parent);
}

/* Goes as deep as the scanner went: JSON_DEPTH_MAX at most. */
static void build(struct builder *builder, const cJSON *node, struct json *value)
{
    assert(builder->next < builder->marks->count);
    const struct json_mark mark = builder->marks->items[builder->next++];
    value->type = type_of(node);
    value->offset = mark.offset;
    value->key_offset = mark.key_offset;
    if (value->type == JSON_STRING)
        value->string = arena_string(builder->arena, node->valuestring);
    if (value->type == JSON_NUMBER) {
        value->number = node->valuedouble;
        if (fabs(value->number) > DBL_MAX)
            refuse(builder, "json-number", value->offset, value, NULL);
    }
    build_children(builder, node, value);
}

/* One table instead of counting line feeds again for every place that is asked. */
static void note_lines(struct json_document *document)
{
    size_t count = 1;
    const char *end = document->text + document->length;
    for (const char *at = document->text; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    uint32_t *lines = ARENA_ARRAY(&document->arena, uint32_t, count);
    size_t line = 1;
    for (const char *at = document->text; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        lines[line++] = (uint32_t)(at + 1 - document->text);
    document->lines = lines;
    document->line_count = count;
}

/* What stands at the fault, as a person would point at it: a whole number or one character. */
static void add_found(struct text *out, const struct json_document *document, size_t offset)
{
    const char *start = document->text + offset;
    const char *end = document->text + document->length;
    const size_t number = strspn(start, "0123456789+-.eE");
    if (number)
        text_add_bytes(out, start, number);
    else if (start < end)
        text_add_bytes(out, start, (size_t)(utf8_forward(start, end) - start));
}

static void add_problem(struct problems *problems, const struct json_document *document,
                        const struct builder *builder)
{
    struct text found = TEXT_INIT;
    struct text most = TEXT_INIT;
    struct text first = TEXT_INIT;
    const struct place place = json_place_at(document, builder->fault_offset);
    const bool deep = strcmp(builder->fault_rule, "json-depth") == 0;
    struct fill which = {.key = NULL}; /* a line of commands knows its own number only */
    add_found(&found, document, builder->fault_offset);
    text_format(&most, "%d", deep ? JSON_DEPTH_MAX : JSON_VALUES_MAX);
    if (builder->fault_first) {
        const uint32_t line = json_key_place(document, builder->fault_first).line;
        text_format(&first, "%u", (unsigned)line);
        which = (struct fill){"variant", line == place.line ? "here" : "line"};
    }
    const char *key = builder->fault && builder->fault->key ? builder->fault->key : "";
    problem_add(problems, SEVERITY_ERROR, place, builder->fault_rule,
                FACTS({"found", found.at}, {"most", most.at}, {"key", key}, {"first", first.at}, which));
    text_release(&first);
    text_release(&most);
    text_release(&found);
}

/* Fills the tree; afterwards builder->fault_rule says whether it may be used. */
static void build_tree(struct json_document *document, struct builder *builder)
{
    const char *end = NULL;
    cJSON *tree = cJSON_ParseWithLengthOpts(document->text, document->length + 1, &end, 1);
    assert(tree); /* the scanner admits nothing that cJSON refuses */
    struct json *root = ARENA_NEW(builder->arena, struct json);
    build(builder, tree, root);
    assert(builder->next == builder->marks->count);
    document->root = root;
    cJSON_Delete(tree);
}

bool json_read(struct json_document *document, const char *file, const char *text, size_t length,
               struct problems *problems)
{
    *document = (struct json_document){0};
    if (length > JSON_SIZE_MAX) {
        problem_add(problems, SEVERITY_ERROR, (struct place){.file = file}, "json-too-big",
                    FACTS({"most", "8"}));
        return false;
    }
    document->file = arena_string(&document->arena, file);
    document->text = arena_copy(&document->arena, text, length);
    document->length = length;
    note_lines(document);
    struct json_marks marks = {0};
    const struct json_fault fault = json_scan(document->text, length, &marks);
    struct builder builder = {.arena = &document->arena,
                              .marks = &marks,
                              .fault_rule = fault.rule,
                              .fault_offset = (uint32_t)fault.offset};
    if (!fault.rule)
        build_tree(document, &builder);
    json_marks_release(&marks);
    if (!builder.fault_rule)
        return true;
    add_problem(problems, document, &builder);
    json_release(document);
    return false;
}

void json_release(struct json_document *document)
{
    arena_release(&document->arena);
    *document = (struct json_document){0};
}

struct place json_place_at(const struct json_document *document, size_t offset)
{
    assert(document->line_count > 0 && offset <= document->length);
    size_t low = 0;
    size_t high = document->line_count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (document->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return (struct place){.file = document->file,
                          .line = (uint32_t)low + 1,
                          .column = (uint32_t)(offset - document->lines[low]) + 1};
}

struct place json_place(const struct json_document *document, const struct json *value)
{
    return json_place_at(document, value->offset);
}

struct place json_key_place(const struct json_document *document, const struct json *value)
{
    return json_place_at(document, value->key_offset);
}

const struct json *json_find(const struct json *object, const char *key)
{
    assert(key);
    if (!object || object->type != JSON_OBJECT)
        return NULL;
    for (const struct json *child = object->first; child; child = child->next)
        if (strcmp(child->key, key) == 0)
            return child;
    return NULL;
}

bool json_integer(const struct json *value, int64_t low, int64_t high, int64_t *out)
{
    static const double exact = 9007199254740991.0; /* 2^53 - 1 */
    if (!value || value->type != JSON_NUMBER || fabs(value->number) > exact ||
        value->number > floor(value->number))
        return false;
    const int64_t whole = (int64_t)value->number;
    if (whole < low || whole > high)
        return false;
    *out = whole;
    return true;
}
