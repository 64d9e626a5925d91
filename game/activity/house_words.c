/* What the table says of each room, and the dream for the roof. */
#include "activity/house.h"

enum refusal house_word_room(const struct scene *scene, const struct house *house,
                             const struct command *command, struct events *events)
{
    const struct fields *with = &command->with;
    (void)house;
    if (with->index >= scene->pack->room_count)
        return REFUSED_NO_SUCH_ITEM;
    if (!with->text[0] && !with->text[1])
        return REFUSED_ALREADY;
    struct event *event = events_add(events, EVENT_ROOM_WORDED);
    event->with.index = with->index;
    note_word(event, with);
    return ACCEPTED;
}

bool house_admits_word(const struct scene *scene, const struct house *house, const struct event *event)
{
    (void)house;
    return event->with.index < scene->pack->room_count;
}

void house_apply_word(const struct scene *scene, struct house *house, const struct event *event)
{
    struct room_words *words = &house->words[event->with.index];
    (void)scene;
    words->event = event->number;
    note_reword(words->text, ROOM_TEXTS, event);
}

enum refusal house_word_dream(const struct scene *scene, const struct house *house,
                              const struct command *command, struct events *events)
{
    (void)scene;
    if (!house->dream && note_text_blank(command->with.text[0]))
        return REFUSED_ALREADY;
    events_add(events, EVENT_DREAM_WORDED)->with.text[0] = command->with.text[0];
    return ACCEPTED;
}

bool house_admits_dream(const struct scene *scene, const struct house *house, const struct event *event)
{
    (void)scene, (void)house, (void)event;
    return true;
}

void house_apply_dream(const struct scene *scene, struct house *house, const struct event *event)
{
    (void)scene;
    house->dream_event = event->number;
    note_reword(&house->dream, 1, event);
}
