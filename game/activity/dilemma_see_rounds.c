/* What a viewer may know of the rounds: totals, movement, values, reasons, guesses. Nothing of a round that
 * has not been shown, and nothing finer than its promise and the viewer's own ceiling. */
#include "activity/dilemma.h"

#include <assert.h>

/* As they were shown; a record of before they were written down has only the answers themselves. */
static void see_values(const struct scene *scene, const struct round *round, struct seen_round *out)
{
    struct value_count counted[VALUES_NAMED_MAX];
    const struct value_count *named = round->named;
    if (!named[0].count) {
        const struct offered offered = dilemma_offered(scene);
        round_named(round, offered.values, offered.count, counted);
        named = counted;
    }
    for (int i = 0; i < VALUES_NAMED_MAX && named[i].count; i++)
        out->values[named[i].value] = named[i].count;
}

static void see_totals(const struct scene *scene, const struct round *round, struct seen_round *out)
{
    for (int role = 0; role < PACK_ROLES_MAX; role++)
        for (int answer = 0; answer < ANSWER_COUNT; answer++)
            out->total[answer] = (uint8_t)(out->total[answer] + round->shown[role][answer]);
    if (out->as >= PROMISE_BY_ROLE)
        memcpy(out->by_role, round->shown, sizeof out->by_role);
    for (uint8_t seat = 0; seat < scene->table->seat_count && out->as == PROMISE_BY_NAME; seat++)
        if (round_has(round, seat))
            out->by_seat[seat] = round->choices[seat].answer;
    see_values(scene, round, out);
}

/* How far the counting is: enough to go on with it at the screens where cards and hands are entered, and
 * after a restart. Those are the wall of one display and the desk: nobody else needs to know which are in. */
static void see_entry(const struct scene *scene, const struct round *round, const struct viewer *viewer,
                      struct seen_round *out)
{
    static const enum seen_entry entries[] = {
        [ENTRY_SEAT] = ENTRY_SEATS, [ENTRY_ROLE] = ENTRY_ROLES, [ENTRY_TOTAL] = ENTRY_PILE};
    if (round->answering == ANSWER_COMPUTER || (viewer->kind != VIEWER_WALL && viewer->kind != VIEWER_DESK))
        return;
    out->entry = entries[round->way];
    if (round->way == ENTRY_SEAT)
        out->in_seats = round->answered;
    for (uint8_t role = 0; round->way == ENTRY_ROLE && role < PACK_ROLES_MAX; role++) {
        out->in_role[role] = round_role_in(round, scene->table, role);
        out->of_role[role] = round_role_of(round, scene->table, role);
    }
}

static void see_round(const struct scene *scene, const struct round *round, const struct viewer *viewer,
                      struct seen_round *out)
{
    *out = (struct seen_round){.state = round->state, .seen_before = round_known(round)};
    memset(out->by_seat, ANSWER_NONE, sizeof out->by_seat);
    out->promise = round->promise;
    if (round->promise == PROMISE_UNSET && scene->table->promise != PROMISE_UNSET)
        out->promise = dilemma_promise(scene);
    if (round->state == ROUND_NOT_ASKED)
        return;
    out->answering = round->answering;
    out->form = round_form(round->promise);
    if (round->state == ROUND_OPEN) {
        out->in = round_in(round);
        out->of = round_of(round, scene->table);
        see_entry(scene, round, viewer, out);
        out->state = round_ready(round, scene->table) ? ROUND_READY : ROUND_OPEN;
    }
    if (round->as == PROMISE_UNSET)
        return;
    out->in = round->shown_in;
    out->of = round->shown_of;
    out->as = reveal_ceiling(round->as, viewer);
    out->shown = out->as >= PROMISE_COUNTS;
    if (out->shown)
        see_totals(scene, round, out);
}

