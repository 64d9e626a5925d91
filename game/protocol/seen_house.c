/* The dump of what is seen of a house. */
#include "protocol/seen_dump.h"

static void dump_room(struct dump *dump, const struct seen_room *room, unsigned number)
{
    const size_t inside = dump_enter(dump, "room.%u", number);
    dump_text(dump, "id", room->id);
    dump_text(dump, "name", room->name);
    dump_text(dump, "ask", room->ask);
    dump_number(dump, "thing", room->thing);
    dump_number(dump, "going", room->going);
    dump_number(dump, "matters", room->matters);
    dump_row(dump, "spread_going", room->spread_going, ROOM_STEPS);
    dump_row(dump, "spread_matters", room->spread_matters, ROOM_STEPS);
    dump_number(dump, "change", room->change);
    dump_number(dump, "now", room->now);
    dump_text(dump, "strength", room->strength);
    dump_text(dump, "wish", room->wish);
    dump_number(dump, "event", room->event);
    dump_leave(dump, inside);
}

void seen_dump_house(struct dump *dump, const struct seen_house *house)
{
    const size_t inside = dump_enter(dump, "house");
    dump_number(dump, "whose", house->whose);
    dump_text(dump, "about", house->about);
    seen_dump_round(dump, &house->fill, 0);
    dump_number(dump, "together", house->together);
    dump_number(dump, "built", house->built);
    for (uint8_t room = 0; room < house->room_count; room++)
        dump_room(dump, &house->rooms[room], room + 1u);
    dump_text(dump, "dream", house->dream);
    dump_number(dump, "dream_event", house->dream_event);
    dump_leave(dump, inside);
}
