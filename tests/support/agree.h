/* Offers and deciding agree: a command is tried without being done, and must be on offer exactly when it is
 * accepted. */
#ifndef SUPPORT_AGREE_H
#define SUPPORT_AGREE_H

#include "support/play.h"

#include "activity/activity.h"

/* One moment of a session for one actor, with what is on offer then. */
struct agree {
    const struct play *play;
    struct actor actor;
    struct offers offers;
};

/* More than there can be of anything here, the largest of some things and one more, and none. */
enum { AGREE_VALUES = 13 };
extern const uint8_t agree_values[AGREE_VALUES];

void agree_begin(struct agree *at, const struct play *play, struct actor actor);

/* Ends the test when deciding and offers differ about this command. */
void agree_try(const struct agree *at, enum command_kind kind, const struct fields *with);

/* Is any command of this kind on offer? */
bool agree_offers(const struct agree *at, enum command_kind kind);

#endif
