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
    bool draw;     /* false: only learn whether the legend fits */
    bool legend;   /* it stands beside the counting */
    bool question; /* the question stands above it once more */
};

/* Where titles stand, in units. */
double cards_top(const struct sheet *sheet);

/* How it goes and what will be shown, from y on; returns where it ends. */
double cards_promise(const struct sheet *sheet, const struct counting *counting, double y);

bool cards_again_now(const struct sheet *sheet); /* people choose for the second time */
/* The question once more, where it is wanted; returns where it ends. */
double cards_question(const struct sheet *sheet, const struct counting *counting, double y);

bool cards_all_in(const struct seen_round *round); /* nobody is still choosing */

/* The panel under the counting. */
struct panel {
    const char *whose, *other; /* "Stoel 6: typ een letter"; how to go to another one */
    bool anew, in; /* a row can be counted again; something of it is in. While a letter is typed the key is
                      about that letter */
    double wide, behind; /* of `whose`; x behind the stamps */
    double first, high;  /* of the first row, of all */
    bool key, under;     /* the way back shows its key; it stands in a row of its own */
};
/* The panel whose first members are filled in, with the rest of them measured; draws nothing. */
struct panel cards_panel(const struct sheet *sheet, const struct counting *counting, struct panel panel);
/* Draws it from y on, so high as it was measured. */
void cards_panel_draw(const struct sheet *sheet, const struct counting *counting, double y,
                      const struct panel *panel);

#define CARDS_ANEW_HIGH 5.6
/* "Tel opnieuw", with its key: counts this row, or the pile, from nothing. Its width in units; and drawn with
 * its left top there. */
double cards_anew_wide(const struct sheet *sheet);
void cards_anew(const struct sheet *sheet, double x, double y); /* a target, never with the focus */

/* Draws page `page` of the thinking with its frame (-1: nothing); returns how many pages it takes. The
 * counting comes behind them on one page more. */
int cards_think(const struct sheet *sheet, const struct counting *counting, int page);

#endif
