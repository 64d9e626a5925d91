/* A record leaves the computer, by the presses a facilitator makes: saved on a stick and checked, only then
 * erased; moved; to the trash; a seat forgotten; another name for the group; set up once more as it was. */
#include "app/app.h"
#include "app/mailbox.h"
#include "app/picture.h"
#include "app/pump.h"
#include "app/writer.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct evening {
    struct text data, media, stick, pack;
    struct options options;
    struct app *app;
};

static struct app *opened(const struct options *options)
{
    struct app *app = calloc(1, sizeof *app);
    const char *why = NULL;
    assert_non_null(app);
    app->options = options;
    app->notice = app->trouble.file = app->trouble.sentence = TEXT_INIT;
    away_begin(&app->away);
    app->page = &page_start;
    assert_true(words_load(&app->languages[0], "nl") && looks_open(&app->looks, &app->languages[0], &why));
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    assert_true(app->writer && app->mailbox);
    gate_reset(&app->gate, 2, 1); /* a desk of its own */
    return app;
}

static void ask(struct app *app, struct command command)
{
    app_ask(app, command, APP_DESK);
    app_write_waiting(app);
}

/* Nothing is as a new session of this pack has it: six seats, of which one is a pair with a name, by hands.
 */
static void another_table(struct app *app)
{
    struct command command = command_new(COMMAND_REMOVE_SEAT);
    command.with.seat = 1;
    ask(app, command);
    command = command_new(COMMAND_CHANGE_SEAT);
    command.with.seat = 3;
    command.with.role = 0;
    command.with.index = 2;
    command.with.text[0] = "Anna en Bram";
    ask(app, command);
    command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = ANSWER_HANDS;
    ask(app, command);
    command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = PROMISE_COUNTS;
    ask(app, command);
    command = command_new(COMMAND_LEAVE_OUT);
    command.with.part = 1;
    ask(app, command);
}

