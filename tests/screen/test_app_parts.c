/* The pure parts of app: keys, forms, the mailbox, options, settings, lines. */
#include "app/form.h"
#include "app/keys.h"
#include "app/lines.h"
#include "app/mailbox.h"
#include "app/options.h"
#include "app/settings.h"

#include "app/words_page.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct input key(enum key which, uint32_t point)
{
    return (struct input){.kind = INPUT_KEY, .key = which, .point = point};
}

/* --- keys --- */

static const struct key_place free_place = {.typing = false}, typing = {.typing = true};

static void every_key_has_its_deed(void **state)
{
    (void)state;
    static const struct {
        enum key key;
        uint32_t point;
        bool ctrl;
        enum key_deed deed;
    } table[] = {
        {KEY_SPACE, 0, false, DEED_GO_ON},        {KEY_RIGHT, 0, false, DEED_GO_ON},
        {KEY_PAGE_DOWN, 0, false, DEED_GO_ON},    {KEY_LEFT, 0, false, DEED_BACK},
        {KEY_PAGE_UP, 0, false, DEED_BACK},       {KEY_CHARACTER, 's', false, DEED_SKIP},
        {KEY_CHARACTER, 'z', false, DEED_UNDO},   {KEY_CHARACTER, 'y', false, DEED_REDO},
        {KEY_CHARACTER, 'z', true, DEED_UNDO},    {KEY_CHARACTER, 'y', true, DEED_REDO},
        {KEY_CHARACTER, 'p', false, DEED_PAUSE},  {KEY_CHARACTER, 'e', false, DEED_QUIET},
        {KEY_CHARACTER, 'b', false, DEED_BLANK},  {KEY_CHARACTER, '.', false, DEED_BLANK},
        {KEY_CHARACTER, 'h', false, DEED_HELP},   {KEY_CHARACTER, 't', false, DEED_WORDS},
        {KEY_CHARACTER, 'w', false, DEED_WAYS},   {KEY_CHARACTER, '?', false, DEED_KEYS},
        {KEY_CHARACTER, 'm', false, DEED_PEOPLE}, {KEY_F1, 0, false, DEED_KEYS},
        {KEY_ENTER, 0, true, DEED_CLOSE_STEP},    {KEY_CHARACTER, 'd', true, DEED_DESK},
        {KEY_F11, 0, false, DEED_FULLSCREEN},     {KEY_CHARACTER, 'q', true, DEED_LEAVE},
        {KEY_CHARACTER, 'd', false, DEED_NONE},   {KEY_CHARACTER, 'q', false, DEED_NONE},
        {KEY_CHARACTER, 'p', true, DEED_NONE},    {KEY_ENTER, 0, false, DEED_NONE},
        {KEY_ESCAPE, 0, false, DEED_NONE},        {KEY_CHARACTER, 'e', true, DEED_QUIET},
        {KEY_CHARACTER, 'b', true, DEED_BLANK},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct input input = key(table[i].key, table[i].point);
        input.ctrl = table[i].ctrl;
        assert_int_equal(keys_deed(&input, &free_place), table[i].deed);
        input.repeat = true;
        assert_int_equal(keys_deed(&input, &free_place), DEED_NONE); /* a held key does its deed once */
        input.repeat = false;
        input.alt = true;
        assert_int_equal(keys_deed(&input, &free_place), DEED_NONE);
    }
}

/* In a text field only keys with Ctrl, function keys and the clicker's are commands. */
static void in_a_field_letters_are_text(void **state)
{
    (void)state;
    for (uint32_t point = '!'; point < 0x7F; point++) {
        const struct input letter = key(KEY_CHARACTER, point);
        assert_int_equal(keys_deed(&letter, &typing), DEED_NONE);
    }
    const enum key moving[] = {KEY_SPACE, KEY_LEFT, KEY_RIGHT};
    for (size_t i = 0; i < COUNT(moving); i++) {
        const struct input input = key(moving[i], 0);
        assert_int_equal(keys_deed(&input, &typing), DEED_NONE);
    }
    const char undoing[] = {'z', 'y'};
    for (size_t i = 0; i < sizeof undoing; i++) { /* there they are about the text */
        struct input input = key(KEY_CHARACTER, (unsigned char)undoing[i]);
        input.ctrl = true;
        assert_int_equal(keys_deed(&input, &typing), DEED_NONE);
    }
    const struct input clicker = key(KEY_PAGE_DOWN, 0);
    assert_int_equal(keys_deed(&clicker, &typing), DEED_GO_ON);
}

