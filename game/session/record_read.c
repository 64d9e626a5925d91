/* Proving a record line by line. */
#include "session/record_read.h"

#include "base/digest.h"
#include "pack/read.h"
#include "session/record_inside.h"
#include "session/record_pictures.h"
#include "session/rows.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { LINES_FIRST = 256 };

static void report(struct problems *problems, const char *path, uint32_t row, const char *rule,
                   const char *program)
{
    char line[12];
    snprintf(line, sizeof line, "%" PRIu32, row);
    problem_add(problems, SEVERITY_ERROR, (struct place){.file = path, .line = row}, rule,
                FACTS({"line", line}, {"name", file_name(path)}, {"program", program}));
}

/* --- the file --- */

bool record_bytes_read(struct text *bytes, const char *path, struct problems *problems)
{
    static const char *const rules[] = {[FILE_OK] = NULL,
                                        [FILE_MISSING] = "record-missing",
                                        [FILE_IS_FOLDER] = "record-not-a-record",
                                        [FILE_TOO_BIG] = "record-too-big",
                                        [FILE_NO_PERMISSION] = "record-no-permission",
                                        [FILE_NO_SPACE] = "record-unreadable",
                                        [FILE_EXISTS] = "record-unreadable",
                                        [FILE_LOCKED] = "record-unreadable",
                                        [FILE_NAME_TOO_LONG] = "record-missing",
                                        [FILE_FAILED] = "record-unreadable"};
    const enum file_result result = file_read(path, RECORD_BYTES_MAX, bytes);
    assert((size_t)result < sizeof rules / sizeof *rules);
    const char *rule = result == FILE_OK && !bytes->length ? "record-empty" : rules[result];
    if (rule)
        report(problems, path, 0, rule, "");
    return !rule;
}

/* --- header and pack --- */

static struct pack *pack_of(const struct record_head *head, const char *path, struct problems *problems)
{
    struct problems scratch = {0};
    struct text folder = TEXT_INIT;
    const bool pictures = record_pictures_folder(&folder, path, head->pictures);
    struct pack *pack =
        pack_read_bytes(path, pictures ? folder.at : NULL, head->pack.at, head->pack.length, &scratch);
    /* The check of the line was right, so a pack that cannot be read was written by a newer program. */
    if (!pack || strcmp(pack->digest, head->pack_digest) != 0) {
        report(problems, path, 1, pack ? "record-damaged-head" : "record-newer-pack", head->program);
        pack_free(pack);
        pack = NULL;
    }
    if (pack && !pictures)
        record_pictures_installed(pack, head->pictures);
    text_release(&folder);
    problems_release(&scratch);
    return pack;
}

static bool head_read(struct record_lines *lines, const char *path, struct problems *problems, size_t *at)
{
    struct row row;
    const bool some = row_next(&row, lines->bytes.at, lines->bytes.length, at);
    assert(some);
    if (!some || !record_head_read(&lines->head, path, row.bytes, row.length, problems))
        return false;
    if (!row.whole) { /* only its line feed is missing: nothing was played yet, and the writer was cut off */
        report(problems, path, 1, "record-damaged-head", lines->head.program);
        return false;
    }
    lines->length = *at;
    lines->pack = pack_of(&lines->head, path, problems);
    return lines->pack != NULL;
}

/* --- event lines --- */

static struct line *lines_add(struct record_lines *lines)
{
    if (lines->count == lines->room) {
        const uint32_t room = lines->room ? lines->room * 2 : LINES_FIRST;
        struct line *items = ARENA_ARRAY(&lines->arena, struct line, room);
        if (lines->count)
            memcpy(items, lines->items, lines->count * sizeof *items);
        lines->items = items;
        lines->room = room;
    }
    return &lines->items[lines->count++];
}

static const char *rule_of(enum line_fault fault, const struct line *line, uint32_t number)
{
    static const char *const rules[] = {[LINE_GOOD] = NULL,
                                        [LINE_DAMAGED] = "record-damaged",
                                        [LINE_PRIVATE_BROKEN] = "record-damaged-private",
                                        [LINE_UNKNOWN] = "record-newer-line"};
    const uint32_t claimed = line->event.number;
    if (claimed != number && (fault == LINE_GOOD || (fault == LINE_DAMAGED && claimed)))
        return "record-out-of-order";
    return rules[fault];
}

