/* One line at a time from a file or standard input, without a limit on how many and with one on how long. */
#ifndef APP_LINES_H
#define APP_LINES_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { LINE_BYTES_MAX = 64 * 1024 };

struct lines {
    FILE *from;       /* owned unless standard input */
    struct text line; /* the newest, without its line feed */
    uint32_t number;  /* of it, from 1 */
    bool too_long;    /* it did not fit in LINE_BYTES_MAX: reading stops here */
    bool broken;      /* the stream failed: what was read of this line is none, and more may follow */
};

/* "-" is standard input. False: it cannot be opened, or it is a folder. */
bool lines_open(struct lines *lines, const char *path);
bool lines_next(struct lines *lines); /* skips lines of white space alone; false: end, too long or broken */
void lines_close(struct lines *lines);

#endif
