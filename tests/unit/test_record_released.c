/* Records of every format that was ever released open for ever: tests/records/FORMAT/. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/played.h"

static const struct wall_time later = {.unix_ms = 1900000000000, .offset_minutes = 120};

/* Where we are, and how many records were opened. */
struct tour {
    const char *folder, *scratch;
    uint32_t count;
};

/* Proves it, then goes on with a copy of it. */
static void open_released(void *data, const char *name)
{
    struct tour *tour = data;
    if (!strstr(name, ".samenspel"))
        return;
    struct problems problems = {0};
    struct text path = TEXT_INIT;
    struct text copy = TEXT_INIT;
    struct text bytes = TEXT_INIT;
    struct session *session = NULL;
    struct record_summary summary;
    bool read_only = false;
    file_join(&path, tour->folder, name);
    file_join(&copy, tour->scratch, name);
    record_verify(path.at, &problems);
    if (problems.count)
        fail_msg("%s: %s, line %u (a format that is not released yet is made anew by tests/records/make)",
                 path.at, problems.items[0].rule, problems.items[0].place.line);
    assert_true(record_summary(path.at, &summary, &problems));
    assert_true(summary.session_ms > 0 && *summary.pack_id);
    assert_int_equal(file_read(path.at, 1 << 26, &bytes), FILE_OK);
    assert_int_equal(file_write(copy.at, bytes.at, bytes.length), FILE_OK);
    assert_true(record_open(&session, copy.at, true, later, &read_only, &problems));
    assert_false(read_only);
    assert_int_equal(problems.count, 0);
    session_free(session);
    tour->count++;
    text_release(&bytes);
    text_release(&copy);
    text_release(&path);
}

static void open_folder(void *data, const char *name)
{
    struct tour *tour = data;
    struct text folder = TEXT_INIT;
    file_join(&folder, tour->folder, name);
    struct tour inside = {.folder = folder.at, .scratch = tour->scratch};
    if (file_is_folder(folder.at)) {
        file_list(folder.at, open_released, &inside);
        if (!inside.count)
            fail_msg("no record of %s", name);
    }
    tour->count += inside.count;
    text_release(&folder);
}

static void every_released_record_opens(void **state)
{
    (void)state;
    const char *tests = getenv("SAMENSPEL_TESTS");
    assert_non_null(tests);
    struct text folder = TEXT_INIT;
    struct text scratch = TEXT_INIT;
    file_join(&folder, tests, "records");
    played_folder(&scratch, "released");
    struct tour tour = {.folder = folder.at, .scratch = scratch.at};
    assert_int_equal(file_list(folder.at, open_folder, &tour), FILE_OK);
    assert_true(tour.count > 0);
    played_folder_remove(scratch.at);
    text_release(&scratch);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_released_record_opens)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
