/* Tells a pack from a record by looking into the file. */
#include "app/target.h"

#include "base/file.h"
#include "session/record.h"

#include <assert.h>
#include <string.h>

static bool ends_in(const char *path, const char *ending)
{
    const size_t length = strlen(path), own = strlen(ending);
    return length > own && strcmp(path + length - own, ending) == 0;
}

enum target_kind target_kind(const char *path)
{
    assert(path);
    if (file_is_folder(path))
        return TARGET_PACK;
    if (!file_exists(path))
        return TARGET_MISSING;
    if (record_is(path) || ends_in(path, ".samenspel"))
        return TARGET_RECORD;
    return ends_in(path, ".json") ? TARGET_PACK : TARGET_NEITHER;
}

void target_refuse(enum target_kind kind, const char *path, struct problems *problems)
{
    assert(kind == TARGET_MISSING || kind == TARGET_NEITHER);
    problem_add(problems, SEVERITY_ERROR, (struct place){.file = path},
                kind == TARGET_MISSING ? "target-missing" : "target-neither",
                FACTS({"name", file_name(path)}));
}
