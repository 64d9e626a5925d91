/* Turns units into pixels: the stage in the middle of the page, every coordinate rounded at the very end. */
#include "view/metrics.h"

#include <assert.h>
#include <math.h>

const int metrics_texts[METRICS_TEXTS] = {100, 115, 130, 150};

enum { STAGE_WIDE = 160, STAGE_HIGH = 90, STAGE_HIGHEST = 120, DESK_HIGH = 100 };

static const struct {
    double least_high, label, aside, smallest;
} surfaces[] = {
    [SURFACE_WALL] = {STAGE_HIGH, 3, 2.5, 2.5},
    [SURFACE_DESK] = {DESK_HIGH, 2.25, 2, 1.75},
    [SURFACE_SEAT] = {STAGE_HIGH, 3, 2.5, 2.5},
};

static double between(double low, double value, double high)
{
    return fmin(fmax(value, low), high);
}

struct metrics metrics_of(enum surface surface, int width, int height, int text_percent, int zoom_percent)
{
    assert(width > 0 && height > 0 && text_percent >= 100 && zoom_percent > 0 && zoom_percent <= 100);
    const double least = surfaces[surface].least_high;
    double u = fmin(width / (double)STAGE_WIDE, height / least) * zoom_percent / 100;
    double high = between(least, height * (zoom_percent / 100.0) / u, STAGE_HIGHEST);
    return (struct metrics){
        .surface = surface,
        .width = width,
        .height = height,
        .u = u,
        .left = (width - STAGE_WIDE * u) / 2,
        .top = (height - high * u) / 2,
        .high = high,
        .text_percent = text_percent,
        .label = surfaces[surface].label,
        .aside = surfaces[surface].aside,
        .smallest = surfaces[surface].smallest,
    };
}

int metrics_x(const struct metrics *metrics, double x)
{
    return (int)lround(metrics->left + x * metrics->u);
}

int metrics_y(const struct metrics *metrics, double y)
{
    return (int)lround(metrics->top + y * metrics->u);
}

int metrics_px(const struct metrics *metrics, double length)
{
    if (length <= 0)
        return 0;
    int pixels = (int)lround(length * metrics->u);
    return pixels > 0 ? pixels : 1;
}

struct rect metrics_rect(const struct metrics *metrics, double x, double y, double w, double h)
{
    int left = metrics_x(metrics, x), top = metrics_y(metrics, y);
    return (struct rect){left, top, metrics_x(metrics, x + w) - left, metrics_y(metrics, y + h) - top};
}

double metrics_lower(const struct metrics *metrics, double y, double part)
{
    return y + (metrics->high - surfaces[metrics->surface].least_high) * part;
}

/* Text that is read from 2.5u to 3.5u follows the text size; titles and questions up to 6u at most 115 %. */
double metrics_scale(const struct metrics *metrics, double size)
{
    const double reading = 3.5, titles = 6, most = 1.15;
    double wish = metrics->text_percent / 100.0;
    if (size <= reading)
        return wish;
    return size <= titles ? fmin(wish, most) : 1;
}

static int pixels(double size)
{
    int whole = (int)lround(size);
    return whole > 0 ? whole : 1;
}

int metrics_text(const struct metrics *metrics, double size)
{
    return pixels(size * metrics_scale(metrics, size) * metrics->u);
}

int metrics_frame_text(const struct metrics *metrics, double size)
{
    const double most = 1.15;
    return pixels(size * fmin(metrics->text_percent / 100.0, most) * metrics->u);
}
