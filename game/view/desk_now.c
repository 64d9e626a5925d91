/* The middle column: this step, what to say, who is ready, the clock, and the one big button. */
#include "view/desk_parts.h"

#include <math.h>

/* A long name is set smaller, on as many lines as it needs. */
static enum style name_style(const struct desk *desk, const char *name)
{
    const double wide = easel_width(&desk->sheet.easel, (struct setting){.style = STYLE_DESK_TITLE}, name);
    return wide <= DESK_WIDE ? STYLE_DESK_TITLE : STYLE_DESK_HEAD;
}

/* Which step it is; returns where the words to say begin. */
static double draw_head(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = desk->seen;
    const struct seen_part *part = seen_now(seen);
    const bool step = part && seen->step < part->step_count;
    if (step)
        easel_text(easel, (struct spot){DESK_MIDDLE, 9.2, DESK_WIDE, 0},
                   (struct setting){.style = STYLE_DESK, .most_lines = 1, .colour = easel_second(easel)},
                   sheet_fill(sheet, "desk.step_of",
                              FACTS({"n", sheet_number(sheet, seen->step + 1)},
                                    {"all", sheet_number(sheet, part->step_count)})));
    const char *name = step ? sheet_step_name(sheet, part, seen->step)
                            : sheet_say(sheet, seen->phase == PHASE_ENDED ? "desk.ended" : "desk.break");
    const struct set set = easel_text(easel, (struct spot){DESK_MIDDLE, 12.6, DESK_WIDE, 0},
                                      (struct setting){.style = name_style(desk, name)}, name);
    return set.bottom + 1.4;
}

static const double say_left = DESK_MIDDLE + 2.6, say_wide = DESK_WIDE - 3;

static void draw_say(const struct desk *desk, double y, const char *say)
{
    const struct easel *easel = &desk->sheet.easel;
    const struct set drawn = easel_text(easel, (struct spot){say_left, y, say_wide, 0},
                                        (struct setting){.style = STYLE_DESK}, say);
    const struct rect bar = easel_rect(easel, (struct spot){DESK_MIDDLE, y, 0.6, drawn.bottom - y});
    canvas_box(easel->canvas, bar, (struct mark_box){.fill = easel_ink(easel)});
}

static const struct seen_round *open_round(const struct seen *seen)
{
    const struct seen_part *part = seen_now(seen);
    const struct seen_step *step = seen_step_now(seen);
    if (part && part->values && step)
        return step->id == VALUES_PICK ? &part->values->pick : NULL;
    if (part && part->house && step)
        return step->id == HOUSE_FILL && !part->house->together ? &part->house->fill : NULL;
    if (!part || !part->dilemma || !step)
        return NULL;
    if (step->id == STEP_CHOOSE)
        return &part->dilemma->rounds[0];
    return step->id == STEP_CHOOSE_AGAIN ? &part->dilemma->rounds[1] : NULL;
}

static const double ready_pad = 1.4, between = 2, dot = 3.9;

/* Beside the dots, of which there are at most eight. */
static double ready_wide(const struct seen_round *round)
{
    return DESK_WIDE - 5.2 - (round->of <= 8 ? dot * round->of : 0);
}

static double ready_high(const struct desk *desk)
{
    const struct seen_round *round = open_round(desk->seen);
    if (!round)
        return 0;
    return desk_line(desk, STYLE_DESK_HEAD) + 2 * ready_pad + between +
           desk_high(desk, STYLE_DESK_ASIDE, ready_wide(round), sheet_say(&desk->sheet, "desk.not_who"));
}

