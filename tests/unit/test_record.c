/* A record from its first line to its last: what was played comes back, whatever was done to the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pack/read.h"
#include "session/record_read.h"
#include "session/rows.h"
#include "support/evening.h"

static const uint64_t seed = EVENING_SEED;

/* --- the plain road --- */

static void what_was_played_comes_back(void **state)
{
    (void)state;
    struct evening top;
    struct text before = TEXT_INIT;
    struct text after = TEXT_INIT;
    struct random random = {seed};
    evening_lay(&top, "plain");
    struct session *session = evening_begin(&top);
    played_on(session, &random, 120, NULL, NULL);
    played_dump(session, false, &before);
    assert_string_equal(record_path_of(session), top.path.at);
    char id[33];
    snprintf(id, sizeof id, "%s", record_header_of(session)->session);
    const uint32_t revision = session_revision(session);
    session_free(session);

    bool read_only = false;
    session = evening_open(top.path.at, false, &read_only);
    assert_true(read_only);
    played_dump(session, false, &after);
    assert_string_equal(before.at, after.at);
    assert_int_equal(session_revision(session), revision);
    assert_string_equal(record_header_of(session)->session, id);
    assert_int_equal(record_header_of(session)->started.unix_ms, evening_noon.unix_ms);
    struct command command = command_new(COMMAND_PAUSE);
    assert_int_equal(session_do(session, &command, session_now(session)), REFUSED_READ_ONLY);
    session_free(session);

    session = evening_open(top.path.at, true, &read_only);
    assert_false(read_only);
    assert_int_equal(session_revision(session), revision + 1); /* RESUMED */
    played_on(session, &random, 20, NULL, NULL);
    session_free(session);
    evening_says(top.path.at, "");
    text_release(&before);
    text_release(&after);
    evening_clear(&top);
}

static void a_record_is_never_overwritten(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "twice");
    evening_play(&top, 3);
    struct session *session = session_new(top.pack, seed);
    const struct record_header header = record_header_new(true, evening_noon);
    assert_int_equal(record_create(session, top.path.at, &header), FILE_EXISTS);
    assert_null(record_header_of(session));
    session_free(session);
    evening_says(top.path.at, "");
    evening_clear(&top);
}

static void pictures_lie_beside_the_record(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "pictures");
    evening_play(&top, 1);
    bool read_only = false;
    struct session *session = evening_open(top.path.at, false, &read_only);
    const struct pack *pack = session_pack(session);
    assert_non_null(pack->folder);
    assert_string_equal(pack->digest, top.pack->digest);
    struct text path = TEXT_INIT;
    file_join(&path, pack->folder, "images/tuin.svg");
    assert_true(file_exists(path.at));
    file_remove(path.at);
    session_free(session);
    session = evening_open(top.path.at, false, &read_only); /* a missing picture leaves no hole */
    session_free(session);
    text_release(&path);
    evening_clear(&top);
}

static void names_are_free(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "names");
    struct text first = TEXT_INIT;
    struct text second = TEXT_INIT;
    record_new_name(&first, top.folder.at, top.pack, evening_noon);
    assert_string_equal(file_name(first.at), "2026-11-22-klein.samenspel");
    assert_int_equal(file_write(first.at, "x", 1), FILE_OK);
    record_new_name(&second, top.folder.at, top.pack, evening_noon);
    assert_string_equal(file_name(second.at), "2026-11-22-klein-2.samenspel");
    text_release(&first);
    text_release(&second);
    evening_clear(&top);
}

/* --- one writer --- */

static void a_second_opener_only_reads(void **state)
{
    (void)state;
    struct evening top;
    struct random random = {seed};
    evening_lay(&top, "second");
    struct session *writer = evening_begin(&top);
    played_on(writer, &random, 20, NULL, NULL);
    struct problems problems = {0};
    struct session *reader = NULL;
    bool read_only = false;
    assert_true(record_open(&reader, top.path.at, true, evening_noon, &read_only, &problems));
    assert_true(read_only);
    assert_int_equal(problems.errors, 0);
    assert_int_equal(problems.count, 1);
    assert_string_equal(problems.items[0].rule, "record-in-use");
    session_free(reader);
    played_on(writer, &random, 5, NULL, NULL);
    session_free(writer);
    evening_says(top.path.at, "");
    reader = evening_open(top.path.at, true, &read_only); /* the lock went with the writer */
    assert_false(read_only);
    session_free(reader);
    problems_release(&problems);
    evening_clear(&top);
}