/* An ended session of a group, its record in the user's folder, and a stick in the computer. */
static int evening_come(void **state)
{
    struct evening *evening = calloc(1, sizeof *evening);
    assert_non_null(evening);
    evening->data = evening->media = evening->stick = evening->pack = TEXT_INIT;
    played_folder(&evening->data, "app-away");
    setenv("SAMENSPEL_DATA", evening->data.at, 1);
    setenv("XDG_CONFIG_HOME", evening->data.at, 1);
    setenv("XDG_DATA_HOME", evening->data.at, 1);
    setenv("HOME", evening->data.at, 1);
    setenv("PATH", evening->data.at, 1); /* no browser opens */
    text_format(&evening->media, "%s/media", evening->data.at);
    text_format(&evening->stick, "%s/media/KINGSTON", evening->data.at);
    assert_int_equal(file_make_folder(evening->stick.at), FILE_OK);
    setenv("SAMENSPEL_MEDIA", evening->media.at, 1);
    text_format(&evening->pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    evening->app = opened(&evening->options);
    assert_true(app_open_pack(evening->app, evening->pack.at));
    struct command name = command_new(COMMAND_NAME_GROUP);
    name.with.text[0] = "Kersenplein";
    ask(evening->app, name);
    ask(evening->app, command_new(COMMAND_BEGIN));
    ask(evening->app, command_new(COMMAND_END_SESSION));
    assert_ptr_equal(evening->app->page, &page_end);
    *state = evening;
    return 0;
}

static int evening_go(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    app_drop_session(app);
    library_release(&app->library);
    writer_stop(app->writer);
    free(app->mailbox);
    away_release(&app->away);
    text_release(&app->notice);
    text_release(&app->trouble.file);
    text_release(&app->trouble.sentence);
    looks_close(&app->looks);
    words_release(&app->languages[0]);
    free(app);
    played_folder_remove(evening->data.at);
    text_release(&evening->data);
    text_release(&evening->media);
    text_release(&evening->stick);
    text_release(&evening->pack);
    free(evening);
    return 0;
}

static void make(const struct app *app, struct canvas *canvas, int leaf)
{
    const struct stage stage = looks_stage(&app->looks, 1920, 1080, 0);
    struct form form = app->windows[0].form;
    form.leaf = leaf;
    *canvas = (struct canvas){.count = 0};
    picture_page(app, &form, &stage, canvas);
}

/* The id of the button that says this, on whatever page of the screen; 0 = none, or it is closed. */
static uint32_t button(const struct app *app, const char *key)
{
    const char *label = words_get(app_words(app), key);
    uint32_t id = 0;
    int pages = 1;
    for (int leaf = 0; leaf < pages && id == 0; leaf++) {
        struct canvas canvas;
        make(app, &canvas, leaf);
        pages = canvas.pages > 1 ? canvas.pages : 1;
        for (size_t i = 0; i < canvas.target_count; i++)
            if (strcmp(canvas.targets[i].label, label) == 0 && !(canvas.targets[i].flags & TARGET_DISABLED))
                id = canvas.targets[i].id;
        canvas_release(&canvas);
    }
    return id;
}

static void press_id(struct app *app, uint32_t id)
{
    const struct input input = {.kind = INPUT_PRESS};
    app->page->press(app, &app->windows[0].form, id, &input);
}

static void press(struct app *app, const char *key)
{
    const uint32_t id = button(app, key);
    if (id == 0)
        fail_msg("no open button says %s", key);
    press_id(app, id);
    away_finish(app);
}

static void count_name(void *data, const char *name)
{
    (void)name;
    ++*(int *)data;
}

static int names_in(const char *folder)
{
    int count = 0;
    file_list(folder, count_name, &count);
    return count;
}

static struct text record_of(const struct evening *evening)
{
    struct text path = TEXT_INIT;
    text_add(&path, record_path_of(evening->app->session));
    return path;
}

/* Erasing opens after a copy that was read back, and closes again when the record is another one since. */
static void erased_only_after_a_checked_copy(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text record = record_of(evening);
    assert_int_equal(button(app, "end.erase"), 0);
    press(app, "end.save");
    assert_ptr_equal(app->page, &page_stick);
    assert_int_equal(app->away.place_count, 1);
    assert_int_equal(button(app, "end.erase"), 0);
    press(app, "away.save");
    assert_non_null(strstr(app->away.said.at, evening->stick.at));
    assert_int_equal(names_in(evening->stick.at), 1);
    assert_int_equal(names_in(app->away.folder.at), 2); /* both reports; nothing of the record */
    assert_int_not_equal(button(app, "end.erase"), 0);
    press(app, "words.back");
    assert_ptr_equal(app->page, &page_end);
    assert_int_not_equal(button(app, "end.erase"), 0);

    struct command name = command_new(COMMAND_NAME_GROUP);
    name.with.text[0] = "Lindelaan";
    ask(app, name);
    assert_int_equal(button(app, "end.erase"), 0); /* that copy is of before */

    press(app, "end.save");
    press(app, "away.record");
    press(app, "away.save");
    assert_int_equal(names_in(app->away.folder.at),
                     4); /* both reports, the record without answers, its pictures */
    press(app, "end.erase");
    assert_ptr_equal(app->page, &page_gone);
    press(app, "away.no");
    assert_ptr_equal(app->page, &page_end);
    assert_true(file_exists(record.at));
    press(app, "end.erase");
    press(app, "away.erase_yes");
    assert_ptr_equal(app->page, &page_start);
    assert_null(app->session);
    assert_string_equal(app->notice.at, words_get(app_words(app), "away.erased"));
    assert_false(file_exists(record.at));
    assert_int_equal(app->library.record_count, 0);
    text_release(&record);
}

/* A slow stick: the picture says what is going on, nothing else begins, and what comes in meanwhile waits. */
static void the_windows_live_while_it_is_copied(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    press(app, "end.save");
    press_id(app, button(app, "away.save"));
    assert_true(away_busy(app));
    assert_string_equal(app->away.said.at, words_get(app_words(app), "away.saving"));
    press_id(app, button(app, "words.back"));
    assert_ptr_equal(app->page, &page_stick);
    struct command name = command_new(COMMAND_NAME_GROUP);
    name.with.text[0] = "Lindelaan";
    app_ask(app, name, APP_DESK);
    pump(app);
    assert_int_equal(app->mailbox->count, 1);
    assert_string_equal(app->seen[APP_DESK]->group, "Kersenplein");
    away_finish(app);
    assert_false(away_busy(app));
    assert_non_null(strstr(app->away.said.at, evening->stick.at));
    app_write_waiting(app);
    assert_string_equal(app->seen[APP_DESK]->group, "Lindelaan");
    press(app, "words.back");
    assert_ptr_equal(app->page, &page_end);
}

/* The program ends while a copy is under way: the copy is whole. */
static void a_copy_outlives_the_session(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    press(app, "end.save");
    press_id(app, button(app, "away.save"));
    app_close_session(app);
    assert_false(away_busy(app));
    assert_int_equal(names_in(evening->stick.at), 1);
    assert_int_equal(names_in(app->away.folder.at), 2);
}

/* The stick is pulled out before Save: a sentence, nothing changed, nothing offered. */
static void a_stick_that_went_is_said(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    press(app, "end.save");
    assert_int_equal(file_remove_folder(evening->stick.at), FILE_OK);
    press(app, "away.save");
    assert_ptr_equal(app->page, &page_stick);
    assert_non_null(strstr(app->away.said.at, "Zit de stick er goed in?"));
    assert_int_equal(names_in(evening->media.at), 0);
    assert_int_equal(button(app, "end.erase"), 0);
    press(app, "away.look");
    assert_int_equal(app->away.place_count, 0);
    press(app, "away.save"); /* where documents are: that field was filled in */
    assert_non_null(strstr(app->away.said.at, evening->data.at));
    assert_int_not_equal(button(app, "end.erase"), 0);
}

/* From the list: moved whole, and gone from it; then back in the list and to the trash. */
static void moved_and_thrown_away_from_the_list(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text record = record_of(evening), there = TEXT_INIT, bytes = TEXT_INIT;
    file_join(&there, evening->stick.at, file_name(record.at));
    app_close_session(app);
    assert_string_equal(app->library.records[0].summary.group, "Kersenplein");
    assert_true(app->library.records[0].summary.programme[0] != '\0');
    app_visit(app, &page_records);
    press(app, "records.more");
    assert_ptr_equal(app->page, &page_record);
    press(app, "end.group"); /* a report that goes along */
    press(app, "away.move");
    press(app, "away.move");
    assert_ptr_equal(app->page, &page_records);
    assert_int_equal(app->library.record_count, 0);
    assert_false(file_exists(record.at));
    assert_true(file_exists(there.at));
    assert_int_equal(names_in(evening->stick.at), 3); /* with the pictures */

    assert_int_equal(file_read(there.at, 1 << 24, &bytes), FILE_OK);
    assert_int_equal(file_write(record.at, bytes.at, bytes.length), FILE_OK);
    app_go(app, &page_records);
    press(app, "records.more");
    press(app, "away.trash");
    press(app, "away.no");
    assert_ptr_equal(app->page, &page_record);
    assert_true(file_exists(record.at));
    press(app, "away.trash");
    press(app, "away.trash_yes");
    assert_ptr_equal(app->page, &page_records);
    assert_string_equal(app->notice.at, words_get(app_words(app), "away.trashed"));
    assert_int_equal(app->library.record_count, 0);
    text_clear(&there);
    text_format(&there, "%s/Trash/files/%s", evening->data.at, file_name(record.at));
    assert_true(file_exists(there.at));
    text_release(&record);
    text_release(&there);
    text_release(&bytes);
}

static void a_group_gets_another_name(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    app_close_session(app);
    app_visit(app, &page_records);
    press(app, "records.more");
    edit_set(form_field(&app->windows[0].form, button(app, "records.name")), "Lindelaan");
    press(app, "records.give_name");
    assert_string_equal(app->notice.at, words_get(app_words(app), "records.named"));
    assert_string_equal(app->library.records[0].summary.group, "Lindelaan");
    assert_true(app->library.records[0].summary.ended);
    press(app, "words.back");
    assert_ptr_equal(app->page, &page_records);
}

/* From the list too: the record is opened for it, and the way back leads to its end. */
static void a_seat_is_forgotten_from_the_list(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    app_close_session(app);
    app_visit(app, &page_records);
    press(app, "records.more");
    press(app, "forget.title");
    assert_ptr_equal(app->page, &page_forget);
    assert_non_null(app->session);
    press_id(app, 0x10);
    press(app, "desk.sure");
    app_write_waiting(app);
    assert_string_equal(app->notice.at, words_get(app_words(app), "refusal.already")); /* it said nothing */
    press(app, "words.back");
    assert_ptr_equal(app->page, &page_end);
}

/* From the end: the seat is forgotten after a second press, and the reports that showed it are gone. */
static void a_seat_is_forgotten_at_the_end(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text report = TEXT_INIT, bytes = TEXT_INIT;
    struct command seat = command_new(COMMAND_UNDO);
    ask(app, seat); /* back in the game: it has a name there */
    seat = command_new(COMMAND_CHANGE_SEAT);
    seat.with.text[0] = "Cornelia";
    seat.with.seat = 0;
    ask(app, seat);
    ask(app, command_new(COMMAND_END_SESSION));
    record_paper_path(&report, record_path_of(app->session), PAPER_AGENDA);
    assert_int_equal(file_write(report.at, "Cornelia", 8), FILE_OK);
    press(app, "end.remove");
    press(app, "forget.title");
    assert_ptr_equal(app->page, &page_forget);
    press_id(app, 0x10);
    press(app, "desk.not_sure");
    app_write_waiting(app);
    assert_true(file_exists(report.at));
    press_id(app, 0x10);
    press(app, "desk.sure");
    app_write_waiting(app);
    assert_string_equal(app->notice.at, words_get(app_words(app), "forget.done"));
    assert_int_equal(file_read(record_path_of(app->session), 1 << 24, &bytes), FILE_OK);
    assert_null(strstr(bytes.at, "Cornelia"));
    assert_non_null(strstr(bytes.at, "Kersenplein"));
    assert_false(file_exists(report.at));
    press(app, "words.back");
    assert_ptr_equal(app->page, &page_end);
    text_release(&report);
    text_release(&bytes);
}

/* --- once more --- */

/* What a facilitator sees of a table and its plan in set-up. */
static struct text table_of(const struct app *app)
{
    const struct seen *seen = app->seen[APP_DESK];
    struct text out = TEXT_INIT;
    text_format(&out, "%s, programme %d, answering %d, promise %d\n", seen->group, seen->programme,
                (int)seen->answering, (int)seen->promise);
    for (uint8_t i = 0; i < seen->seat_count; i++) {
        const struct seen_seat *seat = &seen->seats[i];
        text_format(&out, "seat %d: role %d, drawing %d, here %d, pair %d, %s\n", i, seat->role,
                    seat->nickname, (int)seat->presence, seat->pair, seat->name ? seat->name : "");
    }
    for (uint8_t i = 0; i < seen->part_count; i++)
        text_format(&out, "part %s, left out %d\n", seen->parts[i].id, seen->parts[i].left_out);
    return out;
}

static void same_table(const struct app *app, const struct text *table)
{
    struct text now = table_of(app);
    assert_string_equal(now.at, table->at);
    text_release(&now);
}

static struct text bytes_of(const char *path)
{
    struct text bytes = TEXT_INIT;
    assert_int_equal(file_read(path, 1 << 24, &bytes), FILE_OK);
    return bytes;
}

static void to_the_record(struct app *app)
{
    app_close_session(app);
    app_visit(app, &page_records);
    press(app, button(app, "records.more") != 0 ? "records.more" : "start.more");
    assert_ptr_equal(app->page, &page_record);
}

/* Set-up opens with the table and the plan of that time, as a session of its own; that time stays as it is.
 */
static void set_up_as_last_time(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text ended = record_of(evening);
    assert_true(app_open_pack(app, evening->pack.at));
    assert_int_equal(file_remove(ended.at), FILE_OK);
    struct text usual = table_of(app);
    another_table(app);
    struct command name = command_new(COMMAND_NAME_GROUP);
    name.with.text[0] = "De Linde";
    ask(app, name);
    struct text table = table_of(app);
    assert_string_not_equal(table.at, usual.at);
    assert_non_null(strstr(table.at, "pair 1, Anna en Bram"));
    assert_non_null(strstr(table.at, "left out 1"));
    ask(app, command_new(COMMAND_BEGIN));
    struct command away = command_new(COMMAND_SET_PRESENCE); /* of that time: today everybody is here */
    away.with.seat = 0;
    away.with.presence = PRESENCE_GONE;
    ask(app, away);
    ask(app, command_new(COMMAND_END_SESSION));
    struct text record = record_of(evening), before = bytes_of(record.at);
    char session[33];
    memcpy(session, record_header_of(app->session)->session, sizeof session);

    to_the_record(app);
    press(app, "records.again");
    assert_ptr_equal(app->page, &page_setup);
    same_table(app, &table);
    assert_string_equal(app->notice.at, words_get(app_words(app), "records.again_said"));
    assert_string_not_equal(record_header_of(app->session)->session, session);
    assert_string_not_equal(record_path_of(app->session), record.at);
    struct command command = command_new(COMMAND_SET_PROMISE); /* the one thing */
    command.with.promise = PROMISE_BY_ROLE;
    ask(app, command);
    ask(app, command_new(COMMAND_BEGIN));
    assert_true(app_plays(app));
    app_close_session(app);
    assert_int_equal(app->library.record_count, 2);
    struct text after = bytes_of(record.at);
    assert_string_equal(after.at, before.at);
    text_release(&ended);
    text_release(&usual);
    text_release(&table);
    text_release(&record);
    text_release(&before);
    text_release(&after);
}

/* A preparation is changed in its own file, and begun in another one. */
static void a_preparation_is_changed_from_the_list(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text ended = record_of(evening);
    assert_true(app_open_pack(app, evening->pack.at));
    another_table(app);
    ask(app, command_new(COMMAND_KEEP_PREPARED));
    assert_int_equal(file_remove(ended.at), FILE_OK);
    struct text table = table_of(app), prepared = record_of(evening);
    app_close_session(app);
    app_visit(app, &page_records);
    assert_int_not_equal(button(app, "records.change_short"), 0);
    assert_int_equal(button(app, "records.go_on"), 0);
    press(app, "start.more");
    assert_int_equal(button(app, "records.go_on"), 0);
    assert_int_equal(button(app, "records.again"), 0);
    press(app, "records.change");
    assert_ptr_equal(app->page, &page_setup);
    assert_true(app->seen[APP_WALL]->prepared);
    assert_string_equal(record_path_of(app->session), prepared.at);
    same_table(app, &table);

    to_the_record(app);
    press(app, "start.prepared");
    assert_ptr_equal(app->page, &page_setup);
    assert_false(app->seen[APP_WALL]->prepared);
    assert_string_not_equal(record_path_of(app->session), prepared.at);
    assert_int_equal(app->notice.length, 0);
    same_table(app, &table);
    text_release(&ended);
    text_release(&table);
    text_release(&prepared);
}

/* A set-up that was left in the middle goes on in its own file. */
static void an_unfinished_set_up_has_no_second_one(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text ended = record_of(evening);
    assert_true(app_open_pack(app, evening->pack.at));
    another_table(app);
    assert_int_equal(file_remove(ended.at), FILE_OK);
    to_the_record(app);
    assert_int_not_equal(button(app, "records.go_on"), 0);
    assert_int_equal(button(app, "records.again"), 0);
    assert_int_equal(button(app, "records.change"), 0);
    text_release(&ended);
}

/* Damage that the list did not see: a page says what is wrong, and leads back to the record. */
static void last_time_that_is_damaged_says_so(void **state)
{
    struct evening *evening = *state;
    struct app *app = evening->app;
    struct text record = record_of(evening), bytes = bytes_of(record.at);
    app_close_session(app);
    bytes.at[bytes.length - 30] ^= 1; /* in the check of its last line: only proving it finds that */
    assert_int_equal(file_write(record.at, bytes.at, bytes.length), FILE_OK);
    to_the_record(app);
    press(app, "records.again");
    assert_ptr_equal(app->page, &page_trouble);
    assert_true(app->trouble.record && app->trouble.sentence.length > 0);
    assert_null(app->session);
    press(app, "words.back");
    assert_ptr_equal(app->page, &page_record);
    library_read(&app->library);
    assert_int_equal(app->library.record_count, 1); /* no half set-up stays behind */
    text_release(&record);
    text_release(&bytes);
}

#define AFTER_AN_EVENING(test) cmocka_unit_test_setup_teardown(test, evening_come, evening_go)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AFTER_AN_EVENING(erased_only_after_a_checked_copy),
        AFTER_AN_EVENING(the_windows_live_while_it_is_copied),
        AFTER_AN_EVENING(a_copy_outlives_the_session),
        AFTER_AN_EVENING(a_stick_that_went_is_said),
        AFTER_AN_EVENING(moved_and_thrown_away_from_the_list),
        AFTER_AN_EVENING(a_group_gets_another_name),
        AFTER_AN_EVENING(a_seat_is_forgotten_at_the_end),
        AFTER_AN_EVENING(a_seat_is_forgotten_from_the_list),
        AFTER_AN_EVENING(set_up_as_last_time),
        AFTER_AN_EVENING(a_preparation_is_changed_from_the_list),
        AFTER_AN_EVENING(an_unfinished_set_up_has_no_second_one),
        AFTER_AN_EVENING(last_time_that_is_damaged_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
