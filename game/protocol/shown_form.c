/* Values named, moves from first to second answers, rows of cards and the cards of a seat, with and without
 * JSON. */
#include "protocol/shown_form.h"

#include <assert.h>
#include <string.h>

/* --- values --- */

static void counts_of_values_write(struct text *out, const struct pack *pack, const struct value_count *list,
                                   size_t most)
{
    text_add_char(out, '{');
    for (size_t i = 0; i < most && list[i].count; i++) {
        assert(list[i].value < pack->value_count);
        json_put_key(out, pack->values[list[i].value].id);
        text_format(out, "%u", (unsigned)list[i].count);
    }
    text_add_char(out, '}');
}

void named_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    counts_of_values_write(out, pack, fields->named, VALUES_NAMED_MAX);
}

void card_row_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    counts_of_values_write(out, pack, fields->row, PACK_CARDS_MAX);
}

static uint8_t value_find(const struct pack *pack, const char *id)
{
    for (uint8_t value = 0; value < pack->value_count; value++)
        if (strcmp(pack->values[value].id, id) == 0)
            return value;
    return PACK_NONE;
}

static bool count_read(uint8_t *count, const struct json *value)
{
    int64_t number = 0;
    if (!json_integer(value, 1, SEATS_MAX, &number))
        return false;
    *count = (uint8_t)number;
    return true;
}

/* Fills the list from its first place on, and leaves what is behind it. */
static bool counts_of_values_read(struct value_count *list, size_t most, const struct pack *pack,
                                  const struct json *value)
{
    size_t at = 0;
    if (value->type != JSON_OBJECT)
        return false;
    for (const struct json *member = value->first; member; member = member->next, at++) {
        if (at == most)
            return false;
        list[at].value = value_find(pack, member->key);
        if (list[at].value == PACK_NONE || !count_read(&list[at].count, member))
            return false;
    }
    return true;
}

bool named_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    struct value_count named[VALUES_NAMED_MAX] = {{.count = 0}};
    if (!counts_of_values_read(named, VALUES_NAMED_MAX, pack, value))
        return false;
    memcpy(fields->named, named, sizeof named);
    return true;
}

bool card_row_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    struct value_count row[PACK_CARDS_MAX] = {{.count = 0}};
    if (!counts_of_values_read(row, PACK_CARDS_MAX, pack, value))
        return false;
    memcpy(fields->row, row, sizeof row);
    return true;
}

/* --- the cards of one seat --- */

void cards_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    const struct picked *picked = &fields->picked;
    assert(picked->count <= PACK_TOP_MAX);
    text_add_char(out, '[');
    for (uint8_t i = 0; i < picked->count; i++) {
        assert(picked->cards[i] < pack->value_count);
        if (i > 0)
            text_add_char(out, ',');
        json_put_string(out, pack->values[picked->cards[i]].id);
    }
    text_add_char(out, ']');
}

bool cards_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    struct picked picked = {.count = 0};
    memset(picked.cards, PACK_NONE, sizeof picked.cards);
    if (value->type != JSON_ARRAY)
        return false;
    for (const struct json *item = value->first; item; item = item->next) {
        if (picked.count == PACK_TOP_MAX || item->type != JSON_STRING)
            return false;
        const uint8_t card = value_find(pack, item->string);
        if (card == PACK_NONE)
            return false;
        picked.cards[picked.count++] = card;
    }
    fields->picked = picked;
    return true;
}

/* --- moves --- */

static void move_write(struct text *out, const struct move *move)
{
    char key[16];
    snprintf(key, sizeof key, "%s>%s", answer_word(move->from), answer_word(move->to));
    json_put_key(out, key);
    text_format(out, "%u", (unsigned)move->count);
}

void moves_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    uint8_t role = PACK_NONE;
    text_add_char(out, '{');
    for (size_t i = 0; i < SEATS_MAX && fields->moves[i].count; i++) {
        const struct move *move = &fields->moves[i];
        if (move->role != role) {
            assert(move->role < pack->role_count);
            if (role != PACK_NONE)
                text_add_char(out, '}');
            role = move->role;
            json_put_key(out, pack->roles[role].id);
            text_add_char(out, '{');
        }
        move_write(out, move);
    }
    text_add(out, role == PACK_NONE ? "}" : "}}");
}

/* "A>pass" */
static bool move_read(struct move *move, const struct json *member)
{
    char from[8];
    const char *arrow = strchr(member->key, '>');
    const size_t length = arrow ? (size_t)(arrow - member->key) : sizeof from;
    if (length >= sizeof from)
        return false;
    memcpy(from, member->key, length);
    from[length] = '\0';
    move->from = answer_read(from);
    move->to = answer_read(arrow + 1);
    return move->from != ANSWER_NONE && move->to != ANSWER_NONE && count_read(&move->count, member);
}

bool moves_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    struct move moves[SEATS_MAX] = {{.count = 0}};
    size_t at = 0;
    if (value->type != JSON_OBJECT)
        return false;
    for (const struct json *row = value->first; row; row = row->next) {
        const uint8_t role = pack_find_role(pack, row->key);
        if (role == PACK_NONE || row->type != JSON_OBJECT)
            return false;
        for (const struct json *member = row->first; member; member = member->next, at++) {
            if (at == SEATS_MAX || !move_read(&moves[at], member))
                return false;
            moves[at].role = role;
        }
    }
    memcpy(fields->moves, moves, sizeof moves);
    return true;
}
