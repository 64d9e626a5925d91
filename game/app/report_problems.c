/* Prints problems as FILE:LINE:COLUMN: error: sentence [rule]. */
#include "app/report_problems.h"

#include <stdio.h>

void report_problems(const struct words *words, const struct problems *problems)
{
    struct text line = TEXT_INIT;
    for (size_t i = 0; i < problems->count; i++) {
        text_clear(&line);
        problem_print(&line, words, &problems->items[i]);
        fprintf(stderr, "%s\n", line.at);
    }
    text_release(&line);
}
