/* A talk: a row of questions, each a step. A question is asked of all or role by role, asks each seat for one
 * word, or gives something to do at home; the table's words and ideas are noted where the pack wants them. */
#include "activity/talk.h"

#include <assert.h>

_Static_assert(sizeof(struct talk) <= ACTIVITY_STATE_MAX, "a talk must stay cheap to snapshot");

const struct pack_question *talk_question(const struct scene *scene, uint8_t step)
{
    assert(step < scene->activity->talk->question_count);
    return &scene->activity->talk->questions[step];
}

static uint8_t step_count(const struct scene *scene)
{
    return scene->activity->talk->question_count;
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    (void)state;
    return step < step_count(scene);
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    return minutes_question(talk_question(scene, step), table_minutes(scene->table, scene->pack->role_count));
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state, (void)step;
    return false;
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    return step_seconds(scene, step) > 0;
}

static void begin(const struct scene *scene, void *state)
{
    (void)scene, (void)state;
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

static enum command_kind on(const struct scene *scene, const void *state)
{
    return talk_question(scene, scene->step)->in_turn ? talk_on_roles(scene, state) : COMMAND_GO_ON;
}

/* --- which command and event is whose --- */

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    if (command->kind == COMMAND_NOTE_WORDS || command->kind == COMMAND_NOTE_IDEA)
        return talk_note(scene, state, command, events);
    if (talk_seat_may(command->kind))
        return talk_of_seat(scene, state, command, events);
    if (command->kind == COMMAND_NEXT_SPEAKER)
        return talk_next_role(scene, state, command, events);
    return REFUSED_NOT_NOW;
}

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    if (event->kind == EVENT_WORDS_NOTED || event->kind == EVENT_IDEA_NOTED)
        return talk_admits_note(scene, state, event);
    if (event->kind == EVENT_SPEAKER_MOVED)
        return talk_admits_role(scene, state, event);
    return (event->kind == EVENT_WORD_SAID || event->kind == EVENT_TASK_TAKEN ||
            event->kind == EVENT_TASK_LEFT) &&
           talk_admits_seat(scene, state, event);
}

/* Follows from the lines and is in no dump, so that records of before there were assignments read as they
 * were. */
static void apply_opened(const struct scene *scene, struct talk *talk, const struct event *event)
{
    (void)scene;
    talk->told |= (uint16_t)(1u << event->with.step);
}

static void apply_skipped(const struct scene *scene, struct talk *talk, const struct event *event)
{
    (void)scene;
    talk->told &= (uint16_t) ~(1u << event->with.step);
}

/* Roles have their turn again; words and whoever takes something home stand until they change. */
static void apply_reopened(const struct scene *scene, struct talk *talk, const struct event *event)
{
    apply_opened(scene, talk, event);
    talk->spoken[event->with.step] = 0;
}

typedef void applier(const struct scene *scene, struct talk *talk, const struct event *event);

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    static applier *const appliers[EVENT_COUNT] = {
        [EVENT_WORDS_NOTED] = talk_apply_note,   [EVENT_IDEA_NOTED] = talk_apply_note,
        [EVENT_SPEAKER_MOVED] = talk_apply_role, [EVENT_WORD_SAID] = talk_apply_seat,
        [EVENT_TASK_TAKEN] = talk_apply_seat,    [EVENT_TASK_LEFT] = talk_apply_seat,
        [EVENT_STEP_OPENED] = apply_opened,      [EVENT_STEP_REOPENED] = apply_reopened,
        [EVENT_STEP_SKIPPED] = apply_skipped,
    };
    (void)street;
    if (appliers[event->kind])
        appliers[event->kind](scene, state, event);
}

static void offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    talk_offer_seats(scene, state, actor, out);
    if (actor.kind == ACTOR_SEAT)
        return;
    talk_offer_notes(scene, state, actor, out);
    talk_offer_roles(scene, state, actor, out);
}

static const char *step_title(const struct seen_part *part, uint8_t step)
{
    return part->talk ? part->talk->questions[step].title : NULL;
}

const struct activity activity_talk = {
    .kind = "talk",
    .state_size = sizeof(struct talk),
    .real = true, /* an assignment is; nothing else of it is on the neighbourhood's page */
    .step_count = step_count,
    .step_title = step_title,
    .step_used = step_used,
    .step_seconds = step_seconds,
    .step_private = step_private,
    .step_timed = step_timed,
    .begin = begin,
    .offers = offers,
    .seat_may = talk_seat_may,
    .decide = decide,
    .leave = leave,
    .reopens = reopens,
    .admits = admits,
    .apply = apply,
    .on = on,
    .see = talk_see,
    .describe = talk_describe,
};
