/* The table's own words as a list on a card: what was noted, in order, on as many pages as it needs. */
#ifndef VIEW_WORDS_LIST_H
#define VIEW_WORDS_LIST_H

#include "view/sheet.h"

/* Draws page `page` of the words in the spot (-1: none) and returns the pages; an empty list shows a dashed
 * place with `empty` in it, where the first will come. */
int words_list(const struct sheet *sheet, struct spot spot, const struct seen_words *words, int count,
               const char *title, const char *empty, int page);

#endif
