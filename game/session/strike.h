/* Removing private parts from the bytes of a record, for good. */
#ifndef SESSION_STRIKE_H
#define SESSION_STRIKE_H

#include "base/text.h"

#include <stdint.h>

/* Appends the record without the private parts that its own STRUCK lines name; every other byte is copied.
 * Returns how many were left out. */
uint32_t strike_copy(struct text *out, const char *record, size_t length);

/* Appends all readable event lines without any private part; others are dropped. */
void strike_all(struct text *out, const char *lines, size_t length);

#endif
