/* The table of events, grown from kinds.def, and the basket decide fills. */
#include "protocol/event.h"
#include "protocol/field_form.h"
#include "protocol/kind_table.h"

#include <assert.h>

static const struct kind events[EVENT_COUNT] = {
#define COMMAND(name, ...)
#define EVENT(name, ...) [EVENT_##name] = KIND(__VA_ARGS__, KIND_END),
#include "protocol/kinds.def"
#undef COMMAND
#undef EVENT
};

const struct kind *event_description(enum event_kind kind)
{
    assert(kind < EVENT_COUNT);
    return &events[kind];
}

struct event event_new(enum event_kind kind)
{
    assert(kind < EVENT_COUNT);
    return (struct event){.kind = kind, .with = fields_none()};
}

static bool has(const struct event *event, bool totals)
{
    for (const struct field *field = event_description(event->kind)->fields; field->type != FIELD_END;
         field++)
        if ((totals ? field->total : field->hidden) && field_present(&event->with, field))
            return true;
    return false;
}

bool event_has_private(const struct event *event)
{
    return has(event, false);
}

bool event_has_totals(const struct event *event)
{
    return has(event, true);
}

void event_strike(struct event *event)
{
    for (const struct field *field = event_description(event->kind)->fields; field->type != FIELD_END;
         field++)
        if (field->hidden || field->total)
            field_clear(&event->with, field);
    event->struck = true;
}

struct event *events_add(struct events *basket, enum event_kind kind)
{
    assert(basket->count < EVENTS_PER_COMMAND_MAX);
    struct event *event = &basket->items[basket->count++];
    event->kind = kind;
    event->number = 0;
    event->time = 0;
    event->begins = false;
    event->struck = false;
    fields_clear(&event->with);
    return event;
}
