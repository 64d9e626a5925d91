/* What the start offers to go on with: the newest records, the session that was cut short before a set-up
 * that was left, a damaged one in its own place, rehearsals apart. And what leaving a set-up leaves behind.
 */
#include "app/app.h"
#include "app/mailbox.h"
#include "app/picture.h"
#include "app/pump.h"
#include "app/setup.h"
#include "app/writer.h"
#include "pack/read.h"
#include "support/played.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

/* A user with nothing yet. */
struct user {
    struct text data, records, pack_folder;
    struct pack *pack;
    struct library library;
};

static int user_come(void **state)
{
    struct user *user = calloc(1, sizeof *user);
    assert_non_null(user);
    user->data = user->records = user->pack_folder = TEXT_INIT;
    played_folder(&user->data, "app-library");
    setenv("SAMENSPEL_DATA", user->data.at, 1);
    setenv("XDG_CONFIG_HOME", user->data.at, 1);
    assert_true(record_folder(&user->records));
    text_format(&user->pack_folder, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    struct problems problems = {.count = 0};
    user->pack = pack_read(user->pack_folder.at, &problems);
    assert_non_null(user->pack);
    problems_release(&problems);
    *state = user;
    return 0;
}

static int user_go(void **state)
{
    struct user *user = *state;
    library_release(&user->library);
    pack_free(user->pack);
    played_folder_remove(user->data.at);
    text_release(&user->data);
    text_release(&user->records);
    text_release(&user->pack_folder);
    free(user);
    return 0;
}

enum { WAS_SET_UP, WAS_BEGUN, WAS_ENDED };

static void must(struct session *session, struct command command)
{
    assert_int_equal(session_do(session, &command, 0), ACCEPTED);
    assert_int_equal(session_flush(session), ACCEPTED);
}

static void at_second(const char *path, int second)
{
    const struct timespec times[2] = {{.tv_sec = 1700000000 + second}, {.tv_sec = 1700000000 + second}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* A record that was left in this state at this second. */
static void record_made(const struct user *user, const char *name, int was, bool rehearsal, int second)
{
    struct text path = TEXT_INIT;
    file_join(&path, user->records.at, name);
    struct session *session = session_new(user->pack, 7);
    const struct record_header header = record_header_new(rehearsal, clock_wall());
    assert_int_equal(record_create(session, path.at, &header), FILE_OK);
    struct command command = command_new(COMMAND_CHOOSE_PROGRAMME);
    command.with.programme = 0;
    must(session, command);
    command = command_new(COMMAND_ADD_SEAT);
    command.with.role = 0;
    must(session, command);
    must(session, command);
    if (was >= WAS_BEGUN)
        must(session, command_new(COMMAND_BEGIN));
    if (was == WAS_ENDED)
        must(session, command_new(COMMAND_END_SESSION));
    session_free(session);
    at_second(path.at, second);
    text_release(&path);
}

/* One byte in its last line is another one. */
static void damage(const struct user *user, const char *name, int second)
{
    struct text path = TEXT_INIT, bytes = TEXT_INIT;
    file_join(&path, user->records.at, name);
    assert_int_equal(file_read(path.at, 1 << 24, &bytes), FILE_OK);
    bytes.at[bytes.length - 30] ^= 1;
    assert_int_equal(file_write(path.at, bytes.at, bytes.length), FILE_OK);
    at_second(path.at, second);
    text_release(&bytes);
    text_release(&path);
}

static const char *name_at(const struct user *user, int index)
{
    return index < 0 ? "" : file_name(user->library.records[index].path);
}

static void the_newest_records_are_kept(void **state)
{
    struct user *user = *state;
    enum { MANY = LIBRARY_RECORDS_MAX + 6 };
    record_made(user, "0000.samenspel", WAS_ENDED, false, 0);
    struct text first = TEXT_INIT, bytes = TEXT_INIT;
    file_join(&first, user->records.at, "0000.samenspel");
    assert_int_equal(file_read(first.at, 1 << 24, &bytes), FILE_OK);
    for (int i = 1; i < MANY; i++) {
        struct text path = TEXT_INIT;
        text_format(&path, "%s/%04d.samenspel", user->records.at, i);
        assert_int_equal(file_write(path.at, bytes.at, bytes.length), FILE_OK);
        at_second(path.at, i);
        text_release(&path);
    }
    record_made(user, "vandaag.samenspel", WAS_BEGUN, false, MANY);
    library_read(&user->library);
    assert_int_equal(user->library.record_count, LIBRARY_RECORDS_MAX);
    assert_string_equal(name_at(user, 0), "vandaag.samenspel");
    assert_int_equal(user->library.go_on, 0);
    for (size_t i = 1; i < user->library.record_count; i++)
        assert_true(user->library.records[i - 1].changed > user->library.records[i].changed);
    text_release(&bytes);
    text_release(&first);
}

static void a_set_up_does_not_hide_the_session_that_was_cut_short(void **state)
{
    struct user *user = *state;
    record_made(user, "a.samenspel", WAS_BEGUN, false, 1);
    record_made(user, "b.samenspel", WAS_SET_UP, false, 2);
    record_made(user, "c.samenspel", WAS_ENDED, false, 3);
    record_made(user, "d.samenspel", WAS_BEGUN, true, 4);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.go_on), "a.samenspel");
    assert_string_equal(name_at(user, user->library.set_up), "b.samenspel");
    assert_int_equal(user->library.damaged, -1);
    assert_int_equal(library_unended(&user->library, "kennismaken", false), user->library.go_on);
    assert_string_equal(name_at(user, library_unended(&user->library, "kennismaken", true)), "d.samenspel");
    assert_int_equal(library_unended(&user->library, "ander", false), -1);
}

static void an_older_set_up_is_not_offered_beside_a_session(void **state)
{
    struct user *user = *state;
    record_made(user, "a.samenspel", WAS_SET_UP, false, 1);
    record_made(user, "b.samenspel", WAS_BEGUN, false, 2);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.go_on), "b.samenspel");
    assert_int_equal(user->library.set_up, -1);
}

