/* The file beside the record for what had no end. */
#include "session/aside.h"

#include "session/strike.h"

#include <string.h>

enum { ASIDE_MAX = 64 * 1024 * 1024 };

void aside_path(struct text *out, const char *record)
{
    text_add(out, record);
    text_add(out, ".aside");
}

/* FILE_OK and no bytes when it is not there. */
static enum file_result aside_read(const char *path, struct text *bytes)
{
    const enum file_result read = file_read(path, ASIDE_MAX, bytes);
    return read == FILE_MISSING ? FILE_OK : read;
}

static bool ends_with(const struct text *text, const char *bytes, size_t length)
{
    return text->length >= length && memcmp(text->at + text->length - length, bytes, length) == 0;
}

enum file_result aside_keep(const char *record, const char *bytes, size_t length)
{
    struct text path = TEXT_INIT;
    struct text all = TEXT_INIT;
    struct text ended = TEXT_INIT; /* a torn row ends here, so that the next tail begins on its own */
    aside_path(&path, record);
    text_add_bytes(&ended, bytes, length);
    if (ended.length && ended.at[ended.length - 1] != '\n')
        text_add_char(&ended, '\n');
    enum file_result result = aside_read(path.at, &all);
    if (result == FILE_OK && !ends_with(&all, ended.at, ended.length)) {
        text_add_bytes(&all, ended.at, ended.length);
        result = file_write(path.at, all.at, all.length);
    }
    text_release(&ended);
    text_release(&all);
    text_release(&path);
    return result;
}

enum file_result aside_strike(const char *record)
{
    struct text path = TEXT_INIT;
    struct text all = TEXT_INIT;
    struct text bare = TEXT_INIT;
    aside_path(&path, record);
    enum file_result result = aside_read(path.at, &all);
    if (result == FILE_OK && all.length) {
        strike_all(&bare, all.at, all.length);
        if (bare.length != all.length)
            result = file_write(path.at, bare.at, bare.length);
    }
    text_release(&bare);
    text_release(&all);
    text_release(&path);
    return result;
}
