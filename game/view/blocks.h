/* The building blocks every screen is made of (look/00). A block draws itself on the easel and, where it
 * can be used, adds its target; texts come in, in the language they are shown in.
 *
 * Always true: a state is never told by colour alone; a block given the easel's focus id draws the focus
 * ring; an id of 0 adds no target. Spots are in units. */
#ifndef VIEW_BLOCKS_H
#define VIEW_BLOCKS_H

#include "view/easel.h"
#include "view/edit.h"

/* --- the frame: strip above, bar below --- */

enum timer_state { TIMER_NONE, TIMER_RUNS, TIMER_SHORT, TIMER_OVER }; /* short: under 20 s */

struct strip {
    const char *place; /* "Dilemma 2 van 2", "Jij bent Boot" */
    const char *step;  /* name in the pill; NULL: no steps */
    int steps, now;    /* dots; now counts from 0. steps <= 1: the pill alone */
    const char *ends;  /* "Klaar om 17.00 uur"; NULL: nothing */
    const char *timer; /* "1:40", "0:10 erover" */
    enum timer_state timer_state;
    bool seat;             /* the gable and drawing of one seat instead of the logo */
    enum pack_gable gable; /* seat only */
    const char *nickname;  /* seat only: name of the drawing, "boot" */
};
/* The whole strip at the top of the page, and the whole bar at its foot. */
void block_strip(const struct easel *easel, const struct strip *strip);

struct bar_key {
    const char *key, *does; /* "Enter", "Verder: raden" */
};
enum { BAR_KEYS_MAX = 4 };
struct bar {
    const char *now;         /* "Nu" */
    const char *instruction; /* at most 11 words; two lines at most */
    const char *next;        /* "Daarna: Brillen"; NULL when there are keys */
    struct bar_key keys[BAR_KEYS_MAX];
};
/* The whole bar at the foot of the page; its keys are targets by sheet_frame. */
void block_bar(const struct easel *easel, const struct bar *bar);
/* The first row of pixels of it; it goes on to the lower end of the page. */
int block_bar_top(const struct easel *easel);

/* The four default gables on a line, `high` units; returns its width. `outline`: in outline on night, on a
 * thin line that runs on beyond them. */
double block_logo(const struct easel *easel, double x, double y, double high, bool outline);

/* --- surfaces --- */

enum card_kind {
    CARD_PLAIN,  /* card with hard shadow */
    CARD_FLAT,   /* card without shadow */
    CARD_CHOSEN, /* thick outline */
    CARD_QUIET,  /* paper with an ink line: not sure, pass */
    CARD_EDGE,   /* paper with a thin edge line */
    CARD_PANEL,  /* sand, no line */
    CARD_DASHED, /* not there, not available */
};
/* The surface alone; what stands on it is drawn after it. */
void block_card(const struct easel *easel, struct spot spot, enum card_kind kind);

/* Ring round the spot, on its outside; radius of what it surrounds in units. */
void block_focus(const struct easel *easel, struct spot spot, double radius);

/* --- things to press --- */

enum button_kind {
    BUTTON_NORMAL,
    BUTTON_MAIN,        /* filled with ink: also one of a group that is picked */
    BUTTON_CHOSEN,      /* thick outline */
    BUTTON_UNAVAILABLE, /* dashed; say why beside it */
};
struct button {
    enum button_kind kind;
    bool pill;
    bool shadow;      /* stands on a hard shadow: the one big button */
    bool regular;     /* label in Andika Regular instead of Bold */
    bool left;        /* icon and label at the left instead of in the middle */
    const char *icon; /* name of a drawing, or NULL */
    const char *label;
    const char *key; /* shown in a key cap behind the label, or NULL */
    double size;     /* of the label in units; 0 = the surface's label size */
    uint32_t id;
    uint32_t flags; /* more target flags */
};
/* Fills the spot; with an id it is a target, and wears the ring when the focus is there. */
void block_button(const struct easel *easel, struct spot spot, const struct button *button);
/* The width that fits a button of this height, in units. */
double block_button_width(const struct easel *easel, const struct button *button);

/* One of a group; its button is filled when it is picked. */
struct pick {
    const char *label;
    uint32_t id;
    bool picked, unavailable;
    const char *icon; /* name of a drawing, or NULL */
};
#define PICK_HIGH 5.8                              /* units, where nothing asks for another height */
double block_pick_high(const struct easel *easel); /* the same, grown with a larger text */
/* The buttons of a group from the spot's top left, each `spot.h` high, broken to a next row where `spot.w` is
 * full. Returns the bottom of the last row in units. */
