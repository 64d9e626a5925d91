/* What the pictures of a talk share. */
#ifndef VIEW_TALK_H
#define VIEW_TALK_H

#include "view/sheet.h"

/* Words of the table, or its ideas, noted at the question that is open; returns how many. `out` has room for
 * SEEN_WORDS_MAX. */
int talk_words_here(const struct sheet *sheet, const struct seen_part *part, bool ideas,
                    struct seen_words *out);

/* The page of a question that is asked role by role, of one word of each seat, of something to do at home;
 * returns how many pages there are. */
typedef int talk_page(const struct sheet *sheet, const struct seen_part *part,
                      const struct seen_question *question);
talk_page talk_roles_page, talk_words_page, talk_task_page;

#endif
