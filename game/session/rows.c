/* Splitting at line feeds. */
#include "session/rows.h"

#include <assert.h>
#include <string.h>

bool row_next(struct row *row, const char *bytes, size_t length, size_t *at)
{
    assert(*at <= length);
    if (*at == length)
        return false;
    const char *start = bytes + *at;
    const char *feed = memchr(start, '\n', length - *at);
    *row = (struct row){
        .bytes = start, .length = feed ? (size_t)(feed - start) : length - *at, .whole = feed != NULL};
    *at += row->length + (feed ? 1 : 0);
    return true;
}
