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

const struct seen_round *pane_round(const struct seen *seen)
{
    const struct seen_step *step = seen_step_now(seen);
    const struct seen_dilemma *dilemma = pane_dilemma(seen);
    if (pane_picking(seen))
        return &pane_picking(seen)->pick;
    if (pane_filling(seen))
        return &pane_filling(seen)->fill;
    if (!dilemma || !step || seen->phase != PHASE_PLAYING || seen->pause != PAUSE_NONE)
        return NULL;
    if (step->id == STEP_CHOOSE)
        return &dilemma->rounds[0];
    return step->id == STEP_CHOOSE_AGAIN ? &dilemma->rounds[1] : NULL;
}

enum seen_entry pane_entry(const struct seen *seen)
{
    const struct seen_round *round = pane_round(seen);
    return round ? round->entry : ENTRY_NONE;
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

static uint8_t row_most(const struct seen *seen, uint8_t row)
{
    const struct seen_round *round = pane_round(seen);
    if (!round)
        return 0;
    return round->entry == ENTRY_ROLES ? round->of_role[row] : round->of;
}

/* When a role is complete the next one that is not has its turn. */
static void next_role(struct pane *pane, const struct seen *seen)
{
    struct pane_counts *counts = &pane->counts;
    for (uint8_t step = 0; step < seen->role_count; step++) {
        const uint8_t role = (uint8_t)((counts->role + step) % seen->role_count);
        if (counts->in[role] < row_most(seen, role)) {
            counts->role = role;
            return;
        }
    }
}

void cards_follow(struct pane *pane, const struct seen *seen)
{
    const struct seen_round *round = pane_round(seen);
    if (!round)
        return;
    pane->counts.refused = false;
    memcpy(pane->counts.in, round->in_role, sizeof pane->counts.in);
    if (round->entry == ENTRY_PILE)
        pane->counts.in[0] = round->in;
    if (round->entry == ENTRY_ROLES)
        next_role(pane, seen);
}

static struct action count_command(const struct handling *h, enum command_kind kind, uint8_t row)
{
    struct action action = pane_command(h, kind, ACTOR_FACILITATOR, 0);
    action.command.with.role = pane_entry(h->seen) == ENTRY_ROLES ? row : PACK_NONE;
    return action;
}

static struct action enter_count(const struct handling *h)
{
    struct pane *pane = h->pane;
    const uint8_t row = row_of(h);
    if (pane->counts.in[row] >= row_most(h->seen, row))
        return pane_nothing;
    struct action action = count_command(h, COMMAND_COUNT_CARD, row);
    action.command.with.answer = pane->answer;
    pane->counts.in[row]++;
    pane->answer = ANSWER_NONE;
    if (pane_entry(h->seen) == ENTRY_ROLES)
        next_role(pane, h->seen);
    return action;
}

static struct action role_number(const struct handling *h, uint8_t figure)
{
    if (figure < 1 || figure > h->seen->role_count || row_most(h->seen, (uint8_t)(figure - 1)) == 0)
        return pane_nothing;
    h->pane->counts.role = (uint8_t)(figure - 1);
    h->pane->answer = ANSWER_NONE;
    return pane_redraw;
}

/* The seen that comes next tells what did come in; until then the newest one there is. */
void pane_count_refused(struct pane *pane, const struct seen *seen, uint8_t role)
{
    assert(role == PACK_NONE || role < PACK_ROLES_MAX);
    cards_follow(pane, seen);
    pane->counts.role = role == PACK_NONE ? 0 : role;
    pane->counts.refused = true;
}

/* --- for all three --- */

struct action cards_enter(const struct handling *h)
{
    if (pane_picking(h->seen))
        return picks_enter(h);
    if (h->pane->answer >= ANSWER_COUNT)
        return pane_nothing;
    return pane_entry(h->seen) == ENTRY_SEATS ? enter_seat(h) : enter_count(h);
}

struct action cards_again(const struct handling *h)
{
    if (pane_picking(h->seen))
        return picks_again(h);
    if (h->pane->answer < ANSWER_COUNT) {
        h->pane->answer = ANSWER_NONE;
        return pane_redraw;
    }
    const uint8_t row = row_of(h);
    if (pane_entry(h->seen) == ENTRY_SEATS || h->pane->counts.in[row] == 0)
        return pane_nothing;
    h->pane->counts.in[row] = 0;
    return count_command(h, COMMAND_COUNT_CHOICES, row);
}

/* Who types a letter or a number has begun to count: the last page, behind those to think at. */
static void to_counting(struct pane *pane)
{
    pane->page = UINT8_MAX;
}

static struct action number(const struct handling *h, uint8_t figure)
{
    to_counting(h->pane);
    const enum seen_entry entry = pane_entry(h->seen);
    if (entry == ENTRY_SEATS)
        return seat_number(h, figure);
    return entry == ENTRY_ROLES ? role_number(h, figure) : pane_nothing;
}

struct action cards_letters(const struct handling *h)
{
    const char *text = h->input->text;
    if (pane_picking(h->seen))
        return picks_letters(h);
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
    pane->picked = 0;
    pane->typed_card = 0;
    return pane_redraw;
}
