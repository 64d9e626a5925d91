/* What may be done now in a dilemma round, step by step. */
#include "activity/dilemma.h"
#include "activity/offer.h"

static uint64_t options_of(const struct scene *scene)
{
    return offer_first(scene->activity->dilemma->option_count);
}

/* What may be decided, and in the second round chosen: the table's own idea too. */
static uint64_t decidable_of(const struct scene *scene, const struct dilemma *dilemma)
{
    return options_of(scene) | (dilemma->own.stands ? (uint64_t)1 << ANSWER_OWN : 0);
}

static uint64_t answers_of(const struct scene *scene, const struct dilemma *dilemma)
{
    return (scene->step == STEP_CHOOSE_AGAIN ? decidable_of(scene, dilemma) : options_of(scene)) |
           (uint64_t)1 << ANSWER_NOT_SURE | (uint64_t)1 << ANSWER_PASS;
}

static uint64_t values_of(const struct scene *scene)
{
    const struct offered offered = dilemma_offered(scene);
    uint64_t values = 0;
    for (uint8_t i = 0; i < offered.count; i++)
        values |= (uint64_t)1 << offered.values[i];
    return values;
}

/* Roles with a seat, other than `but`. */
static uint64_t roles_but(const struct scene *scene, uint8_t but)
{
    uint64_t roles = 0;
    for (uint8_t role = 0; role < scene->pack->role_count; role++)
        if (role != but && table_role_seats(scene->table, role) > 0)
            roles |= (uint64_t)1 << role;
    return roles;
}

/* Seats asked and here that this actor may answer for; of one role, or of all with PACK_NONE. */
static uint64_t seats_of(const struct scene *scene, const struct round *round, struct actor actor,
                         uint8_t role)
{
    uint64_t seats = round_seats(round, scene->table, actor);
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++)
        if (role != PACK_NONE && scene->table->seats[seat].role != role)
            seats &= ~((uint64_t)1 << seat);
    return seats;
}

static struct offer *offer_cast(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                                uint64_t seats, bool private, struct offers *offers)
{
    struct offer *offer = offer_add(offers, COMMAND_CAST_CHOICE, actor);
    OFFER_CHOICE(offer, FIELD_SEAT, seat, seats);
    OFFER_CHOICE(offer, FIELD_ANSWER, answer, answers_of(scene, dilemma));
    if (private)
        OFFER_OPTIONAL(offer, FIELD_VALUE, value, values_of(scene));
    return offer;
}

static void offer_guesses(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                          struct offers *offers)
{
    if (!choose_guesses(scene, dilemma, scene->step))
        return;
    for (uint8_t role = 0; role < scene->pack->role_count; role++) {
        const uint64_t seats = seats_of(scene, &dilemma->rounds[0], actor, role);
        if (!seats || !roles_but(scene, role))
            continue;
        struct offer *offer = offer_cast(scene, dilemma, actor, seats, true, offers);
        OFFER_CHOICE(offer, FIELD_ROLE, about, roles_but(scene, role));
        OFFER_CHOICE(offer, FIELD_ANSWER, guess, options_of(scene));
    }
}

static void offer_casts(const struct scene *scene, const struct dilemma *dilemma, const struct round *round,
                        struct actor actor, struct offers *offers)
{
    const bool private = round->answering == ANSWER_COMPUTER;
    const uint64_t seats = seats_of(scene, round, actor, PACK_NONE);
    const enum actor_kind outsider = private ? ACTOR_FACILITATOR : ACTOR_SEAT;
    if (!seats || actor.kind == outsider)
        return;
    struct offer *offer = offer_cast(scene, dilemma, actor, seats, private, offers);
    if (private) {
        offer_text(offer, 0, TEXT_BYTES_MAX, true);
        OFFER_OPTIONAL(offer, FIELD_BOOL, tick, 3);
        offer_guesses(scene, dilemma, actor, offers);
    }
}

