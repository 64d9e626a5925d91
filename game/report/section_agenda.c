/* The agenda in the report: what was agreed outside the role, without the names of those who said yes. */
#include "report/agreements.h"
#include "report/section.h"

#include <assert.h>

void section_agenda(struct report_page *page, const struct seen_part *part)
{
    assert(part->agenda);
    const struct seen_agenda *agenda = part->agenda;
    if (agenda->agreement_count + agenda->contribution_count + agenda->question_count == 0 && !agenda->next)
        return;
    page_raw(page, "<section class=\"agenda\">\n");
    page_heading(page, 2, NULL, "report.agenda.title");
    page_raw(page, "<p>");
    page_words(page, "report.agenda.what", NULL);
    page_raw(page, "</p>\n");
    agreements_write(page, agenda, 2);
    agreements_mix(page, agenda);
    agreements_rest(page, agenda, 2);
    page_raw(page, "</section>\n");
}
