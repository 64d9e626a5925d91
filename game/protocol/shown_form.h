/* What a showing carries beside its totals, in JSON: values {"trust":2}, moves
 * {"resident":{"A>B":1,"A>A":2}}, a row of cards {"trust":2,"rest":1}; and the cards of one seat
 * ["trust","rest"]. */
#ifndef PROTOCOL_SHOWN_FORM_H
#define PROTOCOL_SHOWN_FORM_H

#include "protocol/fields.h"

#include "base/json.h"

/* Append one JSON object from fields->named and fields->moves, ids as the pack writes them, numbers above
 * zero alone; {} when there are none. */
void named_write(struct text *out, const struct pack *pack, const struct fields *fields);
void moves_write(struct text *out, const struct pack *pack, const struct fields *fields);
void card_row_write(struct text *out, const struct pack *pack, const struct fields *fields);

/* Appends one JSON list from fields->picked, which is there (asserted); [] is a pass. */
void cards_write(struct text *out, const struct pack *pack, const struct fields *fields);

/* Fill fields->named and fields->moves, all of it. False: an unknown id or answer, a count that is not 1 ..
 * SEATS_MAX, or more than there is room for. */
bool named_read(struct fields *fields, const struct pack *pack, const struct json *value);
bool moves_read(struct fields *fields, const struct pack *pack, const struct json *value);
bool card_row_read(struct fields *fields, const struct pack *pack, const struct json *value);

/* Fills fields->picked. False: no list, an unknown id, or more than there is room for. */
bool cards_read(struct fields *fields, const struct pack *pack, const struct json *value);

#endif
