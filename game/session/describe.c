/* The canonical dump of a state. */
#include "session/inside.h"

#include "activity/street.h"

static void describe_seat(const struct table_seat *seat, struct dump *dump)
{
    dump_number(dump, "role", seat->role + 1);
    dump_number(dump, "nickname", seat->nickname + 1);
    dump_number(dump, "presence", seat->presence);
    dump_number(dump, "pair", seat->pair);
    dump_private_number(dump, "own_role", seat->own_role);
    dump_number(dump, "name_event", seat->name_event);
    dump_private_text(dump, "name", seat->name);
}

static void describe_table(const struct table *table, struct dump *dump)
{
    for (uint8_t i = 0; i < table->seat_count; i++) {
        if (!table->seats[i].taken)
            continue;
        const size_t inside = dump_enter(dump, "seat.%u", i + 1u);
        describe_seat(&table->seats[i], dump);
        dump_leave(dump, inside);
    }
    dump_number(dump, "answering", table->answering);
    dump_number(dump, "form", table->form);
    dump_number(dump, "promise", table->promise);
    dump_number(dump, "promise_warned", table->promise_warned);
    dump_number(dump, "roles_changed", table->roles_changed);
}

static void describe_clock(const struct step_clock *clock, struct dump *dump)
{
    const size_t inside = dump_enter(dump, "clock");
    dump_number(dump, "opened", clock->opened);
    dump_number(dump, "opened_event", clock->opened_event);
    dump_number(dump, "deadline", clock->deadline);
    dump_number(dump, "seconds", clock->seconds);
    dump_number(dump, "counted", clock->counted);
    dump_number(dump, "stopped", clock->stopped);
    dump_number(dump, "pause", clock->pause);
    dump_number(dump, "pause_until", clock->pause_until);
    dump_number(dump, "paused_at", clock->paused_at);
    dump_leave(dump, inside);
}

static void describe_part(const struct state *state, const struct pack *pack, uint8_t part, struct dump *dump)
{
    const struct plan_part *plan = &state->plan.parts[part];
    const size_t inside = dump_enter(dump, "part.%u", part + 1u);
    dump_id(dump, "activity", plan->activity);
    dump_number(dump, "left_out", plan->left_out);
    dump_number(dump, "progress", plan->progress);
    dump_bits(dump, "opened", plan->opened);
    dump_bits(dump, "done", plan->done);
    dump_bits(dump, "skipped", plan->skipped);
    dump_number(dump, "used", plan->used);
    if (plan->progress == PROGRESS_NOW || plan->progress == PROGRESS_DONE ||
        plan->progress == PROGRESS_SKIPPED) {
        const struct scene scene = state_scene(state, pack, part);
        state_kind(state, part)->describe(&scene, state_part_const(state, part), dump);
    }
    dump_leave(dump, inside);
}

void state_describe(const struct state *state, const struct pack *pack, struct dump *dump)
{
    dump_number(dump, "revision", state->revision);
    dump_number(dump, "step_revision", state->step_revision);
    dump_number(dump, "now", state->now);
    dump_number(dump, "phase", state->phase);
    dump_id(dump, "programme", state->programme);
    dump_number(dump, "language", state->language);
    dump_number(dump, "meeting", (int64_t)state->meeting.wall);
    dump_number(dump, "meeting_offset", state->meeting.offset);
    dump_number(dump, "prepared", state->prepared);
    dump_number(dump, "group_event", state->group.event);
    dump_private_text(dump, "group", state->group.text);
    dump_number(dump, "notes_event", state->notes.event);
    dump_private_text(dump, "notes", state->notes.text);
    describe_table(&state->table, dump);
    street_describe(&state->street, dump, "street");
    ideas_describe(&state->ideas, dump);
    dump_id(dump, "part", state->plan.part);
    dump_id(dump, "step", state->plan.step);
    describe_clock(&state->clock, dump);
    for (uint8_t part = 0; part < state->plan.count; part++)
        describe_part(state, pack, part, dump);
}

void session_describe(const struct session *session, bool open, struct text *out)
{
    struct dump dump = {.out = out, .open = open};
    state_describe(session->saved, session->pack, &dump);
}
