/* Counting who is at the table, and keeping the ideas of all of it. */
#include "activity/table.h"

#include <assert.h>

bool table_seat_here(const struct table *table, uint8_t seat)
{
    return seat < table->seat_count && table->seats[seat].taken &&
           table->seats[seat].presence == PRESENCE_HERE;
}

static uint8_t table_count(const struct table *table, uint8_t role, bool here)
{
    assert(table->seat_count <= SEATS_MAX);
    uint8_t count = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++) {
        const struct table_seat *at = &table->seats[seat];
        if (at->taken && (role == PACK_NONE || at->role == role) && (!here || at->presence == PRESENCE_HERE))
            count++;
    }
    return count;
}

uint8_t table_seats(const struct table *table)
{
    return table_count(table, PACK_NONE, false);
}

uint8_t table_here(const struct table *table)
{
    return table_count(table, PACK_NONE, true);
}

uint8_t table_people_here(const struct table *table)
{
    uint8_t people = table_here(table);
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (table_seat_here(table, seat) && table->seats[seat].pair)
            people++;
    return people;
}

uint8_t table_role_here(const struct table *table, uint8_t role)
{
    assert(role < PACK_ROLES_MAX);
    return table_count(table, role, true);
}

uint8_t table_role_seats(const struct table *table, uint8_t role)
{
    assert(role < PACK_ROLES_MAX);
    return table_count(table, role, false);
}

bool table_promise_safe(const struct table *table, uint8_t role_count, enum promise promise)
{
    if (promise != PROMISE_BY_ROLE)
        return true;
    for (uint8_t role = 0; role < role_count; role++)
        if (table_role_here(table, role) == 1)
            return false;
    return true;
}

void ideas_add(struct ideas *ideas, const struct event *noted)
{
    if (ideas->count < SEEN_IDEAS_MAX)
        ideas->items[ideas->count++] =
            (struct idea){.text = noted->with.text[0], .event = noted->number, .part = noted->with.part};
}

uint8_t ideas_find(const struct ideas *ideas, uint32_t event)
{
    for (uint8_t i = 0; i < ideas->count; i++)
        if (ideas->items[i].event == event)
            return i;
    return PACK_NONE;
}

void ideas_describe(const struct ideas *ideas, struct dump *dump)
{
    for (uint8_t i = 0; i < ideas->count; i++) {
        const size_t inside = dump_enter(dump, "ideas.%u", i + 1u);
        dump_private_number(dump, "event", ideas->items[i].event);
        dump_private_id(dump, "part", ideas->items[i].part);
        dump_private_text(dump, "text", ideas->items[i].text);
        dump_leave(dump, inside);
    }
}

struct minutes_table table_minutes(const struct table *table, uint8_t role_count)
{
    struct minutes_table minutes = {.seats = table_here(table),
                                    .answering = (enum answering)table->answering,
                                    .guesses = table->promise >= PROMISE_BY_ROLE};
    for (uint8_t role = 0; role < role_count; role++)
        if (table_role_here(table, role) > 0)
            minutes.roles++;
    return minutes;
}
