/* Plays, remembers, hurts, opens, compares. */
#include "support/damage.h"

#include "session/record_read.h"
#include "support/packs.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *what, size_t where)
{
    fprintf(stderr, "%s at %zu\n", what, where);
    exit(1);
}

/* --- playing --- */

static void remember(void *data, const struct session *session)
{
    struct damage_played *played = data;
    if (played->count == played->room) {
        played->room = played->room ? played->room * 2 : 64;
        struct damage_batch *grown = realloc(played->batches, played->room * sizeof *grown);
        assert(grown);
        played->batches = grown;
    }
    struct text dump = TEXT_INIT;
    played_dump(session, false, &dump);
    played->batches[played->count++] = (struct damage_batch){
        .length = (size_t)file_size(record_path_of(session)), .dump = text_detach(&dump)};
}

void damage_play(struct damage_played *played, const char *name, uint64_t seed, int commands)
{
    struct text folder = TEXT_INIT;
    struct text path = TEXT_INIT;
    struct random random = {seed};
    struct pack *pack = packs_read(name);
    *played = (struct damage_played){.bytes = TEXT_INIT};
    played_folder(&folder, "damage");
    file_join(&path, folder.at, "avond.samenspel");
    struct session *session = session_new(pack, seed);
    const struct record_header header =
        record_header_new(false, (struct wall_time){.unix_ms = 1795348800000, .offset_minutes = 60});
    if (record_create(session, path.at, &header) != FILE_OK)
        give_up("no record", 0);
    remember(played, session);
    played->head = played->batches[0].length;
    played_on(session, &random, commands, remember, played);
    session_free(session);
    if (file_read(path.at, 1 << 26, &played->bytes) != FILE_OK)
        give_up("not read back", 0);
    if (played->batches[played->count - 1].length != played->bytes.length)
        give_up("not as long as it was", played->bytes.length);
    played_folder_remove(folder.at);
    pack_free(pack);
    text_release(&path);
    text_release(&folder);
}

void damage_release(struct damage_played *played)
{
    for (uint32_t i = 0; i < played->count; i++)
        free(played->batches[i].dump);
    free(played->batches);
    text_release(&played->bytes);
}

/* --- judging --- */

/* The newest batch whose file is no longer than `length`. */
static const struct damage_batch *batch_at(const struct damage_played *played, size_t length)
{
    const struct damage_batch *found = NULL;
    for (uint32_t i = 0; i < played->count && played->batches[i].length <= length; i++)
        found = &played->batches[i];
    return found;
}

/* Opens the bytes; true when they open, and then as the session once was at *length. */
static bool outcome(const struct damage_played *played, const char *bytes, size_t count, size_t *length,
                    size_t where)
{
    struct problems problems = {0};
    struct text copy = TEXT_INIT;
    struct record_lines lines;
    text_add_bytes(&copy, bytes, count);
    struct session *session = NULL;
    if (record_lines_prove(&lines, &copy, "record", &problems)) {
        *length = lines.length;
        session = record_fold(&lines, "record", &problems);
        record_lines_release(&lines);
    }
    const bool opened = session != NULL;
    if (opened == (problems.errors > 0))
        give_up("opened with an error or refused without a reason", where);
    if (opened) {
        struct text dump = TEXT_INIT;
        const struct damage_batch *batch = batch_at(played, *length);
        played_dump(session, false, &dump);
        if (!batch || batch->length != *length || strcmp(batch->dump, dump.at) != 0)
            give_up("came out as something that never was", where);
        text_release(&dump);
        session_free(session);
    }
    problems_release(&problems);
    return opened;
}

static void judge_cut(const struct damage_played *played, size_t cut)
{
    size_t length = 0;
    const bool opened = outcome(played, played->bytes.at, cut, &length, cut);
    if (opened != (cut >= played->head))
        give_up(opened ? "opened without a whole header" : "refused although only its tail is gone", cut);
    const struct damage_batch *batch = batch_at(played, cut);
    if (opened && (!batch || length != batch->length))
        give_up("lost more than its tail", cut);
}

size_t damage_cuts(const struct damage_played *played, size_t first, size_t step, size_t head_step)
{
    size_t tried = 0;
    for (size_t cut = 1 + first % head_step; cut < played->head; cut += head_step, tried++)
        judge_cut(played, cut);
    for (size_t cut = played->head + first % step; cut <= played->bytes.length; cut += step, tried++)
        judge_cut(played, cut);
    return tried;
}

size_t damage_flips(const struct damage_played *played, uint64_t seed, size_t count)
{
    struct random random = {seed};
    struct text bytes = TEXT_INIT;
    text_add_bytes(&bytes, played->bytes.at, played->bytes.length);
    for (size_t i = 0; i < count; i++) {
        const uint32_t at = random_below(&random, (uint32_t)bytes.length);
        const char mask = (char)(1 << random_below(&random, 8));
        size_t length = 0;
        bytes.at[at] = (char)(bytes.at[at] ^ mask);
        if (outcome(played, bytes.at, bytes.length, &length, at) && length == bytes.length)
            give_up("a changed bit passed", at);
        bytes.at[at] = (char)(bytes.at[at] ^ mask);
    }
    text_release(&bytes);
    return count;
}
