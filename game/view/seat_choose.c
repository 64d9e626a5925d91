/* Choosing, for one seat alone: the options with not sure and pass as equals, the value behind it, a reason,
 * what will be shown; then the guess. What does not fit beside the options stands on a page of its own. */
#include "view/seat.h"

#include <math.h>

#define COLUMN_WIDE 88.0
#define HEAD_WIDE   94.0
#define SIDE_X      104.0
#define SIDE_WIDE   48.0
#define ROW_GAP     1.1
#define LEAST_ROW   11.5
#define STAMP       7.4

/* How the private pages of this dilemma are laid out. */
struct plan {
    const struct seen_dilemma *dilemma;
    uint8_t answers[PACK_OPTIONS_MAX + 1], count; /* the options of this round */
    bool beside;                                  /* value and reason stand beside the options */
    bool guess;
    int columns, rows; /* options on one page */
    int option_pages, why_pages, pages;
    double top, row_high, quiet_high; /* units */
};

/* --- the options --- */

static double option_wide(const struct plan *plan)
{
    if (plan->beside)
        return COLUMN_WIDE;
    return plan->columns == 2 ? (SHEET_WIDE - 3) / 2 : SHEET_WIDE;
}

static double label_wide(const struct plan *plan)
{
    return option_wide(plan) - 11.6 - 9;
}

/* The bold text of a chosen row is the widest: rows are as high as that needs, so that choosing moves
 * nothing. */
static double row_needs(const struct sheet *sheet, const struct plan *plan)
{
    double high = LEAST_ROW;
    for (uint8_t i = 0; i < plan->count; i++) {
        const struct set set =
            easel_measure(&sheet->easel, label_wide(plan), (struct setting){.style = STYLE_LABEL_BOLD},
                          sheet_answer_label(sheet, plan->dilemma, plan->answers[i]));
        high = fmax(high, set.bottom + 0.1);
    }
    return high;
}

static void option_row(const struct sheet *sheet, uint8_t answer, const char *label, struct spot spot)
{
    const struct easel *easel = &sheet->easel;
    const bool chosen = sheet->pane->answer == answer;
    const bool quiet = answer == ANSWER_NOT_SURE || answer == ANSWER_PASS;
    const uint32_t id = PANE_ANSWER + answer;
    const double stamp = quiet ? 4.6 : STAMP, in = 2;
    const double x = spot.x + in + stamp + (quiet ? 1.6 : 2.2);
    block_card(easel, spot, chosen ? CARD_CHOSEN : quiet ? CARD_QUIET : CARD_PLAIN);
    block_stamp(easel, sheet_stamp(answer), spot.x + in, spot.y + (spot.h - stamp) / 2, stamp);
    easel_text(easel, (struct spot){x, spot.y, spot.x + spot.w - x - (chosen ? 9 : 2.2), spot.h},
               (struct setting){.style = chosen ? STYLE_LABEL_BOLD : STYLE_LABEL, .middle = true}, label);
    if (chosen)
        block_check(easel, spot.x + spot.w - 7.4, spot.y + (spot.h - 5) / 2, 5);
    if (easel->focus == id)
        block_focus(easel, spot, 1.4);
    canvas_target(easel->canvas,
                  (struct target){.at = easel_rect(easel, spot),
                                  .id = id,
                                  .flags = TARGET_FOCUSABLE | TARGET_BUTTON | (chosen ? TARGET_CHOSEN : 0u) |
                                           (answer == 0 ? TARGET_DEFAULT : 0u),
                                  .label = label});
}

