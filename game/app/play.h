/* Plays commands from a file without a window: for trying a pack, for tests and for the sample session. */
#ifndef APP_PLAY_H
#define APP_PLAY_H

#include "app/options.h"
#include "base/words.h"

/* Reads the pack, starts a session with a record, plays options->play line by line, each command durable
 * before the next. Problems go to standard error as FILE:LINE:COLUMN: error: sentence [rule]. Returns the
 * exit status: 0 done, 1 the pack or a command has errors, 2 an option does not fit this pack or record, 3
 * the disk or a folder refused. */
int play_run(const struct options *options, const struct words *words);

#endif
