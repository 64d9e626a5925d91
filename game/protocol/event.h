/* An event: it happened. Complete: no clock, dice or question is left in it. */
#ifndef PROTOCOL_EVENT_H
#define PROTOCOL_EVENT_H

#include "protocol/fields.h"

enum event_kind {
#define COMMAND(name, ...)
#define EVENT(name, ...) EVENT_##name,
#include "protocol/kinds.def"
#undef COMMAND
#undef EVENT
    EVENT_COUNT
};

struct event {
    enum event_kind kind;
    uint32_t number; /* of its line, from 1; 0 before it is appended */
    uint32_t time;   /* session time in milliseconds */
    bool begins;     /* first event of its command: what undo takes back as one */
    bool struck;     /* its private part was removed for good; apply reads a removed answer as struck */
    struct fields with;
};

/* The word of a kind and which fields it has; a constant table. A new event of a kind has none of them set
 * (ids PACK_NONE, answers ANSWER_NONE). */
const struct kind *event_description(enum event_kind kind);
struct event event_new(enum event_kind kind);

/* Has it a private part with something in it? */
bool event_has_private(const struct event *event);

/* Does it carry totals with something in them? */
bool event_has_totals(const struct event *event);

/* Takes away everything that stands in the private part, and totals, and marks the event as struck. An event
 * with totals is only struck with the activity it belongs to: nothing of that may stay. */
void event_strike(struct event *event);

/* Where decide puts what will happen; room for every case, checked by assert. An added event is as event_new
 * makes it. */
enum { EVENTS_PER_COMMAND_MAX = PACK_PARTS_MAX + 8 };
struct events {
    struct event items[EVENTS_PER_COMMAND_MAX];
    uint8_t count;
};
struct event *events_add(struct events *events, enum event_kind kind); /* as event_new makes one */

/* Empty; the items stay as they are, because they are large. */
static inline void events_clear(struct events *events)
{
    events->count = 0;
}

#endif
