/* Leaving a session: what was asked just before is in the record, and nothing of it hangs over the next one.
 */
#include "app/app.h"
#include "app/mailbox.h"
#include "app/playing.h"
#include "app/print_files.h"
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
    away_begin(&app->away);
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
    away_release(&app->away);
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

/* --- on paper --- */

static void has(const char *folder, const char *name, const char *words)
{
    struct text path = TEXT_INIT, page = TEXT_INIT;
    file_join(&path, folder, name);
    assert_int_equal(file_read(path.at, 4 * 1024 * 1024, &page), FILE_OK);
    if (!strstr(page.at, words))
        fail_msg("%s does not say: %s", name, words);
    text_release(&page);
    text_release(&path);
}

/* Set-up is printed as it stands: who is there, how they choose, from the moment the table meets. */
static void what_is_set_up_is_printed_beside_its_record(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT, pack = TEXT_INIT, record = TEXT_INIT, path = TEXT_INIT;
    played_folder(&folder, "app-print");
    text_format(&record, "%s/tomorrow.samenspel", folder.at);
    text_format(&pack, "%s/wijk-in-beweging", getenv("SAMENSPEL_SCENARIOS"));
    const struct options options = {.record = record.at, .has_seed = true, .seed = 7};
    struct app *app = opened(&options);
    assert_true(app_open_pack(app, pack.at));
    struct command command = command_new(COMMAND_SET_MEETING);
    command.with.wall = 1795098600000; /* 19 November 2026, 14.30 in UTC */
    app_ask(app, command, APP_DESK);
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = ANSWER_HANDS;
    app_ask(app, command, APP_DESK);
    app_write_waiting(app);
    app_refresh(app);
    assert_true(print_session(app, &path));
    has(folder.at, "wijk-in-beweging-print.html", "href=\"wijk-in-beweging-letters.html\"");
    has(folder.at, "wijk-in-beweging-letters.html", "Ik pas");
    has(folder.at, "wijk-in-beweging-roles.html", "Inwoner");
    has(folder.at, "wijk-in-beweging-dilemmas.html", "The list or the street");
    has(folder.at, "wijk-in-beweging-order.html", "14.30");
    has(folder.at, "wijk-in-beweging-order.html", "Kiezen met handen.");
    assert_string_equal(file_name(path.at), "wijk-in-beweging-print.html");
    closed(app);
    played_folder_remove(folder.at);
    text_release(&folder);
    text_release(&record);
    text_release(&pack);
    text_release(&path);
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

/* --- pressed again while the disk has the first --- */

/* One pass of the loop, and the writer is done with what it was given. */
static void pass(struct app *app)
{
    if (pump(app))
        app_refresh(app);
    writer_finish(app->writer);
    if (pump(app))
        app_refresh(app);
}

static void disk_free_again(struct evening *evening)
{
    disk_free(evening);
    app_write_waiting(evening->app);
    assert_int_equal(evening->app->mailbox->count, 0);
}

/* Playing, with a disk that refuses from now on. */
static void evening_begun(struct evening *evening, enum command_kind last)
{
    evening_at(evening);
    disk_free(evening);
    app_ask(evening->app, command_new(COMMAND_BEGIN), APP_WALL);
    app_write_waiting(evening->app);
    if (last != COMMAND_BEGIN) {
        app_ask(evening->app, command_new(last), APP_WALL);
        app_write_waiting(evening->app);
    }
    disk_full(evening);
}

static void press_deed(struct app *app, enum key_deed deed)
{
    const struct canvas none = {.count = 0};
    playing_deed(app, deed, APP_WALL, &none);
    pass(app);
}

static void presses_on_a_full_disk_open_one_step(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    const uint8_t step = app->seen[APP_WALL]->step;
    for (int i = 0; i < 3; i++)
        press_deed(app, DEED_GO_ON);
    press_deed(app, DEED_SKIP); /* neither does another key jump a step that she has not seen */
    assert_int_equal(app->seen[APP_WALL]->step, step);
    disk_free_again(&evening);
    assert_int_equal(app->seen[APP_WALL]->step, step + 1);
    evening_over(&evening);
}

static void undo_on_a_full_disk_goes_back_once(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_GO_ON);
    struct app *app = evening.app;
    const uint32_t standing = app->seen[APP_DESK]->desk.last_event;
    const uint8_t step = app->seen[APP_WALL]->step;
    for (int i = 0; i < 5; i++)
        press_deed(app, DEED_UNDO);
    disk_free_again(&evening);
    assert_int_equal(app->seen[APP_WALL]->step, step - 1);
    assert_int_equal(app->seen[APP_DESK]->desk.last_event, standing + 1); /* one line, not five */
    evening_over(&evening);
}

