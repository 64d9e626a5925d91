/* Values named against values shown. */
#include "insight/named.h"

#include "insight/dilemma.h"
#include "insight/meeting.h"

static void count_shown(const struct seen *seen, uint16_t counts[PACK_VALUES_MAX])
{
    for (uint8_t i = 0; i < seen->part_count; i++) {
        const struct seen_part *part = &seen->parts[i];
        if (!part->dilemma || !insight_begun(part))
            continue;
        const struct insight_dilemma insight = insight_dilemma(part->dilemma);
        for (int v = 0; v < PACK_VALUES_MAX; v++)
            counts[v] = (uint16_t)(counts[v] + insight.named[v]);
    }
}

static const struct seen_values *newest_row(const struct seen *seen)
{
    const struct seen_values *newest = NULL;
    for (uint8_t i = 0; i < seen->part_count; i++)
        if (seen->parts[i].values && seen->parts[i].values->laid)
            newest = seen->parts[i].values;
    return newest;
}

static bool comes_before(const struct insight_shown *one, const struct insight_shown *other)
{
    if (one->count != other->count)
        return one->count > other->count;
    if (one->place != other->place)
        return one->place && (!other->place || one->place < other->place);
    return one->value < other->value;
}

static void insert(struct insight_named *out, struct insight_shown shown)
{
    uint8_t at = out->shown_count++;
    for (; at > 0 && comes_before(&shown, &out->shown[at - 1]); at--)
        out->shown[at] = out->shown[at - 1];
    out->shown[at] = shown;
}

struct insight_named insight_named(const struct seen *seen)
{
    struct insight_named out = {.row_count = 0};
    uint16_t counts[PACK_VALUES_MAX] = {0};
    uint8_t places[PACK_VALUES_MAX] = {0};
    const struct seen_values *row = newest_row(seen);
    count_shown(seen, counts);
    for (uint8_t i = 0; row && i < row->row_count; i++) {
        const uint8_t value = row->cards[row->row[i].card].value, place = (uint8_t)(i + 1);
        places[value] = place;
        out.row[out.row_count++] = (struct insight_shown){value, place, counts[value]};
    }
    for (uint8_t v = 0; v < PACK_VALUES_MAX; v++)
        if (counts[v])
            insert(&out, (struct insight_shown){v, places[v], counts[v]});
    return out;
}
