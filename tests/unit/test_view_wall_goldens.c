/* Every picture of wall and seat as text, against the one that was looked at and found good. A picture that
 * was changed on purpose is written anew with GOLDEN=write; read the difference before it is committed. */
#include "support/pictures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void golden_path(struct text *out, const char *name)
{
    const char *tests = getenv("SAMENSPEL_TESTS");
    text_format(out, "%s/goldens/wall/%s.txt", tests ? tests : "tests", name);
}

static bool read_all(const char *path, struct text *out)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    char bytes[4096];
    size_t count = 0;
    while ((count = fread(bytes, 1, sizeof bytes, file)) > 0)
        text_add_bytes(out, bytes, count);
    fclose(file);
    return true;
}

static void write_all(const char *path, const struct text *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text->at, 1, text->length, file), text->length);
    fclose(file);
}

/* The first line in which they differ, on the standard error. */
static void show_difference(const char *name, const char *was, const char *is)
{
    int line = 1;
    while (*was && *was == *is) {
        line += *was == '\n';
        was++;
        is++;
    }
    fprintf(stderr, "%s: line %d differs: ...%.*s | ...%.*s\n", name, line, (int)strcspn(was, "\n"), was,
            (int)strcspn(is, "\n"), is);
}

static void pictures_are_as_they_were(void **state)
{
    (void)state;
    struct studio studio;
    int changed = 0;
    const char *mode = getenv("GOLDEN");
    studio_open(&studio);
    const struct stage stage = studio_stage(&studio, 0, 1280, 720);
    for (size_t i = 0; i < picture_count; i++) {
        struct canvas canvas = {0};
        struct text now = TEXT_INIT, path = TEXT_INIT, before = TEXT_INIT;
        picture_draw(&pictures[i], &stage, 0, false, 0, &canvas);
        canvas_dump(&now, &canvas);
        golden_path(&path, pictures[i].name);
        if (mode && strcmp(mode, "write") == 0)
            write_all(path.at, &now);
        const bool same = read_all(path.at, &before) && strcmp(before.at, now.at) == 0;
        if (!same)
            show_difference(pictures[i].name, before.at, now.at);
        changed += !same;
        text_release(&now);
        text_release(&path);
        text_release(&before);
        canvas_release(&canvas);
    }
    studio_close(&studio);
    assert_int_equal(changed, 0);
}

/* The same arguments give the same picture: nothing is remembered between two of them. */
static void a_picture_is_pure(void **state)
{
    (void)state;
    struct studio studio;
    studio_open(&studio);
    const struct stage stage = studio_stage(&studio, 1, 1024, 768);
    for (size_t i = 0; i < picture_count; i++) {
        struct text dumps[2] = {TEXT_INIT, TEXT_INIT};
        for (int turn = 0; turn < 2; turn++) {
            struct canvas canvas = {0};
            picture_draw(&pictures[i], &stage, 1, false, 0, &canvas);
            canvas_dump(&dumps[turn], &canvas);
            canvas_release(&canvas);
        }
        assert_string_equal(dumps[0].at, dumps[1].at);
        text_release(&dumps[0]);
        text_release(&dumps[1]);
    }
    studio_close(&studio);
}

static void night_holds_nothing(void **state)
{
    (void)state;
    struct studio studio;
    studio_open(&studio);
    const struct stage stage = studio_stage(&studio, 0, 1280, 720);
    struct canvas canvas = {0};
    struct text dump = TEXT_INIT;
    night_view(&canvas, &stage);
    canvas_dump(&dump, &canvas);
    assert_string_equal(dump.at, "canvas 1280x720 background #18213A\n");
    text_release(&dump);
    canvas_release(&canvas);
    studio_close(&studio);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(night_holds_nothing),
        cmocka_unit_test(pictures_are_as_they_were),
        cmocka_unit_test(a_picture_is_pure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