/* --- forms --- */

enum { FIELD = 7, ONE, TWO, THREE };

static struct canvas page_of_four(void)
{
    struct canvas canvas = {.count = 0};
    canvas_open(&canvas, 400, 300, 4, 0xFFFFFFu);
    canvas_target(&canvas, (struct target){{0, 0, 100, 20}, FIELD, TARGET_FOCUSABLE | TARGET_FIELD, "field"});
    canvas_target(&canvas, (struct target){{0, 40, 50, 20}, ONE, TARGET_FOCUSABLE | TARGET_BUTTON, "one"});
    canvas_target(
        &canvas,
        (struct target){{60, 40, 50, 20}, TWO, TARGET_FOCUSABLE | TARGET_BUTTON | TARGET_DEFAULT, "two"});
    canvas_target(
        &canvas,
        (struct target){{0, 80, 50, 20}, THREE, TARGET_FOCUSABLE | TARGET_BUTTON | TARGET_DISABLED, "three"});
    return canvas;
}

static uint32_t give(struct form *form, const struct canvas *canvas, struct input input)
{
    return form_input(form, canvas, &input);
}

static void the_default_has_the_focus_and_enter_presses_it(void **state)
{
    (void)state;
    struct canvas canvas = page_of_four();
    struct form form = form_new();
    assert_int_equal(form_focus(&form, &canvas)->id, TWO);
    assert_int_equal(give(&form, &canvas, key(KEY_ENTER, 0)), TWO);
    assert_int_equal(give(&form, &canvas, key(KEY_SPACE, 0)), TWO);
    struct input held = key(KEY_ENTER, 0);
    held.repeat = true;
    assert_int_equal(give(&form, &canvas, held), 0);
    canvas_release(&canvas);
}

static void tab_and_arrows_walk(void **state)
{
    (void)state;
    struct canvas canvas = page_of_four();
    struct form form = form_new();
    give(&form, &canvas, key(KEY_LEFT, 0));
    assert_int_equal(form.focus, ONE);
    give(&form, &canvas, key(KEY_UP, 0));
    assert_int_equal(form.focus, FIELD);
    give(&form, &canvas, key(KEY_TAB, 0));
    assert_int_equal(form.focus, ONE);
    struct input back = key(KEY_TAB, 0);
    back.shift = true;
    give(&form, &canvas, back);
    give(&form, &canvas, back);
    assert_int_equal(form.focus, THREE);                          /* round the end */
    assert_int_equal(give(&form, &canvas, key(KEY_ENTER, 0)), 0); /* and it is not available */
    canvas_release(&canvas);
}

static struct input typed(const char *text)
{
    struct input input = {.kind = INPUT_TEXT};
    snprintf(input.text, sizeof input.text, "%s", text);
    return input;
}

static void a_field_takes_text_and_enter_presses_it(void **state)
{
    (void)state;
    struct canvas canvas = page_of_four();
    struct form form = form_new();
    form.focus = FIELD;
    give(&form, &canvas, typed("é"));
    give(&form, &canvas, key(KEY_SPACE, 0)); /* the letter itself comes as text */
    give(&form, &canvas, typed(" s"));
    assert_string_equal(form_field_find(&form, FIELD)->text, "é s");
    struct input word = key(KEY_LEFT, 0);
    word.shift = true;
    give(&form, &canvas, word);
    give(&form, &canvas, typed("zz"));
    assert_string_equal(form_field_find(&form, FIELD)->text, "é zz"); /* a selection is replaced */
    assert_int_equal(give(&form, &canvas, key(KEY_ENTER, 0)), FIELD);
    assert_null(form_field_find(&form, ONE));
    canvas_release(&canvas);
}

static void text_without_a_field_goes_nowhere(void **state)
{
    (void)state;
    struct canvas canvas = page_of_four();
    struct form form = form_new();
    give(&form, &canvas, typed("lost"));
    assert_null(form_field_find(&form, FIELD));
    canvas_release(&canvas);
}