/* Reads on until the end or the first fault. Afterwards `count` is that of all whole lines. */
static bool events_read(struct record_lines *lines, const char *path, struct problems *problems, size_t at,
                        uint32_t *ended)
{
    uint64_t check = lines->head.check;
    struct row row;
    *ended = 0;
    while (row_next(&row, lines->bytes.at, lines->bytes.length, &at)) {
        if (!row.whole)
            return true; /* torn: it belongs to a batch that has no end */
        struct line *line = lines_add(lines);
        const enum line_fault fault =
            line_read(line, lines->pack, check, row.bytes, row.length, &lines->arena);
        const char *rule = rule_of(fault, line, lines->count);
        if (rule) {
            report(problems, path, lines->count + 1, rule, lines->head.program);
            return false;
        }
        check = line->check;
        if (line->end) {
            *ended = lines->count;
            lines->length = at;
        }
    }
    return true;
}

/* Every missing private part must have been struck, and what was struck is not read even if it is still
 * there. A redacted record says by itself that parts are missing. */
static bool strikes_read(struct record_lines *lines, const char *path, struct problems *problems)
{
    for (uint32_t i = 0; i < lines->count; i++) {
        const struct event *event = &lines->items[i].event;
        if (event->kind != EVENT_STRUCK || event->with.event > i)
            continue; /* one that names no earlier line is impossible: the fold says so */
        struct line *struck = &lines->items[event->with.event - 1];
        lines->unstruck = lines->unstruck || (struck->sealed && !struck->removed);
        event_strike(&struck->event);
    }
    for (uint32_t i = 0; i < lines->count && lines->head.redacted; i++)
        if (lines->items[i].removed)
            event_strike(&lines->items[i].event);
    for (uint32_t i = 0; i < lines->count; i++)
        if (lines->items[i].removed && !lines->items[i].event.struck) {
            report(problems, path, i + 2, "record-missing-private", lines->head.program);
            return false;
        }
    return true;
}

bool record_lines_prove(struct record_lines *lines, struct text *bytes, const char *path,
                        struct problems *problems)
{
    *lines = (struct record_lines){.bytes = *bytes, .head = {.pack = TEXT_INIT}};
    *bytes = TEXT_INIT;
    size_t at = 0;
    uint32_t ended = 0;
    bool good = head_read(lines, path, problems, &at) && events_read(lines, path, problems, at, &ended);
    lines->count = ended;
    good = good && strikes_read(lines, path, problems);
    if (!good)
        record_lines_release(lines);
    return good;
}

bool record_lines_read(struct record_lines *lines, const char *path, struct problems *problems)
{
    struct text bytes = TEXT_INIT;
    const bool read = record_bytes_read(&bytes, path, problems);
    if (read)
        return record_lines_prove(lines, &bytes, path, problems);
    text_release(&bytes);
    *lines = (struct record_lines){.bytes = TEXT_INIT, .head = {.pack = TEXT_INIT}};
    return false;
}

void record_lines_release(struct record_lines *lines)
{
    pack_free(lines->pack);
    record_head_release(&lines->head);
    text_release(&lines->bytes);
    arena_release(&lines->arena);
    *lines = (struct record_lines){.bytes = TEXT_INIT, .head = {.pack = TEXT_INIT}};
}

/* --- folding --- */

/* What is wrong with this line after all lines before it; NULL: nothing, and it has been taken. */
static const char *line_fold(struct session *session, const struct line *line)
{
    if (!session_admits(session, &line->event))
        return "record-impossible";
    session_take(session, &line->event, line->id);
    if (line->has_state && record_state_digest(session) != line->state)
        return "record-differs";
    return NULL;
}

struct session *record_fold(struct record_lines *lines, const char *path, struct problems *problems)
{
    struct session *session = session_new(lines->pack, lines->head.seed);
    session->own_pack = lines->pack;
    lines->pack = NULL;
    for (uint32_t i = 0; i < lines->count; i++) {
        const char *rule = line_fold(session, &lines->items[i]);
        if (!rule)
            continue;
        report(problems, path, i + 2, rule, lines->head.program);
        session_free(session);
        return NULL;
    }
    session_settle(session);
    return session;
}
