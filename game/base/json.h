/* JSON as this program reads it: strict, with the place of every value; and how it writes it.
 *
 * Reading: a scanner (json_scan.h) first checks size, UTF-8, NUL, grammar (RFC 8259) and depth and
 * notes each value's offset; cJSON builds the tree; both are walked together, and the walk refuses
 * keys that are the same once decoded and numbers that a double cannot hold. After a syntax error
 * only that one is reported. cJSON is called in json.c only. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/arena.h"
#include "base/problem.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum json_type { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

/* Values are counted too, because "[1,1,1..." costs a hundred times its size as a tree. A number
 * longer than NUMBER_MAX would be cut by cJSON. */
enum {
    JSON_DEPTH_MAX = 64,
    JSON_SIZE_MAX = 8 * 1024 * 1024,
    JSON_VALUES_MAX = 512 * 1024,
    JSON_NUMBER_MAX = 60
};

/* One value. Children are linked in document order; strings live in the document's arena. */
struct json {
    enum json_type type;
    const char *key;    /* inside an object, else NULL */
    const char *string; /* JSON_STRING only */
    double number;      /* JSON_NUMBER only */
    uint32_t offset;    /* of the value's first byte */
    uint32_t key_offset;
    uint32_t count; /* children */
    const struct json *first, *next;
};

/* Zeroed is empty. The document owns its tree and a copy of its text for line and column; no node
 * points into the caller's text. */
struct json_document {
    struct arena arena;
    const char *file; /* for places; owned by the arena */
    const char *text;
    size_t length;
    const struct json *root;
    const uint32_t *lines; /* offset of each line's first byte, for places */
    size_t line_count;
};

/* False: one problem was added and the document is empty (rules: json-empty, json-too-big,
 * json-too-many, json-not-utf8, json-bom, json-nul, json-control, json-escape, json-syntax,
 * json-unfinished, json-depth, json-duplicate-key, json-trailing, json-number). */
bool json_read(struct json_document *document, const char *file, const char *text, size_t length,
               struct problems *problems);
void json_release(struct json_document *document);

/* Where it stands in the file, line and column from 1: a value, the key before it (the value itself in a
 * list), or a byte offset. The document outlives the place. */
struct place json_place(const struct json_document *document, const struct json *value);
struct place json_key_place(const struct json_document *document, const struct json *value);
struct place json_place_at(const struct json_document *document, size_t offset);

/* Child by exact key; NULL when absent or when `object` is not an object. */
const struct json *json_find(const struct json *object, const char *key);

/* True and *out set when the value is a whole number from `low` to `high`. Above 2^53 a double no
 * longer knows every whole number, so such a value is never accepted: write it as a string. */
bool json_integer(const struct json *value, int64_t low, int64_t high, int64_t *out);

/* Writing: compact, keys in the order written, UTF-8 kept as it is (bytes that are none become
 * U+FFFD, so what is written can always be read), control characters escaped. */
void json_put_string(struct text *out, const char *string);
void json_put_string_bytes(struct text *out, const char *bytes, size_t length);
/* Writes ,"key": with the comma only when something stands before it in this object. */
void json_put_key(struct text *out, const char *key);
/* The whole value again, compact, in document order (numbers keep their exact text). */
void json_put_compact(struct text *out, const struct json_document *document, const struct json *value);

#endif
