/* What the set-up page is made of: seats, time and promise (look 02 and 25).
 *
 * With eight seats or fewer and text of the usual size all of it stands on one page; else it is laid out in
 * pieces under each other, page after page. A piece draws itself or only tells how high it would be. */
#ifndef APP_SETUP_H
#define APP_SETUP_H

#include "app/app.h"
#include "app/leaf.h"

#include "pack/minutes.h"

enum setup_target {
    SETUP_BEGIN = 1,
    SETUP_ADD,
    SETUP_NEXT, /* the next page, while there is one */
    SETUP_DONE, /* of one seat, or of the group */
    SETUP_NAME,
    SETUP_REMOVE,
    SETUP_DRAWING,   /* another nickname */
    SETUP_OWN,       /* "do you play your own role?", where the room cannot see it */
    SETUP_WARNING,   /* the field that holds "asked": by role, though a role has one seat? */
    SETUP_WARNED_NO, /* the two answers to that question */
    SETUP_WARNED_YES,
    SETUP_GROUP,      /* the field */
    SETUP_GROUP_OPEN, /* the button that opens it */
    SETUP_LATER_OPEN, /* keeping all this for another day, */
    SETUP_DAY,        /* ... its fields */
    SETUP_HOUR,
    SETUP_NOTES,
    SETUP_LATER_KEEP,       /* ... and the button that does it */
    SETUP_LEAVE_OUT,        /* of the part that is open: it takes part or not */
    SETUP_PART_UP,          /* ... it comes earlier, */
    SETUP_PART_DOWN,        /* ... or later; */
    SETUP_ADD_PART,         /* ... something else comes in beside it */
    SETUP_PRINT,            /* in the bar: cards and running order on paper */
    SETUP_ROLE = 0x20,      /* + role of the seat being changed */
    SETUP_PRESENCE = 0x30,  /* + enum presence */
    SETUP_PROGRAMME = 0x40, /* + programme */
    SETUP_ANSWERING = 0x50, /* + enum answering */
    SETUP_PROMISE = 0x60,   /* + enum promise */
    SETUP_LANGUAGE = 0x70,  /* + language of the pack */
    SETUP_PEOPLE = 0x80,    /* + people on the seat being changed, 1 or 2 */
    SETUP_SEAT = 0x100,     /* + seat */
    SETUP_PART = 0x120,     /* + part of the plan */
    SETUP_ACTIVITY = 0x180, /* + activity of the pack, in the place of the part that is open */
};

/* One page at work. */
struct setup {
    struct sheet sheet;
    const struct app *app;
    const struct form *form;
    const struct seen *seen;
};

/* A piece in a spot (its height is not used): returns how high it is. draw false: only measures. */
typedef double setup_piece(const struct setup *setup, struct spot spot, bool draw);

/* --- where the user is: kept in the form's page number, with the page to come back to --- */

uint8_t setup_seat(const struct form *form);             /* the seat being changed now, PACK_NONE = none */
bool setup_group_open(const struct form *form);          /* the name of the group is being typed */
bool setup_later_open(const struct form *form);          /* the day is being typed */
uint8_t setup_part(const struct form *form);             /* the part being changed now, PACK_NONE = none */
bool setup_panel_open(const struct setup *setup);        /* one of these */
void setup_open_seat(struct form *form, uint8_t seat);   /* seat < SEATS_MAX */
void setup_open_group(struct form *form);                /* its name is being typed */
void setup_open_later(struct form *form);                /* its day is being typed */
void setup_open_part(struct form *form, uint8_t part);   /* part < PACK_PARTS_MAX */
void setup_follow_part(struct form *form, uint8_t part); /* it stands there now, and stays open */
void setup_open_add(struct form *form,
                    uint8_t at); /* what comes in at this place is chosen, at < PACK_PARTS_MAX */
uint8_t setup_adding(const struct form *form); /* where, PACK_NONE = nothing is being added */
void setup_close(struct form *form);           /* back to the page where it was opened */

/* --- the pieces --- */

bool setup_cards_fit(const struct setup *setup); /* every name on a card as in look 02 */
setup_piece setup_cards;                         /* look 02, the left half */
bool setup_columns_fit(
    const struct setup *setup); /* the roles stand beside each other, with all their seats */
setup_piece setup_columns;      /* look 25 */
/* Role by role, row by row, page after page; calls `shown` when something was drawn. */
void setup_rows(const struct setup *setup, struct flow *flow, void (*shown)(void *data), void *data);
const char *setup_presence_word(const struct words *words, enum presence presence);
char setup_presence_letter(const struct words *words,
                           enum presence presence);  /* its key, 'A' to 'Z': no two alike */
