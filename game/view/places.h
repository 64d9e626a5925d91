/* The places of a pack's texts that cannot turn a page, in units of the wall at 16:9, the lowest stage. The
 * view that draws such a text and the check that asks whether it has room (fit.c) both read them here;
 * tests/unit/test_view_places.c lays out the longest text that the check lets through and looks whether
 * anything of it was cut off. */
#ifndef VIEW_PLACES_H
#define VIEW_PLACES_H

#include "view/sheet.h"

#define PLACE_LEGEND(roles)  ((SHEET_WIDE - 4) / (roles)-7) /* a role under the street, two lines */
#define PLACE_PILL           (SHEET_WIDE - 6)               /* a value on the page of the reason, one line */
#define PLACE_EFFECT         25.8 /* an effect beside its cells, with the costs on the same page */
#define PLACE_SPECTRUM       33.0 /* an end of a spectrum over its road */
#define PLACE_TILE           48.9 /* the name of a game on its card of the start */
#define PLACE_PROGRAMME      60.0 /* the name of a programme on its card of set-up, beside the time it ends */
#define PLACE_STORY_TITLE    66.0 /* the title of a dilemma, beside the mark of its pages, two lines */
#define PLACE_NEWS           122.0 /* what comes in between: one page */
#define PLACE_NEWS_TOP       18.0
#define PLACE_NEWS_GAP       3.0   /* between its title and its text */
#define PLACE_ALOUD_QUESTION 120.0 /* the question over the options */
#define PLACE_ALOUD          117.0 /* an option read aloud, its label and its detail */
#define PLACE_PLOT_OVER      1.2   /* the words under a plot may stand out so much */
#define PLACE_ASK            124.0 /* what a talk asks */
#define PLACE_PANEL_HIGH     24.0  /* what stays free below it for a panel, or for the table's words */
#define PLACE_WORDS_HIGH     9.0

#endif
