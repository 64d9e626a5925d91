/* Kantelen: a window of four panes that the table fills with its own words: what is the problem here, what is
 * possible here; alone, together. What does not fit in a pane goes to a next page of the whole window; words
 * too long for a pane give every pane pages of its own. */
#include "view/flow.h"
#include "view/wall.h"
#include "view/words_list.h"

#include <math.h>

#define SIDE_WIDE 21.0
#define PAD       2.2
#define FRAME     0.6

enum { MOST_PAGES = 3 };

struct window {
    const struct seen_dilemma *dilemma;
    double x, y, wide, high; /* of the whole window, units */
};

static struct spot pane_spot(const struct window *window, int pane)
{
    const double wide = window->wide / 2, high = window->high / 2;
    return (struct spot){window->x + (pane % 2) * wide, window->y + (pane / 2) * high, wide, high};
}

/* The words of one pane; returns how many pages they take. */
static int pane_words(const struct sheet *sheet, const struct window *window, int pane, int page)
{
    const struct easel *easel = &sheet->easel;
    const struct setting setting = {.style = STYLE_LABEL};
    const struct spot spot = pane_spot(window, pane);
    const double wide = spot.w - 2 * PAD - 2.6;
    const double middle = easel_style(easel, STYLE_LABEL).line / easel->metrics.u / 2;
    struct flow flow = {
        .y = spot.y + PAD, .top = spot.y + PAD, .bottom = spot.y + spot.h - 1, .wanted = page};
    for (uint8_t i = 0; i < window->dilemma->pane_count[pane]; i++) {
        const char *text = window->dilemma->panes[pane][i].text;
        double y;
        if (flow_block(&flow, easel_measure(easel, wide, setting, text).bottom, &y)) {
            block_dots(easel, spot.x + PAD, y + middle - 0.55, 1.1, 2, 1, 1);
            easel_text(easel, (struct spot){spot.x + PAD + 2.6, y, wide, 0}, setting, text);
        }
        flow_air(&flow, 1.2);
    }
    return flow.page + 1;
}

static int window_pages(const struct sheet *sheet, const struct window *window)
{
    int pages = 1;
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        const int own = pane_words(sheet, window, pane, -1);
        pages = own > pages ? own : pages;
    }
    return pages;
}

static void bar_across(const struct sheet *sheet, double x, double y, double w, double h)
{
    canvas_box(sheet->easel.canvas, easel_rect(&sheet->easel, (struct spot){x, y, w, h}),
               (struct mark_box){.fill = easel_ink(&sheet->easel)});
}

static void draw_window(const struct sheet *sheet, const struct window *window)
{
    const double half_w = window->x + window->wide / 2, half_h = window->y + window->high / 2;
    block_card(&sheet->easel, (struct spot){window->x, window->y, window->wide, window->high}, CARD_CHOSEN);
    bar_across(sheet, half_w - FRAME / 2, window->y, FRAME, window->high);
    bar_across(sheet, window->x, half_h - FRAME / 2, window->wide, FRAME);
}

/* What a column or row is about. */
static void heads(const struct sheet *sheet, const struct window *window, double head_y)
{
    static const char *const columns[] = {"wall.turn.alone", "wall.turn.together"};
    static const char *const rows[] = {"wall.turn.problem", "wall.turn.possible"};
    for (int i = 0; i < 2; i++) {
        const struct spot column = pane_spot(window, i), row = pane_spot(window, 2 * i);
        easel_text(&sheet->easel, (struct spot){column.x, head_y, column.w, 0},
                   (struct setting){.style = STYLE_PROMPT_BOLD, .align = ALIGN_CENTRE, .most_lines = 1},
                   sheet_say(sheet, columns[i]));
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT, row.y, SIDE_WIDE, row.h},
                   (struct setting){.style = STYLE_HEADING, .middle = true}, sheet_say(sheet, rows[i]));
    }
}

/* Is there a note that is higher than its pane, or so much that nobody would find the way back? */
static bool too_full(const struct sheet *sheet, const struct window *window)
{
    const struct spot spot = pane_spot(window, 0);
    const double wide = spot.w - 2 * PAD - 2.6;
    for (int pane = 0; pane < PANE_COUNT; pane++)
        for (uint8_t i = 0; i < window->dilemma->pane_count[pane]; i++)
            if (easel_measure(&sheet->easel, wide, (struct setting){.style = STYLE_LABEL},
                              window->dilemma->panes[pane][i].text)
                    .bottom > spot.h - PAD - 1)
                return true;
    return window_pages(sheet, window) > MOST_PAGES;
}

/* Pane after pane, each under its head; draws page `page` (-1: none) and returns how many pages there are. */
static int apart(const struct sheet *sheet, const struct window *window, double top, int page)
{
    static const char *const names[PANE_COUNT] = {"wall.turn.problem_alone", "wall.turn.problem_together",
                                                  "wall.turn.possible_alone", "wall.turn.possible_together"};
    const struct spot spot = {SHEET_LEFT, top, SHEET_WIDE, sheet_bottom(sheet) - 0.8 - top};
    int all = 0;
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        const struct seen_words *words = window->dilemma->panes[pane];
        const uint8_t count = window->dilemma->pane_count[pane];
        const char *head = sheet_say(sheet, names[pane]), *none = sheet_say(sheet, "wall.words.none");
        const int own = words_list(sheet, spot, words, count, head, none, -1);
        if (page >= all && page < all + own)
            words_list(sheet, spot, words, count, head, none, page - all);
        all += own;
    }
    return all;
}

void dilemma_turn(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const double y = sheet_low(sheet, SHEET_TOP - 0.2, 0.03);
    const struct set question = easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 122, 0},
                                           (struct setting){.style = STYLE_HEADING}, dilemma->question);
    const double head_y = question.bottom + 1;
    const double head = easel_measure(&sheet->easel, 60, (struct setting){.style = STYLE_PROMPT_BOLD},
                                      sheet_say(sheet, "wall.turn.together"))
                            .bottom;
    const struct window window = {.dilemma = dilemma,
                                  .x = SHEET_LEFT + SIDE_WIDE + 2,
                                  .y = head_y + head + 0.6,
                                  .wide = SHEET_WIDE - SIDE_WIDE - 2,
                                  .high = sheet_bottom(sheet) - 0.6 - head_y - head - 0.6};
    const bool full = too_full(sheet, &window);
    const int pages = full ? apart(sheet, &window, head_y, -1) : window_pages(sheet, &window);
    const int page = sheet_page(sheet, pages);
    sheet_page_mark(sheet, SHEET_RIGHT, y + 3.4, pages);
    sheet_frame(sheet,
                &(struct frame){.instruction = sheet_say(sheet, "wall.do.turn"),
                                .next = page + 1 < pages ? sheet_say(sheet, "wall.next_words") : NULL});
    if (full) {
        apart(sheet, &window, head_y, page);
        return;
    }
    draw_window(sheet, &window);
    heads(sheet, &window, head_y);
    for (int pane = 0; pane < PANE_COUNT; pane++)
        pane_words(sheet, &window, pane, page);
}
