/* The frame of every screen: the strip above (where are we, how long) and the bar below (what do we do now).
 */
#include "view/blocks_inner.h"

#include <assert.h>
#include <math.h>

/* Places in units (look.md section 2). */
static const double margin = 8, stage_wide = 160, strip_top = 2.5, strip_high = 5;

struct style_size block_frame_letters(const struct easel *easel, enum face face, double size)
{
    return (struct style_size){.face = face, .size = metrics_frame_text(&easel->metrics, size)};
}

static double units(const struct easel *easel, int pixels)
{
    return pixels / easel->metrics.u;
}

/* Draws letters with their capitals in the middle of a spot; x in units. Returns the width in units. */
static double centred(const struct easel *easel, double x, struct spot within, struct style_size style,
                      enum align align, uint32_t colour, const char *string)
{
    struct rect at = easel_rect(easel, within);
    int baseline = type_centre(style.face, style.size, at.y, at.h);
    return units(easel,
                 easel_put(easel, metrics_x(&easel->metrics, x), baseline, style, align, colour, string));
}

static double wide(const struct easel *easel, struct style_size style, const char *string)
{
    return units(easel, type_width(easel->type, style.face, style.size, string, SIZE_MAX));
}

double block_logo(const struct easel *easel, double x, double y, double high, bool outline)
{
    static const enum pack_gable street[] = {GABLE_POINTED, GABLE_SHOP, GABLE_ROUND, GABLE_STEPPED};
    const double thick = high * 0.07, house = (high - thick) * 0.87, step = house * 1.05;
    const double count = sizeof street / sizeof *street;
    /* An outline stands on a street: a thin line that runs on beyond the houses. */
    const double ground = outline ? high * 0.035 : thick, side = house * (outline ? 0.46 : 0.04);
    for (size_t i = 0; i < (size_t)count; i++) {
        double left = x + side + (double)i * step;
        if (outline)
            block_gable_plain(easel, street[i], left, y, house);
        else
            block_gable(easel, street[i], left, y, house);
    }
    double width = 2 * side + (count - 1) * step + house;
    struct spot line = {x, y + high - thick, width, ground};
    block_box(easel, line, 0, easel_ink(easel), COLOUR_NONE, 0);
    return width;
}

static struct spot strip_spot(void)
{
    return (struct spot){0, strip_top, stage_wide, strip_high};
}

static double pill_wide(const struct easel *easel, const char *step)
{
    const double pad = 1.85;
    return wide(easel, block_frame_letters(easel, FACE_ANDIKA_BOLD, 3), step) + 2 * pad;
}

static const double strip_gap = 2;

/* The label gives way, with dots at its end: the step and the time must stay in sight. */
static double strip_label(const struct easel *easel, double x, double right, const struct strip *strip)
{
    struct style_size letters = block_frame_letters(easel, FACE_ANDIKA_BOLD, 3);
    double room = right - strip_gap - x;
    if (strip->step)
        room -= pill_wide(easel, strip->step) + strip_gap;
    const char *label = type_fit(easel->type, &easel->canvas->arena, letters.face, letters.size,
                                 metrics_px(&easel->metrics, fmax(room, 0)), strip->place);
    return x + centred(easel, x, strip_spot(), letters, ALIGN_LEFT, easel_ink(easel), label);
}

/* Returns where the left part ends. */
static double strip_place(const struct easel *easel, const struct strip *strip, double right)
{
    const double gap = strip_gap, house = 4, drawing = 3.8;
    double x = margin;
    if (!strip->seat)
        return strip_label(easel, x + block_logo(easel, x, strip_top + 0.9, 3.15, false) + gap, right, strip);
    block_gable(easel, strip->gable, x, strip_top + 0.1, house);
    x += house + 1.5;
    if (strip->nickname) {
        block_icon(easel, strip->nickname, x, strip_top + (strip_high - drawing) / 2, drawing,
                   easel_ink(easel));
        x += drawing + gap - 0.3;
    }
    return strip_label(easel, x, right, strip);
}

/* Returns where the right part begins. */
static double strip_time(const struct easel *easel, const struct strip *strip)
{
    double right = stage_wide - margin;
    if (strip->timer_state != TIMER_NONE && strip->timer)
        right -=
            block_timer(easel, right, strip_top, strip_high, strip->timer, strip->timer_state) + strip_gap;
    if (strip->ends)
        right -= centred(easel, right, strip_spot(), block_frame_letters(easel, FACE_ANDIKA, 2.5),
                         ALIGN_RIGHT, easel_second(easel), strip->ends);
    return right;
}

/* The row of dots and pill, in units. */
struct steps {
    double dot, step, beside, pill, all;
    int before, after;
};

static double side_wide(const struct steps *steps, int dots)
{
    return dots > 0 ? steps->beside + (dots - 1) * steps->step + steps->dot : 0;
}

/* Dots stand closer when there is little room, and leave the pill alone when there is none. */
static struct steps steps_fit(const struct easel *easel, const struct strip *strip, double room)
{
    const double closest = 2.1;
    struct steps steps = {.dot = 1.65, .step = 3, .beside = 1.4};
    bool alone = strip->steps <= 1;
    steps.before = alone ? 0 : strip->now;
    steps.after = alone ? 0 : strip->steps - strip->now - 1;
    steps.pill = pill_wide(easel, strip->step);
    for (; steps.step >= closest; steps.step -= 0.1) {
        steps.all = steps.pill + side_wide(&steps, steps.before) + side_wide(&steps, steps.after);
        if (steps.all <= room)
            return steps;
    }
    steps.before = steps.after = 0;
    steps.all = steps.pill;
    return steps;
}