/* The sentence stands whole in the bar of the wall, at every size of text. */
static void fits_on_the_wall(const struct app *app, const char *sentence)
{
    static const int sizes[][2] = {{1024, 768}, {1280, 720}, {1920, 1080}};
    struct looks looks = app->looks;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (looks.settings.text_percent = 100; looks.settings.text_percent <= 150;
             looks.settings.text_percent += 25) {
            struct canvas canvas = {.count = 0};
            struct pane pane = app->panes[APP_WALL];
            pane.notice = sentence;
            const struct stage stage = looks_stage(&looks, sizes[i][0], sizes[i][1], 0);
            wall_view(&canvas, &stage, app->seen[APP_WALL], &pane);
            assert_int_equal(canvas.cut, 0);
            canvas_release(&canvas);
        }
}

/* On one display no desk tells it: the wall's own sentence does, and clears itself. */
static void one_display_says_what_is_not_saved(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    const char *not_saved = words_get(app_words(app), "desk.not_saved");
    const char *waiting = words_get(app_words(app), "desk.on_its_way");
    assert_int_equal(app->gate.displays, 1);
    fits_on_the_wall(app, not_saved);
    fits_on_the_wall(app, waiting);
    press_deed(app, DEED_GO_ON);
    assert_string_equal(app->notice.at, not_saved);
    press_deed(app, DEED_GO_ON);
    assert_string_equal(app->notice.at, waiting);
    disk_free_again(&evening);
    assert_int_equal(app->notice.length, 0);
    evening_over(&evening);
}

/* A disk that only takes its time has refused nothing; a second later it is said all the same. */
static void a_slow_disk_is_told_of(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    disk_free(&evening);
    app_ask(app, command_new(COMMAND_GO_ON), APP_WALL);
    pump(app);
    const int wait = pump_wait(app);
    assert_true(wait > 0 && wait <= PUMP_SLOW_MS);
    assert_int_equal(app->notice.length, 0);
    app_write_waiting(app);
    app->slow_at = 1; /* as if it had been on its way for long */
    pump(app);
    assert_string_equal(app->notice.at, words_get(app_words(app), "desk.on_its_way"));
    assert_int_equal(app->slow_at, 0); /* said once */
    app_ask(app, command_new(COMMAND_GO_ON), APP_WALL);
    app_write_waiting(app);
    assert_int_equal(app->notice.length, 0);
    assert_int_equal(pump_wait(app), -1);
    evening_over(&evening);
}

/* What answers a step carries it; what is about the table does not. */
static void commands_name_the_step_they_answer(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    app_ask(app, command_new(COMMAND_GO_ON), APP_WALL);
    app_ask(app, command_new(COMMAND_PAUSE), APP_WALL);
    assert_int_not_equal(app->seen[APP_WALL]->step_revision, 0);
    assert_int_equal(mailbox_newest(app->mailbox, COMMAND_GO_ON)->command.revision,
                     app->seen[APP_WALL]->step_revision);
    assert_int_equal(mailbox_newest(app->mailbox, COMMAND_PAUSE)->command.revision, 0);
    evening_over(&evening);
}

