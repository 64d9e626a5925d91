/* The agenda in the report: what was agreed outside the role, without the names of those who said yes. */
#include "report/agreements.h"
#include "report/section.h"

#include <assert.h>

void section_agenda(struct report_page *page, const struct seen_part *part)
{
    assert(part->agenda);
    if (part->agenda->agreement_count == 0)
        return;
    page_raw(page, "<section class=\"agenda\">\n");
    page_heading(page, 2, NULL, "report.agenda.title");
    page_raw(page, "<p>");
    page_words(page, "report.agenda.what", NULL);
    page_raw(page, "</p>\n");
    agreements_write(page, part->agenda, 2);
    page_raw(page, "</section>\n");
}
