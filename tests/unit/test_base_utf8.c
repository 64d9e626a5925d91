/* UTF-8: all that is valid, all that is not, cursors, words, and what people may be shown. */
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void every_code_point_comes_back(void **state)
{
    (void)state;
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        char bytes[4];
        const size_t length = utf8_put(bytes, point);
        const size_t wanted = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        const char *at = bytes;
        if (length != wanted || utf8_next(&at, bytes + length) != point || at != bytes + length)
            fail_msg("U+%04X", (unsigned)point);
        for (size_t cut = 1; cut < length; cut++)
            assert_int_equal(utf8_check(bytes, cut), 0);
        assert_int_equal(utf8_check(bytes, length), length);
    }
}

/* All 2^24 starts of three bytes: exactly the valid forms are admitted, counted by hand:
 * 128 x 2^16 that begin in ASCII are judged by their first byte alone. */
static void counts_of_valid_forms(void **state)
{
    (void)state;
    unsigned two = 0;
    unsigned three = 0;
    for (unsigned a = 0x80; a <= 0xFF; a++)
        for (unsigned b = 0; b <= 0xFF; b++) {
            const char pair[2] = {(char)a, (char)b};
            two += utf8_check(pair, 2) == 2;
            for (unsigned c = 0; c <= 0xFF; c++) {
                const char triple[3] = {(char)a, (char)b, (char)c};
                const char *at = triple;
                three += utf8_next(&at, triple + 3) != UTF8_BAD && at == triple + 3;
            }
        }
    assert_int_equal(two, 0x800 - 0x80);
    assert_int_equal(three, 0x10000 - 0x800 - 0x800); /* without the surrogates */
}

static void check_says_where(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t bad;
    } cases[] = {
        {"abc\xFF", 3},
        {"é\x80", 2},
        {"\xC0\x80", 0},
        {"\xC1\xBF", 0},
        {"\xE0\x9F\xBF", 0},
        {"\xED\xA0\x80", 0},
        {"\xED\xBF\xBF", 0},
        {"\xF0\x8F\xBF\xBF", 0},
        {"\xF4\x90\x80\x80", 0},
        {"\xF5\x80\x80\x80", 0},
        {"\xF8\x88\x80\x80\x80", 0},
        {"a\xE2\x82z", 1},
        {"\xFE", 0},
        {"a€😀\xF0\x9F\x98", 8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(utf8_check(cases[i].bytes, strlen(cases[i].bytes)), cases[i].bad);
    assert_int_equal(utf8_check("", 0), 0);
    assert_int_equal(utf8_check("a\0é", 4), 4);
}

static void bad_bytes_move_one(void **state)
{
    (void)state;
    const char bytes[] = "\xE2\x82z";
    const char *at = bytes;
    assert_true(utf8_next(&at, bytes + 3) == UTF8_BAD);
    assert_ptr_equal(at, bytes + 1);
    assert_true(utf8_next(&at, bytes + 3) == UTF8_BAD);
    assert_int_equal(utf8_next(&at, bytes + 3), 'z');
    assert_ptr_equal(at, bytes + 3);
}

static void cursor_steps_over_whole_letters(void **state)
{
    (void)state;
    const char text[] = "aé€😀b";
    const char *end = text + strlen(text);
    static const size_t stops[] = {0, 1, 3, 6, 10, 11};
    for (size_t i = 0; i + 1 < 6; i++) {
        assert_ptr_equal(utf8_forward(text + stops[i], end), text + stops[i + 1]);
        assert_ptr_equal(utf8_back(text, text + stops[i + 1]), text + stops[i]);
    }
    assert_ptr_equal(utf8_forward(end, end), end);
    assert_ptr_equal(utf8_back(text, text), text);
}

static void words_are_counted_as_authors_do(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t words;
    } cases[] = {
        {"", 0},
        {"   \n\t", 0},
        {"een", 1},
        {" een  twee\ndrie ", 3},
        {"bus\u00A0"
         "3",
         1},
        {"bus\u202F"
         "3",
         1},
        {"een\u2003twee", 2},
        {"een\u3000twee", 2},
        {"zo - dus", 3},
        {"wijk-agenda", 1},
        {"a\u2028b\xC2\x85 c", 3},
        {"wijk\u00ADagenda", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(utf8_words(cases[i].text), cases[i].words);
}

static void hidden_characters_are_not_readable(void **state)
{
    (void)state;
    static const uint32_t good[] = {'\n',   ' ',    '~',    0xA0,    0xAD,    0xE9,
                                    0x200D, 0x20AC, 0xFFFD, 0x1F600, 0x10FFFD};
    static const uint32_t bad[] = {0,      '\t',    '\r',     0x1B,   0x7F,    0x80,   0x9F,
                                   0x202A, 0x202E,  0x2066,   0x2069, 0xFEFF,  0xFDD0, 0xFDEF,
                                   0xFFFE, 0x1FFFF, 0x10FFFF, 0xD800, UTF8_BAD};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        assert_true(utf8_readable(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(utf8_readable(bad[i]));
}

/* "é" written as e and an accent is one letter; a lone accent at the start is one too. */
static void an_accent_belongs_to_its_letter(void **state)
{
    (void)state;
    static const char text[] = "xe\xCC\x81\xCC\xA7y";
    const char *end = text + strlen(text);
    assert_ptr_equal(utf8_letter_forward(text, end), text + 1);
    assert_ptr_equal(utf8_letter_forward(text + 1, end), text + 6);
    assert_ptr_equal(utf8_letter_back(text, text + 6), text + 1);
    assert_ptr_equal(utf8_letter_back(text, text + 1), text);
    assert_ptr_equal(utf8_letter_back(text, text), text);
    assert_ptr_equal(utf8_letter_forward(end, end), end);
    assert_ptr_equal(utf8_letter_forward(text + 2, text + 4), text + 4);
    assert_true(utf8_combines(0x301) && utf8_combines(0x200D) && !utf8_combines('e') && !utf8_combines(0xE9));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_comes_back),
        cmocka_unit_test(an_accent_belongs_to_its_letter),
        cmocka_unit_test(counts_of_valid_forms),
        cmocka_unit_test(check_says_where),
        cmocka_unit_test(bad_bytes_move_one),
        cmocka_unit_test(cursor_steps_over_whole_letters),
        cmocka_unit_test(words_are_counted_as_authors_do),
        cmocka_unit_test(hidden_characters_are_not_readable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
