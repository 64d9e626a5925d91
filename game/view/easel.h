/* The easel: what every view needs to draw with, and text set on it.
 *
 * Positions and sizes are in units of the stage (160 wide); the easel turns them into pixels. */
#ifndef VIEW_EASEL_H
#define VIEW_EASEL_H

#include "view/canvas.h"
#include "view/metrics.h"
#include "view/theme.h"
#include "view/type.h"

/* Borrowed, all of it; alive as long as the view call. */
struct easel {
    struct canvas *canvas;
    struct type *type;
    const struct theme *theme;
    struct metrics metrics;
    const char *language; /* of the texts set now, for breaking: "nl", "en" */
    bool night;           /* hand-over, pause, quiet: paper on ink */
    uint32_t focus;       /* id of the target with the focus; 0 = none is drawn */
};

/* Opens the canvas at the measured size with paper (or night) as background. */
struct easel easel_begin(struct canvas *canvas, struct type *type, const struct theme *theme,
                         struct metrics metrics, const char *language, bool night);

/* A place in units. */
struct spot {
    double x, y, w, h;
};
/* A spot as wide as it is high comes out square. */
struct rect easel_rect(const struct easel *easel, struct spot spot);
int easel_weight(const struct easel *easel, double units); /* a line weight: heavier in the bright room */

/* Main text colour and second text colour of this page (day or night). */
uint32_t easel_ink(const struct easel *easel);
uint32_t easel_second(const struct easel *easel);

/* The faces of the house (look.md section 3). */
enum style {
    STYLE_COVER,       /* Vollkorn 7 */
    STYLE_TITLE,       /* Vollkorn 6 */
    STYLE_QUESTION,    /* Vollkorn 5 */
    STYLE_HEADING,     /* Vollkorn 4 */
    STYLE_DECISION,    /* Vollkorn 4.6: the first line */
    STYLE_REASON,      /* Vollkorn 3.6: the other lines */
    STYLE_CARD_NAME,   /* Vollkorn 2.75 */
    STYLE_PROMPT,      /* Andika 3.5 on 4.7 */
    STYLE_PROMPT_BOLD, /* Andika Bold 3.5 */
    STYLE_STORY,       /* Andika 3.25 on 4.6 */
    STYLE_STAKE,       /* Andika 3.25 on 4.1 */
    STYLE_LONG_STORY,  /* Andika 3 on 4.1 */
    STYLE_LABEL,       /* Andika 3 on 3.9 */
    STYLE_LABEL_BOLD,  /* Andika Bold 3 on 3.9 */
    STYLE_ASIDE,       /* Andika 2.5 on 3.4 */
    STYLE_ASIDE_BOLD,  /* Andika Bold 2.5 on 3.4 */
    STYLE_LEAD,        /* Andika 5 on 6: hand-over and pause */
    STYLE_SMALL_LEAD,  /* Andika 4 on 5 */
    STYLE_NUMBER,      /* Andika Bold 4: at the foot of a gable */
    STYLE_FIGURE,      /* Andika Bold 5.4: the number beside a stamp */
    STYLE_CLOCK,       /* Andika Bold 12 */
    STYLE_NAME,        /* Vollkorn 18: shrink with type_shrink */
    STYLE_DESK,        /* Andika 2.25 on 3.1: 18 px of 1280 x 800 */
    STYLE_DESK_BOLD,
    STYLE_DESK_ASIDE, /* Andika 2 on 2.6: 16 px */
    STYLE_DESK_ASIDE_BOLD,
    STYLE_DESK_SMALL, /* Andika 1.75 on 2.4: 14 px, the smallest */
    STYLE_DESK_TITLE, /* Vollkorn 5 */
    STYLE_DESK_HEAD,  /* Andika Bold 3.375: 27 px, the main button */
    STYLE_COUNT
};

struct style_size {
    enum face face;
    int size, line; /* pixels: letters, and from baseline to baseline; text size already counted */
    enum text_kind kind;
};
/* Pixels on this easel's page. */
struct style_size easel_style(const struct easel *easel, enum style style);

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* One text to set. What is left zero: ALIGN_LEFT, the page's ink, all lines. */
struct setting {
    enum style style;
    uint32_t colour;
    enum align align;
    int most_lines; /* 0 = all; more are not drawn (the view goes on to a next page) */
    bool middle;    /* centre the block of lines in the height of the spot */
    bool bold;      /* the bold face of an Andika style */
};

/* What setting came to. */
struct set {
    size_t lines;  /* drawn */
    size_t left;   /* not drawn: they did not fit in most_lines or in the height */
    double bottom; /* units: where a next block may start (top + lines * line) */
    double width;  /* units, of the widest line drawn */
    size_t next;   /* byte of the string where the first undrawn line starts */
};

/* Sets text in the spot, broken to its width; the capitals of each line stand in the middle of its line
 * height, a new paragraph gets 0.3 line of air. Height 0 = as high as needed. The spot becomes the place the
 * laws hold it to. */
struct set easel_text(const struct easel *easel, struct spot spot, struct setting setting,
                      const char *string);

/* How high the text would be in a width, in units, and in how many lines; draws nothing. */
struct set easel_measure(const struct easel *easel, double width, struct setting setting, const char *string);

/* One line at a baseline, not broken: x is its left edge, middle or right edge as the alignment says, y the
 * baseline. Returns its width in units. */
double easel_line(const struct easel *easel, double x, double y, struct setting setting, const char *string);
double easel_width(const struct easel *easel, struct setting setting, const char *string);

/* The same in pixels and in any size, for blocks. Returns the width in pixels. */
int easel_put(const struct easel *easel, int x, int baseline, struct style_size style, enum align align,
              uint32_t colour, const char *string);

/* The lines of one text spread over pages of `height` units: fills `starts` (byte offsets, first is 0) and
 * returns the number of pages, at most `max`. WORDS_BOLD must be closed within its paragraph. */
size_t easel_pages(const struct easel *easel, double width, double height, struct setting setting,
                   const char *string, size_t *starts, size_t max);

#endif