/* --- what was not ended --- */

static void an_unended_batch_is_kept_aside(void **state)
{
    (void)state;
    struct evening top;
    struct text whole = TEXT_INIT;
    struct text aside = TEXT_INIT;
    struct text path = TEXT_INIT;
    evening_lay(&top, "aside");
    evening_play(&top, 40);
    evening_bytes(top.path.at, &whole);
    const size_t lost = 30;
    assert_int_equal(file_write(top.path.at, whole.at, whole.length - lost), FILE_OK);
    evening_says(top.path.at, "record-unended-kept");
    for (int round = 0; round < 2; round++) {
        struct problems problems = {0};
        struct session *session = NULL;
        bool read_only = false;
        assert_true(record_open(&session, top.path.at, true, evening_noon, &read_only, &problems));
        assert_false(read_only);
        assert_int_equal(problems.count, round ? 0 : 1);
        if (!round)
            assert_string_equal(problems.items[0].rule, "record-unended");
        session_free(session);
        problems_release(&problems);
    }
    text_format(&path, "%s.aside", top.path.at);
    evening_bytes(path.at, &aside);
    const char *kept = whole.at + whole.length - lost - (aside.length - 1); /* and a line feed */
    assert_memory_equal(aside.at, kept, aside.length - 1);
    evening_says(top.path.at, "");
    text_release(&whole);
    text_release(&aside);
    text_release(&path);
    evening_clear(&top);
}

/* --- damage is named --- */

static void other_files_are_no_records(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "other");
    evening_says(top.path.at, "record-missing");
    evening_says(top.folder.at, "record-not-a-record");
    evening_write(top.path.at, "", 0, "record-empty");
    evening_write(top.path.at, "hello\n", 6, "record-not-a-record");
    evening_write(top.path.at, "{}\n", 3, "record-not-a-record");
    evening_write(top.path.at, "[1]\n", 4, "record-not-a-record");
    evening_write(top.path.at, "\0\0\0\0", 4, "record-not-a-record");
    evening_write(top.path.at, "{\"samenspel\":\"record\",\"form", 27, "record-damaged-head");
    evening_write(top.path.at, "{\"samenspel\":\"record\",\"format\":2}\n", 34, "record-damaged-head");
    evening_clear(&top);
}

static void head_says(const char *path, const char *format, const char *program, const char *rule)
{
    struct text head = TEXT_INIT;
    text_format(&head, "{\"samenspel\":\"record\",\"format\":%s,\"program\":\"%s\",\"proof\":\"x\"}\n",
                format, program);
    evening_write(path, head.at, head.length, rule);
    text_release(&head);
}

static void a_newer_format_is_named(void **state)
{
    (void)state;
    struct evening top;
    struct text covered = TEXT_INIT;
    struct text line = TEXT_INIT;
    uint64_t check = 0;
    evening_lay(&top, "newer");
    text_add(&covered, "{\"samenspel\":\"record\",\"format\":2,\"program\":\"9.1.0\",\"wonders\":[]");
    text_add(&line, covered.at);
    line_close(&line, &covered, &check);
    evening_write(top.path.at, line.at, line.length, "record-newer");
    struct problems problems = {0};
    record_verify(top.path.at, &problems);
    assert_string_equal(problems.items[0].facts[0].value, "9.1.0");
    problems_release(&problems);
    /* Closed with a check that this program does not know: format and program say it together. */
    head_says(top.path.at, "2", "9.1.0", "record-newer");
    head_says(top.path.at, "1", "9.1.0", "record-damaged-head");
    head_says(top.path.at, "2", SAMENSPEL_VERSION, "record-damaged-head");
    text_release(&covered);
    text_release(&line);
    evening_clear(&top);
}

static void moved_lines_are_named(void **state)
{
    (void)state;
    struct evening top;
    struct text whole = TEXT_INIT;
    struct text changed = TEXT_INIT;
    evening_lay(&top, "moved");
    evening_play(&top, 30);
    evening_bytes(top.path.at, &whole);
    const size_t one = evening_row(&whole, 10);
    const size_t two = evening_row(&whole, 11);
    const size_t three = evening_row(&whole, 12);

    text_add_bytes(&changed, whole.at, one); /* swapped */
    text_add_bytes(&changed, whole.at + two, three - two);
    text_add_bytes(&changed, whole.at + one, two - one);
    text_add(&changed, whole.at + three);
    assert_int_equal(changed.length, whole.length);
    evening_write(top.path.at, changed.at, changed.length, "record-out-of-order");

    text_clear(&changed); /* removed */
    text_add_bytes(&changed, whole.at, one);
    text_add(&changed, whole.at + two);
    evening_write(top.path.at, changed.at, changed.length, "record-out-of-order");

    text_clear(&changed); /* doubled */
    text_add_bytes(&changed, whole.at, two);
    text_add(&changed, whole.at + one);
    evening_write(top.path.at, changed.at, changed.length, "record-out-of-order");
    struct problems problems = {0};
    record_verify(top.path.at, &problems);
    assert_int_equal(problems.items[0].place.line, 12);
    problems_release(&problems);
    text_release(&whole);
    text_release(&changed);
    evening_clear(&top);
}

