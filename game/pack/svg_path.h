/* How long the outline of a path is, and of how many points it is made, without drawing it: never shorter
 * than what is drawn, since a curve is no longer than the lines through its points. */
#ifndef PACK_SVG_PATH_H
#define PACK_SVG_PATH_H

#include "pack/svg.h"

/* Once around a circle of radius 1; strict C knows no M_PI. */
#define SVG_TURN 6.283185307179586

struct svg_run {
    double length; /* in the measure of the path; infinite when a number in it is out of all bounds */
    double points; /* a curve counts each of its points */
};

/* Of the attribute `d`: letters and numbers as the drawer reads them. What is no path adds nothing. */
struct svg_run svg_path_run(struct svg_span d);

/* Of the attribute `points`; `closed`: back to the first. */
struct svg_run svg_points_run(struct svg_span points, bool closed);

/* The next number of `rest`, which is shortened by it; false after the last. Out of all bounds: infinite. */
bool svg_next_number(struct svg_span *rest, double *number);

#endif
