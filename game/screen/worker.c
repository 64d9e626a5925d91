/* A worker thread on SDL's threads: one mutex, one condition, two flags. */
#include "screen/worker.h"

#include "screen/window.h"

#include <assert.h>
#include <SDL.h>

struct worker {
    SDL_Thread *thread;
    SDL_mutex *mutex;
    SDL_cond *changed;
    bool busy, stop;
    void (*work)(void *data);
    void *data;
};

static int run(void *data)
{
    struct worker *worker = data;
    SDL_LockMutex(worker->mutex);
    for (;;) {
        while (!worker->busy && !worker->stop)
            SDL_CondWait(worker->changed, worker->mutex);
        if (!worker->busy)
            break;
        SDL_UnlockMutex(worker->mutex);
        worker->work(worker->data);
        SDL_LockMutex(worker->mutex);
        worker->busy = false;
        SDL_CondBroadcast(worker->changed);
        screen_wake();
    }
    SDL_UnlockMutex(worker->mutex);
    return 0;
}

static void worker_drop(struct worker *worker)
{
    SDL_DestroyCond(worker->changed);
    SDL_DestroyMutex(worker->mutex);
    SDL_free(worker);
}

struct worker *worker_start(void (*work)(void *data), void *data)
{
    assert(work);
    struct worker *worker = SDL_calloc(1, sizeof *worker);
    if (!worker)
        return NULL;
    worker->work = work;
    worker->data = data;
    worker->mutex = SDL_CreateMutex();
    worker->changed = SDL_CreateCond();
    if (worker->mutex && worker->changed)
        worker->thread = SDL_CreateThread(run, "worker", worker);
    if (worker->thread)
        return worker;
    worker_drop(worker);
    return NULL;
}

void worker_give(struct worker *worker)
{
    SDL_LockMutex(worker->mutex);
    assert(!worker->busy);
    worker->busy = true;
    SDL_CondBroadcast(worker->changed);
    SDL_UnlockMutex(worker->mutex);
}

bool worker_idle(struct worker *worker)
{
    SDL_LockMutex(worker->mutex);
    const bool idle = !worker->busy;
    SDL_UnlockMutex(worker->mutex);
    return idle;
}

void worker_finish(struct worker *worker)
{
    SDL_LockMutex(worker->mutex);
    while (worker->busy)
        SDL_CondWait(worker->changed, worker->mutex);
    SDL_UnlockMutex(worker->mutex);
}

void worker_stop(struct worker *worker)
{
    if (!worker)
        return;
    SDL_LockMutex(worker->mutex);
    worker->stop = true;
    SDL_CondBroadcast(worker->changed);
    SDL_UnlockMutex(worker->mutex);
    SDL_WaitThread(worker->thread, NULL);
    worker_drop(worker);
}
