/* What a new session gets from the command line: the programme that was asked for, and its record. The same
 * for a window and for --play, and said in the same words. */
#ifndef APP_FRESH_H
#define APP_FRESH_H

#include "app/options.h"
#include "base/words.h"
#include "session/record.h"

/* Is the programme asked for one of the pack's? False: said on standard error, and in `sentence` without what
 * stands around it, for the screen. Nothing has been made yet. */
bool fresh_programme(const struct options *options, const struct pack *pack, const struct words *words,
                     struct text *sentence);

/* The programme asked for, 0 when nobody asked or this pack is another one than was named. */
uint8_t fresh_programme_number(const struct options *options, const struct pack *pack);

/* Makes the record: where --record says, else under a new name in the user's folder. NULL: done. Else the key
 * of the sentence that says why not, which has been said on standard error too; the surroundings failed. */
const char *fresh_record(struct session *session, const struct options *options, const struct pack *pack,
                         const struct record_header *header, const struct words *words);

#endif
