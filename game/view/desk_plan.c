/* The left column: the programme, with the steps of the part that is being played. */
#include "view/desk_parts.h"

static const char *progress_icon(enum seen_progress progress)
{
    return progress == PROGRESS_DONE                                          ? "check"
           : progress == PROGRESS_SKIPPED || progress == PROGRESS_PASSED_OVER ? "skip"
                                                                              : NULL;
}

static void draw_mark(const struct desk *desk, double x, double y, enum seen_progress progress, bool night)
{
    const struct easel *easel = &desk->sheet.easel;
    const uint32_t ink = night ? easel->theme->on_ink : easel_ink(easel);
    const char *icon = progress_icon(progress);
    if (icon) {
        block_icon(easel, icon, x, y + 0.3, 2.2, ink);
        return;
    }
    const struct rect at = easel_rect(easel, (struct spot){x + 0.3, y + 0.6, 1.6, 1.6});
    canvas_box(easel->canvas, at,
               (struct mark_box){.fill = progress == PROGRESS_NOW ? ink : COLOUR_NONE,
                                 .line = ink,
                                 .weight = easel_weight(easel, 0.25),
                                 .radius = 10000});
}

static const char *minutes(const struct desk *desk, uint32_t seconds)
{
    return sheet_number(&desk->sheet, (long)((seconds + 59) / 60));
}

static const char *part_name(const struct desk *desk, const struct seen_part *part)
{
    if (!part->kind)
        return sheet_say(&desk->sheet, "desk.break");
    if (!part->dilemma || part->of_kind < 2)
        return part->title ? part->title : "";
    return sheet_fill(&desk->sheet, "desk.dilemma", FACTS({"n", sheet_number(&desk->sheet, part->ordinal)}));
}

static void draw_step(const struct desk *desk, const struct seen_part *part, uint8_t number, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen_step *step = &part->steps[number];
    const bool now = step->progress == PROGRESS_NOW;
    const struct spot spot = {5.2, y - 0.6, 27.3, 4};
    if (now)
        canvas_box(easel->canvas, easel_rect(easel, spot),
                   (struct mark_box){.fill = easel->theme->ink, .radius = metrics_px(&easel->metrics, 0.8)});
    const uint32_t ink = now ? easel->theme->on_ink : 0;
    draw_mark(desk, 6.4, y, step->progress, now);
    const struct setting name = {.style = now ? STYLE_DESK_BOLD : STYLE_DESK, .most_lines = 1, .colour = ink};
    easel_text(easel, (struct spot){9.8, y, 19, 3.1}, name, sheet_step_name(sheet, part, number));
    easel_text(
        easel, (struct spot){27, y, 4.6, 3.1},
        (struct setting){.style = STYLE_DESK_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = ink},
        minutes(desk, step->seconds));
    if (step->progress == PROGRESS_DONE || step->progress == PROGRESS_SKIPPED)
        canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), DESK_STEP + number,
                                                     TARGET_BUTTON, sheet_step_name(sheet, part, number)});
}

static double draw_part(const struct desk *desk, uint8_t number, double y, double step_high)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    const struct seen_part *part = &desk->seen->parts[number];
    draw_mark(desk, 4, y, part->progress, false);
    easel_text(easel, (struct spot){7.5, y, 17, 3.1}, (struct setting){.style = STYLE_DESK, .most_lines = 1},
               part_name(desk, part));
    const char *time = sheet_fill(sheet, "desk.minutes", FACTS({"n", minutes(desk, part->planned)}));
    easel_text(
        easel, (struct spot){23, y, 8.6, 3.1},
        (struct setting){
            .style = STYLE_DESK_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
        time);
    y += 4.6;
    if (number != desk->seen->part)
        return y;
    for (uint8_t i = 0; i < part->step_count; i++) {
        draw_step(desk, part, i, y);
        y += step_high;
    }
    return y + 0.4;
}

void desk_plan(const struct desk *desk)
{
    const struct seen *seen = desk->seen;
    const struct seen_part *now = seen_now(seen);
    easel_text(&desk->sheet.easel, (struct spot){3, 9.4, 28, 3.1}, (struct setting){.style = STYLE_DESK_BOLD},
               sheet_say(&desk->sheet, "desk.plan"));
    /* Parts before this one give way when the list is longer than the column. */
    const double steps = now ? 4.1 * now->step_count : 0;
    const int fit = (int)((desk->bottom - 15 - steps) / 4.6);
    int first = 0;
    if (seen->part_count > fit && seen->part != PACK_NONE && seen->part > 1)
        first = seen->part - 1;
    double y = 13.2;
    for (uint8_t i = (uint8_t)first; i < seen->part_count && y < desk->bottom - 4.6; i++)
        y = draw_part(desk, i, y, 4.1);
}
