/* What an actor may do now: the table and the plan here, the open step by its activity. */
#include "session/inside.h"
#include "session/plan.h"
#include "session/undo.h"

#include "activity/offer.h"

struct asking {
    const struct session *session;
    const struct state *state;
    const struct pack *pack;
    struct actor actor;
    struct offers *offers;
};

static struct offer *ask(const struct asking *at, enum command_kind kind)
{
    return offer_add(at->offers, kind, at->actor);
}

/* Commands without fields are tried: whatever decides them is the only rule. */
static void offer_plain(const struct asking *at)
{
    static const enum command_kind kinds[] = {COMMAND_BEGIN,       COMMAND_GO_ON,      COMMAND_CLOSE_STEP,
                                              COMMAND_SKIP_STEP,   COMMAND_SKIP_PART,  COMMAND_PAUSE,
                                              COMMAND_END_PAUSE,   COMMAND_STOP_CLOCK, COMMAND_START_CLOCK,
                                              COMMAND_END_SESSION, COMMAND_UNDO,       COMMAND_REDO};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct command command = command_new(kinds[i]);
        struct events tried;
        events_clear(&tried);
        command.actor = at->actor;
        const enum refusal refusal = undo_decides(kinds[i])
                                         ? undo_decide(at->session, &command, &tried)
                                         : state_decide(at->state, at->pack, &command, &tried);
        if (refusal == ACCEPTED)
            ask(at, kinds[i]);
    }
}

static void offer_texts(const struct asking *at)
{
    if (at->state->phase != PHASE_ENDED)
        offer_text(ask(at, COMMAND_NAME_GROUP), 0, NAME_BYTES_MAX, false);
    offer_text(ask(at, COMMAND_SET_NOTES), 0, TEXT_BYTES_MAX, false);
}

static void offer_languages(const struct asking *at)
{
    const uint64_t others = offer_first(at->pack->language_count) & ~((uint64_t)1 << at->state->language);
    if (others)
        OFFER_CHOICE(ask(at, COMMAND_SET_LANGUAGE), FIELD_LANGUAGE, language, others);
}

static uint64_t seats_taken(const struct table *table)
{
    uint64_t seats = 0;
    for (uint8_t seat = 0; seat < table->seat_count; seat++)
        if (table->seats[seat].taken)
            seats |= (uint64_t)1 << seat;
    return seats;
}

static void offer_presence(const struct asking *at)
{
    const struct table *table = &at->state->table;
    for (uint8_t presence = PRESENCE_HERE; presence < PRESENCE_COUNT; presence++) {
        uint64_t others = seats_taken(table);
        for (uint8_t seat = 0; seat < table->seat_count; seat++)
            if (table->seats[seat].presence == presence)
                others &= ~((uint64_t)1 << seat);
        if (!others)
            continue;
        struct offer *offer = ask(at, COMMAND_SET_PRESENCE);
        offer->command.with.presence = presence;
        OFFER_CHOICE(offer, FIELD_SEAT, seat, others);
    }
}

static void offer_turn(const struct asking *at)
{
    const struct command command = command_new(COMMAND_TURN_ROLES);
    struct events tried;
    events_clear(&tried);
    if (state_decide(at->state, at->pack, &command, &tried) == ACCEPTED)
        ask(at, COMMAND_TURN_ROLES);
}

static void offer_seats(const struct asking *at)
{
    const uint64_t seats = seats_taken(&at->state->table);
    if (__builtin_popcountll(seats) < SEATS_MAX) {
        struct offer *offer = ask(at, COMMAND_ADD_SEAT);
        OFFER_CHOICE(offer, FIELD_ROLE, role, offer_first(at->pack->role_count));
        offer_text(offer, 0, NAME_BYTES_MAX, true);
    }
    if (!seats)
        return;
    struct offer *offer = ask(at, COMMAND_CHANGE_SEAT);
    OFFER_CHOICE(offer, FIELD_SEAT, seat, seats);
    OFFER_OPTIONAL(offer, FIELD_NUMBER, index, 1u << 1 | 1u << SEAT_PAIR);
    offer_text(offer, 0, NAME_BYTES_MAX, false);
    if (state_roles_free(at->state, at->pack))
        OFFER_OPTIONAL(offer, FIELD_ROLE, role, offer_first(at->pack->role_count));
    offer_turn(at);
    if (at->state->phase == PHASE_SETUP)
        OFFER_CHOICE(ask(at, COMMAND_REMOVE_SEAT), FIELD_SEAT, seat, seats);
    offer = ask(at, COMMAND_SAY_OWN_ROLE);
    OFFER_CHOICE(offer, FIELD_SEAT, seat, seats);
    OFFER_CHOICE(offer, FIELD_OWN_ROLE, own_role, offer_first(OWN_ROLE_COUNT));
    offer_presence(at);
}

static void offer_ways(const struct asking *at)
{
    const struct table *table = &at->state->table;
    const uint64_t ways = offer_first(ANSWERING_COUNT) & ~(uint64_t)1 & ~((uint64_t)1 << table->answering);
    OFFER_CHOICE(ask(at, COMMAND_SET_ANSWERING), FIELD_ANSWERING, answering, ways);
    for (uint8_t promise = PROMISE_NOTHING; promise < PROMISE_COUNT; promise++) {
        struct command command = command_new(COMMAND_SET_PROMISE);
        struct events tried;
        events_clear(&tried);
        command.actor = at->actor;
        command.with.promise = promise;
        command.with.tick = true;
        if (state_decide(at->state, at->pack, &command, &tried) == ACCEPTED)
            offer_add(at->offers, COMMAND_SET_PROMISE, at->actor)->command = command;
    }
}

