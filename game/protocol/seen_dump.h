/* Pieces of the dump of a seen, for seen*.c alone. */
#ifndef PROTOCOL_SEEN_DUMP_H
#define PROTOCOL_SEEN_DUMP_H

#include "protocol/dump.h"
#include "protocol/seen.h"

/* Adds their lines below the path the dump is at; lists by number from 1. A dilemma, a value game, a house or
 * the board of a part: all that this viewer knows of it. */
void seen_dump_speakers(struct dump *dump, const uint8_t *roles, uint8_t count, uint8_t speaker);
void seen_dump_words(struct dump *dump, const char *name, const struct seen_words *words, uint16_t count);
void seen_dump_effects(struct dump *dump, const struct seen_effect *effects, uint8_t count);
void seen_dump_house(struct dump *dump, const struct seen_house *house);
void seen_dump_board(struct dump *dump, const struct seen_part *part);
void seen_dump_values(struct dump *dump, const struct seen_values *values);
void seen_dump_round(struct dump *dump, const struct seen_round *round, int which); /* which: from 0 */
void seen_dump_dilemma(struct dump *dump, const struct seen_dilemma *dilemma);

#endif