/* Options of one page, column by column; not sure and pass under them on every page. */
static void options(const struct sheet *sheet, const struct plan *plan, int page)
{
    const int per_page = plan->columns * plan->rows, first = page * per_page;
    const double wide = option_wide(plan);
    for (int i = first; i < first + per_page && i < plan->count; i++) {
        const int column = (i - first) / plan->rows, row = (i - first) % plan->rows;
        const struct spot spot = {SHEET_LEFT + column * (wide + 3),
                                  plan->top + row * (plan->row_high + ROW_GAP), wide, plan->row_high};
        option_row(sheet, plan->answers[i], sheet_answer_label(sheet, plan->dilemma, plan->answers[i]), spot);
    }
    const double all = plan->beside ? COLUMN_WIDE : SHEET_WIDE, half = plan->beside ? 48 : (all - 3) / 2;
    const double y = plan->top + plan->rows * (plan->row_high + ROW_GAP) + 0.3;
    option_row(sheet, ANSWER_NOT_SURE, sheet_say(sheet, "wall.not_sure"),
               (struct spot){SHEET_LEFT, y, half, plan->quiet_high});
    option_row(sheet, ANSWER_PASS, sheet_say(sheet, "wall.pass"),
               (struct spot){SHEET_LEFT + half + 3, y, all - half - 3, plan->quiet_high});
}

/* --- pages --- */

static double heading_high(const struct sheet *sheet, const struct seen_dilemma *dilemma, double wide)
{
    return easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_HEADING}, dilemma->question)
        .bottom;
}

static double options_room(const struct sheet *sheet, const struct plan *plan)
{
    return sheet_bottom(sheet) - plan->top - plan->quiet_high - 0.2;
}

static void lay_rows(const struct sheet *sheet, struct plan *plan)
{
    const double question = heading_high(sheet, plan->dilemma, plan->beside ? HEAD_WIDE : 122);
    plan->top = sheet_low(sheet, SHEET_TOP - 0.2, 0.03) + question + 1.8;
    const double word =
        easel_measure(&sheet->easel, 40, (struct setting){.style = STYLE_LABEL_BOLD}, "W").bottom;
    plan->quiet_high = fmax(6.6, word + 1.4);
    const double room = options_room(sheet, plan);
    const int wanted = (plan->count + plan->columns - 1) / plan->columns;
    const double needs = row_needs(sheet, plan);
    plan->rows = (int)((room + 0.01) / (needs + ROW_GAP));
    plan->rows = plan->rows < 1 ? 1 : plan->rows > wanted ? wanted : plan->rows;
    plan->row_high =
        fmax(needs, fmin(room / plan->rows - ROW_GAP - 0.2, needs + 3 + sheet_low(sheet, 0, 0.15)));
    const int per_page = plan->rows * plan->columns;
    plan->option_pages = (plan->count + per_page - 1) / per_page;
}

static struct plan plan_pages(const struct sheet *sheet, const struct seen_dilemma *dilemma, bool first)
{
    struct plan plan = {.dilemma = dilemma, .guess = first && dilemma->guess, .columns = 1};
    const struct why side = {dilemma, SIDE_X, 0, SIDE_WIDE, WHY_ALL},
                     whole = {dilemma, SHEET_LEFT, 0, SHEET_WIDE, WHY_ALL};
    plan.count = seen_options(dilemma, first ? 0 : 1, plan.answers);
    plan.beside = plan.count <= 4;
    if (plan.beside) {
        lay_rows(sheet, &plan);
        plan.beside = plan.option_pages == 1 && seat_why_fits(sheet, &side);
    }
    if (!plan.beside) {
        plan.columns = plan.count > 4 ? 2 : 1;
        lay_rows(sheet, &plan);
        if (plan.columns == 2 && plan.row_high + ROW_GAP > options_room(sheet, &plan)) {
            plan.columns = 1;
            lay_rows(sheet, &plan);
        }
        plan.why_pages = seat_why_fits(sheet, &whole) ? 1 : 2;
    }
    plan.pages = plan.option_pages + plan.why_pages + (plan.guess ? 1 : 0);
    return plan;
}

