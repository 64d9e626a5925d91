/* Showing a round: once, as far as was promised, with the totals that are shown written down. */
#include "activity/dilemma.h"

#include <assert.h>

/* The values named and how people moved are totals too: once shown, no strike may change them. */
static void reveal_named_and_moved(const struct scene *scene, const struct dilemma *dilemma, uint8_t which,
                                   enum promise as, struct fields *with)
{
    if (as < PROMISE_COUNTS)
        return;
    const struct offered offered = dilemma_offered(scene);
    round_named(&dilemma->rounds[which], offered.values, offered.count, with->named);
    const enum promise first = (enum promise)dilemma->rounds[0].as;
    if (which != 1 || !moved_known(dilemma, first, as))
        return;
    const struct moved moved = moved_count(scene, dilemma, first >= PROMISE_BY_ROLE && as >= PROMISE_BY_ROLE);
    with->changed = moved.changed;
    with->stayed = moved.stayed;
    with->joined = moved.joined;
    memcpy(with->moves, moved.moves, sizeof with->moves);
}

/* Without totals the option that leads is written down, in the private part, as the round is closed: a strike
 * afterwards must not show by another outcome what was struck. */
static void reveal_leading(const struct round *round, enum promise as, struct fields *with)
{
    if (as >= PROMISE_COUNTS)
        return;
    const uint8_t leading = round_leading(round);
    with->answer = leading == ANSWER_NONE ? ANSWER_NOT_SURE : leading;
}

void reveal(const struct scene *scene, const struct dilemma *dilemma, struct events *events)
{
    const uint8_t which = dilemma_round(scene->step);
    assert(which < 2);
    const struct round *round = &dilemma->rounds[which];
    const enum promise as = round_showing(round, scene->table);
    struct event *event = events_add(events, EVENT_ROUND_SHOWN);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.promise = (uint8_t)as;
    event->with.index = round_in(round);
    event->with.seat = round_of(round, scene->table);
    round_totals(round, scene->table, as, event->with.counts);
    reveal_named_and_moved(scene, dilemma, which, as, &event->with);
    reveal_leading(round, as, &event->with);
}

void reveal_apply(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                  const struct event *event)
{
    (void)street;
    const uint8_t which = dilemma_round(scene->step);
    struct round *round = &dilemma->rounds[which];
    round_show(round, event, (enum promise)event->with.promise);
    memcpy(round->shown, event->with.counts, sizeof round->shown);
    memcpy(round->named, event->with.named, sizeof round->named);
    round->frozen = event->with.answer != ANSWER_NONE;
    if (round->frozen)
        round->led = event->with.answer == ANSWER_NOT_SURE ? ANSWER_NONE : event->with.answer;
    if (which != 1)
        return;
    dilemma->moved = (struct moved){.changed = event->with.changed,
                                    .stayed = event->with.stayed,
                                    .joined = event->with.joined,
                                    .withheld = event->with.tick};
    memcpy(dilemma->moved.moves, event->with.moves, sizeof dilemma->moved.moves);
}

/* --- reasons --- */

static int reason_place(const struct seen_reason *reason)
{
    return reason->seat << 16 | reason->role << 8 | reason->answer;
}

/* By what is shown of it, and by its own words last: never by seat or time. */
static bool reason_before(const struct seen_reason *one, const struct seen_reason *other)
{
    const int apart = reason_place(one) - reason_place(other);
    return (apart ? apart : strcmp(one->text, other->text)) < 0;
}

enum promise reveal_ceiling(enum promise as, const struct viewer *viewer)
{
    static const enum promise ceiling[] = {
        [VIEWER_WALL] = PROMISE_BY_NAME,   [VIEWER_DESK] = PROMISE_BY_NAME,
        [VIEWER_SEAT] = PROMISE_BY_NAME,   [VIEWER_GROUP] = PROMISE_BY_ROLE,
        [VIEWER_OUTSIDE] = PROMISE_COUNTS, [VIEWER_EXPORT] = PROMISE_BY_ROLE,
        [VIEWER_AGENDA] = PROMISE_NOTHING};
    return as < ceiling[viewer->kind] ? as : ceiling[viewer->kind];
}

uint8_t reveal_reasons(const struct dilemma *dilemma, uint8_t which, const struct viewer *viewer,
                       struct seen_reason *out, uint32_t *lines)
{
    const struct round *round = &dilemma->rounds[which];
    if (round->as == PROMISE_UNSET)
        return 0;
    const enum promise as = reveal_ceiling(round->as, viewer);
    uint8_t count = 0;
    for (uint8_t seat = 0; seat < SEATS_MAX; seat++) {
        const struct choice *choice = &round->choices[seat];
        if (!round_answered(round, seat) || !choice->reason)
            continue;
        const struct seen_reason reason = {.text = choice->reason,
                                           .round = which,
                                           .answer = as >= PROMISE_BY_ROLE ? choice->answer : ANSWER_NONE,
                                           .role = as >= PROMISE_BY_ROLE ? round->role[seat] : PACK_NONE,
                                           .seat = as == PROMISE_BY_NAME ? seat : PACK_NONE};
        uint8_t at = count++;
        for (; at > 0 && reason_before(&reason, &out[at - 1]); at--) {
            out[at] = out[at - 1];
            lines[at] = lines[at - 1];
        }
        out[at] = reason;
        lines[at] = choice->event;
    }
    assert(count <= SEATS_MAX);
    return count;
}
