/* Interface texts: reading, finding, filling, counting; and that both languages say the same things. */
#include "base/problem.h"
#include "base/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char sample[] =
    "{\"desk\": {\"go_on\": \"Verder\", \"seats\": {\"one\": \"{n} stoel bij {who}\","
    " \"other\": \"{n} stoelen bij {who}\"}}, \"a\": \"{x}{y}{x}\", \"flat.key\": \"plat\","
    " \"odd\": \"{ {x}} {x\", \"empty\": \"\", \"bold\": \"\\u0001here\\u0001\\nand \\u0001there\\u0001\", "
    "\"none\": {}}";

static struct words sample_words(void)
{
    struct words words;
    assert_true(words_read(&words, "nl", sample, strlen(sample)));
    return words;
}

static void expect_fill(const char *key, const struct fill *fills, const char *wanted)
{
    struct words words = sample_words();
    struct text out = TEXT_INIT;
    words_add(&out, &words, key, fills);
    assert_string_equal(out.at, wanted);
    text_release(&out);
    words_release(&words);
}

static void keys_are_dotted_and_sorted(void **state)
{
    (void)state;
    struct words words = sample_words();
    assert_string_equal(words.language, "nl");
    assert_int_equal(words.count, 8);
    for (size_t i = 1; i < words.count; i++)
        assert_true(strcmp(words.entries[i - 1].key, words.entries[i].key) < 0);
    assert_string_equal(words_find(&words, "desk.go_on"), "Verder");
    assert_string_equal(words_find(&words, "flat.key"), "plat");
    assert_string_equal(words_find(&words, "empty"), "");
    assert_null(words_find(&words, "desk"));
    assert_null(words_find(&words, "none"));
    assert_null(words_find(&words, "desk.go_o"));
    assert_string_equal(words_get(&words, "desk.gone"), "desk.gone");
    assert_null(words_find(NULL, "desk.go_on"));
    words_release(&words);
    assert_null(words_find(&words, "desk.go_on"));
}

static void refuses_what_is_no_object_of_strings(void **state)
{
    (void)state;
    static const char *const bad[] = {"",
                                      "[]",
                                      "\"text\"",
                                      "{\"a\": 1}",
                                      "{\"a\": \"\\u0001bold for ever\"}",
                                      "{\"a\": \"\\u0001bold\\nto\\u0001\"}",
                                      "{\"a\": [\"b\"]}",
                                      "{\"a\": {\"b\": null}}",
                                      "{\"a\": \"x\"",
                                      "{\"a.b\": \"x\", \"a\": {\"b\": \"y\"}}",
                                      "{\"a\": \"x\", \"a\": \"y\"}"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct words words;
        assert_false(words_read(&words, "nl", bad[i], strlen(bad[i])));
        assert_int_equal(words.count, 0);
    }
}

static void places_are_filled(void **state)
{
    (void)state;
    expect_fill("a", FACTS({"x", "1"}, {"y", "2"}), "121");
    expect_fill("a", FACTS({"y", "{x}"}, {"x", ""}), "{x}"); /* what is filled in is not filled again */
    expect_fill("a", FACTS({"x", "1"}), "1{y}1");
    expect_fill("a", NULL, "{x}{y}{x}");
    expect_fill("odd", FACTS({"x", "1"}), "{ 1} {x");
    expect_fill("desk.go_on", FACTS({"x", "1"}), "Verder");
    expect_fill("no.such", FACTS({"x", "1"}), "no.such");
}

static void numbers_choose(void **state)
{
    (void)state;
    static const struct {
        long count;
        const char *wanted;
    } cases[] = {{0, "0 stoelen bij Ada"},
                 {1, "1 stoel bij Ada"},
                 {2, "2 stoelen bij Ada"},
                 {-1, "-1 stoelen bij Ada"}};
    struct words words = sample_words();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text out = TEXT_INIT;
        words_count(&out, &words, "desk.seats", cases[i].count, FACTS({"who", "Ada"}));
        assert_string_equal(out.at, cases[i].wanted);
        text_release(&out);
    }
    words_release(&words);
}

static void wishes_lead_to_a_language(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"nl_BE.UTF-8", "nl"}, {"nl", "nl"},    {"NL", "nl"},          {"nl-NL", "nl"}, {"en_GB.UTF-8", "en"},
        {"en", "en"},          {"de_DE", "en"}, {"nlx", "en"},         {"", "nl"},      {"C", "nl"},
        {"C.UTF-8", "nl"},     {"POSIX", "nl"}, {"tr_TR.UTF-8", "en"}, {"n", "en"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(words_language(cases[i][0]), cases[i][1]);
    assert_string_equal(words_language(NULL), "nl");
    static const char *const strangers[] = {"fr", "", "nl_BE", "NL", "e", "english"};
    for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++)
        assert_false(words_speaks(strangers[i]));
    assert_true(words_speaks("nl") && words_speaks("en"));
}

/* Does `place`, with its braces, stand in `text`? */
static bool has_place(const char *text, const char *place, size_t length)
{
    for (const char *open = strchr(text, '{'); open; open = strchr(open + 1, '{'))
        if (strncmp(open, place, length) == 0)
            return true;
    return false;
}

static bool is_place(const char *open, const char *close)
{
    for (const char *at = open + 1; at < close; at++)
        if (*at != '_' && (*at < 'a' || *at > 'z'))
            return false;
    return close > open + 1;
}

static void same_places(const char *key, const char *text, const char *other)
{
    for (const char *open = strchr(text, '{'); open; open = strchr(open + 1, '{')) {
        const char *close = strchr(open, '}');
        if (close && is_place(open, close) && !has_place(other, open, (size_t)(close - open) + 1))
            fail_msg("%s: %.*s is missing in: %s", key, (int)(close - open) + 1, open, other);
    }
}

static void both_languages_have_the_same_keys_and_places(void **state)
{
    (void)state;
    struct words dutch;
    struct words english;
    assert_true(words_load(&dutch, "nl"));
    assert_true(words_load(&english, "en"));
    for (size_t i = 0; i < dutch.count; i++) {
        const char *text = words_find(&english, dutch.entries[i].key);
        if (!text)
            fail_msg("%s has no English", dutch.entries[i].key);
        same_places(dutch.entries[i].key, dutch.entries[i].text, text);
        same_places(dutch.entries[i].key, text, dutch.entries[i].text);
    }
    for (size_t i = 0; i < english.count; i++)
        if (!words_find(&dutch, english.entries[i].key))
            fail_msg("%s has no Dutch", english.entries[i].key);
    words_release(&english);
    words_release(&dutch);
    assert_false(words_load(&dutch, "xx"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_dotted_and_sorted),
        cmocka_unit_test(refuses_what_is_no_object_of_strings),
        cmocka_unit_test(places_are_filled),
        cmocka_unit_test(numbers_choose),
        cmocka_unit_test(wishes_lead_to_a_language),
        cmocka_unit_test(both_languages_have_the_same_keys_and_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
