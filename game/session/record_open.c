/* Opening a record to play on, to look at it, or only to prove it. */
#include "session/record_inside.h"
#include "session/record_parts.h"
#include "session/record_read.h"

#include "session/aside.h"
#include "session/strike.h"

#include <assert.h>
#include <string.h>

static void tell(struct problems *problems, enum severity severity, const char *path, const char *rule)
{
    struct text aside = TEXT_INIT;
    aside_path(&aside, file_name(path));
    problem_add(problems, severity, (struct place){.file = path}, rule,
                FACTS({"name", file_name(path)}, {"aside", aside.at}));
    text_release(&aside);
}

/* --- the writer's right --- */

/* NULL: the record is ours to write. */
static const char *why_only_reading(struct record *record, bool resume)
{
    if (!resume)
        return "";
    enum file_result result = record_lock(record);
    if (result == FILE_OK && file_tail_is_held(record->path))
        result = FILE_LOCKED; /* by another name of the same file */
    if (result == FILE_OK)
        return NULL;
    return result == FILE_LOCKED ? "record-in-use" : "record-not-writable";
}

/* --- taking up the pen --- */

/* Keeps an unended batch aside and cuts it off. */
static enum file_result cut_tail(struct record *record, const struct record_lines *lines,
                                 struct problems *problems)
{
    const size_t dropped = lines->bytes.length - lines->length;
    enum file_result result = FILE_OK;
    if (dropped)
        result = aside_keep(record->path, lines->bytes.at + lines->length, dropped);
    if (result == FILE_OK)
        result = file_tail_open(&record->tail, record->path, lines->length);
    if (result == FILE_OK && dropped)
        tell(problems, SEVERITY_WARNING, record->path, "record-unended");
    return result;
}

/* A strike that is still to be carried out in the file: somebody put an older part of it back. */
static enum file_result strike_again(struct record *record, const struct record_lines *lines)
{
    struct text bare = TEXT_INIT;
    strike_copy(&bare, lines->bytes.at, lines->length, &record->chain.check);
    enum file_result result = aside_strike(record->path);
    file_tail_close(&record->tail); /* where a file that is open cannot be replaced */
    if (result == FILE_OK)
        result = file_write(record->path, bare.at, bare.length);
    if (result == FILE_OK)
        record->length = bare.length;
    text_release(&bare);
    return result;
}

static enum file_result take_up(struct record *record, const struct record_lines *lines,
                                struct problems *problems)
{
    record_parts_remove(record->path);
    record->length = lines->length;
    enum file_result result = cut_tail(record, lines, problems);
    if (result == FILE_OK && lines->unstruck)
        result = strike_again(record, lines);
    return result;
}

/* RESUMED as the first batch; the record is only worth opening when it can be written. */
static bool write_resumed(struct session *session, struct wall_time now)
{
    struct event event = event_new(EVENT_RESUMED);
    event.begins = true;
    event.time = session_now(session);
    event.with.wall = (uint64_t)now.unix_ms;
    event.with.offset = (int16_t)now.offset_minutes;
    assert(session_admits(session, &event));
    session_take(session, &event, 0);
    return session_flush(session) == ACCEPTED;
}

/* --- putting it together --- */

/* A program that was closed for a week wrote when it was opened again; from there session time runs on. */
static struct wall_time left_at(const struct record_lines *lines)
{
    struct wall_time left = lines->head.header.started;
    uint32_t then = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        const struct event *event = &lines->items[i].event;
        left.unix_ms += (int64_t)event->time - (int64_t)then;
        then = event->time;
        if (event->kind == EVENT_RESUMED)
            left = (struct wall_time){.unix_ms = (int64_t)event->with.wall,
                                      .offset_minutes = event->with.offset};
    }
    return left;
}

static void set_chain(struct record *record, const struct record_lines *lines)
{
    record->header = lines->head.header;
    record->left = left_at(lines);
    record->chain.check = lines->count ? lines->items[lines->count - 1].check : lines->head.check;
    for (uint32_t i = 0; i < lines->count; i++)
        if (lines->items[i].has_state)
            record->chain.state_event = i + 1;
}

static struct session *open_locked(struct record *record, struct record_lines *lines,
                                   const char *reading_only, struct wall_time now, struct problems *problems)
{
    struct session *session = record_fold(lines, record->path, problems);
    if (!session)
        return NULL;
    set_chain(record, lines);
    if (!reading_only && lines->head.redacted)
        reading_only = "record-redacted";
    if (!reading_only && take_up(record, lines, problems) != FILE_OK)
        reading_only = "record-not-writable";
    record_keep_on(session, record);
    if (!reading_only && !write_resumed(session, now))
        reading_only = "record-not-writable";
    if (!reading_only)
        record_set_clock(record, now, session_now(session));
    else if (*reading_only)
        tell(problems, SEVERITY_WARNING, record->path, reading_only);
    session->read_only = reading_only != NULL;
    return session;
}

bool record_open(struct session **session, const char *path, bool resume, struct wall_time now,
                 bool *read_only, struct problems *problems)
{
    const struct record_header unknown = {.rehearsal = false};
    struct record_lines lines;
    *session = NULL;
    struct record *record = record_new(path, &unknown);
    /* Nothing is written beside a file that is none of ours. */
    const char *reading_only = record_is(path) ? why_only_reading(record, resume) : "";
    if (record_lines_read(&lines, path, problems)) {
        *session = open_locked(record, &lines, reading_only, now, problems);
        record_lines_release(&lines);
    }
    if (!*session) {
        record_release(record);
        return false;
    }
    *read_only = (*session)->read_only;
    return true;
}

bool record_verify(const char *path, struct problems *problems)
{
    struct record_lines lines;
    if (!record_lines_read(&lines, path, problems))
        return false;
    if (lines.length < lines.bytes.length)
        tell(problems, SEVERITY_WARNING, path, "record-unended-kept");
    if (lines.unstruck)
        tell(problems, SEVERITY_WARNING, path, "record-unstruck");
    struct session *session = record_fold(&lines, path, problems);
    record_lines_release(&lines);
    if (!session)
        return false;
    session_free(session);
    return true;
}
