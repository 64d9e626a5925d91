/* Colours and measures: the three themes, the colours of roles and options, and how many pixels a
 * unit is. Everything here is a constant table or pure arithmetic. */
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

const struct theme *theme_get(enum theme_kind kind);
bool theme_find(const char *word, enum theme_kind *out);

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
uint32_t theme_stamp_text(enum stamp stamp);

/* WCAG 2 contrast of two opaque colours, 1 to 21. */
double theme_contrast(uint32_t a, uint32_t b);

enum surface { SURFACE_WALL, SURFACE_DESK, SURFACE_SEAT };

/* A page measured. One unit u is 1/160 of the stage's width on every surface; on the desk that is 8
 * design pixels (1280 x 800), so 18 px of text is 2.25u. The stage stands in the middle of the page. */
struct metrics {
    enum surface surface;
    int width, height;             /* the page, pixels */
    double u;                      /* pixels per unit, not rounded */
    double left, top;              /* of the stage, pixels */
    double high;                   /* of the stage, units: 90, 100 (16:10, desk), 120 (4:3), or between */
    int text_percent;              /* 100 115 130 150 */
    double label, aside, smallest; /* text sizes in units: wall 3, 2.5, 2.5; desk 2.25, 2, 1.75 */
};

/* zoom_percent: 100, 95 or 90 ("Beeld kleiner"). Width and height are at least 1. */
struct metrics metrics_of(enum surface surface, int width, int height, int text_percent, int zoom_percent);

/* Units on the stage to pixels on the page, rounded at the very end. metrics_px is a length and gives at
 * least 1 for anything above 0. */
int metrics_x(const struct metrics *metrics, double x);
int metrics_y(const struct metrics *metrics, double y);
int metrics_px(const struct metrics *metrics, double length);
struct rect metrics_rect(const struct metrics *metrics, double x, double y, double w, double h);

/* How far below its place at 90u high something stands on a taller stage: the bar takes all of the
 * extra height (part 1), a block halfway takes half (0.5). */
double metrics_lower(const struct metrics *metrics, double y, double part);

/* Text size in whole pixels: sizes up to 3.5u follow the text size, titles and questions (up to 6u) and
 * everything in strip and bar at most 115 %, larger ones stay. metrics_scale is the factor used. */
double metrics_scale(const struct metrics *metrics, double size);
int metrics_text(const struct metrics *metrics, double size);
int metrics_frame_text(const struct metrics *metrics, double size);

#endif
