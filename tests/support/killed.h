/* Programs killed by the real kill -9 while they play a script into a record. */
#ifndef SUPPORT_KILLED_H
#define SUPPORT_KILLED_H

#include "support/script.h"

/* Plays the script in a process of its own, kills it as soon as `lines` lines are saved, and opens what it
 * left: that must be the script up to some line not before `lines`. Then goes on to the script's end and
 * compares with the session that was never interrupted. Ends the test program when anything differs. */
void killed_and_resumed(const struct script *script, const struct pack *pack, const char *folder,
                        uint32_t lines);

/* Writes words in a process of its own and strikes them one by one; kills it `microseconds` after `strikes`
 * of them are done. What was struck must be gone, with or without its STRUCK there is no half strike, and the
 * record must open and go on. Ends the test program when not. */
void killed_while_striking(const struct pack *pack, const char *folder, uint32_t strikes,
                           uint32_t microseconds);

#endif
