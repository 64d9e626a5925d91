/* Picking the cards of a value game: pressed at a seat, or typed by number for the seat whose paper cards lie
 * there. Nothing is asked for before Enter; no card is an answer too, but a pass is said on purpose. */
#include "view/pane_inner.h"

#include <string.h>

const struct seen_values *pane_picking(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    const bool plays = seen->phase == PHASE_PLAYING && seen->pause == PAUSE_NONE;
    return plays && part && part->values && step && step->id == VALUES_PICK ? part->values : NULL;
}

uint8_t pane_picked(const struct pane *pane)
{
    return (uint8_t)__builtin_popcountll(pane->picked);
}

bool pane_typed(const struct pane *pane)
{
    return pane->answer != ANSWER_NONE || pane->picked || pane->typed_card;
}

/* In or out of the pick; when it is full, only out. */
static bool turn_over(struct pane *pane, const struct seen_values *values, uint32_t card)
{
    const uint64_t bit = (uint64_t)1 << card;
    if (card >= values->card_count || (!(pane->picked & bit) && pane_picked(pane) >= values->top))
        return false;
    pane->picked ^= bit;
    pane->answer = ANSWER_NONE;
    return true;
}

/* Nothing of it is ever asked for: the piles only help to find the cards that are picked. */
static void put_on_pile(struct pane *pane, uint32_t card, uint8_t pile)
{
    pane->piles[card] = pile;
    if (pile == PILE_NOT)
        pane->picked &= ~((uint64_t)1 << card);
}

static uint32_t sorting(const struct handling *h)
{
    const struct target *focus = pane_focus(h->pane, h->canvas);
    const uint32_t id = focus ? focus->id : 0;
    return pane_at(id, PANE_SORT) && id - PANE_SORT < PACK_CARDS_MAX ? id - PANE_SORT : PACK_CARDS_MAX;
}

/* 1, 2 or 3 puts the card that has the focus on that pile and goes to the next one of the page. */
bool picks_sorts(const struct handling *h)
{
    const char *text = h->input->text;
    const uint32_t card = pane_picking(h->seen) ? sorting(h) : PACK_CARDS_MAX;
    if (card == PACK_CARDS_MAX || text[0] < '1' || text[0] > '3' || text[1])
        return false;
    put_on_pile(h->pane, card, (uint8_t)(text[0] - '0'));
    h->pane->focus = PANE_SORT + card + (canvas_target_find(h->canvas, PANE_SORT + card + 1) ? 1 : 0);
    return true;
}

/* A pass lays all cards back. */
static void pass(struct pane *pane)
{
    pane->answer = pane->answer == ANSWER_PASS ? ANSWER_NONE : ANSWER_PASS;
    pane->picked = 0;
    pane->typed_card = 0;
}

struct action picks_press(const struct handling *h, uint32_t id)
{
    if (pane_at(id, PANE_PICK)) {
        h->pane->focus = id;
        turn_over(h->pane, pane_picking(h->seen), id - PANE_PICK);
    } else if (pane_at(id, PANE_SORT) && id - PANE_SORT < PACK_CARDS_MAX) {
        h->pane->focus = id;
        put_on_pile(h->pane, id - PANE_SORT, (uint8_t)((h->pane->piles[id - PANE_SORT] + 1) % PILE_COUNT));
    } else if (id == PANE_ANSWER + ANSWER_PASS) {
        h->pane->focus = id;
        pass(h->pane);
    } else {
        return pane_nothing;
    }
    return pane_redraw;
}

static struct action asked_for(const struct handling *h, enum actor_kind actor)
{
    const struct seen_values *values = pane_picking(h->seen);
    struct action action = pane_command(h, COMMAND_PICK_CARDS, actor, h->pane->seat);
    struct picked *picked = &action.command.with.picked;
    picked->count = 0;
    memset(picked->cards, PACK_NONE, sizeof picked->cards);
    for (uint8_t card = 0; card < values->card_count && picked->count < PACK_TOP_MAX; card++)
        if (h->pane->picked >> card & 1)
            picked->cards[picked->count++] = values->cards[card].value;
    return action;
}

struct action picks_confirm(const struct handling *h)
{
    if (!h->pane->picked && h->pane->answer != ANSWER_PASS)
        return pane_nothing;
    return asked_for(h, ACTOR_SEAT);
}