static void a_rehearsal_is_offered_when_there_is_nothing_else(void **state)
{
    struct user *user = *state;
    record_made(user, "a.samenspel", WAS_ENDED, false, 2);
    record_made(user, "b.samenspel", WAS_BEGUN, true, 1);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.go_on), "b.samenspel");
}

static void a_damaged_one_is_not_passed_over(void **state)
{
    struct user *user = *state;
    record_made(user, "a.samenspel", WAS_BEGUN, false, 1);
    record_made(user, "b.samenspel", WAS_BEGUN, false, 2);
    damage(user, "b.samenspel", 2); /* further on: only proving it finds that */
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.damaged), "b.samenspel");
    assert_int_equal(user->library.go_on, -1);

    struct text path = TEXT_INIT;
    file_join(&path, user->records.at, "c.samenspel");
    assert_int_equal(file_write(path.at, "{\"samenspel\":\"record\",\"fo", 25), FILE_OK);
    at_second(path.at, 3);
    text_release(&path);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.damaged), "c.samenspel");
    assert_int_equal(user->library.go_on, -1);

    record_made(user, "d.samenspel", WAS_BEGUN, false, 4);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.go_on), "d.samenspel");
    assert_int_equal(user->library.damaged, -1);
}

static void old_damage_is_forgotten_after_a_meeting_that_ended(void **state)
{
    struct user *user = *state;
    record_made(user, "a.samenspel", WAS_BEGUN, false, 1);
    struct text path = TEXT_INIT;
    file_join(&path, user->records.at, "a.samenspel");
    assert_int_equal(file_write(path.at, "{}", 2), FILE_OK);
    at_second(path.at, 1);
    text_release(&path);
    record_made(user, "b.samenspel", WAS_ENDED, false, 2);
    library_read(&user->library);
    assert_int_equal(user->library.record_count, 2);
    assert_int_equal(user->library.damaged, -1);
    assert_int_equal(user->library.go_on, -1);
}

/* A preparation for so many hours from now; 0: for no day. */
static void prepared_made(const struct user *user, const char *name, int hours, int second)
{
    record_made(user, name, WAS_SET_UP, false, second);
    struct text path = TEXT_INIT;
    struct problems problems = {.count = 0};
    struct session *session = NULL;
    bool read_only = false;
    file_join(&path, user->records.at, name);
    assert_true(record_open(&session, path.at, true, clock_wall(), &read_only, &problems));
    struct command command = command_new(COMMAND_SET_MEETING);
    command.with.wall = (uint64_t)(clock_wall().unix_ms + (int64_t)hours * 3600000);
    if (hours != 0)
        must(session, command);
    must(session, command_new(COMMAND_KEEP_PREPARED));
    session_free(session);
    at_second(path.at, second);
    problems_release(&problems);
    text_release(&path);
}

