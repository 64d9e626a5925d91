/* What each viewer may know of a house, and its canonical dump.
 *
 * Until it is built only the count is known; from then on how the numbers are spread, and never whose they
 * are. For outside no words that were said of a room, but for the dream that came of it. */
#include "activity/house.h"

#include <assert.h>
#include <string.h>

static void see_fill(const struct scene *scene, const struct house *house, struct seen_round *fill)
{
    const struct round *round = &house->fill;
    *fill = (struct seen_round){
        .state = round->state, .promise = PROMISE_COUNTS, .seen_before = round_known(round)};
    memset(fill->by_seat, ANSWER_NONE, sizeof fill->by_seat);
    if (house->together || round->state == ROUND_NOT_ASKED) {
        fill->state = ROUND_NOT_ASKED;
        return;
    }
    fill->answering = round->answering;
    if (round->state == ROUND_OPEN) {
        fill->in = round_in(round);
        fill->of = round_of(round, scene->table);
        fill->state = round_ready(round, scene->table) ? ROUND_READY : ROUND_OPEN;
    }
    if (round->as == PROMISE_UNSET)
        return;
    fill->in = round->shown_in;
    fill->of = round->shown_of;
    fill->as = PROMISE_COUNTS;
    fill->shown = true;
}

/* The number in the middle of all that were given, the lower of two; 0: none were. */
static uint8_t middle(const uint8_t counts[ROOM_STEPS])
{
    unsigned sum = 0, passed = 0;
    for (int i = 0; i < ROOM_STEPS; i++)
        sum += counts[i];
    for (uint8_t i = 0; i < ROOM_STEPS; i++) {
        passed += counts[i];
        if (sum > 0 && 2 * passed >= sum)
            return (uint8_t)(i + 1);
    }
    return 0;
}

static uint8_t lit(int going, int change)
{
    const int now = going + change;
    return (uint8_t)(now < 1 ? 1 : now > ROOM_STEPS ? ROOM_STEPS : now);
}

static void see_numbers(const struct scene *scene, const struct house *house, uint8_t room,
                        struct seen_room *out)
{
    const struct room_spread *spread = &house->spread[room];
    out->going = house->together ? house->whole[room].going : middle(spread->going);
    out->matters = house->together ? house->whole[room].matters : middle(spread->matters);
    memcpy(out->spread_going, spread->going, sizeof out->spread_going);
    memcpy(out->spread_matters, spread->matters, sizeof out->spread_matters);
    if (!house->built || scene->activity->house->whose != WHOSE_NEIGHBOURHOOD)
        return;
    if (out->going == 0)
        return;
    out->now = lit(out->going, scene->street->rooms[room] - house->before[room]);
    out->change = (int8_t)(out->now - out->going); /* a lamp that is on cannot go on */
}

static void see_room(const struct scene *scene, const struct house *house, const struct viewer *viewer,
                     uint8_t room, struct seen_room *out)
{
    const struct pack_room *pack = &scene->pack->rooms[room];
    const struct room_words *words = &house->words[room];
    *out = (struct seen_room){
        .id = pack->id, .name = pack_text(&pack->name, viewer->language), .thing = pack->thing};
    if (pack_text_present(&pack->ask))
        out->ask = pack_text(&pack->ask, viewer->language);
    see_numbers(scene, house, room, out);
    if (out->now == 0)
        out->now = out->going;
    if (viewer->kind == VIEWER_OUTSIDE)
        return;
    out->strength = words->text[0];
    out->wish = words->text[1];
    out->event = viewer->kind == VIEWER_DESK && (out->strength || out->wish) ? words->event : 0;
}

void house_see(const struct scene *scene, const void *state, const struct viewer *viewer, struct arena *arena,
               struct seen_part *part, struct seen *seen)
{
    (void)seen;
    const struct house *house = state;
    const struct pack_house *pack = scene->activity->house;
    struct seen_house *out = ARENA_NEW(arena, struct seen_house);
    out->whose = pack->whose;
    if (pack_text_present(&pack->about))
        out->about = pack_text(&pack->about, viewer->language);
    see_fill(scene, house, &out->fill);
    out->together = scene->step == HOUSE_FILL || house->built
                        ? house->together
                        : !house_filled_by_seats(pack, scene->table->answering);
    out->built = house->built;
    out->room_count = scene->pack->room_count;
    for (uint8_t room = 0; room < out->room_count; room++)
        see_room(scene, house, viewer, room, &out->rooms[room]);
    out->dream = house->dream;
    out->dream_event = viewer->kind == VIEWER_DESK && house->dream ? house->dream_event : 0;
    part->house = out;
}

/* --- the dump --- */

static void describe_filled(const struct scene *scene, const struct house *house, struct dump *dump)
{
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        const size_t inside = dump_enter(dump, "filled.%d", seat + 1);
        for (uint8_t room = 0; round_has(&house->fill, seat) && room < scene->pack->room_count; room++) {
            const size_t in_room = dump_enter(dump, "room.%d", room + 1);
            dump_private_number(dump, "going", house->filled[seat][room].going);
            dump_private_number(dump, "matters", house->filled[seat][room].matters);
            dump_leave(dump, in_room);
        }
        dump_leave(dump, inside);
    }
}

static void describe_room(const struct house *house, uint8_t room, struct dump *dump)
{
    const size_t inside = dump_enter(dump, "room.%d", room + 1);
    dump_row(dump, "going", house->spread[room].going, ROOM_STEPS);
    dump_row(dump, "matters", house->spread[room].matters, ROOM_STEPS);
    dump_number(dump, "whole_going", house->whole[room].going);
    dump_number(dump, "whole_matters", house->whole[room].matters);
    dump_number(dump, "before", house->before[room]);
    dump_number(dump, "event", house->words[room].event);
    dump_private_text(dump, "strength", house->words[room].text[0]);
    dump_private_text(dump, "wish", house->words[room].text[1]);
    dump_leave(dump, inside);
}

void house_describe(const struct scene *scene, const void *state, struct dump *dump)
{
    const struct house *house = state;
    round_describe(&house->fill, 1, dump);
    dump_number(dump, "together", house->together);
    dump_number(dump, "built", house->built);
    describe_filled(scene, house, dump);
    for (uint8_t room = 0; room < scene->pack->room_count; room++)
        describe_room(house, room, dump);
    dump_number(dump, "dream_event", house->dream_event);
    dump_private_text(dump, "dream", house->dream);
}
