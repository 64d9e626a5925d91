/* Who may ask what, and when; an activity decides the commands of its own steps. */
#include "session/decide.h"

#include "activity/notes.h"

#include <assert.h>

enum {
    IN_SETUP = 1 << PHASE_SETUP,
    IN_PLAY = 1 << PHASE_PLAYING,
    AT_END = 1 << PHASE_ENDED,
    IN_PAUSE = 1 << 3,
    STRANDED = 1 << 4,
    AT_TABLE = IN_SETUP | IN_PLAY | IN_PAUSE | STRANDED, /* as long as somebody plays */
    ALWAYS = AT_TABLE | AT_END,
};

/* Commands that are not in the table belong to the steps of an activity. */
static const struct {
    decider *decide;
    unsigned when;
} deciders[COMMAND_COUNT] = {
    [COMMAND_NAME_GROUP] = {decide_name_group, ALWAYS},
    [COMMAND_SET_LANGUAGE] = {decide_set_language, ALWAYS},
    [COMMAND_ADD_SEAT] = {decide_add_seat, AT_TABLE},
    [COMMAND_CHANGE_SEAT] = {decide_change_seat, AT_TABLE},
    [COMMAND_TURN_ROLES] = {decide_turn_roles, AT_TABLE},
    [COMMAND_REMOVE_SEAT] = {decide_remove_seat, IN_SETUP},
    [COMMAND_SET_PRESENCE] = {decide_set_presence, AT_TABLE},
    [COMMAND_SAY_OWN_ROLE] = {decide_say_own_role, AT_TABLE},
    [COMMAND_CHOOSE_PROGRAMME] = {decide_choose_programme, IN_SETUP},
    [COMMAND_SWAP_ACTIVITY] = {decide_swap_activity, AT_TABLE},
    [COMMAND_MOVE_PART] = {decide_move_part, IN_SETUP},
    [COMMAND_ADD_PART] = {decide_add_part, IN_SETUP},
    [COMMAND_LEAVE_OUT] = {decide_leave_out, AT_TABLE},
    [COMMAND_PUT_BACK] = {decide_put_back, AT_TABLE},
    [COMMAND_SET_MEETING] = {decide_set_meeting, IN_SETUP},
    [COMMAND_KEEP_PREPARED] = {decide_keep_prepared, IN_SETUP},
    [COMMAND_SET_ANSWERING] = {decide_set_answering, AT_TABLE},
    [COMMAND_SET_PROMISE] = {decide_set_promise, AT_TABLE},
    [COMMAND_BEGIN] = {decide_begin, IN_SETUP},
    [COMMAND_GO_ON] = {decide_go_on, IN_PLAY},
    [COMMAND_CLOSE_STEP] = {decide_close_step, IN_PLAY},
    [COMMAND_SKIP_STEP] = {decide_skip_step, IN_PLAY},
    [COMMAND_SKIP_PART] = {decide_skip_part, IN_PLAY | IN_PAUSE},
    [COMMAND_STOP_WITHOUT_TRACE] = {decide_stop_without_trace, IN_PLAY | IN_PAUSE},
    [COMMAND_REOPEN_STEP] = {decide_reopen_step, IN_PLAY},
    [COMMAND_PAUSE] = {decide_pause, IN_PLAY | IN_PAUSE},
    [COMMAND_END_PAUSE] = {decide_end_pause, IN_PLAY | IN_PAUSE},
    [COMMAND_STOP_CLOCK] = {decide_stop_clock, IN_PLAY},
    [COMMAND_START_CLOCK] = {decide_start_clock, IN_PLAY},
    [COMMAND_ADD_TIME] = {decide_add_time, IN_PLAY | IN_PAUSE},
    [COMMAND_END_SESSION] = {decide_end_session, IN_PLAY | IN_PAUSE},
    [COMMAND_SET_NOTES] = {decide_set_notes, ALWAYS},
};

static enum refusal decide_own(const struct state *state, const struct pack *pack,
                               const struct command *command, struct events *events)
{
    if (state->plan.step == PACK_NONE || state->clock.pause != PAUSE_NONE)
        return REFUSED_NOT_NOW;
    const uint8_t part = state->plan.part;
    const struct scene scene = state_scene(state, pack, part);
    return state_kind(state, part)->decide(&scene, state_part_const(state, part), command, events);
}

/* A record cut short by other hands may have no open step: then only the table is left. */
static unsigned decide_when(const struct state *state)
{
    if (state->phase == PHASE_PLAYING && state->plan.step == PACK_NONE)
        return STRANDED;
    return state->clock.pause != PAUSE_NONE ? (unsigned)IN_PAUSE : 1u << state->phase;
}

/* A seat answers for itself in what is being played, and asks for nothing else. */
static bool seat_may(const struct state *state, enum command_kind kind)
{
    if (deciders[kind].decide || state->plan.step == PACK_NONE)
        return false;
    const struct activity *playing = state_kind(state, state->plan.part);
    return playing->seat_may && playing->seat_may(kind);
}

enum refusal state_decide(const struct state *state, const struct pack *pack, const struct command *command,
                          struct events *events)
{
    assert(command->kind < COMMAND_COUNT && events->count == 0);
    if (command->actor.kind == ACTOR_SEAT && !seat_may(state, command->kind))
        return REFUSED_NOT_ALLOWED;
    if (command->revision != 0 && command->revision != state->step_revision)
        return REFUSED_STALE_STEP;
    const enum refusal refusal = note_texts_check(command);
    if (refusal != ACCEPTED)
        return refusal;
    if (!deciders[command->kind].decide)
        return decide_own(state, pack, command, events);
    if (!(deciders[command->kind].when & decide_when(state)))
        return REFUSED_NOT_NOW;
    return deciders[command->kind].decide(state, pack, &command->with, events);
}