static void the_preparation_for_soonest_is_offered(void **state)
{
    struct user *user = *state;
    prepared_made(user, "no-day.samenspel", 0, 1);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.prepared), "no-day.samenspel");
    prepared_made(user, "next-week.samenspel", 24 * 7, 2);
    prepared_made(user, "tomorrow.samenspel", 24, 3);
    prepared_made(user, "last-week.samenspel", -24 * 7, 4);
    record_made(user, "newer.samenspel", WAS_BEGUN, false, 9); /* does not hide it */
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.prepared), "tomorrow.samenspel");
    assert_int_equal(user->library.set_up, -1);
    prepared_made(user, "running-late.samenspel", -2, 5);
    library_read(&user->library);
    assert_string_equal(name_at(user, user->library.prepared), "running-late.samenspel");
}

/* --- a program at work --- */

static struct app *opened(const struct options *options)
{
    struct app *app = calloc(1, sizeof *app);
    const char *why = NULL;
    assert_non_null(app);
    app->options = options;
    app->notice = app->trouble.file = app->trouble.sentence = TEXT_INIT;
    away_begin(&app->away);
    app->page = &page_start;
    app->back_step = PACK_NONE;
    assert_true(words_load(&app->languages[0], "nl") && looks_open(&app->looks, &app->languages[0], &why));
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    assert_true(app->writer && app->mailbox);
    gate_reset(&app->gate, 1, -1);
    return app;
}

static void closed(struct app *app)
{
    app_drop_session(app);
    writer_stop(app->writer);
    free(app->mailbox);
    library_release(&app->library);
    text_release(&app->notice);
    text_release(&app->trouble.file);
    text_release(&app->trouble.sentence);
    away_release(&app->away);
    looks_close(&app->looks);
    words_release(&app->languages[0]);
    free(app);
}

static void count_name(void *data, const char *name)
{
    if (strstr(name, ".samenspel")) /* the pack's pictures stay for the next time */
        ++*(int *)data;
}

static int records_in(const char *folder)
{
    int count = 0;
    assert_int_equal(file_list(folder, count_name, &count), FILE_OK);
    return count;
}

/* In a crash nothing is lost, because the record is there from the first moment; leaving a set-up in which
 * nothing was done takes it away again, one in which something was done is kept. */
static void leaving_a_set_up_keeps_only_what_was_done(void **state)
{
    struct user *user = *state;
    const struct options options = {.width = 0};
    struct app *app = opened(&options);
    assert_true(app_open_pack(app, user->pack_folder.at));
    assert_true(file_exists(record_path_of(app->session)));
    app_close_session(app);
    assert_int_equal(app->library.record_count, 0);
    assert_int_equal(records_in(user->records.at), 0); /* and no lock */

    assert_true(app_open_pack(app, user->pack_folder.at));
    struct command seat = command_new(COMMAND_ADD_SEAT);
    seat.with.role = 0;
    app_ask(app, seat, APP_WALL);
    app_close_session(app);
    assert_int_equal(app->library.record_count, 1);
    assert_int_equal(app->library.set_up, 0);
    assert_false(app->library.records[0].summary.begun);

    assert_true(app_open_record(app, app->library.records[0].path));
    assert_ptr_equal(app->page, &page_setup);
    assert_false(app->gate.blank || app->gate.back_again); /* no night: nothing was playing */
    app_close_session(app);
    assert_int_equal(app->library.record_count, 1);
    closed(app);
}

/* At home: kept, and changed once more. At the table: begun in a record of its own, whatever became of the
 * pack's folder. */
