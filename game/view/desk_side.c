/* The right column: what the room sees, what comes, tips and texts on the wall, the facilitator's own notes.
 */
#include "view/desk_parts.h"

#define SIDE   116.2
#define ACROSS 40.8

static double wall_bottom(const struct desk *desk)
{
    const double high = desk->wall && desk->wall->width > 0 ? ACROSS * desk->wall->height / desk->wall->width
                                                            : ACROSS * 9 / 16;
    return 13.2 + high + 2;
}

static double draw_wall(const struct desk *desk)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    easel_text(easel, (struct spot){SIDE, 9.2, 24, 0},
               (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1}, sheet_say(sheet, "desk.on_wall"));
    easel_text(
        easel, (struct spot){SIDE + 24, 9.2, ACROSS - 24, 0},
        (struct setting){
            .style = STYLE_DESK_ASIDE, .align = ALIGN_RIGHT, .most_lines = 1, .colour = easel_second(easel)},
        sheet_say(sheet, desk->notice->blank ? "desk.wall_black" : "desk.wall_shows"));
    const struct rect at = easel_rect(easel, (struct spot){SIDE, 13.2, ACROSS, wall_bottom(desk) - 15.2});
    if (desk->wall)
        canvas_embed(easel->canvas, desk->wall, at);
    else
        canvas_box(easel->canvas, at, (struct mark_box){.fill = easel->theme->night});
    canvas_box(easel->canvas, at,
               (struct mark_box){.line = easel_ink(easel), .weight = easel_weight(easel, 0.25)});
    return wall_bottom(desk);
}

/* --- what this dilemma touches, and the tip --- */

static const double panel_pad = 1.3, notes_least = 12.5, saved_high = 8, after = 1.8;

static double sensitive_high(const struct desk *desk)
{
    const char *themes = desk_words_sensitive(&desk->sheet);
    if (!themes)
        return 0;
    return desk_line(desk, STYLE_DESK_BOLD) + desk_high(desk, STYLE_DESK_ASIDE, ACROSS - 4, themes) + after;
}

static double draw_sensitive(const struct desk *desk, double y)
{
    const struct easel *easel = &desk->sheet.easel;
    const char *themes = desk_words_sensitive(&desk->sheet);
    if (!themes)
        return y;
    block_icon(easel, "warning", SIDE, y + 0.2, 2.8, easel_ink(easel));
    const struct set title = easel_text(easel, (struct spot){SIDE + 4, y, ACROSS - 4, 0},
                                        (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1},
                                        sheet_say(&desk->sheet, "desk.sensitive"));
    easel_text(easel, (struct spot){SIDE + 4, title.bottom, ACROSS - 4, 0},
               (struct setting){.style = STYLE_DESK_ASIDE}, themes);
    return y + sensitive_high(desk);
}

/* As much of the tip as leaves the notes their room. */
static const char *tip_of(const struct desk *desk, bool *all)
{
    const char *tip = desk_words_tip(&desk->sheet);
    const double frame = desk_line(desk, STYLE_DESK_BOLD) + 0.5 + 2 * panel_pad + after;
    *all = true;
    if (!tip)
        return NULL;
    const double room =
        desk->bottom - saved_high - notes_least - wall_bottom(desk) - sensitive_high(desk) - frame;
    return desk_words_fit(&desk->sheet, ACROSS - 4, room, (struct setting){.style = STYLE_DESK_ASIDE}, tip,
                          all);
}

bool desk_tip_fits(const struct desk *desk)
{
    bool all = true;
    tip_of(desk, &all);
    return all;
}

static double panel_high(const struct desk *desk, const char *words)
{
    return desk_line(desk, STYLE_DESK_BOLD) + 0.5 + 2 * panel_pad + after +
           desk_high(desk, STYLE_DESK_ASIDE, ACROSS - 4, words);
}

/* A title, and under it a panel of words; returns where the next block begins. */
static double draw_panel(const struct desk *desk, double y, const char *title, const char *words)
{
    const struct easel *easel = &desk->sheet.easel;
    const struct set head = easel_text(easel, (struct spot){SIDE, y, ACROSS, 0},
                                       (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1}, title);
    const double top = head.bottom + 0.5;
    const double high = desk_high(desk, STYLE_DESK_ASIDE, ACROSS - 4, words) + 2 * panel_pad;
    block_card(easel, (struct spot){SIDE, top, ACROSS, high}, CARD_PANEL);
    easel_text(easel, (struct spot){SIDE + 2, top + panel_pad, ACROSS - 4, 0},
               (struct setting){.style = STYLE_DESK_ASIDE}, words);
    return top + high + after;
}

static double draw_tip(const struct desk *desk, double y)
{
    bool all = true;
    const char *tip = tip_of(desk, &all);
    return tip ? draw_panel(desk, y, sheet_say(&desk->sheet, "desk.tip"), tip) : y;
}

/* What comes after this, how long it takes and what to say then; NULL: nothing does. */
static const char *coming(const struct desk *desk, bool with_words)
{
    const struct sheet *sheet = &desk->sheet;
    const struct desk_next next = desk_words_next(sheet);
    if (desk->seen->phase == PHASE_ENDED || next.seconds == 0)
        return NULL;
    const char *head =
        sheet_fill(sheet, "desk.coming_step",
                   FACTS({"step", next.name}, {"n", sheet_number(sheet, (long)((next.seconds + 59) / 60))}));
    return with_words && next.say ? sheet_join(sheet, sheet_join(sheet, head, " "), next.say) : head;
}

/* In full, else without the words to say, else not at all: the notes keep their room. */
static double draw_coming(const struct desk *desk, double y)
{
    const double low = desk->bottom - saved_high - notes_least;
    for (int with_words = 1; with_words >= 0; with_words--) {
        const char *words = coming(desk, with_words);
        if (words && y + panel_high(desk, words) <= low)
            return draw_panel(desk, y, sheet_say(&desk->sheet, "desk.coming"), words);
    }
    return y;
}

static void draw_notes(const struct desk *desk, double y)
{
    const struct sheet *sheet = &desk->sheet;
    const struct easel *easel = &sheet->easel;
    easel_text(easel, (struct spot){SIDE, y, 22, 0},
               (struct setting){.style = STYLE_DESK_BOLD, .most_lines = 1}, sheet_say(sheet, "desk.notes"));
    easel_text(
        easel, (struct spot){SIDE + 22, y, ACROSS - 22, 0},
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
    const char *line =
        sheet_fill(sheet, "desk.saved", FACTS({"time", sheet_hour(sheet, desk->notice->saved)}));
    easel_text(&sheet->easel, (struct spot){SIDE, desk->bottom - 7, ACROSS, 0},
               (struct setting){.style = STYLE_DESK_ASIDE, .colour = easel_second(&sheet->easel)}, line);
}

void desk_side(const struct desk *desk)
{
    double y = draw_wall(desk);
    y = draw_sensitive(desk, y);
    y = draw_tip(desk, y);
    y = draw_coming(desk, y);
    draw_notes(desk, y);
    draw_saved(desk);
}
