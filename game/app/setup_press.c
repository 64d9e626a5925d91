/* What a press on set-up means: the commands it asks for. */
#include "app/setup.h"

#include "app/languages.h"
#include "view/edit.h"

#include <assert.h>
#include <string.h>

static void ask_seat(struct app *app, enum command_kind kind, uint8_t seat, uint8_t role, uint8_t presence)
{
    struct command command = command_new(kind);
    command.with.seat = seat;
    command.with.role = role;
    command.with.presence = presence;
    app_ask(app, command, APP_DESK);
}

/* What was typed is asked for when its panel is left; an empty field changes nothing. */
static void ask_typed(struct app *app, struct form *form, uint32_t field, enum command_kind kind,
                      uint8_t seat)
{
    struct edit *edit = form_field(form, field);
    if (!edit)
        return;
    if (!edit_empty(edit)) {
        struct command command = command_new(kind);
        command.with.seat = seat;
        command.with.text[0] = edit->text;
        app_ask(app, command, APP_DESK);
    }
    edit_set(edit, "");
}

static void leave_panel(struct app *app, struct form *form)
{
    if (setup_later_open(form) && !setup_keep_later(app, form))
        return;
    if (setup_group_open(form))
        ask_typed(app, form, SETUP_GROUP, COMMAND_NAME_GROUP, PACK_NONE);
    else if (setup_seat(form) != PACK_NONE)
        ask_typed(app, form, SETUP_NAME, COMMAND_CHANGE_SEAT, setup_seat(form));
    app_notice(app, NULL);
    setup_close(form);
}

static void ask_people(struct app *app, uint8_t seat, uint8_t people)
{
    struct command command = command_new(COMMAND_CHANGE_SEAT);
    command.with.seat = seat;
    command.with.index = people;
    app_ask(app, command, APP_DESK);
}

/* The next drawing that nobody has. */
static void other_drawing(struct app *app, uint8_t seat)
{
    const struct seen *seen = app->seen[APP_WALL];
    uint8_t next = seen->seats[seat].nickname;
    for (int tries = 0; tries < SEATS_MAX; tries++) {
        next = (uint8_t)((next + 1) % SEATS_MAX);
        bool taken = false;
        for (uint8_t i = 0; i < seen->seat_count; i++)
            taken |= seen->seats[i].nickname == next;
        if (!taken)
            break;
    }
    struct command command = command_new(COMMAND_CHANGE_SEAT);
    command.with.seat = seat;
    command.with.nickname = next;
    app_ask(app, command, APP_DESK);
}

static void send_promise(struct app *app, enum promise promise, bool warned)
{
    struct command command = command_new(COMMAND_SET_PROMISE);
    command.with.promise = (uint8_t)promise;
    command.with.tick = warned;
    app_ask(app, command, APP_DESK);
}

/* By role with a role of one seat is a question of its own, with "no" under the focus: a second press by
 * accident promises nothing. */
static void ask_promise(struct app *app, struct form *form, enum promise promise)
{
    if (promise == PROMISE_BY_ROLE && setup_role_alone(app->seen[APP_WALL]) != PACK_NONE) {
        edit_set(form_field(form, SETUP_WARNING), "?");
        form->focus = SETUP_WARNED_NO;
        form->drawn_again = true;
        return;
    }
    send_promise(app, promise, false);
}

static void answer_warning(struct app *app, struct form *form, bool accepted)
{
    edit_set(form_field(form, SETUP_WARNING), "");
    const enum promise now = app->seen[APP_WALL]->promise, after = accepted                 ? PROMISE_BY_ROLE
                                                                   : now == PROMISE_BY_ROLE ? PROMISE_COUNTS
                                                                                            : now;
    if (accepted || after != now)
        send_promise(app, after, accepted);
    form->focus = SETUP_PROMISE + (uint32_t)after;
    form->drawn_again = true;
}

static void ask_answering(struct app *app, enum answering answering)
{
    struct command command = command_new(COMMAND_SET_ANSWERING);
    command.with.answering = (uint8_t)answering;
    app_ask(app, command, APP_DESK);
}

bool setup_press_way(struct app *app, struct form *form, uint32_t id)
{
    if (id >= SETUP_PROMISE && id < SETUP_PROMISE + PROMISE_COUNT)
        ask_promise(app, form, (enum promise)(id - SETUP_PROMISE));
    else if (id >= SETUP_ANSWERING && id < SETUP_ANSWERING + ANSWERING_COUNT)
        ask_answering(app, (enum answering)(id - SETUP_ANSWERING));
    else if (id == SETUP_WARNED_NO || id == SETUP_WARNED_YES)
        answer_warning(app, form, id == SETUP_WARNED_YES);
    else
        return false;
    return true;
}

/* It stays as it is now, for another day; nothing is played in it. */
static void keep_prepared(struct app *app, struct form *form)
{
    if (!setup_keep_later(app, form))
        return;
    if (!app->seen[APP_WALL]->prepared)
        app_ask(app, command_new(COMMAND_KEEP_PREPARED), APP_DESK);
    setup_close(form);
    app_leave(app, LEAVE_SESSION);
    if (!app->session)
        app_notice(app, "setup.kept");
}

static bool is_field(uint32_t id)
{
    return id == SETUP_NAME || id == SETUP_GROUP || id == SETUP_DAY || id == SETUP_HOUR || id == SETUP_NOTES;
}