static void a_press_counts_when_let_go_at_the_same_place(void **state)
{
    (void)state;
    struct canvas canvas = page_of_four();
    struct form form = form_new();
    struct input press = {.kind = INPUT_PRESS, .x = 10, .y = 50, .clicks = 1};
    struct input release = {.kind = INPUT_RELEASE, .x = 10, .y = 50};
    assert_int_equal(give(&form, &canvas, press), 0);
    assert_int_equal(give(&form, &canvas, release), ONE);
    give(&form, &canvas, press);
    release.x = 80;
    assert_int_equal(give(&form, &canvas, release), 0); /* slid off */
    press.y = release.y = 90;
    release.x = 10;
    give(&form, &canvas, press);
    assert_int_equal(give(&form, &canvas, release), 0); /* not available */
    canvas_release(&canvas);
}

/* Without letters drawn there is nothing to point at: the press gives the field the focus and no more. */
static void a_press_on_a_field_gives_it_the_focus(void **state)
{
    (void)state;
    struct canvas canvas = page_of_four();
    struct form form = form_new();
    assert_int_equal(give(&form, &canvas, (struct input){.kind = INPUT_PRESS, .x = 5, .y = 5, .clicks = 1}),
                     0);
    assert_int_equal(form.focus, FIELD);
    assert_int_equal(give(&form, &canvas, (struct input){.kind = INPUT_RELEASE, .x = 5, .y = 5}), 0);
    canvas_release(&canvas);
}

/* --- the mailbox --- */

static struct command worded(char *text)
{
    struct command command = command_new(COMMAND_NOTE_WORDS);
    command.with.text[0] = text;
    return command;
}

static void a_letter_keeps_its_own_copy(void **state)
{
    (void)state;
    struct mailbox *mailbox = calloc(1, sizeof *mailbox);
    char text[] = "woorden";
    const struct command command = worded(text);
    assert_true(mailbox_put(mailbox, &command, 1));
    text[0] = 'X';
    assert_string_equal(mailbox_next(mailbox)->command.with.text[0], "woorden");
    free(mailbox);
}

/* The disk refused: what was sent comes again, in order, with its texts; of what was refused nobody was told
 * yet, so it is decided again. */
static void a_second_try_keeps_order_and_texts(void **state)
{
    (void)state;
    struct mailbox *mailbox = calloc(1, sizeof *mailbox);
    char texts[3][8] = {"een", "twee", "drie"};
    for (int i = 0; i < 3; i++) {
        const struct command command = worded(texts[i]);
        assert_true(mailbox_put(mailbox, &command, i));
    }
    mailbox_sent(mailbox, ACCEPTED);
    mailbox_sent(mailbox, REFUSED_NOT_NOW);
    assert_true(mailbox_waits_from(mailbox, 1) && !mailbox_waits_from(mailbox, 3));
    mailbox_again(mailbox);
    assert_int_equal(mailbox->count, 3);
    assert_int_equal(mailbox->sent, 0);
    assert_null(mailbox_oldest(mailbox));
    assert_string_equal(mailbox_next(mailbox)->command.with.text[0], "een");
    mailbox_sent(mailbox, ACCEPTED);
    assert_string_equal(mailbox_next(mailbox)->command.with.text[0], "twee");
    mailbox_sent(mailbox, REFUSED_NOT_NOW);
    assert_string_equal(mailbox_next(mailbox)->command.with.text[0], "drie");
    assert_int_equal(mailbox_next(mailbox)->from, 2);
    free(mailbox);
}

static void a_full_mailbox_says_so_and_goes_round(void **state)
{
    (void)state;
    struct mailbox *mailbox = calloc(1, sizeof *mailbox);
    char text[8] = "t";
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < MAILBOX_MAX; i++) {
            snprintf(text, sizeof text, "%d", i);
            const struct command command = worded(text);
            assert_true(mailbox_put(mailbox, &command, 0));
        }
        const struct command extra = worded(text);
        assert_false(mailbox_put(mailbox, &extra, 0));
        for (int i = 0; i < MAILBOX_MAX; i++) {
            assert_int_equal(atoi(mailbox_next(mailbox)->command.with.text[0]), i);
            mailbox_sent(mailbox, ACCEPTED);
            mailbox_drop(mailbox);
        }
        assert_null(mailbox_oldest(mailbox));
    }
    free(mailbox);
}

/* --- options --- */

static bool read_line(struct options *options, const char *const *words, int count, const char **wrong)
{
    const char *about = NULL;
    char *arguments[12] = {NULL};
    assert_true(count < 12);
    for (int i = 0; i < count; i++)
        memcpy(&arguments[i + 1], &words[i], sizeof words[i]);
    const bool good = options_read(options, count + 1, arguments, wrong, &about);
    assert_true(good || about != NULL);
    return good;
}

