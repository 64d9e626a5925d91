/* A preparation on disk: a record that holds a set-up and no more, from which another record begins. */
#include "pack/read.h"
#include "support/evening.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct record_summary summary_of(const char *path)
{
    struct problems problems = {0};
    struct record_summary summary;
    assert_true(record_summary(path, &summary, &problems));
    problems_release(&problems);
    return summary;
}

static void meet(struct session *session, uint64_t wall, int16_t offset)
{
    struct command command = command_new(COMMAND_SET_MEETING);
    command.with.wall = wall;
    command.with.offset = offset;
    assert_int_equal(session_do(session, &command, session_now(session)), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}

static void a_summary_tells_what_was_prepared_and_for_when(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "prepared");
    struct session *session = evening_begin(&top);
    assert_false(summary_of(top.path.at).prepared);
    meet(session, 1796500800000, 60);
    evening_do(session, COMMAND_KEEP_PREPARED);
    struct record_summary summary = summary_of(top.path.at);
    assert_true(summary.prepared);
    assert_false(summary.begun);
    assert_true(summary.meeting.unix_ms == 1796500800000);
    assert_int_equal(summary.meeting.offset_minutes, 60);
    evening_do(session, COMMAND_UNDO);
    assert_false(summary_of(top.path.at).prepared);
    meet(session, 0, 0);
    assert_true(summary_of(top.path.at).meeting.unix_ms == 0);
    session_free(session);
    evening_clear(&top);
}

/* The pack comes with the file, and the preparation stays as it is. */
static void another_record_begins_with_what_was_prepared(void **state)
{
    (void)state;
    struct evening top;
    struct text path = TEXT_INIT, before = TEXT_INIT, after = TEXT_INIT;
    evening_lay(&top, "again");
    struct session *session = evening_begin(&top);
    evening_text(session, COMMAND_NAME_GROUP, "Kersenplein");
    evening_do(session, COMMAND_KEEP_PREPARED);
    session_free(session);
    assert_int_equal(file_read(top.path.at, 1 << 20, &before), FILE_OK);

    bool read_only = false;
    struct session *prepared = evening_open(top.path.at, false, &read_only);
    struct pack *pack = session_give_pack(prepared);
    assert_non_null(pack);
    session = session_new(pack, EVENING_SEED);
    const struct record_header header = record_header_new(false, evening_noon);
    assert_string_not_equal(header.session, record_header_of(prepared)->session);
    text_format(&path, "%s.new.samenspel", top.path.at);
    assert_int_equal(record_create(session, path.at, &header), FILE_OK);
    session_set_up_as(session, prepared);
    assert_int_equal(session_flush(session), ACCEPTED);
    session_free(prepared);
    assert_string_equal(summary_of(path.at).group, "Kersenplein");
    assert_false(summary_of(path.at).prepared);
    session_free(session);
    pack_free(pack);
    evening_says(path.at, "");
    assert_int_equal(file_read(top.path.at, 1 << 20, &after), FILE_OK);
    assert_string_equal(before.at, after.at);
    file_remove(path.at);
    text_release(&path);
    text_release(&before);
    text_release(&after);
    evening_clear(&top);
}

static const char *pictures_of(const char *path, struct session **session)
{
    bool read_only = false;
    *session = evening_open(path, false, &read_only);
    return session_pack(*session)->folder;
}

/* The file went to another computer without the pictures beside it; that one has the pack, or it has not. */
static void pictures_of_a_lone_file_are_the_installed_ones(void **state)
{
    (void)state;
    struct evening top;
    struct text bytes = TEXT_INIT, alone = TEXT_INIT, packs = TEXT_INIT, wanted = TEXT_INIT;
    struct session *session = NULL;
    evening_lay(&top, "lone");
    evening_play(&top, 1);
    assert_int_equal(file_read(top.path.at, 1 << 20, &bytes), FILE_OK);
    text_format(&alone, "%s.elsewhere", top.folder.at);
    assert_int_equal(file_make_folder(alone.at), FILE_OK);
    text_add(&alone, "/avond.samenspel");
    assert_int_equal(file_write(alone.at, bytes.at, bytes.length), FILE_OK);
    text_format(&packs, "%s/packs", getenv("SAMENSPEL_TESTS"));
    file_join(&wanted, packs.at, "klein");

    setenv("SAMENSPEL_SCENARIOS", packs.at, 1);
    assert_string_equal(pictures_of(alone.at, &session), wanted.at);
    session_free(session);
    setenv("SAMENSPEL_SCENARIOS", top.folder.at, 1);
    assert_null(pictures_of(alone.at, &session));
    session_free(session);
    file_remove(alone.at);
    text_cut(&alone, alone.length - strlen("/avond.samenspel"));
    rmdir(alone.at);
    text_release(&bytes);
    text_release(&alone);
    text_release(&packs);
    text_release(&wanted);
    evening_clear(&top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_summary_tells_what_was_prepared_and_for_when),
        cmocka_unit_test(another_record_begins_with_what_was_prepared),
        cmocka_unit_test(pictures_of_a_lone_file_are_the_installed_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
