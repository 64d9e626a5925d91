/* Measures: how many pixels a unit is, where the stage stands, and how large letters are. Pure arithmetic. */
#ifndef VIEW_METRICS_H
#define VIEW_METRICS_H

#include "view/rect.h"

enum surface { SURFACE_WALL, SURFACE_DESK, SURFACE_SEAT };

/* The sizes of text a user may choose, in percent; the first is what a new user gets. */
enum { METRICS_TEXTS = 4 };
extern const int metrics_texts[METRICS_TEXTS];

/* A page measured. One unit u is 1/160 of the stage's width on every surface; on the desk that is 8
 * design pixels (1280 x 800), so 18 px of text is 2.25u. The stage stands in the middle of the page. */
struct metrics {
    enum surface surface;
    int width, height;             /* the page, pixels */
    double u;                      /* pixels per unit, not rounded */
    double left, top;              /* of the stage, pixels */
    double high;                   /* of the stage, units: 90, 100 (16:10, desk), 120 (4:3), or between */
    int text_percent;              /* one of metrics_texts */
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
