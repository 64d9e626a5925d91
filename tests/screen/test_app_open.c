/* Leaving a session: what was asked just before is in the record, and nothing of it hangs over the next one.
 */
#include "app/app.h"
#include "app/mailbox.h"
#include "app/pump.h"
#include "app/writer.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

static struct app *opened(const struct options *options)
{
    struct app *app = calloc(1, sizeof *app);
    assert_non_null(app);
    app->options = options;
    app->notice = app->trouble.file = app->trouble.sentence = TEXT_INIT;
    app->page = &page_start;
    const char *why = NULL;
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
    library_release(&app->library);
    writer_stop(app->writer);
    free(app->mailbox);
    text_release(&app->notice);
    text_release(&app->trouble.file);
    text_release(&app->trouble.sentence);
    looks_close(&app->looks);
    words_release(&app->languages[0]);
    free(app);
}

static void the_last_words_are_in_the_record(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT, pack = TEXT_INIT, record = TEXT_INIT;
    played_folder(&folder, "app-open");
    text_format(&record, "%s/last.samenspel", folder.at);
    text_format(&pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    const struct options options = {.record = record.at, .has_seed = true, .seed = 7};
    struct app *app = opened(&options);
    assert_true(app_open_pack(app, pack.at));
    const uint8_t seats = app->seen[APP_WALL]->seat_count;
    struct command command = command_new(COMMAND_ADD_SEAT);
    command.with.role = 0;
    app_ask(app, command, APP_WALL);
    pump(app);
    app_ask(app, command, APP_WALL); /* waits behind the batch that is being written */
    app_drop_session(app);
    assert_true(writer_idle(app->writer));
    assert_int_equal(pump_wait(app), -1);
    assert_true(app_open_record(app, record.at));
    assert_int_equal(app->seen[APP_WALL]->seat_count, seats + 2);
    closed(app);
    played_folder_remove(folder.at);
    text_release(&folder);
    text_release(&record);
    text_release(&pack);
}

/* --- a full disk --- */

/* A program with a session whose record cannot grow. */
struct evening {
    struct text folder, pack, record;
    struct options options;
    struct app *app;
    struct rlimit before;
};

static void disk_full(struct evening *evening)
{
    struct rlimit full = evening->before;
    full.rlim_cur = (rlim_t)file_size(evening->record.at) + 10;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
}

static void disk_free(const struct evening *evening)
{
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &evening->before), 0);
}

static void evening_at(struct evening *evening)
{
    signal(SIGXFSZ, SIG_IGN);
    *evening = (struct evening){.folder = TEXT_INIT, .pack = TEXT_INIT, .record = TEXT_INIT};
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &evening->before), 0);
    played_folder(&evening->folder, "app-full");
    text_format(&evening->record, "%s/full.samenspel", evening->folder.at);
    text_format(&evening->pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    evening->options = (struct options){.record = evening->record.at, .has_seed = true, .seed = 7};
    evening->app = opened(&evening->options);
    assert_true(app_open_pack(evening->app, evening->pack.at));
    struct command command = command_new(COMMAND_ADD_SEAT);
    command.with.role = 0;
    app_ask(evening->app, command, APP_WALL); /* a set-up in which nothing was done would leave no record */
    app_write_waiting(evening->app);
    disk_full(evening);
    app_ask(evening->app, command, APP_WALL);
}

static void evening_over(struct evening *evening)
{
    disk_free(evening);
    closed(evening->app);
    played_folder_remove(evening->folder.at);
    text_release(&evening->folder);
    text_release(&evening->pack);
    text_release(&evening->record);
}

static uint8_t seats_kept(const struct evening *evening)
{
    struct problems problems = {.count = 0};
    struct session *session = NULL;
    struct arena arena = {.last = NULL};
    bool read_only = false;
    assert_true(record_open(&session, evening->record.at, false, clock_wall(), &read_only, &problems));
    const uint8_t seats = session_see(session, (struct viewer){.kind = VIEWER_DESK}, &arena)->seat_count;
    session_free(session);
    arena_release(&arena);
    problems_release(&problems);
    return seats;
}

static void press_on(struct app *app, uint32_t id, enum key key)
{
    const struct input input = {.kind = INPUT_KEY, .key = key};
    app->page->press(app, &app->windows[0].form, id, &input);
}

static void leaving_a_full_disk_asks_and_keeps_what_was_typed(void **state)
{
    (void)state;
    struct evening evening;
    evening_at(&evening);
    struct app *app = evening.app;
    const uint8_t before = app->seen[APP_WALL]->seat_count;
    edit_set(form_field(&app->windows[0].form, 77), "half getypt");
    app->windows[0].form.focus = 77;
    const struct page *page = app->page;
    app_leave(app, LEAVE_SESSION);
    assert_ptr_equal(app->page, &page_unsaved);
    assert_non_null(app->session);
    app_leave(app, LEAVE_PROGRAM); /* pressed again, and harder */
    assert_ptr_equal(app->page, &page_unsaved);
    assert_false(app->quit);
    press_on(app, 0, KEY_ESCAPE);
    assert_ptr_equal(app->page, page);
    assert_int_equal(app->windows[0].form.focus, 77);
    assert_string_equal(form_field(&app->windows[0].form, 77)->text, "half getypt");
    app_leave_when_saved(app); /* she stays: nothing leaves by itself later */
    disk_free(&evening);
    app_write_waiting(app);
    app_leave_when_saved(app);
    assert_non_null(app->session);
    assert_int_equal(app->seen[APP_WALL]->seat_count, before + 1);
    evening_over(&evening);
}

