/* The blank kind: one step, no rules of its own. A break in the programme is played by it, and a new kind
 * starts as a copy of it (README.md of this room holds the checklist). */
#include "activity/activity.h"

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return 1;
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state, (void)step;
    return true;
}

/* Only what the programme gives it: the session knows that and adds it. */
static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    (void)scene, (void)step;
    return 0;
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state, (void)step;
    return false;
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    (void)scene, (void)step;
    return true;
}

static void begin(const struct scene *scene, void *state)
{
    (void)scene, (void)state;
}

static void offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    (void)scene, (void)state, (void)actor, (void)out;
}

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    (void)scene, (void)state, (void)command, (void)events;
    return REFUSED_NOT_NOW;
}

static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    (void)scene, (void)state, (void)early, (void)events;
    return ACCEPTED;
}

static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return (uint16_t)(1u << step);
}

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    (void)scene, (void)state, (void)event;
    return false;
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    (void)scene, (void)state, (void)street, (void)event;
}

static void see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen)
{
    (void)scene, (void)state, (void)viewer, (void)arena, (void)part, (void)seen;
}

static void describe(const struct scene *scene, const void *state, struct dump *dump)
{
    (void)scene, (void)state, (void)dump;
}

const struct activity activity_blank = {
    .kind = "blank",
    .state_size = 0,
    .step_count = step_count,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .begin = begin,
    .offers = offers,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .see = see,
    .describe = describe,
};
