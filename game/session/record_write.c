/* Making lines of a batch and putting them on the disk. */
#include "session/record_inside.h"

#include "base/digest.h"
#include "protocol/dump.h"
#include "session/aside.h"
#include "session/line.h"
#include "session/record_parts.h"
#include "session/strike.h"

#include <assert.h>

uint64_t record_state_digest(const struct session *session)
{
    struct text text = TEXT_INIT;
    struct dump dump = {.out = &text, .open = true};
    state_describe(session->state, session->pack, &dump);
    const uint64_t digest = digest_check(0, text.at, text.length);
    text_release(&text);
    return digest;
}

void record_set_clock(struct record *record, struct wall_time wall, uint32_t now)
{
    record->zero =
        (struct wall_time){.unix_ms = wall.unix_ms - (int64_t)now, .offset_minutes = wall.offset_minutes};
}

/* --- lines --- */

/* A strike is decided without a clock; when it happened follows from the record's wall time. */
static void stamp(const struct record *record, struct event *event)
{
    if (event->kind != EVENT_STRUCK || event->with.wall)
        return;
    event->with.wall = (uint64_t)(record->zero.unix_ms + (int64_t)event->time);
    event->with.offset = (int16_t)record->zero.offset_minutes;
}

static void begin_batch(struct record *record)
{
    record->next = record->chain;
    record->striking = false;
    record->part_ends = false;
}

/* Does this line close a batch that wants a digest of the state? */
static bool wants_state(const struct record *record, uint32_t number, bool last)
{
    return last && (record->part_ends || number - record->next.state_event >= RECORD_STATE_EVERY);
}

static void keeper_line(struct session *session, const struct entry *entry, bool last, struct text *out)
{
    struct record *record = record_of(session);
    struct event *event = &journal_at(&session->journal, entry->event.number)->event;
    if (event->number == session->journal.saved + 1)
        begin_batch(record);
    stamp(record, event);
    record->striking = record->striking || event->kind == EVENT_STRUCK;
    record->part_ends =
        record->part_ends || event->kind == EVENT_PART_ENDED || event->kind == EVENT_SESSION_ENDED;
    struct line line = {.event = *event, .id = entry->id, .end = last, .check = record->next.check};
    if (wants_state(record, event->number, last)) {
        line.has_state = true;
        line.state = record_state_digest(session);
        record->next.state_event = event->number;
    }
    line_write(out, session->pack, &line);
    record->next.check = line.check;
}

/* --- the file --- */

/* Reports of before the strike may show what is struck. One that cannot be removed does not hold up the
 * strike. */
static void remove_reports(const char *record)
{
    struct text path = TEXT_INIT;
    for (int paper = 0; paper < PAPERS; paper++) {
        text_clear(&path);
        record_paper_path(&path, record, (enum record_paper)paper);
        file_remove(path.at);
    }
    text_release(&path);
    record_parts_remove(record);
}

/* What stands beside the record goes first: should the program be killed in between, nothing has been
 * promised yet. A report goes once more afterwards: somebody may have made it from the old file meanwhile. */
static enum file_result write_striking(struct record *record, const char *bytes, size_t length)
{
    struct text old = TEXT_INIT;
    struct text new = TEXT_INIT;
    remove_reports(record->at);
    enum file_result result = aside_strike(record->at);
    if (result == FILE_OK)
        result = file_read(record->at, RECORD_BYTES_MAX, &old);
    if (result == FILE_OK && old.length < record->length)
        result = FILE_FAILED; /* somebody cut it under our hands: better no strike than a hole */
    if (result == FILE_OK) {
        text_cut(&old, record->length);
        text_add_bytes(&old, bytes, length);
        strike_copy(&new, old.at, old.length, &record->next.check);
        file_tail_close(
            &record->tail); /* where a file that is open cannot be replaced; the next write opens it */
        result = file_write(record->at, new.at, new.length);
    }
    if (result == FILE_OK) {
        record->length = new.length;
        remove_reports(record->at);
        file_tail_open(&record->tail, record->at, record->length); /* held: nobody may put another there */
    }
    text_release(&new);
    text_release(&old);
    return result;
}

static enum file_result write_appending(struct record *record, const char *bytes, size_t length)
{
    enum file_result result = FILE_OK;
    if (record->tail.handle < 0)
        result = file_tail_open(&record->tail, record->at, record->length);
    if (result == FILE_OK)
        result = file_tail_append(&record->tail, bytes, length);
    if (result == FILE_OK)
        record->length += length;
    return result;
}

enum file_result record_write(struct session *session, const char *bytes, size_t length)
{
    struct record *record = record_of(session);
    assert(record && !session->read_only);
    const enum file_result stands = record_stand(record);
    if (stands != FILE_OK)
        return stands;
    return record->striking ? write_striking(record, bytes, length) : write_appending(record, bytes, length);
}

static void keeper_settled(struct session *session, bool saved)
{
    struct record *record = record_of(session);
    if (saved)
        record->chain = record->next;
    record->path = record->at;
    record->striking = false;
}

static void keeper_release(struct session *session)
{
    record_release(record_of(session));
    session->record = NULL;
}

static const struct keeper keeper = {
    .line = keeper_line, .write = record_write, .settled = keeper_settled, .release = keeper_release};

struct record *record_of(const struct session *session)
{
    return session->keeper == &keeper ? session->record : NULL;
}

void record_keep(struct session *session, struct record *record)
{
    session_keep(session, &keeper, record);
    assert(record_of(session) == record);
}

void record_keep_on(struct session *session, struct record *record)
{
    assert(!session->keeper && session->journal.saved == session->journal.count);
    session->keeper = &keeper;
    session->record = record;
}
