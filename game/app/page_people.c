/* Who is here now, who plays which role from now on, and the private question about the own role.
 *
 * With one display the list is drawn for the room too, so that a latecomer can be marked without darkening
 * the wall: roles, nicknames and who is here, as in set-up; of the question it holds nothing.
 *
 * The question is asked of one seat at a time and always opens blank, like the seat surface: no viewer ever
 * gets the answer back (session/see), so the next person at the computer cannot find it either. With the
 * answer page and desk are left: who answered sees no list, and the facilitator asks for it with her own key.
 */
#include "app/people_own.h"
#include "app/setup.h"

#include <math.h>

enum people_target {
    PEOPLE_BACK = 1,
    PEOPLE_WAYS,
    PEOPLE_ROLES,            /* turns to who plays which role */
    PEOPLE_TURN,             /* there: everybody one role on */
    PEOPLE_OWN = 0x100,      /* + seat: asks it; the question itself: people_own.h */
    PEOPLE_ADD = 0x180,      /* + role: a seat more */
    PEOPLE_PRESENCE = 0x200, /* + seat * PRESENCE_COUNT + enum presence */
    PEOPLE_ROLE = 0x300,     /* + seat * PACK_ROLES_MAX + role */
};

enum { ROLES_PAGE = SEATS_MAX + 1 }; /* form->page, beside the list and the question of every seat */

static const double top = 19;

struct people {
    const struct app *app;
    const struct seen *seen; /* the desk's, or the wall's where the room can see */
    const struct form *form;
    bool room; /* the room can see it */
};

static struct people people_of(const struct app *app, const struct form *form)
{
    const bool room = !gate_has_private(&app->gate);
    return (struct people){app, app->seen[room ? APP_WALL : APP_DESK], form, room};
}

/* form->page: 0 = the list, ROLES_PAGE, or a seat that is asked. */
static uint8_t asked(const struct people *people)
{
    const uint8_t seat = people_own_seat(people->form);
    return !people->room && seat != PACK_NONE && seen_seat_taken(people->seen, seat) ? seat : PACK_NONE;
}

/* Is it the list of roles? Only while roles may change: a choice that begins turns it back. */
static bool is_roles(const struct people *people)
{
    return people->form->page == ROLES_PAGE && people->seen->roles_free;
}

/* --- the list --- */

static size_t role_picks(const struct seen *seen, uint8_t seat, struct pick *picks)
{
    for (uint8_t role = 0; role < seen->role_count; role++)
        picks[role] = (struct pick){.label = seen->roles[role].name,
                                    .id = PEOPLE_ROLE + seat * (unsigned)PACK_ROLES_MAX + role,
                                    .picked = seen->seats[seat].role == role};
    return seen->role_count;
}

static size_t seat_picks(const struct sheet *sheet, const struct people *people, uint8_t seat,
                         struct pick *picks)
{
    const struct seen *seen = people->seen;
    size_t count = 0;
    if (is_roles(people))
        return role_picks(seen, seat, picks);
    for (uint8_t i = 0; i < PRESENCE_COUNT; i++)
        picks[count++] = (struct pick){.label = setup_presence_word(sheet->stage->words, (enum presence)i),
                                       .id = PEOPLE_PRESENCE + seat * (unsigned)PRESENCE_COUNT + i,
                                       .picked = seen->seats[seat].presence == (enum presence)i};
    if (!people->room)
        picks[count++] = (struct pick){
            .label = sheet_say(sheet, "people.own"), .icon = "eye-off", .id = PEOPLE_OWN + seat};
    return count;
}

/* One seat: its gable and name, then every presence or role, one press away; beside the name or, when that is
 * too narrow, under it. */
static void put_seat(const struct sheet *sheet, struct flow *flow, const struct people *people, uint8_t seat)
{
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = people->seen;
    const double gable = 3.4, name_left = SHEET_LEFT + gable + 1.6, high = block_pick_high(easel);
    const struct setting name = {
        .style = STYLE_LABEL, .bold = seen->seats[seat].presence == PRESENCE_HERE, .middle = true};
    _Static_assert((int)PACK_ROLES_MAX > (int)PRESENCE_COUNT, "room for either, and for the question");
    struct pick picks[PACK_ROLES_MAX];
    const size_t count = seat_picks(sheet, people, seat, picks);
    struct spot spot = {name_left + 40, 0, SHEET_RIGHT - name_left - 40, high};
    const bool under = block_buttons_high(easel, spot, picks, count) > high;
    if (under)
        spot = (struct spot){SHEET_LEFT, 0, SHEET_WIDE, high};
    const double pair = seen->seats[seat].pair ? 3.4 : 0; /* the sign of two people on this seat */
    const double room = (under ? SHEET_RIGHT - name_left : 39) - pair;
    const double text =
        fmax(easel_measure(easel, room, name, sheet_seat_name(sheet, seat)).bottom, under ? 4.4 : high);
    const double picked = block_buttons_high(easel, spot, picks, count);
    flow_air(flow, under ? 1.8 : 0.9);
    if (!flow_block(flow, under ? text + 0.6 + picked : fmax(text, picked), &spot.y))
        return;
    block_gable(easel, seen->roles[seen->seats[seat].role].gable, SHEET_LEFT, spot.y + (text - 4) / 2, gable);
    easel_text(easel, (struct spot){name_left, spot.y, room, text}, name, sheet_seat_name(sheet, seat));
    if (pair > 0)
        block_icon(easel, "people", name_left + room + 0.4, spot.y + (text - 3) / 2, 3, easel_ink(easel));
    spot.y += under ? text + 0.6 : 0;
    block_buttons(easel, spot, picks, count);
}

