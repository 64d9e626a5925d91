/* RFC 8259 by recursive descent; the NUL behind the text ends every loop. */
#include "base/json_scan.h"

#include "base/json.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct scan {
    const char *text;
    size_t length, at;
    unsigned depth;
    struct json_marks *marks;
    struct json_fault fault;
};

static bool fail_at(struct scan *scan, const char *rule, size_t offset)
{
    assert(!scan->fault.rule && offset <= scan->length);
    scan->fault = (struct json_fault){.rule = rule, .offset = offset};
    return false;
}

/* Something else stands here than the grammar wants. */
static bool fail_here(struct scan *scan)
{
    if (scan->at >= scan->length)
        return fail_at(scan, "json-unfinished", scan->length);
    const bool control = (unsigned char)scan->text[scan->at] < 0x20;
    return fail_at(scan, control ? "json-control" : "json-syntax", scan->at);
}

static char peek(const struct scan *scan)
{
    assert(scan->at <= scan->length);
    return scan->text[scan->at];
}

static void skip_space(struct scan *scan)
{
    scan->at += strspn(scan->text + scan->at, " \t\n\r");
}

static bool take(struct scan *scan, char letter)
{
    if (peek(scan) != letter)
        return false;
    scan->at++;
    return true;
}

static bool add_mark(struct scan *scan, size_t key_offset)
{
    struct json_marks *marks = scan->marks;
    if (marks->count >= JSON_VALUES_MAX)
        return fail_at(scan, "json-too-many", scan->at);
    if (marks->count == marks->room) {
        marks->room = marks->room ? marks->room * 2 : 16;
        marks->items = memory_grow(marks->items, marks->room * sizeof marks->items[0]);
    }
    marks->items[marks->count++] =
        (struct json_mark){.offset = (uint32_t)scan->at, .key_offset = (uint32_t)key_offset};
    return true;
}

/* Four hexadecimal digits; -1 when they are not there. */
static long read_hex(struct scan *scan)
{
    long value = 0;
    for (int i = 0; i < 4; i++) {
        static const char digits[] = "0123456789abcdef";
        const char letter = peek(scan);
        const char lower = letter >= 'A' && letter <= 'F' ? (char)(letter | 0x20) : letter;
        const char *digit = lower ? strchr(digits, lower) : NULL;
        if (!digit)
            return -1;
        value = value * 16 + (long)(digit - digits);
        scan->at++;
    }
    return value;
}

/* After "\u". cJSON would end a string at \u0000, so a NUL is refused here. */
static bool scan_unicode(struct scan *scan, size_t start)
{
    const long high = read_hex(scan);
    if (high < 0 && scan->at >= scan->length)
        return fail_here(scan);
    if (high == 0)
        return fail_at(scan, "json-nul", start);
    if (high < 0 || (high >= 0xDC00 && high <= 0xDFFF))
        return fail_at(scan, "json-escape", start);
    if (high < 0xD800 || high > 0xDBFF)
        return true;
    if (!take(scan, '\\') || !take(scan, 'u'))
        return fail_at(scan, "json-escape", start);
    const long low = read_hex(scan);
    return (low >= 0xDC00 && low <= 0xDFFF) || fail_at(scan, "json-escape", start);
}

static bool scan_escape(struct scan *scan)
{
    const size_t start = scan->at++;
    const char letter = peek(scan);
    if (!letter)
        return fail_here(scan);
    if (!strchr("\"\\/bfnrtu", letter))
        return fail_at(scan, "json-escape", start);
    scan->at++;
    return letter != 'u' || scan_unicode(scan, start);
}

static bool scan_string(struct scan *scan)
{
    assert(peek(scan) == '"');
    scan->at++;
    for (;;) {
        const unsigned char byte = (unsigned char)peek(scan);
        if (byte == '\\') {
            if (!scan_escape(scan))
                return false;
        } else if (byte < 0x20) {
            return fail_here(scan);
        } else {
            scan->at++;
            if (byte == '"')
                return true;
        }
    }
}

static size_t skip_digits(struct scan *scan)
{
    const size_t count = strspn(scan->text + scan->at, "0123456789");
    scan->at += count;
    return count;
}

