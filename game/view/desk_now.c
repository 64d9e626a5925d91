/* The middle column: this step, what to say, who is ready, the clock, and the one big button. */
#include "view/desk_parts.h"

#include <assert.h>

#define MIDDLE 37.8
#define WIDE   73.0

/* The words to say stand in the interface texts by step; a talk says its own. */
static const char *words_to_say(const struct desk *desk)
{
    const struct seen *seen = desk->seen;
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (seen->phase == PHASE_ENDED)
        return sheet_say(&desk->sheet, "desk.say_ended");
    if (!part || !step)
        return sheet_say(&desk->sheet, "desk.say_break");
    if (part->talk) {
        const struct seen_question *question = &part->talk->questions[step->id];
        return question->say ? question->say : question->ask;
    }
    const char *key = sheet_join(&desk->sheet, "desk.say.", dilemma_step_word(step->id));
    return sheet_say(&desk->sheet, key);
}

static double draw_head(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = desk->seen;
    const struct seen_part *part = seen_now(seen);
    const bool step = part && seen->step < part->step_count;
    if (step)
        easel_text(easel, (struct spot){MIDDLE, 9.6, WIDE, 3.1},
                   (struct setting){.style = STYLE_DESK, .most_lines = 1, .colour = easel_second(easel)},
                   sheet_fill(sheet, "desk.step_of",
                              FACTS({"n", sheet_number(sheet, seen->step + 1)},
                                    {"all", sheet_number(sheet, part->step_count)})));
    const char *name = step ? sheet_step_name(sheet, part, seen->step)
                            : sheet_say(sheet, seen->phase == PHASE_ENDED ? "desk.ended" : "desk.break");
    easel_text(easel, (struct spot){MIDDLE, 12.4, WIDE, 5.7},
               (struct setting){.style = STYLE_DESK_TITLE, .most_lines = 1}, name);
    const struct spot say = {MIDDLE + 2.6, 19.4, WIDE - 3, 12.4};
    const struct set drawn =
        easel_text(easel, say, (struct setting){.style = STYLE_DESK, .most_lines = 4}, words_to_say(desk));
    const struct rect bar = easel_rect(easel, (struct spot){MIDDLE, 19.4, 0.6, drawn.bottom - 19.4});
    canvas_box(easel->canvas, bar, (struct mark_box){.fill = easel_ink(easel)});
    return 33.6;
}

static const struct seen_round *open_round(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (!part || !part->dilemma || !step)
        return NULL;
    if (step->id == STEP_CHOOSE)
        return &part->dilemma->rounds[0];
    return step->id == STEP_CHOOSE_AGAIN ? &part->dilemma->rounds[1] : NULL;
}

static double draw_ready(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen_round *round = open_round(desk->seen);
    if (!round)
        return y;
    block_card(easel, (struct spot){MIDDLE, y, WIDE, 12.4}, CARD_FLAT);
    easel_text(
        easel, (struct spot){MIDDLE + 2.6, y + 1.6, 40, 5},
        (struct setting){.style = STYLE_DESK_HEAD, .most_lines = 1},
        sheet_fill(sheet, "desk.ready",
                   FACTS({"in", sheet_number(sheet, round->in)}, {"of", sheet_number(sheet, round->of)})));
    easel_text(easel, (struct spot){MIDDLE + 2.6, y + 7, 46, 3},
               (struct setting){.style = STYLE_DESK_ASIDE, .most_lines = 1, .colour = easel_second(easel)},
               sheet_say(sheet, "desk.not_who"));
    if (round->of <= 8)
        block_dots(easel, MIDDLE + WIDE - 2.6 - 3.9 * round->of, y + 4.8, 2.8, 3.9, round->in, round->of);
    return y + 14.6;
}

