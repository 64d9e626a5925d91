/* What a killed program left half written. */
#include "session/record_parts.h"

#include "base/file.h"
#include "session/record.h"

#include <string.h>

struct parts {
    struct text folder;
    const char *record;         /* its name, without the folder */
    struct text papers[PAPERS]; /* their names */
};

static bool is_part_of(const char *name, const char *whole)
{
    static const char end[] = ".part";
    const size_t length = strlen(name), own = strlen(whole);
    return length >= own + sizeof end && strncmp(name, whole, own) == 0 && name[own] == '.' &&
           strcmp(name + length - (sizeof end - 1), end) == 0;
}

static void remove_part(void *data, const char *name)
{
    const struct parts *parts = data;
    bool ours = is_part_of(name, parts->record);
    for (int i = 0; i < PAPERS; i++)
        ours = ours || is_part_of(name, parts->papers[i].at);
    if (!ours)
        return;
    struct text path = TEXT_INIT;
    file_join(&path, parts->folder.at, name);
    file_remove(path.at);
    text_release(&path);
}

void record_parts_remove(const char *record)
{
    struct parts parts = {.folder = TEXT_INIT, .record = file_name(record)};
    text_add_bytes(&parts.folder, record, (size_t)(parts.record - record));
    if (!parts.folder.length)
        text_add(&parts.folder, ".");
    for (int i = 0; i < PAPERS; i++) {
        parts.papers[i] = TEXT_INIT;
        record_paper_path(&parts.papers[i], parts.record, (enum record_paper)i);
    }
    file_list(parts.folder.at, remove_part, &parts);
    for (int i = 0; i < PAPERS; i++)
        text_release(&parts.papers[i]);
    text_release(&parts.folder);
}
