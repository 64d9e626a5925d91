/* What opens over set-up: one seat, one part of the plan, the name of the group, or the day it is for. */
#include "app/setup.h"

#include "app/languages.h"

#include <assert.h>

/* form->page: panel + PANELS * the page underneath */
enum { GROUP_PANEL = SEATS_MAX + 1, LATER_PANEL, PART_PANEL, PANELS = 0x100 };

static int panel_of(const struct form *form)
{
    return form->page % PANELS;
}

uint8_t setup_seat(const struct form *form)
{
    const int panel = panel_of(form);
    return panel > 0 && panel <= SEATS_MAX ? (uint8_t)(panel - 1) : PACK_NONE;
}

bool setup_group_open(const struct form *form)
{
    return panel_of(form) == GROUP_PANEL;
}

bool setup_later_open(const struct form *form)
{
    return panel_of(form) == LATER_PANEL;
}

uint8_t setup_part(const struct form *form)
{
    const int panel = panel_of(form);
    return panel >= PART_PANEL ? (uint8_t)(panel - PART_PANEL) : PACK_NONE;
}

bool setup_panel_open(const struct setup *setup)
{
    return setup_group_open(setup->form) || setup_later_open(setup->form) ||
           setup_part(setup->form) < setup->seen->part_count ||
           seen_seat_taken(setup->seen, setup_seat(setup->form));
}

static void open_panel(struct form *form, int panel, uint32_t focus)
{
    form->page = panel + PANELS * form->leaf;
    form->leaf = 0;
    form->focus = focus;
    form->drawn_again = true;
}

void setup_open_seat(struct form *form, uint8_t seat)
{
    open_panel(form, seat + 1, SETUP_NAME);
}

void setup_open_group(struct form *form)
{
    open_panel(form, GROUP_PANEL, SETUP_GROUP);
}

void setup_open_later(struct form *form)
{
    open_panel(form, LATER_PANEL, SETUP_DAY);
}

void setup_open_part(struct form *form, uint8_t part)
{
    open_panel(form, PART_PANEL + part, 0);
}

void setup_close(struct form *form)
{
    const uint8_t seat = setup_seat(form), part = setup_part(form);
    form->focus = seat != PACK_NONE        ? SETUP_SEAT + seat
                  : part != PACK_NONE      ? SETUP_PART + part
                  : setup_later_open(form) ? SETUP_LATER_OPEN
                                           : SETUP_GROUP_OPEN;
    form->leaf = form->page / PANELS;
    form->page = 0;
    form->drawn_again = true;
}

const char *setup_panel_title(const struct setup *setup)
{
    if (setup_group_open(setup->form))
        return sheet_say(&setup->sheet, "setup.group_title");
    if (setup_later_open(setup->form))
        return sheet_say(&setup->sheet, "setup.later_title");
    if (setup_part(setup->form) != PACK_NONE)
        return setup_part_title(setup, setup_part(setup->form), false);
    const char *number = sheet_number(&setup->sheet, setup_seat(setup->form) + 1);
    return sheet_fill(&setup->sheet, "setup.seat", FACTS({"n", number}));
}

bool setup_labelled(const struct setup_panel *panel, struct flow *flow, const char *label, double high,
                    double *y)
{
    const struct easel *easel = &panel->setup->sheet.easel;
    const struct setting head = {.style = STYLE_LABEL, .bold = true};
    const char *say = sheet_say(&panel->setup->sheet, label);
    const double above = easel_measure(easel, panel->wide, head, say).bottom + 0.6;
    flow_air(flow, 2);
    if (!flow_block(flow, above + high, y))
        return false;
    easel_text(easel, (struct spot){panel->x, *y, panel->wide, 0}, head, say);
    *y += above;
    return true;
}

void setup_put_field(const struct setup_panel *panel, struct flow *flow, uint32_t id, const char *label,
                     const char *hint, const char *note)
{
    const struct easel *easel = &panel->setup->sheet.easel;
    const struct edit *edit = form_field_find(panel->setup->form, id);
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double high = block_pick_high(easel) + 0.2;
    const double below = note ? easel_measure(easel, panel->wide, aside, note).bottom + 0.8 : 0;
    double y = 0;
    if (!setup_labelled(panel, flow, label, high + below, &y))
        return;
    struct writing writing = block_writing(edit);
    writing.hint = hint;
    writing.active = panel->setup->form->focus == id;
    writing.id = id;
    writing.label = sheet_say(&panel->setup->sheet, label);
    block_field(easel, (struct spot){panel->x, y, panel->wide, high}, &writing);
    if (note)
        easel_text(easel, (struct spot){panel->x, y + high + 0.8, panel->wide, 0}, aside, note);
}

