/* What may be done now at a house, step by step. */
#include "activity/house.h"
#include "activity/offer.h"

static void offer_filling(const struct scene *scene, const struct house *house, struct actor actor,
                          struct offers *out)
{
    const struct round *round = &house->fill;
    const uint64_t seats = round_seats(round, scene->table, actor);
    if (!seats)
        return;
    if (actor.kind != ACTOR_FACILITATOR) {
        struct offer *offer = offer_add(out, COMMAND_FILL_HOUSE, actor);
        OFFER_CHOICE(offer, FIELD_SEAT, seat, seats);
        offer_filled(offer, scene->pack->room_count);
    }
    if (actor.kind != ACTOR_SEAT && round->put_offs < UINT8_MAX)
        OFFER_CHOICE(offer_add(out, COMMAND_PUT_OFF_SEAT, actor), FIELD_SEAT, seat, seats);
}

static void offer_rooms(const struct scene *scene, struct actor actor, struct offers *out)
{
    struct offer *offer = offer_add(out, COMMAND_SET_ROOM, actor);
    OFFER_CHOICE(offer, FIELD_INDEX, index, offer_first(scene->pack->room_count));
    OFFER_CHOICE(offer, FIELD_NUMBER, changed, offer_first(ROOM_STEPS + 1u) & ~1ull);
    OFFER_CHOICE(offer, FIELD_NUMBER, stayed, offer_first(ROOM_STEPS + 1u) & ~1ull);
}

/* Whatever is drawn must change something, so one of the two texts is there. */
static void offer_words(const struct scene *scene, struct actor actor, struct offers *out)
{
    for (int there = 0; there < ROOM_TEXTS; there++) {
        struct offer *offer = offer_add(out, COMMAND_WORD_ROOM, actor);
        OFFER_CHOICE(offer, FIELD_INDEX, index, offer_first(scene->pack->room_count));
        for (int which = 0; which < ROOM_TEXTS; which++)
            offer_text(offer, which, TEXT_BYTES_MAX, which != there);
    }
}

void house_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    const struct house *house = state;
    if (scene->step == HOUSE_FILL && !house->together)
        offer_filling(scene, house, actor, out);
    if (actor.kind == ACTOR_SEAT)
        return;
    if (scene->step == HOUSE_FILL && house->together)
        offer_rooms(scene, actor, out);
    if (scene->step == HOUSE_ROOMS)
        offer_words(scene, actor, out);
    if (scene->step == HOUSE_ROOMS || scene->step == HOUSE_DREAM)
        offer_text(offer_add(out, COMMAND_WORD_DREAM, actor), 0, TEXT_BYTES_MAX, false);
}
