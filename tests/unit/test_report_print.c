/* What is printed before a meeting: sound pages, in every language of the pack, with the minutes that set-up
 * counts too. */
#include "base/file.h"
#include "pack/read.h"
#include "report/print.h"
#include "support/markup.h"
#include "support/packs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { CARDS = 9 }; /* A to F, own idea, not sure, pass */

struct made {
    struct pack *pack;
    struct words words[2];
    struct text assets;
    struct print_source source;
};

/* A pack at half past one, on a page in Dutch (0) or English (1). */
static struct made *made_of(struct pack *pack, int page)
{
    static const char *const languages[] = {"nl", "en"};
    struct made *made = calloc(1, sizeof *made);
    assert_non_null(made);
    assert_non_null(pack);
    made->pack = pack;
    made->assets = TEXT_INIT;
    file_assets(&made->assets);
    for (int l = 0; l < 2; l++)
        assert_true(words_load(&made->words[l], languages[l]));
    const struct pack_programme *programme = &pack->programmes[0];
    made->source = (struct print_source){
        .pack = pack,
        .words = &made->words[page],
        .assets = made->assets.at,
        .plan = print_plan_of(pack, programme, minutes_table_of(pack, programme), 13 * 60 + 30)};
    for (uint8_t l = 0; l < pack->language_count; l++)
        for (int w = 0; w < 2; w++)
            if (strcmp(pack->languages[l], languages[w]) == 0)
                made->source.spoken[l] = &made->words[w];
    return made;
}

static struct pack *test_pack(const char *name)
{
    struct problems problems = {0};
    struct text folder = TEXT_INIT;
    packs_path(&folder, name);
    struct pack *pack = pack_read(folder.at, &problems);
    problems_release(&problems);
    text_release(&folder);
    return pack;
}

static void made_free(struct made *made)
{
    pack_free(made->pack);
    for (int l = 0; l < 2; l++)
        words_release(&made->words[l]);
    text_release(&made->assets);
    free(made);
}

static struct text sheet_of(const struct made *made, enum print_sheet sheet)
{
    struct text page = TEXT_INIT;
    print_write(&page, &made->source, sheet);
    return page;
}

static size_t count_of(const struct text *page, const char *string)
{
    size_t count = 0;
    for (const char *at = page->at; (at = strstr(at, string)); at += strlen(string))
        count++;
    return count;
}

static void expect(const struct text *page, const char *string, bool there)
{
    if ((strstr(page->at, string) != NULL) != there)
        fail_msg("%s: %s", string, there ? "is not there" : "is there");
}

static void every_sheet_of_every_pack_is_sound(void **state)
{
    static const char *const names[] = {"klein",
                                        "uiterste",
                                        "agenda",
                                        "waarden",
                                        "../../scenarios/kennismaken",
                                        "../../scenarios/wijk-in-beweging",
                                        "../../scenarios/dagbesteding-in-het-dorp"};
    (void)state;
    for (size_t n = 0; n < 2 * sizeof names / sizeof *names; n++) {
        struct made *made = made_of(test_pack(names[n / 2]), n % 2);
        struct text all = TEXT_INIT;
        for (int sheet = 0; sheet < PRINT_SHEET_COUNT; sheet++) {
            struct text page = sheet_of(made, (enum print_sheet)sheet);
            markup_check(page.at);
            text_release(&page);
        }
        print_write_all(&all, &made->source);
        markup_check(all.at);
        text_release(&all);
        made_free(made);
    }
}