static void draw_ready(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen_round *round = open_round(desk->seen);
    if (!round)
        return;
    const double high = ready_high(desk) - between, wide = ready_wide(round);
    block_card(easel, (struct spot){DESK_MIDDLE, y, DESK_WIDE, high}, CARD_FLAT);
    const struct set count = easel_text(
        easel, (struct spot){DESK_MIDDLE + 2.6, y + ready_pad, wide, 0},
        (struct setting){.style = STYLE_DESK_HEAD, .most_lines = 1},
        sheet_fill(sheet, "desk.ready",
                   FACTS({"in", sheet_number(sheet, round->in)}, {"of", sheet_number(sheet, round->of)})));
    easel_text(easel, (struct spot){DESK_MIDDLE + 2.6, count.bottom, wide, 0},
               (struct setting){.style = STYLE_DESK_ASIDE, .colour = easel_second(easel)},
               sheet_say(sheet, "desk.not_who"));
    if (round->of <= 8)
        block_dots(easel, DESK_MIDDLE + 2.6 + wide, y + (high - 2.8) / 2, 2.8, dot, round->in, round->of);
}

/* --- time --- */

static const double clock_high = 6;

/* Buttons from right to left; returns the left edge of the last one. */
static double put_buttons(const struct desk *desk, double y, const struct button *buttons, size_t count)
{
    double x = DESK_MIDDLE + DESK_WIDE;
    for (size_t i = count; i > 0; i--) {
        const double wide = block_button_width(&desk->sheet.easel, &buttons[i - 1]);
        x -= wide;
        block_button(&desk->sheet.easel, (struct spot){x, y, wide, clock_high}, &buttons[i - 1]);
        x -= 1;
    }
    return x;
}

/* How long the pause lasts, and longer. */
static void draw_pause(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const bool quiet = desk->seen->pause == PAUSE_QUIET;
    struct button longer[DESK_LONGERS];
    for (uint32_t i = 0; i < DESK_LONGERS; i++) {
        const char *minutes = sheet_number(sheet, (long)(i + 1) * DESK_LONGER_MINUTES);
        longer[i] = (struct button){.label = sheet_fill(sheet, "desk.minutes", FACTS({"n", minutes})),
                                    .icon = "plus",
                                    .id = DESK_LONGER + i,
                                    .regular = true};
    }
    const double right = put_buttons(desk, y, longer, quiet ? 0 : DESK_LONGERS);
    const uint32_t until = desk->seen->pause_until;
    const char *line = quiet ? sheet_say(sheet, "desk.quiet_now")
                       : until
                           ? sheet_fill(sheet, "desk.pause_until", FACTS({"time", sheet_time(sheet, until)}))
                           : sheet_say(sheet, "desk.pause_open");
    easel_text(easel, (struct spot){DESK_MIDDLE, y - 0.7, right - DESK_MIDDLE, clock_high + 1.4},
               (struct setting){.style = STYLE_DESK_BOLD, .middle = true}, line);
}

static void draw_bar(const struct desk *desk, struct spot spot, double part)
{
    const struct easel *easel = &desk->sheet.easel;
    canvas_box(
        easel->canvas, easel_rect(easel, spot),
        (struct mark_box){
            .fill = easel->theme->sand, .line = easel->theme->panel_line, .weight = 1, .radius = 10000});
    spot.w *= part > 1 ? 1 : part;
    if (spot.w > 0.3)
        canvas_box(easel->canvas, easel_rect(easel, spot),
                   (struct mark_box){.fill = easel_ink(easel), .radius = 10000});
}

/* Minutes of this step so far, of those planned: pauses do not count. */
static void draw_used(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = desk->seen;
    const struct button buttons[] = {
        {.label = sheet_say(sheet, seen->clock_stopped ? "desk.clock_on" : "desk.clock_still"),
         .icon = seen->clock_stopped ? "play" : "pause",
         .id = DESK_CLOCK,
         .regular = true},
        {.label = sheet_say(sheet, "desk.minute_more"), .icon = "plus", .id = DESK_MINUTE, .regular = true}};
    const double right = put_buttons(desk, y, buttons, 2);
    const uint32_t used = seen_step_used(seen, sheet->stage->now);
    const long minutes = (long)(used / 60000);
    const bool planned = seen->step_seconds > 0;
    double x = DESK_MIDDLE;
    x += easel_line(easel, x, y + 4.4, (struct setting){.style = STYLE_DESK_HEAD},
                    sheet_number(sheet, minutes)) +
         1;
    x += easel_line(easel, x, y + 4.4, (struct setting){.style = STYLE_DESK},
                    sheet_fill(sheet, planned ? "desk.of_minutes" : "desk.unplanned",
                               FACTS({"n", desk_minutes(desk, seen->step_seconds)}))) +
         2;
    const double part = planned ? used / (1000.0 * seen->step_seconds) : 0;
    if (planned && right - 1 > x + 6)
        draw_bar(desk, (struct spot){x, y + 2.4, right - 1 - x, 1.5}, part);
}

