/* The table of look.md section 6: what moves, and for how long. */
#include "app/motion.h"

#include <assert.h>

enum {
    LARGE = 1920 * 1200, /* pixels: beyond it a frame takes more than 16 ms on an old laptop */
    FRAME_MS = 16,
    LARGE_FRAME_MS = 33,
    FIRST = 500, /* permille of the earlier picture in the first frame: never as strong as the new one */
};

static uint32_t lasts(enum motion_kind kind)
{
    static const uint32_t ms[] = {
        [MOTION_NONE] = 0,     [MOTION_TOUCH] = 100, [MOTION_STEP] = 200,
        [MOTION_REVEAL] = 450, [MOTION_FILL] = 300,
    };
    assert((size_t)kind < sizeof ms / sizeof *ms);
    return ms[kind];
}

/* Rounded up: what is not over yet is never zero. */
static int permille(int part, int of)
{
    return (part * of + 999) / 1000;
}

static bool same_step(const struct motion_picture *before, const struct motion_picture *after)
{
    return before->revision == after->revision && before->part == after->part && before->step == after->step;
}

enum motion_kind motion_between(const struct motion_picture *before, const struct motion_picture *after)
{
    if (before->still || after->still || before->screen != after->screen)
        return MOTION_NONE;
    if (!same_step(before, after))
        return after->steps ? MOTION_STEP : MOTION_NONE;
    return before->leaf == after->leaf && before->touch != after->touch ? MOTION_TOUCH : MOTION_NONE;
}

uint32_t motion_every(size_t pixels)
{
    return pixels > LARGE ? LARGE_FRAME_MS : FRAME_MS;
}

void motion_begin(struct motion *motion, enum motion_kind kind, uint32_t every, uint64_t now)
{
    assert(kind != MOTION_NONE && every > 0);
    motion->kind = kind;
    motion->from = motion->frame = now;
    motion->every = every;
    motion->left = 1000;
}

bool motion_frame(struct motion *motion, uint64_t now)
{
    if (motion->kind == MOTION_NONE || now - motion->frame < motion->every)
        return false;
    const uint64_t gone = now - motion->from, all = lasts(motion->kind);
    motion->frame = now;
    if (gone >= all) {
        motion->kind = MOTION_NONE;
        motion->left = 0;
        return true;
    }
    const int left = 1000 - (int)(gone * 1000 / all);
    motion->left = permille(left, left); /* ease-out: fast first, landing softly */
    return true;
}

bool motion_next(struct motion *motion, uint32_t every, uint64_t now)
{
    if (motion->asked == MOTION_FILL) { /* after the step has come in */
        motion->then = MOTION_FILL;
        motion->asked = MOTION_NONE;
        return false;
    }
    const enum motion_kind next = motion->asked                 ? motion->asked
                                  : motion->kind == MOTION_NONE ? motion->then
                                                                : MOTION_NONE;
    if (next == MOTION_NONE)
        return false;
    motion->asked = motion->then = MOTION_NONE;
    motion_begin(motion, next, every, now);
    return true;
}

bool motion_end(struct motion *motion)
{
    const bool any = motion->kind || motion->asked || motion->then;
    motion->kind = motion->asked = motion->then = MOTION_NONE;
    motion->left = 0;
    return any;
}

int motion_wait(const struct motion *motion, uint64_t now)
{
    if (motion->kind == MOTION_NONE)
        return motion->asked || motion->then ? 0 : -1;
    const uint64_t due = motion->frame + motion->every;
    return due > now ? (int)(due - now) : 0;
}

int motion_sunk(const struct motion *motion)
{
    return motion->asked == MOTION_REVEAL ? 1000 : motion->kind == MOTION_REVEAL ? motion->left : 0;
}

int motion_coming(const struct motion *motion)
{
    if (motion->asked == MOTION_FILL || motion->then == MOTION_FILL)
        return 1000;
    return motion->kind == MOTION_FILL ? motion->left : 0;
}

int motion_earlier(const struct motion *motion)
{
    const bool soft = motion->kind == MOTION_TOUCH || motion->kind == MOTION_STEP;
    return soft ? permille(motion->left, FIRST) : 0;
}
