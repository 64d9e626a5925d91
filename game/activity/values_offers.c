/* What may be done now in a value game, step by step. */
#include "activity/offer.h"
#include "activity/values.h"

static void offer_picking(const struct scene *scene, const struct values *values, struct actor actor,
                          struct offers *out)
{
    const struct round *round = &values->pick;
    const uint64_t seats = round_seats(round, scene->table, actor);
    if (!seats || round->answering == ANSWER_HANDS)
        return;
    const bool may =
        actor.kind == ACTOR_SCRIPT || (actor.kind == ACTOR_SEAT) == (round->answering == ANSWER_COMPUTER);
    if (may) {
        struct offer *offer = offer_add(out, COMMAND_PICK_CARDS, actor);
        OFFER_CHOICE(offer, FIELD_SEAT, seat, seats);
        offer_cards(offer, scene->activity->values->cards, scene->activity->values->top);
    }
    if (actor.kind != ACTOR_SEAT && round->answering == ANSWER_COMPUTER && round->put_offs < UINT8_MAX)
        OFFER_CHOICE(offer_add(out, COMMAND_PUT_OFF_SEAT, actor), FIELD_SEAT, seat, seats);
}

/* A card can go to every place but its own, so each has an offer of its own. */
static void offer_turn(const struct scene *scene, const struct values *values, struct actor actor,
                       struct offers *out)
{
    const uint8_t seat = row_turn(scene->table, &values->turns);
    if (seat == PACK_NONE || (actor.kind == ACTOR_SEAT && actor.seat != seat))
        return;
    for (uint8_t place = 0; place < values->row_count && values->row_count > 1; place++) {
        struct offer *offer = offer_add(out, COMMAND_MOVE_CARD, actor);
        offer->command.with.seat = seat;
        offer->command.with.value = values->row[place].value;
        OFFER_CHOICE(offer, FIELD_INDEX, index, offer_first(values->row_count) & ~((uint64_t)1 << place));
        if (row_takes_reason(values))
            offer_text(offer, 0, TEXT_BYTES_MAX, true);
    }
    offer_add(out, COMMAND_PASS_TURN, actor)->command.with.seat = seat;
}

static void offer_row(const struct scene *scene, const struct values *values, struct actor actor,
                      struct offers *out)
{
    const uint8_t here = table_people_here(scene->table);
    uint64_t can = offer_first(here + 1u);
    if (values->asked && values->of == here)
        can &= ~((uint64_t)1 << values->can);
    if (can)
        OFFER_CHOICE(offer_add(out, COMMAND_COUNT_LIVE, actor), FIELD_NUMBER, index, can);
    if (values->objections.count < SEEN_OBJECTIONS_MAX) {
        struct offer *offer = offer_add(out, COMMAND_OBJECT, actor);
        offer_text(offer, 0, TEXT_BYTES_MAX, true);
        OFFER_OPTIONAL(offer, FIELD_ROLE, role, offer_first(scene->pack->role_count));
    }
    if (values->objections.count > 0)
        OFFER_CHOICE(offer_add(out, COMMAND_WITHDRAW_OBJECTION, actor), FIELD_INDEX, index,
                     offer_first(values->objections.count));
}

/* Whatever is drawn must change something, so one of the two texts is there. */
static void offer_rules(const struct scene *scene, const struct values *values, struct actor actor,
                        struct offers *out)
{
    uint64_t first = 0;
    for (uint8_t place = 0; place < rules_count(scene, values); place++)
        first |= (uint64_t)1 << values->row[place].value;
    for (int there = 0; there < RULE_TEXTS && first; there++) {
        struct offer *offer = offer_add(out, COMMAND_WORD_VALUE, actor);
        OFFER_CHOICE(offer, FIELD_VALUE, value, first);
        for (int which = 0; which < RULE_TEXTS; which++)
            offer_text(offer, which, TEXT_BYTES_MAX, which != there);
    }
}

void values_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    const struct values *values = state;
    if (scene->step == VALUES_PICK)
        offer_picking(scene, values, actor, out);
    if (scene->step == VALUES_ROW)
        offer_turn(scene, values, actor, out);
    if (actor.kind == ACTOR_SEAT)
        return;
    if (scene->step == VALUES_ROW)
        offer_row(scene, values, actor, out);
    if (scene->step == VALUES_RULES)
        offer_rules(scene, values, actor, out);
}