/* Somebody for whom there is no seat: the role is chosen, the drawing comes by itself. */
static void put_more(const struct sheet *sheet, struct flow *flow, const struct people *people)
{
    const struct seen *seen = people->seen;
    const struct setting head = {.style = STYLE_LABEL, .bold = true};
    const char *say = sheet_say(sheet, "people.more");
    struct spot spot = {SHEET_LEFT, 0, SHEET_WIDE, block_pick_high(&sheet->easel)};
    struct pick picks[PACK_ROLES_MAX];
    for (uint8_t role = 0; role < seen->role_count; role++)
        picks[role] = (struct pick){.label = seen->roles[role].name, .icon = "plus", .id = PEOPLE_ADD + role};
    const double above = easel_measure(&sheet->easel, SHEET_WIDE, head, say).bottom + 0.6;
    flow_air(flow, 2.4);
    if (!flow_block(flow, above + block_buttons_high(&sheet->easel, spot, picks, seen->role_count), &spot.y))
        return;
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, spot.y, SHEET_WIDE, 0}, head, say);
    spot.y += above;
    block_buttons(&sheet->easel, spot, picks, seen->role_count);
}

static bool may_add(const struct seen *seen)
{
    uint8_t taken = 0;
    for (uint8_t seat = 0; seat < seen->seat_count; seat++)
        taken += seen_seat_taken(seen, seat);
    return seen->phase == PHASE_PLAYING && taken < SEATS_MAX;
}

static void put_list(const struct sheet *sheet, struct flow *flow, const struct people *people)
{
    for (uint8_t seat = 0; seat < people->seen->seat_count; seat++)
        if (seen_seat_taken(people->seen, seat))
            put_seat(sheet, flow, people, seat);
    if (may_add(people->seen) && !is_roles(people))
        put_more(sheet, flow, people);
}

/* --- the page --- */

static void walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    const struct people *people = what;
    if (asked(people) == PACK_NONE)
        put_list(sheet, flow, people);
    else
        people_own_put(sheet, flow, people->form, people->seen);
}

static void draw_foot(const struct sheet *sheet, const struct people *people, double y, double high)
{
    const struct easel *easel = &sheet->easel;
    const struct button ways = {.label = sheet_say(sheet, "ways.title"), .icon = "card", .id = PEOPLE_WAYS};
    const struct button roles = {
        .label = sheet_say(sheet, "people.roles"), .icon = "people", .id = PEOPLE_ROLES};
    const struct button turn = {
        .label = sheet_say(sheet, "people.turn"), .icon = "arrow-right", .id = PEOPLE_TURN};
    const struct button back = {.kind = BUTTON_MAIN,
                                .label = sheet_say(sheet, "words.back"),
                                .id = PEOPLE_BACK,
                                .flags = TARGET_DEFAULT};
    const double wide = block_button_width(easel, &back);
    const double ways_wide = block_button_width(easel, &ways);
    if (asked(people) == PACK_NONE && !is_roles(people) && people->seen->phase == PHASE_PLAYING) {
        block_button(easel, (struct spot){SHEET_LEFT, y, ways_wide, high}, &ways);
        if (people->seen->roles_free)
            block_button(
                easel,
                (struct spot){SHEET_LEFT + ways_wide + 1.6, y, block_button_width(easel, &roles), high},
                &roles);
    }
    if (asked(people) == PACK_NONE && is_roles(people))
        block_button(easel, (struct spot){SHEET_LEFT, y, block_button_width(easel, &turn), high}, &turn);
    block_button(easel, (struct spot){SHEET_RIGHT - wide, y, wide, high}, &back);
}

static const char *title_of(const struct sheet *sheet, const struct people *people)
{
    if (asked(people) != PACK_NONE)
        return people_own_title(sheet, people->form);
    return sheet_say(sheet, is_roles(people) ? "people.roles_title" : "people.title");
}

/* By role nobody may stand alone: such a round will be shown as counts, and that is said here. */
static bool is_lonely(const struct seen *seen)
{
    bool lonely = false;
    for (uint8_t role = 0; role < seen->role_count; role++)
        lonely |= seen->roles[role].here == 1;
    return lonely && seen->promise == PROMISE_BY_ROLE && !seen->promise_warned;
}

static const char *instruction_of(const struct sheet *sheet, const struct people *people)
{
    if (people->app->notice.length > 0)
        return people->app->notice.at;
    if (asked(people) != PACK_NONE)
        return people_own_now(sheet, people->form);
    if (!is_roles(people))
        return sheet_say(sheet, "people.now");
    return sheet_say(sheet, is_lonely(people->seen) ? "people.lonely" : "people.roles_now");
}