void setup_put_picks(const struct setup_panel *panel, struct flow *flow, const char *label,
                     const struct pick *picks, size_t count)
{
    const struct easel *easel = &panel->setup->sheet.easel;
    struct spot spot = {panel->x, 0, panel->wide, block_pick_high(easel)};
    const double high = block_buttons_high(easel, spot, picks, count);
    bool here;
    if (label)
        here = setup_labelled(panel, flow, label, high, &spot.y);
    else {
        flow_air(flow, 2.6);
        here = flow_block(flow, high, &spot.y);
    }
    if (here)
        block_buttons(easel, spot, picks, count);
}

static void put_seat_name(const struct setup_panel *panel, struct flow *flow, uint8_t seat)
{
    const struct setup *setup = panel->setup;
    const struct edit *edit = form_field_find(setup->form, SETUP_NAME);
    const bool kept = setup->app->seen[APP_DESK]->seats[seat].name && !(edit && edit->text[0]);
    setup_put_field(panel, flow, SETUP_NAME, "setup.name", sheet_seat_name(&setup->sheet, seat),
                    kept ? sheet_say(&setup->sheet, "setup.name_kept") : NULL);
}

static void put_seat(const struct setup_panel *panel, struct flow *flow, uint8_t seat)
{
    const struct setup *setup = panel->setup;
    const struct seen *seen = setup->seen;
    struct pick roles[PACK_ROLES_MAX], presences[PRESENCE_COUNT];
    for (uint8_t role = 0; role < seen->role_count; role++)
        roles[role] = (struct pick){.label = seen->roles[role].name,
                                    .id = SETUP_ROLE + role,
                                    .picked = seen->seats[seat].role == role};
    for (uint8_t i = 0; i < PRESENCE_COUNT; i++)
        presences[i] =
            (struct pick){.label = setup_presence_word(setup->sheet.stage->words, (enum presence)i),
                          .id = SETUP_PRESENCE + i,
                          .picked = seen->seats[seat].presence == (enum presence)i};
    const struct pick people[] = {{.label = sheet_say(&setup->sheet, "setup.one"),
                                   .icon = "person",
                                   .id = SETUP_PEOPLE + 1,
                                   .picked = !seen->seats[seat].pair},
                                  {.label = sheet_say(&setup->sheet, "setup.pair"),
                                   .icon = "people",
                                   .id = SETUP_PEOPLE + SEAT_PAIR,
                                   .picked = seen->seats[seat].pair}};
    const struct pick rest[] = {
        {.label = sheet_say(&setup->sheet, "setup.drawing"), .id = SETUP_DRAWING},
        {.label = sheet_say(&setup->sheet, "setup.own"), .icon = "eye-off", .id = SETUP_OWN},
        {.label = sheet_say(&setup->sheet, "setup.remove"), .id = SETUP_REMOVE},
        {.label = sheet_say(&setup->sheet, "setup.done"), .id = SETUP_DONE, .picked = true},
    };
    put_seat_name(panel, flow, seat);
    setup_put_picks(panel, flow, "setup.role", roles, seen->role_count);
    setup_put_picks(panel, flow, "setup.presence", presences, PRESENCE_COUNT);
    setup_put_picks(panel, flow, "setup.people", people, sizeof people / sizeof *people);
    setup_put_picks(panel, flow, NULL, rest, sizeof rest / sizeof *rest);
}

/* The room may see set-up, and a name kept for the desk is not shown to it. */
static void put_group(const struct setup_panel *panel, struct flow *flow)
{
    const struct setup *setup = panel->setup;
    const struct edit *edit = form_field_find(setup->form, SETUP_GROUP);
    const bool kept = setup->app->seen[APP_DESK]->group && !(edit && edit->text[0]);
    setup_put_field(panel, flow, SETUP_GROUP, "setup.group", sheet_say(&setup->sheet, "setup.group_hint"),
                    sheet_say(&setup->sheet, kept ? "setup.group_kept" : "setup.group_note"));
    struct pick picks[PACK_LANGUAGES_MAX];
    const size_t count = languages_picks(setup->app, &setup->sheet, SETUP_LANGUAGE, picks);
    if (count > 0)
        setup_put_picks(panel, flow, "settings.wall", picks, count);
    const struct pick done = {
        .label = sheet_say(&setup->sheet, "setup.done"), .id = SETUP_DONE, .picked = true};
    setup_put_picks(panel, flow, NULL, &done, 1);
}

void setup_panel_walk(const struct sheet *sheet, struct flow *flow, const void *what)
{
    (void)sheet;
    const struct setup_panel *panel = what;
    assert(setup_panel_open(panel->setup));
    if (setup_group_open(panel->setup->form))
        put_group(panel, flow);
    else if (setup_later_open(panel->setup->form))
        setup_put_later(panel, flow);
    else if (setup_part(panel->setup->form) != PACK_NONE)
        setup_put_part(panel, flow, setup_part(panel->setup->form));
    else
        put_seat(panel, flow, setup_seat(panel->setup->form));
}