static bool has_clock(const struct seen *seen)
{
    return seen->part != PACK_NONE;
}

static void draw_clock(const struct desk *desk, double y)
{
    if (desk->seen->pause != PAUSE_NONE)
        draw_pause(desk, y);
    else
        draw_used(desk, y);
}

/* --- the big button --- */

static const char *next_name(const struct desk *desk)
{
    return desk_words_next(&desk->sheet).name;
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
    uint8_t count, speaker;
    const uint8_t *speakers = seen_speakers(seen, &count, &speaker);
    if (seen->pause != PAUSE_NONE && part)
        return sheet_fill(&desk->sheet, "desk.on_after_pause",
                          FACTS({"step", sheet_step_name(&desk->sheet, part, seen->step)}));
    if (seen->on == COMMAND_NEXT_TALK_ROUND)
        return sheet_say(&desk->sheet, "desk.on_questions");
    if (seen->on != COMMAND_NEXT_SPEAKER || !speakers || speaker + 1 >= count)
        return sheet_fill(&desk->sheet, "desk.go_on", FACTS({"step", next_name(desk)}));
    return sheet_fill(&desk->sheet, "desk.on_role", FACTS({"role", seen->roles[speakers[speaker + 1]].name}));
}

/* What the big button closes, said on the button. */
static const char *what_closes(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    if (lets_speak(desk->seen))
        return sheet_fill(sheet, "desk.talk_over", FACTS({"step", next_name(desk)}));
    if (desk->seen->pause != PAUSE_NONE)
        return sheet_say(sheet, desk->seen->pause == PAUSE_QUIET ? "desk.ends_quiet" : "desk.ends_pause");
    if (!open_round(desk->seen))
        return NULL;
    if (desk->seen->desk.waiting == 0)
        return sheet_say(sheet, "desk.all_ready");
    return sheet_fill(sheet, "desk.still_busy", FACTS({"n", sheet_number(sheet, desk->seen->desk.waiting)}));
}

struct go_on {
    const char *title, *closes; /* closes NULL: it closes nothing */
    bool early;                 /* it takes Ctrl + Enter */
    enum style style;
    double wide, high;
};

static const double go_on_pad = 1.6, go_on_arrow = 8.4, go_on_key = 14;

static struct go_on go_on_of(const struct desk *desk)
{
    const struct seen *seen = desk->seen;
    const bool busy = open_round(seen) && seen->desk.waiting > 0;
    struct go_on go_on = {.title = what_it_does(desk),
                          .closes = what_closes(desk),
                          .early = (busy && seen->pause == PAUSE_NONE) || lets_speak(seen),
                          .style = STYLE_DESK_HEAD};
    go_on.wide = DESK_WIDE - 3 - go_on_arrow - (go_on.early ? go_on_key : 0);
    const double most = 2 * desk_line(desk, STYLE_DESK_HEAD) + 0.1;
    if (desk_high(desk, go_on.style, go_on.wide, go_on.title) > most)
        go_on.style = STYLE_DESK_BOLD;
    go_on.high = desk_high(desk, go_on.style, go_on.wide, go_on.title) + 2 * go_on_pad;
    if (go_on.closes)
        go_on.high += desk_high(desk, STYLE_DESK_ASIDE, go_on.wide, go_on.closes);
    const double least = 10;
    if (go_on.high < least)
        go_on.high = least;
    return go_on;
}

