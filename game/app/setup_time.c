/* Time on the set-up page: the programmes at one scale, and the plan with clock times. */
#include "app/setup.h"

#include <math.h>

struct minutes_table setup_table(const struct seen *seen)
{
    struct minutes_table table = {.seats = seen->here, .answering = seen->answering};
    for (uint8_t role = 0; role < seen->role_count; role++)
        if (seen->roles[role].here > 0)
            table.roles++;
    table.guesses = seen->promise == PROMISE_BY_ROLE || seen->promise == PROMISE_BY_NAME;
    return table;
}

uint32_t setup_minutes(const struct setup *setup, uint8_t programme)
{
    const struct pack *pack = setup->app->pack;
    return (minutes_programme(pack, &pack->programmes[programme], setup_table(setup->seen)) + 59) / 60;
}

static const char *end_time(const struct setup *setup, uint32_t minutes)
{
    struct wall_time end = setup->sheet.stage->wall;
    end.unix_ms += (int64_t)minutes * 60000;
    const struct wall_parts parts = clock_parts(end);
    struct text out = TEXT_INIT;
    text_format(&out, "%d.%02d", parts.hour, parts.minute);
    const char *kept = arena_string(&setup->sheet.easel.canvas->arena, out.at);
    text_release(&out);
    return kept;
}

/* A row of boxes, each as long as its part takes. */
static void draw_scale(const struct setup *setup, const struct pack_programme *programme, struct spot spot)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct pack *pack = setup->app->pack;
    uint32_t longest = 1;
    for (uint8_t i = 0; i < pack->programme_count; i++)
        if (setup_minutes(setup, i) > longest)
            longest = setup_minutes(setup, i);
    double x = spot.x;
    for (uint8_t i = 0; i < programme->part_count; i++) {
        const struct pack_part *part = &programme->parts[i];
        const double share = minutes_part(pack, part, setup_table(setup->seen)) / (60.0 * longest);
        const double wide = share * spot.w > 1 ? share * spot.w - 0.5 : 0.6;
        const bool pause = part->activity == PACK_NONE;
        const bool dilemma = !pause && pack->activities[part->activity].dilemma;
        const struct mark_box box = {
            .fill = dilemma ? easel->theme->ink
                    : pause ? COLOUR_NONE
                            : easel->theme->sand,
            .line = easel->theme->ink,
            .weight = easel_weight(easel, 0.2),
            .radius = metrics_px(&easel->metrics, 0.5),
            .dash = pause ? metrics_px(&easel->metrics, 0.5) : 0,
            .gap = pause ? metrics_px(&easel->metrics, 0.4) : 0,
        };
        canvas_box(easel->canvas, easel_rect(easel, (struct spot){x, spot.y, wide, spot.h}), box);
        x += wide + 0.5;
    }
}

static const char *how_long(const struct setup *setup, uint8_t number)
{
    const struct sheet *sheet = &setup->sheet;
    const uint32_t minutes = setup_minutes(setup, number),
                   planned = setup->app->pack->programmes[number].minutes;
    return sheet_fill(
        sheet, minutes > planned ? "setup.too_long" : "setup.fits",
        FACTS({"minutes", sheet_number(sheet, minutes)}, {"planned", sheet_number(sheet, planned)}));
}

/* One card: radio, name and end time, how long it takes, its parts. */
double setup_programme(const struct setup *setup, uint8_t number, struct spot spot, bool draw)
{
    const struct sheet *sheet = &setup->sheet;
    const struct easel *easel = &sheet->easel;
    const struct pack *pack = setup->app->pack;
    const struct pack_programme *programme = &pack->programmes[number];
    const char *title = pack_text(&programme->title, pack_language(pack, setup->seen->language));
    const char *when =
        sheet_fill(sheet, "setup.ends", FACTS({"time", end_time(setup, setup_minutes(setup, number))}));
    const struct setting ends = {.style = STYLE_LABEL, .align = ALIGN_RIGHT}, name = {.style = STYLE_REASON},
                         aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const double taken = easel_width(easel, ends, when) + 0.2, inside = spot.w - 9.4;
    const double above = fmax(easel_measure(easel, inside - taken - 1.6, name, title).bottom,
                              easel_measure(easel, taken, ends, when).bottom) +
                         1.1;
    const double below = above + easel_measure(easel, inside, aside, how_long(setup, number)).bottom + 1;
    spot.h = below + 2.5 + 1.6;
    if (!draw)
        return spot.h;
    const bool picked = setup->seen->programme == number;
    const uint32_t id = SETUP_PROGRAMME + number;
    block_card(easel, spot, picked ? CARD_CHOSEN : CARD_EDGE);
    block_radio(easel, spot.x + 2, spot.y + 1.6, 3.4, picked);
    easel_text(easel, (struct spot){spot.x + 7.2, spot.y + 0.8, inside - taken - 1.6, 0}, name, title);
    easel_text(easel, (struct spot){spot.x + spot.w - 2.2 - taken, spot.y + 1.1, taken, 0}, ends, when);
    easel_text(easel, (struct spot){spot.x + 7.2, spot.y + above, inside, 0}, aside, how_long(setup, number));
    draw_scale(setup, programme, (struct spot){spot.x + 7.2, spot.y + below, inside, 2.5});
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (picked ? TARGET_CHOSEN : 0u), title});
    if (setup->form->focus == id)
        block_focus(easel, spot, 1.4);
    return spot.h;
}

