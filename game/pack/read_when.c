/* Reads conditions: all, any or not over flags, effects and decisions, at most WHEN_DEPTH_MAX deep. */
#include "pack/parts.h"

#include <assert.h>
#include <string.h>

/* One form of condition: the key that tells it, its number, and all its keys. */
struct when_form {
    const char *key;
    enum pack_when_kind kind;
    const struct shape *shape;
};

/* The condition in the pack's arena, or NULL after reporting why there is none. */
static struct pack_when *when_take(struct reading *reading, const struct json *value);

static void read_children(struct reading *reading, const struct field *field, const struct json *value,
                          void *out)
{
    const struct pack_when **last = out;
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    const struct json *item = value->first;
    for (uint32_t i = 0; i < length; i++, item = item->next) {
        struct pack_when *child = when_take(reading, item);
        if (!child)
            continue;
        *last = child;
        last = &child->next;
    }
}

static void effect_after(struct reading *reading, const struct json *object, void *target)
{
    struct pack_when *when = target;
    const struct json *least = json_find(object, "at_least"), *most = json_find(object, "at_most");
    if (!json_find(object, "role"))
        when->role = PACK_NONE;
    if (!least && !most)
        reading_missing(reading, object, "at_least");
    if (!least)
        when->low = INT8_MIN;
    if (!most)
        when->high = INT8_MAX;
}

static void decision_after(struct reading *reading, const struct json *object, void *target)
{
    struct pack_when *when = target;
    when->option = option_reference(reading, when->activity, json_find(object, "option"));
}

#define AT(member) .at = offsetof(struct pack_when, member)
#define CHILDREN(k)                                                                                          \
    {                                                                                                        \
        .key = (k), .read = read_children, .low = 1, .high = WHEN_CHILDREN_MAX, AT(first)                    \
    }
static const struct field all_fields[] = {CHILDREN("all")};
static const struct field any_fields[] = {CHILDREN("any")};
static const struct field not_fields[] = {CHILDREN("not")};
static const struct field flag_fields[] = {
    {.key = "flag", .read = read_reference, .ids = IDS_FLAGS, AT(flag)}};
static const struct field effect_fields[] = {
    {.key = "effect", .read = read_reference, .ids = IDS_EFFECTS, AT(effect)},
    {.key = "role", .read = read_reference, .ids = IDS_ROLES, AT(role)},
    {.key = "at_least", .read = read_integer, .low = -20, .high = 20, AT(low)},
    {.key = "at_most", .read = read_integer, .low = -20, .high = 20, AT(high)},
};
static const struct field decision_fields[] = {
    {.key = "decision", .read = read_reference, .ids = IDS_ACTIVITIES, AT(activity)},
    {.key = "option", .read = read_ignored, .needed = true},
};
static const struct shape all_shape = SHAPE(all_fields, NULL), any_shape = SHAPE(any_fields, NULL),
                          not_shape = SHAPE(not_fields, NULL), flag_shape = SHAPE(flag_fields, NULL),
                          effect_shape = SHAPE(effect_fields, effect_after),
                          decision_shape = SHAPE(decision_fields, decision_after);

static const struct when_form forms[] = {
    {"all", WHEN_ALL, &all_shape},          {"any", WHEN_ANY, &any_shape},
    {"not", WHEN_NOT, &not_shape},          {"flag", WHEN_FLAG, &flag_shape},
    {"effect", WHEN_EFFECT, &effect_shape}, {"decision", WHEN_DECISION, &decision_shape},
};

/* The one form whose key stands in the object; NULL after reporting none or several. */
static const struct when_form *form_of(struct reading *reading, const struct json *object)
{
    const struct when_form *found = NULL;
    size_t count = 0;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (json_find(object, forms[i].key)) {
            found = &forms[i];
            count++;
        }
    if (count == 1)
        return found;
    reading_report(reading, object, "when-one", NULL);
    return NULL;
}

static struct pack_when *when_take(struct reading *reading, const struct json *value)
{
    if (!reading_is(reading, value, JSON_OBJECT))
        return NULL;
    if (reading->depth == WHEN_DEPTH_MAX) {
        reading_report(reading, value, "when-depth", NULL);
        return NULL;
    }
    const struct when_form *form = form_of(reading, value);
    if (!form)
        return NULL;
    struct pack_when *when = ARENA_NEW(&reading->pack->arena, struct pack_when);
    const struct field whole = {.read = read_object, .shape = form->shape};
    when->kind = form->kind;
    reading->depth++;
    whole.read(reading, &whole, value, when);
    reading->depth--;
    return when;
}

void read_when(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    (void)field;
    *(const struct pack_when **)out = when_take(reading, value);
}