static void a_preparation_is_begun_in_another_record(void **state)
{
    struct user *user = *state;
    const struct options options = {.width = 0};
    struct app *app = opened(&options);
    assert_true(app_open_pack(app, user->pack_folder.at));
    struct command name = command_new(COMMAND_NAME_GROUP);
    name.with.text[0] = "De Linde";
    app_ask(app, name, APP_WALL);
    app_ask(app, command_new(COMMAND_KEEP_PREPARED), APP_WALL);
    app_close_session(app);
    assert_int_equal(app->library.prepared, 0);
    struct text path = TEXT_INIT, before = TEXT_INIT, after = TEXT_INIT;
    text_add(&path, app->library.records[0].path);
    assert_int_equal(file_read(path.at, 1 << 24, &before), FILE_OK);

    assert_true(app_open_again(app, path.at));
    assert_ptr_equal(app->page, &page_setup);
    assert_string_not_equal(record_path_of(app->session), path.at);
    assert_string_equal(app->seen[APP_DESK]->group, "De Linde");
    assert_false(app->seen[APP_WALL]->prepared);
    app_close_session(app); /* not today after all: nothing of it stays behind */
    assert_int_equal(app->library.record_count, 1);

    assert_true(app_open_record(app, path.at)); /* to change it */
    assert_true(app->seen[APP_WALL]->prepared);
    app_begin_prepared(app);
    app_write_waiting(app);
    assert_true(app_plays(app));
    assert_string_not_equal(record_path_of(app->session), path.at);
    app_close_session(app);
    assert_int_equal(app->library.record_count, 2);
    assert_int_equal(file_read(path.at, 1 << 24, &after), FILE_OK);
    assert_int_equal(strncmp(after.at, before.at, before.length), 0); /* opened again, and nothing else */
    assert_null(strstr(after.at, "session-begun"));
    text_release(&path);
    text_release(&before);
    text_release(&after);
    closed(app);
}

static void what_cannot_be_opened_says_why(void **state)
{
    struct user *user = *state;
    const struct options options = {.width = 0};
    struct app *app = opened(&options);
    struct text path = TEXT_INIT;
    file_join(&path, user->data.at, "broken");
    assert_int_equal(file_make_folder(path.at), FILE_OK);
    text_add(&path, "/pack.json");
    assert_int_equal(file_write(path.at, "{\n  \"format\": 1,\n}", 18), FILE_OK);
    assert_false(app_open_target(app, path.at));
    assert_ptr_equal(app->page, &page_trouble);
    assert_string_equal(app->trouble.file.at, "pack.json");
    assert_int_equal(app->trouble.line, 3);
    assert_false(app->trouble.record);
    assert_true(app->trouble.sentence.length > 0 && !strstr(app->trouble.sentence.at, "error"));

    app_back(app);
    assert_ptr_equal(app->page, &page_start);
    text_clear(&path);
    file_join(&path, user->data.at, "README.md");
    assert_int_equal(file_write(path.at, "# Read me", 9), FILE_OK);
    assert_false(app_open_target(app, path.at));
    assert_non_null(strstr(app->notice.at, "[target-neither]"));
    assert_false(app_open_record(app, path.at));
    text_add(&path, ".lock");
    assert_false(file_exists(path.at));
    assert_false(app_open_target(app, "/nope"));
    assert_non_null(strstr(app->notice.at, "[target-missing]"));

    record_made(user, "a.samenspel", WAS_BEGUN, false, 1);
    text_clear(&path);
    file_join(&path, user->records.at, "a.samenspel");
    struct text bytes = TEXT_INIT;
    assert_int_equal(file_read(path.at, 1 << 24, &bytes), FILE_OK);
    text_clear(&path);
    file_join(&path, user->data.at, "kopie");
    assert_int_equal(file_write(path.at, bytes.at, bytes.length), FILE_OK);
    assert_true(app_open_target(app, path.at)); /* its name says nothing */
    assert_true(app->gate.blank && app->gate.back_again);
    text_release(&bytes);
    text_release(&path);
    closed(app);
}

static void press_on(struct app *app, uint32_t id, enum key key)
{
    const struct input input = {.kind = INPUT_KEY, .key = key};
    app->page->press(app, &app->windows[0].form, id, &input);
}

/* Of the pack that is named: neither a rehearsal, nor another pack's, nor one that ended. */
static void a_pack_that_was_cut_short_is_asked_about(void **state)
{
    struct user *user = *state;
    struct options options = {.target = user->pack_folder.at};
    struct app *app = opened(&options);
    record_made(user, "a.samenspel", WAS_ENDED, false, 1);
    record_made(user, "b.samenspel", WAS_BEGUN, true, 2);
    assert_true(app_open_target(app, options.target));
    assert_ptr_equal(app->page, &page_setup);
    app_close_session(app);

    record_made(user, "c.samenspel", WAS_BEGUN, false, 3);
    assert_true(app_open_target(app, options.target));
    assert_ptr_equal(app->page, &page_again);
    assert_null(app->session);
    press_on(app, 1, KEY_ENTER);
    assert_string_equal(file_name(record_path_of(app->session)), "c.samenspel");
    assert_ptr_equal(app->page, &page_playing);
    assert_true(app->gate.blank && app->gate.back_again && !app->gate.seat_open);
    app_close_session(app);

    assert_true(app_open_target(app, options.target));
    press_on(app, 2, KEY_ENTER);
    assert_ptr_equal(app->page, &page_setup);
    app_close_session(app);
    assert_int_equal(app->library.record_count, 3); /* nothing of the old one is gone, nothing new was done */

    assert_true(app_open_target(app, options.target));
    press_on(app, 0, KEY_ESCAPE);
    assert_ptr_equal(app->page, &page_start);
    assert_true(app->library.pack_count > 0 && app->library.go_on >= 0);

    options.rehearse = true; /* about that of a rehearsal */
    assert_true(app_open_target(app, options.target));
    press_on(app, 1, KEY_ENTER);
    assert_string_equal(file_name(record_path_of(app->session)), "b.samenspel");
    closed(app);
}

