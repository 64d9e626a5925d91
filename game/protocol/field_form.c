/* The table of field types: size, range, words. */
#include "protocol/field_form.h"
#include "protocol/counts_form.h"
#include "protocol/rooms_form.h"
#include "protocol/shown_form.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

typedef const char *word_function(const struct pack *pack, uint8_t index);

static const char *word_of_role(const struct pack *pack, uint8_t index)
{
    return index < pack->role_count ? pack->roles[index].id : NULL;
}

static const char *word_of_value(const struct pack *pack, uint8_t index)
{
    return index < pack->value_count ? pack->values[index].id : NULL;
}

static const char *word_of_programme(const struct pack *pack, uint8_t index)
{
    return index < pack->programme_count ? pack->programmes[index].id : NULL;
}

static const char *word_of_activity(const struct pack *pack, uint8_t index)
{
    return index < pack->activity_count ? pack->activities[index].id : NULL;
}

static const char *word_of_language(const struct pack *pack, uint8_t index)
{
    return index < pack->language_count ? pack->languages[index] : NULL;
}

static const char *word_of_answer(const struct pack *pack, uint8_t index)
{
    (void)pack;
    return index < ANSWER_COUNT ? answer_word(index) : NULL;
}

static const char *word_of_presence(const struct pack *pack, uint8_t index)
{
    static const char *const words[] = {[PRESENCE_HERE] = "here",
                                        [PRESENCE_LATER] = "later",
                                        [PRESENCE_AWAY] = "away",
                                        [PRESENCE_GONE] = "gone"};
    (void)pack;
    return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const char *word_of_answering(const struct pack *pack, uint8_t index)
{
    (void)pack;
    return index > ANSWER_UNSET && index < ANSWERING_COUNT ? answering_word((enum answering)index) : NULL;
}

static const char *word_of_form(const struct pack *pack, uint8_t index)
{
    static const char *const words[] = {[CARDS_TURNED] = "turned", [CARDS_COLLECTED] = "collected"};
    (void)pack;
    return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static const char *word_of_promise(const struct pack *pack, uint8_t index)
{
    (void)pack;
    return index > PROMISE_UNSET && index < PROMISE_COUNT ? promise_word((enum promise)index) : NULL;
}

static const char *word_of_rule(const struct pack *pack, uint8_t index)
{
    (void)pack;
    return index < RULE_COUNT ? rule_word((enum decision_rule)index) : NULL;
}

static const char *word_of_lean(const struct pack *pack, uint8_t index)
{
    (void)pack;
    return index < LEAN_COUNT ? lean_word((enum lean)index) : NULL;
}

static const char *word_of_own_role(const struct pack *pack, uint8_t index)
{
    static const char *const words[] = {
        [OWN_ROLE_UNSAID] = "unsaid", [OWN_ROLE_YES] = "yes", [OWN_ROLE_NO] = "no"};
    (void)pack;
    return index < sizeof words / sizeof *words ? words[index] : NULL;
}

/* A type with limits is a number: member + shift stands in JSON. One with `word` is a string. */
struct form {
    const char *name;
    uint8_t size;      /* bytes of the member */
    int64_t low, high; /* of the member */
    int64_t shift;
    word_function *word;
    const char *says;
};

#define NUMBER_FORM(name_, size_, low_, high_, shift_, says_)                                                \
    {                                                                                                        \
        .name = (name_), .size = (size_), .low = (low_), .high = (high_), .shift = (shift_), .says = (says_) \
    }
#define WORD_FORM(name_, word_, says_)                                                                       \
    {                                                                                                        \
        .name = (name_), .size = 1, .word = (word_), .says = (says_)                                         \
    }
#define OTHER_FORM(name_, size_, says_)                                                                      \
    {                                                                                                        \
        .name = (name_), .size = (size_), .says = (says_)                                                    \
    }
static const struct form forms[FIELD_TYPE_COUNT] = {
    [FIELD_SEAT] = NUMBER_FORM("seat", 1, 0, SEATS_MAX - 1, 1, "number of a seat, from 1"),
    [FIELD_ROLE] = WORD_FORM("role", word_of_role, "id of a role of the pack"),
    [FIELD_ANSWER] =
        WORD_FORM("answer", word_of_answer,
                  "`\"A\"` to `\"F\"`, `\"+\"` (the table's own idea), `\"?\"` (not sure) or `\"pass\"`"),
    [FIELD_VALUE] = WORD_FORM("value", word_of_value, "id of a value of the pack"),
    [FIELD_PART] =
        NUMBER_FORM("part", 1, 0, PACK_PARTS_MAX - 1, 1, "number of a part of the programme, from 1"),
    [FIELD_STEP] = NUMBER_FORM("step", 1, 0, STEPS_MAX - 1, 1,
                               "number of a step, from 1: a question of a talk or a step of a dilemma; "
                               "may be read as the dilemma step's word, such as `\"choose\"`"),
    [FIELD_PROGRAMME] = WORD_FORM("programme", word_of_programme, "id of a programme of the pack"),
    [FIELD_ACTIVITY] = WORD_FORM("activity", word_of_activity, "id of an activity of the pack"),
    [FIELD_NICKNAME] =
        NUMBER_FORM("pseudonym", 1, 0, SEATS_MAX - 1, 1, "number of a pseudonym's drawing, from 1"),
    [FIELD_PRESENCE] =
        WORD_FORM("presence", word_of_presence, "`\"here\"`, `\"later\"`, `\"away\"` or `\"gone\"`"),
    [FIELD_ANSWERING] =
        WORD_FORM("answering", word_of_answering, "`\"computer\"`, `\"cards\"` or `\"hands\"`"),
    [FIELD_FORM] = WORD_FORM("form", word_of_form, "of answering by cards: `\"turned\"` or `\"collected\"`"),
    [FIELD_PROMISE] = WORD_FORM("promise", word_of_promise,
                                "what is shown: `\"nothing\"`, `\"counts\"`, `\"by-role\"` or `\"by-name\"`"),
    [FIELD_RULE] = WORD_FORM("rule", word_of_rule, "`\"consent\"`, `\"majority\"` or `\"role\"`"),
    [FIELD_OWN_ROLE] = WORD_FORM("own role", word_of_own_role, "`\"yes\"`, `\"no\"` or `\"unsaid\"`"),
    [FIELD_LEAN] = WORD_FORM("kind of work", word_of_lean,
                             "what an agreement leans on: `\"resident-power\"`, `\"community-building\"`, "
                             "`\"professional-help\"` or `\"unsaid\"`"),
    [FIELD_LANGUAGE] = WORD_FORM("language", word_of_language, "a language of the pack, such as `\"nl\"`"),
    [FIELD_INDEX] = NUMBER_FORM("place", 1, 0, 254, 1, "place in a list, from 1"),
    [FIELD_NUMBER] = NUMBER_FORM("number", 1, 0, 254, 0, "how many"),
    [FIELD_BOOL] = NUMBER_FORM("yes or no", 1, 0, 1, 0, "`true` or `false`"),
    [FIELD_SECONDS] = NUMBER_FORM("seconds", 2, 0, UINT16_MAX, 0, "0 to 65535"),
    [FIELD_EVENT] = NUMBER_FORM("event", 4, 1, UINT32_MAX, 0, "number of an event line, from 1"),
    [FIELD_WALL] = NUMBER_FORM("moment", 8, 0, (int64_t)1 << 52, 0, "milliseconds since 1970 (UTC)"),
    [FIELD_OFFSET] = NUMBER_FORM("offset", 2, -1440, 1440, 0, "minutes east of UTC"),
    [FIELD_COUNTS] = OTHER_FORM("totals", PACK_ROLES_MAX *ANSWER_COUNT,
                                "`{\"A\":2,\"?\":1}`, or by role `{\"resident\":{\"A\":1}}`; zeros left out"),
    [FIELD_NAMED] = OTHER_FORM("values", sizeof(struct value_count) * VALUES_NAMED_MAX,
                               "how often each value was named: `{\"trust\":2}`"),
    [FIELD_MOVES] = OTHER_FORM("moves", sizeof(struct move) * SEATS_MAX,
                               "by role how many went from which first to which second answer: "
                               "`{\"resident\":{\"A>B\":1,\"A>A\":2}}`"),
    [FIELD_CARDS] =
        OTHER_FORM("cards", sizeof(struct picked),
                   "ids of values of the pack, none twice: `[\"trust\",\"rest\"]`; `[]` is a pass"),
    [FIELD_ROW] = OTHER_FORM("row", sizeof(struct value_count) * PACK_CARDS_MAX,
                             "values in the order in which they lie, each with how many picked it: "
                             "`{\"trust\":2,\"rest\":1}`"),
    [FIELD_FILLED] =
        OTHER_FORM("rooms", sizeof(struct filled_room) * PACK_ROOMS_MAX,
                   "every room of the pack with two numbers, how it is going and how much it matters, 1 to 5 "
                   "or 0 for a pass: `{\"home\":[4,5],\"work\":[2,0]}`"),
    [FIELD_SPREAD] = OTHER_FORM(
        "spread", sizeof(struct room_spread) * PACK_ROOMS_MAX,
        "every room of the pack with how many gave it 1 to 5, for how it is going and for how much "
        "it matters: `{\"home\":[[0,0,1,2,0],[0,0,0,1,2]]}`"),
    [FIELD_TEXT] = OTHER_FORM("text", sizeof(const char *), "text, at most 1000 bytes of UTF-8"),
};
_Static_assert(sizeof(bool) == 1, "a bool is read and written as one byte");
_Static_assert(TEXT_BYTES_MAX == 1000, "the wire-format page names this number");

static const struct form *form_of(enum field_type type)
{
    assert(type > FIELD_END && type < FIELD_TYPE_COUNT);
    return &forms[type];
}

const char *field_word(enum field_type type, const struct pack *pack, uint8_t index)
{
    const struct form *form = form_of(type);
    return form->word ? form->word(pack, index) : NULL;
}

const char *field_type_name(enum field_type type)
{
    return form_of(type)->name;
}

const char *field_type_says(enum field_type type)
{
    return form_of(type)->says;
}

bool field_limits(enum field_type type, int64_t *low, int64_t *high)
{
    const struct form *form = form_of(type);
    if (form->low == form->high)
        return false;
    *low = form->low;
    *high = form->high;
    return true;
}

/* --- the member behind a field, as one wide number --- */

static int64_t member_get(const struct fields *fields, const struct field *field)
{
    const char *at = (const char *)fields + field->offset;
    uint8_t u8 = 0;
    uint16_t u16 = 0;
    int16_t i16 = 0;
    uint32_t u32 = 0;
    uint64_t u64 = 0;
    switch (form_of(field->type)->size) {
    case sizeof u8:
        memcpy(&u8, at, sizeof u8);
        return u8;
    case sizeof u16:
        memcpy(&u16, at, sizeof u16);
        memcpy(&i16, at, sizeof i16);
        return form_of(field->type)->low < 0 ? i16 : u16;
    case sizeof u32:
        memcpy(&u32, at, sizeof u32);
        return u32;
    default:
        assert(form_of(field->type)->size == sizeof u64);
        memcpy(&u64, at, sizeof u64);
        return (int64_t)u64;
    }
}

static void member_set(struct fields *fields, const struct field *field, int64_t number)
{
    char *at = (char *)fields + field->offset;
    const uint8_t u8 = (uint8_t)number;
    const uint16_t u16 = (uint16_t)number;
    const uint32_t u32 = (uint32_t)number;
    const uint64_t u64 = (uint64_t)number;
    switch (form_of(field->type)->size) {
    case sizeof u8:
        memcpy(at, &u8, sizeof u8);
        break;
    case sizeof u16:
        memcpy(at, &u16, sizeof u16);
        break;
    case sizeof u32:
        memcpy(at, &u32, sizeof u32);
        break;
    default:
        memcpy(at, &u64, sizeof u64);
    }
}

static const char *text_get(const struct fields *fields, const struct field *field)
{
    const char *text = NULL;
    memcpy(&text, (const char *)fields + field->offset, sizeof text);
    return text;
}

bool field_present(const struct fields *fields, const struct field *field)
{
    const struct fields none = fields_none();
    const size_t size = form_of(field->type)->size;
    assert(field->offset + size <= sizeof none);
    return memcmp((const char *)fields + field->offset, (const char *)&none + field->offset, size) != 0;
}

void field_clear(struct fields *fields, const struct field *field)
{
    const struct fields none = fields_none();
    memcpy((char *)fields + field->offset, (const char *)&none + field->offset, form_of(field->type)->size);
    assert(!field_present(fields, field));
}

/* --- writing --- */

void field_write(struct text *out, const struct pack *pack, const struct fields *fields,
                 const struct field *field)
{
    const struct form *form = form_of(field->type);
    if (field->type == FIELD_COUNTS) {
        counts_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_NAMED) {
        named_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_MOVES) {
        moves_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_CARDS) {
        cards_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_ROW) {
        card_row_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_FILLED) {
        filled_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_SPREAD) {
        spread_write(out, pack, fields);
        return;
    }
    if (field->type == FIELD_TEXT) {
        assert(text_get(fields, field));
        json_put_string(out, text_get(fields, field));
        return;
    }
    const int64_t number = member_get(fields, field);
    if (field->type == FIELD_BOOL) {
        text_add(out, number ? "true" : "false");
    } else if (form->word) {
        const char *word = form->word(pack, (uint8_t)number);
        assert(word);
        json_put_string(out, word);
    } else {
        assert(number >= form->low && number <= form->high);
        text_format(out, "%" PRId64, number + form->shift);
    }
}

/* --- reading --- */

static bool word_read(struct fields *fields, const struct pack *pack, const struct field *field,
                      const struct json *value)
{
    if (value->type != JSON_STRING)
        return false;
    for (uint8_t index = 0; index < PACK_NONE; index++) {
        const char *word = field_word(field->type, pack, index);
        if (!word || strcmp(word, value->string) != 0)
            continue;
        member_set(fields, field, index);
        return true;
    }
    return false;
}

/* The words of the kinds differ, so it is clear which one is meant. */
static bool step_word_read(struct fields *fields, const struct field *field, const char *word)
{
    int found = -1;
    for (int step = 0; step < STEP_COUNT; step++)
        if (strcmp(dilemma_step_word((enum dilemma_step)step), word) == 0)
            found = step;
    for (int step = 0; step < AGENDA_STEP_COUNT; step++)
        if (strcmp(agenda_step_word((enum agenda_step)step), word) == 0)
            found = step;
    for (int step = 0; step < VALUES_STEP_COUNT; step++)
        if (strcmp(values_step_word((enum values_step)step), word) == 0)
            found = step;
    for (int step = 0; step < HOUSE_STEP_COUNT; step++)
        if (strcmp(house_step_word((enum house_step)step), word) == 0)
            found = step;
    if (found >= 0)
        member_set(fields, field, found);
    return found >= 0;
}

static bool number_read(struct fields *fields, const struct field *field, const struct json *value)
{
    const struct form *form = form_of(field->type);
    int64_t number = 0;
    if (!json_integer(value, form->low + form->shift, form->high + form->shift, &number))
        return false;
    member_set(fields, field, number - form->shift);
    return true;
}

static bool text_read(struct fields *fields, const struct field *field, const struct json *value)
{
    if (value->type != JSON_STRING)
        return false;
    memcpy((char *)fields + field->offset, &value->string, sizeof value->string);
    return true;
}

bool field_read(struct fields *fields, const struct pack *pack, const struct field *field,
                const struct json *value)
{
    if (field->type == FIELD_COUNTS)
        return counts_read(fields, pack, value);
    if (field->type == FIELD_NAMED)
        return named_read(fields, pack, value);
    if (field->type == FIELD_MOVES)
        return moves_read(fields, pack, value);
    if (field->type == FIELD_CARDS)
        return cards_read(fields, pack, value);
    if (field->type == FIELD_ROW)
        return card_row_read(fields, pack, value);
    if (field->type == FIELD_FILLED)
        return filled_read(fields, pack, value);
    if (field->type == FIELD_SPREAD)
        return spread_read(fields, pack, value);
    if (field->type == FIELD_TEXT)
        return text_read(fields, field, value);
    if (field->type == FIELD_BOOL) {
        member_set(fields, field, value->type == JSON_TRUE);
        return value->type == JSON_TRUE || value->type == JSON_FALSE;
    }
    if (field->type == FIELD_STEP && value->type == JSON_STRING)
        return step_word_read(fields, field, value->string);
    return form_of(field->type)->word ? word_read(fields, pack, field, value)
                                      : number_read(fields, field, value);
}
