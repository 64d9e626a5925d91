/* Arithmetic on rectangles, and merging many into few. */
#include "view/rect.h"

#include <assert.h>
#include <stdint.h>

bool rect_empty(struct rect rect)
{
    return rect.w <= 0 || rect.h <= 0;
}

bool rect_inside(struct rect outer, struct rect inner)
{
    if (rect_empty(inner))
        return true;
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

struct rect rect_common(struct rect a, struct rect b)
{
    int x = larger(a.x, b.x), y = larger(a.y, b.y);
    int right = smaller(a.x + a.w, b.x + b.w), bottom = smaller(a.y + a.h, b.y + b.h);
    if (right <= x || bottom <= y)
        return (struct rect){0};
    return (struct rect){x, y, right - x, bottom - y};
}

struct rect rect_around(struct rect a, struct rect b)
{
    if (rect_empty(a))
        return b;
    if (rect_empty(b))
        return a;
    int x = smaller(a.x, b.x), y = smaller(a.y, b.y);
    int right = larger(a.x + a.w, b.x + b.w), bottom = larger(a.y + a.h, b.y + b.h);
    return (struct rect){x, y, right - x, bottom - y};
}

struct rect rect_grow(struct rect rect, int by)
{
    return (struct rect){rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

bool rect_holds(struct rect rect, int x, int y)
{
    return x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
}

static int64_t area(struct rect rect)
{
    return rect_empty(rect) ? 0 : (int64_t)rect.w * rect.h;
}

/* Pixels repainted needlessly when two rectangles become one; below zero when they overlap much. */
static int64_t waste(struct rect a, struct rect b)
{
    return area(rect_around(a, b)) - area(a) - area(b);
}

static size_t drop_empty(struct rect *rects, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!rect_empty(rects[i]))
            rects[kept++] = rects[i];
    return kept;
}

/* The pair whose union wastes least; false when fewer than two are left. */
static bool cheapest(const struct rect *rects, size_t count, size_t pair[2], int64_t *cost)
{
    *cost = INT64_MAX;
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            int64_t now = waste(rects[i], rects[j]);
            if (now < *cost) {
                *cost = now;
                pair[0] = i;
                pair[1] = j;
            }
        }
    return count >= 2;
}

/* Beyond this many the pairs would be slow to look through: the tail is taken together first. */
enum { PAIRS_MAX = 64 };

size_t rect_merge(struct rect *rects, size_t count, size_t max)
{
    assert(max >= 1);
    count = drop_empty(rects, count);
    while (count > PAIRS_MAX) {
        rects[count % PAIRS_MAX] = rect_around(rects[count % PAIRS_MAX], rects[count - 1]);
        count--;
    }
    size_t pair[2] = {0, 0};
    int64_t cost;
    while (cheapest(rects, count, pair, &cost) && (count > max || cost <= 0)) {
        rects[pair[0]] = rect_around(rects[pair[0]], rects[pair[1]]);
        rects[pair[1]] = rects[--count];
    }
    return count;
}
