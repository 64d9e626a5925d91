/* The table of commands, grown from kinds.def. */
#include "protocol/command.h"
#include "protocol/kind_table.h"

#include <assert.h>

static const struct kind commands[COMMAND_COUNT] = {
#define COMMAND(name, ...) [COMMAND_##name] = KIND(__VA_ARGS__, KIND_END),
#define EVENT(name, ...)
#include "protocol/kinds.def"
#undef COMMAND
#undef EVENT
};

const struct kind *command_description(enum command_kind kind)
{
    assert(kind < COMMAND_COUNT);
    return &commands[kind];
}

struct command command_new(enum command_kind kind)
{
    assert(kind < COMMAND_COUNT);
    return (struct command){.kind = kind, .actor = {.kind = ACTOR_FACILITATOR}, .with = fields_none()};
}