static void a_missing_private_part_is_damage(void **state)
{
    (void)state;
    struct evening top;
    struct text whole = TEXT_INIT;
    struct text changed = TEXT_INIT;
    evening_lay(&top, "private");
    evening_play(&top, 60);
    evening_bytes(top.path.at, &whole);
    struct row row;
    size_t cut = 0;
    for (size_t at = 0; row_next(&row, whole.at, whole.length, &at);) {
        const bool first = cut == 0;
        struct text bare = TEXT_INIT;
        if (first && at > row.length + 1 && line_strip(&bare, row.bytes, row.length) == LINE_CUT) {
            text_add(&changed, bare.at);
            cut++;
        } else {
            text_add_bytes(&changed, row.bytes, row.length + 1);
        }
        text_release(&bare);
    }
    assert_int_equal(cut, 1);
    evening_write(top.path.at, changed.at, changed.length, "record-missing-private");
    text_release(&whole);
    text_release(&changed);
    evening_clear(&top);
}

/* --- the list of records --- */

static void group_is(const struct evening *top, const char *group)
{
    struct problems problems = {0};
    struct record_summary summary;
    assert_true(record_summary(top->path.at, &summary, &problems));
    assert_string_equal(summary.group, group);
    assert_string_equal(summary.pack_id, "klein");
    assert_string_equal(summary.pack_title, pack_text(&top->pack->title, 0));
    assert_false(summary.ended);
    problems_release(&problems);
}

static void a_summary_knows_the_group(void **state)
{
    (void)state;
    struct evening top;
    evening_lay(&top, "summary");
    struct session *session = evening_begin(&top);
    group_is(&top, "");
    evening_text(session, COMMAND_NAME_GROUP, "Kersenplein, \"begins\":true");
    group_is(&top, "Kersenplein, \"begins\":true");
    evening_text(session, COMMAND_NAME_GROUP, "Ander plein");
    group_is(&top, "Ander plein");
    evening_do(session, COMMAND_KEEP_PREPARED);
    evening_do(session, COMMAND_UNDO);
    group_is(&top, "Ander plein");
    struct problems problems = {0};
    struct record_summary summary;
    assert_true(record_summary(top.path.at, &summary, &problems));
    assert_int_equal(summary.session_ms, session_now(session));
    assert_string_equal(summary.header.session, record_header_of(session)->session);
    assert_int_equal(file_write(top.path.at, "{}", 2), FILE_OK);
    assert_false(record_summary(top.path.at, &summary, &problems));
    problems_release(&problems);
    session_free(session);
    evening_clear(&top);
}

/* The list of records and the session read the same rows, each in its own way. */
static void summary_is_as_seen(void *data, const struct session *session)
{
    const struct evening *top = data;
    struct arena arena = {0};
    struct problems problems = {0};
    struct record_summary summary;
    const struct seen *seen = session_see(session, (struct viewer){.kind = VIEWER_DESK}, &arena);
    assert_true(record_summary(top->path.at, &summary, &problems));
    assert_string_equal(summary.group, seen->group ? seen->group : "");
    assert_int_equal(summary.begun, seen->phase != PHASE_SETUP);
    assert_int_equal(summary.ended, seen->phase == PHASE_ENDED);
    assert_int_equal(summary.prepared, seen->prepared);
    assert_int_equal(summary.meeting.unix_ms, seen->meeting);
    assert_int_equal(summary.session_ms, session_now(session));
    assert_false(summary.torn);
    problems_release(&problems);
    arena_release(&arena);
}

static void a_summary_says_what_the_session_says(void **state)
{
    (void)state;
    for (uint64_t one = 1; one <= 12; one++) {
        struct evening top;
        struct random random = {one};
        evening_lay(&top, "as-seen");
        struct session *session = evening_begin(&top);
        summary_is_as_seen(&top, session);
        evening_text(session, COMMAND_NAME_GROUP, "Kersenplein");
        played_on(session, &random, 40, summary_is_as_seen, &top);
        session_free(session);
        evening_clear(&top);
    }
}

