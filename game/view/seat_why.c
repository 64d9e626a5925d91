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

static int values_pages(const struct why *why)
{
    const int count = why->dilemma->value_count;
    return count > SEAT_VALUES ? (count + SEAT_VALUES - 1) / SEAT_VALUES : 1;
}

/* The first of the values that stand here now. */
static int values_first(const struct sheet *sheet, const struct why *why)
{
    return sheet->pane->values_page % values_pages(why) * SEAT_VALUES;
}

/* As wide as its bold label, so that picking moves nothing; on the next row when this one is full. */
static void put_pill(const struct sheet *sheet, const struct why *why, const struct button *button,
                     struct spot *at)
{
    struct button bold = *button;
    bold.regular = false;
    at->w = fmin(block_button_width(&sheet->easel, &bold) - PILL_TRIM, why->wide);
    if (at->x > why->x && at->x + at->w > why->x + why->wide) {
        at->x = why->x;
        at->y += at->h + PILL_GAP;
    }
    block_button(&sheet->easel, *at, button);
    at->x += at->w + PILL_GAP;
}

/* The values as pills, row after row; behind them, when there are others, the way to those. */
static double values(const struct sheet *sheet, const struct why *why, double y)
{
    const int first = values_first(sheet, why), count = why->dilemma->value_count;
    struct spot at = {why->x, y, 0, pill_high(sheet)};
    for (int i = first; i < count && i < first + SEAT_VALUES; i++) {
        const bool chosen = sheet->pane->value == i;
        put_pill(sheet, why,
                 &(struct button){.kind = chosen ? BUTTON_MAIN : BUTTON_NORMAL,
                                  .pill = true,
                                  .regular = !chosen,
                                  .label = why->dilemma->values[i],
                                  .id = PANE_VALUE + (uint32_t)i,
                                  .flags = chosen ? TARGET_CHOSEN : 0u},
                 &at);
    }
    if (values_pages(why) > 1)
        put_pill(sheet, why,
                 &(struct button){.kind = BUTTON_NORMAL,
                                  .pill = true,
                                  .label = sheet_say(sheet, "seat.values.more"),
                                  .icon = "arrow-right",
                                  .id = PANE_MORE},
                 &at);
    return count ? at.y + at.h : y;
}

/* Where they come from, once the table has a row of its own. */
static const char *values_from(const struct sheet *sheet, const struct why *why)
{
    if (why->dilemma->row_values == 0)
        return NULL;
    return sheet_say(sheet, values_first(sheet, why) < why->dilemma->row_values ? "seat.values.row"
                                                                                : "seat.values.deck");
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
        const char *from = values_from(sheet, why);
        y = title.bottom;
        if (from)
            y = easel_text(&sheet->easel, (struct spot){why->x, y, wide, 0},
                           (struct setting){.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)},
                           from)
                    .bottom;
        y = values(sheet, why, y + 1.3 + air * 0.5) + 1.6 + air;
    }
    if (!(why->parts & WHY_REASON))
        return y;
    y = reason_title(sheet, why, y);
    y = field(sheet, why, y + 0.3) + 0.5 + air * 0.5;
    y = tick(sheet, why, y) + 0.5 + air;
    return promise(sheet, why, y);
}

static double end_of(const struct sheet *sheet, const struct why *why, const struct pane *pane, size_t *cut)
{
    struct canvas scratch = {0};
    struct sheet trial = sheet_trial(sheet, &scratch);
    trial.pane = pane;
    const double end = column(&trial, why, 0);
    *cut += scratch.cut;
    canvas_release(&scratch);
    return end;
}

/* Measured with the longest there can be: a reason typed and not ticked says so, and of all pages of values
 * the highest. `cut` (may be NULL): how many texts are wider than this column. */
static double needs(const struct sheet *sheet, const struct why *why, size_t *cut)
{
    struct pane typed = *sheet->pane;
    size_t cuts = 0;
    double end = 0;
    typed.tick = false;
    edit_set(&typed.reason, "x");
    for (int page = 0; page < values_pages(why); page++) {
        typed.values_page = (uint8_t)page;
        end = fmax(end, end_of(sheet, why, &typed, &cuts));
    }
    if (cut)
        *cut = cuts;
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
