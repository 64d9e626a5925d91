/* The neighbourhood and what decisions do to it. Effects always stay inside the range of the pack. */
#ifndef ACTIVITY_STREET_H
#define ACTIVITY_STREET_H

#include "activity/table.h"

#include "protocol/dump.h"

/* As the pack starts it. */
struct street street_start(const struct pack *pack);

/* What a decided option does at once: effects, flags, and the start of what comes later. `option` may be
 * ANSWER_OWN, which changes nothing. */
void street_decide(struct street *street, const struct pack *pack, uint8_t activity, uint8_t option);

/* The row of a value game lies as it will stay: values, the most important first. */
void street_row(struct street *street, const struct value_count row[PACK_CARDS_MAX]);

/* What comes due when an activity begins in this part (later effects with `at`), and when a dilemma is over.
 */
void street_activity_begins(struct street *street, const struct pack *pack, uint8_t activity, uint8_t part);
void street_dilemma_over(struct street *street, const struct pack *pack, uint8_t part);

/* Judges a condition; NULL always holds. */
bool street_holds(const struct street *street, const struct pack_when *when);

/* Its lines in the canonical dump, below `name`; nothing in it is private. */
void street_describe(const struct street *street, struct dump *dump, const char *name);

#endif
