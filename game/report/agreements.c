/* Cards of agreements, their balance, and what stands under them. */
#include "report/agreements.h"

#include <assert.h>

static void write_said(const struct report_page *page, const char *label, const char *text, const char *none)
{
    page_raw(page, "<div><dt>");
    page_words(page, label, NULL);
    page_raw(page, text ? "</dt><dd>" : "</dt><dd class=\"none\">");
    if (text)
        page_said_bare(page, text);
    else
        page_words(page, none, NULL);
    page_raw(page, "</dd></div>\n");
}

/* A report that may not name persons says that somebody will do it. */
static const char *nobody_named(const struct seen_agreement *agreement)
{
    return agreement->somebody ? "report.agenda.somebody" : "agenda.nobody";
}

static const struct {
    const char *name, *say;
} leans[LEAN_COUNT] = {[LEAN_RESIDENTS] = {"agenda.lean.residents", "agenda.lean_say.residents"},
                       [LEAN_COMMUNITY] = {"agenda.lean.community", "agenda.lean_say.community"},
                       [LEAN_HELP] = {"agenda.lean.help", "agenda.lean_say.help"}};

static void write_agreement(const struct report_page *page, const struct seen_agreement *agreement, int level)
{
    page_raw(page, agreement->somebody ? "<section class=\"agreement\">\n"
                                       : "<section class=\"agreement open\">\n");
    if (agreement->lean != LEAN_UNSAID) {
        page_raw(page, "<p class=\"lean\">");
        page_words(page, leans[agreement->lean].name, NULL);
        page_raw(page, "</p>\n");
    }
    page_format(page, "<h%d>", level + 1);
    page_said_bare(page, agreement->text[AGREEMENT_WHAT]);
    page_format(page, "</h%d>\n<dl>\n", level + 1);
    write_said(page, "agenda.who", agreement->text[AGREEMENT_WHO], nobody_named(agreement));
    write_said(page, "agenda.when", agreement->text[AGREEMENT_WHEN], "agenda.not_yet");
    write_said(page, "agenda.first", agreement->text[AGREEMENT_FIRST], "agenda.not_yet");
    write_said(page, "agenda.notice", agreement->text[AGREEMENT_NOTICE], "agenda.not_yet");
    page_raw(page, "</dl>\n</section>\n");
}

static unsigned leaning(const struct seen_agenda *agenda, enum lean lean)
{
    unsigned count = 0;
    for (uint8_t i = 0; i < agenda->agreement_count; i++)
        count += agenda->agreements[i].text[AGREEMENT_WHAT] && agenda->agreements[i].lean == lean;
    return count;
}

static void write_side(const struct report_page *page, enum lean lean, unsigned count)
{
    page_raw(page, "<li><b>");
    page_words(page, "agenda.side",
               FACTS({"name", words_get(page->words, leans[lean].name)}, {"n", page_number(count).digits}));
    page_raw(page, "</b><span class=\"dots\" aria-hidden=\"true\">");
    for (unsigned i = 0; i < count; i++)
        page_raw(page, "<i></i>");
    page_raw(page, "</span><small>");
    page_words(page, leans[lean].say, NULL);
    page_raw(page, "</small></li>\n");
}

void agreements_mix(const struct report_page *page, const struct seen_agenda *agenda)
{
    unsigned counts[LEAN_COUNT] = {0}, marked = 0;
    for (enum lean lean = LEAN_RESIDENTS; lean < LEAN_COUNT; lean++) {
        counts[lean] = leaning(agenda, lean);
        marked += counts[lean];
    }
    if (marked == 0)
        return;
    page_raw(page, "<section class=\"mix\">\n<p>");
    page_words(page, "agenda.mix", NULL);
    page_raw(page, "</p>\n<ul>\n");
    for (enum lean lean = LEAN_RESIDENTS; lean < LEAN_COUNT; lean++)
        write_side(page, lean, counts[lean]);
    page_raw(page, "</ul>\n</section>\n");
}

static void write_contributions(const struct report_page *page, const struct seen_agenda *agenda, int level)
{
    if (agenda->contribution_count == 0)
        return;
    page_heading(page, level + 1, NULL, "agenda.contributions");
    page_raw(page, "<ul class=\"given\">\n");
    for (uint8_t i = 0; i < agenda->contribution_count; i++) {
        const struct seen_contribution *contribution = &agenda->contributions[i];
        page_raw(page, "<li>");
        if (contribution->who) {
            page_raw(page, "<b>");
            page_said_bare(page, contribution->who);
            page_raw(page, "</b>: ");
        }
        page_said_bare(page, contribution->what);
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n");
}

static void write_question(const struct report_page *page, const struct seen_absent_question *question,
                           int level)
{
    page_raw(page, "<section class=\"question\">\n");
    page_format(page, "<h%d>", level + 1);
    if (question->text[QUESTION_WHOM])
        page_words(page, "agenda.question_to", FACTS({"whom", question->text[QUESTION_WHOM]}));
    else
        page_words(page, "agenda.question_to_absent", NULL);
    page_format(page, "</h%d>\n<p>", level + 1);
    page_said_bare(page, question->text[QUESTION_ASK]);
    if (question->text[QUESTION_BEFORE]) {
        page_raw(page, " <b>");
        page_words(page, "agenda.answer", FACTS({"before", question->text[QUESTION_BEFORE]}));
        page_raw(page, "</b>");
    }
    page_raw(page, "</p>\n</section>\n");
}

void agreements_rest(const struct report_page *page, const struct seen_agenda *agenda, int level)
{
    assert(level >= 1 && level <= 3);
    write_contributions(page, agenda, level);
    for (uint8_t i = 0; i < agenda->question_count; i++)
        write_question(page, &agenda->questions[i], level);
    if (!agenda->next)
        return;
    page_raw(page, "<p class=\"next\">");
    page_words(page, "agenda.next", FACTS({"when", agenda->next}));
    page_raw(page, "</p>\n");
}

void agreements_write(const struct report_page *page, const struct seen_agenda *agenda, int level)
{
    assert(level >= 1 && level <= 3);
    for (uint8_t i = 0; i < agenda->agreement_count; i++)
        if (agenda->agreements[i].text[AGREEMENT_WHAT])
            write_agreement(page, &agenda->agreements[i], level);
}
