/* The report: pages that are sound HTML, say what happened, and tell no reader more than that reader may
 * know. */
#include "report/report.h"

#include "base/file.h"
#include "base/json.h"
#include "support/golden.h"
#include "support/markup.h"
#include "support/packs.h"
#include "support/play.h"
#include "support/sample.h"
#include "support/seens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct wall_time started = {.unix_ms = 1795093200000, .offset_minutes = 60};

static struct report_source source_of(const struct seen *seen)
{
    return (struct report_source){.seen = seen, .started = started, .session = "5e55104"};
}

/* The page in a language; drawings and style only when asked, so that goldens stay readable. */
static struct text page_of(const struct report_source *source, const char *language, bool drawn)
{
    struct words words;
    struct text out = TEXT_INIT, assets = TEXT_INIT;
    assert_true(words_load(&words, language));
    assert_true(file_assets(&assets));
    report_html(&out, source, 1, &words, drawn ? assets.at : "");
    words_release(&words);
    text_release(&assets);
    return out;
}

static struct text linde(enum viewer_kind kind, const char *language)
{
    struct arena arena = {0};
    const struct report_source source = source_of(seens_linde(&arena, kind));
    struct text page = page_of(&source, language, false);
    arena_release(&arena);
    return page;
}

static void pages_stay_as_they_were_looked_at(void **state)
{
    (void)state;
    static const struct {
        enum viewer_kind kind;
        const char *language, *name;
    } pages[] = {{VIEWER_GROUP, "nl", "report/linde-nl-group.html"},
                 {VIEWER_OUTSIDE, "nl", "report/linde-nl-outside.html"},
                 {VIEWER_GROUP, "en", "report/linde-en-group.html"}};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct text page = linde(pages[i].kind, pages[i].language);
        golden_compare(pages[i].name, &page);
        text_release(&page);
    }
}

/* A text that is missing shows itself as its key, such as report.title. */
static bool shows_key(const char *page, const char *group)
{
    for (const char *at = strstr(page, group); at; at = strstr(at + 1, group))
        if (at[strlen(group)] >= 'a' && at[strlen(group)] <= 'z')
            return true;
    return false;
}

static void expect_sound(const struct text *page)
{
    const struct markup found = markup_check(page->at);
    assert_true(found.svgs > 10 && found.tables >= 2 && found.elements > 200);
    assert_false(shows_key(page->at, "report.") || shows_key(page->at, "step."));
    assert_null(strstr(page->at, "(null)"));
    assert_null(strstr(page->at, "http"));
    assert_null(strstr(page->at, "<script"));
    assert_null(strchr(page->at, '\x01'));
}

static void sample_pages_are_sound(const char *folder, const char *golden)
{
    static const char *const languages[] = {"nl", "en"};
    static const enum viewer_kind kinds[] = {VIEWER_GROUP, VIEWER_OUTSIDE};
    struct sample *sample = sample_played(folder);
    for (int l = 0; l < 2; l++)
        for (int k = 0; k < 2; k++) {
            struct arena arena = {0};
            struct text name = TEXT_INIT;
            const struct viewer viewer = {.kind = kinds[k],
                                          .language = pack_language(sample->pack, languages[l])};
            struct report_source source = source_of(session_see(sample->session, viewer, &arena));
            source.pictures = folder;
            struct text page = page_of(&source, languages[l], true);
            expect_sound(&page);
            assert_true(markup_check(page.at).images > 0);
            text_release(&page);
            source.pictures = NULL;
            page = page_of(&source, languages[l], false);
            text_format(&name, "report/%s-%s-%s.html", golden, languages[l], k == 0 ? "group" : "outside");
            if (golden)
                golden_compare(name.at, &page);
            text_release(&name);
            text_release(&page);
            arena_release(&arena);
        }
    sample_free(sample);
}

static void kennismaken_is_told_in_both_languages(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    assert_true(file_scenarios(&folder));
    text_add(&folder, "/kennismaken");
    sample_pages_are_sound(folder.at, "kennismaken");
    text_release(&folder);
}

