/* The rooms of a house in JSON: what one seat filled in {"home":[4,5],"work":[2,0]}, and how all of it is
 * spread
 * {"home":[[0,0,1,2,0],[0,0,0,1,2]]}. */
#ifndef PROTOCOL_ROOMS_FORM_H
#define PROTOCOL_ROOMS_FORM_H

#include "protocol/fields.h"

#include "base/json.h"

/* Append one JSON object from fields->filled (there: asserted) and fields->spread, every room of the pack in
 * its order. */
void filled_write(struct text *out, const struct pack *pack, const struct fields *fields);
void spread_write(struct text *out, const struct pack *pack, const struct fields *fields);

/* Fill fields->filled and fields->spread, all of it. False: not every room of the pack once, another list
 * than of two or five numbers, or a number out of range (0 .. ROOM_STEPS; 0 .. SEATS_MAX). */
bool filled_read(struct fields *fields, const struct pack *pack, const struct json *value);
bool spread_read(struct fields *fields, const struct pack *pack, const struct json *value);

#endif