/* A place in a list is that of the list she saw: nothing by place follows what moves the places. */
static void nothing_by_place_follows_what_moves_the_places(void **state)
{
    (void)state;
    static const struct {
        enum command_kind first, then;
        bool may;
    } pairs[] = {
        {COMMAND_WITHDRAW_OBJECTION, COMMAND_WITHDRAW_OBJECTION, false},
        {COMMAND_DROP_AGREEMENT, COMMAND_DROP_AGREEMENT, false},
        {COMMAND_DROP_AGREEMENT, COMMAND_WORD_AGREEMENT, false},
        {COMMAND_ADD_AGREEMENT, COMMAND_ADD_AGREEMENT, false},
        {COMMAND_STRIKE, COMMAND_STRIKE, false},
        {COMMAND_UNDO, COMMAND_STRIKE, false},
        {COMMAND_UNDO, COMMAND_TAKE_UP_IDEA, false},
        {COMMAND_GO_ON, COMMAND_NOTE_WORDS, false},
        {COMMAND_NEXT_SPEAKER, COMMAND_NEXT_SPEAKER, false},
        {COMMAND_PAUSE, COMMAND_PAUSE, false},
        {COMMAND_NOTE_WORDS, COMMAND_NOTE_WORDS, true}, /* as fast as she types */
        {COMMAND_WORD_AGREEMENT, COMMAND_WORD_AGREEMENT, true},
        {COMMAND_NOTE_ARGUMENT, COMMAND_UNDO, true},
        {COMMAND_GO_ON, COMMAND_ADD_SEAT, true}, /* somebody comes in */
        {COMMAND_ADD_TIME, COMMAND_ADD_TIME, true},
    };
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        mailbox_clear(app->mailbox);
        assert_true(app_ask(app, command_new(pairs[i].first), APP_DESK));
        assert_int_equal(app_ask(app, command_new(pairs[i].then), APP_DESK), pairs[i].may);
    }
    mailbox_clear(app->mailbox);
    evening_over(&evening);
}

/* What was refused in a batch that the disk did not take is told once the disk takes it. */
static void a_refusal_outlives_a_full_disk(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    struct command command = command_new(COMMAND_SET_PRESENCE);
    command.with.seat = SEATS_MAX - 1;
    app_ask(app, command, APP_DESK);
    app_ask(app, command_new(COMMAND_GO_ON), APP_DESK);
    pass(app);
    assert_string_equal(app->notice.at, words_get(app_words(app), "desk.not_saved"));
    assert_true(app->panes[APP_DESK].unsaved && !app->panes[APP_SEAT].unsaved); /* nobody chose anything */
    disk_free_again(&evening);
    assert_string_equal(app->notice.at, words_get(app_words(app), "refusal.no-such-seat"));
    assert_false(app->panes[APP_DESK].unsaved);
    evening_over(&evening);
}

/* --- somebody tidies up the folder --- */

/* Another evening's file, or anything else, where the record was. */
static void what_became_of_the_file_is_told(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    disk_free(&evening);
    struct app *app = evening.app;
    const char *was_gone = words_get(app_words(app), "desk.was_gone");
    const char *was_replaced = words_get(app_words(app), "desk.was_replaced");
    fits_on_the_wall(app, was_gone);
    fits_on_the_wall(app, was_replaced);
    assert_int_equal(file_remove(evening.record.at), FILE_OK);
    app_ask(app, command_new(COMMAND_GO_ON), APP_DESK);
    app_write_waiting(app);
    assert_string_equal(app->notice.at, was_gone);
    assert_true(file_size(evening.record.at) > 0);
    app_ask(app, command_new(COMMAND_GO_ON), APP_DESK);
    app_write_waiting(app);
    assert_int_equal(app->notice.length, 0);
    assert_int_equal(file_write(evening.record.at, "anders\n", 7), FILE_OK);
    app_ask(app, command_new(COMMAND_UNDO), APP_DESK);
    app_write_waiting(app);
    assert_string_equal(app->notice.at, was_replaced);
    assert_string_not_equal(record_path_of(app->session), evening.record.at);
    assert_int_equal(file_size(evening.record.at), 7);
    evening_over(&evening);
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
    record_paper_path(&report, evening.record.at, PAPER_GROUP);
    assert_int_equal(file_write(report.at, "Kersenplein", 11), FILE_OK);
    press_on(app, 3, KEY_ENTER); /* take a text away */
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
    press_on(app, 3, KEY_ENTER);
    assert_true(app->gate.asking);
    gate_answer(&app->gate, true);
    press_on(app, 0, KEY_ESCAPE);
    assert_false(gate_has_private(&app->gate)); /* ... and asks again the next time */
    text_release(&report);
    evening_over(&evening);
}

