/* A record from its first line to its last: what was played comes back, whatever was done to the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "session/record_read.h"
#include "session/rows.h"
#include "support/packs.h"
#include "support/played.h"

static const uint64_t seed = 61120;
static const struct wall_time noon = {.unix_ms = 1795348800000, .offset_minutes = 60};

/* A folder with one played record in it. */
struct table_top {
    struct text folder, path;
    struct pack *pack;
};

static void lay(struct table_top *top, const char *name)
{
    *top = (struct table_top){.folder = TEXT_INIT, .path = TEXT_INIT, .pack = packs_read("klein")};
    played_folder(&top->folder, name);
    file_join(&top->path, top->folder.at, "avond.samenspel");
}

static void clear(struct table_top *top)
{
    played_folder_remove(top->folder.at);
    text_release(&top->folder);
    text_release(&top->path);
    pack_free(top->pack);
}

static struct session *begin(const struct table_top *top)
{
    struct session *session = session_new(top->pack, seed);
    const struct record_header header = record_header_new(false, noon);
    assert_int_equal(record_create(session, top->path.at, &header), FILE_OK);
    return session;
}

static void play(const struct table_top *top, int commands)
{
    struct random random = {seed};
    struct session *session = begin(top);
    assert_int_equal(played_on(session, &random, commands, NULL, NULL), commands);
    session_free(session);
}

static void file_bytes(const char *path, struct text *out)
{
    text_clear(out);
    assert_int_equal(file_read(path, 1 << 26, out), FILE_OK);
}

/* Opens it; on failure prints the first problem. */
static struct session *open_it(const char *path, bool resume, bool *read_only)
{
    struct problems problems = {0};
    struct session *session = NULL;
    if (!record_open(&session, path, resume, noon, read_only, &problems))
        fail_msg("not opened: %s, line %u", problems.items[0].rule, problems.items[0].place.line);
    problems_release(&problems);
    return session;
}

/* The first rule that opening the record breaks, "" when it opens without any. */
static void verify_says(const char *path, const char *rule)
{
    struct problems problems = {0};
    const bool good = record_verify(path, &problems);
    assert_int_equal(good, problems.errors == 0);
    const char *said = problems.count ? problems.items[0].rule : "";
    if (strcmp(said, rule) != 0)
        fail_msg("says \"%s\" instead of \"%s\"", said, rule);
    problems_release(&problems);
}

static void write_and_say(const char *path, const char *bytes, size_t length, const char *rule)
{
    assert_int_equal(file_write(path, bytes, length), FILE_OK);
    verify_says(path, rule);
}

/* --- the plain road --- */

static void what_was_played_comes_back(void **state)
{
    (void)state;
    struct table_top top;
    struct text before = TEXT_INIT;
    struct text after = TEXT_INIT;
    struct random random = {seed};
    lay(&top, "plain");
    struct session *session = begin(&top);
    played_on(session, &random, 120, NULL, NULL);
    played_dump(session, false, &before);
    assert_string_equal(record_path_of(session), top.path.at);
    char id[33];
    snprintf(id, sizeof id, "%s", record_header_of(session)->session);
    const uint32_t revision = session_revision(session);
    session_free(session);

    bool read_only = false;
    session = open_it(top.path.at, false, &read_only);
    assert_true(read_only);
    played_dump(session, false, &after);
    assert_string_equal(before.at, after.at);
    assert_int_equal(session_revision(session), revision);
    assert_string_equal(record_header_of(session)->session, id);
    assert_int_equal(record_header_of(session)->started.unix_ms, noon.unix_ms);
    struct command command = command_new(COMMAND_PAUSE);
    assert_int_equal(session_do(session, &command, session_now(session)), REFUSED_READ_ONLY);
    session_free(session);

    session = open_it(top.path.at, true, &read_only);
    assert_false(read_only);
    assert_int_equal(session_revision(session), revision + 1); /* RESUMED */
    played_on(session, &random, 20, NULL, NULL);
    session_free(session);
    verify_says(top.path.at, "");
    text_release(&before);
    text_release(&after);
    clear(&top);
}

static void a_record_is_never_overwritten(void **state)
{
    (void)state;
    struct table_top top;
    lay(&top, "twice");
    play(&top, 3);
    struct session *session = session_new(top.pack, seed);
    const struct record_header header = record_header_new(true, noon);
    assert_int_equal(record_create(session, top.path.at, &header), FILE_EXISTS);
    assert_null(record_header_of(session));
    session_free(session);
    verify_says(top.path.at, "");
    clear(&top);
}