static void with_room_again_it_leaves_and_nothing_is_lost(void **state)
{
    (void)state;
    struct evening evening;
    evening_at(&evening);
    struct app *app = evening.app;
    const uint8_t before = app->seen[APP_WALL]->seat_count;
    app_leave(app, LEAVE_SESSION);
    app_leave_when_saved(app);
    assert_ptr_equal(app->page, &page_unsaved);
    press_on(app, 1, KEY_ENTER); /* "try again", while it is still full */
    assert_ptr_equal(app->page, &page_unsaved);
    disk_free(&evening);
    press_on(app, 1, KEY_ENTER);
    assert_ptr_equal(app->page, &page_start);
    assert_null(app->session);
    assert_int_equal(seats_kept(&evening), before + 1);
    evening_over(&evening);
}

static void what_is_saved_meanwhile_leaves_by_itself(void **state)
{
    (void)state;
    struct evening evening;
    evening_at(&evening);
    struct app *app = evening.app;
    app_leave(app, LEAVE_PROGRAM);
    assert_false(app->quit);
    disk_free(&evening);
    app->retry_at = 0; /* two seconds later */
    pump(app);
    writer_finish(app->writer);
    pump(app);
    app_leave_when_saved(app);
    assert_true(app->quit);
    evening_over(&evening);
}

static void whoever_says_so_leaves_without(void **state)
{
    (void)state;
    struct evening evening;
    evening_at(&evening);
    struct app *app = evening.app;
    const uint8_t before = app->seen[APP_WALL]->seat_count;
    app_leave(app, LEAVE_PROGRAM);
    press_on(app, 3, KEY_ENTER);
    assert_true(app->quit);
    app_drop_session(app);
    disk_free(&evening);
    assert_int_equal(seats_kept(&evening), before);
    evening_over(&evening);
}

static void nothing_waits_after_leaving_a_full_disk(void **state)
{
    (void)state;
    const struct options options = {.width = 0};
    struct app *app = opened(&options);
    app->retry_at = 1;
    app_drop_session(app);
    assert_int_equal(pump_wait(app), -1);
    closed(app);
}

/* --- after the end --- */

static void ask_now(struct app *app, struct command command)
{
    app_ask(app, command, APP_DESK);
    app_write_waiting(app);
}

/* From "thank you" three presses take a text away, and the report that showed it. */
static void a_text_goes_in_three_presses_after_the_end(void **state)
{
    (void)state;
    struct evening evening;
    evening_at(&evening);
    disk_free(&evening);
    struct app *app = evening.app;
    struct text report = TEXT_INIT;
    struct command command = command_new(COMMAND_NAME_GROUP);
    command.with.text[0] = "Kersenplein";
    ask_now(app, command);
    ask_now(app, command_new(COMMAND_BEGIN));
    ask_now(app, command_new(COMMAND_END_SESSION));
    app->panes[APP_WALL].page = 0;
    gate_reset(&app->gate, 2, 1); /* a desk of its own */
    assert_ptr_equal(app->page, &page_end);
    record_report_path(&report, evening.record.at, false);
    assert_int_equal(file_write(report.at, "Kersenplein", 11), FILE_OK);
    press_on(app, 5, KEY_ENTER); /* take a text away */
    assert_ptr_equal(app->page, &page_strike);
    assert_int_equal(app->seen[APP_DESK]->desk.strikable_count, 1);
    press_on(app, 0x1000, KEY_ENTER);
    press_on(app, 0x1000, KEY_ENTER);
    app_write_waiting(app);
    assert_int_equal(app->seen[APP_DESK]->desk.strikable_count, 0);
    assert_false(file_exists(report.at));
    assert_true(app->notice.length > 0); /* it says so */
    press_on(app, 0, KEY_ESCAPE);
    assert_ptr_equal(app->page, &page_end);
    /* With one display the list of texts first asks whether the room can see it. */
    gate_reset(&app->gate, 1, -1);
    press_on(app, 5, KEY_ENTER);
    assert_true(app->gate.asking);
    gate_answer(&app->gate, true);
    press_on(app, 0, KEY_ESCAPE);
    assert_false(gate_has_private(&app->gate)); /* ... and asks again the next time */
    text_release(&report);
    evening_over(&evening);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_words_are_in_the_record),
        cmocka_unit_test(leaving_a_full_disk_asks_and_keeps_what_was_typed),
        cmocka_unit_test(with_room_again_it_leaves_and_nothing_is_lost),
        cmocka_unit_test(what_is_saved_meanwhile_leaves_by_itself),
        cmocka_unit_test(whoever_says_so_leaves_without),
        cmocka_unit_test(nothing_waits_after_leaving_a_full_disk),
        cmocka_unit_test(a_text_goes_in_three_presses_after_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
