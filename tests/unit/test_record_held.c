/* What somebody does to the file of a session that goes on: thrown away, renamed, put another in its place,
 * given a second name. What the table chose is kept all the same, nothing of anybody else is touched, and the
 * session can tell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "support/evening.h"

static void begin(struct evening *top, struct session **session, const char *name)
{
    evening_lay(top, name);
    *session = evening_begin(top);
    evening_text(*session, COMMAND_SET_NOTES, "eerst dit");
    assert_int_equal(record_standing(*session), RECORD_STANDS);
}

/* All that was said is in a record that proves itself. */
static void holds_all(const char *path)
{
    evening_says(path, "");
    assert_int_equal(evening_count(path, "eerst dit"), 1);
    assert_int_equal(evening_count(path, "daarna dat"), 1);
}

static void a_record_that_was_thrown_away_is_written_again(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    begin(&top, &session, "held-gone");
    assert_int_equal(file_remove(top.path.at), FILE_OK);
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    assert_int_equal(record_standing(session), RECORD_WAS_GONE);
    holds_all(top.path.at);
    evening_text(session, COMMAND_SET_NOTES, "en verder");
    assert_int_equal(record_standing(session), RECORD_STANDS);
    session_free(session);
    holds_all(top.path.at);
    assert_int_equal(evening_count(top.path.at, "en verder"), 1);
    evening_clear(&top);
}

static void with_its_folder_too(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    begin(&top, &session, "held-folder");
    played_folder_remove(top.folder.at);
    assert_false(file_is_folder(top.folder.at));
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    holds_all(top.path.at);
    bool read_only = false;
    struct session *second = evening_open(top.path.at, true, &read_only);
    assert_true(read_only); /* its lock went with the folder, and was taken again */
    session_free(second);
    session_free(session);
    evening_clear(&top);
}

/* No room to write it again: nothing is acknowledged and no half record lies there; with room it all is. */
static void thrown_away_on_a_full_disk(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    struct rlimit before;
    begin(&top, &session, "held-full");
    assert_int_equal(file_remove(top.path.at), FILE_OK);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {.rlim_cur = 200, .rlim_max = before.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    struct command command = command_new(COMMAND_SET_NOTES);
    command.with.text[0] = "daarna dat";
    assert_int_equal(session_do(session, &command, session_now(session) + 1000), ACCEPTED);
    assert_int_equal(session_flush(session), REFUSED_NOT_SAVED);
    assert_false(file_exists(top.path.at));
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    assert_int_equal(record_standing(session), RECORD_WAS_GONE);
    session_free(session);
    holds_all(top.path.at);
    evening_clear(&top);
}

/* A file of somebody else in its place stays as it is; the record goes on beside it. */
static void another_file_in_its_place_is_left_alone(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    struct text moved = TEXT_INIT;
    begin(&top, &session, "held-other");
    assert_int_equal(file_write(top.path.at, "van iemand anders, en langer dan het was\n", 41), FILE_OK);
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    assert_int_equal(record_standing(session), RECORD_WAS_REPLACED);
    assert_int_equal(evening_count(top.path.at, "van iemand anders"), 1);
    assert_int_equal(file_size(top.path.at), 41);
    text_add(&moved, record_path_of(session));
    assert_string_not_equal(moved.at, top.path.at);
    bool read_only = false;
    struct session *second = evening_open(moved.at, true, &read_only);
    assert_true(read_only); /* one writer there as well */
    session_free(second);
    evening_text(session, COMMAND_SET_NOTES, "en verder");
    assert_int_equal(record_standing(session), RECORD_STANDS);
    session_free(session);
    holds_all(moved.at);
    assert_int_equal(evening_count(moved.at, "en verder"), 1);
    assert_int_equal(file_size(top.path.at), 41);
    text_release(&moved);
    evening_clear(&top);
}

/* Saved by an editor that changed nothing, or put back from a backup of just now. */
static void the_same_bytes_are_the_same_record(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    struct text bytes = TEXT_INIT;
    begin(&top, &session, "held-same");
    evening_bytes(top.path.at, &bytes);
    assert_int_equal(file_write(top.path.at, bytes.at, bytes.length), FILE_OK);
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    assert_int_equal(record_standing(session), RECORD_STANDS);
    assert_string_equal(record_path_of(session), top.path.at);
    session_free(session);
    holds_all(top.path.at);
    text_release(&bytes);
    evening_clear(&top);
}

static void what_is_discarded_is_never_the_file_of_another(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    begin(&top, &session, "held-discard");
    assert_int_equal(file_write(top.path.at, "van iemand anders\n", 18), FILE_OK);
    assert_false(record_discard(session));
    session_free(session);
    assert_int_equal(file_size(top.path.at), 18);
    evening_clear(&top);
}

/* A second name leads to the same bytes: who comes in by it only looks. */
static void no_second_pen_by(int (*name_too)(const char *path, const char *other))
{
    struct evening top;
    struct session *session = NULL;
    struct text other = TEXT_INIT, before = TEXT_INIT, after = TEXT_INIT;
    begin(&top, &session, "held-names");
    file_join(&other, top.folder.at, "kopie.samenspel");
    assert_int_equal(name_too(top.path.at, other.at), 0);
    evening_bytes(top.path.at, &before);
    struct problems problems = {0};
    struct session *second = NULL;
    bool read_only = false;
    assert_true(record_open(&second, other.at, true, evening_noon, &read_only, &problems));
    assert_true(read_only);
    assert_int_equal(problems.count, 1);
    assert_string_equal(problems.items[0].rule, "record-in-use");
    problems_release(&problems);
    session_free(second);
    evening_bytes(top.path.at, &after);
    assert_string_equal(before.at, after.at);
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    assert_int_equal(record_standing(session), RECORD_STANDS);
    holds_all(other.at);
    assert_int_equal(file_remove(other.at), FILE_OK);
    evening_text(session, COMMAND_SET_NOTES, "en verder");
    assert_int_equal(record_standing(session), RECORD_STANDS);
    session_free(session);
    text_release(&other);
    text_release(&before);
    text_release(&after);
    evening_clear(&top);
}

static void a_second_name_is_no_second_pen(void **state)
{
    (void)state;
    no_second_pen_by(link);
    no_second_pen_by(symlink);
}

/* A strike writes the file anew; what stands there is held as before. */
static void after_a_strike_it_is_held_again(void **state)
{
    (void)state;
    struct evening top;
    struct session *session = NULL;
    begin(&top, &session, "held-strike");
    evening_strike(session, 1);
    assert_int_equal(record_standing(session), RECORD_STANDS);
    assert_int_equal(evening_count(top.path.at, "eerst dit"), 0);
    assert_int_equal(file_write(top.path.at, "van iemand anders\n", 18), FILE_OK);
    evening_text(session, COMMAND_SET_NOTES, "daarna dat");
    assert_int_equal(record_standing(session), RECORD_WAS_REPLACED);
    assert_int_equal(file_size(top.path.at), 18);
    evening_says(record_path_of(session), "");
    session_free(session);
    evening_clear(&top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_that_was_thrown_away_is_written_again),
        cmocka_unit_test(with_its_folder_too),
        cmocka_unit_test(thrown_away_on_a_full_disk),
        cmocka_unit_test(another_file_in_its_place_is_left_alone),
        cmocka_unit_test(the_same_bytes_are_the_same_record),
        cmocka_unit_test(what_is_discarded_is_never_the_file_of_another),
        cmocka_unit_test(a_second_name_is_no_second_pen),
        cmocka_unit_test(after_a_strike_it_is_held_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
