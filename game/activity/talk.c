/* A talk: a row of questions, each a step; the table's words and ideas where the pack asks for them. */
#include "activity/activity.h"
#include "activity/notes.h"
#include "activity/offer.h"

#include <assert.h>

struct talk {
    struct notes words, ideas;
};
_Static_assert(sizeof(struct talk) <= ACTIVITY_STATE_MAX, "a talk must stay cheap to snapshot");

static const struct pack_question *talk_question(const struct scene *scene, uint8_t step)
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
    return talk_question(scene, step)->seconds;
}

static bool step_private(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state, (void)step;
    return false;
}

static bool step_timed(const struct scene *scene, uint8_t step)
{
    return talk_question(scene, step)->seconds > 0;
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

/* --- words and ideas --- */

static bool talk_takes(const struct scene *scene, bool ideas)
{
    const struct pack_question *question = talk_question(scene, scene->step);
    return ideas ? question->ideas : question->notes;
}

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    const struct talk *talk = state;
    const bool idea = command->kind == COMMAND_NOTE_IDEA;
    if ((!idea && command->kind != COMMAND_NOTE_WORDS) || !talk_takes(scene, idea))
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

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    const struct talk *talk = state;
    const bool idea = event->kind == EVENT_IDEA_NOTED;
    if ((!idea && event->kind != EVENT_WORDS_NOTED) || !talk_takes(scene, idea))
        return false;
    return (idea ? &talk->ideas : &talk->words)->count < SEEN_WORDS_MAX;
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    (void)street;
    struct talk *talk = state;
    if (event->kind == EVENT_WORDS_NOTED)
        notes_add(&talk->words, event, scene->step);
    if (event->kind == EVENT_IDEA_NOTED)
        notes_add(&talk->ideas, event, scene->step);
}

static void offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    const struct talk *talk = state;
    if (actor.kind == ACTOR_SEAT)
        return;
    if (talk_takes(scene, false) && talk->words.count < SEEN_WORDS_MAX)
        offer_text(offer_add(out, COMMAND_NOTE_WORDS, actor), 0, TEXT_BYTES_MAX, false);
    if (talk_takes(scene, true) && talk->ideas.count < SEEN_WORDS_MAX && scene->ideas->count < SEEN_IDEAS_MAX)
        offer_text(offer_add(out, COMMAND_NOTE_IDEA, actor), 0, TEXT_BYTES_MAX, false);
}

/* --- seeing --- */

static void see_question(const struct pack_question *question, uint8_t language, struct seen_question *out)
{
    *out = (struct seen_question){.title = pack_text(&question->title, language),
                                  .ask = pack_text(&question->ask, language),
                                  .panel = question->panel,
                                  .leaves_role = question->leaves_role,
                                  .notes = question->notes,
                                  .ideas = question->ideas};
    if (pack_text_present(&question->say))
        out->say = pack_text(&question->say, language);
}

static void see(const struct scene *scene, const void *state, const struct viewer *viewer,
                struct arena *arena, struct seen_part *part, struct seen *seen)
{
    (void)seen;
    const struct talk *talk = state;
    struct seen_talk *out = ARENA_NEW(arena, struct seen_talk);
    out->purpose = scene->activity->talk->purpose;
    const struct pack_picture *picture = pack_picture_of(scene->activity);
    out->picture = picture ? picture->file : NULL;
    out->picture_alt = picture ? pack_text(&picture->alt, viewer->language) : NULL;
    out->question_count = step_count(scene);
    for (uint8_t i = 0; i < out->question_count; i++)
        see_question(talk_question(scene, i), viewer->language, &out->questions[i]);
    part->talk = out;
    const bool strikes = viewer->kind == VIEWER_DESK;
    part->word_count = viewer->kind == VIEWER_OUTSIDE ? 0 : notes_see(&talk->words, strikes, part->words);
    part->idea_count = notes_see(&talk->ideas, strikes, part->ideas);
}

static const char *step_title(const struct seen_part *part, uint8_t step)
{
    return part->talk ? part->talk->questions[step].title : NULL;
}

static void describe(const struct scene *scene, const void *state, struct dump *dump)
{
    (void)scene;
    const struct talk *talk = state;
    notes_describe(&talk->words, dump, "words");
    notes_describe(&talk->ideas, dump, "idea");
}

const struct activity activity_talk = {
    .kind = "talk",
    .state_size = sizeof(struct talk),
    .step_count = step_count,
    .step_title = step_title,
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
