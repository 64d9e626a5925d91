/* The activities that can come at a place of the plan, as cards to choose from, and one more that comes in.
 */
#include "app/setup.h"

#include "pack/check.h"
#include "view/desk_words.h"

uint8_t setup_activity(const struct setup *setup, uint8_t part)
{
    const char *id = setup->seen->parts[part].id;
    return id ? pack_find_activity(setup->app->pack, id) : PACK_NONE;
}

bool setup_has(const struct setup *setup, uint8_t activity)
{
    for (uint8_t part = 0; part < setup->seen->part_count; part++)
        if (setup_activity(setup, part) == activity)
            return true;
    return false;
}

bool setup_may_come(const struct setup *setup, uint8_t part, uint8_t activity)
{
    const struct pack *pack = setup->app->pack;
    const struct pack_when *when = pack->activities[activity].when;
    struct pack_programme order = {.part_count = 0};
    for (uint8_t before = 0; before < part; before++)
        if (!setup->seen->parts[before].left_out)
            order.parts[order.part_count++].activity = setup_activity(setup, before);
    order.parts[order.part_count].activity = activity;
    return !when || pack_when_can_hold(pack, &order, order.part_count, when);
}

/* --- a card --- */

static const char *minutes_words(const struct setup *setup, const struct pack_activity *activity)
{
    const uint32_t seconds = minutes_activity(activity, setup_table(setup->seen));
    return sheet_number(&setup->sheet, (seconds + 59) / 60);
}

/* Whose dilemma, how long, what it touches, and that it waits for another, or waits in vain. */
static const char *about(const struct setup *setup, uint8_t part, uint8_t number)
{
    const struct pack_activity *activity = &setup->app->pack->activities[number];
    const struct sheet *sheet = &setup->sheet;
    const char *n = minutes_words(setup, activity);
    const char *words =
        activity->dilemma
            ? sheet_fill(sheet, "setup.part_about",
                         FACTS({"role", setup->seen->roles[activity->dilemma->owner].name}, {"n", n}))
            : sheet_fill(sheet, "setup.part_minutes", FACTS({"n", n}));
    const char *themes = desk_words_themes(sheet, activity->sensitive);
    if (themes)
        words = sheet_join(sheet, words, sheet_fill(sheet, "setup.part_touches", FACTS({"themes", themes})));
    if (!activity->when)
        return words;
    const bool comes = setup_may_come(setup, part, number);
    return sheet_join(sheet, words, sheet_say(sheet, comes ? "setup.part_waits" : "setup.part_never"));
}

void setup_put_activity(const struct setup_panel *panel, struct flow *flow, uint8_t part, uint8_t number,
                        bool picked)
{
    const struct setup *setup = panel->setup;
    const struct easel *easel = &setup->sheet.easel;
    const struct pack *pack = setup->app->pack;
    const struct pack_activity *activity = &pack->activities[number];
    const char *title = pack_text(&activity->title, pack_language(pack, setup->seen->language));
    const char *aside = about(setup, part, number);
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

/* --- one more --- */

static bool can_join(const struct setup *setup, uint8_t activity)
{
    return !pack_belongs(&setup->app->pack->activities[activity]) && !setup_has(setup, activity);
}

bool setup_can_add(const struct setup *setup)
{
    for (uint8_t activity = 0; activity < setup->app->pack->activity_count; activity++)
        if (can_join(setup, activity))
            return true;
    return false;
}

uint8_t setup_add_at(const struct seen *seen, uint8_t part)
{
    if (part + 1 < seen->part_count && seen->parts[part + 1].can_add)
        return (uint8_t)(part + 1);
    return seen->parts[part].can_add ? part : PACK_NONE;
}

void setup_put_add(const struct setup_panel *panel, struct flow *flow, uint8_t at)
{
    const struct setup *setup = panel->setup;
    setup_put_moment(panel, flow, at);
    flow_air(flow, 1);
    for (uint8_t activity = 0; activity < setup->app->pack->activity_count; activity++)
        if (can_join(setup, activity))
            setup_put_activity(panel, flow, at, activity, false);
    const struct pick back = {.label = sheet_say(&setup->sheet, "setup.add_not"), .id = SETUP_DONE};
    setup_put_picks(panel, flow, NULL, &back, 1);
}

bool setup_press_add(struct app *app, struct form *form, uint32_t id)
{
    const uint8_t at = setup_adding(form);
    if (at >= app->seen[APP_WALL]->part_count || id < SETUP_ACTIVITY ||
        id - SETUP_ACTIVITY >= app->pack->activity_count)
        return false;
    struct command command = command_new(COMMAND_ADD_PART);
    command.with.activity = (uint8_t)(id - SETUP_ACTIVITY);
    command.with.index = at;
    app_ask(app, command, APP_DESK);
    setup_close(form);
    return true;
}
