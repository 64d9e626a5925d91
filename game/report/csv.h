/* One CSV table being written: cells in order, rows ended by row_end. RFC 4180, CR LF.
 *
 * A text cell that a spreadsheet would take for a formula (= + - @, tab, carriage return in front) gets an
 * apostrophe before it. Numbers are written by csv_number alone and never guarded. */
#ifndef REPORT_CSV_H
#define REPORT_CSV_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct csv {
    struct text *out;
    bool in_row; /* a cell stands in this row already */
};

void csv_text(struct csv *csv, const char *string); /* NULL: an empty cell */
void csv_number(struct csv *csv, int64_t number);   /* decimal */
void csv_empty(struct csv *csv);                    /* a cell that says nothing */
void csv_row_end(struct csv *csv);                  /* CR LF; a cell stands in the row already */

/* The header line from names separated by commas. */
void csv_header(struct csv *csv, const char *names);

#endif
