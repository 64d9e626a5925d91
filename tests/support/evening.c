/* A folder, a pack, a session with its record, and questions to its file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "session/rows.h"
#include "support/evening.h"
#include "support/packs.h"

const struct wall_time evening_noon = {.unix_ms = 1795348800000, .offset_minutes = 60};

void evening_lay(struct evening *top, const char *name)
{
    *top = (struct evening){.folder = TEXT_INIT, .path = TEXT_INIT, .pack = packs_read("klein")};
    played_folder(&top->folder, name);
    file_join(&top->path, top->folder.at, "avond.samenspel");
}

void evening_clear(struct evening *top)
{
    played_folder_remove(top->folder.at);
    text_release(&top->folder);
    text_release(&top->path);
    pack_free(top->pack);
}

struct session *evening_begin(const struct evening *top)
{
    struct session *session = session_new(top->pack, EVENING_SEED);
    const struct record_header header = record_header_new(false, evening_noon);
    assert_int_equal(record_create(session, top->path.at, &header), FILE_OK);
    return session;
}

void evening_play(const struct evening *top, int commands)
{
    struct random random = {EVENING_SEED};
    struct session *session = evening_begin(top);
    assert_int_equal(played_on(session, &random, commands, NULL, NULL), commands);
    session_free(session);
}

void evening_bytes(const char *path, struct text *out)
{
    text_clear(out);
    assert_int_equal(file_read(path, 1 << 26, out), FILE_OK);
}

struct session *evening_open(const char *path, bool resume, bool *read_only)
{
    struct problems problems = {0};
    struct session *session = NULL;
    if (!record_open(&session, path, resume, evening_noon, read_only, &problems))
        fail_msg("not opened: %s, line %u", problems.items[0].rule, problems.items[0].place.line);
    problems_release(&problems);
    return session;
}

void evening_says(const char *path, const char *rule)
{
    struct problems problems = {0};
    const bool good = record_verify(path, &problems);
    assert_int_equal(good, problems.errors == 0);
    const char *said = problems.count ? problems.items[0].rule : "";
    if (strcmp(said, rule) != 0)
        fail_msg("says \"%s\" instead of \"%s\"", said, rule);
    problems_release(&problems);
}

void evening_write(const char *path, const char *bytes, size_t length, const char *rule)
{
    assert_int_equal(file_write(path, bytes, length), FILE_OK);
    evening_says(path, rule);
}

size_t evening_row(const struct text *bytes, uint32_t number)
{
    struct row row;
    size_t at = 0;
    for (uint32_t i = 0; i < number; i++)
        if (!row_next(&row, bytes->at, bytes->length, &at))
            return bytes->length;
    return at;
}

static void save(struct session *session, const struct command *command)
{
    assert_int_equal(session_do(session, command, session_now(session) + 1000), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}

void evening_text(struct session *session, enum command_kind kind, const char *text)
{
    struct command command = command_new(kind);
    command.with.text[0] = text;
    save(session, &command);
}

void evening_do(struct session *session, enum command_kind kind)
{
    evening_text(session, kind, NULL);
}

void evening_seat(struct session *session, const char *name)
{
    struct command command = command_new(COMMAND_ADD_SEAT);
    command.with.role = 0;
    command.with.text[0] = name;
    save(session, &command);
}

int evening_count(const char *path, const char *word)
{
    struct text bytes = TEXT_INIT;
    int count = 0;
    if (file_exists(path))
        evening_bytes(path, &bytes);
    for (const char *at = strstr(bytes.at, word); at; at = strstr(at + 1, word))
        count++;
    text_release(&bytes);
    return count;
}

void evening_strike(struct session *session, uint32_t event)
{
    struct command command = command_new(COMMAND_STRIKE);
    command.with.event = event;
    assert_int_equal(session_do(session, &command, session_now(session) + 500), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}
