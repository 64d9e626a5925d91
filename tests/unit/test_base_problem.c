/* Problems: collected, bounded, and printed as one safe line each. */
#include "base/json.h"
#include "base/problem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char texts[] = "{\"rule\": {\"unknown-id\": \"Er is geen {id}. Bedoelt u {near}?\","
                            " \"plain\": \"Zo niet.\", \"kind\": {\"list\": \"Een lijst.\"},"
                            " \"did-you-mean\": \"Of {meant}?\"}}";

static void expect_printed(struct place place, enum severity severity, const char *rule,
                           const struct fill *facts, const char *wanted)
{
    struct words words;
    struct problems problems = {0};
    struct text out = TEXT_INIT;
    assert_true(words_read(&words, "nl", texts, strlen(texts)));
    problem_add(&problems, severity, place, rule, facts);
    problem_print(&out, &words, &problems.items[0]);
    assert_string_equal(out.at, wanted);
    text_release(&out);
    problems_release(&problems);
    words_release(&words);
}

static void prints_file_line_column_sentence_rule(void **state)
{
    (void)state;
    const struct place whole = {"pack.json", 12, 7};
    expect_printed(whole, SEVERITY_ERROR, "unknown-id", FACTS({"id", "deurr"}, {"near", "deur"}),
                   "pack.json:12:7: error: Er is geen deurr. Bedoelt u deur? [unknown-id]");
    expect_printed(whole, SEVERITY_WARNING, "plain", NULL, "pack.json:12:7: warning: Zo niet. [plain]");
    expect_printed((struct place){"pack.json", 12, 0}, SEVERITY_ERROR, "plain", NULL,
                   "pack.json:12: error: Zo niet. [plain]");
    expect_printed((struct place){"pack.json", 0, 7}, SEVERITY_ERROR, "plain", NULL,
                   "pack.json: error: Zo niet. [plain]");
    expect_printed((struct place){0}, SEVERITY_ERROR, "plain", NULL, "error: Zo niet. [plain]");
    expect_printed(whole, SEVERITY_ERROR, "new-rule", NULL,
                   "pack.json:12:7: error: rule.new-rule [new-rule]");
}

static void facts_choose_a_variant_and_add_a_suggestion(void **state)
{
    (void)state;
    expect_printed((struct place){0}, SEVERITY_ERROR, "kind", FACTS({"variant", "list"}),
                   "error: Een lijst. [kind]");
    expect_printed((struct place){0}, SEVERITY_ERROR, "plain", FACTS({"word", "x"}, {"meant", "deur"}),
                   "error: Zo niet. Of deur? [plain]");
}

/* What stands in a file of somebody else must not move the cursor or forge a second line. */
static void nothing_hostile_reaches_the_terminal(void **state)
{
    (void)state;
    expect_printed(
        (struct place){"a\nb\x1b.json", 1, 1}, SEVERITY_ERROR, "unknown-id",
        FACTS({"id", "x\x1b[2J\r\n\t\u202Ey\xFF"}, {"near", "é"}),
        "a b\uFFFD.json:1:1: error: Er is geen x\uFFFD[2J\uFFFD  \uFFFDy\uFFFD. Bedoelt u é? [unknown-id]");
}

static void strings_are_copied(void **state)
{
    (void)state;
    char name[] = "pack.json";
    char rule[] = "plain";
    char key[] = "id";
    char value[] = "deur";
    struct problems problems = {0};
    problem_add(&problems, SEVERITY_ERROR, (struct place){name, 1, 1}, rule, FACTS({key, value}));
    name[0] = rule[0] = key[0] = value[0] = '!';
    const struct problem *problem = &problems.items[0];
    assert_string_equal(problem->place.file, "pack.json");
    assert_string_equal(problem->rule, "plain");
    assert_string_equal(problem->facts[0].key, "id");
    assert_string_equal(problem->facts[0].value, "deur");
    assert_null(problem->facts[1].key);
    problems_release(&problems);
    assert_int_equal(problems.count, 0);
    assert_int_equal(problems.errors, 0);
}

