/* Gesprek: the clock, who speaks in which order, first choices small, and the prompts. */
#include "view/street.h"
#include "view/wall.h"

#include <math.h>

#define LEFT_WIDE 48.0
#define RIGHT_X   62.0
#define RIGHT_W   90.0

/* --- the clock --- */

static void clock_face(const struct sheet *sheet)
{
    const struct easel *easel = &sheet->easel;
    const struct seen *seen = sheet->seen;
    const double size = 42.6, x = 9.7, y = sheet_low(sheet, 13, 0.15);
    const int64_t left = sheet_left(sheet), whole = (int64_t)seen->step_seconds * 1000;
    const int permille = !seen->timed || whole <= 0 ? 1000
                                                    : (int)(left <= 0       ? 0
                                                            : left >= whole ? 1000
                                                                            : left * 1000 / whole);
    block_ring(easel, x, y, size, permille);
    if (!seen->timed)
        return;
    const bool over = left <= -1000;
    const struct setting figures = {.style = STYLE_CLOCK, .align = ALIGN_CENTRE, .middle = true};
    easel_text(easel, (struct spot){x, y + size / 2 - 9.2, size, 12}, figures,
               sheet_clock(sheet, left > 0 ? left + 999 : left));
    const struct fill fills[] = {{"n", sheet_number(sheet, (long)(seen->step_seconds + 30) / 60)}, {0}};
    const char *of = over ? sheet_say(sheet, "wall.talk.over")
                          : sheet_count(sheet, "wall.talk.of", (long)(seen->step_seconds + 30) / 60, fills);
    easel_text(
        easel, (struct spot){x + 6.5, y + size / 2 + 4.2, size - 13, 0},
        (struct setting){
            .style = STYLE_LABEL, .align = ALIGN_CENTRE, .colour = easel_second(easel), .most_lines = 2},
        of);
}

static bool few_on_each(const struct seen_round *round)
{
    for (int answer = 0; answer < ANSWER_COUNT; answer++) {
        if (round->total[answer] > 2)
            return false;
    }
    return true;
}

/* First choices: as houses while at most two stand on a plot, else as numbers. */
static void first_choices(const struct sheet *sheet, const struct seen_dilemma *dilemma)
{
    const struct seen_round *round = &dilemma->rounds[0];
    if (!round->shown || round->as < PROMISE_COUNTS)
        return;
    const double bottom = sheet_bottom(sheet);
    const struct plots plots =
        street_plots(dilemma->option_count, round->total[ANSWER_OWN] > 0, SHEET_LEFT, LEFT_WIDE);
    const struct setting title = {.style = STYLE_LABEL_BOLD};
    const double stamps = bottom - 2 - 4;
    const bool houses = few_on_each(round) && plots.count <= 6;
    const double head = easel_measure(&sheet->easel, LEFT_WIDE, title, "E").bottom;
    const double ground = stamps - 1.3;
    easel_text(&sheet->easel,
               (struct spot){SHEET_LEFT, (houses ? ground - 4.6 : stamps) - head - 0.6, LEFT_WIDE, 0}, title,
               sheet_say(sheet, "wall.talk.first_choice"));
    if (houses) {
        const struct street street = {.round = round, .scale = 0.3};
        street_draw(sheet, &plots, &street, ground);
        for (uint8_t i = 0; i < plots.count; i++)
            block_stamp(&sheet->easel, sheet_stamp(plots.at[i].answer),
                        plots.at[i].x + (plots.at[i].w - 4) / 2, stamps, 4);
    } else {
        /* Two rows when there are many plots, so that stamp and number stay readable. */
        const int columns = plots.count > 6 ? (plots.count + 1) / 2 : plots.count;
        const double each = LEFT_WIDE / columns;
        for (uint8_t i = 0; i < plots.count; i++) {
            const double x = SHEET_LEFT + i % columns * each;
            const double y = stamps - (plots.count > columns ? 2.6 : 0) + i / columns * 5.2;
            block_stamp(&sheet->easel, sheet_stamp(plots.at[i].answer), x, y, 3.8);
            easel_line(&sheet->easel, x + 4.4, y + 3, title,
                       sheet_number(sheet, round->total[plots.at[i].answer]));
        }
    }
}

/* --- who speaks --- */

