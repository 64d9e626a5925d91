/* A record that can only be looked at: another window writes it, it was cut down, or the disk refuses. With
 * one display no desk says so: the night of coming back does, then the bar of the wall, in words that fit and
 * are true. */
#include "app/app.h"
#include "app/mailbox.h"
#include "app/overlay.h"
#include "app/picture.h"
#include "app/pump.h"
#include "app/windows.h"
#include "app/writer.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

struct table {
    struct text folder, record;
    struct options options;
    struct screen *screen;
    struct app *first, *second; /* two programs on one record */
};

static struct app *opened(const struct options *options)
{
    const char *why = NULL;
    struct app *app = calloc(1, sizeof *app);
    assert_non_null(app);
    app->options = options;
    app->notice = app->trouble.file = app->trouble.sentence = TEXT_INIT;
    away_begin(&app->away);
    app->page = &page_start;
    app->back_step = PACK_NONE;
    assert_true(words_load(&app->languages[0], "nl") && looks_open(&app->looks, &app->languages[0], &why));
    app->looks.words = &app->languages[0];
    app->writer = writer_start();
    app->mailbox = calloc(1, sizeof *app->mailbox);
    assert_true(app->writer && app->mailbox);
    for (size_t i = 0; i < APP_SURFACES; i++)
        app->panes[i] = pane_new();
    gate_reset(&app->gate, 1, -1);
    return app;
}

static void closed(struct app *app)
{
    app_drop_session(app);
    windows_close(&app->windows[0]);
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

static void laid(struct table *table)
{
    struct text pack = TEXT_INIT;
    *table = (struct table){.folder = TEXT_INIT, .record = TEXT_INIT};
    played_folder(&table->folder, "app-reading");
    text_format(&table->record, "%s/shared.samenspel", table->folder.at);
    text_format(&pack, "%s/kennismaken", getenv("SAMENSPEL_SCENARIOS"));
    table->options = (struct options){.record = table->record.at, .has_seed = true, .seed = 7};
    table->screen = screen_start();
    assert_non_null(table->screen);
    table->first = opened(&table->options);
    assert_true(app_open_pack(table->first, pack.at));
    app_ask(table->first, command_new(COMMAND_BEGIN), APP_WALL);
    app_write_waiting(table->first);
    text_release(&pack);
}

static void opens_again(struct table *table)
{
    table->second = opened(&table->options);
    table->second->screen = table->screen;
    assert_true(app_open_record(table->second, table->record.at));
    windows_open(table->second, 0, (struct window_wish){.width = 1280, .height = 720});
    assert_non_null(table->second->windows[0].window);
}

static void cleared(struct table *table)
{
    closed(table->second);
    closed(table->first);
    screen_stop(table->screen);
    played_folder_remove(table->folder.at);
    text_release(&table->folder);
    text_release(&table->record);
}

/* Without spaces and hyphens: how a sentence is broken does not matter. */
static void add_letters(struct text *out, const char *words)
{
    for (; *words; words++)
        if (*words != ' ' && *words != '-')
            text_add_char(out, *words);
}

static size_t letters_of(struct app *app, int width, int height, struct text *out)
{
    struct canvas canvas = {.count = 0};
    picture_make(app, 0, &canvas, width, height);
    for (size_t i = 0; i < canvas.count; i++)
        if (canvas.marks[i].kind == MARK_TEXT)
            add_letters(out, canvas.marks[i].text.string);
    const size_t cut = canvas.cut;
    canvas_release(&canvas);
    return cut;
}

static void says_at(struct app *app, const char *key, const char *where, const int size[2])
{
    struct text words = TEXT_INIT, sentence = TEXT_INIT;
    add_letters(&sentence, words_get(app_words(app), key));
    const size_t cut = letters_of(app, size[0], size[1], &words);
    if (!strstr(words.at, sentence.at) || cut > 0)
        fail_msg("%s, %d x %d, %d %%: not whole: %s (but: %s)", where, size[0], size[1],
                 app->looks.settings.text_percent, sentence.at, words.at);
    text_release(&sentence);
    text_release(&words);
}

static void says(struct app *app, const char *key, const char *where)
{
    static const int sizes[][2] = {{1024, 768}, {1280, 720}, {1920, 1080}};
    static const int texts[] = {100, 115, 130, 150};
    for (size_t i = 0; i < COUNT(sizes) * COUNT(texts); i++) {
        app->looks.settings.text_percent = texts[i % COUNT(texts)];
        says_at(app, key, where, sizes[i / COUNT(texts)]);
    }
}

/* The night, the wall after it, and once more after a key that could do nothing. */
static void is_told(struct app *app, const char *key)
{
    assert_true(app->read_only && app->gate.back_again);
    says(app, key, "the night");
    gate_show(&app->gate);
    app_notice(app, NULL);
    says(app, key, "the wall");
    app_ask(app, command_new(COMMAND_GO_ON), APP_WALL);
    app_write_waiting(app);
    says(app, key, "after a key");
}

static void the_second_window_says_that_it_only_looks(void **state)
{
    (void)state;
    struct table table;
    laid(&table);
    opens_again(&table);
    is_told(table.second, "desk.read_only");
    cleared(&table);
}

/* A disk that refuses is no other program. */
static void a_record_that_may_not_be_written_says_so(void **state)
{
    (void)state;
    struct table table;
    laid(&table);
    app_drop_session(table.first);
    struct text lock = TEXT_INIT;
    text_format(&lock, "%s.lock", table.record.at);
    assert_int_equal(mkdir(lock.at, 0700), 0); /* no lock can be taken, for root neither */
    opens_again(&table);
    is_told(table.second, "desk.not_writable");
    rmdir(lock.at);
    text_release(&lock);
    cleared(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_second_window_says_that_it_only_looks),
        cmocka_unit_test(a_record_that_may_not_be_written_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
