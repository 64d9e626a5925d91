/* What the pages of cards and hands share: those to think at, and the counting behind them. */
#ifndef VIEW_CARDS_PARTS_H
#define VIEW_CARDS_PARTS_H

#include "view/sheet.h"

/* How the answers come in, and what is said with it: keys of the interface texts. */
struct asking {
    const char *title, *how, *instruction;
};

struct counting {
    const struct seen_dilemma *dilemma;
    const struct seen_round *round;
    const struct asking *asking;
    bool draw;   /* false: only learn whether the legend fits */
    bool legend; /* it stands beside the counting */
};

/* Where titles stand, in units. */
double cards_top(const struct sheet *sheet);

/* How it goes and what will be shown, from y on; returns where it ends. */
double cards_promise(const struct sheet *sheet, const struct counting *counting, double y);

/* Draws page `page` of the thinking with its frame (-1: nothing); returns how many pages it takes. The
 * counting comes behind them on one page more. */
int cards_think(const struct sheet *sheet, const struct counting *counting, int page);

#endif
