/* Records whose checks are all right and whose story is not: made by hand, line by line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <signal.h>
#include <sys/resource.h>

#include "session/record_pictures.h"
#include "session/record_read.h"
#include "support/packs.h"
#include "support/played.h"

static const struct wall_time noon = {.unix_ms = 1795348800000, .offset_minutes = 60};

/* --- making them --- */

struct forged {
    struct pack *pack;
    struct text bytes;
    uint64_t check;
    uint32_t number;
};

static struct forged forge(void)
{
    struct forged forged = {.pack = packs_read("klein"), .bytes = TEXT_INIT};
    struct record_pictures none = {.count = 0};
    struct record_head head = {.header = record_header_new(false, noon)};
    record_head_write(&forged.bytes, &head, forged.pack, &none);
    forged.check = head.check;
    return forged;
}

static void forged_free(struct forged *forged)
{
    text_release(&forged->bytes);
    pack_free(forged->pack);
}

static struct line forged_line(const struct forged *forged, enum event_kind kind)
{
    struct line line = {.event = event_new(kind), .end = true, .check = forged->check};
    line.event.begins = true;
    line.event.time = 1000 * (forged->number + 1);
    return line;
}

static void add(struct forged *forged, struct line line)
{
    line.event.number = ++forged->number;
    line_write(&forged->bytes, forged->pack, &line);
    forged->check = line.check;
}

static void add_notes(struct forged *forged, const char *text)
{
    struct line line = forged_line(forged, EVENT_NOTES_SET);
    line.event.with.text[0] = text;
    add(forged, line);
}

/* The first rule it breaks, and the line; "" when it opens. */
static void says(const struct forged *forged, const char *rule, uint32_t row)
{
    struct problems problems = {0};
    struct record_lines lines;
    struct text copy = TEXT_INIT;
    struct session *session = NULL;
    text_add_bytes(&copy, forged->bytes.at, forged->bytes.length);
    if (record_lines_prove(&lines, &copy, "record", &problems)) {
        session = record_fold(&lines, "record", &problems);
        record_lines_release(&lines);
    }
    assert_int_equal(session == NULL, *rule != '\0');
    assert_string_equal(problems.count ? problems.items[0].rule : "", rule);
    assert_int_equal(problems.count ? problems.items[0].place.line : 0, row);
    session_free(session);
    problems_release(&problems);
}

/* --- what cannot have happened --- */

static void a_true_story_opens(void **state)
{
    (void)state;
    struct forged forged = forge();
    says(&forged, "", 0);
    for (int i = 0; i < 600; i++) /* more than the first room for lines */
        add_notes(&forged, "x");
    says(&forged, "", 0);
    forged_free(&forged);
}

static void an_impossible_event_is_named(void **state)
{
    (void)state;
    struct forged forged = forge();
    add_notes(&forged, "x");
    struct line line = forged_line(&forged, EVENT_STEP_OPENED); /* nothing has begun */
    line.event.with.part = line.event.with.step = 0;
    add(&forged, line);
    add_notes(&forged, "y");
    says(&forged, "record-impossible", 3);
    forged_free(&forged);
}

static void time_does_not_go_back(void **state)
{
    (void)state;
    struct forged forged = forge();
    add_notes(&forged, "x");
    struct line line = forged_line(&forged, EVENT_NOTES_SET);
    line.event.with.text[0] = "y";
    line.event.time = 5;
    add(&forged, line);
    says(&forged, "record-impossible", 3);
    forged_free(&forged);
}

static void add_group(struct forged *forged, const char *text)
{
    struct line line = forged_line(forged, EVENT_GROUP_NAMED);
    line.event.with.text[0] = text;
    add(forged, line);
}

static void take_back(struct forged *forged, uint32_t event)
{
    struct line line = forged_line(forged, EVENT_TAKEN_BACK);
    line.event.with.event = event;
    add(forged, line);
}

static void only_the_newest_is_taken_back(void **state)
{
    (void)state;
    struct forged forged = forge();
    add(&forged, forged_line(&forged, EVENT_PREPARED));
    add(&forged, forged_line(&forged, EVENT_MEETING_SET));
    take_back(&forged, 1);
    says(&forged, "record-impossible", 4);
    forged_free(&forged);
}

/* Notes and the group's name do not count for an undo; a record from before they ceased to still opens, with
 * its redo. */
static void notes_that_were_taken_back_open(void **state)
{
    (void)state;
    struct forged forged = forge();
    add_group(&forged, "x");
    add_notes(&forged, "y");
    take_back(&forged, 2);
    says(&forged, "", 0);
    take_back(&forged, 3); /* and again */
    says(&forged, "", 0);
    take_back(&forged, 2);
    take_back(&forged, 1);
    says(&forged, "", 0);
    take_back(&forged, 2); /* it stands no more */
    says(&forged, "record-impossible", 8);
    forged_free(&forged);
}

