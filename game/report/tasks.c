/* Assignments for between two meetings. */
#include "report/tasks.h"

unsigned tasks_given(const struct seen_talk *talk)
{
    unsigned count = 0;
    for (uint8_t q = 0; q < talk->question_count; q++)
        count += talk->questions[q].given;
    return count;
}

void tasks_write(const struct report_page *page, const struct seen_talk *talk, int level)
{
    page_format(page, "<h%d>", level);
    page_words(page, "report.talk.task", NULL);
    page_format(page, "</h%d>\n<ul class=\"said-list\">\n", level);
    for (uint8_t q = 0; q < talk->question_count; q++) {
        const struct seen_question *question = &talk->questions[q];
        if (!question->given)
            continue;
        page_raw(page, "<li>");
        page_pack(page, question->assignment);
        if (question->takers > 0) {
            page_raw(page, " ");
            page_count(page, "report.talk.taken", question->takers,
                       FACTS({"n", page_number(question->takers).digits}));
        }
        page_raw(page, "</li>\n");
    }
    page_raw(page, "</ul>\n");
}