static void pictures_lie_beside_the_record(void **state)
{
    (void)state;
    struct table_top top;
    lay(&top, "pictures");
    play(&top, 1);
    bool read_only = false;
    struct session *session = open_it(top.path.at, false, &read_only);
    const struct pack *pack = session_pack(session);
    assert_non_null(pack->folder);
    assert_string_equal(pack->digest, top.pack->digest);
    struct text path = TEXT_INIT;
    file_join(&path, pack->folder, "images/tuin.svg");
    assert_true(file_exists(path.at));
    file_remove(path.at);
    session_free(session);
    session = open_it(top.path.at, false, &read_only); /* a missing picture leaves no hole */
    session_free(session);
    text_release(&path);
    clear(&top);
}

static void names_are_free(void **state)
{
    (void)state;
    struct table_top top;
    lay(&top, "names");
    struct text first = TEXT_INIT;
    struct text second = TEXT_INIT;
    record_new_name(&first, top.folder.at, top.pack, noon);
    assert_string_equal(file_name(first.at), "2026-11-22-klein.samenspel");
    assert_int_equal(file_write(first.at, "x", 1), FILE_OK);
    record_new_name(&second, top.folder.at, top.pack, noon);
    assert_string_equal(file_name(second.at), "2026-11-22-klein-2.samenspel");
    text_release(&first);
    text_release(&second);
    clear(&top);
}

/* --- one writer --- */

static void a_second_opener_only_reads(void **state)
{
    (void)state;
    struct table_top top;
    struct random random = {seed};
    lay(&top, "second");
    struct session *writer = begin(&top);
    played_on(writer, &random, 20, NULL, NULL);
    struct problems problems = {0};
    struct session *reader = NULL;
    bool read_only = false;
    assert_true(record_open(&reader, top.path.at, true, noon, &read_only, &problems));
    assert_true(read_only);
    assert_int_equal(problems.errors, 0);
    assert_int_equal(problems.count, 1);
    assert_string_equal(problems.items[0].rule, "record-in-use");
    session_free(reader);
    played_on(writer, &random, 5, NULL, NULL);
    session_free(writer);
    verify_says(top.path.at, "");
    reader = open_it(top.path.at, true, &read_only); /* the lock went with the writer */
    assert_false(read_only);
    session_free(reader);
    problems_release(&problems);
    clear(&top);
}

/* --- what was not ended --- */

static void an_unended_batch_is_kept_aside(void **state)
{
    (void)state;
    struct table_top top;
    struct text whole = TEXT_INIT;
    struct text aside = TEXT_INIT;
    struct text path = TEXT_INIT;
    lay(&top, "aside");
    play(&top, 40);
    file_bytes(top.path.at, &whole);
    const size_t lost = 30;
    assert_int_equal(file_write(top.path.at, whole.at, whole.length - lost), FILE_OK);
    verify_says(top.path.at, "record-unended-kept");
    for (int round = 0; round < 2; round++) {
        struct problems problems = {0};
        struct session *session = NULL;
        bool read_only = false;
        assert_true(record_open(&session, top.path.at, true, noon, &read_only, &problems));
        assert_false(read_only);
        assert_int_equal(problems.count, round ? 0 : 1);
        if (!round)
            assert_string_equal(problems.items[0].rule, "record-unended");
        session_free(session);
        problems_release(&problems);
    }
    text_format(&path, "%s.aside", top.path.at);
    file_bytes(path.at, &aside);
    const char *kept = whole.at + whole.length - lost - (aside.length - 1); /* and a line feed */
    assert_memory_equal(aside.at, kept, aside.length - 1);
    verify_says(top.path.at, "");
    text_release(&whole);
    text_release(&aside);
    text_release(&path);
    clear(&top);
}

/* --- damage is named --- */

/* Offset of row `number` (0 = header); the length of the file when there is none. */
static size_t row_at(const struct text *bytes, uint32_t number)
{
    struct row row;
    size_t at = 0;
    for (uint32_t i = 0; i < number; i++)
        if (!row_next(&row, bytes->at, bytes->length, &at))
            return bytes->length;
    return at;
}

