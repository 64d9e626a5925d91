/* A canvas is a picture as data: marks in the order they are painted, and the places that answer to
 * mouse, touch and keyboard. Views fill it, screen/ paints it, tests print and compare it.
 *
 * Always true: every coordinate is a whole output pixel; every string lives in the canvas' own arena;
 * a later mark covers an earlier one. No mark knows a window, a font file or SDL.
 *
 * Colours are 0xFFRRGGBB; 0 (COLOUR_NONE) means "do not paint". */
#ifndef VIEW_CANVAS_H
#define VIEW_CANVAS_H

#include "base/arena.h"
#include "base/text.h"
#include "view/rect.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { COLOUR_NONE = 0 };
#define COLOUR(rgb) (0xFF000000u | (uint32_t)(rgb))

enum face { FACE_VOLLKORN_BOLD, FACE_ANDIKA, FACE_ANDIKA_BOLD, FACE_NOTO, FACE_NOTO_BOLD, FACE_COUNT };

enum mark_kind {
    MARK_BOX,     /* rectangle, rounded or not: filled, outlined, dashed */
    MARK_TEXT,    /* one piece of one line in one face */
    MARK_DRAWING, /* an SVG of assets/icons */
    MARK_PICTURE, /* an image of the pack */
    MARK_LINE,    /* straight */
    MARK_CURVE,   /* one cubic curve */
    MARK_RING,    /* whole circle or a part of it */
    MARK_POLYGON, /* filled, convex or not */
    MARK_KINDS
};

/* The outline lies inside the rectangle. `radius` is cut to half the shorter side, so a large number
 * makes a pill or a circle. dash > 0: strokes of `dash` pixels with `gap` between, spread evenly. */
struct mark_box {
    int radius;
    uint32_t fill;
    uint32_t line;
    int weight; /* of the outline; 0 = none */
    int dash, gap;
};

enum text_kind {
    TEXT_READ,    /* ordinary text */
    TEXT_SIGN,    /* the letter of a stamp or key: part of its drawing, may be smaller */
    TEXT_SCROLLS, /* in a field: may be cut off at its edges */
};

/* x and baseline say where the first letter stands; `width` is what view/type measured. */
struct mark_text {
    int x, baseline, width;
    int size; /* pixels per em */
    enum face face;
    uint32_t colour;
    const char *string;
    struct rect place; /* where the text belongs, for the laws; empty = the page */
    enum text_kind kind;
};

/* `name` is a file of assets/icons without ".svg". In the file #18213A stands for ink and #FFFDF8 for card;
 * any other colour is the fill. Each is replaced by the one given here; NONE keeps the file's own. */
struct mark_drawing {
    const char *name;
    uint32_t fill, ink, card;
    int weight; /* line weights in percent of those in the file; 0 = 100 */
};

/* Scaled to cover the rectangle, the rest cut off evenly; corners rounded. `key` is the path inside
 * the pack. A picture that cannot be read leaves what is beneath it. */
struct mark_picture {
    const char *key;
    int radius;
};

struct point {
    int x, y;
};

struct mark_line {
    struct point from, to;
    int weight;
    uint32_t colour;
    bool round; /* ends */
    int dash, gap;
};

struct mark_curve {
    struct point from, lead, trail, to; /* ends and their two control points */
    int weight;
    uint32_t colour;
    bool round;
    int dash, gap;
};

/* Angles in tenths of a degree, clockwise from the top; from 0 to 3600 is the whole ring. The outer
 * edge lies at `radius` from the centre, the stroke inside it. dash counts strokes round the ring. */
struct mark_ring {
    struct point centre;
    int radius, weight;
    int from, to;
    uint32_t colour;
};

struct mark_polygon {
    const struct point *points;
    int count; /* 3 or more */
    uint32_t fill;
    uint32_t line;
    int weight; /* of the outline, centred on the edge, round joins; 0 = none */
};

struct mark {
    enum mark_kind kind;
    bool miniature;    /* part of a picture in a picture: the laws leave it out */
    bool decoration;   /* may run off the page, like the street of the start screen */
    struct rect at;    /* what the mark occupies, for layout and laws */
    struct rect paint; /* every pixel it may touch; painting is cut off here */
    union {
        struct mark_box box;
        struct mark_text text;
        struct mark_drawing drawing;
        struct mark_picture picture;
        struct mark_line line;
        struct mark_curve curve;
        struct mark_ring ring;
        struct mark_polygon polygon;
    };
};

