/* What the files of screen/shape share: blending, and a mask of coverage. */
#ifndef SCREEN_SHAPE_INNER_H
#define SCREEN_SHAPE_INNER_H

#include "screen/shape.h"

/* 0 to 255 of one pixel, inside a rectangle of the page. */
struct mask {
    struct rect at;
    uint8_t *coverage; /* at.w * at.h, owned */
};

/* The part of clip that lies on the surface. */
struct rect shape_visible(const SDL_Surface *surface, struct rect clip);

/* Nothing is visible of an empty mask; its coverage is NULL then. */
struct mask shape_mask(struct rect visible, struct rect at);
void shape_mask_release(struct mask *mask);
/* Keeps the larger coverage, so that pieces of one stroke may overlap. coverage: 0 to 1. */
void shape_mask_add(struct mask *mask, int x, int y, double coverage);
void shape_mask_paint(SDL_Surface *surface, const struct mask *mask, uint32_t colour);

/* Adds a stroke from a to b; ends round or cut straight. */
struct spike {
    double x, y;
};
/* Weight in pixels, across. */
void shape_mask_stroke(struct mask *mask, struct spike a, struct spike b, double weight, bool round);

static inline double shape_part(double value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

/* To the nearest whole number; value: not negative. lround would be a call for every pixel. */
static inline uint32_t shape_round(double value)
{
    return (uint32_t)(value + 0.5);
}

static inline uint32_t *shape_row(const SDL_Surface *surface, int y)
{
    return (uint32_t *)(void *)((uint8_t *)surface->pixels + (size_t)y * (size_t)surface->pitch);
}

/* Mixes colour into a pixel; part from 0 to 256. */
static inline uint32_t shape_mix(uint32_t below, uint32_t colour, uint32_t part)
{
    uint32_t odd = (below & 0xFF00FFu) * (256 - part) + (colour & 0xFF00FFu) * part;
    uint32_t even = (below >> 8 & 0xFFu) * (256 - part) + (colour >> 8 & 0xFFu) * part;
    return 0xFF000000u | (odd >> 8 & 0xFF00FFu) | (even & 0xFF00u);
}

/* The same for a row of them. Most of a page is the same paper before and after: that is skipped. */
enum { SHAPE_WHOLE = 256, SHAPE_RUN = 8 };
void shape_mix_row(uint32_t *row, const uint32_t *colours, int count, uint32_t part);

/* Mixes one colour into all of a rectangle; part: 0 to 256 of it. */
void shape_veil(SDL_Surface *surface, struct rect visible, struct rect at, uint32_t colour, uint32_t part);

/* Every pixel of `at` that is visible gets this colour. */
void shape_fill(SDL_Surface *surface, struct rect visible, struct rect at, uint32_t colour);

#endif
