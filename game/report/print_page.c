/* What the printed sheets share: the language they speak, their frame and the line to cut along. */
#include "report/print_sheets.h"

#include <assert.h>

void print_speak(struct report_page *page, const struct print_source *source, uint8_t language)
{
    assert(language < source->pack->language_count);
    page->words = source->spoken[language] ? source->spoken[language] : source->words;
    page->language = source->pack->languages[language];
}

void print_article(const struct report_page *page, const char *class)
{
    page_format(page, "<article class=\"%s\" lang=\"", class);
    page_text(page, page->words->language);
    page_raw(page, "\">\n");
}

void print_cut(const struct report_page *page)
{
    page_raw(
        page,
        "<svg class=\"cut\" aria-hidden=\"true\" viewBox=\"0 0 24 16\" width=\"24\" height=\"16\">"
        "<path d=\"M1.4 4a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0M1.4 12a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 "
        "-5.2 0M6.2 5.4L22 13M6.2 10.6L22 3\" fill=\"none\" stroke=\"#857A63\" stroke-width=\"1.6\" "
        "stroke-linecap=\"round\"/></svg>\n");
}
