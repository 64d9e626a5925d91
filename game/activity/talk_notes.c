/* The table's words and ideas, at the questions that ask for them. */
#include "activity/offer.h"
#include "activity/talk.h"

static bool takes(const struct scene *scene, bool ideas)
{
    const struct pack_question *question = talk_question(scene, scene->step);
    return ideas ? question->ideas : question->notes;
}

enum refusal talk_note(const struct scene *scene, const struct talk *talk, const struct command *command,
                       struct events *events)
{
    const bool idea = command->kind == COMMAND_NOTE_IDEA;
    if (!takes(scene, idea))
        return REFUSED_NOT_NOW;
    const enum refusal refusal = note_text_wanted(command->with.text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if ((idea ? &talk->ideas : &talk->words)->count == SEEN_WORDS_MAX ||
        (idea && scene->ideas->count == SEEN_IDEAS_MAX))
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, idea ? EVENT_IDEA_NOTED : EVENT_WORDS_NOTED);
    event->with.part = scene->part;
    event->with.step = scene->step;
    event->with.text[0] = command->with.text[0];
    return ACCEPTED;
}

bool talk_admits_note(const struct scene *scene, const struct talk *talk, const struct event *event)
{
    const bool idea = event->kind == EVENT_IDEA_NOTED;
    return takes(scene, idea) && (idea ? &talk->ideas : &talk->words)->count < SEEN_WORDS_MAX;
}

void talk_apply_note(const struct scene *scene, struct talk *talk, const struct event *event)
{
    notes_add(event->kind == EVENT_IDEA_NOTED ? &talk->ideas : &talk->words, event, scene->step);
}

void talk_offer_notes(const struct scene *scene, const struct talk *talk, struct actor actor,
                      struct offers *offers)
{
    if (takes(scene, false) && talk->words.count < SEEN_WORDS_MAX)
        offer_text(offer_add(offers, COMMAND_NOTE_WORDS, actor), 0, TEXT_BYTES_MAX, false);
    if (takes(scene, true) && talk->ideas.count < SEEN_WORDS_MAX && scene->ideas->count < SEEN_IDEAS_MAX)
        offer_text(offer_add(offers, COMMAND_NOTE_IDEA, actor), 0, TEXT_BYTES_MAX, false);
}
