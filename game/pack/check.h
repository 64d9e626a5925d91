/* Rules beyond the schema: is this pack fit to be played at a table? (domain.md section 9)
 *
 * A pack that was read can always be played; what is found here makes for a bad hour, not for a crash. Errors
 * are what surely goes wrong, warnings what an author should look at again. */
#ifndef PACK_CHECK_H
#define PACK_CHECK_H

#include "pack/pack.h"

#include "base/problem.h"

/* Adds every problem, with its place in the pack's file. */
void pack_check(const struct pack *pack, struct problems *problems);

/* Can what is decided before part number `part` of this order make `when` true there? Looks at every way that
 * the decisions can fall; when there are too many ways, says yes. */
bool pack_when_can_hold(const struct pack *pack, const struct pack_programme *programme, uint8_t part,
                        const struct pack_when *when);

#endif
