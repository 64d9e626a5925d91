/* Is what may be done on offer, and is what is on offer accepted? */
#include "support/agree.h"

#include "activity/offer.h"
#include "session/inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

const uint8_t agree_values[AGREE_VALUES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 23, 24, PACK_NONE};

static bool text_fits(const struct offer_range *range, const char *text)
{
    if (!text)
        return range->optional;
    const size_t length = strlen(text);
    return range->low <= length && length <= range->high;
}

static bool counts_fit(const struct offer_range *range, const uint8_t counts[ANSWER_COUNT])
{
    unsigned sum = 0;
    for (unsigned answer = 0; answer < ANSWER_COUNT; answer++) {
        sum += counts[answer];
        if (counts[answer] && !(range->allowed >> answer & 1))
            return false;
    }
    return sum <= range->high;
}

static bool cards_fit(const struct offer_range *range, const struct picked *picked)
{
    uint64_t left = range->allowed;
    for (uint8_t i = 0; i < picked->count; i++) {
        if (picked->cards[i] >= 64 || !(left >> picked->cards[i] & 1))
            return false;
        left &= ~((uint64_t)1 << picked->cards[i]);
    }
    return picked->count <= range->high;
}

static bool filled_fits(const struct offer_range *range, const struct filled_room *filled)
{
    for (uint16_t room = 0; room < PACK_ROOMS_MAX; room++) {
        const uint8_t most = room < range->high ? ROOM_STEPS : 0;
        if (filled[room].going > most || filled[room].matters > most)
            return false;
    }
    return true;
}

static bool small_fits(const struct offer_range *range, uint8_t value)
{
    return (value < 64 && (range->allowed >> value & 1)) || (range->optional && value == PACK_NONE) ||
           range->type == FIELD_BOOL;
}

static const struct offer_range *range_at(const struct offer *offer, size_t offset)
{
    for (uint8_t i = 0; i < offer->range_count; i++)
        if (offer->ranges[i].offset == offset)
            return &offer->ranges[i];
    return NULL;
}

static bool field_fits(const struct offer *offer, const struct field *field, const struct fields *with)
{
    const struct offer_range *range = range_at(offer, field->offset);
    const char *text;
    memcpy(&text, (const unsigned char *)with + field->offset, sizeof text);
    if (!range)
        return field->type == FIELD_TEXT ? !text
                                         : memcmp((const unsigned char *)with + field->offset,
                                                  (const unsigned char *)&offer->command.with + field->offset,
                                                  field->type == FIELD_COUNTS ? sizeof with->counts : 1) == 0;
    if (field->type == FIELD_TEXT)
        return text_fits(range, text);
    if (field->type == FIELD_COUNTS)
        return counts_fit(range, with->counts[0]);
    if (field->type == FIELD_CARDS)
        return cards_fit(range, &with->picked);
    if (field->type == FIELD_FILLED)
        return filled_fits(range, with->filled);
    return small_fits(range, *((const unsigned char *)with + field->offset));
}

static bool on_offer(const struct offers *offers, const struct command *command)
{
    for (uint8_t i = 0; i < offers->count; i++) {
        const struct offer *offer = &offers->items[i];
        const struct field *field = command_description(command->kind)->fields;
        if (offer->command.kind != command->kind)
            continue;
        while (field->type != FIELD_END && field_fits(offer, field, &command->with))
            field++;
        if (field->type == FIELD_END)
            return true;
    }
    return false;
}

static bool accepted(const struct play *play, const struct command *command)
{
    struct events tried;
    tried.count = 0;
    return state_decide(play->session->state, play->pack, command, &tried) == ACCEPTED;
}

void agree_try(const struct agree *at, enum command_kind kind, const struct fields *with)
{
    struct command command = command_new(kind);
    command.actor = at->actor;
    command.with = *with;
    const bool may = accepted(at->play, &command);
    if (may == on_offer(&at->offers, &command))
        return;
    fail_msg("%s (actor %d, seat %d, role %d, answer %d, value %d, about %d, guess %d, index %d) is %s",
             command_description(kind)->word, (int)at->actor.kind, with->seat, with->role, with->answer,
             with->value, with->about, with->guess, with->index,
             may ? "accepted and not offered" : "offered and not accepted");
}

void agree_begin(struct agree *at, const struct play *play, struct actor actor)
{
    *at = (struct agree){.play = play, .actor = actor};
    session_offers(play->session, actor, &at->offers);
}

bool agree_offers(const struct agree *at, enum command_kind kind)
{
    for (uint8_t i = 0; i < at->offers.count; i++)
        if (at->offers.items[i].command.kind == kind)
            return true;
    return false;
}
