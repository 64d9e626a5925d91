/* The other half of set-up: programmes at one scale, way of answering, promise, and the plan with clock
 * times. */
#include "app/setup.h"

#include <assert.h>

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

void setup_answering(const struct setup *setup, double x, double y, double wide)
{
    const struct seen *seen = setup->seen;
    const struct sheet *sheet = &setup->sheet;
    easel_text(&sheet->easel, (struct spot){x, y, wide, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_say(sheet, "setup.answering"));
    static const struct {
        const char *key, *icon;
        enum answering answering;
    } ways[] = {
        {"setup.computer", "screen", ANSWER_COMPUTER},
        {"setup.cards", "card", ANSWER_CARDS},
        {"setup.hands", "hand", ANSWER_HANDS},
    };
    struct pick picks[3];
    for (size_t i = 0; i < 3; i++)
        picks[i] = (struct pick){.label = sheet_say(sheet, ways[i].key),
                                 .icon = ways[i].icon,
                                 .id = SETUP_ANSWERING + (uint32_t)ways[i].answering,
                                 .picked = seen->answering == ways[i].answering};
    block_buttons(&setup->sheet.easel, (struct spot){x, y + 4.2, wide, PICK_HIGH}, picks, 3);
}

static bool role_alone(const struct seen *seen)
{
    for (uint8_t role = 0; role < seen->role_count; role++)
        if (seen->roles[role].here == 1)
            return true;
    return false;
}

void setup_promise(const struct setup *setup, double x, double y, double wide)
{
    const struct seen *seen = setup->seen;
    const struct sheet *sheet = &setup->sheet;
    static const char *const keys[] = {"setup.promise_nothing", "setup.promise_counts", "setup.promise_role",
                                       "setup.promise_name"};
    const bool asked = seen->promise == PROMISE_BY_ROLE ? !seen->promise_warned
                                                        : form_field_find(setup->form, SETUP_WARNING) != NULL;
    const bool warned = asked && role_alone(seen);
    easel_text(&sheet->easel, (struct spot){x, y, wide, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_say(sheet, warned ? "setup.role_alone" : "setup.promise"));
    struct pick picks[4];
    for (uint8_t i = 0; i < 4; i++) {
        const enum promise promise = (enum promise)(PROMISE_NOTHING + i);
        const bool picked = seen->promise == promise;
        picks[i] = (struct pick){.label = sheet_say(sheet, keys[i]),
                                 .id = SETUP_PROMISE + (uint32_t)promise,
                                 .picked = picked,
                                 .unavailable = promise == PROMISE_BY_ROLE && role_alone(seen) && !picked};
    }
    block_buttons(&setup->sheet.easel, (struct spot){x, y + 4.2, wide, PICK_HIGH}, picks, 4);
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
static void draw_scale(const struct setup *setup, const struct pack_programme *programme, struct spot spot,
                       uint32_t longest)
{
    const struct easel *easel = &setup->sheet.easel;
    const struct pack *pack = setup->app->pack;
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

static void draw_programme(const struct setup *setup, uint8_t number, struct spot spot, uint32_t longest)
{
    const struct sheet *sheet = &setup->sheet;
    const struct easel *easel = &sheet->easel;
    const struct pack *pack = setup->app->pack;
    const struct pack_programme *programme = &pack->programmes[number];
    const bool picked = setup->seen->programme == number;
    const uint32_t minutes = setup_minutes(setup, number), id = SETUP_PROGRAMME + number;
    block_card(easel, spot, picked ? CARD_CHOSEN : CARD_EDGE);
    block_radio(easel, spot.x + 2, spot.y + 1.8, 3.4, picked);
    const struct setting ends = {.style = STYLE_LABEL, .align = ALIGN_RIGHT};
    const char *when = sheet_fill(sheet, "setup.ends", FACTS({"time", end_time(setup, minutes)}));
    const double taken = easel_width(easel, ends, when);
    easel_text(easel, (struct spot){spot.x + 7.2, spot.y + 0.9, spot.w - 11 - taken, 0},
               (struct setting){.style = STYLE_REASON, .most_lines = 1},
               pack_text(&programme->title, pack_language(pack, setup->seen->language)));
    easel_text(easel, (struct spot){spot.x + 7.2, spot.y + 1.2, spot.w - 9.4, 0}, ends, when);
    const bool longer = minutes > programme->minutes;
    const char *say = sheet_fill(sheet, longer ? "setup.too_long" : "setup.fits",
                                 FACTS({"minutes", sheet_number(sheet, minutes)},
                                       {"planned", sheet_number(sheet, programme->minutes)}));
    easel_text(easel, (struct spot){spot.x + 7.2, spot.y + 5.6, spot.w - 9.4, 0},
               (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)}, say);
    draw_scale(setup, programme, (struct spot){spot.x + 7.2, spot.y + spot.h - 4, spot.w - 9.4, 2.5},
               longest);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | (picked ? TARGET_CHOSEN : 0u),
                                  pack_text(&programme->title, 0)});
    if (setup->form->focus == id)
        block_focus(easel, spot, 1.4);
}

void setup_programmes(const struct setup *setup, double x, double y, double wide, double bottom)
{
    const struct sheet *sheet = &setup->sheet;
    const struct pack *pack = setup->app->pack;
    easel_text(&sheet->easel, (struct spot){x, 10.3, wide, 0},
               (struct setting){.style = STYLE_QUESTION, .most_lines = 1}, sheet_say(sheet, "setup.time"));
    uint32_t longest = 1;
    for (uint8_t i = 0; i < pack->programme_count; i++)
        if (setup_minutes(setup, i) > longest)
            longest = setup_minutes(setup, i);
    const double high = 14.3, gap = 1.4;
    for (uint8_t i = 0; i < pack->programme_count; i++) {
        const struct spot spot = {x, y + i * (high + gap), wide, high};
        if (spot.y + high <= bottom + 0.01)
            draw_programme(setup, i, spot, longest);
    }
}

/* Before playing a part holds nothing yet, so the pack says what it will be. */
static bool is_dilemma(const struct setup *setup, uint8_t part)
{
    const struct pack *pack = setup->app->pack;
    const uint8_t index =
        pack_find_activity(pack, setup->seen->parts[part].id ? setup->seen->parts[part].id : "");
    return index != PACK_NONE && pack->activities[index].dilemma;
}

static const char *part_title(const struct setup *setup, const struct seen_part *part)
{
    if (!part->kind)
        return "";
    if (is_dilemma(setup, (uint8_t)(part - setup->seen->parts))) {
        const char *number = sheet_number(&setup->sheet, part->ordinal);
        return sheet_fill(&setup->sheet, "setup.dilemma", FACTS({"n", number}));
    }
    return part->title;
}

void setup_plan(const struct setup *setup, double y)
{
    const struct sheet *sheet = &setup->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = setup->seen;
    uint32_t all = 0, gone = 0;
    for (uint8_t i = 0; i < seen->part_count; i++)
        all += seen->parts[i].planned;
    easel_text(easel, (struct spot){8, y, 50, 0},
               (struct setting){.style = STYLE_LABEL, .bold = true, .most_lines = 1},
               sheet_say(sheet, "setup.plan"));
    double x = 8;
    for (uint8_t i = 0; i < seen->part_count && all > 0; i++) {
        const struct seen_part *part = &seen->parts[i];
        const double wide = 144.0 * part->planned / all - 0.6;
        const bool dark = is_dilemma(setup, i);
        const struct rect at = easel_rect(easel, (struct spot){x, y + 4.3, wide, 5.8});
        canvas_box(easel->canvas, at,
                   (struct mark_box){.fill = dark         ? easel->theme->ink
                                             : part->kind ? easel->theme->sand
                                                          : COLOUR_NONE,
                                     .line = easel->theme->ink,
                                     .weight = easel_weight(easel, 0.2),
                                     .radius = metrics_px(&easel->metrics, 0.8)});
        const struct setting name = {
            .style = STYLE_ASIDE, .bold = true, .most_lines = 1, .colour = dark ? easel->theme->on_ink : 0};
        if (easel_width(easel, name, part_title(setup, part)) < wide - 1.6)
            easel_text(easel, (struct spot){x + 0.9, y + 5.4, wide - 1.2, 0}, name, part_title(setup, part));
        const char *time = end_time(setup, gone / 60);
        if (easel_width(easel, (struct setting){.style = STYLE_ASIDE}, time) < wide)
            easel_text(easel, (struct spot){x, y + 10.4, wide, 0},
                       (struct setting){.style = STYLE_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
                       time);
        gone += part->planned;
        x += wide + 0.6;
    }
}
