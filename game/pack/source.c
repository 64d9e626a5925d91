/* Reads files of a pack's folder, and refuses whatever lies outside it. */
#include "pack/source.h"

#include "base/file.h"

#include <assert.h>

static enum source_result result_of(enum file_result result)
{
    static const enum source_result results[] = {
        [FILE_OK] = SOURCE_OK,
        [FILE_MISSING] = SOURCE_MISSING,
        [FILE_IS_FOLDER] = SOURCE_UNREADABLE,
        [FILE_TOO_BIG] = SOURCE_TOO_BIG,
        [FILE_NO_PERMISSION] = SOURCE_UNREADABLE,
        [FILE_NO_SPACE] = SOURCE_UNREADABLE,
        [FILE_EXISTS] = SOURCE_UNREADABLE,
        [FILE_LOCKED] = SOURCE_UNREADABLE,
        [FILE_NAME_TOO_LONG] = SOURCE_MISSING,
        [FILE_FAILED] = SOURCE_UNREADABLE,
    };
    assert((size_t)result < sizeof results / sizeof results[0]);
    return results[result];
}

enum source_result source_read(const char *folder, const char *name, size_t limit, struct text *out)
{
    if (!folder)
        return SOURCE_NO_FOLDER;
    struct text path = TEXT_INIT;
    const size_t before = out->length;
    enum source_result result = SOURCE_OUTSIDE;
    file_join(&path, folder, name);
    if (!file_exists(path.at))
        result = SOURCE_MISSING;
    else if (file_inside(folder, path.at))
        result = result_of(file_read(path.at, limit, out));
    if (result != SOURCE_OK)
        text_cut(out, before);
    text_release(&path);
    return result;
}
