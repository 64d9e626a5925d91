/* Reads the lists of the start screen: packs from the installation and the user, records newest first. */
#include "app/library.h"

#include "base/file.h"
#include "pack/read.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    struct library *library;
    const struct words *words;
    const char *folder;
};

static struct pack_text copy_text(struct arena *arena, const struct pack_text *text)
{
    struct pack_text copy = {.in = {NULL}};
    for (size_t i = 0; i < PACK_LANGUAGES_MAX; i++)
        if (text->in[i])
            copy.in[i] = arena_string(arena, text->in[i]);
    return copy;
}

static void summarise(struct library *library, struct library_pack *entry, const struct pack *pack)
{
    entry->id = arena_string(&library->arena, pack->id);
    entry->title = copy_text(&library->arena, &pack->title);
    entry->summary = copy_text(&library->arena, &pack->summary);
    entry->status = pack->status;
    entry->role_count = pack->role_count;
    for (size_t i = 0; i < pack->role_count; i++)
        entry->gables[i] = pack->roles[i].gable;
    for (size_t i = 0; i < pack->activity_count; i++)
        if (pack->activities[i].dilemma)
            entry->dilemmas++;
    for (size_t i = 0; i < pack->programme_count; i++) {
        const uint16_t minutes = pack->programmes[i].minutes;
        if (i == 0 || minutes < entry->minutes_least)
            entry->minutes_least = minutes;
        if (minutes > entry->minutes_most)
            entry->minutes_most = minutes;
    }
    for (size_t i = 0; i < pack->language_count; i++)
        entry->languages[i] = arena_string(&library->arena, pack->languages[i]);
}

static void add_pack(struct reading *reading, const char *folder)
{
    struct library *library = reading->library;
    if (library->pack_count == LIBRARY_PACKS_MAX)
        return;
    struct library_pack *entry = &library->packs[library->pack_count++];
    *entry = (struct library_pack){.folder = arena_string(&library->arena, folder)};
    struct problems problems = {.count = 0};
    struct pack *pack = pack_read(folder, &problems);
    entry->errors = problems.errors;
    if (!pack && problems.count > 0) {
        struct text line = TEXT_INIT;
        problem_print(&line, reading->words, &problems.items[0]);
        entry->first_error = arena_string(&library->arena, line.at);
        text_release(&line);
    }
    entry->id = file_name(entry->folder);
    if (pack)
        summarise(library, entry, pack);
    problems_release(&problems);
    pack_free(pack);
}

static void see_folder(void *data, const char *name)
{
    struct reading *reading = data;
    struct text folder = TEXT_INIT, file = TEXT_INIT;
    file_join(&folder, reading->folder, name);
    file_join(&file, folder.at, "pack.json");
    if (file_exists(file.at))
        add_pack(reading, folder.at);
    text_release(&file);
    text_release(&folder);
}

static void read_packs(struct library *library, const struct words *words)
{
    struct text shipped = TEXT_INIT, data = TEXT_INIT, own = TEXT_INIT;
    struct reading reading = {.library = library, .words = words};
    if (file_scenarios(&shipped)) {
        reading.folder = shipped.at;
        file_list(shipped.at, see_folder, &reading);
    }
    if (file_user_data(&data)) {
        file_join(&own, data.at, "spellen");
        reading.folder = own.at;
        file_list(own.at, see_folder, &reading);
    }
    text_release(&own);
    text_release(&data);
    text_release(&shipped);
}

static void see_record(void *data, const char *name)
{
    struct reading *reading = data;
    struct library *library = reading->library;
    const char *ending = strrchr(name, '.');
    if (!ending || strcmp(ending, ".samenspel") != 0 || library->record_count == LIBRARY_RECORDS_MAX)
        return;
    struct text path = TEXT_INIT;
    file_join(&path, reading->folder, name);
    struct library_record *record = &library->records[library->record_count++];
    *record = (struct library_record){.path = arena_string(&library->arena, path.at)};
    struct problems problems = {.count = 0};
    record->readable = record_summary(path.at, &record->summary, &problems);
    record->changed = file_changed(path.at);
    problems_release(&problems);
    text_release(&path);
}

static int newer(const void *a, const void *b)
{
    const struct library_record *left = a, *right = b;
    return (left->changed < right->changed) - (left->changed > right->changed);
}

static void read_records(struct library *library)
{
    struct text folder = TEXT_INIT;
    struct reading reading = {.library = library};
    if (record_folder(&folder)) {
        reading.folder = folder.at;
        file_list(folder.at, see_record, &reading);
    }
    qsort(library->records, library->record_count, sizeof *library->records, newer);
    library->go_on = -1;
    for (size_t i = 0; i < library->record_count && library->go_on < 0; i++)
        if (library->records[i].readable && !library->records[i].summary.ended)
            library->go_on = (int)i;
    text_release(&folder);
}

void library_read(struct library *library, const struct words *words)
{
    assert(library && words);
    library_release(library);
    read_packs(library, words);
    read_records(library);
}

void library_release(struct library *library)
{
    arena_release(&library->arena);
    *library = (struct library){.go_on = -1};
}
