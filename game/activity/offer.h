/* Making offers: command templates with a range for each open field. Whatever is drawn within the ranges is
 * a legal command, so fields that depend on each other need an offer of their own for each case. */
#ifndef ACTIVITY_OFFER_H
#define ACTIVITY_OFFER_H

#include "activity/activity.h"

/* A command of this kind by this actor, without open fields. */
struct offer *offer_add(struct offers *offers, enum command_kind kind, struct actor actor);

/* Opens the field at `offset` of struct fields: one of the values whose bit is set in `allowed`. */
void offer_choice(struct offer *offer, enum field_type type, size_t offset, uint64_t allowed, bool optional);
void offer_number(struct offer *offer, enum field_type type, size_t offset, uint16_t low, uint16_t high);
void offer_text(struct offer *offer, int which, uint16_t bytes, bool optional);

/* Totals of up to `high` answers out of `allowed`. */
void offer_counts(struct offer *offer, uint64_t allowed, uint16_t high);

/* The cards of one seat: up to `high` of those in `allowed`, none twice. */
void offer_cards(struct offer *offer, uint64_t allowed, uint16_t high);

/* What one seat fills in of a house: 0 to ROOM_STEPS twice for each of the first `rooms`. */
void offer_filled(struct offer *offer, uint8_t rooms);

/* All of the first `count` bits. */
uint64_t offer_first(unsigned count);

#define OFFER_CHOICE(offer, type, member, allowed)                                                           \
    offer_choice((offer), (type), offsetof(struct fields, member), (allowed), false)
#define OFFER_OPTIONAL(offer, type, member, allowed)                                                         \
    offer_choice((offer), (type), offsetof(struct fields, member), (allowed), true)

#endif
