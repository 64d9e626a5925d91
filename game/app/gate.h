/* The display rule: what each window may show (design.md section 3). Pure; the loop asks it before each
 * picture.
 *
 * A display counts as the wall until the facilitator said otherwise. The desk and the seat surface are
 * drawn only where the room cannot see them. */
#ifndef APP_GATE_H
#define APP_GATE_H

#include <stdbool.h>
#include <stdint.h>

enum gate_shows {
    GATE_WALL,
    GATE_DESK,
    GATE_SEAT,
    GATE_ASK,   /* "Can the room see this screen?" (look 31) */
    GATE_NIGHT, /* nothing at all */
};

struct gate {
    int displays;    /* that do not overlap, 1 or more */
    int wall;        /* the facilitator pointed at this one, -1 = never for this set */
    bool beamer_off; /* one display: answered for this private step */
    bool desk_asked; /* Ctrl+D: the desk comes back over the seat, or on a single screen */
    bool asking;     /* the question of look 31 is on the screen */
    bool seat_open;  /* a seat took the computer (Enter on the hand-over) */
    bool blank;      /* B: the wall is night */
    bool back_again; /* night after a restart: it says how to go on */
};

/* At the start, and after any change of displays, sleep or restart: every earlier answer has ended. */
void gate_reset(struct gate *gate, int displays, int wall);

/* Is there a place that the room cannot see? */
bool gate_has_private(const struct gate *gate);

/* A seat wants the computer (Enter on the hand-over). True: it may open now; false: the question comes first.
 */
bool gate_open_seat(struct gate *gate);
/* Confirmed, later, not here: full night, then the hand-over again. */
void gate_close_seat(struct gate *gate);

/* The facilitator wants the desk (Ctrl+D, --desk). */
void gate_ask_desk(struct gate *gate);
void gate_leave_desk(struct gate *gate);

/* The answer to the question: true = the room cannot see it. */
void gate_answer(struct gate *gate, bool beamer_off);

/* The next wall picture ends the answer on a single display. */
void gate_wall_picture(struct gate *gate);

/* The wall comes back out of the night. */
void gate_show(struct gate *gate);

/* What the window on this display, from 0, shows while playing. */
enum gate_shows gate_shows(const struct gate *gate, int display);

#endif
