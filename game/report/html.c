/* The whole page: head with style, the drawings once, then every meeting in turn. */
#include "report/report.h"

#include "base/file.h"
#include "base/utf8.h"
#include "insight/meeting.h"
#include "report/art.h"
#include "report/cover.h"
#include "report/section.h"

#include <assert.h>
#include <string.h>

enum { STYLE_MAX = 256 * 1024 };

/* An interface text as a CSS string: what could end the string or the style becomes an escape.
 */
static void add_css_string(struct text *out, const char *string)
{
    const char *at = string;
    const char *end = string + strlen(string);
    text_add_char(out, '"');
    while (at < end) {
        const uint32_t point = utf8_next(&at, end);
        char bytes[4];
        if (point < ' ' || point == UTF8_BAD || strchr("\"\\<>", (int)point))
            text_format(out, "\\%06x ", point); /* the space ends the escape and is not shown */
        else
            text_add_bytes(out, bytes, utf8_put(bytes, point));
    }
    text_add_char(out, '"');
}

/* What stands at the foot of every printed page, in the language of the page. */
static void add_page_foot(const struct report_page *page)
{
    page_raw(page, "@page { @bottom-left { content: ");
    add_css_string(page->out, words_get(page->words, "report.foot.left"));
    page_raw(page, "; } @bottom-right { content: ");
    add_css_string(page->out, words_get(page->words, "report.foot.page"));
    page_raw(page, " \" \" counter(page) \" \" ");
    add_css_string(page->out, words_get(page->words, "report.foot.of"));
    page_raw(page, " \" \" counter(pages); } }\n");
}

static void write_head(const struct report_page *page, const char *assets)
{
    struct text path = TEXT_INIT, style = TEXT_INIT;
    text_format(&path, "%s/pages/report.css", assets);
    page_raw(page, "<!DOCTYPE html>\n<html lang=\"");
    page_text(page, page->words->language);
    page_raw(page, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"robots\" content=\"noindex\">\n<title>");
    page_words_plain(page, "report.title", NULL);
    page_raw(page, " – Samenspel</title>\n<style>\n");
    if (file_read(path.at, STYLE_MAX, &style) == FILE_OK)
        page_raw(page, style.at);
    add_page_foot(page);
    page_raw(page, "</style>\n</head>\n<body>\n");
    art_symbols(page, assets);
    text_release(&style);
    text_release(&path);
}

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
    write_head(&page, assets);
    page_raw(&page, "<main>\n");
    for (size_t s = 0; s < count; s++) {
        assert(sources[s].seen->viewer.kind == VIEWER_GROUP ||
               sources[s].seen->viewer.kind == VIEWER_OUTSIDE);
        page.source = &sources[s];
        page.seen = sources[s].seen;
        page.outside = page.seen->viewer.kind == VIEWER_OUTSIDE;
        write_meeting(&page);
    }
    page_raw(&page, "</main>\n<footer class=\"foot\">\n<p>");
    page_words(&page, "report.foot.left", NULL);
    page_raw(&page, "</p>\n</footer>\n</body>\n</html>\n");
}
