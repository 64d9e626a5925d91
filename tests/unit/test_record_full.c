/* No room on the disk: nothing is acknowledged, nothing is lost, and with room again the session goes on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include "support/packs.h"
#include "support/played.h"

enum { DISK_BYTES = 96 * 1024 };
static const struct wall_time noon = {.unix_ms = 1795348800000, .offset_minutes = 60};

static struct session *begin(const struct pack *pack, const char *path)
{
    struct session *session = session_new(pack, 1);
    const struct record_header header = record_header_new(false, noon);
    assert_int_equal(record_create(session, path, &header), FILE_OK);
    return session;
}

static enum refusal note(struct session *session, uint32_t number)
{
    char text[800];
    memset(text, 'a' + (int)(number % 26), sizeof text - 1);
    text[sizeof text - 1] = '\0';
    struct command command = command_new(COMMAND_SET_NOTES);
    command.with.text[0] = text;
    const enum refusal refusal = session_do(session, &command, session_now(session) + 1000);
    return refusal == ACCEPTED ? session_flush(session) : refusal;
}

/* Notes until the disk refuses; that one must have left no trace. Returns how many were saved. */
static uint32_t fill(struct session *session)
{
    struct text before = TEXT_INIT;
    struct text after = TEXT_INIT;
    uint32_t saved = 0;
    played_dump(session, false, &before);
    while (note(session, saved) == ACCEPTED) {
        assert_true(++saved < 10000);
        text_clear(&before);
        played_dump(session, false, &before);
    }
    const int64_t size = file_size(record_path_of(session));
    assert_int_equal(note(session, saved), REFUSED_NOT_SAVED);
    assert_int_equal(file_size(record_path_of(session)), size);
    played_dump(session, false, &after);
    assert_string_equal(before.at, after.at);
    text_release(&before);
    text_release(&after);
    return saved;
}

/* A strike writes the whole file anew: without room it is refused, and what stood there still stands. */
static void strike_without_room(struct session *session, uint32_t event)
{
    struct text before = TEXT_INIT;
    struct text after = TEXT_INIT;
    struct command command = command_new(COMMAND_STRIKE);
    command.with.event = event;
    assert_int_equal(file_read(record_path_of(session), 1 << 24, &before), FILE_OK);
    assert_int_equal(session_do(session, &command, session_now(session)), ACCEPTED);
    assert_int_equal(session_flush(session), REFUSED_NOT_SAVED);
    assert_int_equal(file_read(record_path_of(session), 1 << 24, &after), FILE_OK);
    assert_string_equal(before.at, after.at);
    text_release(&before);
    text_release(&after);
}

/* With room again: the session goes on as if nothing had been, and its record holds exactly what was
 * accepted. */
static void goes_on(struct session *session, const char *path, uint32_t saved)
{
    assert_int_equal(note(session, saved), ACCEPTED);
    assert_int_equal(session_revision(session), saved + 1);
    struct text live = TEXT_INIT;
    struct text read = TEXT_INIT;
    played_dump(session, false, &live);
    session_free(session);
    struct problems problems = {0};
    struct session *again = NULL;
    bool read_only = false;
    assert_true(record_open(&again, path, false, noon, &read_only, &problems));
    assert_int_equal(problems.count, 0);
    played_dump(again, false, &read);
    assert_string_equal(live.at, read.at);
    session_free(again);
    text_release(&live);
    text_release(&read);
    problems_release(&problems);
}

static void a_file_that_may_not_grow(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    struct text path = TEXT_INIT;
    struct pack *pack = packs_read("klein");
    struct rlimit before;
    played_folder(&folder, "limit");
    file_join(&path, folder.at, "avond.samenspel");
    struct session *session = begin(pack, path.at);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {.rlim_cur = (rlim_t)file_size(path.at) + 20000, .rlim_max = before.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    const uint32_t saved = fill(session);
    assert_true(saved > 5);
    const struct rlimit smaller = {.rlim_cur = 4096, .rlim_max = before.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &smaller), 0);
    strike_without_room(session, 1);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    goes_on(session, path.at, saved);
    played_folder_remove(folder.at);
    text_release(&path);
    text_release(&folder);
    pack_free(pack);
}

/* Writes a file that leaves little room. */
static void write_filler(const char *path, size_t bytes)
{
    struct text filler = TEXT_INIT;
    for (size_t i = 0; i < bytes; i++)
        text_add_char(&filler, 'x');
    assert_int_equal(file_write(path, filler.at, filler.length), FILE_OK);
    text_release(&filler);
}

/* Not even the header fits: no record, and no half file that would be in the way later. */
static void no_room_to_begin(const struct pack *pack, const char *folder)
{
    struct text path = TEXT_INIT;
    struct session *session = session_new(pack, 1);
    const struct record_header header = record_header_new(false, noon);
    file_join(&path, folder, "tweede.samenspel");
    assert_int_equal(record_create(session, path.at, &header), FILE_NO_SPACE);
    assert_false(file_exists(path.at));
    assert_null(record_header_of(session));
    session_free(session);
    text_release(&path);
}

static void a_disk_that_is_full(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    struct text path = TEXT_INIT;
    struct text filler = TEXT_INIT;
    char options[64];
    played_folder(&folder, "full");
    snprintf(options, sizeof options, "size=%d", DISK_BYTES);
    if (mount("tmpfs", folder.at, "tmpfs", 0, options) != 0) {
        printf("not tried: only the system's owner can make a small disk\n");
        played_folder_remove(folder.at);
        text_release(&folder);
        skip();
    }
    struct pack *pack = packs_read("klein");
    file_join(&filler, folder.at, "vol");
    file_join(&path, folder.at, "avond.samenspel");
    write_filler(filler.at, DISK_BYTES / 2);
    struct session *session = begin(pack, path.at);
    const uint32_t saved = fill(session);
    assert_true(saved > 5);
    strike_without_room(session, 1);
    assert_int_equal(file_remove(filler.at), FILE_OK);
    goes_on(session, path.at, saved);

    write_filler(filler.at, (size_t)(DISK_BYTES - 12 * 1024) - (size_t)file_size(path.at));
    no_room_to_begin(pack, folder.at);
    pack_free(pack);
    umount2(folder.at, MNT_DETACH);
    played_folder_remove(folder.at);
    text_release(&filler);
    text_release(&path);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_may_not_grow),
        cmocka_unit_test(a_disk_that_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
