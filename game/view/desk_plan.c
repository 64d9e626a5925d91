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

static const char *part_name(const struct desk *desk, const struct seen_part *part)
{
    if (!part->kind)
        return sheet_say(&desk->sheet, "desk.break");
    if (!part->dilemma || part->of_kind < 2)
        return part->title ? part->title : "";
    return sheet_fill(&desk->sheet, "desk.dilemma", FACTS({"n", sheet_number(&desk->sheet, part->ordinal)}));
}

/* --- rows: every part, and under the one being played its steps --- */

struct row {
    uint8_t part, step; /* step PACK_NONE: the part itself */
    double high;        /* measured once */
};
enum { ROWS_MAX = SEEN_PARTS_MAX + STEPS_MAX };

static const double part_wide = 15, step_wide = 18, air = 1.2;

static const char *row_name(const struct desk *desk, struct row row)
{
    const struct seen_part *part = &desk->seen->parts[row.part];
    return row.step == PACK_NONE ? part_name(desk, part) : sheet_step_name(&desk->sheet, part, row.step);
}

static bool row_is_now(const struct desk *desk, struct row row)
{
    return row.step != PACK_NONE && desk->seen->parts[row.part].steps[row.step].progress == PROGRESS_NOW;
}

static double measured(const struct desk *desk, struct row row)
{
    const enum style style = row_is_now(desk, row) ? STYLE_DESK_BOLD : STYLE_DESK;
    return desk_high(desk, style, row.step == PACK_NONE ? part_wide : step_wide, row_name(desk, row)) + air;
}

static void draw_minutes(const struct desk *desk, struct spot spot, uint32_t colour, const char *time)
{
    easel_text(
        &desk->sheet.easel, spot,
        (struct setting){.style = STYLE_DESK_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = colour},
        time);
}

/* A step that is over can be done again; that is asked first. */
static void offer_again(const struct desk *desk, const struct seen_step *step, uint8_t number,
                        struct spot spot, const char *name)
{
    const struct easel *easel = &desk->sheet.easel;
    const uint32_t id = DESK_STEP + (uint32_t)number;
    const bool over = step->progress == PROGRESS_DONE || step->progress == PROGRESS_SKIPPED;
    if (!over || !desk->seen->desk.can_reopen)
        return;
    canvas_target(easel->canvas,
                  (struct target){easel_rect(easel, spot), id, TARGET_BUTTON | TARGET_FOCUSABLE, name});
    if (easel->focus == id)
        block_focus(easel, spot, 0.8);
}

static void draw_step(const struct desk *desk, struct row row, double y)
{
    const struct easel *easel = &desk->sheet.easel;
    const struct seen_step *step = &desk->seen->parts[row.part].steps[row.step];
    const bool now = row_is_now(desk, row);
    const char *name = row_name(desk, row);
    const struct spot spot = {5.2, y - air / 2, 27.3, row.high};
    if (now)
        canvas_box(easel->canvas, easel_rect(easel, spot),
                   (struct mark_box){.fill = easel->theme->ink, .radius = metrics_px(&easel->metrics, 0.8)});
    const uint32_t ink = now ? easel->theme->on_ink : 0;
    draw_mark(desk, 6.4, y, step->progress, now);
    easel_text(easel, (struct spot){9.8, y, step_wide, 0},
               (struct setting){.style = now ? STYLE_DESK_BOLD : STYLE_DESK, .colour = ink}, name);
    if (step->seconds > 0)
        draw_minutes(desk, (struct spot){28, y, 3.8, 0}, ink, desk_minutes(desk, step->seconds));
    offer_again(desk, step, row.step, spot, name);
}

static void draw_part(const struct desk *desk, struct row row, double y)
{
    const struct easel *easel = &desk->sheet.easel;
    const struct seen_part *part = &desk->seen->parts[row.part];
    draw_mark(desk, 4, y, part->progress, false);
    easel_text(easel, (struct spot){7.5, y, part_wide, 0}, (struct setting){.style = STYLE_DESK},
               row_name(desk, row));
    const char *time = part->left_out ? sheet_say(&desk->sheet, "setup.left_out")
                                      : sheet_fill(&desk->sheet, "desk.minutes",
                                                   FACTS({"n", desk_minutes(desk, part->planned)}));
    draw_minutes(desk, (struct spot){22.4, y, 9.4, 0}, easel_second(easel), time);
}

static size_t rows_of(const struct desk *desk, struct row rows[ROWS_MAX])
{
    const struct seen *seen = desk->seen;
    size_t count = 0;
    for (uint8_t part = 0; part < seen->part_count; part++) {
        rows[count++] = (struct row){.part = part, .step = PACK_NONE};
        for (uint8_t step = 0; part == seen->part && step < seen->parts[part].step_count; step++)
            rows[count++] = (struct row){.part = part, .step = step};
    }
    for (size_t i = 0; i < count; i++)
        rows[i].high = measured(desk, rows[i]);
    return count;
}

static double rows_high(const struct row *rows, size_t from, size_t to)
{
    double high = 0;
    for (size_t i = from; i < to; i++)
        high += rows[i].high;
    return high;
}

/* Where the list begins when it is longer than the column: what is over gives way, as far as the part being
 * played; then its first steps, as far as the one being played. */
static size_t first_row(const struct desk *desk, const struct row *rows, size_t count, double room)
{
    size_t first = 0, part = 0, now = 0;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].part == desk->seen->part && rows[i].step == PACK_NONE)
            part = i;
        if (row_is_now(desk, rows[i]))
            now = i;
    }
    while (first < part && rows_high(rows, first, count) > room)
        first++;
    while (first < now && rows_high(rows, first, now + 1) > room)
        first++;
    return first;
}

static double draw_left_out(const struct desk *desk, double y, const char *key, size_t count)
{
    const struct easel *easel = &desk->sheet.easel;
    if (count == 0)
        return y;
    return easel_text(easel, (struct spot){7.5, y, 24, 0},
                      (struct setting){.style = STYLE_DESK_ASIDE, .colour = easel_second(easel)},
                      sheet_count(&desk->sheet, key, (long)count, NULL))
               .bottom +
           air;
}

void desk_plan(const struct desk *desk)
{
    struct row rows[ROWS_MAX];
    const size_t count = rows_of(desk, rows);
    easel_text(&desk->sheet.easel, (struct spot){3, 9.2, 28, 0}, (struct setting){.style = STYLE_DESK_BOLD},
               sheet_say(&desk->sheet, "desk.plan"));
    const double top = 13.2, low = desk->bottom - 1.2, line = desk_line(desk, STYLE_DESK_ASIDE) + air;
    const bool all = rows_high(rows, 0, count) <= low - top;
    const double room = low - top - (all ? 0 : 2 * line);
    const size_t first = all ? 0 : first_row(desk, rows, count, room);
    double y = draw_left_out(desk, top, "desk.earlier", first);
    const double bottom = all ? low : low - line;
    size_t i = first;
    for (; i < count && y + rows[i].high <= bottom + 0.01; i++) {
        if (rows[i].step == PACK_NONE)
            draw_part(desk, rows[i], y);
        else
            draw_step(desk, rows[i], y);
        y += rows[i].high;
    }
    draw_left_out(desk, y, "desk.later", count - i);
}
