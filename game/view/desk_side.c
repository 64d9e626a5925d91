/* The right column: what the room sees, what comes, tips and texts on the wall, the facilitator's own notes.
 */
#include "view/desk_parts.h"

#define SIDE   116.2
#define ACROSS 40.8

static double draw_wall(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    easel_text(easel, (struct spot){SIDE, 9.6, 24, 3.1},
               (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1}, sheet_say(sheet, "desk.on_wall"));
    easel_text(
        easel, (struct spot){SIDE + 20, 9.6, ACROSS - 20, 3.1},
        (struct setting){
            .style = STYLE_DESK_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
        sheet_say(sheet, desk->notice->blank ? "desk.wall_black" : "desk.wall_shows"));
    const double high = desk->wall && desk->wall->width > 0 ? ACROSS * desk->wall->height / desk->wall->width
                                                            : ACROSS * 9 / 16;
    const struct rect at = easel_rect(easel, (struct spot){SIDE, 13.2, ACROSS, high});
    if (desk->wall)
        canvas_embed(easel->canvas, desk->wall, at);
    else
        canvas_box(easel->canvas, at, (struct mark_box){.fill = easel->theme->night});
    canvas_box(easel->canvas, at,
               (struct mark_box){.line = easel_ink(easel), .weight = easel_weight(easel, 0.25)});
    return 13.2 + high + 2;
}

static double draw_panel(const struct desk *desk, double y, const char *title, const char *text, int lines)
{
    const struct easel *easel = &desk->sheet.easel;
    const struct setting reading = {.style = STYLE_DESK_ASIDE, .most_lines = lines};
    struct set need = easel_measure(easel, ACROSS - 4, reading, text);
    const double high = (need.bottom < lines * 2.6 ? need.bottom : lines * 2.6) + 2.6;
    easel_text(easel, (struct spot){SIDE, y, ACROSS, 3.1},
               (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1}, title);
    block_card(easel, (struct spot){SIDE, y + 3.6, ACROSS, high}, CARD_PANEL);
    easel_text(easel, (struct spot){SIDE + 2, y + 4.9, ACROSS - 4, high - 2}, reading, text);
    return y + high + 5.4;
}

static double draw_tip(const struct desk *desk, double y)
{
    const struct seen_part *part = seen_now(desk->seen);
    if (!part || !part->dilemma || !part->dilemma->tip)
        return y;
    return draw_panel(desk, y, sheet_say(&desk->sheet, "desk.tip"), part->dilemma->tip, 5);
}

static void draw_notes(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    easel_text(easel, (struct spot){SIDE, y, 24, 3.1},
               (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1}, sheet_say(sheet, "desk.notes"));
    easel_text(
        easel, (struct spot){SIDE + 18, y, ACROSS - 18, 3.1},
        (struct setting){
            .style = STYLE_DESK_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
        sheet_say(sheet, "desk.not_on_wall"));
    const struct edit *edit = desk->pane ? &desk->pane->reason : NULL;
    const char *kept = desk->seen->desk.notes ? desk->seen->desk.notes : "";
    const bool active = easel->focus == DESK_NOTES;
    struct writing notes = block_writing(edit);
    if (!active && notes.value[0] == '\0')
        notes.value = kept;
    notes.many_lines = true;
    notes.active = active;
    notes.size = 2.25;
    notes.id = DESK_NOTES;
    notes.label = sheet_say(sheet, "desk.notes");
    const double bottom = desk->bottom - 8;
    if (bottom - y - 3.8 > 6)
        block_field(easel, (struct spot){SIDE, y + 3.8, ACROSS, bottom - y - 3.8}, &notes);
}

static void draw_saved(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct wall_parts parts = clock_parts(desk->notice->saved);
    struct text clock = TEXT_INIT;
    text_format(&clock, "%d.%02d", parts.hour, parts.minute);
    const char *line = sheet_fill(sheet, "desk.saved", FACTS({"time", clock.at}));
    text_release(&clock);
    easel_text(
        &sheet->easel, (struct spot){SIDE, desk->bottom - 6.6, ACROSS, 5.4},
        (struct setting){.style = STYLE_DESK_ASIDE, .most_lines = 2, .colour = easel_second(&sheet->easel)},
        line);
}

void desk_side(const struct desk *desk)
{
    double y = draw_wall(desk);
    y = draw_tip(desk, y);
    draw_notes(desk, y);
    draw_saved(desk);
}