static double draw_clock(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = desk->seen;
    if (seen->part == PACK_NONE)
        return y;
    const uint32_t used = seen_step_used(seen, sheet->stage->now);
    const long minutes = (long)(used / 60000), all = (long)((seen->step_seconds + 59) / 60);
    const double figure = easel_line(easel, MIDDLE, y + 4.6, (struct setting){.style = STYLE_DESK_HEAD},
                                     sheet_number(sheet, minutes));
    easel_line(easel, MIDDLE + figure + 1, y + 4.6, (struct setting){.style = STYLE_DESK},
               sheet_fill(sheet, "desk.of_minutes", FACTS({"n", sheet_number(sheet, all)})));
    const struct rect full = easel_rect(easel, (struct spot){MIDDLE + 17, y + 2.4, 24, 1.5});
    const double part = seen->step_seconds > 0 ? (double)used / (1000.0 * seen->step_seconds) : 0;
    canvas_box(
        easel->canvas, full,
        (struct mark_box){
            .fill = easel->theme->sand, .line = easel->theme->panel_line, .weight = 1, .radius = 10000});
    const struct spot done = {MIDDLE + 17, y + 2.4, 24 * (part > 1 ? 1 : part), 1.5};
    if (done.w > 0.3)
        canvas_box(easel->canvas, easel_rect(easel, done),
                   (struct mark_box){.fill = easel_ink(easel), .radius = 10000});
    const struct button stop = {
        .label = sheet_say(sheet, seen->clock_stopped ? "desk.clock_on" : "desk.clock_still"),
        .icon = seen->clock_stopped ? "play" : "pause",
        .id = DESK_CLOCK,
        .regular = true};
    const struct button more = {
        .label = sheet_say(sheet, "desk.minute_more"), .icon = "plus", .id = DESK_MINUTE, .regular = true};
    const double second = block_button_width(easel, &more), first = block_button_width(easel, &stop);
    block_button(easel, (struct spot){MIDDLE + WIDE - second, y, second, 6}, &more);
    block_button(easel, (struct spot){MIDDLE + WIDE - second - first - 1, y, first, 6}, &stop);
    return y + 9;
}

static const char *next_name(const struct desk *desk)
{
    const struct seen *seen = desk->seen;
    const struct seen_part *part = seen_now(seen);
    if (part)
        for (uint8_t i = (uint8_t)(seen->step + 1); i < part->step_count; i++)
            if (part->steps[i].progress == PROGRESS_COMING)
                return sheet_step_name(&desk->sheet, part, i);
    const uint8_t next = (uint8_t)(seen->part + 1);
    if (seen->part == PACK_NONE || next >= seen->part_count)
        return sheet_say(&desk->sheet, "desk.the_end");
    return seen->parts[next].title ? seen->parts[next].title : sheet_say(&desk->sheet, "desk.break");
}

/* In the first round of the talk the big button lets the next role speak, as the clicker does. */
static bool lets_speak(const struct seen *seen)
{
    return seen->on == COMMAND_NEXT_SPEAKER || seen->on == COMMAND_NEXT_TALK_ROUND;
}

static const char *what_it_does(const struct desk *desk)
{
    const struct seen *seen = desk->seen;
    const struct seen_part *part = seen_now(seen);
    if (seen->on == COMMAND_NEXT_TALK_ROUND)
        return sheet_say(&desk->sheet, "desk.on_questions");
    if (seen->on != COMMAND_NEXT_SPEAKER || !part || !part->dilemma ||
        part->dilemma->speaker + 1 >= part->dilemma->speaker_count)
        return sheet_fill(&desk->sheet, "desk.go_on", FACTS({"step", next_name(desk)}));
    const uint8_t role = part->dilemma->speakers[part->dilemma->speaker + 1];
    return sheet_fill(&desk->sheet, "desk.on_role", FACTS({"role", seen->roles[role].name}));
}

/* What the big button closes, said on the button. */
static const char *what_closes(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    if (lets_speak(desk->seen))
        return sheet_fill(sheet, "desk.talk_over", FACTS({"step", next_name(desk)}));
    if (desk->seen->pause != PAUSE_NONE)
        return sheet_say(sheet, "desk.ends_pause");
    if (!open_round(desk->seen))
        return NULL;
    if (desk->seen->desk.waiting == 0)
        return sheet_say(sheet, "desk.all_ready");
    return sheet_fill(sheet, "desk.still_busy", FACTS({"n", sheet_number(sheet, desk->seen->desk.waiting)}));
}