static void see_movement(const struct scene *scene, const struct dilemma *dilemma, struct seen_dilemma *seen)
{
    const enum promise first = seen->rounds[0].as, second = seen->rounds[1].as;
    struct seen_movement *out = &seen->movement;
    out->withheld = moved_withheld(dilemma, first, second);
    if (out->withheld) /* who came later is seen by all, and nothing else is told */
        out->no_first =
            dilemma->moved.withheld
                ? dilemma->moved.joined
                : (uint8_t)__builtin_popcount(dilemma->rounds[1].answered & ~dilemma->rounds[0].answered);
    if (!moved_known(dilemma, first, second))
        return;
    out->matrix_known = first >= PROMISE_BY_ROLE && second >= PROMISE_BY_ROLE;
    struct moved moved = dilemma->moved;
    if (moved.changed + moved.stayed + moved.joined == 0) /* not written down when it was shown */
        moved = moved_count(scene, dilemma, true);
    out->known = moved.changed + moved.stayed + moved.joined > 0;
    out->matrix_known = out->matrix_known && out->known;
    out->changed = moved.changed;
    out->stayed = moved.stayed;
    out->no_first = moved.joined;
    for (int i = 0; i < SEATS_MAX && moved.moves[i].count && out->matrix_known; i++)
        out->matrix[moved.moves[i].from][moved.moves[i].to][moved.moves[i].role] = moved.moves[i].count;
}

static void see_reasons(const struct dilemma *dilemma, const struct viewer *viewer, struct seen_dilemma *seen)
{
    _Static_assert(SEEN_REASONS_MAX == 2 * SEATS_MAX, "one reason a seat and round");
    uint32_t lines[SEATS_MAX];
    for (uint8_t which = 0; which < 2; which++)
        seen->reason_count =
            (uint8_t)(seen->reason_count +
                      reveal_reasons(dilemma, which, viewer, &seen->reasons[seen->reason_count], lines));
}

/* --- guesses --- */

/* A role that is split is shown and not judged. */
static enum seen_guess_result guess_judge(const uint8_t chosen[ANSWER_COUNT], uint8_t guess)
{
    unsigned options = 0;
    for (int option = 0; option < ANSWER_NOT_SURE; option++)
        options += chosen[option] > 0;
    if (options == 0)
        return GUESS_NO_ANSWER;
    if (options > 1)
        return GUESS_DIVIDED;
    return chosen[guess] > 0 ? GUESS_MET : GUESS_NOT_MET;
}

/* Guesses are listed by what is shown of them: never by seat or time. */
static unsigned guess_place(const struct seen_guess *guess)
{
    return (unsigned)guess->role << 16 | (unsigned)guess->about << 8 | guess->answer;
}

static void guess_add(struct seen_dilemma *seen, const struct seen_guess *guess)
{
    uint8_t at = seen->guess_count;
    while (at > 0 && guess_place(guess) < guess_place(&seen->guesses[at - 1]))
        at--;
    if (at > 0 && guess_place(guess) == guess_place(&seen->guesses[at - 1])) {
        seen->guesses[at - 1].count++;
        return;
    }
    for (uint8_t i = seen->guess_count++; i > at; i--)
        seen->guesses[i] = seen->guesses[i - 1];
    seen->guesses[at] = *guess;
}

static void see_guesses(const struct scene *scene, const struct dilemma *dilemma, struct seen_dilemma *seen)
{
    const struct round *round = &dilemma->rounds[0];
    if (seen->rounds[0].as < PROMISE_BY_ROLE || round->way != ENTRY_SEAT)
        return;
    for (uint8_t seat = 0; seat < scene->table->seat_count; seat++) {
        const struct choice *choice = &round->choices[seat];
        if (!round_answered(round, seat) || choice->about == PACK_NONE)
            continue;
        const struct seen_guess guess = {.role = round->role[seat],
                                         .about = choice->about,
                                         .answer = choice->guess,
                                         .count = 1,
                                         .result = guess_judge(round->shown[choice->about], choice->guess)};
        guess_add(seen, &guess);
    }
}

void dilemma_see_rounds(const struct scene *scene, const struct dilemma *dilemma, const struct viewer *viewer,
                        struct seen_dilemma *seen)
{
    for (int i = 0; i < 2; i++)
        see_round(scene, &dilemma->rounds[i], viewer, &seen->rounds[i]);
    see_movement(scene, dilemma, seen);
    see_reasons(dilemma, viewer, seen);
    see_guesses(scene, dilemma, seen);
}