static void wijk_in_beweging_is_told_in_both_languages(void **state)
{
    (void)state;
    struct text scenarios = TEXT_INIT, folder = TEXT_INIT;
    assert_true(file_scenarios(&scenarios));
    file_join(&folder, scenarios.at, "wijk-in-beweging");
    sample_pages_are_sound(folder.at, NULL);
    text_release(&folder);
    text_release(&scenarios);
}

/* One edition of the half day of tests/replays, compared with the page that was looked at. */
static void compare_half_day(const struct sample *sample, enum viewer_kind kind, const char *language,
                             const char *edition)
{
    struct arena arena = {0};
    struct text name = TEXT_INIT, page = TEXT_INIT;
    struct words words;
    const struct viewer viewer = {.kind = kind, .language = pack_language(sample->pack, language)};
    const struct report_source source = source_of(session_see(sample->session, viewer, &arena));
    if (kind == VIEWER_AGENDA) {
        assert_true(words_load(&words, language));
        report_agenda(&page, &source, 1, &words, "");
        words_release(&words);
    } else {
        page = page_of(&source, language, false);
    }
    assert_null(strstr(page.at, "Bakker van nummer")); /* the name that was struck */
    assert_null(strstr(page.at, "Mrs Bakker"));
    text_format(&name, "report/dagdeel-%s-%s.html", language, edition);
    golden_compare(name.at, &page);
    text_release(&name);
    text_release(&page);
    arena_release(&arena);
}

static void half_a_day_is_told_in_both_languages(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "en"};
    struct text scenarios = TEXT_INIT, folder = TEXT_INIT;
    assert_true(file_scenarios(&scenarios));
    file_join(&folder, scenarios.at, "wijk-in-beweging");
    for (int l = 0; l < 2; l++) {
        struct text script = TEXT_INIT;
        text_format(&script, "dagdeel-%s", languages[l]);
        struct sample *sample = sample_replayed(folder.at, script.at, languages[l]);
        compare_half_day(sample, VIEWER_GROUP, languages[l], "group");
        compare_half_day(sample, VIEWER_OUTSIDE, languages[l], "outside");
        compare_half_day(sample, VIEWER_AGENDA, languages[l], "agenda");
        sample_free(sample);
        text_release(&script);
    }
    text_release(&folder);
    text_release(&scenarios);
}

static void the_most_and_the_longest_is_sound(void **state)
{
    (void)state;
    struct text folder = TEXT_INIT;
    packs_path(&folder, "uiterste");
    sample_pages_are_sound(folder.at, NULL);
    text_release(&folder);
}

static void nothing_played_is_a_page_too(void **state)
{
    (void)state;
    struct play play = play_new("klein");
    struct arena arena = {0};
    const struct report_source source = source_of(play_see(&play, VIEWER_GROUP, PACK_NONE, &arena));
    struct text page = page_of(&source, "nl", true);
    markup_check(page.at);
    text_release(&page);
    arena_release(&arena);
    play_free(&play);
}

static void words_of_people_stay_words(void **state)
{
    (void)state;
    static const char attack[] = "</bdi><script>alert('x')</script>\"&\x01 \xE2\x80\xAE omgekeerd \xFF";
    struct arena arena = {0};
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct seen_dilemma *dilemma = seens_dilemma(seen);
    seen->group = attack;
    seen->pack_title = attack;
    seen->notice = attack;
    seen->roles[0].name = attack;
    seen->spectrum_from[0] = attack;
    seen->value_names[0] = attack;
    seen->parts[4].ideas[0].text = seen->parts[4].words[0].text = attack;
    seen->parts[2].title = seen->parts[3].title = attack;
    dilemma->question = dilemma->situation = dilemma->expert = attack;
    dilemma->options[2].brief = dilemma->options[2].cost[0] = attack;
    dilemma->reasons[0].text = dilemma->arguments[0].text = dilemma->decision.text[1] = attack;
    dilemma->decision.objections[0].text = dilemma->help[0] = attack;
    dilemma->effects[0].name = attack;
    const struct report_source source = source_of(seen);
    struct text page = page_of(&source, "en", true); /* pack texts in another language than the page */
    markup_check(page.at);
    assert_null(strstr(page.at, "<script"));
    assert_null(strstr(page.at, "\xE2\x80\xAE"));
    assert_null(strchr(page.at, '\x01'));
    assert_non_null(strstr(page.at, "&lt;/bdi&gt;&lt;script&gt;alert(&#39;x&#39;)"));
    text_release(&page);
    arena_release(&arena);
}

