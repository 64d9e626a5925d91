/* What the set-up page is made of: seats on one side, time and promise on the other (look 02 and 25). */
#ifndef APP_SETUP_H
#define APP_SETUP_H

#include "app/app.h"
#include "view/sheet.h"

#include "pack/minutes.h"

enum setup_target {
    SETUP_BEGIN = 1,
    SETUP_ADD,
    SETUP_PAGE, /* the other page, when both do not fit on one */
    SETUP_LEAVE,
    SETUP_DONE, /* of one seat */
    SETUP_NAME,
    SETUP_REMOVE,
    SETUP_DRAWING, /* another nickname */
    SETUP_WARNING, /* by role, though a role has one seat */
    SETUP_GROUP,
    SETUP_ROLE = 0x20,      /* + role of the seat being changed */
    SETUP_PRESENCE = 0x30,  /* + enum presence */
    SETUP_PROGRAMME = 0x40, /* + programme */
    SETUP_ANSWERING = 0x50, /* + enum answering */
    SETUP_FORM = 0x58,      /* + enum card_form */
    SETUP_PROMISE = 0x60,   /* + enum promise */
    SETUP_SEAT = 0x100,     /* + seat */
};

/* One page at work. */
struct setup {
    struct sheet sheet;
    const struct app *app;
    const struct form *form;
    const struct seen *seen;
};

/* The seat being changed now, PACK_NONE = none. It is kept in the form's page number. */
uint8_t setup_seat(const struct form *form);
bool setup_crowded(const struct seen *seen); /* more than eight seats: columns by role */

void setup_seats(const struct setup *setup, double top, double bottom); /* left half, or all when crowded */
void setup_one_seat(const struct setup *setup); /* right half: the seat being changed */
void setup_answering(const struct setup *setup, double x, double y, double wide);
void setup_promise(const struct setup *setup, double x, double y, double wide);
void setup_programmes(const struct setup *setup, double x, double y, double wide, double bottom);
void setup_plan(const struct setup *setup, double y); /* the time bar over the whole width */

/* Who answers and how, for the minutes. */
struct minutes_table setup_table(const struct seen *seen);
uint32_t setup_minutes(const struct setup *setup, uint8_t programme);

#endif
