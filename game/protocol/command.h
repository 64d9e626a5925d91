/* A command: someone asks for something. Deciding whether it happens is the session's. */
#ifndef PROTOCOL_COMMAND_H
#define PROTOCOL_COMMAND_H

#include "protocol/fields.h"

enum command_kind {
#define COMMAND(name, ...) COMMAND_##name,
#define EVENT(name, ...)
#include "protocol/kinds.def"
#undef COMMAND
#undef EVENT
    COMMAND_COUNT
};

enum actor_kind { ACTOR_FACILITATOR, ACTOR_SEAT, ACTOR_SCRIPT };

struct actor {
    enum actor_kind kind;
    uint8_t seat; /* ACTOR_SEAT only */
};

struct command {
    enum command_kind kind;
    struct actor actor;
    uint32_t revision; /* of the step it answers when that opened or was last reopened; 0 = about none */
    uint64_t id;       /* makes a repeat harmless; 0 = none, below 2^53 because records hold it as a number */
    struct fields with;
};

/* The word of a kind and which fields it has; a constant table. */
const struct kind *command_description(enum command_kind kind);

/* An empty command of this kind by the facilitator. */
struct command command_new(enum command_kind kind);

#endif