static void hostile_input_stays_bounded(void **state)
{
    (void)state;
    struct problems problems = {0};
    struct text huge = TEXT_INIT;
    for (int i = 0; i < 100000; i++)
        text_add(&huge, "é€");
    for (int i = 0; i < 5000; i++)
        problem_add(&problems, i % 5 ? SEVERITY_ERROR : SEVERITY_WARNING, (struct place){"p", (uint32_t)i, 1},
                    "plain", FACTS({"a", huge.at}, {"b", huge.at}, {"c", huge.at}, {"d", huge.at}));
    assert_int_equal(problems.count, PROBLEMS_MAX);
    assert_int_equal(problems.errors, 4000);
    assert_int_equal(problems.warnings, 1000);
    for (size_t i = 0; i < PROBLEMS_MAX; i++) /* the first 800 errors, and 200 that took a warning's place */
        assert_true(problems.items[i].severity == SEVERITY_ERROR && problems.items[i].place.line < 1250);
    assert_int_equal(problems.items[1].place.line, 1);
    assert_int_equal(problems.items[0].place.line, 1249);
    assert_true(problems.arena.used < 2 * 1024 * 1024);
    const char *fact = problems.items[7].facts[3].value;
    assert_int_equal(strlen(fact), 200 + strlen("…"));
    assert_string_equal(fact + 200, "…");
    text_release(&huge);
    problems_release(&problems);
}

static void json_says_the_same(void **state)
{
    (void)state;
    struct words words;
    struct problems problems = {0};
    struct text out = TEXT_INIT;
    assert_true(words_read(&words, "nl", texts, strlen(texts)));
    problems_json(&out, &words, &problems);
    assert_string_equal(out.at, "[]");
    text_clear(&out);
    problem_add(&problems, SEVERITY_ERROR, (struct place){"p\xFF\".json", 3, 4}, "unknown-id",
                FACTS({"id", "\"\n"}, {"near", "b"}));
    problem_add(&problems, SEVERITY_WARNING, (struct place){0}, "plain", NULL);
    problems_json(&out, &words, &problems);
    assert_string_equal(out.at,
                        "[{\"file\":\"p\uFFFD\\\".json\",\"line\":3,\"column\":4,\"severity\":\"error\","
                        "\"rule\":\"unknown-id\",\"sentence\":\"Er is geen \\\"\\n. Bedoelt u b?\"},"
                        "{\"file\":null,\"line\":0,\"column\":0,\"severity\":\"warning\","
                        "\"rule\":\"plain\",\"sentence\":\"Zo niet.\"}]");
    struct json_document document;
    assert_true(json_read(&document, "out", out.at, out.length, &problems));
    json_release(&document);
    text_release(&out);
    problems_release(&problems);
    words_release(&words);
}

/* Every way in which JSON can be wrong has its sentence, and every place in it is filled. */
static void every_json_rule_has_a_whole_sentence(void **state)
{
    (void)state;
    static const struct {
        const char *text, *printed;
    } cases[] = {
        {"", "json-empty"},
        {"\xEF\xBB\xBF{}", "json-bom"},
        {"\xFF", "json-not-utf8"},
        {"[\"\\u0000\"]", "json-nul"},
        {"[\"\t\"]", "json-control"},
        {"[\"\\q\"]", "json-escape"},
        {"[1,]", "json-syntax"},
        {"[1", "json-unfinished"},
        {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "json-depth"},
        {"{\"a\":1,\"a\":2}", "json-duplicate-key"},
        {"[] x", "json-trailing"},
        {"[1.]", "json-number"},
    };
    static const char *const languages[] = {"nl", "en"};
    for (size_t l = 0; l < 2; l++) {
        struct words words;
        assert_true(words_load(&words, languages[l]));
        for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
            struct problems problems = {0};
            struct json_document document;
            struct text out = TEXT_INIT;
            assert_false(json_read(&document, "p", cases[i].text, strlen(cases[i].text), &problems));
            assert_string_equal(problems.items[0].rule, cases[i].printed);
            problem_print(&out, &words, &problems.items[0]);
            assert_null(strstr(out.at, "rule."));
            for (const char *open = strchr(out.at, '{'); open; open = strchr(open + 1, '{'))
                assert_true(open[1] == ' '); /* "Begin met { en" is meant */
            text_release(&out);
            problems_release(&problems);
        }
        assert_non_null(words_find(&words, "rule.json-too-big"));
        assert_non_null(words_find(&words, "rule.json-too-many"));
        words_release(&words);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_file_line_column_sentence_rule),
        cmocka_unit_test(facts_choose_a_variant_and_add_a_suggestion),
        cmocka_unit_test(nothing_hostile_reaches_the_terminal),
        cmocka_unit_test(strings_are_copied),
        cmocka_unit_test(hostile_input_stays_bounded),
        cmocka_unit_test(json_says_the_same),
        cmocka_unit_test(every_json_rule_has_a_whole_sentence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