static void outside_draws_no_role_beside_a_choice(void **state)
{
    (void)state;
    struct text page = linde(VIEWER_OUTSIDE, "nl");
    assert_null(strstr(page.at, "class=\"matrix\""));
    assert_null(strstr(page.at, "2: Organisatie"));
    assert_null(strstr(page.at, "kan niet alles"));
    assert_null(strstr(page.at, "Samira blijft"));
    assert_non_null(strstr(page.at, "Dan ken ik daar nog iemand."));
    text_release(&page);
}

/* What the table agreed is told as the table's: this page shows numbers alone, whatever was shown there. */
static void outside_promises_no_roles(void **state)
{
    static const struct {
        const char *language, *group, *outside;
    } pages[] = {
        {"nl", "keuzes per rol zien", "Hier staat alleen hoeveel mensen wat kozen."},
        {"en", "choices are shown by role", "Here you only find how many people chose what."},
    };
    (void)state;
    for (size_t i = 0; i < 2 * sizeof pages / sizeof *pages; i++) {
        struct arena arena = {0};
        const bool outside = i % 2 != 0;
        struct seen *seen = seens_linde(&arena, outside ? VIEWER_OUTSIDE : VIEWER_GROUP);
        seen->promise = PROMISE_BY_ROLE;
        const struct report_source source = source_of(seen);
        struct text page = page_of(&source, pages[i / 2].language, false);
        assert_int_equal(strstr(page.at, pages[i / 2].group) != NULL, !outside);
        assert_int_equal(strstr(page.at, pages[i / 2].outside) != NULL, outside);
        text_release(&page);
        arena_release(&arena);
    }
}

/* Even when a seen held more than it should, the outside page would not say it. */
static void outside_holds_back_by_itself(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    seen->viewer.kind = VIEWER_OUTSIDE;
    const struct report_source source = source_of(seen);
    struct text page = page_of(&source, "nl", false), json = TEXT_INIT, choices = TEXT_INIT;
    report_json(&json, &source, 1);
    report_csv(&choices, REPORT_CHOICES, &source, 1);
    assert_null(strstr(page.at, "class=\"matrix\""));
    assert_null(strstr(page.at, "2: Organisatie"));
    assert_null(strstr(page.at, "kan niet alles"));
    assert_null(strstr(json.at, "by_role"));
    assert_null(strstr(choices.at, "resident"));
    text_release(&choices);
    text_release(&json);
    text_release(&page);
    arena_release(&arena);
}

/* Once roles changed, the numbers on the cover would count people in the role they ended in. */
static void the_cover_counts_nobody_in_a_role_that_changed(void **state)
{
    (void)state;
    for (int changed = 0; changed < 2; changed++) {
        struct arena arena = {0};
        struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
        seen->roles_changed = changed;
        const struct report_source source = source_of(seen);
        struct text page = page_of(&source, "nl", false), json = TEXT_INIT;
        report_json(&json, &source, 1);
        const char *people = strstr(page.at, "Wie zat er aan tafel?");
        assert_non_null(people);
        assert_int_equal(strstr(people, "class=\"many\"") != NULL, !changed);
        assert_int_equal(strstr(people, "wisselden mensen van rol") != NULL, changed);
        assert_non_null(strstr(json.at, changed ? "\"roles_changed\":true" : "\"roles_changed\":false"));
        text_release(&json);
        text_release(&page);
        arena_release(&arena);
    }
}

enum { SEATS = 6 };

