/* A thread of its own for slow, simple work; knows nothing of the game. */
#ifndef SCREEN_WORKER_H
#define SCREEN_WORKER_H

#include <stdbool.h>

struct worker; /* owned by who started it */

/* Runs `work(data)` once per worker_give, on its own thread; when done, calls screen_wake. NULL: no thread.
 */
struct worker *worker_start(void (*work)(void *data), void *data);

/* Hands it one round of work; only when worker_idle. What `data` points to belongs to the worker until it is
 * idle again. */
void worker_give(struct worker *worker);
bool worker_idle(struct worker *worker);

/* Waits until the round of work is done. */
void worker_finish(struct worker *worker);
void worker_stop(struct worker *worker); /* finishes, joins, frees; NULL is fine */

#endif
