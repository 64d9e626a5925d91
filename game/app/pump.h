/* From mailbox to record: decides what waits, hands batches to the writer, tells the surfaces how it went. */
#ifndef APP_PUMP_H
#define APP_PUMP_H

#include "app/app.h"

/* SLOW: from then on it is said that what was asked is still on its way. */
enum { PUMP_RETRY_MS = 2000, PUMP_SLOW_MS = 1000 };

/* One pass: takes the writer's result, decides what waits, gives the next batch. True: the saved state
 * changed. */
bool pump(struct app *app);

/* Milliseconds until a refused batch is tried again, or until a slow disk is told of; -1 = neither waits. */
int pump_wait(const struct app *app);

#endif
