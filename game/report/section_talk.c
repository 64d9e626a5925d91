/* A talk in the report: its questions with what the table had noted. Ideas have a place of their own. */
#include "report/section.h"

#include <assert.h>

static bool noted(const struct seen_part *part, uint8_t question)
{
    for (uint8_t w = 0; w < part->word_count; w++)
        if (part->words[w].step == question)
            return true;
    return false;
}

static void write_question(const struct report_page *page, const struct seen_part *part, uint8_t q)
{
    page_raw(page, "<h3>");
    page_pack(page, part->talk->questions[q].ask);
    page_raw(page, "</h3>\n<ul class=\"said-list\">\n");
    for (uint8_t w = 0; w < part->word_count; w++) {
        if (part->words[w].step != q || !part->words[w].text)
            continue;
        page_raw(page, "<li>");
        page_said_bare(page, part->words[w].text);
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n");
}

void section_talk(struct report_page *page, const struct seen_part *part)
{
    assert(part->talk && part->word_count <= SEEN_WORDS_MAX);
    if (part->word_count == 0)
        return;
    page_raw(page, "<section class=\"talk\">\n<h2>");
    page_pack(page, part->title);
    page_raw(page, "</h2>\n");
    for (uint8_t q = 0; q < part->talk->question_count; q++)
        if (noted(part, q))
            write_question(page, part, q);
    page_raw(page, "</section>\n");
}
