/* The languages a game speaks: what the wall and all texts of the pack are in. Not a setting of this computer
 * but part of the session: it goes into the record, and one undo takes it back. */
#ifndef APP_LANGUAGES_H
#define APP_LANGUAGES_H

#include "app/app.h"
#include "view/sheet.h"

/* Fills a pick for every language of the open pack, with ids from `id` on; returns how many, 0 when there is
 * nothing to choose. */
size_t languages_picks(const struct app *app, const struct sheet *sheet, uint32_t id,
                       struct pick picks[PACK_LANGUAGES_MAX]);

/* Asks the session for this language, by its number in the pack. */
void languages_ask(struct app *app, uint32_t language);

#endif
