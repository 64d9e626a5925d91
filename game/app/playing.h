/* Inputs while playing, per surface. */
#ifndef APP_PLAYING_H
#define APP_PLAYING_H

#include "app/app.h"
#include "app/keys.h"

/* One input on the surface that this window shows by the display rule. `canvas` is what stands in the window
 * now: its targets say what a press means. A command goes to the mailbox (app_ask); what changed is drawn
 * again. On the seat surface the facilitator's keys mean nothing, Ctrl+D apart. */
void playing_wall_input(struct app *app, const struct canvas *canvas, const struct input *input);
void playing_seat_input(struct app *app, const struct canvas *canvas, const struct input *input);
void playing_desk_input(struct app *app, struct form *form, const struct canvas *canvas,
                        const struct input *input);

/* What a key means in the quiet form of the pause, else `deed`: only E and Esc end it. */
enum key_deed playing_quiet_deed(const struct app *app, const struct input *input, enum key_deed deed);

/* Is there an earlier step of this part that Back can look at? Not while somebody is at the computer. */
bool playing_looks_back(const struct app *app);

/* While the list of keys is shown. True: this input goes no further. */
bool playing_list_input(struct app *app, const struct input *input, const struct key_place *place);

/* On the desk: a letter, number, Enter or Backspace about cards and hands. True: it was one. */
bool playing_cards_input(struct app *app, const struct input *input, enum app_surface from);

/* The facilitator's deed, from wall or desk. `canvas`: the wall's picture, for turning its pages. */
void playing_deed(struct app *app, enum key_deed deed, enum app_surface from, const struct canvas *canvas);
bool playing_desk_press(struct app *app, uint32_t id, const struct canvas *canvas);

#endif
