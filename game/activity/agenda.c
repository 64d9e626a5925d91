/* The agenda: outside the role each idea of the game is asked again; only a yes becomes an agreement. */
#include "activity/agenda.h"
#include "activity/notes.h"
#include "activity/offer.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

_Static_assert(sizeof(struct agenda) <= ACTIVITY_STATE_MAX, "an agenda must stay cheap to snapshot");
_Static_assert((int)AGREEMENT_TEXTS <= (int)TEXTS_MAX, "one command words all of an agreement");

static uint8_t step_count(const struct scene *scene)
{
    (void)scene;
    return AGENDA_STEP_COUNT;
}

static const char *step_word(uint8_t step)
{
    return agenda_step_word((enum agenda_step)step);
}

static bool step_used(const struct scene *scene, const void *state, uint8_t step)
{
    (void)state;
    return step < AGENDA_STEP_COUNT && scene->activity->agenda->uses[step];
}

static uint32_t step_seconds(const struct scene *scene, uint8_t step)
{
    assert(step < AGENDA_STEP_COUNT);
    return scene->activity->agenda->seconds[step];
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

/* What got no answer stays an idea: nobody is made to say no. */
static enum refusal leave(const struct scene *scene, const void *state, bool early, struct events *events)
{
    (void)scene, (void)state, (void)early, (void)events;
    return ACCEPTED;
}

/* An answer that was given stands; reopening asks what is left. */
static uint16_t reopens(const struct scene *scene, const void *state, uint8_t step)
{
    (void)scene, (void)state;
    return (uint16_t)(1u << step);
}

/* --- who --- */

static bool blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

static bool same_name(const char *who, const char *name)
{
    size_t length = strlen(who);
    while (length > 0 && blank(who[length - 1]))
        length--;
    while (length > 0 && blank(*who)) {
        who++;
        length--;
    }
    return utf8_same_letters(who, length, name, strlen(name));
}

/* A role was played; it is nobody who can promise something. */
static bool is_role(const struct pack *pack, const char *who)
{
    for (uint8_t role = 0; role < pack->role_count; role++)
        for (uint8_t language = 0; language < pack->language_count; language++) {
            const char *name = pack->roles[role].name.in[language];
            if (name && same_name(who, name))
                return true;
        }
    return false;
}

/* --- deciding --- */

typedef enum refusal decider(const struct scene *scene, const struct agenda *agenda,
                             const struct fields *with, struct events *events);

static enum refusal may_answer(const struct scene *scene, const struct agenda *agenda, uint8_t idea)
{
    if (idea >= scene->ideas->count)
        return REFUSED_NO_SUCH_ITEM;
    if (agenda->answered >> idea & 1)
        return REFUSED_ALREADY;
    return scene->ideas->items[idea].text ? ACCEPTED : REFUSED_NO_SUCH_ITEM;
}

static enum refusal take_up(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                            struct events *events)
{
    const enum refusal refusal = may_answer(scene, agenda, with->index);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->text[0] && note_text_blank(with->text[0]))
        return REFUSED_TEXT_UNREADABLE;
    if (agenda->count == SEEN_AGREEMENTS_MAX)
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_IDEA_TAKEN_UP);
    event->with.event = scene->ideas->items[with->index].event;
    event->with.text[0] = with->text[0];
    return ACCEPTED;
}

static enum refusal let_go(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                           struct events *events)
{
    const enum refusal refusal = may_answer(scene, agenda, with->index);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_IDEA_LEFT)->with.event = scene->ideas->items[with->index].event;
    return refusal;
}

