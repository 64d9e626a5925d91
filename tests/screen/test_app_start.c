/* The start of the program where the platform refuses something: one sentence and exit status 3. And what may
 * change the language of the screen, and the edge of the test card.
 *
 * The two calls of SDL below stand before those of the library, so that a test can have them refused. */
#include "app/app.h"
#include "app/picture.h"
#include "app/run.h"
#include "support/played.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* Which call answers that it cannot. One for the whole program: SDL's calls know nobody to keep it. */
static enum refused { REFUSE_WINDOW, REFUSE_THREAD } refused;

/* As SDL declares them, whose headers only screen/ includes. */
struct SDL_Window *SDL_CreateWindow(const char *title, int x, int y, int w, int h, uint32_t flags);
struct SDL_Thread *SDL_CreateThread(int (*work)(void *data), const char *name, void *data);
struct SDL_Thread *SDL_CreateThreadWithStackSize(int (*work)(void *data), const char *name, size_t size,
                                                 void *data);

struct SDL_Window *SDL_CreateWindow(const char *title, int x, int y, int w, int h, uint32_t flags)
{
    (void)title, (void)x, (void)y, (void)w, (void)h, (void)flags;
    return NULL;
}

struct SDL_Thread *SDL_CreateThread(int (*work)(void *data), const char *name, void *data)
{
    return refused == REFUSE_THREAD ? NULL : SDL_CreateThreadWithStackSize(work, name, 0, data);
}

/* What `run` says on standard error, and its exit status. */
static int run_said(const struct options *options, const struct words *words, char *said, size_t room)
{
    FILE *file = tmpfile();
    const int before = dup(STDERR_FILENO);
    assert_true(file && before >= 0);
    fflush(stderr);
    dup2(fileno(file), STDERR_FILENO);
    const int status = run(options, words);
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    rewind(file);
    said[fread(said, 1, room - 1, file)] = '\0';
    fclose(file);
    return status;
}

static void what_the_platform_refuses_is_said(void **state)
{
    static const char *const rules[] = {[REFUSE_WINDOW] = "[no-window]\n", [REFUSE_THREAD] = "[no-writer]\n"};
    (void)state;
    struct words words;
    assert_true(words_load(&words, "nl"));
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        const struct options options = {.language = "nl"};
        char said[2000];
        refused = (enum refused)i;
        assert_int_equal(run_said(&options, &words, said, sizeof said), STATUS_OUTSIDE);
        assert_non_null(strstr(said, "samenspel: error: "));
        const char *end = strstr(said, rules[i]);
        assert_non_null(end);
        assert_string_equal(end, rules[i]); /* and nothing behind it */
    }
    words_release(&words);
}

/* --- pages --- */

static struct app *opened(const struct options *options)
{
    struct app *app = calloc(1, sizeof *app);
    const char *why = NULL;
    assert_non_null(app);
    app->options = options;
    app->notice = TEXT_INIT;
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        assert_true(words_load(&app->languages[i], words_languages[i]));
    assert_true(looks_open(&app->looks, &app->languages[1], &why)); /* English, though no setting says so */
    gate_reset(&app->gate, 1, -1);
    return app;
}

static void closed(struct app *app)
{
    text_release(&app->notice);
    looks_close(&app->looks);
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        words_release(&app->languages[i]);
    free(app);
}

static void make(const struct app *app, struct canvas *canvas)
{
    const struct stage stage = looks_stage(&app->looks, 1280, 720, 0);
    *canvas = (struct canvas){.count = 0};
    picture_page(app, &app->windows[0].form, &stage, canvas);
}

/* Presses the button that says this. */
static void press(struct app *app, const char *label)
{
    struct canvas canvas;
    uint32_t id = 0;
    make(app, &canvas);
    for (size_t i = 0; i < canvas.target_count; i++)
        if (strcmp(canvas.targets[i].label, label) == 0)
            id = canvas.targets[i].id;
    canvas_release(&canvas);
    if (id == 0)
        fail_msg("no button says %s", label);
    const struct input input = {.kind = INPUT_PRESS};
    app->page->press(app, &app->windows[0].form, id, &input);
}

