/* The rows of a file in memory, one after the other, without copying. */
#ifndef SESSION_ROWS_H
#define SESSION_ROWS_H

#include <stdbool.h>
#include <stddef.h>

struct row {
    const char *bytes;
    size_t length; /* without line feed */
    bool whole;    /* a line feed follows; only the last row can lack it */
};

/* Gives the row that begins at *at (offset in `bytes`) and moves *at past it; false at the end. */
bool row_next(struct row *row, const char *bytes, size_t length, size_t *at);

#endif
