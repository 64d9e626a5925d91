/* The rooms of a house, with and without JSON. */
#include "protocol/rooms_form.h"

#include <assert.h>
#include <string.h>

/* --- writing --- */

static void numbers_write(struct text *out, const uint8_t *numbers, int count)
{
    for (int i = 0; i < count; i++)
        text_format(out, "%c%u", i == 0 ? '[' : ',', (unsigned)numbers[i]);
    text_add_char(out, ']');
}

void filled_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    text_add_char(out, '{');
    for (uint8_t room = 0; room < pack->room_count; room++) {
        const struct filled_room *filled = &fields->filled[room];
        assert(filled->going <= ROOM_STEPS && filled->matters <= ROOM_STEPS);
        json_put_key(out, pack->rooms[room].id);
        numbers_write(out, (const uint8_t[]){filled->going, filled->matters}, 2);
    }
    text_add_char(out, '}');
}

void spread_write(struct text *out, const struct pack *pack, const struct fields *fields)
{
    text_add_char(out, '{');
    for (uint8_t room = 0; room < pack->room_count; room++) {
        json_put_key(out, pack->rooms[room].id);
        text_add_char(out, '[');
        numbers_write(out, fields->spread[room].going, ROOM_STEPS);
        text_add_char(out, ',');
        numbers_write(out, fields->spread[room].matters, ROOM_STEPS);
        text_add_char(out, ']');
    }
    text_add_char(out, '}');
}

/* --- reading --- */

/* A list of exactly `count` numbers from 0 to `most`. */
static bool numbers_read(uint8_t *numbers, int count, int64_t most, const struct json *list)
{
    if (!list || list->type != JSON_ARRAY)
        return false;
    int at = 0;
    for (const struct json *item = list->first; item; item = item->next, at++) {
        int64_t number = 0;
        if (at == count || !json_integer(item, 0, most, &number))
            return false;
        numbers[at] = (uint8_t)number;
    }
    return at == count;
}

/* What stands at this room; each room of the pack is there once, and no other. */
static const struct json *room_of(const struct pack *pack, const struct json *value, uint8_t room)
{
    return json_find(value, pack->rooms[room].id);
}

static bool all_rooms(const struct pack *pack, const struct json *value)
{
    uint8_t count = 0;
    if (value->type != JSON_OBJECT)
        return false;
    for (const struct json *member = value->first; member && count <= pack->room_count; member = member->next)
        count++;
    return count == pack->room_count;
}

bool filled_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    if (!all_rooms(pack, value))
        return false;
    for (uint8_t room = 0; room < pack->room_count; room++) {
        uint8_t numbers[2];
        if (!numbers_read(numbers, 2, ROOM_STEPS, room_of(pack, value, room)))
            return false;
        fields->filled[room] = (struct filled_room){.going = numbers[0], .matters = numbers[1]};
    }
    return true;
}

static bool is_pair(const struct json *value)
{
    return value && value->type == JSON_ARRAY && value->first && value->first->next &&
           !value->first->next->next;
}

bool spread_read(struct fields *fields, const struct pack *pack, const struct json *value)
{
    if (!all_rooms(pack, value))
        return false;
    for (uint8_t room = 0; room < pack->room_count; room++) {
        const struct json *pair = room_of(pack, value, room);
        struct room_spread *spread = &fields->spread[room];
        if (!is_pair(pair) || !numbers_read(spread->going, ROOM_STEPS, SEATS_MAX, pair->first) ||
            !numbers_read(spread->matters, ROOM_STEPS, SEATS_MAX, pair->first->next))
            return false;
    }
    return true;
}
