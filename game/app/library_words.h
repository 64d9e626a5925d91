/* How a record of the library is told: which game and when. Whose it was is not for the room. */
#ifndef APP_LIBRARY_WORDS_H
#define APP_LIBRARY_WORDS_H

#include "app/library.h"
#include "view/sheet.h"

/* "Kennismaken, 12 november, 15.30 uur": what it was and when it was last written; a rehearsal says so. */
const char *library_words_left(const struct sheet *sheet, const struct library_record *record);

/* For the desk alone, because it names the group: the game and whose it was; a file that cannot be read, by
 * its name. And when it was, with its programme, how long it took and whether a report was made. */
const char *library_words_name(const struct sheet *sheet, const struct library_record *record);
const char *library_words_facts(const struct sheet *sheet, const struct library_record *record);

/* The moment by the clock of its place: "15.30", and "november". */
const char *library_words_month(const struct sheet *sheet, struct wall_time time);

#endif
