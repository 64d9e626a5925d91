/* Brillen: what every role wants and does not want to lose, in equal space, as one pair of glasses. */
#include "view/wall.h"

#include <math.h>

#define LENS    15.8
#define GAP     3.1
#define CARD_IN 2.3

enum stakes { STAKES_BOTH, STAKES_WANT, STAKES_KEEP };

/* How the roles are spread over pages. */
struct lenses {
    uint8_t roles[PACK_ROLES_MAX]; /* those that have a stake */
    uint8_t count, per_page;
    bool apart; /* want and keep on pages of their own */
    double lens, top, bottom;
};

static double card_wide(const struct lenses *lenses)
{
    return (SHEET_WIDE - GAP * (lenses->per_page - 1)) / lenses->per_page;
}

/* Heading and text of one stake at y (or measured only); returns its height. */
static double stake(const struct sheet *sheet, const char *title, const char *text, double x, double y,
                    double wide, bool draw)
{
    const struct setting head = {.style = STYLE_LABEL_BOLD}, body = {.style = STYLE_STAKE};
    const double title_high = easel_measure(&sheet->easel, wide, head, title).bottom;
    if (draw) {
        easel_text(&sheet->easel, (struct spot){x, y, wide, 0}, head, title);
        easel_text(&sheet->easel, (struct spot){x, y + title_high + 0.5, wide, 0}, body, text ? text : "");
    }
    return title_high + 0.5 + easel_measure(&sheet->easel, wide, body, text ? text : "").bottom;
}

static double highest(const struct sheet *sheet, const struct lenses *lenses, bool keep)
{
    const struct seen_dilemma *dilemma = seen_now(sheet->seen)->dilemma;
    const char *title = sheet_say(sheet, keep ? "wall.glasses.keep" : "wall.glasses.want");
    double high = 0;
    for (uint8_t i = 0; i < lenses->count; i++) {
        const uint8_t role = lenses->roles[i];
        high = fmax(high, stake(sheet, title, keep ? dilemma->keep[role] : dilemma->want[role], 0, 0,
                                card_wide(lenses) - 2 * CARD_IN, false));
    }
    return high;
}

static double name_high(const struct sheet *sheet, const struct lenses *lenses)
{
    double high = 0;
    for (uint8_t i = 0; i < lenses->count; i++)
        high = fmax(high, easel_measure(&sheet->easel, card_wide(lenses) - 2,
                                        (struct setting){.style = STYLE_HEADING},
                                        sheet->seen->roles[lenses->roles[i]].name)
                              .bottom);
    return high;
}

/* What the card needs below its lens. */
static double needs(const struct sheet *sheet, const struct lenses *lenses)
{
    const double want = highest(sheet, lenses, false), keep = highest(sheet, lenses, true);
    const double text = lenses->apart ? fmax(want, keep) : want + keep + 3.5;
    return name_high(sheet, lenses) + 1.5 + text + 1.5;
}

static double room(const struct lenses *lenses)
{
    return lenses->bottom - lenses->top - lenses->lens - 0.3;
}

static int pages_of(const struct lenses *lenses)
{
    return ((lenses->count + lenses->per_page - 1) / lenses->per_page) * (lenses->apart ? 2 : 1);
}

/* Tries one way of spreading; keeps it when it fits and takes fewer pages than the best so far. */
static void consider(const struct sheet *sheet, struct lenses *best, struct lenses lenses)
{
    lenses.lens = fmin(lenses.lens, card_wide(&lenses) - 4);
    if (needs(sheet, &lenses) <= room(&lenses) && pages_of(&lenses) < pages_of(best))
        *best = lenses;
}

/* The fewest pages on which everything fits; all roles together when that costs no more, else evenly. A
 * smaller lens only when it saves pages. */
static struct lenses plan(const struct sheet *sheet, double top)
{
    static const double sizes[] = {LENS, 0.75 * LENS};
    struct lenses all = {.top = top, .bottom = sheet_bottom(sheet) - 0.4};
    const struct seen_dilemma *dilemma = seen_now(sheet->seen)->dilemma;
    for (uint8_t role = 0; role < sheet->seen->role_count; role++) {
        if (dilemma->want[role] || dilemma->keep[role])
            all.roles[all.count++] = role;
    }
    struct lenses best = all;
    best.per_page = 1;
    best.apart = true;
    best.lens = sizes[1];
    for (int size = 0; size < 2; size++) {
        for (uint8_t per = all.count; per >= 1; per--) {
            for (int apart = 0; apart < 2; apart++) {
                struct lenses lenses = all;
                lenses.lens = sizes[size];
                lenses.per_page = per;
                lenses.apart = apart != 0;
                consider(sheet, &best, lenses);
            }
        }
    }
    const uint8_t groups = (uint8_t)((best.count + best.per_page - 1) / best.per_page);
    if (groups > 0)
        best.per_page = (uint8_t)((best.count + groups - 1) / groups);
    return best;
}