static void press_panel(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t seat = setup_seat(form);
    if (id == SETUP_DONE || is_field(id))
        leave_panel(app, form);
    else if (id == SETUP_LATER_KEEP)
        keep_prepared(app, form);
    else if (setup_press_part(app, form, id) || setup_press_add(app, form, id))
        return;
    else if (id >= SETUP_LANGUAGE && id < SETUP_LANGUAGE + PACK_LANGUAGES_MAX)
        languages_ask(app, id - SETUP_LANGUAGE);
    else if (!seen_seat_taken(app->seen[APP_WALL], seat))
        return;
    else if (id >= SETUP_ROLE && id < SETUP_PRESENCE)
        ask_seat(app, COMMAND_CHANGE_SEAT, seat, (uint8_t)(id - SETUP_ROLE), 0);
    else if (id >= SETUP_PRESENCE && id < SETUP_PROGRAMME)
        ask_seat(app, COMMAND_SET_PRESENCE, seat, PACK_NONE, (uint8_t)(id - SETUP_PRESENCE));
    else if (id == SETUP_PEOPLE + 1 || id == SETUP_PEOPLE + SEAT_PAIR)
        ask_people(app, seat, (uint8_t)(id - SETUP_PEOPLE));
    else if (id == SETUP_DRAWING)
        other_drawing(app, seat);
    else if (id == SETUP_OWN) {
        leave_panel(app, form);
        page_people_ask(app, seat);
    } else if (id == SETUP_REMOVE) {
        ask_seat(app, COMMAND_REMOVE_SEAT, seat, PACK_NONE, 0);
        setup_close(form);
        form->focus = 0;
    }
}

/* The role with the fewest seats gets the next one. */
static void add_seat(struct app *app)
{
    const struct seen *seen = app->seen[APP_WALL];
    uint8_t fewest = 0;
    for (uint8_t role = 1; role < seen->role_count; role++)
        if (seen->roles[role].seats < seen->roles[fewest].seats)
            fewest = role;
    ask_seat(app, COMMAND_ADD_SEAT, PACK_NONE, fewest, 0);
}

/* Keys of look 25 on the seat with the focus: one letter for each presence. */
static void press_letter(struct app *app, struct form *form, uint32_t point)
{
    const char *later = words_get(app_words(app), "setup.later_key");
    if (point == (uint32_t)(later[0] - 'A' + 'a')) {
        setup_open_later(form);
        app->key_used = true; /* the field that opens does not get the letter */
        return;
    }
    const struct seen *seen = app->seen[APP_WALL];
    const uint32_t seat = form->focus - SETUP_SEAT;
    if (form->focus < SETUP_SEAT || seat >= seen->seat_count)
        return;
    for (int i = PRESENCE_HERE; i < PRESENCE_COUNT; i++)
        if (point == (uint32_t)setup_presence_letter(app_words(app), (enum presence)i) - 'A' + 'a')
            ask_seat(app, COMMAND_SET_PRESENCE, (uint8_t)seat, PACK_NONE, (uint8_t)i);
}

static void press_key(struct app *app, struct form *form, const struct input *input)
{
    const bool panel = form->page > 0;
    if (input->key == KEY_ESCAPE && panel)
        leave_panel(app, form);
    else if (input->key == KEY_ESCAPE)
        app_leave(app, LEAVE_SESSION);
    else if (input->key == KEY_CHARACTER && !panel && !input->repeat && !input->ctrl) {
        if (input->point == '+' || (input->point == '=' && input->shift))
            add_seat(app);
        else if (input->point == 'p')
            app_print(app);
        else
            press_letter(app, form, input->point);
    }
}

/* The next page, or the first picture of the game. */
static void press_on(struct app *app, struct form *form, bool begin)
{
    if (begin && app->seen[APP_WALL]->prepared)
        app_begin_prepared(app);
    else if (begin)
        app_ask(app, command_new(COMMAND_BEGIN), APP_DESK);
    else {
        form->leaf++;
        form->focus = 0;
    }
}

void setup_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    if (id == 0) {
        press_key(app, form, input);
        return;
    }
    app_notice(app, NULL);
    form->drawn_again = true;
    if (id == SETUP_BEGIN || id == SETUP_NEXT)
        press_on(app, form, id == SETUP_BEGIN);
    else if (id == SETUP_ADD)
        add_seat(app);
    else if (id == SETUP_GROUP_OPEN)
        setup_open_group(form);
    else if (id == SETUP_LATER_OPEN)
        setup_open_later(form);
    else if (id >= SETUP_PART && id < SETUP_PART + PACK_PARTS_MAX)
        setup_open_part(form, (uint8_t)(id - SETUP_PART));
    else if (id == SETUP_PRINT)
        app_print(app);
    else if (id >= SETUP_SEAT && id < SETUP_SEAT + SEATS_MAX)
        setup_open_seat(form, (uint8_t)(id - SETUP_SEAT));
    else if (id >= SETUP_PROGRAMME && id < SETUP_ANSWERING) {
        struct command command = command_new(COMMAND_CHOOSE_PROGRAMME);
        command.with.programme = (uint8_t)(id - SETUP_PROGRAMME);
        app_ask(app, command, APP_DESK);
    } else if (!setup_press_way(app, form, id))
        press_panel(app, form, id);
}
