/* Finds where two pictures differ: marks that both have, in the same order, need no painting. */
#include "base/digest.h"
#include "view/canvas.h"

#include <assert.h>
#include <stdlib.h>

/* The longest row of marks in the middle that is compared pair by pair; beyond it all of the middle counts
 * as changed. Real pages have a few hundred. */
enum { COMPARED_MAX = 1500 };

/* Everything that decides how a mark looks, and nothing else: no pointers, no padding. */
static uint64_t mark_digest(const struct mark *mark)
{
    struct text line = TEXT_INIT;
    canvas_dump_mark(&line, mark);
    text_format(&line, "%d,%d %dx%d", mark->paint.x, mark->paint.y, mark->paint.w, mark->paint.h);
    uint64_t digest = digest_check(0, line.at, line.length);
    text_release(&line);
    return digest;
}

static uint64_t *digests(struct arena *arena, const struct canvas *canvas)
{
    uint64_t *all = ARENA_ARRAY(arena, uint64_t, canvas->count + 1);
    for (size_t i = 0; i < canvas->count; i++)
        all[i] = mark_digest(&canvas->marks[i]);
    return all;
}

/* A stretch of marks of one picture. */
struct stretch {
    const struct mark *marks;
    const uint64_t *digests;
    size_t count;
};

struct changes {
    struct rect *rects; /* room for all marks of both stretches */
    size_t count;
};

static void change(struct changes *changes, const struct mark *mark)
{
    changes->rects[changes->count++] = mark->paint;
}

static void change_all(struct changes *changes, struct stretch stretch)
{
    for (size_t i = 0; i < stretch.count; i++)
        change(changes, &stretch.marks[i]);
}

/* Longest common subsequence: length[i][j] is that of a from i and b from j. */
static uint16_t *common_lengths(struct arena *arena, struct stretch a, struct stretch b)
{
    size_t row = b.count + 1;
    uint16_t *length = ARENA_ARRAY(arena, uint16_t, (a.count + 1) * row);
    for (size_t i = a.count; i > 0; i--)
        for (size_t j = b.count; j > 0; j--) {
            uint16_t down = length[i * row + j - 1], right = length[(i - 1) * row + j];
            uint16_t best = down > right ? down : right;
            if (a.digests[i - 1] == b.digests[j - 1])
                best = (uint16_t)(length[i * row + j] + 1);
            length[(i - 1) * row + j - 1] = best;
        }
    return length;
}

static void compare(struct arena *arena, struct stretch a, struct stretch b, struct changes *changes)
{
    const uint16_t *length = common_lengths(arena, a, b);
    size_t row = b.count + 1, i = 0, j = 0;
    while (i < a.count && j < b.count) {
        if (a.digests[i] == b.digests[j]) {
            i++;
            j++;
        } else if (length[(i + 1) * row + j] >= length[i * row + j + 1])
            change(changes, &a.marks[i++]);
        else
            change(changes, &b.marks[j++]);
    }
    change_all(changes, (struct stretch){a.marks + i, NULL, a.count - i});
    change_all(changes, (struct stretch){b.marks + j, NULL, b.count - j});
}

/* Cuts off what both begin and end with. */
static void trim(struct stretch *a, struct stretch *b)
{
    while (a->count && b->count && a->digests[0] == b->digests[0]) {
        *a = (struct stretch){a->marks + 1, a->digests + 1, a->count - 1};
        *b = (struct stretch){b->marks + 1, b->digests + 1, b->count - 1};
    }
    while (a->count && b->count && a->digests[a->count - 1] == b->digests[b->count - 1]) {
        a->count--;
        b->count--;
    }
}

size_t canvas_difference(const struct canvas *before, const struct canvas *after, struct rect *out,
                         size_t max)
{
    assert(max >= 1);
    if (before->width != after->width || before->height != after->height ||
        before->background != after->background) {
        out[0] = (struct rect){0, 0, after->width, after->height};
        return 1;
    }
    struct arena arena = {0};
    struct stretch a = {before->marks, digests(&arena, before), before->count};
    struct stretch b = {after->marks, digests(&arena, after), after->count};
    trim(&a, &b);
    struct changes changes = {.rects = ARENA_ARRAY(&arena, struct rect, a.count + b.count + 1)};
    if (a.count > COMPARED_MAX || b.count > COMPARED_MAX) {
        change_all(&changes, a);
        change_all(&changes, b);
    } else
        compare(&arena, a, b, &changes);
    size_t count = rect_merge(changes.rects, changes.count, max);
    assert(count <= max);
    for (size_t i = 0; i < count; i++)
        out[i] = changes.rects[i];
    arena_release(&arena);
    return count;
}