static bool number_is_good(struct scan *scan)
{
    take(scan, '-');
    if (!take(scan, '0') && !skip_digits(scan))
        return false;
    if (take(scan, '.') && !skip_digits(scan))
        return false;
    if (take(scan, 'e') || take(scan, 'E')) {
        if (!take(scan, '-'))
            take(scan, '+');
        if (!skip_digits(scan))
            return false;
    }
    return true;
}

/* What follows must not look like more of the same number: 007 is one wrong number, not 0 and 07.
 */
static bool scan_number(struct scan *scan)
{
    const size_t start = scan->at;
    const bool good = number_is_good(scan);
    const char next = peek(scan);
    if (!good || (next && strchr("0123456789+-.eE", next)) || scan->at - start > JSON_NUMBER_MAX)
        return fail_at(scan, "json-number", start);
    return true;
}

static bool scan_word(struct scan *scan, const char *word)
{
    for (; *word; word++)
        if (!take(scan, *word))
            return fail_here(scan);
    return true;
}

static bool scan_value(struct scan *scan, size_t key_offset);

static bool scan_array(struct scan *scan)
{
    skip_space(scan);
    if (take(scan, ']'))
        return true;
    do {
        skip_space(scan);
        if (!scan_value(scan, scan->at))
            return false;
        skip_space(scan);
    } while (take(scan, ','));
    return take(scan, ']') || fail_here(scan);
}

static bool scan_member(struct scan *scan)
{
    skip_space(scan);
    const size_t key_offset = scan->at;
    if (peek(scan) != '"')
        return fail_here(scan);
    if (!scan_string(scan))
        return false;
    skip_space(scan);
    if (!take(scan, ':'))
        return fail_here(scan);
    skip_space(scan);
    return scan_value(scan, key_offset);
}

static bool scan_object(struct scan *scan)
{
    skip_space(scan);
    if (take(scan, '}'))
        return true;
    do {
        if (!scan_member(scan))
            return false;
        skip_space(scan);
    } while (take(scan, ','));
    return take(scan, '}') || fail_here(scan);
}

static bool scan_nested(struct scan *scan, bool (*inside)(struct scan *))
{
    if (scan->depth == JSON_DEPTH_MAX)
        return fail_at(scan, "json-depth", scan->at);
    scan->at++;
    scan->depth++;
    if (!inside(scan))
        return false;
    scan->depth--;
    return true;
}

static bool scan_value(struct scan *scan, size_t key_offset)
{
    const char first = peek(scan);
    if (!first || !strchr("{[\"-0123456789tfn", first))
        return fail_here(scan);
    if (!add_mark(scan, key_offset))
        return false;
    if (first == '{')
        return scan_nested(scan, scan_object);
    if (first == '[')
        return scan_nested(scan, scan_array);
    if (first == '"')
        return scan_string(scan);
    if (first == 't' || first == 'f' || first == 'n')
        return scan_word(scan, first == 't' ? "true" : first == 'f' ? "false" : "null");
    return scan_number(scan);
}

/* What must hold of all bytes before the grammar is looked at. */
static struct json_fault check_bytes(const char *text, size_t length)
{
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        return (struct json_fault){.rule = "json-bom"};
    const size_t bad = utf8_check(text, length);
    const char *nul = memchr(text, 0, length);
    if (nul && (size_t)(nul - text) < bad)
        return (struct json_fault){.rule = "json-nul", .offset = (size_t)(nul - text)};
    if (bad < length)
        return (struct json_fault){.rule = "json-not-utf8", .offset = bad};
    return (struct json_fault){0};
}

struct json_fault json_scan(const char *text, size_t length, struct json_marks *marks)
{
    assert(length <= JSON_SIZE_MAX && text[length] == '\0');
    const struct json_fault bytes = check_bytes(text, length);
    if (bytes.rule)
        return bytes;
    struct scan scan = {.text = text, .length = length, .marks = marks};
    skip_space(&scan);
    if (scan.at == length)
        return (struct json_fault){.rule = "json-empty"};
    if (scan_value(&scan, scan.at)) {
        skip_space(&scan);
        if (scan.at < length)
            fail_at(&scan, "json-trailing", scan.at);
    }
    assert(scan.fault.rule || scan.depth == 0);
    return scan.fault;
}

void json_marks_release(struct json_marks *marks)
{
    free(marks->items);
    *marks = (struct json_marks){0};
}