static const char *letters(const struct sheet *sheet, const struct plan *plan)
{
    struct text out = TEXT_INIT;
    for (uint8_t i = 0; i < plan->count; i++)
        text_format(&out, "%s%s", i ? ", " : "", answer_word(plan->answers[i]));
    const char *copy = arena_string(&sheet->easel.canvas->arena, out.at);
    text_release(&out);
    return copy;
}

static const char *choose_instruction(const struct sheet *sheet, const struct plan *plan, bool first)
{
    const uint8_t options = plan->dilemma->option_count;
    const char *last = answer_word(options ? (uint8_t)(options - 1) : 0);
    if (plan->count > options) /* "D, +" */
        last = sheet_join(sheet, sheet_join(sheet, last, ", "), answer_word(ANSWER_OWN));
    const struct fill fills[] = {{"letters", letters(sheet, plan)}, {"last", last}, {0}};
    if (plan->count > 4)
        return sheet_fill(sheet, first ? "seat.do.choose_many" : "seat.do.again_many", fills);
    return sheet_fill(sheet, first ? "seat.do.choose" : "seat.do.again", fills);
}

static void frame(const struct sheet *sheet, const struct plan *plan, int page, const char *instruction)
{
    const bool end = page + 1 == plan->pages, picked = sheet->pane->answer < ANSWER_COUNT;
    const bool options_next = page + 1 < plan->option_pages;
    const char *does = end                                      ? "seat.go.confirm"
                       : options_next                           ? "seat.go.options"
                       : plan->guess && page + 2 == plan->pages ? "seat.go.guess"
                                                                : "seat.go.why";
    struct frame out = {.instruction = sheet->pane->unsaved ? sheet_say(sheet, "seat.unsaved") : instruction,
                        .no_timer = true,
                        .seat = true};
    int key = 0;
    if (page > 0) {
        out.keys[key] =
            (struct bar_key){sheet_say(sheet, "wall.key.escape"), sheet_say(sheet, "seat.go.back")};
        out.targets[key].id = PANE_BACK;
        out.targets[key++].flags = TARGET_FOCUSABLE;
    }
    out.keys[key] = (struct bar_key){sheet_say(sheet, "wall.key.enter"), sheet_say(sheet, does)};
    out.targets[key].id = PANE_GO;
    out.targets[key].flags = TARGET_FOCUSABLE | (picked || options_next ? 0u : TARGET_DISABLED);
    sheet_frame(sheet, &out);
}

void seat_choose(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const bool first = part->steps[sheet->seen->step].id == STEP_CHOOSE;
    const struct plan plan = plan_pages(sheet, dilemma, first);
    const int page = sheet_page(sheet, plan.pages);
    const double y = sheet_low(sheet, SHEET_TOP - 0.2, 0.03);
    const char *instruction = choose_instruction(sheet, &plan, first);
    const bool guessing = plan.guess && page + 1 == plan.pages;
    if (page < plan.option_pages)
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, plan.beside ? HEAD_WIDE : 122, 0},
                   (struct setting){.style = STYLE_HEADING}, dilemma->question);
    if (!plan.beside || guessing)
        sheet_page_mark(sheet, SHEET_RIGHT, y + 3.4, plan.pages);
    if (guessing) {
        seat_guess(sheet, dilemma, y);
        instruction = sheet_say(sheet, "seat.do.guess");
    } else if (page < plan.option_pages) {
        options(sheet, &plan, page);
        if (plan.beside)
            seat_why(sheet, &(struct why){dilemma, SIDE_X, y, SIDE_WIDE, WHY_ALL});
    } else {
        const enum why_parts parts = plan.why_pages == 1         ? WHY_ALL
                                     : page == plan.option_pages ? WHY_VALUES
                                                                 : WHY_REASON;
        seat_why(sheet, &(struct why){dilemma, SHEET_LEFT, y, SHEET_WIDE, parts});
        instruction = sheet_say(sheet, "seat.do.why");
    }
    frame(sheet, &plan, page, instruction);
}