static void every_wrong_use_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *words[4], *wrong;
    } uses[] = {
        {{"--window"}, "option.value-missing"},
        {{"--window", "1280"}, "option.value-wrong"},
        {{"--window", "1280x"}, "option.value-wrong"},
        {{"--window", "10x10"}, "option.value-wrong"},
        {{"--window", "1280x720x2"}, "option.value-wrong"},
        {{"--seed", "-1"}, "option.value-wrong"},
        {{"--seed", "twelve"}, "option.value-wrong"},
        {{"--seed", "99999999999999999999"}, "option.value-wrong"},
        {{"--on-refusal", "perhaps", "pack"}, "option.value-wrong"},
        {{"--on-refusal", "continue", "pack"}, "option.needs-play"},
        {{"--shots", "folder", "pack"}, "option.needs-play"},
        {{"--play", "file"}, "option.needs-pack"},
        {{"--fullscreen=yes"}, "option.no-value"},
        {{"--lang="}, "option.language-unknown"},
        {{"--lang", "fr"}, "option.language-unknown"},
        {{"--started", "noon", "--play", "x"}, "option.started-wrong"},
        {{"--started", "2026-11-22T13:00:00+01:00", "pack"}, "option.needs-play"},
        {{"--desk", "--play", "file", "pack"}, "option.needs-window"},
        {{"--fullscreen", "--play", "file", "pack"}, "option.needs-window"},
        {{"--programme", "hour"}, "option.needs-pack"},
        {{"--windwo", "1x1"}, "option.option-unknown"},
        {{"-x"}, "option.option-unknown"},
        {{"one", "two"}, "option.one-target"},
    };
    for (size_t i = 0; i < COUNT(uses); i++) {
        struct options options;
        const char *wrong = NULL;
        int count = 0;
        while (count < 4 && uses[i].words[count])
            count++;
        assert_false(read_line(&options, uses[i].words, count, &wrong));
        assert_string_equal(wrong, uses[i].wrong);
    }
}

static void right_use_is_understood(void **state)
{
    (void)state;
    static const char *const words[] = {"--lang=en", "--window",   "1920x1080", "--seed",
                                        "7",         "--rehearse", "--play",    "-",
                                        "--shots",   "pictures/x", "the-pack"};
    struct options options;
    const char *wrong = NULL;
    assert_true(read_line(&options, words, COUNT(words), &wrong));
    assert_string_equal(options.language, "en");
    assert_int_equal(options.width, 1920);
    assert_int_equal(options.height, 1080);
    assert_true(options.has_seed && options.seed == 7 && options.rehearse);
    assert_string_equal(options.play, "-");
    assert_string_equal(options.target, "the-pack");
    static const char *const dashed[] = {"--", "--strange-name"};
    assert_true(read_line(&options, dashed, COUNT(dashed), &wrong));
    assert_string_equal(options.target, "--strange-name");
}

/* --- settings --- */

static void settings_come_back_as_they_were_saved(void **state)
{
    (void)state;
    char folder[] = "/tmp/samenspel-settings-XXXXXX";
    assert_non_null(mkdtemp(folder));
    setenv("SAMENSPEL_DATA", folder, 1);
    setenv("XDG_CONFIG_HOME", folder, 1);
    struct settings saved = settings_load();
    assert_int_equal(saved.text_percent, 100); /* a new user */
    snprintf(saved.language, sizeof saved.language, "en");
    saved.theme = THEME_HIGH_CONTRAST;
    saved.text_percent = 130;
    saved.zoom_percent = 95;
    saved.reduced_motion = true;
    for (int i = 0; i < WALLS_MAX + 3; i++) {
        char set[17];
        snprintf(set, sizeof set, "%016d", i);
        settings_set_wall(&saved, set, i % 3);
    }
    assert_int_equal(settings_save(&saved), FILE_OK);
    const struct settings loaded = settings_load();
    assert_string_equal(loaded.language, "en");
    assert_int_equal(loaded.theme, THEME_HIGH_CONTRAST);
    assert_int_equal(loaded.text_percent, 130);
    assert_int_equal(loaded.zoom_percent, 95);
    assert_true(loaded.reduced_motion);
    assert_int_equal(settings_wall(&loaded, "0000000000000010"), 1); /* the newest is kept */
    assert_int_equal(settings_wall(&loaded, "ffffffffffffffff"), -1);
}

