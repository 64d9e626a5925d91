/* How far words lie apart, and which known word was meant. */
#include "pack/near.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void distances_are_counted(void **state)
{
    static const struct {
        const char *one, *other;
        size_t distance;
    } pairs[] = {
        {"", "", 0},
        {"", "abc", 3},
        {"abc", "", 3},
        {"abc", "abc", 0},
        {"abc", "abd", 1},
        {"abc", "bc", 1},
        {"abc", "abcd", 1},
        {"abc", "acb", 1},
        {"ab", "ba", 1},
        {"abcd", "badc", 2},
        {"kitten", "sitting", 3},
        {"ca", "abc", 3},
        {"abcdef", "fedcba", 5},
        {"xaby", "xbay", 1},
        {"aab", "aba", 1},
        {"licence", "license", 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        assert_int_equal(near_distance(pairs[i].one, pairs[i].other), pairs[i].distance);
        assert_int_equal(near_distance(pairs[i].other, pairs[i].one), pairs[i].distance);
    }
}

/* Rows of 48 letters are the longest that are compared at all. */
static void long_words_are_far(void **state)
{
    char longest[NEAR_LENGTH_MAX + 2];
    (void)state;
    memset(longest, 'a', sizeof longest);
    longest[NEAR_LENGTH_MAX] = '\0';
    assert_int_equal(near_distance(longest, longest), 0);
    assert_int_equal(near_distance(longest, ""), NEAR_LENGTH_MAX);
    longest[NEAR_LENGTH_MAX] = 'a';
    longest[NEAR_LENGTH_MAX + 1] = '\0';
    assert_true(near_distance(longest, longest) == SIZE_MAX);
    assert_true(near_distance("a", longest) == SIZE_MAX);
}

static void the_closest_known_word_is_meant(void **state)
{
    static const char *const known[] = {"id", "talk", "label", "short", "situation", "station"};
    static const struct {
        const char *word, *meant;
    } words[] = {
        {"lable", "label"},     {"labbel", "label"}, {"shrt", "short"},  {"situatie", "situation"},
        {"statoin", "station"}, {"ib", "id"},        {"xx", NULL},       {"wolk", NULL},
        {"tolk", "talk"},       {"", NULL},          {"abcdefgh", NULL}, {"sht", NULL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const char *meant = near_find(words[i].word, known, sizeof known / sizeof known[0]);
        if (words[i].meant)
            assert_string_equal(meant, words[i].meant);
        else
            assert_null(meant);
    }
    assert_null(near_find("talk", known, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances_are_counted),
        cmocka_unit_test(long_words_are_far),
        cmocka_unit_test(the_closest_known_word_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
