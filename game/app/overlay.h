/* What is drawn over or instead of a page: the question of look 31, the closed desk, the keys. */
#ifndef APP_OVERLAY_H
#define APP_OVERLAY_H

#include "app/app.h"
#include "app/keys.h"

enum overlay_target {
    OVERLAY_CARDS = PANE_OVER, /* on one picture with the wall's own targets: no id twice */
    OVERLAY_OFF,
    OVERLAY_OPEN,
    OVERLAY_LEAVE,
    OVERLAY_DEED = PANE_OVER + 0x100 /* + enum key_deed */
};

/* "Can the room see this screen?": step and keys only; the safe answer has the focus. It speaks of cards when
 * a seat wants the computer, and not when the facilitator wants something of her own. */
void overlay_ask(struct canvas *canvas, const struct stage *stage, const struct app *app,
                 const struct form *form);

/* A seat asked for the computer: the other answer is cards. Else nothing private is shown, and that is all.
 */
bool overlay_asks_for_seat(const struct app *app);

/* Instead of a desk-only page where the room can see: says so, offers the question. */
void overlay_closed(struct canvas *canvas, const struct stage *stage, const struct app *app,
                    const struct form *form);

/* Night after a restart: when it stopped, at which step, that all is kept; going on, or one step back. */
void overlay_back_again(struct canvas *canvas, const struct stage *stage, const struct app *app);

/* Over the wall or the desk: which step, how long, and the keys that work there, `place` being where they
 * would be pressed. Nothing of the desk. */
void overlay_keys(struct canvas *canvas, const struct stage *stage, const struct app *app,
                  const struct key_place *place);

/* Pages of the list of keys, when it has more than one: on and back by the keys and buttons that do so
 * everywhere; on from the last page closes it. True: the input was that, and goes no further. */
bool overlay_turn(struct app *app, const struct canvas *canvas, const struct input *input);

/* Inputs while the question or the closed desk is shown. */
void overlay_input(struct app *app, size_t window, const struct canvas *canvas, const struct input *input);

/* For who has only a mouse or a finger: what the wall's bar does when pressed, and a "?" beside it. Adds to a
 * wall picture. */
void overlay_pointer(struct canvas *canvas, const struct stage *stage, const struct app *app);

/* The deed that a press at this place asks for; DEED_NONE: none of these. */
enum key_deed overlay_deed(const struct canvas *canvas, const struct input *input);

#endif