/* Plays klein's dilemma to the end; seat i gives the answers of seat order[i]. */
static struct play played(const uint8_t order[SEATS], enum promise promise, const char *unticked)
{
    static const uint8_t first[SEATS] = {0, 0, 1, 1, 0, 1}, second[SEATS] = {0, 1, 1, 1, 0, 1};
    struct play play = play_new("klein");
    play_seat(&play, SEATS, promise, ANSWER_COMPUTER);
    play_must(&play, COMMAND_BEGIN);
    play_to(&play, 1, STEP_CHOOSE);
    for (uint8_t seat = 0; seat < SEATS; seat++) {
        struct command command = command_new(COMMAND_CAST_CHOICE);
        command.with.seat = seat;
        command.with.answer = first[order[seat]];
        command.with.text[0] = unticked;
        command.actor = (struct actor){.kind = ACTOR_SEAT, .seat = seat};
        assert_int_equal(play_command(&play, &command), ACCEPTED);
    }
    play_to(&play, 1, STEP_CHOOSE_AGAIN);
    for (uint8_t seat = 0; seat < SEATS; seat++)
        assert_int_equal(play_cast(&play, seat, second[order[seat]]), ACCEPTED);
    play_to(&play, 1, STEP_DECIDE);
    play_must_with(&play, COMMAND_PROPOSE, WITH(.answer = 1));
    play_must(&play, COMMAND_DECIDE);
    play_must(&play, COMMAND_GO_ON);
    return play;
}

static struct text all_of(const struct play *play, enum viewer_kind kind)
{
    struct arena arena = {0};
    const struct report_source source = source_of(play_see(play, kind, PACK_NONE, &arena));
    struct text out = page_of(&source, "nl", false);
    for (int table = 0; table < REPORT_TABLE_COUNT; table++)
        report_csv(&out, (enum report_table)table, &source, 1);
    report_json(&out, &source, 1);
    arena_release(&arena);
    return out;
}

/* Do two sessions whose seats 0 and 1 (of two roles) changed answers give the same files? */
static bool same_files(enum promise promise, enum viewer_kind kind)
{
    static const uint8_t plain[SEATS] = {0, 1, 2, 3, 4, 5}, swapped[SEATS] = {0, 2, 1, 3, 4, 5};
    struct play one = played(plain, promise, "geheim een"), other = played(swapped, promise, "geheim twee");
    struct text first = all_of(&one, kind), second = all_of(&other, kind);
    const bool same = strcmp(first.at, second.at) == 0;
    assert_null(strstr(first.at, "geheim"));
    assert_non_null(strstr(first.at, "Wie koos anders?"));
    text_release(&first);
    text_release(&second);
    play_free(&one);
    play_free(&other);
    return same;
}

static void files_differ_only_where_the_promise_allows(void **state)
{
    (void)state;
    assert_true(same_files(PROMISE_BY_ROLE, VIEWER_OUTSIDE));
    assert_true(same_files(PROMISE_COUNTS, VIEWER_OUTSIDE));
    assert_true(same_files(PROMISE_COUNTS, VIEWER_GROUP));
    assert_false(same_files(PROMISE_BY_ROLE, VIEWER_GROUP)); /* else this test would be blind */
}

static void several_meetings_stand_one_after_another(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct words words;
    struct text page = TEXT_INIT, assets = TEXT_INIT;
    assert_true(words_load(&words, "nl") && file_assets(&assets));
    const struct report_source sources[] = {source_of(seens_linde(&arena, VIEWER_GROUP)),
                                            source_of(seens_linde(&arena, VIEWER_OUTSIDE))};
    report_html(&page, sources, 2, &words, assets.at);
    markup_check(page.at);
    const char *article = strstr(page.at, "<article>");
    assert_non_null(article);
    assert_non_null(strstr(article + 1, "<article>"));
    text_release(&assets);
    text_release(&page);
    words_release(&words);
    arena_release(&arena);
}

static const char *page_after(struct seen *seen, struct text *page)
{
    const struct report_source source = source_of(seen);
    text_release(page);
    *page = page_of(&source, "nl", true);
    markup_check(page->at);
    return page->at;
}