static double tile(const struct sheet *sheet, const struct seen_dilemma *dilemma, uint8_t i, struct spot spot)
{
    const uint8_t role = dilemma->speakers[i];
    const bool now = i == dilemma->speaker, done = i < dilemma->speaker;
    const double gable = fmin(6.8, spot.w - 4);
    block_card(&sheet->easel, spot, now ? CARD_CHOSEN : CARD_PANEL);
    block_gable(&sheet->easel, sheet->seen->roles[role].gable, spot.x + (spot.w - gable) / 2, spot.y + 1.6,
                gable);
    if (done)
        block_icon(&sheet->easel, "check", spot.x + spot.w - 4.4, spot.y + 1.2, 3.2,
                   easel_ink(&sheet->easel));
    easel_text(&sheet->easel,
               (struct spot){spot.x + 0.5, spot.y + 1.6 + gable * 7 / 6 + 0.6, spot.w - 1,
                             spot.h - 2.2 - gable * 7 / 6},
               (struct setting){
                   .style = now ? STYLE_LABEL_BOLD : STYLE_LABEL, .align = ALIGN_CENTRE, .most_lines = 2},
               sheet->seen->roles[role].name);
    return spot.x + spot.w / 2;
}

static void arrow(const struct sheet *sheet, double centre, double y)
{
    const struct metrics *m = &sheet->easel.metrics;
    const struct point points[] = {{metrics_x(m, centre), metrics_y(m, y)},
                                   {metrics_x(m, centre + 1.7), metrics_y(m, y + 1.6)},
                                   {metrics_x(m, centre - 1.7), metrics_y(m, y + 1.6)}};
    canvas_polygon(sheet->easel.canvas,
                   (struct mark_polygon){.points = points, .count = 3, .fill = easel_ink(&sheet->easel)});
}

/* The tiles in speaking order and, beneath, whose turn it is; returns where the next block may start. */
static double speakers(const struct sheet *sheet, const struct seen_dilemma *dilemma, double y)
{
    const uint8_t count = dilemma->speaker_count;
    const double gap = 2, wide = count ? (RIGHT_W - gap * (count - 1)) / count : 0;
    const struct setting name = {.style = STYLE_LABEL_BOLD};
    double names = 0;
    for (uint8_t i = 0; i < count; i++)
        names = fmax(
            names, easel_measure(&sheet->easel, wide - 1, name, sheet->seen->roles[dilemma->speakers[i]].name)
                       .bottom);
    const double high = 1.6 + fmin(6.8, wide - 4) * 7 / 6 + 0.6 + names + 0.8;
    double centre = RIGHT_X;
    for (uint8_t i = 0; i < count; i++) {
        const struct spot spot = {RIGHT_X + i * (wide + gap), y, wide, high};
        const double middle = tile(sheet, dilemma, i, spot);
        if (i == dilemma->speaker)
            centre = middle;
    }
    y += high + 0.7;
    const bool someone = dilemma->speaker < count;
    const char *says = sheet_say(sheet, someone ? "wall.talk.speaks_now" : "wall.talk.all_spoke");
    const double half = easel_width(&sheet->easel, name, says) / 2;
    const double x = someone ? fmin(fmax(centre - half, RIGHT_X), SHEET_RIGHT - 2 * half) : RIGHT_X;
    if (someone)
        arrow(sheet, centre, y);
    easel_line(&sheet->easel, x, y + 5.3, name, says);
    const struct setting aside = {.style = STYLE_ASIDE, .colour = easel_second(&sheet->easel)};
    const char *pass = sheet_say(sheet, "wall.talk.pass");
    const double pass_wide = easel_width(&sheet->easel, aside, pass);
    const bool beside = x + 2 * half + 3 + 5 + pass_wide < SHEET_RIGHT;
    const double pass_y = beside ? y + 5.3 : y + 9.3;
    easel_line(&sheet->easel, SHEET_RIGHT - pass_wide, pass_y, aside, pass);
    block_stamp(&sheet->easel, STAMP_PASS, SHEET_RIGHT - pass_wide - 5.2, pass_y - 2.9, 4);
    return pass_y + 3;
}

/* --- the card of prompts --- */

enum { ITEMS_MAX = PACK_INJECTS_MAX + PACK_PROMPTS_MAX + SEEN_WORDS_MAX };

struct item {
    const char *text;
    bool bold, heard; /* heard: the table's own words, from here on a new page */
    uint8_t role;     /* PACK_NONE: nobody's */
};

struct items {
    struct item at[ITEMS_MAX];
    int count;
};

