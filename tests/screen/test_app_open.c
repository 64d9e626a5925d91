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

#include <cmocka.h>

static struct app *opened(const struct options *options)
{
    struct app *app = calloc(1, sizeof *app);
    assert_non_null(app);
    app->options = options;
    app->notice = TEXT_INIT;
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
    writer_stop(app->writer);
    free(app->mailbox);
    text_release(&app->notice);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_words_are_in_the_record),
        cmocka_unit_test(nothing_waits_after_leaving_a_full_disk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