static void offer_totals(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                         struct offers *offers)
{
    const struct round *round = &dilemma->rounds[dilemma_round(scene->step)];
    const uint8_t roles = round->way == ENTRY_ROLE ? scene->pack->role_count : 1;
    for (uint8_t i = 0; i < roles; i++) {
        const uint8_t role = round->way == ENTRY_ROLE ? i : PACK_NONE;
        const uint64_t seats = seats_of(scene, round, actor, role);
        struct offer *offer = offer_add(offers, COMMAND_COUNT_CHOICES, actor);
        offer->command.with.role = role;
        offer_counts(offer, answers_of(scene, dilemma), (uint16_t)__builtin_popcountll(seats));
        const uint8_t in = round_row_known(round, i) ? 0 : counts_sum(round->counted[i]);
        if (in >= (uint16_t)__builtin_popcountll(seats)) /* one more would not fit */
            continue;
        offer = offer_add(offers, COMMAND_COUNT_CARD, actor);
        offer->command.with.role = role;
        OFFER_CHOICE(offer, FIELD_ANSWER, answer, answers_of(scene, dilemma));
    }
}

static void offer_choosing(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                           struct offers *offers)
{
    const struct round *round = &dilemma->rounds[dilemma_round(scene->step)];
    if (round->way == ENTRY_SEAT)
        offer_casts(scene, dilemma, round, actor, offers);
    if (actor.kind == ACTOR_SEAT)
        return;
    if (round->way != ENTRY_SEAT)
        offer_totals(scene, dilemma, actor, offers);
    const uint64_t seats = seats_of(scene, round, actor, PACK_NONE);
    if (round->answering == ANSWER_COMPUTER && seats && round->put_offs < UINT8_MAX)
        OFFER_CHOICE(offer_add(offers, COMMAND_PUT_OFF_SEAT, actor), FIELD_SEAT, seat, seats);
}

static void offer_talk(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                       struct offers *offers)
{
    struct events tried;
    events_clear(&tried);
    const struct command next = command_new(COMMAND_NEXT_SPEAKER),
                         round = command_new(COMMAND_NEXT_TALK_ROUND);
    if (talk_next_speaker(scene, dilemma, &next, &tried) == ACCEPTED)
        offer_add(offers, COMMAND_NEXT_SPEAKER, actor);
    if (talk_next_round(scene, dilemma, &round, &tried) == ACCEPTED)
        offer_add(offers, COMMAND_NEXT_TALK_ROUND, actor);
}

static void offer_argument(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                           struct offers *offers)
{
    if (dilemma->arguments.count == SEEN_WORDS_MAX)
        return;
    struct offer *offer = offer_add(offers, COMMAND_NOTE_ARGUMENT, actor);
    offer_text(offer, 0, TEXT_BYTES_MAX, false);
    OFFER_OPTIONAL(offer, FIELD_ROLE, role, offer_first(scene->pack->role_count));
}

static void offer_rules(const struct scene *scene, const struct decision *decision, struct actor actor,
                        struct offers *offers)
{
    const uint64_t simple = offer_first(RULE_ROLE) & ~((uint64_t)1 << decision->rule);
    OFFER_CHOICE(offer_add(offers, COMMAND_SET_RULE, actor), FIELD_RULE, rule, simple);
    const uint64_t roles = roles_but(scene, decision->rule == RULE_ROLE ? decision->role : PACK_NONE);
    if (!roles)
        return;
    struct offer *offer = offer_add(offers, COMMAND_SET_RULE, actor);
    offer->command.with.rule = RULE_ROLE;
    OFFER_CHOICE(offer, FIELD_ROLE, role, roles);
}

static void offer_objections(const struct scene *scene, const struct decision *decision, struct actor actor,
                             struct offers *offers)
{
    if (decision->objections.count < SEEN_OBJECTIONS_MAX) {
        struct offer *offer = offer_add(offers, COMMAND_OBJECT, actor);
        offer_text(offer, 0, TEXT_BYTES_MAX, true);
        OFFER_OPTIONAL(offer, FIELD_ROLE, role, offer_first(scene->pack->role_count));
    }
    if (decision->objections.count > 0)
        OFFER_CHOICE(offer_add(offers, COMMAND_WITHDRAW_OBJECTION, actor), FIELD_INDEX, index,
                     offer_first(decision->objections.count));
}

static void offer_deciding(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                           struct offers *offers)
{
    const struct decision *decision = &dilemma->decision;
    if (decision->made)
        return;
    offer_rules(scene, decision, actor, offers);
    offer_objections(scene, decision, actor, offers);
    const uint64_t proposed = decision->proposed == ANSWER_NONE ? 0 : (uint64_t)1 << decision->proposed;
    OFFER_CHOICE(offer_add(offers, COMMAND_PROPOSE, actor), FIELD_ANSWER, answer,
                 decidable_of(scene, dilemma) & ~proposed);
    struct events tried;
    events_clear(&tried);
    const struct command decide = command_new(COMMAND_DECIDE);
    if (decision_decide(scene, dilemma, &decide, &tried) == ACCEPTED)
        offer_add(offers, COMMAND_DECIDE, actor);
}

