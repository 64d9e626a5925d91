/* Cards and hands: a letter and Enter, for a seat, for a role, or for the pile. A letter without Enter
 * records nothing. */
#include "view/pane_inner.h"

#include <assert.h>
#include <string.h>

const struct seen_dilemma *pane_dilemma(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    return part ? part->dilemma : NULL;
}

struct action pane_command(const struct handling *h, enum command_kind kind, enum actor_kind actor,
                           uint8_t seat)
{
    struct action action = {.kind = ACTION_COMMAND, .command = command_new(kind)};
    action.command.actor = (struct actor){.kind = actor, .seat = actor == ACTOR_SEAT ? seat : 0};
    action.command.revision = h->seen->step_revision;
    action.command.with.seat = seat;
    return action;
}

static const struct seen_round *open_round(const struct seen *seen)
{
    const struct seen_step *step = seen_step_now(seen);
    const struct seen_dilemma *dilemma = pane_dilemma(seen);
    if (!dilemma || !step || seen->phase != PHASE_PLAYING || seen->pause != PAUSE_NONE)
        return NULL;
    if (step->id == STEP_CHOOSE)
        return &dilemma->rounds[0];
    return step->id == STEP_CHOOSE_AGAIN ? &dilemma->rounds[1] : NULL;
}

enum pane_entry pane_entry(const struct seen *seen)
{
    const struct seen_round *round = open_round(seen);
    if (!round || round->answering == ANSWER_COMPUTER || round->answering == ANSWER_UNSET)
        return ENTRY_NONE;
    if (round->answering == ANSWER_HANDS)
        return ENTRY_ROLES;
    if (round->form == CARDS_COLLECTED)
        return ENTRY_PILE;
    return seen->promise == PROMISE_BY_NAME ? ENTRY_SEATS : ENTRY_ROLES;
}

uint8_t pane_of_role(const struct seen *seen, uint8_t role)
{
    const struct seen_round *round = open_round(seen);
    return round ? round->of_role[role] : 0;
}

uint8_t pane_counted(const struct pane *pane, uint8_t role)
{
    assert(role < PACK_ROLES_MAX);
    unsigned sum = 0;
    for (int answer = 0; answer < ANSWER_COUNT; answer++)
        sum += pane->counts.counts[role][answer];
    return (uint8_t)sum;
}

uint8_t pane_answer_of(const struct seen *seen, const char *sign)
{
    const struct seen_dilemma *dilemma = pane_dilemma(seen);
    if (!dilemma || !sign[0] || sign[1])
        return ANSWER_NONE;
    const char letter = sign[0];
    if (letter == '?')
        return ANSWER_NOT_SURE;
    if (letter == '-')
        return ANSWER_PASS;
    if (letter == '+')
        return dilemma->own.stands && seen_round_now(seen) == 1 ? ANSWER_OWN : ANSWER_NONE;
    const int index = letter >= 'a' && letter <= 'f' ? letter - 'a' : letter - 'A';
    return index >= 0 && index < dilemma->option_count ? (uint8_t)index : ANSWER_NONE;
}

/* --- per seat --- */

static struct action enter_seat(const struct handling *h)
{
    struct pane *pane = h->pane;
    if (pane->seat >= h->seen->seat_count)
        return pane_nothing;
    struct action action = pane_command(h, COMMAND_CAST_CHOICE, ACTOR_FACILITATOR, pane->seat);
    action.command.with.answer = pane->answer;
    pane_card_laid(pane, h->seen);
    return action;
}

/* A number goes to another seat; two figures within the seats there are make one number. */
static struct action seat_number(const struct handling *h, uint8_t figure)
{
    struct pane *pane = h->pane;
    const unsigned both = pane->typed_seat * 10u + figure;
    const uint8_t number = both >= 1 && both <= h->seen->seat_count ? (uint8_t)both : figure;
    if (number < 1 || number > h->seen->seat_count || h->seen->seats[number - 1].presence != PRESENCE_HERE)
        return pane_nothing;
    pane->typed_seat = number;
    pane->seat = (uint8_t)(number - 1);
    pane->answer = ANSWER_NONE;
    return pane_redraw;
}

/* --- per role, or the pile --- */

static uint8_t row_of(const struct handling *h)
{
    return pane_entry(h->seen) == ENTRY_ROLES ? h->pane->counts.role : 0;
}

static uint8_t row_most(const struct handling *h, uint8_t row)
{
    const struct seen_round *round = open_round(h->seen);
    if (!round)
        return 0;
    return pane_entry(h->seen) == ENTRY_ROLES ? round->of_role[row] : round->of;
}

