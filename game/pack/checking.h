/* What a check of a pack needs, here and in the view, which measures its texts: where to put a problem, and
 * the places of its parts in the file. */
#ifndef PACK_CHECKING_H
#define PACK_CHECKING_H

#include "pack/pack.h"

#include "base/problem.h"

struct checking {
    const struct pack *pack;
    struct problems *problems;
};

/* Adds a problem at the place of `value`. */
void checking_error(const struct checking *checking, const struct json *value, const char *rule,
                    const struct fill *facts);
void checking_warn(const struct checking *checking, const struct json *value, const char *rule,
                   const struct fill *facts);

/* Item `index` of the list `key` of `object`; all of them exist, because the pack was read from this
 * document. */
const struct json *checking_item(const struct json *object, const char *key, size_t index);

/* The object of activity, of option, of programme. */
const struct json *checking_activity(const struct checking *checking, uint8_t activity);
const struct json *checking_option(const struct checking *checking, uint8_t activity, uint8_t option);
const struct json *checking_programme(const struct checking *checking, uint8_t programme);

/* The object of a value; of a deck of the program, its name. */
const struct json *checking_value(const struct checking *checking, uint8_t value);

/* `value` when it is there, else what stands around it. */
const struct json *checking_at(const struct json *object, const char *key);

#endif
