/* A talk in the report: its questions with what the table had noted, the word of each, and what was given to
 * do until next time. Ideas have a place of their own. */
#include "report/section.h"
#include "report/tasks.h"

#include <assert.h>

static bool noted(const struct seen_part *part, uint8_t question)
{
    for (uint8_t w = 0; w < part->word_count; w++)
        if (part->words[w].step == question)
            return true;
    return part->talk->questions[question].check_out && part->talk->said_count > 0;
}

static void write_list(const struct report_page *page, const struct seen_words *words, uint8_t count,
                       uint8_t question)
{
    for (uint8_t w = 0; w < count; w++) {
        if (words[w].step != question || !words[w].text)
            continue;
        page_raw(page, "<li>");
        page_said_bare(page, words[w].text);
        page_raw(page, "</li>\n");
    }
}

static void write_question(const struct report_page *page, const struct seen_part *part, uint8_t q)
{
    page_raw(page, "<h3>");
    page_pack(page, part->talk->questions[q].ask);
    page_raw(page, "</h3>\n<ul class=\"said-list\">\n");
    write_list(page, part->words, part->word_count, q);
    write_list(page, part->talk->said, part->talk->said_count, q);
    page_raw(page, "</ul>\n");
}

void section_talk(struct report_page *page, const struct seen_part *part)
{
    assert(part->talk && part->word_count <= SEEN_WORDS_MAX);
    const bool tasks = tasks_given(part->talk) > 0;
    if (part->word_count == 0 && part->talk->said_count == 0 && !tasks)
        return;
    page_raw(page, "<section class=\"talk\">\n<h2>");
    page_pack(page, part->title);
    page_raw(page, "</h2>\n");
    for (uint8_t q = 0; q < part->talk->question_count; q++)
        if (noted(part, q))
            write_question(page, part, q);
    if (tasks)
        tasks_write(page, part->talk, 3);
    page_raw(page, "</section>\n");
}
