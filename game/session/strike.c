/* Copies of a record's bytes in which something is missing. */
#include "session/strike.h"

#include "base/arena.h"
#include "session/line.h"
#include "session/rows.h"

#include <assert.h>

static size_t count_rows(const char *bytes, size_t length)
{
    struct row row;
    size_t count = 0;
    for (size_t at = 0; row_next(&row, bytes, length, &at);)
        count++;
    return count;
}

/* Marks the rows that are struck. Event n stands in row n, counted from 0: the header is row 0. */
static void mark(bool *struck, size_t rows, const char *bytes, size_t length)
{
    struct row row;
    size_t number = 0;
    for (size_t at = 0; row_next(&row, bytes, length, &at); number++) {
        const uint32_t event = number ? line_strikes(row.bytes, row.length) : 0;
        if (event && event < number) {
            assert(event < rows);
            struck[event] = true;
        }
    }
}

uint32_t strike_copy(struct text *out, const char *record, size_t length)
{
    struct arena arena = {0};
    const size_t rows = count_rows(record, length);
    bool *struck = ARENA_ARRAY(&arena, bool, rows + 1);
    mark(struck, rows, record, length);
    struct row row;
    uint32_t removed = 0;
    size_t number = 0;
    for (size_t at = 0; row_next(&row, record, length, &at); number++) {
        const enum line_cut cut = struck[number] ? line_strip(out, row.bytes, row.length) : LINE_UNREADABLE;
        if (cut == LINE_UNREADABLE)
            text_add_bytes(out, row.bytes, row.length + row.whole);
        removed += cut == LINE_CUT;
    }
    arena_release(&arena);
    return removed;
}

void strike_all(struct text *out, const char *lines, size_t length)
{
    struct row row;
    for (size_t at = 0; row_next(&row, lines, length, &at);)
        line_strip(out, row.bytes, row.length);
}
