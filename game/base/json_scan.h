/* The strict scanner that stands before cJSON: says where JSON goes wrong, or where its values are.
 *
 * Calls itself at most JSON_DEPTH_MAX deep, takes memory only for the marks. */
#ifndef BASE_JSON_SCAN_H
#define BASE_JSON_SCAN_H

#include <stddef.h>
#include <stdint.h>

struct json_mark {
    uint32_t offset;     /* of the value's first byte */
    uint32_t key_offset; /* of its key's first byte; the value's own offset when it has none */
};

/* Marks in document order: a value stands before its children. */
struct json_marks {
    struct json_mark *items; /* owned */
    size_t count, room;
};

/* What is wrong and where; rule NULL when nothing is. */
struct json_fault {
    const char *rule;
    size_t offset;
};

/* `text` holds `length` bytes (at most JSON_SIZE_MAX) and a NUL after them. */
struct json_fault json_scan(const char *text, size_t length, struct json_marks *marks);
void json_marks_release(struct json_marks *marks);

#endif
