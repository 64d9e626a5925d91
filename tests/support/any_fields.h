/* Random but legal fields for every kind, from a seed: the round trips of commands, events and records. */
#ifndef SUPPORT_ANY_FIELDS_H
#define SUPPORT_ANY_FIELDS_H

#include "base/random.h"
#include "protocol/fields.h"

/* A pack with `roles` roles, some values, programmes and languages: names alone, no story. Zeroed otherwise;
 * owned by the caller, its names are constants. */
void any_pack(struct pack *pack);

/* Draws every required field and about half of the optional ones; texts are constants. */
struct fields any_fields(const struct kind *kind, const struct pack *pack, struct random *random);

#endif
