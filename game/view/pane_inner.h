/* What the files behind pane.h share: one input being handled. */
#ifndef VIEW_PANE_INNER_H
#define VIEW_PANE_INNER_H

#include "view/pane.h"

/* Borrowed, all of it. */
struct handling {
    struct pane *pane;
    const struct seen *seen;
    const struct canvas *canvas;
    const struct input *input;
};

static const struct action pane_nothing = {.kind = ACTION_NONE};
static const struct action pane_redraw = {.kind = ACTION_DRAW};

static inline bool pane_at(uint32_t id, enum pane_target group)
{
    return id >= (uint32_t)group && id < (uint32_t)group + 0x100;
}

/* The dilemma that is open, NULL = none. */
const struct seen_dilemma *pane_dilemma(const struct seen *seen);

/* The value game in which cards are being picked now, NULL = none. */
const struct seen_values *pane_picking(const struct seen *seen);

/* --- picking the cards of a value game (pane_values.c): at a seat, and by number at the screen where they
 * are entered. They change the pane alone but for the confirming, as those for letters do. */
struct action picks_press(const struct handling *h, uint32_t id);
struct action picks_confirm(const struct handling *h);
struct action picks_letters(const struct handling *h);
struct action picks_enter(const struct handling *h);
struct action picks_again(const struct handling *h);

/* --- moving a card of the row on the wall itself: lift it, then press where it goes --- */
bool picks_sorts(const struct handling *h);                      /* a figure put a card on a pile */
bool pane_row_pages(const struct handling *h, const char *text); /* a figure chose the page of the row */
const struct seen_values *pane_row(const struct seen *seen); /* the row in which cards move now, or NULL */
struct action row_press(const struct handling *h, uint32_t id);

/* --- filling in a house (pane_house.c): each seat alone, or together on the wall itself --- */
const struct seen_house *pane_filling(const struct seen *seen);  /* by seats, now; NULL = none */
const struct seen_house *pane_together(const struct seen *seen); /* together, now; NULL = none */
bool pane_is_number(uint32_t id);
struct action fills_press(const struct handling *h, uint32_t id);
struct action fills_letters(const struct handling *h, uint32_t focus);
struct action fills_confirm(const struct handling *h);
struct action rooms_press(const struct handling *h, uint32_t id);

/* --- the areas of a board, opened on the wall itself (pane_board.c) --- */
const struct seen_board *pane_board(const struct seen *seen);     /* its areas open now, or NULL */
struct action areas_press(const struct handling *h, uint32_t id); /* also a line of the list */
struct action areas_letters(const struct handling *h);            /* a figure opens the area of that number */
struct action areas_close(const struct handling *h);

/* A command about this step, by a seat or by the facilitator. */
struct action pane_command(const struct handling *h, enum command_kind kind, enum actor_kind actor,
                           uint8_t seat);

/* --- cards and hands, entered by the facilitator (pane_cards.c) --- */

/* An input while cards or hands are entered, by its sort: letters that were typed, a press on a target (id),
 * Enter. They change the pane alone; ACTION_COMMAND is what is asked for with it, ACTION_NONE: it was not
 * for the cards. */
struct action cards_letters(const struct handling *h);
struct action cards_press(const struct handling *h, uint32_t id);
struct action cards_enter(const struct handling *h);
struct action cards_again(const struct handling *h); /* Backspace: the typed letter, else the row anew */

/* The choosing round that is open; NULL = none, or a pause. */
const struct seen_round *pane_round(const struct seen *seen);

/* Takes over what is in already. */
void cards_follow(struct pane *pane, const struct seen *seen);

#endif
