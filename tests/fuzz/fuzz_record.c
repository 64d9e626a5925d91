/* Any bytes as a record: refused with a reason, or opened. Odd inputs are taken as they are; of even ones
 * every row is an event without its end, which gets a right check, so that damage reaches what lies behind
 * the checks. */
#include "session/record_read.h"

#include "base/digest.h"
#include "session/record_pictures.h"
#include "session/rows.h"
#include "support/packs.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first line of a record of the test's pack, made once. */
static const struct text *head_line(uint64_t *check)
{
    static struct text line;
    static struct record_head head;
    if (!line.at) {
        struct record_pictures pictures = {.count = 0};
        setenv("SAMENSPEL_TESTS", "tests", 0);
        struct pack *pack = packs_read("klein");
        line = TEXT_INIT;
        head.header = record_header_new(false, (struct wall_time){.unix_ms = 0});
        record_head_write(&line, &head, pack, &pictures);
        pack_free(pack);
    }
    *check = head.check;
    return &line;
}

/* Where a row's private part, salt and seal stand; hidden NULL when they do not stand side by side. */
struct parts {
    const char *hidden, *salt, *seal, *rest;
};

static struct parts parts_of(const struct text *row)
{
    static const char before_salt[] = ",\"salt\":\"";
    static const char before_seal[] = "\",\"seal\":\"";
    struct parts parts = {.hidden = strstr(row->at, ",\"private\":")};
    parts.salt = parts.hidden ? strstr(parts.hidden, before_salt) : NULL;
    parts.seal = parts.salt ? strstr(parts.salt, before_seal) : NULL;
    if (parts.seal && row->at + row->length - parts.seal >= SEAL_BYTES * 2 + (long)sizeof before_seal)
        parts.rest = parts.seal + sizeof before_seal - 1 + SEAL_BYTES * 2;
    else
        parts.hidden = NULL;
    return parts;
}

/* Appends the row with a seal that fits its private part, and to `covered` what its check covers. */
static void add_sealed(struct text *out, struct text *covered, const struct text *row)
{
    const struct parts parts = parts_of(row);
    uint8_t salt[SALT_BYTES] = {0};
    uint8_t seal[SEAL_BYTES];
    char hex[2 * SEAL_BYTES + 1];
    if (!parts.hidden) {
        text_add(out, row->at);
        text_add(covered, row->at);
        return;
    }
    const char *content = parts.hidden + strlen(",\"private\":");
    digest_seal(seal, salt, content, (size_t)(parts.salt - content));
    digest_hex(hex, salt, sizeof salt);
    text_add_bytes(out, row->at, (size_t)(parts.salt - row->at));
    text_format(out, ",\"salt\":\"%s\"", hex);
    digest_hex(hex, seal, sizeof seal);
    text_format(out, ",\"seal\":\"%s%s", hex, parts.rest);
    text_add_bytes(covered, row->at, (size_t)(parts.hidden - row->at));
    text_format(covered, ",\"seal\":\"%s%s", hex, parts.rest);
}

/* The row with the number it must have, without zero bytes. */
static void add_numbered(struct text *out, const struct row *row, uint32_t number)
{
    static const char begin[] = "{\"n\":";
    size_t from = 0;
    if (row->length > sizeof begin && memcmp(row->bytes, begin, sizeof begin - 1) == 0) {
        from = sizeof begin - 1;
        while (from < row->length && row->bytes[from] >= '0' && row->bytes[from] <= '9')
            from++;
        text_format(out, "%s%u", begin, (unsigned)number);
    }
    for (size_t i = from; i < row->length; i++)
        text_add_char(out, row->bytes[i] ? row->bytes[i] : ' ');
}

/* {"n":1,... of each row, sealed and closed with its check. */
static void add_rows(struct text *out, const char *bytes, size_t size, uint64_t check)
{
    struct row row;
    uint32_t number = 1;
    for (size_t at = 0; row_next(&row, bytes, size, &at);) {
        struct text covered = TEXT_INIT;
        struct text line = TEXT_INIT;
        add_numbered(&line, &row, number++);
        add_sealed(out, &covered, &line);
        line_close(out, &covered, &check);
        text_release(&covered);
        text_release(&line);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const char *bytes = (const char *)data + 1;
    struct text record = TEXT_INIT;
    uint64_t check = 0;
    if (data[0] % 2) {
        text_add_bytes(&record, bytes, size - 1);
    } else {
        text_add(&record, head_line(&check)->at);
        add_rows(&record, bytes, size - 1, check);
    }
    struct problems problems = {0};
    struct record_lines lines;
    struct session *session = NULL;
    if (record_lines_prove(&lines, &record, "fuzz", &problems)) {
        session = record_fold(&lines, "fuzz", &problems);
        record_lines_release(&lines);
    }
    assert((session != NULL) == (problems.errors == 0));
    if (session) {
        struct text dump = TEXT_INIT;
        session_describe(session, false, &dump);
        text_release(&dump);
        session_free(session);
    }
    problems_release(&problems);
    return 0;
}
