/* A sheet is one view at work: the easel, what is seen, the pane, and the words to say it with. It also draws
 * the frame round every screen: where are we, how long, what do we do now. */
#ifndef VIEW_SHEET_H
#define VIEW_SHEET_H

#include "view/blocks.h"
#include "view/view.h"

/* Borrowed, all of it, and alive as long as the view call. */
struct sheet {
    struct easel easel;
    const struct stage *stage;
    const struct seen *seen;
    const struct pane *pane;
    int more; /* pages that come after those of the view that is drawing */
};

/* Content stands between these, in units; the bottom moves down on a taller stage. */
#define SHEET_LEFT   8.0
#define SHEET_WIDE   144.0
#define SHEET_RIGHT  152.0
#define SHEET_TOP    10.5
#define SHEET_BOTTOM 77.5

/* seen NULL: outside a session. */
struct sheet sheet_open(struct canvas *canvas, const struct stage *stage, const struct seen *seen,
                        const struct pane *pane, enum surface surface, bool night);

/* The same sheet drawing on a canvas nobody sees, to learn how much room something takes. The caller releases
 * the scratch canvas; texts said on it end with it. */
struct sheet sheet_trial(const struct sheet *sheet, struct canvas *scratch);

/* Where something that stands at y on the lowest stage comes, when `part` of the extra height goes above it.
 */
double sheet_low(const struct sheet *sheet, double y, double part);
double sheet_bottom(const struct sheet *sheet); /* of the content */

/* Interface texts; filled ones live in the canvas' arena. `fills` ends at a NULL key. */
const char *sheet_say(const struct sheet *sheet, const char *key);
const char *sheet_fill(const struct sheet *sheet, const char *key, const struct fill *fills);
const char *sheet_number(const struct sheet *sheet, long number);
const char *sheet_count(const struct sheet *sheet, const char *key, long count, const struct fill *fills);
const char *sheet_when(const struct sheet *sheet, struct wall_time moment); /* "3 december 2026, 19.30 uur" */
const char *sheet_hour(const struct sheet *sheet, struct wall_time moment); /* "17.00", in English "17:00" */
const char *sheet_time(const struct sheet *sheet, uint32_t session_ms); /* "17.00" on the clock of the room */
/* Session time at which all that is planned will be done, for wall and desk alike; only with a seen. */
uint32_t sheet_done(const struct sheet *sheet);
const char *sheet_join(const struct sheet *sheet, const char *first, const char *second);

/* Pages: tells the canvas how many there are (and `more`) and gives the view's own one to draw, from 0. */
int sheet_page(const struct sheet *sheet, int pages);
/* "1 van 2" with its dots, right edge and baseline in units; nothing when there is one page. */
void sheet_page_mark(const struct sheet *sheet, double right, double baseline, int pages);

/* The frame. What is left NULL: no timer, "Daarna: " and the next step. */
struct frame {
    const char *instruction;
    const char *next; /* a whole text; NULL: the step after this one */
    struct bar_key keys[BAR_KEYS_MAX];
    struct {
        uint32_t id, flags;
    } targets[BAR_KEYS_MAX]; /* for the pointer: the keys in the bar can be pressed */
    const char *step, *ends; /* NULL: the step that is open, when it will end */
    bool no_timer, no_next;
    bool seat; /* "Jij bent Boot" instead of the place */
};
/* Strip and bar with the targets of the bar; drawn last, over what reached below the page. */
void sheet_frame(const struct sheet *sheet, const struct frame *frame);

/* Milliseconds left of the open step, negative when over; 0 when there is no clock. */
int64_t sheet_left(const struct sheet *sheet);

/* "0:09", "12:30". */
const char *sheet_clock(const struct sheet *sheet, int64_t ms);

/* A story of several paragraphs, spread over pages of `height` units, each ending after a sentence when that
 * takes no more pages: draws page number `page` (-1: none) and returns how many pages it takes, at least 1.
 * Paragraphs are parted by an empty line. */
int sheet_story(const struct sheet *sheet, struct spot spot, struct setting setting, const char *story,
                int page);

/* True when there is such a picture and it can be drawn; else the page is laid out without it. */
bool sheet_draws(const struct sheet *sheet, const char *key);

/* A picture of the pack in its frame, `wide` units by two thirds of that; returns where it ends. */
double sheet_picture(const struct sheet *sheet, const char *key, double x, double y, double wide);

/* Words for what a pack counts by number. */
const char *sheet_step_name(const struct sheet *sheet, const struct seen_part *part, uint8_t step);
const char *sheet_nickname(const struct sheet *sheet, uint8_t nickname); /* "Boot" */
const char *sheet_nickname_drawing(uint8_t nickname);                    /* of assets/icons */
const char *sheet_seat_name(const struct sheet *sheet, uint8_t seat);    /* its name, else its nickname */
const char *sheet_answer_name(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                              uint8_t answer); /* brief of an option, "Weet ik nog niet" ... */
/* The whole text of an option, the table's own too; of another answer its name. */
const char *sheet_answer_label(const struct sheet *sheet, const struct seen_dilemma *dilemma, uint8_t answer);
enum stamp sheet_stamp(uint8_t answer);

#endif
