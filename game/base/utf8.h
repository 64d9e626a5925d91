/* UTF-8 as this program accepts it: shortest forms only, no surrogates, nothing above U+10FFFF. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD 0xFFFFFFFFu

/* Reads one code point at *at (at < end) and moves *at past it. Invalid bytes give UTF8_BAD and
 * move one byte. */
uint32_t utf8_next(const char **at, const char *end);

/* Offset of the first byte that is not valid UTF-8, or `length` when all is well. */
size_t utf8_check(const char *bytes, size_t length);

/* Writes the code point (1 to 4 bytes, no NUL) and returns how many bytes it took. */
size_t utf8_put(char out[4], uint32_t point);

/* The start of the code point before `at` / after `at`, clamped to [start, end]; for cursors. */
const char *utf8_back(const char *start, const char *at);
const char *utf8_forward(const char *at, const char *end);

/* Does this code point belong to the letter before it: an accent put on top, a joiner, a variation? */
bool utf8_combines(uint32_t point);

/* The same steps by letters as a reader counts them: a code point with all that combines with it. */
const char *utf8_letter_back(const char *start, const char *at);
const char *utf8_letter_forward(const char *at, const char *end);

/* Words as an author counts them: runs of anything that is not white space (no-break space joins).
 */
size_t utf8_words(const char *string);

/* The same letters, capital or small? Knows the capitals of Latin, Greek and Cyrillic script that stand in
 * pairs with their small letter. */
bool utf8_same_letters(const char *one, size_t one_length, const char *other, size_t other_length);

/* May this code point stand in a text people read? Refuses control characters except line feed,
 * bidi overrides and isolates, byte order marks and noncharacters. Soft hyphen and no-break space
 * may. */
bool utf8_readable(uint32_t point);

#endif
