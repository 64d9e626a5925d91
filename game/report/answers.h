/* The names of answers: an option's few words, or what the interface calls own idea, not sure and pass. */
#ifndef REPORT_ANSWERS_H
#define REPORT_ANSWERS_H

#include "report/page.h"

/* Escaped into the page. */
void answer_name(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t answer);

/* Plain, for fills and titles; lives as long as the words and the seen. "" for ANSWER_NONE. */
const char *answer_plain(const struct report_page *page, const struct seen_dilemma *dilemma, uint8_t answer);

/* Could it not be chosen yet in that round (0 = the first)? The table's own idea comes up after it. */
bool answer_came_later(uint8_t answer, uint8_t round);

/* A role's drawing with its name behind it; nothing for PACK_NONE. */
void role_name(const struct report_page *page, uint8_t role);

#endif