/* A batch without its end was told to nobody: the list does not tell of it either. */
static void a_summary_stops_at_the_last_end(void **state)
{
    (void)state;
    struct evening top;
    struct text bytes = TEXT_INIT;
    evening_lay(&top, "torn");
    struct session *session = evening_begin(&top);
    evening_text(session, COMMAND_NAME_GROUP, "Kersenplein");
    evening_text(session, COMMAND_NAME_GROUP, "Ander plein");
    session_free(session);
    assert_int_equal(file_read(top.path.at, 1 << 20, &bytes), FILE_OK);
    static const char end[] = ",\"end\":true";
    char *last = NULL;
    for (char *at = strstr(bytes.at, end); at; at = strstr(at + 1, end))
        last = at;
    assert_non_null(last);
    memcpy(last, ",\"end\":null", sizeof end - 1);
    assert_int_equal(file_write(top.path.at, bytes.at, bytes.length), FILE_OK);
    group_is(&top, "Kersenplein");
    struct problems problems = {0};
    struct record_summary summary;
    assert_true(record_summary(top.path.at, &summary, &problems) && summary.torn);
    problems_release(&problems);
    text_release(&bytes);
    evening_clear(&top);
}

/* --- what is added by itself --- */

/* At least every 64 events a batch ends with a digest of the state, also across a resume. */
static void the_state_is_noted_now_and_then(void **state)
{
    (void)state;
    struct evening top;
    struct problems problems = {0};
    evening_lay(&top, "state");
    struct session *session = evening_begin(&top);
    for (int i = 0; i < 100; i++)
        evening_text(session, COMMAND_SET_NOTES, i % 2 ? "een" : "twee");
    session_free(session);
    bool read_only = false;
    session = evening_open(top.path.at, true, &read_only);
    for (int i = 0; i < 100; i++)
        evening_text(session, COMMAND_SET_NOTES, i % 2 ? "een" : "twee");
    session_free(session);
    struct record_lines lines;
    assert_true(record_lines_read(&lines, top.path.at, &problems));
    assert_int_equal(lines.count, 201);
    for (uint32_t i = 0; i < lines.count; i++)
        assert_int_equal(lines.items[i].has_state, (i + 1) % 64 == 0);
    record_lines_release(&lines);
    problems_release(&problems);
    evening_clear(&top);
}

/* A copy that was being written when the program was killed goes; other files stay. */
static void half_copies_are_removed(void **state)
{
    (void)state;
    struct evening top;
    struct text half = TEXT_INIT;
    struct text other = TEXT_INIT;
    evening_lay(&top, "half");
    evening_play(&top, 3);
    text_format(&half, "%s.77-0.part", top.path.at);
    text_format(&other, "%s2.77-0.part", top.path.at);
    assert_int_equal(file_write(half.at, "x", 1), FILE_OK);
    assert_int_equal(file_write(other.at, "x", 1), FILE_OK);
    bool read_only = false;
    session_free(evening_open(top.path.at, false, &read_only));
    assert_true(file_exists(half.at)); /* whoever only reads removes nothing */
    session_free(evening_open(top.path.at, true, &read_only));
    assert_false(file_exists(half.at));
    assert_true(file_exists(other.at));
    text_release(&half);
    text_release(&other);
    evening_clear(&top);
}

int main(void)
{
    printf("seed %llu\n", (unsigned long long)seed);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_played_comes_back),
        cmocka_unit_test(a_record_is_never_overwritten),
        cmocka_unit_test(pictures_lie_beside_the_record),
        cmocka_unit_test(names_are_free),
        cmocka_unit_test(a_second_opener_only_reads),
        cmocka_unit_test(an_unended_batch_is_kept_aside),
        cmocka_unit_test(other_files_are_no_records),
        cmocka_unit_test(a_newer_format_is_named),
        cmocka_unit_test(moved_lines_are_named),
        cmocka_unit_test(a_missing_private_part_is_damage),
        cmocka_unit_test(a_summary_knows_the_group),
        cmocka_unit_test(a_summary_says_what_the_session_says),
        cmocka_unit_test(a_summary_stops_at_the_last_end),
        cmocka_unit_test(the_state_is_noted_now_and_then),
        cmocka_unit_test(half_copies_are_removed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
