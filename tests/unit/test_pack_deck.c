/* A deck of the program: what is in it, how a pack names it, and that a record keeps it. */
#include "base/file.h"
#include "pack/check.h"
#include "support/packs.h"
#include "view/fit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DECK = 48 };

/* The pack "waarden" with `instead` in the place of its own values. */
static void pack_with(struct text *out, const char *instead)
{
    struct text whole = TEXT_INIT;
    packs_text(&whole, "waarden");
    const char *from = strstr(whole.at, "\"values\": ["), *to = strstr(whole.at, "\"effects\"");
    assert_true(from && to);
    text_add_bytes(out, whole.at, (size_t)(from - whole.at));
    text_format(out, "%s, %s", instead, to);
    if (strstr(instead, "bikes")) /* more than a game can hold */
        packs_change(out, "\"top\": 3", "\"cards\": [\"trust\", \"bikes\"], \"top\": 2");
    text_release(&whole);
}

static struct pack *read_with(const char *instead, struct problems *problems)
{
    struct text bytes = TEXT_INIT;
    pack_with(&bytes, instead);
    struct pack *pack = pack_read_bytes("waarden.json", NULL, bytes.at, bytes.length, problems);
    text_release(&bytes);
    return pack;
}

#define OWN "\"values\": [{\"id\": \"bikes\", \"name\": \"Fietsen\", \"meaning\": \"Overal heen.\"}]"

/* Its values come first, wherever it is named, so that a printed card has one number in every pack. */
static void a_deck_comes_before_what_the_pack_brings(void **state)
{
    static const char *const named[] = {"\"deck\": \"waarden\", " OWN, OWN ", \"deck\": \"waarden\""};
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct problems problems = {0};
        struct pack *pack = read_with(named[i], &problems);
        assert_non_null(pack);
        assert_int_equal(pack->value_count, DECK + 1);
        assert_int_equal(pack->deck_count, DECK);
        assert_string_equal(pack->values[0].id, "own-choice");
        assert_string_equal(pack_text(&pack->values[0].name, 1), "Own choice");
        assert_string_equal(pack->values[0].pictogram, "value-own-choice");
        assert_string_equal(pack->values[DECK].id, "bikes");
        assert_null(pack->values[DECK].pictogram);
        pack_free(pack);
        problems_release(&problems);
    }
}

/* In a record the deck stands whole: it needs no file, and is the same pack. */
static void a_record_keeps_the_deck(void **state)
{
    struct problems problems = {0};
    struct text compact = TEXT_INIT, again = TEXT_INIT;
    (void)state;
    struct pack *pack = read_with("\"deck\": \"waarden\"", &problems);
    assert_non_null(pack);
    pack_put_compact(&compact, pack);
    assert_non_null(strstr(compact.at, "\"deck\":{\"id\":\"waarden\""));
    struct pack *kept = pack_read_bytes("record", NULL, compact.at, compact.length, &problems);
    assert_int_equal(problems.count, 0);
    pack_put_compact(&again, kept);
    assert_string_equal(again.at, compact.at);
    assert_string_equal(kept->digest, pack->digest);
    assert_int_equal(kept->value_count, DECK);
    assert_int_equal(kept->deck_count, DECK);
    for (uint8_t v = 0; v < DECK; v++) {
        assert_string_equal(kept->values[v].id, pack->values[v].id);
        assert_string_equal(pack_text(&kept->values[v].meaning, 1), pack_text(&pack->values[v].meaning, 1));
    }
    pack_free(kept);
    pack_free(pack);
    problems_release(&problems);
    text_release(&again);
    text_release(&compact);
}

static const struct {
    const char *instead, *rule, *meant;
} mistakes[] = {
    {"\"deck\": \"warden\"", "unknown-deck", "waarden"},
    {"\"deck\": \"../texts/nl\"", "unknown-deck", NULL},
    {"\"deck\": \"\"", "unknown-deck", NULL},
    {"\"deck\": 3", "wrong-type", NULL},
    {"\"deck\": {}", "missing-key", NULL},
    {"\"deck\": \"waarden\", \"values\": 3", "wrong-type", NULL},
    {"\"deck\": \"waarden\", \"values\": [{\"id\": \"rest\", \"name\": {\"nl\": \"a\", \"en\": \"b\"},"
     "\"meaning\": {\"nl\": \"a\", \"en\": \"b\"}}]",
     "value-in-deck", NULL},
    {"\"values\": [{\"id\": \"a\", \"pictogram\": \"ret\", \"name\": {\"nl\": \"a\", \"en\": \"b\"},"
     "\"meaning\": {\"nl\": \"a\", \"en\": \"b\"}}]",
     "unknown-word", "rest"},
};

/* A file of the program that is broken is said of the program. */
static void a_broken_deck_is_no_fault_of_the_author(void **state)
{
    struct problems problems = {0};
    struct text assets = TEXT_INIT;
    (void)state;
    text_add(&assets, getenv("SAMENSPEL_ASSETS"));
    file_make_folder("build/test-deck");
    file_make_folder("build/test-deck/decks");
    assert_int_equal(file_write("build/test-deck/decks/stuk.json", "[]", 2), FILE_OK);
    setenv("SAMENSPEL_ASSETS", "build/test-deck", 1);
    assert_null(read_with("\"deck\": \"stuk\"", &problems));
    setenv("SAMENSPEL_ASSETS", assets.at, 1);
    assert_int_equal(problems.count, 1);
    assert_string_equal(problems.items[0].rule, "deck-broken");
    packs_expect_sentences(&problems);
    problems_release(&problems);
    text_release(&assets);
}

