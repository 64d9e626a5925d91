/* Turning around: the table fills a window of four panes with its own words. */
#include "activity/dilemma.h"

#include <assert.h>

enum refusal turn_note(const struct scene *scene, const struct dilemma *dilemma,
                       const struct command *command, struct events *events)
{
    const struct fields *with = &command->with;
    (void)scene;
    if (with->index >= PANE_COUNT)
        return REFUSED_NO_SUCH_ITEM;
    const enum refusal refusal = note_text_wanted(with->text[0], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if (dilemma->panes[with->index].count == SEEN_PANE_MAX)
        return REFUSED_TOO_MANY;
    struct event *event = events_add(events, EVENT_PANE_NOTED);
    event->with.index = with->index;
    event->with.text[0] = with->text[0];
    return ACCEPTED;
}

bool turn_admits(const struct scene *scene, const struct dilemma *dilemma, const struct event *event)
{
    (void)scene;
    return event->with.index < PANE_COUNT && dilemma->panes[event->with.index].count < SEEN_PANE_MAX;
}

void turn_apply(const struct scene *scene, struct dilemma *dilemma, struct street *street,
                const struct event *event)
{
    (void)street;
    struct pane_notes *pane = &dilemma->panes[event->with.index];
    assert(pane->count < SEEN_PANE_MAX);
    pane->items[pane->count++] = (struct note){
        .text = event->with.text[0], .event = event->number, .step = scene->step, .role = PACK_NONE};
}

/* What the table said about itself stays at the table. */
void turn_see(const struct dilemma *dilemma, const struct viewer *viewer, struct seen_dilemma *out)
{
    for (int pane = 0; pane < PANE_COUNT && viewer->kind != VIEWER_OUTSIDE; pane++) {
        const struct pane_notes *notes = &dilemma->panes[pane];
        for (uint8_t i = 0; i < notes->count; i++)
            if (notes->items[i].text)
                out->panes[pane][out->pane_count[pane]++] =
                    (struct seen_words){.text = notes->items[i].text,
                                        .step = notes->items[i].step,
                                        .role = PACK_NONE,
                                        .event = viewer->kind == VIEWER_DESK ? notes->items[i].event : 0};
    }
}

void turn_describe(const struct dilemma *dilemma, struct dump *dump)
{
    for (int pane = 0; pane < PANE_COUNT; pane++)
        for (uint8_t i = 0; i < dilemma->panes[pane].count; i++) {
            const struct note *note = &dilemma->panes[pane].items[i];
            const size_t inside = dump_enter(dump, "pane.%d.%u", pane + 1, i + 1u);
            dump_number(dump, "event", note->event);
            dump_private_text(dump, "text", note->text);
            dump_leave(dump, inside);
        }
}