/* When a role is complete the next one that is not has its turn. */
static void next_role(const struct handling *h)
{
    struct pane_counts *counts = &h->pane->counts;
    for (uint8_t step = 0; step < h->seen->role_count; step++) {
        const uint8_t role = (uint8_t)((counts->role + step) % h->seen->role_count);
        if (pane_counted(h->pane, role) < row_most(h, role)) {
            counts->role = role;
            return;
        }
    }
}

static struct action send_row(const struct handling *h, uint8_t row)
{
    struct action action = pane_command(h, COMMAND_COUNT_CHOICES, ACTOR_FACILITATOR, 0);
    action.command.with.role = pane_entry(h->seen) == ENTRY_ROLES ? row : PACK_NONE;
    memcpy(action.command.with.counts[0], h->pane->counts.counts[row], ANSWER_COUNT);
    return action;
}

static struct action enter_count(const struct handling *h)
{
    struct pane *pane = h->pane;
    const uint8_t row = row_of(h);
    if (pane_counted(pane, row) >= row_most(h, row))
        return pane_nothing;
    pane->counts.counts[row][pane->answer]++;
    pane->answer = ANSWER_NONE;
    const struct action action = send_row(h, row);
    if (pane_entry(h->seen) == ENTRY_ROLES)
        next_role(h);
    return action;
}

static struct action role_number(const struct handling *h, uint8_t figure)
{
    if (figure < 1 || figure > h->seen->role_count || row_most(h, (uint8_t)(figure - 1)) == 0)
        return pane_nothing;
    h->pane->counts.role = (uint8_t)(figure - 1);
    h->pane->answer = ANSWER_NONE;
    return pane_redraw;
}

void pane_count_refused(struct pane *pane, uint8_t role)
{
    const uint8_t row = role == PACK_NONE ? 0 : role;
    assert(row < PACK_ROLES_MAX);
    memset(pane->counts.counts[row], 0, ANSWER_COUNT);
    pane->counts.role = row;
}

/* --- for all three --- */

struct action cards_enter(const struct handling *h)
{
    if (h->pane->answer >= ANSWER_COUNT)
        return pane_nothing;
    return pane_entry(h->seen) == ENTRY_SEATS ? enter_seat(h) : enter_count(h);
}

struct action cards_again(const struct handling *h)
{
    if (h->pane->answer < ANSWER_COUNT) {
        h->pane->answer = ANSWER_NONE;
        return pane_redraw;
    }
    const uint8_t row = row_of(h);
    if (pane_entry(h->seen) == ENTRY_SEATS || pane_counted(h->pane, row) == 0)
        return pane_nothing;
    memset(h->pane->counts.counts[row], 0, ANSWER_COUNT);
    return send_row(h, row);
}

/* Who types a letter or a number has begun to count: the last page, behind those to think at. */
static void to_counting(struct pane *pane)
{
    pane->page = UINT8_MAX;
}

static struct action number(const struct handling *h, uint8_t figure)
{
    to_counting(h->pane);
    const enum pane_entry entry = pane_entry(h->seen);
    if (entry == ENTRY_SEATS)
        return seat_number(h, figure);
    return entry == ENTRY_ROLES ? role_number(h, figure) : pane_nothing;
}

struct action cards_letters(const struct handling *h)
{
    const char *text = h->input->text;
    if (text[0] >= '0' && text[0] <= '9' && !text[1])
        return number(h, (uint8_t)(text[0] - '0'));
    const uint8_t answer = pane_answer_of(h->seen, text);
    h->pane->typed_seat = 0;
    h->pane->answer = answer;
    if (answer != ANSWER_NONE)
        to_counting(h->pane);
    return answer != ANSWER_NONE ? pane_redraw : pane_nothing;
}

struct action cards_press(const struct handling *h, uint32_t id)
{
    struct pane *pane = h->pane;
    if (id == PANE_GO)
        return cards_enter(h);
    if (id == PANE_BACK)
        return cards_again(h);
    if (pane_at(id, PANE_LETTER)) {
        pane->answer = (uint8_t)(id - PANE_LETTER);
        return pane_redraw;
    }
    if (pane_at(id, PANE_ROLE))
        return role_number(h, (uint8_t)(id - PANE_ROLE + 1));
    if (!pane_at(id, PANE_CARD))
        return pane_nothing;
    pane->seat = (uint8_t)(id - PANE_CARD);
    pane->answer = ANSWER_NONE;
    return pane_redraw;
}
