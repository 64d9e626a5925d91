/* What moves on the screens, and when its next frame is due. Pure: the time comes in, nothing is drawn here.
 *
 * Always true: one movement at a time, always towards a picture that holds already; it eases out, ends by
 * itself, and can be ended at any moment without anything being lost. Nothing moves into or out of a picture
 * that is `still`: what a seat or night shows is cut, so that no frame ever mixes it with anything. */
#ifndef APP_MOTION_H
#define APP_MOTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum motion_kind {
    MOTION_NONE,
    MOTION_TOUCH,  /* another focus or choice on the same picture */
    MOTION_STEP,   /* the wall comes to another step */
    MOTION_REVEAL, /* the houses rise */
    MOTION_FILL,   /* the cells of the effects fill */
};

/* What of a picture decides whether it may move into the next one. */
struct motion_picture {
    bool still;         /* private, night, a question, or not drawn yet */
    const void *screen; /* two of the same screen are equal, whatever stands on them */
    bool steps;         /* this screen shows the step itself: the wall */
    uint32_t revision;  /* of the step */
    uint8_t part, step; /* shown; the step looked back at, not the open one */
    uint64_t leaf;      /* page of it, and whatever lies over it */
    uint64_t touch;     /* focus and choices */
};

/* How the second picture takes the place of the first; NONE = a cut. */
enum motion_kind motion_between(const struct motion_picture *before, const struct motion_picture *after);

struct motion {
    enum motion_kind kind;  /* moving now */
    enum motion_kind asked; /* by a step that opened just now: REVEAL or FILL */
    enum motion_kind then;  /* comes after this one */
    uint64_t from, frame;   /* monotonic ms: it began, its last frame */
    uint32_t every;         /* ms from frame to frame */
    int left;               /* permille still to go, as of its last frame */
};

/* Frames of this many pixels can be made and sent this often in software. */
uint32_t motion_every(size_t pixels);

/* This movement, not NONE, starts at `now` with a frame every so many ms; what moved before it has ended. */
void motion_begin(struct motion *motion, enum motion_kind kind, uint32_t every, uint64_t now);
/* To its next frame. False: none is due. When it was the last one, `left` and `kind` are 0. */
bool motion_frame(struct motion *motion, uint64_t now);
/* What was asked for begins, or what comes after the movement that has ended. True: something begins. */
bool motion_next(struct motion *motion, uint32_t every, uint64_t now);
/* All of it is over at once. True: something was under way or waited. */
bool motion_end(struct motion *motion);
int motion_wait(const struct motion *motion, uint64_t now); /* ms until a frame is due; -1 = nothing moves */

/* Permille that the houses still have to rise, and that the cells still have to fill. */
int motion_sunk(const struct motion *motion);
int motion_coming(const struct motion *motion);

/* Permille of the earlier picture still to be seen under the new one. */
int motion_earlier(const struct motion *motion);

#endif
