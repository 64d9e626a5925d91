/* Removing private parts from the bytes of a record, for good. */
#ifndef SESSION_STRIKE_H
#define SESSION_STRIKE_H

#include "base/text.h"

#include <stdint.h>

/* Appends the record without the private parts that its own STRUCK lines name; every other byte is copied.
 * Where such a line also carries totals, they go too, all lines after it are chained anew, and those before
 * the strike lose their digest of the state, which would tell that something is missing. Returns how many
 * lines lost something; `check` (may be NULL) becomes that of the last line. */
uint32_t strike_copy(struct text *out, const char *record, size_t length, uint64_t *check);

/* Appends all readable event lines without any private part or totals; others are dropped. A line that had
 * totals no longer proves itself: nobody asks that of what was put aside. */
void strike_all(struct text *out, const char *lines, size_t length);

#endif
