/* Draws fields by their type, with nothing known about single kinds. */
#include "support/any_fields.h"

#include "protocol/field_form.h"

#include <assert.h>
#include <string.h>

void any_pack(struct pack *pack)
{
    static const char *const roles[] = {"resident", "entrepreneur", "organisation", "municipality", "pass"};
    static const char *const values[] = {"trust", "freedom", "safety"};
    static const char *const programmes[] = {"half-hour", "hour"};
    static const char *const activities[] = {"welcome", "garden", "looking-back"};
    static const char *const languages[] = {"nl", "en"};
    *pack = (struct pack){.role_count = sizeof roles / sizeof *roles,
                          .value_count = sizeof values / sizeof *values,
                          .activity_count = sizeof activities / sizeof *activities,
                          .programme_count = sizeof programmes / sizeof *programmes,
                          .language_count = sizeof languages / sizeof *languages};
    for (uint8_t i = 0; i < pack->role_count; i++)
        pack->roles[i].id = roles[i];
    for (uint8_t i = 0; i < pack->value_count; i++)
        pack->values[i].id = values[i];
    for (uint8_t i = 0; i < pack->programme_count; i++)
        pack->programmes[i].id = programmes[i];
    for (uint8_t i = 0; i < pack->activity_count; i++)
        pack->activities[i].id = activities[i];
    for (uint8_t i = 0; i < pack->language_count; i++)
        pack->languages[i] = languages[i];
}

static uint8_t any_word(enum field_type type, const struct pack *pack, struct random *random)
{
    uint8_t known[PACK_NONE];
    uint32_t count = 0;
    for (uint8_t index = 0; index < PACK_NONE; index++)
        if (field_word(type, pack, index))
            known[count++] = index;
    assert(count > 0);
    return known[random_below(random, count)];
}

static void any_counts(struct fields *fields, const struct pack *pack, struct random *random)
{
    const uint8_t rows = random_below(random, 2) ? pack->role_count : 1;
    for (uint8_t role = 0; role < rows; role++)
        for (uint8_t answer = 0; answer < ANSWER_COUNT; answer++)
            if (random_below(random, 3) == 0)
                fields->counts[role][answer] = (uint8_t)random_below(random, SEATS_MAX + 1);
}

static void any_named(struct fields *fields, const struct pack *pack, struct random *random)
{
    for (uint8_t i = 0; i < pack->value_count && i < 1 + random_below(random, 4); i++)
        fields->named[i] =
            (struct value_count){.value = i, .count = (uint8_t)(1 + random_below(random, SEATS_MAX))};
}

static void any_moves(struct fields *fields, const struct pack *pack, struct random *random)
{
    int at = 0;
    for (uint8_t role = 0; role < pack->role_count; role++)
        for (uint8_t from = 0; from < ANSWER_COUNT; from++)
            if (random_below(random, 3) == 0 && at < SEATS_MAX)
                fields->moves[at++] = (struct move){.role = role,
                                                    .from = from,
                                                    .to = (uint8_t)random_below(random, ANSWER_COUNT),
                                                    .count = (uint8_t)(1 + random_below(random, SEATS_MAX))};
}

static void any_cards(struct fields *fields, const struct pack *pack, struct random *random)
{
    fields->picked = (struct picked){.count = (uint8_t)random_below(random, PACK_TOP_MAX + 1)};
    memset(fields->picked.cards, PACK_NONE, sizeof fields->picked.cards);
    for (uint8_t i = 0; i < fields->picked.count; i++)
        fields->picked.cards[i] = (uint8_t)random_below(random, pack->value_count);
}

static void any_row(struct fields *fields, const struct pack *pack, struct random *random)
{
    for (uint8_t i = 0; i < pack->value_count && i < 1 + random_below(random, 4); i++)
        fields->row[i] = (struct value_count){.value = (uint8_t)(pack->value_count - 1 - i),
                                              .count = (uint8_t)(1 + random_below(random, SEATS_MAX))};
}

static void any_filled(struct fields *fields, const struct pack *pack, struct random *random)
{
    for (uint8_t room = 0; room < pack->room_count; room++)
        fields->filled[room] = (struct filled_room){.going = (uint8_t)random_below(random, ROOM_STEPS + 1),
                                                    .matters = (uint8_t)random_below(random, ROOM_STEPS + 1)};
}

static void any_spread(struct fields *fields, const struct pack *pack, struct random *random)
{
    for (uint8_t room = 0; room < pack->room_count; room++) {
        fields->spread[room].going[random_below(random, ROOM_STEPS)] =
            (uint8_t)(1 + random_below(random, SEATS_MAX));
        fields->spread[room].matters[random_below(random, ROOM_STEPS)] =
            (uint8_t)random_below(random, SEATS_MAX);
    }
}

static void any_text(char *at, struct random *random)
{
    static const char *const texts[] = {
        "", "Ik wil dat iedereen mee kan doen.", "twee\nregels, een \"citaat\" en een \\",
        "h\u00E9 \u2019s avonds \U0001F3E0", "private\":{\"salt\":\"x\"},\"end\":true}"};
    const char *text = texts[random_below(random, sizeof texts / sizeof *texts)];
    memcpy(at, &text, sizeof text);
}

static void any_number(char *at, const struct field *field, struct random *random)
{
    int64_t low = 0;
    int64_t high = 0;
    const bool known = field_limits(field->type, &low, &high);
    assert(known);
    const uint64_t width = (uint64_t)(high - low) + 1;
    const int64_t number = low + (int64_t)(random_next(random) % width);
    const uint16_t u16 = (uint16_t)number;
    const uint32_t u32 = (uint32_t)number;
    const uint64_t u64 = (uint64_t)number;
    if (field->type == FIELD_SECONDS || field->type == FIELD_OFFSET)
        memcpy(at, &u16, sizeof u16);
    else if (field->type == FIELD_EVENT)
        memcpy(at, &u32, sizeof u32);
    else if (field->type == FIELD_WALL)
        memcpy(at, &u64, sizeof u64);
    else
        *(uint8_t *)at = (uint8_t)number;
}

static void any_field(struct fields *fields, const struct field *field, const struct pack *pack,
                      struct random *random)
{
    char *at = (char *)fields + field->offset;
    if (field->type == FIELD_COUNTS)
        any_counts(fields, pack, random);
    else if (field->type == FIELD_NAMED)
        any_named(fields, pack, random);
    else if (field->type == FIELD_MOVES)
        any_moves(fields, pack, random);
    else if (field->type == FIELD_CARDS)
        any_cards(fields, pack, random);
    else if (field->type == FIELD_ROW)
        any_row(fields, pack, random);
    else if (field->type == FIELD_FILLED)
        any_filled(fields, pack, random);
    else if (field->type == FIELD_SPREAD)
        any_spread(fields, pack, random);
    else if (field->type == FIELD_TEXT)
        any_text(at, random);
    else if (field_word(field->type, pack, 0) || field_word(field->type, pack, 1))
        *(uint8_t *)at = any_word(field->type, pack, random);
    else
        any_number(at, field, random);
}

struct fields any_fields(const struct kind *kind, const struct pack *pack, struct random *random)
{
    struct fields fields = fields_none();
    for (const struct field *field = kind->fields; field->type != FIELD_END; field++)
        if (!field->optional || random_below(random, 2))
            any_field(&fields, field, pack, random);
    return fields;
}
