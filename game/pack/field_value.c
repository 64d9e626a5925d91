/* Numbers, yes or no, words of a closed list, and references to ids. */
#include "pack/field.h"

#include <assert.h>
#include <string.h>

static void report_range(struct reading *reading, const struct field *field, const struct json *value)
{
    struct text low = TEXT_INIT;
    struct text high = TEXT_INIT;
    text_format(&low, "%d", (int)field->low);
    text_format(&high, "%d", (int)field->high);
    reading_report(reading, value, "out-of-range", FACTS({"low", low.at}, {"high", high.at}));
    text_release(&high);
    text_release(&low);
}

/* False when a problem was reported. */
static bool read_whole(struct reading *reading, const struct field *field, const struct json *value,
                       int64_t *out)
{
    if (!reading_is(reading, value, JSON_NUMBER))
        return false;
    if (json_integer(value, field->low, field->high, out))
        return true;
    report_range(reading, field, value);
    return false;
}

void read_integer(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    int64_t whole = 0;
    assert(field->low >= INT8_MIN && field->high <= INT8_MAX);
    if (read_whole(reading, field, value, &whole))
        *(int8_t *)out = (int8_t)whole;
}

void read_count(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    int64_t whole = 0;
    assert(field->low >= 0 && field->high <= UINT8_MAX);
    if (read_whole(reading, field, value, &whole))
        *(uint8_t *)out = (uint8_t)whole;
}

void read_whole_minutes(struct reading *reading, const struct field *field, const struct json *value,
                        void *out)
{
    int64_t whole = 0;
    if (read_whole(reading, field, value, &whole))
        *(uint16_t *)out = (uint16_t)whole;
}

void read_minutes(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    if (!reading_is(reading, value, JSON_NUMBER))
        return;
    const struct json doubled = {.type = JSON_NUMBER, .number = value->number * 2};
    int64_t halves = 0;
    if (json_integer(&doubled, 1, 2 * (int64_t)field->high, &halves))
        *(uint16_t *)out = (uint16_t)(halves * 30);
    else
        reading_report(reading, value, "bad-minutes", NULL);
}

void read_truth(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    (void)field;
    if (value->type == JSON_FALSE || reading_is(reading, value, JSON_TRUE))
        *(bool *)out = value->type == JSON_TRUE;
}

/* The number of the word, or -1 after a problem. */
static int word_number(struct reading *reading, const struct field *field, const struct json *value)
{
    const struct vocabulary *vocabulary = field->vocabulary;
    if (!reading_is(reading, value, JSON_STRING))
        return -1;
    for (uint8_t i = 0; i < vocabulary->count; i++)
        if (strcmp(vocabulary->words[i], value->string) == 0)
            return vocabulary->first + i;
    reading_report_unknown(reading, json_place(reading->document, value), "unknown-word", "", value->string,
                           vocabulary->words, vocabulary->count);
    return -1;
}

void read_word(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    const int number = word_number(reading, field, value);
    _Static_assert(sizeof(enum dilemma_step) == sizeof(unsigned), "enums are stored as unsigned");
    if (number >= 0)
        *(unsigned *)out = (unsigned)number;
}

/* The JSON name of each list, as an author finds it in the file. */
static const char *const list_names[IDS_SETS] = {
    [IDS_ROLES] = "roles",     [IDS_VALUES] = "values", [IDS_EFFECTS] = "effects",
    [IDS_SPECTRA] = "spectra", [IDS_ROOMS] = "rooms",   [IDS_ACTIVITIES] = "activities",
    [IDS_FLAGS] = "sets"};

/* The list is not whole, and that was said. */
static bool is_lost(const struct reading *reading, enum id_set ids)
{
    return (ids == IDS_FLAGS && reading->flags_lost) ||
           (ids == IDS_VALUES && reading->deck_named && !reading->deck);
}

static uint8_t reference(struct reading *reading, const struct field *field, const struct json *value)
{
    const struct id_list *list = &reading->ids[field->ids];
    if (!reading_is(reading, value, JSON_STRING))
        return PACK_NONE;
    const uint8_t index = id_list_find(list, value->string);
    const char *known[IDS_MAX];
    size_t count = 0;
    for (uint8_t i = 0; i < list->count; i++)
        if (list->at[i])
            known[count++] = list->at[i];
    if (!id_is_good(value->string))
        reading_report(reading, value, "bad-id", FACTS({"word", value->string}));
    else if (index == PACK_NONE && !is_lost(reading, field->ids))
        reading_report_unknown(reading, json_place(reading->document, value), "unknown-id",
                               list_names[field->ids], value->string, known, count);
    return index;
}

void read_reference(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    *(uint8_t *)out = reference(reading, field, value);
}

/* Sets a bit per item, in a target of field->size bytes; `number` gives the bit or something below zero. */
static void read_bits(struct reading *reading, const struct field *field, const struct json *value, void *out,
                      int (*number)(struct reading *, const struct field *, const struct json *))
{
    uint64_t bits = 0;
    if (!reading_is(reading, value, JSON_ARRAY))
        return;
    const uint32_t length = reading_list_length(reading, field, value);
    const struct json *child = value->first;
    for (uint32_t i = 0; i < length; i++, child = child->next) {
        const int bit = number(reading, field, child);
        if (bit >= 0 && bits & UINT64_C(1) << bit)
            reading_report(reading, child, "duplicate-item", FACTS({"word", child->string}));
        if (bit >= 0)
            bits |= UINT64_C(1) << bit;
    }
    if (field->size == sizeof(uint32_t))
        *(uint32_t *)out = (uint32_t)bits;
    else
        *(uint64_t *)out = bits;
}

static int reference_number(struct reading *reading, const struct field *field, const struct json *value)
{
    const uint8_t index = reference(reading, field, value);
    return index == PACK_NONE ? -1 : index;
}

void read_word_bits(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    assert(field->size == sizeof(uint32_t));
    read_bits(reading, field, value, out, word_number);
}

void read_reference_bits(struct reading *reading, const struct field *field, const struct json *value,
                         void *out)
{
    assert(field->size == sizeof(uint64_t));
    read_bits(reading, field, value, out, reference_number);
}

void read_ignored(struct reading *reading, const struct field *field, const struct json *value, void *out)
{
    (void)reading, (void)field, (void)value, (void)out;
}