/* --- lines --- */

static void lines_come_one_by_one(void **state)
{
    (void)state;
    char path[] = "/tmp/samenspel-lines-XXXXXX";
    const int file = mkstemp(path);
    assert_true(file >= 0);
    static const char text[] = "one\n\n  \t\r\ntwo";
    assert_int_equal(write(file, text, sizeof text - 1), (ssize_t)sizeof text - 1);
    close(file);
    struct lines lines;
    assert_true(lines_open(&lines, path));
    assert_true(lines_next(&lines));
    assert_string_equal(lines.line.at, "one");
    assert_true(lines_next(&lines));
    assert_string_equal(lines.line.at, "two");
    assert_int_equal(lines.number, 4);
    assert_false(lines_next(&lines));
    assert_false(lines.too_long);
    lines_close(&lines);
    unlink(path);
    assert_false(lines_open(&lines, "/tmp"));
    assert_false(lines_open(&lines, path));
}

static void a_line_without_end_stops_the_reading(void **state)
{
    (void)state;
    char path[] = "/tmp/samenspel-lines-XXXXXX";
    const int file = mkstemp(path);
    static char much[LINE_BYTES_MAX + 2];
    memset(much, 'a', sizeof much);
    assert_int_equal(write(file, much, sizeof much), (ssize_t)sizeof much);
    close(file);
    struct lines lines;
    assert_true(lines_open(&lines, path));
    assert_false(lines_next(&lines));
    assert_true(lines.too_long);
    lines_close(&lines);
    unlink(path);
}

/* A disk or a stick that fails is no end of the script. */
static void a_stream_that_fails_is_not_at_its_end(void **state)
{
    (void)state;
    struct lines lines = {.line = TEXT_INIT, .from = fopen("/dev/null", "wb")}; /* it cannot be read */
    assert_false(lines_next(&lines));
    assert_true(lines.broken);
    lines_close(&lines);
    assert_true(lines_open(&lines, "/dev/null"));
    assert_false(lines_next(&lines));
    assert_false(lines.broken);
    lines_close(&lines);
}

/* --- forms --- */

static void a_form_holds_every_field_of_a_page(void **state)
{
    (void)state;
    struct form form = form_new();
    for (uint32_t id = 1; id <= FORM_FIELDS_MAX; id++)
        edit_set(form_field(&form, id), "x");
    for (uint32_t id = 1; id <= FORM_FIELDS_MAX; id++)
        assert_string_equal(form_field_find(&form, id)->text, "x");
    assert_null(form_field_find(&form, FORM_FIELDS_MAX + 1));
    /* All steps of the words page after each other, as when the step changes under it. */
    form = form_new();
    static const struct {
        uint32_t first, count;
    } fields[] = {{WORDS_IDEA, 1}, {WORDS_TEXT, 1}, {WORDS_AGREED, AGREEMENT_TEXTS},
                  {WORDS_LINE, 4}, {WORDS_OWN, 3},  {WORDS_HELP, PACK_ROLES_MAX}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        for (uint32_t j = 0; j < fields[i].count; j++)
            assert_non_null(form_field(&form, fields[i].first + j));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_has_its_deed),
        cmocka_unit_test(in_a_field_letters_are_text),
        cmocka_unit_test(the_default_has_the_focus_and_enter_presses_it),
        cmocka_unit_test(tab_and_arrows_walk),
        cmocka_unit_test(a_field_takes_text_and_enter_presses_it),
        cmocka_unit_test(text_without_a_field_goes_nowhere),
        cmocka_unit_test(a_press_counts_when_let_go_at_the_same_place),
        cmocka_unit_test(a_press_on_a_field_gives_it_the_focus),
        cmocka_unit_test(a_letter_keeps_its_own_copy),
        cmocka_unit_test(a_second_try_keeps_order_and_texts),
        cmocka_unit_test(a_full_mailbox_says_so_and_goes_round),
        cmocka_unit_test(every_wrong_use_is_named),
        cmocka_unit_test(right_use_is_understood),
        cmocka_unit_test(settings_come_back_as_they_were_saved),
        cmocka_unit_test(lines_come_one_by_one),
        cmocka_unit_test(a_stream_that_fails_is_not_at_its_end),
        cmocka_unit_test(a_form_holds_every_field_of_a_page),
        cmocka_unit_test(a_line_without_end_stops_the_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