static struct items items_of(const struct seen_dilemma *dilemma)
{
    struct items items = {0};
    for (uint8_t i = 0; i < dilemma->inject_count; i++) {
        if (dilemma->injects[i].dropped && dilemma->injects[i].step == STEP_TALK)
            items.at[items.count++] =
                (struct item){.text = dilemma->injects[i].text, .bold = true, .role = PACK_NONE};
    }
    const bool lead = items.count == 0;
    for (uint8_t i = 0; i < dilemma->prompt_count; i++)
        items.at[items.count++] =
            (struct item){.text = dilemma->prompts[i], .bold = lead && i == 0, .role = PACK_NONE};
    for (uint8_t i = 0; i < dilemma->argument_count; i++) {
        if (dilemma->arguments[i].text)
            items.at[items.count++] = (struct item){
                .text = dilemma->arguments[i].text, .heard = true, .role = dilemma->arguments[i].role};
    }
    return items;
}

static struct setting item_setting(const struct item *item)
{
    return (struct setting){.style = item->bold    ? STYLE_PROMPT_BOLD
                                     : item->heard ? STYLE_LABEL
                                                   : STYLE_PROMPT};
}

/* Items on pages of the card; draws page `page`, spread over the height. Returns the pages. */
static int item_pages(const struct sheet *sheet, const struct items *items, struct spot card, int page)
{
    const double wide = card.w - 6, room = card.h - 3;
    double used = 0, heights[ITEMS_MAX];
    int filling = 0, first = 0;
    for (int i = 0; i <= items->count; i++) {
        const struct item *item = &items->at[i];
        const bool end = i == items->count;
        const double in = !end && item->role != PACK_NONE ? 6 : 0;
        if (!end)
            heights[i] = easel_measure(&sheet->easel, wide - in, item_setting(item), item->text).bottom;
        const bool heard_begins = !end && i > first && item->heard && !items->at[i - 1].heard;
        if (end || (i > first && used + heights[i] > room) || heard_begins) {
            const double gap = (room - used + (i - first) * 1.2) / (i - first > 0 ? i - first : 1);
            double y = card.y + 1.5;
            for (int k = first; filling == page && k < i; k++) {
                const double left = items->at[k].role != PACK_NONE ? 6 : 0, high = heights[k] + gap;
                if (left > 0)
                    block_gable(&sheet->easel, sheet->seen->roles[items->at[k].role].gable, card.x + 3,
                                y + high / 2 - 2.4, 4);
                struct setting setting = item_setting(&items->at[k]);
                setting.middle = true;
                easel_text(&sheet->easel, (struct spot){card.x + 3 + left, y, wide - left, high}, setting,
                           items->at[k].text);
                y += high;
                if (k + 1 < i)
                    block_rule(&sheet->easel, card.x + 3, y, wide);
            }
            if (end)
                break;
            filling++;
            first = i;
            used = 0;
        }
        used += heights[i] + 1.2;
    }
    return filling + 1;
}

void dilemma_talk(const struct sheet *sheet, const struct seen_part *part)
{
    const struct seen_dilemma *dilemma = part->dilemma;
    const bool first = dilemma->talk_round == 0;
    clock_face(sheet);
    first_choices(sheet, dilemma);
    const struct set title =
        easel_text(&sheet->easel, (struct spot){RIGHT_X, sheet_low(sheet, SHEET_TOP, 0.03), RIGHT_W, 0},
                   (struct setting){.style = STYLE_QUESTION},
                   sheet_say(sheet, first ? "wall.talk.round_1" : "wall.talk.round_2"));
    const double y = speakers(sheet, dilemma, title.bottom + 2 + sheet_low(sheet, 0, 0.08));
    const double top = y + sheet_low(sheet, 0, 0.05);
    const struct spot card = {RIGHT_X, top, RIGHT_W, sheet_bottom(sheet) - top};
    const struct items items = items_of(dilemma);
    const int pages = items.count > 0 ? item_pages(sheet, &items, card, -1) : 1;
    const int page = sheet_page(sheet, pages);
    if (items.count > 0) {
        block_card(&sheet->easel, card, CARD_PLAIN);
        item_pages(sheet, &items, card, page);
    }
    sheet_page_mark(sheet, RIGHT_X - 4, sheet_low(sheet, 13, 0.03), pages);
    sheet_frame(sheet, &(struct frame){
                           .instruction = sheet_say(sheet, first ? "wall.do.talk_1" : "wall.do.talk_2"),
                           .next = page + 1 < pages ? sheet_say(sheet, "wall.next_prompts")
                                   : first          ? sheet_say(sheet, "wall.next_questions")
                                                    : NULL,
                           .no_timer = true,
                       });
}