static void nothing_is_struck_before_it_was_said(void **state)
{
    (void)state;
    struct forged forged = forge();
    add_notes(&forged, "x");
    struct line line = forged_line(&forged, EVENT_STRUCK);
    line.event.with.event = 9;
    add(&forged, line);
    says(&forged, "record-impossible", 3);
    forged_free(&forged);
}

static void another_state_is_named(void **state)
{
    (void)state;
    struct forged forged = forge();
    add_notes(&forged, "x");
    struct line line = forged_line(&forged, EVENT_NOTES_SET);
    line.event.with.text[0] = "y";
    line.has_state = true;
    line.state = 12345;
    add(&forged, line);
    says(&forged, "record-differs", 3);
    forged_free(&forged);
}

/* --- headers --- */

/* A first line made of these members, closed as it should be. */
static void head_says(const char *members, const char *rule)
{
    struct problems problems = {0};
    struct text covered = TEXT_INIT;
    struct forged forged = {.bytes = TEXT_INIT};
    text_format(&covered, "{\"samenspel\":\"record\",\"format\":1%s", members);
    text_add(&forged.bytes, covered.at);
    line_close(&forged.bytes, &covered, &forged.check);
    says(&forged, rule, 1);
    text_release(&covered);
    text_release(&forged.bytes);
    problems_release(&problems);
}

#define BEGINNING                                                                                            \
    ",\"program\":\"0.1.0\",\"session\":\"aa\",\"trajectory\":\"bb\",\"started\":\"2026-11-22T13:00:00+01:"  \
    "00\""
#define OF_PACK ",\"pack\":{\"digest\":\"00\",\"content\":{\"format\":1}}"
#define SEED    ",\"seed\":\"0000000000000001\""

static void a_header_lacks_nothing(void **state)
{
    (void)state;
    head_says("", "record-damaged-head");
    head_says(BEGINNING, "record-damaged-head");
    head_says(BEGINNING ",\"seed\":\"1\"", "record-damaged-head");
    head_says(BEGINNING SEED, "record-damaged-head");
    head_says(BEGINNING SEED ",\"pack\":{\"content\":{}}", "record-damaged-head");
    head_says(BEGINNING SEED ",\"pictures-in\":7", "record-damaged-head");
    head_says(BEGINNING SEED OF_PACK,
              "record-newer-pack"); /* without pictures, and with: only the pack lacks */
    head_says(BEGINNING SEED ",\"pictures-in\":\"0123456789abcdef\"" OF_PACK, "record-newer-pack");
    head_says(BEGINNING SEED ",\"pictures-in\":\"../../../../../..\"" OF_PACK, "record-damaged-head");
    head_says(BEGINNING SEED ",\"pictures-in\":\"..\"" OF_PACK, "record-damaged-head");
    head_says(BEGINNING SEED ",\"pictures-in\":\"0123456789ABCDEF\"" OF_PACK, "record-damaged-head");
}

static void what_a_record_needs_is_named(void **state)
{
    (void)state;
    struct problems problems = {0};
    struct record_head head;
    struct text covered = TEXT_INIT;
    struct text line = TEXT_INIT;
    uint64_t check = 0;
    head_says(BEGINNING SEED ",\"needs\":\"0.0.9\"", "record-damaged-head"); /* old enough: read on */
    head_says(BEGINNING SEED ",\"needs\":\"" SAMENSPEL_VERSION "\"", "record-damaged-head");
    head_says(BEGINNING SEED ",\"needs\":\"\"", "record-damaged-head");
    head_says(BEGINNING SEED ",\"needs\":\"x\"", "record-damaged-head");
    head_says(BEGINNING SEED ",\"needs\":\"" SAMENSPEL_VERSION ".1\"", "record-newer");
    head_says(BEGINNING SEED ",\"needs\":\"20\"", "record-newer");
    text_add(&covered, "{\"samenspel\":\"record\",\"format\":1" BEGINNING ",\"needs\":\"12.3\"");
    text_add(&line, covered.at);
    line_close(&line, &covered, &check);
    assert_false(record_head_read(&head, "record", line.at, line.length - 1, &problems));
    assert_string_equal(problems.items[0].facts[0].value, "12.3");
    record_head_release(&head);
    problems_release(&problems);
    text_release(&covered);
    text_release(&line);
}

static void another_pack_is_damage(void **state)
{
    (void)state;
    struct forged forged = forge();
    struct pack *other = packs_read("good/twee-rollen");
    struct text members = TEXT_INIT;
    text_add(&members, BEGINNING SEED ",\"pack\":{");
    json_put_key(&members, "digest");
    json_put_string(&members, forged.pack->digest);
    text_add(&members, ",\"content\":");
    json_put_compact(&members, &other->document, other->document.root);
    text_add(&members, "}");
    head_says(members.at, "record-damaged-head");
    text_release(&members);
    pack_free(other);
    forged_free(&forged);
}

static void a_header_ends_in_a_line_feed(void **state)
{
    (void)state;
    struct forged forged = forge();
    text_cut(&forged.bytes, forged.bytes.length - 1);
    says(&forged, "record-damaged-head", 1);
    forged_free(&forged);
}

