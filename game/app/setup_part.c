/* One part of the plan (look 02): which activity it is, and whether it takes part. */
#include "app/setup.h"

#include "pack/check.h"
#include "view/desk_words.h"

#include <string.h>

static uint8_t activity_of(const struct setup *setup, uint8_t part)
{
    const char *id = setup->seen->parts[part].id;
    return id ? pack_find_activity(setup->app->pack, id) : PACK_NONE;
}

/* Can what is decided before this part, as the plan stands, bring this activity there? */
static bool may_come(const struct setup *setup, uint8_t part, uint8_t activity)
{
    const struct pack *pack = setup->app->pack;
    const struct pack_when *when = pack->activities[activity].when;
    struct pack_programme order = {.part_count = 0};
    for (uint8_t before = 0; before < part; before++)
        if (!setup->seen->parts[before].left_out)
            order.parts[order.part_count++].activity = activity_of(setup, before);
    order.parts[order.part_count].activity = activity;
    return !when || pack_when_can_hold(pack, &order, order.part_count, when);
}

/* Only dilemmas are chosen from: an opening or closing belongs to its programme. One that waits for another
 * decision is offered where that can be taken before it. */
static bool can_be(const struct setup *setup, uint8_t part, uint8_t activity)
{
    const struct pack *pack = setup->app->pack;
    const uint8_t now = activity_of(setup, part);
    if (now == PACK_NONE || !pack->activities[now].dilemma || !pack->activities[activity].dilemma)
        return false;
    if (activity != now && !may_come(setup, part, activity))
        return false;
    for (uint8_t other = 0; other < setup->seen->part_count; other++)
        if (other != part && activity_of(setup, other) == activity)
            return false;
    return true;
}

/* Whose dilemma, how long, what it touches, and that it waits for another, or waits in vain. */
static const char *about(const struct setup *setup, uint8_t part, uint8_t number)
{
    const struct pack_activity *activity = &setup->app->pack->activities[number];
    const struct sheet *sheet = &setup->sheet;
    const uint32_t seconds = minutes_activity(activity, setup_table(setup->seen));
    const char *words = sheet_fill(sheet, "setup.part_about",
                                   FACTS({"role", setup->seen->roles[activity->dilemma->owner].name},
                                         {"n", sheet_number(sheet, (seconds + 59) / 60)}));
    const char *themes = desk_words_themes(sheet, activity->sensitive);
    if (themes)
        words = sheet_join(sheet, words, sheet_fill(sheet, "setup.part_touches", FACTS({"themes", themes})));
    if (!activity->when)
        return words;
    const bool comes = may_come(setup, part, number);
    return sheet_join(sheet, words, sheet_say(sheet, comes ? "setup.part_waits" : "setup.part_never"));
}

static void put_activity(const struct setup_panel *panel, struct flow *flow, uint8_t part, uint8_t number)
{
    const struct setup *setup = panel->setup;
    const struct easel *easel = &setup->sheet.easel;
    const struct pack *pack = setup->app->pack;
    const struct pack_activity *activity = &pack->activities[number];
    const char *title = pack_text(&activity->title, pack_language(pack, setup->seen->language));
    const char *aside = about(setup, part, number);
    const bool picked = number == activity_of(setup, part);
    const struct setting name = {.style = STYLE_LABEL, .bold = true},
                         small = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double inside = panel->wide - 7.5, above = easel_measure(easel, inside, name, title).bottom;
    const double high = 1.4 + above + easel_measure(easel, inside, small, aside).bottom;
    const uint32_t id = SETUP_ACTIVITY + number;
    struct spot spot = {panel->x, 0, panel->wide, high};
    flow_air(flow, 1);
    if (!flow_block(flow, high, &spot.y))
        return;
    block_card(easel, spot, picked ? CARD_CHOSEN : CARD_EDGE);
    block_radio(easel, spot.x + 1.6, spot.y + (high - 3) / 2, 3, picked);
    easel_text(easel, (struct spot){spot.x + 6, spot.y + 0.7, inside, 0}, name, title);
    easel_text(easel, (struct spot){spot.x + 6, spot.y + 0.7 + above, inside, 0}, small, aside);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (picked ? TARGET_CHOSEN : 0u), title});
    if (setup->form->focus == id)
        block_focus(easel, spot, 1.4);
}

void setup_put_part(const struct setup_panel *panel, struct flow *flow, uint8_t part)
{
    const struct setup *setup = panel->setup;
    const struct seen_part *seen = &setup->seen->parts[part];
    struct pick picks[2];
    size_t count = 0;
    if (seen->left_out || seen->can_leave_out)
        picks[count++] = (struct pick){
            .label = sheet_say(&setup->sheet, seen->left_out ? "setup.put_back" : "setup.leave_out"),
            .id = SETUP_LEAVE_OUT};
    picks[count++] =
        (struct pick){.label = sheet_say(&setup->sheet, "setup.done"), .id = SETUP_DONE, .picked = true};
    setup_put_picks(panel, flow, NULL, picks, count);
    for (uint8_t activity = 0; activity < setup->app->pack->activity_count; activity++)
        if (can_be(setup, part, activity))
            put_activity(panel, flow, part, activity);
}

bool setup_press_part(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t part = setup_part(form);
    if (part >= app->seen[APP_WALL]->part_count)
        return false;
    const bool out = app->seen[APP_WALL]->parts[part].left_out;
    struct command command;
    if (id == SETUP_LEAVE_OUT)
        command = command_new(out ? COMMAND_PUT_BACK : COMMAND_LEAVE_OUT);
    else if (id >= SETUP_ACTIVITY && id - SETUP_ACTIVITY < app->pack->activity_count) {
        command = command_new(COMMAND_SWAP_ACTIVITY);
        command.with.activity = (uint8_t)(id - SETUP_ACTIVITY);
        if (strcmp(app->pack->activities[command.with.activity].id, app->seen[APP_WALL]->parts[part].id) == 0)
            return true; /* it stands there */
    } else
        return false;
    command.with.part = part;
    app_ask(app, command, APP_DESK);
    return true;
}
