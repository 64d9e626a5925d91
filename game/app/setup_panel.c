/* What opens over set-up: one seat, one part of the plan, the name of the group, or the day it is for. */
#include "app/setup.h"

#include "app/languages.h"

#include <assert.h>

const char *setup_panel_title(const struct setup *setup)
{
    if (setup_group_open(setup->form))
        return sheet_say(&setup->sheet, "setup.group_title");
    if (setup_later_open(setup->form))
        return sheet_say(&setup->sheet, "setup.later_title");
    if (setup_adding(setup->form) != PACK_NONE)
        return sheet_say(&setup->sheet, "setup.add_part");
    if (setup_part(setup->form) != PACK_NONE)
        return setup_part_title(setup, setup_part(setup->form), false);
    const char *number = sheet_number(&setup->sheet, setup_seat(setup->form) + 1);
    return sheet_fill(&setup->sheet, "setup.seat", FACTS({"n", number}));
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
    else if (setup_adding(panel->setup->form) != PACK_NONE)
        setup_put_add(panel, flow, setup_adding(panel->setup->form));
    else if (setup_part(panel->setup->form) != PACK_NONE)
        setup_put_part(panel, flow, setup_part(panel->setup->form));
    else
        put_seat(panel, flow, setup_seat(panel->setup->form));
}
