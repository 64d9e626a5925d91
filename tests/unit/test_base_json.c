/* The strict reader: what it admits, what it refuses, where and with which rule; and the writer. */
#include "base/json.h"
#include "base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct wanted {
    const char *text;
    const char *rule; /* NULL: good */
    unsigned line, column;
};

/* Reads and gives the rule ("" when good) and place of the one problem. */
static void expect(const struct wanted *wanted, size_t length)
{
    struct problems problems = {0};
    struct json_document document = {0};
    const bool good = json_read(&document, "pack.json", wanted->text, length, &problems);
    if (good != !wanted->rule)
        fail_msg("%s: %s", wanted->text, good ? "admitted" : problems.items[0].rule);
    if (good) {
        assert_int_equal(problems.count, 0);
        assert_non_null(document.root);
    } else {
        assert_int_equal(problems.count, 1);
        assert_int_equal(problems.errors, 1);
        assert_null(document.root);
        assert_string_equal(problems.items[0].rule, wanted->rule);
        const struct place place = problems.items[0].place;
        assert_string_equal(place.file, "pack.json");
        if (place.line != wanted->line || place.column != wanted->column)
            fail_msg("%s: at %u:%u, not %u:%u", wanted->text, place.line, place.column, wanted->line,
                     wanted->column);
    }
    json_release(&document);
    problems_release(&problems);
}

static void expect_all(const struct wanted *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect(&wanted[i], strlen(wanted[i].text));
}
#define EXPECT_ALL(table) expect_all((table), sizeof(table) / sizeof(table)[0])

static void admits_good_json(void **state)
{
    (void)state;
    static const struct wanted good[] = {
        {.text = "{}"},
        {.text = "[]"},
        {.text = " \t\r\n[ ]\n"},
        {.text = "null"},
        {.text = "\"\""},
        {.text = "-0"},
        {.text = "[-0.0, 0, 1E5, 1e+5, 1e-5, 12.50, -7, 1e-999]"},
        {.text = "[\"\\u00e9\\uD83D\\uDE00\\n\\/\\\\\\\"\\b\\f\\r\\t\"]"},
        {.text = "[\"é€😀\x7f\"]"},
        {.text = "{\"a\":1,\"A\":2,\"\":3}"},
        {.text = "{\"a\":{\"a\":{\"a\":[{\"a\":true},{\"a\":false}]}}}"},
        {.text = "[123456789012345678901234567890123456789012345678901234567890]"},
    };
    EXPECT_ALL(good);
}

static void refuses_wrong_grammar(void **state)
{
    (void)state;
    static const struct wanted bad[] = {
        {"", "json-empty", 1, 1},
        {" \n\t ", "json-empty", 1, 1},
        {"{", "json-unfinished", 1, 2},
        {"[1,\n", "json-unfinished", 2, 1},
        {"[\"abc", "json-unfinished", 1, 6},
        {"\"\\", "json-unfinished", 1, 3},
        {"\"\\u00", "json-unfinished", 1, 6},
        {"{\"a\"", "json-unfinished", 1, 5},
        {"tru", "json-unfinished", 1, 4},
        {"[1,]", "json-syntax", 1, 4},
        {"[,1]", "json-syntax", 1, 2},
        {"[1 2]", "json-syntax", 1, 4},
        {"[1;2]", "json-syntax", 1, 3},
        {"{\"a\":1,}", "json-syntax", 1, 8},
        {"{\"a\" 1}", "json-syntax", 1, 6},
        {"{a:1}", "json-syntax", 1, 2},
        {"{'a':1}", "json-syntax", 1, 2},
        {"{\"a\":1 \"b\":2}", "json-syntax", 1, 8},
        {"{1:1}", "json-syntax", 1, 2},
        {"{\"a\":}", "json-syntax", 1, 6},
        {"[1}", "json-syntax", 1, 3},
        {"{]", "json-syntax", 1, 2},
        {"]", "json-syntax", 1, 1},
        {"// note\n{}", "json-syntax", 1, 1},
        {"{\n  \"a\": 1, # note\n}", "json-syntax", 2, 11},
        {"[NaN]", "json-syntax", 1, 2},
        {"[Infinity]", "json-syntax", 1, 2},
        {"[True]", "json-syntax", 1, 2},
        {"[nul]", "json-syntax", 1, 5},
        {"[trueish]", "json-syntax", 1, 6},
        {"[\xC2\xA0]", "json-syntax", 1, 2},
        {"[+1]", "json-syntax", 1, 2},
        {"[.5]", "json-syntax", 1, 2},
        {"{} {}", "json-trailing", 1, 4},
        {"{\"a\":1} xyz", "json-trailing", 1, 9},
        {"[1]\n\n]", "json-trailing", 3, 1},
        {"1 2", "json-trailing", 1, 3},
        {"\"a\"b", "json-trailing", 1, 4},
    };
    EXPECT_ALL(bad);
}

