/* The question of the own role: whom it asks, what it draws, what an answer does. */
#include "app/people_own.h"

#include "app/app.h"
#include "view/blocks.h"

enum { OTHER_PAGE = 2 * SEATS_MAX }; /* form->page above it: that seat chooses another role to begin with */

_Static_assert(OWN_OTHER + (int)PACK_ROLES_MAX < (int)OWN_KEEP, "every role has an id");

bool people_own_answered(const struct form *form)
{
    return form->page > OTHER_PAGE;
}

uint8_t people_own_seat(const struct form *form)
{
    const int seat = form->page - 1 - (people_own_answered(form) ? OTHER_PAGE : 0);
    return seat >= 0 && seat < SEATS_MAX ? (uint8_t)seat : PACK_NONE;
}

static void turn(struct form *form, int page)
{
    form->page = page;
    form->leaf = 0;
    form->focus = 0;
    form->drawn_again = true;
}

void people_own_ask(struct form *form, uint8_t seat)
{
    turn(form, seat + 1);
}

/* Is there another role to begin with? Not once a dilemma was decided, nor while one holds the roles. */
static bool may_begin_as_another(const struct seen *seen)
{
    for (uint8_t part = 0; part < seen->part_count; part++)
        if (seen->parts[part].dilemma && seen->parts[part].progress == PROGRESS_DONE)
            return false;
    return seen->role_count > 1 && (seen->phase == PHASE_SETUP || seen->roles_free);
}

const char *people_own_title(const struct sheet *sheet, const struct form *form)
{
    const char *key = people_own_answered(form) ? "people.other_title" : "people.own_title";
    return sheet_fill(sheet, key, FACTS({"name", sheet_seat_name(sheet, people_own_seat(form))}));
}

const char *people_own_now(const struct sheet *sheet, const struct form *form)
{
    return sheet_say(sheet, people_own_answered(form) ? "people.other_now" : "people.own_now");
}

static size_t answers(const struct sheet *sheet, struct pick *picks)
{
    picks[0] = (struct pick){.label = sheet_say(sheet, "people.own_yes"), .id = OWN_ANSWER + OWN_ROLE_YES};
    picks[1] = (struct pick){.label = sheet_say(sheet, "people.own_no"), .id = OWN_ANSWER + OWN_ROLE_NO};
    picks[2] =
        (struct pick){.label = sheet_say(sheet, "people.own_unsaid"), .id = OWN_ANSWER + OWN_ROLE_UNSAID};
    return 3;
}

static size_t other_roles(const struct sheet *sheet, const struct form *form, const struct seen *seen,
                          struct pick *picks)
{
    const uint8_t seat = people_own_seat(form);
    size_t count = 0;
    for (uint8_t role = 0; role < seen->role_count; role++)
        if (role != seen->seats[seat].role)
            picks[count++] = (struct pick){.label = seen->roles[role].name, .id = OWN_OTHER + role};
    picks[count++] = (struct pick){.label = sheet_say(sheet, "people.other_keep"), .id = OWN_KEEP};
    return count;
}

void people_own_put(const struct sheet *sheet, struct flow *flow, const struct form *form,
                    const struct seen *seen)
{
    const struct easel *easel = &sheet->easel;
    const struct setting why = {.style = STYLE_PROMPT};
    const char *say = sheet_say(sheet, people_own_answered(form) ? "people.other_why" : "people.own_why");
    struct pick picks[PACK_ROLES_MAX + 1];
    const size_t count =
        people_own_answered(form) ? other_roles(sheet, form, seen, picks) : answers(sheet, picks);
    double y = 0;
    if (flow_block(flow, easel_measure(easel, SHEET_WIDE, why, say).bottom, &y))
        easel_text(easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, 0}, why, say);
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, block_pick_high(easel) + 0.6};
    flow_air(flow, 3);
    if (flow_block(flow, block_buttons_high(easel, spot, picks, count), &spot.y))
        block_buttons(easel, spot, picks, count);
}

static void say(struct app *app, uint8_t seat, enum own_role own)
{
    struct command command = command_new(COMMAND_SAY_OWN_ROLE);
    command.with.seat = seat;
    command.with.own_role = (uint8_t)own;
    app_ask(app, command, APP_DESK);
}

static void begin_as(struct app *app, uint8_t seat, uint8_t role)
{
    struct command command = command_new(COMMAND_CHANGE_SEAT);
    command.with.seat = seat;
    command.with.role = role;
    app_ask(app, command, APP_DESK);
}

bool people_own_press(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t seat = people_own_seat(form);
    if (!seen_seat_taken(app->seen[APP_DESK], seat))
        return true;
    if (id >= OWN_OTHER && id < OWN_KEEP)
        begin_as(app, seat, (uint8_t)(id - OWN_OTHER));
    if (id >= OWN_OTHER)
        return true;
    say(app, seat, (enum own_role)(id - OWN_ANSWER));
    if (id != OWN_ANSWER + OWN_ROLE_YES || !may_begin_as_another(app->seen[APP_DESK]))
        return true;
    turn(form, OTHER_PAGE + seat + 1);
    return false;
}