/* In the middle of the stage, moved aside only as far as the neighbours ask. */
static void strip_steps(const struct easel *easel, const struct strip *strip, double left, double right)
{
    struct style_size letters = block_frame_letters(easel, FACE_ANDIKA_BOLD, 3);
    struct steps steps = steps_fit(easel, strip, right - left);
    double x = fmax(fmin((stage_wide - steps.all) / 2, right - steps.all), left);
    double y = strip_top + (strip_high - steps.dot) / 2;
    if (steps.before > 0) {
        block_dots(easel, x, y, steps.dot, steps.step, steps.before, steps.before);
        x += side_wide(&steps, steps.before);
    }
    block_box(easel, (struct spot){x, strip_top, steps.pill, strip_high}, strip_high, easel_ink(easel),
              COLOUR_NONE, 0);
    centred(easel, x + steps.pill / 2, strip_spot(), letters, ALIGN_CENTRE,
            easel->night ? easel->theme->night : easel->theme->on_ink, strip->step);
    block_dots(easel, x + steps.pill + steps.beside, y, steps.dot, steps.step, 0, steps.after);
}

void block_strip(const struct easel *easel, const struct strip *strip)
{
    assert(strip->steps <= 1 || (strip->now >= 0 && strip->now < strip->steps));
    double right = strip_time(easel, strip);
    double left = strip_place(easel, strip, right);
    if (strip->step)
        strip_steps(easel, strip, left + strip_gap, right - strip_gap);
}

struct bar_colours {
    uint32_t ground, text, aside;
};

static struct bar_colours bar_colours(const struct easel *easel)
{
    const struct theme *theme = easel->theme;
    if (easel->night)
        return (struct bar_colours){theme->night_bar, theme->on_night_bar, theme->on_night_bar};
    return (struct bar_colours){theme->bar, theme->on_bar, theme->bar_aside};
}

static struct spot bar_spot(const struct easel *easel)
{
    const double top = 80, high = 10;
    return (struct spot){0, metrics_lower(&easel->metrics, top, 1), stage_wide, high};
}

/* The keys at the right, last one first; returns where they begin. */
static double bar_keys(const struct easel *easel, const struct bar *bar, struct bar_colours colours)
{
    struct style_size bold = block_frame_letters(easel, FACE_ANDIKA_BOLD, 2.5);
    struct style_size plain = block_frame_letters(easel, FACE_ANDIKA, 2.5);
    const double gap = 1.1, between = 1.4;
    double x = stage_wide - margin;
    for (int i = BAR_KEYS_MAX - 1; i >= 0; i--) {
        const struct bar_key *key = &bar->keys[i];
        if (!key->key)
            continue;
        x -= centred(easel, x, bar_spot(easel), plain, ALIGN_RIGHT, colours.aside, key->does) + gap;
        x -= centred(easel, x, bar_spot(easel), bold, ALIGN_RIGHT, colours.text, key->key) + between;
    }
    if (bar->next)
        x -= centred(easel, x, bar_spot(easel), plain, ALIGN_RIGHT, colours.aside, bar->next) + between;
    return x;
}

/* One line when it fits, else two closer ones. */
static void bar_instruction(const struct easel *easel, const struct bar *bar, double x, double right,
                            uint32_t colour)
{
    const double line = 4.1;
    struct style_size letters = block_frame_letters(easel, FACE_ANDIKA, 3.5);
    int width = metrics_px(&easel->metrics, right - x);
    struct type_lines lines = type_break(easel->type, &easel->canvas->arena, letters.face, letters.size,
                                         width, easel->language, bar->instruction);
    size_t count = lines.count < 2 ? lines.count : 2;
    struct rect at = easel_rect(easel, bar_spot(easel));
    int step = metrics_px(&easel->metrics, line);
    int top = at.y + (at.h - step * (int)count) / 2;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < lines.at[i].run_count; j++) {
            const struct type_run *run = &lines.at[i].runs[j];
            int baseline = type_centre(run->face, letters.size, top + (int)i * step, step);
            canvas_text(easel->canvas, (struct mark_text){
                                           .x = metrics_x(&easel->metrics, x) + run->x,
                                           .baseline = baseline,
                                           .width = run->width,
                                           .size = letters.size,
                                           .face = run->face,
                                           .colour = colour,
                                           .string = run->string,
                                           .place = at,
                                       });
        }
}

int block_bar_top(const struct easel *easel)
{
    return easel_rect(easel, bar_spot(easel)).y;
}

void block_bar(const struct easel *easel, const struct bar *bar)
{
    const struct spot spot = bar_spot(easel);
    const struct bar_colours colours = bar_colours(easel);
    const double gap = 3.2, divide_high = 5;
    const int top = block_bar_top(easel);
    canvas_box(easel->canvas, (struct rect){0, top, easel->metrics.width, easel->metrics.height - top},
               (struct mark_box){.fill = colours.ground});
    struct style_size now = block_frame_letters(easel, FACE_VOLLKORN_BOLD, 5);
    double x = margin + centred(easel, margin, spot, now, ALIGN_LEFT, colours.text, bar->now) + gap;
    block_box(easel, (struct spot){x, spot.y + (spot.h - divide_high) / 2, 0.25, divide_high}, 0,
              colours.text, COLOUR_NONE, 0);
    double right = bar_keys(easel, bar, colours);
    bar_instruction(easel, bar, x + gap, right - 1, colours.text);
}
