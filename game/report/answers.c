/* The names of answers and roles. */
#include "report/answers.h"

#include "report/art.h"

#include <assert.h>

const char *answer_plain(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t answer)
{
    if (answer < dilemma->option_count)
        return dilemma->options[answer].brief;
    if (answer == ANSWER_OWN)
        return words_get(page->words, "report.own_idea");
    if (answer == ANSWER_NOT_SURE)
        return words_get(page->words, "report.not_sure");
    return answer == ANSWER_PASS ? words_get(page->words, "report.pass") : "";
}

bool answer_came_later(uint8_t answer, uint8_t round)
{
    return answer == ANSWER_OWN && round == 0;
}

void answer_name(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t answer)
{
    if (answer < dilemma->option_count)
        page_pack(page, dilemma->options[answer].brief);
    else
        page_text(page, answer_plain(page, dilemma, answer));
}

void role_name(const struct report_page *page, uint8_t role)
{
    if (role >= page->seen->role_count)
        return;
    assert(page->seen->roles[role].name);
    page_raw(page, "<span class=\"role\">");
    art_gable_beside(page, page->seen->roles[role].gable);
    page_pack(page, page->seen->roles[role].name);
    page_raw(page, "</span>");
}
