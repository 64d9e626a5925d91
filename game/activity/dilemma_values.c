/* The values that are offered with a choice: those of the dilemma; after a value game those of the table's
 * own row first, then those of the dilemma, then the rest of the deck. */
#include "activity/dilemma.h"

static void offer(uint8_t value, uint64_t *met, struct offered *out)
{
    if (*met >> value & 1)
        return;
    *met |= (uint64_t)1 << value;
    out->values[out->count++] = value;
}

struct offered dilemma_offered(const struct scene *scene)
{
    const struct pack_dilemma *dilemma = scene->activity->dilemma;
    const struct street *street = scene->street;
    struct offered out = {.count = 0};
    uint64_t met = 0;
    for (uint8_t i = 0; i < street->row_count; i++)
        offer(street->row[i], &met, &out);
    out.of_row = out.count;
    for (uint8_t i = 0; i < dilemma->value_count; i++)
        offer(dilemma->values[i], &met, &out);
    for (uint8_t value = 0; value < scene->pack->value_count && out.of_row; value++)
        offer(value, &met, &out);
    return out;
}