static void refuses_wrong_numbers(void **state)
{
    (void)state;
    static const struct wanted bad[] = {
        {"[007]", "json-number", 1, 2},
        {"[1.]", "json-number", 1, 2},
        {"[-]", "json-number", 1, 2},
        {"[-01]", "json-number", 1, 2},
        {"[1.e5]", "json-number", 1, 2},
        {"[1e]", "json-number", 1, 2},
        {"[1e+]", "json-number", 1, 2},
        {"[1.2.3]", "json-number", 1, 2},
        {"[1-2]", "json-number", 1, 2},
        {"[-.5]", "json-number", 1, 2},
        {"[--1]", "json-number", 1, 2},
        {"[0e1e1]", "json-number", 1, 2},
        {"[1e999]", "json-number", 1, 2},
        {"[1, -1e999, 1e999]", "json-number", 1, 5},
        {"[1234567890123456789012345678901234567890123456789012345678901]", "json-number", 1, 2},
        {"[0x10]", "json-syntax", 1, 3},
    };
    EXPECT_ALL(bad);
}

static void refuses_wrong_bytes(void **state)
{
    (void)state;
    static const struct wanted bad[] = {
        {"\xEF\xBB\xBF{}", "json-bom", 1, 1},
        {"\xFF\xFE{", "json-not-utf8", 1, 1},
        {"[\"\xC0\x80\"]", "json-not-utf8", 1, 3},
        {"[\"\xE0\x80\x80\"]", "json-not-utf8", 1, 3},
        {"[\"\xED\xA0\x80\"]", "json-not-utf8", 1, 3},
        {"[\"\xF4\x90\x80\x80\"]", "json-not-utf8", 1, 3},
        {"[\"\xE2\x82\"]", "json-not-utf8", 1, 3},
        {"[\n\"caf\xE9\"]", "json-not-utf8", 2, 5},
        {"[\v1]", "json-control", 1, 2},
        {"\f[]", "json-control", 1, 1},
        {"[\"a\tb\"]", "json-control", 1, 4},
        {"[\"a\nb\"]", "json-control", 1, 4},
        {"[\"\x1f\"]", "json-control", 1, 3},
        {"[\"a\\u0000\"]", "json-nul", 1, 4},
        {"{\"\\u0000\":1}", "json-nul", 1, 3},
        {"[\"\\x41\"]", "json-escape", 1, 3},
        {"[\"\\'\"]", "json-escape", 1, 3},
        {"[\"\\u12g4\"]", "json-escape", 1, 3},
        {"[\"\\uD83D\"]", "json-escape", 1, 3},
        {"[\"\\uD83D\\n\"]", "json-escape", 1, 3},
        {"[\"\\uD83D\\u0041\"]", "json-escape", 1, 3},
        {"[\"\\uDE00\"]", "json-escape", 1, 3},
    };
    EXPECT_ALL(bad);
    expect(&(struct wanted){"[1,\0 2]", "json-nul", 1, 4}, 7);
    expect(&(struct wanted){"{}\0", "json-nul", 1, 3}, 3);
    expect(&(struct wanted){"[\"\0\xFF\"]", "json-nul", 1, 3}, 6);
}

static void refuses_duplicate_keys(void **state)
{
    (void)state;
    static const struct wanted bad[] = {
        {"{\"a\":1,\"a\":2}", "json-duplicate-key", 1, 8},
        {"{\"a\":1,\n\"b\":2,\n \"\\u0061\":3}", "json-duplicate-key", 3, 2},
        {"{\"a\":{\"b\":1,\"b\":2},\"a\":2}", "json-duplicate-key", 1, 13},
        {"[[{\"x\":[]},{\"x\":0,\"y\":0,\"x\":0,\"x\":0}]]", "json-duplicate-key", 1, 25},
        {"{\"\":1,\"\":2}", "json-duplicate-key", 1, 7},
    };
    EXPECT_ALL(bad);
}

static void names_key_and_first_line(void **state)
{
    (void)state;
    static const char text[] = "{\n\"deur\": 1,\n\"raam\": 2,\n\"deur\": 3}";
    struct problems problems = {0};
    struct json_document document = {0};
    assert_false(json_read(&document, "p", text, strlen(text), &problems));
    const struct fill *facts = problems.items[0].facts;
    assert_string_equal(facts[2].key, "key");
    assert_string_equal(facts[2].value, "deur");
    assert_string_equal(facts[3].key, "first");
    assert_string_equal(facts[3].value, "2");
    problems_release(&problems);
}