/* The moment of the day, however long session time stood still. */
static void a_strike_carries_the_time_of_day(void **state)
{
    (void)state;
    struct evening evening;
    evening_begun(&evening, COMMAND_BEGIN);
    struct app *app = evening.app;
    static const enum command_kind kinds[] = {COMMAND_STRIKE, COMMAND_FORGET_SEAT};
    for (size_t i = 0; i < 2; i++) {
        const struct wall_time before = clock_wall();
        app_ask(app, command_new(kinds[i]), APP_DESK);
        const struct command *asked = &mailbox_newest(app->mailbox, kinds[i])->command;
        assert_in_range(asked->with.wall, (uint64_t)before.unix_ms, (uint64_t)clock_wall().unix_ms);
        assert_int_equal(asked->with.offset, before.offset_minutes);
    }
    mailbox_clear(app->mailbox);
    evening_over(&evening);
}

/* A report made now would still hold what a strike on its way takes out. */
static void no_report_while_something_waits(void **state)
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
    record_paper_path(&report, evening.record.at, PAPER_GROUP);
    command = command_new(COMMAND_STRIKE);
    command.with.event = app->seen[APP_DESK]->desk.strikable[0].event;
    disk_full(&evening);
    app_ask(app, command, APP_DESK);
    assert_false(app_paper(app, evening.record.at, PAPER_GROUP, false));
    assert_false(file_exists(report.at));
    assert_string_equal(app->notice.at, words_get(app_words(app), "desk.not_saved"));
    disk_free(&evening);
    app_paper(app, evening.record.at, PAPER_GROUP, false); /* writes what waits first */
    struct text page = TEXT_INIT;
    assert_int_equal(file_read(report.at, 1 << 24, &page), FILE_OK);
    assert_null(strstr(page.at, "Kersenplein"));
    text_release(&page);
    text_release(&report);
    evening_over(&evening);
}

/* The head fits, the set-up does not: nothing is opened, nothing stays among the earlier times. */
static void a_disk_that_fills_at_the_set_up_opens_nothing(void **state)
{
    (void)state;
    struct evening evening;
    evening_at(&evening);
    disk_free(&evening);
    struct app *app = evening.app;
    struct text bytes = TEXT_INIT;
    app_drop_session(app);
    assert_int_equal(file_read(evening.record.at, 1 << 24, &bytes), FILE_OK);
    assert_int_equal(file_remove(evening.record.at), FILE_OK);
    struct rlimit full = evening.before;
    full.rlim_cur = (rlim_t)(strchr(bytes.at, '\n') - bytes.at) + 20;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
    assert_false(app_open_pack(app, evening.pack.at));
    disk_free(&evening);
    assert_null(app->session);
    assert_false(file_exists(evening.record.at));
    assert_string_equal(app->notice.at, words_get(app_words(app), "play.disk-full"));
    assert_int_equal(app->failed, STATUS_OUTSIDE);
    assert_true(app_open_pack(app, evening.pack.at));
    text_release(&bytes);
    evening_over(&evening);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_words_are_in_the_record),
        cmocka_unit_test(what_is_set_up_is_printed_beside_its_record),
        cmocka_unit_test(leaving_a_full_disk_asks_and_keeps_what_was_typed),
        cmocka_unit_test(with_room_again_it_leaves_and_nothing_is_lost),
        cmocka_unit_test(what_is_saved_meanwhile_leaves_by_itself),
        cmocka_unit_test(whoever_says_so_leaves_without),
        cmocka_unit_test(nothing_waits_after_leaving_a_full_disk),
        cmocka_unit_test(presses_on_a_full_disk_open_one_step),
        cmocka_unit_test(undo_on_a_full_disk_goes_back_once),
        cmocka_unit_test(one_display_says_what_is_not_saved),
        cmocka_unit_test(a_slow_disk_is_told_of),
        cmocka_unit_test(commands_name_the_step_they_answer),
        cmocka_unit_test(nothing_by_place_follows_what_moves_the_places),
        cmocka_unit_test(a_refusal_outlives_a_full_disk),
        cmocka_unit_test(what_became_of_the_file_is_told),
        cmocka_unit_test(a_strike_carries_the_time_of_day),
        cmocka_unit_test(no_report_while_something_waits),
        cmocka_unit_test(a_disk_that_fills_at_the_set_up_opens_nothing),
        cmocka_unit_test(a_text_goes_in_three_presses_after_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
