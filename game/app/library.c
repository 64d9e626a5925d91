/* Reads the lists of the start screen: packs from the installation and the user, records newest first. */
#include "app/library.h"

#include "base/file.h"
#include "pack/read.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    struct library *library;
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
    entry->sensitive = pack->sensitive;
    for (size_t i = 0; i < pack->activity_count; i++) {
        entry->sensitive |= pack->activities[i].sensitive;
        if (pack->activities[i].dilemma)
            entry->dilemmas++;
    }
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

static void read_packs(struct library *library)
{
    struct text shipped = TEXT_INIT, data = TEXT_INIT, own = TEXT_INIT;
    struct reading reading = {.library = library};
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

/* --- records --- */

/* Names and times of all records; only the newest ones are read. */
struct found {
    const char *path;
    int64_t changed;
};

struct finding {
    struct arena arena;
    const char *folder;
    struct found *items;
    size_t count, room;
};

static void find_record(void *data, const char *name)
{
    struct finding *finding = data;
    const char *ending = strrchr(name, '.');
    if (!ending || strcmp(ending, ".samenspel") != 0)
        return;
    if (finding->count == finding->room) {
        const size_t room = finding->room ? 2 * finding->room : LIBRARY_RECORDS_MAX;
        struct found *items = ARENA_ARRAY(&finding->arena, struct found, room);
        if (finding->count > 0)
            memcpy(items, finding->items, finding->count * sizeof *items);
        finding->items = items;
        finding->room = room;
    }
    struct text named = TEXT_INIT, path = TEXT_INIT;
    file_join(&named, finding->folder, name);
    file_follow(&path, named.at); /* the name by which a session knows its record */
    finding->items[finding->count++] =
        (struct found){arena_string(&finding->arena, path.at), file_changed(path.at)};
    text_release(&path);
    text_release(&named);
}

/* Names carry the day: of two that changed in one second the later name is the newer one. */
static int newer(const void *a, const void *b)
{
    const struct found *left = a, *right = b;
    if (left->changed != right->changed)
        return left->changed < right->changed ? 1 : -1;
    return strcmp(right->path, left->path);
}

static bool has_report(const char *record)
{
    struct text path = TEXT_INIT;
    bool there = false;
    for (int paper = 0; paper < PAPERS; paper++) {
        text_clear(&path);
        record_paper_path(&path, record, (enum record_paper)paper);
        there |= file_exists(path.at);
    }
    text_release(&path);
    return there;
}

static void read_record(struct library *library, const struct found *found)
{
    struct library_record *record = &library->records[library->record_count++];
    *record = (struct library_record){.path = arena_string(&library->arena, found->path),
                                      .changed = found->changed};
    struct problems problems = {.count = 0};
    record->reported = has_report(found->path);
    record->readable = record_summary(found->path, &record->summary, &problems);
    problems_release(&problems);
}

static bool was_cut_short(const struct library_record *record, bool rehearsal)
{
    const struct record_summary *summary = &record->summary;
    return record->readable && summary->begun && !summary->ended && summary->header.rehearsal == rehearsal;
}

static bool is_set_up(const struct library_record *record)
{
    return record->readable && !record->summary.begun && !record->summary.ended &&
           !record->summary.prepared && !record->summary.header.rehearsal;
}

/* Until half a day after its hour; of those for no day the newest comes first. */
static int find_prepared(const struct library *library, int64_t now)
{
    enum { HALF_A_DAY = 12 * 60 * 60 * 1000 };
    int soonest = -1;
    for (size_t i = 0; i < library->record_count; i++) {
        const struct record_summary *summary = &library->records[i].summary;
        const int64_t when = summary->meeting.unix_ms;
        if (!library->records[i].readable || !summary->prepared || (when != 0 && when < now - HALF_A_DAY))
            continue;
        const int64_t best = soonest < 0 ? 0 : library->records[soonest].summary.meeting.unix_ms;
        if (soonest < 0 || (when != 0 && (best == 0 || when < best)))
            soonest = (int)i;
    }
    return soonest;
}

static int find_cut_short(const struct library *library, bool rehearsal)
{
    for (size_t i = 0; i < library->record_count; i++)
        if (was_cut_short(&library->records[i], rehearsal))
            return (int)i;
    return -1;
}

static bool is_whole(const struct library_record *record)
{
    struct problems problems = {.count = 0};
    const bool whole = record_verify(record->path, &problems);
    problems_release(&problems);
    return whole;
}

/* The newest record of all that cannot be read, or one that hides the record to go on with. Once a meeting
 * after it was held and ended, nobody has to be told every time. */
static int find_damaged(const struct library *library)
{
    const int go_on = library->go_on;
    const size_t end = go_on >= 0 ? (size_t)go_on : library->record_count > 0 ? 1 : 0;
    for (size_t i = 0; i < end; i++)
        if (!library->records[i].readable ||
            (library->records[i].summary.torn && !is_whole(&library->records[i])))
            return (int)i;
    return go_on >= 0 && !is_whole(&library->records[go_on]) ? go_on : -1;
}

static void choose_offers(struct library *library)
{
    library->go_on = find_cut_short(library, false);
    if (library->go_on < 0)
        library->go_on = find_cut_short(library, true);
    const size_t end = library->go_on >= 0 ? (size_t)library->go_on : library->record_count;
    for (size_t i = 0; i < end && library->set_up < 0; i++)
        if (is_set_up(&library->records[i]))
            library->set_up = (int)i;
    library->prepared = find_prepared(library, clock_wall().unix_ms);
    library->damaged = find_damaged(library);
    if (library->damaged >= 0)
        library->go_on = -1;
}

static void read_records(struct library *library)
{
    struct text folder = TEXT_INIT;
    struct finding finding = {.count = 0};
    if (record_folder(&folder)) {
        finding.folder = folder.at;
        file_list(folder.at, find_record, &finding);
    }
    if (finding.count > 0)
        qsort(finding.items, finding.count, sizeof *finding.items, newer);
    for (size_t i = 0; i < finding.count && i < LIBRARY_RECORDS_MAX; i++)
        read_record(library, &finding.items[i]);
    choose_offers(library);
    arena_release(&finding.arena);
    text_release(&folder);
}

void library_read(struct library *library)
{
    assert(library);
    library_release(library);
    read_packs(library);
    read_records(library);
}

void library_read_records(struct library *library)
{
    assert(library);
    library_release(library);
    read_records(library);
}

int library_unended(const struct library *library, const char *pack_id, bool rehearsal)
{
    for (size_t i = 0; i < library->record_count; i++)
        if (was_cut_short(&library->records[i], rehearsal) &&
            (!pack_id || strcmp(library->records[i].summary.pack_id, pack_id) == 0))
            return (int)i;
    return -1;
}

void library_release(struct library *library)
{
    arena_release(&library->arena);
    *library = (struct library){.go_on = -1, .set_up = -1, .prepared = -1, .damaged = -1};
}
