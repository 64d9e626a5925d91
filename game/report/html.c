/* The whole page: head with style, the drawings once, then every meeting in turn. */
#include "report/report.h"

#include "insight/meeting.h"
#include "report/cover.h"
#include "report/head.h"
#include "report/section.h"

#include <assert.h>

static void write_meeting(struct report_page *page)
{
    page_raw(page, "<article>\n");
    cover_write(page);
    for (uint8_t p = 0; p < page->seen->part_count; p++) {
        const struct seen_part *part = &page->seen->parts[p];
        const struct report_section *section = report_section(part->kind);
        if (section && insight_begun(part))
            section->write(page, part);
    }
    closing_write(page);
    page_raw(page, "</article>\n");
}

void report_html(struct text *out, const struct report_source *sources, size_t count,
                 const struct words *words, const char *assets)
{
    assert(count > 0);
    struct report_page page = {.out = out, .words = words, .seen = sources[0].seen, .source = &sources[0]};
    const bool outside = sources[0].seen->viewer.kind == VIEWER_OUTSIDE;
    const char *foot = outside ? "report.foot.outside" : "report.foot.left";
    head_write(&page, assets, (struct head){.style = "report", .title = "report.title", .foot = foot});
    page_raw(&page, "<main>\n");
    for (size_t s = 0; s < count; s++) {
        assert(sources[s].seen->viewer.kind == VIEWER_GROUP ||
               sources[s].seen->viewer.kind == VIEWER_OUTSIDE);
        page.source = &sources[s];
        page.seen = sources[s].seen;
        page.language = page.seen->language;
        page.outside = page.seen->viewer.kind == VIEWER_OUTSIDE;
        write_meeting(&page);
    }
    page_raw(&page, "</main>\n<footer class=\"foot\">\n<p>");
    page_words(&page, foot, NULL);
    page_raw(&page, "</p>\n</footer>\n</body>\n</html>\n");
}
