/* Cells and rows of a CSV table. */
#include "report/csv.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

static void cell_begin(struct csv *csv)
{
    if (csv->in_row)
        text_add_char(csv->out, ',');
    csv->in_row = true;
}

static bool formula(char first)
{
    return first != '\0' && strchr("=+-@\t\r", first);
}

void csv_text(struct csv *csv, const char *string)
{
    const char *text = string ? string : "";
    cell_begin(csv);
    const bool guarded = formula(text[0]);
    const bool quoted = strpbrk(text, ",\"\r\n") || text[0] == ' ';
    if (quoted)
        text_add_char(csv->out, '"');
    if (guarded)
        text_add_char(csv->out, '\'');
    for (const char *at = text; *at; at++) {
        if (*at == '"')
            text_add_char(csv->out, '"');
        text_add_char(csv->out, *at);
    }
    if (quoted)
        text_add_char(csv->out, '"');
}

void csv_number(struct csv *csv, int64_t number)
{
    cell_begin(csv);
    text_format(csv->out, "%" PRId64, number);
}

void csv_empty(struct csv *csv)
{
    csv_text(csv, "");
}

void csv_row_end(struct csv *csv)
{
    assert(csv->in_row);
    text_add(csv->out, "\r\n");
    csv->in_row = false;
}

void csv_header(struct csv *csv, const char *names)
{
    assert(!csv->in_row);
    text_add(csv->out, names);
    csv->in_row = true;
    csv_row_end(csv);
}
