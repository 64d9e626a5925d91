/* Writing a canonical dump line by line. */
#include "protocol/dump.h"

#include <assert.h>
#include <inttypes.h>

#include "pack/pack.h"

size_t dump_enter(struct dump *dump, const char *format, ...)
{
    const size_t before = dump->length;
    va_list list;
    va_start(list, format);
    const int length = vsnprintf(dump->path + before, DUMP_PATH_MAX - before - 1, format, list);
    va_end(list);
    assert(length > 0 && (size_t)length < DUMP_PATH_MAX - before - 2);
    dump->length = before + (size_t)length;
    dump->path[dump->length++] = '.';
    dump->path[dump->length] = '\0';
    return before;
}

void dump_leave(struct dump *dump, size_t before)
{
    assert(before < dump->length);
    dump->length = before;
    dump->path[before] = '\0';
}

static void dump_start(struct dump *dump, const char *name)
{
    text_add_bytes(dump->out, dump->path, dump->length);
    text_add(dump->out, name);
    text_add_char(dump->out, ' ');
}

void dump_number(struct dump *dump, const char *name, int64_t value)
{
    if (value == 0)
        return;
    dump_start(dump, name);
    text_format(dump->out, "%" PRId64 "\n", value);
}

void dump_id(struct dump *dump, const char *name, uint8_t id)
{
    if (id == PACK_NONE)
        return;
    dump_start(dump, name);
    text_format(dump->out, "%u\n", (unsigned)id);
}

void dump_text(struct dump *dump, const char *name, const char *text)
{
    if (!text)
        return;
    dump_start(dump, name);
    for (const char *at = text; *at; at++) {
        if (*at == '\n')
            text_add(dump->out, "\\n");
        else
            text_add_char(dump->out, *at);
    }
    text_add_char(dump->out, '\n');
}

void dump_bits(struct dump *dump, const char *name, uint64_t bits)
{
    if (bits == 0)
        return;
    dump_start(dump, name);
    text_format(dump->out, "%" PRIx64 "\n", bits);
}

void dump_row(struct dump *dump, const char *name, const uint8_t *row, size_t count)
{
    bool started = false;
    for (size_t i = 0; i < count; i++) {
        if (row[i] == 0)
            continue;
        if (!started)
            dump_start(dump, name);
        text_format(dump->out, started ? " %zu:%u" : "%zu:%u", i + 1, (unsigned)row[i]);
        started = true;
    }
    if (started)
        text_add_char(dump->out, '\n');
}

void dump_private_number(struct dump *dump, const char *name, int64_t value)
{
    if (!dump->open)
        dump_number(dump, name, value);
}

void dump_private_id(struct dump *dump, const char *name, uint8_t id)
{
    if (!dump->open)
        dump_id(dump, name, id);
}

void dump_private_text(struct dump *dump, const char *name, const char *text)
{
    if (!dump->open)
        dump_text(dump, name, text);
}

void dump_private_row(struct dump *dump, const char *name, const uint8_t *row, size_t count)
{
    if (!dump->open)
        dump_row(dump, name, row, count);
}