static double draw_go_on(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const char *closes = what_closes(desk);
    const bool busy = open_round(desk->seen) && desk->seen->desk.waiting > 0;
    const bool early = (busy && desk->seen->pause == PAUSE_NONE) || lets_speak(desk->seen);
    const struct spot spot = {MIDDLE, y, WIDE, 12};
    const uint32_t on_ink = easel->theme->on_ink;
    if (easel->theme->shadow)
        canvas_box(easel->canvas, easel_rect(easel, (struct spot){spot.x, spot.y + 0.8, spot.w, spot.h}),
                   (struct mark_box){.fill = easel->theme->sand, .radius = metrics_px(&easel->metrics, 1.4)});
    canvas_box(easel->canvas, easel_rect(easel, spot),
               (struct mark_box){.fill = easel->theme->ink, .radius = metrics_px(&easel->metrics, 1.4)});
    const char *title = what_it_does(desk);
    easel_text(easel, (struct spot){spot.x + 3, y + (closes ? 1.4 : 3.6), 58, 4.6},
               (struct setting){.style = STYLE_DESK_HEAD, .most_lines = 1, .colour = on_ink}, title);
    if (closes)
        easel_text(easel, (struct spot){spot.x + 3, y + 6, early ? 46 : 58, 5.4},
                   (struct setting){.style = STYLE_DESK_ASIDE, .most_lines = 2, .colour = on_ink}, closes);
    if (early) {
        struct easel dark = *easel;
        dark.night = true;
        block_key(&dark, spot.x + 51.4, y + 4.6, 3, "Ctrl + Enter");
    }
    block_icon(easel, "arrow-right", spot.x + WIDE - 7.4, y + 3.6, 4.8, on_ink);
    canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), DESK_GO_ON,
                                                 TARGET_FOCUSABLE | TARGET_BUTTON | TARGET_DEFAULT, title});
    if (easel->focus == DESK_GO_ON || easel->focus == 0)
        block_focus(easel, spot, 1.4);
    return y + 15;
}

static double draw_tools(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const bool paused = desk->seen->pause != PAUSE_NONE;
    const struct {
        const char *icon, *key, *word;
        uint32_t id;
    } tools[] = {
        {"arrow-left", "←", "desk.back", DESK_BACK},
        {"skip", "S", "desk.skip", DESK_SKIP},
        {"undo", "Z", "desk.undo", DESK_UNDO},
        {paused ? "play" : "pause", "P", paused ? "desk.on_again" : "desk.pause", DESK_PAUSE},
        {"screen", "B", desk->notice->blank ? "desk.wall_on" : "desk.black", DESK_BLANK},
    };
    const double gap = 1, each = (WIDE - 4 * gap) / 5;
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        const struct spot spot = {MIDDLE + (each + gap) * (double)i, y, each, 10};
        block_card(easel, spot, CARD_FLAT);
        block_icon(easel, tools[i].icon, spot.x + each / 2 - 3.6, y + 1.8, 2.8, easel_ink(easel));
        block_key(easel, spot.x + each / 2 + 0.4, y + 1.7, 3, tools[i].key);
        easel_text(easel, (struct spot){spot.x + 0.4, y + 5.4, each - 0.8, 3.4},
                   (struct setting){.style = STYLE_DESK_ASIDE, .align = ALIGN_CENTRE, .most_lines = 1},
                   sheet_say(sheet, tools[i].word));
        canvas_target(easel->canvas,
                      (struct target){easel_rect(easel, spot), tools[i].id, TARGET_FOCUSABLE | TARGET_BUTTON,
                                      sheet_say(sheet, tools[i].word)});
        if (easel->focus == tools[i].id)
            block_focus(easel, spot, 1.4);
    }
    return y + 11.4;
}

static void draw_links(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct {
        const char *word;
        uint32_t id;
    } links[] = {{"desk.write", DESK_WORDS},   {"desk.people", DESK_PEOPLE},     {"desk.ways", DESK_WAYS},
                 {"desk.quiet", DESK_QUIET},   {"desk.help", DESK_HELP},         {"desk.strike", DESK_STRIKE},
                 {"desk.all_keys", DESK_KEYS}, {"desk.settings", DESK_SETTINGS}, {"desk.leave", DESK_LEAVE}};
    double x = MIDDLE;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        const struct button button = {
            .label = sheet_say(sheet, links[i].word), .id = links[i].id, .regular = true, .size = 2};
        const double wide = block_button_width(&sheet->easel, &button);
        if (x > MIDDLE && x + wide > MIDDLE + WIDE) {
            x = MIDDLE;
            y += 4.8;
        }
        block_button(&sheet->easel, (struct spot){x, y, wide, 4.2}, &button);
        x += wide + 0.8;
    }
}

void desk_now(const struct desk *desk)
{
    double y = draw_head(desk);
    y = draw_ready(desk, y);
    y = draw_clock(desk, y);
    if (desk->seen->phase != PHASE_ENDED)
        y = draw_go_on(desk, y);
    y = draw_tools(desk, y);
    draw_links(desk, y);
}
