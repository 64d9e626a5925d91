/* Cards of agreements. */
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

static void write_agreement(const struct report_page *page, const struct seen_agreement *agreement, int level)
{
    page_raw(page, agreement->somebody ? "<section class=\"agreement\">\n"
                                       : "<section class=\"agreement open\">\n");
    page_format(page, "<h%d>", level + 1);
    page_said_bare(page, agreement->text[AGREEMENT_WHAT]);
    page_format(page, "</h%d>\n<dl>\n", level + 1);
    write_said(page, "agenda.who", agreement->text[AGREEMENT_WHO], nobody_named(agreement));
    write_said(page, "agenda.when", agreement->text[AGREEMENT_WHEN], "agenda.not_yet");
    write_said(page, "agenda.first", agreement->text[AGREEMENT_FIRST], "agenda.not_yet");
    write_said(page, "agenda.notice", agreement->text[AGREEMENT_NOTICE], "agenda.not_yet");
    page_raw(page, "</dl>\n</section>\n");
}

void agreements_write(const struct report_page *page, const struct seen_agenda *agenda, int level)
{
    assert(level >= 1 && level <= 3);
    for (uint8_t i = 0; i < agenda->agreement_count; i++)
        if (agenda->agreements[i].text[AGREEMENT_WHAT])
            write_agreement(page, &agenda->agreements[i], level);
}