static enum refusal add(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                        struct events *events)
{
    (void)scene;
    const enum refusal refusal = note_text_wanted(with->text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if (agenda->count == SEEN_AGREEMENTS_MAX)
        return REFUSED_TOO_MANY;
    events_add(events, EVENT_AGREEMENT_ADDED)->with.text[0] = with->text[0];
    return ACCEPTED;
}

/* A text that is absent stays as it is; an empty one takes it away. What is agreed cannot be taken away. */
static enum refusal word(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                         struct events *events)
{
    bool any = false;
    for (int which = 0; which < AGREEMENT_TEXTS; which++)
        any = any || with->text[which];
    if (with->index >= agenda->count)
        return REFUSED_NO_SUCH_ITEM;
    if (!any)
        return REFUSED_ALREADY;
    if (with->text[AGREEMENT_WHAT] && note_text_blank(with->text[AGREEMENT_WHAT]))
        return REFUSED_TEXT_UNREADABLE;
    if (with->text[AGREEMENT_WHO] && is_role(scene->pack, with->text[AGREEMENT_WHO]))
        return REFUSED_WHO_IS_ROLE;
    struct event *event = events_add(events, EVENT_AGREEMENT_WORDED);
    event->with.index = with->index;
    note_word(event, with);
    return ACCEPTED;
}

static enum refusal drop(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                         struct events *events)
{
    (void)scene;
    if (with->index >= agenda->count)
        return REFUSED_NO_SUCH_ITEM;
    events_add(events, EVENT_AGREEMENT_DROPPED)->with.index = with->index;
    return ACCEPTED;
}

enum { ASKING = 1 << AGENDA_ASK_AGAIN, AGREEING = 1 << AGENDA_AGREE | 1 << AGENDA_READ };

/* Reading aloud is where mistakes are heard: there the words may still change. */
static const struct {
    enum command_kind command;
    unsigned steps;
    decider *decide;
} deciders[] = {
    {COMMAND_TAKE_UP_IDEA, ASKING, take_up},  {COMMAND_LEAVE_IDEA, ASKING, let_go},
    {COMMAND_ADD_AGREEMENT, AGREEING, add},   {COMMAND_WORD_AGREEMENT, AGREEING, word},
    {COMMAND_DROP_AGREEMENT, AGREEING, drop},
};

static enum refusal decide(const struct scene *scene, const void *state, const struct command *command,
                           struct events *events)
{
    for (size_t i = 0; i < sizeof deciders / sizeof *deciders; i++)
        if (deciders[i].command == command->kind && (deciders[i].steps >> scene->step & 1))
            return deciders[i].decide(scene, state, &command->with, events);
    return REFUSED_NOT_NOW;
}

/* --- events --- */

static bool admits_answer(const struct scene *scene, const struct agenda *agenda, uint32_t event)
{
    const uint8_t idea = ideas_find(scene->ideas, event);
    return idea != PACK_NONE && !(agenda->answered >> idea & 1);
}

static bool admits(const struct scene *scene, const void *state, const struct event *event)
{
    const struct agenda *agenda = state;
    const bool asking = ASKING >> scene->step & 1, room = agenda->count < SEEN_AGREEMENTS_MAX;
    if (event->kind == EVENT_IDEA_TAKEN_UP)
        return asking && room && admits_answer(scene, agenda, event->with.event);
    if (event->kind == EVENT_IDEA_LEFT)
        return asking && admits_answer(scene, agenda, event->with.event);
    if (event->kind == EVENT_AGREEMENT_ADDED)
        return !asking && room;
    const bool about_one = event->kind == EVENT_AGREEMENT_WORDED || event->kind == EVENT_AGREEMENT_DROPPED;
    return about_one && !asking && event->with.index < agenda->count;
}

/* Struck words leave nothing: neither those before them nor the idea's come back in their place. */
static void worded(struct agreement *agreement, const struct event *event)
{
    const bool about_what = event->with.changed == 0 || event->with.changed & 1u << AGREEMENT_WHAT;
    note_reword(agreement->text, AGREEMENT_TEXTS, event);
    if (event->struck && about_what)
        agreement->lost = true;
    else if (agreement->text[AGREEMENT_WHAT])
        agreement->lost = false;
}

static void taken_up(struct agenda *agenda, const struct event *event, uint8_t idea)
{
    const bool words_of_idea = !event->with.text[0] && !event->struck;
    agenda->agreements[agenda->count++] = (struct agreement){
        .text[AGREEMENT_WHAT] = event->with.text[0], .idea = words_of_idea ? idea : PACK_NONE, .from = idea};
}

static void dropped(struct agenda *agenda, uint8_t index)
{
    agenda->count--;
    memmove(&agenda->agreements[index], &agenda->agreements[index + 1],
            (size_t)(agenda->count - index) * sizeof *agenda->agreements);
    agenda->agreements[agenda->count] = (struct agreement){.idea = 0};
}

static void apply(const struct scene *scene, void *state, struct street *street, const struct event *event)
{
    (void)street;
    struct agenda *agenda = state;
    if (event->kind == EVENT_IDEA_TAKEN_UP || event->kind == EVENT_IDEA_LEFT) {
        const uint8_t idea = ideas_find(scene->ideas, event->with.event);
        assert(idea < SEEN_IDEAS_MAX);
        agenda->answered |= (uint64_t)1 << idea;
        if (event->kind == EVENT_IDEA_TAKEN_UP)
            taken_up(agenda, event, idea);
    }
    if (event->kind == EVENT_AGREEMENT_ADDED)
        agenda->agreements[agenda->count++] = (struct agreement){
            .text[AGREEMENT_WHAT] = event->with.text[0], .idea = PACK_NONE, .from = PACK_NONE};
    if (event->kind == EVENT_AGREEMENT_WORDED)
        worded(&agenda->agreements[event->with.index], event);
    if (event->kind == EVENT_AGREEMENT_DROPPED)
        dropped(agenda, event->with.index);
}

/* --- offers --- */

static void offer_answers(const struct scene *scene, const struct agenda *agenda, struct actor actor,
                          struct offers *out)
{
    const uint64_t pending = agenda_pending(scene, agenda);
    if (!pending)
        return;
    OFFER_CHOICE(offer_add(out, COMMAND_LEAVE_IDEA, actor), FIELD_INDEX, index, pending);
    if (agenda->count == SEEN_AGREEMENTS_MAX)
        return;
    struct offer *offer = offer_add(out, COMMAND_TAKE_UP_IDEA, actor);
    OFFER_CHOICE(offer, FIELD_INDEX, index, pending);
    offer_text(offer, 0, TEXT_BYTES_MAX, true);
}

/* Whatever is drawn must change something, so each text is the one that is there once. */
static void offer_wordings(const struct agenda *agenda, struct actor actor, struct offers *out)
{
    const uint64_t places = offer_first(agenda->count);
    for (int there = 0; there < AGREEMENT_TEXTS; there++) {
        struct offer *offer = offer_add(out, COMMAND_WORD_AGREEMENT, actor);
        OFFER_CHOICE(offer, FIELD_INDEX, index, places);
        for (int which = 0; which < AGREEMENT_TEXTS; which++)
            offer_text(offer, which, TEXT_BYTES_MAX, which != there);
    }
    OFFER_CHOICE(offer_add(out, COMMAND_DROP_AGREEMENT, actor), FIELD_INDEX, index, places);
}

static void offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    const struct agenda *agenda = state;
    if (actor.kind == ACTOR_SEAT)
        return;
    if (scene->step == AGENDA_ASK_AGAIN) {
        offer_answers(scene, agenda, actor, out);
        return;
    }
    if (agenda->count < SEEN_AGREEMENTS_MAX)
        offer_text(offer_add(out, COMMAND_ADD_AGREEMENT, actor), 0, TEXT_BYTES_MAX, false);
    if (agenda->count > 0)
        offer_wordings(agenda, actor, out);
}

const struct activity activity_agenda = {
    .kind = "agenda",
    .real = true,
    .state_size = sizeof(struct agenda),
    .step_count = step_count,
    .step_word = step_word,
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
    .see = agenda_see,
    .describe = agenda_describe,
};
