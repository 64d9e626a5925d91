/* Writing JSON: compact, and readable again by the strict reader whatever the bytes were. */
#include "base/json.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

static void put_escaped(struct text *out, uint32_t point)
{
    static const struct {
        uint32_t point;
        const char *escape;
    } named[] = {{'"', "\\\""}, {'\\', "\\\\"}, {'\b', "\\b"}, {'\f', "\\f"},
                 {'\n', "\\n"}, {'\r', "\\r"},  {'\t', "\\t"}};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        if (named[i].point == point) {
            text_add(out, named[i].escape);
            return;
        }
    text_format(out, "\\u%04x", (unsigned)point);
}

void json_put_string(struct text *out, const char *string)
{
    json_put_string_bytes(out, string, strlen(string));
}

void json_put_string_bytes(struct text *out, const char *bytes, size_t length)
{
    const char *at = bytes;
    const char *end = bytes + length;
    const char *plain = at; /* not yet written from here */
    text_add_char(out, '"');
    while (at < end) {
        const char *start = at;
        const uint32_t point = utf8_next(&at, end);
        if (point != UTF8_BAD && point >= 0x20 && point != '"' && point != '\\')
            continue;
        text_add_bytes(out, plain, (size_t)(start - plain));
        plain = at;
        if (point == UTF8_BAD)
            text_add(out, "\uFFFD");
        else
            put_escaped(out, point);
    }
    text_add_bytes(out, plain, (size_t)(end - plain));
    text_add_char(out, '"');
}

void json_put_key(struct text *out, const char *key)
{
    if (out->length && out->at[out->length - 1] != '{')
        text_add_char(out, ',');
    json_put_string(out, key);
    text_add_char(out, ':');
}

/* The bytes of a number or word as the author wrote them. */
static void put_as_written(struct text *out, const struct json_document *document, const struct json *value)
{
    assert(value->offset < document->length);
    const char *start = document->text + value->offset;
    text_add_bytes(out, start, strcspn(start, ",]} \t\r\n"));
}

void json_put_compact(struct text *out, const struct json_document *document, const struct json *value)
{
    if (value->type == JSON_STRING) {
        json_put_string(out, value->string);
        return;
    }
    if (value->type != JSON_ARRAY && value->type != JSON_OBJECT) {
        put_as_written(out, document, value);
        return;
    }
    const bool object = value->type == JSON_OBJECT;
    text_add_char(out, object ? '{' : '[');
    for (const struct json *child = value->first; child; child = child->next) {
        if (object)
            json_put_key(out, child->key);
        else if (child != value->first)
            text_add_char(out, ',');
        json_put_compact(out, document, child);
    }
    text_add_char(out, object ? '}' : ']');
}