static void other_files_are_no_records(void **state)
{
    (void)state;
    struct table_top top;
    lay(&top, "other");
    verify_says(top.path.at, "record-missing");
    verify_says(top.folder.at, "record-not-a-record");
    write_and_say(top.path.at, "", 0, "record-empty");
    write_and_say(top.path.at, "hello\n", 6, "record-not-a-record");
    write_and_say(top.path.at, "{}\n", 3, "record-not-a-record");
    write_and_say(top.path.at, "[1]\n", 4, "record-not-a-record");
    write_and_say(top.path.at, "\0\0\0\0", 4, "record-not-a-record");
    write_and_say(top.path.at, "{\"samenspel\":\"record\",\"form", 27, "record-damaged-head");
    write_and_say(top.path.at, "{\"samenspel\":\"record\",\"format\":2}\n", 34, "record-damaged-head");
    clear(&top);
}

static void a_newer_format_is_named(void **state)
{
    (void)state;
    struct table_top top;
    struct text covered = TEXT_INIT;
    struct text line = TEXT_INIT;
    uint64_t check = 0;
    lay(&top, "newer");
    text_add(&covered, "{\"samenspel\":\"record\",\"format\":2,\"program\":\"9.1.0\",\"wonders\":[]");
    text_add(&line, covered.at);
    line_close(&line, &covered, &check);
    write_and_say(top.path.at, line.at, line.length, "record-newer");
    struct problems problems = {0};
    record_verify(top.path.at, &problems);
    assert_string_equal(problems.items[0].facts[0].value, "9.1.0");
    problems_release(&problems);
    text_release(&covered);
    text_release(&line);
    clear(&top);
}

static void moved_lines_are_named(void **state)
{
    (void)state;
    struct table_top top;
    struct text whole = TEXT_INIT;
    struct text changed = TEXT_INIT;
    lay(&top, "moved");
    play(&top, 30);
    file_bytes(top.path.at, &whole);
    const size_t one = row_at(&whole, 10);
    const size_t two = row_at(&whole, 11);
    const size_t three = row_at(&whole, 12);

    text_add_bytes(&changed, whole.at, one); /* swapped */
    text_add_bytes(&changed, whole.at + two, three - two);
    text_add_bytes(&changed, whole.at + one, two - one);
    text_add(&changed, whole.at + three);
    assert_int_equal(changed.length, whole.length);
    write_and_say(top.path.at, changed.at, changed.length, "record-out-of-order");

    text_clear(&changed); /* removed */
    text_add_bytes(&changed, whole.at, one);
    text_add(&changed, whole.at + two);
    write_and_say(top.path.at, changed.at, changed.length, "record-out-of-order");

    text_clear(&changed); /* doubled */
    text_add_bytes(&changed, whole.at, two);
    text_add(&changed, whole.at + one);
    write_and_say(top.path.at, changed.at, changed.length, "record-out-of-order");
    struct problems problems = {0};
    record_verify(top.path.at, &problems);
    assert_int_equal(problems.items[0].place.line, 12);
    problems_release(&problems);
    text_release(&whole);
    text_release(&changed);
    clear(&top);
}

static void a_missing_private_part_is_damage(void **state)
{
    (void)state;
    struct table_top top;
    struct text whole = TEXT_INIT;
    struct text changed = TEXT_INIT;
    lay(&top, "private");
    play(&top, 60);
    file_bytes(top.path.at, &whole);
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
    write_and_say(top.path.at, changed.at, changed.length, "record-missing-private");
    text_release(&whole);
    text_release(&changed);
    clear(&top);
}

/* --- the list of records --- */

