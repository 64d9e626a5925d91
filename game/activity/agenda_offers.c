/* What may be done now at an agenda, step by step. */
#include "activity/agenda.h"
#include "activity/offer.h"

static void offer_answers(const struct scene *scene, const struct agenda *agenda, struct actor actor,
                          struct offers *out)
{
    const uint64_t pending = agenda_pending(scene, agenda);
    if (!pending)
        return;
    OFFER_CHOICE(offer_add(out, COMMAND_LEAVE_IDEA, actor), FIELD_INDEX, index, pending);
    if (agenda->count == SEEN_AGREEMENTS_MAX)
        return;
    struct offer *offer = offer_add(out, COMMAND_TAKE_UP_IDEA, actor);
    OFFER_CHOICE(offer, FIELD_INDEX, index, pending);
    offer_text(offer, 0, TEXT_BYTES_MAX, true);
}

/* Whatever is drawn must change something, so each text is the one that is there once. */
static void offer_wordings(const struct agenda *agenda, struct actor actor, struct offers *out)
{
    const uint64_t places = offer_first(agenda->count);
    for (int there = 0; there < AGREEMENT_TEXTS; there++) {
        struct offer *offer = offer_add(out, COMMAND_WORD_AGREEMENT, actor);
        OFFER_CHOICE(offer, FIELD_INDEX, index, places);
        for (int which = 0; which < AGREEMENT_TEXTS; which++)
            offer_text(offer, which, TEXT_BYTES_MAX, which != there);
    }
    OFFER_CHOICE(offer_add(out, COMMAND_DROP_AGREEMENT, actor), FIELD_INDEX, index, places);
}

/* It moves to every place but its own, and leans on what it does not lean on yet. */
static void offer_order(const struct agenda *agenda, struct actor actor, struct offers *out)
{
    for (uint8_t to = 0; to < agenda->count && agenda->count > 1; to++) {
        struct offer *offer = offer_add(out, COMMAND_MOVE_AGREEMENT, actor);
        OFFER_CHOICE(offer, FIELD_INDEX, index, offer_first(agenda->count) & ~((uint64_t)1 << to));
        offer->command.with.to = to;
    }
    for (uint8_t lean = 0; lean < LEAN_COUNT; lean++) {
        uint64_t places = 0;
        for (uint8_t i = 0; i < agenda->count; i++)
            places |= agenda->agreements[i].lean != lean ? (uint64_t)1 << i : 0;
        if (!places)
            continue;
        struct offer *offer = offer_add(out, COMMAND_MARK_AGREEMENT, actor);
        OFFER_CHOICE(offer, FIELD_INDEX, index, places);
        offer->command.with.lean = lean;
    }
}

static void offer_agreeing(const struct agenda *agenda, struct actor actor, struct offers *out)
{
    if (agenda->count < SEEN_AGREEMENTS_MAX)
        offer_text(offer_add(out, COMMAND_ADD_AGREEMENT, actor), 0, TEXT_BYTES_MAX, false);
    if (agenda->count > 0) {
        offer_wordings(agenda, actor, out);
        offer_order(agenda, actor, out);
    }
    offer_text(offer_add(out, COMMAND_WORD_NEXT, actor), 0, TEXT_BYTES_MAX, false);
}

static void offer_giving(const struct scene *scene, const struct agenda *agenda, struct actor actor,
                         struct offers *out)
{
    uint64_t here = 0, given = 0, waits = 0;
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++) {
        const uint64_t bit = (uint64_t)1 << seat;
        const bool gave = agenda_contribution_of(agenda, seat) != PACK_NONE;
        here |= table_seat_here(scene->table, seat) ? bit : 0;
        given |= gave ? bit : 0;
        waits |= table_seat_here(scene->table, seat) && !gave && !(agenda->passed >> seat & 1) ? bit : 0;
    }
    if (here) {
        struct offer *offer = offer_add(out, COMMAND_CONTRIBUTE, actor);
        OFFER_CHOICE(offer, FIELD_SEAT, seat, here);
        offer_text(offer, CONTRIBUTION_WHAT, TEXT_BYTES_MAX, false);
        offer_text(offer, CONTRIBUTION_WHO, TEXT_BYTES_MAX, true);
    }
    if (given)
        OFFER_CHOICE(offer_add(out, COMMAND_DROP_CONTRIBUTION, actor), FIELD_SEAT, seat, given);
    if (waits)
        OFFER_CHOICE(offer_add(out, COMMAND_PASS_TURN, actor), FIELD_SEAT, seat, waits);
}

static void offer_questions(const struct agenda *agenda, struct actor actor, struct offers *out)
{
    if (agenda->question_count < SEEN_QUESTIONS_MAX) {
        struct offer *offer = offer_add(out, COMMAND_ADD_QUESTION, actor);
        for (int which = 0; which < QUESTION_TEXTS; which++)
            offer_text(offer, which, TEXT_BYTES_MAX, which == QUESTION_BEFORE);
    }
    if (agenda->question_count == 0)
        return;
    const uint64_t places = offer_first(agenda->question_count);
    for (int there = 0; there < QUESTION_TEXTS; there++) {
        struct offer *offer = offer_add(out, COMMAND_WORD_QUESTION, actor);
        OFFER_CHOICE(offer, FIELD_INDEX, index, places);
        for (int which = 0; which < QUESTION_TEXTS; which++)
            offer_text(offer, which, TEXT_BYTES_MAX, which != there);
    }
    OFFER_CHOICE(offer_add(out, COMMAND_DROP_QUESTION, actor), FIELD_INDEX, index, places);
}

void agenda_offers(const struct scene *scene, const void *state, struct actor actor, struct offers *out)
{
    const struct agenda *agenda = state;
    if (actor.kind == ACTOR_SEAT)
        return;
    if (scene->step == AGENDA_ASK_AGAIN)
        offer_answers(scene, agenda, actor, out);
    else if (scene->step == AGENDA_CONTRIBUTE)
        offer_giving(scene, agenda, actor, out);
    else if (scene->step == AGENDA_QUESTIONS)
        offer_questions(agenda, actor, out);
    else
        offer_agreeing(agenda, actor, out);
}