/* `count` times `open`, then `middle`, then `count` times `close`. */
static void expect_nested(int count, const char *open, const char *middle, const char *close,
                          const char *rule, unsigned column)
{
    struct text text = TEXT_INIT;
    for (int i = 0; i < count; i++)
        text_add(&text, open);
    text_add(&text, middle);
    for (int i = 0; i < count; i++)
        text_add(&text, close);
    expect(&(struct wanted){text.at, rule, 1, column}, text.length);
    text_release(&text);
}

static void says_how_deep_is_allowed(void **state)
{
    (void)state;
    struct problems problems = {0};
    struct json_document document = {0};
    char text[65];
    memset(text, '[', sizeof text);
    assert_false(json_read(&document, "p", text, sizeof text, &problems));
    assert_string_equal(problems.items[0].facts[1].key, "most");
    assert_string_equal(problems.items[0].facts[1].value, "64");
    problems_release(&problems);
}

static void refuses_too_deep(void **state)
{
    (void)state;
    expect_nested(64, "[", "", "]", NULL, 0);
    expect_nested(65, "[", "", "]", "json-depth", 65);
    expect_nested(63, "{\"a\":", "{}", "}", NULL, 0);
    expect_nested(64, "{\"a\":", "{}", "}", "json-depth", 64 * 5 + 1);
    expect_nested(10000, "[", "", "]", "json-depth", 65);
    expect_nested(10000, "[", "", "", "json-depth", 65);
    expect_nested(1000000, "[", "", "]", "json-depth", 65);
}

static void refuses_too_big(void **state)
{
    (void)state;
    char *text = memory_take(JSON_SIZE_MAX + 2);
    memset(text, ' ', JSON_SIZE_MAX + 1);
    text[0] = '7';
    expect(&(struct wanted){.text = text}, JSON_SIZE_MAX);
    expect(&(struct wanted){text, "json-too-big", 0, 0}, JSON_SIZE_MAX + 1);
    memset(text, '\n', JSON_SIZE_MAX);
    text[JSON_SIZE_MAX - 1] = ']';
    expect(&(struct wanted){text, "json-syntax", JSON_SIZE_MAX, 1}, JSON_SIZE_MAX);
    free(text);
}

static void refuses_too_many(void **state)
{
    (void)state;
    struct text text = TEXT_INIT;
    text_add(&text, "[0");
    for (int i = 0; i < JSON_VALUES_MAX - 2; i++)
        text_add(&text, ",0");
    text_add(&text, "]");
    expect(&(struct wanted){.text = text.at}, text.length);
    text_cut(&text, text.length - 1);
    text_add(&text, ",0]");
    expect(&(struct wanted){text.at, "json-too-many", 1, 2 * JSON_VALUES_MAX}, text.length);
    text_release(&text);
}

static void finds_a_twin_among_many(void **state)
{
    (void)state;
    struct text text = TEXT_INIT;
    for (int i = 0; i < 100000; i++)
        text_format(&text, "%s\"key-%d\":%d", i ? ",\n" : "{", i, i);
    const size_t length = text.length;
    text_add(&text, "}");
    expect(&(struct wanted){.text = text.at}, text.length);
    text_cut(&text, length);
    text_add(&text, ",\n\"key-500\":0}");
    expect(&(struct wanted){text.at, "json-duplicate-key", 100001, 1}, text.length);
    text_release(&text);
}

static void tree_says_what_stands_there(void **state)
{
    (void)state;
    static const char text[] = "{\n  \"title\": {\"nl\": \"Twee deuren\"},\n  \"n\": [1, 2.5,\n"
                               "   true, false, null, \"\\u00e9\\ud83d\\ude00\"]}\n";
    struct problems problems = {0};
    struct json_document document = {0};
    assert_true(json_read(&document, "a.json", text, strlen(text), &problems));
    const struct json *root = document.root;
    assert_int_equal(root->type, JSON_OBJECT);
    assert_int_equal(root->count, 2);
    assert_null(root->key);
    const struct json *nl = json_find(json_find(root, "title"), "nl");
    assert_string_equal(nl->string, "Twee deuren");
    assert_int_equal(json_place(&document, nl).line, 2);
    assert_int_equal(json_place(&document, nl).column, 19);
    assert_int_equal(json_key_place(&document, nl).column, 13);
    assert_string_equal(json_place(&document, nl).file, "a.json");
    assert_null(json_find(root, "TITLE"));
    assert_null(json_find(nl, "nl"));
    assert_null(json_find(NULL, "nl"));
    const enum json_type types[] = {JSON_NUMBER, JSON_NUMBER, JSON_TRUE, JSON_FALSE, JSON_NULL, JSON_STRING};
    const struct json *list = json_find(root, "n");
    assert_int_equal(list->count, 6);
    const struct json *item = list->first;
    for (size_t i = 0; i < 6; i++, item = item->next)
        assert_int_equal(item->type, types[i]);
    assert_null(item);
    assert_int_equal((int)(list->first->next->number * 4), 10);
    assert_int_equal(json_place(&document, list->first->next->next).line, 4);
    assert_int_equal(json_place(&document, list->first->next->next).column, 4);
    json_release(&document);
    json_release(&document);
}

