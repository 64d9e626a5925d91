/* The neighbourhood's own page: what was agreed, for the door of the community house. Nothing of the game. */
#include "report/agreements.h"
#include "report/head.h"
#include "report/row.h"
#include "report/tasks.h"

#include <assert.h>

static void write_made(const struct report_page *page)
{
    page_raw(page, "<p class=\"made\">");
    if (page->source->started.unix_ms == 0) {
        page_words(page, "report.agenda.made", NULL);
    } else {
        struct text date = TEXT_INIT;
        head_date(&date, page->words, page->source->started);
        page_words(page, "report.agenda.made_on", FACTS({"date", date.at}));
        text_release(&date);
    }
    page_raw(page, "</p>\n");
}

static unsigned holds(const struct seen_agenda *agenda)
{
    return (agenda->next ? 1u : 0u) + agenda->agreement_count + agenda->contribution_count +
           agenda->question_count;
}

static void write_part(const struct report_page *page, const struct seen_agenda *agenda)
{
    agreements_write(page, agenda, 1);
    agreements_mix(page, agenda);
    agreements_rest(page, agenda, 1);
}

static void write_one(struct report_page *page)
{
    unsigned count = 0;
    page_raw(page, "<article class=\"agenda\">\n");
    row_write(page);
    page_raw(page, "<h1>");
    if (page->seen->group)
        page_words(page, "report.agenda.of", FACTS({"group", page->seen->group}));
    else
        page_words(page, "report.agenda.name", NULL);
    page_raw(page, "</h1>\n<p class=\"lead\">");
    page_words(page, "report.agenda.join", NULL);
    page_raw(page, "</p>\n");
    for (uint8_t p = 0; p < page->seen->part_count; p++)
        if (page->seen->parts[p].agenda) {
            write_part(page, page->seen->parts[p].agenda);
            count += holds(page->seen->parts[p].agenda);
        }
    if (count == 0) {
        page_raw(page, "<p class=\"none\">");
        page_words(page, "report.agenda.none", NULL);
        page_raw(page, "</p>\n");
    }
    for (uint8_t p = 0; p < page->seen->part_count; p++)
        if (page->seen->parts[p].talk && tasks_given(page->seen->parts[p].talk) > 0)
            tasks_write(page, page->seen->parts[p].talk, 2);
    write_made(page);
    page_raw(page, "</article>\n");
}

void report_agenda(struct text *out, const struct report_source *sources, size_t count,
                   const struct words *words, const char *assets)
{
    assert(count > 0);
    struct report_page page = {.out = out, .words = words, .seen = sources[0].seen, .source = &sources[0]};
    head_write(&page, assets, (struct head){.style = "report", .title = "report.agenda.name"});
    page_raw(&page, "<main>\n");
    for (size_t s = 0; s < count; s++) {
        assert(sources[s].seen->viewer.kind == VIEWER_AGENDA);
        page.source = &sources[s];
        page.seen = sources[s].seen;
        page.language = page.seen->language;
        write_one(&page);
    }
    page_raw(&page, "</main>\n</body>\n</html>\n");
}
