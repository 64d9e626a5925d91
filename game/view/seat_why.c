/* Why this choice: the value behind it, a reason with an empty tick, and what will be shown. */
#include "view/seat.h"

#include <math.h>

#define PILL_GAP  0.9
#define PILL_TRIM 2.0 /* a pill's round ends hold air of their own */

static const char *const promise_keys[] = {
    [PROMISE_UNSET] = "seat.promise.nothing", [PROMISE_NOTHING] = "seat.promise.nothing",
    [PROMISE_COUNTS] = "seat.promise.counts", [PROMISE_BY_ROLE] = "seat.promise.role",
    [PROMISE_BY_NAME] = "seat.promise.name",
};

static double pill_high(const struct sheet *sheet)
{
    return fmax(6,
                easel_measure(&sheet->easel, 40, (struct setting){.style = STYLE_LABEL}, "V").bottom + 1.4);
}

/* The values as pills, row after row. */
static double values(const struct sheet *sheet, const struct why *why, double y)
{
    const double high = pill_high(sheet);
    double x = why->x;
    for (uint8_t i = 0; i < why->dilemma->value_count; i++) {
        const bool chosen = sheet->pane->value == i;
        const struct button button = {.kind = chosen ? BUTTON_MAIN : BUTTON_NORMAL,
                                      .pill = true,
                                      .regular = !chosen,
                                      .label = why->dilemma->values[i],
                                      .id = PANE_VALUE + i,
                                      .flags = chosen ? TARGET_CHOSEN : 0u};
        /* As wide as the bold label, so that picking moves nothing. */
        struct button bold = button;
        bold.regular = false;
        const double wide = fmin(block_button_width(&sheet->easel, &bold) - PILL_TRIM, why->wide);
        if (x > why->x && x + wide > why->x + why->wide) {
            x = why->x;
            y += high + PILL_GAP;
        }
        block_button(&sheet->easel, (struct spot){x, y, wide, high}, &button);
        x += wide + PILL_GAP;
    }
    return why->dilemma->value_count ? y + high : y;
}

static double reason_title(const struct sheet *sheet, const struct why *why, double y)
{
    const struct easel *easel = &sheet->easel;
    const struct setting bold = {.style = STYLE_LABEL_BOLD},
                         aside = {.style = STYLE_LABEL, .colour = easel_second(easel)};
    const char *title = sheet_say(sheet, "seat.reason.title");
    const struct set set = easel_text(easel, (struct spot){why->x, y, why->wide, 0}, bold, title);
    easel_text(easel, (struct spot){why->x + set.width + 1, y, why->wide - set.width - 1, 0}, aside,
               sheet_say(sheet, "seat.reason.optional"));
    return set.bottom;
}

static double field(const struct sheet *sheet, const struct why *why, double y)
{
    const struct edit *reason = &sheet->pane->reason;
    const double line = easel_style(&sheet->easel, STYLE_LABEL).line / sheet->easel.metrics.u;
    const int lines = why->wide > 100 ? 3 : 2;
    const double high = lines * line + 2.6;
    struct writing writing = block_writing(reason);
    writing.many_lines = true;
    writing.active = sheet->easel.focus == PANE_REASON;
    writing.id = PANE_REASON;
    writing.label = sheet_say(sheet, "seat.reason.title");
    block_field(&sheet->easel, (struct spot){why->x, y, why->wide, high}, &writing);
    return y + high;
}

static double tick(const struct sheet *sheet, const struct why *why, double y)
{
    const struct tick mark = {
        .label = sheet_say(sheet, "seat.reason.tick"), .on = sheet->pane->tick, .id = PANE_TICK};
    const double high = fmax(
        5.5, easel_measure(&sheet->easel, why->wide - 6, (struct setting){.style = STYLE_LABEL}, mark.label)
                     .bottom +
                 1);
    block_checkbox(&sheet->easel, (struct spot){why->x, y, why->wide, high}, &mark);
    return y + high;
}

/* What will be shown; and, once a reason is typed, what happens to it. */
static const char *promise_text(const struct sheet *sheet)
{
    const enum promise promise = seen_promise_now(sheet->seen);
    const char *shown = sheet_say(sheet, promise_keys[promise < PROMISE_COUNT ? promise : PROMISE_NOTHING]);
    if (edit_empty(&sheet->pane->reason))
        return shown;
    const char *reason = sheet_say(sheet, sheet->pane->tick ? "seat.reason.kept" : "seat.reason.not_kept");
    return sheet_join(sheet, sheet_join(sheet, shown, " "), reason);
}

static double promise(const struct sheet *sheet, const struct why *why, double y)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_ASIDE};
    const char *text = promise_text(sheet);
    const double wide = why->wide - 9;
    const double high = easel_measure(easel, wide, setting, text).bottom + 2.2;
    block_card(easel, (struct spot){why->x, y, why->wide, high}, CARD_PANEL);
    block_icon(easel, "eye", why->x + 1.6, y + high / 2 - 1.9, 3.8, easel_ink(easel));
    easel_text(easel, (struct spot){why->x + 7, y + 1.1, wide, 0}, setting, text);
    return y + high;
}

/* All of it from y on; `air` is put between the blocks. Returns where it ends. */
static double column(const struct sheet *sheet, const struct why *why, double air)
{
    double y = why->y;
    if (why->dilemma->value_count > 0 && why->parts & WHY_VALUES) {
        const double wide = why->wide > 122 ? 122 : why->wide; /* the page mark stands beside it */
        const struct set title =
            easel_text(&sheet->easel, (struct spot){why->x, y, wide, 0},
                       (struct setting){.style = STYLE_HEADING}, sheet_say(sheet, "seat.values.title"));
        y = values(sheet, why, title.bottom + 1.3 + air * 0.5) + 1.6 + air;
    }
    if (!(why->parts & WHY_REASON))
        return y;
    y = reason_title(sheet, why, y);
    y = field(sheet, why, y + 0.3) + 0.5 + air * 0.5;
    y = tick(sheet, why, y) + 0.5 + air;
    return promise(sheet, why, y);
}

/* Measured with the longest there can be: a reason typed and not ticked says so. `cut` (may be NULL): how
 * many texts are wider than this column. */
static double needs(const struct sheet *sheet, const struct why *why, size_t *cut)
{
    struct canvas scratch = {0};
    struct sheet trial = sheet_trial(sheet, &scratch);
    struct pane typed = *sheet->pane;
    typed.tick = false;
    edit_set(&typed.reason, "x");
    trial.pane = &typed;
    const double end = column(&trial, why, 0);
    if (cut)
        *cut = scratch.cut;
    canvas_release(&scratch);
    return end - why->y;
}

bool seat_why_fits(const struct sheet *sheet, const struct why *why)
{
    size_t cut = 0;
    const double end = sheet_low(sheet, SHEET_TOP - 0.2, 0.03) + needs(sheet, why, &cut);
    return cut == 0 && end <= sheet_bottom(sheet);
}

void seat_why(const struct sheet *sheet, const struct why *why)
{
    const double free = sheet_bottom(sheet) - why->y - needs(sheet, why, NULL);
    column(sheet, why, fmax(0, fmin(free / 4, 3)));
}