static void letters_are_told_by_shape_and_by_name(void **state)
{
    (void)state;
    struct made *made = made_of(test_pack("klein"), 0);
    struct text page = sheet_of(made, PRINT_LETTERS);
    assert_int_equal(count_of(&page, "class=\"card letter\""), CARDS);
    for (int answer = 0; answer < CARDS; answer++) {
        struct text use = TEXT_INIT;
        text_format(&use, "<use href=\"#answer-%d\"", answer);
        assert_int_equal(count_of(&page, use.at), 1);
        text_release(&use);
    }
    static const char *const names[] = {"Weet ik nog niet", "Ik pas", "Ons eigen idee", ">F</title>"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        expect(&page, names[i], true);
    text_release(&page);
    made_free(made);
}

static void roles_and_dilemmas_come_in_every_language(void **state)
{
    (void)state;
    for (int language = 0; language < 2; language++) {
        struct made *made = made_of(test_pack("klein"), language);
        struct text roles = sheet_of(made, PRINT_ROLES), dilemmas = sheet_of(made, PRINT_DILEMMAS);
        static const char *const role[] = {
            "Inwoner",     "Resident",     "Je kent de straat.", "You know the street.",
            "Wat je weet", "What you know"};
        static const char *const dilemma[] = {"lang=\"nl\"", "lang=\"en\"", "Dilemma van: Gemeente",
                                              "Dilemma of: Municipality"};
        for (size_t i = 0; i < sizeof role / sizeof *role; i++)
            expect(&roles, role[i], true);
        for (size_t i = 0; i < sizeof dilemma / sizeof *dilemma; i++)
            expect(&dilemmas, dilemma[i], true);
        assert_int_equal(count_of(&roles, "class=\"card role\""), 2 * made->pack->role_count);
        assert_int_equal(count_of(&dilemmas, "<article"), 2 * 2);
        text_release(&dilemmas);
        text_release(&roles);
        made_free(made);
    }
}

/* A card for each value of a game, with the number that is typed for it; the deck has drawings. */
static void value_cards_have_numbers_and_drawings(void **state)
{
    static const struct {
        const char *pack;
        int cards, drawings;
    } packs[] = {{"waarden", 20, 0}, {"../../scenarios/wijk-in-beweging", 48, 48}, {"klein", 2, 0}};
    (void)state;
    for (size_t i = 0; i < sizeof packs / sizeof *packs; i++) {
        struct made *made = made_of(test_pack(packs[i].pack), 0);
        struct text page = sheet_of(made, PRINT_VALUES), last = TEXT_INIT;
        text_format(&last, "<span aria-hidden=\"true\">%d</span>", packs[i].cards);
        markup_check(page.at);
        assert_int_equal(count_of(&page, "<section class=\"value\">"), 2 * packs[i].cards);
        assert_int_equal(count_of(&page, last.at), 2);
        assert_int_equal(count_of(&page, "<symbol id=\"value-"), packs[i].drawings);
        assert_int_equal(count_of(&page, "<use href=\"#value-"), 2 * packs[i].drawings);
        text_release(&last);
        text_release(&page);
        made_free(made);
    }
}

/* Who plays no value game gets no value cards, and no link to them. */
static void value_cards_are_for_a_value_game(void **state)
{
    (void)state;
    static const char *const files[PRINT_SHEET_COUNT] = {"l", "r", "v", "d", "o"};
    struct made *made = made_of(test_pack("klein"), 0);
    struct text all = TEXT_INIT, contents = TEXT_INIT;
    assert_false(print_has(&made->source, PRINT_VALUES));
    print_write_all(&all, &made->source);
    print_write_contents(&contents, &made->source, files);
    expect(&all, "class=\"value\"", false);
    expect(&contents, "href=\"v\"", false);
    expect(&contents, "href=\"r\"", true);
    text_release(&contents);
    text_release(&all);
    made_free(made);
    made = made_of(test_pack("waarden"), 0);
    made->source.planned = true;
    assert_true(print_has(&made->source, PRINT_VALUES));
    made->source.plan.part_count = 1; /* the welcome alone */
    assert_false(print_has(&made->source, PRINT_VALUES));
    made_free(made);
}

/* A plan has its own order, and what was left out of it is not printed. */
static void the_sheets_of_a_plan_are_those_of_its_dilemmas(void **state)
{
    (void)state;
    struct made *made = made_of(test_pack("klein"), 0);
    made->source.planned = true;
    struct text all = sheet_of(made, PRINT_DILEMMAS);
    assert_int_equal(count_of(&all, "<article"), 2 * 2);
    made->source.plan.parts[0].activity = pack_find_activity(made->pack, "het-hek");
    made->source.plan.part_count = 1;
    struct text one = sheet_of(made, PRINT_DILEMMAS);
    assert_int_equal(count_of(&one, "<article"), 2);
    expect(&one, pack_text(&made->pack->activities[2].dilemma->question, 0), true);
    expect(&one, pack_text(&made->pack->activities[1].dilemma->question, 0), false);
    text_release(&one);
    text_release(&all);
    made_free(made);
}

/* What comes after the choice, and what only the facilitator knows, is not on the table. */
static void a_dilemma_on_paper_gives_nothing_away(void **state)
{
    (void)state;
    struct made *made = made_of(test_pack("klein"), 0);
    const struct pack_dilemma *dilemma = made->pack->activities[1].dilemma;
    struct text page = sheet_of(made, PRINT_DILEMMAS);
    expect(&page, pack_text(&dilemma->question, 0), true);
    expect(&page, pack_text(&dilemma->options[0].label, 0), true);
    expect(&page, pack_text(&dilemma->options[0].detail, 0), true);
    expect(&page, pack_text(&dilemma->options[0].follows, 0), false);
    expect(&page, pack_text(&dilemma->expert, 0), false);
    expect(&page, pack_text(&dilemma->tip, 0), false);
    expect(&page, pack_text(&dilemma->injects[0].text, 0), false);
    text_release(&page);
    made_free(made);
}

static void the_order_has_the_minutes_of_the_one_formula(void **state)
{
    (void)state;
    struct made *made = made_of(test_pack("klein"), 0);
    const struct pack_programme *programme = made->source.plan.programme;
    const uint32_t whole = minutes_programme(made->pack, programme, made->source.plan.table);
    struct text page = sheet_of(made, PRINT_ORDER), end = TEXT_INIT;
    const unsigned minutes = 13 * 60 + 30 + whole / 60;
    text_format(&end, "<th scope=\"row\">%u.%02u</th><td><div class=\"what\">Klaar", minutes / 60,
                minutes % 60);
    expect(&page, "<th scope=\"row\">13.30</th><td><div class=\"what\">Welkom", true);
    expect(&page, end.at, true);
    expect(&page, "Pauze", true);
    expect(&page, "Dit komt alleen als", true);
    expect(&page, "Kiezen op de computer.", true);
    text_release(&end);
    text_release(&page);
    made_free(made);
}

static void the_clock_goes_on_past_midnight_or_counts_from_nought(void **state)
{
    (void)state;
    struct made *made = made_of(test_pack("klein"), 1);
    made->source.plan.start = 23 * 60 + 59;
    struct text late = sheet_of(made, PRINT_ORDER);
    expect(&late, "<th scope=\"row\">23.59</th>", true);
    expect(&late, "<th scope=\"row\">0.", true);
    made->source.plan.start = PRINT_NO_START;
    struct text none = sheet_of(made, PRINT_ORDER);
    expect(&none, "<th scope=\"row\">0.00</th>", true);
    expect(&none, ">After<", true);
    text_release(&none);
    text_release(&late);
    made_free(made);
}

static void words_of_authors_stay_words(void **state)
{
    (void)state;
    struct text bytes = TEXT_INIT;
    struct problems problems = {0};
    packs_text(&bytes, "klein");
    packs_change(&bytes, "Je kent de straat.", "</dd><script>alert(1)</script>");
    packs_change(&bytes, "\"nl\": \"Inwoner\"", "\"nl\": \"In<b>woner & zo\"");
    struct made *made = made_of(pack_read_bytes("klein", NULL, bytes.at, bytes.length, &problems), 1);
    struct text page = TEXT_INIT;
    print_write_all(&page, &made->source);
    markup_check(page.at);
    expect(&page, "<script", false);
    expect(&page, "&lt;/dd&gt;&lt;script&gt;", true);
    text_release(&page);
    made_free(made);
    problems_release(&problems);
    text_release(&bytes);
}

static void the_contents_lead_to_every_sheet(void **state)
{
    (void)state;
    static const char *const files[PRINT_SHEET_COUNT] = {"a-letters.html", "a-roles.html", "a-values.html",
                                                         "a-dilemmas.html", "a-order.html"};
    struct made *made = made_of(test_pack("waarden"), 1);
    struct text page = TEXT_INIT;
    print_write_contents(&page, &made->source, files);
    for (int i = 0; i < PRINT_SHEET_COUNT; i++) {
        struct text link = TEXT_INIT;
        text_format(&link, "<a href=\"%s\">", files[i]);
        assert_int_equal(count_of(&page, link.at), 1);
        text_release(&link);
    }
    expect(&page, "Letter cards", true);
    text_release(&page);
    made_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sheet_of_every_pack_is_sound),
        cmocka_unit_test(letters_are_told_by_shape_and_by_name),
        cmocka_unit_test(roles_and_dilemmas_come_in_every_language),
        cmocka_unit_test(value_cards_have_numbers_and_drawings),
        cmocka_unit_test(value_cards_are_for_a_value_game),
        cmocka_unit_test(the_sheets_of_a_plan_are_those_of_its_dilemmas),
        cmocka_unit_test(a_dilemma_on_paper_gives_nothing_away),
        cmocka_unit_test(the_order_has_the_minutes_of_the_one_formula),
        cmocka_unit_test(the_clock_goes_on_past_midnight_or_counts_from_nought),
        cmocka_unit_test(words_of_authors_stay_words),
        cmocka_unit_test(the_contents_lead_to_every_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
