/* What may be asked while something else is still on its way to the disk.
 *
 * Who asks looks at the saved state. What is on its way may end the step she sees, or move the places in a
 * list that she presses: then a second press would mean something she never saw. */
#ifndef APP_ASKED_H
#define APP_ASKED_H

#include "app/mailbox.h"

/* Does this kind answer the step that is open, and so carry its revision? What is about the table, the record
 * or the session as a whole does not. */
bool asked_of_step(enum command_kind kind);

/* False: it has to wait until what is on its way is durable. */
bool asked_may(const struct mailbox *mailbox, enum command_kind kind);

#endif