static void only_the_row_of_languages_changes_the_language(void **state)
{
    (void)state;
    const struct options options = {.language = "en"};
    struct app *app = opened(&options);
    app_go(app, &page_settings);
    press(app, "115 %");
    press(app, "High contrast");
    assert_string_equal(app_words(app)->language, "en");
    assert_string_equal(settings_load().language, ""); /* asked for this once, not for ever */
    press(app, "Nederlands");
    assert_string_equal(app_words(app)->language, "nl");
    press(app, "Papier");
    assert_string_equal(app_words(app)->language, "nl");
    assert_string_equal(settings_load().language, "nl");
    press(app, "English");
    assert_string_equal(app_words(app)->language, "en");
    closed(app);
}

/* Nothing that is no bar lies under the lines on the bar: the sides go on without a gap or a stripe. */
static bool sides_meet_bar(const struct canvas *canvas, int x)
{
    int bar = -1, side = -1;
    for (size_t i = 0; i < canvas->count; i++) {
        const struct rect at = canvas->marks[i].at;
        if (at.x == 0 && at.w == canvas->width && at.y > 0 && at.h > 40)
            bar = at.y;
        if (at.x == x && at.w < 20 && at.h > 40)
            side = at.y;
    }
    return bar > 0 && side == bar;
}

/* Along the bottom the bar would hide it: there a line of its own ends at `end`. */
static bool has_foot(const struct canvas *canvas, int x, int end, int wide)
{
    const struct mark *last = NULL;
    for (size_t i = 0; i < canvas->count; i++) {
        const struct rect at = canvas->marks[i].at;
        if (at.x == x && at.w == wide && at.h < 20 && at.y + at.h == end)
            last = &canvas->marks[i];
        else if (at.x <= x && at.x + at.w >= x + wide && at.y < end && at.y + at.h >= end &&
                 canvas->marks[i].box.fill != COLOUR_NONE)
            last = NULL; /* covered */
    }
    return last != NULL;
}

static bool has_edge(const struct canvas *canvas, struct rect at)
{
    for (size_t i = 0; i < canvas->count; i++) {
        const struct mark *mark = &canvas->marks[i];
        if (mark->kind == MARK_BOX && mark->box.line != COLOUR_NONE && mark->at.x == at.x &&
            mark->at.y == at.y && mark->at.w == at.w && mark->at.h == at.h)
            return true;
    }
    return false;
}

static void the_edge_of_the_test_card_shrinks_with_the_picture(void **state)
{
    (void)state;
    const struct options options = {.language = "en"};
    struct app *app = opened(&options);
    struct canvas canvas;
    app_go(app, &page_test_card);
    make(app, &canvas);
    assert_true(has_edge(&canvas, (struct rect){0, 0, 1280, 720}));
    assert_true(has_foot(&canvas, 0, 720, 1280));
    canvas_release(&canvas);
    press(app, "90 %");
    assert_int_equal(settings_load().zoom_percent, 90);
    make(app, &canvas);
    assert_true(has_edge(&canvas, (struct rect){64, 36, 1152, 648}));
    assert_true(has_foot(&canvas, 64, 684, 1152));
    assert_true(sides_meet_bar(&canvas, 64));
    assert_false(has_edge(&canvas, (struct rect){0, 0, 1280, 720}));
    for (size_t i = 0; i < canvas.target_count; i++) /* nothing to press is cut off with the edge */
        assert_true(canvas.targets[i].at.x >= 64 && canvas.targets[i].at.y >= 36);
    canvas_release(&canvas);
    closed(app);
}

static int open_folder(void **state)
{
    struct text *folder = calloc(1, sizeof *folder);
    *folder = TEXT_INIT;
    played_folder(folder, "app-start");
    setenv("SAMENSPEL_DATA", folder->at, 1);
    setenv("XDG_CONFIG_HOME", folder->at, 1);
    *state = folder;
    return 0;
}

static int close_folder(void **state)
{
    struct text *folder = *state;
    played_folder_remove(folder->at);
    text_release(folder);
    free(folder);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_the_platform_refuses_is_said, open_folder, close_folder),
        cmocka_unit_test_setup_teardown(only_the_row_of_languages_changes_the_language, open_folder,
                                        close_folder),
        cmocka_unit_test_setup_teardown(the_edge_of_the_test_card_shrinks_with_the_picture, open_folder,
                                        close_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
