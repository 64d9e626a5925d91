/* One part of the plan (look 02): which activity it is, when, and whether it takes part. */
#include "app/setup.h"

#include <string.h>

/* Only dilemmas are chosen from: an opening or closing belongs to its programme. One that waits for another
 * decision is offered where that can be taken before it. */
static bool can_be(const struct setup *setup, uint8_t part, uint8_t activity)
{
    const struct pack *pack = setup->app->pack;
    const uint8_t now = setup_activity(setup, part);
    if (now == PACK_NONE || !pack->activities[now].dilemma || !pack->activities[activity].dilemma)
        return false;
    if (activity != now && !setup_may_come(setup, part, activity))
        return false;
    return activity == now || !setup_has(setup, activity);
}

/* The part before it that takes part; PACK_NONE: it comes first. */
static uint8_t follows(const struct seen *seen, uint8_t part)
{
    while (part > 0)
        if (!seen->parts[--part].left_out)
            return part;
    return PACK_NONE;
}

void setup_put_moment(const struct setup_panel *panel, struct flow *flow, uint8_t part)
{
    const struct setup *setup = panel->setup;
    const struct sheet *sheet = &setup->sheet;
    const struct setting aside = {.style = STYLE_LABEL, .colour = easel_second(&sheet->easel)};
    const uint8_t before = follows(setup->seen, part);
    const bool adding = setup_adding(setup->form) != PACK_NONE, first = before == PACK_NONE;
    const char *key = adding ? (first ? "setup.add_first" : "setup.add_after")
                             : (first ? "setup.part_first" : "setup.part_after");
    const char *words = sheet_fill(sheet, key,
                                   FACTS({"time", setup_hour(setup, part)},
                                         {"end", setup_hour(setup, setup->seen->part_count)},
                                         {"part", first ? "" : setup_part_title(setup, before, true)}));
    double y = 0;
    if (flow_block(flow, easel_measure(&sheet->easel, panel->wide, aside, words).bottom, &y))
        easel_text(&sheet->easel, (struct spot){panel->x, y, panel->wide, 0}, aside, words);
}

/* What can be done with a part, in the order of the buttons; returns how many. */
static size_t part_picks(const struct setup *setup, uint8_t part, struct pick *picks)
{
    const struct sheet *sheet = &setup->sheet;
    const struct seen_part *seen = &setup->seen->parts[part];
    size_t count = 0;
    if (seen->can_go_up || seen->can_go_down) {
        picks[count++] = (struct pick){.label = sheet_say(sheet, "setup.part_up"),
                                       .icon = "arrow-up",
                                       .id = SETUP_PART_UP,
                                       .unavailable = !seen->can_go_up};
        picks[count++] = (struct pick){.label = sheet_say(sheet, "setup.part_down"),
                                       .icon = "arrow-down",
                                       .id = SETUP_PART_DOWN,
                                       .unavailable = !seen->can_go_down};
    }
    if (seen->left_out || seen->can_leave_out)
        picks[count++] =
            (struct pick){.label = sheet_say(sheet, seen->left_out ? "setup.put_back" : "setup.leave_out"),
                          .id = SETUP_LEAVE_OUT};
    if (setup_add_at(setup->seen, part) != PACK_NONE && setup_can_add(setup))
        picks[count++] =
            (struct pick){.label = sheet_say(sheet, "setup.add_part"), .icon = "plus", .id = SETUP_ADD_PART};
    picks[count++] = (struct pick){.label = sheet_say(sheet, "setup.done"), .id = SETUP_DONE, .picked = true};
    return count;
}

void setup_put_part(const struct setup_panel *panel, struct flow *flow, uint8_t part)
{
    const struct setup *setup = panel->setup;
    struct pick picks[5];
    setup_put_moment(panel, flow, part);
    setup_put_picks(panel, flow, NULL, picks, part_picks(setup, part, picks));
    for (uint8_t activity = 0; activity < setup->app->pack->activity_count; activity++)
        if (can_be(setup, part, activity))
            setup_put_activity(panel, flow, part, activity, activity == setup_activity(setup, part));
}

/* The panel stays with the part that moves. */
static void move_part(struct app *app, struct form *form, uint8_t part, bool up)
{
    const struct seen_part *at = &app->seen[APP_WALL]->parts[part];
    if (!(up ? at->can_go_up : at->can_go_down))
        return;
    struct command command = command_new(COMMAND_MOVE_PART);
    command.with.part = part;
    command.with.index = (uint8_t)(up ? part - 1 : part + 1);
    if (app_ask(app, command, APP_DESK))
        setup_follow_part(form, command.with.index);
}

static struct command leave_out(const struct seen_part *part)
{
    return command_new(part->left_out ? COMMAND_PUT_BACK : COMMAND_LEAVE_OUT);
}

bool setup_press_part(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t part = setup_part(form);
    if (part >= app->seen[APP_WALL]->part_count)
        return false;
    const struct seen_part *seen = &app->seen[APP_WALL]->parts[part];
    struct command command;
    if (id == SETUP_PART_UP || id == SETUP_PART_DOWN) {
        move_part(app, form, part, id == SETUP_PART_UP);
        return true;
    }
    if (id == SETUP_ADD_PART) {
        setup_open_add(form, setup_add_at(app->seen[APP_WALL], part));
        return true;
    }
    if (id == SETUP_LEAVE_OUT)
        command = leave_out(seen);
    else if (id >= SETUP_ACTIVITY && id - SETUP_ACTIVITY < app->pack->activity_count) {
        command = command_new(COMMAND_SWAP_ACTIVITY);
        command.with.activity = (uint8_t)(id - SETUP_ACTIVITY);
        if (strcmp(app->pack->activities[command.with.activity].id, seen->id) == 0)
            return true; /* it stands there */
    } else
        return false;
    command.with.part = part;
    app_ask(app, command, APP_DESK);
    return true;
}