/* --- the plan --- */

/* Before playing a part holds nothing yet, so the pack says what it will be. */
static bool is_dilemma(const struct setup *setup, uint8_t part)
{
    const struct pack *pack = setup->app->pack;
    const char *id = setup->seen->parts[part].id;
    const uint8_t index = pack_find_activity(pack, id ? id : "");
    return index != PACK_NONE && pack->activities[index].dilemma;
}

static const char *part_title(const struct setup *setup, uint8_t number)
{
    const struct seen_part *part = &setup->seen->parts[number];
    if (!part->kind)
        return "";
    if (!is_dilemma(setup, number))
        return part->title;
    return sheet_fill(&setup->sheet, "setup.dilemma",
                      FACTS({"n", sheet_number(&setup->sheet, part->ordinal)}));
}

static uint32_t planned_before(const struct seen *seen, uint8_t part)
{
    uint32_t seconds = 0;
    for (uint8_t i = 0; i < part; i++)
        seconds += seen->parts[i].planned;
    return seconds;
}

static double box_wide(const struct setup *setup, uint8_t part)
{
    const uint32_t all = planned_before(setup->seen, setup->seen->part_count);
    return SHEET_WIDE * setup->seen->parts[part].planned / (all > 0 ? all : 1) - 0.6;
}

static bool name_fits(const struct setup *setup, uint8_t part)
{
    const struct setting name = {.style = STYLE_ASIDE, .bold = true};
    return easel_width(&setup->sheet.easel, name, part_title(setup, part)) < box_wide(setup, part) - 1.6;
}

bool setup_plan_fits(const struct setup *setup)
{
    for (uint8_t i = 0; i < setup->seen->part_count; i++)
        if (!name_fits(setup, i))
            return false;
    return true;
}

static void draw_box(const struct setup *setup, uint8_t number, double x, double y)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_part *part = &setup->seen->parts[number];
    const bool dark = is_dilemma(setup, number);
    const double wide = box_wide(setup, number);
    const struct mark_box box = {
        .fill = dark         ? easel->theme->ink
                : part->kind ? easel->theme->sand
                             : COLOUR_NONE,
        .line = easel->theme->ink,
        .weight = easel_weight(easel, 0.2),
        .radius = metrics_px(&easel->metrics, 0.8),
    };
    canvas_box(easel->canvas, easel_rect(easel, (struct spot){x, y, wide, PICK_HIGH}), box);
    const struct setting name = {
        .style = STYLE_ASIDE, .bold = true, .middle = true, .colour = dark ? easel->theme->on_ink : 0};
    if (name_fits(setup, number))
        easel_text(easel, (struct spot){x + 0.9, y, wide - 1.2, PICK_HIGH}, name, part_title(setup, number));
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const char *time = end_time(setup, planned_before(setup->seen, number) / 60);
    if (easel_width(easel, aside, time) < wide)
        easel_text(easel, (struct spot){x, y + PICK_HIGH + 0.3, wide, 0}, aside, time);
}

double setup_plan_bar(const struct setup *setup, struct spot spot, bool draw)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct setting label = {.style = STYLE_LABEL, .bold = true};
    const char *say = sheet_say(&setup->sheet, "setup.plan");
    const double above = easel_measure(easel, spot.w, label, say).bottom + 0.4;
    const double below = easel_measure(easel, spot.w, (struct setting){.style = STYLE_ASIDE}, "0").bottom;
    if (!draw)
        return above + PICK_HIGH + 0.3 + below;
    easel_text(easel, (struct spot){spot.x, spot.y, 50, 0}, label, say);
    double x = spot.x;
    for (uint8_t i = 0; i < setup->seen->part_count; i++) {
        draw_box(setup, i, x, spot.y + above);
        x += box_wide(setup, i) + 0.6;
    }
    return above + PICK_HIGH + 0.3 + below;
}

/* One part on a line: when, what, how long. */
double setup_plan_row(const struct setup *setup, uint8_t part, struct spot spot, bool draw)
{
    const struct sheet *sheet = &setup->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen_part *at = &setup->seen->parts[part];
    const struct setting label = {.style = STYLE_LABEL, .bold = is_dilemma(setup, part)},
                         time = {.style = STYLE_LABEL, .colour = easel_second(easel)},
                         right = {.style = STYLE_LABEL, .align = ALIGN_RIGHT, .colour = easel_second(easel)};
    const char *title = at->kind ? part_title(setup, part) : sheet_say(sheet, "wall.break");
    const char *minutes =
        sheet_fill(sheet, "desk.minutes", FACTS({"n", sheet_number(sheet, (at->planned + 59) / 60)}));
    const double first = easel_width(easel, time, "00.00") + 2,
                 last = easel_width(easel, right, minutes) + 0.2;
    const double room = spot.w - first - last - 1;
    const double high = easel_measure(easel, room, label, title).bottom;
    if (!draw)
        return high;
    easel_text(easel, (struct spot){spot.x, spot.y, first, 0}, time,
               end_time(setup, planned_before(setup->seen, part) / 60));
    easel_text(easel, (struct spot){spot.x + first, spot.y, room, 0}, label, title);
    easel_text(easel, (struct spot){spot.x + spot.w - last, spot.y, last, 0}, right, minutes);
    return high;
}
