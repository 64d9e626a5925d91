/* The talk: who may speak, what is argued, what the facilitator drops into it. */
#include "activity/dilemma.h"
#include "activity/speakers.h"

#include <assert.h>

enum { TALK_ROUNDS_MAX = 9 };

uint8_t talk_speakers(const struct scene *scene, const struct dilemma *dilemma, uint8_t order[PACK_ROLES_MAX],
                      uint8_t *speaker)
{
    return speakers_order(scene, dilemma->talk_round, dilemma->spoken, order, speaker);
}

enum command_kind talk_on(const struct scene *scene, const struct dilemma *dilemma)
{
    if (dilemma->talk_round > 0)
        return COMMAND_GO_ON;
    uint8_t order[PACK_ROLES_MAX], speaker;
    const uint8_t count = talk_speakers(scene, dilemma, order, &speaker);
    return speaker + 1 < count ? COMMAND_NEXT_SPEAKER : COMMAND_NEXT_TALK_ROUND;
}

enum refusal talk_next_speaker(const struct scene *scene, const struct dilemma *dilemma,
                               const struct command *command, struct events *events)
{
    (void)command;
    uint8_t order[PACK_ROLES_MAX], speaker;
    if (talk_speakers(scene, dilemma, order, &speaker) == speaker)
        return REFUSED_NOT_NOW;
    events_add(events, EVENT_SPEAKER_MOVED);
    return ACCEPTED;
}

void talk_apply_speaker(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                        const struct event *event)
{
    (void)street, (void)event;
    dilemma->spoken = speakers_passed(scene, dilemma->talk_round, dilemma->spoken);
}

enum refusal talk_next_round(const struct scene *scene, const struct dilemma *dilemma,
                             const struct command *command, struct events *events)
{
    (void)scene, (void)command;
    if (dilemma->talk_round + 1 >= TALK_ROUNDS_MAX)
        return REFUSED_TOO_MANY;
    events_add(events, EVENT_TALK_ROUND_OPENED);
    return ACCEPTED;
}

void talk_apply_round(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                      const struct event *event)
{
    (void)scene, (void)street, (void)event;
    if (dilemma->talk_round + 1 < TALK_ROUNDS_MAX)
        dilemma->talk_round++;
    dilemma->spoken = 0;
}

enum refusal talk_note_argument(const struct scene *scene, const struct dilemma *dilemma,
                                const struct command *command, struct events *events)
{
    const struct fields *with = &command->with;
    const enum refusal refusal = note_text_wanted(with->text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->role != PACK_NONE && with->role >= scene->pack->role_count)
        return REFUSED_NO_SUCH_ROLE;
    if (dilemma->arguments.count == SEEN_WORDS_MAX)
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_ARGUMENT_NOTED);
    event->with.text[0] = with->text[0];
    event->with.role = with->role;
    return ACCEPTED;
}

void talk_apply_argument(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                         const struct event *event)
{
    (void)street;
    notes_add(&dilemma->arguments, event, scene->step);
}

enum refusal talk_drop_inject(const struct scene *scene, const struct dilemma *dilemma,
                              const struct command *command, struct events *events)
{
    const uint8_t index = command->with.index;
    if (index >= scene->activity->dilemma->inject_count)
        return REFUSED_NO_SUCH_ITEM;
    if (scene->activity->dilemma->injects[index].step != scene->step)
        return REFUSED_NOT_NOW;
    if (dilemma->dropped >> index & 1)
        return REFUSED_ALREADY;
    events_add(events, EVENT_INJECT_DROPPED)->with.index = index;
    return ACCEPTED;
}

void talk_apply_inject(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                       const struct event *event)
{
    (void)scene, (void)street;
    assert(event->with.index < PACK_INJECTS_MAX);
    dilemma->dropped |= (uint8_t)(1u << event->with.index);
}

/* --- thinking: words and ideas --- */

static enum refusal think_note(const struct scene *scene, const struct notes *notes,
                               const struct command *command, struct events *events, enum event_kind kind)
{
    const enum refusal refusal = note_text_wanted(command->with.text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if (notes->count == SEEN_WORDS_MAX || (kind == EVENT_IDEA_NOTED && scene->ideas->count == SEEN_IDEAS_MAX))
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, kind);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.text[0] = command->with.text[0];
    return ACCEPTED;
}

enum refusal think_note_words(const struct scene *scene, const struct dilemma *dilemma,
                              const struct command *command, struct events *events)
{
    return think_note(scene, &dilemma->words, command, events, EVENT_WORDS_NOTED);
}

enum refusal think_note_idea(const struct scene *scene, const struct dilemma *dilemma,
                             const struct command *command, struct events *events)
{
    return think_note(scene, &dilemma->ideas, command, events, EVENT_IDEA_NOTED);
}

void think_apply_words(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                       const struct event *event)
{
    (void)street;
    notes_add(&dilemma->words, event, scene->step);
}

void think_apply_idea(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                      const struct event *event)
{
    (void)street;
    notes_add(&dilemma->ideas, event, scene->step);
}