/* --- by number --- */

static uint32_t card_of(const struct seen_values *values, uint8_t number)
{
    uint32_t card = 0;
    while (card < values->card_count && values->cards[card].number != number)
        card++;
    return card;
}

static struct action figure(const struct handling *h, uint8_t figure)
{
    struct pane *pane = h->pane;
    const unsigned both = pane->typed_card * 10u + figure;
    const uint8_t number = both <= PACK_VALUES_MAX ? (uint8_t)both : figure;
    if (pane->seat >= h->seen->seat_count || number == 0 || pane_picked(pane) >= pane_picking(h->seen)->top)
        return pane_nothing;
    pane->typed_card = number;
    pane->answer = ANSWER_NONE;
    return pane_redraw;
}

struct action picks_letters(const struct handling *h)
{
    const char *text = h->input->text;
    if (text[0] >= '0' && text[0] <= '9' && !text[1])
        return figure(h, (uint8_t)(text[0] - '0'));
    if (strcmp(text, "-") != 0 || h->pane->seat >= h->seen->seat_count)
        return pane_nothing;
    pass(h->pane);
    return pane_redraw;
}

/* Enter behind a number lays that card with those of this seat; without one it keeps what lies there. A
 * number that no card has, or that lies there already, is typed anew. */
struct action picks_enter(const struct handling *h)
{
    struct pane *pane = h->pane;
    const struct seen_values *values = pane_picking(h->seen);
    if (pane->typed_card) {
        const uint32_t card = card_of(values, pane->typed_card);
        pane->typed_card = 0;
        if (card < values->card_count && !(pane->picked >> card & 1))
            turn_over(pane, values, card);
        return pane_redraw;
    }
    if (pane->seat >= h->seen->seat_count || (!pane->picked && pane->answer != ANSWER_PASS))
        return pane_nothing;
    struct action action = asked_for(h, ACTOR_FACILITATOR);
    pane->answer = ANSWER_A;
    pane_card_laid(pane, h->seen);
    return action;
}

/* The number, else all that this seat laid down. */
struct action picks_again(const struct handling *h)
{
    if (!pane_typed(h->pane))
        return pane_nothing;
    if (!h->pane->typed_card) {
        h->pane->picked = 0;
        h->pane->answer = ANSWER_NONE;
    }
    h->pane->typed_card = 0;
    return pane_redraw;
}

/* --- the row --- */

const struct seen_values *pane_row(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    const bool plays = seen->phase == PHASE_PLAYING && seen->pause == PAUSE_NONE;
    const bool row = plays && part && part->values && step && step->id == VALUES_ROW;
    return row && part->values->turn < seen->seat_count ? part->values : NULL;
}

bool pane_row_pages(const struct handling *h, const char *text)
{
    const struct seen_part *part = seen_now(h->seen);
    const struct seen_step *step = seen_step_now(h->seen);
    const bool row = part && part->values && step && step->id == VALUES_ROW;
    const int page = text[0] >= '1' && text[0] <= '9' && !text[1] ? text[0] - '1' : h->canvas->pages;
    if (!row || page >= h->canvas->pages)
        return false;
    h->pane->page = (uint8_t)page;
    return true;
}

/* Pressed once more it lies down again where it was. */
struct action row_press(const struct handling *h, uint32_t id)
{
    struct pane *pane = h->pane;
    const struct seen_values *values = pane_row(h->seen);
    if (id == PANE_ANSWER + ANSWER_PASS)
        return pane_command(h, COMMAND_PASS_TURN, ACTOR_FACILITATOR, values->turn);
    const uint8_t place = (uint8_t)(id - PANE_PICK), from = (uint8_t)(pane->lifted - 1);
    if (place >= values->row_count)
        return pane_nothing;
    if (pane->lifted == 0 || from == place || from >= values->row_count) {
        pane->lifted = from == place ? 0 : (uint8_t)(place + 1);
        return pane_redraw;
    }
    struct action action = pane_command(h, COMMAND_MOVE_CARD, ACTOR_FACILITATOR, values->turn);
    action.command.with.value = values->cards[values->row[from].card].value;
    action.command.with.index = place;
    pane->lifted = 0;
    return action;
}