static void people_view(struct canvas *canvas, const struct stage *stage, const struct app *app,
                        const struct form *form)
{
    const struct pane pane = {.focus = form->focus};
    const struct people people = people_of(app, form);
    const struct sheet sheet = sheet_open(canvas, stage, people.seen, &pane, SURFACE_WALL, false);
    const bool question = asked(&people) != PACK_NONE;
    const double high = block_pick_high(&sheet.easel), foot = sheet_bottom(&sheet) - 1 - high;
    const struct set title =
        easel_text(&sheet.easel, (struct spot){SHEET_LEFT, 10.3, question ? SHEET_WIDE : 108, 0},
                   (struct setting){.style = STYLE_QUESTION}, title_of(&sheet, &people));
    const double first = fmax(top, title.bottom + 2);
    leaf_flow(&sheet, form, (struct flow){.y = first, .top = first, .bottom = foot - 1.5}, walk, &people);
    leaf_mark(&sheet, form, SHEET_RIGHT, 10.6);
    draw_foot(&sheet, &people, foot, high);
    const struct frame frame = {.instruction = instruction_of(&sheet, &people),
                                .keys = {{"Esc", sheet_say(&sheet, "words.back")}}};
    sheet_frame(&sheet, &frame);
}

void page_people_ask(struct app *app, uint8_t seat)
{
    app_visit(app, &page_people);
    for (size_t i = 0; i < APP_WINDOWS; i++)
        people_own_ask(&app->windows[i].form, seat);
}

/* Out of the page: to set-up, which the room may see again, or to the desk. */
static void leave_page(struct app *app, bool desk_too)
{
    app_notice(app, NULL);
    app_back(app);
    if (desk_too)
        gate_leave_desk(&app->gate);
}

/* From the question to the list, and out of the list. */
static void leave(struct app *app, struct form *form)
{
    const bool setup = app->before == &page_setup, answered = people_own_answered(form);
    if (form->page == 0 || setup || answered) {
        leave_page(app, setup || answered);
        return;
    }
    form->page = 0;
    form->leaf = 0;
    form->focus = 0;
    form->drawn_again = true;
}

/* Over: somebody else sat here, so the desk is the facilitator's again only after she asks for it. */
static void answer(struct app *app, struct form *form, uint32_t id)
{
    if (people_own_press(app, form, id))
        leave_page(app, true);
}

static void add_seat(struct app *app, uint8_t role)
{
    struct command command = command_new(COMMAND_ADD_SEAT);
    command.with.role = role;
    app_ask(app, command, APP_DESK);
}

static void set_presence(struct app *app, uint32_t choice)
{
    struct command command = command_new(COMMAND_SET_PRESENCE);
    command.with.seat = (uint8_t)(choice / PRESENCE_COUNT);
    command.with.presence = (uint8_t)(choice % PRESENCE_COUNT);
    if (seen_seat_taken(app->seen[APP_DESK], command.with.seat))
        app_ask(app, command, APP_DESK);
}

static void set_role(struct app *app, uint32_t choice)
{
    struct command command = command_new(COMMAND_CHANGE_SEAT);
    command.with.seat = (uint8_t)(choice / PACK_ROLES_MAX);
    command.with.role = (uint8_t)(choice % PACK_ROLES_MAX);
    const struct seen *seen = app->seen[APP_DESK];
    if (seen_seat_taken(seen, command.with.seat) && seen->seats[command.with.seat].role != command.with.role)
        app_ask(app, command, APP_DESK);
}

/* Not what one person is asked. */
static bool room_safe(const struct form *form)
{
    return form->page == 0 || form->page == ROLES_PAGE;
}

static void people_press(struct app *app, struct form *form, uint32_t id, const struct input *input)
{
    if (id == PEOPLE_BACK || (id == 0 && input->key == KEY_ESCAPE)) {
        leave(app, form);
        return;
    }
    if (id == 0)
        return;
    app_notice(app, NULL);
    form->drawn_again = true;
    if (id == PEOPLE_WAYS)
        app_go(app, &page_ways);
    else if (id == PEOPLE_ROLES) {
        form->page = ROLES_PAGE;
        form->leaf = 0;
        form->focus = 0;
    } else if (id == PEOPLE_TURN)
        app_ask(app, command_new(COMMAND_TURN_ROLES), APP_DESK);
    else if (id >= OWN_ANSWER && id < OWN_TARGETS_END)
        answer(app, form, id);
    else if (id >= PEOPLE_ROLE)
        set_role(app, id - PEOPLE_ROLE);
    else if (id >= PEOPLE_PRESENCE)
        set_presence(app, id - PEOPLE_PRESENCE);
    else if (id >= PEOPLE_ADD)
        add_seat(app, (uint8_t)(id - PEOPLE_ADD));
    else if (id >= PEOPLE_OWN)
        people_own_ask(form, (uint8_t)(id - PEOPLE_OWN));
}

const struct page page_people = {
    .name = "people", .desk_only = true, .room_safe = room_safe, .view = people_view, .press = people_press};