static void offer_words(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                        struct offers *offers)
{
    if (dilemma->words.count < SEEN_WORDS_MAX)
        offer_text(offer_add(offers, COMMAND_NOTE_WORDS, actor), 0, TEXT_BYTES_MAX, false);
    if (dilemma->ideas.count < SEEN_WORDS_MAX && scene->ideas->count < SEEN_IDEAS_MAX)
        offer_text(offer_add(offers, COMMAND_NOTE_IDEA, actor), 0, TEXT_BYTES_MAX, false);
}

static void offer_injects(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                          struct offers *offers)
{
    uint64_t injects = 0;
    for (uint8_t i = 0; i < scene->activity->dilemma->inject_count; i++)
        if (scene->activity->dilemma->injects[i].step == scene->step && !(dilemma->dropped >> i & 1))
            injects |= (uint64_t)1 << i;
    if (injects)
        OFFER_CHOICE(offer_add(offers, COMMAND_DROP_INJECT, actor), FIELD_INDEX, index, injects);
}

static void offer_help(const struct scene *scene, const struct dilemma *dilemma, struct actor actor,
                       struct offers *offers)
{
    if (!dilemma->decision.made || (scene->step != STEP_HAPPENS && scene->step != STEP_THINK))
        return;
    struct offer *offer = offer_add(offers, COMMAND_OFFER_HELP, actor);
    OFFER_CHOICE(offer, FIELD_ROLE, role, offer_first(scene->pack->role_count));
    offer_text(offer, 0, TEXT_BYTES_MAX, false);
}

static void offer_panes(const struct dilemma *dilemma, struct actor actor, struct offers *offers)
{
    uint64_t open = 0;
    for (int pane = 0; pane < PANE_COUNT; pane++)
        if (dilemma->panes[pane].count < SEEN_PANE_MAX)
            open |= (uint64_t)1 << pane;
    if (!open)
        return;
    struct offer *offer = offer_add(offers, COMMAND_NOTE_PANE, actor);
    OFFER_CHOICE(offer, FIELD_INDEX, index, open);
    offer_text(offer, 0, TEXT_BYTES_MAX, false);
}

static void offer_own(const struct dilemma *dilemma, struct actor actor, struct offers *offers)
{
    struct offer *offer = offer_add(offers, COMMAND_ADD_OPTION, actor);
    offer_text(offer, 0, TEXT_BYTES_MAX, false);
    offer_text(offer, 1, TEXT_BYTES_MAX, false);
    offer_text(offer, 2, TEXT_BYTES_MAX, true);
    if (dilemma->own.stands)
        offer_add(offers, COMMAND_DROP_OPTION, actor);
}

static void offer_wording(struct actor actor, struct offers *offers)
{
    struct offer *offer = offer_add(offers, COMMAND_WORD_DECISION, actor);
    for (int i = 0; i < DECISION_TEXTS; i++)
        offer_text(offer, i, TEXT_BYTES_MAX, true);
}

void dilemma_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *offers)
{
    const struct dilemma *dilemma = state;
    if (dilemma_round(scene->step) != PACK_NONE)
        offer_choosing(scene, dilemma, actor, offers);
    if (actor.kind == ACTOR_SEAT)
        return;
    offer_injects(scene, dilemma, actor, offers);
    if (dilemma_round(scene->step) != PACK_NONE)
        return;
    offer_words(scene, dilemma, actor, offers);
    offer_help(scene, dilemma, actor, offers);
    if (scene->step == STEP_TALK)
        offer_talk(scene, dilemma, actor, offers);
    if (scene->step == STEP_TALK || scene->step == STEP_LOOK || scene->step == STEP_LOOK_AGAIN)
        offer_argument(scene, dilemma, actor, offers);
    if (scene->step == STEP_DECIDE)
        offer_deciding(scene, dilemma, actor, offers);
    if (scene->step == STEP_TURN)
        offer_panes(dilemma, actor, offers);
    if (scene->step == STEP_OWN_IDEA)
        offer_own(dilemma, actor, offers);
    if (scene->step == STEP_DECIDE || scene->step == STEP_HAPPENS || scene->step == STEP_THINK)
        offer_wording(actor, offers);
}
