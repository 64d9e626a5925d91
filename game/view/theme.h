/* Colours: the three themes, and those of roles and options. Constant tables. */
#ifndef VIEW_THEME_H
#define VIEW_THEME_H

#include "pack/pack.h"
#include "view/canvas.h"

enum theme_kind { THEME_PAPER, THEME_HIGH_CONTRAST, THEME_BRIGHT_ROOM, THEME_KINDS };

/* Colours are opaque. Weights are in units; `heavy` multiplies every line, outline and icon. */
struct theme {
    enum theme_kind kind;
    const char *word; /* "paper" "high-contrast" "bright-room": in settings and options */
    uint32_t paper, card, sand, line, edge, ink2, ink, on_ink;
    uint32_t bar, on_bar, bar_aside;
    uint32_t night, on_night, night_aside, night_edge, night_bar, on_night_bar;
    uint32_t lamp, lit, roof;
    uint32_t focus, night_focus;
    uint32_t panel_line; /* outline of card and sand where they have no colour of their own, else NONE */
    double focus_weight;
    double heavy;
    bool shadow; /* the hard sand shadow under what can be taken */
};

/* The constant table of a theme; by its word: false when there is none of that name, and `out` stays as it
 * was. */
const struct theme *theme_get(enum theme_kind kind);
bool theme_find(const char *word, enum theme_kind *out);

/* A role's colours, opaque and the same in every theme. */
uint32_t theme_role_fill(enum pack_gable gable);
uint32_t theme_role_text(enum pack_gable gable); /* white or ink, whichever reads on the fill */
const char *theme_gable(enum pack_gable gable);  /* name of the drawing */

/* Options A to F are 0 to 5; then the three that have no colour. */
enum stamp {
    STAMP_A,
    STAMP_B,
    STAMP_C,
    STAMP_D,
    STAMP_E,
    STAMP_F,
    STAMP_OWN,
    STAMP_NOT_SURE,
    STAMP_PASS,
    STAMP_COUNT
};
uint32_t theme_stamp_fill(enum stamp stamp); /* NONE for the last three */
uint32_t theme_stamp_text(enum stamp stamp); /* white or ink, whichever reads on the fill */

/* WCAG 2 contrast of two opaque colours, 1 to 21. */
double theme_contrast(uint32_t a, uint32_t b);

#endif
