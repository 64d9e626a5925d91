/* The private question of one seat: does it play its own role? Whoever says yes before the first dilemma was
 * decided gets another role to begin with, unless the role is wanted all the same (domain: nobody plays the
 * own role first). That other role is no secret; why it was given is.
 *
 * It is a state of page_people: form->page says which seat is asked, and which half of the question. */
#ifndef APP_PEOPLE_OWN_H
#define APP_PEOPLE_OWN_H

#include "app/form.h"
#include "app/page.h"
#include "view/flow.h"
#include "view/sheet.h"

enum people_own_target {
    OWN_ANSWER = 0x80,      /* + enum own_role */
    OWN_OTHER = 0x88,       /* + role: that one to begin with */
    OWN_KEEP = 0x8F,        /* the own role all the same */
    OWN_TARGETS_END = 0x90, /* no id of the question reaches it */
};

/* The seat the form asks, PACK_NONE: none. Whether the display may show it is for the caller to know. */
uint8_t people_own_seat(const struct form *form);

/* Somebody answered and still sits here: no way back leads to the list. */
bool people_own_answered(const struct form *form);

/* Turns to the question of that seat, blank. */
void people_own_ask(struct form *form, uint8_t seat);

/* What stands above, and in the bar below; facts are words of the sheet. */
const char *people_own_title(const struct sheet *sheet, const struct form *form);
const char *people_own_now(const struct sheet *sheet, const struct form *form);

/* Lays the question for the seat that is asked, or the roles to begin with, from the top of the flow. */
void people_own_put(const struct sheet *sheet, struct flow *flow, const struct form *form,
                    const struct seen *seen);

/* An id from OWN_ANSWER to below OWN_TARGETS_END was pressed. True: the question is over. */
bool people_own_press(struct app *app, struct form *form, uint32_t id);

#endif
