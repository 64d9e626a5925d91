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

/* Of the chosen programme as the plan stands now, of another as the pack has it. */
static uint8_t part_count(const struct setup *setup, uint8_t programme)
{
    return setup->seen->programme == programme ? setup->seen->part_count
                                               : setup->app->pack->programmes[programme].part_count;
}

static const struct pack_activity *part_activity(const struct setup *setup, uint8_t programme, uint8_t part)
{
    const struct pack *pack = setup->app->pack;
    const uint8_t activity = setup->seen->programme == programme
                                 ? setup_activity(setup, part)
                                 : pack->programmes[programme].parts[part].activity;
    return activity == PACK_NONE ? NULL : &pack->activities[activity];
}

static uint32_t part_seconds(const struct setup *setup, uint8_t programme, uint8_t part)
{
    const struct pack *pack = setup->app->pack;
    if (setup->seen->programme == programme)
        return setup->seen->parts[part].planned;
    return minutes_part(pack, &pack->programmes[programme].parts[part], setup_table(setup->seen));
}

uint32_t setup_minutes(const struct setup *setup, uint8_t programme)
{
    uint32_t seconds = 0;
    for (uint8_t part = 0; part < part_count(setup, programme); part++)
        seconds += part_seconds(setup, programme, part);
    return (seconds + 59) / 60;
}

struct wall_time setup_starts(const struct setup *setup)
{
    const struct wall_time now = setup->sheet.stage->wall;
    const int64_t meeting = (int64_t)setup->seen->meeting;
    if (meeting <= now.unix_ms)
        return now;
    return (struct wall_time){.unix_ms = meeting, .offset_minutes = setup->seen->meeting_offset};
}

static const char *end_time(const struct setup *setup, uint32_t minutes)
{
    struct wall_time end = setup_starts(setup);
    end.unix_ms += (int64_t)minutes * 60000;
    return sheet_hour(&setup->sheet, end);
}

/* A row of boxes, each as long as its part takes. */
static void draw_scale(const struct setup *setup, uint8_t number, struct spot spot)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct pack *pack = setup->app->pack;
    uint32_t longest = 1;
    for (uint8_t i = 0; i < pack->programme_count; i++)
        if (setup_minutes(setup, i) > longest)
            longest = setup_minutes(setup, i);
    double x = spot.x;
    for (uint8_t i = 0; i < part_count(setup, number); i++) {
        const struct pack_activity *part = part_activity(setup, number, i);
        const double share = part_seconds(setup, number, i) / (60.0 * longest);
        const double wide = share * spot.w > 1 ? share * spot.w - 0.5 : 0.6;
        const bool pause = !part;
        const struct mark_box box = {
            .fill = pause           ? COLOUR_NONE
                    : part->dilemma ? easel->theme->ink
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
    draw_scale(setup, number, (struct spot){spot.x + 7.2, spot.y + below, inside, 2.5});
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
    const uint8_t activity = setup_activity(setup, part);
    return activity != PACK_NONE && setup->app->pack->activities[activity].dilemma;
}

const char *setup_part_title(const struct setup *setup, uint8_t number, bool whole)
{
    const struct seen_part *part = &setup->seen->parts[number];
    if (!part->kind)
        return sheet_say(&setup->sheet, "wall.break");
    if (!is_dilemma(setup, number))
        return part->title;
    const char *ordinal = sheet_number(&setup->sheet, part->ordinal);
    return whole ? sheet_fill(&setup->sheet, "setup.dilemma_whole",
                              FACTS({"n", ordinal}, {"title", part->title}))
                 : sheet_fill(&setup->sheet, "setup.dilemma", FACTS({"n", ordinal}));
}

/* In its box of the bar; a break has none. */
static const char *box_title(const struct setup *setup, uint8_t number)
{
    return setup->seen->parts[number].kind ? setup_part_title(setup, number, false) : "";
}

static uint32_t planned_before(const struct seen *seen, uint8_t part)
{
    uint32_t seconds = 0;
    for (uint8_t i = 0; i < part; i++)
        seconds += seen->parts[i].planned;
    return seconds;
}

const char *setup_hour(const struct setup *setup, uint8_t part)
{
    return end_time(setup, planned_before(setup->seen, part) / 60);
}

enum { LEFT_OUT_WIDE = 4 }; /* units: it takes no time, and stays there to be put back */

static double box_wide(const struct setup *setup, uint8_t part)
{
    const struct seen *seen = setup->seen;
    const uint32_t all = planned_before(seen, seen->part_count);
    double room = SHEET_WIDE;
    for (uint8_t i = 0; i < seen->part_count; i++)
        room -= seen->parts[i].left_out ? LEFT_OUT_WIDE + 0.6 : 0;
    return seen->parts[part].left_out ? LEFT_OUT_WIDE
                                      : room * seen->parts[part].planned / (all > 0 ? all : 1) - 0.6;
}

static bool name_fits(const struct setup *setup, uint8_t part)
{
    const struct setting name = {.style = STYLE_ASIDE, .bold = true};
    return setup->seen->parts[part].left_out ||
           easel_width(&setup->sheet.easel, name, box_title(setup, part)) < box_wide(setup, part) - 1.6;
}

bool setup_plan_fits(const struct setup *setup)
{
    for (uint8_t i = 0; i < setup->seen->part_count; i++)
        if (!name_fits(setup, i))
            return false;
    return true;
}

/* Pressing a part opens what can be changed of it. */
static void part_target(const struct setup *setup, uint8_t number, struct spot spot)
{
    const struct easel *easel = &setup->sheet.easel;
    const uint32_t id = SETUP_PART + number;
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id, TARGET_FOCUSABLE | TARGET_BUTTON,
                                  setup_part_title(setup, number, true)});
    if (setup->form->focus == id)
        block_focus(easel, spot, 0.8);
}

