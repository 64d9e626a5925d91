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

/* Marks the rows that are struck with the row that strikes them first. Event n stands in row n, counted from
 * 0: the header is row 0. */
static void mark(size_t *struck, size_t rows, const char *bytes, size_t length)
{
    struct row row;
    size_t number = 0;
    for (size_t at = 0; row_next(&row, bytes, length, &at); number++) {
        const uint32_t event = number ? line_strikes(row.bytes, row.length) : 0;
        if (event && event < number && !struck[event]) {
            assert(event < rows);
            struck[event] = number;
        }
    }
}

/* The rows are copied until one loses totals; from there on they are chained anew. */
struct copying {
    struct text *out;
    uint64_t check;  /* of the row before */
    bool anew;       /* chained anew from here on */
    size_t striking; /* anew: up to this row digests tell of states that are no more */
};

static enum line_cut copy_row(struct copying *copying, const struct row *row, size_t number, size_t by)
{
    if (!copying->anew && by && line_has_totals(row->bytes, row->length)) {
        copying->anew = true;
        copying->striking = by;
    }
    if (copying->anew)
        return line_again(copying->out, row->bytes, row->length, by != 0, number < copying->striking,
                          &copying->check);
    line_check_read(row->bytes, row->length, &copying->check);
    return by ? line_strip(copying->out, row->bytes, row->length) : LINE_UNREADABLE;
}

uint32_t strike_copy(struct text *out, const char *record, size_t length, uint64_t *check)
{
    struct arena arena = {0};
    const size_t rows = count_rows(record, length);
    size_t *struck = ARENA_ARRAY(&arena, size_t, rows + 1);
    struct copying copying = {.out = out};
    mark(struck, rows, record, length);
    struct row row;
    uint32_t removed = 0;
    size_t number = 0;
    for (size_t at = 0; row_next(&row, record, length, &at); number++) {
        const enum line_cut cut = copy_row(&copying, &row, number, struck[number]);
        if (cut == LINE_UNREADABLE)
            text_add_bytes(out, row.bytes, row.length + row.whole);
        removed += cut == LINE_CUT;
    }
    if (check)
        *check = copying.check;
    arena_release(&arena);
    return removed;
}

void strike_all(struct text *out, const char *lines, size_t length)
{
    struct row row;
    for (size_t at = 0; row_next(&row, lines, length, &at);) {
        uint64_t check = 0; /* nobody proves what was put aside */
        if (line_has_totals(row.bytes, row.length))
            line_again(out, row.bytes, row.length, true, true, &check);
        else
            line_strip(out, row.bytes, row.length);
    }
}