/* Who says where to write wants a new one; what was cut short goes on by name. */
static void a_new_record_that_is_named_is_no_question(void **state)
{
    struct user *user = *state;
    struct text path = TEXT_INIT;
    file_join(&path, user->data.at, "nieuw.samenspel");
    const struct options options = {.target = user->pack_folder.at, .record = path.at};
    struct app *app = opened(&options);
    record_made(user, "a.samenspel", WAS_BEGUN, false, 1);
    assert_true(app_open_target(app, options.target));
    assert_ptr_equal(app->page, &page_setup);
    closed(app);
    text_release(&path);
}

/* --desk waits for the answer: before it there is nothing to open a desk on. */
static void the_desk_comes_after_the_question(void **state)
{
    struct user *user = *state;
    const struct options options = {.target = user->pack_folder.at, .desk = true};
    struct app *app = opened(&options);
    record_made(user, "a.samenspel", WAS_BEGUN, false, 1);
    assert_true(app_open_target(app, options.target));
    assert_false(app->gate.asking);
    press_on(app, 1, KEY_ENTER);
    assert_true(app->gate.asking && app->gate.desk_asked);
    closed(app);
}

#define FOR_A_USER(test) cmocka_unit_test_setup_teardown(test, user_come, user_go)

/* --- what may come in the place of a part --- */

static uint8_t dilemma_of(const struct app *app, const char *id)
{
    const uint8_t number = pack_find_activity(app->pack, id);
    assert_int_not_equal(number, PACK_NONE);
    return number;
}

static bool is_offered(const struct app *app, uint8_t part, const char *id)
{
    const struct stage stage = looks_stage(&app->looks, 1920, 1080, 0);
    struct form form = {.leaf = 0};
    bool found = false;
    int pages = 1;
    setup_open_part(&form, part);
    for (form.leaf = 0; form.leaf < pages; form.leaf++) {
        struct canvas canvas = {.count = 0};
        picture_page(app, &form, &stage, &canvas);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        found |= canvas_target_find(&canvas, SETUP_ACTIVITY + dilemma_of(app, id)) != NULL;
        canvas_release(&canvas);
    }
    return found;
}

static void put(struct app *app, uint8_t part, const char *id)
{
    struct command command = command_new(COMMAND_SWAP_ACTIVITY);
    command.with.part = part;
    command.with.activity = dilemma_of(app, id);
    app_ask(app, command, APP_DESK);
    app_write_waiting(app);
    assert_string_equal(app->seen[APP_WALL]->parts[part].id, id);
}

/* One that waits for another decision is offered where the plan can lead to it, and nowhere else. */
static void a_dilemma_that_waits_is_offered_after_what_it_waits_for(void **state)
{
    const struct user *user = *state;
    const struct options options = {.width = 0, .programme = "dagdeel"};
    struct app *app = opened(&options);
    struct text folder = TEXT_INIT;
    text_add_bytes(&folder, user->pack_folder.at,
                   (size_t)(file_name(user->pack_folder.at) - user->pack_folder.at));
    text_add(&folder, "wijk-in-beweging");
    assert_true(app_open_pack(app, folder.at));
    app_write_waiting(app);
    assert_ptr_equal(app->page, &page_setup);
    enum { FIRST = 1, SECOND = 2, FOURTH = 5 };
    assert_true(is_offered(app, FIRST, "wie-verdeelt"));
    assert_true(is_offered(app, FOURTH, "de-wasserette"));
    assert_false(is_offered(app, SECOND, "feest-of-spreekuur"));
    put(app, FIRST, "wie-verdeelt");
    assert_true(is_offered(app, SECOND, "feest-of-spreekuur"));
    assert_false(is_offered(app, SECOND, "bloemen-of-geld"));
    put(app, SECOND, "feest-of-spreekuur");
    app_close_session(app);
    text_release(&folder);
    closed(app);
}