double block_buttons(const struct easel *easel, struct spot spot, const struct pick *picks, size_t count);
/* How high they would be together; draws nothing. */
double block_buttons_high(const struct easel *easel, struct spot spot, const struct pick *picks,
                          size_t count);

/* Words that can be pressed, underlined. y is the baseline; returns the width. */
double block_link(const struct easel *easel, double x, double y, double size, const char *label, uint32_t id);

struct tick {
    const char *label;
    bool on;
    uint32_t id;
};
/* The box at the spot's left and the label beside it, all of the spot as its target. */
void block_checkbox(const struct easel *easel, struct spot spot, const struct tick *tick);
/* The round mark of one out of several. */
void block_radio(const struct easel *easel, double x, double y, double size, bool on);

struct writing {
    const char *value;
    const char *hint; /* shown in second ink while the value is empty */
    bool many_lines;
    bool active;                /* draws the caret */
    size_t caret, mark;         /* bytes; mark != caret: selection between them */
    int scrolled_x, scrolled_y; /* pixels, of the picture before */
    double size;                /* text, units; 0 = label */
    uint32_t id;
    const char *label; /* of the target */
};
/* The same with value, caret and all that follows from what is being typed; NULL = nothing yet. */
struct writing block_writing(const struct edit *edit);
/* Scrolls as little as it must for the caret to be seen. Its target knows where the letters stand. */
void block_field(const struct easel *easel, struct spot spot, const struct writing *field);

/* A key cap, `high` units, at its top left; returns its width. */
double block_key(const struct easel *easel, double x, double y, double high, const char *key);

/* --- people and choices --- */

/* Left and top; height is 7/6 of the width. block_house stands on `ground` with its middle at `centre`. */
void block_house(const struct easel *easel, enum pack_gable gable, double centre, double ground,
                 double width);
void block_gable(const struct easel *easel, enum pack_gable gable, double x, double y, double width);
/* Plain paper house ("counts only"), and the ghost of one behind the street (paper theme only). */
void block_gable_plain(const struct easel *easel, enum pack_gable gable, double x, double y, double width);
void block_gable_ghost(const struct easel *easel, enum pack_gable gable, double x, double y, double width);
/* One lens of the glasses: circle of the role's colour with the gable in white. */
void block_lens(const struct easel *easel, enum pack_gable gable, double x, double y, double size);

/* In a square of `size` units, letter included. */
void block_stamp(const struct easel *easel, enum stamp stamp, double x, double y, double size);
/* Stamp on a post, standing on y. */
void block_sign(const struct easel *easel, enum stamp stamp, double centre, double y, double size,
                double post);

/* A drawing of assets/icons in the page's ink, `size` units square. */
void block_icon(const struct easel *easel, const char *name, double x, double y, double size,
                uint32_t colour);
/* White check in a round ink patch. */
void block_check(const struct easel *easel, double x, double y, double size);

/* --- counts and time --- */

/* Done filled, coming open; returns the width. */
double block_dots(const struct easel *easel, double x, double y, double size, double step, int done, int all);
/* "1 van 2" with its dots, right edge at x; y is the baseline. */
void block_page(const struct easel *easel, double right, double y, int page, int pages, const char *label);

struct cells {
    int now, before, all; /* how many filled, how many there were, of how many; all <= 12 */
    int coming;           /* permille of the change that still has to fill in; 0 = all of it shows */
    bool ghost;           /* what did not happen: in edge */
};
/* Up = filled with an arrow, down = dashed with an arrow. Returns the width. */
double block_cells(const struct easel *easel, double x, double y, double size, const struct cells *cells);

/* Time left as a ring: part from 0 to 1000. */
void block_ring(const struct easel *easel, double x, double y, double size, int left_permille);
double block_timer(const struct easel *easel, double right, double y, double high, const char *time,
                   enum timer_state state);

/* --- lines --- */

void block_rule(const struct easel *easel, double x, double y, double w); /* thin, decoration */
/* Thin and upright, decoration. */
void block_divide(const struct easel *easel, double x, double y, double h);
void block_ground(const struct easel *easel, double x, double y, double w); /* what houses stand on */
void block_floor(const struct easel *easel, double x, double y, double w); /* the thin line of a second row */

#endif
