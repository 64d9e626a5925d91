/* Totals per answer in JSON: {"A":2,"?":1}, or by role {"resident":{"A":1}}; zeros are left out. */
#ifndef PROTOCOL_COUNTS_FORM_H
#define PROTOCOL_COUNTS_FORM_H

#include "protocol/fields.h"

#include "base/json.h"

/* By role when the fields promise it or when a row below the first holds something. */
void counts_write(struct text *out, const struct pack *pack, const struct fields *fields);

/* Fills fields->counts, all of it. False: an unknown answer or role, or a count that is not 0 .. SEATS_MAX.
 */
bool counts_read(struct fields *fields, const struct pack *pack, const struct json *value);

#endif
