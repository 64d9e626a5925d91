/* The carrier: one record at a time, to a stick or to another folder. */
#include "app/carrier.h"

#include "screen/worker.h"

#include <assert.h>
#include <stdlib.h>

struct carrier {
    struct worker *worker;
    struct text record, folder, where;
    struct problems problems;
    struct carried carried;
    const struct session *open;
    bool given;
};

static void carry(void *data)
{
    struct carrier *carrier = data;
    struct carried *carried = &carrier->carried;
    const struct record_copy copy = {.record = carrier->record.at,
                                     .open = carrier->open,
                                     .folder = carrier->folder.at,
                                     .along = carried->along};
    carried->result = carried->moved
                          ? record_move(copy.record, copy.folder)
                          : record_copy_to(&copy, &carrier->where, &carried->count, &carrier->problems);
}

struct carrier *carrier_start(void)
{
    struct carrier *carrier = calloc(1, sizeof *carrier);
    if (!carrier)
        return NULL;
    carrier->record = carrier->folder = carrier->where = TEXT_INIT;
    carrier->worker = worker_start(carry, carrier);
    if (carrier->worker)
        return carrier;
    free(carrier);
    return NULL;
}

void carrier_stop(struct carrier *carrier)
{
    if (!carrier)
        return;
    worker_stop(carrier->worker);
    problems_release(&carrier->problems);
    text_release(&carrier->record);
    text_release(&carrier->folder);
    text_release(&carrier->where);
    free(carrier);
}

bool carrier_busy(const struct carrier *carrier)
{
    return carrier && carrier->given;
}

static void give(struct carrier *carrier, const char *record, const char *folder)
{
    assert(!carrier->given && worker_idle(carrier->worker));
    text_clear(&carrier->record);
    text_add(&carrier->record, record);
    text_clear(&carrier->folder);
    text_add(&carrier->folder, folder);
    text_clear(&carrier->where);
    problems_release(&carrier->problems);
    carrier->problems = (struct problems){.count = 0};
    carrier->given = true;
    worker_give(carrier->worker);
}

void carrier_copy(struct carrier *carrier, const struct record_copy *copy)
{
    carrier->carried = (struct carried){.along = copy->along};
    carrier->open = copy->open;
    give(carrier, copy->record, copy->folder);
}

void carrier_move(struct carrier *carrier, const char *record, const char *folder)
{
    carrier->carried = (struct carried){.moved = true};
    carrier->open = NULL;
    give(carrier, record, folder);
}

void carrier_finish(struct carrier *carrier)
{
    if (carrier)
        worker_finish(carrier->worker);
}

bool carrier_take(struct carrier *carrier, struct carried *carried)
{
    if (!carrier_busy(carrier) || !worker_idle(carrier->worker))
        return false;
    carrier->given = false;
    carrier->carried.folder = carrier->folder.at;
    carrier->carried.where = carrier->where.at;
    carrier->carried.problems = &carrier->problems;
    *carried = carrier->carried;
    return true;
}
