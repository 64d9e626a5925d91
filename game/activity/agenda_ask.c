/* Questions to somebody who is not at the table, with the name of a function and never of a role; and when
 * the table meets again. */
#include "activity/agenda.h"
#include "activity/notes.h"

#include <string.h>

/* --- deciding --- */

enum refusal agenda_add_question(const struct scene *scene, const struct agenda *agenda,
                                 const struct fields *with, struct events *events)
{
    enum refusal refusal = note_text_wanted(with->text[QUESTION_ASK], TEXT_BYTES_MAX);
    if (refusal == ACCEPTED)
        refusal = note_text_wanted(with->text[QUESTION_WHOM], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if (agenda_is_role(scene->pack, with->text[QUESTION_WHOM]))
        return REFUSED_WHOM_IS_ROLE;
    if (agenda->question_count == SEEN_QUESTIONS_MAX)
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_QUESTION_ADDED);
    for (int which = 0; which < QUESTION_TEXTS; which++)
        event->with.text[which] = with->text[which];
    return ACCEPTED;
}

/* What is asked, and of whom, cannot be taken away: the whole question can. */
enum refusal agenda_word_question(const struct scene *scene, const struct agenda *agenda,
                                  const struct fields *with, struct events *events)
{
    if (with->index >= agenda->question_count)
        return REFUSED_NO_SUCH_ITEM;
    if (!with->text[QUESTION_ASK] && !with->text[QUESTION_WHOM] && !with->text[QUESTION_BEFORE])
        return REFUSED_ALREADY;
    for (int which = QUESTION_ASK; which <= QUESTION_WHOM; which++)
        if (with->text[which] && note_text_blank(with->text[which]))
            return REFUSED_TEXT_UNREADABLE;
    if (with->text[QUESTION_WHOM] && agenda_is_role(scene->pack, with->text[QUESTION_WHOM]))
        return REFUSED_WHOM_IS_ROLE;
    struct event *event = events_add(events, EVENT_QUESTION_WORDED);
    event->with.index = with->index;
    note_word(event, with);
    return ACCEPTED;
}

enum refusal agenda_drop_question(const struct scene *scene, const struct agenda *agenda,
                                  const struct fields *with, struct events *events)
{
    (void)scene;
    if (with->index >= agenda->question_count)
        return REFUSED_NO_SUCH_ITEM;
    events_add(events, EVENT_QUESTION_DROPPED)->with.index = with->index;
    return ACCEPTED;
}

enum refusal agenda_word_next(const struct scene *scene, const struct agenda *agenda,
                              const struct fields *with, struct events *events)
{
    (void)scene;
    if (!agenda->next && note_text_blank(with->text[0]))
        return REFUSED_ALREADY;
    events_add(events, EVENT_NEXT_WORDED)->with.text[0] = with->text[0];
    return ACCEPTED;
}

/* --- events --- */

bool agenda_admits_question_added(const struct scene *scene, const struct agenda *agenda,
                                  const struct event *event)
{
    (void)scene, (void)event;
    return agenda->question_count < SEEN_QUESTIONS_MAX;
}

bool agenda_admits_question(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    (void)scene;
    return event->with.index < agenda->question_count;
}

bool agenda_admits_next(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    (void)scene, (void)agenda, (void)event;
    return true;
}

void agenda_apply_question_added(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    agenda->questions[agenda->question_count] = (struct absent_question){.text = {NULL}};
    note_reword(agenda->questions[agenda->question_count++].text, QUESTION_TEXTS, event);
}

void agenda_apply_question_worded(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    note_reword(agenda->questions[event->with.index].text, QUESTION_TEXTS, event);
}

void agenda_apply_question_dropped(const struct scene *scene, struct agenda *agenda,
                                   const struct event *event)
{
    struct absent_question *at = &agenda->questions[event->with.index];
    (void)scene;
    agenda->question_count--;
    memmove(at, at + 1, (size_t)(agenda->question_count - event->with.index) * sizeof *at);
    agenda->questions[agenda->question_count] = (struct absent_question){.text = {NULL}};
}

void agenda_apply_next(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    note_reword(&agenda->next, 1, event);
}
