/* The texts of the interface in one language: key -> text, read from assets/texts/LANG.json.
 *
 * Keys are dotted ("desk.go_on"). A text may hold places "{name}" that fills replace. Numbers
 * choose between KEY.one and KEY.other with words_count. A missing key gives the key itself, so
 * that a mistake is seen and nothing crashes; a test finds missing and unused keys. */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* Switches bold letters on and off within a text, closed again within its paragraph. Stands in no pack and in
 * no typed text: control characters are refused there. */
#define WORDS_BOLD "\x01"

struct fill {
    const char *key;
    const char *value;
};

struct words_entry {
    const char *key, *text;
};

/* Immutable after reading; entries are sorted by key. */
struct words {
    struct arena arena;
    const char *language; /* "nl" */
    struct words_entry *entries;
    size_t count;
};

/* Reads a flat or nested JSON object of strings. False: not readable, not such an object, or a WORDS_BOLD
 * that is not closed. */
bool words_read(struct words *words, const char *language, const char *json, size_t length);

/* Reads assets/texts/LANG.json below the assets folder (file_assets); false when missing or broken.
 */
bool words_load(struct words *words, const char *language);
void words_release(struct words *words);

/* NULL when the key is not there. */
const char *words_find(const struct words *words, const char *key);

/* The text as it stands, or the key. */
const char *words_get(const struct words *words, const char *key);

/* Appends the text with its places filled; `fills` ends at a NULL key, or is NULL. */
void words_add(struct text *out, const struct words *words, const char *key, const struct fill *fills);

/* As words_add on KEY.one (count 1) or KEY.other, with {n} filled. */
void words_count(struct text *out, const struct words *words, const char *key, long count,
                 const struct fill *fills);

/* The languages this program has, by their codes. */
enum { WORDS_LANGUAGES = 2 };
extern const char *const words_languages[WORDS_LANGUAGES];

/* Is this exactly one of them? */
bool words_speaks(const char *code);
/* Appends them for a sentence: "nl, en". */
void words_add_languages(struct text *out);

/* The best of them for a name as in LANG ("nl_BE.UTF-8"). */
const char *words_language(const char *wish);

/* The language of `option` (NULL: none was given), else the one of the user's system, in the order POSIX
 * gives its variables. tools/say.sh speaks by the same rule. */
const char *words_wished(const char *option);

#endif