/* --- pictures --- */

static void pictures_stay_inside(void **state)
{
    (void)state;
    static const char *const outside[] = {
        "../klein/pack.json", "/etc/hostname", "images/../../klein/pack.json",
        "images\\tuin.svg",   "c:tuin.svg",    ""};
    struct pack *pack = packs_read("klein");
    struct pack_dilemma dilemma = {.option_count = 2};
    struct pack_activity activities[] = {{.kind = "dilemma", .dilemma = &dilemma},
                                         {.kind = "dilemma", .dilemma = &dilemma}};
    struct pack odd = {.folder = pack->folder, .activity_count = 2};
    struct record_pictures pictures;
    memcpy(odd.activities, activities, sizeof activities);
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        dilemma.picture.file = outside[i];
        record_pictures_find(&pictures, &odd);
        assert_int_equal(pictures.count, 0);
        assert_string_equal(pictures.name, "");
    }
    dilemma.picture.file = "images/tuin.svg"; /* in two activities, kept once */
    record_pictures_find(&pictures, &odd);
    assert_int_equal(pictures.count, 1);
    assert_int_equal(strlen(pictures.name), 16);
    odd.folder = NULL; /* read from a record */
    record_pictures_find(&pictures, &odd);
    assert_int_equal(pictures.count, 0);
    pack_free(pack);
}

/* --- when the surroundings do not help --- */

static void opens_for_reading(const char *path, const char *rule)
{
    struct problems problems = {0};
    struct session *session = NULL;
    bool read_only = false;
    assert_true(record_open(&session, path, true, noon, &read_only, &problems));
    assert_true(read_only);
    assert_true(problems.count > 0 && problems.errors == 0);
    assert_string_equal(problems.items[problems.count - 1].rule, rule);
    session_free(session);
    problems_release(&problems);
}

static void without_writing_there_is_reading(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    struct text path = TEXT_INIT;
    struct text beside = TEXT_INIT;
    struct forged forged = forge();
    add_notes(&forged, "x");
    played_folder(&folder, "surroundings");
    file_join(&path, folder.at, "avond.samenspel");

    assert_int_equal(file_write(path.at, forged.bytes.at, forged.bytes.length), FILE_OK);
    text_format(&beside, "%s.lock", path.at);
    assert_int_equal(file_make_folder(beside.at), FILE_OK); /* where the lock should be */
    opens_for_reading(path.at, "record-not-writable");
    played_folder_remove(beside.at);

    text_clear(&beside);
    text_format(&beside, "%s.aside", path.at);
    assert_int_equal(file_make_folder(beside.at), FILE_OK); /* where the tail should be kept */
    assert_int_equal(file_write(path.at, forged.bytes.at, forged.bytes.length - 1), FILE_OK);
    opens_for_reading(path.at, "record-not-writable");
    assert_int_equal(file_size(path.at), (int64_t)forged.bytes.length - 1); /* then nothing is cut either */
    played_folder_remove(beside.at);

    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(file_write(path.at, forged.bytes.at, forged.bytes.length), FILE_OK);
    const struct rlimit small = {.rlim_cur = forged.bytes.length, .rlim_max = before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    opens_for_reading(path.at, "record-not-writable"); /* no room for RESUMED */
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(file_size(path.at), (int64_t)forged.bytes.length);

    played_folder_remove(folder.at);
    text_release(&beside);
    text_release(&path);
    text_release(&folder);
    forged_free(&forged);
}

static void records_live_with_the_user(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    struct text records = TEXT_INIT;
    played_folder(&folder, "user");
    setenv("SAMENSPEL_DATA", folder.at, 1);
    assert_true(record_folder(&records));
    assert_true(file_is_folder(records.at));
    assert_string_equal(file_name(records.at), "records");
    played_folder_remove(folder.at);
    assert_int_equal(file_write(folder.at, "x", 1), FILE_OK); /* no folder any more */
    text_clear(&records);
    assert_false(record_folder(&records));
    assert_int_equal(records.length, 0);
    file_remove(folder.at);
    unsetenv("SAMENSPEL_DATA");
    text_release(&records);
    text_release(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_true_story_opens),
        cmocka_unit_test(an_impossible_event_is_named),
        cmocka_unit_test(time_does_not_go_back),
        cmocka_unit_test(only_the_newest_is_taken_back),
        cmocka_unit_test(notes_that_were_taken_back_open),
        cmocka_unit_test(nothing_is_struck_before_it_was_said),
        cmocka_unit_test(another_state_is_named),
        cmocka_unit_test(a_header_lacks_nothing),
        cmocka_unit_test(what_a_record_needs_is_named),
        cmocka_unit_test(another_pack_is_damage),
        cmocka_unit_test(a_header_ends_in_a_line_feed),
        cmocka_unit_test(pictures_stay_inside),
        cmocka_unit_test(without_writing_there_is_reading),
        cmocka_unit_test(records_live_with_the_user),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