static void says_why_there_is_no_movement(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text page = TEXT_INIT;
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct seen_dilemma *dilemma = seens_dilemma(seen);
    dilemma->movement.no_first = 1;
    assert_non_null(strstr(page_after(seen, &page), "geen eerste keuze"));
    dilemma->movement = (struct seen_movement){.known = false};
    dilemma->rounds[1].seen_before = true;
    assert_non_null(strstr(page_after(seen, &page), "al gezien"));
    dilemma->rounds[1].seen_before = false;
    dilemma->rounds[1].answering = ANSWER_HANDS;
    assert_non_null(strstr(page_after(seen, &page), "bij elkaar opgeteld"));
    dilemma->rounds[1].shown = false;
    assert_non_null(strstr(page_after(seen, &page), "We kozen één keer"));
    dilemma->rounds[0].shown = false;
    assert_non_null(strstr(page_after(seen, &page), "de keuzes niet zien"));
    dilemma->decision.made = false;
    assert_non_null(strstr(page_after(seen, &page), "geen besluit"));
    text_release(&page);
    arena_release(&arena);
}

static void says_the_rule_of_the_decision(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text page = TEXT_INIT;
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct seen_decision *decision = &seens_dilemma(seen)->decision;
    assert_null(strstr(page_after(seen, &page), "7 van 8")); /* who said nothing did not say "no objection" */
    assert_non_null(strstr(page_after(seen, &page), "We vroegen wie een groot bezwaar had."));
    assert_null(strstr(page_after(seen, &page), "Er bleef geen groot bezwaar staan."));
    decision->objection_count = 0;
    assert_non_null(strstr(page_after(seen, &page), "Er bleef geen groot bezwaar staan."));
    decision->objection_count = 1;
    decision->rule = RULE_MAJORITY;
    decision->total_known = true;
    decision->total[2] = 5;
    decision->total[0] = 2;
    assert_non_null(strstr(page_after(seen, &page), "5 van 7"));
    decision->total_known = false;
    assert_null(strstr(page_after(seen, &page), "5 van 7"));
    decision->rule = RULE_ROLE;
    decision->role = 3;
    assert_non_null(strstr(page_after(seen, &page), "Gemeente besliste"));
    decision->objections[0].text = NULL;
    assert_non_null(strstr(page_after(seen, &page), "zonder woorden"));
    text_release(&page);
    arena_release(&arena);
}

static void many_houses_become_one_with_a_number(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct text page = TEXT_INIT;
    struct seen *seen = seens_linde(&arena, VIEWER_GROUP);
    struct seen_dilemma *dilemma = seens_dilemma(seen);
    dilemma->rounds[1].total[2] = 24;
    dilemma->rounds[1].by_role[0][2] = 22;
    dilemma->rounds[1].by_role[1][2] = 2;
    dilemma->rounds[1].by_role[2][2] = dilemma->rounds[1].by_role[3][2] = 0;
    dilemma->movement.matrix[1][2][0] = 9;
    const char *html = page_after(seen, &page);
    assert_non_null(strstr(html, "24: Inwoner 22, Ondernemer 2"));
    assert_non_null(strstr(html, "text-anchor=\"middle\">22</text>"));
    assert_non_null(strstr(html, "text-anchor=\"middle\">9</text>"));
    text_release(&page);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_stay_as_they_were_looked_at),
        cmocka_unit_test(kennismaken_is_told_in_both_languages),
        cmocka_unit_test(wijk_in_beweging_is_told_in_both_languages),
        cmocka_unit_test(half_a_day_is_told_in_both_languages),
        cmocka_unit_test(the_most_and_the_longest_is_sound),
        cmocka_unit_test(nothing_played_is_a_page_too),
        cmocka_unit_test(words_of_people_stay_words),
        cmocka_unit_test(outside_draws_no_role_beside_a_choice),
        cmocka_unit_test(outside_promises_no_roles),
        cmocka_unit_test(outside_holds_back_by_itself),
        cmocka_unit_test(the_cover_counts_nobody_in_a_role_that_changed),
        cmocka_unit_test(files_differ_only_where_the_promise_allows),
        cmocka_unit_test(several_meetings_stand_one_after_another),
        cmocka_unit_test(says_why_there_is_no_movement),
        cmocka_unit_test(says_the_rule_of_the_decision),
        cmocka_unit_test(many_houses_become_one_with_a_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
