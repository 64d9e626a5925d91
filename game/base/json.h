/* JSON as this program reads it: strict, with the place of every value; and how it writes it.
 *
 * Reading: a scanner first checks grammar (RFC 8259), UTF-8, duplicate keys, NUL, depth and size
 * and notes each value's offset; cJSON builds the tree; both are walked together. After a syntax
 * error only that one is reported. cJSON is called in json.c only. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/arena.h"
#include "base/problem.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum json_type {
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
};

enum { JSON_DEPTH_MAX = 64, JSON_SIZE_MAX = 8 * 1024 * 1024 };

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

/* Zeroed is empty. The document owns its tree and a copy of its text for line and column. */
struct json_document {
    struct arena arena;
    const char *file; /* for places; owned by the arena */
    const char *text;
    size_t length;
    const struct json *root;
};

/* False: one problem was added (rules: json-empty, json-too-big, json-not-utf8, json-bom, json-nul,
 * json-control, json-syntax, json-depth, json-duplicate-key, json-trailing, json-number). */
bool json_read(struct json_document *document, const char *file, const char *text, size_t length,
               struct problems *problems);
void json_release(struct json_document *document);

struct place json_place(const struct json_document *document, const struct json *value);
struct place json_key_place(const struct json_document *document, const struct json *value);
struct place json_place_at(const struct json_document *document, size_t offset);

/* Child by exact key; NULL when absent or when `object` is not an object. */
const struct json *json_find(const struct json *object, const char *key);

/* True and *out set when the number is a whole number from `low` to `high`. */
bool json_integer(const struct json *value, int64_t low, int64_t high, int64_t *out);

/* Writing: compact, keys in the order written, UTF-8 kept as it is, control characters escaped. */
void json_put_string(struct text *out, const char *string);
void json_put_string_bytes(struct text *out, const char *bytes, size_t length);
/* Writes ,"key": with the comma only when something stands before it in this object. */
void json_put_key(struct text *out, const char *key);
/* The whole value again, compact, in document order (numbers keep their exact text). */
void json_put_compact(struct text *out, const struct json_document *document,
                      const struct json *value);

#endif
