/* Texts too long for their places, signs without a letter, and the quick ruler against the exact one. */
#include "view/fit.h"

#include "pack/read.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void fit_rules(struct text *out, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        text_format(out, "%u:%s ", (unsigned)problems->items[i].place.line, problems->items[i].rule);
}

struct long_text {
    const char *old, *new, *rule, *size, *place; /* rule NULL: it fits */
};

#define LONG_NAME "Verantwoordelijkheidsgevoel voor de leefomgeving en de hele buurt van morgen"
#define WIDE_NAME "MMMMMMMMMMMMMMMM MMMMMMMMMMMMMMMM MMMMMMMMMMMMMMMM MMMMMMMMMMMMMMMM MMMMMMMMMM"

static const struct long_text long_texts[] = {
    {"\"nl\": \"De tuin\"", "\"nl\": \"De tuin van de hele buurt\"", NULL, NULL, NULL},
    {"\"nl\": \"De tuin\"",
     "\"nl\": \"De verwilderde binnentuin achter de flats aan de Populierenlaan en de Berkenlaan\"",
     "text-no-room", "100", "title"},
    {"\"nl\": \"Inwoner\"", "\"nl\": \"Inwoner van de wijk\"", NULL, NULL, NULL},
    {"\"nl\": \"Inwoner\"",
     "\"nl\": \"Vertegenwoordigers van de bewonerscommissies en de wijkraad van de binnenstad\"",
     "text-no-room", "100", "legend"},
    {"\"nl\": \"Bomen\"", "\"nl\": \"Wijkgezondheidscentrum\"", NULL, NULL, NULL},
    {"\"nl\": \"Rust\"", "\"nl\": \"Rust in de straat\"", NULL, NULL, NULL},
    {"\"nl\": \"Verbondenheid\"", "\"nl\": \"Verbondenheid in de buurt\"", NULL, NULL, NULL},
    {"\"nl\": \"Verbondenheid\"", "\"nl\": \"" LONG_NAME "\"", "text-no-room", "100", "effect"},
    {"\"nl\": \"Genezen\"", "\"nl\": \"Genezen wie ziek is\"", NULL, NULL, NULL},
    {"\"nl\": \"Genezen\"", "\"nl\": \"" WIDE_NAME "\"", "text-no-room", NULL, "spectrum"},
    {"\"nl\": \"Voorkomen\"", "\"nl\": \"" WIDE_NAME "\"", "text-no-room", NULL, "spectrum"},
    {"\"nl\": \"Kort\"", "\"nl\": \"Een korte middag\"", NULL, NULL, NULL},
    {"\"nl\": \"Kort\"", "\"nl\": \"" WIDE_NAME "\"", "text-no-room", NULL, "card"},
    {"\"nl\": \"Klein\"", "\"nl\": \"" WIDE_NAME "\"", "text-no-room", NULL, "cover"},
    {"\"nl\": \"Rust\"", "\"nl\": \"" WIDE_NAME "\"", "text-no-room", "100", "pill"},
    {"\"nl\": \"Klein\"", "\"nl\": \"Klein \U0001F600\"", "text-no-letter", NULL, NULL},
    {"\"nl\": \"Klein\"", "\"nl\": \"Żółć, ğ, ї, ½ €\"", NULL, NULL, NULL},
};

/* What comes in between, of `words` words: it has one page. */
static void news_has_one_page(void **state)
{
    static const char *const old[] = {"\"nl\": \"Er komt een brief.\"", "\"nl\": \"De bomen zijn hoog.\""};
    struct type *type = *state;
    for (int kind = 0; kind < 2; kind++)
        for (int words = 30; words <= 400; words += 370) {
            struct text bytes = TEXT_INIT, new = TEXT_INIT;
            struct problems problems = {0};
            text_add(&new, "\"nl\": \"");
            for (int i = 0; i < words; i++)
                text_add(&new, i ? " nieuws" : "Nieuws");
            text_add(&new, "\"");
            packs_text(&bytes, "klein");
            packs_change(&bytes, old[kind], new.at);
            /* a message is one line; a later effect is a story */
            struct pack *pack = pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems);
            if (pack) {
                fit_check(pack, type, &problems);
                packs_expect_sentences(&problems);
                assert_int_equal(problems.count, words > 30);
                if (words > 30)
                    assert_string_equal(problems.items[0].facts[0].value, "news");
            } else
                assert_true(kind == 0 && words > 30);
            pack_free(pack);
            problems_release(&problems);
            text_release(&new);
            text_release(&bytes);
        }
}

static const char *fact(const struct problem *problem, const char *key)
{
    for (size_t i = 0; i < PROBLEM_FACTS_MAX && problem->facts[i].key; i++)
        if (strcmp(problem->facts[i].key, key) == 0)
            return problem->facts[i].value;
    return NULL;
}

static void long_texts_are_found(void **state)
{
    struct type *type = *state;
    for (size_t i = 0; i < sizeof long_texts / sizeof long_texts[0]; i++) {
        const struct long_text *one = &long_texts[i];
        struct text bytes = TEXT_INIT;
        struct text found = TEXT_INIT;
        struct problems problems = {0};
        packs_text(&bytes, "klein");
        packs_change(&bytes, one->old, one->new);
        struct pack *pack = pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems);
        assert_non_null(pack);
        fit_check(pack, type, &problems);
        packs_expect_sentences(&problems);
        fit_rules(&found, &problems);
        if (problems.count != (one->rule ? 1 : 0) ||
            (one->rule && strcmp(problems.items[0].rule, one->rule) != 0))
            fail_msg("%s -> %s: found %s", one->old, one->new, found.at);
        if (one->place)
            assert_string_equal(fact(&problems.items[0], "variant"), one->place);
        if (one->size)
            assert_string_equal(fact(&problems.items[0], "size"), one->size);
        pack_free(pack);
        problems_release(&problems);
        text_release(&found);
        text_release(&bytes);
    }
}

static void quick_ruler_finds_the_same(void **state)
{
    static const char *const names[] = {"klein",
                                        "uiterste",
                                        "good/nieuws",
                                        "good/voorwaarden",
                                        "../../scenarios/kennismaken",
                                        "../../scenarios/wijk-in-beweging",
                                        "../../scenarios/dagbesteding-in-het-dorp"};
    struct type *type = *state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct text path = TEXT_INIT, quick = TEXT_INIT, exact = TEXT_INIT;
        struct problems problems = {0}, exactly = {0}, reading = {0};
        packs_path(&path, names[i]);
        struct pack *pack = pack_read(path.at, &reading);
        assert_non_null(pack);
        fit_check(pack, type, &problems);
        fit_check_exactly(pack, type, &exactly);
        fit_rules(&quick, &problems);
        fit_rules(&exact, &exactly);
        assert_string_equal(quick.at, exact.at);
        pack_free(pack);
        problems_release(&problems);
        problems_release(&exactly);
        problems_release(&reading);
        text_release(&quick);
        text_release(&exact);
        text_release(&path);
    }
}

static int open_type(void **state)
{
    const char *why = NULL;
    *state = type_open(getenv("SAMENSPEL_ASSETS"), &why);
    return *state ? 0 : -1;
}

static int close_type(void **state)
{
    type_close(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_texts_are_found),
        cmocka_unit_test(news_has_one_page),
        cmocka_unit_test(quick_ruler_finds_the_same),
    };
    return cmocka_run_group_tests(tests, open_type, close_type);
}
