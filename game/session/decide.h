/* One decider per command of the table and the plan; for decide*.c alone. */
#ifndef SESSION_DECIDE_H
#define SESSION_DECIDE_H

#include "session/state.h"

typedef enum refusal decider(const struct state *state, const struct pack *pack, const struct fields *with,
                             struct events *events);

decider decide_name_group, decide_set_language, decide_add_seat, decide_change_seat, decide_turn_roles,
    decide_remove_seat, decide_set_presence, decide_say_own_role, decide_choose_programme,
    decide_set_answering, decide_set_promise;
decider decide_swap_activity, decide_move_part, decide_add_part, decide_leave_out, decide_put_back,
    decide_set_meeting, decide_keep_prepared;
decider decide_begin, decide_go_on, decide_close_step, decide_skip_step, decide_skip_part,
    decide_stop_without_trace, decide_reopen_step, decide_pause, decide_end_pause, decide_stop_clock,
    decide_start_clock, decide_add_time, decide_end_session, decide_set_notes;

/* The way of answering, with the form of cards that goes with the promise. */
void decide_add_answering(uint8_t answering, enum promise promise, struct events *events);

#endif
