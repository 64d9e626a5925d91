/* The table's own idea: one option in its own words. It changes nothing in the neighbourhood by itself; what
 * it leads to is what the table thinks. */
#include "activity/dilemma.h"

#include "base/utf8.h"

#include <assert.h>

enum { LABEL_WORDS_MAX = 12 }; /* as an option of a pack */

bool dilemma_is_option(const struct scene *scene, const struct dilemma *dilemma, uint8_t answer)
{
    return answer < scene->activity->dilemma->option_count || (answer == ANSWER_OWN && dilemma->own.stands);
}

static enum refusal own_check(const char *const text[TEXTS_MAX])
{
    enum refusal refusal = note_text_wanted(text[0], TEXT_BYTES_MAX);
    if (refusal == ACCEPTED && utf8_words(text[0]) > LABEL_WORDS_MAX)
        refusal = REFUSED_TEXT_TOO_LONG;
    if (refusal == ACCEPTED && note_text_blank(text[1]))
        refusal = REFUSED_WHO_PAYS;
    return refusal;
}

enum refusal own_add(const struct scene *scene, const struct dilemma *dilemma, const struct command *command,
                     struct events *events)
{
    (void)scene, (void)dilemma;
    const enum refusal refusal = own_check(command->with.text);
    if (refusal != ACCEPTED)
        return refusal;
    struct event *event = events_add(events, EVENT_OPTION_ADDED);
    for (int i = 0; i < OWN_TEXTS; i++)
        event->with.text[i] = note_text_blank(command->with.text[i]) ? NULL : command->with.text[i];
    return ACCEPTED;
}

enum refusal own_drop(const struct scene *scene, const struct dilemma *dilemma, const struct command *command,
                      struct events *events)
{
    (void)scene, (void)command;
    if (!dilemma->own.stands)
        return REFUSED_ALREADY;
    events_add(events, EVENT_OPTION_DROPPED);
    return ACCEPTED;
}

bool own_admits_dropped(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)scene, (void)event;
    return dilemma->own.stands;
}

void own_apply_added(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                     const struct event *event)
{
    (void)scene, (void)street;
    dilemma->own = (struct own_option){.stands = true, .event = event->number};
    for (int i = 0; i < OWN_TEXTS; i++)
        dilemma->own.text[i] = event->with.text[i];
}

void own_apply_dropped(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                       const struct event *event)
{
    (void)scene, (void)street, (void)event;
    dilemma->own = (struct own_option){.stands = false};
}

/* Outside hears of it only when it was decided. */
void own_see(const struct dilemma *dilemma, const struct viewer *viewer, struct seen_dilemma *out)
{
    const struct own_option *own = &dilemma->own;
    if (viewer->kind == VIEWER_OUTSIDE && dilemma->decision.answer != ANSWER_OWN)
        return;
    out->own = (struct seen_own_option){.stands = own->stands,
                                        .label = own->text[0],
                                        .pays = own->text[1],
                                        .happens = own->text[2],
                                        .event = viewer->kind == VIEWER_DESK ? own->event : 0};
}

void own_describe(const struct dilemma *dilemma, struct dump *dump)
{
    static const char *const names[OWN_TEXTS] = {"label", "pays", "happens"};
    const size_t inside = dump_enter(dump, "own");
    dump_number(dump, "stands", dilemma->own.stands);
    dump_number(dump, "event", dilemma->own.event);
    for (int i = 0; i < OWN_TEXTS; i++)
        dump_private_text(dump, names[i], dilemma->own.text[i]);
    dump_leave(dump, inside);
}
