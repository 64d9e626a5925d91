/* Keuzes: every option as a sign on its empty plot, not sure and pass too; then each one's details, to be
 * read aloud, on a page of its own. */
#include "view/places.h"
#include "view/street.h"
#include "view/wall.h"

#include <math.h>

/* One row of signs: where its ground lies and which plots stand on it. */
struct signs {
    struct plots plots;
    double stamp, label_high; /* units */
};

static struct set label(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                        const struct plot *plot, double y, bool draw)
{
    const bool option = plot->answer < ANSWER_NOT_SURE;
    const char *text = plot->answer < dilemma->option_count ? dilemma->options[plot->answer].label
                                                            : sheet_answer_name(sheet, dilemma, plot->answer);
    const struct setting setting = {.style = STYLE_LABEL, .align = option ? ALIGN_LEFT : ALIGN_CENTRE};
    if (draw)
        return easel_text(&sheet->easel, (struct spot){plot->x, y, plot->w, 0}, setting, text);
    return easel_measure(&sheet->easel, plot->w, setting, text);
}

static double labels_high(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                          const struct plots *plots)
{
    double high = 0;
    for (uint8_t i = 0; i < plots->count; i++)
        high = fmax(high, label(sheet, dilemma, &plots->at[i], 0, false).bottom);
    return high;
}

static void draw_signs(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                       const struct signs *signs, double ground)
{
    for (uint8_t i = 0; i < signs->plots.count; i++) {
        const struct plot *plot = &signs->plots.at[i];
        const double size = plot->answer >= ANSWER_NOT_SURE ? fmin(signs->stamp, 8) : signs->stamp;
        block_sign(&sheet->easel, sheet_stamp(plot->answer), plot->x + plot->w / 2, ground, size,
                   signs->stamp * 0.62);
        block_ground(&sheet->easel, plot->x, ground, plot->w);
        label(sheet, dilemma, plot, ground + 2.2, true);
    }
}

/* Splits the street in rows of three options; not sure stands beside the first row, pass beside the last. */
static struct plots row_of(const struct plots *all, uint8_t row, uint8_t rows)
{
    const uint8_t options = (uint8_t)(all->count - 2);
    const uint8_t each = (uint8_t)((options + rows - 1) / rows);
    struct plots out = street_plots(each, false, SHEET_LEFT, SHEET_WIDE);
    uint8_t count = 0;
    for (uint8_t i = 0; i < each && row * each + i < options; i++, count++)
        out.at[count].answer = all->at[row * each + i].answer;
    const struct plot tail = out.at[each];
    out.at[count] = tail;
    out.at[count].w = SHEET_RIGHT - tail.x;
    out.at[count++].answer = row == 0 ? ANSWER_NOT_SURE : ANSWER_PASS;
    out.count = count;
    return out;
}

/* "Is het verhaal duidelijk?": dropped, never shrunk, when the signs need the room. */
static void clear_panel(const struct sheet *sheet, double from)
{
    const double wide = SHEET_WIDE - 14;
    const struct setting head = {.style = STYLE_HEADING}, body = {.style = STYLE_STORY};
    const char *ask = sheet_say(sheet, "wall.clear.ask"), *how = sheet_say(sheet, "wall.clear.how");
    const double high = 3 + easel_measure(&sheet->easel, wide, head, ask).bottom +
                        easel_measure(&sheet->easel, wide, body, how).bottom;
    const double y = sheet_bottom(sheet) - 1 - high;
    if (y < from)
        return;
    block_card(&sheet->easel, (struct spot){SHEET_LEFT, y, SHEET_WIDE, high}, CARD_PANEL);
    block_icon(&sheet->easel, "speech", SHEET_LEFT + 3.2, y + (high - 5) / 2, 5, easel_ink(&sheet->easel));
    const struct set set =
        easel_text(&sheet->easel, (struct spot){SHEET_LEFT + 11.4, y + 1.5, wide, 0}, head, ask);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT + 11.4, set.bottom, wide, 0}, body, how);
}

static double question(const struct sheet *sheet, const struct seen_dilemma *dilemma, int pages)
{
    sheet_page_mark(sheet, SHEET_RIGHT, sheet_low(sheet, 14.3, 0.03), pages);
    return easel_text(&sheet->easel,
                      (struct spot){SHEET_LEFT, sheet_low(sheet, SHEET_TOP, 0.03), PLACE_ALOUD_QUESTION, 0},
                      (struct setting){.style = STYLE_QUESTION}, dilemma->question)
        .bottom;
}

/* Rows of signs from y on; returns where they end. */
static double draw_rows(const struct sheet *sheet, const struct seen_dilemma *dilemma,
                        const struct plots *all, uint8_t rows, double y, bool draw)
{
    const double stamp = rows > 1 ? 8 : 11;
    const double free = sheet_low(sheet, 0, 1) / (rows * 3.0);
    for (uint8_t row = 0; row < rows; row++) {
        struct signs signs = {.plots = rows > 1 ? row_of(all, row, rows) : *all, .stamp = stamp};
        signs.label_high = labels_high(sheet, dilemma, &signs.plots);
        const double ground = y + free + stamp * 1.62;
        if (draw)
            draw_signs(sheet, dilemma, &signs, ground);
        y = ground + 2.2 + signs.label_high + 1.5;
    }
    return y;
}