static void do_text(struct session *session, enum command_kind kind, const char *text)
{
    struct command command = command_new(kind);
    command.with.text[0] = text;
    assert_int_equal(session_do(session, &command, session_now(session) + 1000), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}

static void do_plain(struct session *session, enum command_kind kind)
{
    const struct command command = command_new(kind);
    assert_int_equal(session_do(session, &command, session_now(session) + 1000), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}

static void group_is(const struct table_top *top, const char *group)
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
    struct table_top top;
    lay(&top, "summary");
    struct session *session = begin(&top);
    group_is(&top, "");
    do_text(session, COMMAND_NAME_GROUP, "Kersenplein, \"begins\":true");
    group_is(&top, "Kersenplein, \"begins\":true");
    do_text(session, COMMAND_NAME_GROUP, "Ander plein");
    group_is(&top, "Ander plein");
    do_plain(session, COMMAND_UNDO);
    group_is(&top, "Kersenplein, \"begins\":true");
    do_plain(session, COMMAND_REDO);
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
    clear(&top);
}

/* --- striking --- */

/* How often the word stands in the file; 0 when there is no file. */
static int count_in(const char *path, const char *word)
{
    struct text bytes = TEXT_INIT;
    int count = 0;
    if (file_exists(path))
        file_bytes(path, &bytes);
    for (const char *at = strstr(bytes.at, word); at; at = strstr(at + 1, word))
        count++;
    text_release(&bytes);
    return count;
}

static void strike(struct session *session, uint32_t event)
{
    struct command command = command_new(COMMAND_STRIKE);
    command.with.event = event;
    assert_int_equal(session_do(session, &command, session_now(session) + 500), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}

static void what_was_struck_is_gone_for_good(void **state)
{
    (void)state;
    struct table_top top;
    struct text live = TEXT_INIT;
    struct text again = TEXT_INIT;
    struct text aside = TEXT_INIT;
    lay(&top, "struck");
    struct session *session = begin(&top);
    do_text(session, COMMAND_NAME_GROUP, "Anneke");
    do_text(session, COMMAND_NAME_GROUP, "Kersenplein");
    do_plain(session, COMMAND_UNDO); /* Kersenplein was taken back: a strike reaches it all the same */
    text_format(&aside, "%s.aside", top.path.at);
    struct text kept = TEXT_INIT;
    file_bytes(top.path.at, &kept);
    const size_t line = row_at(&kept, 2);
    assert_int_equal(file_write(aside.at, kept.at + line, kept.length - line), FILE_OK);
    assert_int_equal(count_in(top.path.at, "Kersenplein"), 1);
    assert_int_equal(count_in(aside.at, "Kersenplein"), 1);
    struct text report = TEXT_INIT;
    record_report_path(&report, top.path.at, true);
    assert_string_equal(file_name(report.at), "avond-outside.html");
    assert_int_equal(file_write(report.at, "Kersenplein", 11), FILE_OK);
    strike(session, 2);
    assert_false(file_exists(report.at));
    text_release(&report);
    assert_int_equal(count_in(top.path.at, "Kersenplein"), 0);
    assert_int_equal(count_in(aside.at, "Kersenplein"), 0);
    assert_int_equal(count_in(top.path.at, "Anneke"), 1);
    strike(session, 1);
    assert_int_equal(count_in(top.path.at, "Anneke"), 0);
    do_plain(session, COMMAND_REDO); /* brings back no text */
    do_text(session, COMMAND_SET_NOTES, "verder");
    assert_int_equal(count_in(top.path.at, "verder"), 1); /* the new file is the one written on */
    played_dump(session, false, &live);
    assert_null(strstr(live.at, "Kersenplein"));
    session_free(session);

    verify_says(top.path.at, "");
    bool read_only = false;
    session = open_it(top.path.at, false, &read_only);
    played_dump(session, false, &again);
    assert_string_equal(live.at, again.at);
    session_free(session);
    text_release(&kept);
    text_release(&live);
    text_release(&again);
    text_release(&aside);
    clear(&top);
}

/* Said and struck before anything was saved: the words never reach the file. */
static void what_is_struck_at_once_is_never_there(void **state)
{
    (void)state;
    struct table_top top;
    struct text live = TEXT_INIT;
    struct text again = TEXT_INIT;
    lay(&top, "atonce");
    struct session *session = begin(&top);
    struct command command = command_new(COMMAND_NAME_GROUP);
    command.with.text[0] = "Anneke";
    assert_int_equal(session_do(session, &command, 1000), ACCEPTED);
    strike(session, 1);
    assert_int_equal(count_in(top.path.at, "Anneke"), 0);
    assert_int_equal(count_in(top.path.at, "\"seal\""), 1);
    played_dump(session, false, &live);
    session_free(session);
    bool read_only = false;
    session = open_it(top.path.at, false, &read_only);
    played_dump(session, false, &again);
    assert_string_equal(live.at, again.at);
    session_free(session);
    text_release(&live);
    text_release(&again);
    clear(&top);
}

/* Session time in wall time: closed time is left out. */
static void a_strike_says_when(void **state)
{
    (void)state;
    struct table_top top;
    struct text wanted = TEXT_INIT;
    lay(&top, "when");
    struct session *session = begin(&top);
    do_text(session, COMMAND_NAME_GROUP, "een");
    do_text(session, COMMAND_NAME_GROUP, "twee");
    strike(session, 1);
    text_format(&wanted, "\"struck\",\"event\":1,\"when\":%lld,\"offset\":60",
                (long long)noon.unix_ms + 2500);
    assert_int_equal(count_in(top.path.at, wanted.at), 1);
    session_free(session);

    const struct wall_time evening = {.unix_ms = noon.unix_ms + 8 * 3600 * 1000, .offset_minutes = 0};
    struct problems problems = {0};
    bool read_only = false;
    for (int round = 0; round < 2; round++) { /* the second time nothing has been played since RESUMED */
        assert_true(record_open(&session, top.path.at, true, evening, &read_only, &problems));
        if (!round)
            session_free(session);
    }
    strike(session, 2);
    text_clear(&wanted);
    text_format(&wanted, "\"struck\",\"event\":2,\"when\":%lld,\"offset\":0",
                (long long)evening.unix_ms + 500);
    assert_int_equal(count_in(top.path.at, wanted.at), 1);
    session_free(session);
    problems_release(&problems);
    text_release(&wanted);
    clear(&top);
}

/* At least every 64 events a batch ends with a digest of the state, also across a resume. */
static void the_state_is_noted_now_and_then(void **state)
{
    (void)state;
    struct table_top top;
    struct problems problems = {0};
    lay(&top, "state");
    struct session *session = begin(&top);
    for (int i = 0; i < 100; i++)
        do_text(session, COMMAND_SET_NOTES, i % 2 ? "een" : "twee");
    session_free(session);
    bool read_only = false;
    session = open_it(top.path.at, true, &read_only);
    for (int i = 0; i < 100; i++)
        do_text(session, COMMAND_SET_NOTES, i % 2 ? "een" : "twee");
    session_free(session);
    struct record_lines lines;
    assert_true(record_lines_read(&lines, top.path.at, &problems));
    assert_int_equal(lines.count, 201);
    for (uint32_t i = 0; i < lines.count; i++)
        assert_int_equal(lines.items[i].has_state, (i + 1) % 64 == 0);
    record_lines_release(&lines);
    problems_release(&problems);
    clear(&top);
}

/* A copy that was being written when the program was killed goes; other files stay. */
static void half_copies_are_removed(void **state)
{
    (void)state;
    struct table_top top;
    struct text half = TEXT_INIT;
    struct text other = TEXT_INIT;
    lay(&top, "half");
    play(&top, 3);
    text_format(&half, "%s.77-0.part", top.path.at);
    text_format(&other, "%s2.77-0.part", top.path.at);
    assert_int_equal(file_write(half.at, "x", 1), FILE_OK);
    assert_int_equal(file_write(other.at, "x", 1), FILE_OK);
    bool read_only = false;
    session_free(open_it(top.path.at, false, &read_only));
    assert_true(file_exists(half.at)); /* whoever only reads removes nothing */
    session_free(open_it(top.path.at, true, &read_only));
    assert_false(file_exists(half.at));
    assert_true(file_exists(other.at));
    text_release(&half);
    text_release(&other);
    clear(&top);
}

/* Somebody put the struck part back from an older copy: it is not read, and goes again when the pen is taken
 * up. */
static void what_was_put_back_goes_again(void **state)
{
    (void)state;
    struct table_top top;
    struct text older = TEXT_INIT;
    struct text newer = TEXT_INIT;
    struct text mixed = TEXT_INIT;
    lay(&top, "putback");
    struct session *session = begin(&top);
    do_text(session, COMMAND_NAME_GROUP, "Anneke");
    file_bytes(top.path.at, &older);
    strike(session, 1);
    session_free(session);
    file_bytes(top.path.at, &newer);
    text_add(&mixed, older.at);
    text_add(&mixed, newer.at + row_at(&newer, 2));
    write_and_say(top.path.at, mixed.at, mixed.length, "record-unstruck");
    bool read_only = false;
    session = open_it(top.path.at, true, &read_only);
    assert_false(read_only);
    assert_int_equal(count_in(top.path.at, "Anneke"), 0);
    do_text(session, COMMAND_SET_NOTES, "verder");
    session_free(session);
    verify_says(top.path.at, "");
    text_release(&older);
    text_release(&newer);
    text_release(&mixed);
    clear(&top);
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
        cmocka_unit_test(what_was_struck_is_gone_for_good),
        cmocka_unit_test(what_is_struck_at_once_is_never_there),
        cmocka_unit_test(a_strike_says_when),
        cmocka_unit_test(the_state_is_noted_now_and_then),
        cmocka_unit_test(half_copies_are_removed),
        cmocka_unit_test(what_was_put_back_goes_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
