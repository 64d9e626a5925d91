/* Outlines of areas: crossing, what they enclose, and a point inside. */
#include "pack/outline.h"

#include <assert.h>

/* Which side of the line from a to b the point lies on: above 0, below 0, or 0 on it. */
static int64_t turn(struct pack_point a, struct pack_point b, struct pack_point point)
{
    return (int64_t)(b.x - a.x) * (point.y - a.y) - (int64_t)(b.y - a.y) * (point.x - a.x);
}

static int sign(int64_t number)
{
    return (number > 0) - (number < 0);
}

/* A point on the line through a and b: does it stand between them? */
static bool between(struct pack_point a, struct pack_point b, struct pack_point point)
{
    const bool across = (a.x <= point.x && point.x <= b.x) || (b.x <= point.x && point.x <= a.x);
    const bool down = (a.y <= point.y && point.y <= b.y) || (b.y <= point.y && point.y <= a.y);
    return across && down;
}

static bool touch(struct pack_point a, struct pack_point b, struct pack_point c, struct pack_point d)
{
    const int c_side = sign(turn(a, b, c)), d_side = sign(turn(a, b, d));
    const int a_side = sign(turn(c, d, a)), b_side = sign(turn(c, d, b));
    if (c_side * d_side < 0 && a_side * b_side < 0)
        return true;
    return (c_side == 0 && between(a, b, c)) || (d_side == 0 && between(a, b, d)) ||
           (a_side == 0 && between(c, d, a)) || (b_side == 0 && between(c, d, b));
}

/* Two sides meet in `corner`: does the second one go back over the first? */
static bool folds(struct pack_point from, struct pack_point corner, struct pack_point to)
{
    const int64_t along =
        (int64_t)(corner.x - from.x) * (to.x - corner.x) + (int64_t)(corner.y - from.y) * (to.y - corner.y);
    return turn(from, corner, to) == 0 && along <= 0; /* a side without length too */
}

bool outline_crosses(const struct pack_point *points, uint8_t count)
{
    assert(count >= 3);
    for (uint8_t i = 0; i < count; i++) {
        const struct pack_point a = points[i], b = points[(i + 1) % count];
        if (folds(a, b, points[(i + 2) % count]))
            return true;
        for (uint8_t k = (uint8_t)(i + 2); k < count; k++)
            if ((k + 1) % count != i && touch(a, b, points[k], points[(k + 1) % count]))
                return true;
    }
    return false;
}

int64_t outline_double_area(const struct pack_point *points, uint8_t count)
{
    int64_t sum = 0;
    for (uint8_t i = 0; i < count; i++) {
        const struct pack_point a = points[i], b = points[(i + 1) % count];
        sum += (int64_t)a.x * b.y - (int64_t)b.x * a.y;
    }
    return sum < 0 ? -sum : sum;
}

/* Where the outline passes the height y (in halves, so that no corner stands on it), left to right. */
static uint8_t passes(const struct pack_point *points, uint8_t count, int32_t y, int32_t at[PACK_POINTS_MAX])
{
    uint8_t found = 0;
    for (uint8_t i = 0; i < count; i++) {
        const struct pack_point a = points[i], b = points[(i + 1) % count];
        if ((2 * a.y < y) == (2 * b.y < y))
            continue;
        const int32_t x = a.x + (int32_t)((int64_t)(y - 2 * a.y) * (b.x - a.x) / (2 * (b.y - a.y)));
        uint8_t place = found++;
        for (; place > 0 && at[place - 1] > x; place--)
            at[place] = at[place - 1];
        at[place] = x;
    }
    return found;
}

/* The middle of what is enclosed, by height. */
static int32_t middle_high(const struct pack_point *points, uint8_t count)
{
    int64_t sum = 0, area = 0;
    for (uint8_t i = 0; i < count; i++) {
        const struct pack_point a = points[i], b = points[(i + 1) % count];
        const int64_t part = (int64_t)a.x * b.y - (int64_t)b.x * a.y;
        sum += part * (a.y + b.y);
        area += part;
    }
    assert(area != 0);
    return (int32_t)(sum / (3 * area));
}

struct pack_point outline_inside(const struct pack_point *points, uint8_t count)
{
    int32_t at[PACK_POINTS_MAX], widest = -1;
    const int32_t y = middle_high(points, count);
    struct pack_point inside = points[0];
    const uint8_t found = passes(points, count, 2 * y + 1, at);
    for (uint8_t i = 0; i + 1 < found; i += 2)
        if (at[i + 1] - at[i] > widest) {
            widest = at[i + 1] - at[i];
            inside = (struct pack_point){(int16_t)((at[i] + at[i + 1]) / 2), (int16_t)y};
        }
    return inside;
}
