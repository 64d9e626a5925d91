/* What was agreed, on paper: the neighbourhood's own page names who said yes and nothing of the game; the
 * reports say what was agreed and name nobody. */
#include "support/play.h"

#include "base/file.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { AGENDA = 1 };

static struct play agreed(void)
{
    struct play play = play_at("agenda", 4, PROMISE_COUNTS, ANSWER_CARDS, 0, 0);
    play_must_with(&play, COMMAND_NAME_GROUP, WITH(.text = {"Noord <3"}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Samen eten."}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Een bankje."}));
    play_must_with(&play, COMMAND_NOTE_IDEA, WITH(.text = {"Een fiets."}));
    play_to(&play, AGENDA, AGENDA_ASK_AGAIN);
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 0));
    play_must_with(&play, COMMAND_TAKE_UP_IDEA, WITH(.index = 2, .text = {"Fietsen delen."}));
    play_to(&play, AGENDA, AGENDA_AGREE);
    play_must_with(&play, COMMAND_WORD_AGREEMENT,
                   WITH(.index = 0, .text = {NULL, "Ria & de buren", "Deze week: bellen.", "vanaf mei"}));
    play_must_with(&play, COMMAND_ADD_AGREEMENT, WITH(.text = {"Eén nummer voor vragen."}));
    return play;
}

static struct text written(const struct play *play, enum viewer_kind kind, const char *language)
{
    struct arena arena = {.last = NULL};
    struct words words;
    struct text out = TEXT_INIT, assets = TEXT_INIT;
    assert_true(words_load(&words, language));
    file_assets(&assets);
    const struct report_source source = {.seen = play_see(play, kind, PACK_NONE, &arena),
                                         .started = {.unix_ms = 1795098300000, .offset_minutes = 60},
                                         .session = "x"};
    if (kind == VIEWER_AGENDA)
        report_agenda(&out, &source, 1, &words, assets.at);
    else
        report_html(&out, &source, 1, &words, assets.at);
    text_release(&assets);
    words_release(&words);
    arena_release(&arena);
    return out;
}

static void expect(const struct text *page, const char *string, bool there)
{
    if ((strstr(page->at, string) != NULL) != there)
        fail_msg("%s: %s", string, there ? "is not there" : "is there");
}

static void the_page_says_what_was_agreed_and_by_whom(void **state)
{
    (void)state;
    struct play play = agreed();
    struct text page = written(&play, VIEWER_AGENDA, "nl");
    static const char *const there[] = {
        "Wijkagenda Noord &lt;3",  "Samen eten.", "Ria &amp; de buren", "Deze week: bellen.", "vanaf mei",
        "Eén nummer voor vragen.", "nog niemand", "19 november 2026"};
    for (size_t i = 0; i < sizeof there / sizeof *there; i++)
        expect(&page, there[i], true);
    text_release(&page);
    play_free(&play);
}

static void the_page_holds_nothing_of_the_game(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "en"};
    struct play play = agreed();
    for (size_t l = 0; l < 2; l++) {
        struct text page = written(&play, VIEWER_AGENDA, languages[l]);
        static const char *const game[] = {"Een bankje.", "Inwoner",          "Gemeente",
                                           "Resident",    "Municipality",     "verzonnen",
                                           "made up",     "Dit was een spel", "This was a game"};
        for (size_t i = 0; i < sizeof game / sizeof *game; i++)
            expect(&page, game[i], false);
        text_release(&page);
    }
    play_free(&play);
}

static void the_reports_name_nobody(void **state)
{
    (void)state;
    struct play play = agreed();
    for (int outside = 0; outside < 2; outside++) {
        struct text page = written(&play, outside ? VIEWER_OUTSIDE : VIEWER_GROUP, "nl");
        expect(&page, "Samen eten.", true);
        expect(&page, "iemand zei ja", true);
        expect(&page, "nog niemand", true);
        expect(&page, "Ria", false);
        text_release(&page);
    }
    play_free(&play);
}

static int times(const char *page, const char *string)
{
    int count = 0;
    for (const char *at = strstr(page, string); at; at = strstr(at + 1, string))
        count++;
    return count;
}

static void an_idea_that_was_agreed_is_no_idea_any_more(void **state)
{
    (void)state;
    struct play play = agreed();
    for (int outside = 0; outside < 2; outside++) {
        struct text page = written(&play, outside ? VIEWER_OUTSIDE : VIEWER_GROUP, "nl");
        assert_int_equal(times(page.at, "Samen eten."), 1);
        assert_int_equal(times(page.at, "Een bankje."), 1);
        expect(&page, "Fietsen delen.", true);
        expect(&page, "Een fiets.", false);
        expect(&page, "Deze ideeën uit het spel werden geen afspraak.", true);
        expect(&page, "Eén idee werd geen afspraak.", true);
        expect(&page, "3 afspraken", true);
        text_release(&page);
    }
    play_free(&play);
}

static void a_page_without_agreements_says_so(void **state)
{
    (void)state;
    struct play play = play_at("agenda", 4, PROMISE_COUNTS, ANSWER_CARDS, AGENDA, AGENDA_AGREE);
    struct text page = written(&play, VIEWER_AGENDA, "nl");
    expect(&page, "Er is nog niets afgesproken.", true);
    text_release(&page);
    play_free(&play);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_says_what_was_agreed_and_by_whom),
        cmocka_unit_test(the_page_holds_nothing_of_the_game),
        cmocka_unit_test(the_reports_name_nobody),
        cmocka_unit_test(an_idea_that_was_agreed_is_no_idea_any_more),
        cmocka_unit_test(a_page_without_agreements_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
