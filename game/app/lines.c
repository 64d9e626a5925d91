/* Lines of text from a stream, of any number and bounded length. */
#include "app/lines.h"

#include "base/file.h"

#include <assert.h>
#include <string.h>

bool lines_open(struct lines *lines, const char *path)
{
    assert(lines && path);
    *lines = (struct lines){.line = TEXT_INIT};
    if (strcmp(path, "-") == 0)
        lines->from = stdin;
    else if (!file_is_folder(path))
        lines->from = fopen(path, "rb");
    return lines->from != NULL;
}

/* False at the end of the stream with nothing read, and when it fails: half a line is no line. */
static bool read_one(struct lines *lines)
{
    text_clear(&lines->line);
    int letter = getc(lines->from);
    lines->broken = ferror(lines->from) != 0;
    if (letter == EOF)
        return false;
    lines->number++;
    while (letter != EOF && letter != '\n') {
        if (lines->line.length >= LINE_BYTES_MAX) {
            lines->too_long = true;
            return false;
        }
        text_add_char(&lines->line, (char)letter);
        letter = getc(lines->from);
    }
    lines->broken = ferror(lines->from) != 0;
    return !lines->broken;
}

bool lines_next(struct lines *lines)
{
    while (read_one(lines))
        if (strspn(lines->line.at, " \t\r") != lines->line.length)
            return true;
    return false;
}

void lines_close(struct lines *lines)
{
    if (lines->from && lines->from != stdin)
        fclose(lines->from);
    lines->from = NULL;
    text_release(&lines->line);
}
