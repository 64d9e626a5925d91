/* The wall when nothing is played: a pause with a time, a quiet moment, before the beginning and after the
 * end. */
#include "view/wall.h"

#include <math.h>

/* Session time at which the pause or break ends; 0 = open end. */
static uint32_t pause_ends(const struct seen *seen)
{
    if (seen->pause == PAUSE_ORDINARY)
        return seen->pause_until;
    return seen->timed && !seen->clock_stopped ? seen->deadline : 0;
}

/* A pause in the middle of a step goes on with that step. NULL: this is a break of the plan. */
static const char *interrupted(const struct sheet *sheet)
{
    const struct seen_part *part = seen_now(sheet->seen);
    if (sheet->seen->pause != PAUSE_ORDINARY || !part || sheet->seen->step >= part->step_count)
        return NULL;
    return sheet_fill(sheet, "wall.next", FACTS({"name", sheet_step_name(sheet, part, sheet->seen->step)}));
}

/* The street at rest, low at the right, where the words leave room for it. */
static void street_at_rest(const struct sheet *sheet, double below)
{
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double high = 15, wide = block_logo(&trial.easel, 0, 0, high, true);
    canvas_release(&scratch);
    const double y = sheet_bottom(sheet) - 4 - high;
    if (y >= below)
        block_logo(&sheet->easel, SHEET_RIGHT - wide, y, high, true);
}

void pause_view(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const uint32_t until = pause_ends(sheet->seen), now = sheet->stage->now;
    const struct set title =
        easel_text(easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 26, 0.4), SHEET_WIDE, 0},
                   (struct setting){.style = STYLE_COVER}, sheet_say(sheet, "wall.pause.title"));
    const char *when = until ? sheet_fill(sheet, "wall.pause.until",
                                          (struct fill[]){{"time", sheet_time(sheet, until)}, {0}})
                             : sheet_say(sheet, "wall.pause.open");
    const struct set line = easel_text(easel, (struct spot){SHEET_LEFT, title.bottom + 3, SHEET_WIDE, 0},
                                       (struct setting){.style = STYLE_LEAD}, when);
    double below = line.bottom;
    if (until > now) {
        const long minutes = (long)(until - now + 59999) / 60000;
        block_icon(easel, "clock", SHEET_LEFT, line.bottom + 3, 4, easel_ink(easel));
        easel_text(easel, (struct spot){SHEET_LEFT + 6, line.bottom + 3, 100, 4},
                   (struct setting){.style = STYLE_LABEL, .middle = true},
                   sheet_count(sheet, "wall.pause.left", minutes, NULL));
        below += 7;
    }
    street_at_rest(sheet, below);
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.pause"),
                                       .next = interrupted(sheet),
                                       .no_timer = true});
}

/* With no desk to say how it ends: small, and away from the bar's right end, where a mouse goes on. */
static void quiet_hint(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const struct setting aside = {.style = STYLE_ASIDE, .middle = true, .colour = easel_second(easel)};
    const char *say = sheet_say(sheet, "wall.quiet_ends");
    const double high = 5.5, y = sheet_low(sheet, 82, 1);
    const double key = block_key(easel, SHEET_LEFT, y + (high - 3.6) / 2, 3.6, "E") + 1.4;
    const double wide = easel_width(easel, aside, say) + 0.2;
    easel_text(easel, (struct spot){SHEET_LEFT + key, y, wide, high}, aside, say);
    const struct spot spot = {SHEET_LEFT - 1, y, key + wide + 2, high};
    canvas_target(easel->canvas, (struct target){easel_rect(easel, spot), PANE_RESUME, TARGET_BUTTON, say});
}

void quiet_view(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const double y = sheet_low(sheet, 25.2, 0.5), high = 19;
    struct canvas scratch = {0};
    const struct sheet trial = sheet_trial(sheet, &scratch);
    const double wide = block_logo(&trial.easel, 0, 0, high, true);
    canvas_release(&scratch);
    block_logo(easel, 80 - wide / 2, y, high, true);
    easel_text(easel, (struct spot){SHEET_LEFT, y + high + 7, SHEET_WIDE, 0},
               (struct setting){.style = STYLE_TITLE, .align = ALIGN_CENTRE}, sheet_say(sheet, "wall.quiet"));
    if (sheet->pane->alone)
        quiet_hint(sheet);
}

/* All roles on one street, each with its name. */
static void street_of_roles(const struct sheet *sheet)
{
    const uint8_t count = sheet->seen->role_count;
    const double each = SHEET_WIDE / (count > 0 ? count : 1), ground = sheet_low(sheet, 66, 0.8);
    for (uint8_t i = 0; i < count; i++) {
        const double x = SHEET_LEFT + i * each;
        block_house(&sheet->easel, sheet->seen->roles[i].gable, x + each / 2, ground, 12.5);
        easel_text(&sheet->easel, (struct spot){x + 0.5, ground + 1.8, each - 1, 0},
                   (struct setting){.style = STYLE_LABEL, .align = ALIGN_CENTRE, .most_lines = 2},
                   sheet->seen->roles[i].name);
    }
    block_ground(&sheet->easel, SHEET_LEFT, ground, SHEET_WIDE);
}

static void sentence(const struct sheet *sheet, const char *title, const char *below, const char *instruction)
{
    const struct set set =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, sheet_low(sheet, 14, 0.1), SHEET_WIDE, 0},
                   (struct setting){.style = STYLE_COVER}, title);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, set.bottom + 2, 120, 0},
               (struct setting){.style = STYLE_PROMPT, .colour = easel_second(&sheet->easel)}, below);
    street_of_roles(sheet);
    sheet_frame(sheet, &(struct frame){.instruction = instruction, .no_timer = true});
}

void waiting_view(const struct sheet *sheet)
{
    const struct seen *seen = sheet->seen;
    sentence(sheet, seen->pack_title ? seen->pack_title : "", seen->notice ? seen->notice : "",
             sheet_say(sheet, "wall.do.wait_begin"));
}

void ended_view(const struct sheet *sheet)
{
    sentence(sheet, sheet_say(sheet, "wall.end.title"), sheet_say(sheet, "wall.end.game"),
             sheet_say(sheet, "wall.do.ended"));
}