setup_piece setup_counts;                            /* "21 er, 2 later, 1 weg" on a line */
bool setup_counts_beside(const struct setup *setup); /* there is room for them beside the title */
void setup_counts_at(const struct setup *setup, double right, double y);

void setup_panel_walk(const struct sheet *sheet, struct flow *flow, const void *what); /* what: setup_panel */
struct setup_panel {
    const struct setup *setup;
    double x, wide;
};
/* A label over something of `high` units; gives where that begins, or draws nothing and returns false. */
bool setup_labelled(const struct setup_panel *panel, struct flow *flow, const char *label, double high,
                    double *y);
/* A field, and under it what is good to know about what was kept before; NULL: nothing. */
void setup_put_field(const struct setup_panel *panel, struct flow *flow, uint32_t id, const char *label,
                     const char *hint, const char *note);
void setup_put_picks(const struct setup_panel *panel, struct flow *flow, const char *label,
                     const struct pick *picks, size_t count);
void setup_put_part(const struct setup_panel *panel, struct flow *flow, uint8_t part);
void setup_put_add(const struct setup_panel *panel, struct flow *flow, uint8_t at);
/* When what stands at this place begins, after what, and when the whole plan ends. */
void setup_put_moment(const struct setup_panel *panel, struct flow *flow, uint8_t part);
/* A card with the activity, as it would be at this place. */
void setup_put_activity(const struct setup_panel *panel, struct flow *flow, uint8_t part, uint8_t number,
                        bool picked);
void setup_put_later(const struct setup_panel *panel, struct flow *flow);
/* "The group", or the number of the seat that is being changed; one of the panels is open. */
const char *setup_panel_title(const struct setup *setup);

setup_piece setup_answering, setup_answering_inline, setup_promise, setup_cost, setup_plan_bar;
uint8_t setup_role_alone(const struct seen *seen); /* a role with one seat that is here, PACK_NONE = none */
const char *setup_cost_words(const struct setup *setup); /* "" without a dilemma */
bool setup_inline_fits(const struct setup *setup); /* answering, its label and the buttons on one line */
setup_piece setup_buttons;                         /* a seat more, the name of the group */
/* A programme with its minutes as a button, and one part of the plan with its own: as a piece, with the
 * number of it in the pack and in the seen. */
double setup_programme(const struct setup *setup, uint8_t number, struct spot spot, bool draw);
bool setup_plan_fits(const struct setup *setup); /* every name in its box of the bar */
double setup_plan_row(const struct setup *setup, uint8_t part, struct spot spot, bool draw);

uint8_t setup_activity(const struct setup *setup, uint8_t part); /* of the pack; PACK_NONE: a break */
bool setup_has(const struct setup *setup, uint8_t activity);     /* in the plan, left out or not */
/* Can what is decided before this part, as the plan stands, bring this activity there? */
bool setup_may_come(const struct setup *setup, uint8_t part, uint8_t activity);
bool setup_can_add(const struct setup *setup);               /* the pack has more than the plan */
uint8_t setup_add_at(const struct seen *seen, uint8_t part); /* after it, else before it, else PACK_NONE */

/* Who answers and how, for the minutes. */
struct minutes_table setup_table(const struct seen *seen);
uint32_t setup_minutes(const struct setup *setup, uint8_t programme);
struct wall_time setup_starts(const struct setup *setup);        /* the day it was made for, or now */
const char *setup_hour(const struct setup *setup, uint8_t part); /* when it begins; part_count: the end */
const char *setup_meeting(const struct setup *setup); /* "3 december 2026, 19.30 uur"; there is one */
/* A part as people know it: its title; of a dilemma its number, and its title too when `whole`. */
const char *setup_part_title(const struct setup *setup, uint8_t part, bool whole);

/* --- what a press means (setup_press.c) --- */

/* A target of the page was pressed (id), or a key that no target took (id 0). */
void setup_press(struct app *app, struct form *form, uint32_t id, const struct input *input);
/* The part that is open: moved, left out, put back, or another activity; or what comes in. True: the id was
 * one of these. */
bool setup_press_part(struct app *app, struct form *form, uint32_t id);
bool setup_press_add(struct app *app, struct form *form, uint32_t id);
/* The fields of "for later" become what the session knows; false: a notice says what cannot be read. */
bool setup_keep_later(struct app *app, struct form *form);
/* True: the id was a way of answering or a promise, and it was asked for. */
bool setup_press_way(struct app *app, struct form *form, uint32_t id);

#endif
