/* The street: every choice a plot of ground, every answer a house that stands on it. */
#ifndef VIEW_STREET_H
#define VIEW_STREET_H

#include "view/sheet.h"

struct plot {
    double x, w;
    bool narrow;
    uint8_t answer;
};

/* Options in order, then the table's own idea, not sure and pass. */
struct plots {
    struct plot at[ANSWER_COUNT];
    uint8_t count;
};

/* `wide` units from `left` on; plots are 26u of 144 and narrow ones 13.4u. From five answers on all are
 * narrow. `own`: the table has an idea of its own. */
struct plots street_plots(uint8_t option_count, bool own, double left, double wide);

/* What stands on the plots: by role, or plain paper houses. From nine on one plot (or as soon as they would
 * not stand on a small street) there is one gable per role with its number. */
struct street {
    const struct seen_round *round;
    double scale; /* 1 on the reveal */
    int sunk;     /* permille still to rise */
};

/* How high the highest plot is built, in units, without drawing. */
double street_high(const struct sheet *sheet, const struct plots *plots, const struct street *street);

/* Ground lines at y and the houses on them. */
void street_draw(const struct sheet *sheet, const struct plots *plots, const struct street *street, double y);

/* "Keuzes per rol, zonder namen": how the round is shown. */
const char *street_as(const struct sheet *sheet, const struct seen_round *round);

/* The stamp with its total under each plot, centred; `size` of the stamp. Returns the height used. */
double street_totals(const struct sheet *sheet, const struct plots *plots, const struct seen_round *round,
                     double y, double size, enum style figure);

#endif