static void draw_box(const struct setup *setup, uint8_t number, double x, double y)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct seen_part *part = &setup->seen->parts[number];
    const bool dark = is_dilemma(setup, number) && !part->left_out;
    const double wide = box_wide(setup, number);
    const struct spot spot = {x, y, wide, PICK_HIGH};
    const struct mark_box box = {
        .fill = dark                            ? easel->theme->ink
                : part->kind && !part->left_out ? easel->theme->sand
                                                : COLOUR_NONE,
        .line = easel->theme->ink,
        .weight = easel_weight(easel, 0.2),
        .radius = metrics_px(&easel->metrics, 0.8),
        .dash = part->left_out ? metrics_px(&easel->metrics, 0.5) : 0,
        .gap = part->left_out ? metrics_px(&easel->metrics, 0.4) : 0,
    };
    canvas_box(easel->canvas, easel_rect(easel, spot), box);
    part_target(setup, number, spot);
    if (part->left_out)
        return;
    const struct setting name = {
        .style = STYLE_ASIDE, .bold = true, .middle = true, .colour = dark ? easel->theme->on_ink : 0};
    if (name_fits(setup, number))
        easel_text(easel, (struct spot){x + 0.9, y, wide - 1.2, PICK_HIGH}, name, box_title(setup, number));
    const double pencil = 2.2; /* it can be changed */
    if (easel_width(easel, name, box_title(setup, number)) + pencil + 3.4 < wide)
        block_icon(easel, "pencil", x + wide - pencil - 1.2, y + (PICK_HIGH - pencil) / 2, pencil,
                   dark ? easel->theme->on_ink : easel_second(easel));
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(easel)};
    const char *time = setup_hour(setup, number);
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
    const struct setting label = {.style = STYLE_LABEL, .bold = is_dilemma(setup, part), .middle = true},
                         time = {.style = STYLE_LABEL, .middle = true, .colour = easel_second(easel)},
                         right = {.style = STYLE_LABEL,
                                  .middle = true,
                                  .align = ALIGN_RIGHT,
                                  .colour = easel_second(easel)};
    const char *title = setup_part_title(setup, part, true);
    const char *minutes =
        at->left_out
            ? sheet_say(sheet, "setup.left_out")
            : sheet_fill(sheet, "desk.minutes", FACTS({"n", sheet_number(sheet, (at->planned + 59) / 60)}));
    const double first = easel_width(easel, time, "00.00") + 2,
                 last = easel_width(easel, right, minutes) + 0.2;
    const double pencil = 2.2; /* it can be changed */
    const double inset = 1.4, room = spot.w - first - last - 1 - pencil - 1.2 - 2 * inset;
    spot.h = fmax(block_pick_high(easel), easel_measure(easel, room, label, title).bottom + 1.2);
    if (!draw)
        return spot.h;
    block_card(easel, spot, at->left_out ? CARD_DASHED : CARD_EDGE);
    part_target(setup, part, spot);
    easel_text(easel, (struct spot){spot.x + inset, spot.y, first, spot.h}, time, setup_hour(setup, part));
    easel_text(easel, (struct spot){spot.x + inset + first, spot.y, room, spot.h}, label, title);
    easel_text(easel, (struct spot){spot.x + spot.w - inset - pencil - 1.2 - last, spot.y, last, spot.h},
               right, minutes);
    block_icon(easel, "pencil", spot.x + spot.w - inset - pencil, spot.y + (spot.h - pencil) / 2, pencil,
               easel_second(easel));
    return spot.h;
}