/* One option large, with its details, on as many pages as they need; draws page `page` (-1: none). */
static int detail_pages(const struct sheet *sheet, const struct seen_dilemma *dilemma, uint8_t option,
                        double y, int page)
{
    const struct seen_option *seen = &dilemma->options[option];
    const double wide = PLACE_ALOUD, x = SHEET_RIGHT - wide;
    const struct setting question = {.style = STYLE_QUESTION}, heading = {.style = STYLE_HEADING};
    const bool long_one = easel_measure(&sheet->easel, wide, question, seen->label).lines > 3;
    const struct setting setting = long_one ? heading : question;
    y += sheet_low(sheet, long_one ? 2 : 8, 0.3);
    const double below = y + easel_measure(&sheet->easel, wide, setting, seen->label).bottom + 2;
    if (page >= 0) {
        block_stamp(&sheet->easel, sheet_stamp(option), SHEET_LEFT + 2, y, 19);
        easel_text(&sheet->easel, (struct spot){x, y, wide, 0}, setting, seen->label);
    }
    const struct spot spot = {x, below, wide, sheet_bottom(sheet) - below};
    return sheet_story(sheet, spot, (struct setting){.style = STYLE_PROMPT}, seen->detail, page);
}

/* Labels too long for the signs: the same options as a list, as many to a page as fit. */
static int list_pages(const struct sheet *sheet, const struct seen_dilemma *dilemma, const struct plots *all,
                      double y, int page)
{
    const double top = y + 2, bottom = sheet_bottom(sheet), wide = SHEET_WIDE - 10;
    int filling = 0;
    y = top;
    for (uint8_t i = 0; i < all->count; i++) {
        struct plot row = {.x = SHEET_LEFT + 10, .w = wide, .answer = all->at[i].answer};
        const char *text = row.answer < dilemma->option_count ? dilemma->options[row.answer].label
                                                              : sheet_answer_name(sheet, dilemma, row.answer);
        const struct setting setting = {.style = STYLE_STORY};
        const double high = fmax(easel_measure(&sheet->easel, wide, setting, text).bottom, 7);
        if (y + high > bottom && y > top) {
            filling++;
            y = top;
        }
        if (filling == page) {
            block_stamp(&sheet->easel, sheet_stamp(row.answer), SHEET_LEFT, y + (high - 7) / 2, 7);
            easel_text(&sheet->easel, (struct spot){row.x, y, wide, high},
                       (struct setting){.style = STYLE_STORY, .middle = true}, text);
        }
        y += high + 1.5;
    }
    return filling + 1;
}

/* Options that have something to be read aloud, in order; returns how many. */
static int detailed(const struct seen_dilemma *dilemma, uint8_t out[PACK_OPTIONS_MAX])
{
    int count = 0;
    for (uint8_t i = 0; i < dilemma->option_count; i++) {
        if (dilemma->options[i].detail && *dilemma->options[i].detail)
            out[count++] = i;
    }
    return count;
}

/* What page `page` of the details shows: which option, and which page of it. Returns how many pages all take.
 */
struct leaf {
    uint8_t option;
    int page;
};

static int leaves(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y, int page,
                  struct leaf *leaf)
{
    uint8_t with_detail[PACK_OPTIONS_MAX];
    const int count = detailed(dilemma, with_detail);
    int all = 0;
    for (int i = 0; i < count; i++) {
        const int own = detail_pages(sheet, dilemma, with_detail[i], y, -1);
        if (page >= all && page < all + own)
            *leaf = (struct leaf){with_detail[i], page - all};
        all += own;
    }
    return all;
}

void dilemma_options(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const struct plots all = street_plots(dilemma->option_count, false, SHEET_LEFT, SHEET_WIDE);
    const uint8_t rows = all.count > 6 ? 2 : 1;
    const struct setting head = {.style = STYLE_QUESTION};
    const double top = easel_measure(&sheet->easel, PLACE_ALOUD_QUESTION, head, dilemma->question).bottom +
                       sheet_low(sheet, SHEET_TOP, 0.03);
    const bool signs = draw_rows(sheet, dilemma, &all, rows, top + 2, false) <= sheet_bottom(sheet) + 1.5;
    const int first = signs ? 1 : list_pages(sheet, dilemma, &all, top, -1);
    struct leaf leaf = {0};
    const int pages = first + leaves(sheet, dilemma, top, -1, &leaf), page = sheet_page(sheet, pages);
    leaves(sheet, dilemma, top, page - first, &leaf);
    const double y = question(sheet, dilemma, pages);
    if (page >= first)
        detail_pages(sheet, dilemma, leaf.option, y, leaf.page);
    else if (signs)
        clear_panel(sheet, draw_rows(sheet, dilemma, &all, rows, y + 2, true));
    else
        list_pages(sheet, dilemma, &all, y, page);
    const char *more = page + 1 < first ? "wall.next_options" : "wall.next_option";
    sheet_frame(sheet, &(struct frame){.instruction = sheet_say(sheet, "wall.do.options"),
                                       .next = page + 1 < pages ? sheet_say(sheet, more) : NULL});
}