static void draw_go_on_words(const struct desk *desk, const struct go_on *go_on, double y)
{
    const struct easel *easel = &desk->sheet.easel;
    const uint32_t on_ink = easel->theme->on_ink;
    const double below = go_on->closes ? desk_high(desk, STYLE_DESK_ASIDE, go_on->wide, go_on->closes) : 0;
    const double title = desk_high(desk, go_on->style, go_on->wide, go_on->title);
    const double top = y + (go_on->high - title - below) / 2;
    easel_text(easel, (struct spot){DESK_MIDDLE + 3, top, go_on->wide, 0},
               (struct setting){.style = go_on->style, .colour = on_ink}, go_on->title);
    if (go_on->closes)
        easel_text(easel, (struct spot){DESK_MIDDLE + 3, top + title, go_on->wide, 0},
                   (struct setting){.style = STYLE_DESK_ASIDE, .colour = on_ink}, go_on->closes);
}

static void draw_go_on(const struct desk *desk, double y)
{
    const struct easel *easel = &desk->sheet.easel;
    const struct go_on go_on = go_on_of(desk);
    const struct spot spot = {DESK_MIDDLE, y, DESK_WIDE, go_on.high};
    if (easel->theme->shadow)
        canvas_box(easel->canvas, easel_rect(easel, (struct spot){spot.x, spot.y + 0.8, spot.w, spot.h}),
                   (struct mark_box){.fill = easel->theme->sand, .radius = metrics_px(&easel->metrics, 1.4)});
    canvas_box(easel->canvas, easel_rect(easel, spot),
               (struct mark_box){.fill = easel->theme->ink, .radius = metrics_px(&easel->metrics, 1.4)});
    draw_go_on_words(desk, &go_on, y);
    const double right = DESK_MIDDLE + DESK_WIDE;
    if (go_on.early) {
        struct easel dark = *easel;
        dark.night = true;
        block_key(&dark, right - go_on_arrow - go_on_key + 0.6, y + (go_on.high - 3) / 2, 3, "Ctrl + Enter");
    }
    block_icon(easel, "arrow-right", right - 7.4, y + (go_on.high - 4.8) / 2, 4.8, easel->theme->on_ink);
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), DESK_GO_ON,
                                  TARGET_FOCUSABLE | TARGET_BUTTON | TARGET_DEFAULT, go_on.title});
    if (easel->focus == DESK_GO_ON || easel->focus == 0)
        block_focus(easel, spot, 1.4);
}

/* --- the column --- */

/* Everything but the words to say, which get what is left; what they cannot hold stands on a page. */
static double rest_high(const struct desk *desk, bool more)
{
    double high = desk_tools_high(desk, more) + ready_high(desk) + desk_decider_high(desk);
    if (has_clock(desk->seen))
        high += clock_high + between;
    if (desk->seen->phase != PHASE_ENDED)
        high += go_on_of(desk).high + between;
    return high;
}

/* What is left over becomes air between the blocks, and below them. */
static double air_between(double spare)
{
    const double most = 2, blocks = 5;
    return fmax(0, fmin(spare / blocks, most));
}

void desk_now(const struct desk *desk)
{
    const double top = draw_head(desk), low = desk_low(desk);
    const char *text = desk_words_say(&desk->sheet);
    const struct setting saying = {.style = STYLE_DESK};
    bool all = true;
    const char *say = desk_words_fit(&desk->sheet, say_wide, low - top - between - rest_high(desk, false),
                                     saying, text, &all);
    const bool more = !all || !desk_tip_fits(desk);
    if (more)
        say = desk_words_fit(&desk->sheet, say_wide, low - top - between - rest_high(desk, true), saying,
                             text, &all);
    draw_say(desk, top, say);
    double y = top + desk_high(desk, STYLE_DESK, say_wide, say) + between;
    const double wider = air_between(low - y - rest_high(desk, more));
    y += wider;
    draw_ready(desk, y);
    y += ready_high(desk) + (open_round(desk->seen) ? wider : 0);
    desk_decider(desk, y);
    y += desk_decider_high(desk);
    if (has_clock(desk->seen)) {
        draw_clock(desk, y);
        y += clock_high + between + wider;
    }
    if (desk->seen->phase != PHASE_ENDED) {
        draw_go_on(desk, y);
        y += go_on_of(desk).high + between + wider;
    }
    desk_tools(desk, y, more);
}