static void integers_are_whole_and_in_range(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t low, high;
        bool good;
        int64_t value;
    } cases[] = {
        {"5", 0, 10, true, 5},
        {"-3", -3, 10, true, -3},
        {"1e2", 0, 100, true, 100},
        {"2.0", 0, 10, true, 2},
        {"-0", 0, 10, true, 0},
        {"11", 0, 10, false, 0},
        {"-1", 0, 10, false, 0},
        {"1.5", 0, 10, false, 0},
        {"3e9", 0, 4000000000, true, 3000000000},
        {"9007199254740991", 0, INT64_MAX, true, 9007199254740991},
        {"9007199254740993", INT64_MIN, INT64_MAX, false, 0},
        {"1e300", INT64_MIN, INT64_MAX, false, 0},
        {"\"5\"", 0, 10, false, 0},
        {"true", 0, 10, false, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct problems problems = {0};
        struct json_document document = {0};
        int64_t value = 0;
        assert_true(json_read(&document, "n", cases[i].text, strlen(cases[i].text), &problems));
        assert_int_equal(json_integer(document.root, cases[i].low, cases[i].high, &value), cases[i].good);
        assert_int_equal(value, cases[i].value);
        json_release(&document);
    }
    int64_t value = 0;
    assert_false(json_integer(NULL, 0, 1, &value));
}

static void writes_what_can_be_read(void **state)
{
    (void)state;
    struct text out = TEXT_INIT;
    text_add(&out, "{");
    json_put_key(&out, "a");
    json_put_string(&out, "\"\\/\b\f\n\r\t\x01\x1f é😀");
    json_put_key(&out, "b{");
    json_put_string_bytes(&out, "x\0y\xFFz", 5);
    text_add(&out, "}");
    assert_string_equal(out.at, "{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f é😀\","
                                "\"b{\":\"x\\u0000y\uFFFDz\"}");
    text_release(&out);
}

static void compact_keeps_numbers_and_order(void **state)
{
    (void)state;
    static const char text[] = " {\"z\" : [ 1.50 , 1e+05,-0 , 12345678901234567890\n] , \"a\":\r\n"
                               "{ } , \"b\" : [ ] , \"c\" : [true , false,null],\"\\u00e9\":"
                               "\"\\u20ac\\/\\u0009 \" }\n";
    struct problems problems = {0};
    struct json_document document = {0};
    struct text out = TEXT_INIT;
    assert_true(json_read(&document, "c", text, strlen(text), &problems));
    json_put_compact(&out, &document, document.root);
    assert_string_equal(out.at, "{\"z\":[1.50,1e+05,-0,12345678901234567890],\"a\":{},\"b\":[],"
                                "\"c\":[true,false,null],\"é\":\"€/\\t \"}");
    json_release(&document);
    struct text again = TEXT_INIT;
    assert_true(json_read(&document, "c", out.at, out.length, &problems));
    json_put_compact(&again, &document, document.root);
    assert_string_equal(again.at, out.at);
    json_release(&document);
    text_release(&again);
    text_release(&out);
}

/* A tree node must not grow unseen: JSON_VALUES_MAX times its size is the most memory a file takes.
 */
_Static_assert(sizeof(struct json) <= 64, "half a million values must stay within 64 MB");

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(admits_good_json),
        cmocka_unit_test(refuses_wrong_grammar),
        cmocka_unit_test(refuses_wrong_numbers),
        cmocka_unit_test(refuses_wrong_bytes),
        cmocka_unit_test(refuses_duplicate_keys),
        cmocka_unit_test(names_key_and_first_line),
        cmocka_unit_test(refuses_too_deep),
        cmocka_unit_test(says_how_deep_is_allowed),
        cmocka_unit_test(refuses_too_big),
        cmocka_unit_test(refuses_too_many),
        cmocka_unit_test(finds_a_twin_among_many),
        cmocka_unit_test(tree_says_what_stands_there),
        cmocka_unit_test(integers_are_whole_and_in_range),
        cmocka_unit_test(writes_what_can_be_read),
        cmocka_unit_test(compact_keeps_numbers_and_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
