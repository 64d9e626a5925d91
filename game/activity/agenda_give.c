/* What everybody can do or give, as themselves: one by one, and whoever has nothing passes. */
#include "activity/agenda.h"
#include "activity/notes.h"

#include <assert.h>
#include <string.h>

static uint32_t bit_of(uint8_t seat)
{
    assert(seat < SEATS_MAX);
    return (uint32_t)1 << seat;
}

uint8_t agenda_contribution_of(const struct agenda *agenda, uint8_t seat)
{
    for (uint8_t i = 0; i < agenda->contribution_count; i++)
        if (seat != PACK_NONE && agenda->contributions[i].seat == seat)
            return i;
    return PACK_NONE;
}

static bool had_turn(const struct agenda *agenda, uint8_t seat)
{
    return agenda->passed & bit_of(seat) || agenda_contribution_of(agenda, seat) != PACK_NONE;
}

uint8_t agenda_turn(const struct scene *scene, const struct agenda *agenda)
{
    for (uint8_t role = 0; role < scene->pack->role_count; role++)
        for (uint8_t seat = 0; seat < scene->table->seat_count; seat++)
            if (scene->table->seats[seat].role == role && table_seat_here(scene->table, seat) &&
                !had_turn(agenda, seat))
                return seat;
    return PACK_NONE;
}

/* --- deciding --- */

static enum refusal check_seat(const struct scene *scene, uint8_t seat)
{
    if (seat >= scene->table->seat_count || !scene->table->seats[seat].taken)
        return REFUSED_NO_SUCH_SEAT;
    return table_seat_here(scene->table, seat) ? ACCEPTED : REFUSED_SEAT_NOT_HERE;
}

enum refusal agenda_contribute(const struct scene *scene, const struct agenda *agenda,
                               const struct fields *with, struct events *events)
{
    enum refusal refusal = check_seat(scene, with->seat);
    (void)agenda;
    if (refusal == ACCEPTED)
        refusal = note_text_wanted(with->text[CONTRIBUTION_WHAT], TEXT_BYTES_MAX);
    if (refusal != ACCEPTED)
        return refusal;
    if (with->text[CONTRIBUTION_WHO] && agenda_is_role(scene->pack, with->text[CONTRIBUTION_WHO]))
        return REFUSED_WHO_IS_ROLE;
    struct event *event = events_add(events, EVENT_CONTRIBUTED);
    event->with.seat = with->seat;
    event->with.text[CONTRIBUTION_WHAT] = with->text[CONTRIBUTION_WHAT];
    event->with.text[CONTRIBUTION_WHO] = with->text[CONTRIBUTION_WHO];
    return ACCEPTED;
}

/* Also of somebody who left since: what was promised can be taken off the page. */
enum refusal agenda_drop_contribution(const struct scene *scene, const struct agenda *agenda,
                                      const struct fields *with, struct events *events)
{
    (void)scene;
    if (agenda_contribution_of(agenda, with->seat) == PACK_NONE)
        return REFUSED_NO_SUCH_ITEM;
    events_add(events, EVENT_CONTRIBUTION_DROPPED)->with.seat = with->seat;
    return ACCEPTED;
}

enum refusal agenda_pass(const struct scene *scene, const struct agenda *agenda, const struct fields *with,
                         struct events *events)
{
    const enum refusal refusal = check_seat(scene, with->seat);
    if (refusal != ACCEPTED)
        return refusal;
    if (had_turn(agenda, with->seat))
        return REFUSED_ALREADY;
    events_add(events, EVENT_TURN_PASSED)->with.seat = with->seat;
    return ACCEPTED;
}

/* --- events --- */

/* In a redacted record nobody's seat is named, and each stands there once. */
bool agenda_admits_contributed(const struct scene *scene, const struct agenda *agenda,
                               const struct event *event)
{
    if (event->with.seat == PACK_NONE)
        return agenda->contribution_count < SEATS_MAX;
    return check_seat(scene, event->with.seat) == ACCEPTED &&
           (agenda->contribution_count < SEATS_MAX ||
            agenda_contribution_of(agenda, event->with.seat) != PACK_NONE);
}

bool agenda_admits_contribution(const struct scene *scene, const struct agenda *agenda,
                                const struct event *event)
{
    (void)scene;
    return agenda_contribution_of(agenda, event->with.seat) != PACK_NONE;
}

bool agenda_admits_passed(const struct scene *scene, const struct agenda *agenda, const struct event *event)
{
    return check_seat(scene, event->with.seat) == ACCEPTED && !had_turn(agenda, event->with.seat);
}

void agenda_apply_contributed(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    uint8_t place = agenda_contribution_of(agenda, event->with.seat);
    (void)scene;
    if (place == PACK_NONE)
        place = agenda->contribution_count++;
    assert(place < SEATS_MAX);
    struct contribution *at = &agenda->contributions[place];
    *at = (struct contribution){.text[CONTRIBUTION_WHAT] = event->with.text[CONTRIBUTION_WHAT],
                                .seat = event->with.seat};
    if (!note_text_blank(event->with.text[CONTRIBUTION_WHO]))
        at->text[CONTRIBUTION_WHO] = event->with.text[CONTRIBUTION_WHO];
}

/* Whose it was is asked once more. */
void agenda_apply_contribution_dropped(const struct scene *scene, struct agenda *agenda,
                                       const struct event *event)
{
    const uint8_t place = agenda_contribution_of(agenda, event->with.seat);
    struct contribution *at = &agenda->contributions[place];
    (void)scene;
    assert(place < agenda->contribution_count);
    agenda->contribution_count--;
    memmove(at, at + 1, (size_t)(agenda->contribution_count - place) * sizeof *at);
    agenda->contributions[agenda->contribution_count] = (struct contribution){.seat = 0};
    agenda->passed &= ~bit_of(event->with.seat);
}

void agenda_apply_passed(const struct scene *scene, struct agenda *agenda, const struct event *event)
{
    (void)scene;
    agenda->passed |= bit_of(event->with.seat);
}
