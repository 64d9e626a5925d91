/* What a surface holds while nobody confirmed it: beginning, following the session, focus and pages. */
#include "view/pane_inner.h"

#include <assert.h>
#include <string.h>

struct pane pane_new(void)
{
    struct pane pane = {
        .part = PACK_NONE,
        .step = PACK_NONE,
        .seat = PACK_NONE,
        .answer = ANSWER_NONE,
        .value = PACK_NONE,
        .about = PACK_NONE,
        .guess = ANSWER_NONE,
        .area = PACK_NONE,
    };
    memset(pane.entered, ANSWER_NONE, sizeof pane.entered);
    return pane;
}

/* The first seat that is here and whose card is not in; PACK_NONE = none. */
static uint8_t next_card(const struct pane *pane, const struct seen *seen)
{
    const struct seen_round *round = pane_round(seen);
    const uint32_t in = round ? round->in_seats : 0;
    for (uint8_t seat = 0; seat < seen->seat_count; seat++) {
        if (seen->seats[seat].presence == PRESENCE_HERE && pane->entered[seat] == ANSWER_NONE &&
            !(in >> seat & 1))
            return seat;
    }
    return PACK_NONE;
}

/* Messages dropped in the step that is open, but for a talk: there they stand among the prompts. */
static uint8_t news_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    uint8_t count = 0;
    if (!part || !part->dilemma || seen->step >= part->step_count || part->steps[seen->step].id == STEP_TALK)
        return 0;
    for (uint8_t i = 0; i < part->dilemma->inject_count; i++) {
        if (part->dilemma->injects[i].dropped &&
            part->dilemma->injects[i].step == (enum dilemma_step)part->steps[seen->step].id)
            count++;
    }
    return count;
}

/* In a talk a role has a page of its own as a round has in a dilemma. */
static uint8_t talk_round_of(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    if (part && part->talk)
        return part->talk->speaker;
    return part && part->dilemma ? part->dilemma->talk_round : 0;
}

/* A new round has another title and asks for something else: both stand on the first page. */
static void talk_follow(struct pane *pane, const struct seen *seen)
{
    if (pane->talk_round != talk_round_of(seen))
        pane->page = 0;
    pane->talk_round = talk_round_of(seen);
}

static uint8_t area_of(const struct seen *seen)
{
    const struct seen_board *board = pane_board(seen);
    return board ? board->open : PACK_NONE;
}

/* What another area opens begins at its first page, and the focus goes along. */
static void board_follow(struct pane *pane, const struct seen *seen)
{
    const uint8_t area = area_of(seen);
    if (pane->area == area)
        return;
    pane->page = 0;
    pane->focus = 0;
    pane->area = area;
}

bool pane_follow(struct pane *pane, const struct seen *seen)
{
    const struct seen_round *round = pane_round(seen);
    const uint8_t entry = (uint8_t)pane_entry(seen),
                  answering = round ? (uint8_t)round->answering : ANSWER_UNSET;
    const bool same_way = pane->entry == entry && pane->answering == answering;
    if (pane->revision == seen->step_revision && pane->part == seen->part && pane->step == seen->step &&
        (same_way || seen->pause != PAUSE_NONE)) {
        if (pane->counts.refused)
            cards_follow(pane, seen);
        if (news_of(seen) > pane->news)
            pane->page = UINT8_MAX; /* the last one there is */
        pane->news = news_of(seen);
        talk_follow(pane, seen);
        board_follow(pane, seen);
        return false;
    }
    *pane = pane_new();
    pane->revision = seen->step_revision;
    pane->part = seen->part;
    pane->step = seen->step;
    pane->news = news_of(seen);
    pane->talk_round = talk_round_of(seen);
    pane->area = area_of(seen);
    pane->entry = entry;
    pane->answering = answering;
    cards_follow(pane, seen);
    if (entry != ENTRY_NONE && round->in > 0)
        pane->page = UINT8_MAX; /* counting has begun: behind the pages to think at */
    if (entry == ENTRY_SEATS)
        pane->seat = next_card(pane, seen);
    return true;
}

void pane_clear(struct pane *pane)
{
    struct pane fresh = pane_new();
    fresh.revision = pane->revision;
    fresh.part = pane->part;
    fresh.step = pane->step;
    fresh.entry = pane->entry;
    fresh.answering = pane->answering;
    fresh.talk_round = pane->talk_round;
    fresh.area = pane->area;
    fresh.counts = pane->counts;
    memcpy(fresh.entered, pane->entered, sizeof fresh.entered);
    *pane = fresh;
}

void pane_card_laid(struct pane *pane, const struct seen *seen)
{
    if (pane->seat < SEATS_MAX && pane->answer < ANSWER_COUNT)
        pane->entered[pane->seat] = pane->answer;
    pane->answer = ANSWER_NONE;
    pane->typed_seat = 0;
    pane->picked = 0;
    pane->typed_card = 0;
    pane->seat = next_card(pane, seen);
}

void pane_card_refused(struct pane *pane, uint8_t seat)
{
    assert(seat < SEATS_MAX);
    pane->entered[seat] = ANSWER_NONE;
    pane->seat = seat;
}

bool pane_turn(struct pane *pane, const struct canvas *canvas, bool forward)
{
    const int last = canvas->pages > 1 ? canvas->pages - 1 : 0;
    const int now = pane->page < last ? pane->page : last;
    const int next = forward ? now + 1 : now - 1;
    if (next < 0 || next > last)
        return false;
    pane->page = (uint8_t)next;
    pane->focus = 0;
    return true;
}

const struct target *pane_focus(const struct pane *pane, const struct canvas *canvas)
{
    const struct target *own = pane->focus ? canvas_target_find(canvas, pane->focus) : NULL;
    for (size_t i = 0; !own && i < canvas->target_count; i++) {
        if (canvas->targets[i].flags & TARGET_DEFAULT)
            own = &canvas->targets[i];
    }
    return own;
}
