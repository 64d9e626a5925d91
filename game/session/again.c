/* Another session with the same set-up: what was prepared at home, or the table of last time. */
#include "session/inside.h"

/* The command that makes an event of a set-up happen. `prepared`: only what was prepared says it of today;
 * who was there last time does not. */
static const struct {
    enum event_kind event;
    enum command_kind command;
    bool prepared;
} carried[] = {
    {EVENT_GROUP_NAMED, COMMAND_NAME_GROUP, false},
    {EVENT_LANGUAGE_SET, COMMAND_SET_LANGUAGE, false},
    {EVENT_SEAT_ADDED, COMMAND_ADD_SEAT, false},
    {EVENT_SEAT_CHANGED, COMMAND_CHANGE_SEAT, false},
    {EVENT_SEAT_REMOVED, COMMAND_REMOVE_SEAT, false},
    {EVENT_OWN_ROLE_SAID, COMMAND_SAY_OWN_ROLE, false},
    {EVENT_PROGRAMME_CHOSEN, COMMAND_CHOOSE_PROGRAMME, false},
    {EVENT_ACTIVITY_SWAPPED, COMMAND_SWAP_ACTIVITY, false},
    {EVENT_PART_MOVED, COMMAND_MOVE_PART, false},
    {EVENT_PART_ADDED, COMMAND_ADD_PART, false},
    {EVENT_PART_LEFT_OUT, COMMAND_LEAVE_OUT, false},
    {EVENT_PART_PUT_BACK, COMMAND_PUT_BACK, false},
    {EVENT_ANSWERING_SET, COMMAND_SET_ANSWERING, false},
    {EVENT_PROMISE_SET, COMMAND_SET_PROMISE, false},
    {EVENT_PRESENCE_SET, COMMAND_SET_PRESENCE, true},
    {EVENT_MEETING_SET, COMMAND_SET_MEETING, true},
    {EVENT_NOTES_SET, COMMAND_SET_NOTES, true},
};

static void do_again(struct session *session, const struct event *event, bool prepared)
{
    for (size_t i = 0; i < sizeof carried / sizeof *carried; i++) {
        if (carried[i].event != event->kind || event->struck || (carried[i].prepared && !prepared))
            continue;
        struct command command = command_new(carried[i].command);
        command.with = event->with;
        session_do(session, &command, 0); /* refused: it is so already */
    }
}

struct pack *session_give_pack(struct session *session)
{
    struct pack *pack = session->own_pack;
    session->own_pack = NULL;
    return pack;
}

void session_set_up_as(struct session *session, const struct session *before)
{
    const struct journal *journal = &before->journal;
    const bool prepared = before->state->phase == PHASE_SETUP;
    for (uint32_t i = 0; i < journal->standing_count; i++) {
        const struct event *event = &journal_at(journal, journal->standing[i])->event;
        if (event->kind == EVENT_SESSION_BEGUN)
            return;
        do_again(session, event, prepared);
    }
}
