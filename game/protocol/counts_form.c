/* Totals per answer, with and without roles. */
#include "protocol/counts_form.h"

#include <assert.h>
#include <string.h>

static bool by_role(const struct fields *fields)
{
    if (fields->promise == PROMISE_BY_ROLE || fields->promise == PROMISE_BY_NAME)
        return true;
    for (size_t role = 1; role < PACK_ROLES_MAX; role++)
        for (size_t answer = 0; answer < ANSWER_COUNT; answer++)
            if (fields->counts[role][answer])
                return true;
    return false;
}

static void row_write(struct text *out, const uint8_t row[ANSWER_COUNT])
{
    text_add_char(out, '{');
    for (uint8_t answer = 0; answer < ANSWER_COUNT; answer++) {
        if (!row[answer])
            continue;
        json_put_key(out, answer_word(answer));
        text_format(out, "%u", (unsigned)row[answer]);
    }
    text_add_char(out, '}');
}

static bool row_is_empty(const uint8_t row[ANSWER_COUNT])
{
    for (size_t answer = 0; answer < ANSWER_COUNT; answer++)
        if (row[answer])
            return false;
    return true;
}

void counts_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    if (!by_role(fields)) {
        row_write(out, fields->counts[0]);
        return;
    }
    text_add_char(out, '{');
    for (uint8_t role = 0; role < PACK_ROLES_MAX; role++) {
        if (row_is_empty(fields->counts[role]))
            continue;
        assert(role < pack->role_count);
        json_put_key(out, pack->roles[role].id);
        row_write(out, fields->counts[role]);
    }
    text_add_char(out, '}');
}

static bool row_read(uint8_t row[ANSWER_COUNT], const struct json *value)
{
    if (value->type != JSON_OBJECT)
        return false;
    for (const struct json *count = value->first; count; count = count->next) {
        const uint8_t answer = answer_read(count->key);
        int64_t number = 0;
        if (answer == ANSWER_NONE || !json_integer(count, 0, SEATS_MAX, &number))
            return false;
        row[answer] = (uint8_t)number;
    }
    return true;
}

bool counts_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    if (value->type != JSON_OBJECT)
        return false;
    uint8_t counts[PACK_ROLES_MAX][ANSWER_COUNT] = {{0}};
    if (!value->first || value->first->type == JSON_NUMBER) {
        if (!row_read(counts[0], value))
            return false;
    } else {
        for (const struct json *row = value->first; row; row = row->next) {
            const uint8_t role = pack_find_role(pack, row->key);
            if (role == PACK_NONE || !row_read(counts[role], row))
                return false;
        }
    }
    memcpy(fields->counts, counts, sizeof counts);
    return true;
}
