/* A pane is what one window holds that is in no record: the page shown, the focus, and whatever is typed or
 * picked but not yet confirmed. Its functions turn input into actions; only the app knows what happens to the
 * command.
 *
 * Always true: nothing here was told to anybody yet. On a seat's pages no key but Enter confirms, letters
 * choose only while the options have the focus, and cut, copy and paste do nothing; PageUp and PageDown mean
 * nothing to a pane on any surface (they are the clicker's). */
#ifndef VIEW_PANE_H
#define VIEW_PANE_H

#include "protocol/command.h"
#include "protocol/seen.h"
#include "view/canvas.h"
#include "view/edit.h"
#include "view/input.h"

/* Targets of wall and seat. An id plus the number of the answer, value, role or seat. */
enum pane_target {
    PANE_NONE = 0,
    PANE_GO = 1,    /* what Enter does on this page */
    PANE_BACK = 2,  /* the page before */
    PANE_TAKE = 3,  /* hand-over: yes, it is me */
    PANE_LATER = 4, /* hand-over: later */
    PANE_AWAY = 5,  /* hand-over: not here */
    PANE_REASON = 6,
    PANE_TICK = 7,
    PANE_RESUME = 8,      /* the wall of one display: ends the quiet moment */
    PANE_WRITE = 9,       /* ... writes down what the table decides */
    PANE_SKIP = 10,       /* ... skips the step */
    PANE_MORE = 11,       /* the next of the values offered */
    PANE_PLAY = 12,       /* ... goes to the part that the open area of a board leads to */
    PANE_RULE = 0xF0,     /* ... + enum decision_rule: another way, when the deciding role is not here */
    PANE_ANSWER = 0x100,  /* + enum answer */
    PANE_VALUE = 0x200,   /* + index in the values offered */
    PANE_ABOUT = 0x300,   /* + role whose choice is guessed */
    PANE_GUESS = 0x400,   /* + enum answer */
    PANE_CARD = 0x500,    /* + seat whose card is entered */
    PANE_ROLE = 0x600,    /* + role whose cards or hands are counted */
    PANE_LETTER = 0x700,  /* + enum answer: the letter of the card being entered */
    PANE_PICK = 0x800,    /* + card of the deck of a value game */
    PANE_SORT = 0x900,    /* + card of that deck, while it is put on a pile */
    PANE_GOING = 0xA00,   /* + PANE_ROOM times the room of a house, + how it is going, 1 to ROOM_STEPS */
    PANE_MATTERS = 0xB00, /* the same for how much it matters */
    PANE_AREA = 0xC00,    /* + area of a board */
    PANE_LINE = 0xC80,    /* + area of a board: its line in the list beside it */
    PANE_OVER = 0xE00,    /* to 0xFFF: what the program draws over the wall */
    PANE_DESK = 0x10000,  /* ids from here on are the desk's own */
};

/* So many of the values offered stand beside a choice at once. */
enum { SEAT_VALUES = PACK_VALUES_OFFERED_MAX };

enum { PANE_ROOM = 8 };

/* How many answers of each role (row 0 alone for a pile) are in, with those just typed. */
struct pane_counts {
    uint8_t in[PACK_ROLES_MAX];
    uint8_t role; /* the row being filled; 0 for a pile */
    bool refused; /* what was typed did not come in: look again at what did */
};

struct pane {
    uint32_t revision;        /* of the step this pane belongs to */
    uint8_t entry, answering; /* enum seen_entry, and the way of answering, it was made for */
    uint8_t part, step, page; /* part and step: PACK_NONE before the first seen */
    uint32_t focus;           /* target id; 0 = the page's default */
    uint8_t news;             /* messages dropped in this step so far */
    uint8_t talk_round;       /* of a talk: which one this page is of */
    uint8_t area;             /* of a board: the open area this page is of, PACK_NONE = the whole picture */
    bool alone;               /* this wall has no desk beside it: what only the desk says stands here */
    const char *notice;       /* said in the bar instead of the instruction; NULL = none; not owned */
    bool taken;               /* seat: somebody said "it is me" */
    uint8_t seat;             /* that seat; cards: the seat being entered */
    uint8_t answer, value;    /* picked; ANSWER_NONE, PACK_NONE = not yet; value = index in those offered */
    uint8_t values_page;      /* of the values offered, SEAT_VALUES on each */
    uint8_t about, guess;     /* guessing: role and answer */
    struct edit reason;
    bool tick;                  /* the reason may be in the report */
    bool unsaved;               /* the last answer could not be saved: it is all still here */
    uint8_t entered[SEATS_MAX]; /* cards: letters typed here in this round; others may be in already */
    uint8_t typed_seat;         /* cards: a number typed before the letter, 0 = none */
    struct pane_counts counts;
    uint64_t picked;                           /* value game: bit per card of the deck, not confirmed yet */
    uint8_t piles[PACK_CARDS_MAX];             /* enum pile of each card of the deck */
    struct filled_room filled[PACK_ROOMS_MAX]; /* house: not confirmed yet; 0 = no number */
    bool led;           /* house: the focus was put where it is by a figure, not by hand */
    uint8_t typed_card; /* a card's number being typed, 0 = none */
    uint8_t lifted;     /* place of the card in the row that was pressed, from 1; 0 = none */
};

/* Before picking from a large deck each card goes on one of three piles. */
enum pile { PILE_NONE, PILE_IMPORTANT, PILE_SOME, PILE_NOT, PILE_COUNT };

/* How many cards were picked. */
uint8_t pane_picked(const struct pane *pane);

/* Was something typed that Enter would keep, while answers by cards and hands are entered? */
bool pane_typed(const struct pane *pane);

/* How answers by cards and hands come in at this moment. */
enum seen_entry pane_entry(const struct seen *seen);

/* "a", "B", "?", "-": the answer a sign stands for, ANSWER_NONE for any other. */
uint8_t pane_answer_of(const struct seen *seen, const char *sign);

/* Nothing typed, nothing picked. */
struct pane pane_new(void);

/* Forgets what belonged to another step, seat or reopening; call it for every new seen. True: it did. A
 * message that was just dropped turns the wall to its page. */
bool pane_follow(struct pane *pane, const struct seen *seen);

/* After an answer was saved: back to the hand-over, nothing of it is left. */
void pane_clear(struct pane *pane);

/* The letter of a card was given: it lies there, and the next seat without one is being entered. Refused: the
 * seat is entered anew. */
void pane_card_laid(struct pane *pane, const struct seen *seen);
void pane_card_refused(struct pane *pane, uint8_t seat);

/* A card did not come in: the row stands at what did. PACK_NONE = the pile. */
void pane_count_refused(struct pane *pane, const struct seen *seen, uint8_t role);

enum action_kind { ACTION_NONE, ACTION_DRAW, ACTION_COMMAND };

/* What to do now. DRAW: the pane changed. The command's texts point into the pane: use them before it
 * changes. */
struct action {
    enum action_kind kind;
    struct command command;
};

/* One input on the wall's or the seat's own pages. `canvas` is the picture it was given at: it says which
 * targets there are, in which order. Letters choose and are typed by INPUT_TEXT alone, so that a key means
 * what is printed on it. */
struct action pane_input(struct pane *pane, const struct seen *seen, const struct canvas *canvas,
                         const struct input *input);

/* A page further or back, as far as the canvas has pages. False: there is none. */
bool pane_turn(struct pane *pane, const struct canvas *canvas, bool forward);

/* The target that has the focus on this canvas: the pane's own, else the default one; NULL = none. */
const struct target *pane_focus(const struct pane *pane, const struct canvas *canvas);

#endif
