/* The ground everything stands on: asserts are alive, and fonts and hyphenation lie beside the program. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PATH_ROOM = 1024 };

/* Opens `name` of the assets folder; a missing file fails the test and says which. */
static FILE *asset_open(const char *name)
{
    const char *folder = getenv("SAMENSPEL_ASSETS");
    assert_non_null(folder);
    char path[PATH_ROOM];
    int length = snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_in_range(length, 1, PATH_ROOM - 1);
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("%s cannot be opened", path);
    return file;
}

static void asserts_are_kept(void **state)
{
    (void)state;
#ifdef NDEBUG
    fail_msg("NDEBUG takes the asserts away");
#endif
}

static void fonts_are_true_type(void **state)
{
    (void)state;
    static const char *const fonts[] = {"fonts/Vollkorn-Bold.ttf", "fonts/Andika-Regular.ttf",
                                        "fonts/Andika-Bold.ttf", "fonts/NotoSans-Regular.ttf",
                                        "fonts/NotoSans-Bold.ttf"};
    static const uint8_t true_type[4] = {0, 1, 0, 0};
    for (size_t i = 0; i < sizeof fonts / sizeof *fonts; i++) {
        FILE *file = asset_open(fonts[i]);
        uint8_t head[4] = {0};
        assert_int_equal(fread(head, 1, sizeof head, file), sizeof head);
        assert_memory_equal(head, true_type, sizeof head);
        assert_int_equal(fclose(file), 0);
    }
}

static void borrowed_files_carry_their_licence(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "fonts/fonts-vollkorn.copyright.txt", "fonts/fonts-sil-andika.copyright.txt",
        "fonts/fonts-noto-core.copyright.txt", "hyphen/hyphen-nl.copyright.txt",
        "hyphen/hyphen-en-gb.copyright.txt"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        FILE *file = asset_open(texts[i]);
        char text[65536];
        size_t length = fread(text, 1, sizeof text - 1, file);
        text[length] = '\0';
        assert_non_null(strstr(text, "icen")); /* licence, License, licensing */
        assert_int_equal(fclose(file), 0);
    }
}

static void hyphenation_names_its_encoding(void **state)
{
    (void)state;
    static const char *const dictionaries[] = {"hyphen/hyph_nl_NL.dic", "hyphen/hyph_en_GB.dic"};
    for (size_t i = 0; i < sizeof dictionaries / sizeof *dictionaries; i++) {
        FILE *file = asset_open(dictionaries[i]);
        char line[64];
        assert_non_null(fgets(line, sizeof line, file));
        assert_true(strncmp(line, "UTF-8", 5) == 0 || strncmp(line, "ISO8859-", 8) == 0);
        assert_int_equal(fclose(file), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(asserts_are_kept),
        cmocka_unit_test(fonts_are_true_type),
        cmocka_unit_test(borrowed_files_carry_their_licence),
        cmocka_unit_test(hyphenation_names_its_encoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