static void press(struct app *app, struct form *form, uint32_t id)
{
    const struct input enter = {.kind = INPUT_KEY, .key = KEY_ENTER};
    page_setup.press(app, form, id, &enter);
    app_write_waiting(app);
}

static bool shows(struct app *app, const struct form *form, uint32_t id)
{
    const struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    struct canvas canvas = {.count = 0};
    picture_page(app, form, &stage, &canvas);
    const bool shown = canvas_target_find(&canvas, id) != NULL;
    canvas_release(&canvas);
    return shown;
}

static const char *id_at(const struct app *app, uint8_t part)
{
    return app->seen[APP_WALL]->parts[part].id;
}

/* The panel goes along with the part that moves; what comes in stands after the part it was asked from, and
 * before a closing. */
static void parts_move_and_come_in(void **state)
{
    const struct user *user = *state;
    const struct options options = {.width = 0, .programme = "dagdeel"};
    struct app *app = opened(&options);
    struct text folder = TEXT_INIT;
    text_add_bytes(&folder, user->pack_folder.at,
                   (size_t)(file_name(user->pack_folder.at) - user->pack_folder.at));
    text_add(&folder, "wijk-in-beweging");
    assert_true(app_open_pack(app, folder.at));
    app_write_waiting(app);
    enum { FIRST = 1, SECOND = 2, AGENDA = 7 };
    struct form form = form_new();
    setup_open_part(&form, SECOND);
    assert_true(shows(app, &form, SETUP_PART_UP));
    press(app, &form, SETUP_PART_UP);
    assert_string_equal(id_at(app, FIRST), "lijst-of-straat");
    assert_int_equal(setup_part(&form), FIRST);
    assert_true(shows(app, &form, SETUP_PART_DOWN));
    press(app, &form, SETUP_PART_UP);
    assert_int_equal(setup_part(&form), FIRST);
    press(app, &form, SETUP_PART_DOWN);
    assert_string_equal(id_at(app, FIRST), "nu-of-later");
    press(app, &form, SETUP_ADD_PART);
    assert_int_equal(setup_adding(&form), SECOND + 1);
    const uint32_t values = SETUP_ACTIVITY + dilemma_of(app, "ons-waardenspel");
    assert_true(shows(app, &form, values));
    assert_false(shows(app, &form, SETUP_ACTIVITY + dilemma_of(app, "terugkijken-waarden")));
    assert_false(shows(app, &form, SETUP_ACTIVITY + dilemma_of(app, "nu-of-later")));
    press(app, &form, values);
    assert_string_equal(id_at(app, SECOND + 1), "ons-waardenspel");
    assert_int_equal(form.page, 0);
    assert_int_equal(form.focus, SETUP_PART + SECOND + 1);
    setup_open_part(&form, AGENDA);
    press(app, &form, SETUP_ADD_PART);
    assert_int_equal(setup_adding(&form), AGENDA); /* that is the closing now: before it */
    setup_close(&form);
    setup_open_part(&form, AGENDA + 1);
    assert_false(shows(app, &form, SETUP_ADD_PART));
    app_close_session(app);
    text_release(&folder);
    closed(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FOR_A_USER(the_newest_records_are_kept),
        FOR_A_USER(a_pack_that_was_cut_short_is_asked_about),
        FOR_A_USER(a_new_record_that_is_named_is_no_question),
        FOR_A_USER(the_desk_comes_after_the_question),
        FOR_A_USER(a_dilemma_that_waits_is_offered_after_what_it_waits_for),
        FOR_A_USER(parts_move_and_come_in),
        FOR_A_USER(a_set_up_does_not_hide_the_session_that_was_cut_short),
        FOR_A_USER(an_older_set_up_is_not_offered_beside_a_session),
        FOR_A_USER(the_preparation_for_soonest_is_offered),
        FOR_A_USER(a_preparation_is_begun_in_another_record),
        FOR_A_USER(a_rehearsal_is_offered_when_there_is_nothing_else),
        FOR_A_USER(a_damaged_one_is_not_passed_over),
        FOR_A_USER(old_damage_is_forgotten_after_a_meeting_that_ended),
        FOR_A_USER(leaving_a_set_up_keeps_only_what_was_done),
        FOR_A_USER(what_cannot_be_opened_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
