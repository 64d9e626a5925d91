/* A story of several pages: a page ends after a sentence when that takes no more pages, and nothing is lost.
 */
#include "support/pictures.h"
#include "view/sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LONG                                                                                                     \
    "Buurthuis De Linde is er al twintig jaar. Elke week komen er 180 mensen: voor koffie, taalles of hulp "     \
    "bij brieven. ‘Hier zet ik de koffie,’ zegt hij. ‘Thuis zit ik alleen.’ Zijn buurvrouw komt nooit. " \
    "Haar kent alleen Samira, en die heeft op dinsdag geen tijd voor een bezoek."

/* The words of one page, lines joined by a space; returns how many pages there are. */
static int tell(const struct studio *studio, const char *story, double high, int page, struct text *out)
{
    struct made *made = made_new(0);
    struct canvas canvas = {0};
    const struct stage stage = studio_stage(studio, 0, 1280, 720);
    const struct pane pane = pane_new();
    const struct sheet sheet = sheet_open(&canvas, &stage, &made->seen, &pane, SURFACE_WALL, false);
    const int pages = sheet_story(&sheet, (struct spot){8, 10, 60, high},
                                  (struct setting){.style = STYLE_STORY}, story, page);
    text_clear(out);
    for (size_t i = 0; i < canvas.count; i++)
        if (canvas.marks[i].kind == MARK_TEXT)
            text_format(out, "%s%s", out->length ? " " : "", canvas.marks[i].text.string);
    canvas_release(&canvas);
    made_free(made);
    return pages;
}

static void a_page_ends_after_a_sentence(void **state)
{
    struct text page = TEXT_INIT;
    const int pages = tell(*state, LONG, 20, 0, &page);
    assert_true(pages == 2);
    assert_string_equal(page.at + page.length - strlen("koffie,’ zegt hij."), "koffie,’ zegt hij.");
    tell(*state, LONG, 20, 1, &page);
    assert_memory_equal(page.at, "‘Thuis zit ik", strlen("‘Thuis zit ik"));
    text_release(&page);
}

/* No end of a sentence on the page, or only where it would take another page: it breaks at a line. */
static void a_long_sentence_goes_on_overleaf(void **state)
{
    static const char endless[] = "de bakker en de school en de bewoners en de buurvrouw en de kapper en de "
                                  "slager en de huisarts en de notaris en de fietsenmaker en de tuinman.";
    struct text page = TEXT_INIT, all = TEXT_INIT;
    const int pages = tell(*state, endless, 10, 0, &page);
    assert_true(pages > 1);
    for (int i = 0; i < pages; i++) {
        tell(*state, endless, 10, i, &page);
        text_format(&all, "%s%s", i ? " " : "", page.at);
    }
    assert_string_equal(all.at, endless);
    text_release(&page);
    text_release(&all);
}

static void no_word_is_lost_at_any_height(void **state)
{
    for (double high = 10; high < 60; high += 2.5) {
        struct text page = TEXT_INIT, all = TEXT_INIT;
        const int pages = tell(*state, LONG, high, -1, &page);
        for (int i = 0; i < pages; i++) {
            assert_int_equal(tell(*state, LONG, high, i, &page), pages);
            text_format(&all, "%s%s", i ? " " : "", page.at);
        }
        assert_string_equal(all.at, LONG);
        text_release(&page);
        text_release(&all);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_ends_after_a_sentence),
        cmocka_unit_test(a_long_sentence_goes_on_overleaf),
        cmocka_unit_test(no_word_is_lost_at_any_height),
    };
    return cmocka_run_group_tests(tests, studio_setup, studio_teardown);
}
