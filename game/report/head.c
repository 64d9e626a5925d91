/* The head of a page: its style, the foot of its printed pages, and the drawings once. */
#include "report/head.h"

#include "base/file.h"
#include "base/utf8.h"
#include "report/art.h"

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
static void add_page_foot(const struct report_page *page, const char *foot)
{
    page_raw(page, "@page { @bottom-left { content: ");
    add_css_string(page->out, foot ? words_get(page->words, foot) : "");
    page_raw(page, "; } @bottom-right { content: ");
    add_css_string(page->out, words_get(page->words, "report.foot.page"));
    page_raw(page, " \" \" counter(page) \" \" ");
    add_css_string(page->out, words_get(page->words, "report.foot.of"));
    page_raw(page, " \" \" counter(pages); } }\n");
}

void head_write(const struct report_page *page, const char *assets, struct head head)
{
    struct text path = TEXT_INIT, style = TEXT_INIT;
    text_format(&path, "%s/pages/%s.css", assets, head.style);
    page_raw(page, "<!DOCTYPE html>\n<html lang=\"");
    page_text(page, page->words->language);
    page_raw(page, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"robots\" content=\"noindex\">\n<title>");
    page_words_plain(page, head.title, NULL);
    page_raw(page, " – Samenspel</title>\n<style>\n");
    if (file_read(path.at, STYLE_MAX, &style) == FILE_OK)
        page_raw(page, style.at);
    if (!head.plain)
        add_page_foot(page, head.foot);
    page_raw(page, "</style>\n</head>\n<body>\n");
    art_symbols(page, assets);
    text_release(&style);
    text_release(&path);
}

void head_date(struct text *out, const struct words *words, struct wall_time time)
{
    const struct wall_parts parts = clock_parts(time);
    struct text key = TEXT_INIT;
    text_format(&key, "report.month.%d", parts.month);
    words_add(out, words, "report.date",
              FACTS({"day", page_number(parts.day).digits}, {"month", words_get(words, key.at)},
                    {"year", page_number(parts.year).digits}));
    text_release(&key);
}