enum target_flag {
    TARGET_FOCUSABLE = 1 << 0, /* Tab reaches it; targets without are for the pointer only */
    TARGET_BUTTON = 1 << 1,    /* Enter or Space does it */
    TARGET_FIELD = 1 << 2,     /* takes text */
    TARGET_MANY_LINES = 1 << 3,
    TARGET_DEFAULT = 1 << 4, /* has the focus when nothing else has; at most one */
    TARGET_CHOSEN = 1 << 5,
    TARGET_DISABLED = 1 << 6, /* can be pointed at, answers with its reason */
};

struct shown_text; /* where the letters of a field stand: view/point.h */

/* Targets stand in focus order. `id` is unique on the canvas, never 0, and means something to the
 * screen that placed it only. The label is what the thing is called (tests, key help, reading aloud). */
struct target {
    struct rect at;
    uint32_t id;
    uint32_t flags;
    const char *label;
};

enum { CANVAS_FIELDS_MAX = 8, CANVAS_OUTLINES_MAX = 16 };

/* Zeroed is not open: canvas_open first. */
struct canvas {
    struct arena arena;
    int width, height;
    double unit; /* pixels per u */
    uint32_t background;
    int pages;         /* of the view: what does not fit on one page stands on the next; 0 = one */
    struct rect clip;  /* marks added now are cut off here; empty = the page */
    struct rect place; /* texts added now belong here; empty = the page */
    bool decoration;   /* marks added now may run off the page */
    size_t cut;        /* texts of which something was left over; their view says where that stands */
    struct mark *marks;
    size_t count, room;
    struct target *targets;
    size_t target_count, target_room;
    struct {
        uint32_t id;
        const struct shown_text *text;
    } fields[CANVAS_FIELDS_MAX];
    size_t field_count;
    struct {
        uint32_t id;
        const struct point *points;
        int count;
    } outlines[CANVAS_OUTLINES_MAX];
    size_t outline_count;
};

/* An empty page of one colour. */
void canvas_open(struct canvas *canvas, int width, int height, double unit, uint32_t background);
void canvas_release(struct canvas *canvas);

/* From here on: cut marks off at `clip`, and hold texts to `place`. An empty rectangle ends it. */
void canvas_clip(struct canvas *canvas, struct rect clip);
void canvas_place(struct canvas *canvas, struct rect place);
void canvas_decoration(struct canvas *canvas, bool on);

/* Adding. Strings and points are copied; marks wholly outside the clip are still added (the laws must
 * see them), only nothing of them is painted. An empty text adds nothing. */
void canvas_box(struct canvas *canvas, struct rect at, struct mark_box box);
void canvas_text(struct canvas *canvas, struct mark_text text);
void canvas_drawing(struct canvas *canvas, struct rect at, struct mark_drawing drawing);
void canvas_picture(struct canvas *canvas, struct rect at, struct mark_picture picture);
void canvas_line(struct canvas *canvas, struct mark_line line);
void canvas_curve(struct canvas *canvas, struct mark_curve curve);
void canvas_ring(struct canvas *canvas, struct mark_ring ring);
void canvas_polygon(struct canvas *canvas, struct mark_polygon polygon);

/* A later target lies over an earlier one; the name is copied, and read aloud in tests. */
void canvas_target(struct canvas *canvas, struct target target);

/* Of the target `id` only what lies within this outline answers to the pointer; the points are copied. At
 * most CANVAS_OUTLINES_MAX on a canvas. */
void canvas_outline(struct canvas *canvas, uint32_t id, const struct point *points, int count);

/* Copies every mark (no targets) of `inner` into `at`, scaled to its width, as miniatures: the desk
 * shows the wall this way, so it can never show more than the wall. */
void canvas_embed(struct canvas *canvas, const struct canvas *inner, struct rect at);

/* The topmost target at a pixel / by id; NULL when there is none. */
const struct target *canvas_target_at(const struct canvas *canvas, int x, int y);
const struct target *canvas_target_find(const struct canvas *canvas, uint32_t id);

/* The text of the field that is this target: lives in the canvas' arena. NULL: the target is no field. */
void canvas_field(struct canvas *canvas, uint32_t id, const struct shown_text *text);
const struct shown_text *canvas_field_find(const struct canvas *canvas, uint32_t id);

/* One line per mark and target, the same on every machine; for goldens. */
void canvas_dump(struct text *out, const struct canvas *canvas);
/* One mark as such a line: all that decides how it looks. */
void canvas_dump_mark(struct text *out, const struct mark *mark);

/* The rectangles that differ, merged to at most `max` (>= 1); returns how many, 0 = equal pictures.
 * A different size or background gives the whole new page. */
size_t canvas_difference(const struct canvas *before, const struct canvas *after, struct rect *out,
                         size_t max);

#endif