static void offer_plan(const struct asking *at)
{
    const struct plan *plan = &at->state->plan;
    if (at->state->phase == PHASE_SETUP && at->pack->programme_count > 0) {
        uint64_t others = offer_first(at->pack->programme_count);
        if (at->state->programme != PACK_NONE)
            others &= ~((uint64_t)1 << at->state->programme);
        if (others)
            OFFER_CHOICE(ask(at, COMMAND_CHOOSE_PROGRAMME), FIELD_PROGRAMME, programme, others);
    }
    if (plan->step == PACK_NONE || at->state->clock.pause != PAUSE_NONE)
        return;
    const struct plan_part *part = &plan->parts[plan->part];
    const uint64_t steps = (uint64_t)(part->done | part->skipped) & ~((uint64_t)1 << plan->step);
    if (steps)
        OFFER_CHOICE(ask(at, COMMAND_REOPEN_STEP), FIELD_STEP, step, steps);
    enum { A_MINUTE = 60, TEN_MINUTES = 600, CLOCK_MOST = 6000 };
    if (at->state->clock.seconds < CLOCK_MOST)
        offer_number(ask(at, COMMAND_ADD_TIME), FIELD_SECONDS, offsetof(struct fields, seconds), A_MINUTE,
                     TEN_MINUTES);
}

/* What is still to come may be left out, put back, or be another activity. */
static void offer_parts(const struct asking *at)
{
    const struct state *state = at->state;
    uint64_t out = 0, in = 0, swap = 0;
    uint8_t swapped = PACK_NONE;
    for (uint8_t part = 0; part < state->plan.count; part++) {
        if (!plan_to_come(state, part))
            continue;
        if (state->plan.parts[part].left_out)
            out |= (uint64_t)1 << part;
        else if (!plan_protected(state, at->pack, part))
            in |= (uint64_t)1 << part;
        for (uint8_t other = 0; other < at->pack->activity_count && swapped == PACK_NONE; other++)
            if (!plan_has(state, other) && plan_may_swap(state, at->pack, part, other))
                swap |= (uint64_t)1 << other;
        if (swap && swapped == PACK_NONE)
            swapped = part;
    }
    if (in)
        OFFER_CHOICE(ask(at, COMMAND_LEAVE_OUT), FIELD_PART, part, in);
    if (out)
        OFFER_CHOICE(ask(at, COMMAND_PUT_BACK), FIELD_PART, part, out);
    if (!swap)
        return;
    struct offer *offer = ask(at, COMMAND_SWAP_ACTIVITY);
    offer->command.with.part = swapped;
    OFFER_CHOICE(offer, FIELD_ACTIVITY, activity, swap);
}

/* Before playing a part may be moved, or one more come in: the first that can, to every place it can go. */
static void offer_places(const struct asking *at)
{
    const struct state *state = at->state;
    uint64_t moves = 0, adds = 0;
    uint8_t moved = 0, added = 0;
    for (uint8_t part = 0; part < state->plan.count && !moves; part++)
        for (uint8_t to = 0; to < state->plan.count; to++)
            if (plan_may_move(state, at->pack, moved = part, to))
                moves |= (uint64_t)1 << to;
    for (uint8_t other = 0; other < at->pack->activity_count && !adds; other++)
        for (uint8_t place = 0; place < state->plan.count; place++)
            if (plan_may_add(state, at->pack, added = other, place))
                adds |= (uint64_t)1 << place;
    if (moves) {
        struct offer *offer = ask(at, COMMAND_MOVE_PART);
        offer->command.with.part = moved;
        OFFER_CHOICE(offer, FIELD_INDEX, index, moves);
    }
    if (adds) {
        struct offer *offer = ask(at, COMMAND_ADD_PART);
        offer->command.with.activity = added;
        OFFER_CHOICE(offer, FIELD_INDEX, index, adds);
    }
}

static void offer_step(const struct asking *at)
{
    const struct plan *plan = &at->state->plan;
    if (plan->step == PACK_NONE || at->state->clock.pause != PAUSE_NONE)
        return;
    const struct scene scene = state_scene(at->state, at->pack, plan->part);
    state_kind(at->state, plan->part)
        ->offers(&scene, state_part_const(at->state, plan->part), at->actor, at->offers);
}

void session_offers(const struct session *session, struct actor actor, struct offers *offers)
{
    const struct asking at = {
        .session = session, .state = session->state, .pack = session->pack, .actor = actor, .offers = offers};
    offers->count = 0;
    if (session->read_only)
        return;
    offer_step(&at);
    if (actor.kind == ACTOR_SEAT)
        return;
    offer_plain(&at);
    offer_texts(&at);
    offer_languages(&at);
    if (session->state->phase == PHASE_ENDED)
        return;
    offer_seats(&at);
    offer_ways(&at);
    offer_plan(&at);
    offer_parts(&at);
    if (session->state->phase == PHASE_SETUP)
        offer_places(&at);
}