static const char *meant_of(const struct problem *problem)
{
    for (size_t f = 0; f < PROBLEM_FACTS_MAX && problem->facts[f].key; f++)
        if (strcmp(problem->facts[f].key, "meant") == 0)
            return problem->facts[f].value;
    return NULL;
}

static void a_wrong_deck_is_said_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++) {
        struct problems problems = {0};
        assert_null(read_with(mistakes[i].instead, &problems));
        assert_string_equal(problems.items[0].rule, mistakes[i].rule);
        if (mistakes[i].meant)
            assert_string_equal(meant_of(&problems.items[0]), mistakes[i].meant);
        packs_expect_sentences(&problems);
        problems_release(&problems);
    }
}

/* It speaks Dutch and English. A pack may speak Turkish too, but not first. */
static void a_deck_has_its_languages(void **state)
{
    static const struct {
        const char *languages;
        bool good;
    } packs[] = {
        {"[\"nl\", \"en\"]", true}, {"[\"nl\", \"en\", \"tr\"]", true}, {"[\"tr\", \"nl\", \"en\"]", false}};
    (void)state;
    for (int i = 0; i < 3; i++) {
        struct text bytes = TEXT_INIT;
        struct problems problems = {0};
        pack_with(&bytes, "\"deck\": \"waarden\"");
        packs_change(&bytes, "[\"nl\", \"en\"]", packs[i].languages);
        struct pack *pack = pack_read_bytes("waarden.json", NULL, bytes.at, bytes.length, &problems);
        int said = 0;
        for (size_t p = 0; p < problems.count; p++)
            said += strcmp(problems.items[p].rule, "deck-language") == 0;
        assert_int_equal(pack != NULL, packs[i].good);
        assert_int_equal(said, i == 0 ? 0 : 1);
        packs_expect_sentences(&problems);
        pack_free(pack);
        problems_release(&problems);
        text_release(&bytes);
    }
}

/* --- what is in it --- */

static bool is_basic_value(const char *tag)
{
    static const char *const tags[] = {"self-direction", "stimulation", "hedonism",   "achievement",
                                       "power",          "security",    "conformity", "tradition",
                                       "benevolence",    "universalism"};
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
        if (strcmp(tag, tags[i]) == 0)
            return true;
    return false;
}

/* Every card: a name and a meaning in both languages, a place in Schwartz's model, a drawing that is there.
 */
static void every_card_is_whole(void **state)
{
    struct problems problems = {0};
    struct pack *pack = read_with("\"deck\": \"waarden\"", &problems);
    (void)state;
    assert_int_equal(problems.count, 0);
    for (uint8_t v = 0; v < pack->value_count; v++) {
        const struct pack_value *value = &pack->values[v];
        struct text icon = TEXT_INIT;
        for (int language = 0; language < 2; language++)
            assert_true(value->name.in[language] && value->meaning.in[language]);
        assert_true(value->tag && is_basic_value(value->tag));
        assert_non_null(value->pictogram);
        file_assets(&icon);
        text_format(&icon, "/icons/%s.svg", value->pictogram);
        assert_true(file_size(icon.at) > 0);
        for (uint8_t w = 0; w < v; w++) {
            assert_ptr_not_equal(value->pictogram, pack->values[w].pictogram);
            for (int language = 0; language < 2; language++)
                assert_string_not_equal(value->name.in[language], pack->values[w].name.in[language]);
        }
        text_release(&icon);
    }
    pack_free(pack);
    problems_release(&problems);
}

/* On a card of the row stand two lines of ten letters. */
static void every_name_has_two_lines(void **state)
{
    enum { LINE = 11 };
    struct problems problems = {0};
    struct pack *pack = read_with("\"deck\": \"waarden\"", &problems);
    (void)state;
    for (uint8_t v = 0; v < pack->value_count; v++)
        for (int language = 0; language < 2; language++) {
            size_t lines = 1, on_line = 0;
            for (const char *word = pack->values[v].name.in[language]; *word;) {
                const size_t letters = strcspn(word, " ");
                assert_true(letters <= LINE);
                lines += on_line + letters > LINE;
                on_line = (on_line + letters > LINE ? 0 : on_line) + letters + 1;
                word += letters + (word[letters] == ' ');
            }
            if (lines > 2)
                fail_msg("%s takes %zu lines", pack->values[v].name.in[language], lines);
        }
    pack_free(pack);
    problems_release(&problems);
}

/* The checker's own measure, at every text size. */
static void every_card_fits(void **state)
{
    struct problems problems = {0};
    const char *why = NULL;
    struct pack *pack = read_with("\"deck\": \"waarden\"", &problems);
    struct type *type = type_open(getenv("SAMENSPEL_ASSETS"), &why);
    (void)state;
    fit_check_exactly(pack, type, &problems);
    assert_int_equal(problems.count, 0);
    type_close(type);
    pack_free(pack);
    problems_release(&problems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_deck_comes_before_what_the_pack_brings),
        cmocka_unit_test(a_record_keeps_the_deck),
        cmocka_unit_test(a_wrong_deck_is_said_once),
        cmocka_unit_test(a_broken_deck_is_no_fault_of_the_author),
        cmocka_unit_test(a_deck_has_its_languages),
        cmocka_unit_test(every_card_is_whole),
        cmocka_unit_test(every_name_has_two_lines),
        cmocka_unit_test(every_card_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
