/* Ideas asked again, and what is agreed: its words, its place on the page, and what it leans on. */
#include "activity/agenda.h"
#include "activity/notes.h"

#include <assert.h>
#include <string.h>

/* --- deciding --- */

static enum refusal may_answer(const struct scene *scene, const struct agenda *agenda, uint8_t idea)
{
    if (idea >= scene->ideas->count)
        return REFUSED_NO_SUCH_ITEM;
    if (agenda->answered >> idea & 1)
        return REFUSED_ALREADY;
    return scene->ideas->items[idea].text ? ACCEPTED : REFUSED_NO_SUCH_ITEM;
}

enum refusal agenda_take_up(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
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

enum refusal agenda_let_go(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                           struct events *events)
{
    const enum refusal refusal = may_answer(scene, agenda, with->index);
    if (refusal == ACCEPTED)
        events_add(events, EVENT_IDEA_LEFT)->with.event = scene->ideas->items[with->index].event;
    return refusal;
}

enum refusal agenda_add(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
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
enum refusal agenda_word(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
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
    if (with->text[AGREEMENT_WHO] && agenda_is_role(scene->pack, with->text[AGREEMENT_WHO]))
        return REFUSED_WHO_IS_ROLE;
    struct event *event = events_add(events, EVENT_AGREEMENT_WORDED);
    event->with.index = with->index;
    note_word(event, with);
    return ACCEPTED;
}

enum refusal agenda_drop(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                         struct events *events)
{
    (void)scene;
    if (with->index >= agenda->count)
        return REFUSED_NO_SUCH_ITEM;
    events_add(events, EVENT_AGREEMENT_DROPPED)->with.index = with->index;
    return ACCEPTED;
}

enum refusal agenda_move(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                         struct events *events)
{
    (void)scene;
    if (with->index >= agenda->count || with->to >= agenda->count)
        return REFUSED_NO_SUCH_ITEM;
    if (with->to == with->index)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_AGREEMENT_MOVED);
    event->with.index = with->index;
    event->with.to = with->to;
    return ACCEPTED;
}

enum refusal agenda_mark(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                         struct events *events)
{
    (void)scene;
    if (with->index >= agenda->count || with->lean >= LEAN_COUNT)
        return REFUSED_NO_SUCH_ITEM;
    if (with->lean == agenda->agreements[with->index].lean)
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_AGREEMENT_MARKED);
    event->with.index = with->index;
    event->with.lean = with->lean;
    return ACCEPTED;
}

/* --- events --- */

static bool admits_answer(const struct scene *scene, const struct agenda *agenda, uint32_t event)
{
    const uint8_t idea = ideas_find(scene->ideas, event);
    return idea != PACK_NONE && !(agenda->answered >> idea & 1);
}

bool agenda_admits_taken_up(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    return agenda->count < SEEN_AGREEMENTS_MAX && admits_answer(scene, agenda, event->with.event);
}

bool agenda_admits_let_go(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    return admits_answer(scene, agenda, event->with.event);
}

bool agenda_admits_added(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    (void)scene, (void)event;
    return agenda->count < SEEN_AGREEMENTS_MAX;
}

bool agenda_admits_one(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    (void)scene;
    return event->with.index < agenda->count;
}

bool agenda_admits_moved(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    return agenda_admits_one(scene, agenda, event) && event->with.to < agenda->count;
}

bool agenda_admits_marked(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    return agenda_admits_one(scene, agenda, event) && event->with.lean < LEAN_COUNT;
}

static uint8_t answered(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    const uint8_t idea = ideas_find(scene->ideas, event->with.event);
    assert(idea < SEEN_IDEAS_MAX);
    agenda->answered |= (uint64_t)1 << idea;
    return idea;
}

void agenda_apply_taken_up(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    const bool words_of_idea = !event->with.text[0] && !event->struck;
    const uint8_t idea = answered(scene, agenda, event);
    agenda->agreements[agenda->count++] = (struct agreement){
        .text[AGREEMENT_WHAT] = event->with.text[0], .idea = words_of_idea ? idea : PACK_NONE, .from = idea};
}

void agenda_apply_let_go(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    answered(scene, agenda, event);
}

void agenda_apply_added(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    agenda->agreements[agenda->count++] =
        (struct agreement){.text[AGREEMENT_WHAT] = event->with.text[0], .idea = PACK_NONE, .from = PACK_NONE};
}

/* Struck words leave nothing: neither those before them nor the idea's come back in their place. */
void agenda_apply_worded(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    struct agreement *agreement = &agenda->agreements[event->with.index];
    const bool about_what = event->with.changed == 0 || event->with.changed & 1u << AGREEMENT_WHAT;
    note_reword(agreement->text, AGREEMENT_TEXTS, event);
    if (event->struck && about_what)
        agreement->lost = true;
    else if (agreement->text[AGREEMENT_WHAT])
        agreement->lost = false;
}

void agenda_apply_dropped(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    struct agreement *at = &agenda->agreements[event->with.index];
    (void)scene;
    agenda->count--;
    memmove(at, at + 1, (size_t)(agenda->count - event->with.index) * sizeof *at);
    agenda->agreements[agenda->count] = (struct agreement){.idea = 0};
}

void agenda_apply_moved(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    const uint8_t from = event->with.index, to = event->with.to;
    struct agreement *all = agenda->agreements;
    const struct agreement moved = all[from];
    (void)scene;
    if (from < to)
        memmove(&all[from], &all[from + 1], (size_t)(to - from) * sizeof *all);
    else
        memmove(&all[to + 1], &all[to], (size_t)(from - to) * sizeof *all);
    all[to] = moved;
}

void agenda_apply_marked(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    agenda->agreements[event->with.index].lean = event->with.lean;
}
