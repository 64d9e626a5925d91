/* Building offers, and drawing a command from one. */
#include "activity/offer.h"

#include "base/random.h"

#include <assert.h>
#include <string.h>

struct offer *offer_add(struct offers *offers, enum command_kind kind, struct actor actor)
{
    assert(offers->count < OFFERS_MAX);
    struct offer *offer = &offers->items[offers->count++];
    *offer = (struct offer){.command = command_new(kind)};
    offer->command.actor = actor;
    return offer;
}

static struct offer_range *offer_range_add(struct offer *offer, enum field_type type, size_t offset)
{
    assert(offer->range_count < OFFER_RANGES_MAX && offset < sizeof(struct fields));
    struct offer_range *range = &offer->ranges[offer->range_count++];
    *range = (struct offer_range){.type = type, .offset = (uint16_t)offset};
    return range;
}

void offer_choice(struct offer *offer, enum field_type type, size_t offset, uint64_t allowed, bool optional)
{
    assert(allowed || optional);
    struct offer_range *range = offer_range_add(offer, type, offset);
    range->allowed = allowed;
    range->optional = optional;
}

void offer_number(struct offer *offer, enum field_type type, size_t offset, uint16_t low, uint16_t high)
{
    assert(low <= high);
    struct offer_range *range = offer_range_add(offer, type, offset);
    range->low = low;
    range->high = high;
}

void offer_text(struct offer *offer, int which, uint16_t bytes, bool optional)
{
    assert(which >= 0 && which < TEXTS_MAX);
    struct offer_range *range = offer_range_add(
        offer, FIELD_TEXT, offsetof(struct fields, text) + (size_t)which * sizeof(const char *));
    range->low = optional ? 0 : 1;
    range->high = bytes;
    range->optional = optional;
}

void offer_counts(struct offer *offer, uint64_t allowed, uint16_t high)
{
    struct offer_range *range = offer_range_add(offer, FIELD_COUNTS, offsetof(struct fields, counts));
    range->allowed = allowed;
    range->high = high;
}

void offer_cards(struct offer *offer, uint64_t allowed, uint16_t high)
{
    struct offer_range *range = offer_range_add(offer, FIELD_CARDS, offsetof(struct fields, picked));
    assert(allowed && high <= PACK_TOP_MAX);
    range->allowed = allowed;
    range->high = high;
}

void offer_filled(struct offer *offer, uint8_t rooms)
{
    struct offer_range *range = offer_range_add(offer, FIELD_FILLED, offsetof(struct fields, filled));
    assert(rooms > 0 && rooms <= PACK_ROOMS_MAX);
    range->high = rooms;
}

uint64_t offer_first(unsigned count)
{
    assert(count < 64);
    return ((uint64_t)1 << count) - 1;
}

/* --- drawing --- */

static uint8_t draw_bit(uint64_t allowed, struct random *chance)
{
    assert(allowed);
    for (uint32_t skip = random_below(chance, (uint32_t)__builtin_popcountll(allowed)); skip > 0; skip--)
        allowed &= ~(allowed & -allowed); /* without its lowest bit */
    return (uint8_t)__builtin_ctzll(allowed);
}

static const char *draw_text(uint16_t bytes, struct random *chance)
{
    static const char *const texts[] = {
        "Dat is te druk.",       "Wie ruimt het op?",  "Niemand vraagt het de jongeren.",
        "De buren willen rust.", "Eén avond per week", "We proberen het een maand."};
    const char *text = texts[random_below(chance, sizeof texts / sizeof *texts)];
    return strlen(text) <= bytes ? text : "ja";
}

static void draw_counts(uint8_t row[ANSWER_COUNT], const struct offer_range *range, struct random *chance)
{
    for (uint32_t left = random_below(chance, range->high + 1u); left > 0; left--)
        row[draw_bit(range->allowed, chance)]++;
}

static void draw_cards(struct picked *picked, const struct offer_range *range, struct random *chance)
{
    uint64_t left = range->allowed;
    *picked = (struct picked){.count = 0};
    memset(picked->cards, PACK_NONE, sizeof picked->cards);
    for (uint32_t wanted = random_below(chance, range->high + 1u); wanted > 0 && left; wanted--) {
        const uint8_t card = draw_bit(left, chance);
        left &= ~((uint64_t)1 << card);
        picked->cards[picked->count++] = card;
    }
}

static void draw_filled(struct filled_room *filled, const struct offer_range *range, struct random *chance)
{
    for (uint16_t room = 0; room < range->high; room++)
        filled[room] = (struct filled_room){.going = (uint8_t)random_below(chance, ROOM_STEPS + 1u),
                                            .matters = (uint8_t)random_below(chance, ROOM_STEPS + 1u)};
}

static void draw(struct fields *with, const struct offer_range *range, struct random *chance)
{
    unsigned char *field = (unsigned char *)with + range->offset;
    if (range->optional && random_below(chance, 2) == 0)
        return;
    if (range->type == FIELD_TEXT) {
        const char *text = draw_text(range->high, chance);
        memcpy(field, &text, sizeof text);
    } else if (range->type == FIELD_COUNTS) {
        draw_counts(with->counts[0], range, chance);
    } else if (range->type == FIELD_CARDS) {
        draw_cards(&with->picked, range, chance);
    } else if (range->type == FIELD_FILLED) {
        draw_filled(with->filled, range, chance);
    } else if (range->type == FIELD_SECONDS) {
        const uint16_t number = (uint16_t)(range->low + random_below(chance, range->high - range->low + 1u));
        memcpy(field, &number, sizeof number);
    } else if (range->allowed) {
        *field = draw_bit(range->allowed, chance);
    }
}

struct command offer_fill(const struct offer *offer, struct random *chance)
{
    struct command command = offer->command;
    for (uint8_t i = 0; i < offer->range_count; i++)
        draw(&command.with, &offer->ranges[i], chance);
    return command;
}