/* The bow over the noses and the arms to the edges of the page. */
static void bows(const struct sheet *sheet, const struct lenses *lenses, int here)
{
    const struct easel *easel = &sheet->easel;
    const struct metrics *m = &easel->metrics;
    const double wide = card_wide(lenses), half = lenses->lens / 2, y = lenses->top + half;
    const int weight = metrics_px(m, 1.0);
    for (int i = 0; i + 1 < here; i++) {
        const double from = SHEET_LEFT + i * (wide + GAP) + wide / 2 + half * 0.93;
        const double to = from + wide + GAP - half * 1.86, lift = fmin(4.6, (to - from) * 0.26);
        const int foot = metrics_y(m, y - half * 0.18), high = metrics_y(m, y - half * 0.18 - lift * 1.2);
        canvas_curve(easel->canvas, (struct mark_curve){
                                        .from = {metrics_x(m, from), foot},
                                        .lead = {metrics_x(m, from + (to - from) * 0.3), high},
                                        .trail = {metrics_x(m, to - (to - from) * 0.3), high},
                                        .to = {metrics_x(m, to), foot},
                                        .weight = weight,
                                        .colour = easel_ink(easel),
                                    });
    }
    const double first = SHEET_LEFT + wide / 2 - half * 0.93,
                 last = SHEET_LEFT + (here - 1) * (wide + GAP) + wide / 2 + half * 0.93;
    const double arm = y - half * 0.62, hinge = y - half * 0.2;
    const int edge = easel->canvas->width;
    const struct mark_line lines[] = {
        {{metrics_x(m, first), metrics_y(m, hinge)},
         {metrics_x(m, fmax(first - 13, 2)), metrics_y(m, arm)},
         .round = true},
        {{metrics_x(m, fmax(first - 13, 2)), metrics_y(m, arm)}, {0, metrics_y(m, arm)}, .round = true},
        {{metrics_x(m, last), metrics_y(m, hinge)},
         {metrics_x(m, fmin(last + 13, 158)), metrics_y(m, arm)},
         .round = true},
        {{metrics_x(m, fmin(last + 13, 158)), metrics_y(m, arm)}, {edge, metrics_y(m, arm)}, .round = true},
    };
    for (int i = 0; i < 4; i++) {
        struct mark_line line = lines[i];
        line.weight = weight;
        line.colour = easel_ink(easel);
        canvas_line(easel->canvas, line);
    }
}

static void card(const struct sheet *sheet, const struct lenses *lenses, uint8_t role, double x,
                 enum stakes show)
{
    const struct seen_dilemma *dilemma = seen_now(sheet->seen)->dilemma;
    const double wide = card_wide(lenses), in = wide - 2 * CARD_IN,
                 card_top = lenses->top + lenses->lens * 0.68;
    block_card(&sheet->easel, (struct spot){x, card_top, wide, lenses->bottom - card_top}, CARD_PLAIN);
    block_lens(&sheet->easel, sheet->seen->roles[role].gable, x + (wide - lenses->lens) / 2, lenses->top,
               lenses->lens);
    double y = lenses->top + lenses->lens;
    easel_text(&sheet->easel, (struct spot){x + 1, y, wide - 2, 0},
               (struct setting){.style = STYLE_HEADING, .align = ALIGN_CENTRE},
               sheet->seen->roles[role].name);
    /* What is left over is spread between the blocks, the same in every card. */
    const double free = room(lenses) - needs(sheet, lenses);
    y += name_high(sheet, lenses) + 1.5 + fmin(free * 0.3, 3);
    if (show != STAKES_KEEP) {
        stake(sheet, sheet_say(sheet, "wall.glasses.want"), dilemma->want[role], x + CARD_IN, y, in, true);
        y += highest(sheet, lenses, false) + 1.6 + fmin(free * 0.2, 4);
    }
    if (show == STAKES_BOTH) {
        block_rule(&sheet->easel, x + CARD_IN, y, in);
        y += 1.9;
    }
    if (show != STAKES_WANT)
        stake(sheet, sheet_say(sheet, "wall.glasses.keep"), dilemma->keep[role], x + CARD_IN, y, in, true);
}

void dilemma_glasses(const struct sheet *sheet, const struct seen_part *part)
{
    const struct setting head = {.style = STYLE_HEADING};
    const double y = sheet_low(sheet, SHEET_TOP - 0.6, 0.03);
    const double question = y + easel_measure(&sheet->easel, 122, head, part->dilemma->question).bottom;
    const struct lenses lenses = plan(sheet, question + 1.4 + sheet_low(sheet, 0, 0.1));
    const int pages = lenses.count > 0 ? pages_of(&lenses) : 1;
    const int page = sheet_page(sheet, pages);
    easel_text(&sheet->easel, (struct spot){SHEET_LEFT, y, 122, 0}, head, part->dilemma->question);
    sheet_page_mark(sheet, SHEET_RIGHT, y + 3.4, pages);

    const int group = lenses.apart ? page / 2 : page;
    const int first = group * lenses.per_page;
    const int here = lenses.count - first < lenses.per_page ? lenses.count - first : lenses.per_page;
    const enum stakes show = !lenses.apart ? STAKES_BOTH : page % 2 ? STAKES_KEEP : STAKES_WANT;
    if (here > 0)
        bows(sheet, &lenses, here);
    for (int i = 0; i < here; i++)
        card(sheet, &lenses, lenses.roles[first + i], SHEET_LEFT + i * (card_wide(&lenses) + GAP), show);
    sheet_frame(sheet,
                &(struct frame){
                    .instruction = sheet_say(sheet, "wall.do.glasses"),
                    .next = page + 1 < pages
                                ? sheet_say(sheet, show == STAKES_WANT ? "wall.next_keep" : "wall.next_roles")
                                : NULL,
                });
}
