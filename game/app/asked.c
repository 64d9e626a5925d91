/* Which commands hold back which others. */
#include "app/asked.h"

#include <assert.h>

enum {
    ANY_STEP = 1, /* it says the same whatever step is open */
    TURNS = 2,    /* another step may be open after it */
    ONCE = 4,     /* a second one means something else than the first: the next speaker, the next in a list */
    PLACE = 8,    /* it names its thing by the place in a list */
};

/* A kind that is not here answers the step that is open and may be asked many times: words, cards, answers.
 */
static const unsigned char marks[COMMAND_COUNT] = {
    [COMMAND_NAME_GROUP] = ANY_STEP,
    [COMMAND_SET_LANGUAGE] = ANY_STEP,
    [COMMAND_ADD_SEAT] = ANY_STEP,
    [COMMAND_CHANGE_SEAT] = ANY_STEP,
    [COMMAND_TURN_ROLES] = ANY_STEP | ONCE,
    [COMMAND_REMOVE_SEAT] = ANY_STEP,
    [COMMAND_SET_PRESENCE] = ANY_STEP,
    [COMMAND_SAY_OWN_ROLE] = ANY_STEP,
    [COMMAND_CHOOSE_PROGRAMME] = ANY_STEP,
    [COMMAND_SWAP_ACTIVITY] = ANY_STEP | PLACE,
    [COMMAND_MOVE_PART] = ANY_STEP | ONCE | PLACE,
    [COMMAND_ADD_PART] = ANY_STEP | ONCE | PLACE,
    [COMMAND_LEAVE_OUT] = ANY_STEP | PLACE,
    [COMMAND_PUT_BACK] = ANY_STEP | PLACE,
    [COMMAND_SET_MEETING] = ANY_STEP,
    [COMMAND_KEEP_PREPARED] = ANY_STEP,
    [COMMAND_SET_ANSWERING] = ANY_STEP,
    [COMMAND_SET_PROMISE] = ANY_STEP,
    [COMMAND_BEGIN] = ANY_STEP,
    [COMMAND_FORGET_SEAT] = ANY_STEP,
    [COMMAND_SET_NOTES] = ANY_STEP,
    [COMMAND_PAUSE] = ANY_STEP | ONCE,
    [COMMAND_END_PAUSE] = ANY_STEP | ONCE,
    [COMMAND_GO_ON] = TURNS,
    [COMMAND_CLOSE_STEP] = TURNS,
    [COMMAND_SKIP_STEP] = TURNS,
    [COMMAND_SKIP_PART] = TURNS,
    [COMMAND_STOP_WITHOUT_TRACE] = TURNS,
    [COMMAND_REOPEN_STEP] = TURNS,
    [COMMAND_END_SESSION] = ANY_STEP | TURNS,
    [COMMAND_UNDO] = ANY_STEP | TURNS,
    [COMMAND_REDO] = ANY_STEP | TURNS,
    [COMMAND_NEXT_SPEAKER] = ONCE,
    [COMMAND_NEXT_TALK_ROUND] = ONCE,
    [COMMAND_PASS_TURN] = ONCE,
    [COMMAND_MOVE_CARD] = ONCE | PLACE,
    [COMMAND_ADD_AGREEMENT] = ONCE,
    [COMMAND_STRIKE] = ANY_STEP | ONCE | PLACE,
    [COMMAND_WITHDRAW_OBJECTION] = ONCE | PLACE,
    [COMMAND_DROP_AGREEMENT] = ONCE | PLACE,
    [COMMAND_WORD_AGREEMENT] = PLACE,
    [COMMAND_TAKE_UP_IDEA] = PLACE,
    [COMMAND_LEAVE_IDEA] = PLACE,
};

static unsigned marks_of(enum command_kind kind)
{
    assert(kind < COMMAND_COUNT);
    return marks[kind];
}

static bool waits(const struct mailbox *mailbox, unsigned mark)
{
    for (int kind = 0; kind < COMMAND_COUNT; kind++)
        if ((marks[kind] & mark) && mailbox_newest(mailbox, (enum command_kind)kind))
            return true;
    return false;
}

bool asked_of_step(enum command_kind kind)
{
    return !(marks_of(kind) & ANY_STEP);
}

bool asked_may(const struct mailbox *mailbox, enum command_kind kind)
{
    const unsigned mark = marks_of(kind);
    if ((asked_of_step(kind) || (mark & (TURNS | PLACE))) && waits(mailbox, TURNS))
        return false;
    return !(mark & (ONCE | PLACE)) || !waits(mailbox, ONCE);
}
